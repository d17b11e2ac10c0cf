use crate::cli::Globals;
use clap::Args;
use sinew_desk::decisions;
use sinew_desk::error::Result;

/// Grade a source or a dataset by the Admiralty code.
///
/// A (completely reliable), B (usually), C (fairly), D (not usually), E (unreliable), F (cannot be judged). By default the better
/// source wins where claims conflict; `sinew.toml` says how.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew grade treasury-sm1231 A\n  sinew grade us_ofac_sdn A --why \"the authority's own list\""
)]
pub(crate) struct Grade {
    /// Key of a source, or name of a dataset
    source: String,
    /// A to F
    grade: String,
    /// The reason
    #[arg(long)]
    why: Option<String>,
}

pub(crate) fn run(args: &Grade, globals: &Globals) -> Result<()> {
    super::done(&decisions::grade(&globals.desk()?, &args.source, &args.grade, args.why.as_deref())?, globals);
    Ok(())
}
