//! What lies around some entities, a few hops far.

use super::TieQuery;
use crate::view::{Held, View};
use crate::{ClaimRef, EntityRef, TieRef};
use sinew_model::Verdict;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Which part of the network is asked for.
#[derive(Clone, Debug)]
pub struct AroundQuery {
    /// Along which ties; all types that a network is made of, where none is named.
    pub types: TieQuery,
    /// How far.
    pub hops: usize,
    /// At most so many entities beside those asked about; nearer ones first, then those that more surely are tied, then those
    /// with more ties.
    pub limit: usize,
}

/// A part of the network.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Those asked about first, then by hops; in order of importance.
    pub nodes: Vec<Node>,
    /// Every tie between these, whether it holds on the day or not; by its ends, then by its relation.
    pub edges: Vec<Bond>,
    /// Entities next to those shown, within the hops, that are left out.
    pub more: usize,
    /// How many ties of each type begin or end at those asked about, whatever types are asked for; by type.
    pub types: BTreeMap<&'static str, usize>,
}

/// An entity of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The entity, canonical.
    pub entity: EntityRef,
    /// How far from those asked about.
    pub hops: usize,
    /// Entities tied to it, by ties of the types asked for, that are not here.
    pub hidden: usize,
}

/// A tie of it.
#[derive(Clone, Debug)]
pub struct Bond {
    /// The tie.
    pub tie: TieRef,
    /// Its ends, source first.
    pub ends: (EntityRef, EntityRef),
    /// Whether it holds on the day asked for; certainly, where none is.
    pub verdict: Verdict,
    /// When it held.
    pub held: Held,
    /// The claims that name its ends.
    pub claims: Vec<ClaimRef>,
}

/// Ties that end at one far entity: the surest of them, and which they are.
struct Reached {
    verdict: Verdict,
    ties: usize,
}

impl View<'_> {
    /// The entities around some others, and every tie between them that an admitted claim supports, whether it holds on the day
    /// or not: its verdict and its time say so. Cost: the ties of the entities shown, and the claims of these ties.
    pub fn around(&self, starts: &[EntityRef], query: &AroundQuery) -> Around {
        let mut shown: BTreeMap<EntityRef, usize> = starts.iter().map(|entity| (self.canonical(*entity), 0)).collect();
        let mut order: Vec<EntityRef> = Vec::new();
        starts.iter().map(|entity| self.canonical(*entity)).for_each(|entity| {
            if !order.contains(&entity) {
                order.push(entity);
            }
        });
        let asked = order.len();
        let mut edge: Vec<EntityRef> = order.clone();
        let mut around = Around { types: self.types_at(&order), ..Around::default() };
        let mut left: BTreeSet<EntityRef> = BTreeSet::new();
        for hop in 1..=query.hops {
            let mut next = self.next(&edge, &shown, query);
            let room = asked.saturating_add(query.limit).saturating_sub(order.len());
            left.extend(next.split_off(room.min(next.len())));
            shown.extend(next.iter().map(|entity| (*entity, hop)));
            order.extend(&next);
            edge = next;
        }
        around.more = left.len();
        around.edges = self.bonds(&shown, query);
        around.nodes = order.into_iter().map(|entity| self.node(entity, &shown, query)).collect();
        around
    }

    /// Those that a layer leads to and that are not shown yet, the most important first.
    fn next(&self, layer: &[EntityRef], shown: &BTreeMap<EntityRef, usize>, query: &AroundQuery) -> Vec<EntityRef> {
        let mut found: BTreeMap<EntityRef, Reached> = BTreeMap::new();
        for (far, tie) in layer.iter().flat_map(|entity| self.far_ends(*entity, query)) {
            if shown.contains_key(&far) {
                continue;
            }
            let reached = found.entry(far).or_insert(Reached { verdict: Verdict::Excluded, ties: 0 });
            reached.verdict = reached.verdict.or(self.stands(tie));
            reached.ties += 1;
        }
        let mut next: Vec<(EntityRef, Reached)> = found.into_iter().collect();
        next.sort_by_cached_key(|(far, reached)| {
            (Reverse(reached.verdict), Reverse(reached.ties), Reverse(self.map().degree(*far)), *far)
        });
        next.into_iter().map(|(far, _)| far).collect()
    }

    /// The other ends of the supported ties of an entity, of the types asked for.
    fn far_ends(&self, entity: EntityRef, query: &AroundQuery) -> Vec<(EntityRef, TieRef)> {
        let mut found = Vec::new();
        self.each_tie(entity, |tie, far, _| {
            if self.is_in_network(tie, &query.types) && self.is_supported(tie) {
                found.push((far, tie));
            }
        });
        found
    }

    fn bonds(&self, shown: &BTreeMap<EntityRef, usize>, query: &AroundQuery) -> Vec<Bond> {
        let mut ties: BTreeSet<TieRef> = BTreeSet::new();
        for entity in shown.keys() {
            let inside = self.far_ends(*entity, query).into_iter().filter(|(far, _)| shown.contains_key(far));
            ties.extend(inside.map(|(_, tie)| tie));
        }
        let mut bonds: Vec<Bond> = ties.into_iter().map(|tie| self.bond(tie)).collect();
        bonds.sort_by_key(|bond| (bond.ends, self.canonical(self.holder(bond.tie)), bond.tie));
        // Two ends of one relation that were judged the same make one tie.
        bonds.dedup_by_key(|bond| (bond.ends, self.holder(bond.tie)));
        bonds
    }

    fn bond(&self, tie: TieRef) -> Bond {
        Bond { tie, ends: self.ends(tie), verdict: self.stands(tie), held: self.tie_held(tie), claims: self.tie_claims(tie) }
    }

    fn node(&self, entity: EntityRef, shown: &BTreeMap<EntityRef, usize>, query: &AroundQuery) -> Node {
        let hidden: BTreeSet<EntityRef> =
            self.far_ends(entity, query).into_iter().map(|(far, _)| far).filter(|far| !shown.contains_key(far)).collect();
        Node { entity, hops: shown.get(&entity).copied().unwrap_or_default(), hidden: hidden.len() }
    }

    fn types_at(&self, entities: &[EntityRef]) -> BTreeMap<&'static str, usize> {
        let mut ties: BTreeSet<TieRef> = BTreeSet::new();
        entities.iter().for_each(|entity| self.each_tie(*entity, |tie, _, _| ties.extend([tie])));
        let mut types = BTreeMap::new();
        for tie in ties.into_iter().filter(|tie| self.is_supported(*tie)) {
            *types.entry(self.tie_type(tie)).or_default() += 1;
        }
        types
    }
}
