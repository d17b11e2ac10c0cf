//! The work of tasks.

use super::Task;
use super::run::cancelled;
use crate::fault::{Fault, Kind};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sinew_desk::changes::files::{Group, sort_out};
use sinew_desk::changes::import::{self, Importing};
use sinew_desk::changes::read::{Came, Done, Keeper, Known};
use sinew_desk::desk::Desk;
use sinew_import::Input;
use sinew_model::Date;
use sinew_read::document::{self, Hints, MAX_BYTES, Told};
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

/// What a task does, as it was asked for.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub(super) enum Work {
    Import(Import),
    Read(Document),
    Screen(super::screening::Screening),
}

/// `POST /imports`
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Import {
    pub(super) dataset: Option<String>,
    pub(super) format: Option<String>,
    pub(super) title: Option<String>,
    pub(super) published: Option<String>,
    pub(super) maintained: Option<bool>,
}

/// `POST /documents`
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Document {
    pub(super) name: String,
    pub(super) media_type: Option<String>,
    pub(super) key: Option<String>,
    pub(super) title: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) author: Option<String>,
    pub(super) published: Option<String>,
    pub(super) language: Option<String>,
    pub(super) address: Option<String>,
}

impl Work {
    pub(super) fn run(&self, desk: &Desk, task: &Arc<Task>) -> Result<Value, Fault> {
        match self {
            Work::Import(import) => import.run(desk, task),
            Work::Read(document) => document.run(desk, task),
            Work::Screen(screening) => screening.run(desk, task),
        }
    }
}

/// Counts the bytes that pass.
struct Counted {
    file: File,
    task: Arc<Task>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.task.count(read as u64);
        Ok(read)
    }
}

impl Import {
    fn run(&self, desk: &Desk, task: &Arc<Task>) -> Result<Value, Fault> {
        let format = self.format.as_deref().map(import::format_named).transpose()?;
        let found = sort_out(&[task.input()], format).map_err(|error| hidden(error.into(), task))?;
        if !found.judgements.is_empty() {
            return Err(Fault::new(Kind::BadInput, "this is a table of judgements")
                .hint("`sinew import` takes it, or POST /api/v1/judgements one by one"));
        }
        if self.dataset.is_some() && found.groups.len() > 1 {
            return Err(Fault::usage("dataset names one dataset, and these files are several"));
        }
        let mut workspace = desk.writable()?;
        let importing = Importing {
            name: self.dataset.clone(),
            title: self.title.clone(),
            published: self.published.as_deref().map(import::published).transpose()?,
            maintained: self.maintained,
        };
        let mut datasets = Vec::new();
        for group in &found.groups {
            let inputs = inputs(group, task)?;
            task.say(&format!("importing {}", importing.name.as_deref().unwrap_or(&group.dataset)));
            let done = import::group(&mut workspace, group, inputs, &importing, desk.author(), &task.cancel);
            let (dataset, receipt) = done.map_err(|error| hidden(error.into(), task))?;
            datasets.push(json!({
                "dataset": dataset.name, "version": dataset.label(), "claims": receipt.claims, "problems": receipt.problems,
                "operation": receipt.op.0, "superseded_by": receipt.superseded_by.map(|op| op.0),
            }));
        }
        let kept = json!({ "datasets": datasets });
        task.keep(&kept);
        // The map is built now, so that nobody waits for it.
        task.say("building the map");
        let context = desk.known(None)?;
        desk.names(&context)?;
        forget(task);
        Ok(kept)
    }
}

fn inputs(group: &Group, task: &Arc<Task>) -> Result<Vec<Input>, Fault> {
    let total = group.files.iter().filter_map(|file| file.metadata().ok()).map(|metadata| metadata.len()).sum();
    task.begin_counting(total);
    let open = |path: &PathBuf| {
        let file = File::open(path).map_err(|error| Fault::new(Kind::Failed, error.to_string()))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Input { name, reader: Box::new(Counted { file, task: task.clone() }) })
    };
    group.files.iter().map(open).collect()
}

/// A fault told by the name of the file, not by a folder that the caller never saw.
fn hidden(fault: Fault, task: &Task) -> Fault {
    let folder = task.input().display().to_string();
    let prefix = format!("{folder}{}", std::path::MAIN_SEPARATOR);
    let clean = |text: String| text.replace(&prefix, "").replace(&folder, "what was sent");
    Fault { message: clean(fault.message), hint: fault.hint.map(clean), ..fault }
}

/// What came is in the workspace now.
fn forget(task: &Task) {
    let _ = std::fs::remove_dir_all(task.input());
}

impl Document {
    fn run(&self, desk: &Desk, task: &Arc<Task>) -> Result<Value, Fault> {
        let came = self.came(task)?;
        let mut keeper = Keeper::new(desk.writable()?);
        let sha256 = sinew_store::sha256_of(&came.bytes);
        let before = keeper.kept_before(&sha256)?;
        task.say("reading");
        let hints = Hints { name: &came.name, media_type: came.media_type.as_deref(), charset: None };
        let mut document = document::open(&came.bytes, &hints).map_err(sinew_desk::error::Error::from)?;
        let known = before.as_ref().map(|before| before.source.clone());
        if let Some(before) = before {
            document.text = before.text;
        }
        self.complete(&mut document.meta, known.as_ref())?;
        let key = match &known {
            Some(source) => source.key.clone(),
            None => keeper.free_key(self.key.clone(), &came, &sha256)?,
        };
        let reading = sinew_read::read(&document.text, &document.meta.about());
        stop_if_cancelled(task)?;
        let links = Known::load(desk)?.links(&reading)?;
        stop_if_cancelled(task)?;
        let mut done = Done { key, name: came.name.clone(), sha256, document, reading, links, kept: None };
        let kept = keeper.keep(&done, &came, known.is_some(), desk.author())?;
        let outcome = json!({
            "key": done.key, "name": done.name, "sha256": done.sha256, "format": done.document.format.media_type(),
            "claims": done.reading.claims.len(), "dropped": done.reading.dropped.len(), "notes": done.document.notes,
            "kept": kept.document.map(|op| op.0), "proposed": kept.proposed.map(|op| op.0),
            "published": done.document.meta.published.as_ref().map(|told| told.value.to_string()),
        });
        done.kept = Some(kept);
        forget(task);
        Ok(outcome)
    }

    fn came(&self, task: &Task) -> Result<Came, Fault> {
        let failed = |error: std::io::Error| Fault::new(Kind::Failed, format!("what was sent cannot be read: {error}"));
        let entry = std::fs::read_dir(task.input()).map_err(failed)?.next();
        let path = entry
            .ok_or_else(|| Fault::new(Kind::Failed, "what was sent is gone").hint("send the document again"))?
            .map_err(failed)?
            .path();
        let mut bytes = Vec::new();
        File::open(&path).map_err(failed)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
        task.begin_counting(bytes.len() as u64);
        task.count(bytes.len() as u64);
        Ok(Came { name: self.name.clone(), url: None, media_type: self.media_type.clone(), charset: None, bytes })
    }

    /// What the caller says takes the place of what the workspace has, and that of what the document says.
    fn complete(&self, meta: &mut document::Meta, known: Option<&sinew_model::Source>) -> Result<(), Fault> {
        const KEPT: &str = "workspace";
        const GIVEN: &str = "request";
        let title = known.map(|source| source.title.clone());
        let of = |field: fn(&sinew_model::Source) -> &Option<String>| known.and_then(|source| field(source).clone());
        for (slot, kept, given) in [
            (&mut meta.title, title, &self.title),
            (&mut meta.publisher, of(|source| &source.publisher), &self.publisher),
            (&mut meta.author, of(|source| &source.author), &self.author),
            (&mut meta.language, of(|source| &source.lang), &self.language),
            (&mut meta.address, of(|source| &source.url), &self.address),
        ] {
            let told = given.clone().map(|value| Told { value, from: GIVEN }).or(kept.map(|value| Told { value, from: KEPT }));
            if let Some(told) = told.filter(|told| !told.value.is_empty()) {
                *slot = Some(told);
            }
        }
        if let Some(value) = known.and_then(|source| source.date) {
            meta.published = Some(Told { value, from: KEPT });
        }
        if let Some(text) = &self.published {
            let value = Date::parse(text).map_err(|error| Fault::usage(format!("published {text}: {error}")))?;
            meta.published = Some(Told { value, from: GIVEN });
        }
        Ok(())
    }
}

fn stop_if_cancelled(task: &Task) -> Result<(), Fault> {
    if task.is_cancelled() { Err(cancelled("cancelled; nothing was kept")) } else { Ok(()) }
}
