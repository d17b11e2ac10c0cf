//! Why a measure is in a plan, and what would drop it.

use super::case::Asked;
use super::planning::{SetFlow, gentlest, gentlest_first, limits};
use super::{Board, PlanQuery, Scenario};
use crate::ClaimRef;
use crate::measures::flow::Flow;
use crate::measures::flows::network::{Case, Money};
use crate::measures::plan::{best, best_all};
use crate::view::View;
use std::collections::{BTreeMap, BTreeSet};

/// Why a measure is in a plan.
#[derive(Clone, Debug)]
pub struct Reason {
    /// Which measure.
    pub measure: usize,
    /// What would flow if it alone were left out.
    pub without: Money,
    /// Ways that would then be open through what it stops, those that carry most first.
    pub cuts: Vec<Cut>,
    /// The best plan within the same limits that does without it.
    pub instead: SetFlow,
}

/// A way from an origin to a beneficiary that a measure cuts.
#[derive(Clone, Debug)]
pub struct Cut {
    /// Its flows, in order.
    pub flows: Vec<usize>,
    /// What would pass.
    pub amount: Money,
    /// How much of that the measure stops, by the middle of its effect.
    pub stopped: Money,
    /// The claims on it.
    pub claims: Vec<ClaimRef>,
}

/// A source on which a plan rests.
#[derive(Clone, Debug)]
pub struct Weak {
    /// The key of the source.
    pub source: String,
    /// How many flows on the way rest on it alone.
    pub flows: usize,
    /// The best set without them.
    pub instead: SetFlow,
    /// What the plan would leave then.
    pub left: Money,
}

/// Ways that are told for a measure.
const WAYS: usize = 3;

/// Why each measure of a set is in it.
pub fn reasons(board: &Board, query: &PlanQuery, measures: &[usize], stop: &mut dyn FnMut() -> bool) -> Vec<Reason> {
    let open = board.scenario(Case::Best, true);
    measures.iter().map(|measure| reason(board, query, &open, measures, *measure, stop)).collect()
}

fn reason(
    board: &Board,
    query: &PlanQuery,
    open: &Scenario,
    all: &[usize],
    measure: usize,
    stop: &mut dyn FnMut() -> bool,
) -> Reason {
    let others: Vec<usize> = all.iter().copied().filter(|other| *other != measure).collect();
    let flow = board.flow(open, &others);
    let without = Asked::new(board, open, limits(board, query)).without(measure);
    let all = gentlest_first(board, open, &best_all(&without.question(), stop));
    Reason {
        measure,
        without: board.network.money(open.capped(flow.value)),
        cuts: cuts(board, open, &flow, measure),
        instead: all.into_iter().next().unwrap_or_else(|| board.set(open, Vec::new())),
    }
}

/// Takes a flow apart into ways, and keeps those that pass what the measure stops.
fn cuts(board: &Board, open: &Scenario, flow: &Flow, measure: usize) -> Vec<Cut> {
    let stopped: BTreeSet<usize> = board.bites[measure].iter().map(|bite| bite.flow).collect();
    let mut by_places: BTreeMap<Vec<u32>, (u64, Vec<usize>)> = BTreeMap::new();
    for (amount, way) in ways(board, &flow.on).into_iter().filter(|(_, way)| way.iter().any(|at| stopped.contains(at))) {
        let places = way.iter().map(|at| board.network.arcs[*at].0).collect();
        by_places.entry(places).and_modify(|known| known.0 += amount).or_insert((amount, way));
    }
    let mut ways: Vec<(u64, Vec<usize>)> = by_places.into_values().collect();
    ways.sort_by_key(|(amount, way)| (std::cmp::Reverse(*amount), way.clone()));
    let cut = |(amount, flows): (u64, Vec<usize>)| {
        let claims: BTreeSet<ClaimRef> = flows.iter().flat_map(|at| board.claims(*at, &[measure])).collect();
        let kept =
            flows.iter().filter(|at| stopped.contains(at)).map(|at| board.passes(open, measure, *at, amount, flow.on[*at]));
        let stops = amount.saturating_sub(kept.min().unwrap_or(amount));
        let [amount, stopped] = [amount, stops].map(|units| board.network.money(Some(units)));
        Cut { amount, stopped, claims: claims.into_iter().collect(), flows }
    };
    ways.into_iter().take(WAYS).map(cut).collect()
}

/// A flow as ways from origins to beneficiaries, each with what passes on it.
fn ways(board: &Board, on: &[u64]) -> Vec<(u64, Vec<usize>)> {
    let network = &board.network;
    let mut left: Vec<u64> = on.to_vec();
    let mut by_tail: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, (tail, _)) in network.arcs.iter().enumerate() {
        by_tail.entry(*tail).or_default().push(at);
    }
    let mut found = Vec::new();
    while let Some(way) = one_way(network.source, network.sink, &by_tail, &network.arcs, &left) {
        let amount = way.iter().map(|at| left[*at]).min().unwrap_or(0);
        way.iter().for_each(|at| left[*at] -= amount);
        found.push((amount, way.into_iter().filter(|at| *at < network.flows).collect()));
    }
    found
}

/// A way on which something is left, by fewest arcs.
fn one_way(source: u32, sink: u32, by_tail: &BTreeMap<u32, Vec<usize>>, arcs: &[(u32, u32)], left: &[u64]) -> Option<Vec<usize>> {
    let mut from: BTreeMap<u32, usize> = BTreeMap::new();
    let mut open = std::collections::VecDeque::from([source]);
    while let Some(node) = open.pop_front() {
        for at in by_tail.get(&node).into_iter().flatten().filter(|at| left[**at] > 0) {
            let head = arcs[*at].1;
            if head != source && !from.contains_key(&head) {
                from.insert(head, *at);
                open.push_back(head);
            }
        }
    }
    let (mut node, mut way) = (sink, Vec::new());
    while node != source {
        let at = *from.get(&node)?;
        way.push(at);
        node = arcs[at].0;
    }
    way.reverse();
    Some(way)
}

/// Sources without which another set would be better: for each, the flows that rest on it alone are taken out and the plan is made
/// again. By source.
pub fn weak(view: &View<'_>, board: &Board, query: &PlanQuery, measures: &[usize], stop: &mut dyn FnMut() -> bool) -> Vec<Weak> {
    let keys =
        |claims: &[ClaimRef]| claims.iter().map(|claim| view.claim(*claim).cited().to_owned()).collect::<BTreeSet<String>>();
    let mut alone: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in crate::measures::flows::answer::on_the_way(&board.network).into_iter().filter(|at| !board.is_assumed(*at)) {
        let sources = keys(&board.flows[at].claims);
        if let (Some(only), 1) = (sources.first(), sources.len()) {
            alone.entry(only.clone()).or_default().push(at);
        }
    }
    alone.into_iter().filter_map(|(source, flows)| without(board, query, measures, source, &flows, stop)).collect()
}

fn without(
    board: &Board,
    query: &PlanQuery,
    measures: &[usize],
    source: String,
    flows: &[usize],
    stop: &mut dyn FnMut() -> bool,
) -> Option<Weak> {
    let mut scenario = board.scenario(Case::Best, true);
    flows.iter().for_each(|flow| scenario.capacities[*flow] = 0);
    let scenario = board.limited(scenario, true);
    let found = best(&Asked::new(board, &scenario, limits(board, query)).question(), stop);
    let instead = gentlest(board, &scenario, limits(board, query), &found, stop);
    let left = board.left(&scenario, measures);
    let superfluous = instead.left == left && instead.measures.len() >= measures.len();
    (!superfluous).then_some(Weak { source, flows: flows.len(), instead, left })
}
