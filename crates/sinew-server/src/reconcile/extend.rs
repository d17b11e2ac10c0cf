//! More of what is known of the entities of a column.

use crate::app::Shared;
use crate::ask::{number, pairs};
use crate::body::json;
use crate::fault::{Answer, Fault};
use crate::readers::Reader;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sinew_map::EntityRef;
use sinew_model::{Kind, Property, Schema};

const ROWS: usize = 500;

#[derive(Deserialize)]
struct Extend {
    ids: Vec<String>,
    properties: Vec<Wanted>,
}

#[derive(Deserialize)]
struct Wanted {
    id: String,
    #[serde(default)]
    settings: Settings,
}

#[derive(Default, Deserialize)]
struct Settings {
    /// A form sends numbers as texts.
    limit: Option<Value>,
}

impl Settings {
    fn limit(&self) -> usize {
        let number = self.limit.as_ref().and_then(|limit| limit.as_u64().or_else(|| limit.as_str()?.parse().ok()));
        number.filter(|limit| *limit > 0).map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX))
    }
}

pub(super) async fn extend(app: &Shared, dataset: String, extend: &str) -> Answer {
    let asked: Extend = json(extend.as_bytes())?;
    if asked.ids.len() > ROWS {
        return Err(Fault::usage(format!("at most {ROWS} entities are extended at once, and these are {}", asked.ids.len())));
    }
    let answer = app
        .read(move |reader| {
            reader.scope(&dataset)?;
            let meta = asked.properties.iter().map(|wanted| {
                let property = named(&wanted.id)?;
                Ok(json!({ "id": wanted.id, "name": property.label() }))
            });
            let meta: Vec<Value> = meta.collect::<Result<_, Fault>>()?;
            let mut rows = Map::new();
            for id in &asked.ids {
                let at = reader.view.find(id);
                let cells = asked.properties.iter().map(|wanted| {
                    let values = at.map(|at| values(reader, at, &wanted.id, wanted.settings.limit())).unwrap_or_default();
                    (wanted.id.clone(), Value::Array(values))
                });
                rows.insert(id.clone(), Value::Object(cells.collect()));
            }
            Ok(json!({ "meta": meta, "rows": rows }))
        })
        .await?;
    Ok(Json(answer).into_response())
}

fn named(id: &str) -> Result<Property, Fault> {
    let name = id.rsplit(':').next().unwrap_or_default();
    Property::all().find(|property| property.name() == name).ok_or_else(|| Fault::usage(format!("there is no property {id:?}")))
}

/// The values that admitted claims give, each once.
fn values(reader: &Reader<'_>, at: EntityRef, id: &str, limit: usize) -> Vec<Value> {
    let view = reader.view;
    let name = id.rsplit(':').next().unwrap_or_default();
    let mut seen = std::collections::BTreeSet::new();
    let claims = view.values(at, name).into_iter().filter(|claim| seen.insert(view.map().value(*claim)));
    claims
        .take(limit)
        .map(|claim| match view.map().property(claim).kind() {
            Kind::Entity => match view.target(claim) {
                Some(far) => json!({ "id": view.id(far), "name": view.caption(far) }),
                None => json!({ "str": view.map().value(claim) }),
            },
            _ => json!({ "str": view.map().value(claim) }),
        })
        .collect()
}

/// What could be added to a column of a type.
pub(super) async fn propose(State(app): State<Shared>, Path(dataset): Path<String>, uri: Uri) -> Answer {
    let given = pairs(&uri)?;
    let limit = number(&given, "limit", 30, 500)?;
    let kind = super::take(&given, "type").unwrap_or_else(|| "LegalEntity".to_owned());
    app.read(move |reader| reader.scope(&dataset).map(drop)).await?;
    let schema = Schema::named(&kind).ok_or_else(|| Fault::usage(format!("there is no type {kind:?}")))?;
    let mut all: Vec<Property> = schema.properties().filter(|property| !property.def().hidden).collect();
    let featured = &schema.def().featured;
    all.sort_by_key(|property| (featured.iter().position(|one| one == property).unwrap_or(usize::MAX), property.name()));
    let properties: Vec<Value> =
        all.into_iter().take(limit).map(|property| json!({ "id": property.name(), "name": property.label() })).collect();
    Ok(Json(json!({ "type": kind, "limit": limit, "properties": properties })).into_response())
}
