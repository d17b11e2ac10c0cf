//! Standard formats out: what a [`View`](sinew_map::View) shows, for other tools.
//!
//! | module | format | for |
//! |---|---|---|
//! | [`ftm`] | FollowTheMoney entities, one JSON object a line | followthemoney, Aleph, yente, OpenSanctions' tools |
//! | [`statements`] | FollowTheMoney statements, CSV, with Sinew's own columns after theirs | nomenklatura, spreadsheets |
//! | [`gexf`] | GEXF 1.3 with dates | Gephi, networkx |
//! | [`graphml`] | GraphML with typed keys | Cytoscape, yEd, igraph, networkx |
//!
//! The question of the view decides what is written: its filter which claims count, its day which relations stand. All
//! of it streams, and the same view gives the same bytes.

#![forbid(unsafe_code)]
mod extension;
mod graph;
mod scope;
mod value;

pub mod ftm;
pub mod statements;

pub use extension::{is_extension, is_extension_property};
pub use graph::{gexf, graphml};

/// How entities and statements are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether what only Sinew knows is written as it is: its schemata and properties, and dates that
    /// FollowTheMoney cannot read (`2026-05~`, `2014/..`). Otherwise the former are left out, and the latter made
    /// plain (`2026-05`) or, where that is impossible, left out too.
    pub extensions: bool,
    /// Whether statements that deny something are written. FollowTheMoney has no denials, so its tools would take them
    /// for assertions. Entities never have them.
    pub denials: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { extensions: true, denials: false }
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Entities: lines of entities, subjects of statements, nodes of a graph.
    pub entities: usize,
    /// Relations among them: those of the entities whose schema is a relation, or the edges of a graph.
    pub edges: usize,
    /// Claims that are in the output, or on which its edges rest.
    pub claims: usize,
    /// Of these entities and claims so many needed a name that FollowTheMoney does not have.
    pub extensions: usize,
    /// Claims, and entities as a whole, that the format or the options have no place for.
    pub left_out: usize,
}
