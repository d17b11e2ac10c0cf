//! How far a plan holds.

use super::words::{amount, ids, money};
use crate::{Citations, Column, Doc, Inline, Table, inline};
use sinew_map::View;
use sinew_map::measures::options::{About, Board, Doubt, DoubtQuery, Fact};

/// Facts that are listed.
const FACTS: usize = 8;

/// Adds how far a plan holds when amounts and effects are others.
pub fn doubt(
    doc: &mut Doc,
    citations: &mut Citations,
    view: &View<'_>,
    board: &Board,
    asked: &DoubtQuery,
    found: &Doubt,
    measures: &[usize],
) {
    doc.heading(1, "How far it holds");
    let currency = &board.currency;
    let mut lines = vec![inline::one(format!(
        "At worst, if {} of the {} bounded uncertain amounts are at their upper ends: no more than {} a year",
        asked.deviations.min(found.uncertain as u64),
        found.uncertain,
        money(&found.worst, currency)
    ))];
    let (robust, worst) = &found.robust;
    let proved = if found.robust_proved { "" } else { " (not proved)" };
    lines.push(inline::one(if robust.measures == measures || *worst == found.worst {
        format!("No set leaves less at worst{proved}")
    } else {
        format!(
            "The plan that is best at worst{proved}: {}, which leaves {} then",
            ids(board, &robust.measures),
            money(worst, currency)
        )
    }));
    if let Some(spread) = &found.spread {
        let [least, middle, most] = spread.left.map(amount);
        let [mean, highest] = spread.regret.map(amount);
        lines.push(inline::one(format!(
            "In {} drawings of all amounts and effects (seed {}) it leaves {least} to {most} {currency}, {middle} in the middle",
            spread.samples, asked.seed
        )));
        lines.push(inline::one(format!(
            "In {} of them no other set is better; where one is, this plan leaves more by at most {highest}, on average over all {mean} {currency} (its regret)",
            spread.best
        )));
    }
    doc.bullets(lines);
    if found.boundless > 0 {
        doc.note([format!(
            "Flows on the way without a known upper end: {}. No worst case bounds them. In drawings, those of which a lower end is known go up to ten times that.",
            found.boundless
        )]);
    }
    if !found.complete {
        doc.note(["The time was up before all was tried."]);
    }
    facts(doc, citations, view, board, &found.facts);
}

fn facts(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, board: &Board, facts: &[Fact]) {
    doc.heading(1, "What one should know better");
    if facts.is_empty() {
        doc.para(["No single amount or effect, at either end of its range, makes another set better."]);
        return;
    }
    let mut table =
        Table::new([Column::left("if"), Column::right("this leaves"), Column::right("too much by"), Column::left("then best")]);
    table.columns.push(Column::left("sources"));
    for fact in facts.iter().take(FACTS) {
        let sources = match fact.about {
            About::Flow(at) => super::words::sources(citations, view, &board.flows[at]),
            About::Effect(_) => inline::one("the catalogue"),
        };
        let regret = if fact.regret.is_finite() { amount(fact.regret) } else { "no known limit".to_owned() };
        table.row([
            words(view, board, fact),
            inline::one(money(&fact.left, &board.currency)),
            inline::one(regret),
            inline::one(ids(board, &fact.instead.measures)),
            sources,
        ]);
    }
    doc.table(table);
    doc.note(["The first line is the fact that would change the plan most. Each is tried alone, at the end of its range; an amount without upper end at ten times the lower one, a wholly unknown one at as much as all that is known."]);
}

fn words(view: &View<'_>, board: &Board, fact: &Fact) -> Vec<Inline> {
    match fact.about {
        About::Flow(at) => {
            let flow = &board.flows[at];
            let what = flow.about();
            let what = if what.is_empty() { String::new() } else { format!(" ({what})") };
            vec![
                inline::name(view, flow.from),
                Inline::Text(" → ".into()),
                inline::name(view, flow.to),
                Inline::Text(format!(
                    "{what} is {} (on record: {})",
                    fact.tried.map_or("without limit".to_owned(), amount),
                    super::words::yearly(flow)
                )),
            ]
        }
        About::Effect(at) => {
            let spec = &board.specs[at];
            let tried = fact.tried.unwrap_or_default();
            inline::one(format!(
                "the effect of {} is {} % (catalogue: {} %)",
                spec.id,
                amount(tried),
                spec.effect.display_grouped()
            ))
        }
    }
}
