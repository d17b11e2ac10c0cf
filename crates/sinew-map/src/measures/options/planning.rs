//! The best measures within limits, and what rules of thumb lose beside them.

use super::case::Asked;
use super::{Board, Scenario};
use crate::measures::flows::network::{Case, Money};
use crate::measures::plan::{Limits, Plan, Point, best_all, best_all_from, by_degree, frontier, greedy, nested};

/// What is asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlanQuery {
    /// At most so many measures.
    pub count: Option<u64>,
    /// At most this cost.
    pub budget: Option<u64>,
    /// Protected flows may lose at most so much a year, in the currency asked for.
    pub collateral: Option<f64>,
    /// Sequences and rules of thumb up to so many measures.
    pub steps: u64,
}

/// A set of measures and what it leaves.
#[derive(Clone, Debug, PartialEq)]
pub struct SetFlow {
    /// Places in the catalogue, rising.
    pub measures: Vec<usize>,
    /// What still flows by the best estimates, after rerouting.
    pub left: Money,
    /// What protected flows of known amount lose a year.
    pub harm: f64,
    /// Whether some of unknown amount lose too.
    pub harm_unknown: bool,
    /// What it costs.
    pub cost: u64,
}

/// The best plan within the limits.
#[derive(Clone, Debug)]
pub struct PlanAnswer {
    /// What flows without measures: low, best, high.
    pub before: [Money; 3],
    /// The first of the best sets.
    pub best: SetFlow,
    /// What flows then: low, best, high.
    pub after: [Money; 3],
    /// What would flow if money took no other routes than those on record.
    pub unrerouted: Money,
    /// No set leaves less than this; equal to what the best leaves where that is proved.
    pub at_least: Money,
    /// Whether it is proved that no set is better.
    pub proved: bool,
    /// Branches that the search looked at.
    pub branches: usize,
    /// All best sets without a superfluous member.
    pub sets: Vec<Vec<usize>>,
    /// For one measure, two, and so on.
    pub steps: Vec<Step>,
    /// Whether the nested sequence is proved to be the best.
    pub nested_proved: bool,
}

/// The best set of so many measures, and others beside it.
#[derive(Clone, Debug)]
pub struct Step {
    /// How many measures at most.
    pub count: u64,
    /// The best.
    pub best: SetFlow,
    /// Whether that is proved.
    pub proved: bool,
    /// The member of the best sequence in which each set holds the one before.
    pub nested: Option<SetFlow>,
    /// What one gets by always taking what then stops most.
    pub greedy: Option<SetFlow>,
    /// What one gets by taking the measures that touch most flows.
    pub degree: Option<SetFlow>,
}

/// The limits as the solver takes them.
pub(super) fn limits(board: &Board, query: &PlanQuery) -> Limits {
    let harm = query.collateral.map(|most| (most / board.network.unit + 1e-9).floor().max(0.0) as u64);
    Limits { count: query.count, cost: query.budget, harm }
}

/// The best measures within limits. `stop` is asked now and then; when it says so, the answer is what is known by then.
pub fn plan(board: &Board, query: &PlanQuery, stop: &mut dyn FnMut() -> bool) -> PlanAnswer {
    let open = board.scenario(Case::Best, true);
    let limits = limits(board, query);
    let asked = Asked::new(board, &open, limits);
    let thumb: Vec<Vec<u32>> = greedy(&asked.question()).into_iter().map(|(set, _)| set).collect();
    let found = best_all_from(&asked.question(), &thumb, stop);
    let mut all = gentlest_first(board, &open, &found);
    let (steps, nested_proved) = steps(board, &open, query, stop);
    let best = all.first().cloned().unwrap_or_else(|| board.set(&open, Vec::new()));
    // A search that was stopped may know less than the sequences found.
    let best = steps
        .iter()
        .map(|step| &step.best)
        .fold(best, |best, other| if leaves_less(other, &best) { other.clone() } else { best });
    all.retain(|set| !leaves_less(&best, set));
    if all.is_empty() {
        all.push(best.clone());
    }
    let sets = all.into_iter().map(|set| set.measures).collect();
    PlanAnswer {
        before: [Case::Low, Case::Best, Case::High].map(|case| board.left(&board.scenario(case, false), &[])),
        after: [Case::Low, Case::Best, Case::High].map(|case| board.left(&board.scenario(case, true), &best.measures)),
        unrerouted: board.left(&board.scenario(Case::Best, false), &best.measures),
        at_least: board.bound(&open, found.at_least),
        proved: is_proved(&found),
        branches: found.branches,
        best,
        sets,
        steps,
        nested_proved,
    }
}

/// The best plan of each number of measures under each ceiling on harm, in the currency; none for no ceiling.
pub fn whole_frontier(
    board: &Board,
    query: &PlanQuery,
    ceilings: &[Option<f64>],
    stop: &mut dyn FnMut() -> bool,
) -> Vec<FrontierPoint> {
    let open = board.scenario(Case::Best, true);
    let of = |most: &Option<f64>| limits(board, &PlanQuery { collateral: *most, ..*query }).harm;
    let asked = Asked::new(board, &open, Limits { count: None, harm: Some(0), ..limits(board, query) });
    let units: Vec<Option<u64>> = ceilings.iter().map(of).collect();
    let points = frontier(&asked.question(), query.steps, &units, stop);
    let mut told: Vec<FrontierPoint> = Vec::new();
    for point in points {
        let of_point = Limits { count: Some(point.count), harm: point.harm, ..limits(board, query) };
        told.push(FrontierPoint {
            count: point.count,
            ceiling: point.harm.map(|units| board.network.worth(units)),
            proved: is_proved(&point.plan),
            set: gentlest(board, &open, of_point, &point.plan, stop),
        });
    }
    told
}

/// Sets that leave as little, those that harm least first; then the cheapest, then the smallest.
pub(super) fn gentlest_first(board: &Board, scenario: &Scenario, plan: &Plan) -> Vec<SetFlow> {
    let mut all: Vec<SetFlow> = plan.sets.iter().map(|set| board.set(scenario, places(set))).collect();
    all.sort_by(|one, other| {
        let rest = |set: &SetFlow| (set.cost, set.measures.len(), set.measures.clone());
        (one.harm_unknown.cmp(&other.harm_unknown)).then(one.harm.total_cmp(&other.harm)).then(rest(one).cmp(&rest(other)))
    });
    all
}

/// Of all sets as good as the one of a plan, the one that harms least.
pub(super) fn gentlest(
    board: &Board,
    scenario: &Scenario,
    limits: Limits,
    plan: &Plan,
    stop: &mut dyn FnMut() -> bool,
) -> SetFlow {
    let asked = Asked::new(board, scenario, limits);
    let all = if stop() { plan.clone() } else { best_all(&asked.question(), stop) };
    let as_good = if all.flow == plan.flow { &all } else { plan };
    gentlest_first(board, scenario, as_good).into_iter().next().unwrap_or_else(|| board.set(scenario, Vec::new()))
}

/// The best plan under one pair of limits.
#[derive(Clone, Debug)]
pub struct FrontierPoint {
    /// At most so many measures.
    pub count: u64,
    /// Protected flows lose at most so much a year; none for no ceiling.
    pub ceiling: Option<f64>,
    /// The best set.
    pub set: SetFlow,
    /// Whether it is proved to be.
    pub proved: bool,
}

fn is_proved(plan: &Plan) -> bool {
    !plan.unfinished && plan.flow == plan.at_least
}

pub(super) fn places(set: &[u32]) -> Vec<usize> {
    set.iter().map(|at| *at as usize).collect()
}

fn steps(board: &Board, open: &Scenario, query: &PlanQuery, stop: &mut dyn FnMut() -> bool) -> (Vec<Step>, bool) {
    let asked = Asked::new(board, open, Limits { count: Some(query.steps), ..limits(board, query) });
    let question = asked.question();
    let points = frontier(&question, query.steps, &[question.limits.harm], stop);
    let sequence = nested(&question, query.steps, stop);
    let thumb = greedy(&question);
    let set = |set: &[u32]| board.set(open, places(set));
    let upto = |sets: &mut dyn Iterator<Item = &Vec<u32>>, count: u64| {
        sets.filter(|set| set.len() as u64 <= count).last().map(|found| set(found))
    };
    let mut step = |point: &Point| {
        let of_point = Limits { count: Some(point.count), ..limits(board, query) };
        let limited = Asked::new(board, open, of_point);
        let (by_degree, _) = by_degree(&limited.question());
        let (nested, greedy) =
            (upto(&mut sequence.sets.iter(), point.count), upto(&mut thumb.iter().map(|(set, _)| set), point.count));
        let found = gentlest(board, open, of_point, &point.plan, stop);
        let proved = is_proved(&point.plan);
        // A search that was stopped may know less than the others found.
        let others = nested.iter().chain(&greedy).filter(|_| !proved);
        let best = others.fold(&found, |best, other| if leaves_less(other, best) { other } else { best }).clone();
        let degree = Some(set(&by_degree));
        Step { count: point.count, best, proved, nested, greedy, degree }
    };
    (points.iter().map(&mut step).collect(), !sequence.unfinished)
}

/// Whether one set leaves less than another: first of what is known.
fn leaves_less(one: &SetFlow, other: &SetFlow) -> bool {
    let known = |set: &SetFlow| set.left.known.unwrap_or(f64::INFINITY);
    known(one) < known(other) || (known(one) == known(other) && one.left.unknown_routes < other.left.unknown_routes)
}

impl Board {
    /// No less flows than this. A bound may lie between what flows can be: more unknown routes than there are stand for one more unit of what
    /// is known, which is not claimed here.
    fn bound(&self, scenario: &Scenario, at_least: Option<u64>) -> Money {
        let bound = self.network.money(scenario.capped(at_least));
        let routes = self.network.apart.iter().filter(|apart| **apart).count() as u64;
        Money { unknown_routes: if bound.unknown_routes > routes { 0 } else { bound.unknown_routes }, ..bound }
    }

    /// A set with what it leaves, harms and costs.
    pub fn set(&self, scenario: &Scenario, mut measures: Vec<usize>) -> SetFlow {
        measures.sort_unstable();
        let (harm, harm_unknown) = self.harm(&measures);
        let cost = measures.iter().map(|at| self.specs[*at].cost).sum();
        SetFlow { left: self.left(scenario, &measures), harm, harm_unknown, cost, measures }
    }
}
