//! Proposed claims, one beside the passage that says it, and what becomes of them.

pub mod batch;
pub mod fields;
pub mod list;
pub mod passage;
pub mod queue;
mod reviewer;
pub mod sight;
pub mod stats;
pub mod told;

pub use reviewer::{Decided, Reviewer};
