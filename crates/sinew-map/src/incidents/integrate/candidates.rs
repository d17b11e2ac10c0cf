//! Pairs that are worth comparing: near in time, and near in place as far as the places are known.

use super::compare::gap;
use super::event::Radius;
use super::records::{EARTH_KM, Record, Records, chord_squared, km};

/// Days between two events that may still be one: reports are dated late.
const DAYS_APART: i32 = 3;

/// Spans of up to so many days are searched together, so that the few long ones do not widen the search for all.
const SPANS: [i32; 4] = [1, 7, 31, 366];

/// Kilometres between two that may be one, by the precision of both.
fn limit_km(a: Radius, b: Radius) -> f64 {
    let of = |radius| match radius {
        Radius::Exact => 5.0,
        Radius::Near => 40.0,
        Radius::Far => 110.0,
    };
    20.0 + of(a) + of(b)
}

/// Whether nothing in time and place speaks against two being one.
pub(super) fn can_be_one(a: &Record, b: &Record) -> bool {
    let near = match (&a.point, &b.point) {
        (Some(from), Some(to)) => km(from, to) <= limit_km(a.radius, b.radius),
        _ => true,
    };
    near && gap(a, b) <= DAYS_APART
}

/// One set by spans and first days.
pub(super) struct ByDay {
    /// For each span: its length, and first day and record, by day.
    classes: Vec<(i32, Vec<(i32, u32)>)>,
    /// Squared chords of the limits, by precision of both.
    limits: [[f64; 3]; 3],
}

impl ByDay {
    pub(super) fn new(records: &Records, set: &[u32]) -> ByDay {
        let mut classes: Vec<(i32, Vec<(i32, u32)>)> = SPANS.iter().map(|span| (*span, Vec::new())).collect();
        for at in set {
            let record = &records.all[*at as usize];
            let days = i64::from(record.hi) - i64::from(record.lo) + 1;
            // What may have happened in more than a year is compared with nothing: everything would fit it.
            if let Some((_, class)) = classes.iter_mut().find(|(span, _)| days <= i64::from(*span)) {
                class.push((record.lo, *at));
            }
        }
        classes.iter_mut().for_each(|(_, class)| class.sort_unstable());
        let radii = [Radius::Exact, Radius::Near, Radius::Far];
        let chord = |km: f64| (2.0 * (km / EARTH_KM / 2.0).sin()).powi(2);
        ByDay { classes, limits: radii.map(|a| radii.map(|b| chord(limit_km(a, b)))) }
    }

    /// Calls `found` with each record of the set that may be one with this.
    pub(super) fn each(&self, records: &Records, record: &Record, mut found: impl FnMut(u32)) {
        if i64::from(record.hi) - i64::from(record.lo) >= i64::from(SPANS[3]) {
            return;
        }
        for (span, class) in &self.classes {
            let first = class.partition_point(|(day, _)| *day < record.lo - DAYS_APART - (span - 1));
            for (_, at) in class[first..].iter().take_while(|(day, _)| *day <= record.hi + DAYS_APART) {
                let other = &records.all[*at as usize];
                if other.hi >= record.lo - DAYS_APART && self.near(record, other) {
                    found(*at);
                }
            }
        }
    }

    /// By distance; where one has no usable point, by province or name of the place.
    fn near(&self, a: &Record, b: &Record) -> bool {
        match (&a.point, &b.point) {
            (Some(from), Some(to)) => chord_squared(from, to) <= self.limits[a.radius as usize][b.radius as usize],
            _ => (a.province != 0 && a.province == b.province) || (a.place != 0 && a.place == b.place),
        }
    }
}
