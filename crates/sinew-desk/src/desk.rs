//! A workspace at hand: where it is, who asks, and when.

use crate::asked::Asked;
use crate::context::Context;
use crate::derived::Derived;
use crate::error::{Code, Error, Reason, Result};
use crate::identity::Names;
use crate::kept::Kept;
use crate::progress::{Progress, Silent};
use sinew_map::Question;
use sinew_model::Day;
use sinew_store::{Author, Stamp, Units, Workspace};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A workspace at hand: where it is, who asks, and when. It holds no lock and no open file, unless it keeps what it opened
/// ([`keeping`](Desk::keeping)). Cloning it is cheap, and clones share what is kept.
#[derive(Clone)]
pub struct Desk {
    root: PathBuf,
    author: Author,
    progress: Arc<dyn Progress>,
    clock: fn() -> f64,
    read_only: bool,
    kept: Option<Arc<Kept>>,
}

impl Desk {
    /// At the workspace in this folder. The author's time is the time of every question; `clock` gives seconds that never go
    /// back, by which long searches are stopped.
    pub fn new(root: impl Into<PathBuf>, author: Author, clock: fn() -> f64) -> Desk {
        Desk { root: root.into(), author, progress: Arc::new(Silent), clock, read_only: false, kept: None }
    }

    /// Long work is told of.
    pub fn telling(self, progress: Arc<dyn Progress>) -> Desk {
        Desk { progress, ..self }
    }

    /// Maps and indexes are kept between questions, for as long as nobody changes the workspace. Many threads may ask at once.
    pub fn keeping(self) -> Desk {
        Desk { kept: Some(Arc::default()), ..self }
    }

    /// Nothing may be changed from here.
    pub fn for_reading(self) -> Desk {
        Desk { read_only: true, ..self }
    }

    /// The same desk with another one asking, or later.
    #[must_use]
    pub fn asked_by(&self, author: Author) -> Desk {
        Desk { author, ..self.clone() }
    }

    /// The folder of the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Who asks, and when.
    pub fn author(&self) -> &Author {
        &self.author
    }

    /// The day of the question, UTC.
    pub fn today(&self) -> Day {
        self.author.at.day()
    }

    /// Whether nothing may be changed from here.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Seconds of a clock that never goes back; only differences mean anything.
    pub fn seconds(&self) -> f64 {
        (self.clock)()
    }

    /// Who hears of long work.
    pub fn progress(&self) -> &dyn Progress {
        self.progress.as_ref()
    }

    /// Opens the workspace.
    pub fn workspace(&self) -> Result<Workspace> {
        Ok(Workspace::open(&self.root)?)
    }

    /// Opens the workspace to change it.
    ///
    /// # Errors
    /// Nothing may be changed from here.
    pub fn writable(&self) -> Result<Workspace> {
        if self.read_only {
            return Err(Error::new(Code::Failed, "the workspace is open for reading only")
                .hint("whoever opened it can open it for writing")
                .because(Reason::ReadOnly));
        }
        self.workspace()
    }

    /// Tells states of the workspace apart: equal stamps, equal answers to equal questions of one day.
    pub fn stamp(&self) -> Result<Stamp> {
        match &self.kept {
            Some(kept) => kept.stamp(&self.root),
            None => Ok(self.workspace()?.stamp()?),
        }
    }

    /// The workspace with its map, as it was known on the day asked for, or now.
    pub fn context(&self, asked: &Asked) -> Result<Arc<Context>> {
        self.known(asked.known()?)
    }

    /// The workspace with its map, as it was known at the end of a day, or now.
    pub fn known(&self, day: Option<Day>) -> Result<Arc<Context>> {
        match &self.kept {
            Some(kept) => kept.context(self, day),
            None => Ok(Arc::new(Context::known(&self.workspace()?, day, self)?)),
        }
    }

    /// What was made of the claims of this key before, where it is kept.
    pub(crate) fn derived(&self, key: &str) -> Arc<Derived> {
        self.kept.as_ref().map_or_else(Arc::default, |kept| kept.derived(key))
    }

    /// The index of the names in a map.
    pub fn names(&self, context: &Context) -> Result<Arc<Names>> {
        context.names(self)
    }

    /// All that was proposed, and what was decided on it.
    pub fn units(&self) -> Result<Arc<Units>> {
        match &self.kept {
            Some(kept) => kept.units(self),
            None => Ok(Arc::new(self.workspace()?.units()?)),
        }
    }

    /// As of when, on which claims.
    pub fn question(&self, asked: &Asked) -> Result<Question> {
        Ok(Question { on: asked.on()?, today: asked.known()?.unwrap_or(self.today()), filter: asked.filter()? })
    }
}
