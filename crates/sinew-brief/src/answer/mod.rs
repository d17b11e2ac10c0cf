//! Answers of the map, as parts of documents.
//!
//! Each function adds one answer to a [`Doc`](crate::Doc) and cites the claims that it rests on.

mod assessment;
mod brokers;
mod capture;
mod changes;
mod communities;
mod control;
mod dossier;
mod incidents;
mod indicators;
pub mod measures;
mod path;
mod posts;
mod power;
mod reach;
mod search;
mod trend;
mod words;

pub use assessment::assessment;
pub use brokers::{between, brokers};
pub use capture::{capture, capture_series};
pub use changes::changes;
pub use communities::communities;
pub use control::control;
pub use dossier::dossier;
pub use incidents::{counts, how_many, incident, incidents, several_datasets};
pub use indicators::indicators;
pub use path::paths;
pub use posts::posts;
pub use power::power;
pub use reach::{by_authority, changes as reach_changes, exposure, reach, why};
pub use search::hits;
pub use trend::trend;
