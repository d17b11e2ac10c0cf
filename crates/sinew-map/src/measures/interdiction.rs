//! Which nodes to take out of a network so that least still flows: exactly, on networks of some thousand arcs.
//!
//! Method: branch and bound. To take a node out is to cut the arc between its two halves (Wood, "Deterministic network
//! interdiction", 1993). The bound gives up the limit on the number of nodes for a price each (Royset and Wood 2007): the smallest cut at a price less the price of the budget bounds
//! what must still flow, and a few max-flows find the best price. Cuts within the budget are solutions. The problem
//! is NP-hard; the search stops after a number of branches and then gives bounds.

use super::flow::{Network, UNLIMITED};

/// What is asked: arcs (tail, head, capacity), the two ends, which nodes may be taken out.
#[derive(Clone, Debug)]
pub struct Problem<'a> {
    /// How many nodes.
    pub nodes: usize,
    /// Tail, head, capacity (in any unit; [`UNLIMITED`] for none; finite ones add up to less than 2^40).
    pub arcs: &'a [(u32, u32, u64)],
    /// Where it comes from.
    pub source: u32,
    /// Where it goes.
    pub sink: u32,
    /// Nodes that may be taken out. The two ends never are.
    pub designatable: &'a [u32],
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interdiction {
    /// What still flows when the best nodes are out; none if that is without limit.
    pub flow: Option<u64>,
    /// It cannot be less than this; equal to `flow` unless the search stopped.
    pub at_least: Option<u64>,
    /// Best sets, of which no member could be left in: rising nodes each, in order. All of them if all were asked for.
    pub sets: Vec<Vec<u32>>,
    /// Whether the search stopped before it was done.
    pub unfinished: bool,
}

/// Branches before the search stops and says so.
pub const BRANCHES: usize = 200_000;

/// Takes out at most `budget` nodes so that least flows. With `all`, every best set; otherwise one.
pub fn interdict(problem: &Problem<'_>, budget: usize, all: bool) -> Interdiction {
    let mut search = Search::new(problem);
    search.best(budget);
    let (flow, set) = (search.best, search.set.clone());
    let mut sets = vec![search.without_superfluous(set, flow)];
    if all && !search.unfinished {
        search.branches = 0;
        sets = search.all_best(budget);
    }
    let limit = |flow: u64| (flow < search.endless).then_some(flow);
    let at_least = if search.unfinished { search.bound.min(flow) } else { flow };
    Interdiction { flow: limit(flow), at_least: limit(at_least), sets, unfinished: search.unfinished }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Out,
    Kept,
}

struct Search {
    network: Network,
    source: u32,
    sink: u32,
    /// Nodes that may be taken out, and the arc between the halves of each.
    candidates: Vec<(u32, usize)>,
    state: Vec<State>,
    endless: u64,
    best: u64,
    set: Vec<u32>,
    /// The least bound of the branches that were not followed.
    bound: u64,
    branches: usize,
    unfinished: bool,
}

/// Capacities are counted in parts, so that prices need not be whole.
const PARTS: u64 = 64;

/// A cut: what it costs without the nodes that it takes out, and which those are.
struct Cut {
    cost: u64,
    out: Vec<usize>,
}

/// What a branch can come to.
struct Bound {
    at_least: u64,
    /// Candidates in the cheapest cut that is beyond the budget; empty if the bound is reached within it.
    promising: Vec<usize>,
}

impl Search {
    fn new(problem: &Problem<'_>) -> Search {
        let finite: u64 = problem.arcs.iter().map(|arc| arc.2).filter(|capacity| *capacity != UNLIMITED).sum();
        let endless = finite + 1;
        let mut arcs: Vec<(u32, u32, u64)> = (0..problem.nodes as u32).map(|node| (2 * node, 2 * node + 1, UNLIMITED)).collect();
        let limited = |capacity: u64| PARTS * capacity.min(endless);
        arcs.extend(problem.arcs.iter().map(|(tail, head, capacity)| (2 * tail + 1, 2 * head, limited(*capacity))));
        let mut free: Vec<u32> =
            problem.designatable.iter().copied().filter(|node| *node != problem.source && *node != problem.sink).collect();
        free.sort_unstable();
        free.dedup();
        Search {
            network: Network::new(problem.nodes * 2, &arcs),
            source: 2 * problem.source,
            sink: 2 * problem.sink + 1,
            state: vec![State::Open; free.len()],
            candidates: free.into_iter().map(|node| (node, node as usize)).collect(),
            endless,
            best: u64::MAX,
            set: Vec::new(),
            bound: u64::MAX,
            branches: 0,
            unfinished: false,
        }
    }

    /// The smallest cut where taking out an open node costs a price.
    fn cut(&mut self, price: u64) -> Cut {
        for (at, (_, arc)) in self.candidates.iter().enumerate() {
            let capacity = match self.state[at] {
                State::Open => price,
                State::Out => 0,
                State::Kept => UNLIMITED,
            };
            self.network.set_capacity(*arc, capacity);
        }
        let flow = self.network.max_flow(self.source, self.sink);
        let is_cut = |node: u32| flow.source_side[2 * node as usize] && !flow.source_side[2 * node as usize + 1];
        let is_taken = |at: &usize| self.state[*at] == State::Open && is_cut(self.candidates[*at].0);
        let out: Vec<usize> = (0..self.candidates.len()).filter(is_taken).collect();
        Cut { cost: flow.value.unwrap_or(u64::MAX).saturating_sub(price.saturating_mul(out.len() as u64)), out }
    }

    /// What flows if exactly the nodes that are out are taken out.
    fn flow(&mut self) -> u64 {
        self.cut(UNLIMITED).cost / PARTS
    }

    /// A solution: those that are out and those that a cut takes out.
    fn offer(&mut self, cut: &Cut) {
        let flow = cut.cost / PARTS;
        if flow < self.best {
            self.best = flow;
            let is_out = |at: &usize| self.state[*at] == State::Out || cut.out.contains(at);
            self.set = (0..self.candidates.len()).filter(is_out).map(|at| self.candidates[at].0).collect();
        }
    }

    /// The best price: the cut that is too many nodes meets the one within the budget. Each new cut lies below both.
    fn bound(&mut self, budget: usize) -> Bound {
        let mut within = self.cut(UNLIMITED);
        self.offer(&within);
        let mut beyond = self.cut(0);
        loop {
            if beyond.out.len() <= budget {
                self.offer(&beyond);
                return Bound { at_least: beyond.cost / PARTS, promising: Vec::new() };
            }
            let more = (beyond.out.len() - within.out.len()) as u64;
            let price = within.cost.saturating_sub(beyond.cost) / more;
            let middle = self.cut(price);
            let at = |cut: &Cut| cut.cost + price * cut.out.len() as u64;
            if at(&middle) >= at(&within).min(at(&beyond)) {
                let at_least = at(&middle).saturating_sub(price * budget as u64).div_ceil(PARTS);
                return Bound { at_least, promising: beyond.out };
            }
            if middle.out.len() > budget {
                beyond = middle;
            } else {
                self.offer(&middle);
                within = middle;
            }
        }
    }

    fn best(&mut self, budget: usize) {
        self.branches += 1;
        let bound = self.bound(budget);
        if bound.at_least >= self.best || bound.promising.is_empty() {
            return;
        }
        if self.branches >= BRANCHES {
            self.unfinished = true;
            self.bound = self.bound.min(bound.at_least);
            return;
        }
        let at = self.busiest(&bound.promising);
        if budget > 0 {
            self.state[at] = State::Out;
            self.best(budget - 1);
        }
        self.state[at] = State::Kept;
        self.best(budget);
        self.state[at] = State::Open;
    }

    /// The node through which most flows where nothing more is taken out.
    fn busiest(&mut self, among: &[usize]) -> usize {
        self.cut(UNLIMITED);
        let flow = self.network.max_flow(self.source, self.sink);
        let through = |at: &usize| (flow.on[self.candidates[*at].1], std::cmp::Reverse(*at));
        among.iter().copied().max_by_key(through).unwrap_or(among[0])
    }

    /// Every set within the budget that is as good as the best and has no member too many.
    fn all_best(&mut self, budget: usize) -> Vec<Vec<u32>> {
        let mut sets = Vec::new();
        self.collect(budget, &mut sets);
        sets.sort_unstable();
        sets
    }

    fn collect(&mut self, budget: usize, sets: &mut Vec<Vec<u32>>) {
        self.branches += 1;
        if self.branches >= BRANCHES {
            self.unfinished = true;
            return;
        }
        if self.flow() <= self.best {
            if self.is_lean() {
                sets.push(self.taken_out());
            }
            return;
        }
        if budget == 0 {
            return;
        }
        let cut = self.cut(0);
        let bound = self.bound(budget);
        if bound.at_least > self.best || cut.out.is_empty() {
            return;
        }
        let at = self.busiest(if bound.promising.is_empty() { &cut.out } else { &bound.promising });
        self.state[at] = State::Out;
        self.collect(budget - 1, sets);
        self.state[at] = State::Kept;
        self.collect(budget, sets);
        self.state[at] = State::Open;
    }

    fn taken_out(&self) -> Vec<u32> {
        let is_out = |at: &usize| self.state[*at] == State::Out;
        (0..self.candidates.len()).filter(is_out).map(|at| self.candidates[at].0).collect()
    }

    /// Whether more flows as soon as any one that is out is left in.
    fn is_lean(&mut self) -> bool {
        let out: Vec<usize> = (0..self.state.len()).filter(|at| self.state[*at] == State::Out).collect();
        out.into_iter().all(|at| {
            self.state[at] = State::Open;
            let flow = self.flow();
            self.state[at] = State::Out;
            flow > self.best
        })
    }

    fn without_superfluous(&mut self, set: Vec<u32>, flow: u64) -> Vec<u32> {
        for at in 0..self.candidates.len() {
            self.state[at] = if set.contains(&self.candidates[at].0) { State::Out } else { State::Open };
        }
        for at in 0..self.candidates.len() {
            if self.state[at] == State::Out {
                self.state[at] = State::Open;
                if self.flow() > flow {
                    self.state[at] = State::Out;
                }
            }
        }
        let lean = self.taken_out();
        self.state.fill(State::Open);
        lean
    }
}
