//! Flows, what-if and plans.

use super::{Json, range, verdict};
use serde_json::{Value, json};
use sinew_map::measures::flows::{Flow, MaxFlow, Money};
use sinew_map::measures::options::{About, Board, Doubt, FrontierPoint, PlanAnswer, Reason, SetFlow, Weak, WhatIf};

/// `{ "known": 340000000.0, "unknown_routes": 0 }`; known is null where there is no known limit.
pub fn money(money: &Money) -> Value {
    json!({ "known": money.known, "unknown_routes": money.unknown_routes })
}

fn three(three: &[Money; 3]) -> Value {
    json!({ "low": money(&three[0]), "best": money(&three[1]), "high": money(&three[2]) })
}

fn ids(board: &Board, measures: &[usize]) -> Vec<String> {
    measures.iter().map(|at| board.specs[*at].id.clone()).collect()
}

fn set(board: &Board, set: &SetFlow) -> Value {
    json!({
        "measures": ids(board, &set.measures),
        "left": money(&set.left),
        "harm": set.harm,
        "harm_unknown": set.harm_unknown,
        "cost": set.cost,
    })
}

impl Json<'_, '_> {
    fn flow(&mut self, flow: &Flow) -> Value {
        json!({
            "kind": flow.kind,
            "from": self.entity(flow.from),
            "to": self.entity(flow.to),
            "a_year": flow.amount.as_ref().ok().map(range),
            "unknown": flow.amount.as_ref().err().map(sinew_map::measures::flows::amount::Unknown::words),
            "stated": flow.stated.as_ref().map(sinew_map::measures::flows::amount::Stated::words),
            "rate": flow.rate.as_ref().map(|rate| json!({ "currency": rate.currency, "day": rate.day.to_string(), "rate": range(&rate.rate), "source": rate.source })),
            "channel": flow.channel,
            "goods": flow.goods,
            "purpose": flow.purpose,
            "verdict": verdict(flow.verdict),
            "claims": self.claims(&flow.claims),
            "denied": self.claims(&flow.denied),
        })
    }

    /// The answer of `flows`.
    pub fn max_flow(&mut self, found: &MaxFlow) -> Value {
        let mut crossings = |all: &[sinew_map::measures::flows::Crossing]| {
            all.iter().map(|each| json!({ "flow": self.flow(&each.flow), "passes": money(&each.passes) })).collect::<Vec<_>>()
        };
        let (cut, routes) = (crossings(&found.cut), crossings(&found.routes));
        json!({
            "day": found.day.to_string(),
            "currency": found.currency,
            "from": self.entities(&found.from),
            "to": self.entities(&found.to),
            "a_year": three(&[found.low, found.best, found.high]),
            "cut": cut,
            "certified": found.certified,
            "flows": routes,
        })
    }

    /// The answer of `whatif`.
    pub fn what_if(&mut self, board: &Board, found: &WhatIf) -> Value {
        let stops: Vec<Value> = found
            .stops
            .iter()
            .map(|each| json!({ "flow": self.flow(&board.flows[each.flow]), "by": ids(board, &each.by), "share": range(&each.share), "claims": self.claims(&each.claims) }))
            .collect();
        let rerouted: Vec<Value> = found
            .rerouted
            .iter()
            .map(|(at, before, after)| {
                json!({ "flow": self.flow(&board.flows[*at]), "assumed": board.is_assumed(*at), "before": money(before), "after": money(after) })
            })
            .collect();
        let harms: Vec<Value> = found
            .harms
            .iter()
            .map(|each| {
                let protected = &board.protected[each.protected];
                json!({ "name": protected.name, "flow": self.flow(&board.flows[protected.flow]), "by": ids(board, &each.by), "loss": each.loss.as_ref().map(range) })
            })
            .collect();
        let days: Vec<Value> = found
            .days
            .iter()
            .map(|each| json!({ "day": each.day.to_string(), "take": ids(board, &each.take), "open": each.open, "left": money(&each.left) }))
            .collect();
        json!({
            "measures": ids(board, &found.measures),
            "currency": board.currency,
            "before": three(&found.before),
            "after": three(&found.after),
            "unrerouted": money(&found.unrerouted),
            "stops": stops,
            "rerouted": rerouted,
            "harms": harms,
            "harm": found.harm,
            "harm_unknown": found.harm_unknown,
            "together_reached": found.together.iter().map(|(entity, authority)| json!({ "entity": self.entity(*entity), "authority": authority })).collect::<Vec<_>>(),
            "days": days,
        })
    }

    /// The plan in the answer of `plan`.
    pub fn plan(&mut self, board: &Board, found: &PlanAnswer) -> Value {
        let steps: Vec<Value> = found
            .steps
            .iter()
            .map(|step| {
                let other = |found: &Option<SetFlow>| found.as_ref().map(|found| set(board, found));
                json!({ "count": step.count, "best": set(board, &step.best), "proved": step.proved, "nested": other(&step.nested), "greedy": other(&step.greedy), "degree": other(&step.degree) })
            })
            .collect();
        json!({
            "currency": board.currency,
            "day": board.day.to_string(),
            "from": self.entities(&board.from),
            "to": self.entities(&board.to),
            "before": three(&found.before),
            "best": set(board, &found.best),
            "after": three(&found.after),
            "unrerouted": money(&found.unrerouted),
            "at_least": money(&found.at_least),
            "proved": found.proved,
            "branches": found.branches,
            "sets": found.sets.iter().map(|set| ids(board, set)).collect::<Vec<_>>(),
            "steps": steps,
            "nested_proved": found.nested_proved,
        })
    }

    /// Why each measure of a plan is in, and what would drop it.
    pub fn reasons(&mut self, board: &Board, reasons: &[Reason], weak: &[Weak]) -> Value {
        let reason = |json: &mut Self, reason: &Reason| {
            let cuts: Vec<Value> = reason
                .cuts
                .iter()
                .map(|cut| {
                    let way: Vec<Value> = cut.flows.iter().map(|at| json.flow(&board.flows[*at])).collect();
                    json!({ "way": way, "amount": money(&cut.amount), "stopped": money(&cut.stopped), "claims": json.claims(&cut.claims) })
                })
                .collect();
            json!({ "measure": board.specs[reason.measure].id, "without": money(&reason.without), "cuts": cuts, "instead": set(board, &reason.instead) })
        };
        let weak: Vec<Value> = weak
            .iter()
            .map(|each| json!({ "source": each.source, "flows": each.flows, "instead": set(board, &each.instead), "left": money(&each.left) }))
            .collect();
        json!({ "measures": reasons.iter().map(|each| reason(self, each)).collect::<Vec<_>>(), "hangs_on": weak })
    }

    /// How far a plan holds when amounts are not what they are taken for.
    pub fn doubt(&mut self, board: &Board, found: &Doubt) -> Value {
        let facts: Vec<Value> = found
            .facts
            .iter()
            .map(|fact| {
                let about = match fact.about {
                    About::Flow(at) => json!({ "flow": self.flow(&board.flows[at]) }),
                    About::Effect(at) => json!({ "effect_of": board.specs[at].id }),
                };
                let regret = fact.regret.is_finite().then_some(fact.regret);
                json!({ "about": about, "high": fact.high, "tried": fact.tried, "left": money(&fact.left), "instead": set(board, &fact.instead), "regret": regret })
            })
            .collect();
        let spread = found.spread.as_ref().map(|spread| {
            json!({ "samples": spread.samples, "left": spread.left, "regret_mean": spread.regret[0], "regret_most": spread.regret[1], "best_in": spread.best })
        });
        json!({
            "uncertain": found.uncertain,
            "boundless": found.boundless,
            "worst": money(&found.worst),
            "robust": { "set": set(board, &found.robust.0), "worst": money(&found.robust.1), "proved": found.robust_proved },
            "drawings": spread,
            "facts": facts,
            "complete": found.complete,
        })
    }
}

/// What each number of measures and each ceiling on harm leaves.
pub fn frontier(board: &Board, points: &[FrontierPoint]) -> Value {
    let point = |point: &FrontierPoint| json!({ "count": point.count, "harm_at_most": point.ceiling, "set": set(board, &point.set), "proved": point.proved });
    points.iter().map(point).collect()
}
