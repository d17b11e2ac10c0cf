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

#[derive(Serialize)]
struct Entity<'a> {
    id: &'a str,
    caption: &'a str,
    schema: &'static str,
    properties: BTreeMap<&'static str, BTreeSet<Cow<'a, str>>>,
    referents: Vec<&'a str>,
    datasets: BTreeSet<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_seen: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<&'a str>,
}

/// Writes every entity of which there is something to say, in order of id.
pub fn write(view: &View<'_>, out: &mut dyn Write, options: &Options) -> io::Result<Written> {
    let mut written = Written::default();
    for entity in view.entities().filter(|entity| scope::stands(view, *entity)) {
        let schema = view.schema(entity);
        let claims = scope::claims(view, entity, false);
        if claims.is_empty() {
            continue;
        }
        if (is_extension(schema) && !options.extensions) || schema.def().is_abstract {
            written.left_out += 1 + claims.len();
            continue;
        }
        let (line, used) = gather(view, entity, schema, &claims, options);
        if !is_whole(view, entity, schema, &line) {
            written.left_out += 1 + claims.len();
            continue;
        }
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")?;
        written.entities += 1;
        written.edges += usize::from(schema.edge().is_some());
        written.claims += used.claims;
        written.extensions += used.extensions + usize::from(is_extension(schema));
        written.left_out += used.left_out;
    }
    Ok(written)
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
