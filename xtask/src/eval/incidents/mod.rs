//! `cargo xtask eval incidents DIR`: every set of incidents in a folder, answered and checked, a line each.
//!
//! A set is a folder whose path bears a number (`01_match/set_1k`, `09_revision`) and that holds one of the files by which
//! its kind is told. [`KINDS`] is the one place where kinds are shared out among the modules: each makes the text of its
//! result, which is written under `--out` and handed to `check.py` of the folder.

mod cases;
mod claims;
mod counts;
mod dirty;
mod pairs;
mod released;
mod releases;
mod table;
mod trends;

use clap::Args;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Answer every set of incidents in a folder and have the answers checked.
#[derive(Args)]
pub(crate) struct Incidents {
    /// The folder with the sets and `check.py`
    dir: PathBuf,
    /// Where results are written
    #[arg(long, value_name = "DIR", default_value = "target/eval/incidents")]
    out: PathBuf,
    /// Only sets whose path holds this text
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Write the results and check nothing
    #[arg(long)]
    unchecked: bool,
}

/// What answers the sets of a kind.
struct Kind {
    /// The two digits that begin a part of the path of a set.
    number: &'static str,
    /// A folder is a set of this kind if it holds this file.
    told_by: &'static str,
    /// What the result is called.
    result: &'static str,
    /// The text of the result.
    answer: fn(&Path) -> Result<String>,
}

/// The kinds that can be answered, by number.
const KINDS: &[Kind] = &[
    Kind { number: "01", told_by: "a.csv", result: "csv", answer: pairs::answer },
    Kind { number: "02", told_by: "cases.json", result: "json", answer: cases::answer },
    Kind { number: "03", told_by: "events.csv", result: "json", answer: counts::answer },
    Kind { number: "04", told_by: "statements.csv", result: "json", answer: claims::answer },
    Kind { number: "05", told_by: "releases.csv", result: "json", answer: released::answer },
    Kind { number: "06", told_by: "series.csv", result: "json", answer: trends::changed },
    Kind { number: "07", told_by: "times.csv", result: "json", answer: trends::excited },
    Kind { number: "08", told_by: "sigacts.csv", result: "json", answer: dirty::answer },
    Kind { number: "09", told_by: "release_later.csv", result: "json", answer: releases::answer },
];

pub(crate) fn run(args: &Incidents) -> Result<()> {
    let mut sets = Vec::new();
    find(&args.dir, &mut sets)?;
    sets.retain(|(path, _)| args.only.as_ref().is_none_or(|only| path.to_string_lossy().contains(only.as_str())));
    if sets.is_empty() {
        return Err(Error::other(format!("{} holds no set of incidents", args.dir.display())));
    }
    if args.unchecked {
        return sets.iter().try_for_each(|(set, kind)| answer(set, kind, &args.out).map(drop));
    }
    let check = check_script(&args.dir)?;
    let mut wrong = 0;
    for (set, kind) in &sets {
        wrong += usize::from(!one(set, kind, &check, &args.out)?);
    }
    if wrong > 0 { Err(Error::other(format!("{wrong} of {} sets do not pass", sets.len()))) } else { Ok(()) }
}

/// Answers a set, prints what `check.py` says of it, and tells whether it passes.
#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn one(set: &Path, kind: &Kind, check: &Path, out: &Path) -> Result<bool> {
    let result = answer(set, kind, out)?;
    let done = Command::new("python3").arg(check).arg(set).arg(&result).output()?;
    print!("{}", String::from_utf8_lossy(&done.stdout));
    if done.stdout.is_empty() {
        println!("FAIL {}: {}", set.display(), String::from_utf8_lossy(&done.stderr).trim());
    }
    Ok(done.status.success())
}

/// Writes the result of a set, and tells where.
fn answer(set: &Path, kind: &Kind, out: &Path) -> Result<PathBuf> {
    let result = out.join(name(set)).with_extension(kind.result);
    fs::create_dir_all(out)?;
    fs::write(&result, (kind.answer)(set)?)?;
    Ok(result)
}

/// The folders beneath (and including) one that are sets of a kind, in order.
fn find(dir: &Path, sets: &mut Vec<(PathBuf, &'static Kind)>) -> Result<()> {
    if let Some(kind) = kind(dir) {
        sets.push((dir.to_path_buf(), kind));
    }
    let mut folders: Vec<PathBuf> = fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders.iter().try_for_each(|folder| find(folder, sets))
}

fn kind(dir: &Path) -> Option<&'static Kind> {
    let parts: Vec<_> = dir.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let numbered = |part: &&std::borrow::Cow<'_, str>| part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_digit());
    let number = parts.iter().rev().find(numbered)?.get(..2)?;
    KINDS.iter().find(|kind| kind.number == number && dir.join(kind.told_by).is_file())
}

/// `check.py` of the folder, or of one above it.
fn check_script(dir: &Path) -> Result<PathBuf> {
    let dir = dir.canonicalize()?;
    let scripts = dir.ancestors().map(|dir| dir.join("check.py"));
    scripts.into_iter().find(|path| path.is_file()).ok_or_else(|| Error::other("there is no check.py beside the sets"))
}

/// The last parts of a set's path, from its number on: `01_match.set_1k`.
fn name(set: &Path) -> String {
    let parts: Vec<_> = set.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let from = parts.iter().rposition(|part| part.bytes().take(2).all(|byte| byte.is_ascii_digit())).unwrap_or(0);
    parts[from..].join("-")
}
