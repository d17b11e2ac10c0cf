//! A file as an importer sees it.

use std::io::Read;

/// One file of a dataset. The caller opens it, so that it can count bytes for a progress bar.
pub struct Input {
    /// The file, as the user named it; shown in every message.
    pub name: String,
    /// Its bytes.
    pub reader: Box<dyn Read + Send>,
}

impl Input {
    /// An input from memory; for tests and pipes.
    pub fn from_bytes(name: &str, bytes: impl Into<Vec<u8>>) -> Input {
        Input { name: name.to_owned(), reader: Box::new(std::io::Cursor::new(bytes.into())) }
    }

    /// The last part of the name, in lower case: `sdn.csv`.
    pub fn file_name(&self) -> String {
        self.name.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase()
    }
}
