use crate::cli::Globals;
use clap::Args;
use sinew_desk::decisions;
use sinew_desk::error::Result;
use sinew_model::OperationId;

/// Take an operation back. Undoing an undo brings the first one back.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew undo                the last operation\n  sinew undo 12             operation 12 of `sinew log`; what came after it stays"
)]
pub(crate) struct Undo {
    /// The operation; by default the last one that still counts
    operation: Option<i64>,
}

pub(crate) fn run(args: &Undo, globals: &Globals) -> Result<()> {
    super::done(&decisions::undo(&globals.desk()?, args.operation.map(OperationId))?, globals);
    Ok(())
}
