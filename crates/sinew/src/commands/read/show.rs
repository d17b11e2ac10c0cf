//! What was read, for people and for programs.

use super::Done;
use crate::cli::{Form, Globals};
use crate::error::Result;
use crate::output::{self, Output, Rows};
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Inline, Table};
use sinew_read::document::{Meta, Told};
use sinew_read::{CodePoints, Found, Polarity, Reading};

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
    let doc = if globals.format == Form::Text { text(done, keeping) } else { Doc::new("") };
    Output { doc, json, rows: rows(done) }.print(globals)
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
        let score = crate::identity::why::rounded(link.score);
        json!({"name": entity.name, "entity": link.entity, "score": score, "why": link.why, "taken": link.is_taken()})
    };
    linked.map(json).collect()
}

/// Who may be meant in the workspace, and whether the proposals are made of them already.
fn links_table(done: &Done) -> Option<Table> {
    let mut table = Table::new([
        Column::left("named"),
        Column::left("known as"),
        Column::left("id"),
        Column::right("score"),
        Column::left("why"),
        Column::left("proposed as"),
    ]);
    let mut any = false;
    for (entity, link) in done.reading.entities.iter().zip(&done.links) {
        let Some(link) = link else { continue };
        let proposed = if link.is_taken() { "the known one" } else { "one of its own: a candidate" };
        let cells = [entity.name.as_str(), &link.name, &link.entity, &format!("{:.2}", link.score), &link.why, proposed];
        table.row(cells.map(|cell| vec![Inline::Text(cell.to_owned())]));
        any = true;
    }
    any.then_some(table)
}

fn dropped(reading: &Reading) -> Vec<Value> {
    reading.dropped.iter().map(|dropped| json!({"rule": dropped.rule, "reason": dropped.reason})).collect()
}

fn rows(done: &[Done]) -> Rows {
    let columns = [
        "document",
        "type",
        "subject",
        "object",
        "value",
        "from",
        "to",
        "attribution",
        "stance",
        "polarity",
        "rule",
        "quote",
        "start",
        "end",
    ];
    let mut rows = Rows::new(&columns);
    let fields = [
        "doc",
        "type",
        "subject",
        "object",
        "value",
        "date_from",
        "date_to",
        "attribution",
        "stance",
        "polarity",
        "rule",
        "quote",
        "start",
        "end",
    ];
    let cell = |value: &Value| {
        value.as_str().map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, str::to_owned)
    };
    for done in done {
        let lines = found(done);
        for claim in lines.iter().filter(|line| line["kind"] == "claim") {
            rows.row(fields.iter().map(|field| cell(&claim[*field])));
        }
    }
    rows
}

fn text(done: &[Done], keeping: bool) -> Doc {
    let mut doc = Doc::new(if done.len() == 1 { done[0].key.as_str() } else { "Read" });
    match done {
        [] => drop(doc.para(["Nothing was read."])),
        [one] => single(&mut doc, one),
        several => drop(doc.table(overview(several))),
    }
    if let [one] = done
        && !one.reading.claims.is_empty()
        && one.kept.as_ref().is_none_or(|kept| kept.proposed.is_none())
    {
        doc.table(claims(one));
    }
    if let [one] = done
        && let Some(table) = links_table(one)
    {
        doc.table(table);
    }
    if !keeping {
        doc.note([
            "Nothing was kept. In a workspace (`sinew init`) and without --dry-run, documents are kept and claims proposed.",
        ]);
    }
    doc
}

fn single(doc: &mut Doc, done: &Done) {
    let mut table = Table::new(["", "", "found in"].map(Column::left));
    let meta = &done.document.meta;
    let fields = [
        ("title", &meta.title),
        ("publisher", &meta.publisher),
        ("author", &meta.author),
        ("language", &meta.language),
        ("address", &meta.address),
    ];
    let mut row = |name: &str, value: &str, from: &str| {
        table.row([name, value, from].map(|cell| vec![Inline::Text(cell.to_owned())]));
    };
    row("format", &done.document.format.to_string(), "");
    for (name, told) in fields {
        told.iter().for_each(|told| row(name, &told.value, told.from));
    }
    meta.published.iter().for_each(|told| row("published", &told.value.to_string(), told.from));
    doc.table(table);
    doc.para([counts(done)]);
    if let Some(kept) = &done.kept {
        doc.para([kept_words(done, kept)]);
    }
}

fn counts(done: &Done) -> String {
    let (text, reading) = (&done.document.text, &done.reading);
    let words = text.split_whitespace().count();
    let dropped = match reading.dropped.len() {
        0 => String::new(),
        count => format!(" {count} more failed the check against the text."),
    };
    let (mentions, entities, claims) = (reading.mentions.len(), reading.entities.len(), reading.claims.len());
    format!("{words} words; {mentions} mentions of {entities} entities; {claims} claims.{dropped}")
}

fn kept_words(done: &Done, kept: &super::Kept) -> String {
    let kept_as = match kept.document {
        Some(op) => format!("Kept as {} (operation {op}).", done.key),
        None => format!("It was kept before, as {}.", done.key),
    };
    let proposed = match kept.proposed {
        Some(op) => {
            format!(" What is new is proposed (operation {op}): `sinew review` goes through it, `sinew undo {op}` takes it back.")
        }
        None if done.reading.claims.is_empty() => String::new(),
        None => " All that was found was proposed before.".to_owned(),
    };
    kept_as + &proposed
}

fn overview(done: &[Done]) -> Table {
    let mut columns = vec![Column::left("document"), Column::left("published"), Column::left("title")];
    columns.extend(["words", "mentions", "claims", "proposed"].map(Column::right));
    let mut table = Table::new(columns);
    for done in done {
        let meta = &done.document.meta;
        let published = meta.published.as_ref().map(|told| told.value.to_string()).unwrap_or_default();
        let title = meta.title.as_ref().map(|told| told.value.clone()).unwrap_or_default();
        let proposed = done.kept.as_ref().and_then(|kept| kept.proposed).map(|op| op.to_string()).unwrap_or_default();
        let words = done.document.text.split_whitespace().count().to_string();
        let (mentions, claims) = (done.reading.mentions.len().to_string(), done.reading.claims.len().to_string());
        let cells = [done.key.clone(), published, title, words, mentions, claims, proposed];
        table.row(cells.map(|cell| vec![Inline::Text(cell)]));
    }
    table
}

fn claims(done: &Done) -> Table {
    let mut table = Table::new(["claim", "who", "whom or what", "when", "on whose word", "at", "words"].map(Column::left));
    let text = &done.document.text;
    let points = CodePoints::of(text);
    for claim in &done.reading.claims {
        let place = points.at(claim.quote.start as usize).to_string();
        let name = |argument: sinew_read::Argument| done.reading.entities[argument.entity].name.clone();
        let object = claim.object.map(name).or_else(|| claim.value.map(|span| span.of(text).to_owned()));
        let when = claim.when.map(|when| when.date.to_string()).unwrap_or_default();
        let quote = claim.quote.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let cells = [
            kind(claim),
            claim.subject.map(name).unwrap_or_default(),
            object.unwrap_or_default(),
            when,
            voice(claim, text),
            place,
            quote,
        ];
        table.row(cells.map(|cell| vec![Inline::Text(cell)]));
    }
    table
}

fn kind(claim: &Found) -> String {
    match claim.polarity {
        Polarity::Positive => claim.kind.clone(),
        Polarity::Negative => format!("not {}", claim.kind),
    }
}

fn voice(claim: &Found, text: &str) -> String {
    let speakers: Vec<&str> = claim.voice.iter().map(|voice| voice.span.of(text)).collect();
    if speakers.is_empty() {
        claim.stance.code().to_owned()
    } else {
        format!("{}: {}", claim.stance.code(), speakers.join(" <- "))
    }
}
