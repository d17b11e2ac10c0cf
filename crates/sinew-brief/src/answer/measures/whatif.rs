//! What a set of measures does.

use super::super::words::as_of;
use super::words::{about, amount, ends, harm, ids, money, money_range, yearly};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::measures::options::{Act, Because, Board, WhatIf};

/// Adds what a set of measures stops, what takes another way, what it hurts, and when.
pub fn whatif(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, board: &Board, found: &WhatIf) {
    doc.subtitle(as_of(view.question()));
    let currency = &board.currency;
    doc.bullets(vec![
        inline::one(format!("Before: {}", money_range(&found.before, currency))),
        inline::one(format!("After: {}", money_range(&found.after, currency))),
        inline::one(format!("If nothing took another way than those on record: {} a year", money(&found.unrerouted, currency))),
        inline::one(format!("Hurt: {}", harm(found.harm, found.harm_unknown, currency))),
    ]);
    doc.note(["A supposition laid over the map; no claim. The ends take all amounts at their lower end with the strongest effects, and all at their upper end with the weakest."]);
    stops(doc, citations, view, board, found);
    rerouted(doc, view, board, found);
    harms(doc, view, board, found);
    days(doc, board, found);
    remarks(doc, view, board, found);
}

fn stops(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, board: &Board, found: &WhatIf) {
    doc.heading(1, "What stops");
    if found.stops.is_empty() {
        doc.para(["No flow on record."]);
        return;
    }
    let mut table = Table::new([Column::left("from"), Column::left("to"), Column::left("what"), Column::right("a year")]);
    table.columns.extend([Column::right("stopped"), Column::left("by"), Column::left("sources")]);
    for stopped in &found.stops {
        let flow = &board.flows[stopped.flow];
        let [from, to] = ends(view, flow);
        let by: Vec<String> = stopped.by.iter().map(|at| by(view, board, *at, stopped.flow)).collect();
        table.row([
            from,
            to,
            about(flow),
            inline::one(yearly(flow)),
            inline::one(format!("{} %", stopped.share.display_grouped())),
            inline::one(by.join("; ")),
            vec![Inline::Cite(citations.cite(view, &stopped.claims))],
        ]);
    }
    doc.table(table);
}

fn by(view: &View<'_>, board: &Board, measure: usize, flow: usize) -> String {
    let id = &board.specs[measure].id;
    match board.bites[measure].iter().find(|bite| bite.flow == flow).map(|bite| &bite.because) {
        Some(Because::Reached(entity, _)) => format!("{id}, which reaches {}", view.caption(*entity)),
        _ => id.clone(),
    }
}

fn rerouted(doc: &mut Doc, view: &View<'_>, board: &Board, found: &WhatIf) {
    if found.rerouted.is_empty() {
        return;
    }
    doc.heading(1, "What takes another way");
    let items = found.rerouted.iter().map(|(at, before, after)| {
        let flow = &board.flows[*at];
        let assumed = if board.is_assumed(*at) { " (assumed in the catalogue)" } else { "" };
        vec![
            inline::name(view, flow.from),
            Inline::Text(" to ".into()),
            inline::name(view, flow.to),
            Inline::Text(format!("{assumed}: {}, before {}", money(after, &board.currency), money(before, &board.currency))),
        ]
    });
    doc.bullets(items.collect());
    doc.note(["One way of rerouting that lets as much pass as can; there may be others."]);
}

fn harms(doc: &mut Doc, view: &View<'_>, board: &Board, found: &WhatIf) {
    if found.harms.is_empty() {
        return;
    }
    doc.heading(1, "What it hurts");
    let mut table =
        Table::new([Column::left("protected"), Column::left("from"), Column::left("to"), Column::right("loses a year")]);
    table.columns.push(Column::left("by"));
    for each in &found.harms {
        let protected = &board.protected[each.protected];
        let [from, to] = ends(view, &board.flows[protected.flow]);
        let loss = each.loss.as_ref().map_or("not known".to_owned(), |loss| match (loss.lo(), loss.hi()) {
            (lo, hi) if lo == hi => amount(lo),
            (lo, hi) if hi.is_infinite() => format!("≥{}", amount(lo)),
            (lo, hi) => format!("{}–{}", amount(lo), amount(hi)),
        });
        table.row([inline::one(protected.name.clone()), from, to, inline::one(loss), inline::one(ids(board, &each.by))]);
    }
    doc.table(table);
}

fn days(doc: &mut Doc, board: &Board, found: &WhatIf) {
    doc.heading(1, "By day");
    let mut table = Table::new([
        Column::left("day"),
        Column::left("takes effect"),
        Column::left("opens"),
        Column::right("then flows a year"),
    ]);
    for moment in &found.days {
        let open: Vec<&str> = moment
            .open
            .iter()
            .map(|at| board.flows[board.recorded + at].purpose.first().map_or("a substitute", String::as_str))
            .collect();
        let take = if moment.take.is_empty() { String::new() } else { ids(board, &moment.take) };
        table.row([
            inline::one(moment.day.to_string()),
            inline::one(take),
            inline::one(open.join("; ")),
            inline::one(money(&moment.left, &board.currency)),
        ]);
    }
    doc.table(table);
    doc.note(["Measures count from their latest day, substitutes from their earliest."]);
}

fn remarks(doc: &mut Doc, view: &View<'_>, board: &Board, found: &WhatIf) {
    for at in &found.measures {
        let spec = &board.specs[*at];
        if board.already[*at].is_possible() {
            let authority = spec.authority.as_deref().unwrap_or_default();
            doc.note([format!(
                "{}: already designated by {authority}, {}. What is still on record then flows in spite of it.",
                spec.name,
                sure(board.already[*at])
            )]);
        }
        if board.bites[*at].is_empty() {
            doc.note([format!("{}: no flow on record is stopped by it on that day.", spec.name)]);
        }
        let possible = board.reached[*at].iter().filter(|(_, held)| !held.is_certain());
        let names: Vec<&str> = possible.map(|(entity, _)| view.caption(*entity)).collect();
        if !names.is_empty() && matches!(spec.act, Act::Designate(_)) {
            doc.note([format!("{} possibly reaches also {}; that is not counted on.", spec.name, names.join(", "))]);
        }
    }
    for (entity, authority) in &found.together {
        let name = view.caption(*entity);
        doc.note([format!("Together the designations also reach {name} under the rule of {authority}; that is not counted on.")]);
    }
    for (flow, name) in &board.licensed {
        let (from, to) = (view.caption(board.flows[*flow].from), view.caption(board.flows[*flow].to));
        doc.note([format!("Licensed, and so left alone: {name} ({from} to {to}).")]);
    }
}

fn sure(verdict: sinew_model::Verdict) -> &'static str {
    if verdict.is_certain() { "certainly" } else { "possibly" }
}
