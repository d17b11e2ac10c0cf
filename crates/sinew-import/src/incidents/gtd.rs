//! The Global Terrorism Database, exported as CSV (codebook of START, 2021).
//!
//! `gname` to `gname3` are attributions of the coder. A flag `claimed` beside one of them says that this group claimed the
//! attack: that becomes a statement of its own, apart from the attribution. When it was claimed the table does not say.

use super::cells::{Cells, span};
use super::crosswalk::plover;
use super::event::{Deaths, Event, place};
use sinew_model::{Date, Day};

/// Group, its flag of a claim, and the words for how it claimed.
const SLOTS: [(&str, &str, &str); 3] =
    [("gname", "claimed", "claimmode_txt"), ("gname2", "claim2", "claimmode2_txt"), ("gname3", "claim3", "claimmode3_txt")];

pub(super) fn event(cells: &mut Cells<'_>) -> Event {
    if cells.text("eventid").is_empty() {
        cells.refuse("eventid", "the row has no id");
    }
    let when = when(cells);
    let listed = |columns: [&str; 3]| {
        let named = columns.map(|column| cells.text(column)).into_iter();
        named.filter(|text| !text.is_empty() && *text != "Unknown" && *text != ".").map(str::to_owned).collect::<Vec<_>>()
    };
    let (attributed, weapons) =
        (listed(["gname", "gname2", "gname3"]), listed(["weaptype1_txt", "weaptype2_txt", "weaptype3_txt"]));
    let (targets, publishers) =
        (listed(["targtype1_txt", "targtype2_txt", "targtype3_txt"]), listed(["scite1", "scite2", "scite3"]));
    let attack = cells.text("attacktype1");
    if !attack.is_empty() && plover("gtd", attack).is_none() {
        cells.flag("attacktype1", "there is no such type; it was left out");
    }
    let types = ["attacktype1", "attacktype2", "attacktype3"].iter().filter_map(|column| plover("gtd", cells.text(column)));
    let types = types.map(|(kind, mode)| (kind.to_owned(), mode.to_owned())).collect();
    let flag = |column: &str| cells.text(column).starts_with('1');
    let is_named = |name: &str| !name.is_empty() && name != "Unknown";
    let claims = SLOTS.iter().filter(|(name, claimed, _)| flag(claimed) && is_named(cells.text(name)));
    let claimed = claims.map(|(name, _, how)| (cells.text(name).to_owned(), cells.text(how).to_owned())).collect();
    let mut notes = Vec::new();
    notes.extend(flag("compclaim").then(|| "The record says that claims compete.".to_owned()));
    notes.extend(flag("guncertain1").then(|| "The record calls the attribution suspected.".to_owned()));
    notes.extend(flag("doubtterr").then(|| "The record doubts that this was terrorism.".to_owned()));
    Event {
        id: cells.text("eventid").to_owned(),
        name: format!("{}, {}", cells.text("attacktype1_txt"), cells.text("city")).trim_matches([',', ' ']).to_owned(),
        when,
        place: place(&["city", "provstate"].map(|column| cells.text(column))),
        place_precision: precision(cells.text("specificity")).to_owned(),
        country: cells.text("country_txt").to_owned(),
        latitude: cells.number_any("latitude"),
        longitude: cells.number_any("longitude"),
        types,
        weapons,
        targets,
        deaths: Deaths { best: cells.number("nkill"), ..Deaths::default() },
        injured: cells.number("nwound"),
        attributed,
        claimed,
        publishers,
        summary: cells.text("summary").to_owned(),
        notes,
        ..Event::default()
    }
}

/// Month or day 0 is not known. A date beside which `approxdate` stands is uncertain.
fn when(cells: &mut Cells<'_>) -> Option<Date> {
    let [year, month, day] = ["iyear", "imonth", "iday"].map(|column| cells.text(column).parse::<i32>().ok());
    let Some(year) = year else {
        cells.refuse("iyear", "the row has no year");
        return None;
    };
    let small = |number: Option<i32>| u8::try_from(number.unwrap_or(0)).unwrap_or(u8::MAX);
    let date = match (small(month), small(day)) {
        (0, _) => Date::from_year(year).map_err(|error| error.to_string()),
        (month, 0) => Date::from_month(year, month).map_err(|error| error.to_string()),
        (month, day) => Day::try_from_ymd(year, month, day).map_err(|error| error.to_string()).map(|day| exact(day, cells)),
    };
    date.map_err(|why| cells.refuse("iday", why)).ok()
}

fn exact(day: Day, cells: &Cells<'_>) -> Date {
    let uncertain = (!cells.text("approxdate").is_empty()).then(|| Date::parse(&format!("{day}?")).ok()).flatten();
    uncertain.or_else(|| span(day, day)).unwrap_or(Date::OPEN)
}

fn precision(code: &str) -> &'static str {
    match code {
        "1" => "exact",
        "2" => "centre of the smallest district found",
        "3" => "centre of a district",
        "4" => "centre of a region",
        _ => "",
    }
}
