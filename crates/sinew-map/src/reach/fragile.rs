//! Which verdicts fall if one source is wrong.

use super::extract::Extract;
use super::{Aggregation, JointHolders, Reach, Reached};
use crate::ownership::{Joint, Search, When};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// For each reached entity the sources, by key, without any one of which it would no longer be reached so surely, in
/// order. Entities that stand without any single source are not in it. The designations themselves are taken as given.
///
/// Only sources that the evidence cites are tried: without another the evidence still stands. For each, the stakes and
/// ties that rest on it are read anew without it, and the closure is made again.
pub fn fragile(view: &View<'_>, reach: &Reach, joint: &JointHolders) -> BTreeMap<EntityRef, Vec<String>> {
    let seeds: Vec<EntityRef> = reach.designated.iter().map(|(entity, _)| *entity).collect();
    let extract = Extract::around(view, reach.day, &seeds, joint);
    let mut cited: BTreeMap<&str, Vec<&Reached>> = BTreeMap::new();
    for reached in &reach.reached {
        let keys: BTreeSet<&str> = reached.evidence_claims().iter().map(|claim| view.claim(*claim).cited()).collect();
        keys.into_iter().for_each(|key| cited.entry(key).or_default().push(reached));
    }
    let mut fragile: BTreeMap<EntityRef, Vec<String>> = BTreeMap::new();
    for (key, reached) in cited {
        let left = without(view, &extract, reach, joint, key);
        let fallen = reached.iter().filter(|reached| left.get(&reached.entity).is_none_or(|left| *left < reached.verdict));
        fallen.for_each(|reached| fragile.entry(reached.entity).or_default().push(key.to_owned()));
    }
    fragile
}

/// The verdicts without one source.
fn without(
    view: &View<'_>,
    extract: &Extract<'_, '_>,
    reach: &Reach,
    joint: &JointHolders,
    key: &str,
) -> BTreeMap<EntityRef, Verdict> {
    let other = view.without_source(key);
    let affected = |claim: ClaimRef| view.claim(claim).cited() == key;
    let register = extract.seen_by(&other, affected);
    let given: Vec<(u32, Verdict)> =
        reach.designated.iter().filter_map(|(entity, v)| Some((extract.find(*entity)?, *v))).collect();
    let mut search = Search::new(register.arrays());
    let (test, when) = (reach.rule.kernel(), When::on(reach.day));
    let closure = match reach.rule.aggregate {
        Aggregation::All => search.closure(&test, when, &given, &Joint::default()),
        Aggregation::PerPerson => search.one_by_one(&test, when, &given, &extract.joint(joint)),
    };
    closure.caught.iter().map(|caught| (extract.entity(caught.entity), caught.verdict)).collect()
}
