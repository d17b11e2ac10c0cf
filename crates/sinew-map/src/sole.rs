//! Claims that rest on one source alone.
//!
//! A claim is echoed where a source of another origin says the same: the same value of the same property of the same entity, or
//! a relation of the same kind between the same two. Sources that go back to one origin are one voice.

use crate::image::fold;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use rustc_hash::FxHashMap;
use sinew_model::{Kind, Property};
use std::collections::{BTreeMap, BTreeSet};

/// What a claim says, apart from who says it.
type Said = (Property, String);

/// Those of some claims that no source of another origin echoes, in their order. Denials stand for themselves: a denial is echoed
/// by a denial. Cost: the claims of the entities that these are about, and the ties of their ends.
pub fn alone(view: &View<'_>, claims: &[ClaimRef]) -> Vec<ClaimRef> {
    let mut known: FxHashMap<EntityRef, BTreeMap<(bool, Said), BTreeSet<&str>>> = FxHashMap::default();
    let is_alone = |claim: &ClaimRef| {
        let entity = view.canonical(view.map().subject(*claim));
        let said = known.entry(entity).or_insert_with(|| said_of(view, entity));
        let key = (view.supports(*claim), said_by(view, *claim));
        let origins = said.get(&key);
        origins.is_none_or(|origins| origins.len() < 2) && !is_echoed_by_a_fellow(view, entity, *claim)
    };
    claims.iter().copied().filter(is_alone).collect()
}

/// Everything that is said of an entity, with the origins that say it.
fn said_of<'a>(view: &View<'a>, entity: EntityRef) -> BTreeMap<(bool, Said), BTreeSet<&'a str>> {
    let mut said: BTreeMap<(bool, Said), BTreeSet<&str>> = BTreeMap::new();
    for claim in view.claims(entity) {
        said.entry((view.supports(claim), said_by(view, claim))).or_default().insert(view.origin(claim));
    }
    said
}

fn said_by(view: &View<'_>, claim: ClaimRef) -> Said {
    let property = view.map().property(claim);
    let value = match property.kind() {
        Kind::Entity => {
            view.target(claim).map_or_else(|| view.map().value(claim).to_owned(), |entity| view.id(entity).to_owned())
        }
        _ => fold(view.map().value(claim)).trim().to_owned(),
    };
    (property, value)
}

/// Whether another relation of the same kind between the same two says it too: lists give one relation under ids of their own.
fn is_echoed_by_a_fellow(view: &View<'_>, relation: EntityRef, claim: ClaimRef) -> bool {
    let schema = view.schema(relation);
    let Some((source, target)) = schema.ends() else { return false };
    let end = |property: Property| view.values(relation, property.name()).into_iter().find_map(|claim| view.target(claim));
    let Some((from, to)) = end(source).zip(end(target)) else { return false };
    let own = view.origin(claim);
    let said = said_by(view, claim);
    let is_end = said.0 == source || said.0 == target;
    view.all_ties(from).into_iter().filter(|link| link.far == to && !view.is_reference(link.tie)).any(|link| {
        let other = view.canonical(view.holder(link.tie));
        let alike = view.tie_schema(link.tie).is_a(schema) || schema.is_a(view.tie_schema(link.tie));
        other != relation
            && alike
            && view
                .tie_evidence(link.tie)
                .into_iter()
                .any(|claim| view.origin(claim) != own && (is_end || said_by(view, claim) == said))
    })
}
