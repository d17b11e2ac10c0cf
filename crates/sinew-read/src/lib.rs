//! Reads documents into proposed claims, each tied to its exact words.
//!
//! In order: a file becomes one immutable text, the text sentences and words, the words mentions, the mentions entities of
//! this document, and rules find claims between them. Each phase is a pure function; nothing here prints, asks a network
//! or knows a workspace. Whatever comes out has its place in the text, or it does not come out.

mod analysis;
mod check;
mod claim;
mod clause;
mod code_points;
pub mod document;
mod facts;
mod mention;
pub mod model;
mod reading;
mod scoring;
mod span;
mod text;
mod when;

pub use analysis::{Analysis, analyse};
pub use check::{Ground, Party, Proposal};
pub use claim::{Classes, Kind, Rule, kind, kinds, rules};
pub use clause::{Link, Phrase, Verb};
pub use code_points::CodePoints;
pub use facts::{Fact, entity_ids, facts};
pub use reading::{
    About, Argument, Class, Dropped, Entity, Form, Found, Layer, Mention, Polarity, Precision, Reading, Voice, When,
};
pub use scoring::{class_name, jsonl};
pub use span::Span;
pub use text::{Block, BlockKind, Case, Pos, Sentence, Text, Token, Tokens, VerbForm};
pub use when::{Bearing, Dated};

/// Reads a text: mentions, the entities that they mean, and the claims that rules find, each checked against the text.
///
/// Pure; time and memory are linear in the length of the text, but for linking names, which is linear in their number. The
/// rules are those of [`rules`], read once.
pub fn read(text: &str, about: &About) -> Reading {
    let mut analysis = analyse(text, about);
    claim::bind_adjectives(&mut analysis);
    let (found, dropped) = claim::find(&analysis, about);
    let (thin, claims) = found.into_iter().partition(|claim| claim::thin(claim, &analysis.entities));
    Reading { mentions: analysis.mentions, entities: analysis.entities, claims, dropped, thin }
}

/// How a text looks to the rules: for whoever writes one.
#[doc(hidden)]
pub fn rows(text: &str, about: &About) -> String {
    {
        let mut analysis = analyse(text, about);
        claim::bind_adjectives(&mut analysis);
        claim::rows(&analysis)
    }
}
