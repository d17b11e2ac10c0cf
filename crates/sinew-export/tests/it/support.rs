//! A small map: two lists that name one group, an owner in doubt, a designation, a command, a denial.

use sinew_map::{Builder, DatasetEntry, Filter, Map, Overlay, Question, View};
use sinew_model::{Claim, Date, Day, Judgement, Locator, Moment, Reliability, Sameness, Schema, Source, Stance};
use std::collections::BTreeMap;

/// Dataset, entity, schema, property, value, and the rest of the claim.
type Row<'a> = (u16, &'a str, &'a str, &'a str, &'a str, Rest<'a>);

#[derive(Clone, Copy, Default)]
struct Rest<'a> {
    source: Option<&'a str>,
    place: Option<&'a str>,
    lang: Option<&'a str>,
    denied: bool,
    voice: Option<&'a str>,
    dates: Option<(&'a str, &'a str)>,
    seen: Option<&'a str>,
}

const PLAIN: Rest<'_> = Rest { source: None, place: None, lang: None, denied: false, voice: None, dates: None, seen: None };
const LISTED: Rest<'_> = Rest { source: Some("us_ofac_sdn"), seen: Some("2023-04-20"), ..PLAIN };
const SAID: Rest<'_> = Rest { source: Some("inss"), place: Some("¶5"), ..PLAIN };

const ROWS: [Row<'_>; 29] = [
    (0, "ofac-1", "Organization", "name", "KATA'IB HIZBALLAH", LISTED),
    (0, "ofac-1", "Organization", "alias", "كتائب حزب الله", Rest { lang: Some("ara"), ..LISTED }),
    (0, "ofac-1", "Organization", "country", "iq", Rest { lang: Some("eng"), seen: Some("2024-01-02T03:04:05"), ..LISTED }),
    (0, "ofac-1-s", "Sanction", "entity", "ofac-1", LISTED),
    (0, "ofac-1-s", "Sanction", "authority", "OFAC", LISTED),
    (0, "ofac-1-s", "Sanction", "startDate", "2009-07-02", LISTED),
    (1, "kh", "Organization", "name", "Kata'ib Hezbollah", SAID),
    (1, "kh", "Organization", "alias", "KATA'IB HIZBALLAH", SAID),
    (1, "kh", "Organization", "parent", "irgc", Rest { dates: Some(("2007", "2020-01-03")), ..SAID }),
    (1, "irgc", "PublicBody", "name", "IRGC <Quds & Co>", SAID),
    (1, "front", "Company", "name", "Front \u{b}\"Ltd\"\x1b", SAID),
    (1, "front", "Company", "country", "ae", Rest { denied: true, ..SAID }),
    (1, "own", "Ownership", "owner", "kh", SAID),
    (1, "own", "Ownership", "asset", "front", Rest { voice: Some("Reuters <- an official"), ..SAID }),
    (1, "own", "Ownership", "percentage", "25–50 %", SAID),
    (1, "own", "Ownership", "startDate", "2014~", SAID),
    (1, "own", "Ownership", "endDate", "2019/2021", SAID),
    (1, "cmd", "Command", "commander", "irgc", SAID),
    (1, "cmd", "Command", "commanded", "ofac-1", SAID),
    (1, "cmd", "Command", "startDate", "2026-05", SAID),
    (1, "member", "Membership", "member", "kh", SAID),
    (1, "member", "Membership", "organization", "pmf", SAID),
    (1, "member", "Membership", "seats", "14", SAID),
    (1, "pmf", "PublicBody", "name", "الحشد الشعبي", Rest { lang: Some("ara"), ..SAID }),
    (1, "half", "Ownership", "owner", "kh", SAID),
    (1, "half", "Ownership", "asset", "front", Rest { denied: true, ..SAID }),
    (1, "raid", "Incident", "name", "Raid", SAID),
    (1, "raid", "Incident", "date", "2026-03-01", SAID),
    (1, "raid", "Incident", "claimedBy", "kh", SAID),
];

pub(crate) struct World {
    image: Vec<u64>,
    sources: BTreeMap<String, Source>,
    gradings: BTreeMap<String, Reliability>,
    judgements: BTreeMap<(String, String), Judgement>,
}

pub(crate) fn world() -> World {
    let mut builder = Builder::new();
    for (name, maintained) in [("opensanctions", true), ("militias", false)] {
        builder.dataset(&DatasetEntry { name: name.to_owned(), day: day("2026-05-28"), maintained });
    }
    for (row, (dataset, entity, schema, property, value, rest)) in ROWS.into_iter().enumerate() {
        let schema = Schema::named(schema).expect("a schema");
        let plain = Claim::new(entity, schema, schema.property(property).expect("a property"), value);
        let date = |text: &str| Date::parse(text).ok();
        let claim = Claim {
            source: rest.source,
            locator: Locator { place: rest.place, row: Some(row as u64 + 1), ..Locator::default() },
            lang: rest.lang,
            stance: if rest.denied { Stance::Denied } else { Stance::Asserted },
            voice: rest.voice,
            start: rest.dates.and_then(|dates| date(dates.0)),
            end: rest.dates.and_then(|dates| date(dates.1)),
            first_seen: rest.seen,
            last_seen: rest.seen,
            ..plain
        };
        builder.claim(dataset, &claim, Moment(0)).expect("room");
    }
    World { image: builder.finish().to_words(), sources: sources(), gradings: BTreeMap::new(), judgements: judgements() }
}

fn sources() -> BTreeMap<String, Source> {
    let source =
        |key: &str, title: &str| (key.to_owned(), Source { key: key.to_owned(), title: title.to_owned(), ..Source::default() });
    [source("us_ofac_sdn", "us_ofac_sdn"), source("inss", "Insight 2146")].into_iter().collect()
}

fn judgements() -> BTreeMap<(String, String), Judgement> {
    let (left, right) = ("kh".to_owned(), "ofac-1".to_owned());
    let judgement = Judgement { left: left.clone(), right: right.clone(), sameness: Sameness::Positive, why: None, by: None };
    [((left, right), judgement)].into_iter().collect()
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

impl World {
    /// As of a day; nothing: at any time.
    pub(crate) fn view(&self, on: Option<&str>, filter: Filter) -> View<'_> {
        let map = Map::read(bytemuck::cast_slice(&self.image)).expect("an image");
        let overlay = Overlay { sources: &self.sources, gradings: &self.gradings, judgements: &self.judgements, prefer: &[] };
        View::new(map, overlay, Question { on: on.map(day), today: day("2026-06-04"), filter })
    }

    pub(crate) fn ever(&self) -> View<'_> {
        self.view(None, Filter::default())
    }
}

/// What a writer wrote, twice the same.
pub(crate) fn written<W: PartialEq + std::fmt::Debug>(
    write: impl Fn(&mut dyn std::io::Write) -> std::io::Result<W>,
) -> (String, W) {
    let [first, second] = [0, 1].map(|_| {
        let mut out = Vec::new();
        let counts = write(&mut out).expect("memory takes it");
        (String::from_utf8(out).expect("text"), counts)
    });
    assert_eq!(first, second);
    first
}
