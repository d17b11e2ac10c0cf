//! What is written down of a task.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::Path;

/// Where a task stands.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    Running,
    Done,
    Failed,
    Cancelled,
    /// The server was stopped.
    Interrupted,
}

/// What is written down of a task, so that it outlives the server.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Record {
    pub(super) id: u64,
    pub(super) kind: String,
    pub(super) state: State,
    pub(super) done: u64,
    pub(super) total: u64,
    pub(super) message: String,
    pub(super) result: Value,
    /// What was asked, for doing it again.
    pub(super) asked: Value,
    pub(super) by: String,
    pub(super) at: String,
    /// The fault that ended it.
    pub(super) error: Value,
}

impl Record {
    pub(super) fn new(id: u64, kind: &str, asked: Value, by: &str, at: String) -> Record {
        let (state, message) = (State::Running, "waiting for its turn".to_owned());
        let nothing = Value::Null;
        Record {
            id,
            kind: kind.to_owned(),
            state,
            done: 0,
            total: 0,
            message,
            result: nothing.clone(),
            asked,
            by: by.to_owned(),
            at,
            error: nothing,
        }
    }

    pub(super) fn read(folder: &Path) -> Option<Record> {
        serde_json::from_slice(&std::fs::read(folder.join("task.json")).ok()?).ok()
    }

    /// Whole or not at all. A task that cannot be written down runs all the same.
    pub(super) fn write(&self, folder: &Path) {
        let (new, place) = (folder.join("task.json.new"), folder.join("task.json"));
        if let Ok(text) = serde_json::to_vec_pretty(self) {
            let _ = std::fs::write(&new, text).and_then(|()| std::fs::rename(&new, &place));
        }
    }

    pub(super) fn json(&self, done: u64, total: u64) -> Value {
        json!({
            "id": self.id.to_string(), "kind": self.kind, "state": self.state, "done": done, "total": total,
            "message": self.message, "result": self.result, "error": self.error, "by": self.by, "at": self.at,
        })
    }
}
