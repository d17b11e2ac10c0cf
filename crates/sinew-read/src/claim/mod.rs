//! Claims: rules that are data, asked of every sentence.
//!
//! In order: a sentence becomes a row of phrases (`scene`, `node`), rules are triggered by its words (`rules`, `apply`), slots are
//! filled by asking the row (`grammar`, `fill`), what is not real is dropped (`gate`), speaker and date are found (`voice`,
//! `dates`). Linear in the length of the text; the rules are read once.

mod apply;
mod dates;
mod fill;
mod gate;
mod grammar;
mod kinds;
mod node;
mod propose;
mod rules;
mod scene;
mod voice;

pub use kinds::{Classes, Kind, kind, kinds};
pub(crate) use propose::find;
pub use rules::{Rule, rules};
