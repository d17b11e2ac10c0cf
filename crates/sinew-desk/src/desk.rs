//! A workspace at hand: where it is, who asks, and when.

use crate::asked::Asked;
use crate::context::Context;
use crate::error::Result;
use crate::progress::{Progress, Silent};
use sinew_map::Question;
use sinew_model::Day;
use sinew_store::{Author, Workspace};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A workspace at hand: where it is, who asks, and when. It holds no lock and no open file.
#[derive(Clone)]
pub struct Desk {
    root: PathBuf,
    author: Author,
    progress: Arc<dyn Progress>,
}

impl Desk {
    /// At the workspace in this folder. The author's time is the time of every question.
    pub fn new(root: impl Into<PathBuf>, author: Author) -> Desk {
        Desk { root: root.into(), author, progress: Arc::new(Silent) }
    }

    /// Long work is told of.
    pub fn telling(self, progress: Arc<dyn Progress>) -> Desk {
        Desk { progress, ..self }
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

    /// Who hears of long work.
    pub fn progress(&self) -> &dyn Progress {
        self.progress.as_ref()
    }

    /// Opens the workspace.
    pub fn workspace(&self) -> Result<Workspace> {
        Ok(Workspace::open(&self.root)?)
    }

    /// Opens the workspace with its map, as it was known on the day asked for, or now.
    pub fn context(&self, asked: &Asked) -> Result<Context> {
        Context::of(&self.workspace()?, asked, self)
    }

    /// As of when, on which claims.
    pub fn question(&self, asked: &Asked) -> Result<Question> {
        Ok(Question { on: asked.on()?, today: asked.known()?.unwrap_or(self.today()), filter: asked.filter()? })
    }
}
