use crate::cli::Globals;
use crate::error::Result;
use clap::Args;

/// Being written.
#[derive(Args)]
pub(crate) struct Export {}

pub(crate) fn run(_: &Export, _: &Globals) -> Result<()> {
    Ok(())
}
