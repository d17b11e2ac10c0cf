//! What a desk that is asked again and again keeps between questions: contexts, their indexes of names, and the proposals.
//!
//! Everything is kept under a stamp of the workspace and dropped when that changes, whoever changed it. What is put in was
//! made after the stamp was read, so nobody is ever answered from an older state than that of the moment of asking.

use crate::context::Context;
use crate::desk::Desk;
use crate::error::Result;
use sinew_model::Day;
use sinew_store::{Stamp, Units, Workspace};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Contexts of this many days are kept: today, and what was compared with it last.
const MOST: usize = 6;

/// A place that is filled once; whoever comes while it is being filled waits for that.
type Slot<T> = Arc<Mutex<Option<Arc<T>>>>;

/// What is kept.
#[derive(Default)]
pub(crate) struct Kept {
    /// For asking whether anything changed, which opening anew would make ten times as dear.
    watched: Mutex<Option<Workspace>>,
    shelf: Mutex<Shelf>,
}

#[derive(Default)]
struct Shelf {
    stamp: Option<Stamp>,
    /// By the day of knowledge and the day of asking; the one used last stands last.
    contexts: Vec<((Option<Day>, Day), Slot<Context>)>,
    units: Slot<Units>,
}

impl Kept {
    pub(crate) fn context(&self, desk: &Desk, known: Option<Day>) -> Result<Arc<Context>> {
        let key = (known, desk.today());
        let slot = {
            let mut shelf = self.shelf(desk)?;
            let slot = match shelf.contexts.iter().position(|(kept, _)| *kept == key) {
                Some(at) => shelf.contexts.remove(at).1,
                None => Slot::default(),
            };
            shelf.contexts.push((key, slot.clone()));
            let beyond = shelf.contexts.len().saturating_sub(MOST);
            shelf.contexts.drain(..beyond);
            slot
        };
        filled(&slot, || Context::known(&desk.workspace()?, known, desk))
    }

    pub(crate) fn units(&self, desk: &Desk) -> Result<Arc<Units>> {
        let slot = self.shelf(desk)?.units.clone();
        filled(&slot, || Ok(desk.workspace()?.units()?))
    }

    /// The shelf as it is good for the present state.
    fn shelf(&self, desk: &Desk) -> Result<MutexGuard<'_, Shelf>> {
        let stamp = self.stamp(desk.root())?;
        let mut shelf = locked(&self.shelf);
        if shelf.stamp != Some(stamp) {
            *shelf = Shelf { stamp: Some(stamp), ..Shelf::default() };
        }
        Ok(shelf)
    }

    pub(crate) fn stamp(&self, root: &Path) -> Result<Stamp> {
        let mut watched = locked(&self.watched);
        let workspace = match watched.take() {
            Some(workspace) => workspace,
            None => Workspace::open(root)?,
        };
        let stamp = workspace.stamp()?;
        *watched = Some(workspace);
        Ok(stamp)
    }
}

fn filled<T>(slot: &Slot<T>, make: impl FnOnce() -> Result<T>) -> Result<Arc<T>> {
    let mut place = locked(slot);
    if let Some(kept) = place.as_ref() {
        return Ok(kept.clone());
    }
    let made = Arc::new(make()?);
    *place = Some(made.clone());
    Ok(made)
}

/// A thread that panicked left nothing half done: places are filled at once.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
