//! Running a parser of others where its failures stay.

use super::{DocumentError, Format};
use std::thread;

/// The name of the thread that parsers run on; a panic there is expected, and becomes an error.
pub const THREAD: &str = "document";

/// Reserved, and used only as far as a parser recurses.
const STACK: usize = 256 << 20;

/// What `parse` returns, or an error if it panics: parsers of PDF index and unwrap what a hostile file chooses. What it
/// would have returned is lost, and nothing else: the thread shares nothing that it could leave half done.
pub(super) fn run<T: Send>(format: Format, parse: impl FnOnce() -> Result<T, DocumentError> + Send) -> Result<T, DocumentError> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn_scoped(scope, parse);
        let thread = thread.map_err(|error| DocumentError::damaged(format, format!("no thread to read it on: {error}")))?;
        thread.join().unwrap_or_else(|_| Err(DocumentError::damaged(format, "its parts do not fit together")))
    })
}
