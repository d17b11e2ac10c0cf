//! The best measures.

use super::super::words::as_of;
use super::words::{amount, counted, harm, ids, money, money_range, names};
use crate::plot::{Curve, Data};
use crate::{Citations, Column, Doc, Inline, Plot, Table, inline};
use sinew_map::View;
use sinew_map::measures::options::{Board, FrontierPoint, PlanAnswer, Reason, SetFlow, Step, Weak};

/// Best sets that are listed.
const SETS: usize = 12;

/// Adds the best plan: what flows before and after, by how much that is proved, and all sets that are as good.
pub fn plan(doc: &mut Doc, view: &View<'_>, board: &Board, found: &PlanAnswer) {
    doc.subtitle(as_of(view.question()));
    let currency = &board.currency;
    doc.bullets(vec![
        inline::one(format!("Take: {}", names(board, &found.best.measures))),
        inline::one(format!("Before: {}", money_range(&found.before, currency))),
        inline::one(format!("After: {}", money_range(&found.after, currency))),
        inline::one(format!("If nothing took another way than those on record: {} a year", money(&found.unrerouted, currency))),
        inline::one(format!("Hurt: {}", harm(found.best.harm, found.best.harm_unknown, currency))),
        inline::one(format!("Costs: {}", found.best.cost)),
        inline::one(proof(board, found)),
    ]);
    if found.before[1].known == Some(0.0) && found.before[1].unknown_routes == 0 {
        doc.note(["Nothing on record flows from the one to the other on that day."]);
    }
    sets(doc, board, &found.sets);
}

fn proof(board: &Board, found: &PlanAnswer) -> String {
    if found.proved {
        return format!("Proved: no set within the limits leaves less ({})", counted(found.branches, "branch", "branches"));
    }
    let left = money(&found.best.left, &board.currency);
    let least = money(&found.at_least, &board.currency);
    match (found.best.left.known, found.at_least.known) {
        (Some(best), Some(least_known)) if best > 0.0 => {
            let gap = 100.0 * (best - least_known) / best;
            format!("Not proved: the time was up. This leaves {left}; no set leaves less than {least} (gap {gap:.1} %)")
        }
        _ => format!("Not proved: the time was up. This leaves {left}; no set leaves less than {least}"),
    }
}

fn sets(doc: &mut Doc, board: &Board, sets: &[Vec<usize>]) {
    if sets.len() < 2 {
        return;
    }
    doc.heading(1, format!("{} sets are as good", sets.len()));
    doc.bullets(sets.iter().take(SETS).map(|set| inline::one(ids(board, set))).collect());
    if sets.len() > SETS {
        doc.note([format!("{} more are not shown; --format json shows all.", sets.len() - SETS)]);
    }
}

/// Adds the best set of each size, and what rules of thumb lose beside it.
pub fn steps(doc: &mut Doc, board: &Board, found: &PlanAnswer) {
    if found.steps.is_empty() {
        return;
    }
    doc.heading(1, "One measure more");
    let mut table = Table::new([Column::right("measures"), Column::right("leaves"), Column::left("the best set")]);
    table.columns.extend(["one after the other", "greedy", "most flows touched"].map(Column::right));
    let left = |set: &Option<SetFlow>| inline::one(set.as_ref().map_or(String::new(), short));
    for step in grown(&found.steps) {
        let proved = if step.proved { "" } else { " (not proved)" };
        table.row([
            inline::one(step.count.to_string()),
            inline::one(format!("{}{proved}", short(&step.best))),
            inline::one(ids(board, &step.best.measures)),
            left(&step.nested),
            left(&step.greedy),
            left(&step.degree),
        ]);
    }
    doc.table(table);
    let order = order(found);
    if order.len() > 1 {
        doc.para([format!(
            "The best order of taking them one after the other: {}.",
            ids(board, &order).replace(" + ", ", then ")
        )]);
    }
    if !found.nested_proved {
        doc.note(["The time was up before all orders were looked at: there may be a better one."]);
    }
    doc.note(["All columns say what still flows a year by the best estimates; `+n ?` are n routes of unknown amount."]);
}

/// Steps that say something new: under a budget, more measures may change nothing.
fn grown(steps: &[Step]) -> Vec<&Step> {
    let told = |step: &Step| {
        let others = [&step.nested, &step.greedy, &step.degree].map(|set| set.as_ref().map(|set| set.measures.clone()));
        (step.best.measures.clone(), others)
    };
    let mut grown: Vec<&Step> = steps.iter().collect();
    grown.dedup_by(|later, earlier| told(later) == told(earlier));
    grown
}

/// The measures of the nested sequence in the order in which they join.
fn order(found: &PlanAnswer) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for set in found.steps.iter().filter_map(|step| step.nested.as_ref()) {
        let new = set.measures.iter().filter(|at| !order.contains(at)).copied().collect::<Vec<_>>();
        order.extend(new);
    }
    order
}

/// `340 M +2 ?`.
fn short(set: &SetFlow) -> String {
    let routes = if set.left.unknown_routes > 0 { format!(" +{} ?", set.left.unknown_routes) } else { String::new() };
    set.left.known.map_or("no known limit".to_owned(), |known| format!("{}{routes}", amount(known)))
}

/// Adds why each measure is in the plan.
pub fn reasons(doc: &mut Doc, citations: &mut Citations, view: &View<'_>, board: &Board, reasons: &[Reason]) {
    for reason in reasons {
        let spec = &board.specs[reason.measure];
        doc.heading(1, format!("Why: {}", spec.name));
        let mut lines =
            vec![inline::one(format!("Without it alone, {} would flow a year", money(&reason.without, &board.currency)))];
        for cut in &reason.cuts {
            let wholly = cut.stopped == cut.amount;
            let start = if wholly { "It cuts" } else { "Of the" };
            let mut line = inline::one(format!("{start} {} on ", money(&cut.amount, &board.currency)));
            line.extend(way(view, board, &cut.flows));
            let stops = format!(", it stops {} ", money(&cut.stopped, &board.currency));
            line.push(Inline::Text(if wholly { " ".to_owned() } else { stops }));
            line.push(Inline::Cite(citations.cite(view, &cut.claims)));
            lines.push(line);
        }
        lines.push(inline::one(format!(
            "The best plan that does without it leaves {}: {}",
            money(&reason.instead.left, &board.currency),
            ids(board, &reason.instead.measures)
        )));
        if !spec.note.is_empty() {
            lines.push(inline::one(format!("The catalogue notes: {}", spec.note)));
        }
        doc.bullets(lines);
    }
}

fn way(view: &View<'_>, board: &Board, flows: &[usize]) -> Vec<Inline> {
    let first = flows.first().map(|at| board.flows[*at].from);
    let names = first.into_iter().chain(flows.iter().map(|at| board.flows[*at].to));
    let mut parts = Vec::new();
    for entity in names {
        parts.extend((!parts.is_empty()).then(|| Inline::Text(" → ".into())));
        parts.push(inline::name(view, entity));
    }
    parts
}

/// Adds the sources on which the plan hangs.
pub fn weak(doc: &mut Doc, board: &Board, weak: &[Weak]) {
    doc.heading(1, "What would drop it");
    if weak.is_empty() {
        doc.para(["No single source: whichever is taken away, with the flows that rest on it alone, this set stays the best."]);
        return;
    }
    let mut table =
        Table::new([Column::left("without the source"), Column::right("flows that rest on it alone"), Column::left("then best")]);
    table.columns.extend(["leaves", "this plan leaves"].map(Column::right));
    for each in weak {
        table.row([
            inline::one(each.source.clone()),
            inline::one(each.flows.to_string()),
            inline::one(ids(board, &each.instead.measures)),
            inline::one(money(&each.instead.left, &board.currency)),
            inline::one(money(&each.left, &board.currency)),
        ]);
    }
    doc.table(table);
}

/// Adds the frontier: what each number of measures and each ceiling on harm leaves.
pub fn frontier(doc: &mut Doc, board: &Board, points: &[FrontierPoint]) {
    doc.heading(1, "The frontier");
    let mut table =
        Table::new([Column::right("measures"), Column::right("harm at most"), Column::right("harm"), Column::right("leaves")]);
    table.columns.push(Column::left("the best set"));
    for point in points {
        let unknown = if point.set.harm_unknown { " + ?" } else { "" };
        let proved = if point.proved { "" } else { " (not proved)" };
        table.row([
            inline::one(point.count.to_string()),
            inline::one(point.ceiling.map_or("any".to_owned(), amount)),
            inline::one(format!("{}{unknown}", amount(point.set.harm))),
            inline::one(format!("{}{proved}", short(&point.set))),
            inline::one(ids(board, &point.set.measures)),
        ]);
    }
    doc.table(table.caption(format!("What still flows, and what protected flows lose, a year in {}", board.currency)));
    doc.plot(picture(board, points));
}

/// One curve for each ceiling on harm. Where nothing limits what flows there is no point.
fn picture(board: &Board, points: &[FrontierPoint]) -> Plot {
    let mut ceilings: Vec<Option<f64>> = points.iter().map(|point| point.ceiling).collect();
    ceilings.sort_by(|one, other| other.unwrap_or(f64::INFINITY).total_cmp(&one.unwrap_or(f64::INFINITY)));
    ceilings.dedup();
    let curve = |ceiling: &Option<f64>| {
        let label = ceiling.map_or("any harm".to_owned(), |most| format!("harm at most {}", amount(most)));
        let of = points.iter().filter(|point| point.ceiling == *ceiling);
        Curve { label, points: of.filter_map(|point| Some((point.count, point.set.left.known?))).collect() }
    };
    let curves: Vec<Curve> = ceilings.iter().map(curve).collect();
    let ends = |curve: &Curve| match (curve.points.first(), curve.points.last()) {
        (Some(first), Some(last)) => format!("{}: {} to {}", curve.label, amount(first.1), amount(last.1)),
        _ => curve.label.clone(),
    };
    Plot {
        title: format!("What still flows a year in {}, by number of measures and ceiling on harm", board.currency),
        description: curves.iter().map(ends).collect::<Vec<_>>().join("; "),
        data: Data::Curves(curves),
    }
}
