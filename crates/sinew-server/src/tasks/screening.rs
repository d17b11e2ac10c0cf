//! Screening a table, as a task: rows are written beside it and can be read while it runs; begun again, it goes on behind the last
//! whole row.

use super::run::cancelled;
use super::{Task, Told};
use crate::ask::{Parameter, parameters};
use crate::fault::{Fault, Kind};
use clap::{Args, CommandFactory, FromArgMatches, Parser};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sinew_desk::asked::Asked;
use sinew_desk::desk::Desk;
use sinew_desk::screening::table::{Form, Job, Left, Table};
use sinew_desk::screening::{Lists, Matching};
use std::fs::{File, OpenOptions};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// `POST /screenings`: its parameters are those of `sinew screen --file`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Options {
    /// What its rows are, where they do not say it
    #[arg(long, value_name = "SCHEMA")]
    schema: Option<String>,
    #[command(flatten)]
    matching: Matching,
    /// Say which column holds what: name=Kundenname, birth=Geburtstag (may be repeated)
    #[arg(long, value_name = "WHAT=COLUMN")]
    column: Vec<String>,
    /// What stands before the colon in the ids of rows, by which they are judged
    #[arg(long, default_value = "customer", value_name = "WORD")]
    queries: String,
}

#[derive(Parser)]
#[command(name = "screen", disable_help_flag = true, disable_version_flag = true)]
struct Line {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    options: Options,
}

/// What is told of the parameters: all but the day, which is known so that its refusal can say why.
pub(crate) fn told() -> Vec<Parameter> {
    parameters(&command(), &[]).into_iter().filter(|parameter| parameter.name != "on").collect()
}

/// The command line of the parameters.
pub(crate) fn command() -> clap::Command {
    Line::command()
}

/// What is asked: the name of the table, and its parameters as a command line.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Screening {
    pub(super) name: String,
    pub(super) line: Vec<String>,
}

/// The file of results, one object a line.
pub(super) fn results(task: &Task) -> PathBuf {
    task.folder.join("results.jsonl")
}

impl Screening {
    fn read(&self) -> Result<Line, Fault> {
        let matches = command().try_get_matches_from(&self.line).map_err(|error| crate::ask::refused(&error))?;
        Line::from_arg_matches(&matches).map_err(|error| crate::ask::refused(&error))
    }

    /// Whether it makes sense: what is refused later, in the task, is found by nobody who has gone.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let Line { asked, options } = self.read()?;
        asked.refuse_day("screen")?;
        asked.check()?;
        Ok(options.matching.check()?)
    }

    pub(super) fn run(&self, desk: &Desk, task: &Arc<Task>) -> Result<Value, Fault> {
        let Line { asked, options } = self.read()?;
        let job = Job {
            name: self.name.clone(),
            schema: options.schema,
            matching: options.matching,
            columns: options.column,
            prefix: options.queries,
            form: Form::Json,
            to_terminal: false,
        };
        let input = task.input().join(&self.name);
        task.say("screening");
        let rows = rows(&input)?;
        let mut table = Table::open(BufReader::new(open(&input)?), job.clone())?;
        let lists = Lists::open(&desk.clone().telling(Arc::new(Told(task.clone()))), &asked)?;
        let doubts = job.matching.doubts(&lists)?;
        let path = results(task);
        let (begun, mut out) = output(&table, &path)?;
        let before = table.skip(&begun, "the results").map_err(Fault::from)?.map_or(0, |(rows, _)| rows);
        task.begin_counting(rows);
        task.say("screening");
        let mut written = 0;
        let mut told = |now: u64| {
            task.count(now - written);
            written = now;
        };
        task.count(before);
        let tally = table.screen(&lists, &begun, &mut out, &task.cancel, &mut told)?;
        if task.is_cancelled() {
            return Err(cancelled("cancelled; what was screened so far is kept, and can be gone on with"));
        }
        let said: Vec<String> = doubts.into_iter().chain(tally.words("")).collect();
        Ok(json!({
            "rows": before + tally.rows, "rows_with_hits": tally.rows_with_hits, "hits": tally.hits, "cleared": tally.cleared,
            "with_problems": tally.with_problems, "refused": tally.refused, "said": said,
        }))
    }
}

fn open(path: &Path) -> Result<File, Fault> {
    File::open(path).map_err(|error| Fault::new(Kind::Failed, format!("what was sent cannot be read: {error}")))
}

/// About so many rows there are: line breaks but that behind the head.
fn rows(path: &Path) -> Result<u64, Fault> {
    let (mut file, mut piece, mut count, mut last) = (open(path)?, vec![0u8; 1 << 16], 0u64, b'\n');
    loop {
        let read = file.read(&mut piece).map_err(|error| Fault::new(Kind::Failed, error.to_string()))?;
        if read == 0 {
            return Ok((count + u64::from(last != b'\n')).saturating_sub(1));
        }
        count += piece[..read].iter().filter(|byte| **byte == b'\n').count() as u64;
        last = piece[read - 1];
    }
}

/// What is written already, without what was not written whole.
fn output(table: &Table<BufReader<File>>, path: &Path) -> Result<(Left, File), Fault> {
    let failed = |error: std::io::Error| Fault::new(Kind::Failed, format!("the results cannot be written: {error}"));
    if !path.exists() {
        return Ok((Left::default(), File::create(path).map_err(failed)?));
    }
    let left = table.left(BufReader::new(File::open(path).map_err(failed)?), "the results")?;
    let file = OpenOptions::new().append(true).open(path).map_err(failed)?;
    file.set_len(left.bytes).map_err(failed)?;
    Ok((left, file))
}
