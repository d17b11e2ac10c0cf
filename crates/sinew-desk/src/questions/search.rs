//! `search`.

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::output::{Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_model::{Schema, schema};

/// Find entities by parts of their names, or by a number that someone gave them.
///
/// All words must occur; the last one may be the beginning of a word. Case, accents and Arabic writing variants do not matter.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  sinew search hezbollah\n  sinew search zaidi --schema Person\n  sinew search 9353278                an IMO number"
)]
pub struct Search {
    /// Words
    #[arg(required = true)]
    words: Vec<String>,
    /// Only entities of this schema or one that extends it: Person, LegalEntity, Vessel, …
    #[arg(long, value_name = "SCHEMA")]
    schema: Option<String>,
    /// At most so many
    #[arg(long, short = 'n', default_value_t = 20)]
    limit: usize,
}

impl Ask for Search {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let schema = self.schema.as_deref().map(schema_named).transpose()?;
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let query = self.words.join(" ");
        if !query.chars().any(char::is_alphanumeric) {
            return Err(Error::new(Code::Usage, "there is nothing to search for").hint("give at least one word, or a number"));
        }
        let mut hits = view.search(&query, schema, self.limit + 1);
        let more = hits.len() > self.limit;
        hits.truncate(self.limit);
        let mut doc = Doc::new(format!("Search: {query}"));
        let mut citations = Citations::new();
        answer::hits(&mut doc, &mut citations, &view, &hits);
        if more {
            doc.note(["There are more; --limit N shows them."]);
        }
        if hits.is_empty() {
            let near: Vec<_> = view
                .nearest(&query, 5)
                .into_iter()
                .filter(|hit| schema.is_none_or(|s| view.schema(hit.entity).is_a(s)))
                .collect();
            if !near.is_empty() {
                doc.heading(1, "The closest names");
                answer::hits(&mut doc, &mut citations, &view, &near);
            }
        }
        doc.sources(citations.sources(&context.dataset_info()));
        let mut rows = Rows::new(&["id", "caption", "schema", "matched", "quality"]);
        for hit in &hits {
            let (caption, matched) = (view.caption(hit.entity), view.map().value(hit.claim));
            let quality = format!("{:?}", hit.quality).to_lowercase();
            rows.row([view.id(hit.entity), caption, view.schema(hit.entity).name(), matched, &quality]);
        }
        let mut json = Json::new(&view);
        let answer = json.hits(&hits);
        Ok(Output::new(doc, json.finish(answer), rows))
    }
}

/// The schema of this name.
pub fn schema_named(name: &str) -> Result<Schema> {
    Schema::named(name).ok_or_else(|| {
        let near = schema::nearest(name, Schema::all().map(Schema::name)).join(", ");
        let error = Error::new(Code::Usage, format!("there is no schema {name:?}"));
        if near.is_empty() {
            error.hint("FollowTheMoney's names: Person, Organization, Company, Vessel, Position, …")
        } else {
            error.hint(format!("the closest are {near}"))
        }
    })
}
