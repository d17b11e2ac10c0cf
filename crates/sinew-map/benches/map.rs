//! Building a map and asking it.

use divan::{Bencher, counter::ItemsCount};
use sinew_map::paths::PathQuery;
use sinew_map::{Builder, DatasetEntry, Map, Overlay, Question, View};
use sinew_model::{Claim, Day, Moment, Preference, Property, Schema};
use std::collections::BTreeMap;

fn main() {
    divan::main();
}

const PEOPLE: usize = 50_000;
const TIES: usize = 100_000;

fn property(schema: &str, name: &str) -> (Schema, Property) {
    let schema = Schema::named(schema).expect("a known schema");
    (schema, schema.property(name).expect("a known property"))
}

/// People with a name and a birth date each, and memberships between them and a thousand bodies.
fn build() -> Vec<u64> {
    let mut builder = Builder::with_capacity(2 * PEOPLE + 3 * TIES);
    let dataset = builder.dataset(&DatasetEntry { name: "made".into(), day: Day(20_000), maintained: true });
    let mut say = |entity: &str, (schema, property): (Schema, Property), value: &str| {
        let added = builder.claim(dataset, &Claim::new(entity, schema, property, value), Moment(0));
        assert!(added.is_ok());
    };
    for n in 0..PEOPLE {
        let schema = if n < 1000 { "Organization" } else { "Person" };
        say(&format!("e-{n:06}"), property(schema, "name"), &format!("Ali Hassan {n}"));
    }
    for n in 0..TIES {
        let id = format!("m-{n:06}");
        let (member, body) = ((n * 7919) % PEOPLE, (n * 104_729) % 1000);
        say(&id, property("Membership", "member"), &format!("e-{member:06}"));
        say(&id, property("Membership", "organization"), &format!("e-{body:06}"));
        say(&id, property("Membership", "startDate"), "2014-05~");
    }
    builder.finish().to_words()
}

fn ask<T>(bencher: Bencher<'_, '_>, question: impl Fn(&View<'_>) -> T + Sync) {
    let words = build();
    let (sources, gradings, judgements) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let prefer = [Preference::Reliability, Preference::Stance];
    let overlay = Overlay { sources: &sources, gradings: &gradings, judgements: &judgements, prefer: &prefer };
    bencher.bench_local(|| {
        let map = Map::read(bytemuck::cast_slice(&words)).expect("a map");
        let asked = Question { on: Some(Day(18_000)), today: Day(20_000), filter: Default::default() };
        question(&View::new(map, overlay, asked))
    });
}

#[divan::bench(sample_count = 10)]
fn build_map(bencher: Bencher<'_, '_>) {
    bencher.counter(ItemsCount::new(PEOPLE + 3 * TIES)).bench(build);
}

#[divan::bench]
fn dossier(bencher: Bencher<'_, '_>) {
    ask(bencher, |view| view.dossier(view.find("e-004321").expect("an entity")).ties.len());
}

#[divan::bench(sample_count = 20)]
fn paths_of_four_hops(bencher: Bencher<'_, '_>) {
    let query = PathQuery { limit: 5, ..PathQuery::default() };
    ask(bencher, move |view| {
        let (from, to) = (view.find("e-004321").expect("an entity"), view.find("e-034567").expect("an entity"));
        view.paths(from, to, &query).total
    });
}

#[divan::bench]
fn search_frequent_words(bencher: Bencher<'_, '_>) {
    ask(bencher, |view| view.search("ali hassan", None, 20).len());
}
