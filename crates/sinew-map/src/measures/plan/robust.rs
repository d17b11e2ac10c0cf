//! Plans when some capacities may be higher than given.
//!
//! Method: Bertsimas and Sim, "Robust discrete optimization and network flows" (2003). Whatever capacities are uncertain, at
//! most a number of them are at their highest at once. The worst case of a cut is then what it costs, and its largest
//! deviations. Its smallest value is the least, over a threshold, of that number times the threshold and the smallest cut of
//! the network where each capacity is raised by what its deviation passes the threshold. Thresholds between two that were
//! tried are bounded by both, since higher ones only lower the cut.

use super::bound::Bounds;
use super::search::{any_below, best_below};
use super::{Gate, Measure, Plan, Question};
use crate::measures::flow::UNLIMITED;

/// The plan whose worst case is best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robust {
    /// One best set; `flow` is its worst case: however at most so many capacities deviate, no more than this flows, and one
    /// cut shows it.
    pub plan: Plan,
    /// The threshold at which that cut was found.
    pub threshold: u64,
}

/// The set of measures whose worst case lets least flow, when at most `changes` arcs carry up to `more` above their capacity
/// (one number an arc; nothing for arcs that are certain). What a gate keeps may be higher too, by [`Gate::more`](super::Gate::more).
pub fn robust(question: &Question<'_>, more: &[u64], changes: u64, stop: &mut dyn FnMut() -> bool) -> Robust {
    let thresholds = thresholds(question, more, changes);
    let empty = Plan { flow: None, at_least: Some(0), sets: vec![Vec::new()], unfinished: false, branches: 0 };
    let mut search = Search { question, more, changes, stop, best: Robust { plan: empty, threshold: 0 }, value: u64::MAX };
    // A few thresholds over the whole range give a good set to beat.
    for part in 0..=FIRST {
        search.solve(thresholds[(thresholds.len() - 1) * part / FIRST]);
    }
    search.clear(&thresholds);
    search.best
}

/// How many parts the thresholds are cut into for the first look.
const FIRST: usize = 6;

/// What flows at most when a set of measures is taken and at most `changes` arcs carry `more`: the value that [`robust`] makes
/// small. None if it is without limit.
pub fn worst_case(question: &Question<'_>, set: &[u32], more: &[u64], changes: u64) -> Option<u64> {
    let value = |threshold: u64| {
        let raised = Raised::new(question, more, threshold);
        let raised = raised.question(question);
        let mut bounds = Bounds::new(&raised);
        let flow = bounds.flow_with(set);
        (flow < bounds.gated.endless).then(|| flow + changes * threshold)
    };
    thresholds(question, more, changes).into_iter().filter_map(value).min()
}

/// Nothing, and each deviation. When all that is uncertain may deviate, nothing is enough.
fn thresholds(question: &Question<'_>, more: &[u64], changes: u64) -> Vec<u64> {
    let kept = question.measures.iter().flat_map(|measure| measure.gates.iter().map(|gate| gate.more));
    let mut all: Vec<u64> = more.iter().copied().chain(kept).filter(|more| *more > 0).collect();
    if all.len() as u64 <= changes {
        return vec![0];
    }
    all.push(0);
    all.sort_unstable();
    all.dedup();
    all
}

/// The network at a threshold: all is raised by what its deviation passes it. A flow's arc and its gates stand in a row, so
/// that a cut pays for the deviation of one of them.
struct Raised {
    arcs: Vec<(u32, u32, u64)>,
    measures: Vec<Measure>,
}

impl Raised {
    fn new(question: &Question<'_>, more: &[u64], threshold: u64) -> Raised {
        let raise = |capacity: u64, more: u64| match capacity {
            UNLIMITED => UNLIMITED,
            capacity => capacity + more.saturating_sub(threshold),
        };
        let arcs = question.arcs.iter().zip(more).map(|(arc, more)| (arc.0, arc.1, raise(arc.2, *more)));
        let gate = |gate: &Gate| Gate { keeps: raise(gate.keeps, gate.more), ..*gate };
        let measure = |measure: &Measure| Measure { gates: measure.gates.iter().map(gate).collect(), ..measure.clone() };
        Raised { arcs: arcs.collect(), measures: question.measures.iter().map(measure).collect() }
    }

    fn question<'a>(&'a self, question: &Question<'a>) -> Question<'a> {
        Question { arcs: &self.arcs, measures: &self.measures, ..question.clone() }
    }
}

struct Search<'a, 's> {
    question: &'a Question<'a>,
    more: &'a [u64],
    changes: u64,
    stop: &'s mut dyn FnMut() -> bool,
    best: Robust,
    value: u64,
}

impl Search<'_, '_> {
    /// The best at one threshold, if it is better.
    fn solve(&mut self, threshold: u64) {
        let raised = Raised::new(self.question, self.more, threshold);
        let raised = raised.question(self.question);
        let constant = self.changes * threshold;
        let below = self.value.saturating_sub(constant);
        if below == 0 {
            return;
        }
        let tries = if self.value == u64::MAX { vec![Vec::new()] } else { Vec::new() };
        let Some(plan) = best_below(&raised, &tries, below, self.stop) else { return };
        let unfinished = self.best.plan.unfinished | plan.unfinished;
        let branches = self.best.plan.branches + plan.branches;
        if let Some(flow) = plan.flow.filter(|flow| *flow < below) {
            self.value = flow + constant;
            self.best = Robust { plan: Plan { flow: Some(self.value), ..plan }, threshold };
        }
        (self.best.plan.unfinished, self.best.plan.branches) = (unfinished, branches);
        // Stopped at one threshold, nothing is known of the worst case but that it is not below zero.
        self.best.plan.at_least = if unfinished { Some(0) } else { self.best.plan.flow };
    }

    /// Shows that none of these thresholds gives a better set, or finds it. The network of the highest of them lets least
    /// flow: where no set is good enough there, with what the lowest threshold adds, none is anywhere between.
    fn clear(&mut self, thresholds: &[u64]) {
        let (Some(low), Some(high)) = (thresholds.first(), thresholds.last()) else { return };
        if low == high {
            return self.solve(*low);
        }
        let below = self.value.saturating_sub(self.changes * low);
        let raised = Raised::new(self.question, self.more, *high);
        let raised = raised.question(self.question);
        let (found, stopped) = any_below(&raised, below, self.stop);
        if stopped {
            (self.best.plan.unfinished, self.best.plan.at_least) = (true, Some(0));
            return;
        }
        if let Some(set) = found {
            let (left, right) = thresholds.split_at(thresholds.len() / 2);
            self.weigh(set, left[left.len() - 1]);
            self.clear(left);
            self.clear(right);
        }
    }

    /// A set that was found on the way, at one threshold.
    fn weigh(&mut self, set: Vec<u32>, threshold: u64) {
        let raised = Raised::new(self.question, self.more, threshold);
        let raised = raised.question(self.question);
        let value = Bounds::new(&raised).flow_with(&set).saturating_add(self.changes * threshold);
        if value < self.value {
            self.value = value;
            let Plan { branches, unfinished, .. } = self.best.plan;
            let at_least = if unfinished { Some(0) } else { Some(value) };
            self.best = Robust { plan: Plan { flow: Some(value), at_least, sets: vec![set], unfinished, branches }, threshold };
        }
    }
}
