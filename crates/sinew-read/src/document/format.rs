//! Telling formats apart.

use super::{DocumentError, Hints, decode};
use std::fmt;

/// The formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown (CommonMark), with front matter or without.
    Markdown,
    /// HTML and XHTML.
    Html,
    /// PDF.
    Pdf,
    /// Office Open XML, as word processors write it.
    Docx,
}

impl Format {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Text => "text/plain",
            Format::Markdown => "text/markdown",
            Format::Html => "text/html",
            Format::Pdf => "application/pdf",
            Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Format::Text => "plain text",
            Format::Markdown => "Markdown",
            Format::Html => "HTML",
            Format::Pdf => "PDF",
            Format::Docx => "DOCX",
        })
    }
}

/// A PDF's mark may come after what a mail program or a server put before it.
const PDF_MARK_WITHIN: usize = 1024;

/// First bytes of files that are known and not read.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Office document"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"%!PS", "PostScript"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ\0", "a compressed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7z)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"PAR1", "a Parquet table"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
];

/// What the bytes are.
pub(super) fn of(bytes: &[u8], hints: &Hints<'_>) -> Result<Format, DocumentError> {
    let first = &bytes[..bytes.len().min(PDF_MARK_WITHIN)];
    if bytes.is_empty() {
        return Err(DocumentError::Empty);
    }
    if first.windows(5).any(|window| window == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Format::Docx);
    }
    if let Some((_, what)) = OTHERS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(DocumentError::Unsupported(what));
    }
    if decode::is_binary(bytes) {
        return Err(DocumentError::Unsupported("a binary file of an unknown sort"));
    }
    Ok(of_text(first, hints))
}

fn of_text(first: &[u8], hints: &Hints<'_>) -> Format {
    // Encodings of two bytes look like text with gaps.
    let start: String = first.iter().filter(|byte| **byte != 0).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || "\u{ef}\u{bb}\u{bf}\u{fe}\u{ff}".contains(c));
    let path = hints.name.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let told = |endings: &[&str], media: &[&str]| {
        let media_type = hints.media_type.unwrap_or_default();
        endings.contains(&ending.as_str()) || media.contains(&media_type)
    };
    if is_html(start, told(&["html", "htm", "xhtml"], &["text/html", "application/xhtml+xml"])) {
        return Format::Html;
    }
    if told(&["md", "markdown", "mdown"], &["text/markdown"]) { Format::Markdown } else { Format::Text }
}

/// A page says so at its start; a part of one, only where its name or its server says so.
fn is_html(start: &str, told: bool) -> bool {
    let begins = ["<!doctype html", "<html", "<head", "<body"].iter().any(|mark| start.starts_with(mark));
    let xhtml = start.starts_with("<?xml") && start.contains("<html");
    let commented = start.starts_with("<!--") && start.contains("<html");
    begins || xhtml || commented || (told && start.contains('<'))
}
