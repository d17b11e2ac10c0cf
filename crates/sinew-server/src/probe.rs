//! A look at the state of the workspace, quick enough for every request.

use crate::fault::Fault;
use sinew_desk::desk::Desk;
use sinew_store::Workspace;

/// Keeps the workspace open between looks.
#[derive(Default)]
pub(crate) struct Probe {
    workspace: Option<Workspace>,
}

impl Probe {
    /// A text that is another whenever answers may be others: the last operation, the settings, the day and this program.
    pub(crate) fn state(&mut self, desk: &Desk) -> Result<String, Fault> {
        let settings = std::fs::metadata(desk.root().join("sinew.toml")).ok();
        let changed = settings.and_then(|metadata| Some((metadata.len(), metadata.modified().ok()?)));
        let last = match self.workspace.as_ref().map(Workspace::last_operation) {
            Some(Ok(last)) => last,
            // The first look, or the database was put elsewhere under our feet.
            _ => self.workspace.insert(desk.workspace()?).last_operation()?,
        };
        let last = last.map(|operation| operation.0).unwrap_or_default();
        Ok(format!("{}|{last}|{changed:?}|{}", env!("CARGO_PKG_VERSION"), desk.today()))
    }
}
