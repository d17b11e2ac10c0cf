//! Closures of the arrays, told as answers.

use super::extract::Extract;
use super::missing;
use super::stakes::{Stake, or_nothing, sum};
use super::{Aggregation, ControlLimb, Controller, JointHolders, Owner, Reached, Rule, Step};
use crate::EntityRef;
use crate::ownership::{Caught, Closure, Evidence, Joint, Search, Test, When};
use sinew_model::{Range, Verdict};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Everything that is reached under a rule: certain first, then by tier, then by entity.
pub(super) fn reached(
    extract: &mut Extract<'_, '_>,
    rule: &Rule,
    designated: &BTreeMap<EntityRef, Verdict>,
    joint: &JointHolders,
) -> Vec<Reached> {
    let given: Vec<(u32, Verdict)> = designated.iter().filter_map(|(entity, v)| Some((extract.find(*entity)?, *v))).collect();
    let joint = extract.joint(joint);
    let runs = match rule.aggregate {
        Aggregation::All => vec![Run::new(extract, rule, given, &Joint::default())],
        Aggregation::PerPerson => given.iter().map(|one| Run::new(extract, rule, vec![*one], &joint)).collect(),
    };
    let mut reached: Vec<Reached> = surest(&runs, extract, designated)
        .into_values()
        .map(|(run, caught)| runs[run].explained(extract, rule, &caught, designated))
        .collect();
    reached.sort_by_key(|reached| (Reverse(reached.verdict), reached.depth, reached.entity));
    reached
}

/// For each entity the run that shows the surest and shortest way. One that may be designated is only of interest if it is
/// more certainly reached.
fn surest(
    runs: &[Run],
    extract: &Extract<'_, '_>,
    designated: &BTreeMap<EntityRef, Verdict>,
) -> BTreeMap<EntityRef, (usize, Caught)> {
    let mut best: BTreeMap<EntityRef, (usize, Caught)> = BTreeMap::new();
    let rank = |caught: &Caught| (caught.verdict, Reverse(caught.depth));
    for (number, run) in runs.iter().enumerate() {
        for caught in &run.closure.caught {
            let entity = extract.entity(caught.entity);
            let is_known = designated.get(&entity).is_some_and(|verdict| *verdict >= caught.verdict);
            if !is_known && best.get(&entity).is_none_or(|(_, known)| rank(known) < rank(caught)) {
                best.insert(entity, (number, *caught));
            }
        }
    }
    best
}

/// One closure, with what it says of each entity.
struct Run {
    closure: Closure,
    evidence: Evidence,
    joint: Joint,
    set: BTreeMap<u32, Verdict>,
}

impl Run {
    fn new(extract: &Extract<'_, '_>, rule: &Rule, given: Vec<(u32, Verdict)>, joint: &Joint) -> Run {
        let arrays = extract.register.arrays();
        let test: Test = rule.kernel();
        let closure = Search::explaining(arrays).closure(&test, When::on(extract.day), &given, joint);
        let evidence = Evidence::of(&arrays, &test, &given, joint, &closure);
        let mut set: BTreeMap<u32, Verdict> = given.into_iter().collect();
        for caught in &closure.caught {
            let known = set.entry(caught.entity).or_insert(caught.verdict);
            *known = known.or(caught.verdict);
        }
        Run { closure, evidence, joint: joint.clone(), set }
    }

    /// Whether an owner is in the set, or acts as one with an owner of the same entity that is.
    fn verdict(&self, extract: &Extract<'_, '_>, owner: EntityRef, stakes: &[Stake]) -> Verdict {
        let of = |owner: EntityRef| extract.find(owner).and_then(|number| self.set.get(&number)).copied();
        let partner = |other: &Stake| {
            let (one, other) = (extract.find(owner)?, extract.find(other.owner)?);
            let together = self.joint.0.iter().any(|group| group.contains(&one) && group.contains(&other));
            together.then(|| self.set.get(&other).copied()).flatten()
        };
        let partners = stakes.iter().filter_map(partner).max();
        of(owner).max(partners).unwrap_or(Verdict::Excluded)
    }

    /// What a stake counts for: nothing unless its owner is in the set, perhaps nothing if that is not certain.
    fn counted(verdict: Verdict, stake: &Stake) -> Option<Range> {
        let share = match verdict {
            Verdict::Certain => stake.share,
            Verdict::Possible => or_nothing(&stake.share),
            Verdict::Excluded => return None,
        };
        (share.hi() > 0.0).then_some(share)
    }

    fn explained(
        &self,
        extract: &mut Extract<'_, '_>,
        rule: &Rule,
        caught: &Caught,
        designated: &BTreeMap<EntityRef, Verdict>,
    ) -> Reached {
        let (entity, day) = (extract.entity(caught.entity), extract.day);
        let stakes = extract.stakes_in(entity);
        let verdict_on = |owner: EntityRef| self.verdict(extract, owner, &stakes);
        let (counting, others): (Vec<&Stake>, Vec<&Stake>) =
            stakes.iter().partition(|stake| Run::counted(verdict_on(stake.owner), stake).is_some());
        let owner = |stake: &&Stake| {
            let verdict = verdict_on(stake.owner);
            let share = Run::counted(verdict, stake)?;
            let claims = stake.claims.clone();
            Some(Owner { entity: stake.owner, verdict: verdict.and(stake.held), share, stated: stake.stated, claims })
        };
        let owners: Vec<Owner> = counting.iter().filter_map(owner).collect();
        let (controllers, unsure) = self.controllers(extract, rule, caught.entity, designated);
        let unknown = |stake: &&Stake| {
            missing::of_stake(stake, entity, rule, verdict_on(stake.owner), designated.contains_key(&stake.owner), day)
        };
        let certain = caught.verdict.is_certain();
        let mut missing = Vec::new();
        for fact in counting.iter().flat_map(unknown).chain(unsure).filter(|_| !certain) {
            if !missing.contains(&fact) {
                missing.push(fact);
            }
        }
        let of_owners = owners.iter().flat_map(|owner| owner.claims.clone());
        Reached {
            entity,
            verdict: caught.verdict,
            by_ownership: caught.by_ownership,
            share: sum(owners.iter().map(|owner| owner.share)),
            others: sum(others.iter().map(|stake| stake.share)),
            depth: caught.depth as usize,
            missing,
            evidence: self.steps(extract, caught.entity),
            claims: of_owners.chain(controllers.iter().flat_map(|by| by.claims.clone())).collect(),
            controllers,
            owners,
        }
    }

    /// Who of the set controls an entity, and what is not known of that.
    fn controllers(
        &self,
        extract: &Extract<'_, '_>,
        rule: &Rule,
        entity: u32,
        designated: &BTreeMap<EntityRef, Verdict>,
    ) -> (Vec<Controller>, Vec<super::Missing>) {
        let (mut controllers, mut unsure) = (Vec::new(), Vec::new());
        if rule.control != ControlLimb::Reaches {
            return (controllers, unsure);
        }
        for (number, tie) in (0u32..).zip(extract.register.arrays().controls) {
            let Some(verdict) = self.set.get(&tie.controller).filter(|_| tie.controlled == entity) else { continue };
            let fact = extract.control(number);
            let is_designated = designated.contains_key(&fact.controller);
            unsure.extend(missing::of_control(fact, *verdict, is_designated, extract.day));
            controllers.push(Controller {
                entity: fact.controller,
                verdict: verdict.and(fact.verdict()),
                tie: fact.tie,
                kind: fact.kind.clone(),
                claims: fact.claims.clone(),
            });
        }
        controllers.sort_by_key(|by| (by.entity, by.tie));
        (controllers, unsure)
    }

    fn steps(&self, extract: &Extract<'_, '_>, entity: u32) -> Vec<Step> {
        let (stakes, controls) = self.evidence.all(&extract.register.arrays(), entity);
        let owns = stakes.into_iter().map(|number| extract.owns(number));
        let controls = controls.into_iter().map(|number| extract.controls(number));
        let mut steps: Vec<Step> = owns.chain(controls).collect();
        steps.sort_by_key(|step| (step.asset, step.owner));
        steps
    }
}
