//! Answers of the map, as parts of documents.
//!
//! Each function adds one answer to a [`Doc`](crate::Doc) and cites the claims that it rests on.

mod assessment;
mod control;
mod dossier;
mod incidents;
mod path;
mod posts;
mod reach;
mod search;
mod words;

pub use assessment::assessment;
pub use control::control;
pub use dossier::dossier;
pub use incidents::{counts, how_many, incidents};
pub use path::paths;
pub use posts::posts;
pub use reach::{by_authority, changes, exposure, reach, why};
pub use search::hits;
