//! What comes in: files that are imported, documents that are read, whoever brings them. Each is an operation, with its author,
//! and can be undone.

pub mod files;
pub mod import;
pub mod read;
