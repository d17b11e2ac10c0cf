//! `cargo xtask eval reading DIR`: reads the documents that a folder has gold for, and scores what was found.
//!
//! Gold files are lines of JSON, the first of which names the document. Its text is looked for beside the gold, in `docs/`
//! there, and among the seeds. The scoring rule is that of `score.py`, which stands in the folder or in `eval/reading` of
//! the shared folder.

mod errors;

use clap::Args;
use serde_json::Value;
use sinew_model::Date;
use sinew_read::About;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Read the documents that a folder has gold for, and score the mentions and claims found.
#[derive(Args)]
pub(crate) struct Reading {
    /// The folder with the gold
    dir: PathBuf,
    /// Print the figures over all documents only: for gold that nobody should look at
    #[arg(long)]
    held: bool,
    /// Only documents whose name begins like this
    #[arg(long, value_name = "BEGINNING", default_value = "")]
    only: String,
    /// Where predictions and copies of the texts go
    #[arg(long, value_name = "DIR", default_value = "target/eval-reading")]
    out: PathBuf,
    /// Print how a text of the case looks to the rules, instead of reading it
    #[arg(long)]
    rows: bool,
    /// Where score.py is, if neither in the folder nor in the shared one
    #[arg(long, value_name = "FILE")]
    scorer: Option<PathBuf>,
}

/// A document with its gold.
struct Case {
    doc: String,
    gold: PathBuf,
    text: String,
    about: About,
}

pub(crate) fn run(args: &Reading) -> Result<()> {
    let cases = cases(args)?;
    if cases.is_empty() {
        return Err(Error::other(format!("{} holds no gold of readings", args.dir.display())));
    }
    if args.rows {
        cases.iter().for_each(|case| print(&sinew_read::rows(&case.text, &case.about)));
        return Ok(());
    }
    fs::create_dir_all(&args.out)?;
    let predictions = args.out.join("predictions.jsonl");
    let mut lines = String::new();
    for case in &cases {
        fs::write(args.out.join(format!("{}.txt", case.doc)), &case.text)?;
        lines.push_str(&sinew_read::jsonl(&case.text, &case.doc, &sinew_read::read(&case.text, &case.about)));
    }
    fs::write(&predictions, &lines)?;
    let scorer = scorer(args)?;
    print(&score(&scorer, args, &cases, &predictions, args.held)?);
    if !args.held {
        for case in &cases {
            let told = score(&scorer, args, std::slice::from_ref(case), &predictions, true)?;
            print(&format!("\n{}\n{}", case.doc, headline(&told)));
        }
    }
    Ok(())
}

/// The lines that matter of one document.
fn headline(told: &str) -> String {
    told.lines().filter(|line| line.starts_with("claims_lenient") || line.starts_with("traps")).collect::<Vec<_>>().join("\n")
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn print(text: &str) {
    println!("{text}");
}

fn cases(args: &Reading) -> Result<Vec<Case>> {
    let mut files: Vec<PathBuf> = fs::read_dir(&args.dir)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    files.into_iter().filter_map(|gold| case(args, gold).transpose()).collect()
}

/// The case of a gold file; nothing if its first line names no document or its text is nowhere.
fn case(args: &Reading, gold: PathBuf) -> Result<Option<Case>> {
    let lines = fs::read_to_string(&gold)?;
    let meta = lines.lines().find_map(|line| serde_json::from_str::<Value>(line).ok().filter(|row| row["kind"] == "doc"));
    let Some(meta) = meta else { return Ok(None) };
    let word = |key: &str| meta[key].as_str().map(str::to_owned);
    let (Some(doc), Some(file)) = (word("doc"), word("file")) else { return Ok(None) };
    if !doc.starts_with(&args.only) {
        return Ok(None);
    }
    let Some(text) = text(&args.dir, &file, meta["chars"].as_u64()) else { return Ok(None) };
    let about =
        About { published: word("published").and_then(|day| Date::parse(&day).ok()), author: word("author"), ..About::default() };
    Ok(Some(Case { doc, gold, text, about }))
}

/// The text of that name; among the seeds, one that is as long as the gold says.
fn text(dir: &Path, file: &str, chars: Option<u64>) -> Option<String> {
    let named = [dir.join(file), dir.join("docs").join(file)].into_iter().find_map(|path| fs::read_to_string(path).ok());
    named.or_else(|| {
        let seeds = fs::read_dir(dir.join("../../seed")).ok()?;
        let texts = seeds.filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok());
        texts.into_iter().find(|text| Some(text.chars().count() as u64) == chars)
    })
}

fn scorer(args: &Reading) -> Result<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/eval/reading/score.py");
    let places = args.scorer.iter().cloned().chain([args.dir.join("score.py"), shared]);
    places
        .into_iter()
        .find(|place| place.is_file())
        .ok_or_else(|| Error::other("score.py is neither in the folder nor in the shared one"))
}

/// The gold with its texts named as they were written out.
fn staged(args: &Reading, case: &Case) -> Result<PathBuf> {
    let lines = fs::read_to_string(&case.gold)?;
    let mut staged = String::new();
    for line in lines.lines() {
        let mut row: Value = serde_json::from_str(line)?;
        if row["kind"] == "doc" {
            row["file"] = format!("{}.txt", case.doc).into();
        }
        staged.push_str(&format!("{row}\n"));
    }
    let path = args.out.join(format!("{}.gold.jsonl", case.doc));
    fs::write(&path, staged)?;
    Ok(path)
}

/// What score.py says, with misses and false claims by rule unless only figures are wanted.
fn score(scorer: &Path, args: &Reading, cases: &[Case], predictions: &Path, figures: bool) -> Result<String> {
    let gold: Vec<PathBuf> = cases.iter().map(|case| staged(args, case)).collect::<Result<_>>()?;
    let gold = gold.iter().map(|path| path.to_string_lossy().into_owned()).collect::<Vec<_>>().join(",");
    let mut command = Command::new("python3");
    command.arg(scorer).arg(gold).arg(predictions).arg("--docs").arg(&args.out);
    if !figures {
        command.args(["--errors", "100000"]);
    }
    let output = command.output()?;
    if !output.status.success() {
        return Err(Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    if figures { Ok(told) } else { errors::by_rule(&told, predictions) }
}
