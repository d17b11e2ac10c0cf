//! Answers about reach and control.

use super::{Json, range, verdict};
use serde_json::{Value, json};
use sinew_map::control::{CloseKind, Control, Holding};
use sinew_map::reach::{Cause, Change, Controller, How, Lead, Owner, Reach, Reached, Side, Step};
use sinew_map::{EntityRef, View};
use std::collections::BTreeMap;

/// The sources without which verdicts fall, by entity.
pub type Fragile = BTreeMap<EntityRef, Vec<String>>;

impl Json<'_, '_> {
    /// The answer of `reach`.
    pub fn reach(&mut self, reach: &Reach, fragile: &Fragile) -> Value {
        let reached: Vec<Value> = reach.reached.iter().map(|each| self.reached(each, fragile)).collect();
        let leads: Vec<Value> = reach.leads.iter().map(|lead| self.lead(lead)).collect();
        let designated =
            reach.designated.iter().map(|(entity, held)| json!({ "entity": self.entity(*entity), "verdict": verdict(*held) }));
        json!({
            "rule": { "authority": reach.rule.authority, "test": reach.rule.test(), "basis": reach.rule.basis },
            "day": reach.day.to_string(),
            "designated": designated.collect::<Vec<_>>(),
            "reached": reached,
            "leads": leads,
        })
    }

    fn reached(&mut self, each: &Reached, fragile: &Fragile) -> Value {
        let owners: Vec<Value> = each.owners.iter().map(|owner| self.owner(owner)).collect();
        let controllers: Vec<Value> = each.controllers.iter().map(|by| self.controller(by)).collect();
        json!({
            "entity": self.entity(each.entity),
            "verdict": verdict(each.verdict),
            "by_ownership": each.by_ownership,
            "share": range(&each.share),
            "tiers": each.depth,
            "owners": owners,
            "controllers": controllers,
            "missing": each.missing.iter().map(|fact| fact.words(self.view)).collect::<Vec<_>>(),
            "evidence": each.evidence.iter().map(|step| self.step(step)).collect::<Vec<_>>(),
            "falls_without": fragile.get(&each.entity).cloned().unwrap_or_default(),
            "claims": self.claims(&each.claims),
        })
    }

    fn owner(&mut self, owner: &Owner) -> Value {
        json!({
            "entity": self.entity(owner.entity),
            "verdict": verdict(owner.verdict),
            "counts": range(&owner.share),
            "stated": owner.stated.as_ref().map(range),
            "claims": self.claims(&owner.claims),
        })
    }

    fn controller(&mut self, by: &Controller) -> Value {
        json!({
            "entity": self.entity(by.entity),
            "verdict": verdict(by.verdict),
            "kind": by.kind,
            "claims": self.claims(&by.claims),
        })
    }

    fn lead(&mut self, lead: &Lead) -> Value {
        json!({
            "entity": self.entity(lead.entity),
            "to": self.entity(lead.to),
            "type": lead.kind,
            "forward": lead.forward,
            "verdict": verdict(lead.verdict),
            "share": lead.share.as_ref().map(range),
            "claims": self.claims(&lead.claims),
        })
    }

    /// One step of a chain of ownership.
    pub fn step(&mut self, step: &Step) -> Value {
        let (share, control) = match &step.how {
            How::Owns(share) => (share.as_ref().map(range), None),
            How::Controls(kind) => (None, Some(kind)),
        };
        json!({
            "owner": self.entity(step.owner),
            "asset": self.entity(step.asset),
            "share": share,
            "control": control,
            "claims": self.claims(&step.claims),
        })
    }

    /// The answer of `control`.
    pub fn control(&mut self, control: &Control) -> Value {
        let holdings = |json: &mut Self, all: &[Holding]| all.iter().map(|holding| json.holding(holding)).collect::<Vec<_>>();
        let link = |json: &mut Self, kind: CloseKind| match kind {
            CloseKind::Holder => ("holder", None),
            CloseKind::Held => ("held", None),
            CloseKind::Common(third) => ("common holder", Some(json.entity(third))),
        };
        let links = control.links.as_ref().map(|links| {
            let one = links.iter().map(|each| {
                let (kind, through) = link(self, each.kind);
                json!({ "entity": self.entity(each.entity), "kind": kind, "through": through, "share": each.share })
            });
            one.collect::<Vec<_>>()
        });
        json!({
            "entity": self.entity(control.entity),
            "day": control.day.to_string(),
            "above": holdings(self, &control.above),
            "below": holdings(self, &control.below),
            "said_to_control": control.said.iter().map(|step| self.step(step)).collect::<Vec<_>>(),
            "close_links": links,
            "over_100": control.oversubscribed.iter()
                .map(|(entity, sum)| json!({ "entity": self.entity(*entity), "sum": sum })).collect::<Vec<_>>(),
        })
    }

    fn holding(&mut self, holding: &Holding) -> Value {
        json!({
            "entity": self.entity(holding.entity),
            "control": verdict(holding.control),
            "held": range(&holding.held),
            "interest": holding.interest.as_ref().map(range),
            "steps": holding.steps.iter().map(|step| self.step(step)).collect::<Vec<_>>(),
        })
    }
}

/// Changes between two answers, with the claims of both written out.
pub fn changes((before, after): (&View<'_>, &View<'_>), changes: &[Change]) -> Value {
    let (mut first, mut second) = (Json::new(before), Json::new(after));
    let mut cause = |cause: &Cause| {
        let (side, claims) = match cause.side {
            Side::Before => ("before", first.claims(&cause.claims)),
            Side::After => ("after", second.claims(&cause.claims)),
        };
        json!({ "words": cause.words, "in": side, "claims": claims })
    };
    let rows: Vec<Value> = changes
        .iter()
        .map(|change| {
            json!({
                "whose": change.authority,
                "entity": { "id": change.id, "caption": change.name },
                "before": verdict(change.before),
                "after": verdict(change.after),
                "because": change.because.iter().map(&mut cause).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "changes": rows, "before": first.finish(Value::Null), "after": second.finish(Value::Null) })
}
