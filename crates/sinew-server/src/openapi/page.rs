//! The same for people: a page without scripts or styles.

use crate::reconcile::escaped;
use serde_json::Value;

fn text(value: &Value) -> String {
    escaped(value.as_str().unwrap_or_default())
}

/// Every path with its parameters.
pub(super) fn page(document: &Value) -> String {
    let paths = document["paths"].as_object().into_iter().flatten();
    let each: String = paths.map(|(path, operations)| operations_of(path, operations)).collect();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Sinew: what can be asked</title><h1>What can be asked</h1><p>{}</p>\
         <p>For programs: <a href=\"/api/v1/openapi.json\">OpenAPI 3.1</a>. The pages: <a href=\"/app/\">/app/</a>.</p>{each}</html>",
        text(&document["info"]["description"])
    )
}

fn operations_of(path: &str, operations: &Value) -> String {
    let each = operations.as_object().into_iter().flatten();
    each.map(|(method, operation)| {
        let parameters: String = operation["parameters"].as_array().into_iter().flatten().map(parameter).collect();
        let body = operation["requestBody"]["content"].as_object().and_then(|content| content.keys().next());
        let body = body.map(|kind| format!("<p>Body: {}</p>", escaped(kind))).unwrap_or_default();
        format!(
            "<h2><code>{} {}</code></h2><p>{} {}</p>{body}<dl>{parameters}</dl>",
            method.to_uppercase(),
            escaped(path),
            text(&operation["summary"]),
            text(&operation["description"]),
        )
    })
    .collect()
}

fn parameter(parameter: &Value) -> String {
    let schema = &parameter["schema"];
    let of = if schema["type"] == "array" { &schema["items"] } else { schema };
    let mut notes = vec![match of["enum"].as_array() {
        Some(values) => values.iter().map(text).collect::<Vec<_>>().join(", "),
        None => text(&of["type"]),
    }];
    if schema["type"] == "array" {
        notes.push("may be repeated".to_owned());
    }
    if parameter["required"] == true {
        notes.push("required".to_owned());
    }
    if let Some(default) = schema.get("default") {
        notes.push(format!("by default {}", escaped(default.to_string().trim_matches('"'))));
    }
    format!(
        "<dt><code>{}</code> <small>{}</small></dt><dd>{}</dd>",
        text(&parameter["name"]),
        notes.join("; "),
        text(&parameter["description"])
    )
}
