//! What can go wrong with a workspace, and what to do about it.

use std::path::{Path, PathBuf};

/// A failure of the store. Nothing was changed unless the message says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No `sinew.toml` here or in a folder above.
    #[error("there is no workspace in {0} or a folder above it")]
    NotFound(PathBuf),
    /// A workspace is a folder, and this is not one.
    #[error("{0} is not a folder")]
    NotAFolder(PathBuf),
    /// There is one already.
    #[error("{0} is a workspace already")]
    Exists(PathBuf),
    /// The data were written by a newer Sinew.
    #[error("{path} has format {found}; this Sinew knows formats up to {known}")]
    TooNew {
        /// The workspace.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format known here.
        known: u32,
    },
    /// A file of the workspace does not hold what it should.
    #[error("{path} is damaged: {message}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// `sinew.toml` cannot be read.
    #[error("{path}: {message}")]
    Settings {
        /// The file.
        path: PathBuf,
        /// What is wrong, with its place.
        message: String,
    },
    /// Another process is writing.
    #[error("another Sinew process is writing to {0}")]
    Busy(PathBuf),
    /// No such operation.
    #[error("there is no operation {0}")]
    NoOperation(i64),
    /// No such proposal.
    #[error("there is no proposal {0}")]
    NoProposal(String),
    /// It is undone already.
    #[error("operation {0} is undone already")]
    UndoneAlready(i64),
    /// No such dataset.
    #[error("there is no dataset {0:?}")]
    NoDataset(String),
    /// A dataset name that cannot be a folder name.
    #[error("{0:?} cannot be the name of a dataset")]
    BadDatasetName(String),
    /// The user interrupted.
    #[error("interrupted; nothing was kept")]
    Interrupted,
    /// The disk said no.
    #[error("{path}: {error}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: std::io::Error,
    },
    /// The database said no.
    #[error("the workspace's database: {0}")]
    Database(#[from] rusqlite::Error),
    /// A claims file said no.
    #[error("claims file: {0}")]
    Claims(#[from] parquet::errors::ParquetError),
}

impl StoreError {
    /// What the user can do.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            StoreError::NotFound(_) => "run `sinew init` to make one here, or give one with --workspace FOLDER",
            StoreError::NotAFolder(_) => "give the name of a folder; it is made if it does not exist",
            StoreError::Exists(_) => "use it as it is, or choose another folder",
            StoreError::TooNew { .. } => "install the Sinew that wrote it, or a newer one",
            StoreError::Damaged { .. } => "restore the file from a backup, or import the dataset again",
            StoreError::Settings { .. } => "mend that line of sinew.toml; `sinew init` writes a sound one into an empty folder",
            StoreError::Busy(_) => "wait until it has finished and try again",
            StoreError::NoProposal(_) => "`sinew proposals` lists them",
            StoreError::NoOperation(_) | StoreError::UndoneAlready(_) => "`sinew log` lists the operations",
            StoreError::NoDataset(_) => "`sinew datasets` lists those there are",
            StoreError::BadDatasetName(_) => "use letters, digits, `-`, `_` and `.`, and start with a letter or digit",
            StoreError::Database(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt) => {
                "restore .sinew/sinew.db from a backup"
            }
            StoreError::Interrupted | StoreError::Io { .. } | StoreError::Database(_) | StoreError::Claims(_) => return None,
        };
        Some(hint.to_owned())
    }

    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> StoreError + '_ {
        move |error| StoreError::Io { path: path.to_owned(), error }
    }
}
