//! What may be done about flows, what it would do, and what is best.
//!
//! A [`Catalogue`] lists measures, exempt flows and routes that money may take instead, as the analyst has written them. Laid over the flows
//! of a day it becomes a [`Board`]: which flows each measure stops, and which protected flows it harms. [`what_if`] tells what a set of measures
//! does, [`plan`] finds the best set, and [`doubt`] says how far the answer holds. None of it is a claim, and the map is not changed by it.
//!
//! Measures are on money, office and ownership. There are no others.

pub mod board;
mod case;
mod doubt;
mod planning;
mod reaching;
mod together;
mod whatif;
mod why;

pub use board::{Because, Bite, Board, Protected, evidence};
pub use case::Scenario;
pub use doubt::{About, Doubt, DoubtQuery, Fact, Spread, doubt};
pub use planning::{FrontierPoint, PlanAnswer, PlanQuery, SetFlow, Step, plan, whole_frontier};
pub use whatif::{Harm, Moment, Stopped, WhatIf, what_if};
pub use why::{Cut, Reason, Weak, reasons, weak};

use crate::EntityRef;
use sinew_model::Range;

/// What may be done, what must not be harmed, and where money may go instead.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// What may be done.
    pub measures: Vec<Spec>,
    /// What is protected or licensed.
    pub exempt: Vec<Exempt>,
    /// Routes that money may take once others are closed.
    pub substitutes: Vec<Substitute>,
}

/// A measure, as the analyst describes it.
#[derive(Clone, Debug)]
pub struct Spec {
    /// A short name.
    pub id: String,
    /// What it is, in words.
    pub name: String,
    /// What is done.
    pub act: Act,
    /// Who would do it: `OFAC`. A designation reaches what the rule of its authority reaches.
    pub authority: Option<String>,
    /// What it costs, in the analyst's unit.
    pub cost: u64,
    /// What share of the flows it stops, in percent.
    pub effect: Range,
    /// After how many days it takes effect.
    pub delay: Range,
    /// Measures that must be taken with it, by place.
    pub needs: Vec<usize>,
    /// Measures that cannot be taken with it, by place.
    pub excludes: Vec<usize>,
    /// Whatever the analyst adds.
    pub note: String,
}

/// What is done.
#[derive(Clone, Debug)]
pub enum Act {
    /// All flows from and to the entity stop, and of what the rule of the authority certainly reaches through it.
    Designate(EntityRef),
    /// What the entity pays out stops; what it receives stays with it.
    Freeze(EntityRef),
    /// Some flows stop: a budget line, a contract, a channel.
    Cut(Match),
    /// Some flows become less.
    Condition(Match),
}

impl Act {
    /// Its name in catalogues.
    pub fn word(&self) -> &'static str {
        match self {
            Act::Designate(_) => "designate",
            Act::Freeze(_) => "freeze",
            Act::Cut(_) => "cut",
            Act::Condition(_) => "condition",
        }
    }
}

/// Flows that are meant. What is not given admits all.
#[derive(Clone, Debug, Default)]
pub struct Match {
    /// From whom.
    pub from: Option<EntityRef>,
    /// To whom.
    pub to: Option<EntityRef>,
    /// One of these words stands in its goods, purpose or channel.
    pub about: Vec<String>,
}

/// Flows that are protected: to stop them is harm. Or licensed: no measure stops them.
#[derive(Clone, Debug)]
pub struct Exempt {
    /// What it is.
    pub name: String,
    /// Which flows.
    pub flows: Match,
    /// Whether measures leave them alone.
    pub licence: bool,
}

/// A route that money may take once others are closed.
#[derive(Clone, Debug)]
pub struct Substitute {
    /// From whom.
    pub from: EntityRef,
    /// To whom.
    pub to: EntityRef,
    /// How much a year, in the currency asked for.
    pub amount: Range,
    /// After how many days it opens.
    pub delay: Range,
    /// On whose word, or why the analyst thinks so.
    pub note: String,
}
