//! Answers become cited documents.
//!
//! An answer is put into a [`Doc`]: headings, paragraphs, tables, lists, and beside every statement a [`Cite`] of the
//! claims that it rests on. [`Citations`] numbers the sources in the order in which they are first cited and lists
//! them at the end. The same document is then written for the terminal ([`text`]), as [`markdown`] or as one
//! [`html`] page.
//!
//! What stands in sources is shown and never obeyed: every renderer first takes control characters and overrides of
//! direction out of a text, then escapes what its own format would read as markup.

#![forbid(unsafe_code)]
pub mod answer;
pub mod cite;
pub mod doc;
pub mod html;
pub mod inline;
pub mod markdown;
pub mod plot;
pub mod text;

mod clean;

pub use cite::{Citations, Cite, DatasetInfo, Mark, Place, SourceEntry};
pub use doc::{Align, Block, Column, Doc, Table};
pub use inline::Inline;
pub use plot::Plot;
