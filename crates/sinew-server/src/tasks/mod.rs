//! Long work: importing, reading, screening. A task is told of while it runs, can be cancelled, and can be begun again when it was
//! cancelled, failed or interrupted; what it needs for that is kept in a folder of the workspace. Of several servers of one
//! workspace the first has its tasks, and the others refuse long work.

mod record;
mod results;
mod routes;
mod run;
pub(crate) mod screening;
mod work;

pub(crate) use routes::{routes, takes_files};

use crate::fault::{Fault, Kind};
use record::{Record, State};
use sinew_desk::progress::{Meter, Progress, Unit};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Tasks that are over and are still told of.
const KEPT: usize = 100;

/// One task.
pub(crate) struct Task {
    record: Mutex<Record>,
    folder: PathBuf,
    done: AtomicU64,
    total: AtomicU64,
    cancel: Arc<AtomicBool>,
}

/// All tasks.
pub(crate) struct Tasks {
    folder: PathBuf,
    /// Held as long as this server has the tasks of its workspace; without it, they are another's, or nobody's to change.
    lock: Option<File>,
    all: Mutex<BTreeMap<u64, Arc<Task>>>,
    /// One writes at a time; the others wait.
    turn: Arc<tokio::sync::Semaphore>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What another server left running: what it had kept by then stands in its result.
fn stopped(record: &mut Record) {
    let (state, message) = match record.result.is_null() {
        true => {
            (State::Interrupted, "the server was stopped while this ran; where it had kept something, the operations tell of it")
        }
        false => (State::Done, "done; the server was stopped before the map was built anew"),
    };
    record.state = state;
    message.clone_into(&mut record.message);
}

/// Takes the tasks of a workspace, as long as no other server has them. The system gives the lock back when its process ends.
fn lock(folder: &Path) -> Option<File> {
    std::fs::create_dir_all(folder).ok()?;
    let file = File::options().create(true).truncate(false).write(true).open(folder.join("lock")).ok()?;
    file.try_lock().is_ok().then_some(file)
}

impl Drop for Tasks {
    fn drop(&mut self) {
        if let Some(lock) = &self.lock {
            let _ = lock.unlock();
        }
    }
}

impl Tasks {
    /// Those of a workspace. What a server that is gone left running is interrupted; what another has is left alone.
    pub(crate) fn load(root: &Path, read_only: bool) -> Tasks {
        let folder = root.join(".sinew/tasks");
        let lock = if read_only { None } else { lock(&folder) };
        let mut all = BTreeMap::new();
        let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if let Some(mut record) = Record::read(&path) {
                if record.state == State::Running && lock.is_some() {
                    stopped(&mut record);
                    record.write(&path);
                }
                all.insert(record.id, Arc::new(Task::new(record, path)));
            }
        }
        Tasks { folder, lock, all: Mutex::new(all), turn: Arc::new(tokio::sync::Semaphore::new(1)) }
    }

    /// Refuses long work where another server has the tasks of this workspace.
    fn may_run(&self) -> Result<(), Fault> {
        match self.lock {
            Some(_) => Ok(()),
            None => Err(Fault::new(Kind::Busy, "another server of this workspace does its long work")
                .hint("send it there, or stop that server and start this one again")),
        }
    }

    /// A new one with a folder of its own; it does not run yet.
    fn add(&self, kind: &str, asked: serde_json::Value, by: &str, at: String) -> Result<Arc<Task>, Fault> {
        self.may_run()?;
        let mut all = locked(&self.all);
        let id = all.keys().next_back().map_or(1, |last| last + 1);
        let folder = self.folder.join(id.to_string());
        let failed = |error: std::io::Error| Fault::new(Kind::Failed, format!("a folder for the task cannot be made: {error}"));
        std::fs::create_dir_all(folder.join("input")).map_err(failed)?;
        let task = Arc::new(Task::new(Record::new(id, kind, asked, by, at), folder));
        all.insert(id, task.clone());
        let over: Vec<u64> = all.iter().filter(|(_, task)| task.state() != State::Running).map(|(id, _)| *id).collect();
        for id in over.iter().take(over.len().saturating_sub(KEPT)) {
            if let Some(task) = all.remove(id) {
                let _ = std::fs::remove_dir_all(&task.folder);
            }
        }
        Ok(task)
    }

    fn find(&self, id: &str) -> Result<Arc<Task>, Fault> {
        let found = id.parse::<u64>().ok().and_then(|id| locked(&self.all).get(&id).cloned());
        found.ok_or_else(|| Fault::not_found(format!("there is no task {id:?}")).hint("GET /api/v1/tasks lists them"))
    }

    fn all(&self) -> Vec<Arc<Task>> {
        locked(&self.all).values().rev().cloned().collect()
    }
}

impl Task {
    fn new(record: Record, folder: PathBuf) -> Task {
        let (done, total) = (AtomicU64::new(record.done), AtomicU64::new(record.total));
        Task { record: Mutex::new(record), folder, done, total, cancel: Arc::default() }
    }

    fn state(&self) -> State {
        locked(&self.record).state
    }

    fn input(&self) -> PathBuf {
        self.folder.join("input")
    }

    fn say(&self, message: &str) {
        message.clone_into(&mut locked(&self.record).message);
    }

    /// This is kept, whatever becomes of the server.
    fn keep(&self, result: &serde_json::Value) {
        let mut record = locked(&self.record);
        record.result = result.clone();
        record.write(&self.folder);
    }

    fn is_cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }

    /// So much there is to do, of which nothing is done yet.
    fn begin_counting(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
    }

    fn count(&self, more: u64) {
        self.done.fetch_add(more, Ordering::Relaxed);
    }

    fn json(&self) -> serde_json::Value {
        locked(&self.record).json(self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

/// The long work of the desk, told as that of a task.
struct Told(Arc<Task>);

impl Progress for Told {
    fn begin(&self, total: u64, _: Unit, what: &'static str) -> Box<dyn Meter> {
        self.0.say(what);
        self.0.begin_counting(total);
        Box::new(Told(self.0.clone()))
    }
}

impl Meter for Told {
    fn more(&self, count: u64) {
        self.0.count(count);
    }
}
