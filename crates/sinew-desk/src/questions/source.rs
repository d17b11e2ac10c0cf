//! `source`.

use super::sources::{Entry, entries};
use crate::asked::Asked;
use crate::context::Context;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Table, inline};
use sinew_map::{View, sole};
use sinew_model::{Schema, schema};
use sinew_store::Grading;
use std::collections::{BTreeMap, BTreeSet};

/// Show one source: who it is, how it was graded, what rests on it, and how much of that nobody else says.
///
/// Sources that go back to one origin count as one.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:\n  sinew source my-report\n  sinew source us_ofac_sdn -f json")]
pub struct Source {
    /// Key of the source, or name of a dataset that is its own
    #[arg(value_name = "KEY")]
    pub key: String,
}

/// What rests on it.
struct Found {
    entry: Entry,
    gradings: Vec<Grading>,
    /// Sources that go back to it.
    feeds: Vec<String>,
    /// Claims that rest on it alone.
    alone: usize,
    /// Claims and entities, by what the entities are.
    schemata: BTreeMap<&'static str, (usize, usize)>,
}

impl Ask for Source {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let found = Found::of(&self.key, desk, &context, &view)?;
        let json = Json::new(&view).finish_open(found.json());
        Ok(Output::new(found.doc(), json, found.rows()))
    }
}

impl Found {
    fn of(key: &str, desk: &Desk, context: &Context, view: &View<'_>) -> Result<Found> {
        let workspace = desk.workspace()?;
        let all = entries(context, view, &workspace, desk.units()?.as_ref())?;
        let near = || schema::nearest(key, all.iter().map(|entry| entry.key.as_str())).join(", ");
        let hint = match near() {
            near if near.is_empty() => "`sinew sources` lists them".to_owned(),
            near => format!("the closest are {near}"),
        };
        let feeds = context.state.sources.values().filter(|source| source.origin.as_deref() == Some(key));
        let feeds = feeds.map(|source| source.key.clone()).collect();
        let entry = all.into_iter().find(|entry| entry.key == key);
        let entry = entry.ok_or_else(|| Error::new(Code::NotFound, format!("there is no source {key:?}")).hint(hint))?;
        let mut parts: BTreeMap<&'static str, (usize, BTreeSet<_>)> = BTreeMap::new();
        for claim in &entry.claims {
            let entity = view.canonical(view.map().subject(*claim));
            let part = parts.entry(Schema::name(view.schema(entity))).or_default();
            part.0 += 1;
            part.1.insert(entity);
        }
        Ok(Found {
            gradings: workspace.gradings_of(key)?,
            feeds,
            alone: sole::alone(view, &entry.claims).len(),
            schemata: parts.into_iter().map(|(name, (claims, entities))| (name, (claims, entities.len()))).collect(),
            entry,
        })
    }

    fn json(&self) -> Value {
        let grading = |grading: &Grading| {
            json!({
                "operation": grading.op.0,
                "when": grading.at.to_string(),
                "who": grading.by,
                "reliability": grading.reliability.code(),
                "why": grading.why,
                "status": if grading.effective { "" } else { "undone" },
            })
        };
        let parts = self
            .schemata
            .iter()
            .map(|(name, (claims, entities))| json!({ "schema": name, "claims": claims, "entities": entities }));
        json!({
            "source": self.entry.json(),
            "gradings": self.gradings.iter().map(grading).collect::<Vec<_>>(),
            "feeds": self.feeds,
            "alone": self.alone,
            "schemata": parts.collect::<Vec<_>>(),
        })
    }

    fn doc(&self) -> Doc {
        let (entry, source) = (&self.entry, &self.entry.source);
        let mut doc = Doc::new(entry.title());
        doc.subtitle(entry.key.clone());
        let mut table = Table::new([Column::left(""), Column::left("")]);
        let mut row = |name: &str, value: String| {
            if !value.is_empty() {
                table.row([inline::one(name), inline::one(value)]);
            }
        };
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        row("author", text(&source.author));
        row("publisher", text(&source.publisher));
        row("date", source.date.map(|date| date.to_string()).unwrap_or_default());
        row("language", text(&source.lang));
        row("address", text(&source.url));
        row("goes back to", text(&source.origin));
        row("others go back to it", self.feeds.join(", "));
        row("grade", entry.reliability.map(|grade| format!("{grade}: {}", grade.meaning())).unwrap_or_default());
        row("datasets", entry.datasets.join(", "));
        row("claims", format!("{} about {} entities", entry.claims.len(), entry.entities));
        row("of these, nobody else says", self.alone.to_string());
        row("waiting", if entry.waiting == 0 { String::new() } else { entry.waiting.to_string() });
        doc.table(table);
        if !self.schemata.is_empty() {
            doc.heading(1, "What rests on it");
            let mut table = Table::new([Column::left(""), Column::right("claims"), Column::right("entities")]);
            for (name, (claims, entities)) in &self.schemata {
                table.row([(*name).to_owned(), claims.to_string(), entities.to_string()].map(inline::one));
            }
            doc.table(table);
        }
        if !self.gradings.is_empty() {
            doc.heading(1, "Gradings");
            let mut table = Table::new(["grade", "when", "who", "why", ""].map(Column::left));
            for grading in &self.gradings {
                let why = grading.why.clone().unwrap_or_default();
                let status = if grading.effective { String::new() } else { "undone".to_owned() };
                table.row(
                    [grading.reliability.to_string(), grading.at.to_string(), grading.by.clone(), why, status].map(inline::one),
                );
            }
            doc.table(table);
        }
        doc
    }

    fn rows(&self) -> Rows {
        let mut rows = Rows::new(&["schema", "claims", "entities"]);
        for (name, (claims, entities)) in &self.schemata {
            rows.row([*name, &claims.to_string(), &entities.to_string()]);
        }
        rows
    }
}
