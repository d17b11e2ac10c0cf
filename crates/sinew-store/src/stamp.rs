//! Whether anything changed since one looked last.

use crate::workspace::SETTINGS;
use crate::{Result, StoreError, Workspace};
use sinew_model::OperationId;
use std::time::SystemTime;

/// A state of a workspace: its last operation, and size and age of its settings. Nothing changes without an operation, so equal
/// stamps mean equal answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The last operation; 0 where there is none.
    pub operation: OperationId,
    settings: (u64, Option<SystemTime>),
}

impl Workspace {
    /// The present state. Costs one look-up in the database and one at the file of settings: some microseconds.
    pub fn stamp(&self) -> Result<Stamp> {
        let mut statement = self.db.prepare("SELECT max(id) FROM operation")?;
        let last = statement.query_row([], |row| row.get::<_, Option<i64>>(0))?.unwrap_or(0);
        let settings = self.root().join(SETTINGS);
        let metadata = std::fs::metadata(&settings).map_err(StoreError::io(&settings))?;
        Ok(Stamp { operation: OperationId(last), settings: (metadata.len(), metadata.modified().ok()) })
    }
}
