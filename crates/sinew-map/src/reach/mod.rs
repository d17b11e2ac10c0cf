//! What a set of designations reaches by ownership or control, under a rule.
//!
//! [`designated`] says who is designated on the day, [`rules`] holds the rules, and [`reach`] gives every entity that
//! they reach: certainly, or possibly with the facts that would decide it. [`by_authority`] asks all rules at once,
//! [`exposure`] asks of one entity who reaches it, [`fragile`] says which verdicts fall without a source, and
//! [`diff`] compares two answers. An entity that is not in an answer is not reached by anything on record; its other
//! ties to the designated are [`Lead`]s.
//!
//! **Rules of counting.** Shares are ranges in percent; one that nobody states is 0 to 100. Conflicting claims about one
//! relation are settled by the view's rule of conflict; for several relations between the same two ends see the head of
//! `stakes`. A stake that may no longer be held, or an owner that is only possibly reached, counts from nothing to its
//! share. Sums are no more than 100. What others hold is never used to bound an unknown share, as the record may
//! count other shares or votes; it is shown beside ([`Reached::others`]). Under a rule with a control limb, a tie of
//! control reaches certainly where its source names a limb of the rule, and possibly otherwise.
//!
//! The arithmetic is that of [`crate::ownership`]: this module makes the arrays of a view and gives the answers their
//! claims.

mod designated;
mod diff;
mod explain;
mod extract;
mod fragile;
mod leads;
mod limb;
mod missing;
mod rule;
mod stakes;

pub use designated::{Designation, designated, is_designated};
pub use diff::{Cause, Change, Side, diff};
pub use fragile::fragile;
pub use leads::Lead;
pub use limb::control_limb;
pub use missing::Missing;
pub use rule::{Aggregation, ControlLimb, Counting, Rule, Wording, authorities, rule, rules};

pub(crate) use diff::of_steps;
pub(crate) use extract::Extract;

use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use leads::Known;
use sinew_model::{Day, Range, Verdict};
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
    /// Whether what is owned of it suffices; if not, control is needed.
    pub by_ownership: bool,
    /// What counts, added up, in percent.
    pub share: Range,
    /// Owners that count, by entity.
    pub owners: Vec<Owner>,
    /// Who controls it otherwise, where the rule has a control limb.
    pub controllers: Vec<Controller>,
    /// What owners that do not count hold on record, added up, in percent.
    pub others: Range,
    /// How many steps it is from the designated, by the shortest way.
    pub depth: usize,
    /// The facts that would decide it, if it is only possible.
    pub missing: Vec<Missing>,
    /// The fewest stakes and ties of control that show it, from the entity up to the designated: whoever has nothing else
    /// comes to the same verdict.
    pub evidence: Vec<Step>,
    /// The claims about its owners and controllers; for those about owners of owners see [`Reach::chain`].
    pub claims: Vec<ClaimRef>,
}

/// An owner whose stake counts.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The owner: designated, or itself reached, or one that acts jointly with such.
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

/// Somebody designated or reached who controls an entity without owning enough of it.
#[derive(Clone, Debug)]
pub struct Controller {
    /// Who.
    pub entity: EntityRef,
    /// Whether it certainly controls, in the sense of the rule.
    pub verdict: Verdict,
    /// The tie.
    pub tie: TieRef,
    /// The kind of control, as sources word it.
    pub kind: String,
    /// The claims about it.
    pub claims: Vec<ClaimRef>,
}

/// One stake or tie of control that evidence consists of.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Who owns or controls.
    pub owner: EntityRef,
    /// What.
    pub asset: EntityRef,
    /// How.
    pub how: How,
    /// The claims that say so.
    pub claims: Vec<ClaimRef>,
}

/// How somebody is tied to what is reached through them.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// By a share in percent; nothing where nobody gives a number.
    Owns(Option<Range>),
    /// By control, as sources word it.
    Controls(String),
}

/// Holders who act as one under a rule that looks at each person alone.
pub type JointHolders = Vec<Vec<EntityRef>>;

/// What the designated reach under a rule on the question's day (today where it has none). Several verdicts on one
/// entity count as the strongest.
pub fn reach(view: &View<'_>, rule: &Rule, designated: &[(EntityRef, Verdict)]) -> Reach {
    jointly(view, rule, designated, &Vec::new())
}

/// The same, where some holders act as one.
pub fn jointly(view: &View<'_>, rule: &Rule, designated: &[(EntityRef, Verdict)], joint: &JointHolders) -> Reach {
    let seeds: Vec<EntityRef> = designated.iter().map(|(entity, _)| view.canonical(*entity)).collect();
    let mut extract = Extract::around(view, day_of(view), &seeds, joint);
    answer(view, &mut extract, rule, designated, joint)
}

/// What each authority's designations reach under its rule of the day, read in one pass, by authority. Authorities that
/// have no rule in force on the day are left out.
pub fn by_authority(
    view: &View<'_>,
    designated: &BTreeMap<String, Vec<(EntityRef, Verdict)>>,
    joint: &JointHolders,
) -> Vec<Reach> {
    let day = day_of(view);
    let seeds: BTreeSet<EntityRef> = designated.values().flatten().map(|(entity, _)| view.canonical(*entity)).collect();
    let mut extract = Extract::around(view, day, &seeds.into_iter().collect::<Vec<_>>(), joint);
    let asked = designated.iter().filter_map(|(authority, designated)| Some((rule(authority, day)?, designated)));
    asked.map(|(rule, designated)| answer(view, &mut extract, &rule, designated, joint)).collect()
}

/// What reaches one entity, by authority: for each the answer about it alone, and who of its owners and controllers
/// stands designated.
pub fn exposure(
    view: &View<'_>,
    entity: EntityRef,
    designated: &BTreeMap<String, Vec<(EntityRef, Verdict)>>,
    joint: &JointHolders,
) -> Vec<Reach> {
    let (day, entity) = (day_of(view), view.canonical(entity));
    let mut extract = Extract::above(view, day, entity);
    let mut answers = Vec::new();
    for (authority, all) in designated {
        let Some(rule) = rule(authority, day) else { continue };
        let is_above = |(above, _): &&(EntityRef, Verdict)| extract.find(view.canonical(*above)).is_some();
        let above: Vec<(EntityRef, Verdict)> = all.iter().filter(is_above).copied().collect();
        let mut reach = answer(view, &mut extract, &rule, &above, joint);
        let chain: BTreeSet<ClaimRef> = reach.chain(entity).into_iter().collect();
        reach.reached.retain(|reached| reached.entity == entity);
        reach.leads.retain(|lead| lead.entity == entity);
        let leads = reach.leads.iter().flat_map(|lead| lead.claims.iter().copied());
        reach.claims = chain.into_iter().chain(leads).collect::<BTreeSet<_>>().into_iter().collect();
        answers.push(reach);
    }
    answers
}

fn answer(
    view: &View<'_>,
    extract: &mut Extract<'_, '_>,
    rule: &Rule,
    designated: &[(EntityRef, Verdict)],
    joint: &JointHolders,
) -> Reach {
    let day = extract.day;
    let designated = joined(view, designated);
    let reached = explain::reached(extract, rule, &designated, joint);
    let leads = leads::leads(view, &Known { designated: &designated, reached: &reached, day }, &mut extract.stakes);
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
pub(crate) fn day_of(view: &View<'_>) -> Day {
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

impl Reach {
    /// What is said of an entity, if it is reached.
    pub fn of(&self, entity: EntityRef) -> Option<&Reached> {
        self.reached.iter().find(|reached| reached.entity == entity)
    }

    /// The verdict on an entity that is not designated.
    pub fn verdict(&self, entity: EntityRef) -> Verdict {
        self.of(entity).map_or(Verdict::Excluded, |reached| reached.verdict)
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
        let least = self.verdict(entity);
        let mut seen = BTreeSet::from([entity]);
        let mut open = vec![entity];
        while let Some(reached) = open.pop().map(|entity| by_entity.get(&entity)) {
            let owners = reached.into_iter().flat_map(|reached| &reached.owners).map(|owner| (owner.entity, owner.verdict));
            let controllers = reached.into_iter().flat_map(|reached| &reached.controllers).map(|by| (by.entity, by.verdict));
            let sure = owners.chain(controllers).filter(|(_, verdict)| *verdict >= least);
            open.extend(sure.map(|(owner, _)| owner).filter(|owner| seen.insert(*owner)));
        }
        seen
    }
}

impl Reached {
    /// The claims of the evidence, each once.
    pub fn evidence_claims(&self) -> Vec<ClaimRef> {
        let claims: BTreeSet<ClaimRef> = self.evidence.iter().flat_map(|step| step.claims.iter().copied()).collect();
        claims.into_iter().collect()
    }
}
