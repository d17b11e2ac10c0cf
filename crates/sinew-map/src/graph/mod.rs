//! Measures of graphs: pure functions of compact arrays that know nothing of claims.
//!
//! A [`Csr`] holds a graph as two arrays; every function here reads it and returns numbers. The analyses of a
//! [`View`](crate::View) put the map into one and give the numbers back their claims. Nodes are numbers from 0.

pub mod betweenness;
pub mod burt;
mod csr;
pub mod leiden;
pub mod pagerank;
pub mod partition;
pub mod paths;
mod random;

pub use csr::Csr;
pub(crate) use random::Random;
