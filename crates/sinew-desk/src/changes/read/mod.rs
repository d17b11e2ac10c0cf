//! Reading documents into a workspace: each is kept as it came, and what is found in it waits for a decision.

mod keep;
mod links;

pub use keep::{Before, Keeper, Kept};
pub use links::{Known, Link};

use sinew_read::Reading;
use sinew_read::document::Document;

/// A document as it came.
#[derive(Clone, Debug)]
pub struct Came {
    /// File name or address.
    pub name: String,
    /// The address after redirects, if it was fetched.
    pub url: Option<String>,
    /// What the one who gave it calls its format.
    pub media_type: Option<String>,
    /// And its encoding.
    pub charset: Option<String>,
    /// Itself.
    pub bytes: Vec<u8>,
}

/// A document that was read.
pub struct Done {
    /// By which it is cited: the key of its source.
    pub key: String,
    /// File name or address.
    pub name: String,
    /// Of its bytes.
    pub sha256: String,
    /// Its text, and what it says of itself.
    pub document: Document,
    /// What was found.
    pub reading: Reading,
    /// Who each entity of the reading may be in the workspace.
    pub links: Vec<Option<Link>>,
    /// What became of it in the workspace.
    pub kept: Option<Kept>,
}

impl Came {
    /// A key made of the name: its last part without ending; letters, digits, `-`, `_` and `.`.
    pub fn stem(&self) -> String {
        let path = self.name.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let last = path.rsplit('/').next().unwrap_or_default();
        let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
        let key: String = stem.chars().map(|c| if c.is_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
        let key = key.trim_matches(['-', '.']);
        if key.is_empty() { "document".to_owned() } else { key.to_owned() }
    }
}
