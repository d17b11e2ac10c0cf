//! `GET /entities/{id}`, and what lies beside it.

use super::entity;
use super::matching::told;
use super::query::Parameters;
use crate::app::Shared;
use crate::ask::pairs;
use crate::etag;
use crate::fault::{Answer, Fault};
use crate::readers::Reader;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use sinew_map::EntityRef;
use sinew_model::Kind;
use std::collections::BTreeMap;

const MOST: usize = 500;
const FURTHEST: usize = 9_499;

/// What an id leads to.
enum Led {
    Here(Vec<u8>),
    /// It was joined to another.
    To(String),
}

pub(super) async fn entity(State(app): State<Shared>, Path(id): Path<String>, uri: Uri, headers: HeaderMap) -> Answer {
    let mut given = Parameters(pairs(&uri)?);
    let nested = given.flag("nested")?.unwrap_or(true);
    given.end()?;
    let tell = move |reader: &mut Reader<'_>, at: EntityRef| {
        if nested { entity::nested(reader.view, at) } else { entity::flat(reader.view, at).map(Value::Object) }
    };
    lead(&app, id, &uri, &headers, "", tell).await
}

pub(super) async fn adjacent(State(app): State<Shared>, Path(id): Path<String>, uri: Uri, headers: HeaderMap) -> Answer {
    let page = Page::of(&uri)?;
    let tell = move |reader: &mut Reader<'_>, at: EntityRef| {
        let entity = Value::Object(entity::flat(reader.view, at)?);
        let sides = beside(reader, at);
        let adjacent: Map<String, Value> = sides.iter().map(|(name, all)| (name.clone(), page.tell(reader, at, all))).collect();
        Some(json!({ "entity": entity, "adjacent": adjacent }))
    };
    lead(&app, id, &uri, &headers, "/adjacent", tell).await
}

pub(super) async fn adjacent_by(
    State(app): State<Shared>,
    Path((id, property)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Answer {
    let page = Page::of(&uri)?;
    let rest = format!("/adjacent/{}", encoded(&property));
    let tell = move |reader: &mut Reader<'_>, at: EntityRef| {
        let sides = beside(reader, at);
        Some(page.tell(reader, at, sides.get(&property).map_or(&[], Vec::as_slice)))
    };
    lead(&app, id, &uri, &headers, &rest, tell).await
}

/// Answers for the canonical entity of an id; leads there, where the id is that of one joined to it.
async fn lead(
    app: &Shared,
    id: String,
    uri: &Uri,
    headers: &HeaderMap,
    rest: &str,
    tell: impl for<'r, 'a> FnOnce(&'r mut Reader<'a>, EntityRef) -> Option<Value> + Send + 'static,
) -> Answer {
    let tag = etag::of(app, uri).await?;
    if etag::is_known(headers, &tag) {
        return Ok(etag::not_modified(&tag));
    }
    let led = app
        .read(move |reader| {
            let nobody = || Fault::not_found(format!("there is no entity {id:?}")).hint("/search/default?q=WORDS finds entities");
            let at = reader.view.find(&id).ok_or_else(nobody)?;
            let canonical = reader.view.id(at);
            if canonical != id {
                return Ok(Led::To(canonical.to_owned()));
            }
            let told = tell(reader, at).ok_or_else(nobody)?;
            serde_json::to_vec(&told).map(Led::Here).map_err(|_| crate::app::failed_inside())
        })
        .await?;
    match led {
        Led::Here(body) => Ok(etag::tagged(told(body), &tag)),
        Led::To(id) => Ok(elsewhere(&id, rest, uri)),
    }
}

fn elsewhere(id: &str, rest: &str, uri: &Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let mut response = StatusCode::PERMANENT_REDIRECT.into_response();
    if let Ok(place) = HeaderValue::from_str(&format!("/entities/{}{rest}{query}", encoded(id))) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    // A judgement may be taken back.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A part of a path.
pub(crate) fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Those that an entity refers to and those that refer to it, by property.
fn beside(reader: &Reader<'_>, at: EntityRef) -> BTreeMap<String, Vec<EntityRef>> {
    let view = reader.view;
    let mut sides: BTreeMap<String, Vec<EntityRef>> = BTreeMap::new();
    let mut add = |name: &str, entity| {
        let side = sides.entry(name.to_owned()).or_default();
        if !side.contains(&entity) {
            side.push(entity);
        }
    };
    for claim in view.claims(at).into_iter().filter(|claim| view.supports(*claim)) {
        let property = view.map().property(claim);
        if let Some(far) = view.target(claim).filter(|_| property.kind() == Kind::Entity) {
            add(property.name(), far);
        }
    }
    entity::referring(view, at).into_iter().for_each(|(name, holder)| add(name, holder));
    sides
}

/// Which of those beside an entity are given.
#[derive(Clone, Copy)]
struct Page {
    limit: usize,
    offset: usize,
}

impl Page {
    fn of(uri: &Uri) -> Result<Page, Fault> {
        let mut given = Parameters(pairs(uri)?);
        let page = Page { limit: given.number("limit", 10, MOST)?, offset: given.number("offset", 0, FURTHEST)? };
        if let Some(sort) = given.all("sort").first() {
            return Err(Fault::usage(format!("sort {sort}: those beside an entity come in order of id")).hint("leave sort out"));
        }
        given.end()?;
        Ok(page)
    }

    fn tell(self, reader: &Reader<'_>, root: EntityRef, all: &[EntityRef]) -> Value {
        let told = |at: &EntityRef| entity::beside(reader.view, root, *at);
        let results: Vec<Value> = all.iter().skip(self.offset).take(self.limit).filter_map(told).collect();
        json!({
            "limit": self.limit, "offset": self.offset, "total": { "value": all.len(), "relation": "eq" }, "results": results,
        })
    }
}
