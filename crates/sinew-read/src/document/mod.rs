//! From the bytes of a file to a document: one text that never changes, and what is known of its source.
//!
//! Which format it is, its content says; the name and the media type are asked only where content cannot tell (a table of
//! Markdown and a plain text begin alike). All offsets of a reading point into [`Document::text`], whose lines end with
//! `\n` and whose paragraphs are separated by blank lines. A plain text in UTF-8 with such lines is taken as it is, byte for
//! byte.
//!
//! Bytes come from strangers, so every cost has a limit (the constants here), no external entity is followed, no script is
//! run, and parsers that may panic or recurse run on a thread of their own: what fails there is an error, not the end.

mod contained;
mod dates;
mod decode;
mod docx;
mod error;
mod format;
mod head;
mod html;
mod markdown;
mod meta;
mod nesting;
mod pdf;
mod tidy;

pub use contained::THREAD as CONTAINED_THREAD;
pub use dates::day_in;
pub use error::DocumentError;
pub use format::Format;
pub use meta::{Meta, Told};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 64 << 20;
/// Largest HTML page, in bytes: a page of that size holds a thousand times the text of an article.
pub const MAX_HTML: usize = 16 << 20;
/// Most bytes that compressed parts of a PDF or DOCX may expand to, all together.
pub const MAX_EXPANDED: usize = 256 << 20;
/// How many times its size one compressed part may expand to, once it is larger than [`RATIO_FROM`]. Text reaches 10.
pub const MAX_RATIO: usize = 200;
/// Size in bytes of an expanded part below which its ratio is not looked at.
pub const RATIO_FROM: usize = 4 << 20;
/// Deepest nesting of elements in HTML and DOCX; browsers stop at 512 too.
pub const MAX_NESTING: usize = 512;
/// Most pages of a PDF.
pub const MAX_PAGES: usize = 5_000;
/// Longest text, in bytes. A thick book has two million.
pub const MAX_TEXT: usize = 32 << 20;

/// A document that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What its bytes are.
    pub format: Format,
    /// Its words. Offsets point here.
    pub text: String,
    /// What it says of itself.
    pub meta: Meta,
    /// What could not be taken, in words: pages of a PDF that failed.
    pub notes: Vec<String>,
}

/// What is known of bytes before they are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    /// File name or address, for its ending.
    pub name: &'a str,
    /// Media type, as a server gave it: `text/html`.
    pub media_type: Option<&'a str>,
    /// Character encoding, as a server gave it.
    pub charset: Option<&'a str>,
}

/// Takes the text out of a file.
pub fn open(bytes: &[u8], hints: &Hints<'_>) -> Result<Document, DocumentError> {
    if bytes.len() > MAX_BYTES {
        return Err(DocumentError::TooLarge { limit: MAX_BYTES, unit: "bytes" });
    }
    let format = format::of(bytes, hints)?;
    let mut document = match format {
        Format::Text => plain(decode::text(bytes, hints.charset)?),
        Format::Markdown => markdown::read(&decode::text(bytes, hints.charset)?),
        Format::Html => html::read(bytes, hints.charset)?,
        Format::Pdf => pdf::read(bytes)?,
        Format::Docx => docx::read(bytes)?,
    };
    if document.text.len() > MAX_TEXT {
        return Err(DocumentError::TooLarge { limit: MAX_TEXT, unit: "bytes of text" });
    }
    if !document.text.chars().any(char::is_alphanumeric) {
        return Err(DocumentError::Empty);
    }
    document.meta.add_head(&document.text);
    document.meta.add_language(&document.text);
    Ok(document)
}

fn plain(text: String) -> Document {
    Document { format: Format::Text, text, meta: Meta::default(), notes: Vec::new() }
}
