//! Ties to the designated by which the rule reaches nothing, but which call for a closer look.

use super::stakes::Stakes;
use super::{Reached, stands_on};
use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use sinew_model::{Day, Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// A tie from a designated or reached entity to one that the rule does not certainly reach by ownership. OFAC urges
/// caution (FAQ 398); under rules with a control limb such a tie may reach it.
#[derive(Clone, Debug)]
pub struct Lead {
    /// The entity that is not reached.
    pub entity: EntityRef,
    /// The designated or reached entity to which it is tied.
    pub to: EntityRef,
    /// The tie.
    pub tie: TieRef,
    /// Its type: `Control`, `Ownership` for a share that is not enough.
    pub kind: &'static str,
    /// Whether the tie runs from `to` to `entity`.
    pub forward: bool,
    /// Whether it holds on the day asked for.
    pub verdict: Verdict,
    /// The share in percent, for ownership.
    pub share: Option<Range>,
    /// The claims that say so.
    pub claims: Vec<ClaimRef>,
}

/// How a type of tie leads on.
struct Way {
    kind: &'static str,
    /// Also from the target to the source: who acts for the designated, who is linked to them.
    backward: bool,
    /// Also from entities that are reached, not designated.
    from_reached: bool,
}

const WAYS: [Way; 6] = [
    Way { kind: "Command", backward: false, from_reached: false },
    Way { kind: "Control", backward: false, from_reached: true },
    Way { kind: "Directorship", backward: false, from_reached: false },
    Way { kind: "Ownership", backward: false, from_reached: true },
    Way { kind: "Representation", backward: true, from_reached: false },
    Way { kind: "UnknownLink", backward: true, from_reached: false },
];

/// What is known when leads are looked for.
pub(super) struct Known<'k> {
    pub(super) designated: &'k BTreeMap<EntityRef, Verdict>,
    pub(super) reached: &'k [Reached],
    pub(super) day: Day,
}

/// The leads, by entity, then by the other end, then by tie.
pub(super) fn leads(view: &View<'_>, known: &Known<'_>, stakes: &mut Stakes<'_, '_>) -> Vec<Lead> {
    let reached: BTreeMap<EntityRef, Verdict> = known.reached.iter().map(|reached| (reached.entity, reached.verdict)).collect();
    let all: BTreeSet<EntityRef> = known.designated.keys().chain(reached.keys()).copied().collect();
    let mut leads = Vec::new();
    for to in all {
        let is_designated = known.designated.contains_key(&to);
        view.each_tie(to, |tie, entity, forward| {
            let Some(way) = way(view, tie) else { return };
            let leads_on = (forward || way.backward) && (is_designated || way.from_reached);
            let by_share = way.kind == "Ownership";
            let is_reached = reached.get(&entity).is_some_and(|verdict| by_share || verdict.is_certain());
            if leads_on && !is_reached && !known.designated.contains_key(&entity) {
                let verdict = stands_on(view, tie, known.day);
                let claims = view.tie_claims(tie);
                leads.push(Lead { entity, to, tie, kind: way.kind, forward, verdict, share: None, claims });
            }
        });
    }
    leads.retain(|lead| lead.verdict.is_possible());
    leads.iter_mut().filter(|lead| lead.kind == "Ownership").for_each(|lead| add_share(lead, stakes));
    leads.sort_by_key(|lead| (lead.entity, lead.to, lead.kind, lead.tie));
    leads.dedup_by_key(|lead| (lead.entity, lead.to, lead.kind, one_stake(lead)));
    leads
}

/// Relations of ownership between the same two are one stake, and one lead.
fn one_stake(lead: &Lead) -> Option<TieRef> {
    (lead.kind != "Ownership").then_some(lead.tie)
}

fn way(view: &View<'_>, tie: TieRef) -> Option<&'static Way> {
    let schema = view.tie_schema(tie);
    WAYS.iter().find(|way| !view.is_reference(tie) && schema.is(way.kind))
}

fn add_share(lead: &mut Lead, stakes: &mut Stakes<'_, '_>) {
    let found = stakes.in_asset(lead.entity);
    if let Some(stake) = found.iter().find(|stake| stake.owner == lead.to) {
        lead.share = Some(stake.share);
        lead.verdict = stake.held;
        lead.claims.clone_from(&stake.claims);
    }
}
