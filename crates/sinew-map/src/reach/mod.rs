//! What a set of designations reaches by ownership, under a rule.
//!
//! [`designated`] says who is designated on the day, [`rules`] holds the rules, and [`reach`] gives every entity that
//! they reach: certainly, or possibly with the facts that would decide it. An entity that is not in the answer is not
//! reached by any stake on record; its other ties to the designated are [`Lead`]s.
//!
//! **Rules of counting.** Shares are ranges in percent; one that nobody states is 0 to 100. Conflicting claims about one
//! relation are settled by the view's rule of conflict; for several relations between the same two ends see the head of
//! `stakes`. A stake that may no longer be held, or an owner that is only possibly reached, counts from nothing to its
//! share. Sums are no more than 100. What others hold is never used to bound an unknown share, as the record may
//! count other shares or votes; it is shown beside ([`Reached::others`]).

mod designated;
mod fixpoint;
mod leads;
mod limb;
mod missing;
mod rule;
mod stakes;

pub use designated::{Designation, designated};
pub use leads::Lead;
pub use limb::control_limb;
pub use missing::Missing;
pub use rule::{Aggregation, ControlLimb, Counting, Rule, Wording, authorities, rule, rules};

use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use fixpoint::{Caught, sum};
use leads::Known;
use sinew_model::{Day, Range, Verdict};
use stakes::{Stake, Stakes};
use std::collections::{BTreeMap, BTreeSet};

/// What a set of designations reaches.
#[derive(Clone, Debug)]
pub struct Reach {
    /// Under which rule.
    pub rule: Rule,
    /// The day of which it is asked; today, if the question has none.
    pub day: Day,
    /// Whether the rule is in force on it.
    pub in_force: Verdict,
    /// Whose designation; by entity, those that are at least possible.
    pub designated: Vec<(EntityRef, Verdict)>,
    /// What is reached that is not designated: certain first, then by tier, then by entity.
    pub reached: Vec<Reached>,
    /// What is not certainly reached but tied to the designated.
    pub leads: Vec<Lead>,
    /// The claims that all this rests on.
    pub claims: Vec<ClaimRef>,
}

/// An entity that is reached.
#[derive(Clone, Debug)]
pub struct Reached {
    /// The entity.
    pub entity: EntityRef,
    /// Certain or possible.
    pub verdict: Verdict,
    /// What counts, added up, in percent.
    pub share: Range,
    /// Owners that count, by entity.
    pub owners: Vec<Owner>,
    /// What owners that do not count hold on record, added up, in percent.
    pub others: Range,
    /// How many steps it is from the designated, by the shortest way.
    pub depth: usize,
    /// The facts that would decide it, if it is only possible.
    pub missing: Vec<Missing>,
    /// The claims about its owners; for those about owners of owners see [`Reach::chain`].
    pub claims: Vec<ClaimRef>,
}

/// An owner whose stake counts.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The owner: designated, or itself reached.
    pub entity: EntityRef,
    /// Whether it is certainly one of them and certainly holds the stake.
    pub verdict: Verdict,
    /// What counts of the stake, in percent.
    pub share: Range,
    /// What sources say of the share, in percent; nothing where nobody gives a number.
    pub stated: Option<Range>,
    /// The claims about the stake.
    pub claims: Vec<ClaimRef>,
}

/// What the designated reach under a rule on the question's day (today where it has none). Several verdicts on one
/// entity count as the strongest.
pub fn reach(view: &View<'_>, rule: &Rule, designated: &[(EntityRef, Verdict)]) -> Reach {
    let day = day_of(view);
    let designated = joined(view, designated);
    let mut stakes = Stakes::new(view, day);
    let reached = match rule.aggregate {
        Aggregation::All => reached_by(rule, &designated, day, &mut stakes),
        Aggregation::PerPerson => one_by_one(rule, &designated, day, &mut stakes),
    };
    let leads = leads::leads(view, &Known { designated: &designated, reached: &reached, day }, &mut stakes);
    let of_reached = reached.iter().flat_map(|reached| &reached.claims);
    let claims: BTreeSet<ClaimRef> = of_reached.chain(leads.iter().flat_map(|lead| &lead.claims)).copied().collect();
    Reach {
        rule: rule.clone(),
        day,
        in_force: rule.in_force(day),
        designated: designated.into_iter().collect(),
        reached,
        leads,
        claims: claims.into_iter().collect(),
    }
}

/// The day of which a question is asked: ownership has no answer "at any time".
fn day_of(view: &View<'_>) -> Day {
    view.question().on.unwrap_or(view.question().today)
}

/// Whether a relation is supported and holds on a day.
fn stands_on(view: &View<'_>, tie: TieRef, day: Day) -> Verdict {
    if view.is_supported(tie) { view.held_on(view.holder(tie), day) } else { Verdict::Excluded }
}

fn joined(view: &View<'_>, designated: &[(EntityRef, Verdict)]) -> BTreeMap<EntityRef, Verdict> {
    let mut joined = BTreeMap::new();
    for (entity, verdict) in designated.iter().filter(|(_, verdict)| verdict.is_possible()) {
        let known = joined.entry(view.canonical(*entity)).or_insert(*verdict);
        *known = known.or(*verdict);
    }
    joined
}

fn reached_by(rule: &Rule, designated: &BTreeMap<EntityRef, Verdict>, day: Day, stakes: &mut Stakes<'_, '_>) -> Vec<Reached> {
    let caught = Caught::by(rule, designated, stakes);
    // One that may be designated is only of interest if it is reached in any case.
    let is_new = |entity: &EntityRef| match designated.get(entity) {
        Some(verdict) => !verdict.is_certain() && caught.verdict(*entity).is_certain(),
        None => true,
    };
    let fresh: Vec<EntityRef> = caught.all().filter(is_new).collect();
    let explain = |entity| explained(entity, &caught, designated, day, &stakes.in_asset(entity));
    let mut reached: Vec<Reached> = fresh.into_iter().map(explain).collect();
    sort(&mut reached);
    reached
}

/// Each designated person alone; of several that reach an entity the surest way is shown.
fn one_by_one(rule: &Rule, designated: &BTreeMap<EntityRef, Verdict>, day: Day, stakes: &mut Stakes<'_, '_>) -> Vec<Reached> {
    let mut best: BTreeMap<EntityRef, Reached> = BTreeMap::new();
    for (person, verdict) in designated {
        for reached in reached_by(rule, &BTreeMap::from([(*person, *verdict)]), day, stakes) {
            if designated.get(&reached.entity).is_some_and(|verdict| *verdict >= reached.verdict) {
                continue;
            }
            let rank = |reached: &Reached| (reached.verdict, std::cmp::Reverse(reached.depth));
            match best.get(&reached.entity) {
                Some(known) if rank(known) >= rank(&reached) => {}
                _ => drop(best.insert(reached.entity, reached)),
            }
        }
    }
    let mut reached: Vec<Reached> = best.into_values().collect();
    sort(&mut reached);
    reached
}

fn sort(reached: &mut [Reached]) {
    reached.sort_by_key(|reached| (std::cmp::Reverse(reached.verdict), reached.depth, reached.entity));
}

fn explained(
    entity: EntityRef,
    caught: &Caught,
    designated: &BTreeMap<EntityRef, Verdict>,
    day: Day,
    stakes: &[Stake],
) -> Reached {
    let verdict = caught.verdict(entity);
    let (counting, others): (Vec<&Stake>, Vec<&Stake>) = stakes.iter().partition(|stake| caught.counted(stake).is_some());
    let owners: Vec<Owner> = counting.iter().filter_map(|stake| owner(stake, caught)).collect();
    let unknown = |stake: &&Stake| {
        missing::of_stake(stake, entity, caught.verdict(stake.owner), designated.contains_key(&stake.owner), day)
    };
    let missing = if verdict.is_certain() { Vec::new() } else { counting.iter().flat_map(unknown).collect() };
    Reached {
        entity,
        verdict,
        share: sum(owners.iter().map(|owner| owner.share)),
        others: sum(others.iter().map(|stake| stake.share)),
        depth: caught.depth(entity),
        missing,
        claims: owners.iter().flat_map(|owner| owner.claims.clone()).collect(),
        owners,
    }
}

fn owner(stake: &Stake, caught: &Caught) -> Option<Owner> {
    Some(Owner {
        entity: stake.owner,
        verdict: caught.verdict(stake.owner).and(stake.held),
        share: caught.counted(stake)?,
        stated: stake.stated,
        claims: stake.claims.clone(),
    })
}

impl Reach {
    /// What is said of an entity, if it is reached.
    pub fn of(&self, entity: EntityRef) -> Option<&Reached> {
        self.reached.iter().find(|reached| reached.entity == entity)
    }

    /// The designated persons because of whom an entity is reached; for one that is certain, by certain steps only.
    pub fn roots(&self, entity: EntityRef) -> Vec<EntityRef> {
        let known: BTreeSet<EntityRef> = self.designated.iter().map(|(entity, _)| *entity).collect();
        self.upward(entity).into_iter().filter(|entity| known.contains(entity)).collect()
    }

    /// The claims by which an entity is reached, tier by tier up to the designated.
    pub fn chain(&self, entity: EntityRef) -> Vec<ClaimRef> {
        let steps = self.upward(entity);
        let claims = self.reached.iter().filter(|reached| steps.contains(&reached.entity)).flat_map(|reached| &reached.claims);
        claims.copied().collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn upward(&self, entity: EntityRef) -> BTreeSet<EntityRef> {
        let by_entity: BTreeMap<EntityRef, &Reached> = self.reached.iter().map(|reached| (reached.entity, reached)).collect();
        let least = self.of(entity).map_or(Verdict::Excluded, |reached| reached.verdict);
        let mut seen = BTreeSet::from([entity]);
        let mut open = vec![entity];
        while let Some(reached) = open.pop().map(|entity| by_entity.get(&entity)) {
            let owners = reached.into_iter().flat_map(|reached| &reached.owners).filter(|owner| owner.verdict >= least);
            open.extend(owners.map(|owner| owner.entity).filter(|owner| seen.insert(*owner)));
        }
        seen
    }
}
