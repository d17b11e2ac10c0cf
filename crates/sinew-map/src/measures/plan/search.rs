//! Branch and bound over measures: taken, left, or open.

use super::bound::{Bounds, State};
use super::limits::allowed;
use super::{Plan, Question};

/// The best set of measures. `stop` is asked before every branch; when it says so the answer is what is known by then, and says
/// so.
pub fn best(question: &Question<'_>, stop: &mut dyn FnMut() -> bool) -> Plan {
    let mut search = Search::new(question, stop);
    search.descend();
    let set = search.set.clone();
    let lean = search.lean(set);
    search.plan(vec![lean])
}

/// Every best set of which no member could be left out.
pub fn best_all(question: &Question<'_>, stop: &mut dyn FnMut() -> bool) -> Plan {
    best_all_from(question, &[], stop)
}

/// The same, with sets to try first: what is known when the search is stopped leaves no more than they do.
pub fn best_all_from(question: &Question<'_>, tries: &[Vec<u32>], stop: &mut dyn FnMut() -> bool) -> Plan {
    let mut search = Search::new(question, stop);
    for set in tries.iter().filter(|set| allowed(question, set)) {
        let flow = search.bounds.flow_with(set);
        search.offer(set, flow);
    }
    search.descend();
    if search.unfinished {
        let set = search.set.clone();
        let lean = search.lean(set);
        return search.plan(vec![lean]);
    }
    let mut sets = Vec::new();
    search.bounds.undo(&mut search.trail, 0);
    search.collect(&mut sets);
    sets.sort_unstable();
    sets.dedup();
    if sets.is_empty() {
        let set = search.set.clone();
        sets.push(search.lean(set));
    }
    search.plan(sets)
}

/// As [`best`], with sets to try first and a flow that a set must pass below to be of interest. None if no set does.
pub(super) fn best_below(
    question: &Question<'_>,
    tries: &[Vec<u32>],
    below: u64,
    stop: &mut dyn FnMut() -> bool,
) -> Option<Plan> {
    let mut search = Search::new(question, stop);
    search.best = below;
    for set in tries.iter().filter(|set| allowed(question, set)) {
        let flow = search.bounds.flow_with(set);
        search.offer(set, flow);
    }
    search.descend();
    if search.best >= below && !search.unfinished {
        return None;
    }
    let set = search.set.clone();
    let lean = search.lean(set);
    Some(search.plan(vec![lean]))
}

/// Some set that leaves less than `below`, or the proof that none does. Whether the search was stopped comes with it.
pub(super) fn any_below(question: &Question<'_>, below: u64, stop: &mut dyn FnMut() -> bool) -> (Option<Vec<u32>>, bool) {
    let mut search = Search::new(question, stop);
    (search.best, search.any) = (below, true);
    search.descend();
    ((search.best < below).then_some(search.set), search.unfinished)
}

struct Search<'a, 's> {
    bounds: Bounds<'a>,
    stop: &'s mut dyn FnMut() -> bool,
    best: u64,
    /// Whether the first set that is of interest ends the search.
    any: bool,
    set: Vec<u32>,
    trail: Vec<u32>,
    /// The least bound of the branches that were not followed.
    open_bound: u64,
    branches: usize,
    unfinished: bool,
}

impl<'a, 's> Search<'a, 's> {
    fn new(question: &'a Question<'a>, stop: &'s mut dyn FnMut() -> bool) -> Search<'a, 's> {
        let bounds = Bounds::new(question);
        let (best, open_bound) = (u64::MAX, u64::MAX);
        Search { bounds, stop, best, any: false, set: Vec::new(), trail: Vec::new(), open_bound, branches: 0, unfinished: false }
    }

    fn plan(&self, sets: Vec<Vec<u32>>) -> Plan {
        let endless = self.bounds.gated.endless;
        let limit = |flow: u64| (flow < endless).then_some(flow);
        let at_least = if self.unfinished { self.open_bound.min(self.best) } else { self.best };
        Plan { flow: limit(self.best), at_least: limit(at_least), sets, unfinished: self.unfinished, branches: self.branches }
    }

    fn offer(&mut self, set: &[u32], flow: u64) {
        if flow < self.best {
            self.best = flow;
            self.set = set.to_vec();
        }
    }

    /// Whether the search must end here; what lies beyond is bounded by `at_least`.
    fn stopped(&mut self, at_least: u64) -> bool {
        self.branches += 1;
        if (self.stop)() {
            self.unfinished = true;
            self.open_bound = self.open_bound.min(at_least);
        }
        self.unfinished
    }

    /// Looks for a set that lets less flow than the best so far.
    fn descend(&mut self) {
        let mark = self.trail.len();
        loop {
            let (mut best, mut set) = (self.best, std::mem::take(&mut self.set));
            let (any, before) = (self.any, best);
            let mut offer = |offered: &[u32], flow: u64| {
                if flow < best {
                    (best, set) = (flow, offered.to_vec());
                }
                if any && best < before { 0 } else { best.saturating_sub(1) }
            };
            let found = self.bounds.bound(&mut offer, &mut self.trail);
            (self.best, self.set) = (best, set);
            if any && best < before {
                break;
            }
            if found.at_least >= self.best || found.promising.is_empty() || self.stopped(found.at_least) {
                break;
            }
            let at = self.busiest(&found.promising);
            let before = self.trail.len();
            if self.bounds.take(at, &mut self.trail) && self.bounds.fits(&self.bounds.taken()) {
                let best = self.best;
                self.descend();
                if self.any && self.best < best {
                    break;
                }
            }
            self.bounds.undo(&mut self.trail, before);
            self.bounds.leave(at, &mut self.trail);
        }
        self.bounds.undo(&mut self.trail, mark);
    }

    /// The measure through whose gates most flows where nothing more is taken.
    fn busiest(&self, among: &[u32]) -> u32 {
        let through = |at: &u32| (self.bounds.carried[*at as usize], std::cmp::Reverse(*at));
        among.iter().copied().max_by_key(through).unwrap_or(among[0])
    }

    /// Every allowed set that is as good as the best and has no member too many.
    fn collect(&mut self, sets: &mut Vec<Vec<u32>>) {
        let mark = self.trail.len();
        loop {
            let taken = self.bounds.taken();
            if self.bounds.flow_with(&taken) <= self.best && allowed(self.bounds.question, &taken) {
                if self.is_lean(&taken) {
                    sets.push(taken);
                }
                break;
            }
            let interest = self.best;
            let found = self.bounds.bound(&mut |_, _| interest, &mut self.trail);
            if found.at_least > self.best || self.stopped(found.at_least) {
                break;
            }
            let open = self.bounds.state.iter().enumerate().filter(|(_, state)| **state == State::Open).map(|(at, _)| at as u32);
            let open: Vec<u32> = open.filter(|at| found.promising.is_empty() || found.promising.contains(at)).collect();
            if open.is_empty() {
                break;
            }
            let at = self.busiest(&open);
            let before = self.trail.len();
            if self.bounds.take(at, &mut self.trail) && self.bounds.fits(&self.bounds.taken()) {
                self.collect(sets);
            }
            self.bounds.undo(&mut self.trail, before);
            self.bounds.leave(at, &mut self.trail);
        }
        self.bounds.undo(&mut self.trail, mark);
    }

    /// Whether every smaller set that is allowed lets more flow.
    fn is_lean(&mut self, set: &[u32]) -> bool {
        self.smaller(set).is_none()
    }

    /// A smaller set that is as good: without one member and those that need it.
    fn smaller(&mut self, set: &[u32]) -> Option<Vec<u32>> {
        let measures = self.bounds.question.measures;
        set.iter().find_map(|at| {
            let mut rest: Vec<u32> = set.iter().copied().filter(|other| other != at).collect();
            while let Some(place) =
                rest.iter().position(|at| !measures[*at as usize].needs.iter().all(|need| rest.contains(need)))
            {
                rest.remove(place);
            }
            (self.bounds.flow_with(&rest) <= self.best).then_some(rest)
        })
    }

    fn lean(&mut self, mut set: Vec<u32>) -> Vec<u32> {
        while let Some(smaller) = self.smaller(&set) {
            set = smaller;
        }
        set
    }
}
