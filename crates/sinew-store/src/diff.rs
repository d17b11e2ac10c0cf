//! What one version of a dataset says that another does not.

use crate::{Result, Version, Workspace};
use rustc_hash::FxHashSet;
use sinew_model::{Claim, ClaimId};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// What changed about one entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// What the newer version calls it, or the older where it is gone.
    pub caption: String,
    /// FollowTheMoney schema.
    pub schema: String,
    /// Values that only the newer version has: property and value.
    pub added: Vec<(String, String)>,
    /// Values that only the older version has.
    pub removed: Vec<(String, String)>,
    in_old: bool,
    in_new: bool,
}

/// The difference of two versions, by entity id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionDiff {
    /// Entities that only the newer version has.
    pub added: BTreeMap<String, Change>,
    /// Entities that only the older version has.
    pub removed: BTreeMap<String, Change>,
    /// Entities that both have, with different values.
    pub changed: BTreeMap<String, Change>,
    /// Entities that are the same in both.
    pub unchanged: usize,
}

impl Workspace {
    /// Compares two versions of one dataset.
    pub fn diff(&self, old: &Version, new: &Version) -> Result<VersionDiff> {
        let (old_ids, old_entities) = self.contents(old)?;
        let (new_ids, new_entities) = self.contents(new)?;
        let mut changes: BTreeMap<String, Change> = BTreeMap::new();
        self.only_in(new, &old_ids, |claim| {
            let change = changes.entry(claim.entity.to_owned()).or_default();
            change.see(claim);
            change.added.push(value(claim));
        })?;
        self.only_in(old, &new_ids, |claim| {
            let change = changes.entry(claim.entity.to_owned()).or_default();
            change.see(claim);
            change.removed.push(value(claim));
        })?;
        self.captions(new, &mut changes)?;
        let total = old_entities.union(&new_entities).count();
        Ok(sort_out(changes, &old_entities, &new_entities, total))
    }

    fn contents(&self, version: &Version) -> Result<(FxHashSet<ClaimId>, FxHashSet<u64>)> {
        let (mut claims, mut entities) = (FxHashSet::default(), FxHashSet::default());
        self.claims(version, |(claim, _)| {
            claims.insert(ClaimId::of(&version.dataset.name, claim));
            entities.insert(key(claim.entity));
            ControlFlow::Continue(())
        })?;
        Ok((claims, entities))
    }

    fn only_in(&self, version: &Version, others: &FxHashSet<ClaimId>, mut each: impl FnMut(&Claim<'_>)) -> Result<()> {
        self.claims(version, |(claim, _)| {
            if !others.contains(&ClaimId::of(&version.dataset.name, claim)) {
                each(claim);
            }
            ControlFlow::Continue(())
        })
    }

    /// A changed entity is shown by its name even where the name did not change.
    fn captions(&self, version: &Version, changes: &mut BTreeMap<String, Change>) -> Result<()> {
        self.claims(version, |(claim, _)| {
            if let Some(change) = changes.get_mut(claim.entity) {
                change.see(claim);
            }
            ControlFlow::Continue(())
        })
    }
}

impl Change {
    fn see(&mut self, claim: &Claim<'_>) {
        if self.schema.is_empty() {
            self.schema = claim.schema.name().to_owned();
        }
        if self.caption.is_empty() && claim.schema.def().caption.first() == Some(&claim.property) {
            self.caption = claim.value.to_owned();
        }
    }
}

fn value(claim: &Claim<'_>) -> (String, String) {
    (claim.property.name().to_owned(), claim.value.to_owned())
}

fn key(entity: &str) -> u64 {
    sinew_model::ids::stable_hash(entity.as_bytes())
}

fn sort_out(changes: BTreeMap<String, Change>, old: &FxHashSet<u64>, new: &FxHashSet<u64>, total: usize) -> VersionDiff {
    let mut diff = VersionDiff { unchanged: total - changes.len(), ..VersionDiff::default() };
    for (id, mut change) in changes {
        (change.in_old, change.in_new) = (old.contains(&key(&id)), new.contains(&key(&id)));
        change.added.sort();
        change.removed.sort();
        let group = match (change.in_old, change.in_new) {
            (false, _) => &mut diff.added,
            (true, false) => &mut diff.removed,
            (true, true) => &mut diff.changed,
        };
        group.insert(id, change);
    }
    diff
}
