//! `suggest`: who may be meant by what is being typed.

use super::search::schema_named;
use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::identity;
use crate::identity::screener::datasets;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Column, Doc, Inline, Table, inline};
use sinew_identity::{Index, Options, Query, Searcher, Subject};
use sinew_map::{EntityRef, View};
use sinew_model::Schema;
use std::collections::BTreeSet;

/// Suggest entities for the beginning of a name, in whatever script it stands on the lists.
///
/// Names that hold the words as they are spelled come first, then names that begin as they sound, then names alike.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:\n  sinew suggest \"qais al-kh\"\n  sinew suggest solei --schema Person -n 5 -f json")]
pub struct Suggest {
    /// The beginning of a name, or a number
    #[arg(value_name = "TEXT")]
    pub q: String,
    /// Only entities of this schema or one that extends it
    #[arg(long, value_name = "SCHEMA")]
    pub schema: Option<String>,
    /// At most so many
    #[arg(long, short = 'n', default_value_t = 10)]
    pub limit: usize,
}

/// One that may be meant, and by which of its names.
struct Suggestion {
    entity: EntityRef,
    matched: String,
}

impl Ask for Suggest {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let schema = self.schema.as_deref().map(schema_named).transpose()?;
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let names = desk.names(&context)?;
        let index = names.index()?;
        let found = self.found(&view, index, schema);
        let mut table = Table::new(["name", "id", "schema", "matched"].map(Column::left));
        let (mut items, mut rows) = (Vec::new(), Rows::new(&["id", "caption", "schema", "matched", "dataset"]));
        for Suggestion { entity, matched } in &found {
            let (id, caption, schema) = (view.id(*entity), view.caption(*entity), view.schema(*entity));
            let dataset = of_datasets(&view, &index, *entity);
            table.row([
                vec![inline::name(&view, *entity)],
                vec![Inline::Code(id.to_owned())],
                inline::one(schema.label()),
                if matched == caption { Vec::new() } else { inline::one(matched.as_str()) },
            ]);
            items.push(json!({ "id": id, "caption": caption, "schema": schema.name(), "matched": matched, "dataset": dataset }));
            rows.row([id, caption, schema.name(), matched, &dataset]);
        }
        let mut doc = Doc::new(format!("Suggestions: {}", self.q));
        match found.is_empty() {
            true => drop(doc.para(["Nothing begins like that."])),
            false => drop(doc.table(table)),
        }
        Ok(Output::new(doc, json!({ "items": Value::Array(items) }), rows))
    }
}

impl Suggest {
    fn found(&self, view: &View<'_>, index: Index<'_>, schema: Option<Schema>) -> Vec<Suggestion> {
        let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
        let spelled = view.begun(&self.q, schema, self.limit);
        for hit in spelled.into_iter().filter(|hit| seen.insert(hit.entity)) {
            found.push(Suggestion { entity: hit.entity, matched: view.map().value(hit.claim).to_owned() });
        }
        let fits = |entity: EntityRef| {
            schema.is_none_or(|wanted| view.schema(entity).is_a(wanted))
                && (view.question().filter.is_empty() || !view.claims(entity).is_empty())
        };
        let mut add = |found: &mut Vec<Suggestion>, id: &str, matched: &str| {
            let Some(entity) = view.find(id).filter(|entity| fits(*entity)) else { return };
            if found.len() < self.limit && seen.insert(entity) {
                found.push(Suggestion { entity, matched: matched.to_owned() });
            }
        };
        // Some of them are found already, or joined with one that is.
        if found.len() < self.limit {
            for begun in index.begun(&self.q, self.limit * 3) {
                add(&mut found, index.id(begun.entity), index.name(begun.name));
            }
        }
        if found.len() < self.limit {
            for (id, matched) in alike(&index, &self.q, schema, self.limit) {
                add(&mut found, &id, &matched);
            }
        }
        found
    }
}

/// Entities with a name like the text as a whole.
fn alike(index: &Index<'_>, text: &str, schema: Option<Schema>, limit: usize) -> Vec<(String, String)> {
    let Some(schema) = schema.or_else(|| Schema::named("Thing")) else { return Vec::new() };
    let query = Query::new(&Subject::new("", schema).named(text));
    let options = Options { limit, ..Options::default() };
    let hits = Searcher::new(*index).search(&query, &options);
    let name = |hit: &sinew_identity::Hit| hit.name.map_or("", |name| index.name(name)).to_owned();
    hits.iter().map(|hit| (index.id(hit.entity).to_owned(), name(hit))).collect()
}

/// The datasets that name an entity, or, where names of its kind are not indexed, that say anything of it.
fn of_datasets(view: &View<'_>, index: &Index<'_>, entity: EntityRef) -> String {
    let named = datasets(view, index, entity);
    if !named.is_empty() {
        return named.join("; ");
    }
    identity::saying(view, entity).join("; ")
}
