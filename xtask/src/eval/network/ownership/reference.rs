//! Reference answers on a generated register, at several days.

use super::super::case::array;
use super::Checked;
use serde_json::Value;
use sha2::{Digest, Sha256};
use sinew_map::ownership::{Arrays, Bounds, End, Interests, Joint, Register, RegisterBuilder, Search, Stake, Sum, Test, When};
use sinew_model::Verdict;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

pub(super) fn check(name: &str, answers: &Value, folder: &Path) -> Checked {
    let read = |suffix: &str| {
        let path = folder.join(format!("{name}_{suffix}"));
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let register = register(&read("edges.csv")?)?;
    let roots: Vec<u32> = read("roots.txt")?.split_whitespace().filter_map(|id| id.parse().ok()).collect();
    for answer in array(&answers["answers"]) {
        let on = answer["asof"].as_i64().and_then(|day| i32::try_from(day).ok()).ok_or("an answer without a day")?;
        let known = answer["known"].as_i64().and_then(|day| i32::try_from(day).ok());
        let when = When { on, known: known.unwrap_or(sinew_map::ownership::FOREVER) };
        at(answer, register.arrays(), &roots, when).map_err(|how| format!("on day {on}: {how}"))?;
    }
    Ok(())
}

fn at(answer: &Value, arrays: Arrays<'_>, roots: &[u32], when: When) -> Checked {
    let standing = arrays.stakes.iter().filter(|stake| stake.stands(when)).count() as u64;
    if answer["edges_asof"].as_u64().is_some_and(|edges| edges != standing) {
        return Err(format!("edges_asof: expected {}, found {standing}", answer["edges_asof"]));
    }
    let given: Vec<(u32, Verdict)> = roots.iter().map(|root| (*root, Verdict::Certain)).collect();
    let mut search = Search::new(arrays);
    let mut reached = |inclusive: bool, alone: bool| -> BTreeSet<u32> {
        let test = Test { threshold: Sum::percent(50.0), inclusive, control: false };
        let none = Joint::default();
        let closure =
            if alone { search.one_by_one(&test, when, &given, &none) } else { search.closure(&test, when, &given, &none) };
        closure.caught.iter().map(|caught| caught.entity).collect()
    };
    for (key, inclusive, alone) in
        [("ofac50", true, false), ("gt50_aggregated", false, false), ("uk_no_aggregation", false, true)]
    {
        ids(key, &answer[key], &reached(inclusive, alone), roots)?;
    }
    interest(answer, arrays, when)
}

/// Ids as a list, or as the digest of the sorted ids; with or without those designated.
fn ids(key: &str, expected: &Value, found: &BTreeSet<u32>, roots: &[u32]) -> Checked {
    let fits = match expected {
        Value::Null => true,
        Value::Array(list) => {
            let list: BTreeSet<u32> = list.iter().filter_map(|id| id.as_u64().and_then(|id| u32::try_from(id).ok())).collect();
            list.iter().filter(|id| !roots.contains(id)).eq(found.iter())
        }
        Value::String(text) => *text == digest(found),
        Value::Number(count) => count.as_u64() == Some(found.len() as u64),
        Value::Object(fields) => {
            fields.get("count").is_none_or(|count| count.as_u64() == Some(found.len() as u64))
                && fields.get("digest").is_none_or(|text| *text == digest(found))
        }
        Value::Bool(_) => false,
    };
    if fits { Ok(()) } else { Err(format!("{key}: found {} with digest {}", found.len(), digest(found))) }
}

/// The first 16 hex digits of the SHA-256 of the sorted ids as 64-bit numbers.
pub(crate) fn digest(ids: &BTreeSet<u32>) -> String {
    let mut hash = Sha256::new();
    ids.iter().for_each(|id| hash.update(i64::from(*id).to_le_bytes()));
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The references are sums of the formula as it stands.
fn interest(answer: &Value, arrays: Arrays<'_>, when: When) -> Checked {
    let Some(root) = answer["integrated_root"].as_u64().and_then(|root| u32::try_from(root).ok()) else { return Ok(()) };
    let held = Interests::new(arrays, when, End::Least).raw(root);
    let sum: f64 = held.iter().map(|interest| interest.share).sum();
    let wrong = |what: &str, expected: &Value, found: &dyn std::fmt::Display| {
        Err(format!("{what} of {root}: expected {expected}, found {found}"))
    };
    if answer["integrated_sum"].as_f64().is_some_and(|expected| (expected - sum).abs() > 1e-6) {
        return wrong("integrated_sum", &answer["integrated_sum"], &sum);
    }
    let nonzero = held.len() as u64;
    if answer["integrated_nonzero"].as_u64().is_some_and(|expected| expected != nonzero) {
        return wrong("integrated_nonzero", &answer["integrated_nonzero"], &nonzero);
    }
    for pair in array(&answer["integrated_top"]) {
        let entity = pair[0].as_u64();
        let share =
            held.iter().find(|interest| Some(u64::from(interest.entity)) == entity).map_or(0.0, |interest| interest.share);
        if pair[1].as_f64().is_none_or(|expected| (expected - share).abs() > 1e-6) {
            return wrong("integrated_top", pair, &share);
        }
    }
    Ok(())
}

/// A table `src,dst,bp,vfrom,vto,rec,source`.
fn register(table: &str) -> Result<Register, String> {
    let mut builder = RegisterBuilder::default();
    for line in table.lines().skip(1) {
        let cells: Vec<i64> = line
            .split(',')
            .map(|cell| cell.trim_matches('"').parse())
            .collect::<Result<_, _>>()
            .map_err(|_| format!("{line:?} is no stake"))?;
        let [src, dst, points, from, to, recorded, source] = cells[..] else { return Err(format!("{line:?} is no stake")) };
        let Bounds { least, most } = Bounds::basis_points(points as u32);
        let day = |day: i64| day as i32;
        let (from, to, recorded) = (day(from), day(to), day(recorded));
        builder.stake(Stake { owner: src as u32, owned: dst as u32, least, most, from, to, recorded, source: source as u32 });
    }
    Ok(builder.finish())
}
