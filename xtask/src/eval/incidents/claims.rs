//! Sets `04`: statements of responsibility as of several days. The days asked for are those of the expected views; nothing
//! else of them is looked at.

use super::table::{Row, cell, rows};
use serde_json::{Map, Value, json};
use sinew_map::incidents::Status;
use sinew_map::incidents::statements::{Brand, Origins, Standing, Statement, StatementKind, survey};
use sinew_map::incidents::statements::{FirmOrAny, standing};
use sinew_model::{Date, Day, Verdict};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, Result};
use std::path::Path;

struct Event {
    id: String,
    day: Option<Day>,
    statements: Vec<Statement<String, String>>,
}

pub(super) fn answer(set: &Path) -> Result<String> {
    let truth: Value = serde_json::from_str(&std::fs::read_to_string(set.join("truth.json"))?)?;
    let groups: Vec<String> = rows(&set.join("groups.csv"))?.iter().map(|row| cell(row, "group_id").to_owned()).collect();
    let brands: Vec<Brand<String>> = rows(&set.join("brand_use.csv"))?.iter().map(brand).collect();
    let events = events(set)?;
    let days = truth.as_array().into_iter().flatten().filter_map(|view| view["as_of"].as_str());
    let views: Vec<Value> = days.map(|as_of| view(&events, &brands, &groups, as_of)).collect();
    Ok(format!("{:#}", Value::Array(views)))
}

fn day(row: &Row, column: &str) -> Option<Day> {
    Date::parse(cell(row, column)).ok().and_then(|date| date.earliest())
}

fn brand(row: &Row) -> Brand<String> {
    Brand {
        brand: cell(row, "brand_id").to_owned(),
        operator: cell(row, "operator_id").to_owned(),
        from: day(row, "valid_from"),
        to: day(row, "valid_to"),
        said: day(row, "stated_on"),
    }
}

fn events(set: &Path) -> Result<Vec<Event>> {
    let sources = rows(&set.join("sources.csv"))?;
    let copies = sources.iter().filter(|row| !cell(row, "copied_from").is_empty());
    let origins = Origins::new(copies.map(|row| (cell(row, "source_id").to_owned(), cell(row, "copied_from").to_owned())));
    let mut by_event: BTreeMap<String, Vec<Statement<String, String>>> = BTreeMap::new();
    for row in rows(&set.join("statements.csv"))? {
        let code = cell(&row, "type");
        let kind = StatementKind::named(code).ok_or_else(|| Error::other(format!("{code:?} is no kind of statement")))?;
        let party = if kind == StatementKind::Attribution { "subject" } else { "speaker" };
        by_event.entry(cell(&row, "event_id").to_owned()).or_default().push(Statement {
            kind,
            party: cell(&row, party).to_owned(),
            said: day(&row, "stated_on"),
            origin: origins.root(&cell(&row, "source_id").to_owned()),
            joint: None,
        });
    }
    let event = |row: &Row| Event {
        id: cell(row, "event_id").to_owned(),
        day: day(row, "date_from"),
        statements: by_event.remove(cell(row, "event_id")).unwrap_or_default(),
    };
    Ok(rows(&set.join("events.csv"))?.iter().map(event).collect())
}

fn view(events: &[Event], brands: &[Brand<String>], groups: &[String], as_of: &str) -> Value {
    let day = Date::parse(as_of).ok().and_then(|date| date.latest());
    let standings: Vec<(&str, Standing<String, String>)> =
        events.iter().map(|event| (event.id.as_str(), standing(&event.statements, brands, event.day, day))).collect();
    let survey = survey(standings.iter().map(|(_, standing)| (standing, Verdict::Certain)));
    let name = |party: &Option<String>| party.clone().unwrap_or_else(|| "none".to_owned());
    let status: BTreeMap<&str, u64> = survey.status.iter().map(|(status, count)| (code(*status), *count)).collect();
    let cross: BTreeMap<String, u64> =
        survey.cross.iter().map(|((claimant, accused), n)| (format!("{}>{}", name(claimant), name(accused)), *n)).collect();
    let ranges: Map<String, Value> = groups
        .iter()
        .map(|group| {
            let count = survey.groups.get(group).copied().unwrap_or_default();
            let value = json!({
                "as_named": ends(count.as_named),
                "brands_resolved": ends(count.brands_resolved),
                "claims": count.claims,
                "attributions": count.attributions,
            });
            (group.clone(), value)
        })
        .collect();
    let independent: BTreeMap<String, u64> =
        survey.independent_sources.iter().map(|(sources, events)| (sources.to_string(), *events)).collect();
    json!({
        "as_of": as_of,
        "status_counts": status,
        "group_ranges": ranges,
        "cross": cross,
        "independent_sources": independent,
        "events": standings.iter().map(|(id, each)| ((*id).to_owned(), event(each))).collect::<Map<_, _>>(),
    })
}

fn ends(range: FirmOrAny) -> [u64; 2] {
    [range.firm, range.any]
}

fn event(standing: &Standing<String, String>) -> Value {
    let list = |parties: &BTreeSet<String>| json!(parties);
    json!({
        "status": code(standing.status),
        "claimants": list(&standing.claimants),
        "withdrawn": list(&standing.withdrawn),
        "deniers": list(&standing.deniers),
        "attributed": standing.attributed,
        "claimants_resolved": list(&standing.claimants_resolved),
        "attributed_resolved": list(&standing.attributed_resolved),
    })
}

fn code(status: Status) -> &'static str {
    match status {
        Status::Competing => "competing_claims",
        Status::ClaimedOnly => "claimed_only",
        Status::Agree => "claimed_and_attributed_agree",
        Status::Differ => "claimed_and_attributed_differ",
        Status::AttributedAndDenied => "attributed_and_denied",
        Status::AttributedOnly => "attributed_only",
        Status::Withdrawn => "claim_withdrawn",
        Status::DeniedOnly => "denied_only",
        Status::Unclaimed => "no_statement",
    }
}
