//! Entities as yente answers them.

use crate::readers::Reader;
use serde_json::{Map, Value, json};
use sinew_export::{Options, ftm};
use sinew_map::{EntityRef, View};
use sinew_model::{Day, Property, Schema};
use std::collections::BTreeSet;

/// An entity with its values; references are ids.
pub(crate) fn flat(view: &View<'_>, at: EntityRef) -> Option<Map<String, Value>> {
    let entity = ftm::entity(view, at, &Options::default())?;
    let target = is_target(view, at);
    let first_seen = entity.first_seen.map(str::to_owned);
    let last_seen = entity.last_seen.map(str::to_owned);
    let Ok(Value::Object(mut fields)) = serde_json::to_value(&entity) else { return None };
    fields.insert("target".to_owned(), json!(target));
    fields.insert("first_seen".to_owned(), json!(first_seen));
    fields.insert("last_seen".to_owned(), json!(last_seen));
    fields.insert("last_change".to_owned(), json!(last_change(view, at).map(|moment| moment.to_string())));
    Some(fields)
}

/// Topics of those whom a list means, not of those who only stand beside them.
fn is_of_a_target(topic: &str) -> bool {
    topic == "sanction"
        || topic.starts_with("sanction.")
        || topic.starts_with("crime")
        || topic.starts_with("role.pep")
        || topic == "debarment"
        || topic == "wanted"
}

/// Whether a list means this one.
pub(crate) fn is_target(view: &View<'_>, at: EntityRef) -> bool {
    values_of_kind(view, at, sinew_model::Kind::Topic).into_iter().any(is_of_a_target)
}

/// When the workspace last learned something of it.
fn last_change(view: &View<'_>, at: EntityRef) -> Option<sinew_model::Moment> {
    view.claims(at).into_iter().map(|claim| view.claim(claim).recorded).max()
}

/// Whether the workspace learned something of it on this day or later.
pub(crate) fn changed_since(view: &View<'_>, at: EntityRef, day: Day) -> bool {
    last_change(view, at).is_some_and(|moment| moment.day() >= day)
}

/// The values that admitted claims give an entity by properties of one kind.
pub(crate) fn values_of_kind<'a>(view: &View<'a>, at: EntityRef, kind: sinew_model::Kind) -> BTreeSet<&'a str> {
    let claims = view.claims(at).into_iter().filter(|claim| view.map().property(*claim).kind() == kind && view.supports(*claim));
    claims.map(|claim| view.map().value(claim)).collect()
}

/// The datasets of an entity, as its `datasets` have them.
pub(crate) fn datasets(reader: &Reader<'_>, at: EntityRef) -> BTreeSet<String> {
    ftm::entity(reader.view, at, &Options::default())
        .map(|entity| entity.datasets.iter().map(|name| (*name).to_owned()).collect())
        .unwrap_or_default()
}

/// Entities that refer to this one, by the name that the reference has from here, in order.
pub(crate) fn referring(view: &View<'_>, at: EntityRef) -> Vec<(&'static str, EntityRef)> {
    let mut found = BTreeSet::new();
    let schema = view.schema(at);
    let mut take = |holder: EntityRef, property: Property| {
        if let Some(name) = reverse(schema, property) {
            found.insert((name, view.canonical(holder)));
        }
    };
    for link in view.ties(at) {
        let holder = view.holder(link.tie);
        match (view.is_reference(link.tie), link.forward) {
            // It refers itself.
            (true, true) => {}
            (true, false) => take(holder, view.tie_property(link.tie)),
            (false, forward) => {
                if let Some((source, target)) = view.tie_schema(link.tie).edge() {
                    take(holder, if forward { source } else { target });
                }
            }
        }
    }
    found.into_iter().collect()
}

/// How a reference is called from its other end: `ownershipOwner` for the property `owner` of Ownership.
fn reverse(of: Schema, property: Property) -> Option<&'static str> {
    let def = property.def();
    (!def.reverse.is_empty() && def.range.is_none_or(|range| of.is_a(range) || range.is_a(of))).then_some(def.reverse)
}

/// An entity with those beside it put in the place of their ids: relations of it, and what they lead to. Further than two steps
/// nothing is nested, and no entity inside itself.
pub(crate) fn nested(view: &View<'_>, at: EntityRef) -> Option<Value> {
    nest(view, at, &[]).map(Value::Object)
}

/// A relation with its other end in the place of the id; any other entity as it is.
pub(crate) fn beside(view: &View<'_>, root: EntityRef, at: EntityRef) -> Option<Value> {
    let fields = if view.schema(at).is("Thing") { flat(view, at) } else { nest(view, at, &[root]) };
    fields.map(Value::Object)
}

/// Of a much-referred entity so many relations are nested of each kind.
const NESTED: usize = 500;

fn nest(view: &View<'_>, at: EntityRef, path: &[EntityRef]) -> Option<Map<String, Value>> {
    let mut fields = flat(view, at)?;
    let next: Vec<EntityRef> = path.iter().copied().chain([at]).collect();
    let schema = view.schema(at);
    if let Some(Value::Object(properties)) = fields.get_mut("properties") {
        properties.retain(|name, values| {
            let refers = schema.property(name).is_some_and(|property| property.kind() == sinew_model::Kind::Entity);
            let Value::Array(all) = values else { return true };
            if !refers {
                return true;
            }
            let nested = |value: &Value| -> Option<Value> {
                let found = value.as_str().and_then(|id| view.find(id));
                match found {
                    Some(far) if path.contains(&far) => None,
                    // A root names those that it refers to; a relation shows its other end.
                    Some(far) if path.len() < 2 => Some(nest(view, far, &next).map_or_else(|| value.clone(), Value::Object)),
                    _ => Some(value.clone()),
                }
            };
            *all = all.iter().filter_map(nested).collect();
            !all.is_empty()
        });
        if path.is_empty() {
            for (name, holder) in referring(view, at) {
                let slot = properties.entry(name.to_owned()).or_insert_with(|| json!([]));
                if let Value::Array(all) = slot
                    && all.len() < NESTED
                {
                    all.extend(nest(view, holder, &next).map(Value::Object));
                }
            }
            properties.retain(|_, values| values.as_array().is_none_or(|all| !all.is_empty()));
        }
    }
    Some(fields)
}
