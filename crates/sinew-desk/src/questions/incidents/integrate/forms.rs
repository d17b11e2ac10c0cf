//! The links for programs: JSON and a table.

use super::{Answer, Numbers};
use crate::json::Json;
use crate::output::{Rows, sources};
use serde_json::{Value, json};
use sinew_map::incidents::integrate::{Event, Flag, Link, Reason};
use sinew_model::OperationId;

impl Answer<'_, '_> {
    pub(super) fn json(&self, json: &mut Json<'_, '_>, applied: Option<OperationId>) -> Value {
        let links: Vec<Value> = self.links.iter().map(|link| self.link_json(json, link)).collect();
        let sets: Vec<Value> = self.sets().into_iter().map(|(set, numbers)| numbers.json(set)).collect();
        let flag = |flag: &Flag| {
            let event = self.event(flag.event);
            json!({ "id": event.id, "dataset": event.set, "fault": flag.fault.words(), "why": flag.why })
        };
        let ids = |rows: &Vec<usize>| rows.iter().map(|at| self.event(*at).id.as_str()).collect::<Vec<_>>();
        json!({
            "links": links,
            "datasets": sets,
            "flags": self.found.flags.iter().map(flag).collect::<Vec<_>>(),
            "told_twice": self.found.duplicates.iter().map(ids).collect::<Vec<_>>(),
            "summaries": self.told.summaries.iter().map(|entity| self.view.id(*entity)).collect::<Vec<_>>(),
            "operation": applied.map(|op| op.0),
        })
    }

    fn link_json(&self, json: &mut Json<'_, '_>, link: &Link) -> Value {
        let side = |at: usize| {
            let event = self.event(at);
            json!({ "id": event.id, "dataset": event.set, "caption": self.view.caption(self.told.entities[at]), "days": days(event) })
        };
        let reason = |reason: &Reason| {
            json!({
                "feature": reason.feature.words(),
                "level": reason.level,
                "found": reason.found,
                "weight": reason.weight,
                "differs": reason.differs(),
            })
        };
        let runner = link.runner_up.map(|runner| {
            json!({ "of": self.event(runner.of).id, "id": self.event(runner.event).id, "probability": runner.probability })
        });
        json!({
            "probability": link.probability,
            "strength": link.strength.words(),
            "through": link.through.words(),
            "a": side(link.a),
            "b": side(link.b),
            "reasons": self.found.reasons(link.a, link.b).iter().map(reason).collect::<Vec<_>>(),
            "runner_up": runner,
            "claims": json.claims(&self.claims(link)),
        })
    }

    pub(super) fn rows(&self) -> Rows {
        let columns = [
            "probability",
            "strength",
            "through",
            "a_dataset",
            "a",
            "a_days",
            "b_dataset",
            "b",
            "b_days",
            "why",
            "next_best",
            "sources",
        ];
        let mut rows = Rows::new(&columns);
        for link in &self.links {
            let (a, b) = (self.event(link.a), self.event(link.b));
            let next = link.runner_up.map_or_else(String::new, |runner| self.event(runner.event).id.clone());
            rows.row([
                format!("{:.4}", link.probability).as_str(),
                link.strength.words(),
                link.through.words(),
                &a.set,
                &a.id,
                &days(a),
                &b.set,
                &b.id,
                &days(b),
                &words(&self.found.reasons(link.a, link.b)),
                &next,
                &sources(self.view, &self.claims(link)),
            ]);
        }
        rows
    }
}

impl Numbers {
    fn json(&self, set: &str) -> Value {
        json!({
            "dataset": set,
            "incidents": self.all,
            "certain": self.certain,
            "possible": self.possible,
            "judged": self.judged,
            "alone": self.alone,
            "without_day": self.undated,
        })
    }
}

/// `2024-01-28`, `2024-02-01/2024-02-29` or `no day`.
pub(super) fn days(event: &Event) -> String {
    match (event.earliest, event.latest) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}/{last}"),
        _ => "no day".to_owned(),
    }
}

/// The reasons that weigh most, and every difference: `the same day; 0.4 km apart, both exact; but: 3 and 5 dead`.
pub(super) fn words(reasons: &[Reason]) -> String {
    let told = |reason: &Reason| match reason.level.as_str() {
        "same" if !matches!(reason.feature.words(), "day" | "km") => format!("the same {}", reason.feature.words()),
        "other" => format!("another {}", reason.feature.words()),
        _ => reason.found.clone(),
    };
    let weighty = |reason: &&Reason| reason.weight.abs() >= 0.3 || matches!(reason.feature.words(), "day" | "km");
    let list = |differs: bool| {
        let kept = reasons.iter().filter(|reason| reason.differs() == differs).filter(weighty);
        kept.map(told).collect::<Vec<_>>().join("; ")
    };
    match (list(false), list(true)) {
        (alike, other) if other.is_empty() => alike,
        (alike, other) if alike.is_empty() => format!("but: {other}"),
        (alike, other) => format!("{alike}; but: {other}"),
    }
}
