use crate::cli::Globals;
use crate::environment;
use crate::output;
use clap::Args;
use sinew_desk::error::{Code, Error, Result};
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
    let mut workspace = globals.desk()?.workspace()?;
    let last = workspace.operations()?.into_iter().rev().find(|operation| operation.effective && operation.undoes.is_none());
    let target = args.operation.map(OperationId).or(last.map(|operation| operation.id));
    let target = target.ok_or_else(|| Error::new(Code::NotFound, "there is nothing to undo"))?;
    let op = workspace.undo(target, &environment::author()?)?;
    let undone = workspace.operations()?.into_iter().find(|operation| operation.id == target);
    let what = undone.map(|operation| format!("{} ({})", operation.kind.code(), operation.summary)).unwrap_or_default();
    output::say(globals, &format!("Took back operation {target}: {what}. `sinew undo {op}` brings it back."));
    Ok(())
}
