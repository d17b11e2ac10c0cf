//! `POST /match/{dataset}`: who on the lists each of several entities may be.

use super::entity;
use super::query::Parameters;
use crate::app::Shared;
use crate::ask::pairs;
use crate::body::json;
use crate::fault::{Answer, Fault};
use crate::readers::{Reader, Scope};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sinew_desk::identity::why;
use sinew_identity::{EntityComparison, Filter, Options, Query, Subject, Switches};
use sinew_map::EntityRef;
use sinew_model::{Day, Schema};
use std::collections::{BTreeMap, BTreeSet};

/// Entities of one request.
const BATCH: usize = 100;
/// Hits of one entity where nothing says how many.
const HITS: usize = 5;
const MOST_HITS: usize = 500;
/// A hit of this score is called a match.
const THRESHOLD: f32 = 0.7;
/// A hit of less is not given.
const CUTOFF: f32 = 0.5;
/// Listed names that are compared in full with each name: as for each row of a table.
const CANDIDATES: usize = 100;

/// The body.
#[derive(Deserialize)]
struct Batch {
    #[serde(default)]
    weights: BTreeMap<String, f64>,
    #[serde(default)]
    config: BTreeMap<String, Value>,
    queries: BTreeMap<String, Option<Example>>,
}

/// An entity of which something is known.
#[derive(Deserialize)]
pub(crate) struct Example {
    #[serde(default)]
    pub(crate) id: Option<String>,
    pub(crate) schema: String,
    #[serde(default)]
    pub(crate) properties: BTreeMap<String, Value>,
}

/// How it is asked.
pub(crate) struct How {
    pub(crate) limit: usize,
    pub(crate) threshold: f32,
    pub(crate) cutoff: f32,
    pub(crate) switches: Switches,
    pub(crate) include: Vec<String>,
    pub(crate) exclude: BTreeSet<String>,
    pub(crate) exclude_schemata: Vec<Schema>,
    pub(crate) topics: Vec<String>,
    pub(crate) exclude_ids: BTreeSet<String>,
    pub(crate) changed_since: Option<Day>,
}

impl How {
    /// As a request says nothing.
    pub(crate) fn plain(limit: usize) -> How {
        How {
            limit,
            threshold: THRESHOLD,
            cutoff: CUTOFF,
            switches: Switches::default(),
            include: Vec::new(),
            exclude: BTreeSet::new(),
            exclude_schemata: Vec::new(),
            topics: Vec::new(),
            exclude_ids: BTreeSet::new(),
            changed_since: None,
        }
    }

    fn of(uri: &Uri, batch: &Batch) -> Result<How, Fault> {
        let mut given = Parameters(pairs(uri)?);
        let limit = given.number("limit", HITS, MOST_HITS)?;
        let threshold = given.score("threshold")?.unwrap_or(THRESHOLD);
        // A score below the threshold is no match; a cutoff above it would leave out what is one.
        let cutoff = given.score("cutoff")?.unwrap_or(CUTOFF.min(threshold));
        algorithm(given.one("algorithm")?.as_deref())?;
        // Whether words may be misspelled: here they always may.
        given.flag("fuzzy")?;
        let how = How {
            limit,
            threshold,
            cutoff,
            switches: switches(&batch.weights)?,
            include: given.all("include_dataset"),
            exclude: given.all("exclude_dataset").into_iter().collect(),
            exclude_schemata: given.schemata("exclude_schema")?,
            topics: given.all("topics"),
            exclude_ids: given.all("exclude_entity_ids").into_iter().collect(),
            changed_since: given.day("changed_since")?,
        };
        given.end()?;
        if let Some(name) = batch.config.keys().next() {
            return Err(Fault::usage(format!("config: the algorithm sinew has no setting {name:?}")));
        }
        Ok(how)
    }
}

/// There is one algorithm, and yente's names for the one to be used mean it.
fn algorithm(given: Option<&str>) -> Result<(), Fault> {
    match given {
        None | Some("best" | "default" | "sinew") => Ok(()),
        Some(other) => Err(Fault::usage(format!("there is no algorithm {other:?} here"))
            .hint("ask for `best`, or leave it out: scores are Sinew's, which /algorithms describes")),
    }
}

/// Features as `weights` name them. Their weights are Sinew's: one can be left out, and none can weigh more.
fn switches(weights: &BTreeMap<String, f64>) -> Result<Switches, Fault> {
    let mut switches = Switches::default();
    for (name, weight) in weights {
        let switch = match name.as_str() {
            "born" | "founded" => &mut switches.dates,
            "country" => &mut switches.countries,
            "gender" => &mut switches.genders,
            "number" => &mut switches.identifiers,
            "address" => &mut switches.addresses,
            _ => {
                return Err(Fault::usage(format!("weights: there is no feature {name:?}")).hint("/algorithms lists the features"));
            }
        };
        match *weight {
            0.0 => *switch = false,
            1.0 => {}
            _ => {
                return Err(Fault::usage(format!("weights: {name} is {weight}, and may be 0 or 1"))
                    .hint("0 leaves a feature out; what it weighs otherwise is Sinew's"));
            }
        }
    }
    Ok(switches)
}

pub(crate) async fn matched(State(app): State<Shared>, Path(dataset): Path<String>, uri: Uri, body: Bytes) -> Answer {
    let batch: Batch = json(&body)?;
    let how = How::of(&uri, &batch)?;
    let count = batch.queries.values().flatten().count();
    if count == 0 || batch.queries.len() > BATCH {
        return Err(Fault::usage(format!("a batch has 1 to {BATCH} queries, and this has {count}")));
    }
    let body = app
        .read(move |reader| {
            let scope = reader.scope(&dataset)?;
            let mut responses = Map::new();
            for (name, example) in batch.queries {
                let Some(example) = example else { continue };
                responses.insert(name, one(reader, &scope, &example, &how)?);
            }
            let answer = json!({ "responses": responses, "matcher": features(), "limit": how.limit });
            serde_json::to_vec(&answer).map_err(|_| crate::app::failed_inside())
        })
        .await?;
    let mut response = told(body);
    if let Ok(count) = HeaderValue::from_str(&count.to_string()) {
        response.headers_mut().insert(HeaderName::from_static("x-batch-size"), count);
    }
    Ok(response)
}

/// A body of JSON that is written already.
pub(crate) fn told(body: Vec<u8>) -> Response {
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn one(reader: &mut Reader<'_>, scope: &Scope, example: &Example, how: &How) -> Result<Value, Fault> {
    let hits = hits(reader, scope, example, how)?;
    let total = hits.len();
    let results = hits.iter().take(how.limit).filter_map(|hit| result(reader, hit, how));
    Ok(json!({
        "status": 200,
        "results": results.collect::<Vec<_>>(),
        "total": { "value": total, "relation": "eq" },
        "query": { "id": example.id, "schema": example.schema, "properties": lists(&example.properties) },
    }))
}

fn lists(properties: &BTreeMap<String, Value>) -> BTreeMap<&str, Vec<Value>> {
    let list = |value: &Value| match value {
        Value::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    properties.iter().map(|(name, value)| (name.as_str(), list(value))).collect()
}

/// A canonical entity, and how the member of it that fits best compares.
pub(crate) struct Hit {
    pub(crate) entity: EntityRef,
    pub(crate) comparison: EntityComparison,
}

/// Everyone on the lists who may be meant and whom the request admits, best first.
pub(crate) fn hits(reader: &mut Reader<'_>, scope: &Scope, example: &Example, how: &How) -> Result<Vec<Hit>, Fault> {
    let schema = schema(example)?;
    let texts = Texts::of(example, schema)?;
    let Some(subject) = texts.subject(schema) else { return Ok(Vec::new()) };
    let query = Query::new(&subject);
    let filter = Filter { datasets: scope.texts.clone(), ..Filter::default() };
    let options = Options {
        threshold: how.cutoff.min(how.threshold),
        limit: usize::MAX,
        candidates: CANDIDATES,
        switches: how.switches,
        filter,
    };
    let (mut seen, mut hits) = (BTreeSet::new(), Vec::new());
    for found in reader.searcher.search(&query, &options) {
        let Some(member) = reader.view.map().find(reader.index.id(found.entity)) else { continue };
        let entity = reader.view.canonical(member);
        if seen.insert(entity) && is_admitted(reader, entity, how) {
            hits.push(Hit { entity, comparison: reader.index.compare(&query, found.entity, how.switches) });
        }
    }
    Ok(hits)
}

fn is_admitted(reader: &Reader<'_>, entity: EntityRef, how: &How) -> bool {
    let view = reader.view;
    let schema = view.schema(entity);
    if how.exclude_schemata.iter().any(|excluded| schema.is_a(*excluded)) {
        return false;
    }
    if !how.exclude_ids.is_empty()
        && view.members(entity).into_iter().any(|member| how.exclude_ids.contains(view.map().id(member)))
    {
        return false;
    }
    if !how.topics.is_empty() {
        let topics = entity::values_of_kind(view, entity, sinew_model::Kind::Topic);
        if !how.topics.iter().any(|topic| topics.contains(topic.as_str())) {
            return false;
        }
    }
    if !how.include.is_empty() || !how.exclude.is_empty() {
        let datasets = entity::datasets(reader, entity);
        if !how.include.is_empty() && !how.include.iter().any(|name| datasets.contains(name)) {
            return false;
        }
        // Listed elsewhere too, it stays.
        if !datasets.is_empty() && datasets.iter().all(|name| how.exclude.contains(name)) {
            return false;
        }
    }
    how.changed_since.is_none_or(|day| entity::changed_since(view, entity, day))
}

fn result(reader: &Reader<'_>, hit: &Hit, how: &How) -> Option<Value> {
    let mut fields = entity::flat(reader.view, hit.entity)?;
    let score = why::rounded(hit.comparison.score);
    let (mut features, mut explanations) = (Map::new(), Map::new());
    for feature in &hit.comparison.features {
        let name = why::label(feature.kind);
        features.insert(name.to_owned(), json!(why::rounded(feature.effect)));
        let detail = json!({
            "detail": feature.reason, "score": why::rounded(feature.effect), "query": feature.a, "candidate": feature.b,
        });
        explanations.insert(name.to_owned(), detail);
    }
    fields.insert("score".to_owned(), json!(score));
    fields.insert("match".to_owned(), json!(hit.comparison.score >= how.threshold));
    fields.insert("features".to_owned(), Value::Object(features));
    fields.insert("explanations".to_owned(), Value::Object(explanations));
    Some(Value::Object(fields))
}

fn schema(example: &Example) -> Result<Schema, Fault> {
    let schema =
        Schema::named(&example.schema).ok_or_else(|| Fault::usage(format!("there is no schema {:?}", example.schema)))?;
    if schema.name() != "Thing" && !schema.def().matchable {
        return Err(Fault::usage(format!("{} is nothing that is matched", schema.name()))
            .hint("Thing, LegalEntity, Person, Organization, Company, PublicBody, Vessel, Airplane, CryptoWallet, …"));
    }
    Ok(schema)
}

/// The texts that a query gives, by property.
struct Texts(Vec<(sinew_model::Property, String)>);

impl Texts {
    /// Properties that the schema does not have are passed over, as yente does; values are texts or numbers.
    fn of(example: &Example, schema: Schema) -> Result<Texts, Fault> {
        let mut all = Vec::new();
        for (name, value) in &example.properties {
            let Some(property) = schema.property(name).or_else(|| of_any(name)) else { continue };
            for value in value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice) {
                match value {
                    Value::String(text) => all.push((property, text.clone())),
                    Value::Number(number) => all.push((property, number.to_string())),
                    Value::Null => {}
                    _ => return Err(Fault::usage(format!("{name}: a value is a text"))),
                }
            }
        }
        let given = |wanted: &str| all.iter().find(|(property, _)| property.name() == wanted).map(|(_, text)| text.as_str());
        let has_name = all.iter().any(|(property, _)| matches!(property.name(), "name" | "alias" | "weakAlias" | "previousName"));
        if !has_name {
            let parts = ["firstName", "secondName", "middleName", "fatherName", "lastName"];
            let whole = parts.into_iter().filter_map(given).collect::<Vec<_>>().join(" ");
            if let Some(name) = schema.property("name").filter(|_| !whole.is_empty()) {
                all.push((name, whole));
            }
        }
        Ok(Texts(all))
    }

    /// Nothing, where nobody of this schema is looked for or there is nothing to look for.
    fn subject(&self, schema: Schema) -> Option<Subject<'_>> {
        let is_indexed =
            schema.name() == "Thing" || ["LegalEntity", "Vehicle", "CryptoWallet"].iter().any(|name| schema.is(name));
        let mut subject = Subject::new("", schema);
        self.0.iter().for_each(|(property, text)| subject.add(*property, text));
        (is_indexed && !(subject.names.is_empty() && subject.identifiers.is_empty())).then_some(subject)
    }
}

/// A query for a Thing may say what only some things have.
fn of_any(name: &str) -> Option<sinew_model::Property> {
    ["Company", "Person", "Vessel", "Airplane", "CryptoWallet"].iter().find_map(|schema| Schema::named(schema)?.property(name))
}

/// What is compared, as `/algorithms` and each answer describe it.
pub(super) fn features() -> Value {
    let feature = |description: &str| json!({ "description": description, "coefficient": 1.0, "url": null });
    json!({
        "name": feature("names, across scripts and spellings"),
        "number": feature("identifiers, with their check digits"),
        "born": feature("birth of people"),
        "founded": feature("founding of bodies, building of ships"),
        "country": feature("countries of any relation"),
        "gender": feature("gender"),
        "address": feature("addresses"),
    })
}
