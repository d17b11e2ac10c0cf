//! `brokers`.

use super::against::Against;
use super::path::{apart, check_type};
use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::Result;
use crate::json::Json;
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::ties::TieQuery;
use sinew_map::ties::between::{Between, BetweenQuery, between};
use sinew_map::ties::brokers::{BrokerQuery, Brokers as Found, brokers};
use sinew_map::{EntityRef, View, compare};

/// Show who stands between others: in the whole network, or between two sides.
///
/// An answer to questions of brokerage in the public record: through whom the recorded ties run. It chooses nobody for any measure.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew brokers --on 2026-06-01                          who stands between most others?
  sinew brokers --between quds-force --and al-bilad-bank
  sinew brokers --between irgc --and pmf --and government-of-iraq --hops 3
  sinew brokers --only Ownership --only Directorship -n 50 -f csv")]
pub struct Brokers {
    /// One side: an id or name (may be repeated)
    #[arg(long, value_name = "ENTITY", requires = "and")]
    between: Vec<String>,
    /// The other side (may be repeated)
    #[arg(long, value_name = "ENTITY", requires = "between")]
    and: Vec<String>,
    /// Between two sides: paths of at most so many hops, 1 to 8
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u8).range(1..=8))]
    hops: u8,
    /// Only ties of this type (by default all relations but designations, and the body of a post)
    #[arg(long, value_name = "TYPE")]
    only: Vec<String>,
    /// No ties of this type
    #[arg(long, value_name = "TYPE")]
    without: Vec<String>,
    /// Search from so many entities drawn at random and state the error; by default from all, unless the network is very large
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    sources: Option<u32>,
    /// The draw: the same seed gives the same answer
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Show at most so many; 0 for all
    #[arg(long, short = 'n', default_value_t = 20)]
    limit: usize,
    #[command(flatten)]
    against: Against,
}

impl Ask for Brokers {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        self.only.iter().chain(&self.without).try_for_each(|name| check_type(name))?;
        let limit = if self.limit == 0 { usize::MAX } else { self.limit };
        if self.against.is_asked() {
            return self.against.answer("Brokers", desk, asked, |view| items(self, view));
        }
        let context = desk.context(asked)?;
        let view = context.view(desk.question(asked)?)?;
        let mut citations = Citations::new();
        let mut json = Json::new(&view);
        let (mut doc, answer, rows) = if self.between.is_empty() {
            let found = brokers(&view, &query(self, limit));
            let mut doc = Doc::new("Brokers");
            answer::brokers(&mut doc, &mut citations, &view, &found);
            (doc, json.brokers(&found), broker_rows(&view, &found))
        } else {
            let found = between(&view, &sides(self, &view)?);
            let mut doc = Doc::new(format!("Between {} and {}", names(&view, &found.from), names(&view, &found.to)));
            answer::between(&mut doc, &mut citations, &view, &found, limit);
            (doc, json.between(&found), between_rows(&view, &found))
        };
        doc.sources(citations.sources(&context.dataset_info()));
        Ok(Output::new(doc, json.finish(answer), rows))
    }
}

fn query(args: &Brokers, limit: usize) -> BrokerQuery {
    BrokerQuery { ties: ties(args), sources: args.sources.map(|sources| sources as usize), seed: args.seed, limit }
}

fn ties(args: &Brokers) -> TieQuery {
    TieQuery { only: args.only.clone(), without: args.without.clone() }
}

fn items(args: &Brokers, view: &View<'_>) -> Result<Vec<compare::Item>> {
    if args.between.is_empty() {
        return Ok(compare::of_brokers(view, &brokers(view, &query(args, usize::MAX))));
    }
    Ok(compare::of_between(view, &between(view, &sides(args, view)?)))
}

fn sides(args: &Brokers, view: &View<'_>) -> Result<BetweenQuery> {
    let side = |given: &[String]| given.iter().map(|name| context::entity(view, name)).collect::<Result<Vec<EntityRef>>>();
    let (from, to) = (side(&args.between)?, side(&args.and)?);
    apart(view, &from, &to)?;
    Ok(BetweenQuery { from, to, hops: args.hops.into(), ties: ties(args) })
}

fn names(view: &View<'_>, side: &[EntityRef]) -> String {
    side.iter().map(|entity| view.caption(*entity)).collect::<Vec<_>>().join(", ")
}

fn broker_rows(view: &View<'_>, found: &Found) -> Rows {
    let mut rows = Rows::new(&[
        "entity",
        "name",
        "betweenness",
        "certain_betweenness",
        "contacts",
        "effective_size",
        "constraint",
        "pagerank",
        "sources",
    ]);
    let some = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    for broker in &found.brokers {
        rows.row([
            view.id(broker.entity),
            view.caption(broker.entity),
            &broker.betweenness.to_string(),
            &broker.certain_betweenness.to_string(),
            &broker.contacts.to_string(),
            &some(broker.effective_size),
            &some(broker.constraint),
            &broker.pagerank.to_string(),
            &output::sources(view, &broker.claims),
        ]);
    }
    rows
}

fn between_rows(view: &View<'_>, found: &Between) -> Rows {
    let mut rows = Rows::new(&["entity", "name", "shortest", "paths", "certain_paths", "needed", "sources"]);
    for through in &found.through {
        rows.row([
            view.id(through.entity),
            view.caption(through.entity),
            &through.shortest.to_string(),
            &through.paths.to_string(),
            &through.certain_paths.to_string(),
            &through.needed.to_string(),
            &output::sources(view, &through.claims),
        ]);
    }
    rows
}
