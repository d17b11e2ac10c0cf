use crate::cli::Globals;
use crate::error::Result;
use clap::Args;

/// Being written.
#[derive(Args)]
pub(crate) struct Brief {}

pub(crate) fn run(_: &Brief, _: &Globals) -> Result<()> {
    Ok(())
}
