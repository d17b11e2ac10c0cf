//! Why a file could not be imported at all.

use sinew_model::Stopped;

/// The whole import is off: nothing of it is kept.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is not what its format says: cut off, garbled, in another encoding, not well-formed.
    #[error("{file}{}: {message}", place(.line))]
    Malformed {
        /// The file, as the user named it.
        file: String,
        /// Line, from 1, where it is known.
        line: Option<u64>,
        /// What is wrong, without a full stop.
        message: String,
        /// What to do about it.
        hint: String,
    },
    /// A file that the format needs is missing, or one is there that it cannot place.
    #[error("{message}")]
    Files {
        /// Which.
        message: String,
        /// What to do about it.
        hint: String,
    },
    /// The file could not be read from the disk.
    #[error("{file}: {error}")]
    Read {
        /// The file.
        file: String,
        /// What the system says.
        #[source]
        error: std::io::Error,
    },
    /// The receiver of the claims stopped; it knows the reason.
    #[error("the import was stopped")]
    Stopped,
}

fn place(line: &Option<u64>) -> String {
    line.map(|line| format!(", line {line}")).unwrap_or_default()
}

impl From<Stopped> for ImportError {
    fn from(_: Stopped) -> ImportError {
        ImportError::Stopped
    }
}

impl ImportError {
    /// What the user can do.
    pub fn hint(&self) -> Option<&str> {
        match self {
            ImportError::Malformed { hint, .. } | ImportError::Files { hint, .. } => Some(hint),
            ImportError::Read { .. } | ImportError::Stopped => None,
        }
    }

    pub(crate) fn malformed(file: &str, line: Option<u64>, message: impl Into<String>, hint: impl Into<String>) -> ImportError {
        ImportError::Malformed { file: file.to_owned(), line, message: message.into(), hint: hint.into() }
    }

    pub(crate) fn read(file: &str, error: std::io::Error) -> ImportError {
        ImportError::Read { file: file.to_owned(), error }
    }
}
