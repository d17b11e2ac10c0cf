//! Answers of the map, as parts of documents.
//!
//! Each function adds one answer to a [`Doc`] and cites the claims that it rests on.

mod dossier;
mod path;
mod posts;
mod search;
mod words;

pub use dossier::dossier;
pub use path::paths;
pub use posts::posts;
pub use search::hits;
pub use words::{as_of, fact_text, held, readable_number};
