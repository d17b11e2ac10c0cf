use crate::cli::Globals;
use clap::Args;
use sinew_desk::decisions;
use sinew_desk::error::Result;

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
    super::done(&decisions::accept(&globals.desk()?, &args.proposals, args.value.as_deref())?, globals);
    Ok(())
}

pub(crate) fn reject(args: &Reject, globals: &Globals) -> Result<()> {
    super::done(&decisions::reject(&globals.desk()?, &args.proposals)?, globals);
    Ok(())
}
