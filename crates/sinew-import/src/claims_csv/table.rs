//! A table opened: its text, its header, and what it is a table of.

use super::rows::{Cells, Rows, Unclosed};
use crate::{ImportError, Input};
use sinew_model::Problem;
use std::io::Read;

const SAVE_AS: &str = "save it as \"CSV UTF-8 (comma delimited)\"";

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Claims,
    Sources,
    Judgements,
}

/// One file, read whole.
pub(super) struct Table {
    pub(super) file: String,
    pub(super) file_name: String,
    text: String,
    delimiter: u8,
    /// Names of the columns, in lower case, and the number of the row where they stand.
    pub(super) header: Vec<String>,
    pub(super) header_row: u64,
}

impl Table {
    pub(super) fn open(input: Input) -> Result<Table, ImportError> {
        let (file, file_name) = (input.name.clone(), input.file_name());
        let text = read_text(input)?;
        let delimiter = delimiter(&text);
        let (header_row, header) = header(&file, &text, delimiter)?;
        Ok(Table { file, file_name, text, delimiter, header, header_row })
    }

    pub(super) fn form(&self) -> Form {
        let has = |name: &str| self.header.iter().any(|column| column == name);
        match self.file_name.as_str() {
            "sources.csv" => Form::Sources,
            "judgements.csv" => Form::Judgements,
            _ if has("subject") || has("property") => Form::Claims,
            _ if has("left") && has("right") => Form::Judgements,
            _ if has("key") && has("title") => Form::Sources,
            _ => Form::Claims,
        }
    }

    /// The rows below the header.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u64, Result<Cells<'_>, Box<Problem>>)> {
        let rows = Rows::new(&self.text, self.delimiter).skip_while(|(row, _)| *row <= self.header_row);
        rows.map(|(row, cells)| {
            (row, cells.map_err(|unclosed| self.unclosed(row, &unclosed)).and_then(|cells| self.fit(row, cells)))
        })
    }

    fn unclosed(&self, row: u64, unclosed: &Unclosed<'_>) -> Box<Problem> {
        let problem = Problem::refused(&self.file, Some(row), "a quotation mark opens a cell and does not close it");
        Box::new(problem.found(unclosed.line).hint("close the cell with a quotation mark; double those inside it"))
    }

    /// Blank cells beyond the last column are what spreadsheets leave behind.
    fn fit<'t>(&self, row: u64, mut cells: Cells<'t>) -> Result<Cells<'t>, Box<Problem>> {
        let (found, width) = (cells.len(), self.header.len());
        if found < width || cells[width..].iter().any(|cell| !cell.is_empty()) {
            let message = format!("the row has {found} cells, and the header {width}");
            let hint = "put cells that hold a comma or a line break in quotation marks, and keep empty cells";
            return Err(Box::new(Problem::refused(&self.file, Some(row), message).hint(hint)));
        }
        cells.truncate(width);
        Ok(cells)
    }
}

fn read_text(mut input: Input) -> Result<String, ImportError> {
    let mut bytes = Vec::new();
    input.reader.read_to_end(&mut bytes).map_err(|error| ImportError::read(&input.name, error))?;
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.contains(&0) {
        return Err(ImportError::malformed(&input.name, None, "the file is not UTF-8 but UTF-16 or no text at all", SAVE_AS));
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    let text = String::from_utf8(bytes).map_err(|error| no_utf8(&input.name, &error))?;
    if text.contains('\r') && !text.contains('\n') {
        let message = "lines end as on old Macintosh computers";
        return Err(ImportError::malformed(&input.name, None, message, SAVE_AS));
    }
    Ok(text)
}

fn no_utf8(file: &str, error: &std::string::FromUtf8Error) -> ImportError {
    let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
    let line = good.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
    ImportError::malformed(file, Some(line), "the file is not UTF-8, perhaps a Windows code page", SAVE_AS)
}

/// The delimiter that stands most often in the first line that says something.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or_default();
    let count = |delimiter: u8| line.bytes().filter(|byte| *byte == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn header(file: &str, text: &str, delimiter: u8) -> Result<(u64, Vec<String>), ImportError> {
    let hint = "start with a header; `sinew template` writes one";
    match Rows::new(text, delimiter).next() {
        Some((row, Ok(cells))) => Ok((row, names(&cells))),
        Some((row, Err(_))) => Err(ImportError::malformed(file, Some(row), "the header has a quotation mark too many", hint)),
        None => Err(ImportError::malformed(file, None, "the table is empty", hint)),
    }
}

/// Columns without a name at the end are what spreadsheets leave behind.
fn names(cells: &Cells<'_>) -> Vec<String> {
    let named = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    cells[..named].iter().map(|cell| cell.to_lowercase()).collect()
}
