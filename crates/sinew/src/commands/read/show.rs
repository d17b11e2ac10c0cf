//! What was read, for programs; `text` has it for people.

use super::{Done, text};
use crate::cli::{Form, Globals};
use crate::output;
use serde_json::{Value, json};
use sinew_brief::Doc;
use sinew_desk::error::Result;
use sinew_desk::output::{Output, Rows};
use sinew_read::Reading;
use sinew_read::document::{Meta, Told};

/// A document as JSON lines: itself, its mentions, its claims.
pub(super) fn lines(done: &Done) -> Result<()> {
    let own = format!("{}\n", line(done));
    let found = sinew_read::jsonl(&done.document.text, &done.key, &done.reading);
    output::raw((own + &found).as_bytes())
}

fn line(done: &Done) -> Value {
    let (meta, about) = (&done.document.meta, done.document.meta.about());
    json!({
        "kind": "doc",
        "doc": done.key,
        "file": done.name,
        "sha256": done.sha256,
        "chars": done.document.text.chars().count(),
        "title": about.title,
        "publisher": about.publisher,
        "author": about.author,
        "published": about.published.map(|date| date.to_string()),
        "language": about.language,
        "url": meta.address.as_ref().map(|told| told.value.as_str()),
    })
}

fn found(done: &Done) -> Vec<Value> {
    let lines = sinew_read::jsonl(&done.document.text, &done.key, &done.reading);
    lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// All documents, in the form that the user asked for.
pub(super) fn all(done: &[Done], keeping: bool, globals: &Globals) -> Result<()> {
    let json = Value::Array(done.iter().map(document).collect());
    let doc = if globals.format == Form::Text { text::doc(done, keeping) } else { Doc::new("") };
    output::print(&Output::new(doc, json, rows(done)), globals)
}

fn document(done: &Done) -> Value {
    let lines = found(done);
    let of = |kind: &str| lines.iter().filter(|line| line["kind"] == kind).cloned().collect::<Vec<_>>();
    let operation = |op: Option<sinew_model::OperationId>| op.map(|op| op.0);
    json!({
        "key": done.key,
        "name": done.name,
        "format": done.document.format.media_type(),
        "sha256": done.sha256,
        "about": about(&done.document.meta),
        "notes": done.document.notes,
        "text": done.document.text,
        "mentions": of("mention"),
        "claims": of("claim"),
        "links": links(done),
        "dropped": dropped(&done.reading),
        "kept": operation(done.kept.as_ref().and_then(|kept| kept.document)),
        "proposed": operation(done.kept.as_ref().and_then(|kept| kept.proposed)),
    })
}

fn about(meta: &Meta) -> Value {
    let told = |told: &Option<Told<String>>| told.as_ref().map(|told| json!({"value": told.value, "from": told.from}));
    let day = meta.published.as_ref().map(|told| json!({"value": told.value.to_string(), "from": told.from}));
    json!({
        "title": told(&meta.title),
        "publisher": told(&meta.publisher),
        "author": told(&meta.author),
        "published": day,
        "language": told(&meta.language),
        "address": told(&meta.address),
    })
}

fn links(done: &Done) -> Vec<Value> {
    let named = done.reading.entities.iter().zip(&done.links);
    let linked = named.filter_map(|(entity, link)| Some((entity, link.as_ref()?)));
    let json = |(entity, link): (&sinew_read::Entity, &super::Link)| {
        let score = sinew_desk::identity::why::rounded(link.score);
        json!({"name": entity.name, "entity": link.entity, "score": score, "why": link.why, "taken": link.is_taken()})
    };
    linked.map(json).collect()
}

fn dropped(reading: &Reading) -> Vec<Value> {
    const THIN: &str = "one party of an event, and neither when nor on whose word";
    let refused = reading.dropped.iter().map(|dropped| json!({"rule": dropped.rule, "reason": dropped.reason}));
    refused.chain(reading.thin.iter().map(|claim| json!({"rule": claim.rule, "reason": THIN}))).collect()
}

/// Columns of the table, and the fields of a claim's line that they hold.
const COLUMNS: [(&str, &str); 14] = [
    ("document", "doc"),
    ("type", "type"),
    ("subject", "subject"),
    ("object", "object"),
    ("value", "value"),
    ("from", "date_from"),
    ("to", "date_to"),
    ("attribution", "attribution"),
    ("stance", "stance"),
    ("polarity", "polarity"),
    ("rule", "rule"),
    ("quote", "quote"),
    ("start", "start"),
    ("end", "end"),
];

fn rows(done: &[Done]) -> Rows {
    let mut rows = Rows::new(&COLUMNS.map(|(column, _)| column));
    let cell = |value: &Value| {
        value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
    };
    for done in done {
        let lines = found(done);
        for claim in lines.iter().filter(|line| line["kind"] == "claim") {
            rows.row(COLUMNS.map(|(_, field)| cell(&claim[field])));
        }
    }
    rows
}
