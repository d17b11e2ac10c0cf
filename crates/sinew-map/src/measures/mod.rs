//! Flows, and what it takes to cut them: pure functions of arrays.

pub mod flow;
pub mod plan;
