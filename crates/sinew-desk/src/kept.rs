//! What a desk that is asked again and again keeps between questions: contexts, their indexes of names, and the proposals.
//!
//! Everything is kept under a stamp of the workspace and dropped when that changes, whoever changed it. What is put in was
//! made after the stamp was read, so nobody is ever answered from an older state than that of the moment of asking.

use crate::context::Context;
use crate::derived::Derived;
use crate::desk::Desk;
use crate::error::Result;
use sinew_model::Day;
use sinew_store::{Stamp, Units, Workspace};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Contexts of this many days are kept: today, and what was compared with it last.
const MOST: usize = 6;

/// Claims of so many states: those of now, and of a day that is compared with it.
const MOST_DERIVED: usize = 3;

/// A place that is filled once; whoever comes while it is being filled waits for that.
type Slot<T> = Arc<Mutex<Option<Arc<T>>>>;

/// The day of knowledge, and the day of asking.
type Key = (Option<Day>, Day);

/// What is kept.
#[derive(Default)]
pub(crate) struct Kept {
    /// For asking whether anything changed, which opening anew would make ten times as dear.
    watched: Mutex<Option<Workspace>>,
    shelf: Mutex<Shelf>,
    /// What follows from claims, by their key; the one used last stands last. Judgements and gradings leave it good.
    derived: Mutex<Vec<(String, Arc<Derived>)>>,
}

#[derive(Default)]
struct Shelf {
    stamp: Option<Stamp>,
    /// The one used last stands last.
    contexts: Vec<(Key, Slot<Context>)>,
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

    /// What was made of these claims before.
    pub(crate) fn derived(&self, key: &str) -> Arc<Derived> {
        let mut all = locked(&self.derived);
        let derived = match all.iter().position(|(known, _)| known == key) {
            Some(at) => all.remove(at).1,
            None => Arc::default(),
        };
        all.push((key.to_owned(), derived.clone()));
        let beyond = all.len().saturating_sub(MOST_DERIVED);
        all.drain(..beyond);
        derived
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
