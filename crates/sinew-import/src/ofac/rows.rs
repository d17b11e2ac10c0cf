//! One OFAC CSV file, record by record.
//!
//! A record is one line: in every version ever published no field holds a line end. So an unclosed
//! quotation mark costs its own row and never the rows after it, and memory is bounded by the longest line.

use crate::{ImportError, Input};
use sinew_model::{Problem, Sink};
use std::io::{BufRead, BufReader, Read};

/// No record of a real file is longer than 2 KiB.
const LONGEST: u64 = 1 << 20;
/// Ctrl-Z, with which the files end.
const END: u8 = 0x1a;
const AGAIN: &str = "download the file again from https://sanctionslist.ofac.treas.gov and import it unchanged";

/// The rows of a file; the last one read is at hand in `number` and `fields`.
pub(super) struct Rows {
    pub(super) file: String,
    /// The file without its folder, as claims cite it.
    pub(super) short: String,
    pub(super) number: u64,
    /// The row as it stands in the file, blanks included.
    pub(super) fields: Vec<String>,
    reader: BufReader<Box<dyn Read + Send>>,
    line: Vec<u8>,
    columns: usize,
    good: u64,
    bad: u64,
    last_fault: String,
    primed: bool,
}

impl Rows {
    /// Opens a file and reads its first row.
    pub(super) fn open(input: Input) -> Result<Rows, ImportError> {
        let short = input.file_name();
        let mut rows = Rows {
            file: input.name,
            short,
            number: 0,
            fields: Vec::new(),
            reader: BufReader::with_capacity(1 << 16, input.reader),
            line: Vec::new(),
            columns: 0,
            good: 0,
            bad: 0,
            last_fault: String::new(),
            primed: false,
        };
        rows.check_start()?;
        rows.primed = rows.read_line()?;
        if rows.primed && rows.line.trim_ascii_start().starts_with(b"ent_num") {
            // Somebody gave the file a header row; OFAC does not.
            rows.primed = rows.read_line()?;
        }
        Ok(rows)
    }

    /// Columns of the first row, if there is a row and it can be read.
    pub(super) fn first_columns(&mut self) -> Option<usize> {
        (self.primed && self.split().is_ok()).then_some(self.fields.len())
    }

    /// Says how many columns a row must have.
    pub(super) fn expect(&mut self, columns: usize) {
        self.columns = columns;
    }

    /// Moves to the next good row; reports the bad ones on the way. False at the end.
    pub(super) fn next(&mut self, sink: &mut dyn Sink) -> Result<bool, ImportError> {
        loop {
            if !std::mem::take(&mut self.primed) && !self.read_line()? {
                self.check_end()?;
                return Ok(false);
            }
            match self.split().and_then(|()| self.check_columns()) {
                Ok(()) => {
                    self.good += 1;
                    return Ok(true);
                }
                Err(fault) => self.refuse(&fault, sink)?,
            }
        }
    }

    /// Reads a line that is not empty. False at the end of the file or at its end mark.
    fn read_line(&mut self) -> Result<bool, ImportError> {
        loop {
            self.line.clear();
            let mut bounded = self.reader.by_ref().take(LONGEST + 1);
            let read = bounded.read_until(b'\n', &mut self.line).map_err(|error| ImportError::read(&self.file, error))?;
            self.number += 1;
            if read as u64 > LONGEST {
                return Err(self.malformed("this record is longer than 1 MiB", AGAIN));
            }
            if read == 0 || self.line[0] == END {
                return Ok(false);
            }
            if !self.line.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
    }

    fn split(&mut self) -> Result<(), String> {
        let line = self.line.strip_suffix(&[END]).unwrap_or(&self.line).trim_ascii_end();
        let text = std::str::from_utf8(line).map_err(|_| "this row is not UTF-8 text".to_owned())?;
        split_into(text, &mut self.fields)
    }

    fn check_columns(&self) -> Result<(), String> {
        let (found, wanted) = (self.fields.len(), self.columns);
        if found == wanted { Ok(()) } else { Err(format!("this row has {found} columns instead of {wanted}")) }
    }

    fn refuse(&mut self, fault: &str, sink: &mut dyn Sink) -> Result<(), ImportError> {
        if !self.line.ends_with(b"\n") && !self.line.ends_with(&[END]) {
            return Err(self.malformed("the file breaks off in this row", AGAIN));
        }
        self.bad += 1;
        fault.clone_into(&mut self.last_fault);
        if self.bad > 20 && self.bad > self.good {
            return Err(self.malformed(format!("this and most other rows so far cannot be read: {fault}"), AGAIN));
        }
        let found = String::from_utf8_lossy(&self.line);
        sink.problem(Problem::refused(&self.file, Some(self.number), fault).found(found.trim_end()))?;
        Ok(())
    }

    fn check_start(&mut self) -> Result<(), ImportError> {
        let head = self.reader.fill_buf().map_err(|error| ImportError::read(&self.file, error))?;
        let mark = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let fault = fault_at_start(&head[mark..]);
        self.reader.consume(mark);
        match fault {
            Some((message, hint)) => Err(ImportError::malformed(&self.file, Some(1), message, hint)),
            None => Ok(()),
        }
    }

    fn check_end(&self) -> Result<(), ImportError> {
        let many = self.bad > 10 && self.bad * 10 > self.good + self.bad;
        if many || (self.bad > 0 && self.good == 0) {
            let message =
                format!("{} of {} rows cannot be read; of the last: {}", self.bad, self.good + self.bad, self.last_fault);
            return Err(ImportError::malformed(&self.file, None, message, AGAIN));
        }
        Ok(())
    }

    fn malformed(&self, message: impl Into<String>, hint: &str) -> ImportError {
        ImportError::malformed(&self.file, Some(self.number), message, hint)
    }
}

fn fault_at_start(head: &[u8]) -> Option<(&'static str, &'static str)> {
    let start = head.trim_ascii_start();
    match () {
        () if head.is_empty() => Some(("the file is empty", AGAIN)),
        () if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") || head.contains(&0) => {
            Some(("this is UTF-16 or binary, not the plain text that OFAC publishes", "save it as UTF-8, or download it again"))
        }
        () if start.starts_with(b"<") => Some(("this is a web page or XML, not CSV", AGAIN)),
        () => None,
    }
}

/// Splits one record at its commas. A field that starts with a quotation mark ends with one; two of them
/// inside stand for one.
fn split_into(text: &str, fields: &mut Vec<String>) -> Result<(), String> {
    let mut count = 0;
    let mut rest = text;
    loop {
        if count == fields.len() {
            fields.push(String::new());
        }
        let field = &mut fields[count];
        field.clear();
        count += 1;
        let after = if rest.starts_with('"') { quoted(rest, field)? } else { plain(rest, field) };
        match after.strip_prefix(',') {
            Some(next) => rest = next,
            None => break,
        }
    }
    fields.truncate(count);
    Ok(())
}

fn plain<'a>(text: &'a str, field: &mut String) -> &'a str {
    let end = text.find(',').unwrap_or(text.len());
    field.push_str(&text[..end]);
    &text[end..]
}

fn quoted<'a>(text: &'a str, field: &mut String) -> Result<&'a str, String> {
    let mut rest = &text[1..];
    loop {
        let end = rest.find('"').ok_or("a quotation mark is never closed in this row")?;
        field.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        if !rest.starts_with('"') {
            break;
        }
        field.push('"');
        rest = &rest[1..];
    }
    if rest.is_empty() || rest.starts_with(',') {
        Ok(rest)
    } else {
        Err("a quotation mark stands inside a quoted field".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::split_into;

    #[test]
    fn records() {
        let check = |text: &str, expected: Result<&[&str], ()>| {
            let mut fields = vec!["stale".to_owned(); 9];
            let found = split_into(text, &mut fields).map_err(|_| ());
            assert_eq!(
                found.map(|()| fields.iter().map(String::as_str).collect::<Vec<_>>()),
                expected.map(<[&str]>::to_vec),
                "{text}"
            );
        };
        check("1,\"a, b\",-0- ", Ok(&["1", "a, b", "-0- "]));
        check("1,\"say \"\"x\"\"\",", Ok(&["1", "say \"x\"", ""]));
        check("", Ok(&[""]));
        check("1,\"open", Err(()));
        check("1,\"a\"b\",2", Err(()));
    }
}
