//! A small map and a document on it.

use sinew_brief::inline::{cell, code, emphasis, link, name, one, strong, text};
use sinew_brief::{Citations, Column, DatasetInfo, Doc, Table};
use sinew_map::{Builder, ClaimRef, DatasetEntry, Filter, Map, Overlay, Question, View};
use sinew_model::{Claim, Date, Day, Judgement, Locator, Moment, Reliability, Schema, Source, Stance, Verdict};
use std::collections::BTreeMap;

/// A map with what is laid over it.
pub(crate) struct World {
    image: Vec<u64>,
    sources: BTreeMap<String, Source>,
    gradings: BTreeMap<String, Reliability>,
    judgements: BTreeMap<(String, String), Judgement>,
}

/// One claim: entity, schema, property, value, source, place, row, stance, voice.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str, Option<&'a str>, Option<&'a str>, Option<u64>, Stance, Option<&'a str>);

const ROWS: [Row<'_>; 13] = [
    ("zaidi", "Person", "name", "Ali al-Zaidi", Some("inss"), Some("¶5"), Some(1), Stance::Asserted, None),
    ("zaidi", "Person", "alias", "علي الزيدي", Some("inss"), Some("¶12"), Some(2), Stance::Asserted, None),
    ("zaidi", "Person", "position", "prime minister", Some("inss"), Some("¶5"), Some(3), Stance::Asserted, None),
    ("kh", "Organization", "name", "كتائب حزب الله", None, None, Some(306), Stance::Asserted, None),
    ("kh", "Organization", "alias", "Kata'ib Hezbollah", None, None, Some(307), Stance::Asserted, None),
    ("kh", "Organization", "country", "iq", None, None, Some(308), Stance::Asserted, None),
    ("kh", "Organization", "topics", "sanction", None, None, Some(309), Stance::Asserted, None),
    ("kh", "Organization", "notes", "listed", None, None, Some(310), Stance::Asserted, None),
    ("base", "Organization", "name", "Desert base", Some("wsj"), Some("p. 2"), None, Stance::Asserted, Some("unnamed officials")),
    (
        "base",
        "Organization",
        "name",
        "Desert base",
        Some("inss"),
        Some("¶5"),
        None,
        Stance::Reported,
        Some("Wall Street Journal <- unnamed officials"),
    ),
    ("base", "Organization", "name", "Desert base", Some("ina"), None, None, Stance::Denied, None),
    ("base", "Organization", "country", "iq", Some("ina"), None, None, Stance::Claimed, Some("وزارة الدفاع")),
    (
        "evil",
        "Organization",
        "name",
        "<script>alert('x')</script> |*`_\n\x1b[31m\u{202e}",
        Some("blog"),
        Some("¶1 <b>"),
        None,
        Stance::Asserted,
        Some("a]|b"),
    ),
];

pub(crate) fn world() -> World {
    let mut builder = Builder::new();
    let entry =
        DatasetEntry { name: "us_ofac_sdn".to_owned(), day: Day::from_ymd(2026, 5, 28).expect("a day"), maintained: true };
    let dataset = builder.dataset(&entry);
    for (entity, schema, property, value, source, place, row, stance, voice) in ROWS {
        let schema = Schema::named(schema).expect("a schema");
        let plain = Claim::new(entity, schema, schema.property(property).expect("a property"), value);
        let claim = Claim { source, locator: Locator { place, row, ..Locator::default() }, stance, voice, ..plain };
        builder.claim(dataset, &claim, Moment(0)).expect("room");
    }
    World { image: builder.finish().to_words(), sources: sources(), gradings: BTreeMap::new(), judgements: BTreeMap::new() }
}

fn sources() -> BTreeMap<String, Source> {
    let some = |text: &str| Some(text.to_owned());
    let source = |key: &str, title: &str, publisher: &str| Source {
        key: key.to_owned(),
        title: title.to_owned(),
        publisher: some(publisher),
        ..Source::default()
    };
    let inss = Source {
        author: some("Yaron Schneider"),
        date: Date::parse("2026-06-04").ok(),
        url: some("https://www.inss.org.il/publication/iraq-war/"),
        reliability: Some(Reliability::B),
        origin: some("wsj"),
        ..source("inss", "Iraq in the Service of the Islamic Revolutionary Guard Corps", "INSS")
    };
    let wsj =
        Source { date: Date::parse("2026-05").ok(), ..source("wsj", "Israel built a base in the desert", "Wall Street Journal") };
    let ina = Source {
        lang: some("ar"), ..source("ina", "بيان وزارة الدفاع", "وكالة الأنباء العراقية")
    };
    let blog = Source { url: some("javascript:alert(1)"), ..source("blog", "Why <b>bold</b> claims?", "`*_|") };
    [inss, wsj, ina, blog].into_iter().map(|source| (source.key.clone(), source)).collect()
}

impl World {
    pub(crate) fn view(&self) -> View<'_> {
        let map = Map::read(bytemuck::cast_slice(&self.image)).expect("an image");
        let overlay = Overlay { sources: &self.sources, gradings: &self.gradings, judgements: &self.judgements, prefer: &[] };
        View::new(map, overlay, Question { on: None, today: Day(0), filter: Filter::default() })
    }
}

pub(crate) fn datasets() -> BTreeMap<String, DatasetInfo> {
    let info = DatasetInfo {
        title: "Specially Designated Nationals and Blocked Persons List".to_owned(),
        publisher: Some("OFAC".to_owned()),
        url: Some("https://sanctionslist.ofac.treas.gov/".to_owned()),
        version: Some("2026-05-28".to_owned()),
    };
    [("us_ofac_sdn".to_owned(), info)].into_iter().collect()
}

pub(crate) fn claims(view: &View<'_>, id: &str) -> Vec<ClaimRef> {
    view.claims(view.find(id).expect("an entity"))
}

/// Every kind of block and part, on the map above.
pub(crate) fn document(view: &View<'_>) -> Doc {
    let mut cites = Citations::new();
    let [zaidi, kh, base, evil] = ["zaidi", "kh", "base", "evil"].map(|id| view.find(id).expect("an entity"));
    let mut doc = Doc::new("Who holds the prime minister's office?");
    doc.subtitle("As of 2026-06-04, all sources");
    let first = cites.cite(view, &claims(view, "zaidi"));
    doc.para([name(view, zaidi), text(" holds the office; he is "), strong("not"), text(" listed."), first.into()]);
    doc.heading(1, "Ties to armed groups").heading(2, "Listed groups");
    let mut table =
        Table::new([Column::left("Group"), Column::left("What is said of it, and how firmly it holds"), Column::right("Seats")])
            .caption("Groups named by the sources");
    table.row([
        one(name(view, kh)),
        cell([Verdict::Certain.into(), text(" listed"), cites.cite(view, &claims(view, "kh")).into()]),
        one("1,204"),
    ]);
    table.row([
        one(name(view, base)),
        cell([
            Verdict::Possible.into(),
            text(" exists, as officials say and a ministry denies"),
            cites.cite(view, &claims(view, "base")).into(),
        ]),
        one("12–17"),
    ]);
    table.row([
        one(name(view, evil)),
        cell([Verdict::Excluded.into(), text(" markup"), cites.cite(view, &claims(view, "evil")).into()]),
    ]);
    doc.table(table);
    doc.bullets(vec![
        cell([code("sinew show kh"), text(" shows every claim.")]),
        cell([text("As "), emphasis("the ministry"), text(" says: "), link("its page", "https://mod.example/?a=1&b=2")]),
    ]);
    doc.numbered(vec![
        one("First, a step that is long enough to be broken into two lines on a terminal of eighty columns."),
        one("Second."),
    ]);
    doc.note(["One source of two goes back to the other."]);
    doc.sources(cites.sources(&datasets()));
    doc
}
