//! `sources`.

use crate::asked::Asked;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::{Output, Page, Rows};
use crate::places::OfSource;
use crate::questions::Ask;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Inline, Table, inline};
use sinew_map::{ClaimRef, View};
use sinew_model::{Reliability, Source};
use sinew_store::{Unit, Units, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// List the sources: who they are, how they are graded, how much rests on each. A dataset whose claims name no source is its own.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:\n  sinew sources\n  sinew sources --dataset report --limit 0 -f csv\n  sinew source my-report")]
pub struct Sources {
    /// Which part of the list
    #[command(flatten)]
    pub page: Page,
}

/// One source, and what rests on it.
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) source: Source,
    pub(super) reliability: Option<Reliability>,
    /// Whether somebody here graded it.
    pub(super) graded: bool,
    pub(super) claims: Vec<ClaimRef>,
    pub(super) entities: usize,
    pub(super) datasets: Vec<String>,
    /// Whether the document is kept.
    pub(super) document: bool,
    /// Proposals from it that wait.
    pub(super) waiting: usize,
}

impl Ask for Sources {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let entries = entries(&context, &view, &desk.workspace()?, desk.units()?.as_ref())?;
        let (shown, next) = self.page.of(&entries);
        let mut doc = Doc::new("Sources");
        let mut rows = Rows::new(&COLUMNS);
        match entries.is_empty() {
            true => drop(doc.para(["Nothing is imported yet. `sinew import FILES` brings something in."])),
            false => drop(doc.table(table(shown))),
        }
        shown.iter().for_each(|entry| rows.row(cells(entry)));
        if let Some(next) = next {
            doc.note([format!("There are {} more; --offset {next} goes on, --limit 0 shows all.", entries.len() - next)]);
        }
        let items: Vec<Value> = shown.iter().map(Entry::json).collect();
        Ok(Output::new(doc, json!({ "items": items, "total": entries.len(), "next": next }), rows))
    }
}

/// Every source of which something is known or claimed, those on which most rests first. Claims are counted that pass the filter.
pub(super) fn entries(context: &Context, view: &View<'_>, workspace: &Workspace, units: &Units) -> Result<Vec<Entry>> {
    let places = context.places()?;
    let documents: BTreeSet<String> = workspace.documents()?.into_iter().map(|document| document.source).collect();
    let waiting = waiting_by_source(units);
    let known = context.state.sources.keys().map(String::as_str);
    let keys: BTreeSet<&str> =
        places.sources().keys().map(String::as_str).chain(known).chain(documents.iter().map(String::as_str)).collect();
    let mut entries: Vec<Entry> = Vec::new();
    for key in keys {
        let admitted = admitted(view, places.sources().get(key));
        let entities: BTreeSet<_> = admitted.subjects.iter().map(|entity| view.canonical(*entity)).collect();
        let source = source_of(context, key);
        entries.push(Entry {
            reliability: context.state.gradings.get(key).copied().or(source.reliability),
            graded: context.state.gradings.contains_key(key),
            key: key.to_owned(),
            source,
            entities: entities.len(),
            datasets: admitted.datasets.into_iter().collect(),
            document: documents.contains(key),
            waiting: waiting.get(key).copied().unwrap_or_default(),
            claims: admitted.claims,
        });
    }
    entries.sort_by(|a, b| b.claims.len().cmp(&a.claims.len()).then_with(|| a.key.cmp(&b.key)));
    Ok(entries)
}

/// What of a source passes the filter.
fn admitted(view: &View<'_>, source: Option<&OfSource>) -> OfSource {
    let Some(source) = source else { return OfSource::default() };
    if view.question().filter.is_empty() {
        return source.clone();
    }
    let claims: Vec<ClaimRef> = source.claims.iter().copied().filter(|claim| view.admits(*claim)).collect();
    let subjects: BTreeSet<_> = claims.iter().map(|claim| view.map().subject(*claim)).collect();
    let datasets = claims.iter().map(|claim| view.claim(*claim).dataset.to_owned()).collect();
    OfSource { subjects: subjects.into_iter().collect(), datasets, claims }
}

/// What is known of a source, or of the dataset that is its own source.
fn source_of(context: &Context, key: &str) -> Source {
    if let Some(source) = context.state.sources.get(key) {
        return source.clone();
    }
    let of_dataset = context.state.versions.iter().map(|version| &version.dataset).find(|dataset| dataset.name == key);
    of_dataset.map_or_else(
        || Source { key: key.to_owned(), ..Source::default() },
        |dataset| Source {
            key: key.to_owned(),
            title: dataset.title.clone(),
            publisher: dataset.publisher.clone(),
            date: dataset.published,
            url: dataset.url.clone(),
            reliability: dataset.reliability,
            ..Source::default()
        },
    )
}

/// How many proposals of each source wait.
pub(super) fn waiting_by_source(units: &Units) -> BTreeMap<&str, usize> {
    let mut waiting = BTreeMap::new();
    for source in units.pending().filter_map(source_of_unit) {
        *waiting.entry(source).or_default() += 1;
    }
    waiting
}

/// The source from which a unit was proposed.
pub(super) fn source_of_unit(unit: &Unit) -> Option<&str> {
    unit.claims.iter().find_map(|proposal| proposal.claim.claim()?.source)
}

impl Entry {
    pub(super) fn title(&self) -> &str {
        if self.source.title.is_empty() { &self.key } else { &self.source.title }
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "key": self.key,
            "title": self.title(),
            "publisher": self.source.publisher,
            "author": self.source.author,
            "date": self.source.date.map(|date| date.to_string()),
            "url": self.source.url,
            "lang": self.source.lang,
            "origin": self.source.origin,
            "reliability": self.reliability.map(|grade| grade.code()),
            "graded": self.graded,
            "claims": self.claims.len(),
            "entities": self.entities,
            "datasets": self.datasets,
            "document": self.document,
            "waiting": self.waiting,
        })
    }
}

const COLUMNS: [&str; 11] =
    ["key", "title", "publisher", "date", "reliability", "origin", "claims", "entities", "waiting", "datasets", "url"];

fn cells(entry: &Entry) -> [String; 11] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        entry.key.clone(),
        entry.title().to_owned(),
        text(&entry.source.publisher),
        entry.source.date.map(|date| date.to_string()).unwrap_or_default(),
        entry.reliability.map(|grade| grade.to_string()).unwrap_or_default(),
        text(&entry.source.origin),
        entry.claims.len().to_string(),
        entry.entities.to_string(),
        entry.waiting.to_string(),
        entry.datasets.join("; "),
        text(&entry.source.url),
    ]
}

fn table(entries: &[Entry]) -> Table {
    let columns = ["source", "title", "publisher", "date", "grade"].map(Column::left);
    let mut table = Table::new(columns.into_iter().chain(["claims", "waiting"].map(Column::right)));
    for entry in entries {
        let [key, title, publisher, date, grade, _, claims, _, waiting, ..] = cells(entry);
        let waiting = if entry.waiting == 0 { String::new() } else { waiting };
        let rest = [title, publisher, date, grade, claims, waiting].map(inline::one);
        table.row(std::iter::once(vec![Inline::Code(key)]).chain(rest));
    }
    table
}
