//! How much can flow from some to others.

use super::super::words::as_of;
use super::words::{about, ends, money, money_range, sources, yearly};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::measures::flows::{Crossing, Flow, MaxFlow};

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
        inline::one(format!("Up to {} a year", money_range(&all, &found.currency))),
        inline::one("The first figure takes the middle of each known range; the ends take all lower and all upper ends. What nobody knows is nothing at the lower end; elsewhere it is limited by what is known on its way, and where nothing is known all the way it is told as a route, never as a sum."),
    ]);
    doc.heading(1, "The smallest cut");
    doc.para([format!(
        "These flows add up to {}: no more can pass while they stand, and nothing passes on a recorded route once they are closed.",
        money(&found.best, &found.currency)
    )]);
    if !found.certified {
        doc.note(["Flow and cut could not be shown to be equal: some route has no known limit at all."]);
    }
    doc.table(table(citations, view, &found.cut, "capacity a year"));
    doc.heading(1, "All flows on the way");
    doc.table(table(citations, view, &found.routes, "passes"));
    unknown(doc, &found.routes);
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
    let rates: std::collections::BTreeSet<String> = unknown
        .iter()
        .filter_map(|flow| match &flow.amount {
            Err(sinew_map::measures::flows::amount::Unknown::NoRate(currency)) => Some(currency.clone()),
            _ => None,
        })
        .collect();
    for currency in rates {
        doc.note([format!("No rate of {currency} was given: --rates FILE takes dated rates.")]);
    }
}
