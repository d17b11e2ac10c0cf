//! A sink that keeps what it is given, as lines a person can read.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests are tests")]

use sinew_import::{Format, ImportError, Input};
use sinew_model::{Claim, Dataset, Judgement, Problem, Sink, Source, Stance, Stopped};
use std::path::PathBuf;

/// A claim in owned parts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    pub(crate) entity: String,
    pub(crate) schema: &'static str,
    pub(crate) property: &'static str,
    pub(crate) value: String,
    pub(crate) line: String,
}

#[derive(Default)]
pub(crate) struct Collect {
    pub(crate) claims: Vec<Kept>,
    pub(crate) problems: Vec<Problem>,
}

impl Sink for Collect {
    fn claim(&mut self, claim: &Claim<'_>) -> Result<(), Stopped> {
        self.claims.push(Kept {
            entity: claim.entity.to_owned(),
            schema: claim.schema.name(),
            property: claim.property.name(),
            value: claim.value.to_owned(),
            line: line(claim),
        });
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<(), Stopped> {
        self.problems.push(problem);
        Ok(())
    }

    fn source(&mut self, _: Source) -> Result<(), Stopped> {
        Ok(())
    }

    fn judgement(&mut self, _: Judgement) -> Result<(), Stopped> {
        Ok(())
    }
}

/// `ofac-1 Person.name = Ali HASAN (printed HASAN, Ali) [sdn.csv:1 «DOB 1970»]`
fn line(claim: &Claim<'_>) -> String {
    let mut line = format!("{} {}.{} = {:?}", claim.entity, claim.schema.name(), claim.property.name(), claim.value);
    if let Some(lang) = claim.lang {
        line += &format!(" @{lang}");
    }
    if let Some(original) = claim.original {
        line += &format!(" (printed {original:?})");
    }
    if claim.stance != Stance::Asserted {
        line += &format!(" {}", claim.stance);
    }
    let at = claim.locator;
    line += &format!(" [{}:{}", at.file.unwrap_or_default(), at.row.unwrap_or_default());
    if let Some(place) = at.place {
        line += &format!(" {place}");
    }
    if let Some(quote) = at.quote {
        line += &format!(" «{}»", quote.exact);
    }
    line + "]"
}

impl Collect {
    pub(crate) fn of(format: Format, files: Vec<Input>) -> Result<(Collect, Dataset), ImportError> {
        let (mut sink, mut dataset) = (Collect::default(), Dataset::default());
        sinew_import::import(format, files, &mut dataset, &mut sink)?;
        Ok((sink, dataset))
    }

    /// Claims and problems, one a line.
    pub(crate) fn text(&self) -> String {
        let claims = self.claims.iter().map(|claim| claim.line.clone());
        let problems = self.problems.iter().map(|problem| format!("{}: {problem}", problem.outcome.code()));
        claims.chain(problems).collect::<Vec<_>>().join("\n")
    }

    pub(crate) fn count(&self, property: &str) -> usize {
        self.claims.iter().filter(|claim| claim.property == property).count()
    }

    /// How many entities of a schema there are.
    pub(crate) fn entities(&self, schema: &str) -> usize {
        let mut ids: Vec<&str> = self.claims.iter().filter(|c| c.schema == schema).map(|c| c.entity.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.len()
    }

    pub(crate) fn complaints(&self, words: &str) -> usize {
        self.problems.iter().filter(|problem| problem.message.contains(words)).count()
    }
}

/// A file of the data room, or nothing (and a word about it) where it is not there.
pub(crate) fn shared(path: &str) -> Option<Input> {
    let full = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")).join(path);
    match std::fs::read(&full) {
        Ok(bytes) => Some(Input::from_bytes(path, bytes)),
        Err(_) => {
            println!("skipped: {} is not here", full.display());
            None
        }
    }
}

/// A file of our own fixtures.
pub(crate) fn fixture(path: &str) -> Input {
    let full = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).join(path);
    Input::from_bytes(path, std::fs::read(full).unwrap())
}
