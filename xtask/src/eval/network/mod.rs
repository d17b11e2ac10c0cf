//! Cases of ownership, sanctions, flows, power and paths: one JSON object a file, with a kind.
//!
//! [`check`] is the one place where kinds are shared out among the modules.

mod case;
mod flows;
mod graphs;
mod ownership;
mod values;

use clap::Args;
use serde_json::Value;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

/// Run every case file and reference graph of a folder: `pass`, or the difference, one line each.
#[derive(Args)]
pub(crate) struct Network {
    /// The folder: case files, `files/` and `graphs/` beneath it
    folder: PathBuf,
}

/// What came of one case.
pub(crate) enum Outcome {
    Pass,
    /// What was expected and what was found.
    Differs(String),
    /// There is no module for this kind.
    Unknown,
}

pub(crate) fn run(args: &Network) -> Result<()> {
    let outcomes = outcomes(&args.folder)?;
    let wrong = report(&outcomes);
    if wrong > 0 { Err(Error::other(format!("{wrong} of {} do not pass", outcomes.len()))) } else { Ok(()) }
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn report(outcomes: &[(String, Outcome)]) -> usize {
    for (name, outcome) in outcomes {
        match outcome {
            Outcome::Pass => println!("pass     {name}"),
            Outcome::Differs(how) => println!("DIFFERS  {name}: {how}"),
            Outcome::Unknown => println!("UNKNOWN  {name}: there is nothing for cases of this kind"),
        }
    }
    outcomes.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::Pass)).count()
}

/// Every case and reference graph of a folder, by name.
fn outcomes(folder: &Path) -> Result<Vec<(String, Outcome)>> {
    let mut outcomes = Vec::new();
    for path in json_files(folder)? {
        let case = read(&path)?;
        // An index of the cases, or anything else that is no case.
        if let Some(kind) = case["kind"].as_str() {
            let name = format!("{} ({kind})", case["id"].as_str().unwrap_or_default());
            outcomes.push((name, outcome(check(kind, &case, folder))));
        }
    }
    let graphs = folder.join("graphs");
    for path in if graphs.is_dir() { json_files(&graphs)? } else { Vec::new() } {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        outcomes.push((format!("graphs/{name}"), outcome(check_graph(&name, &read(&path)?, &graphs))));
    }
    Ok(outcomes)
}

/// Shares the kinds out among the modules; nothing if none takes it.
fn check(kind: &str, case: &Value, folder: &Path) -> Option<std::result::Result<(), String>> {
    if graphs::KINDS.contains(&kind) { Some(graphs::check(case)) } else { ownership::check(kind, case, folder) }
}

/// The same for reference answers on generated graphs, by the name of their file.
fn check_graph(name: &str, answers: &Value, folder: &Path) -> Option<std::result::Result<(), String>> {
    match name.strip_prefix("ref_") {
        Some(graph) if graph.starts_with('f') => Some(flows::flow_graph(folder, graph, answers)),
        _ => ownership::check_graph(name, answers, folder),
    }
}

fn outcome(checked: Option<std::result::Result<(), String>>) -> Outcome {
    match checked {
        Some(Ok(())) => Outcome::Pass,
        Some(Err(how)) => Outcome::Differs(how),
        None => Outcome::Unknown,
    }
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<Value> {
    serde_json::from_slice(&fs::read(path)?).map_err(|error| Error::other(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every case must pass, here and on the folder of cases where that is there.
    #[test]
    fn cases_pass() {
        let shared = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval/network");
        let own = concat!(env!("CARGO_MANIFEST_DIR"), "/cases/network");
        let mut run = 0;
        for folder in [own, shared].map(Path::new).into_iter().filter(|folder| folder.is_dir()) {
            for (name, outcome) in outcomes(folder).expect("readable cases") {
                match outcome {
                    Outcome::Pass => run += 1,
                    Outcome::Differs(how) => panic!("{name}: {how}"),
                    Outcome::Unknown => panic!("{name}: no module takes this kind"),
                }
            }
        }
        assert!(run > 0, "no case was run");
    }
}
