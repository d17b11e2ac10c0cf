//! The answer of a plan, in its forms.

use super::asked::Ready;
use super::{PlanArgs, doubts, within};
use crate::context::Context;
use crate::desk::Desk;
use crate::json::{Json, measures};
use crate::output::{Output, Rows};
use crate::questions::flows::captions;
use serde_json::{Value, json};
use sinew_brief::{Citations, Doc, answer};
use sinew_map::View;
use sinew_map::measures::options::{self, Doubt, FrontierPoint, PlanAnswer, Reason, Weak};

/// Ceilings on harm of the frontier, as shares of the harm that the unlimited plans do.
const CEILINGS: [f64; 4] = [0.75, 0.5, 0.25, 0.0];

/// All parts of the answer.
pub(super) struct Answer {
    pub(super) plan: PlanAnswer,
    reasons: Vec<Reason>,
    weak: Vec<Weak>,
    doubt: Doubt,
    frontier: Vec<FrontierPoint>,
}

/// Searches; each part has its own time.
pub(super) fn answer(args: &PlanArgs, ready: &Ready, view: &View<'_>, desk: &Desk) -> Answer {
    let (board, query) = (&ready.board, &ready.query);
    let plan = options::plan(board, query, &mut within(desk, args.limit));
    let chosen = &plan.best.measures;
    Answer {
        reasons: options::reasons(board, query, chosen, &mut within(desk, args.limit)),
        weak: options::weak(view, board, query, chosen, &mut within(desk, args.limit)),
        doubt: options::doubt(board, query, &doubts(args), chosen, &mut within(desk, args.limit)),
        frontier: if args.frontier { frontier(args, ready, &plan, desk) } else { Vec::new() },
        plan,
    }
}

fn frontier(args: &PlanArgs, ready: &Ready, plan: &PlanAnswer, desk: &Desk) -> Vec<FrontierPoint> {
    let most = plan.steps.iter().map(|step| step.best.harm).fold(0.0, f64::max);
    let most = ready.asked.collateral.map_or(most, |given| most.min(given));
    let own = ready.asked.collateral;
    let shares = CEILINGS.iter().filter(|share| most > 0.0 || **share == 0.0).map(|share| Some(most * share));
    let ceilings: Vec<Option<f64>> = std::iter::once(own).chain(shares).collect();
    options::whole_frontier(&ready.board, &ready.query, &ceilings, &mut within(desk, args.limit))
}

/// In its forms.
pub(super) fn output(args: &PlanArgs, context: &Context, view: &View<'_>, ready: &Ready, found: &Answer) -> Output {
    let doc = doc(args, context, view, ready, found);
    let board = &ready.board;
    let mut json = Json::new(view);
    let value = json!({
        "asked": { "k": ready.asked.count, "budget": ready.asked.budget, "collateral": ready.asked.collateral, "limit_seconds": args.limit },
        "plan": json.plan(board, &found.plan),
        "why": json.reasons(board, &found.reasons, &found.weak),
        "doubt": json.doubt(board, &found.doubt),
        "frontier": if args.frontier { measures::frontier(board, &found.frontier) } else { Value::Null },
    });
    Output::new(doc, json.finish(value), rows(ready, found))
}

fn doc(args: &PlanArgs, context: &Context, view: &View<'_>, ready: &Ready, found: &Answer) -> Doc {
    let board = &ready.board;
    let mut doc =
        Doc::new(format!("What to do about what flows from {} to {}", captions(view, &board.from), captions(view, &board.to)));
    let mut citations = Citations::new();
    answer::measures::plan(&mut doc, view, board, &found.plan);
    doc.note([limits(args, ready)]);
    answer::measures::steps(&mut doc, board, &found.plan);
    if args.frontier {
        answer::measures::frontier(&mut doc, board, &found.frontier);
    }
    answer::measures::reasons(&mut doc, &mut citations, view, board, &found.reasons);
    answer::measures::weak(&mut doc, board, &found.weak);
    answer::measures::doubt(&mut doc, &mut citations, view, board, &doubts(args), &found.doubt, &found.plan.best.measures);
    doc.note(["Suppositions laid over the map, no claims. Measures are on money, office and ownership only. What nobody recorded is in no figure."]);
    doc.sources(citations.sources(&context.dataset_info()));
    doc
}

/// What was allowed, in words.
fn limits(args: &PlanArgs, ready: &Ready) -> String {
    let mut parts = Vec::new();
    parts.extend(ready.asked.count.map(|k| format!("at most {k} {}", if k == 1 { "measure" } else { "measures" })));
    parts.extend(ready.asked.budget.map(|budget| format!("at a cost of at most {budget}")));
    let currency = &ready.asked.currency;
    parts.extend(
        ready
            .asked
            .collateral
            .map(|most| format!("protected flows lose at most {} {currency} a year", answer::measures::amount(most))),
    );
    let source = if ready.asked.catalogue.is_some() {
        "of the catalogue"
    } else {
        "(no catalogue was given: every entity on the way may be designated)"
    };
    format!(
        "Asked: {}. {} {source}. Time limit: {} s for each part.",
        parts.join(", "),
        answer::measures::counted(ready.board.specs.len(), "measure", "measures"),
        args.limit
    )
}

fn rows(ready: &Ready, found: &Answer) -> Rows {
    let ids = |set: &[usize]| set.iter().map(|at| ready.board.specs[*at].id.as_str()).collect::<Vec<_>>().join("; ");
    let mut rows = Rows::new(&["kind", "count", "harm_at_most", "measures", "left", "unknown_routes", "harm", "cost", "proved"]);
    let mut row = |kind: &str, count: u64, ceiling: Option<f64>, set: &options::SetFlow, proved: bool| {
        let left = set.left.known.map(|known| known.to_string()).unwrap_or_default();
        let ceiling = ceiling.map(|most| most.to_string()).unwrap_or_default();
        let (routes, harm, cost) = (set.left.unknown_routes.to_string(), set.harm.to_string(), set.cost.to_string());
        let proved = if proved { "yes" } else { "no" };
        rows.row([kind, &count.to_string(), &ceiling, &ids(&set.measures), &left, &routes, &harm, &cost, proved]);
    };
    let ceiling = ready.asked.collateral;
    row("plan", found.plan.best.measures.len() as u64, ceiling, &found.plan.best, found.plan.proved);
    for step in &found.plan.steps {
        row("best", step.count, ceiling, &step.best, step.proved);
        for (kind, set) in [("nested", &step.nested), ("greedy", &step.greedy), ("degree", &step.degree)] {
            if let Some(set) = set {
                row(kind, step.count, ceiling, set, kind == "nested" && found.plan.nested_proved);
            }
        }
    }
    for point in &found.frontier {
        row("frontier", point.count, point.ceiling, &point.set, point.proved);
    }
    rows
}
