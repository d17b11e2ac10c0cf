//! Grading sources, withdrawing claims.

use super::Done;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::questions::claim;
use sinew_model::{Reliability, schema};

/// Grades a source or a dataset by the Admiralty code, A to F.
///
/// # Errors
/// The grade is none, or there is no such source or dataset.
pub fn grade(desk: &Desk, source: &str, grade: &str, why: Option<&str>) -> Result<Done> {
    let mut workspace = desk.writable()?;
    let grade = Reliability::parse(&grade.to_uppercase())
        .ok_or_else(|| Error::new(Code::Usage, format!("{grade:?} is no grade")).hint("give a letter from A to F"))?;
    let state = workspace.state(None)?;
    let known = state.sources.keys().chain(state.versions.iter().map(|version| &version.dataset.name));
    if !known.clone().any(|name| *name == source) {
        let near = schema::nearest(source, known.map(String::as_str)).join(", ");
        let error = Error::new(Code::NotFound, format!("there is no source or dataset {source:?}"));
        return Err(if near.is_empty() {
            error.hint("`sinew datasets` lists the datasets; `sinew sources` the sources")
        } else {
            error.hint(format!("the closest are {near}"))
        });
    }
    let op = workspace.grade(source, grade, why, desk.author())?;
    Ok(Done::new(op, format!("{source} is graded {grade} ({}). `sinew undo {op}` takes it back.", grade.meaning())))
}

/// Withdraws a claim: from now on it is not claimed any more.
///
/// # Errors
/// It is no id of a claim, or the claim is not in the map.
pub fn withdraw(desk: &Desk, asked: &Asked, given: &str, why: Option<&str>) -> Result<Done> {
    let id = claim::id(given)?;
    let mut workspace = desk.writable()?;
    claim::place(desk.context(asked)?.as_ref(), id)?;
    let op = workspace.withdraw(id, why, desk.author())?;
    Ok(Done::new(op, format!("Withdrew {id}. `sinew undo {op}` brings it back.")))
}
