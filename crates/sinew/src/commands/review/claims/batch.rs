//! Accepting at once all that a rule found.

use super::queue::Wanted;
use super::sight::{Sight, Together};
use super::told::Told;
use crate::environment;
use sinew_desk::error::Result;
use sinew_model::OperationId;
use sinew_store::{ProposalId, Unit, Units, Workspace};

/// What would be accepted, and what would not.
pub(super) struct Batch {
    rule: String,
    /// Each with the unit on one line.
    accepted: Vec<(ProposalId, String)>,
    /// Those that contradict the map: nobody accepts them unseen.
    left: Vec<(ProposalId, String)>,
}

impl Batch {
    /// All that a rule found and nobody has decided on. What contradicts the map, or another of the same batch, is left.
    pub(super) fn of(
        workspace: &Workspace,
        units: &Units,
        sight: &Sight<'_>,
        rule: &str,
        document: Option<&str>,
    ) -> Result<Batch> {
        let wanted = Wanted { rule: Some(rule.to_owned()), document: document.map(str::to_owned), ..Wanted::default() };
        let admitted = |unit: &&Unit| Told::of(unit, units, sight).is_some_and(|told| wanted.admits(unit, &told));
        let chosen: Vec<&Unit> = units.pending().filter(admitted).collect();
        let together = Together::of(workspace, &chosen, sight)?;
        let among = together.sight()?;
        let mut batch = Batch { rule: rule.to_owned(), accepted: Vec::new(), left: Vec::new() };
        for unit in chosen {
            let Some(told) = Told::of(unit, units, sight) else { continue };
            let against = sight.beside(unit).against;
            let among = among.beside(unit).against;
            let reason = against.first().map(|said| said.words.clone());
            match reason.or_else(|| among.first().map(|said| format!("within this batch, {}", said.words))) {
                None => batch.accepted.push((unit.id, told.line())),
                Some(words) => batch.left.push((unit.id, format!("{}: {words}", told.line()))),
            }
        }
        Ok(batch)
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
            let those = if self.left.len() == 1 {
                "contradicts the map or this batch and is"
            } else {
                "contradict the map or this batch and are"
            };
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
