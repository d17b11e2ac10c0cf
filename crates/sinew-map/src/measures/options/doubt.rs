//! How far a plan holds when amounts and effects are not what is taken for them.
//!
//! Three ways: the worst case when at most Γ uncertain amounts are at their upper ends (Bertsimas and Sim 2003), with the plan that is best
//! then; many drawings of all amounts and effects, uniform within their ranges, with a fixed seed, in each of which the plan is compared
//! with the best (its regret); and each uncertain fact by itself at either end, to find which would change the plan most.

use super::case::Asked;
use super::planning::{SetFlow, gentlest, limits, places};
use super::{Board, PlanQuery, Scenario};
use crate::graph::Random;
use crate::measures::flow::UNLIMITED;
use crate::measures::flows::answer::on_the_way;
use crate::measures::flows::network::{Case, KNOWN, Money};
use crate::measures::plan::{Plan, best, robust, worst_case};
use std::collections::BTreeSet;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct DoubtQuery {
    /// At most so many amounts are at their upper ends.
    pub deviations: u64,
    /// How many drawings.
    pub samples: usize,
    /// Where drawings begin.
    pub seed: u64,
}

/// How far a plan holds.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// How many amounts on the way have an upper end above their middle.
    pub uncertain: usize,
    /// How many have none, or are unknown: no worst case bounds them.
    pub boundless: usize,
    /// What the plan leaves at worst.
    pub worst: Money,
    /// The plan that is best at worst, with what it leaves then.
    pub robust: (SetFlow, Money),
    /// Whether that is proved.
    pub robust_proved: bool,
    /// Drawings; none were asked for, or the time was up before the first.
    pub spread: Option<Spread>,
    /// Facts that would change the plan, those that would change it most first.
    pub facts: Vec<Fact>,
    /// Whether all facts and drawings were looked at.
    pub complete: bool,
}

/// What drawings gave, in the currency.
#[derive(Clone, Debug)]
pub struct Spread {
    /// How many.
    pub samples: usize,
    /// The least that was left, the middle of all, the most.
    pub left: [f64; 3],
    /// How much more the plan left than the best of the drawing: on average, and at most.
    pub regret: [f64; 2],
    /// In how many drawings it was the best, or as good.
    pub best: usize,
}

/// A fact on which the plan hangs.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Which: a flow, or the effect of a measure.
    pub about: About,
    /// Whether it is at its upper end.
    pub high: bool,
    /// What was tried: the currency a year, or the share in percent; none for no known limit.
    pub tried: Option<f64>,
    /// What the plan leaves then.
    pub left: Money,
    /// The best set then.
    pub instead: SetFlow,
    /// How much less that leaves.
    pub regret: f64,
}

/// What an uncertain fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The amount of a flow.
    Flow(usize),
    /// The effect of a measure.
    Effect(usize),
}

/// An amount without upper end is tried at so many times what is known of it.
const BEYOND: u64 = 10;

/// How far a plan holds.
pub fn doubt(board: &Board, query: &PlanQuery, asked: &DoubtQuery, measures: &[usize], stop: &mut dyn FnMut() -> bool) -> Doubt {
    let open = board.scenario(Case::Best, true);
    let high = board.scenario(Case::High, true);
    let mut more: Vec<u64> = (0..board.flows.len())
        .map(|at| match (open.capacities[at], high.capacities[at]) {
            (_, UNLIMITED) => 0,
            (usual, most) => most.saturating_sub(usual),
        })
        .collect();
    let on_the_way: BTreeSet<usize> = on_the_way(&board.network).into_iter().collect();
    let uncertain = on_the_way.iter().filter(|at| more[**at] > 0).count();
    let most: Vec<u64> = open.capacities.iter().zip(&more).map(|(usual, more)| usual.saturating_add(*more)).collect();
    let solver = Asked::up_to(board, &Scenario { supply: UNLIMITED, ..open.clone() }, Some(&most), limits(board, query));
    let question = solver.question();
    more.resize(question.arcs.len(), 0);
    let set: Vec<u32> = measures.iter().map(|at| *at as u32).collect();
    let found = robust(&question, &more, asked.deviations, stop);
    let robust_set = found.plan.sets.first().map(|set| places(set)).unwrap_or_default();
    let (facts, all_facts) = facts(board, query, &open, measures, stop);
    let spread = spread(board, query, asked, measures, stop);
    Doubt {
        uncertain,
        boundless: on_the_way.iter().filter(|at| high.capacities[**at] == UNLIMITED).count(),
        worst: board.network.money(worst_case(&question, &set, &more, asked.deviations)),
        robust: (board.set(&open, robust_set), board.network.money(found.plan.flow)),
        robust_proved: !found.plan.unfinished && found.plan.flow == found.plan.at_least,
        complete: all_facts && spread.as_ref().map_or(0, |spread| spread.samples) == asked.samples,
        spread,
        facts,
    }
}

fn known(units: Option<u64>) -> u64 {
    units.map_or(u64::MAX, |units| units / KNOWN)
}

/// How much more of what is known a set leaves than the best does, in the currency; nothing where either is without limit.
fn compare(
    board: &Board,
    query: &PlanQuery,
    scenario: &Scenario,
    measures: &[usize],
    stop: &mut dyn FnMut() -> bool,
) -> (f64, Plan, Option<u64>) {
    let left = scenario.capped(board.flow(scenario, measures).value);
    let found = best(&Asked::new(board, scenario, limits(board, query)).question(), stop);
    let regret = match (left, scenario.capped(found.flow)) {
        (Some(left), Some(best)) => board.network.worth(known(Some(left)).saturating_sub(known(Some(best)))),
        (None, Some(_)) => f64::INFINITY,
        _ => 0.0,
    };
    (regret, found, left)
}

/// Each uncertain amount and effect at either end, all else being as taken.
fn facts(
    board: &Board,
    query: &PlanQuery,
    open: &Scenario,
    measures: &[usize],
    stop: &mut dyn FnMut() -> bool,
) -> (Vec<Fact>, bool) {
    let (low, high) = (board.scenario(Case::Low, true), board.scenario(Case::High, true));
    let mut facts = Vec::new();
    let mut tried: Vec<(About, bool, Scenario)> = Vec::new();
    for at in on_the_way(&board.network) {
        let most = if high.capacities[at] == UNLIMITED { beyond(board, open, at) } else { high.capacities[at] };
        for (is_high, capacity) in [(false, low.capacities[at]), (true, most)] {
            if capacity != open.capacities[at] {
                let mut scenario = open.clone();
                scenario.capacities[at] = capacity;
                tried.push((About::Flow(at), is_high, board.limited(scenario, true)));
            }
        }
    }
    for at in 0..board.specs.len() {
        // The high case takes the weaker effect.
        for (is_high, effect) in [(false, high.effects[at]), (true, low.effects[at])] {
            if (effect - open.effects[at]).abs() > 1e-9 {
                let mut scenario = open.clone();
                scenario.effects[at] = effect;
                tried.push((About::Effect(at), is_high, scenario));
            }
        }
    }
    let mut complete = true;
    for (about, high, scenario) in tried {
        if stop() {
            complete = false;
            break;
        }
        let (regret, found, left) = compare(board, query, &scenario, measures, stop);
        if regret > 0.0 {
            let tried = match about {
                About::Flow(at) => board.network.money(Some(scenario.capacities[at]).filter(|units| *units != UNLIMITED)).known,
                About::Effect(at) => Some(scenario.effects[at] * 100.0),
            };
            let instead = gentlest(board, &scenario, limits(board, query), &found, stop);
            facts.push(Fact { about, high, tried, left: board.network.money(left), instead, regret });
        }
    }
    facts.sort_by(|one, other| other.regret.total_cmp(&one.regret));
    (facts, complete)
}

/// An amount that nobody bounds, tried large: ten times what is known of it, or all that flows where nothing is known.
fn beyond(board: &Board, open: &Scenario, flow: usize) -> u64 {
    match open.capacities[flow] {
        UNLIMITED => UNLIMITED,
        known if known >= KNOWN => known * BEYOND,
        _ => board.flow(open, &[]).value.map_or(KNOWN, |all| all / KNOWN * KNOWN),
    }
}

/// All amounts and effects drawn anew, again and again.
fn spread(
    board: &Board,
    query: &PlanQuery,
    asked: &DoubtQuery,
    measures: &[usize],
    stop: &mut dyn FnMut() -> bool,
) -> Option<Spread> {
    let (low, open, high) = (board.scenario(Case::Low, true), board.scenario(Case::Best, true), board.scenario(Case::High, true));
    let mut random = Random::new(asked.seed);
    let (mut left, mut regrets) = (Vec::new(), Vec::new());
    for _ in 0..asked.samples {
        if stop() {
            break;
        }
        let scenario = board.limited(drawn(board, &low, &open, &high, &mut random), true);
        let (regret, _, flow) = compare(board, query, &scenario, measures, stop);
        left.push(board.network.worth(known(flow)));
        regrets.push(regret);
    }
    left.sort_by(f64::total_cmp);
    let most = regrets.iter().copied().max_by(f64::total_cmp)?;
    Some(Spread {
        samples: left.len(),
        left: [left[0], left[left.len() / 2], left[left.len() - 1]],
        regret: [regrets.iter().sum::<f64>() / regrets.len() as f64, most],
        best: regrets.iter().filter(|regret| **regret == 0.0).count(),
    })
}

fn drawn(board: &Board, low: &Scenario, open: &Scenario, high: &Scenario, random: &mut Random) -> Scenario {
    let mut scenario = open.clone();
    for at in 0..board.flows.len() {
        let share = random.unit();
        let (least, most) = (low.capacities[at], high.capacities[at]);
        if board.network.bounds[at].is_none() || least == most {
            continue;
        }
        let most = if most == UNLIMITED { open.capacities[at].saturating_mul(BEYOND) } else { most };
        let units = least / KNOWN + ((most.saturating_sub(least) / KNOWN) as f64 * share).round() as u64;
        scenario.capacities[at] = units * KNOWN;
    }
    for (at, effect) in scenario.effects.iter_mut().enumerate() {
        *effect = high.effects[at] + (low.effects[at] - high.effects[at]) * random.unit();
    }
    scenario
}
