//! The one-to-one matching with the largest total, exact.
//!
//! Pairs fall into components that share no record. In each, records of one side are taken in turn along the cheapest
//! alternating path (successive shortest paths with Bellman–Ford; Kuhn 1955, Edmonds and Karp 1972). A record may stay alone.
//! Totals are whole numbers, so that the result does not depend on the order of adding.
//!
//! Cost: records of a component times its pairs times the length of a path; components are small, since pairs are sparse.

use super::sets::Sets;
use std::collections::{BTreeMap, VecDeque};

/// A pair and what it is worth; what is worth nothing or less is never taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Number of the one, on its side.
    pub a: u32,
    /// Number of the other.
    pub b: u32,
    /// Its worth.
    pub worth: i64,
}

/// Which edges to take, as indices in order: no two share an end on a side, and no other choice is worth more in total.
/// Of choices of the same worth, which one is taken depends on the order of the edges alone.
pub fn assign(edges: &[Edge]) -> Vec<usize> {
    let mut taken: Vec<usize> = components(edges).into_iter().flat_map(|component| best(edges, &component)).collect();
    taken.sort_unstable();
    taken
}

/// Indices of the edges of each component.
fn components(edges: &[Edge]) -> Vec<Vec<usize>> {
    let sides = edges.iter().fold((0, 0), |(a, b), edge| (edge.a.max(a), edge.b.max(b)));
    let offset = sides.0 as usize + 1;
    let mut sets = Sets::new(offset + sides.1 as usize + 1);
    for edge in edges.iter().filter(|edge| edge.worth > 0) {
        sets.join(edge.a as usize, offset + edge.b as usize);
    }
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, edge) in edges.iter().enumerate().filter(|(_, edge)| edge.worth > 0) {
        found.entry(sets.root(edge.a as usize)).or_default().push(at);
    }
    found.into_values().collect()
}

fn best(edges: &[Edge], component: &[usize]) -> Vec<usize> {
    if component.len() == 1 {
        return component.to_vec();
    }
    let mut matching = Matching::new(edges, component);
    for a in 0..matching.by_a.len() {
        matching.augment(a);
    }
    matching.partner_of_a.iter().flatten().map(|edge| component[*edge]).collect()
}

/// A component with its own numbers.
struct Matching {
    /// Edges as (a, b, worth).
    edges: Vec<(usize, usize, i64)>,
    by_a: Vec<Vec<usize>>,
    partner_of_a: Vec<Option<usize>>,
    partner_of_b: Vec<Option<usize>>,
}

impl Matching {
    fn new(all: &[Edge], component: &[usize]) -> Matching {
        let number = |ends: Vec<u32>| {
            let mut ends = ends;
            ends.sort_unstable();
            ends.dedup();
            ends
        };
        let a = number(component.iter().map(|at| all[*at].a).collect());
        let b = number(component.iter().map(|at| all[*at].b).collect());
        let place = |of: &[u32], end: u32| of.partition_point(|other| *other < end);
        let edge = |at: &usize| (place(&a, all[*at].a), place(&b, all[*at].b), all[*at].worth);
        let edges: Vec<(usize, usize, i64)> = component.iter().map(edge).collect();
        let mut by_a = vec![Vec::new(); a.len()];
        for (at, (end, ..)) in edges.iter().enumerate() {
            by_a[*end].push(at);
        }
        Matching { edges, partner_of_a: vec![None; a.len()], partner_of_b: vec![None; b.len()], by_a }
    }

    /// Takes in one more of side a: the alternating path from it that gains most, ending at one of b that is free or at
    /// one of a that is left alone; gaining nothing is staying alone itself.
    fn augment(&mut self, start: usize) {
        let (gains, from) = self.gains(start);
        let ends_at_b = (0..self.partner_of_b.len()).filter(|b| self.partner_of_b[*b].is_none());
        let free = ends_at_b.filter_map(|b| Some((gains[b]?, b, None)));
        let given_up = (0..self.partner_of_b.len()).filter_map(|b| {
            let edge = self.partner_of_b[b]?;
            Some((gains[b]? - self.edges[edge].2, b, Some(edge)))
        });
        let Some((gain, end, given_up)) = free.chain(given_up).max_by_key(|(gain, b, _)| (*gain, usize::MAX - b)) else { return };
        if gain > 0 {
            self.flip(end, given_up, &from);
        }
    }

    /// For each of b the largest gain of an alternating path from `start` that ends there with a new edge, and that edge.
    fn gains(&self, start: usize) -> (Vec<Option<i64>>, Vec<usize>) {
        let mut gains: Vec<Option<i64>> = vec![None; self.partner_of_b.len()];
        let mut from = vec![usize::MAX; self.partner_of_b.len()];
        let mut queue = VecDeque::from([(start, 0)]);
        while let Some((a, gain)) = queue.pop_front() {
            for edge in &self.by_a[a] {
                let (_, b, worth) = self.edges[*edge];
                if self.partner_of_a[a] == Some(*edge) || gains[b].is_some_and(|known| known >= gain + worth) {
                    continue;
                }
                gains[b] = Some(gain + worth);
                from[b] = *edge;
                if let Some(held) = self.partner_of_b[b] {
                    queue.push_back((self.edges[held].0, gain + worth - self.edges[held].2));
                }
            }
        }
        (gains, from)
    }

    /// Takes the edges of the path that ends at `end`.
    fn flip(&mut self, end: usize, given_up: Option<usize>, from: &[usize]) {
        if let Some(edge) = given_up {
            self.partner_of_a[self.edges[edge].0] = None;
        }
        let mut b = end;
        loop {
            let edge = from[b];
            let a = self.edges[edge].0;
            let before = self.partner_of_a[a].replace(edge);
            self.partner_of_b[b] = Some(edge);
            match before {
                Some(before) => b = self.edges[before].1,
                None => return,
            }
        }
    }
}
