//! A card about one entity, for the frame that OpenRefine shows beside a cell. Every text in it came from a list, and is told as
//! text.

use crate::app::Shared;
use crate::fault::{Answer, Fault};
use crate::guard::Policy;
use crate::yente::entity::{datasets, values_of_kind};
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse};
use sinew_model::Kind;

/// Rows of the card, and how many values of each.
const ROWS: [(&str, Kind); 4] =
    [("names", Kind::Name), ("countries", Kind::Country), ("dates", Kind::Date), ("topics", Kind::Topic)];
const VALUES: usize = 6;

pub(super) async fn preview(State(app): State<Shared>, Path((dataset, id)): Path<(String, String)>) -> Answer {
    let page = app
        .read(move |reader| {
            reader.scope(&dataset)?;
            let view = reader.view;
            let at = view.find(&id).ok_or_else(|| Fault::not_found(format!("there is no entity {id:?}")))?;
            let row = |(label, kind): &(&str, Kind)| row(label, values_of_kind(view, at, *kind).into_iter());
            let rows: String = ROWS.iter().map(row).collect();
            let lists = datasets(reader, at);
            Ok(format!(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{caption}</title><h1 dir=\"auto\">{caption}</h1>\
                 <p>{schema} <code>{id}</code></p><dl>{rows}{lists}</dl></html>",
                caption = escaped(view.caption(at)),
                schema = escaped(view.schema(at).label()),
                id = escaped(view.id(at)),
                lists = row_of_lists(&lists),
            ))
        })
        .await?;
    let mut response = Html(page).into_response();
    // Shown in a frame of the pages that were named, and of no other.
    let frames = if app.config.allow_origin.is_empty() { "'none'".to_owned() } else { app.config.allow_origin.join(" ") };
    let policy = format!("default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors {frames}");
    response.extensions_mut().insert(Policy(policy));
    Ok(response)
}

fn row_of_lists(lists: &std::collections::BTreeSet<String>) -> String {
    row("lists", lists.iter().map(String::as_str))
}

fn row<'a>(label: &str, values: impl Iterator<Item = &'a str>) -> String {
    let all: Vec<&str> = values.collect();
    if all.is_empty() {
        return String::new();
    }
    let shown = all.iter().take(VALUES).map(|value| format!("<dd dir=\"auto\">{}</dd>", escaped(value)));
    let more = all.len().saturating_sub(VALUES);
    let more = if more == 0 { String::new() } else { format!("<dd>and {more} more</dd>") };
    format!("<dt>{label}</dt>{}{more}", shown.collect::<String>())
}

/// Text as text: no markup, and none of the characters by which text turns round what stands after it.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in sinew_desk::error::visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
