//! What the user says of a document, what it says of itself, and what is still missing.

use crate::cli::{Form, Globals};
use crate::output::note;
use clap::Args;
use sinew_desk::changes::read::Came;
use sinew_desk::error::{Code, Error, Result, visible};
use sinew_model::{Date, Source};
use sinew_read::document::{Meta, Told};
use std::io::IsTerminal;

const GIVEN: &str = "command line";
const KEPT: &str = "workspace";
const ANSWERED: &str = "answer";
const FETCHED: &str = "address that it was fetched from";

/// Options that take the place of what a document says of itself.
#[derive(Args)]
#[command(next_help_heading = "The document")]
pub(super) struct Given {
    /// Its title
    #[arg(long)]
    title: Option<String>,
    /// Who published it
    #[arg(long)]
    publisher: Option<String>,
    /// Who wrote it
    #[arg(long)]
    author: Option<String>,
    /// When it was published (EDTF): what "today" and "in March" in it go by
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// ISO 639 code of its language
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Where it is published
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// By which its claims cite it; by default its file name
    #[arg(long)]
    pub(super) key: Option<String>,
}

impl Given {
    /// What is true of one document cannot be said of several.
    pub(super) fn check(&self, inputs: usize) -> Result<()> {
        let of_one = [("--title", &self.title), ("--address", &self.address), ("--key", &self.key)];
        if let Some((option, _)) = of_one.iter().find(|(_, value)| value.is_some() && inputs > 1) {
            return Err(Error::new(Code::Usage, format!("{option} goes with one document, and there are {inputs}"))
                .hint("read them one by one"));
        }
        self.date().map(drop)
    }

    fn date(&self) -> Result<Option<Date>> {
        let wrong = |text: &str, error| Error::new(Code::Usage, format!("--published {text}: {error}"));
        self.published.as_deref().map(|text| Date::parse(text).map_err(|error| wrong(text, error))).transpose()
    }

    /// Puts together what is known: what the user says, what the workspace has, what the document says. Then asks for the
    /// day of publication, or says that it is missing.
    pub(super) fn complete(
        &self,
        meta: &mut Meta,
        fetched: &Came,
        known: Option<&Source>,
        single: bool,
        globals: &Globals,
    ) -> Result<()> {
        if let Some(source) = known {
            take(&mut meta.title, Some(&source.title), KEPT);
            take(&mut meta.publisher, source.publisher.as_ref(), KEPT);
            take(&mut meta.author, source.author.as_ref(), KEPT);
            take(&mut meta.language, source.lang.as_ref(), KEPT);
            take(&mut meta.address, source.url.as_ref(), KEPT);
            source.date.into_iter().for_each(|value| meta.published = Some(Told { value, from: KEPT }));
        }
        if meta.address.is_none() {
            take(&mut meta.address, fetched.url.as_ref(), FETCHED);
        }
        take(&mut meta.title, self.title.as_ref(), GIVEN);
        take(&mut meta.publisher, self.publisher.as_ref(), GIVEN);
        take(&mut meta.author, self.author.as_ref(), GIVEN);
        take(&mut meta.language, self.language.as_ref(), GIVEN);
        take(&mut meta.address, self.address.as_ref(), GIVEN);
        self.date()?.into_iter().for_each(|value| meta.published = Some(Told { value, from: GIVEN }));
        if meta.published.is_none() {
            meta.published = if single { ask(&fetched.name, globals)? } else { None };
        }
        if meta.published.is_none() {
            let name = &fetched.name;
            note(&format!(
                "{name}: it does not say when it was published, so \"today\" in it has no date; --published DATE gives one"
            ));
        }
        Ok(())
    }
}

fn take(slot: &mut Option<Told<String>>, value: Option<&String>, from: &'static str) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        *slot = Some(Told { value: value.clone(), from });
    }
}

/// Asks at a terminal; an empty answer leaves it open.
fn ask(name: &str, globals: &Globals) -> Result<Option<Told<Date>>> {
    let terminal = console::Term::stderr();
    if !terminal.is_term() || !std::io::stdin().is_terminal() || globals.format != Form::Text {
        return Ok(None);
    }
    loop {
        terminal.write_str(&format!("When was {} published? (2026-06-04; empty if unknown) ", visible(name)))?;
        let answer = terminal.read_line()?;
        if answer.trim().is_empty() {
            return Ok(None);
        }
        match Date::parse(answer.trim()) {
            Ok(value) => return Ok(Some(Told { value, from: ANSWERED })),
            Err(error) => note(&error.to_string()),
        }
    }
}
