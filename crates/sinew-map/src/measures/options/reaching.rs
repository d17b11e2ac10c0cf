//! What a designation reaches beyond its entity.

use super::board::Because;
use super::{Act, Spec};
use crate::measures::flows::{Flow, day_of};
use crate::reach::{self, Rule};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Verdict;
use std::collections::BTreeMap;

/// The entities whose flows a measure concerns.
#[derive(Clone, Debug)]
pub(super) struct Reaching {
    /// The entity that is designated or frozen.
    pub(super) own: Option<EntityRef>,
    /// What the designation adds to what stands designated, how surely, and why.
    pub(super) reached: Vec<(EntityRef, Verdict, Vec<ClaimRef>)>,
    /// Whether the entity stands designated by the same authority.
    pub(super) already: Verdict,
}

/// Who stands designated by an authority, and what they reach.
struct Standing {
    rule: Rule,
    designated: Vec<(EntityRef, Verdict)>,
    reached: BTreeMap<EntityRef, Verdict>,
}

impl Reaching {
    /// For each measure. What one authority's designations reach without it is computed once.
    pub(super) fn of_all(view: &View<'_>, specs: &[Spec]) -> Vec<Reaching> {
        let mut standing = BTreeMap::new();
        specs.iter().map(|spec| Reaching::of(view, spec, &mut standing)).collect()
    }

    fn of(view: &View<'_>, spec: &Spec, standing: &mut BTreeMap<String, Option<Standing>>) -> Reaching {
        let own = match &spec.act {
            Act::Designate(entity) | Act::Freeze(entity) => Some(view.canonical(*entity)),
            Act::Cut(_) | Act::Condition(_) => None,
        };
        let nothing = Reaching { own, reached: Vec::new(), already: Verdict::Excluded };
        let (Act::Designate(_), Some(own), Some(authority)) = (&spec.act, own, &spec.authority) else { return nothing };
        let known = standing.entry(authority.to_uppercase()).or_insert_with(|| Standing::of(view, authority));
        let Some(known) = known else { return nothing };
        let already = known.designated.iter().find(|(entity, _)| *entity == own).map_or(Verdict::Excluded, |(_, held)| *held);
        let mut designated = known.designated.clone();
        designated.push((own, Verdict::Certain));
        let with = reach::reach(view, &known.rule, &designated);
        let more = with.reached.iter().filter(|each| {
            let before = known.reached.get(&each.entity).copied().unwrap_or(Verdict::Excluded);
            each.verdict > before || with.roots(each.entity).contains(&own)
        });
        let reached = more.map(|each| (each.entity, each.verdict, with.chain(each.entity))).collect();
        Reaching { own: Some(own), reached, already }
    }

    /// The entity, and what is certainly reached.
    pub(super) fn entities(&self) -> impl Iterator<Item = EntityRef> {
        let reached = self.reached.iter().filter(|(_, held, _)| held.is_certain()).map(|(entity, _, _)| *entity);
        self.own.into_iter().chain(reached)
    }

    /// Why the designation stops a flow, if it does.
    pub(super) fn because(&self, flow: &Flow) -> Option<Because> {
        let ends = [flow.from, flow.to];
        if self.own.is_some_and(|own| ends.contains(&own)) {
            return Some(Because::Named);
        }
        let certain = self.reached.iter().find(|(entity, held, _)| held.is_certain() && ends.contains(entity));
        certain.map(|(entity, _, claims)| Because::Reached(*entity, claims.clone()))
    }
}

impl Standing {
    /// None where the authority has no rule in force on the day.
    fn of(view: &View<'_>, authority: &str) -> Option<Standing> {
        let rule = reach::rule(authority, day_of(view))?;
        let all = reach::designated(view, Some(&rule.authority));
        let designated: Vec<(EntityRef, Verdict)> = all.into_iter().map(|each| (each.entity, each.verdict)).collect();
        let reached = reach::reach(view, &rule, &designated).reached.into_iter().map(|each| (each.entity, each.verdict));
        Some(Standing { reached: reached.collect(), rule, designated })
    }
}
