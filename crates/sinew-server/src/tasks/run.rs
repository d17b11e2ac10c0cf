//! Running a task in its turn.

use super::record::State;
use super::work::Work;
use super::{Task, Told, locked};
use crate::app::{Shared, failed_inside};
use crate::fault::{Fault, Kind};
use serde_json::Value;
use sinew_desk::error::Code;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Starts a task, which waits for its turn.
pub(super) fn start(app: &Shared, task: Arc<Task>, work: Work) {
    {
        let mut record = locked(&task.record);
        record.state = State::Running;
        record.message = "waiting for its turn".to_owned();
        (record.result, record.error) = (Value::Null, Value::Null);
        record.write(&task.folder);
    }
    task.cancel.store(false, Ordering::Relaxed);
    let app = app.clone();
    tokio::spawn(async move {
        let turn = app.tasks.turn.clone().acquire_owned().await;
        let desk = app.desk();
        let at_work = task.clone();
        let outcome = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let desk = desk?.telling(Arc::new(Told(at_work.clone())));
            work.run(&desk, &at_work)
        });
        finish(&task, outcome.await.unwrap_or_else(|_| Err(failed_inside())));
    });
}

fn finish(task: &Task, outcome: Result<Value, Fault>) {
    let mut record = locked(&task.record);
    (record.done, record.total) = (task.done.load(Ordering::Relaxed), task.total.load(Ordering::Relaxed));
    match outcome {
        Ok(result) => {
            (record.state, record.result) = (State::Done, result);
            record.message = "done".to_owned();
        }
        Err(fault) if task.is_cancelled() && fault.kind == Kind::Conflict => {
            record.state = State::Cancelled;
            record.message = fault.message;
        }
        Err(fault) => {
            record.state = State::Failed;
            record.error = fault.json()["error"].take();
            record.message = fault.message;
        }
    }
    record.write(&task.folder);
}

/// The task was cancelled.
pub(super) fn cancelled(what: &str) -> Fault {
    sinew_desk::error::Error::new(Code::Interrupted, what).into()
}
