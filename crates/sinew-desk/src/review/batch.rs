//! Accepting at once all that a rule found.

use super::queue::Wanted;
use super::sight::{Sight, Together};
use super::told::Told;
use crate::error::Result;
use sinew_model::Moment;
use sinew_store::{Decision, ProposalId, Unit, Units, Workspace};

/// What would be accepted, and what would not.
pub struct Batch {
    rule: String,
    /// Each with the unit on one line.
    accepted: Vec<(ProposalId, String)>,
    /// Those that contradict the map: nobody accepts them unseen.
    left: Vec<(ProposalId, String)>,
}

impl Batch {
    /// All that a rule found and nobody has decided on. What contradicts the map, or another of the same batch, is left.
    /// `at` is when it would be accepted.
    pub fn of(
        workspace: &Workspace,
        units: &Units,
        sight: &Sight<'_>,
        rule: &str,
        document: Option<&str>,
        at: Moment,
    ) -> Result<Batch> {
        let wanted = Wanted { rule: Some(rule.to_owned()), document: document.map(str::to_owned), ..Wanted::default() };
        let admitted = |unit: &&Unit| Told::of(unit, units, sight).is_some_and(|told| wanted.admits(unit, &told));
        let chosen: Vec<&Unit> = units.pending().filter(admitted).collect();
        let together = Together::of(workspace, &chosen, sight, at)?;
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

    /// Whether nothing would be accepted.
    pub fn is_empty(&self) -> bool {
        self.accepted.is_empty()
    }

    /// How many would be accepted.
    pub fn len(&self) -> usize {
        self.accepted.len()
    }

    /// What would be done, one unit a line.
    pub fn preview(&self) -> String {
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

    /// The decisions that accept them.
    pub(super) fn decisions(&self, units: &Units) -> Vec<(ProposalId, Decision)> {
        self.accepted.iter().filter_map(|(id, _)| units.find(*id)).flat_map(Unit::accept).collect()
    }

    /// What is done, in a line.
    pub(super) fn summary(&self) -> String {
        format!("accepted {} found by {}", proposals(self.accepted.len()), self.rule)
    }

    /// What would be accepted, each with the unit on one line.
    pub fn accepted(&self) -> &[(ProposalId, String)] {
        &self.accepted
    }

    /// What would be left for one by one, each with the unit on one line and why.
    pub fn left(&self) -> &[(ProposalId, String)] {
        &self.left
    }
}

/// `1 proposal`, `2 proposals`.
pub fn proposals(number: usize) -> String {
    if number == 1 { "1 proposal".to_owned() } else { format!("{number} proposals") }
}
