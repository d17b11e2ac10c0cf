//! What changes a workspace, whoever asks for it: each change is one operation, with its author, and can be undone.

pub mod files;
pub mod import;
mod judge;
pub mod read;

pub use judge::{Judged, Judging, judge};

use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use sinew_model::{ClaimId, OperationId, Reliability};
use sinew_store::Operation;

/// Grades a source or a dataset, by its key or name, from A to F.
///
/// # Errors
/// There is no such grade, source or dataset.
pub fn grade(desk: &Desk, source: &str, grade: &str, why: Option<&str>) -> Result<(OperationId, Reliability)> {
    let mut workspace = desk.writable()?;
    let grade = Reliability::parse(&grade.to_uppercase())
        .ok_or_else(|| Error::new(Code::Usage, format!("{grade:?} is no grade")).hint("give a letter from A to F"))?;
    let state = workspace.state(None)?;
    let known = state.sources.keys().chain(state.versions.iter().map(|version| &version.dataset.name));
    if !known.clone().any(|name| *name == source) {
        let near = sinew_model::schema::nearest(source, known.map(String::as_str)).join(", ");
        let error = Error::new(Code::NotFound, format!("there is no source or dataset {source:?}"));
        return Err(if near.is_empty() {
            error.hint("`sinew datasets` lists the datasets; the keys of sources stand in sources.csv")
        } else {
            error.hint(format!("the closest are {near}"))
        });
    }
    Ok((workspace.grade(source, grade, why, desk.author())?, grade))
}

/// Withdraws a claim: from now on it is not claimed any more.
///
/// # Errors
/// There is no such claim.
pub fn withdraw(desk: &Desk, claim: &str, why: Option<&str>) -> Result<(OperationId, ClaimId)> {
    let id = ClaimId::parse(claim).ok_or_else(|| {
        Error::new(Code::Usage, format!("{claim:?} is no id of a claim")).hint("it is `c` and 16 hexadecimal digits")
    })?;
    let mut workspace = desk.writable()?;
    let context = desk.known(None)?;
    let view = context.everything()?;
    let is_there = view.map().entities().any(|entity| view.map().claims_of(entity).any(|claim| view.claim(claim).id() == id));
    if !is_there {
        return Err(Error::new(Code::NotFound, format!("there is no claim {id}"))
            .hint("`sinew show ENTITY -f json` gives the ids of its claims"));
    }
    Ok((workspace.withdraw(id, why, desk.author())?, id))
}

/// Takes an operation back: this one, or the last that still counts. Says which it was.
///
/// # Errors
/// There is none, or it was taken back before.
pub fn undo(desk: &Desk, operation: Option<i64>) -> Result<(OperationId, Operation)> {
    let mut workspace = desk.writable()?;
    let operations = workspace.operations()?;
    let last = || operations.iter().rev().find(|operation| operation.effective && operation.undoes.is_none());
    let target = match operation {
        Some(id) => operations.iter().find(|operation| operation.id == OperationId(id)),
        None => last(),
    };
    let nothing = || match operation {
        Some(id) => sinew_store::StoreError::NoOperation(id).into(),
        None => Error::new(Code::NotFound, "there is nothing to undo"),
    };
    let target = target.cloned().ok_or_else(nothing)?;
    Ok((workspace.undo(target.id, desk.author())?, target))
}
