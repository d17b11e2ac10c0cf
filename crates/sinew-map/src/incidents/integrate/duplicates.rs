//! Rows of one set that say the same: shown for review, never joined.

use super::event::Event;
use std::collections::BTreeMap;

/// Groups of events of one set that are told in the same words and numbers, but for their ids; as they stand among the
/// events given, in order.
pub(super) fn duplicates(events: &[Event]) -> Vec<Vec<usize>> {
    let mut told: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for (at, event) in events.iter().enumerate().filter(|(_, event)| event.earliest.is_some()) {
        told.entry(key(event)).or_default().push(at);
    }
    let mut groups = Vec::new();
    for alike in told.into_values().filter(|alike| alike.len() > 1) {
        let mut left = alike;
        while let Some(first) = left.first().copied() {
            let (same, other): (Vec<usize>, Vec<usize>) = left.iter().partition(|at| same(&events[first], &events[**at]));
            groups.extend((same.len() > 1).then_some(same));
            left = other;
        }
    }
    groups.sort();
    groups
}

/// What can be put in order.
type Key<'e> = (&'e str, i32, i32, &'e str, u64, u64);

fn key(event: &Event) -> Key<'_> {
    let day = |day: Option<sinew_model::Day>| day.map_or(0, |day| day.0);
    let (lat, lon) = event.place.point.unwrap_or((f64::NAN, f64::NAN));
    (&event.set, day(event.earliest), day(event.latest), &event.place.name, lat.to_bits(), lon.to_bits())
}

fn same(one: &Event, other: &Event) -> bool {
    Event { id: String::new(), ..one.clone() } == Event { id: String::new(), ..other.clone() }
}
