//! Plans when some capacities may be higher than given.
//!
//! Method: Bertsimas and Sim, "Robust discrete optimization and network flows" (2003). Whatever capacities are uncertain, at
//! most a number of them are at their highest at once. The worst case of a cut is then what it costs, and its largest
//! deviations. Its smallest value is the least, over a threshold, of that number times the threshold and the smallest cut of
//! the network where each capacity is raised by what its deviation passes the threshold. Thresholds between two that were
//! tried are bounded by both, since higher ones only lower the cut.

use super::bound::Bounds;
use super::search::best_below;
use super::{Plan, Question};
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
/// (one number an arc; nothing for arcs that are certain).
pub fn robust(question: &Question<'_>, more: &[u64], changes: u64, stop: &mut dyn FnMut() -> bool) -> Robust {
    let thresholds = thresholds(more, changes);
    let empty = Plan { flow: None, at_least: Some(0), sets: vec![Vec::new()], unfinished: false, branches: 0 };
    let mut search = Search { question, more, changes, stop, best: Robust { plan: empty, threshold: 0 }, value: u64::MAX };
    let last = thresholds.len() - 1;
    let low = search.solve(thresholds[last], 0);
    if last > 0 {
        search.solve(thresholds[0], 0);
    }
    search.between(&thresholds, 0, last, low);
    search.best
}

/// What flows at most when a set of measures is taken and at most `changes` arcs carry `more`: the value that [`robust`] makes
/// small. None if it is without limit.
pub fn worst_case(question: &Question<'_>, set: &[u32], more: &[u64], changes: u64) -> Option<u64> {
    let value = |threshold: u64| {
        let arcs = raised(question, more, threshold);
        let raised = Question { arcs: &arcs, ..question.clone() };
        let mut bounds = Bounds::new(&raised);
        let flow = bounds.flow_with(set);
        (flow < bounds.gated.endless).then(|| flow + changes * threshold)
    };
    thresholds(more, changes).into_iter().filter_map(value).min()
}

/// Nothing, and each deviation. When every uncertain arc may deviate, nothing is enough.
fn thresholds(more: &[u64], changes: u64) -> Vec<u64> {
    let mut all: Vec<u64> = more.iter().copied().filter(|more| *more > 0).collect();
    if all.len() as u64 <= changes {
        return vec![0];
    }
    all.push(0);
    all.sort_unstable();
    all.dedup();
    all
}

fn raised(question: &Question<'_>, more: &[u64], threshold: u64) -> Vec<(u32, u32, u64)> {
    let raise = |(arc, more): (&(u32, u32, u64), &u64)| match arc.2 {
        UNLIMITED => *arc,
        capacity => (arc.0, arc.1, capacity + more.saturating_sub(threshold)),
    };
    question.arcs.iter().zip(more).map(raise).collect()
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
    /// The best at one threshold, if it is better; no less than what is returned flows there, deviations aside. More than
    /// `enough` need not be shown.
    fn solve(&mut self, threshold: u64, enough: u64) -> u64 {
        let arcs = raised(self.question, self.more, threshold);
        let raised = Question { arcs: &arcs, ..self.question.clone() };
        let constant = self.changes * threshold;
        let below = self.value.saturating_sub(constant);
        if below == 0 {
            return 0;
        }
        let tries = if self.value == u64::MAX { vec![Vec::new()] } else { self.best.plan.sets.clone() };
        let plan = match best_below(&raised, &tries, below, enough, self.stop) {
            Ok(plan) => plan,
            Err(shown) => return shown,
        };
        let shown = plan.at_least.unwrap_or(u64::MAX);
        self.best.plan.branches += plan.branches;
        self.best.plan.unfinished |= plan.unfinished;
        if let Some(flow) = plan.flow.filter(|flow| *flow < below) {
            self.value = flow + constant;
            let Plan { branches, unfinished, .. } = self.best.plan;
            let at_least = Some(shown.saturating_add(constant));
            self.best = Robust { plan: Plan { flow: Some(self.value), at_least, branches, unfinished, ..plan }, threshold };
        }
        shown
    }

    /// Thresholds strictly between two, of which the upper one lets no less than `low` flow.
    fn between(&mut self, thresholds: &[u64], from: usize, to: usize, low: u64) {
        if from + 1 >= to || low.saturating_add(self.changes * thresholds[from + 1]) >= self.value {
            return;
        }
        let middle = from + (to - from) / 2;
        let all_below = self.value.saturating_sub(self.changes * thresholds[from + 1]);
        let at_middle = self.solve(thresholds[middle], all_below).max(low);
        self.between(thresholds, from, middle, at_middle);
        self.between(thresholds, middle, to, low);
    }
}
