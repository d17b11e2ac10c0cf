//! The UCDP Georeferenced Event Dataset, CSV, annual and candidate releases (Sundberg and Melander 2013; Hegre et al. 2020).
//!
//! `date_start` and `date_end` are the earliest and latest possible day. The sides are those that the coder found: of
//! one-sided violence (type 3) side A is held responsible for it, of the rest both are parties. Nobody claims anything.

use super::cells::{Cells, Order, span};
use super::crosswalk::plover;
use super::event::{Deaths, Event, parts, place};

/// What the codes of `where_prec` mean.
const PRECISION: [&str; 7] = [
    "exact",
    "within 25 km",
    "district",
    "province",
    "linear feature or fuzzy polygon",
    "country",
    "international waters or airspace",
];

pub(super) fn event(cells: &mut Cells<'_>) -> Event {
    let (start, end) = (cells.day("date_start", Order::Ymd), cells.day("date_end", Order::Ymd));
    let when = start.zip(end).and_then(|(start, end)| {
        if end < start {
            cells.refuse("date_end", "the event ends before it starts");
        }
        span(start, end)
    });
    let code = cells.text("type_of_violence");
    let types: Vec<(String, String)> =
        plover("ucdp", code).into_iter().map(|(kind, mode)| (kind.to_owned(), mode.to_owned())).collect();
    if types.is_empty() {
        cells.flag("type_of_violence", "there is no such type; it was left out");
    }
    let (a, b) = (parts(cells.text("side_a"), ','), parts(cells.text("side_b"), ','));
    let one_sided = code == "3";
    let where_prec = cells.text("where_prec").parse::<usize>().ok().and_then(|code| PRECISION.get(code.wrapping_sub(1)));
    Event {
        id: id(cells),
        name: name(cells),
        when,
        place: place(&["where_coordinates", "adm_2", "adm_1"].map(|column| cells.text(column))),
        place_precision: where_prec.map(|words| (*words).to_owned()).unwrap_or_default(),
        country: cells.text("country").to_owned(),
        latitude: cells.number_any("latitude"),
        longitude: cells.number_any("longitude"),
        types,
        targets: if one_sided { b.clone() } else { Vec::new() },
        deaths: Deaths { low: cells.number("low"), best: cells.number("best"), high: cells.number("high") },
        attributed: if one_sided { a.clone() } else { Vec::new() },
        involved: a.into_iter().chain(if one_sided { Vec::new() } else { b }).collect(),
        publishers: parts(cells.text("source_office"), ';'),
        sources: cells.number("number_of_sources"),
        ..Event::default()
    }
}

fn id(cells: &mut Cells<'_>) -> String {
    if cells.text("id").is_empty() {
        cells.refuse("id", "the row has no id");
    }
    cells.text("id").to_owned()
}

fn name(cells: &Cells<'_>) -> String {
    let dyad = cells.text("dyad_name");
    let place = cells.text("where_coordinates");
    if place.is_empty() { dyad.to_owned() } else { format!("{dyad}, {place}") }
}
