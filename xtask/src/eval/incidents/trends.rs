//! Sets `06` and `07`: when the rate of a series changed, and whether events set off others.

use super::table::{cell, rows};
use serde_json::{Map, Value, json};
use sinew_map::incidents::trend::{Branching, Weekly, changes, from_days, from_times};
use sinew_model::{Date, Day};
use std::collections::BTreeMap;
use std::io::{Error, Result};
use std::path::Path;

pub(super) fn changed(set: &Path) -> Result<String> {
    let mut series: BTreeMap<String, Vec<(Day, u32)>> = BTreeMap::new();
    for row in rows(&set.join("series.csv"))? {
        let day = Date::parse(cell(&row, "day")).ok().and_then(|date| date.earliest());
        let day = day.ok_or_else(|| Error::other("a row without a day"))?;
        series.entry(cell(&row, "series").to_owned()).or_default().push((day, cell(&row, "count").parse().unwrap_or(0)));
    }
    let days = |counts: Vec<(Day, u32)>| {
        let first = counts.iter().map(|(day, _)| *day).min().unwrap_or(Day(0));
        let found = changes(&by_day(&counts, first), Weekly::From(first.0.rem_euclid(7) as usize));
        json!(found.at().into_iter().map(|at| first.plus(at as i32).to_string()).collect::<Vec<_>>())
    };
    let answer: Map<String, Value> = series.into_iter().map(|(name, counts)| (name, days(counts))).collect();
    Ok(format!("{:#}", Value::Object(answer)))
}

/// Days without a row have no event.
fn by_day(counts: &[(Day, u32)], first: Day) -> Vec<u32> {
    let at = |day: &Day| first.days_until(*day).max(0) as usize;
    let mut found = vec![0; counts.iter().map(|(day, _)| at(day) + 1).max().unwrap_or(0)];
    counts.iter().for_each(|(day, count)| found[at(day)] += count);
    found
}

pub(super) fn excited(set: &Path) -> Result<String> {
    let mut series: BTreeMap<String, (Vec<f64>, Vec<usize>)> = BTreeMap::new();
    for row in rows(&set.join("times.csv"))? {
        let (times, days) = series.entry(cell(&row, "series").to_owned()).or_default();
        times.push(cell(&row, "time_days").parse().map_err(Error::other)?);
        days.push(cell(&row, "day").parse().map_err(Error::other)?);
    }
    let one = |(times, days): (Vec<f64>, Vec<usize>)| {
        let mut counts = vec![0u32; days.iter().max().map_or(0, |last| last + 1)];
        days.iter().for_each(|day| counts[*day] += 1);
        let told = |found: std::result::Result<Branching, _>| match found {
            Ok(found) => json!({ "branching": found.ratio, "low": found.low, "high": found.high, "delay": found.delay }),
            Err(_) => json!("cannot tell"),
        };
        json!({ "exact": told(from_times(&times, counts.len() as f64)), "day": told(from_days(&counts)) })
    };
    let answer: Map<String, Value> = series.into_iter().map(|(name, events)| (name, one(events))).collect();
    Ok(format!("{:#}", Value::Object(answer)))
}
