//! A table of two names a row, with scores.

use super::Compare;
use crate::commands::import::cancel_on_interrupt;
use crate::output::{Out, note};
use crate::progress;
use indicatif::ProgressBar;
use sinew_desk::error::{Code, Error, Result};
use sinew_names::{Kind, Name, compare};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// Names of columns that may hold the two names.
const COLUMNS: [(&str, &str); 4] = [("a", "b"), ("query", "target"), ("left", "right"), ("name_a", "name_b")];

pub(super) fn run(path: &Path, args: &Compare) -> Result<()> {
    let (input, bar) = open(path)?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(BufReader::new(input));
    let head = reader.byte_headers().map_err(|error| unreadable(path, &error))?.clone();
    let (a, b) = columns(&head).ok_or_else(|| no_columns(path, &head))?;
    let places = Places { width: head.len(), a, b, kind: place(&head, "kind") };
    let mut out = csv::Writer::from_writer(Out::lock());
    let cancel = cancel_on_interrupt();
    let failed = |error: csv::Error| Error::new(Code::Failed, error.to_string());
    out.write_byte_record(&with(&head, ["score", "same"])).map_err(failed)?;
    let (mut record, mut problems) = (csv::ByteRecord::new(), Problems::default());
    while !interrupted(&cancel)? && reader.read_byte_record(&mut record).map_err(|error| unreadable(path, &error))? {
        let (score, same) = match places.score(&record, args.kind.kind()) {
            Ok(score) => (format!("{score:.4}"), if score >= args.threshold { "yes" } else { "no" }),
            Err(problem) => {
                problems.count(&record, problem);
                (String::new(), "")
            }
        };
        let row: csv::ByteRecord = (0..places.width).map(|at| record.get(at).unwrap_or_default()).collect();
        out.write_byte_record(&with(&row, [&score, same])).map_err(failed)?;
    }
    bar.finish_and_clear();
    out.flush()?;
    problems.report(path);
    Ok(())
}

fn open(path: &Path) -> Result<(Box<dyn Read>, ProgressBar)> {
    if path == Path::new("-") {
        return Ok((Box::new(std::io::stdin()), ProgressBar::hidden()));
    }
    let bad = |what: String| Error::new(Code::BadInput, format!("{}{what}", path.display()));
    if path.is_dir() {
        return Err(bad(" is a folder".into()).hint("give one CSV"));
    }
    let file = File::open(path)
        .map_err(|error| bad(format!(": {error}")).hint("give the path of a CSV that can be read, or - for standard input"))?;
    let bar = progress::bytes(file.metadata().map_or(0, |metadata| metadata.len()), "comparing".to_owned());
    Ok((Box::new(progress::Counted::new(file, bar.clone())), bar))
}

/// Where in a row what stands.
struct Places {
    width: usize,
    a: usize,
    b: usize,
    kind: Option<usize>,
}

impl Places {
    /// The score of a row, or why it has none: what cannot be compared is not unlike.
    fn score(&self, record: &csv::ByteRecord, default: Kind) -> std::result::Result<f32, String> {
        if record.len() != self.width {
            return Err(format!("{} cells, where the head has {}", record.len(), self.width));
        }
        let text = |at: usize| std::str::from_utf8(&record[at]).map_err(|_| "a name is not UTF-8".to_owned());
        let kind = match self.kind.map(text).transpose()?.map(str::trim).unwrap_or_default() {
            "" => default,
            kind => kind_named(kind).unwrap_or(default),
        };
        let (a, b) = (Name::read(text(self.a)?, kind), Name::read(text(self.b)?, kind));
        if a.parts().is_empty() || b.parts().is_empty() {
            return Err("there is no name on one side".to_owned());
        }
        Ok(compare(a.view(), b.view()))
    }
}

/// Rows that could not be compared.
#[derive(Default)]
struct Problems {
    rows: u64,
    first: Option<(u64, String)>,
}

impl Problems {
    fn count(&mut self, record: &csv::ByteRecord, problem: String) {
        self.rows += 1;
        self.first.get_or_insert_with(|| (record.position().map_or(0, csv::Position::line), problem));
    }

    fn report(&self, path: &Path) {
        let Some((line, problem)) = &self.first else { return };
        let rows = if self.rows == 1 { "1 row".to_owned() } else { format!("{} rows", self.rows) };
        note(&format!("{rows} could not be compared and have no score. The first: {}, line {line}: {problem}.", path.display()));
    }
}

fn interrupted(cancel: &AtomicBool) -> Result<bool> {
    if cancel.load(Ordering::Relaxed) {
        Err(Error::new(Code::Interrupted, "interrupted; the rows so far are written"))
    } else {
        Ok(false)
    }
}

fn with(record: &csv::ByteRecord, more: [&str; 2]) -> csv::ByteRecord {
    let mut row = record.clone();
    more.iter().for_each(|cell| row.push_field(cell.as_bytes()));
    row
}

fn columns(head: &csv::ByteRecord) -> Option<(usize, usize)> {
    COLUMNS.iter().find_map(|(a, b)| Some((place(head, a)?, place(head, b)?)))
}

fn place(head: &csv::ByteRecord, name: &str) -> Option<usize> {
    head.iter().position(|column| {
        let column = column.strip_prefix("\u{feff}".as_bytes()).unwrap_or(column);
        column.trim_ascii().eq_ignore_ascii_case(name.as_bytes())
    })
}

fn kind_named(text: &str) -> Option<Kind> {
    match text.split('/').next().unwrap_or_default().trim().to_lowercase().as_str() {
        "person" => Some(Kind::Person),
        "organization" | "organisation" | "org" | "company" | "legalentity" => Some(Kind::Organization),
        "vessel" | "airplane" | "ship" => Some(Kind::Vessel),
        _ => None,
    }
}

fn no_columns(path: &Path, head: &csv::ByteRecord) -> Error {
    let names: Vec<_> = head.iter().map(String::from_utf8_lossy).collect();
    Error::new(Code::BadInput, format!("{}: no columns with two names; there are: {}", path.display(), names.join(", ")))
        .hint("call them a and b")
}

fn unreadable(path: &Path, error: &csv::Error) -> Error {
    let line = error.position().map_or(String::new(), |position| format!(", line {}", position.line()));
    Error::new(Code::BadInput, format!("{}{line}: {error}", path.display()))
        .hint("a table is comma-separated, in UTF-8, with a head")
}
