//! Faults of a file, with their place in it.

use crate::error::{Code, Error};
use std::ops::Range;
use std::path::Path;

/// A file that is being read.
pub struct Place<'t> {
    /// Its path, or a name for it.
    pub file: &'t Path,
    /// What it holds.
    pub text: &'t str,
}

impl Place<'_> {
    /// What is wrong on the line where this begins.
    pub fn wrong(&self, span: Range<usize>, what: impl std::fmt::Display) -> Error {
        let line = self.text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
        self.wrong_on(line, what)
    }

    /// What is wrong on a line, counted from 1.
    pub fn wrong_on(&self, line: usize, what: impl std::fmt::Display) -> Error {
        Error::new(Code::BadInput, format!("{}, line {line}: {what}", self.file.display()))
    }
}

/// Reads a whole file.
pub fn read(file: &Path, hint: &str) -> Result<String, Error> {
    std::fs::read_to_string(file).map_err(|error| Error::new(Code::BadInput, format!("{}: {error}", file.display())).hint(hint))
}
