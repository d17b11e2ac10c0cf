use crate::cli::Globals;
use crate::error::Result;
use clap::Args;

/// Being written.
#[derive(Args)]
pub(crate) struct Incidents {}

pub(crate) fn run(_: &Incidents, _: &Globals) -> Result<()> {
    Ok(())
}
