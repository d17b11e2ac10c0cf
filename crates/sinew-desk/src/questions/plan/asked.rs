//! What is asked of a plan, anew or by a saved one.

use super::PlanArgs;
use crate::asked;
use crate::error::{Code, Error, Result};
use crate::measures::saved::Asked;
use crate::measures::{catalogue, place, rates};
use crate::questions::flows::{apart, entities};
use crate::questions::whatif::designation;
use sinew_map::View;
use sinew_map::measures::flows::{self, FlowQuery, Rates};
use sinew_map::measures::options::{Board, Catalogue, PlanQuery};
use std::path::Path;

/// Measures when neither a number nor a budget is given.
const USUAL: u64 = 5;
/// Sequences are shown up to so many measures.
const STEPS: u64 = 10;

/// What is asked, laid over the map.
pub(super) struct Ready {
    pub(super) asked: Asked,
    pub(super) board: Board,
    pub(super) query: PlanQuery,
}

/// What is asked anew, with entities by their ids and files by their texts.
pub(super) fn asked(args: &PlanArgs, asked: &asked::Asked, view: &View<'_>) -> Result<Asked> {
    let money = args.money.query(view)?;
    let ids = |given: &[String]| -> Result<Vec<String>> {
        Ok(entities(view, given.iter())?.into_iter().map(|entity| view.id(entity).to_owned()).collect())
    };
    let text = |file: Option<&Path>| file.map(|file| place::read(file, "give the path of a file that can be read")).transpose();
    Ok(Asked {
        from: ids(&args.from)?,
        to: ids(&args.to)?,
        on: asked.on.clone(),
        currency: money.currency,
        goods: money.goods,
        count: args.k.or(args.budget.is_none().then_some(USUAL)),
        budget: args.budget,
        collateral: args.collateral.as_deref().map(sum).transpose()?,
        catalogue: text(args.catalogue.as_deref())?,
        rates: text(args.money.rates.as_deref())?,
    })
}

/// `500M`, `1.2bn`, `30k`, `1,000`.
fn sum(text: &str) -> Result<f64> {
    let lower = text.trim().to_lowercase().replace([',', ' ', '_'], "");
    let units = [("bn", 1e9), ("b", 1e9), ("m", 1e6), ("k", 1e3)];
    let (number, unit) =
        units.iter().find_map(|(unit, worth)| Some((lower.strip_suffix(unit)?, *worth))).unwrap_or((&lower, 1.0));
    let wrong = || Error::new(Code::Usage, format!("--collateral {text}: that is no amount")).hint("write 0, 500M or 1.2bn");
    number.parse::<f64>().ok().map(|number| number * unit).filter(|sum| sum.is_finite() && *sum >= 0.0).ok_or_else(wrong)
}

impl Ready {
    /// Lays it over the map. Messages on the catalogue and the rates name these files.
    pub(super) fn new(view: &View<'_>, asked: Asked, [list, table]: [&Path; 2]) -> Result<Ready> {
        let (from, to) = (entities(view, asked.from.iter())?, entities(view, asked.to.iter())?);
        apart(view, &from, &to)?;
        let rates = match &asked.rates {
            Some(text) => rates::parse(&place::Place { file: table, text })?,
            None => Rates::default(),
        };
        let flows = FlowQuery { currency: asked.currency.clone(), rates, goods: asked.goods.clone() };
        let all = match &asked.catalogue {
            Some(text) => catalogue::parse(view, list, text)?,
            None => every_designation(view, &flows, &from, &to),
        };
        let board = Board::new(view, &flows, &from, &to, &all);
        let most = board.specs.len() as u64;
        let steps = asked.count.unwrap_or(STEPS).min(most).min(STEPS);
        let query = PlanQuery { count: asked.count, budget: asked.budget, collateral: asked.collateral, steps };
        Ok(Ready { asked, board, query })
    }
}

/// Without a catalogue: whoever stands between might be designated.
fn every_designation(
    view: &View<'_>,
    query: &FlowQuery,
    from: &[sinew_map::EntityRef],
    to: &[sinew_map::EntityRef],
) -> Catalogue {
    let routes = flows::max_flow(view, query, from, to).routes;
    let mut between: Vec<_> = routes.iter().flat_map(|each| [each.flow.from, each.flow.to]).collect();
    between.retain(|entity| !from.contains(entity) && !to.contains(entity));
    between.sort_unstable();
    between.dedup();
    Catalogue { measures: between.into_iter().map(|entity| designation(view, entity, "OFAC")).collect(), ..Catalogue::default() }
}
