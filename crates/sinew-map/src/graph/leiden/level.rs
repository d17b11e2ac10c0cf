//! A graph at one level: its nodes stand for groups of nodes of the level beneath.

use crate::graph::Csr;
use std::collections::BTreeMap;

#[derive(Clone)]
pub(super) struct Level {
    graph: Csr,
    /// For each slot of the graph.
    weight: Vec<f64>,
    /// All edge ends at each node; a loop has two.
    pub(super) strength: Vec<f64>,
    /// The weight of the loops at each node.
    loops: Vec<f64>,
    /// Twice the weight of all edges.
    total: f64,
    resolution: f64,
}

impl Level {
    pub(super) fn new(nodes: usize, edges: &[(u32, u32)], weights: &[f64], resolution: f64) -> Level {
        let mut loops = vec![0.0; nodes];
        let (mut ends, mut between) = (Vec::with_capacity(edges.len()), Vec::with_capacity(edges.len()));
        for ((tail, head), weight) in edges.iter().zip(weights) {
            if tail == head {
                loops[*tail as usize] += weight;
            } else {
                ends.push((*tail, *head));
                between.push(*weight);
            }
        }
        let graph = Csr::undirected(nodes, &ends);
        let sum = |slot: usize| graph.edges_at(slot).iter().map(|edge| between[*edge as usize]).sum();
        let weight: Vec<f64> = (0..graph.arcs()).map(sum).collect();
        let of = |node: usize| weight[graph.slots(node as u32)].iter().sum::<f64>() + 2.0 * loops[node];
        let strength: Vec<f64> = (0..nodes).map(of).collect();
        let total = strength.iter().sum();
        Level { graph, weight, strength, loops, total, resolution }
    }

    pub(super) fn nodes(&self) -> usize {
        self.graph.nodes()
    }

    pub(super) fn neighbours(&self, node: u32) -> impl Iterator<Item = (u32, f64)> {
        self.graph.slots(node).map(|slot| (self.graph.head(slot), self.weight[slot]))
    }

    /// What a node gains by being in a community, up to a factor: its ties into it less those that chance would give it.
    /// `strength` is that of the community without the node.
    pub(super) fn gain(&self, node: u32, ties: f64, strength: f64) -> f64 {
        ties - self.expected(self.strength[node as usize], strength)
    }

    /// The ties that chance would put between two groups of these strengths.
    pub(super) fn expected(&self, one: f64, other: f64) -> f64 {
        if self.total > 0.0 { self.resolution * one * other / self.total } else { 0.0 }
    }

    pub(super) fn quality(&self, of: &[u32]) -> f64 {
        let mut communities: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
        for node in 0..self.nodes() as u32 {
            let own = of[node as usize];
            let within: f64 = self.neighbours(node).filter(|(other, _)| of[*other as usize] == own).map(|(_, w)| w).sum();
            let sums = communities.entry(own).or_default();
            sums.0 += within + 2.0 * self.loops[node as usize];
            sums.1 += self.strength[node as usize];
        }
        let part = |(within, strength): &(f64, f64)| within / self.total - self.resolution * (strength / self.total).powi(2);
        if self.total > 0.0 { communities.values().map(part).sum() } else { 0.0 }
    }

    /// The graph whose nodes are the groups.
    pub(super) fn put_together(&self, of: &[u32], groups: usize) -> Level {
        let mut sums: BTreeMap<(u32, u32), f64> = BTreeMap::new();
        for node in 0..self.nodes() as u32 {
            let own = of[node as usize];
            let later = self.neighbours(node).filter(|(other, _)| *other > node);
            for (other, weight) in later.chain([(node, self.loops[node as usize])]) {
                let theirs = of[other as usize];
                *sums.entry((own.min(theirs), own.max(theirs))).or_default() += weight;
            }
        }
        let (edges, weights): (Vec<_>, Vec<_>) = sums.into_iter().unzip();
        Level::new(groups, &edges, &weights, self.resolution)
    }
}

/// Numbers communities from 0 in the order of their first nodes; returns how many there are.
pub(super) fn number(of: &mut [u32]) -> usize {
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    for community in of.iter_mut() {
        let next = numbers.len() as u32;
        *community = *numbers.entry(*community).or_insert(next);
    }
    numbers.len()
}
