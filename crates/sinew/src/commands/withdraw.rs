use crate::cli::Globals;
use clap::Args;
use sinew_desk::decisions;
use sinew_desk::error::Result;

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
    super::done(&decisions::withdraw(&globals.desk()?, &globals.asked, &args.claim, args.why.as_deref())?, globals);
    Ok(())
}
