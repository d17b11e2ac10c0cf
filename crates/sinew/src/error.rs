//! Errors in words: what went wrong, where, and what to do next. Exit codes are documented in `docs/cli.md`.

use sinew_fetch::FetchError;
use sinew_import::ImportError;
use sinew_model::DateError;
use sinew_read::document::{CONTAINED_THREAD, DocumentError};
use sinew_store::StoreError;
use std::process::ExitCode;

/// Something the user should know, with the exit code that tells programs.
#[derive(Debug)]
pub(crate) struct CliError {
    message: String,
    hint: Option<String>,
    code: Code,
}

/// Exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
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

pub(crate) type Result<T> = std::result::Result<T, CliError>;

impl CliError {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> CliError {
        CliError { message: message.into(), hint: None, code }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> CliError {
        self.hint = Some(hint.into());
        self
    }

    /// What went wrong, in one line, and what to do.
    pub(crate) fn words(&self) -> (&str, Option<&str>) {
        (&self.message, self.hint.as_deref())
    }

    /// The same, told of a file or an address.
    pub(crate) fn of(mut self, name: &str) -> CliError {
        self.message = format!("{name}: {}", self.message);
        self
    }

    /// What the exit code will be.
    pub(crate) fn code(&self) -> Code {
        self.code
    }

    /// What is wrong and what to do, for a dialogue that goes on.
    pub(crate) fn told(&self) -> String {
        let hint = self.hint.as_ref().map(|hint| format!("\n  next: {}", visible(hint).replace('\n', "\n        ")));
        format!("{}{}", visible(&self.message), hint.unwrap_or_default())
    }

    /// Says it on standard error.
    #[allow(clippy::print_stderr)]
    pub(crate) fn report(&self, colour: bool) -> ExitCode {
        let (red, bold, reset) = if colour { ("\x1b[1;31m", "\x1b[1m", "\x1b[0m") } else { ("", "", "") };
        eprintln!("{red}error:{reset} {}", visible(&self.message));
        if let Some(hint) = &self.hint {
            eprintln!("{bold}  next:{reset} {}", visible(hint).replace('\n', "\n        "));
        }
        ExitCode::from(self.code as u8)
    }
}

impl From<StoreError> for CliError {
    fn from(error: StoreError) -> CliError {
        let code = match &error {
            StoreError::Interrupted => Code::Interrupted,
            StoreError::NoDataset(_) | StoreError::NoOperation(_) | StoreError::NoProposal(_) => Code::NotFound,
            StoreError::BadDatasetName(_) => Code::Usage,
            _ => Code::Failed,
        };
        CliError { message: error.to_string(), hint: error.hint(), code }
    }
}

impl From<ImportError> for CliError {
    fn from(error: ImportError) -> CliError {
        let code = if matches!(error, ImportError::Stopped) { Code::Failed } else { Code::BadInput };
        CliError { message: error.to_string(), hint: error.hint().map(str::to_owned), code }
    }
}

impl From<DocumentError> for CliError {
    fn from(error: DocumentError) -> CliError {
        CliError::new(Code::BadInput, error.to_string()).hint(error.hint())
    }
}

impl From<FetchError> for CliError {
    fn from(error: FetchError) -> CliError {
        let code = if matches!(error, FetchError::Address { .. }) { Code::Usage } else { Code::Failed };
        CliError { message: error.to_string(), hint: error.hint().map(str::to_owned), code }
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> CliError {
        CliError::new(Code::Failed, error.to_string())
    }
}

impl From<DateError> for CliError {
    fn from(error: DateError) -> CliError {
        CliError::new(Code::Usage, error.to_string())
    }
}

/// What should never happen. The most likely reason is a saved map that a failing disk changed: it is a cache, and not
/// checked byte by byte, as that would take longer than an answer.
#[allow(clippy::print_stderr)]
pub(crate) fn tell_of_a_panic(info: &std::panic::PanicHookInfo<'_>) {
    // Parsers of documents may panic on bad ones; there it becomes an error, which is told in its place.
    if std::thread::current().name() == Some(CONTAINED_THREAD) {
        return;
    }
    eprintln!("error: Sinew failed inside: {}", visible(&info.to_string()));
    eprintln!(
        "  next: delete the folder .sinew/maps of the workspace (it is made anew) and try again; if it happens again, report it"
    );
}

/// File names and values may hold anything; on a terminal they are shown and never obeyed.
pub(crate) fn visible(text: &str) -> String {
    let is_override = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if (c.is_control() && c != '\n') || is_override(c) { '\u{fffd}' } else { c }).collect()
}
