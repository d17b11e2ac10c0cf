//! The map as one network: who stands between others, and who belongs together.
//!
//! These are answers to questions of brokerage in the public record. They say through whom the ties on record run; they choose nobody
//! for any measure.

mod around;
pub mod between;
pub mod brokers;
pub mod communities;
mod network;

pub use around::{Around, AroundQuery, Bond, Node};
pub use network::{Edge, Network, TieQuery};
