//! What designations reach, by rule and by day.

use super::super::case::{array, day, one_or_more, text};
use super::Checked;
use super::register::Case;
use serde_json::Value;
use sinew_map::ownership::{FOREVER, Search, When};
use sinew_map::reach::{Aggregation, Rule, rule};
use sinew_model::{Day, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// A day on which every built-in rule is in force, for cases that name none.
const ANY_DAY: &str = "2025-10-15";

pub(super) fn check(input: &Value, expect: &Value) -> Checked {
    let case = Case::read(input, 1.0)?;
    let rules: Vec<String> = one_or_more(input, "rule", "rule_list").into_iter().map(text).collect();
    let rules = if rules.is_empty() { keys(&expect["by_rule"]) } else { rules };
    let mut days: Vec<String> = one_or_more(input, "asof", "asof_list").into_iter().map(text).collect();
    days.extend(keys(&expect["by_date"]).into_iter().filter(|day| !days.contains(day)).collect::<Vec<_>>());
    if days.is_empty() {
        days.push(ANY_DAY.to_owned());
    }
    for rule in &rules {
        for day in &days {
            let found = Found::of(&case, input, rule, day)?;
            // What is expected may be sorted by rule, by day, by both in either order, or by neither.
            let part = |expect: &Value, by: &str, key: &str| expect[by].get(key).cloned();
            let by_rule = part(expect, "by_rule", rule);
            let base = by_rule.as_ref().unwrap_or(expect);
            let by_date = part(base, "by_date", day).or(base.get(day.as_str()).cloned());
            let leaf = by_date.as_ref().unwrap_or(base);
            let leaf = part(leaf, "by_rule", rule).unwrap_or_else(|| leaf.clone());
            found.compare(&leaf).map_err(|how| format!("{rule} on {day}: {how}"))?;
        }
    }
    Ok(())
}

fn keys(value: &Value) -> Vec<String> {
    value.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
}

/// What is reached, by name; what is only tied.
#[derive(Debug, Default)]
struct Found {
    designated: BTreeSet<String>,
    verdicts: BTreeMap<String, (Verdict, bool)>,
    tied: BTreeSet<String>,
}

impl Found {
    fn of(case: &Case, input: &Value, name: &str, on: &str) -> Result<Found, String> {
        let day = Day(day(&Value::String(on.to_owned()))?);
        let authority = authority(name).ok_or(format!("there is no rule {name:?}"))?;
        let mut names = case.names.clone();
        let mut found = Found::default();
        let mut given = Vec::new();
        for designated in array(&input["designated"]) {
            let id = if designated.is_object() { &designated["id"] } else { designated };
            found.designated.insert(text(id));
            let list = designated.get("list").and_then(Value::as_str);
            let stands = stands(designated, day)? && list.is_none_or(|list| counts(list, authority));
            given.extend(stands.then(|| (names.number(id), Verdict::Certain)));
        }
        if let Some(rule) = rule(authority, day) {
            found.fill(case, &rule, day, input, &given);
        }
        Ok(found)
    }

    fn fill(&mut self, case: &Case, rule: &Rule, day: Day, input: &Value, given: &[(u32, Verdict)]) {
        let known = input["known"].as_str().and_then(|known| super::super::case::day(&known.into()).ok());
        let when = When { on: day.0, known: known.unwrap_or(FOREVER) };
        let arrays = case.register.arrays();
        let (test, mut search) = (rule.kernel(), Search::new(arrays));
        let closure = match rule.aggregate {
            Aggregation::All => search.closure(&test, when, given, &Default::default()),
            Aggregation::PerPerson => search.one_by_one(&test, when, given, &case.joint),
        };
        for caught in &closure.caught {
            self.verdicts.insert(case.names.name(caught.entity).to_owned(), (caught.verdict, caught.by_ownership));
        }
        let set: BTreeSet<u32> = given.iter().map(|(entity, _)| *entity).chain(closure.caught.iter().map(|c| c.entity)).collect();
        let stakes = arrays.stakes.iter().filter(|stake| stake.stands(when)).map(|stake| (stake.owner, stake.owned));
        let controls = arrays.controls.iter().filter(|tie| when.sees(tie.from, tie.to, tie.recorded));
        let ties = stakes.chain(controls.map(|tie| (tie.controller, tie.controlled)));
        let tied = ties.filter(|(from, to)| set.contains(from) && !set.contains(to)).map(|(_, to)| to);
        self.tied = tied.map(|entity| case.names.name(entity).to_owned()).collect();
    }

    fn verdict(&self, name: &str) -> Verdict {
        self.verdicts.get(name).map_or(Verdict::Excluded, |(verdict, _)| *verdict)
    }

    fn compare(&self, expect: &Value) -> Checked {
        for (key, names) in expect.as_object().into_iter().flatten() {
            let names_of = || array(names).iter().map(text).collect::<BTreeSet<String>>();
            match key.as_str() {
                "blocked" | "frozen" | "restricted" | "presumed" => self.is_exactly(key, names_of(), |_| true)?,
                "owned" => self.is_exactly(key, names_of(), |by_ownership| by_ownership)?,
                "controlled" => self.is_exactly(key, names_of(), |by_ownership| !by_ownership)?,
                "caution" | "red_flag" => {
                    self.are(key, &names_of(), |name| self.tied.contains(name) && self.verdict(name).is_excluded())?
                }
                "possible" => self.are(key, &names_of(), |name| self.verdict(name) == Verdict::Possible)?,
                "certain" => self.are(key, &names_of(), |name| self.verdict(name) == Verdict::Certain)?,
                "verdict" => self.verdicts_are(names)?,
                not if not.starts_with("not_") || not == "excluded" => {
                    self.are(key, &names_of(), |name| self.verdict(name).is_excluded())?;
                }
                _ if names.is_string() => self.verdict_is(key, names)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn is_exactly(&self, key: &str, expected: BTreeSet<String>, which: impl Fn(bool) -> bool) -> Checked {
        let certain = self.verdicts.iter().filter(|(_, (verdict, by_ownership))| verdict.is_certain() && which(*by_ownership));
        let found: BTreeSet<String> = certain.map(|(name, _)| name.clone()).collect();
        let expected: BTreeSet<String> = expected.into_iter().filter(|name| !self.designated.contains(name)).collect();
        let found: BTreeSet<String> = found.into_iter().filter(|name| !self.designated.contains(name)).collect();
        if found == expected { Ok(()) } else { Err(format!("{key}: expected {expected:?}, found {found:?}")) }
    }

    fn are(&self, key: &str, names: &BTreeSet<String>, holds: impl Fn(&str) -> bool) -> Checked {
        let wrong: Vec<&String> = names.iter().filter(|name| !holds(name)).collect();
        if wrong.is_empty() { Ok(()) } else { Err(format!("{key}: not so of {wrong:?}; found {:?}", self.verdicts)) }
    }

    fn verdicts_are(&self, expected: &Value) -> Checked {
        expected.as_object().into_iter().flatten().try_for_each(|(name, verdict)| self.verdict_is(name, verdict))
    }

    fn verdict_is(&self, name: &str, expected: &Value) -> Checked {
        let found = match self.verdict(name) {
            Verdict::Certain => "certain",
            Verdict::Possible => "possible",
            Verdict::Excluded => "excluded",
        };
        if expected == found { Ok(()) } else { Err(format!("{name}: expected {expected}, found {found}")) }
    }
}

fn stands(designated: &Value, on: Day) -> Result<bool, String> {
    let or = |key: &str, otherwise: i32| match &designated[key] {
        Value::Null => Ok(otherwise),
        value => day(value),
    };
    Ok(or("from", i32::MIN)? <= on.0 && on.0 < or("to", FOREVER)?)
}

/// By how the name of a rule begins: `OFAC50`, `BIS_AFFILIATES`, `UK`.
fn authority(rule: &str) -> Option<&'static str> {
    let known = [("OFAC", "OFAC"), ("OFSI", "UK"), ("BIS", "BIS"), ("EU", "EU"), ("UK", "UK"), ("UN", "UN")];
    known.into_iter().find(|(start, _)| rule.to_uppercase().starts_with(start)).map(|(_, authority)| authority)
}

/// Whether entries of a list count under an authority's rule. Lists of no known authority count under all.
fn counts(list: &str, authority: &str) -> bool {
    let list = list.to_uppercase().replace(['_', '-'], " ");
    let of: &[&str] = match list.trim() {
        "SDN" | "OFAC" | "OFAC SDN" | "SDN LIST" | "US OFAC SDN" => &["OFAC", "BIS"],
        "ENTITY LIST" | "EL" | "BIS EL" | "BIS ENTITY LIST" | "MEU" | "MEU LIST" | "BIS MEU" | "BIS" => &["BIS"],
        // The affiliates rule covers neither denied persons nor the unverified list.
        "UVL" | "UNVERIFIED LIST" | "DPL" | "DENIED PERSONS LIST" => &[],
        "EU" | "EU FSF" => &["EU"],
        "UK" | "OFSI" | "HMT" => &["UK"],
        "UN" | "UNSC" => &["UN"],
        _ => return true,
    };
    of.contains(&authority)
}
