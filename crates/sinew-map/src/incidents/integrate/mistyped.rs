//! Days that look mistyped: two events of different sets that agree in place, actors and a number of dead that is not common,
//! are linked to nothing, and lie on days that differ as slips of the pen do.

use super::event::Event;
use super::flags::{Fault, Flag};
use super::records::{Record, Records};
use rustc_hash::FxHashMap;
use sinew_model::Day;

/// Fewer dead than this agree by chance.
const DEAD: f64 = 3.0;

/// Flags for both of two such events, since which of them is wrong is not known. `linked` says which events have a link.
pub(super) fn mistyped(events: &[Event], records: &Records, linked: &[bool]) -> Vec<Flag> {
    let is_open = |record: &&Record| !linked[record.event] && record.lo == record.hi && record.deaths >= DEAD;
    let mut told: FxHashMap<Key<'_>, Vec<&Record>> = FxHashMap::default();
    for record in records.all.iter().filter(is_open) {
        if let Some(key) = key(records, record) {
            told.entry((record.lo, key)).or_default().push(record);
        }
    }
    let mut flags = Vec::new();
    for record in records.all.iter().filter(is_open) {
        let Some(key) = key(records, record) else { continue };
        for (day, slip) in slips(record.lo) {
            let others = told.get(&(day, key)).into_iter().flatten();
            let of_another = others.filter(|other| events[other.event].set != events[record.event].set);
            flags.extend(of_another.map(|other| {
                let other = &events[other.event];
                let why = format!("{} ({}) tells the same of {}; {slip} in one of the two", other.id, other.set, Day(day));
                Flag { event: record.event, fault: Fault::Date, why }
            }));
        }
    }
    flags
}

/// A day, and what must agree: place, families of actors, number of dead.
type Key<'r> = (i32, (u64, &'r [u32], u64));

/// Nothing where the place or the actors are unknown.
fn key<'r>(records: &'r Records, record: &Record) -> Option<(u64, &'r [u32], u64)> {
    let families = records.families(record);
    let point =
        record.point.map(|_| (record.lat * 50.0).round().to_bits() ^ (record.lon * 50.0).round().to_bits().rotate_left(32));
    let place = if record.place == 0 { point? } else { u64::from(record.place) };
    (!families.is_empty()).then_some((place, families, record.deaths.to_bits()))
}

/// The days for which one may be mistyped.
fn slips(day: i32) -> Vec<(i32, &'static str)> {
    let (year, month, of_month) = Day(day).ymd();
    let mut slips = Vec::new();
    if of_month <= 12 && of_month != month {
        slips.extend(Day::from_ymd(year, of_month, month).map(|day| (day.0, "day and month may be exchanged")));
    }
    for year in [year - 1, year + 1] {
        slips.extend(Day::from_ymd(year, month, of_month).map(|day| (day.0, "the year may be wrong")));
    }
    slips
}
