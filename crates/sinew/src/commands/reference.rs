use crate::cli::Globals;
use crate::error::Result;
use clap::Args;

/// Being written.
#[derive(Args)]
pub(crate) struct Reference {}

pub(crate) fn run(_: &Reference, _: &Globals) -> Result<()> {
    Ok(())
}
