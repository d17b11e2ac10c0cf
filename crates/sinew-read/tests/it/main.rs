//! Integration tests of reading.

#![allow(clippy::unwrap_used, reason = "the helpers of tests fail by panicking")]

mod any;
mod clauses;
mod dates;
mod document;
mod facts;
mod force;
mod fronted;
mod labelled;
mod mentions;
mod model;
mod parties;
mod rules;
mod sentences;
mod subjects;
mod voices;
mod words;
