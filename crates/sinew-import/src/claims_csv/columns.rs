//! The columns of a table, found by their names.

use super::rows::Cells;
use super::table::Table;
use super::words::or_nearest;
use crate::ImportError;
use sinew_model::schema::nearest;

/// A table's columns: those it must have, and those it may have.
pub(super) struct Known {
    pub(super) required: &'static [&'static str],
    pub(super) optional: &'static [&'static str],
}

/// Where each known column stands.
pub(super) struct Columns {
    at: Vec<(&'static str, usize)>,
}

impl Known {
    fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }

    /// Finds the columns in a table's header.
    pub(super) fn find(&self, table: &Table) -> Result<Columns, ImportError> {
        let wrong = |message: String, hint: String| ImportError::malformed(&table.file, Some(table.header_row), message, hint);
        let mut at: Vec<(&'static str, usize)> = Vec::new();
        for (place, name) in table.header.iter().enumerate() {
            let known = self.all().find(|known| known == name).ok_or_else(|| wrong(unknown(name), self.advice(name)))?;
            if at.iter().any(|(there, _)| *there == known) {
                return Err(wrong(format!("column {name} stands twice in the header"), "remove one of the two".to_owned()));
            }
            at.push((known, place));
        }
        if let Some(missing) = self.required.iter().find(|name| at.iter().all(|(there, _)| there != *name)) {
            return Err(wrong(format!("column {missing} is missing"), format!("required columns: {}", self.required.join(", "))));
        }
        Ok(Columns { at })
    }

    fn advice(&self, name: &str) -> String {
        let near = nearest(name, self.all());
        let all = self.all().collect::<Vec<_>>().join(", ");
        or_nearest(&format!("the columns are {all}"), &near)
    }
}

fn unknown(name: &str) -> String {
    if name.is_empty() { "a column has no name".to_owned() } else { format!("there is no column {name}") }
}

impl Columns {
    /// The cell of a row in this column; empty where the table does not have it.
    pub(super) fn cell<'r>(&self, cells: &'r Cells<'_>, name: &str) -> &'r str {
        self.at.iter().find(|(there, _)| *there == name).map_or("", |(_, place)| &cells[*place])
    }
}
