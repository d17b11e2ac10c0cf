//! Sets `03`: queries of a table of events, parties named together, sources, and rows that say the same.
//!
//! The questions are the keys of the expected queries (`month 2016-01 adm_1 X`, `all actor X`, `all type 1`); their values
//! are not looked at.

use super::table::{Row, cell, rows};
use serde_json::{Map, Value, json};
use sinew_map::incidents::{Bounds, Deaths, Tally, concentration, equal, together};
use sinew_model::{Date, Day, Verdict};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, Result};
use std::path::Path;

/// How many pairs, offices and lone offices are listed.
const PAIRS: usize = 40;
const OFFICES: usize = 10;
const ALONE: usize = 5;

pub(super) fn answer(set: &Path) -> Result<String> {
    let truth: Value = serde_json::from_str(&std::fs::read_to_string(set.join("truth.json"))?)?;
    let events = rows(&set.join("events.csv"))?;
    let asked = truth["queries"].as_object().into_iter().flat_map(Map::keys);
    let queries: Map<String, Value> = asked.map(|query| Ok((query.clone(), tally(query, &events)?))).collect::<Result<_>>()?;
    let answer = json!({
        "queries": queries,
        "named_together": named_together(&events),
        "sources": sources(&events),
        "candidates_inside": inside(&events),
        "precision": precision(&events)?,
    });
    Ok(format!("{answer:#}"))
}

fn day(row: &Row, column: &str) -> Result<Day> {
    let text = cell(row, column);
    let date = Date::parse(text).ok().and_then(|date| date.earliest());
    date.ok_or_else(|| Error::other(format!("{column}: {text:?} is no day")))
}

fn number(row: &Row, column: &str) -> f64 {
    cell(row, column).parse().unwrap_or(0.0)
}

fn tally(query: &str, events: &[Row]) -> Result<Value> {
    let (period, rest) = match query.split_once(' ').map(|(head, rest)| (head, rest.trim())) {
        Some(("month", rest)) => {
            let (month, rest) = rest.split_once(' ').unwrap_or((rest, ""));
            let date = Date::parse(month).map_err(|error| Error::other(error.to_string()))?;
            (Bounds { from: date.earliest(), to: date.latest() }, rest)
        }
        Some((_, rest)) => (Bounds::default(), rest),
        None => (Bounds::default(), ""),
    };
    let (field, wanted) = rest.split_once(' ').unwrap_or((rest, ""));
    let mut tally = Tally::default();
    for event in events {
        let deaths = Deaths { low: number(event, "low"), best: number(event, "best"), high: number(event, "high") };
        let span = (day(event, "date_start")?, day(event, "date_end")?);
        tally.add(span, deaths, period, fits(event, field, wanted));
    }
    Ok(json!({ "events": tally.events, "deaths": tally.deaths.map(|deaths| deaths as u64) }))
}

/// An event without a place may lie anywhere.
fn fits(event: &Row, field: &str, wanted: &str) -> Verdict {
    match field {
        "" => Verdict::Certain,
        "adm_1" if cell(event, "adm_1").is_empty() => Verdict::Possible,
        "adm_1" => Verdict::from_bool(cell(event, "adm_1") == wanted),
        "actor" => Verdict::from_bool(["side_a", "side_b"].iter().any(|side| names(cell(event, side)).contains(wanted))),
        "type" => Verdict::from_bool(cell(event, "type_of_violence") == wanted),
        other => Verdict::from_bool(cell(event, other) == wanted),
    }
}

fn names(side: &str) -> BTreeSet<String> {
    side.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn named_together(events: &[Row]) -> Value {
    let pairs = together(events.iter().flat_map(|event| ["side_a", "side_b"].map(|side| names(cell(event, side)))));
    let label = |left: &str, right: &str| format!("{left} + {right}");
    let listed = || pairs.iter().take(PAIRS);
    let jaccard: BTreeMap<String, f64> =
        listed().map(|pair| (label(&pair.left, &pair.right), rounded(pair.jaccard, 6))).collect();
    json!({
        "pairs": listed().map(|pair| json!([label(&pair.left, &pair.right), pair.sides])).collect::<Vec<_>>(),
        "jaccard": jaccard,
    })
}

fn rounded(number: f64, places: i32) -> f64 {
    let scale = 10f64.powi(places);
    (number * scale).round() / scale
}

fn sources(events: &[Row]) -> Value {
    let office = |name: &str| match name {
        "Air Wars" => "Airwars".to_owned(),
        "Human Rights Watch" => "HRW".to_owned(),
        name => name.to_owned(),
    };
    let offices = |event: &Row| -> BTreeSet<String> {
        cell(event, "source_office").split(';').map(str::trim).filter(|name| !name.is_empty()).map(office).collect()
    };
    let found = concentration(events.iter().map(|event| (offices(event), number(event, "best"))));
    let top = || found.sources.iter();
    let alone: BTreeMap<&str, u64> = top().take(ALONE).map(|share| (share.source.as_str(), share.alone)).collect();
    json!({
        "events": found.events,
        "events_with_one_office": found.with_one,
        "events_with_no_office": found.with_none,
        "offices": found.sources.len(),
        "mentions": found.mentions,
        "top": top().take(OFFICES).map(|share| json!([share.source, share.mentions])).collect::<Vec<_>>(),
        "hhi": found.herfindahl().map(|index| rounded(index, 5)),
        "only_office": alone,
        "deaths_best_resting_on_one_office": found.deaths_on_one as u64,
    })
}

fn inside(events: &[Row]) -> Value {
    const SAME: [&str; 7] = ["date_start", "date_end", "latitude", "longitude", "side_a", "side_b", "best"];
    let mut groups = equal(events.iter().map(|event| (SAME.map(|column| cell(event, column)), cell(event, "id"))));
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_unstable();
    json!({ "groups": groups.len(), "rows": groups.iter().map(Vec::len).sum::<usize>(), "ids": groups })
}

fn precision(events: &[Row]) -> Result<Value> {
    let by = |column: &str| {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        events.iter().for_each(|event| *counts.entry(cell(event, column)).or_default() += 1);
        json!(counts)
    };
    let count = |which: &dyn Fn(&Row) -> bool| events.iter().filter(|event| which(event)).count();
    let mut crossing = 0;
    for event in events {
        crossing += usize::from(day(event, "date_start")?.month_start() != day(event, "date_end")?.month_start());
    }
    Ok(json!({
        "where_prec": by("where_prec"),
        "date_prec": by("date_prec"),
        "no_range": count(&|event| number(event, "low") == number(event, "best") && number(event, "best") == number(event, "high")),
        "interval_crosses_month": crossing,
        "no_adm_1": count(&|event| cell(event, "adm_1").is_empty()),
    }))
}
