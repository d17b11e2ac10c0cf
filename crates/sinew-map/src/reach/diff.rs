//! What two answers about reach differ in, and because of what.
//!
//! The two may be of two days, of two days on which it was known, or with and without a designation. They may even come
//! from two maps, so entities are compared by their ids.

use super::{How, Reach, Step};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// An entity that one answer reaches more surely than the other.
#[derive(Clone, Debug)]
pub struct Change {
    /// Whose rule.
    pub authority: String,
    /// The entity's id.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// What the first answer said.
    pub before: Verdict,
    /// What the second one says.
    pub after: Verdict,
    /// Because of which lists, stakes or ties.
    pub because: Vec<Cause>,
}

/// In which answer something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first.
    Before,
    /// The second.
    After,
}

/// Something that stands in one answer and not in the other.
#[derive(Clone, Debug)]
pub struct Cause {
    /// In words: `X is designated`, `the share of X in Y was 30 % and is 60 %`.
    pub words: String,
    /// The answer in which the claims stand.
    pub side: Side,
    /// The claims that say so.
    pub claims: Vec<ClaimRef>,
}

/// What changed between two answers under rules of one authority, gains first, by id. Both must be of the same authority.
pub fn diff(before: (&View<'_>, &Reach), after: (&View<'_>, &Reach)) -> Vec<Change> {
    let (told_before, told_after) = (Told::of(before), Told::of(after));
    let ids: BTreeSet<&str> = told_before.verdicts.keys().chain(told_after.verdicts.keys()).copied().collect();
    let mut changes: Vec<Change> = ids
        .into_iter()
        .filter_map(|id| {
            let (was, is) = (told_before.verdict(id), told_after.verdict(id));
            let name = if is >= was { told_after.name(id) } else { told_before.name(id) };
            (was != is).then(|| Change {
                authority: after.1.rule.authority.clone(),
                id: id.to_owned(),
                name: name.to_owned(),
                before: was,
                after: is,
                because: if is > was {
                    causes(id, &told_before, &told_after, true)
                } else {
                    causes(id, &told_after, &told_before, false)
                },
            })
        })
        .collect();
    changes.sort_by_key(|change| (change.after < change.before, change.id.clone()));
    changes
}

/// An answer by ids.
struct Told<'r, 'a> {
    view: &'r View<'a>,
    reach: &'r Reach,
    verdicts: BTreeMap<&'r str, (Verdict, EntityRef)>,
    designated: BTreeMap<&'r str, (Verdict, EntityRef)>,
}

impl<'r, 'a> Told<'r, 'a> {
    fn of((view, reach): (&'r View<'a>, &'r Reach)) -> Told<'r, 'a> {
        let verdicts = reach.reached.iter().map(|reached| (view.id(reached.entity), (reached.verdict, reached.entity)));
        let designated = reach.designated.iter().map(|(entity, verdict)| (view.id(*entity), (*verdict, *entity)));
        Told { view, reach, verdicts: verdicts.collect(), designated: designated.collect() }
    }

    fn verdict(&self, id: &str) -> Verdict {
        self.verdicts.get(id).map_or(Verdict::Excluded, |(verdict, _)| *verdict)
    }

    fn name(&self, id: &str) -> &str {
        self.view.find(id).map_or("", |entity| self.view.caption(entity))
    }

    fn evidence(&self, id: &str) -> &'r [Step] {
        let entity = self.verdicts.get(id).map(|(_, entity)| *entity);
        entity.and_then(|entity| self.reach.of(entity)).map_or(&[], |reached| &reached.evidence)
    }

    /// What is said of a stake or tie of control in this answer's view, whether or not it is reached there.
    fn stake(&self, owner: &str, asset: &str) -> Option<(Option<Range>, Vec<ClaimRef>)> {
        let (owner, asset) = (self.view.find(owner)?, self.view.find(asset)?);
        let stakes = super::stakes::Stakes::new(self.view, self.reach.day).in_asset(asset);
        stakes.iter().find(|stake| stake.owner == owner).map(|stake| (stake.stated, stake.claims.clone()))
    }
}

/// What the weaker answer lacks of what the stronger one rests on. `gained`: whether the stronger one is the second.
fn causes(id: &str, weaker: &Told<'_, '_>, stronger: &Told<'_, '_>, gained: bool) -> Vec<Cause> {
    let side = if gained { Side::After } else { Side::Before };
    let mut causes = Vec::new();
    if weaker.reach.rule != stronger.reach.rule {
        let (one, other) = (weaker.reach.rule.test(), stronger.reach.rule.test());
        let words =
            if gained { format!("the rule was {one} and is {other}") } else { format!("the rule was {other} and is {one}") };
        causes.push(Cause { words, side, claims: Vec::new() });
    }
    if weaker.designated.contains_key(id) {
        let words = format!("{} is itself designated in the {} answer", weaker.name(id), if gained { "first" } else { "second" });
        causes.push(Cause { words, side, claims: Vec::new() });
    }
    let mut roots = BTreeSet::new();
    for step in stronger.evidence(id) {
        let owner = stronger.view.id(step.owner);
        if let Some((verdict, _)) = stronger.designated.get(owner) {
            let known = weaker.designated.get(owner).map_or(Verdict::Excluded, |(verdict, _)| *verdict);
            if known < *verdict && roots.insert(owner) {
                causes.push(of_designation(owner, stronger, side, gained));
            }
        }
        causes.extend(of_step(step, weaker, stronger, side, gained));
    }
    causes
}

fn of_designation(owner: &str, stronger: &Told<'_, '_>, side: Side, gained: bool) -> Cause {
    let all = super::designated(stronger.view, Some(&stronger.reach.rule.authority));
    let claims = all.into_iter().find(|each| stronger.view.id(each.entity) == owner).map(|each| each.claims);
    let words = if gained { "stands designated" } else { "stands designated no longer" };
    Cause { words: format!("{} {words}", stronger.name(owner)), side, claims: claims.unwrap_or_default() }
}

/// A stake or tie that the weaker answer has not, or has otherwise.
fn of_step(step: &Step, weaker: &Told<'_, '_>, stronger: &Told<'_, '_>, side: Side, gained: bool) -> Option<Cause> {
    let (owner, asset) = (stronger.view.id(step.owner), stronger.view.id(step.asset));
    let (who, what) = (stronger.name(owner), stronger.name(asset));
    let words = match &step.how {
        How::Owns(share) => {
            let known = weaker.stake(owner, asset);
            if known.as_ref().is_some_and(|(stated, _)| stated == share) && !changed(known.as_ref(), step, weaker, stronger) {
                return None;
            }
            let told =
                |share: &Option<Range>| share.map_or("not known".to_owned(), |share| format!("{} %", share.display_grouped()));
            let other = known.map_or("not on record".to_owned(), |(stated, _)| told(&stated));
            let (was, is) = if gained { (other, told(share)) } else { (told(share), other) };
            format!("the share of {who} in {what} was {was} and is {is}")
        }
        How::Controls(kind) => {
            let known = weaker.view.find(owner).zip(weaker.view.find(asset));
            let controls = |view: &View<'_>, from: EntityRef, to: EntityRef| {
                let mut any = false;
                view.each_tie(from, |tie, far, forward| {
                    any |= forward
                        && far == to
                        && view.tie_schema(tie).is("Control")
                        && super::stands_on(view, tie, weaker.reach.day).is_possible();
                });
                any
            };
            if known.is_some_and(|(from, to)| controls(weaker.view, from, to)) {
                return None;
            }
            let kind = if kind.is_empty() { String::new() } else { format!(" ({kind})") };
            if gained { format!("{who} controls {what}{kind}") } else { format!("{who} no longer controls {what}{kind}") }
        }
    };
    Some(Cause { words, side, claims: step.claims.clone() })
}

/// Whether the same share is held less surely.
fn changed(known: Option<&(Option<Range>, Vec<ClaimRef>)>, step: &Step, weaker: &Told<'_, '_>, stronger: &Told<'_, '_>) -> bool {
    let ids = |view: &View<'_>, claims: &[ClaimRef]| claims.iter().map(|claim| view.claim(*claim).id()).collect::<BTreeSet<_>>();
    known.is_some_and(|(_, claims)| ids(weaker.view, claims) != ids(stronger.view, &step.claims))
}
