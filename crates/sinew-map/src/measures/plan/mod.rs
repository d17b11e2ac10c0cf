//! Which measures to take, within limits, so that least still flows: exactly.
//!
//! A [`Question`] is a network with capacities and a list of [`Measure`]s, each with a cost, the harm it does, and the gates
//! it closes. [`best`] finds a set of measures within the [`Limits`] that leaves the smallest flow from source to sink, with
//! proof: a cut whose capacity is that flow, and a bound that no other set can pass.
//!
//! Method: bilevel max-flow interdiction in its dual form, a smallest cut (Wood, "Deterministic network interdiction", 1993).
//! The bound gives up the limits for prices (Royset and Wood, "Solving the bi-objective maximum-flow network-interdiction
//! problem", 2007), which are found by cutting planes (Kelley 1960): each smallest cut at some prices is a plane that bounds
//! all others. What a closed gate costs more than flows through it is lost whenever the gate is closed, so that most measures
//! are ruled out at the root (fixing by reduced costs, Dantzig, Fulkerson and Johnson 1954); the rest is branch and bound.

mod bound;
mod frontier;
mod gated;
mod heuristic;
mod limits;
mod nested;
mod planes;
mod robust;
mod search;

pub use frontier::{Point, frontier};
pub use heuristic::{by_degree, greedy};
pub use limits::Limits;
pub use nested::{Nested, nested};
pub use robust::{Robust, robust, worst_case};
pub use search::{best, best_all, best_all_from};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// How many nodes.
    pub nodes: usize,
    /// Tail, head, capacity (in any unit; [`UNLIMITED`](super::flow::UNLIMITED) for none; finite ones add up to less than 2^40).
    pub arcs: &'a [(u32, u32, u64)],
    /// Where it comes from.
    pub source: u32,
    /// Where it goes.
    pub sink: u32,
    /// What may be done.
    pub measures: &'a [Measure],
    /// Protected things that measures may harm together: each counts once, however many measures harm it.
    pub harms: &'a [u64],
    /// How much may be done.
    pub limits: Limits,
}

/// Something that may be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Where it stops the flow.
    pub gates: Vec<Gate>,
    /// What it costs, in the unit of [`Limits::cost`].
    pub cost: u64,
    /// What harm it does by itself, in the unit of [`Limits::harm`].
    pub harm: u64,
    /// Protected things it harms: places in [`Question::harms`].
    pub harms: Vec<u32>,
    /// Measures that must be taken with it.
    pub needs: Vec<u32>,
    /// Measures that cannot be taken with it.
    pub excludes: Vec<u32>,
}

/// A place where a measure stops the flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Which place.
    pub at: At,
    /// How much still passes when the measure is taken. Several measures at one place: the strictest counts.
    pub keeps: u64,
    /// How much more than that passes at most where capacities are uncertain ([`robust`]); nothing otherwise.
    pub more: u64,
}

/// A node or an arc.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum At {
    /// All that passes through a node. At the source or the sink nothing is stopped.
    Node(u32),
    /// What passes on an arc, by its place in [`Question::arcs`].
    Arc(u32),
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What still flows when the best measures are taken; none if that is without limit.
    pub flow: Option<u64>,
    /// It cannot be less than this; equal to `flow` unless the search was stopped.
    pub at_least: Option<u64>,
    /// Best sets, none with a member that could be left out: rising places in [`Question::measures`], in order. One, or all if
    /// all were asked for.
    pub sets: Vec<Vec<u32>>,
    /// Whether the search was stopped before it was done.
    pub unfinished: bool,
    /// How many branches were looked at.
    pub branches: usize,
}
