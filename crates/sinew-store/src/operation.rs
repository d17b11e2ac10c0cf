//! Operations: everything that was ever done to a workspace.

use sinew_model::{Moment, OperationId};

/// Who does something, and when. The command line fills it in; the store reads no clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// A name or login.
    pub name: String,
    /// The instant.
    pub at: Moment,
}

/// What an operation did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Brought in one version of one dataset.
    Import,
    /// Judged pairs of entities.
    Judge,
    /// Graded a source or dataset.
    Grade,
    /// Withdrew a claim.
    Withdraw,
    /// Kept a document.
    Document,
    /// Put claims into the queue.
    Propose,
    /// Decided on proposals.
    Decide,
    /// Took another operation back.
    Undo,
}

impl Kind {
    const ALL: [Kind; 8] =
        [Kind::Import, Kind::Judge, Kind::Grade, Kind::Withdraw, Kind::Document, Kind::Propose, Kind::Decide, Kind::Undo];

    /// How it is written.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Import => "import",
            Kind::Judge => "judge",
            Kind::Grade => "grade",
            Kind::Withdraw => "withdraw",
            Kind::Document => "document",
            Kind::Propose => "propose",
            Kind::Decide => "decide",
            Kind::Undo => "undo",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One recorded operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its number.
    pub id: OperationId,
    /// What it did.
    pub kind: Kind,
    /// When.
    pub at: Moment,
    /// Who did it.
    pub by: String,
    /// In one line.
    pub summary: String,
    /// The operation that it takes back, if it is an undo.
    pub undoes: Option<OperationId>,
    /// Whether it counts: it does not when an undo that counts takes it back.
    pub effective: bool,
}

/// Marks which operations count. Undoing an undo brings the first one back. `operations` are in order of id.
pub(crate) fn mark_effective(operations: &mut [Operation]) {
    let mut taken_back = std::collections::BTreeSet::new();
    for operation in operations.iter_mut().rev() {
        operation.effective = !taken_back.contains(&operation.id);
        if let (true, Some(target)) = (operation.effective, operation.undoes) {
            taken_back.insert(target);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_of_undo_brings_back() {
        let check = |undoes: &[i64], expected: &[bool]| {
            let operation = |(i, target): (usize, &i64)| Operation {
                id: OperationId(i as i64 + 1),
                kind: Kind::Judge,
                at: Moment(0),
                by: String::new(),
                summary: String::new(),
                undoes: (*target != 0).then_some(OperationId(*target)),
                effective: true,
            };
            let mut operations: Vec<_> = undoes.iter().enumerate().map(operation).collect();
            mark_effective(&mut operations);
            assert_eq!(operations.iter().map(|o| o.effective).collect::<Vec<_>>(), expected, "{undoes:?}");
        };
        check(&[0, 0], &[true, true]);
        check(&[0, 1], &[false, true]);
        check(&[0, 1, 2], &[true, false, true]);
        check(&[0, 1, 2, 3], &[false, true, false, true]);
    }
}
