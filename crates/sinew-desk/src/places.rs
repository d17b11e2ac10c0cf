//! Where claims are in a map: by their ids, and by their sources.

use rustc_hash::FxHashMap;
use sinew_map::{ClaimRef, View};
use sinew_model::ClaimId;
use std::collections::BTreeMap;

/// Where claims are in a map. It takes a look at every claim, some microseconds each: good for who asks again.
#[derive(Debug, Default)]
pub struct Places {
    ids: FxHashMap<ClaimId, ClaimRef>,
    sources: BTreeMap<String, Vec<ClaimRef>>,
}

impl Places {
    /// Those of a map, whatever the question.
    pub(crate) fn of(view: &View<'_>) -> Places {
        let map = view.map();
        let mut ids = FxHashMap::with_capacity_and_hasher(map.claim_count(), Default::default());
        let mut sources: BTreeMap<&str, Vec<ClaimRef>> = BTreeMap::new();
        for at in map.entities().flat_map(|entity| map.claims_of(entity)) {
            let claim = view.claim(at);
            ids.insert(claim.id(), at);
            sources.entry(claim.cited()).or_default().push(at);
        }
        Places { ids, sources: sources.into_iter().map(|(key, claims)| (key.to_owned(), claims)).collect() }
    }

    /// The claim of this id.
    pub fn claim(&self, id: ClaimId) -> Option<ClaimRef> {
        self.ids.get(&id).copied()
    }

    /// The claims that rest on a source, by its key, or by the name of the dataset that is its own; in the order of the map.
    pub fn of_source(&self, key: &str) -> &[ClaimRef] {
        self.sources.get(key).map_or(&[], Vec::as_slice)
    }

    /// Every source on which a claim rests, with its claims; in order of key.
    pub fn sources(&self) -> impl Iterator<Item = (&str, &[ClaimRef])> {
        self.sources.iter().map(|(key, claims)| (key.as_str(), claims.as_slice()))
    }
}
