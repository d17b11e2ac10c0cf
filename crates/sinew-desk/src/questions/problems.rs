//! `problems`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::output::{Listing, Output};
use crate::questions::Ask;
use clap::Args;
use sinew_model::{OperationId, Outcome, Problem};
use sinew_store::Version;
use std::collections::BTreeMap;

/// List what imports could not take, or took and flagged: file, row, column and what to do.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew problems                      of the newest version of each dataset\n  sinew problems us_ofac_sdn --all\n  sinew problems --import 12 -f csv > problems.csv"
)]
pub struct Problems {
    /// Only of this dataset
    name: Option<String>,
    /// Every one with its row, not summed up
    #[arg(long)]
    all: bool,
    /// Of this import, whichever version it brought
    #[arg(long, value_name = "OPERATION", conflicts_with = "name")]
    import: Option<i64>,
}

impl Ask for Problems {
    fn answer(&self, desk: &Desk, _asked: &Asked) -> Result<Output> {
        let workspace = desk.workspace()?;
        let versions: Vec<Version> = match (self.import, &self.name) {
            (Some(op), _) => workspace.versions()?.into_iter().filter(|v| v.op == OperationId(op)).collect(),
            (None, Some(name)) => workspace.state(None)?.versions.into_iter().filter(|v| v.dataset.name == *name).collect(),
            (None, None) => workspace.state(None)?.versions,
        };
        if versions.is_empty() && (self.import.is_some() || self.name.is_some()) {
            let what = self
                .name
                .as_ref()
                .map_or_else(|| format!("import {}", self.import.unwrap_or_default()), |name| format!("dataset {name:?}"));
            return Err(
                Error::new(Code::NotFound, format!("there is no {what}")).hint("`sinew datasets --all` lists what was imported")
            );
        }
        let mut found: Vec<(String, Problem)> = Vec::new();
        for version in &versions {
            found.extend(workspace.problems(version.op)?.into_iter().map(|problem| (version.dataset.name.clone(), problem)));
        }
        let for_people = |mut listing: Listing| {
            listing.when_empty("No problems: every row was taken.");
            listing.output()
        };
        let every = for_people(every(&found));
        Ok(if self.all { every } else { Output { doc: for_people(summary(&found)).doc, ..every } })
    }
}

fn every(found: &[(String, Problem)]) -> Listing {
    let mut listing = Listing::new("Problems", &["dataset", "outcome", "file", "row", "column", "problem", "found", "next"]);
    for (dataset, problem) in found {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        listing.row([
            dataset.clone(),
            problem.outcome.code().to_owned(),
            problem.file.clone(),
            problem.row.map(|row| row.to_string()).unwrap_or_default(),
            text(&problem.column),
            problem.message.clone(),
            text(&problem.found),
            text(&problem.hint),
        ]);
    }
    listing
}

/// One line for all problems of one kind, with the place of the first.
fn summary(found: &[(String, Problem)]) -> Listing {
    let mut kinds: BTreeMap<(&str, Outcome, &str, Option<&str>), Vec<&Problem>> = BTreeMap::new();
    for (dataset, problem) in found {
        kinds.entry((dataset, problem.outcome, &problem.message, problem.hint.as_deref())).or_default().push(problem);
    }
    let mut listing = Listing::new("Problems", &["dataset", "outcome", "times", "problem", "first", "next"]);
    for ((dataset, outcome, message, hint), problems) in &kinds {
        let first = first_place(problems[0]);
        listing.row([dataset, outcome.code(), &problems.len().to_string(), message, &first, hint.unwrap_or("")]);
    }
    if kinds.len() < found.len() {
        listing.note(format!(
            "{} problems of {} kinds. --all lists each with its row; -f csv writes them as a table.",
            found.len(),
            kinds.len()
        ));
    }
    listing
}

/// `sdn.csv, row 12: "31/02/2020"`
fn first_place(problem: &Problem) -> String {
    let file = problem.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let row = problem.row.map(|row| format!(", row {row}")).unwrap_or_default();
    let found =
        problem.found.as_ref().map(|found| format!(": {}", found.chars().take(60).collect::<String>())).unwrap_or_default();
    format!("{file}{row}{found}")
}
