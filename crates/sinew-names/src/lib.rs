//! Reads and compares names of people, organisations and vessels across scripts and spellings.

mod clean;
mod compare;
mod keys;
mod lexicon;
mod name;
mod read;
mod script;
mod sounds;
mod text;
mod word;

pub use compare::{Aligned, Comparison, Reason, compare, explain};
#[doc(hidden)]
pub use compare::{feature_names, features};
pub use lexicon::lists_key;
pub use name::{Head, Kind, MAX_PARTS, Name, NameRef, Part, Role};
pub use script::Script;
pub use word::Word;
