//! What can be asked, told to programs (OpenAPI 3.1) and to people. Questions are told from their command lines; the rest stands in
//! `paths.json` in a short form, the parts that recur in `parts.json`.

mod page;

use crate::app::Shared;
use crate::ask::{Parameter, Question, Takes, questions};
use crate::etag;
use crate::fault::Answer;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Map, Value, json};

const PATHS: &str = include_str!("paths.json");
const PARTS: &str = include_str!("parts.json");

/// `/api` and `/api/v1/openapi.json`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/api", get(page)).route("/api/v1/openapi.json", get(document))
}

async fn document(State(app): State<Shared>, headers: HeaderMap, uri: Uri) -> Answer {
    let tag = etag::of(&app, &uri).await?;
    if etag::is_known(&headers, &tag) {
        return Ok(etag::not_modified(&tag));
    }
    Ok(etag::tagged(Json(openapi()).into_response(), &tag))
}

async fn page() -> Answer {
    let mut response = Html(page::page(&openapi())).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}

/// The whole document.
pub(crate) fn openapi() -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for question in questions() {
        let path = paths.entry(format!("/api/v1{}", question.path)).or_insert_with(|| json!({}));
        path["get"] = asked(&question);
        if question.parameters.iter().any(|parameter| parameter.takes == Takes::File) {
            path["post"] = posted(&question);
        }
    }
    let own: Map<String, Value> = serde_json::from_str(PATHS).unwrap_or_default();
    for (path, operations) in own {
        let slot = paths.entry(path).or_insert_with(|| json!({}));
        for (method, short) in operations.as_object().into_iter().flatten() {
            slot[method] = spelled(short);
        }
    }
    let parts: Value = serde_json::from_str(PARTS).unwrap_or_default();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Sinew", "version": env!("CARGO_PKG_VERSION"),
            "description": "Who commands, pays, owns, appoints, supplies and shields whom, since when and on whose word. Answers are those of the command line; docs/api.md tells more.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "paths": paths,
        "components": {
            "schemas": parts,
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
        "security": [{}, { "token": [] }],
    })
}

/// The paths that are told to take no POST.
pub(crate) fn only_read() -> Vec<String> {
    let document = openapi();
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.filter(|(_, operations)| operations.get("post").is_none()).map(|(path, _)| path.clone()).collect()
}

fn reference(name: &str) -> Value {
    if name == "object" { json!({ "type": "object" }) } else { json!({ "$ref": format!("#/components/schemas/{name}") }) }
}

fn answers(status: &str, content: Value) -> Value {
    let fault = json!({ "description": "What went wrong, and what to do", "content": { "application/json": { "schema": reference("Error") } } });
    let mut all = json!({ status: { "description": "The answer", "content": content }, "default": fault });
    for (refused, why) in
        [("400", "What was asked cannot be answered"), ("401", "A token is needed"), ("404", "There is no such thing")]
    {
        all[refused] = fault.clone();
        all[refused]["description"] = json!(why);
    }
    all
}

fn asked(question: &Question) -> Value {
    let mut parameters: Vec<Value> = question
        .asked()
        .filter(|parameter| parameter.takes != Takes::File)
        .map(|parameter| told(question.path, parameter))
        .collect();
    let (schema, extra) = if question.is_listing { ("Listing", &["limit", "offset"][..]) } else { ("Answer", &[][..]) };
    parameters.extend(extra.iter().map(|name| json!({ "name": name, "in": "query", "schema": of_page(name) })));
    let schema = if question.has_items() { "Listing" } else { schema };
    let mut responses = answers("200", json!({ "application/json": { "schema": reference(schema) } }));
    responses["304"] = json!({ "description": "As the ETag in If-None-Match says: nothing has changed" });
    json!({
        "tags": ["questions"], "summary": question.about, "description": format!("As `sinew {}`.", question.verb),
        "parameters": parameters, "responses": responses,
    })
}

/// With the texts of files.
fn posted(question: &Question) -> Value {
    let properties: Map<String, Value> = question.asked().map(|parameter| (parameter.name.clone(), of_body(parameter))).collect();
    let required: Vec<&str> =
        question.asked().filter(|parameter| parameter.required).map(|parameter| parameter.name.as_str()).collect();
    let schema = json!({ "type": "object", "additionalProperties": false, "properties": properties, "required": required });
    json!({
        "tags": ["questions"], "summary": question.about,
        "description": format!("As `sinew {}`, with the texts of files.", question.verb),
        "requestBody": { "required": true, "content": { "application/json": { "schema": schema } } },
        "responses": answers("200", json!({ "application/json": { "schema": reference("Answer") } })),
    })
}

fn of_body(parameter: &Parameter) -> Value {
    let mut schema = schema(parameter);
    schema["description"] = json!(parameter.about);
    schema
}

/// `limit` and `offset` of a list.
fn of_page(name: &str) -> Value {
    let mut one = whole();
    if name == "limit" {
        one["maximum"] = json!(crate::ask::MOST);
    }
    one
}

fn whole() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

fn schema(parameter: &Parameter) -> Value {
    let mut one = match parameter.takes {
        Takes::Whole => whole(),
        Takes::Number => json!({ "type": "number" }),
        Takes::Flag => json!({ "type": "boolean" }),
        // What is empty is not given.
        Takes::Text if parameter.is_day => json!({ "type": "string", "anyOf": [{ "format": "date" }, { "maxLength": 0 }] }),
        Takes::Text | Takes::File => json!({ "type": "string" }),
    };
    if !parameter.values.is_empty() {
        one = json!({ "enum": parameter.values });
    }
    if parameter.repeats && parameter.takes != Takes::Flag {
        return json!({ "type": "array", "items": one, "minItems": usize::from(parameter.required) });
    }
    if let Some(default) = &parameter.default {
        one["default"] = default.parse::<f64>().map_or_else(
            |_| json!(default),
            |number| {
                if number.fract() == 0.0 && !default.contains('.') { json!(number as i64) } else { json!(number) }
            },
        );
    }
    one
}

fn told(path: &str, parameter: &Parameter) -> Value {
    let in_path = path.contains(&format!("{{{}}}", parameter.name));
    json!({
        "name": parameter.name, "in": if in_path { "path" } else { "query" }, "description": parameter.about,
        "required": in_path || parameter.required,
        "schema": if in_path { json!({ "type": "string", "minLength": 1 }) } else { schema(parameter) },
    })
}

/// An operation of `paths.json`, at length.
fn spelled(short: &Value) -> Value {
    let parameters = short["parameters"].as_array().into_iter().flatten().filter_map(Value::as_str).map(parameter);
    let of_command = match short["command"].as_str() {
        Some("screenings") => crate::tasks::screening::told(),
        _ => Vec::new(),
    };
    let parameters = parameters.chain(of_command.iter().map(|one| told("", one)));
    let content: Value = match short["text"].as_array() {
        Some(kinds) => {
            let kinds = kinds.iter().filter_map(Value::as_str);
            Value::Object(kinds.map(|kind| (kind.to_owned(), json!({ "schema": { "type": "string" } }))).collect())
        }
        None => json!({ "application/json": { "schema": reference(short["answer"].as_str().unwrap_or("object")) } }),
    };
    let status = short["status"].as_str().unwrap_or("200");
    let mut operation = json!({
        "tags": short["tags"], "summary": short["summary"], "parameters": parameters.collect::<Vec<_>>(), "responses": answers(status, content),
    });
    if let Some(body) = short["body"].as_str() {
        operation["requestBody"] = json!({ "required": true, "content": { "application/json": { "schema": reference(body) } } });
    } else if short.get("body").is_some() {
        let nothing = json!({ "type": "object", "additionalProperties": false });
        operation["requestBody"] = json!({ "required": false, "content": { "application/json": { "schema": nothing } } });
    }
    if let Some(fields) = short["form"].as_array() {
        let fields = fields.iter().filter_map(Value::as_str).map(|name| (name.to_owned(), json!({ "type": "string" })));
        let schema = json!({ "type": "object", "minProperties": 1, "properties": fields.collect::<Map<_, _>>() });
        operation["requestBody"] =
            json!({ "required": true, "content": { "application/x-www-form-urlencoded": { "schema": schema } } });
    }
    if short["upload"] == true {
        let bytes = json!({ "schema": { "type": "string", "contentMediaType": "application/octet-stream" } });
        operation["requestBody"] = json!({ "required": true, "content": { "application/octet-stream": bytes } });
        if short["several"] == true {
            let files = json!({ "type": "array", "minItems": 1, "items": { "type": "string", "contentMediaType": "application/octet-stream" } });
            let schema = json!({ "type": "object", "required": ["file"], "properties": { "file": files } });
            operation["requestBody"]["content"]["multipart/form-data"] = json!({ "schema": schema });
        }
    }
    operation
}

/// `name` stands in the path, `!name` is required, `?name` may be given, `*name` several times; `:integer`, `:500` (a whole number
/// up to that) or `=a|b` says what it takes.
fn parameter(short: &str) -> Value {
    let (mark, rest) = match short.chars().next() {
        Some(mark @ ('!' | '?' | '*')) => (Some(mark), &short[1..]),
        _ => (None, short),
    };
    let (name, one) = match (rest.split_once(':'), rest.split_once('=')) {
        (Some((name, "integer")), _) => (name, of_page(name)),
        (Some((name, kind)), _) => match kind.parse::<usize>() {
            Ok(most) => (name, json!({ "type": "integer", "minimum": 0, "maximum": most })),
            Err(_) => (name, json!({ "type": kind })),
        },
        (None, Some((name, values))) => (name, json!({ "enum": values.split('|').collect::<Vec<_>>() })),
        (None, None) => (rest, json!({ "type": "string" })),
    };
    let schema = match mark {
        Some('*') => json!({ "type": "array", "items": one }),
        Some('!') if one == json!({ "type": "string" }) => json!({ "type": "string", "minLength": 1 }),
        None => json!({ "type": "string", "minLength": 1 }),
        _ => one,
    };
    let place = if mark.is_none() { "path" } else { "query" };
    json!({ "name": name, "in": place, "required": !matches!(mark, Some('?' | '*')), "schema": schema })
}
