//! A map built by hand from a table of claims.
//!
//! Each line of the table is one row, its cells set off by `|`, in the manner of the claims CSV:
//!
//! ```text
//! @ register | 2024-01-01 | maintained      dataset of the rows below, its day, whether it is maintained
//! ! wsj | origin=ap; reliability=B; date=2024-02-01      a source
//! = acme | acme-llc | positive              a judgement
//! acme  | Company | name      | Acme
//! hadi  | Person  | Ownership | acme | percentage=50; startDate=2014; source=wsj; stance=denied
//! ```
//!
//! The last cell holds options. `source`, `stance`, `voice`, `credibility`, `start`, `end`, `place` and `tie` belong to
//! the row; any other is one more property of the same thing. A relation is an entity of its own whose id is
//! `DATASET:RELATION:SUBJECT:VALUE:TIE`. A blank schema means "as said before".

use sinew_map::{Builder, DatasetEntry, EntityRef, Filter, Map, Overlay, Question, View};
use sinew_model::{
    Claim, Credibility, Date, Day, Judgement, Kind, Locator, Moment, Preference, Reliability, Sameness, Schema, Source, Stance,
};
use std::collections::{BTreeMap, BTreeSet};

/// The day on which every test is run.
pub(crate) const TODAY: &str = "2026-06-01";

/// A map in memory with all that is laid over it.
pub(crate) struct World {
    words: Vec<u64>,
    pub(crate) sources: BTreeMap<String, Source>,
    pub(crate) gradings: BTreeMap<String, Reliability>,
    pub(crate) judgements: BTreeMap<(String, String), Judgement>,
    pub(crate) prefer: Vec<Preference>,
}

/// Builds the world that a table describes. Panics on a faulty table.
pub(crate) fn world(table: &str) -> World {
    let mut coder = Coder::default();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        coder.line(line);
    }
    coder.finish()
}

impl World {
    /// As of a day.
    pub(crate) fn on(&self, day: &str) -> View<'_> {
        self.asked(Some(day), Filter::default())
    }

    /// At any time.
    pub(crate) fn ever(&self) -> View<'_> {
        self.asked(None, Filter::default())
    }

    /// As of a day, under a filter.
    pub(crate) fn asked(&self, day: Option<&str>, filter: Filter) -> View<'_> {
        let map = Map::read(bytemuck::cast_slice(&self.words)).expect("an image");
        let overlay =
            Overlay { sources: &self.sources, gradings: &self.gradings, judgements: &self.judgements, prefer: &self.prefer };
        View::new(map, overlay, Question { on: day.map(self::day), today: self::day(TODAY), filter })
    }
}

/// A day, `2024-01-01`.
pub(crate) fn day(text: &str) -> Day {
    Date::parse(text).ok().and_then(|date| date.earliest()).unwrap_or_else(|| panic!("`{text}` is no day"))
}

/// The canonical entity of an id.
pub(crate) fn entity(view: &View<'_>, id: &str) -> EntityRef {
    view.find(id).unwrap_or_else(|| panic!("no entity `{id}`"))
}

#[derive(Default)]
struct Coder {
    builder: Builder,
    dataset: Option<(u16, String)>,
    row: u64,
    schemata: BTreeMap<String, Schema>,
    /// Entities about which there is a claim.
    told: BTreeSet<String>,
    sources: BTreeMap<String, Source>,
    judgements: BTreeMap<(String, String), Judgement>,
}

impl Coder {
    fn line(&mut self, line: &str) {
        self.row += 1;
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells[0].split_at_checked(2) {
            Some(("@ ", name)) => self.begin(name, cells.get(1).copied(), cells.get(2) == Some(&"maintained")),
            Some(("! ", key)) => self.source(key, cells.get(1).copied().unwrap_or("")),
            Some(("= ", left)) => self.judge(left, cells[1], cells[2]),
            _ => self.row(&cells),
        }
    }

    fn begin(&mut self, name: &str, day: Option<&str>, maintained: bool) {
        let entry = DatasetEntry { name: name.to_owned(), day: self::day(day.unwrap_or(TODAY)), maintained };
        self.dataset = Some((self.builder.dataset(&entry), name.to_owned()));
    }

    fn source(&mut self, key: &str, options: &str) {
        let mut source = Source { key: key.to_owned(), title: key.to_owned(), ..Source::default() };
        for (name, value) in pairs(options) {
            match name {
                "origin" => source.origin = Some(value.to_owned()),
                "publisher" => source.publisher = Some(value.to_owned()),
                "reliability" => source.reliability = Reliability::parse(value),
                "date" => source.date = Date::parse(value).ok(),
                _ => panic!("a source has no `{name}` here"),
            }
        }
        self.sources.insert(key.to_owned(), source);
    }

    fn judge(&mut self, left: &str, right: &str, judgement: &str) {
        let (left, right) = (left.min(right).to_owned(), left.max(right).to_owned());
        let sameness = Sameness::parse(judgement).expect("a judgement");
        let judgement = Judgement { left: left.clone(), right: right.clone(), sameness, why: None, by: None };
        self.judgements.insert((left, right), judgement);
    }

    fn row(&mut self, cells: &[&str]) {
        let [subject, schema, property, value, ..] = *cells else { panic!("too few cells: {cells:?}") };
        let schema = self.schema(subject, schema);
        let (about, more): (Vec<_>, Vec<_>) = pairs(cells.get(4).copied().unwrap_or("")).partition(|(name, _)| is_of_row(name));
        let about: BTreeMap<&str, &str> = about.into_iter().collect();
        match Schema::named(property).and_then(|relation| Some((relation, relation.ends()?))) {
            None => {
                self.claim(subject, schema, property, value, &about);
                more.iter().for_each(|(property, value)| self.claim(subject, schema, property, value, &about));
            }
            Some((relation, (source, target))) => {
                let tie = about.get("tie").copied().unwrap_or("");
                let dataset = self.dataset().1;
                let id = format!("{dataset}:{property}:{subject}:{value}:{tie}");
                self.claim(&id, relation, source.name(), subject, &about);
                self.claim(&id, relation, target.name(), value, &about);
                more.iter().for_each(|(property, value)| self.claim(&id, relation, property, value, &about));
            }
        }
    }

    fn schema(&mut self, subject: &str, schema: &str) -> Schema {
        let said = Schema::named(schema).or(self.schemata.get(subject).copied());
        let schema = said.unwrap_or_else(|| Schema::named("Company").expect("a schema"));
        self.schemata.insert(subject.to_owned(), schema);
        schema
    }

    /// An entity about which no row speaks gets its id as a name, so that it is in the map.
    fn mention_all(&mut self) {
        let untold: Vec<String> = self.schemata.keys().filter(|id| !self.told.contains(*id)).cloned().collect();
        for id in untold {
            let schema = self.schema(&id, "");
            self.claim(&id, schema, "name", &id, &BTreeMap::new());
        }
    }

    fn dataset(&mut self) -> (u16, String) {
        if self.dataset.is_none() {
            self.begin("coded", None, false);
        }
        self.dataset.clone().expect("just begun")
    }

    fn claim(&mut self, id: &str, schema: Schema, property: &str, value: &str, about: &BTreeMap<&str, &str>) {
        let property = schema.property(property).unwrap_or_else(|| panic!("{} has no `{property}`", schema.name()));
        let date = |name: &str| about.get(name).map(|text| Date::parse(text).expect("a date"));
        let claim = Claim {
            source: about.get("source").copied(),
            stance: about.get("stance").map_or(Stance::Asserted, |stance| Stance::parse(stance).expect("a stance")),
            voice: about.get("voice").copied(),
            credibility: about.get("credibility").and_then(|code| Credibility::parse(code)),
            start: date("start"),
            end: date("end"),
            locator: Locator { row: Some(self.row), place: about.get("place").copied(), ..Locator::default() },
            ..Claim::new(id, schema, property, value)
        };
        if property.kind() == Kind::Entity {
            self.schema(value, "");
        }
        self.told.insert(id.to_owned());
        let dataset = self.dataset().0;
        self.builder.claim(dataset, &claim, Moment(0)).expect("room");
    }

    fn finish(mut self) -> World {
        self.mention_all();
        let prefer = vec![Preference::Reliability, Preference::Credibility, Preference::Stance];
        let words = self.builder.finish().to_words();
        World { words, sources: self.sources, gradings: BTreeMap::new(), judgements: self.judgements, prefer }
    }
}

fn is_of_row(name: &str) -> bool {
    matches!(name, "source" | "stance" | "voice" | "credibility" | "start" | "end" | "place" | "tie")
}

fn pairs(options: &str) -> impl Iterator<Item = (&str, &str)> {
    options.split(';').map(str::trim).filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or_else(|| panic!("`{pair}` is no option"));
        (name.trim(), value.trim())
    })
}
