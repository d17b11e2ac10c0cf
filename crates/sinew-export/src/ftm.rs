//! FollowTheMoney entities: one canonical entity a line, relations included.
//!
//! Values of joined entities are merged, without repetition and in order; references lead to canonical ids. What is
//! only denied is left out, as the format has no denials, and so is a relation that lacks one of its ends.

use crate::value::{needs_extension, value};
use crate::{Options, Written, is_extension, scope};
use serde::Serialize;
use sinew_map::{ClaimView, EntityRef, View};
use sinew_model::{Kind, Property, Schema};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// One canonical entity, as FollowTheMoney has it.
#[derive(Clone, Debug, Serialize)]
pub struct Entity<'a> {
    /// Its id.
    pub id: &'a str,
    /// What to call it.
    pub caption: &'a str,
    /// The most specific schema that any of the joined entities has.
    pub schema: &'static str,
    /// Values by property, each once and in order.
    pub properties: BTreeMap<&'static str, BTreeSet<Cow<'a, str>>>,
    /// Ids of the entities joined to it.
    pub referents: Vec<&'a str>,
    /// Where it is listed.
    pub datasets: BTreeSet<&'a str>,
    /// First seen by any publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_seen: Option<&'a str>,
    /// Last seen by any publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_seen: Option<&'a str>,
}

/// Writes every entity of which there is something to say, in order of id.
pub fn write(view: &View<'_>, out: &mut dyn Write, options: &Options) -> io::Result<Written> {
    let mut written = Written::default();
    for at in view.entities() {
        let (line, used) = one(view, at, options);
        written.claims += used.claims;
        written.extensions += used.extensions;
        written.left_out += used.left_out;
        if let Some(line) = line {
            serde_json::to_writer(&mut *out, &line)?;
            out.write_all(b"\n")?;
            written.entities += 1;
            written.edges += usize::from(view.schema(at).edge().is_some());
        }
    }
    Ok(written)
}

/// One canonical entity; nothing, where there is nothing to say of it under the question and the options.
pub fn entity<'a>(view: &View<'a>, at: EntityRef, options: &Options) -> Option<Entity<'a>> {
    one(view, at, options).0
}

fn one<'a>(view: &View<'a>, at: EntityRef, options: &Options) -> (Option<Entity<'a>>, Written) {
    let none = |left_out| (None, Written { left_out, ..Written::default() });
    if !scope::stands(view, at) {
        return none(0);
    }
    let schema = view.schema(at);
    let claims = scope::claims(view, at, false);
    if claims.is_empty() {
        return none(0);
    }
    if (is_extension(schema) && !options.extensions) || schema.def().is_abstract {
        return none(1 + claims.len());
    }
    let (line, mut used) = gather(view, at, schema, &claims, options);
    if !is_whole(view, at, schema, &line) {
        return none(1 + claims.len());
    }
    used.extensions += usize::from(is_extension(schema));
    (Some(line), used)
}

fn gather<'a>(
    view: &View<'a>,
    at: EntityRef,
    schema: Schema,
    claims: &[ClaimView<'a>],
    options: &Options,
) -> (Entity<'a>, Written) {
    let mut used = Written::default();
    let mut line = blank(view, at, schema);
    for claim in claims {
        // Joined entities may be of schemata that share some properties only.
        let known = schema.property(claim.property.name()).is_some();
        let Some(value) = value(claim, options).filter(|_| known) else {
            used.left_out += 1;
            continue;
        };
        line.properties.entry(claim.property.name()).or_default().insert(target(view, claim).unwrap_or(value));
        line.datasets.insert(scope::dataset(claim));
        line.first_seen = line.first_seen.into_iter().chain(claim.first_seen).min();
        line.last_seen = line.last_seen.into_iter().chain(claim.last_seen).max();
        used.claims += 1;
        used.extensions += usize::from(needs_extension(claim));
    }
    (line, used)
}

fn blank<'a>(view: &View<'a>, at: EntityRef, schema: Schema) -> Entity<'a> {
    let id = view.id(at);
    let members = view.members(at).into_iter().map(|member| view.map().id(member));
    let referents = members.filter(|member| *member != id).collect();
    let (properties, datasets) = (BTreeMap::new(), BTreeSet::new());
    let caption = scope::caption(view, at);
    Entity { id, caption, schema: schema.name(), properties, referents, datasets, first_seen: None, last_seen: None }
}

/// The canonical id of the entity that a value names; nothing if it is no entity of the map.
fn target<'a>(view: &View<'a>, claim: &ClaimView<'a>) -> Option<Cow<'a, str>> {
    let refers = claim.property.kind() == Kind::Entity;
    refers.then(|| view.target(claim.at)).flatten().map(|target| Cow::Borrowed(view.id(target)))
}

/// A relation whose end is denied, or not admitted, is not so; one whose end its source never gave goes out as it came in.
fn is_whole(view: &View<'_>, at: EntityRef, schema: Schema, line: &Entity<'_>) -> bool {
    let given = |end: Property| {
        let all = view.members(at).into_iter().flat_map(|member| view.map().claims_of(member));
        all.into_iter().any(|claim| view.map().property(claim) == end)
    };
    let stands = |end: Property| line.properties.contains_key(end.name()) || !given(end);
    !line.properties.is_empty() && schema.edge().is_none_or(|(source, target)| stands(source) && stands(target))
}
