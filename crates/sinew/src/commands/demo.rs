use crate::cli::Globals;
use crate::error::Result;
use clap::Args;

/// Being written.
#[derive(Args)]
pub(crate) struct Demo {}

pub(crate) fn run(_: &Demo, _: &Globals) -> Result<()> {
    Ok(())
}
