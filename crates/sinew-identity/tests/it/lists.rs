//! Lists as they are published, searched for names as people write them. Skipped where the lists are not at hand.

use serde_json::Value;
use sinew_identity::{Builder, Image, Index, Options, PairOptions, Query, Searcher, Subject, Switches, pairs};
use sinew_model::{Date, Schema};
use std::path::PathBuf;
use std::time::{Duration, Instant};

fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/eval/names"));
    if !folder.exists() {
        println!("skipped: {} is not at hand", folder.display());
        return None;
    }
    Some(folder)
}

pub(crate) fn build(lines: &str) -> Image {
    let mut builder = Builder::new();
    for line in lines.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let schema = Schema::named(row["schema"].as_str().unwrap()).unwrap();
        let mut subject = Subject::new(row["id"].as_str().unwrap(), schema);
        subject.dataset = row["datasets"][0].as_str().unwrap_or_default();
        for (name, values) in row["properties"].as_object().unwrap() {
            for value in values.as_array().unwrap() {
                if let Some(property) = schema.property(name) {
                    subject.add(property, value.as_str().unwrap());
                }
            }
        }
        builder.add(&subject);
    }
    builder.finish()
}

#[derive(serde::Deserialize)]
struct Row {
    name: String,
    schema: String,
    birth_date: String,
    country: String,
    expected_id: String,
}

#[derive(Default)]
struct Figures {
    asked: usize,
    candidates: usize,
    first: usize,
    found: usize,
    hits: usize,
    with_hit: usize,
    looked_at: usize,
    spent: Duration,
}

fn screen(list: &str, queries: &str, switches: Switches) -> Option<Figures> {
    let folder = folder()?;
    let image = build(&std::fs::read_to_string(folder.join(list)).unwrap());
    let index = Index::open(image.bytes()).unwrap();
    let mut searcher = Searcher::new(index);
    let options = Options { threshold: 0.0, limit: 1000, switches, ..Options::default() };
    let mut figures = Figures::default();
    // Builds that are not optimised take every eighth.
    let step = if cfg!(debug_assertions) { 8 } else { 1 };
    for row in csv::Reader::from_path(folder.join(queries)).unwrap().deserialize().step_by(step) {
        let row: Row = row.unwrap();
        let mut subject = Subject::new("", Schema::named(&row.schema).unwrap()).named(&row.name);
        subject.births.extend(Date::parse(&row.birth_date));
        subject.country(&row.country);
        let before = Instant::now();
        let query = Query::new(&subject);
        let hits = searcher.search(&query, &options);
        figures.spent += before.elapsed();
        let over = hits.iter().filter(|hit| hit.score >= 0.7).count();
        figures.asked += 1;
        figures.looked_at += hits.len();
        figures.hits += over;
        figures.with_hit += usize::from(over > 0);
        let place = hits.iter().position(|hit| index.id(hit.entity) == row.expected_id);
        figures.candidates += usize::from(place.is_some());
        figures.first += usize::from(place == Some(0));
        figures.found += usize::from(place.is_some_and(|place| hits[place].score >= 0.7));
    }
    let of = |n: usize| n as f64 / figures.asked as f64;
    println!(
        "{queries} {}: {} asked, candidates {:.3}, first {:.3}, found {:.3}, hits {}, with a hit {:.4}, {:.1} looked at, {:.1} us each",
        if switches == Switches::NAMES_ONLY { "names" } else { "all" },
        figures.asked,
        of(figures.candidates),
        of(figures.first),
        of(figures.found),
        figures.hits,
        of(figures.with_hit),
        of(figures.looked_at),
        figures.spent.as_secs_f64() * 1e6 / figures.asked as f64,
    );
    Some(figures)
}

#[test]
fn candidates_hold_the_one_asked_for() {
    let check = |list, queries, least: f64| {
        for switches in [Switches::NAMES_ONLY, Switches::default()] {
            if let Some(figures) = screen(list, queries, switches) {
                assert!(
                    figures.candidates as f64 >= least * figures.asked as f64,
                    "{queries}: {} of {}",
                    figures.candidates,
                    figures.asked
                );
            }
        }
    };
    check("q_ofac_index.ndjson", "q_ofac_alias__public.csv", 0.87);
    check("q_un_index.ndjson", "q_un_script__public.csv", 0.95);
    check("q_un_index.ndjson", "q_un_treated__public.csv", 0.98);
    check("q_un_index.ndjson", "q_un_untreated__public.csv", 0.99);
    check("q_ofac_index.ndjson", "q_neg_global__public.csv", 0.0);
    check("q_ofac_index.ndjson", "q_neg_us__public.csv", 0.0);
}

#[test]
fn pairs_of_a_list() {
    let Some(folder) = folder() else { return };
    let list = if cfg!(debug_assertions) { "q_un_index.ndjson" } else { "q_ofac_index.ndjson" };
    let image = build(&std::fs::read_to_string(folder.join(list)).unwrap());
    let index = Index::open(image.bytes()).unwrap();
    for switches in [Switches::NAMES_ONLY, Switches::default()] {
        let before = Instant::now();
        let found = pairs(index, &PairOptions { switches, ..PairOptions::default() });
        println!("{} pairs among {} entities in {:?}", found.len(), index.len(), before.elapsed());
        // A list that is kept clean holds few people twice.
        assert!((1..index.len() * 2).contains(&found.len()));
    }
}
