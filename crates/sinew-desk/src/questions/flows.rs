//! `flows`.

use crate::asked::Asked;
use crate::context::{self};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::json::Json;
use crate::measures::rates::rates;
use crate::output::{self, Output, Rows};
use crate::questions::Ask;
use clap::Args;
use sinew_brief::{Citations, Doc, answer};
use sinew_map::measures::flows::amount::Stated;
use sinew_map::measures::flows::{self, Crossing, FlowQuery, MaxFlow};
use sinew_map::{EntityRef, View};
use std::path::PathBuf;

/// Show how much money can pass from some to others, as of a day, and the smallest cut that would stop it.
///
/// Flows are recorded payments and support with funds, each with its range a year; what nobody knows stays unknown and is never added
/// up. The cut is the proof: its flows carry exactly as much as can pass. Without --on, the day is today.
#[derive(Args)]
#[command(after_help = "\
Examples:
  sinew flows central-bank-of-iran quds-force --on 2018-06-01
  sinew flows government-of-iraq kataib-hizballah --on 2026-06-04
  sinew flows irgc hizballah --or-from quds-force --or-to houthis
  sinew flows iraj-masjedi quds-force --on 2023-06-01 --rates evidence/rates.csv
  sinew flows central-bank-of-iraq private-banks --on 2026-06-04 --rates evidence/rates.csv -f csv")]
pub struct Flows {
    /// From whom: id or name
    from: String,
    /// To whom: id or name
    to: String,
    /// Or from this one (may be repeated)
    #[arg(long, value_name = "ENTITY")]
    or_from: Vec<String>,
    /// Or to this one (may be repeated)
    #[arg(long, value_name = "ENTITY")]
    or_to: Vec<String>,
    #[command(flatten)]
    money: MoneyArgs,
}

/// How amounts are counted.
#[derive(Args, Clone)]
pub struct MoneyArgs {
    /// In which currency
    #[arg(long = "in", value_name = "CODE", default_value = "USD")]
    pub currency: String,
    /// Dated rates of other currencies: a table currency,date,rate,source; rate is how many of it buy one of --in
    #[arg(long, value_name = "FILE")]
    pub rates: Option<PathBuf>,
    /// Follow supplies of goods too: those with this word (may be repeated)
    #[arg(long, value_name = "WORD")]
    pub goods: Vec<String>,
}

impl MoneyArgs {
    /// The flows that are asked for, as the map has them.
    pub fn query(&self, view: &View<'_>) -> Result<FlowQuery> {
        let currency = self.currency.to_uppercase();
        if currency.len() != 3 || !currency.chars().all(|c| c.is_ascii_alphabetic()) {
            return Err(Error::new(Code::Usage, format!("--in {}: that is no code of a currency", self.currency))
                .hint("give three letters, such as USD"));
        }
        let rates = rates(self.rates.as_deref())?;
        // A slip of the pen is a code too, and would make every amount unknown.
        if currency != "USD" && rates.is_empty() && !is_on_record(view, &currency) {
            return Err(Error::new(
                Code::Usage,
                format!("--in {currency}: no amount on record is in it, and no rates were given"),
            )
            .hint("give a currency that is on record, or what others are worth in it with --rates FILE"));
        }
        Ok(FlowQuery { currency, rates, goods: self.goods.clone() })
    }
}

/// Whether any claim states an amount in a currency.
fn is_on_record(view: &View<'_>, currency: &str) -> bool {
    let mut claims = view.map().entities().flat_map(|entity| view.map().claims_of(entity)).map(|claim| view.claim(claim));
    claims.any(|claim| claim.property.name() == "currency" && claim.value.eq_ignore_ascii_case(currency))
}

impl Ask for Flows {
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output> {
        let context = desk.context(asked)?;
        let mut question = desk.question(asked)?;
        question.on = question.on.or(Some(question.today));
        let view = context.view(question)?;
        let from = entities(&view, std::iter::once(&self.from).chain(&self.or_from))?;
        let to = entities(&view, std::iter::once(&self.to).chain(&self.or_to))?;
        apart(&view, &from, &to)?;
        let found = flows::max_flow(&view, &self.money.query(&view)?, &from, &to);
        let mut doc = Doc::new(format!("What flows from {} to {}", captions(&view, &found.from), captions(&view, &found.to)));
        let mut citations = Citations::new();
        answer::measures::flows(&mut doc, &mut citations, &view, &found);
        doc.sources(citations.sources(&context.dataset_info()));
        let mut json = Json::new(&view);
        let value = json.max_flow(&found);
        Ok(Output::new(doc, json.finish(value), rows(&view, &found)))
    }
}

/// The entities that are meant, each once.
pub fn entities<'s>(view: &View<'_>, given: impl Iterator<Item = &'s String>) -> Result<Vec<EntityRef>> {
    let mut all = given.map(|given| Ok(view.canonical(context::entity(view, given)?))).collect::<Result<Vec<EntityRef>>>()?;
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// Nobody may stand at both ends.
pub fn apart(view: &View<'_>, from: &[EntityRef], to: &[EntityRef]) -> Result<()> {
    match from.iter().find(|entity| to.contains(entity)) {
        Some(both) => Err(Error::new(Code::Usage, format!("{} stands at both ends", view.caption(*both)))),
        None => Ok(()),
    }
}

/// Their names in one line.
pub fn captions(view: &View<'_>, entities: &[EntityRef]) -> String {
    entities.iter().map(|entity| view.caption(*entity)).collect::<Vec<_>>().join(", ")
}

fn rows(view: &View<'_>, found: &MaxFlow) -> Rows {
    let mut rows = Rows::new(&[
        "from",
        "from_name",
        "to",
        "to_name",
        "kind",
        "about",
        "a_year",
        "currency",
        "stated",
        "rate",
        "rate_date",
        "rate_source",
        "passes",
        "in_cut",
        "verdict",
        "sources",
    ]);
    for Crossing { flow, passes } in &found.routes {
        let in_cut = found.cut.iter().any(|each| each.flow.relation == flow.relation);
        let yearly = flow.amount.as_ref().map_or_else(|_| String::new(), ToString::to_string);
        let passes = passes.known.filter(|_| passes.unknown_routes == 0).map(|known| known.to_string()).unwrap_or_default();
        let rate = flow.rate.as_ref();
        rows.row([
            view.id(flow.from),
            view.caption(flow.from),
            view.id(flow.to),
            view.caption(flow.to),
            flow.kind,
            &flow.about(),
            &yearly,
            &found.currency,
            &flow.stated.as_ref().map(Stated::words).unwrap_or_default(),
            &rate.map(|rate| rate.rate.to_string()).unwrap_or_default(),
            &rate.map(|rate| rate.day.to_string()).unwrap_or_default(),
            rate.map_or("", |rate| rate.source.as_str()),
            &passes,
            if in_cut { "yes" } else { "no" },
            crate::json::verdict(flow.verdict),
            &output::sources(view, &flow.claims),
        ]);
    }
    rows
}
