use crate::cli::Globals;
use crate::environment;
use crate::output;
use clap::Args;
use sinew_desk::context::Context;
use sinew_desk::error::{Code, Error, Result};
use sinew_model::ClaimId;

/// Withdraw a claim: from now on it is not claimed any more.
///
/// `--known` still shows it for days before. Ids of claims stand in the JSON form of every answer.
#[derive(Args)]
#[command(after_help = "Example:\n  sinew withdraw c841bf8cd4679476d --why \"retracted by its publisher\"")]
pub(crate) struct Withdraw {
    /// Id of the claim: `c` and 16 digits
    claim: String,
    /// The reason
    #[arg(long)]
    why: Option<String>,
}

pub(crate) fn run(args: &Withdraw, globals: &Globals) -> Result<()> {
    let id = ClaimId::parse(&args.claim).ok_or_else(|| {
        Error::new(Code::Usage, format!("{:?} is no id of a claim", args.claim)).hint("it is `c` and 16 hexadecimal digits")
    })?;
    let mut workspace = globals.desk()?.workspace()?;
    let context = Context::of(&workspace, &globals.asked, &globals.desk()?)?;
    let view = context.view(globals.desk()?.question(&globals.asked)?)?;
    let is_there = view.map().entities().any(|entity| view.map().claims_of(entity).any(|claim| view.claim(claim).id() == id));
    if !is_there {
        return Err(Error::new(Code::NotFound, format!("there is no claim {id}"))
            .hint("`sinew show ENTITY -f json` gives the ids of its claims"));
    }
    let op = workspace.withdraw(id, args.why.as_deref(), &environment::author()?)?;
    output::say(globals, &format!("Withdrew {id}. `sinew undo {op}` brings it back."));
    Ok(())
}
