//! What a set of measures stops, what takes another way, and what it hurts, by day.

use super::Board;
use super::board::Bite;
use super::case::Scenario;
use super::together::reached_together;
use crate::measures::flows::network::{Case, Money};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Day, Range};
use std::collections::BTreeSet;

/// What a set of measures does.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// Which: places in the catalogue, rising.
    pub measures: Vec<usize>,
    /// What flows without them: low, best, high.
    pub before: [Money; 3],
    /// What flows with them, after money has taken other routes.
    pub after: [Money; 3],
    /// What would flow, by the best estimates, if it took no other route than those on record.
    pub unrerouted: Money,
    /// The flows that they stop.
    pub stops: Vec<Stopped>,
    /// Flows and assumed routes on which more passes than before, in one largest flow by the best estimates: before, after.
    pub rerouted: Vec<(usize, Money, Money)>,
    /// Protected flows that they harm.
    pub harms: Vec<Harm>,
    /// How much the protected flows of known amount lose a year, by the middle of amounts and effects.
    pub harm: f64,
    /// Whether some of unknown amount lose too.
    pub harm_unknown: bool,
    /// What designations reach together that none of them does alone, under whose rule. It is told and not counted on.
    pub together: Vec<(EntityRef, String)>,
    /// What changes on which day, counted from the day of the question.
    pub days: Vec<Moment>,
}

/// A flow that measures stop.
#[derive(Clone, Debug)]
pub struct Stopped {
    /// Which.
    pub flow: usize,
    /// By which measures.
    pub by: Vec<usize>,
    /// What share of it, in percent.
    pub share: Range,
    /// The claims on it, and on why it is stopped.
    pub claims: Vec<ClaimRef>,
}

/// A protected flow that measures harm.
#[derive(Clone, Debug)]
pub struct Harm {
    /// Place among the protected.
    pub protected: usize,
    /// By which measures.
    pub by: Vec<usize>,
    /// How much it loses a year; none where its amount is unknown.
    pub loss: Option<Range>,
}

/// A day on which something changes.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Measures that take effect on it, at the latest.
    pub take: Vec<usize>,
    /// Substitutes that open on it, at the earliest: places in the catalogue.
    pub open: Vec<usize>,
    /// What then flows, by the best estimates.
    pub left: Money,
}

impl WhatIf {
    /// The claims that it rests on, each once.
    pub fn claims(&self) -> Vec<ClaimRef> {
        let all: BTreeSet<ClaimRef> = self.stops.iter().flat_map(|each| each.claims.iter().copied()).collect();
        all.into_iter().collect()
    }
}

/// What a set of measures does.
pub fn what_if(view: &View<'_>, board: &Board, measures: &[usize]) -> WhatIf {
    let measures: Vec<usize> = measures.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let all = [Case::Low, Case::Best, Case::High].map(|case| (board.scenario(case, false), board.scenario(case, true)));
    let (recorded, open) = &all[1];
    let (harm, harm_unknown) = board.harm(&measures);
    WhatIf {
        before: [0, 1, 2].map(|case| board.left(&all[case].0, &[])),
        after: [0, 1, 2].map(|case| board.left(&all[case].1, &measures)),
        unrerouted: board.left(recorded, &measures),
        stops: stops(board, &measures),
        rerouted: rerouted(board, recorded, open, &measures),
        harms: harms(board, &measures),
        harm,
        harm_unknown,
        together: reached_together(view, board, &measures),
        days: days(board, open, &measures),
        measures,
    }
}

fn hits(board: &Board, flow: usize, measures: &[usize]) -> Vec<usize> {
    let bites = |at: &usize| board.bites[*at].iter().any(|bite: &Bite| bite.flow == flow);
    measures.iter().copied().filter(bites).collect()
}

/// The strictest of several counts, at either end.
fn share(board: &Board, by: &[usize]) -> Range {
    let effects = by.iter().map(|at| board.specs[*at].effect);
    let strictest = effects.reduce(|one, other| Range::closed(one.lo().max(other.lo()), one.hi().max(other.hi())).unwrap_or(one));
    strictest.unwrap_or(Range::exact(0.0))
}

fn stops(board: &Board, measures: &[usize]) -> Vec<Stopped> {
    let stopped = (0..board.recorded).map(|flow| (flow, hits(board, flow, measures))).filter(|(_, by)| !by.is_empty());
    stopped.map(|(flow, by)| Stopped { flow, share: share(board, &by), claims: board.claims(flow, &by), by }).collect()
}

fn harms(board: &Board, measures: &[usize]) -> Vec<Harm> {
    let hit = board.protected.iter().enumerate().map(|(place, each)| (place, each, hits(board, each.flow, measures)));
    let harmed = hit.filter(|(_, _, by)| !by.is_empty());
    harmed
        .map(|(protected, each, by)| {
            let loss = each.amount.map(|amount| amount.mul(&share(board, &by)).scale(0.01));
            Harm { protected, loss, by }
        })
        .collect()
}

fn rerouted(board: &Board, recorded: &Scenario, open: &Scenario, measures: &[usize]) -> Vec<(usize, Money, Money)> {
    let (before, after) = (board.flow_of_supply(recorded, &[]), board.flow_of_supply(open, measures));
    let more = (0..board.flows.len()).filter(|flow| after.on[*flow] > before.on[*flow]);
    more.map(|flow| (flow, board.network.money(Some(before.on[flow])), board.network.money(Some(after.on[flow])))).collect()
}

/// Measures take effect at the latest, substitutes open at the earliest, so that no day promises too much.
fn days(board: &Board, open: &Scenario, measures: &[usize]) -> Vec<Moment> {
    let latest = |at: &usize| whole(board.specs[*at].delay.hi());
    let earliest = |route: usize| whole(board.opening[route].lo());
    let changes = measures.iter().map(latest).chain((0..board.opening.len()).map(earliest)).chain([0]);
    let changes: BTreeSet<i32> = changes.collect();
    let moment = |after: i32| {
        let taken: Vec<usize> = measures.iter().copied().filter(|at| latest(at) <= after).collect();
        let mut scenario = open.clone();
        for route in 0..board.opening.len() {
            if earliest(route) > after {
                scenario.capacities[board.recorded + route] = 0;
            }
        }
        Moment {
            day: Day(board.day.0 + after),
            take: taken.iter().copied().filter(|at| latest(at) == after).collect(),
            open: (0..board.opening.len()).filter(|route| earliest(*route) == after).collect(),
            left: board.left(&scenario, &taken),
        }
    };
    changes.into_iter().map(moment).collect()
}

/// Whole days; a delay without end is longer than any that is looked at.
fn whole(days: f64) -> i32 {
    const CENTURY: f64 = 36_525.0;
    days.clamp(0.0, CENTURY).ceil() as i32
}
