//! Flows, what it takes to cut them, and which measures are best: `flow` and `plan` are pure functions of arrays, `flows` and `options` make
//! those arrays of a view and give the answers their claims.

pub mod flow;
pub mod flows;
pub mod options;
pub mod plan;
