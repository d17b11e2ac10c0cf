//! Where claims are in a map: by their ids, and by their sources.

use rustc_hash::FxHashMap;
use sinew_map::{ClaimRef, EntityRef, View};
use sinew_model::ClaimId;
use std::collections::{BTreeMap, BTreeSet};

/// Where claims are in a map. It takes a look at every claim, some microseconds each: good for who asks again.
#[derive(Debug, Default)]
pub struct Places {
    ids: FxHashMap<ClaimId, ClaimRef>,
    sources: BTreeMap<String, OfSource>,
}

/// What rests on one source.
#[derive(Clone, Debug, Default)]
pub struct OfSource {
    /// Its claims, in the order of the map.
    pub claims: Vec<ClaimRef>,
    /// The entities that they are about, as their sources know them, each once.
    pub subjects: Vec<EntityRef>,
    /// The datasets that they came with.
    pub datasets: BTreeSet<String>,
}

impl Places {
    /// Those of a map, whatever the question.
    pub(crate) fn of(view: &View<'_>) -> Places {
        let map = view.map();
        let mut ids = FxHashMap::with_capacity_and_hasher(map.claim_count(), Default::default());
        let mut sources: BTreeMap<&str, OfSource> = BTreeMap::new();
        for (entity, at) in map.entities().flat_map(|entity| map.claims_of(entity).map(move |claim| (entity, claim))) {
            let claim = view.claim(at);
            ids.insert(claim.id(), at);
            let source = sources.entry(claim.cited()).or_default();
            source.claims.push(at);
            if source.subjects.last() != Some(&entity) {
                source.subjects.push(entity);
            }
            if !source.datasets.contains(claim.dataset) {
                source.datasets.insert(claim.dataset.to_owned());
            }
        }
        Places { ids, sources: sources.into_iter().map(|(key, source)| (key.to_owned(), source)).collect() }
    }

    /// The claim of this id.
    pub fn claim(&self, id: ClaimId) -> Option<ClaimRef> {
        self.ids.get(&id).copied()
    }

    /// The claims that rest on a source, by its key, or by the name of the dataset that is its own; in the order of the map.
    pub fn of_source(&self, key: &str) -> &[ClaimRef] {
        self.sources.get(key).map_or(&[], |source| &source.claims)
    }

    /// Every source on which a claim rests, by key.
    pub fn sources(&self) -> &BTreeMap<String, OfSource> {
        &self.sources
    }
}
