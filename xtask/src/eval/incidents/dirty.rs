//! Sets `08`: a dirty table read under a mapping, every row accounted for.

use super::table::{Row, cell, rows};
use serde_json::{Map, Value, json};
use sinew_import::{Format, Input};
use sinew_map::incidents::equal;
use sinew_model::{Claim, Dataset, Judgement, Outcome, Problem, Sink, Source, Stopped};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, Result};
use std::path::Path;

pub(super) fn answer(set: &Path) -> Result<String> {
    let known: BTreeMap<String, String> = serde_json::from_str(&std::fs::read_to_string(set.join("type_map.json"))?)?;
    let inputs = vec![
        Input::from_bytes("sigacts.mapping.toml", mapping(&known)),
        Input::from_bytes("sigacts.csv", std::fs::read(set.join("sigacts.csv"))?),
    ];
    let mut kept = Kept::default();
    let mut dataset = Dataset { name: "sigacts".into(), ..Dataset::default() };
    sinew_import::import(Format::EventsCsv, inputs, &mut dataset, &mut kept).map_err(Error::other)?;
    let raw = rows(&set.join("sigacts.csv"))?;
    Ok(format!("{:#}", told(&kept, &raw, &known)))
}

fn mapping(known: &BTreeMap<String, String>) -> String {
    let values: String = known.iter().map(|(from, to)| format!("{from:?} = {to:?}\n")).collect();
    format!(
        "[columns]\ndate = \"time\"\nweapon = \"event_type\"\ntarget = \"target\"\nplace = \"city\"\n\n\
         [constants]\ntype = \"ASSAULT\"\n\n[split]\nweapon = \",\"\n\n\
         [page_headers]\nevent_type = \"Attack Type\"\ntarget = \"Target\"\n\n[values.weapon]\n{values}"
    )
}

/// What the import hands on, by row of the table.
#[derive(Default)]
struct Kept {
    dates: BTreeMap<u64, String>,
    weapons: BTreeMap<u64, BTreeSet<String>>,
    places: BTreeSet<u64>,
    refused: BTreeMap<u64, String>,
}

impl Sink for Kept {
    fn claim(&mut self, claim: &Claim<'_>) -> std::result::Result<(), Stopped> {
        let Some(row) = claim.locator.row else { return Ok(()) };
        match claim.property.name() {
            "date" => drop(self.dates.insert(row, claim.value.to_owned())),
            "weapon" => drop(self.weapons.entry(row).or_default().insert(claim.value.to_owned())),
            "location" => drop(self.places.insert(row)),
            _ => {}
        }
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> std::result::Result<(), Stopped> {
        if let (Outcome::Refused, Some(row)) = (problem.outcome, problem.row) {
            self.refused.insert(row, problem.message);
        }
        Ok(())
    }

    fn source(&mut self, _: Source) -> std::result::Result<(), Stopped> {
        Ok(())
    }

    fn judgement(&mut self, _: Judgement) -> std::result::Result<(), Stopped> {
        Ok(())
    }
}

fn told(kept: &Kept, raw: &[Row], known: &BTreeMap<String, String>) -> Value {
    let is_header = |message: &&String| message.contains("header");
    let headers = kept.refused.values().filter(is_header).count();
    let mut by_month: BTreeMap<&str, u64> = BTreeMap::new();
    kept.dates.values().for_each(|date| *by_month.entry(&date[..7]).or_default() += 1);
    let names: BTreeSet<&str> = known.values().map(String::as_str).collect();
    let (mut by_type, mut outside): (BTreeMap<&str, u64>, BTreeMap<String, u64>) = Default::default();
    for weapon in kept.weapons.values().flatten() {
        match names.get(weapon.as_str()) {
            Some(name) => *by_type.entry(name).or_default() += 1,
            None => *outside.entry(weapon.to_lowercase()).or_default() += 1,
        }
    }
    // The header is row 1.
    let of_table = || raw.iter().enumerate().map(|(at, row)| (at as u64 + 2, row)).filter(|(at, _)| kept.dates.contains_key(at));
    let parts = |row: &Row| cell(row, "event_type").split(',').filter(|part| !part.trim().is_empty()).count();
    let same = equal(of_table().map(|(at, row)| (["time", "event_type", "target", "city"].map(|column| cell(row, column)), at)));
    let refused: Map<String, Value> = kept.refused.iter().map(|(row, why)| (row.to_string(), json!(why))).collect();
    json!({
        "rows": raw.len(),
        "repeated_header_rows": headers,
        "rows_without_time": kept.refused.len() - headers,
        "events": kept.dates.len(),
        "by_month": by_month,
        "by_type": by_type,
        "type_values_outside_the_map": outside,
        "rows_with_several_types": of_table().filter(|(_, row)| parts(row) > 1).count(),
        "equal_rows": { "groups": same.len(), "rows": same.iter().map(Vec::len).sum::<usize>() },
        "no_city": kept.dates.keys().filter(|row| !kept.places.contains(row)).count(),
        "refused": refused,
    })
}
