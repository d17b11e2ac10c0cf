//! Sets of kind 01: two files of events, and which pairs are one.
//!
//! `a.csv` has the columns of UCDP GED, `b.csv` those of ACLED; `taxonomy_actor.csv` and `taxonomy_event.csv` say which
//! actors and types are of one family.

use super::table::{Row, cell, each, rows};
use sinew_map::incidents::integrate::{Actor, Deaths, Event, Kind, Place, Radius, Settings, Strength, integrate};
use sinew_model::Day;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::Result;
use std::path::Path;

/// `a_id,b_id,score`, links in order of the events.
pub(super) fn answer(set: &Path) -> Result<String> {
    let events = events(set)?;
    let settings = Settings::default();
    let found = integrate(&events, &settings);
    let mut text = "a_id,b_id,score,strength\n".to_owned();
    for link in &found.links {
        let strength = if link.strength == Strength::Certain { "certain" } else { "possible" };
        let _ = writeln!(text, "{},{},{},{strength}", events[link.a].id, events[link.b].id, link.probability);
    }
    Ok(text)
}

/// The events of both files.
pub(super) fn events(set: &Path) -> Result<Vec<Event>> {
    let actors = taxonomy(&set.join("taxonomy_actor.csv"))?;
    let types = taxonomy(&set.join("taxonomy_event.csv"))?;
    let mut events = each(&set.join("a.csv"), |row| of_ged(row, &actors, &types))?;
    events.extend(each(&set.join("b.csv"), |row| of_acled(row, &actors, &types))?);
    Ok(events)
}

/// The levels of a category of a source.
type Taxonomy = BTreeMap<(String, String), (String, String)>;

fn taxonomy(path: &Path) -> Result<Taxonomy> {
    let entry = |row: &Row| {
        let cell = |column| cell(row, column).to_owned();
        ((cell("data_source"), cell("base_category")), (cell("level_1"), cell("level_2")))
    };
    Ok(rows(path)?.iter().map(entry).collect())
}

fn of_ged(row: &Row, actors: &Taxonomy, types: &Taxonomy) -> Event {
    let number = |column| cell(row, column).parse().unwrap_or(0.0);
    Event {
        set: "a".to_owned(),
        id: cell(row, "id").to_owned(),
        earliest: cell(row, "date_start").parse().ok(),
        latest: cell(row, "date_end").parse().ok(),
        place: place(row, ["place", "adm_2", "adm_1"], radius(cell(row, "where_prec"))),
        actors: ["side_a", "side_b"].map(|side| actor(actors, "a", cell(row, side))).into(),
        kind: kind(types, "a", cell(row, "type_of_violence")),
        deaths: Some(Deaths { low: number("low"), best: number("best"), high: number("high") }),
        sources: cell(row, "source_office").split(';').map(str::to_owned).collect(),
        ..Event::default()
    }
}

fn of_acled(row: &Row, actors: &Taxonomy, types: &Taxonomy) -> Event {
    let day: Option<Day> = cell(row, "event_date").parse().ok();
    let slack = match cell(row, "time_precision") {
        "1" => 0,
        "2" => 3,
        _ => 15,
    };
    Event {
        set: "b".to_owned(),
        id: cell(row, "event_id").to_owned(),
        earliest: day.map(|day| Day(day.0 - slack)),
        latest: day.map(|day| Day(day.0 + slack)),
        stated: day,
        place: place(row, ["location", "admin2", "admin1"], radius(cell(row, "geo_precision"))),
        actors: ["actor1", "actor2"].map(|side| actor(actors, "b", cell(row, side))).into(),
        kind: kind(types, "b", cell(row, "event_type")),
        deaths: cell(row, "fatalities").parse().ok().map(Deaths::exactly),
        sources: cell(row, "source").split(';').map(str::to_owned).collect(),
        ..Event::default()
    }
}

fn place(row: &Row, [name, district, province]: [&str; 3], radius: Radius) -> Place {
    let point = cell(row, "latitude").parse().ok().zip(cell(row, "longitude").parse().ok());
    let text = |column| cell(row, column).to_owned();
    Place { point, radius, name: text(name), district: text(district), province: text(province) }
}

fn radius(precision: &str) -> Radius {
    match precision {
        "1" => Radius::Exact,
        "2" => Radius::Near,
        _ => Radius::Far,
    }
}

fn actor(actors: &Taxonomy, set: &str, name: &str) -> Actor {
    let family = actors.get(&(set.to_owned(), name.to_owned())).map(|(family, _)| family.clone());
    Actor { name: name.to_owned(), family: family.unwrap_or_default() }
}

fn kind(types: &Taxonomy, set: &str, fine: &str) -> Kind {
    let (class, sort) = types.get(&(set.to_owned(), fine.to_owned())).cloned().unwrap_or_default();
    Kind { fine: fine.to_owned(), class, sort }
}
