//! The records of a statements file, one buffer for all of them.

use crate::{ImportError, Input};
use csv::{Reader, ReaderBuilder, StringRecord};
use sinew_model::{Problem, Sink};
use std::io::Read;

/// How a file is named.
#[derive(Clone)]
pub(super) struct File {
    /// As the user named it, for messages.
    pub(super) name: String,
    /// Its last part, for claims.
    pub(super) base: String,
}

/// Reads records of one width. Rows that do not have it, or are not UTF-8, are problems; a last row that
/// is too short means that the file was cut off.
pub(super) struct Rows {
    pub(super) file: File,
    reader: Reader<Tail>,
    record: StringRecord,
    /// Number of the record last read, from 1.
    row: u64,
    /// Number and width of the last record that was too short.
    short: (u64, usize),
}

/// A reader that remembers its last byte: a file whose last line is not ended may have been cut off in it.
struct Tail {
    inner: Box<dyn Read + Send>,
    last: u8,
}

impl Read for Tail {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.last = buffer[..length].last().copied().unwrap_or(self.last);
        Ok(length)
    }
}

impl Rows {
    pub(super) fn open(input: Input) -> Rows {
        let file = File { base: input.file_name(), name: input.name };
        let tail = Tail { inner: input.reader, last: b'\n' };
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(1 << 16).from_reader(tail);
        Rows { file, reader, record: StringRecord::new(), row: 0, short: (0, 0) }
    }

    /// The first record, whatever its width.
    pub(super) fn header(&mut self) -> Result<StringRecord, ImportError> {
        match self.advance() {
            Ok(true) => Ok(self.record.clone()),
            Ok(false) => Err(ImportError::malformed(&self.file.name, None, "the file is empty", "fetch it again")),
            Err(error) => Err(self.unreadable(error)),
        }
    }

    /// The next record of `width` fields and its number.
    pub(super) fn next(&mut self, width: usize, sink: &mut dyn Sink) -> Result<Option<(u64, &StringRecord)>, ImportError> {
        loop {
            match self.advance() {
                Ok(false) => return self.end(width).map(|()| None),
                Ok(true) if self.record.len() == width => return Ok(Some((self.row, &self.record))),
                Ok(true) => self.wrong_width(width, sink)?,
                Err(error) if matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) => sink.problem(self.no_utf8())?,
                Err(error) => return Err(self.unreadable(error)),
            }
        }
    }

    fn advance(&mut self) -> Result<bool, csv::Error> {
        self.row += 1;
        self.reader.read_record(&mut self.record)
    }

    fn wrong_width(&mut self, width: usize, sink: &mut dyn Sink) -> Result<(), ImportError> {
        let found = self.record.len();
        if found < width {
            self.short = (self.row, found);
        }
        let message = format!("the row has {found} fields instead of {width}");
        let problem = Problem::refused(&self.file.name, Some(self.row), message);
        Ok(sink.problem(problem.hint("a value with a comma or a line break must stand in quotation marks"))?)
    }

    fn end(&self, width: usize) -> Result<(), ImportError> {
        let (row, found) = self.short;
        if row + 1 != self.row || self.reader.get_ref().last == b'\n' {
            return Ok(());
        }
        let message = format!("row {row} ends after {found} of {width} fields: the file was cut off");
        Err(ImportError::malformed(&self.file.name, None, message, "fetch the file again"))
    }

    fn no_utf8(&self) -> Problem {
        Problem::refused(&self.file.name, Some(self.row), "the row is not UTF-8")
            .hint("statements are published in UTF-8: fetch the file again")
    }

    fn unreadable(&self, error: csv::Error) -> ImportError {
        let message = error.to_string();
        match error.into_kind() {
            csv::ErrorKind::Io(error) => ImportError::read(&self.file.name, error),
            _ => ImportError::malformed(&self.file.name, None, message, "statements are CSV in UTF-8"),
        }
    }
}
