//! The best plan that grows one measure at a time.

use super::bound::Bounds;
use super::heuristic::greedy;
use super::limits::allowed;
use super::{Limits, Plan, Question, frontier};

/// Sets of rising size, each within the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nested {
    /// The first set has one measure, the last as many as were asked for, or fewer where no more are of use or allowed.
    pub sets: Vec<Vec<u32>>,
    /// What each leaves; none for one without limit.
    pub flows: Vec<Option<u64>>,
    /// Whether the search was stopped before it had looked at all sequences.
    pub unfinished: bool,
}

/// The sequence of up to `counts` measures, one after the other, that lets least flow over all its steps together.
///
/// What a step must leave is bounded by the best plan of its size, and how much a measure can take off by what flows through
/// its gates, so that few sequences are followed to the end. `best` are the best plans by size, as [`frontier`] gives them.
pub fn nested(question: &Question<'_>, counts: u64, stop: &mut dyn FnMut() -> bool) -> Nested {
    let limits = Limits { count: Some(counts), ..question.limits };
    let question = &Question { limits, ..question.clone() };
    let best: Vec<Plan> = frontier(question, counts, &[question.limits.harm], stop).into_iter().map(|point| point.plan).collect();
    let bounds = Bounds::new(question);
    let endless = bounds.gated.endless;
    let least = best.iter().map(|plan| plan.at_least.unwrap_or(endless)).collect();
    let mut search = Search {
        question,
        bounds,
        least,
        stop,
        sum: u64::MAX,
        sets: Vec::new(),
        flows: Vec::new(),
        path: Vec::new(),
        unfinished: false,
    };
    search.start(counts as usize);
    let flow = search.bounds.flow_with(&[]);
    search.follow(&mut Vec::new(), flow, 0);
    let limit = |flow: &u64| (*flow < endless).then_some(*flow);
    Nested { flows: search.flows.iter().map(limit).collect(), sets: search.sets, unfinished: search.unfinished }
}

struct Search<'a, 's> {
    question: &'a Question<'a>,
    bounds: Bounds<'a>,
    /// No set of 1, 2, … measures leaves less.
    least: Vec<u64>,
    stop: &'s mut dyn FnMut() -> bool,
    sum: u64,
    sets: Vec<Vec<u32>>,
    flows: Vec<u64>,
    path: Vec<(Vec<u32>, u64)>,
    unfinished: bool,
}

impl Search<'_, '_> {
    /// What the rule of thumb finds is a sequence, and the first to beat. It may add measures in groups; those are no sequence.
    fn start(&mut self, counts: usize) {
        let endless = self.bounds.gated.endless;
        let steps: Vec<_> = greedy(self.question).into_iter().take(counts).collect();
        if steps.iter().enumerate().any(|(at, step)| step.0.len() != at + 1) {
            return;
        }
        let mut steps: Vec<(Vec<u32>, u64)> = steps.into_iter().map(|(set, flow)| (set, flow.unwrap_or(endless))).collect();
        self.path.append(&mut steps);
        self.keep(counts);
        self.path.clear();
    }

    /// Keeps the path if it is better, its last step repeated for those it lacks.
    fn keep(&mut self, counts: usize) {
        let whole = self.bounds.flow_with(&[]);
        let last = self.path.last().map_or(whole, |step| step.1);
        let sum = self.path.iter().map(|step| step.1).sum::<u64>() + last * (counts - self.path.len()) as u64;
        if sum < self.sum {
            self.sum = sum;
            (self.sets, self.flows) = self.path.iter().cloned().unzip();
        }
    }

    fn follow(&mut self, set: &mut Vec<u32>, flow: u64, sum: u64) {
        let size = self.path.len();
        self.keep(self.least.len());
        if size == self.least.len() || self.unfinished {
            return;
        }
        let rest: u64 = self.least[size + 1..].iter().sum();
        for (left, measure) in self.steps(set, flow, sum + rest) {
            if sum + left + rest >= self.sum {
                break;
            }
            if (self.stop)() {
                self.unfinished = true;
                return;
            }
            set.push(measure);
            let mut sorted = set.clone();
            sorted.sort_unstable();
            self.path.push((sorted, left));
            self.follow(set, left, sum + left);
            self.path.pop();
            set.pop();
        }
    }

    /// The measures that can be added to be of interest, those first that leave least.
    fn steps(&mut self, set: &[u32], flow: u64, others: u64) -> Vec<(u64, u32)> {
        let through = self.bounds.through_with(set);
        let mut steps = Vec::new();
        for measure in 0..self.question.measures.len() as u32 {
            let at_least = flow.saturating_sub(through[measure as usize]);
            if through[measure as usize] == 0 || others.saturating_add(at_least) >= self.sum || set.contains(&measure) {
                continue;
            }
            let mut larger = set.to_vec();
            larger.push(measure);
            larger.sort_unstable();
            if allowed(self.question, &larger) {
                steps.push((self.bounds.flow_with(&larger), measure));
            }
        }
        steps.sort_unstable();
        steps
    }
}
