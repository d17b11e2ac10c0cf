//! Which entities of the lists may be one: the pairs with their reasons, two side by side, joining, and what was joined.

pub mod clusters;
mod merge;
pub mod side;
mod two;

pub use two::Two;

use crate::asked::{Asked, score};
use crate::desk::Desk;
use crate::error::Result;
use crate::identity::proposals::{Proposal, Wanted};
use crate::identity::screener::datasets;
use crate::identity::why;
use crate::json::Json;
use crate::output::{Output, Rows, sources};
use crate::questions::Ask;
use crate::questions::search::schema_named;
use clap::Args;
use serde_json::{Value, json};
use sinew_brief::{Citations, Column, Doc, Inline, Table, inline};
use sinew_identity::{EntityComparison, FeatureKind, Index, Switches};
use sinew_map::{ClaimRef, EntityRef, View};
use std::collections::BTreeSet;

/// Propose entities that may be one, within a list and across lists, best first.
///
/// What is judged already is left out. `sinew review pairs` goes through the proposals one by one; `sinew judge` records one
/// judgement; `--merge-above` joins all that reach a score which you set, as one operation that can be undone.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew resolve --across --limit 50
  sinew resolve --across --dataset un_sc_sanctions --dataset us_ofac_sdn --schema Person
  sinew resolve --merge-above 0.98     each merge is a judgement that says why; one undo for all
  sinew resolve --clusters             what was judged one, and what contradicts itself")]
pub struct Resolve {
    /// Pairs score at least this much, 0 to 1
    #[arg(long, default_value_t = 0.7, value_name = "SCORE")]
    threshold: f32,
    /// At most so many pairs; 0 shows all
    #[arg(long, short = 'n', default_value_t = 20, value_name = "N")]
    limit: usize,
    /// Only pairs of which both are of this schema or one that extends it: Person, Organization, Vessel, …
    #[arg(long, value_name = "SCHEMA")]
    schema: Option<String>,
    /// Only pairs from different datasets
    #[arg(long)]
    across: bool,
    /// Compare names and nothing else
    #[arg(long)]
    names_only: bool,
    /// Join every pair of this score or more, but none that would contradict a judgement
    #[arg(long, value_name = "SCORE")]
    merge_above: Option<f32>,
    /// Show what was judged one instead, and judgements that contradict each other
    #[arg(long, conflicts_with_all = ["merge_above", "threshold", "schema", "across", "names_only"])]
    clusters: bool,
}

impl Ask for Resolve {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        score("--threshold", self.threshold)?;
        asked.refuse_day("resolve")?;
        if self.clusters {
            return clusters::answer(self.limit, desk, asked);
        }
        if let Some(least) = self.merge_above {
            score("--merge-above", least)?;
            return merge::answer(self, least, desk, asked);
        }
        self.pairs(desk, asked)
    }
}

impl Resolve {
    /// Whether it asks for more than an answer: joining is an operation.
    pub fn changes(&self) -> bool {
        self.merge_above.is_some()
    }

    fn pairs(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let names = desk.names(&context)?;
        let index = names.index()?;
        let view = context.view(desk.question(asked)?)?;
        let wanted = self.wanted(&view, self.threshold)?;
        let mut found = context.proposals(desk, &view, &wanted)?;
        let more = more(found.len(), self.limit);
        found.truncate(found.len() - more);
        let pairs = Pairs { view: &view, index, pairs: explained(&found, &index, wanted.switches) };
        let mut doc = Doc::new("Pairs that may be one");
        let mut citations = Citations::new();
        if pairs.pairs.is_empty() {
            doc.para([format!("No pair of {} or more that is not judged already.", self.threshold)]);
        } else {
            doc.table(pairs.table(&mut citations));
        }
        if more > 0 {
            doc.note([format!("There are {more} more; --limit N shows them, `sinew review pairs` goes through them.")]);
        }
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let answer = json!({ "threshold": why::rounded(self.threshold), "pairs": pairs.json(&mut json), "more": more });
        Ok(Output::new(doc, json.finish(answer), pairs.rows()))
    }

    fn wanted(&self, view: &View<'_>, threshold: f32) -> Result<Wanted> {
        Ok(Wanted {
            threshold,
            across: self.across,
            schema: self.schema.as_deref().map(schema_named).transpose()?,
            datasets: view.question().filter.datasets.clone(),
            switches: if self.names_only { Switches::NAMES_ONLY } else { Switches::default() },
        })
    }
}

/// How many are beyond the limit; 0 is no limit.
fn more(found: usize, limit: usize) -> usize {
    if limit == 0 { 0 } else { found.saturating_sub(limit) }
}

/// Pairs with the reasons of their scores.
struct Pairs<'x, 'a> {
    view: &'x View<'a>,
    index: Index<'x>,
    pairs: Vec<(Proposal, EntityComparison)>,
}

fn explained(found: &[Proposal], index: &Index<'_>, switches: Switches) -> Vec<(Proposal, EntityComparison)> {
    found.iter().map(|pair| (*pair, pair.explain(index, switches))).collect()
}

/// The claims that a pair's score rests on, of both sides.
fn claims(view: &View<'_>, pair: &Proposal, comparison: &EntityComparison) -> Vec<ClaimRef> {
    let left = comparison.features.iter().flat_map(|feature| why::claims(view, pair.a, feature.kind, &feature.a));
    left.chain(why::all_claims(view, pair.b, comparison)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The two names that fit best.
fn matched(comparison: &EntityComparison) -> (&str, &str) {
    let name = comparison.features.iter().find(|feature| feature.kind == FeatureKind::Name);
    name.map_or(("", ""), |feature| (&feature.a, &feature.b))
}

impl Pairs<'_, '_> {
    fn table(&self, citations: &mut Citations) -> Table {
        let columns = ["one", "other", "why", "sources"].map(Column::left);
        let mut table = Table::new([Column::right("score")].into_iter().chain(columns));
        for (pair, comparison) in &self.pairs {
            table.row([
                inline::one(format!("{:.2}", pair.score)),
                self.side(pair.a, matched(comparison).0),
                self.side(pair.b, matched(comparison).1),
                inline::one(why::words(comparison)),
                vec![Inline::Cite(citations.cite(self.view, &claims(self.view, pair, comparison)).brief())],
            ]);
        }
        table
    }

    /// `Nouri al-Maliki, as Jawad al-Maliki; ofac-11 (ofac, un)`
    fn side(&self, entity: EntityRef, matched: &str) -> Vec<Inline> {
        let datasets = datasets(self.view, &self.index, entity).join(", ");
        let code = Inline::Code(self.view.id(entity).to_owned());
        let is_other = !matched.is_empty() && matched != self.view.caption(entity);
        let between = if is_other { format!(", as {matched}; ") } else { " ".to_owned() };
        vec![inline::name(self.view, entity), Inline::Text(between), code, Inline::Text(format!(" ({datasets})"))]
    }

    fn json(&self, json: &mut Json<'_, '_>) -> Value {
        let side = |json: &mut Json<'_, '_>, entity| {
            let mut side = json.entity(entity);
            side["member"] = json!(self.view.map().id(entity));
            side["datasets"] = json!(datasets(self.view, &self.index, entity));
            side
        };
        let one = |(pair, comparison): &(Proposal, EntityComparison)| {
            json!({
                "score": why::rounded(pair.score),
                "name_score": why::rounded(comparison.name),
                "a": side(json, pair.a),
                "b": side(json, pair.b),
                "why": why::words(comparison),
                "features": why::features(json, self.view, Some(pair.a), pair.b, comparison),
                "parts": why::alignment(comparison.names.as_ref()),
                "claims": json.claims(&claims(self.view, pair, comparison)),
            })
        };
        Value::Array(self.pairs.iter().map(one).collect())
    }

    fn rows(&self) -> Rows {
        let columns = [
            "score",
            "a",
            "a_caption",
            "a_matched",
            "a_datasets",
            "b",
            "b_caption",
            "b_matched",
            "b_datasets",
            "schema",
            "why",
            "sources",
        ];
        let mut rows = Rows::new(&columns);
        for (pair, comparison) in &self.pairs {
            let (view, list) = (self.view, |entity| datasets(self.view, &self.index, entity).join("; "));
            rows.row([
                format!("{:.4}", pair.score).as_str(),
                view.map().id(pair.a),
                view.caption(pair.a),
                matched(comparison).0,
                &list(pair.a),
                view.map().id(pair.b),
                view.caption(pair.b),
                matched(comparison).1,
                &list(pair.b),
                view.schema(pair.a).name(),
                &why::words(comparison),
                &sources(view, &claims(view, pair, comparison)),
            ]);
        }
        rows
    }
}
