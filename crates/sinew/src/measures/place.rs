//! Faults of a file, with their place in it.

use crate::error::{CliError, Code};
use std::ops::Range;
use std::path::Path;

/// A file that is being read.
pub(crate) struct Place<'t> {
    pub(crate) file: &'t Path,
    pub(crate) text: &'t str,
}

impl Place<'_> {
    /// What is wrong on the line where this begins.
    pub(crate) fn wrong(&self, span: Range<usize>, what: impl std::fmt::Display) -> CliError {
        let line = self.text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
        self.wrong_on(line, what)
    }

    /// What is wrong on a line, counted from 1.
    pub(crate) fn wrong_on(&self, line: usize, what: impl std::fmt::Display) -> CliError {
        CliError::new(Code::BadInput, format!("{}, line {line}: {what}", self.file.display()))
    }
}

/// Reads a whole file.
pub(crate) fn read(file: &Path, hint: &str) -> Result<String, CliError> {
    std::fs::read_to_string(file)
        .map_err(|error| CliError::new(Code::BadInput, format!("{}: {error}", file.display())).hint(hint))
}
