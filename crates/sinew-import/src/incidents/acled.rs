//! An export of the Armed Conflict Location and Event Data Project, CSV.
//!
//! An event has one date and a code for how precise it is; one number of deaths; and two actors of whom neither is said to
//! have acted on the other, so that both are parties and nobody is held responsible, except for violence against civilians.

use super::cells::{Cells, Order, span};
use super::crosswalk::plover;
use super::event::{Deaths, Event, parts, place};
use sinew_model::{Date, Day};

pub(super) fn event(cells: &mut Cells<'_>) -> Event {
    let kind = cells.text("sub_event_type");
    let types = plover("acled", kind);
    if types.is_none() {
        cells.flag("sub_event_type", "there is no such type; it was left out");
    }
    if cells.text("event_id_cnty").is_empty() {
        cells.refuse("event_id_cnty", "the row has no id");
    }
    let when = cells.day("event_date", Order::Dmy).and_then(|day| possible(day, cells.text("time_precision")));
    let actors = |columns: [&str; 2]| columns.iter().flat_map(|column| parts(cells.text(column), ';')).collect::<Vec<_>>();
    let (one, other) = (actors(["actor1", "assoc_actor_1"]), actors(["actor2", "assoc_actor_2"]));
    let against_civilians = cells.text("event_type").eq_ignore_ascii_case("Violence against civilians");
    let publishers = parts(cells.text("source"), ';');
    Event {
        id: cells.text("event_id_cnty").to_owned(),
        name: format!("{kind}, {}", cells.text("location")),
        when,
        place: place(&["location", "admin3", "admin2", "admin1"].map(|column| cells.text(column))),
        place_precision: precision(cells.text("geo_precision")).to_owned(),
        country: cells.text("country").to_owned(),
        latitude: cells.number_any("latitude"),
        longitude: cells.number_any("longitude"),
        types: types.into_iter().map(|(kind, mode)| (kind.to_owned(), mode.to_owned())).collect(),
        weapons: weapon(kind).into_iter().map(str::to_owned).collect(),
        targets: if against_civilians { other.clone() } else { Vec::new() },
        deaths: Deaths { best: cells.number("fatalities"), ..Deaths::default() },
        attributed: if against_civilians { one.clone() } else { Vec::new() },
        involved: one.into_iter().chain(if against_civilians { Vec::new() } else { other }).collect(),
        sources: (!publishers.is_empty()).then_some(publishers.len() as f64),
        publishers,
        summary: cells.text("notes").to_owned(),
        ..Event::default()
    }
}

/// Precision 1 is the day, 2 a week about it, 3 its month (codebook, "time precision").
fn possible(day: Day, precision: &str) -> Option<Date> {
    match precision {
        "2" => span(day.plus(-3), day.plus(3)),
        "3" => span(day.month_start(), day.month_end()),
        _ => span(day, day),
    }
}

fn precision(code: &str) -> &'static str {
    match code {
        "1" => "exact",
        "2" => "near a town or part of a region",
        "3" => "region",
        _ => "",
    }
}

/// What a type of event says of the weapon.
fn weapon(kind: &str) -> Option<&'static str> {
    match kind {
        "Air/drone strike" => Some("aircraft or drone"),
        "Shelling/artillery/missile attack" => Some("artillery or missile"),
        "Remote explosive/landmine/IED" => Some("IED or mine"),
        "Grenade" => Some("grenade"),
        "Suicide bomb" => Some("suicide bomb"),
        "Chemical weapon" => Some("chemical weapon"),
        _ => None,
    }
}
