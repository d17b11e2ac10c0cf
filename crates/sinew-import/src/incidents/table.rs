//! A table of events, read so that every row is accounted for.
//!
//! Such tables come from many hands: rows in another encoding than the rest, rows cut in the middle, rows with another
//! separator, page headers caught as rows. Each is mended where that is certain and flagged, or refused with its reason.

use crate::claims_csv::rows::Rows;
use crate::{ImportError, Input};
use sinew_model::Problem;
use std::io::Read;

/// Windows-1252 where it is not Latin-1: the characters of the bytes 0x80 to 0x9F (WHATWG Encoding Standard).
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A table of events.
pub(super) struct Table {
    pub(super) file: String,
    pub(super) header: Vec<String>,
    header_row: u64,
    text: String,
    delimiter: u8,
    /// Lines that are not UTF-8, from 1.
    foreign: Vec<u64>,
    /// Lines from which zero bytes were taken out, from 1.
    zeroed: Vec<u64>,
}

/// One row: its number as a spreadsheet counts, its cells, and what had to be mended.
pub(super) struct Row {
    pub(super) number: u64,
    pub(super) cells: Vec<String>,
    pub(super) flags: Vec<Problem>,
}

impl Table {
    pub(super) fn open(mut input: Input) -> Result<Table, ImportError> {
        let mut bytes = Vec::new();
        input.reader.read_to_end(&mut bytes).map_err(|error| ImportError::read(&input.name, error))?;
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || is_no_text(&bytes) {
            let hint = "save it as \"CSV UTF-8 (comma delimited)\"";
            return Err(ImportError::malformed(&input.name, None, "the file is UTF-16 or no text at all", hint));
        }
        let zeroed = without_zeros(&mut bytes);
        let (text, foreign) = decoded(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
        let delimiter = delimiter(&text);
        let first = Rows::new(&text, delimiter).find_map(|(row, cells)| cells.ok().map(|cells| (row, cells)));
        let Some((header_row, cells)) = first else {
            return Err(ImportError::malformed(&input.name, None, "the table is empty", "start with a row of column names"));
        };
        let header = cells.iter().map(|cell| cell.trim().to_lowercase()).collect();
        Ok(Table { file: input.name, header, header_row, text, delimiter, foreign, zeroed })
    }

    /// The rows below the header, each taken or refused.
    pub(super) fn rows(&self) -> impl Iterator<Item = Result<Row, Box<Problem>>> {
        let rows = Rows::new(&self.text, self.delimiter).filter(|(row, _)| *row > self.header_row);
        rows.map(|(number, cells)| match cells {
            Ok(cells) => self.row(number, cells.into_iter().map(|cell| cell.into_owned()).collect()),
            Err(unclosed) => {
                let problem = Problem::refused(&self.file, Some(number), "a quotation mark opens a cell and does not close it");
                Err(Box::new(problem.found(unclosed.line).hint("close the cell with a quotation mark; double those inside it")))
            }
        })
    }

    fn row(&self, number: u64, cells: Vec<String>) -> Result<Row, Box<Problem>> {
        let mut flags = Vec::new();
        if self.foreign.binary_search(&number).is_ok() {
            flags.push(Problem::flagged(&self.file, Some(number), "the row is not UTF-8; it was read as Windows-1252"));
        }
        if self.zeroed.binary_search(&number).is_ok() {
            flags.push(Problem::flagged(&self.file, Some(number), "the row holds zero bytes; they were left out"));
        }
        let mut cells = self.split(cells, number, &mut flags)?;
        let filled = cells.iter().map(|cell| cell.trim().to_lowercase());
        if filled.eq(self.header.iter().cloned()) {
            let again = Problem::refused(&self.file, Some(number), "the header stands here again")
                .found(&cells.join(&char::from(self.delimiter).to_string()));
            return Err(Box::new(again));
        }
        cells.resize(self.header.len(), String::new());
        Ok(Row { number, cells, flags })
    }

    /// The cells if there are as many as columns, perhaps only by another separator than the header's.
    fn split(&self, cells: Vec<String>, number: u64, flags: &mut Vec<Problem>) -> Result<Vec<String>, Box<Problem>> {
        let width = self.header.len();
        let fits =
            |cells: &[String]| cells.len() == width || (cells.len() > width && cells[width..].iter().all(|cell| cell.is_empty()));
        if fits(&cells) {
            return Ok(cells);
        }
        let char = char::from(self.delimiter);
        let line = cells.join(&char.to_string());
        for other in [b';', b'\t', b'|', b','].into_iter().filter(|other| *other != self.delimiter) {
            let again: Option<Vec<String>> = Rows::new(&line, other)
                .next()
                .and_then(|(_, cells)| cells.ok())
                .map(|cells| cells.into_iter().map(|cell| cell.into_owned()).collect());
            if let Some(again) = again.filter(|again| fits(again)) {
                let message = format!("the row is separated by {:?} and not by {char:?}", char::from(other));
                flags.push(Problem::flagged(&self.file, Some(number), message));
                return Ok(again);
            }
        }
        let message = format!("the row has {} cells, and the header {width}: it is cut or run together", cells.len());
        Err(Box::new(Problem::refused(&self.file, Some(number), message).found(&line)))
    }
}

/// Every second byte of UTF-16 is zero where the text is Latin; a file that was damaged has a few.
fn is_no_text(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| **byte == 0).count() * 4 > bytes.len()
}

/// Takes zero bytes out, and says from which lines.
fn without_zeros(bytes: &mut Vec<u8>) -> Vec<u64> {
    if !bytes.contains(&0) {
        return Vec::new();
    }
    let lines = bytes.split(|byte| *byte == b'\n').zip(1..);
    let zeroed = lines.filter(|(line, _)| line.contains(&0)).map(|(_, number)| number).collect();
    bytes.retain(|byte| *byte != 0);
    zeroed
}

/// The text, and the lines that are not UTF-8 and were read as Windows-1252.
fn decoded(bytes: &[u8]) -> (String, Vec<u64>) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Vec::new());
    }
    let (mut text, mut foreign) = (String::with_capacity(bytes.len()), Vec::new());
    for (at, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => {
                foreign.push(at as u64 + 1);
                text.extend(line.iter().map(|byte| match byte {
                    0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
                    byte => char::from(*byte),
                }));
            }
        }
    }
    (text, foreign)
}

fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: u8| line.bytes().filter(|byte| *byte == delimiter).count();
    [b'|', b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}
