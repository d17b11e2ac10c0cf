//! `read`: documents in, proposed claims out.

mod about;
mod inputs;
mod show;
mod text;

use crate::cli::{Form, Globals};
use crate::commands::import::cancel_on_interrupt;
use crate::environment;
use crate::model::ModelReader;
use crate::output::note;
use crate::progress;
use clap::Args;
use inputs::Input;
use sinew_desk::changes::read::{Came, Done, Keeper, Known, Link};
use sinew_desk::error::{Code, Error, Result};
use sinew_fetch::{Client, Limits};
use sinew_model::Source;
use sinew_read::Reading;
use sinew_read::document::{self, Document, Hints};
use sinew_store::{StoreError, Workspace};
use std::path::Path;
use std::sync::atomic::Ordering;

/// Read articles and reports into proposed claims, each tied to its exact words.
///
/// Text, Markdown, HTML, PDF and DOCX are read, from files, folders and addresses of the web. Each document is kept as it
/// came, with its text. What is found waits for `sinew review`: nothing of it is in the map before somebody accepts it. A
/// document that was read before is read again without being kept twice, and only what is new is proposed. Without a
/// workspace, or with --dry-run, what is found is printed and nothing kept.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew read insight-2146.txt
  sinew read press/ --publisher \"U.S. Department of the Treasury\"
  sinew read https://www.example.org/report.pdf --published 2026-06-04
  sinew read report.docx --dry-run
  sinew read report.docx --model            the model of sinew.toml reads it too
  sinew read report.txt --format jsonl > report.jsonl")]
pub(crate) struct Read {
    /// Files, folders or addresses
    #[arg(required = true, value_name = "FILE|FOLDER|URL")]
    paths: Vec<String>,
    /// Print what is found and keep nothing
    #[arg(long)]
    dry_run: bool,
    /// Fetch from addresses of this machine and the local network too
    #[arg(long)]
    allow_private: bool,
    /// Have the model that sinew.toml names read them too; see docs/reading.md
    #[arg(long)]
    model: bool,
    #[command(flatten)]
    about: about::Given,
}

pub(crate) fn run(args: &Read, globals: &Globals) -> Result<()> {
    let inputs = inputs::sort_out(&args.paths)?;
    args.about.check(inputs.len())?;
    let mut session = Session::new(args, globals, inputs.len() == 1)?;
    let cancel = cancel_on_interrupt();
    let bar = progress::documents(inputs.len() as u64);
    let mut failed = Vec::new();
    for input in &inputs {
        if cancel.load(Ordering::Relaxed) {
            break;
        }
        bar.set_message(input.name());
        if let Err(error) = bar.suspend(|| session.take(input)) {
            failed.push(error.of(&input.name()));
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    if failed.is_empty() || !session.done.is_empty() {
        session.print()?;
    }
    if let Some(model) = &session.model {
        note(&model.bill());
    }
    outcome(failed, inputs.len(), cancel.load(Ordering::Relaxed))
}

/// One error is told as it is; of several, each is told, and the last word counts them.
fn outcome(mut failed: Vec<Error>, all: usize, interrupted: bool) -> Result<()> {
    if all == 1
        && let Some(error) = failed.pop()
    {
        return Err(error);
    }
    for error in &failed {
        let (message, hint) = error.words();
        note(&format!("{message}{}", hint.map(|hint| format!(" ({hint})")).unwrap_or_default()));
    }
    match (failed.len(), interrupted) {
        (_, true) => Err(Error::new(Code::Interrupted, "interrupted; what was read so far is kept")),
        (0, false) => Ok(()),
        (count, false) => Err(Error::new(Code::BadInput, format!("{count} of {all} documents could not be read"))
            .hint("the others were; mend or leave out those named above")),
    }
}

/// Keeps what is read in the workspace that the user means, if there is one. One that is named must be there.
fn keeper(globals: &Globals) -> Result<Option<Keeper>> {
    let is_absent = || matches!(Workspace::find(Path::new(".")), Err(StoreError::NotFound(_)));
    match globals.desk().and_then(|desk| desk.writable()) {
        Ok(workspace) => Ok(Some(Keeper::new(workspace))),
        Err(_) if globals.workspace.is_none() && is_absent() => Ok(None),
        Err(error) => Err(error),
    }
}

/// What goes from document to document.
struct Session<'a> {
    args: &'a Read,
    globals: &'a Globals,
    client: Client,
    /// Where the user asks for it.
    model: Option<ModelReader>,
    keeper: Option<Keeper>,
    known: Option<Known>,
    /// Whether there is one document only, so that questions may be asked about it.
    single: bool,
    done: Vec<Done>,
}

impl<'a> Session<'a> {
    fn new(args: &'a Read, globals: &'a Globals, single: bool) -> Result<Session<'a>> {
        let keeper = if args.dry_run { None } else { keeper(globals)? };
        let known = keeper.as_ref().map(|_| Known::load(&globals.desk()?)).transpose()?;
        let client = Client::new(Limits { private: args.allow_private, ..Limits::default() });
        let model = args.model.then(|| ModelReader::of(&globals.desk()?.workspace()?)).transpose()?;
        Ok(Session { args, globals, client, model, keeper, known, single, done: Vec::new() })
    }

    /// Reads one document, keeps it where there is a workspace, and prints or remembers it.
    fn take(&mut self, input: &Input) -> Result<()> {
        let fetched = input.bytes(&self.client)?;
        let sha256 = sinew_store::sha256_of(&fetched.bytes);
        let hints = Hints { name: &fetched.name, media_type: fetched.media_type.as_deref(), charset: fetched.charset.as_deref() };
        let before = self.keeper.as_ref().map(|keeper| keeper.kept_before(&sha256)).transpose()?.flatten();
        let mut document = document::open(&fetched.bytes, &hints)?;
        let known = before.as_ref().map(|before| before.source.clone());
        if let Some(before) = before {
            // Quotes of earlier proposals point into the text as it was kept.
            document.text = before.text;
        }
        self.args.about.complete(&mut document.meta, &fetched, known.as_ref(), self.single, self.globals)?;
        document.notes.iter().for_each(|words| note(&format!("{}: {words}", fetched.name)));
        let key = self.key(&fetched, &sha256, known.as_ref())?;
        let reading = self.read(&document, &sha256, &fetched.name);
        let links = self.links(&reading)?;
        let mut done = Done { key, name: fetched.name.clone(), sha256, document, reading, links, kept: None };
        if let Some(keeper) = &mut self.keeper {
            done.kept = Some(keeper.keep(&done, &fetched, known.is_some(), &environment::author()?)?);
        }
        match self.globals.format {
            Form::Jsonl => show::lines(&done),
            _ => {
                self.done.push(done);
                Ok(())
            }
        }
    }

    /// The rules read, and the model where it is asked for.
    fn read(&mut self, document: &Document, sha256: &str, name: &str) -> Reading {
        let about = document.meta.about();
        let mut reading = sinew_read::read(&document.text, &about);
        if let Some(model) = &mut self.model {
            let found = model.read(&document.text, &about, sha256);
            found.failures.iter().for_each(|words| note(&format!("{name}: {words}")));
            reading.claims.extend(found.claims);
            reading.claims.sort_by_key(|claim| claim.quote);
            reading.dropped.extend(found.dropped);
        }
        reading
    }

    /// Names are looked up in the workspace as it was when reading began.
    fn links(&self, reading: &Reading) -> Result<Vec<Option<Link>>> {
        match &self.known {
            Some(known) => known.links(reading),
            None => Ok(vec![None; reading.entities.len()]),
        }
    }

    /// What the user says, what the workspace has, or a name made of the file's.
    fn key(&self, fetched: &Came, sha256: &str, known: Option<&Source>) -> Result<String> {
        let wanted = self.args.about.key.clone();
        match (&self.keeper, known) {
            (_, Some(source)) => Ok(source.key.clone()),
            (None, None) => Ok(wanted.unwrap_or_else(|| fetched.stem())),
            (Some(keeper), None) => keeper.free_key(wanted, fetched, sha256),
        }
    }

    fn print(&self) -> Result<()> {
        if self.globals.format == Form::Jsonl {
            return Ok(());
        }
        show::all(&self.done, self.keeper.is_some(), self.globals)
    }
}
