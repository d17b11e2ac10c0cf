//! What is wrong with one row.

use sinew_model::{Outcome, Problem, Sink, Stopped};

/// Collects the problems of one row, so that all of its mistakes are shown at once.
pub(super) struct Faults<'t> {
    file: &'t str,
    row: u64,
    problems: Vec<Problem>,
}

impl<'t> Faults<'t> {
    pub(super) fn new(file: &'t str, row: u64) -> Faults<'t> {
        Faults { file, row, problems: Vec::new() }
    }

    /// The row cannot be taken.
    pub(super) fn refuse(&mut self, column: &str, found: &str, message: impl Into<String>, hint: impl Into<String>) {
        let problem = Problem::refused(self.file, Some(self.row), message).column(column).hint(hint);
        self.push(problem, found);
    }

    /// The row is taken, and somebody should look.
    pub(super) fn flag(&mut self, column: &str, found: &str, message: impl Into<String>, hint: impl Into<String>) {
        let problem = Problem::flagged(self.file, Some(self.row), message).column(column).hint(hint);
        self.push(problem, found);
    }

    /// Nothing, and the reason that a check gave.
    pub(super) fn ok<T>(&mut self, column: &str, found: &str, checked: Result<T, (String, String)>) -> Option<T> {
        checked.map_err(|(message, hint)| self.refuse(column, found, message, hint)).ok()
    }

    fn push(&mut self, problem: Problem, found: &str) {
        self.problems.push(if found.is_empty() { problem } else { problem.found(found) });
    }

    pub(super) fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.outcome == Outcome::Refused)
    }

    pub(super) fn send(self, sink: &mut dyn Sink) -> Result<(), Stopped> {
        self.problems.into_iter().try_for_each(|problem| sink.problem(problem))
    }
}
