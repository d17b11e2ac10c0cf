//! Accepting at once all that a rule found.

use super::queue::Wanted;
use super::sight::Sight;
use super::told::Told;
use crate::environment;
use crate::error::Result;
use sinew_model::OperationId;
use sinew_store::{ProposalId, Units, Workspace};

/// What would be accepted, and what would not.
pub(super) struct Batch {
    rule: String,
    /// Each with the unit on one line.
    accepted: Vec<(ProposalId, String)>,
    /// Those that contradict the map: nobody accepts them unseen.
    left: Vec<(ProposalId, String)>,
}

impl Batch {
    /// All that a rule found and nobody has decided on.
    pub(super) fn of(units: &Units, sight: &Sight<'_>, rule: &str, document: Option<&str>) -> Batch {
        let wanted = Wanted { rule: Some(rule.to_owned()), document: document.map(str::to_owned), ..Wanted::default() };
        let mut batch = Batch { rule: rule.to_owned(), accepted: Vec::new(), left: Vec::new() };
        for unit in units.pending() {
            let Some(told) = Told::of(unit, units, sight).filter(|told| wanted.admits(unit, told)) else { continue };
            let against = sight.beside(unit).against;
            match against.first() {
                None => batch.accepted.push((unit.id, told.line())),
                Some(said) => batch.left.push((unit.id, format!("{}: {}", told.line(), said.words))),
            }
        }
        batch
    }

    pub(super) fn is_empty(&self) -> bool {
        self.accepted.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.accepted.len()
    }

    /// What would be done, one unit a line.
    pub(super) fn preview(&self) -> String {
        let lines =
            |units: &[(ProposalId, String)]| units.iter().map(|(id, line)| format!("  {id}  {line}\n")).collect::<String>();
        let mut text = format!("{} found by {}:\n{}", proposals(self.accepted.len()), self.rule, lines(&self.accepted));
        if !self.left.is_empty() {
            let those = if self.left.len() == 1 { "contradicts the map and is" } else { "contradict the map and are" };
            text.push_str(&format!("{} {those} left for one by one:\n{}", proposals(self.left.len()), lines(&self.left)));
        }
        text
    }

    /// Accepts them as one operation.
    pub(super) fn accept(&self, workspace: &mut Workspace, units: &Units) -> Result<OperationId> {
        let chosen = self.accepted.iter().filter_map(|(id, _)| units.find(*id));
        let decisions: Vec<_> = chosen.flat_map(|unit| unit.accept()).collect();
        let summary = format!("accepted {} found by {}", proposals(self.accepted.len()), self.rule);
        Ok(workspace.decide(&decisions, &summary, &environment::author()?)?)
    }
}

/// `1 proposal`, `2 proposals`.
pub(super) fn proposals(number: usize) -> String {
    if number == 1 { "1 proposal".to_owned() } else { format!("{number} proposals") }
}
