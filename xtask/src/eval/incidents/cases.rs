//! Sets of kind 02: small cases, each with what must come of it.

use serde_json::{Map, Value, json};
use sinew_map::incidents::integrate::{Actor, Deaths, Event, Integration, Kind, Place, Radius, Settings, Strength, integrate};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Result;
use std::path::Path;

/// An object of cases.
pub(super) fn answer(set: &Path) -> Result<String> {
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(set.join("cases.json"))?)?;
    let name = |case: &Value| case["case"].as_str().unwrap_or_default().to_owned();
    let answers: Map<String, Value> = cases.iter().map(|case| (name(case), of_case(case))).collect();
    Ok(serde_json::to_string_pretty(&answers)?)
}

fn of_case(case: &Value) -> Value {
    let events: Vec<Event> = case["events"].as_array().into_iter().flatten().map(event).collect();
    let settings = Settings::default();
    let found = integrate(&events, &settings);
    let id = |at: usize| events[at].id.as_str();
    let links = |strength: Strength| -> Vec<[&str; 2]> {
        found.links.iter().filter(|link| link.strength == strength).map(|link| [id(link.a), id(link.b)]).collect()
    };
    let flags: BTreeMap<&str, &str> = found.flags.iter().map(|flag| (id(flag.event), flag.fault.words())).collect();
    let review: Vec<Vec<&str>> = found.duplicates.iter().map(|rows| rows.iter().map(|at| id(*at)).collect()).collect();
    let independent = found.clusters.iter().map(|cluster| Integration::independent_sources(&events, cluster)).max();
    json!({
        "links": links(Strength::Certain),
        "possible": links(Strength::Possible),
        "flags": flags,
        "review": review,
        "differs": differs(&found),
        "independent_sources": independent,
        "scores": found.links.iter().map(|link| link.probability).collect::<Vec<_>>(),
    })
}

fn differs(found: &Integration<'_>) -> BTreeSet<&'static str> {
    let reasons = found.links.iter().flat_map(|link| found.reasons(link.a, link.b));
    let word = |word| if word == "day" { "date" } else { word };
    reasons.filter(|reason| reason.differs()).map(|reason| word(reason.feature.words())).collect()
}

fn event(told: &Value) -> Event {
    let text = |key: &str| told[key].as_str().unwrap_or_default().to_owned();
    let radius = match told["place_prec"].as_i64() {
        Some(1) => Radius::Exact,
        Some(2) => Radius::Near,
        _ => Radius::Far,
    };
    let fine = text("type");
    let (class, sort) = sort_of(&fine);
    Event {
        set: text("source"),
        id: text("id"),
        earliest: text("date_from").parse().ok(),
        latest: text("date_to").parse().ok(),
        place: Place {
            point: told["latitude"].as_f64().zip(told["longitude"].as_f64()),
            radius,
            province: text("admin1"),
            ..Place::default()
        },
        actors: vec![Actor { name: text("actor"), family: String::new() }],
        kind: Kind { fine, class: class.to_owned(), sort: sort.to_owned() },
        target: text("target"),
        deaths: told["deaths"].as_f64().map(Deaths::exactly),
        origin: text("copied_from"),
        ..Event::default()
    }
}

/// Class and sort of the types that cases name.
fn sort_of(fine: &str) -> (&'static str, &'static str) {
    match fine {
        "protest" | "riot" | "strike" => ("demonstration", "demonstrations"),
        "rocket attack" | "drone attack" | "IED" | "airstrike" | "shelling" => ("explosion", "violence"),
        _ => ("attack", "violence"),
    }
}
