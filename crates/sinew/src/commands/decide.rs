use crate::cli::Globals;
use crate::environment;
use crate::output;
use clap::Args;
use sinew_desk::error::{Code, Error, Result};
use sinew_model::OperationId;
use sinew_store::{Decision, Proposal, ProposalId};

/// Accept proposed claims: they are in the map from now on.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew accept 12.1 12.4            two of them\n  sinew accept 12                   all that operation 12 proposed and nobody decided on\n  sinew accept 12.2 --value 2024-03 with another value"
)]
pub(crate) struct Accept {
    /// Proposals, as `sinew proposals` numbers them
    #[arg(required = true, value_name = "PROPOSAL")]
    proposals: Vec<String>,
    /// The right value, where the one proposed is wrong
    #[arg(long)]
    value: Option<String>,
}

/// Reject proposed claims: they stay out of the map.
#[derive(Args)]
#[command(after_help = "Examples:\n  sinew reject 12.3\n  sinew reject 12")]
pub(crate) struct Reject {
    /// Proposals, as `sinew proposals` numbers them
    #[arg(required = true, value_name = "PROPOSAL")]
    proposals: Vec<String>,
}

pub(crate) fn accept(args: &Accept, globals: &Globals) -> Result<()> {
    decide(&args.proposals, globals, "accepted", |proposal| match &args.value {
        None => Ok(Decision::Accepted),
        Some(value) => {
            let edited = proposal.claim.clone().with_value(value);
            let property = edited.claim().map(|claim| claim.property);
            match property.map(|property| sinew_import::ftm::values::check(property, value)) {
                Some(Err((message, hint))) => Err(Error::new(Code::Usage, format!("--value {value}: {message}")).hint(hint)),
                _ => Ok(Decision::Edited(Box::new(edited))),
            }
        }
    })
}

pub(crate) fn reject(args: &Reject, globals: &Globals) -> Result<()> {
    decide(&args.proposals, globals, "rejected", |_| Ok(Decision::Rejected))
}

fn decide(given: &[String], globals: &Globals, word: &str, decision: impl Fn(&Proposal) -> Result<Decision>) -> Result<()> {
    let mut workspace = globals.desk()?.workspace()?;
    let all = workspace.proposals()?;
    let mut chosen: Vec<&Proposal> = Vec::new();
    for text in given {
        chosen.extend(meant(&all, text)?);
    }
    let decisions = chosen.iter().map(|proposal| Ok((proposal.id, decision(proposal)?))).collect::<Result<Vec<_>>>()?;
    let summary = format!("{word} {}", given.join(", "));
    let op = workspace.decide(&decisions, &summary, &environment::author()?)?;
    output::say(globals, &format!("{} proposals {word}. `sinew undo {op}` takes it back.", decisions.len()));
    Ok(())
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
