//! Why a file is no document that can be read.

use super::Format;

/// A file that gives no text. [`DocumentError::hint`] says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// There are no words in it.
    #[error("it holds no text")]
    Empty,
    /// A PDF whose pages are pictures.
    #[error("none of its {pages} pages holds text: they are pictures of pages")]
    Scanned {
        /// How many pages there are.
        pages: usize,
    },
    /// It opens with a password only.
    #[error("it is encrypted")]
    Encrypted,
    /// It goes on after a limit.
    #[error("it is too large: more than {limit} {unit}")]
    TooLarge {
        /// The limit.
        limit: usize,
        /// Of what: `bytes`, `pages`, …
        unit: &'static str,
    },
    /// It is made to cost far more than it holds.
    #[error("it is made to exhaust its reader: {0}")]
    Hostile(&'static str),
    /// It ends early, or is not what it says.
    #[error("it is damaged, or no {format}: {why}")]
    Damaged {
        /// What it should be.
        format: Format,
        /// What is wrong.
        why: String,
    },
    /// Another sort of file.
    #[error("it is {0}, which cannot be read")]
    Unsupported(&'static str),
}

impl DocumentError {
    /// What the user can do.
    pub fn hint(&self) -> &'static str {
        match self {
            DocumentError::Empty => "open it and see where its text is; copy it into a text file and read that",
            DocumentError::Scanned { .. } => "recognise its text first (OCR; for instance `ocrmypdf`), and read the result",
            DocumentError::Encrypted => "open it with its password, save it without one, and read that copy",
            DocumentError::TooLarge { .. } => "cut it into parts and read those that matter",
            DocumentError::Hostile(_) => "if you trust it, open it in its own program, save the text and read that",
            DocumentError::Damaged { .. } => "fetch it again, or open it in its own program, save the text and read that",
            DocumentError::Unsupported(_) => "text, Markdown, HTML, PDF and DOCX can be read; save it as one of these",
        }
    }

    pub(crate) fn damaged(format: Format, why: impl ToString) -> DocumentError {
        DocumentError::Damaged { format, why: why.to_string() }
    }
}
