//! The as-of network and every analysis on it.
//!
//! [`image`] holds the claims, [`view`] shows them for one question (day, filter, judgements), and each analysis is
//! a pure function of a [`View`] that returns an answer with the claims it rests on. Nothing here reads a file.

#![forbid(unsafe_code)]
pub mod beside;
pub mod capture;
pub mod compare;
pub mod control;
pub mod dossier;
pub mod graph;
pub mod image;
pub mod incidents;
pub mod indicators;
pub mod measures;
pub mod ownership;
pub mod paths;
pub mod posts;
pub mod power;
pub mod reach;
pub mod search;
pub mod sole;
pub mod ties;
pub mod view;

pub use image::{Builder, ClaimRef, DatasetEntry, EntityRef, Image, Map, NotAMap, TieRef};
pub use view::{ClaimView, Conflict, Filter, Held, Link, Overlay, Question, View};
