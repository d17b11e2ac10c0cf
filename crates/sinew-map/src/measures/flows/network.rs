//! Flows as a network of arcs with capacities.
//!
//! Amounts are counted in whole units, so that a flow and its cut are equal to the last unit. A unit is the smallest power of ten of the
//! currency in which all amounts together stay below 2^27 (about 134 million) units. Flows of unknown amount have no limit. Where such flows
//! lead all the way, so that nothing known limits them, they are *apart*: each counts less than any known amount and more than nothing, so
//! that of measures that stop as much of what is known, those come first that also close unknown routes.

use super::Flow;
use crate::EntityRef;
use crate::measures::flow::UNLIMITED;
use sinew_model::Range;
use std::collections::{BTreeMap, BTreeSet};

/// Which end of the amounts counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// The lower end; what is unknown, or only possibly runs, is nothing.
    Low,
    /// The middle of what is known; the lower end where there is no upper one.
    Best,
    /// The upper end; what is unknown is limited by nothing but what is known on its way.
    High,
}

/// Known units below this in all.
const MOST_UNITS: f64 = (1u64 << 27) as f64;

/// One known unit in capacities; routes of unknown amount are counted in ones. There may be so many less one of them.
pub const KNOWN: u64 = 1 << 12;

/// An amount of money, or of unknown routes beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Money {
    /// How much is known, in the currency; none: without known limit.
    pub known: Option<f64>,
    /// Routes of wholly unknown amount, none sharing a flow with another.
    pub unknown_routes: u64,
}

/// A network from some to others.
#[derive(Clone, Debug)]
pub struct Network {
    /// Entities, by number.
    pub nodes: Vec<EntityRef>,
    /// The number before all origins.
    pub source: u32,
    /// The number after all beneficiaries.
    pub sink: u32,
    /// Tail and head: first one for each flow, as they were given, then one for each origin and beneficiary.
    pub arcs: Vec<(u32, u32)>,
    /// How many of the arcs are flows.
    pub flows: usize,
    /// Bounds of each flow, in units; none for an unknown one.
    pub bounds: Vec<Option<[u64; 3]>>,
    /// Flows that are unknown and on a way that nothing known limits.
    pub apart: Vec<bool>,
    /// What a unit is worth.
    pub unit: f64,
}

impl Network {
    /// Arcs of the flows, from the origins to the beneficiaries.
    pub fn new(flows: &[Flow], from: &[EntityRef], to: &[EntityRef]) -> Network {
        let ends = flows.iter().flat_map(|flow| [flow.from, flow.to]);
        let all: BTreeSet<EntityRef> = ends.chain(from.iter().copied()).chain(to.iter().copied()).collect();
        let nodes: Vec<EntityRef> = all.into_iter().collect();
        let number: BTreeMap<EntityRef, u32> = nodes.iter().copied().zip(0..).collect();
        let (source, sink) = (nodes.len() as u32, nodes.len() as u32 + 1);
        let mut arcs: Vec<(u32, u32)> = flows.iter().map(|flow| (number[&flow.from], number[&flow.to])).collect();
        arcs.extend(from.iter().collect::<BTreeSet<_>>().into_iter().map(|origin| (source, number[origin])));
        arcs.extend(to.iter().collect::<BTreeSet<_>>().into_iter().map(|end| (number[end], sink)));
        let unit = unit(flows);
        let bounds = flows.iter().map(|flow| bounds(flow, unit)).collect();
        let mut network = Network { nodes, source, sink, arcs, flows: flows.len(), bounds, apart: Vec::new(), unit };
        network.apart = network.unlimited_ways();
        network
    }

    /// How many nodes, the source and the sink among them.
    pub fn size(&self) -> usize {
        self.nodes.len() + 2
    }

    /// The capacity of a flow.
    pub fn capacity(&self, flow: usize, case: Case) -> u64 {
        match (self.bounds[flow], case) {
            (Some(bounds), _) if bounds[case as usize] == UNLIMITED => UNLIMITED,
            (Some(bounds), _) => bounds[case as usize] * KNOWN,
            (None, Case::Low) => 0,
            (None, _) if self.apart[flow] => 1,
            (None, _) => UNLIMITED,
        }
    }

    /// All arcs with these capacities of the flows.
    pub fn with(&self, capacities: impl Fn(usize) -> u64) -> Vec<(u32, u32, u64)> {
        let capacity =
            |(at, (tail, head)): (usize, &(u32, u32))| (*tail, *head, if at < self.flows { capacities(at) } else { UNLIMITED });
        self.arcs.iter().enumerate().map(capacity).collect()
    }

    /// What a flow in units is worth.
    pub fn money(&self, units: Option<u64>) -> Money {
        let known = units.map(|units| self.worth(units / KNOWN));
        Money { known, unknown_routes: units.map_or(0, |units| units % KNOWN) }
    }

    /// So many units in the currency. Hundredths are divided, which rounds once, rather than multiplied.
    pub fn worth(&self, units: u64) -> f64 {
        if self.unit < 1.0 { units as f64 / (1.0 / self.unit).round() } else { units as f64 * self.unit }
    }

    /// Unknown flows on a way of such flows alone from an origin to a beneficiary.
    fn unlimited_ways(&self) -> Vec<bool> {
        let ahead = self.reached(self.source, |(tail, head)| (tail, head));
        let behind = self.reached(self.sink, |(tail, head)| (head, tail));
        let is_unknown = |flow: usize| self.bounds[flow].is_none();
        (0..self.flows)
            .map(|flow| is_unknown(flow) && ahead[self.arcs[flow].0 as usize] && behind[self.arcs[flow].1 as usize])
            .collect()
    }

    fn reached(&self, start: u32, turned: impl Fn((u32, u32)) -> (u32, u32)) -> Vec<bool> {
        let mut next: Vec<Vec<u32>> = vec![Vec::new(); self.size()];
        for (at, arc) in self.arcs.iter().enumerate() {
            if at >= self.flows || self.bounds[at].is_none() {
                let (tail, head) = turned(*arc);
                next[tail as usize].push(head);
            }
        }
        let mut seen = vec![false; self.size()];
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
}

/// The middle of a range; its lower end where it has no upper one.
pub fn middle(range: &Range) -> f64 {
    if range.hi().is_finite() { f64::midpoint(range.lo().max(0.0), range.hi()) } else { range.lo().max(0.0) }
}

/// Whether nothing is known of an amount but that it is none below zero.
pub fn is_unknown(flow: &Flow) -> bool {
    !matches!(&flow.amount, Ok(amount) if amount.lo() > 0.0 || amount.hi().is_finite())
}

fn unit(flows: &[Flow]) -> f64 {
    let largest = |flow: &Flow| match &flow.amount {
        Ok(amount) if amount.hi().is_finite() => amount.hi(),
        Ok(amount) => amount.lo().max(0.0),
        Err(_) => 0.0,
    };
    let total: f64 = flows.iter().map(largest).sum();
    let mut unit = 0.01;
    while total / unit > MOST_UNITS {
        unit *= 10.0;
    }
    unit
}

fn bounds(flow: &Flow, unit: f64) -> Option<[u64; 3]> {
    let amount = flow.amount.as_ref().ok().filter(|_| !is_unknown(flow))?;
    let units = |amount: f64| if amount.is_finite() { (amount / unit).round() as u64 } else { UNLIMITED };
    let low = if flow.verdict.is_certain() { units(amount.lo().max(0.0)) } else { 0 };
    Some([low, units(middle(amount)), units(amount.hi())])
}
