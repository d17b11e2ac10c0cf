//! Errors in words: what went wrong, where, and what to do next. The codes are those of `docs/cli.md`.

use sinew_fetch::FetchError;
use sinew_import::ImportError;
use sinew_model::DateError;
use sinew_read::document::DocumentError;
use sinew_store::StoreError;

/// Something the user should know, with the exit code that tells programs.
#[derive(Debug)]
pub struct Error {
    message: String,
    hint: Option<String>,
    code: Code,
    reason: Option<Reason>,
}

/// Why something could not be done, where that is neither the asker's fault nor ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Another is writing: it may be tried again.
    Busy,
    /// Nothing may be changed.
    ReadOnly,
    /// It was done before.
    DoneBefore,
}

/// Exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It could not be done.
    Failed = 1,
    /// The command line is wrong (as clap has it).
    Usage = 2,
    /// No entity, dataset or operation is meant, or several are.
    NotFound = 3,
    /// A file cannot be what it should be.
    BadInput = 4,
    /// The user interrupted.
    Interrupted = 130,
}

/// What may go wrong is told in words.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// What went wrong, in one line without a stop.
    pub fn new(code: Code, message: impl Into<String>) -> Error {
        Error { message: message.into(), hint: None, code, reason: None }
    }

    /// What to do next.
    pub fn hint(mut self, hint: impl Into<String>) -> Error {
        self.hint = Some(hint.into());
        self
    }

    /// What went wrong, in one line, and what to do.
    pub fn words(&self) -> (&str, Option<&str>) {
        (&self.message, self.hint.as_deref())
    }

    /// The same, told of a file or an address.
    pub fn of(mut self, name: &str) -> Error {
        if !self.message.trim_start_matches('"').starts_with(name) {
            self.message = format!("{name}: {}", self.message);
        }
        self
    }

    /// What the exit code will be.
    pub fn code(&self) -> Code {
        self.code
    }

    /// For this reason.
    pub fn because(mut self, reason: Reason) -> Error {
        self.reason = Some(reason);
        self
    }

    /// Why it could not be done, where that is neither the asker's fault nor ours.
    pub fn reason(&self) -> Option<Reason> {
        self.reason
    }

    /// What is wrong and what to do, for a dialogue that goes on.
    pub fn told(&self) -> String {
        let hint = self.hint.as_ref().map(|hint| format!("\n  next: {}", visible(hint).replace('\n', "\n        ")));
        format!("{}{}", visible(&self.message), hint.unwrap_or_default())
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        let code = match &error {
            StoreError::Interrupted => Code::Interrupted,
            StoreError::NoDataset(_) | StoreError::NoOperation(_) | StoreError::NoProposal(_) => Code::NotFound,
            StoreError::BadDatasetName(_) => Code::Usage,
            _ => Code::Failed,
        };
        let reason = match &error {
            StoreError::Busy(_) => Some(Reason::Busy),
            StoreError::UndoneAlready(_) => Some(Reason::DoneBefore),
            error if error.to_string().contains("readonly") => Some(Reason::ReadOnly),
            _ => None,
        };
        Error { message: error.to_string(), hint: error.hint(), code, reason }
    }
}

impl From<ImportError> for Error {
    fn from(error: ImportError) -> Error {
        let code = if matches!(error, ImportError::Stopped) { Code::Failed } else { Code::BadInput };
        Error { message: error.to_string(), hint: error.hint().map(str::to_owned), code, reason: None }
    }
}

impl From<DocumentError> for Error {
    fn from(error: DocumentError) -> Error {
        Error::new(Code::BadInput, error.to_string()).hint(error.hint())
    }
}

impl From<FetchError> for Error {
    fn from(error: FetchError) -> Error {
        let code = if matches!(error, FetchError::Address { .. }) { Code::Usage } else { Code::Failed };
        Error { message: error.to_string(), hint: error.hint().map(str::to_owned), code, reason: None }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Error {
        Error::new(Code::Failed, error.to_string())
    }
}

impl From<DateError> for Error {
    fn from(error: DateError) -> Error {
        Error::new(Code::Usage, error.to_string())
    }
}

/// File names and values may hold anything; on a terminal they are shown and never obeyed.
pub fn visible(text: &str) -> String {
    let is_override = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if (c.is_control() && c != '\n') || is_override(c) { '\u{fffd}' } else { c }).collect()
}
