//! Control, integrated ownership and close links.

use super::super::case::{array, close as near, day, number, text};
use super::Checked;
use super::register::Case;
use serde_json::Value;
use sinew_map::ownership::{CloseLink, End, Interest, Interests, Search, Sum, Test, When, close_links};
use std::collections::BTreeMap;

/// More ways than any case can have.
const WAYS: usize = 50_000_000;

fn when(input: &Value) -> Result<When, String> {
    let on = if input["asof"].is_null() { 0 } else { day(&input["asof"])? };
    Ok(When { on, known: sinew_map::ownership::FOREVER })
}

pub(super) fn control(input: &Value, expect: &Value) -> Checked {
    let unit = if fractions(input, "threshold_gt") || fractions(input, "threshold_ge") { 0.01 } else { 1.0 };
    let case = Case::read(input, unit)?;
    let (threshold, inclusive) = match (number(&input["threshold_gt"]), number(&input["threshold_ge"])) {
        (None, Some(least)) => (least / unit, true),
        (more, _) => (more.map_or(50.0, |more| more / unit), false),
    };
    let test = Test { threshold: Sum::percent(threshold), inclusive, control: false };
    let mut search = Search::new(case.register.arrays());
    let mut found = BTreeMap::new();
    for owner in 0..case.names.len() as u32 {
        for controlled in search.controlled(owner, &test, when(input)?) {
            let pair = (case.names.name(owner).to_owned(), case.names.name(controlled.entity).to_owned());
            found.insert(pair, controlled.least * unit);
        }
    }
    let pair = |row: &Value| (text(&row[0]), text(&row[1]));
    let with_share = array(&expect["controls_with_share"]);
    let expected: BTreeMap<_, _> =
        array(&expect["controls"]).iter().chain(with_share).map(|row| (pair(row), number(&row[2]))).collect();
    if !found.keys().eq(expected.keys()) {
        let missing: Vec<_> = expected.keys().filter(|pair| !found.contains_key(pair)).collect();
        let extra: Vec<_> = found.keys().filter(|pair| !expected.contains_key(pair)).collect();
        return Err(format!("not found {missing:?}; not expected {extra:?}"));
    }
    let wrong = expected.iter().filter(|(pair, share)| share.is_some_and(|share| !near(share, found[*pair])));
    let wrong: Vec<String> = wrong.map(|(pair, share)| format!("{pair:?}: expected {share:?}, found {}", found[pair])).collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
}

/// Whether shares are fractions of one: the threshold is one.
fn fractions(input: &Value, threshold: &str) -> bool {
    number(&input[threshold]).is_some_and(|threshold| threshold <= 1.0)
}

pub(super) fn integrated(input: &Value, expect: &Value) -> Checked {
    let all = array(&input["ownership"]);
    let small = |edge: &Value| number(&edge["pct"]).is_none() && number(&edge["share"]).or(number(&edge["fraction"])).is_some();
    let unit = if !all.is_empty() && all.iter().all(small) { 0.01 } else { 1.0 };
    let mut case = Case::read(input, unit)?;
    let mut interests = Interests::new(case.register.arrays(), when(input)?, End::Least);
    for (pair, share) in expect["integrated"].as_object().into_iter().flatten() {
        let expected = number(share).ok_or(format!("{pair}: {share} is no number"))?;
        let (owner, owned) = pair.split_once('>').ok_or(format!("{pair} is no pair"))?;
        let (owner, owned) = (case.names.number(&owner.trim().into()), case.names.number(&owned.trim().into()));
        let known = owner.max(owned) < case.register.arrays().entities() as u32;
        let share = |held: Vec<Interest>| {
            held.iter().find(|interest| interest.entity == owned).map_or(0.0, |interest| interest.share * 100.0 * unit)
        };
        // For an owner inside a circle the literature has two measures: with its own shares counted out, or as they come
        // round to it. A case may mean either; outside of circles they are one.
        let found = if known { [share(interests.of(owner)), share(interests.raw(owner))] } else { [0.0; 2] };
        if !found.iter().any(|found| near(expected, *found)) {
            return Err(format!("{pair}: expected {expected}, found {} (with what comes round: {})", found[0], found[1]));
        }
    }
    Ok(())
}

pub(super) fn close(input: &Value, expect: &Value) -> Checked {
    let threshold = number(&input["threshold_ge"]).unwrap_or(20.0);
    let unit = if threshold <= 1.0 { 0.01 } else { 1.0 };
    let case = Case::read(input, unit)?;
    let links = close_links(&case.register.arrays(), when(input)?, threshold / unit, WAYS).map_err(|error| error.to_string())?;
    let name = |link: &CloseLink| format!("{}>{}", case.names.name(link.one), case.names.name(link.other));
    let turned = |link: &CloseLink| format!("{}>{}", case.names.name(link.other), case.names.name(link.one));
    let held: BTreeMap<String, f64> =
        links.iter().filter(|link| link.through.is_none()).map(|link| (name(link), link.share * unit)).collect();
    let common: BTreeMap<String, f64> = links
        .iter()
        .filter(|link| link.through.is_some())
        .flat_map(|link| [(name(link), link.share * unit), (turned(link), link.share * unit)])
        .collect();
    let expected: BTreeMap<String, Option<f64>> =
        expect["links"].as_object().into_iter().flatten().map(|(pair, share)| (pair.replace(' ', ""), number(share))).collect();
    let spaceless = |pairs: &BTreeMap<String, f64>| -> BTreeMap<String, f64> {
        pairs.iter().map(|(pair, share)| (pair.replace(' ', ""), *share)).collect()
    };
    let (held, common) = (spaceless(&held), spaceless(&common));
    for (pair, share) in &expected {
        let fits = |found: Option<&f64>| found.is_some_and(|found| share.is_none_or(|share| near(share, *found)));
        if !fits(held.get(pair)) && !fits(common.get(pair)) {
            return Err(format!(
                "{pair}: expected {share:?}, found {:?}, by a third party {:?}",
                held.get(pair),
                common.get(pair)
            ));
        }
    }
    let extra: Vec<&String> = held.keys().filter(|pair| !expected.contains_key(*pair)).collect();
    if extra.is_empty() { Ok(()) } else { Err(format!("not expected: {extra:?}")) }
}
