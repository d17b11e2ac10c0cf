//! Which entities are one, by judgement.

use crate::image::{EntityRef, Map};
use rustc_hash::FxHashMap;
use sinew_model::{Joined, Judgement, Sameness, is_wikidata};
use std::collections::BTreeMap;

/// Clusters of entities judged the same. Only judged entities cost anything.
pub(super) struct Identity {
    canonical: FxHashMap<EntityRef, EntityRef>,
    members: FxHashMap<EntityRef, Vec<EntityRef>>,
    contradictions: Vec<Contradiction>,
}

/// Two entities that one judgement keeps apart and others join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Id of one.
    pub left: String,
    /// Id of the other.
    pub right: String,
}

impl Identity {
    pub(super) fn new(map: &Map<'_>, judgements: &BTreeMap<(String, String), Judgement>) -> Identity {
        let mut joined = Joined::default();
        for ((left, right), _) in judgements.iter().filter(|(_, j)| j.sameness == Sameness::Positive) {
            joined.join(left, right);
        }
        let mut identity =
            Identity { canonical: FxHashMap::default(), members: FxHashMap::default(), contradictions: Vec::new() };
        let of_map = |set: Vec<&str>| set.into_iter().filter_map(|id| map.find(id)).collect::<Vec<EntityRef>>();
        for cluster in joined.sets().into_iter().map(of_map).filter(|cluster| cluster.len() > 1) {
            let chosen = representative(map, &cluster);
            identity.canonical.extend(cluster.iter().map(|member| (*member, chosen)));
            identity.members.insert(chosen, cluster);
        }
        let apart = judgements.iter().filter(|(_, j)| j.sameness == Sameness::Negative).map(|(pair, _)| pair);
        identity.contradictions = apart
            .filter(|pair| identity.joins(map, pair))
            .map(|(left, right)| Contradiction { left: left.clone(), right: right.clone() })
            .collect();
        identity
    }

    fn joins(&self, map: &Map<'_>, (left, right): &(String, String)) -> bool {
        let canonical = |id: &str| map.find(id).map(|entity| self.canonical(entity));
        canonical(left).is_some() && canonical(left) == canonical(right)
    }

    pub(super) fn canonical(&self, entity: EntityRef) -> EntityRef {
        if self.canonical.is_empty() { entity } else { self.canonical.get(&entity).copied().unwrap_or(entity) }
    }

    pub(super) fn members(&self, entity: EntityRef) -> Vec<EntityRef> {
        let canonical = self.canonical(entity);
        self.members.get(&canonical).cloned().unwrap_or_else(|| vec![canonical])
    }

    pub(super) fn each_member(&self, canonical: EntityRef, mut each: impl FnMut(EntityRef)) {
        match self.members.get(&canonical) {
            Some(members) => members.iter().copied().for_each(each),
            None => each(canonical),
        }
    }

    pub(super) fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }
}

/// A Wikidata id stands for the cluster if there is one, as in nomenklatura; otherwise an id from a dataset that somebody
/// coded by hand, with a name that is not in capitals (it was given to be read); then the one of which most is said.
fn representative(map: &Map<'_>, cluster: &[EntityRef]) -> EntityRef {
    let rank = |entity: &EntityRef| {
        let id = map.id(*entity);
        let coded = map.claims_of(*entity).any(|claim| map.datasets[usize::from(map.provenance(claim).dataset)].maintained == 0);
        let readable = map.caption(*entity).chars().any(char::is_lowercase);
        (!is_wikidata(id), !coded, !readable, std::cmp::Reverse(map.claims_of(*entity).count()), *entity)
    };
    cluster.iter().copied().min_by_key(rank).unwrap_or(cluster[0])
}
