use crate::cli::Globals;
use crate::error::Result;
use clap::Args;

/// Being written.
#[derive(Args)]
pub(crate) struct Reach {}

pub(crate) fn run(_: &Reach, _: &Globals) -> Result<()> {
    Ok(())
}
