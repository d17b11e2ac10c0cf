//! A reviewer at the proposals: each decision is an operation at once, and counts for what is looked at after it.

use super::batch::Batch;
use super::fields::Draft;
use super::queue::{Queue, Wanted, queue};
use super::sight::{Maps, Sight};
use super::told::Told;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use sinew_model::OperationId;
use sinew_store::{Author, Decision, ProposalId, ProposedClaim, Status, Unit, UnitEdit, Units, Workspace};

/// A reviewer at the proposals of a workspace.
pub struct Reviewer {
    desk: Desk,
    asked: Asked,
    workspace: Workspace,
    maps: Maps,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// In a word: `accepted`, `accepted as edited`, `rejected`.
    pub word: &'static str,
    /// On how many proposals.
    pub count: usize,
    /// The operation.
    pub operation: OperationId,
}

impl Reviewer {
    /// At the proposals of a workspace, beside its map.
    pub fn open(desk: &Desk, asked: &Asked) -> Result<Reviewer> {
        asked.refuse_day("review")?;
        let workspace = desk.workspace()?;
        let maps = Maps::load(&workspace, desk, asked)?;
        Ok(Reviewer { desk: desk.clone(), asked: asked.clone(), workspace, maps })
    }

    /// From now on this one decides, at this time.
    pub fn by(&mut self, author: Author) {
        self.desk = self.desk.asked_by(author);
    }

    /// The workspace.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The maps, ready for questions.
    pub fn sight(&self) -> Result<Sight<'_>> {
        self.maps.sight()
    }

    /// All that was proposed.
    pub fn units(&self) -> Result<Units> {
        Ok(self.workspace.units()?)
    }

    /// What waits.
    pub fn queue(&self, wanted: &Wanted) -> Result<Queue> {
        Ok(queue(&self.units()?, &self.sight()?, wanted))
    }

    /// The unit that is meant by a proposal of it, if it waits.
    pub fn named(&self, id: ProposalId) -> Result<ProposalId> {
        let units = self.units()?;
        let unit = units.find(id).filter(|unit| unit.status() == Status::Pending);
        unit.map(|unit| unit.id).ok_or_else(|| {
            Error::new(Code::NotFound, format!("no proposal {id} waits")).hint("`sinew review --list` lists those that do")
        })
    }

    /// Accepts a unit: it is in the map from now on.
    pub fn accept(&mut self, id: ProposalId) -> Result<Decided> {
        self.decide(id, "accepted", Unit::accept)
    }

    /// Rejects a unit: it stays out of the map.
    pub fn reject(&mut self, id: ProposalId) -> Result<Decided> {
        self.decide(id, "rejected", Unit::reject)
    }

    /// Accepts a unit in the words of a draft; as it is, where the draft changes nothing.
    pub fn accept_edited(&mut self, id: ProposalId, edit: Option<UnitEdit>) -> Result<Decided> {
        let units = self.units()?;
        let (Some(edit), Some(unit)) = (edit, units.find(id)) else { return self.accept(id) };
        let summary = format!("accepted in other words {}", self.line(&units, id)?);
        self.record("accepted as edited", &units.edit(unit, &edit), &edit.added, &summary)
    }

    /// Accepts a unit with fields changed, each a name and a value; an empty value takes the field away.
    pub fn edit(&mut self, id: ProposalId, fields: &[(String, String)]) -> Result<Decided> {
        let edit = {
            let (units, sight) = (self.units()?, self.sight()?);
            let told = units.find(id).and_then(|unit| Told::of(unit, &units, &sight));
            let told = told.ok_or_else(|| Error::new(Code::NotFound, format!("there is no proposal {id}")))?;
            let mut draft = Draft::of(&told);
            fields.iter().try_for_each(|(field, value)| draft.set(field.trim(), value.trim(), &units, &sight))?;
            draft.finish()?
        };
        self.accept_edited(id, edit)
    }

    /// What accepting all that a rule found would do.
    pub fn batch(&self, rule: &str, document: Option<&str>) -> Result<Batch> {
        Batch::of(&self.workspace, &self.units()?, &self.sight()?, rule, document, self.desk.author().at)
    }

    /// Accepts them as one operation.
    pub fn accept_batch(&mut self, batch: &Batch) -> Result<Decided> {
        let units = self.units()?;
        self.record("accepted", &batch.decisions(&units), &[], &batch.summary())
            .map(|decided| Decided { count: batch.len(), ..decided })
    }

    /// Takes an operation back; the undo is an operation too.
    pub fn undo(&mut self, operation: OperationId) -> Result<OperationId> {
        let undone = self.desk.writable()?.undo(operation, self.desk.author())?;
        self.maps.refresh(&self.workspace, &self.desk, &self.asked)?;
        Ok(undone)
    }

    fn decide(
        &mut self,
        id: ProposalId,
        word: &'static str,
        how: impl Fn(&Unit) -> Vec<(ProposalId, Decision)>,
    ) -> Result<Decided> {
        let units = self.units()?;
        let decisions = units.find(id).map(how).unwrap_or_default();
        let summary = format!("{word} {}", self.line(&units, id)?);
        self.record(word, &decisions, &[], &summary)
    }

    fn record(
        &mut self,
        word: &'static str,
        decisions: &[(ProposalId, Decision)],
        added: &[ProposedClaim],
        summary: &str,
    ) -> Result<Decided> {
        let mut workspace = self.desk.writable()?;
        let operation = workspace.decide_and_add(decisions, added, summary, self.desk.author())?;
        self.maps.refresh(&self.workspace, &self.desk, &self.asked)?;
        Ok(Decided { word, count: 1, operation })
    }

    fn line(&self, units: &Units, id: ProposalId) -> Result<String> {
        let sight = self.sight()?;
        let told = units.find(id).and_then(|unit| Told::of(unit, units, &sight));
        Ok(told.map_or_else(|| id.to_string(), |told| format!("{id}: {}", told.line())))
    }
}
