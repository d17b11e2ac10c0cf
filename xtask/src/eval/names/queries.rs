//! Queries against lists: an alias that the list no longer holds, a name in its original script, people on no list.

use super::measures::{Counts, share};
use super::{Line, Names, column, rows, stem};
use sinew_identity::{Builder, Hit, Image, Index, Options, Query, Searcher, Subject};
use sinew_model::Schema;
use std::collections::BTreeSet;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::time::Instant;

struct Asked {
    name: String,
    schema: Schema,
    birth: String,
    country: String,
    expected: String,
}

pub(super) fn run(file: &Path, args: &Names) -> Result<Vec<Line>> {
    let (dir, threshold) = (args.dir.as_path(), args.threshold);
    let asked = read(file)?;
    let list = list_for(file, dir, &asked)?;
    let image = build(&list)?;
    let index = Index::open(image.bytes()).map_err(Error::other)?;
    if let Some(scores) = &args.scores {
        write_hits(&scores.join(format!("{}.hits.csv", stem(file))), &asked, index)?;
    }
    let name = format!("{} in {}", stem(file), stem(&list));
    if asked.iter().all(|one| one.expected.is_empty()) {
        let alone = negatives(&name, "names alone", &asked, index, threshold, false);
        return Ok(vec![alone, negatives(&name, "with birth and country", &asked, index, threshold, true)]);
    }
    let alone = positives(&name, "names alone", &asked, index, threshold, false);
    let facts = asked.iter().any(|one| !one.birth.is_empty() || !one.country.is_empty());
    let with_facts = facts.then(|| positives(&name, "with birth and country", &asked, index, threshold, true));
    Ok([alone].into_iter().chain(with_facts).collect())
}

fn read(file: &Path) -> Result<Vec<Asked>> {
    let (header, rows) = rows(file)?;
    let text = |row: &csv::StringRecord, name: &str| row.get(column(&header, name)).unwrap_or_default().to_string();
    let schema = |name: &str| Schema::named(name).ok_or_else(|| Error::other(format!("{}: no schema {name:?}", file.display())));
    rows.iter()
        .map(|row| {
            Ok(Asked {
                name: text(row, "name"),
                schema: schema(&text(row, "schema"))?,
                birth: text(row, "birth_date"),
                country: text(row, "country"),
                expected: text(row, "expected_id"),
            })
        })
        .collect()
}

/// The list that the queries are asked of: the one whose name fits best, among those that hold every expected id.
/// People on no list are asked of the longest.
fn list_for(file: &Path, dir: &Path, asked: &[Asked]) -> Result<PathBuf> {
    let mut lists: Vec<PathBuf> = std::fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    lists.retain(|path| path.extension().is_some_and(|extension| extension == "ndjson"));
    lists.sort();
    let expected: BTreeSet<&str> = asked.iter().map(|one| one.expected.as_str()).filter(|id| !id.is_empty()).collect();
    let mut best: Option<((usize, usize, u64), PathBuf)> = None;
    for list in lists {
        let text = std::fs::read_to_string(&list)?;
        let held = text.lines().filter(|line| id_of(line).is_some_and(|id| expected.contains(id))).count();
        // Treated and untreated fixtures are asked of the whole list, scripts of the one without them.
        let whole = stem(file).contains("treated");
        let fits = if whole { usize::from(!stem(&list).contains("index")) } else { usize::from(stem(&list).contains("index")) };
        let worth = (held, fits, text.len() as u64);
        if best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, list));
        }
    }
    best.map(|(_, list)| list).ok_or_else(|| Error::other(format!("{}: no .ndjson list stands beside it", file.display())))
}

fn id_of(line: &str) -> Option<&str> {
    line.split_once("\"id\": \"").or_else(|| line.split_once("\"id\":\""))?.1.split('"').next()
}

fn build(list: &Path) -> Result<Image> {
    let text = std::fs::read_to_string(list)?;
    let mut builder = Builder::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = |what: &str| Error::other(format!("{}, line {}: {what}", list.display(), number + 1));
        let entity: serde_json::Value = serde_json::from_str(line).map_err(|error| wrong(&error.to_string()))?;
        builder.add(&subject(&entity).ok_or_else(|| wrong("no entity with an id and a known schema"))?);
    }
    Ok(builder.finish())
}

fn subject(entity: &serde_json::Value) -> Option<Subject<'_>> {
    let schema = Schema::named(entity["schema"].as_str()?)?;
    let mut subject = Subject::new(entity["id"].as_str()?, schema);
    for (name, values) in entity["properties"].as_object()? {
        let Some(property) = schema.property(name) else { continue };
        values.as_array().into_iter().flatten().filter_map(|value| value.as_str()).for_each(|value| subject.add(property, value));
    }
    Some(subject)
}

fn query(asked: &Asked, facts: bool) -> Query<'_> {
    let mut subject = Subject::new("", asked.schema).named(&asked.name);
    if facts {
        let properties = [("birthDate", &asked.birth), ("nationality", &asked.country)];
        for (property, value) in properties.iter().filter(|(_, value)| !value.is_empty()) {
            if let Some(property) = asked.schema.property(property) {
                subject.add(property, value);
            }
        }
    }
    Query::new(&subject)
}

/// What a search must look at to find every hit, and its hits.
struct Outcome {
    candidate: bool,
    hits: Vec<Hit>,
}

fn ask(asked: &[Asked], index: Index, threshold: f32, facts: bool) -> (Vec<Outcome>, f64) {
    let mut searcher = Searcher::new(index);
    let options = Options { threshold: 0.0, limit: 50, ..Options::default() };
    let candidates: Vec<bool> = asked
        .iter()
        .map(|one| searcher.candidates(&query(one, facts), &options).any(|entity| index.id(entity) == one.expected))
        .collect();
    let ranked: Vec<Vec<Hit>> = asked.iter().map(|one| searcher.search(&query(one, facts), &options)).collect();
    // Timed as it is used: only hits are wanted.
    let options = Options { threshold, ..Options::default() };
    let start = Instant::now();
    let found: usize = asked.iter().map(|one| searcher.search(&query(one, facts), &options).len()).sum();
    let elapsed = start.elapsed().as_secs_f64() / asked.len().max(1) as f64;
    std::hint::black_box(found);
    (candidates.into_iter().zip(ranked).map(|(candidate, hits)| Outcome { candidate, hits }).collect(), elapsed)
}

fn positives(name: &str, what: &str, asked: &[Asked], index: Index, threshold: f32, facts: bool) -> Line {
    let (outcomes, elapsed) = ask(asked, index, threshold, facts);
    let mut counts = Counts::default();
    let (mut candidates, mut first, mut tenth) = (0, 0, 0);
    for (one, outcome) in asked.iter().zip(&outcomes) {
        let is = |hit: &&Hit| index.id(hit.entity) == one.expected;
        let over = outcome.hits.iter().filter(|hit| hit.score >= threshold);
        let found = over.clone().any(|hit| is(&hit));
        counts.right += usize::from(found);
        counts.missed += usize::from(!found);
        counts.wrong += over.filter(|hit| !is(hit)).count();
        candidates += usize::from(outcome.candidate);
        let better = outcome.hits.iter().find(is).map(|right| outcome.hits.iter().filter(|hit| hit.score > right.score).count());
        first += usize::from(better == Some(0));
        tenth += usize::from(better.is_some_and(|better| better < 10));
    }
    let of = |part| share(part, asked.len());
    let figures = format!(
        "n {:5}  cand. {:.3}  R@1 {:.3}  R@10 {:.3}  P {:.3}  R {:.3}  F1 {:.3}  {:.0} µs",
        asked.len(),
        of(candidates),
        of(first),
        of(tenth),
        counts.precision(),
        counts.recall(),
        counts.f1(),
        elapsed * 1e6
    );
    Line { test: format!("{name}: {what}"), figures, aim: aim(name, facts) }
}

fn aim(name: &str, facts: bool) -> &'static str {
    match name {
        name if name.contains("alias") => "cand. ≥ .92, F1 ≥ .75",
        name if name.contains("script") => "R ≥ .85, R@1 ≥ .95",
        name if name.contains("untreated") && facts => "F1 ≥ .985",
        name if name.contains("treated") && facts => "F1 ≥ .975",
        _ => "",
    }
}

fn negatives(name: &str, what: &str, asked: &[Asked], index: Index, threshold: f32, facts: bool) -> Line {
    let (outcomes, elapsed) = ask(asked, index, threshold, facts);
    let hit = outcomes.iter().filter(|outcome| outcome.hits.iter().any(|hit| hit.score >= threshold)).count();
    let figures =
        format!("n {:5}  queries with a hit {:.2} %  {:.0} µs", asked.len(), 100.0 * share(hit, asked.len()), elapsed * 1e6);
    Line { test: format!("{name}: {what}"), figures, aim: if facts { "" } else { "≤ 0.5 %" } }
}

/// The ten best hits of each query by its name alone.
fn write_hits(path: &Path, asked: &[Asked], index: Index) -> Result<()> {
    let mut out = csv::Writer::from_path(path).map_err(Error::other)?;
    let mut searcher = Searcher::new(index);
    let options = Options { threshold: 0.0, ..Options::default() };
    out.write_record(["name", "expected", "hit", "hit_name", "score"]).map_err(Error::other)?;
    for one in asked {
        for hit in searcher.search(&query(one, false), &options) {
            let name = hit.name.map_or("", |name| index.name(name));
            let row = [one.name.as_str(), &one.expected, index.id(hit.entity), name, &format!("{:.4}", hit.score)];
            out.write_record(row).map_err(Error::other)?;
        }
    }
    out.flush()
}
