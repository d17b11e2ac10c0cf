//! The results of a screened table.

use super::screening::results;
use crate::app::Shared;
use crate::ask::{Page, Pairs, pairs};
use crate::fault::{Answer, Fault, Kind};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, Uri, header};
use axum::response::IntoResponse;
use serde_json::{Value, json};
use sinew_desk::desk::Desk;
use sinew_desk::identity::screener::Judged;
use std::fs::File;
use std::io::{BufRead, BufReader};

/// `GET /screenings/{id}`: the rows in pages as JSON, or all of them as CSV; also while the task runs.
pub(super) async fn show(State(app): State<Shared>, Path(id): Path<String>, uri: Uri) -> Answer {
    let mut given: Pairs = pairs(&uri)?;
    let task = app.tasks.find(&id)?;
    let format = given.iter().find(|(name, _)| name == "format").map(|(_, value)| value.clone());
    given.retain(|(name, _)| name != "format");
    let page = Page::take(&mut given)?;
    if let Some((name, _)) = given.first() {
        return Err(Fault::usage(format!("there is no parameter {name:?} here")).hint("there are format, limit, offset"));
    }
    let path = results(&task);
    if !path.is_file() {
        return Err(Fault::not_found(format!("task {id} screens no table, or has not begun")));
    }
    let rows = app.ask(move |desk| rows(desk, &path)).await?;
    match format.as_deref() {
        None | Some("json") => {
            let mut told = page.of(&Value::Array(rows));
            told["task"] = task.json();
            Ok(([(header::CACHE_CONTROL, "no-store")], Json(told)).into_response())
        }
        Some("csv") => csv(&rows),
        Some(other) => Err(Fault::usage(format!("there is no format {other:?}")).hint("give json or csv")),
    }
}

/// As they were written, with what was judged since. A row that is still being written is none yet.
fn rows(desk: &Desk, path: &std::path::Path) -> Result<Vec<Value>, Fault> {
    let file = File::open(path).map_err(|error| Fault::new(Kind::Failed, error.to_string()))?;
    let lines = BufReader::new(file).lines().map_while(Result::ok);
    let mut rows: Vec<Value> = lines.filter_map(|line| serde_json::from_str(&line).ok()).collect();
    let context = desk.known(None)?;
    let judged = Judged::of(&context.state);
    rows.iter_mut().for_each(|row| judged.mark(row));
    Ok(rows)
}

const COLUMNS: [&str; 14] = [
    "line", "query", "hits", "more", "cleared", "problems", "refused", "hit", "score", "judged", "entity", "caption", "schema",
    "matched",
];

/// One line a hit, and one for a row without any; the cells of the row come first.
fn csv(rows: &[Value]) -> Answer {
    let wrong = |error: csv::Error| Fault::new(Kind::Failed, error.to_string());
    let mut own: Vec<&str> = Vec::new();
    for name in rows.iter().filter_map(|row| row["row"].as_object()).flat_map(|cells| cells.keys()) {
        if !own.contains(&name.as_str()) {
            own.push(name);
        }
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(own.iter().copied().chain(COLUMNS)).map_err(wrong)?;
    for row in rows {
        let hits: &[Value] = row["hits"].as_array().map_or(&[], Vec::as_slice);
        let nothing = [Value::Null];
        let each = if hits.is_empty() { &nothing[..] } else { hits };
        for (at, hit) in each.iter().enumerate() {
            let cells = own.iter().map(|name| text(&row["row"][*name]));
            let number = if hit.is_null() { json!(null) } else { json!(at + 1) };
            let count = json!(hits.len());
            let rest = COLUMNS.iter().map(|column| match *column {
                "hits" => text(&count),
                "hit" => text(&number),
                "line" | "query" | "more" | "cleared" | "problems" | "refused" => text(&row[*column]),
                column => text(&hit[column]),
            });
            out.write_record(cells.chain(rest)).map_err(wrong)?;
        }
    }
    let bytes = out.into_inner().map_err(|error| Fault::new(Kind::Failed, error.to_string()))?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"hits.csv\""));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(text).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}
