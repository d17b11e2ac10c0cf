//! Rows, and who they may be.

use super::manifest::kind;
use crate::app::Shared;
use crate::body::json;
use crate::fault::{Answer, Fault};
use crate::readers::{Reader, Scope};
use crate::yente::matching::{Example, Hit, How, hits};
use axum::Json;
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sinew_desk::identity::why;
use sinew_model::Schema;
use std::collections::BTreeMap;

const ROWS: usize = 100;
const HITS: usize = 5;
const MOST_HITS: usize = 100;
/// A hit is taken unseen from this score on, where the next is far enough behind: as `sinew read` takes names.
const TAKEN: f32 = 0.9;
const AHEAD: f32 = 0.05;

/// One row.
#[derive(Deserialize)]
struct Row {
    query: Option<String>,
    #[serde(rename = "type")]
    kind: Option<OneOrMore>,
    limit: Option<usize>,
    #[serde(default)]
    properties: Vec<Told>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// A cell of another column.
#[derive(Deserialize)]
struct Told {
    pid: String,
    v: Value,
}

pub(super) async fn reconcile(app: &Shared, dataset: String, queries: &str) -> Answer {
    let rows: BTreeMap<String, Row> = json(queries.as_bytes())?;
    if rows.len() > ROWS {
        return Err(Fault::usage(format!("a batch has at most {ROWS} queries, and this has {}", rows.len())));
    }
    let answer = app
        .read(move |reader| {
            let scope = reader.scope(&dataset)?;
            let mut all = Map::new();
            for (key, row) in rows {
                let known = row.kinds().iter().all(|kind| Schema::named(kind).is_some());
                // A kind that nothing is of has no hits, and costs the other queries of the batch nothing.
                let hits = if known { one(reader, &scope, row)? } else { Vec::new() };
                all.insert(key, json!({ "result": hits }));
            }
            Ok(Value::Object(all))
        })
        .await?;
    Ok(Json(answer).into_response())
}

fn one(reader: &mut Reader<'_>, scope: &Scope, row: Row) -> Result<Vec<Value>, Fault> {
    let how = How::plain(row.limit.unwrap_or(HITS).min(MOST_HITS));
    let found = hits(reader, scope, &example(row), &how)?;
    let takes = |at: usize, hit: &Hit| {
        let next = found.get(1).map_or(0.0, |next| next.comparison.score);
        at == 0 && hit.comparison.score >= TAKEN && hit.comparison.score - next >= AHEAD
    };
    Ok(found.iter().enumerate().take(how.limit).map(|(at, hit)| told(reader, hit, takes(at, hit))).collect())
}

impl Row {
    fn kinds(&self) -> &[String] {
        match &self.kind {
            Some(OneOrMore::One(kind)) => std::slice::from_ref(kind),
            Some(OneOrMore::More(kinds)) => kinds,
            None => &[],
        }
    }
}

fn example(row: Row) -> Example {
    let kinds = row.kinds();
    // Where several are possible, what they have in common is asked for.
    let schema = match kinds {
        [] => "Thing".to_owned(),
        [one] => one.clone(),
        several => {
            let all: Option<Vec<Schema>> = several.iter().map(|name| Schema::named(name)).collect();
            let legal = Schema::named("LegalEntity");
            let are_legal = all.is_some_and(|all| legal.is_some_and(|legal| all.iter().all(|schema| schema.is_a(legal))));
            if are_legal { "LegalEntity".to_owned() } else { "Thing".to_owned() }
        }
    };
    let mut properties: BTreeMap<String, Value> = BTreeMap::new();
    if let Some(name) = row.query.filter(|name| !name.trim().is_empty()) {
        properties.insert("name".to_owned(), json!([name]));
    }
    for Told { pid, v } in row.properties {
        // `Person:birthDate` and `birthDate` are one.
        let name = pid.rsplit(':').next().unwrap_or_default().to_owned();
        let values = if let Value::Array(all) = v { all } else { vec![v] };
        let slot = properties.entry(name).or_insert_with(|| json!([]));
        if let Value::Array(all) = slot {
            all.extend(values.into_iter().filter_map(text));
        }
    }
    Example { id: None, schema, properties }
}

/// The value of a cell: text, number, or what another service found.
fn text(value: Value) -> Option<Value> {
    match value {
        Value::String(_) | Value::Number(_) => Some(value),
        Value::Object(fields) => fields.get("name").or(fields.get("id")).cloned().filter(Value::is_string),
        _ => None,
    }
}

fn told(reader: &Reader<'_>, hit: &Hit, is_taken: bool) -> Value {
    let view = reader.view;
    let features =
        hit.comparison.features.iter().map(
            |feature| json!({ "id": why::label(feature.kind), "name": feature.reason, "value": why::rounded(feature.effect) }),
        );
    json!({
        "id": view.id(hit.entity),
        "name": view.caption(hit.entity),
        "description": why::words(&hit.comparison),
        "type": [kind(view.schema(hit.entity))],
        "score": (f64::from(hit.comparison.score) * 10_000.0).round() / 100.0,
        "match": is_taken,
        "features": features.collect::<Vec<_>>(),
    })
}
