//! Deciding on proposed claims by their numbers, one or all of an operation.

use super::Done;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use sinew_model::OperationId;
use sinew_store::{Decision, Proposal, ProposalId};

/// Accepts proposed claims: `12.3` is the third of operation 12, `12` all of it on which nobody has decided. With a value, that
/// stands in place of the one proposed.
///
/// # Errors
/// There is no such proposal, or the value does not fit its property.
pub fn accept(desk: &Desk, proposals: &[String], value: Option<&str>) -> Result<Done> {
    decide(desk, proposals, "accepted", |proposal| match value {
        None => Ok(Decision::Accepted),
        Some(value) => edited(proposal, value),
    })
}

/// Rejects proposed claims: they stay out of the map.
///
/// # Errors
/// There is no such proposal.
pub fn reject(desk: &Desk, proposals: &[String]) -> Result<Done> {
    decide(desk, proposals, "rejected", |_| Ok(Decision::Rejected))
}

fn edited(proposal: &Proposal, value: &str) -> Result<Decision> {
    let edited = proposal.claim.clone().with_value(value);
    let property = edited.claim().map(|claim| claim.property);
    match property.map(|property| sinew_import::ftm::values::check(property, value)) {
        Some(Err((message, hint))) => Err(Error::new(Code::Usage, format!("--value {value}: {message}")).hint(hint)),
        _ => Ok(Decision::Edited(Box::new(edited))),
    }
}

fn decide(desk: &Desk, given: &[String], word: &str, decision: impl Fn(&Proposal) -> Result<Decision>) -> Result<Done> {
    let mut workspace = desk.writable()?;
    let all = workspace.proposals()?;
    let mut chosen: Vec<&Proposal> = Vec::new();
    for text in given {
        chosen.extend(meant(&all, text)?);
    }
    let decisions = chosen.iter().map(|proposal| Ok((proposal.id, decision(proposal)?))).collect::<Result<Vec<_>>>()?;
    let op = workspace.decide(&decisions, &format!("{word} {}", given.join(", ")), desk.author())?;
    Ok(Done::new(op, format!("{} proposals {word}. `sinew undo {op}` takes it back.", decisions.len())))
}

/// One proposal, or all undecided ones of an operation.
fn meant<'p>(all: &'p [Proposal], text: &str) -> Result<Vec<&'p Proposal>> {
    let found: Vec<&Proposal> = match (ProposalId::parse(text), text.parse::<i64>()) {
        (Some(id), _) => all.iter().filter(|proposal| proposal.id == id).collect(),
        (None, Ok(op)) => all.iter().filter(|p| p.id.op == OperationId(op) && p.decision.is_none()).collect(),
        (None, Err(_)) => Vec::new(),
    };
    if found.is_empty() {
        let error = Error::new(Code::NotFound, format!("there is no proposal {text:?} that waits for a decision"));
        return Err(error.hint("`sinew proposals` lists them: 12.3 is the third of operation 12, 12 all of it"));
    }
    Ok(found)
}
