//! What other tools read.

mod entities;
mod graphs;
mod statements;
mod support;
