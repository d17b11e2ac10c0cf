//! What a source said, as of any day.

use super::Rows;
use sinew_model::Day;
use std::collections::BTreeMap;

/// The releases of one source, by day.
#[derive(Clone, Debug, Default)]
pub struct History {
    releases: BTreeMap<Day, Rows>,
}

/// A value, and since which release the source has said it without a break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<'h> {
    /// As the release spells it.
    pub value: &'h str,
    /// The first release that said so, in this spelling.
    pub since: Day,
    /// The release that says so on the day asked for.
    pub last: Day,
}

impl History {
    /// Adds a release; one of the same day takes the place of the other.
    pub fn add(&mut self, released: Day, rows: Rows) {
        self.releases.insert(released, rows);
    }

    /// What the latest release of a day or before says of a row that it holds. A release without the row says nothing of
    /// it: the one before that has it counts, since a later release may be a selection.
    pub fn as_of(&self, day: Day, id: &str, field: &str) -> Option<Said<'_>> {
        let told = |(released, rows): (&Day, &'_ Rows)| -> Option<(Day, String)> {
            Some((*released, rows.get(id)?.get(field).cloned().unwrap_or_default()))
        };
        let (last, value) = self.releases.range(..=day).rev().find_map(told)?;
        let same = self.releases.range(..=last).rev().filter_map(told).take_while(|(_, earlier)| *earlier == value);
        let since = same.last().map_or(last, |(released, _)| released);
        let row = self.releases.get(&last)?.get(id)?;
        Some(Said { value: row.get(field).map_or("", String::as_str), since, last })
    }
}
