//! What a source has wrong, as far as the events show it. It is pointed out and never mended.

use super::event::Event;
use super::records::{chord_squared, on_sphere};

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// The coordinates are none, or those of another place. They are not used.
    Coordinates,
    /// The dates cannot be, or look mistyped.
    Date,
    /// The numbers of dead cannot be.
    Deaths,
}

impl Fault {
    /// In a word: `coordinates`.
    pub fn words(self) -> &'static str {
        match self {
            Fault::Coordinates => "coordinates",
            Fault::Date => "date",
            Fault::Deaths => "deaths",
        }
    }
}

/// Something wrong with one event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flag {
    /// Where the event stands among those given.
    pub event: usize,
    /// What.
    pub fault: Fault,
    /// In words.
    pub why: String,
}

/// The faults of events, by event.
pub(super) fn flags(events: &[Event]) -> Vec<Flag> {
    let mut flags: Vec<Flag> = Vec::new();
    for (event, told) in events.iter().enumerate() {
        let found = [point(told), dates(told), deaths(told)];
        let flag = |(fault, why): (Fault, &str)| Flag { event, fault, why: why.to_owned() };
        flags.extend(found.into_iter().flatten().map(flag));
    }
    flags.extend(exchanged(events));
    flags.sort();
    flags
}

fn point(event: &Event) -> Option<(Fault, &'static str)> {
    let (lat, lon) = event.place.point?;
    let fault = |why| Some((Fault::Coordinates, why));
    if !lat.is_finite() || !lon.is_finite() || lat.abs() > 180.0 || lon.abs() > 180.0 {
        fault("the coordinates are on no map")
    } else if lat.abs() > 90.0 {
        fault("the latitude is beyond 90 degrees; latitude and longitude may be exchanged")
    } else if lat == 0.0 && lon == 0.0 {
        fault("0, 0 stands for no coordinates")
    } else {
        None
    }
}

fn dates(event: &Event) -> Option<(Fault, &'static str)> {
    (event.earliest? > event.latest?).then_some((Fault::Date, "the first possible day is after the last"))
}

fn deaths(event: &Event) -> Option<(Fault, &'static str)> {
    let deaths = event.deaths?;
    if [deaths.low, deaths.best, deaths.high].iter().any(|number| *number < 0.0) {
        Some((Fault::Deaths, "a number of dead is below zero"))
    } else if deaths.low > deaths.high {
        Some((Fault::Deaths, "the least number of dead is above the most"))
    } else if deaths.best < deaths.low || deaths.best > deaths.high {
        Some((Fault::Deaths, "the best number of dead is not between the least and the most"))
    } else {
        None
    }
}

/// Degrees between a place and its fellows that are far, and between places that are near.
const FAR: f64 = 5.0;
const NEAR: f64 = 1.0;

/// Events that lie far from nearly all others, and among them if latitude and longitude are exchanged. Where too few
/// others say which of two is wrong, both are named.
fn exchanged(events: &[Event]) -> Vec<Flag> {
    let usable = |event: &Event| event.place.point.filter(|_| point(event).is_none());
    let points: Vec<(usize, f64, f64)> =
        events.iter().enumerate().filter_map(|(at, event)| usable(event).map(|(lat, lon)| (at, lat, lon))).collect();
    let Some(cells) = Cells::new(&points) else { return Vec::new() };
    let why = "far from all other events, and among them with latitude and longitude exchanged";
    let is_exchanged = |(_, lat, lon): &&(usize, f64, f64)| {
        let swapped = (*lon, *lat);
        lon.abs() <= 90.0
            && apart((*lat, *lon), swapped) > FAR
            && cells.around(swapped) > 0
            && cells.around(swapped) >= cells.around((*lat, *lon))
    };
    let flag = |(event, ..): &(usize, f64, f64)| Flag { event: *event, fault: Fault::Coordinates, why: why.to_owned() };
    points.iter().filter(is_exchanged).map(flag).collect()
}

fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    chord_squared(&on_sphere(a.0, a.1), &on_sphere(b.0, b.1)).sqrt().to_degrees()
}

/// Numbers of events by cells of [`NEAR`] degrees.
struct Cells(rustc_hash::FxHashMap<(i32, i32), usize>);

impl Cells {
    fn new(points: &[(usize, f64, f64)]) -> Option<Cells> {
        let mut cells = rustc_hash::FxHashMap::default();
        for (_, lat, lon) in points {
            *cells.entry(Cells::of((*lat, *lon))).or_insert(0) += 1;
        }
        (!points.is_empty()).then_some(Cells(cells))
    }

    fn of((lat, lon): (f64, f64)) -> (i32, i32) {
        ((lat / NEAR).floor() as i32, (lon / NEAR).floor() as i32)
    }

    /// Events in the cell of a point and in those beside it.
    fn around(&self, point: (f64, f64)) -> usize {
        let (y, x) = Cells::of(point);
        let beside = (-1..=1).flat_map(|down| (-1..=1).map(move |right| (y + down, x + right)));
        beside.filter_map(|cell| self.0.get(&cell)).sum()
    }
}
