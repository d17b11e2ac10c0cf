//! Reads and compares names of people, organisations and vessels across scripts and spellings.
//!
//! A text becomes a [`Name`]: its parts with what they do, each word as letters of sound with their ambiguity kept.
//! [`compare`] aligns two names and weighs what fits, what contradicts and what one side leaves out; [`explain`] says why.
//! The method, the source of each rule and known failures are in `docs/names.md` of the project.

mod clean;
mod compare;
mod given;
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
pub use given::is_given_name;
pub use lexicon::lists_key;
pub use name::{Head, Kind, MAX_PARTS, Name, NameRef, Part, Role};
pub use script::Script;
pub use word::Word;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
