use crate::cli::Globals;
use crate::output;
use clap::Args;
use sinew_desk::changes;
use sinew_desk::error::Result;

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
    let (op, undone) = changes::undo(&globals.desk()?, args.operation)?;
    let what = format!("{} ({})", undone.kind.code(), undone.summary);
    output::say(globals, &format!("Took back operation {}: {what}. `sinew undo {op}` brings it back.", undone.id));
    Ok(())
}
