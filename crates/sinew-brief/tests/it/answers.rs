//! Each answer as a reader sees it on a terminal, on one small invented map.

use crate::support::datasets;
use sinew_brief::answer;
use sinew_brief::text::{self, Style};
use sinew_brief::{Citations, Doc};
use sinew_map::incidents::{By, IncidentFilter, count, list};
use sinew_map::paths::PathQuery;
use sinew_map::posts::PostQuery;
use sinew_map::reach::{designated, reach, rule};
use sinew_map::{Builder, DatasetEntry, EntityRef, Filter, Map, Overlay, Question, View};
use sinew_model::{
    Claim, Credibility, Date, Day, Judgement, Locator, Moment, Preference, Reliability, Sameness, Schema, Source, Stance,
};
use std::collections::BTreeMap;

/// Entity, schema, property, value, source, and how: `reported`, `denied`, or a voice.
const ROWS: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("cedar", "Organization", "name", "Cedar Brigade", "report", ""),
    ("cedar", "Organization", "alias", "لواء الأرز", "report", ""),
    ("cedar", "Organization", "country", "xz", "report", ""),
    ("cedar", "Organization", "incorporationDate", "2011", "report", ""),
    ("cedar", "Organization", "topics", "sanction", "", ""),
    ("cedar", "Organization", "notes", "Says that it has 4,000 fighters", "paper", "the brigade's channel"),
    ("cedar", "Organization", "notes", "Says that it has 4,000 fighters", "ministry", "denied"),
    ("sdn-7", "Organization", "name", "CEDAR BRIGADE", "", ""),
    ("sdn-7", "Organization", "country", "xz", "", ""),
    ("listing", "Sanction", "entity", "sdn-7", "", ""),
    ("listing", "Sanction", "authority", "OFAC", "", ""),
    ("listing", "Sanction", "program", "EXAMPLE", "", ""),
    ("listing", "Sanction", "startDate", "2024-05-02", "", ""),
    ("tree", "Company", "name", "Tree Trading", "report", ""),
    ("leaf", "Company", "name", "Leaf Shipping", "report", ""),
    ("own-1", "Ownership", "owner", "cedar", "report", ""),
    ("own-1", "Ownership", "asset", "tree", "report", ""),
    ("own-1", "Ownership", "percentage", "60", "report", ""),
    ("own-1", "Ownership", "percentage", "40", "paper", "reported"),
    ("own-1", "Ownership", "startDate", "2015", "report", ""),
    ("own-2", "Ownership", "owner", "tree", "report", ""),
    ("own-2", "Ownership", "asset", "leaf", "report", ""),
    ("own-2", "Ownership", "startDate", "2018-03", "report", ""),
    ("haddad", "Person", "name", "Rami Haddad", "report", ""),
    ("lead", "Directorship", "director", "haddad", "report", ""),
    ("lead", "Directorship", "organization", "cedar", "report", ""),
    ("lead", "Directorship", "role", "commander", "report", ""),
    ("lead", "Directorship", "startDate", "2014", "report", ""),
    ("lead", "Directorship", "startDate", "2016", "paper", ""),
    ("lead", "Directorship", "organization", "cedar", "ministry", "denied"),
    ("lead", "Directorship", "role", "commander", "ministry", "denied"),
    ("own-2", "Ownership", "role", "charterer", "report", ""),
    ("own-2", "Ownership", "role", "charterer", "ministry", "denied"),
    ("own-2", "Ownership", "role", "owner", "ministry", "denied"),
    ("old", "Directorship", "director", "salim", "paper", ""),
    ("old", "Directorship", "organization", "cedar", "paper", ""),
    ("old", "Directorship", "endDate", "2013", "paper", ""),
    ("salim", "Person", "name", "Omar Salim", "paper", ""),
    ("port", "Position", "name", "Minister of Ports", "report", ""),
    ("seat", "Occupancy", "holder", "haddad", "report", ""),
    ("seat", "Occupancy", "post", "port", "report", ""),
    ("seat", "Occupancy", "startDate", "2023-01-09", "report", ""),
    ("seat", "Occupancy", "status", "acting", "report", ""),
    ("before", "Occupancy", "holder", "salim", "paper", ""),
    ("before", "Occupancy", "post", "port", "paper", ""),
    ("before", "Occupancy", "endDate", "2023-01-08", "paper", ""),
    ("vacant", "Position", "name", "Minister of Forests", "report", ""),
    ("base", "Organization", "name", "Harbour base", "paper", ""),
    ("attack", "Incident", "name", "Rockets at the harbour", "paper", ""),
    ("attack", "Incident", "date", "2024-03-05", "paper", ""),
    ("attack", "Incident", "location", "Harbour", "paper", ""),
    ("attack", "Incident", "claimedBy", "cedar", "paper", "the brigade's channel"),
    ("attack", "Incident", "target", "base", "paper", ""),
    ("attack", "Incident", "deaths", "2..3", "paper", ""),
    ("drones", "Incident", "name", "Drones over the harbour", "report", ""),
    ("drones", "Incident", "date", "2024-04", "report", ""),
    ("drones", "Incident", "attributedTo", "cedar", "report", ""),
    ("drones", "Incident", "count", "3..5", "report", ""),
];

struct World {
    image: Vec<u64>,
    sources: BTreeMap<String, Source>,
    gradings: BTreeMap<String, Reliability>,
    judgements: BTreeMap<(String, String), Judgement>,
}

fn day(text: &str) -> Day {
    Date::parse(text).expect("well-formed test data").earliest().expect("well-formed test data")
}

fn source(key: &str, title: &str, date: &str, reliability: Option<Reliability>) -> (String, Source) {
    let date = Date::parse(date).ok();
    (key.to_owned(), Source { key: key.to_owned(), title: title.to_owned(), date, reliability, ..Source::default() })
}

fn world() -> World {
    let mut builder = Builder::new();
    let list = builder.dataset(&DatasetEntry { name: "us_ofac_sdn".to_owned(), day: day("2024-06-01"), maintained: true });
    let coded = builder.dataset(&DatasetEntry { name: "coded".to_owned(), day: day("2024-06-01"), maintained: false });
    for (at, (entity, schema, property, value, source, how)) in ROWS.iter().enumerate() {
        let schema = Schema::named(schema).expect("well-formed test data");
        let stance = Stance::parse(how).unwrap_or(Stance::Asserted);
        let claim = Claim {
            source: Some(*source).filter(|key| !key.is_empty()),
            locator: Locator { row: Some(at as u64 + 1), ..Locator::default() },
            stance,
            voice: Some(*how).filter(|how| !how.is_empty() && Stance::parse(how).is_none()),
            credibility: (*property == "claimedBy").then_some(Credibility::PossiblyTrue),
            ..Claim::new(entity, schema, schema.property(property).expect("well-formed test data"), value)
        };
        builder.claim(if source.is_empty() { list } else { coded }, &claim, Moment(0)).expect("well-formed test data");
    }
    let (left, right) = ("cedar".to_owned(), "sdn-7".to_owned());
    let same = Judgement { left: left.clone(), right: right.clone(), sameness: Sameness::Positive, why: None, by: None };
    World {
        image: builder.finish().to_words(),
        sources: BTreeMap::from([
            source("report", "The Cedar Brigade and its companies", "2024-05-20", Some(Reliability::B)),
            source("paper", "Morning Paper", "2024-03-06", Some(Reliability::C)),
            source("ministry", "Statement of the ministry", "2024-03-07", None),
        ]),
        gradings: BTreeMap::new(),
        judgements: BTreeMap::from([((left, right), same)]),
    }
}

impl World {
    fn on(&self, on: &str) -> View<'_> {
        self.asked(Some(day(on)), Filter::default())
    }

    fn asked(&self, on: Option<Day>, filter: Filter) -> View<'_> {
        let map = Map::read(bytemuck::cast_slice(&self.image)).expect("well-formed test data");
        let prefer = &[Preference::Reliability, Preference::Stance];
        let overlay = Overlay { sources: &self.sources, gradings: &self.gradings, judgements: &self.judgements, prefer };
        View::new(map, overlay, Question { on, today: day("2024-06-15"), filter })
    }
}

/// The day on which all is asked, unless another is given.
const DAY: &str = "2024-05-20";

/// One answer and its sources, 100 columns wide.
fn shown(title: &str, tell: impl FnOnce(&mut Doc, &mut Citations)) -> String {
    let (mut doc, mut citations) = (Doc::new(title), Citations::new());
    tell(&mut doc, &mut citations);
    doc.sources(citations.sources(&datasets()));
    text::render(&doc, &Style { width: 100, colour: false, unicode: true })
}

fn entity(view: &View<'_>, id: &str) -> EntityRef {
    view.find(id).expect("well-formed test data")
}

#[test]
fn dossier() {
    let world = world();
    let show =
        |view: &View<'_>, id: &str| shown(id, |doc, cites| answer::dossier(doc, cites, view, &view.dossier(entity(view, id))));
    insta::assert_snapshot!("dossier", show(&world.on(DAY), "cedar"));
    insta::assert_snapshot!("dossier_of_a_person_at_any_time", show(&world.asked(None, Filter::default()), "haddad"));
    insta::assert_snapshot!("dossier_with_denied_details", show(&world.on(DAY), "leaf"));
    let graded = Filter { reliability: Some(Reliability::B), ..Filter::default() };
    insta::assert_snapshot!("dossier_under_a_filter", show(&world.asked(Some(day("2012-01-01")), graded), "sdn-7"));
}

#[test]
fn paths() {
    let world = world();
    let view = world.on(DAY);
    let show = |from: &str, to: &str, query: &PathQuery| {
        let found = view.paths(entity(&view, from), entity(&view, to), query);
        shown("Paths", |doc, cites| answer::paths(doc, cites, &view, &found))
    };
    insta::assert_snapshot!("paths", show("haddad", "leaf", &PathQuery::default()));
    insta::assert_snapshot!("paths_by_references", show("drones", "base", &PathQuery { limit: 1, ..PathQuery::default() }));
    insta::assert_snapshot!("no_paths", show("haddad", "leaf", &PathQuery { hops: 1, ..PathQuery::default() }));
}

#[test]
fn posts() {
    let world = world();
    let show =
        |view: &View<'_>, query: &PostQuery| shown("Posts", |doc, cites| answer::posts(doc, cites, view, &view.posts(query)));
    insta::assert_snapshot!("posts", show(&world.on(DAY), &PostQuery::default()));
    let history = PostQuery { names: vec!["ports".to_owned()], history: true, ..PostQuery::default() };
    insta::assert_snapshot!("posts_over_time", show(&world.on(DAY), &history));
    let none = PostQuery { names: vec!["king".to_owned()], ..PostQuery::default() };
    insta::assert_snapshot!("no_posts", show(&world.on(DAY), &none));
}

#[test]
fn reach_of_a_designation() {
    let world = world();
    let show = |on: &str| {
        let view = world.on(on);
        let rule = rule("OFAC", day(on)).expect("well-formed test data");
        let roots: Vec<_> = designated(&view, Some("OFAC")).into_iter().map(|each| (each.entity, each.verdict)).collect();
        let found = reach(&view, &rule, &roots);
        shown("Reach", |doc, cites| answer::reach(doc, cites, &view, &found))
    };
    insta::assert_snapshot!("reach", show(DAY));
    insta::assert_snapshot!("reach_before_the_listing", show("2023-01-01"));
}

#[test]
fn attacks() {
    let world = world();
    let view = world.on(DAY);
    let all = IncidentFilter::default;
    let counted = |by: By| shown("Incidents", |doc, cites| answer::counts(doc, cites, &view, &count(&view, &all(), &[by])));
    insta::assert_snapshot!("counts_by_claimant", counted(By::Claimant));
    insta::assert_snapshot!("counts_by_month", counted(By::MONTH));
    let listed =
        |filter: &IncidentFilter| shown("Incidents", |doc, cites| answer::incidents(doc, cites, &view, &list(&view, filter)));
    insta::assert_snapshot!("incidents", listed(&all()));
    insta::assert_snapshot!("no_incidents", listed(&IncidentFilter { claimant: Some(entity(&view, "base")), ..all() }));
}

#[test]
fn hits() {
    let world = world();
    let view = world.on(DAY);
    let show = |query: &str| shown("Search", |doc, cites| answer::hits(doc, cites, &view, &view.search(query, None, 10)));
    insta::assert_snapshot!("hits", show("cedar brigade"));
    insta::assert_snapshot!("hits_by_another_name", show("لواء الأرز"));
    insta::assert_snapshot!("no_hits", show("oak"));
}

#[test]
fn assessment() {
    let world = world();
    let show = |on: &str, id: &str| {
        let view = world.on(on);
        shown("Assessment", |doc, cites| answer::assessment(doc, cites, &view, entity(&view, id)))
    };
    insta::assert_snapshot!("assessment", show(DAY, "cedar"));
    insta::assert_snapshot!("assessment_of_somebody_little_known", show(DAY, "salim"));
}
