//! Reads documents into proposed claims, each tied to its exact words.
//!
//! In order: a file becomes one immutable text, the text sentences and words, the words mentions, the mentions entities of
//! this document, and rules find claims between them. Each phase is a pure function; nothing here prints, asks a network
//! or knows a workspace. Whatever comes out has its place in the text, or it does not come out.

pub mod document;
mod reading;
mod span;

pub use reading::{
    About, Argument, Class, Dropped, Entity, Form, Found, Layer, Mention, Polarity, Precision, Reading, Voice, When,
};
pub use span::Span;
