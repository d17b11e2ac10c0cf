//! What an importer could not take, said so that it can be mended.

use std::fmt;

/// Something wrong in an input. Problems are values: an importer reports them and goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What became of the place.
    pub outcome: Outcome,
    /// The file, as the user named it.
    pub file: String,
    /// Row, line or record in it, from 1.
    pub row: Option<u64>,
    /// Column, element or key.
    pub column: Option<String>,
    /// The text that is wrong, shortened where it is long.
    pub found: Option<String>,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// What became of the place where a problem was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing of it was taken.
    Refused,
    /// It was taken as it stands, and somebody should look.
    Flagged,
}

impl Outcome {
    /// `refused` or `flagged`.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Refused => "refused",
            Outcome::Flagged => "flagged",
        }
    }
}

impl Problem {
    /// Something that was not taken.
    pub fn refused(file: &str, row: Option<u64>, message: impl Into<String>) -> Problem {
        Problem {
            outcome: Outcome::Refused,
            file: file.to_owned(),
            row,
            column: None,
            found: None,
            message: message.into(),
            hint: None,
        }
    }

    /// Something that was taken and should be looked at.
    pub fn flagged(file: &str, row: Option<u64>, message: impl Into<String>) -> Problem {
        Problem { outcome: Outcome::Flagged, ..Problem::refused(file, row, message) }
    }

    /// The same, in this column.
    pub fn column(mut self, column: impl Into<String>) -> Problem {
        self.column = Some(column.into());
        self
    }

    /// The same, with the text that is wrong; long texts are cut at 200 characters.
    pub fn found(mut self, found: &str) -> Problem {
        let cut = found.char_indices().nth(200).map_or(found.len(), |(at, _)| at);
        self.found = Some(if cut < found.len() { format!("{}…", &found[..cut]) } else { found.to_owned() });
        self
    }

    /// The same, with advice.
    pub fn hint(mut self, hint: impl Into<String>) -> Problem {
        self.hint = Some(hint.into());
        self
    }
}

impl fmt::Display for Problem {
    /// `incidents.csv, row 12, column start: no such day (found "31/02/2020"); write …`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(found) = &self.found {
            write!(f, " (found {found:?})")?;
        }
        match &self.hint {
            Some(hint) => write!(f, "; {hint}"),
            None => Ok(()),
        }
    }
}
