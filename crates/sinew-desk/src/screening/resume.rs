//! Going on where an earlier run stopped: which row of the table was the last to be written whole.

use super::columns::{Columns, head};
use super::records::{Records, cells};
use super::row::Row;
use super::table::Form;
use crate::error::{Code, Error, Result};
use serde_json::Value;
use std::io::BufRead;

/// What an earlier run left.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Bytes of the output that are whole rows of the table, with all their hits.
    pub bytes: u64,
    /// The last row that is whole.
    pub(super) last: Option<Last>,
}

/// A row that was written whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Last {
    line: u64,
    cells: Vec<String>,
}

impl Last {
    /// Its line in the table.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Whether this row of the table is the one that was written.
    pub(super) fn is(&self, row: &Row) -> bool {
        self.line == row.line && self.cells == row.cells
    }
}

/// Reads what an earlier run left; `name` is what messages call it.
pub(super) fn left(written: impl BufRead, name: &str, columns: &Columns, form: Form) -> Result<Left> {
    match form {
        Form::Csv => table(written, name, columns),
        Form::Json => lines(written, name, columns),
    }
}

fn foreign(name: &str, line: u64, what: &str) -> Error {
    Error::new(Code::BadInput, format!("{name}, line {line}: {what}"))
        .hint("--resume goes on with the output of the same table and the same form; give another --out to begin anew")
}

fn table(reader: impl BufRead, name: &str, columns: &Columns) -> Result<Left> {
    let mut records = Records::new(reader);
    records.set_delimiter(columns.delimiter);
    let mut left = Left::default();
    let Some(first) = records.next()? else { return Ok(left) };
    // A head that was cut off in writing is written again.
    if first.bytes.ends_with(b"\n") {
        if texts(&first.bytes, columns) != head(&columns.head) {
            return Err(foreign(name, 1, "this is not the head that screening the table would write"));
        }
        left.bytes = first.end;
    }
    while let Some(record) = records.next()? {
        let texts = texts(&record.bytes, columns);
        let own = columns.head.len();
        let number = |at: usize| texts.get(own + at).and_then(|text| text.parse::<u64>().ok());
        let is_cut = !record.bytes.ends_with(b"\n") || record.fault.is_some();
        let (Some(line), Some(hits), false) = (number(0), number(2), is_cut) else { break };
        if hits == 0 || number(6) == Some(hits) {
            left.bytes = record.end;
            left.last = Some(Last { line, cells: texts[..own].to_vec() });
        }
    }
    Ok(left)
}

fn texts(record: &[u8], columns: &Columns) -> Vec<String> {
    cells(record, columns.delimiter).into_iter().map(|cell| String::from_utf8_lossy(&cell).into_owned()).collect()
}

fn lines(mut reader: impl BufRead, name: &str, columns: &Columns) -> Result<Left> {
    let (mut left, mut last, mut line, mut number) = (Left::default(), Vec::new(), Vec::new(), 0);
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        left.bytes += line.len() as u64;
        number += 1;
        std::mem::swap(&mut last, &mut line);
        line.clear();
    }
    if last.is_empty() {
        return Ok(left);
    }
    let wrong = || foreign(name, number, "this is not an object that screening the table would write");
    let object: Value = serde_json::from_slice(&last).map_err(|_| wrong())?;
    let cell = |name: &String| object["row"][name].as_str().map(str::to_owned);
    let cells = columns.head.iter().map(cell).collect::<Option<Vec<_>>>().ok_or_else(wrong)?;
    left.last = Some(Last { line: object["line"].as_u64().ok_or_else(wrong)?, cells });
    Ok(left)
}
