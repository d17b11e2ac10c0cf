//! How much can flow from some to others.

use super::super::words::as_of;
use super::words::{about, ends, money, money_range, sources, yearly};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::measures::flows::amount::Unknown;
use sinew_map::measures::flows::{Crossing, Flow, MaxFlow, Money, Rate};
use std::collections::BTreeSet;

/// Adds how much can flow, the cut that proves it, and all routes.
pub fn flows(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, found: &MaxFlow) {
    doc.subtitle(as_of(view.question()));
    if found.routes.is_empty() {
        doc.para(["No flow on record leads from the one to the other on that day."]);
        doc.note(["Flows are payments, support with funds, and with --goods supplies. `sinew path` shows other ties."]);
        return;
    }
    let all = [found.low, found.best, found.high];
    doc.bullets(vec![
        inline::one(head(&all, &found.currency)),
        inline::one("The first figure takes the middle of each known range; the ends take all lower and all upper ends. What nobody knows is nothing at the lower end; elsewhere it is limited by what is known on its way, and where nothing is known all the way it is told as a route, never as a sum."),
    ]);
    doc.heading(1, "The smallest cut");
    doc.para([cut(found)]);
    if !found.certified {
        doc.note(["Flow and cut could not be shown to be equal: some route has no known limit at all."]);
    }
    doc.table(table(citations, view, &found.cut, "capacity a year"));
    doc.heading(1, "All flows on the way");
    doc.table(table(citations, view, &found.routes, "passes"));
    converted(doc, found);
    unknown(doc, &found.routes);
}

/// How much can flow: a sum with a limit, or what is known of one without.
fn head(all: &[Money; 3], currency: &str) -> String {
    let range = money_range(all, currency);
    match all[2].known {
        None => range.chars().take(1).flat_map(char::to_uppercase).chain(range.chars().skip(1)).collect(),
        Some(_) => format!("Up to {range}"),
    }
}

/// What the cut limits: all that can pass only where all amounts are known exactly.
fn cut(found: &MaxFlow) -> String {
    let sum = money(&found.best, &found.currency);
    let closed = "Nothing passes on a recorded route once they are closed.";
    let routes = found.best.unknown_routes > 0;
    match found.high.known {
        None => format!(
            "Of what is known, these flows add up to {sum}. The cut limits only what is known: where an amount has no upper end, more may pass. {closed}"
        ),
        Some(_) if routes => {
            format!("Of what is known, these flows add up to {sum}, and no more of it can pass while they stand. {closed}")
        }
        high if high == found.best.known && high == found.low.known => {
            format!("These flows add up to {sum}: no more can pass while they stand. {closed}")
        }
        Some(_) => {
            format!("By the best estimates these flows add up to {sum}, and no more can pass by these while they stand. {closed}")
        }
    }
}

fn table(citations: &mut Citations, view: &View<'_>, crossings: &[Crossing], passes: &str) -> Table {
    let mut table = Table::new([Column::left("from"), Column::left("to"), Column::left("what"), Column::right("a year")]);
    table.columns.extend([Column::right(passes), Column::left("sources")]);
    for Crossing { flow, passes } in crossings {
        let [from, to] = ends(view, flow);
        let passes = match passes.known {
            Some(known) if passes.unknown_routes == 0 => super::amount(known),
            _ => "unknown".to_owned(),
        };
        table.row([from, to, about(flow), inline::one(yearly(flow)), inline::one(passes), sources(citations, view, flow)]);
    }
    table
}

fn unknown(doc: &mut Doc, routes: &[Crossing]) {
    let is_unknown = |flow: &&Flow| flow.amount.is_err();
    let unknown: Vec<&Flow> = routes.iter().map(|each| &each.flow).filter(is_unknown).collect();
    if unknown.is_empty() {
        return;
    }
    doc.note([Inline::Text(format!(
        "Flows of unknown amount: {}. They are limited by what is known of the others on their way; where nothing is, they are counted as routes of unknown amount and never as a sum.",
        unknown.len()
    ))]);
    let rates: BTreeSet<String> = unknown.iter().filter_map(|flow| flow.amount.as_ref().err()).filter_map(missing).collect();
    for note in rates {
        doc.note([note]);
    }
}

fn missing(why: &Unknown) -> Option<String> {
    match why {
        Unknown::NoRate(currency) => Some(format!("No rate of {currency} was given: --rates FILE takes dated rates.")),
        Unknown::NoRateYet(currency, day) => {
            Some(format!("The first rate of {currency} is of {day}, after the day asked: --rates FILE takes earlier ones."))
        }
        _ => None,
    }
}

/// By which rates amounts were converted.
fn converted(doc: &mut Doc, found: &MaxFlow) {
    let rates = found.routes.iter().filter_map(|each| each.flow.rate.as_ref());
    let words = |rate: &Rate| {
        let Rate { currency, day, rate, source } = rate;
        format!("Converted: {} {currency} buy one {}, by the rate of {day} ({source}).", rate.display_grouped(), found.currency)
    };
    let notes: BTreeSet<String> = rates.map(words).collect();
    for note in notes {
        doc.note([note]);
    }
}
