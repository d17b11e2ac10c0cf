//! How much can flow from some to others, and the smallest cut that proves it.

use super::network::{Case, Money, Network};
use super::{Flow, FlowQuery, flows_around};
use crate::measures::flow;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Day;
use std::collections::BTreeSet;

/// How much can flow from some to others in a year.
#[derive(Clone, Debug)]
pub struct MaxFlow {
    /// The day.
    pub day: Day,
    /// The currency.
    pub currency: String,
    /// From whom.
    pub from: Vec<EntityRef>,
    /// To whom.
    pub to: Vec<EntityRef>,
    /// At the lower ends of all amounts.
    pub low: Money,
    /// In the middle of what is known.
    pub best: Money,
    /// At the upper ends.
    pub high: Money,
    /// A smallest cut in the middle case: its capacities add up to the flow, so that no more can pass and no less suffices.
    pub cut: Vec<Crossing>,
    /// Every flow on a way from an origin to a beneficiary, with what passes on it in the middle case.
    pub routes: Vec<Crossing>,
    /// Whether flow and cut were found equal.
    pub certified: bool,
}

/// A flow and how much passes on it.
#[derive(Clone, Debug)]
pub struct Crossing {
    /// The flow.
    pub flow: Flow,
    /// In the middle case.
    pub passes: Money,
}

impl MaxFlow {
    /// The claims that it rests on, each once.
    pub fn claims(&self) -> Vec<ClaimRef> {
        let claims: BTreeSet<ClaimRef> = self.routes.iter().flat_map(|each| each.flow.claims.iter().copied()).collect();
        claims.into_iter().collect()
    }
}

/// How much can flow from some to others.
pub fn max_flow(view: &View<'_>, query: &FlowQuery, from: &[EntityRef], to: &[EntityRef]) -> MaxFlow {
    let canonical = |entities: &[EntityRef]| entities.iter().map(|entity| view.canonical(*entity)).collect::<Vec<_>>();
    let (from, to) = (canonical(from), canonical(to));
    let flows = flows_around(view, query, &[from.as_slice(), &to].concat());
    let network = Network::new(&flows, &from, &to);
    let solve = |case| {
        let arcs = network.with(|flow| network.capacity(flow, case));
        flow::Network::new(network.size(), &arcs).max_flow(network.source, network.sink)
    };
    let (low, best, high) = (solve(Case::Low), solve(Case::Best), solve(Case::High));
    let crosses = |at: &usize| {
        let (tail, head) = network.arcs[*at];
        best.source_side[tail as usize] && !best.source_side[head as usize]
    };
    let cut: Vec<usize> = (0..network.flows).filter(crosses).collect();
    let capacity: u128 = cut.iter().map(|at| u128::from(network.capacity(*at, Case::Best))).sum();
    let crossing = |at: usize, units: u64| Crossing { flow: flows[at].clone(), passes: network.money(Some(units)) };
    MaxFlow {
        day: super::day_of(view),
        currency: query.currency.clone(),
        low: network.money(low.value),
        best: network.money(best.value),
        high: network.money(high.value),
        certified: best.value.is_some_and(|value| u128::from(value) == capacity),
        cut: cut.iter().map(|at| crossing(*at, network.capacity(*at, Case::Best))).collect(),
        routes: on_the_way(&network).into_iter().map(|at| crossing(at, best.on[at])).collect(),
        from,
        to,
    }
}

/// Flows on some way from an origin to a beneficiary.
pub(in crate::measures) fn on_the_way(network: &Network) -> Vec<usize> {
    let ahead = sweep(network, network.source, |arc| arc);
    let behind = sweep(network, network.sink, |(tail, head)| (head, tail));
    (0..network.flows).filter(|at| ahead[network.arcs[*at].0 as usize] && behind[network.arcs[*at].1 as usize]).collect()
}

fn sweep(network: &Network, start: u32, turned: impl Fn((u32, u32)) -> (u32, u32)) -> Vec<bool> {
    let mut next: Vec<Vec<u32>> = vec![Vec::new(); network.size()];
    for arc in &network.arcs {
        let (tail, head) = turned(*arc);
        next[tail as usize].push(head);
    }
    let mut seen = vec![false; network.size()];
    seen[start as usize] = true;
    let mut open = vec![start];
    while let Some(node) = open.pop() {
        for head in &next[node as usize] {
            if !std::mem::replace(&mut seen[*head as usize], true) {
                open.push(*head);
            }
        }
    }
    seen
}
