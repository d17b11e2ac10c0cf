//! The ties that stand on the day, as a graph.

use crate::graph::Csr;
use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use rustc_hash::FxHashMap;
use sinew_model::Verdict;
use std::collections::BTreeSet;

/// Which ties make the network.
#[derive(Clone, Debug, Default)]
pub struct TieQuery {
    /// Only ties of these types: schemata of relations (a parent covers its children) or referring properties. Empty: all relations
    /// but designations, and the body of a post.
    pub only: Vec<String>,
    /// No ties of these types.
    pub without: Vec<String>,
}

/// A network: entities that are tied, numbered in order of id.
#[derive(Clone, Debug)]
pub struct Network {
    nodes: Vec<EntityRef>,
    edges: Vec<Edge>,
    numbers: FxHashMap<EntityRef, u32>,
}

/// One tie of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The numbers of its two ends, source first.
    pub ends: (u32, u32),
    /// The tie.
    pub tie: TieRef,
    /// Whether it stands; at least possibly.
    pub verdict: Verdict,
}

impl View<'_> {
    /// The network of ties that certainly or possibly stand. Ties that begin and end at one entity are left out. Cost: one look at
    /// each tie and its claims.
    pub fn network(&self, query: &TieQuery) -> Network {
        let mut ties: Vec<(EntityRef, EntityRef, TieRef, Verdict)> = Vec::new();
        for tie in self.map().ties().filter(|tie| self.is_in_network(*tie, query)) {
            let (source, target) = self.ends(tie);
            let verdict = if source == target { Verdict::Excluded } else { self.stands(tie) };
            if verdict.is_possible() {
                ties.push((source, target, tie, verdict));
            }
        }
        let nodes: BTreeSet<EntityRef> = ties.iter().flat_map(|(source, target, ..)| [*source, *target]).collect();
        let nodes: Vec<EntityRef> = nodes.into_iter().collect();
        let numbers: FxHashMap<EntityRef, u32> = nodes.iter().enumerate().map(|(at, entity)| (*entity, at as u32)).collect();
        let edge = |(source, target, tie, verdict)| Edge { ends: (numbers[&source], numbers[&target]), tie, verdict };
        let edges = ties.into_iter().map(edge).collect();
        Network { nodes, edges, numbers }
    }

    /// Whether a tie is of a type that is asked for.
    pub(crate) fn is_in_network(&self, tie: TieRef, query: &TieQuery) -> bool {
        let by_default = if self.is_reference(tie) {
            self.tie_property(tie).name() == "organization"
        } else {
            !self.tie_schema(tie).is("Sanction")
        };
        self.is_of_types(tie, &query.only, &query.without) && (!query.only.is_empty() || by_default)
    }

    /// Whether a tie is of one of the types, if there are any, and of none of the others: a relation's schema or a parent of it, or a
    /// property that refers.
    pub(crate) fn is_of_types(&self, tie: TieRef, only: &[String], without: &[String]) -> bool {
        let fits = |name: &String| {
            let relation = !self.is_reference(tie) && self.tie_schema(tie).is(name);
            relation || self.tie_type(tie).eq_ignore_ascii_case(name) || self.tie_schema(tie).name().eq_ignore_ascii_case(name)
        };
        (only.is_empty() || only.iter().any(fits)) && !without.iter().any(fits)
    }
}

impl Network {
    /// The entities, by number.
    pub fn nodes(&self) -> &[EntityRef] {
        &self.nodes
    }

    /// The ties.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The number of an entity; none if nothing ties it.
    pub fn number(&self, entity: EntityRef) -> Option<u32> {
        self.numbers.get(&entity).copied()
    }

    /// The graph of the ties that are at least so sure, each leading both ways, beside their places among [`edges`](Network::edges).
    pub fn graph(&self, least: Verdict) -> (Csr, Vec<u32>) {
        let (places, ends): (Vec<u32>, Vec<(u32, u32)>) =
            (0..).zip(&self.edges).filter(|(_, edge)| edge.verdict >= least).map(|(at, edge)| (at, edge.ends)).unzip();
        (Csr::undirected(self.nodes.len(), &ends), places)
    }

    /// The claims that name the ends of some ties, in order, each once.
    pub(super) fn claims(&self, view: &View<'_>, edges: impl IntoIterator<Item = u32>) -> Vec<ClaimRef> {
        let of = |edge: u32| view.tie_claims(self.edges[edge as usize].tie);
        let claims: BTreeSet<ClaimRef> = edges.into_iter().flat_map(of).collect();
        claims.into_iter().collect()
    }
}
