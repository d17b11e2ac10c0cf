//! Taking operations back.

use super::Done;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use sinew_model::OperationId;

/// Takes an operation back; the last one that still counts, where none is named. Undoing an undo brings the first one back.
///
/// # Errors
/// There is no such operation, it is undone already, or there is nothing to undo.
pub fn undo(desk: &Desk, operation: Option<OperationId>) -> Result<Done> {
    let mut workspace = desk.writable()?;
    let last = workspace.operations()?.into_iter().rev().find(|operation| operation.effective && operation.undoes.is_none());
    let target = operation.or(last.map(|operation| operation.id));
    let target = target.ok_or_else(|| Error::new(Code::NotFound, "there is nothing to undo"))?;
    let op = workspace.undo(target, desk.author())?;
    let undone = workspace.operations()?.into_iter().find(|operation| operation.id == target);
    let what = undone.map(|operation| format!("{} ({})", operation.kind.code(), operation.summary)).unwrap_or_default();
    Ok(Done::new(op, format!("Took back operation {target}: {what}. `sinew undo {op}` brings it back.")))
}
