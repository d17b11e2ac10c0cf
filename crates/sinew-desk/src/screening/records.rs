//! A table as rows of bytes, with the lines that they stand on.
//!
//! The `csv` crate would let a quotation mark that is never closed swallow the rest of a table; here it costs the row that
//! it stands in. Memory is bounded: a row is of [`LONGEST`] bytes and [`LINES`] lines at most.

use std::collections::VecDeque;
use std::io::{BufRead, Result};

/// Bytes of a row that are kept.
pub(super) const LONGEST: usize = 256 * 1024;
/// Lines of a row.
pub(super) const LINES: usize = 200;

/// Why a row is not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quotation mark is never closed.
    Unclosed,
    /// More bytes than are kept.
    TooLong,
}

/// One row.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    /// Its first line, counted from 1.
    pub(super) line: u64,
    /// Its bytes, the line break included where there is one.
    pub(super) bytes: Vec<u8>,
    /// The place behind it.
    pub(super) end: u64,
    pub(super) fault: Option<Fault>,
}

/// One line as it was read; too long a line is cut.
struct Line {
    bytes: Vec<u8>,
    length: u64,
    is_cut: bool,
}

/// Rows of a table, one after the other.
pub(super) struct Records<R> {
    reader: R,
    delimiter: u8,
    ahead: VecDeque<Line>,
    line: u64,
    end: u64,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(reader: R) -> Records<R> {
        Records { reader, delimiter: b',', ahead: VecDeque::new(), line: 1, end: 0 }
    }

    /// What parts the cells; a comma until this is said.
    pub(super) fn set_delimiter(&mut self, delimiter: u8) {
        self.delimiter = delimiter;
    }

    /// The next row that is not blank; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Record>> {
        loop {
            let Some(first) = self.line()? else { return Ok(None) };
            if first.bytes.trim_ascii().is_empty() && !first.is_cut {
                self.pass(&first);
                continue;
            }
            return self.record(first).map(Some);
        }
    }

    fn record(&mut self, first: Line) -> Result<Record> {
        let mut scan = Scan::default();
        scan.over(&first.bytes, self.delimiter);
        let mut lines = vec![first];
        let mut bytes = lines[0].bytes.len();
        while scan == Scan::Quoted && lines.len() < LINES && bytes < LONGEST && !lines.iter().any(|line| line.is_cut) {
            let Some(next) = self.line()? else { break };
            scan.over(&next.bytes, self.delimiter);
            bytes += next.bytes.len();
            lines.push(next);
        }
        let mut fault = None;
        if lines[0].is_cut {
            fault = Some(Fault::TooLong);
        } else if scan == Scan::Quoted {
            // The lines behind the first are rows of their own.
            fault = Some(Fault::Unclosed);
        }
        if fault.is_some() {
            lines.drain(1..).rev().for_each(|line| self.ahead.push_front(line));
        }
        let mut record = Record { line: self.line, fault, ..Record::default() };
        for line in lines {
            self.pass(&line);
            record.bytes.extend(line.bytes);
        }
        record.end = self.end;
        Ok(record)
    }

    fn pass(&mut self, line: &Line) {
        self.line += 1;
        self.end += line.length;
    }

    fn line(&mut self) -> Result<Option<Line>> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut line = Line { bytes: Vec::new(), length: 0, is_cut: false };
        loop {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                return Ok((line.length > 0).then_some(line));
            }
            let end = buffer.iter().position(|byte| *byte == b'\n').map(|at| at + 1);
            let taken = end.unwrap_or(buffer.len());
            let room = LONGEST.saturating_sub(line.bytes.len());
            line.bytes.extend_from_slice(&buffer[..taken.min(room)]);
            line.is_cut |= taken > room;
            line.length += taken as u64;
            self.reader.consume(taken);
            if end.is_some() {
                return Ok(Some(line));
            }
        }
    }
}

/// Where in a row one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Scan {
    #[default]
    Start,
    Plain,
    Quoted,
    /// Behind a quotation mark within quotes: the end of them, or the first of two.
    Closing,
}

impl Scan {
    fn over(&mut self, bytes: &[u8], delimiter: u8) {
        for byte in bytes {
            *self = self.after(*byte, delimiter);
        }
    }

    fn after(self, byte: u8, delimiter: u8) -> Scan {
        match (self, byte) {
            (Scan::Quoted, b'"') => Scan::Closing,
            (Scan::Quoted, _) => Scan::Quoted,
            (Scan::Start | Scan::Closing, b'"') => Scan::Quoted,
            (_, byte) if byte == delimiter => Scan::Start,
            _ => Scan::Plain,
        }
    }
}

/// The cells of a row (RFC 4180).
pub(super) fn cells(record: &[u8], delimiter: u8) -> Vec<Vec<u8>> {
    let record = record.strip_suffix(b"\n").unwrap_or(record);
    let record = record.strip_suffix(b"\r").unwrap_or(record);
    let (mut cells, mut cell, mut scan) = (Vec::new(), Vec::new(), Scan::Start);
    for byte in record {
        let next = scan.after(*byte, delimiter);
        match (scan, next) {
            (Scan::Start, Scan::Quoted) | (Scan::Quoted, Scan::Closing) => {}
            (Scan::Closing, Scan::Quoted) => cell.push(b'"'),
            (_, Scan::Start) => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(*byte),
        }
        scan = next;
    }
    cells.push(cell);
    cells
}

/// What parts the cells of this head: the most frequent of comma, semicolon and tab.
pub(super) fn delimiter_of(head: &[u8]) -> u8 {
    let count = |delimiter: &u8| cells(head, *delimiter).len();
    let mut best = b',';
    for other in [b';', b'\t'] {
        if count(&other) > count(&best) {
            best = other;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Vec<(u64, Vec<String>, Option<Fault>)> {
        let mut records = Records::new(text);
        let mut all = Vec::new();
        while let Some(record) = records.next().unwrap() {
            let cells = cells(&record.bytes, b',').into_iter().map(|cell| String::from_utf8(cell).unwrap()).collect();
            all.push((record.line, cells, record.fault));
        }
        all
    }

    #[test]
    fn rows() {
        let check = |text: &str, expected: &[(u64, &[&str])]| {
            let expected: Vec<_> =
                expected.iter().map(|(line, cells)| (*line, cells.iter().map(|c| (*c).to_owned()).collect(), None)).collect();
            assert_eq!(read(text.as_bytes()), expected, "{text:?}");
        };
        check("", &[]);
        check("a,b\n", &[(1, &["a", "b"])]);
        check("a,b\r\n\n,\n", &[(1, &["a", "b"]), (3, &["", ""])]);
        check("\"a, \"\"b\"\"\",c", &[(1, &["a, \"b\"", "c"])]);
        check("\"a\nb\",c\nd", &[(1, &["a\nb", "c"]), (3, &["d"])]);
        check("O\"Brien,x\ny", &[(1, &["O\"Brien", "x"]), (2, &["y"])]);
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_its_row() {
        let text = format!("a,\"b\n{}", "c,d\n".repeat(1000));
        let rows = read(text.as_bytes());
        assert_eq!(rows.len(), 1001);
        assert_eq!(rows[0].2, Some(Fault::Unclosed));
        assert!(rows[1..].iter().all(|(_, cells, fault)| cells == &["c", "d"] && fault.is_none()));
        assert_eq!(rows[1000].0, 1001);
    }

    #[test]
    fn a_line_without_end_is_cut() {
        let text = [b"a".repeat(LONGEST * 3).as_slice(), b"\nb\n"].concat();
        let rows = read(&text);
        assert_eq!((rows.len(), rows[0].2, rows[1].0), (2, Some(Fault::TooLong), 2));
    }

    #[test]
    fn delimiters() {
        let check = |head: &str, expected: u8| assert_eq!(delimiter_of(head.as_bytes()), expected, "{head}");
        check("id,name", b',');
        check("id;name, first;x", b';');
        check("id\tname", b'\t');
        check("name", b',');
    }
}
