//! A CSV text as its rows, numbered as a spreadsheet numbers them.
//!
//! The `csv` crate is not used here: it drops blank lines without a word, so its records cannot be numbered as
//! the analyst sees them, and it lets a quotation mark that is never closed swallow the rest of the table.

use std::borrow::Cow;

/// A quoted cell may not be longer: what is, was never closed.
const LONGEST_CELL: usize = 1024 * 1024;

/// The cells of one row, without the blanks around them.
pub(crate) type Cells<'t> = Vec<Cow<'t, str>>;

/// The row's quotation marks do not match.
#[derive(Debug, PartialEq)]
pub(crate) struct Unclosed<'t> {
    /// The line where it begins; nothing more of it is left out.
    pub(crate) line: &'t str,
}

/// Rows of a text that are neither blank nor comments. Those count, too.
#[derive(Clone)]
pub(crate) struct Rows<'t> {
    rest: &'t str,
    row: u64,
    delimiter: u8,
}

impl<'t> Rows<'t> {
    pub(crate) fn new(text: &'t str, delimiter: u8) -> Rows<'t> {
        Rows { rest: text, row: 0, delimiter }
    }

    fn take(&mut self) -> Result<Cells<'t>, Unclosed<'t>> {
        let line = first_line(self.rest);
        let parsed =
            if line.starts_with('#') { Some((vec![Cow::Borrowed(line)], line.len())) } else { record(self.rest, self.delimiter) };
        let length = parsed.as_ref().map_or(line.len(), |(_, length)| *length);
        self.rest = after_line_end(&self.rest[length..]);
        self.row += 1;
        parsed.map(|(cells, _)| cells).ok_or(Unclosed { line })
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = (u64, Result<Cells<'t>, Unclosed<'t>>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            let taken = self.take();
            if !taken.as_ref().is_ok_and(says_nothing) {
                return Some((self.row, taken));
            }
        }
        None
    }
}

/// Blank, or a comment. A spreadsheet may have put the comment in quotation marks.
fn says_nothing(cells: &Cells<'_>) -> bool {
    cells.iter().all(|cell| cell.is_empty()) || cells.first().is_some_and(|cell| cell.starts_with('#'))
}

fn first_line(text: &str) -> &str {
    let line = text.split('\n').next().unwrap_or_default();
    line.strip_suffix('\r').unwrap_or(line)
}

fn after_line_end(text: &str) -> &str {
    let text = text.strip_prefix('\r').unwrap_or(text);
    text.strip_prefix('\n').unwrap_or(text)
}

/// The cells of the record at the start of a text and its length without the line end. Nothing if a
/// quotation mark is not closed, or closed within a cell.
fn record(text: &str, delimiter: u8) -> Option<(Cells<'_>, usize)> {
    let mut cells = Cells::new();
    let mut at = 0;
    loop {
        let (cell, length) = cell(&text[at..], delimiter)?;
        cells.push(cell);
        at += length;
        if text.as_bytes().get(at) != Some(&delimiter) {
            return Some((cells, at));
        }
        at += 1;
    }
}

/// One cell and its length up to the delimiter or line end.
fn cell(text: &str, delimiter: u8) -> Option<(Cow<'_, str>, usize)> {
    let end = text.bytes().position(|b| b == delimiter || b == b'\n').unwrap_or(text.len());
    let bare = &text[..end];
    let blanks = bare.len() - bare.trim_start_matches(' ').len();
    if text[blanks..].starts_with('"') {
        return quoted(&text[blanks + 1..], delimiter).map(|(cell, length)| (cell, blanks + 1 + length));
    }
    let length = if text[end..].starts_with('\n') { bare.strip_suffix('\r').unwrap_or(bare).len() } else { end };
    Some((Cow::Borrowed(bare.trim()), length))
}

/// The rest of a cell after its opening quotation mark.
fn quoted(text: &str, delimiter: u8) -> Option<(Cow<'_, str>, usize)> {
    let mut at = 0;
    loop {
        at += text[at..].find('"')?;
        if at > LONGEST_CELL {
            return None;
        }
        if !text[at + 1..].starts_with('"') {
            break;
        }
        at += 2;
    }
    let after = &text[at + 1..];
    let blanks = after.len() - after.trim_start_matches(' ').len();
    let closed = match after.as_bytes().get(blanks) {
        None | Some(b'\n' | b'\r') => true,
        Some(byte) => *byte == delimiter,
    };
    closed.then(|| (unescaped(text[..at].trim()), at + 1 + blanks))
}

fn unescaped(text: &str) -> Cow<'_, str> {
    if text.contains('"') { Cow::Owned(text.replace("\"\"", "\"")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(u64, &[&str])]) {
        let rows: Vec<(u64, Vec<String>)> = Rows::new(text, b',')
            .map(|(row, cells)| {
                (row, cells.map_or(vec!["unclosed".into()], |cells| cells.into_iter().map(Cow::into_owned).collect()))
            })
            .collect();
        let expected: Vec<(u64, Vec<String>)> =
            expected.iter().map(|(row, cells)| (*row, cells.iter().map(|cell| (*cell).to_owned()).collect())).collect();
        assert_eq!(rows, expected, "{text:?}");
    }

    #[test]
    fn cells() {
        check("", &[]);
        check("a, b ,c", &[(1, &["a", "b", "c"])]);
        check("a,\r\nb\r\n", &[(1, &["a", ""]), (2, &["b"])]);
        check("\"a,b\",\"c\"\"d\"\n", &[(1, &["a,b", "c\"d"])]);
        check("a, \"b, c\" ,d", &[(1, &["a", "b, c", "d"])]);
        check("5\" pipe,b", &[(1, &["5\" pipe", "b"])]);
        check("\"two\nlines\",b\nc", &[(1, &["two\nlines", "b"]), (2, &["c"])]);
    }

    #[test]
    fn blank_lines_and_comments_count_as_rows() {
        check("a\n\n# see \"x\n  \n,,\n\"# quoted, too\",\nb", &[(1, &["a"]), (7, &["b"])]);
    }

    #[test]
    fn an_unclosed_quotation_mark_costs_one_line() {
        check("a\n\"b,c\nd,e\nf", &[(1, &["a"]), (2, &["unclosed"]), (3, &["d", "e"]), (4, &["f"])]);
        check("\"b,c\nd,\"e\"\nf", &[(1, &["unclosed"]), (2, &["d", "e"]), (3, &["f"])]);
        check("\"b\"c,d\ne", &[(1, &["unclosed"]), (2, &["e"])]);
    }
}
