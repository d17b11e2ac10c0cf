//! What two answers about reach differ in, and because of what.
//!
//! The two may be of two days, of two days on which it was known, or with and without a designation. They may even come
//! from two maps, so entities are compared by their ids.

use super::stakes::Stakes;
use super::{How, Reach, Step};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Day, Range, Verdict};
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
    /// Because of which lists, stakes or ties, new ones and those through which they tell.
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

/// Something that stands in one answer and not in the other, or by which that tells.
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

    /// Reached or itself designated.
    fn verdict(&self, id: &str) -> Verdict {
        let of = |verdicts: &BTreeMap<&str, (Verdict, EntityRef)>| verdicts.get(id).map(|(verdict, _)| *verdict);
        of(&self.verdicts).max(of(&self.designated)).unwrap_or(Verdict::Excluded)
    }

    fn name(&self, id: &str) -> &str {
        self.view.find(id).map_or("", |entity| self.view.caption(entity))
    }

    fn evidence(&self, id: &str) -> &'r [Step] {
        let entity = self.verdicts.get(id).map(|(_, entity)| *entity);
        entity.and_then(|entity| self.reach.of(entity)).map_or(&[], |reached| &reached.evidence)
    }
}

/// What the weaker answer lacks of what the stronger one rests on, with the ground that is the same in both. `gained`: whether the stronger one is the second.
fn causes(id: &str, weaker: &Told<'_, '_>, stronger: &Told<'_, '_>, gained: bool) -> Vec<Cause> {
    let side = if gained { Side::After } else { Side::Before };
    let mut causes = Vec::new();
    if weaker.reach.rule != stronger.reach.rule {
        let (one, other) = (weaker.reach.rule.test(), stronger.reach.rule.test());
        let words =
            if gained { format!("the rule was {one} and is {other}") } else { format!("the rule was {other} and is {one}") };
        causes.push(Cause { words, side, claims: Vec::new() });
    }
    if stronger.designated.get(id).is_some_and(|(verdict, _)| *verdict == stronger.verdict(id)) {
        let known = weaker.designated.get(id).map_or(Verdict::Excluded, |(verdict, _)| *verdict);
        causes.push(of_designation(id, known, stronger, side, gained));
        return causes;
    }
    let mut roots = BTreeSet::new();
    for step in stronger.evidence(id) {
        let owner = stronger.view.id(step.owner);
        if let Some((verdict, _)) = stronger.designated.get(owner) {
            let known = weaker.designated.get(owner).map_or(Verdict::Excluded, |(verdict, _)| *verdict);
            if known < *verdict && roots.insert(owner) {
                causes.push(of_designation(owner, known, stronger, side, gained));
            }
        }
    }
    causes.extend(of_steps(stronger.evidence(id), (weaker.view, weaker.reach.day), stronger.view, (gained, causes.is_empty())));
    causes
}

/// What differs in stakes and ties, and those that are the same in both answers. Where nothing differs (`alone`: nothing else
/// does), it is on their days that the answers part. `gained`: whether the stronger one is the second.
pub(crate) fn of_steps(
    steps: &[Step],
    weaker: (&View<'_>, Day),
    stronger: &View<'_>,
    (gained, alone): (bool, bool),
) -> Vec<Cause> {
    let new: Vec<Option<Cause>> = steps.iter().map(|step| of_step(step, weaker, stronger, gained)).collect();
    let by_days = alone && new.iter().all(Option::is_none);
    let told = new.into_iter().zip(steps).map(|(new, step)| new.unwrap_or_else(|| as_it_was(step, stronger, gained, by_days)));
    told.collect()
}

fn of_designation(id: &str, known: Verdict, stronger: &Told<'_, '_>, side: Side, gained: bool) -> Cause {
    let all = super::designated(stronger.view, Some(&stronger.reach.rule.authority));
    let claims = all.into_iter().find(|each| stronger.view.id(each.entity) == id).map(|each| each.claims);
    let words = match (gained, known.is_possible()) {
        (true, false) => "is designated",
        (true, true) => "is certainly designated, and was possibly",
        (false, false) => "is designated no longer",
        (false, true) => "is only possibly still designated",
    };
    Cause { words: format!("{} {words}", stronger.name(id)), side, claims: claims.unwrap_or_default() }
}

/// A stake or tie that a weaker answer (its view and day) has not, or has otherwise, beside a stronger one. `gained`: whether
/// the stronger one is the second.
fn of_step(step: &Step, (weaker, day): (&View<'_>, Day), stronger: &View<'_>, gained: bool) -> Option<Cause> {
    let ends = weaker.find(stronger.id(step.owner)).zip(weaker.find(stronger.id(step.asset)));
    let (who, what) = (stronger.caption(step.owner), stronger.caption(step.asset));
    let words = match &step.how {
        How::Owns(share) => {
            let known = ends.and_then(|(owner, asset)| stake(weaker, day, owner, asset));
            if known.as_ref().is_some_and(|(stated, claims)| stated == share && same(weaker, claims, stronger, &step.claims)) {
                return None;
            }
            let told =
                |share: &Option<Range>| share.map_or("not known".to_owned(), |share| format!("{} %", share.display_grouped()));
            let other = known.map_or("not on record".to_owned(), |(stated, _)| told(&stated));
            let (was, is) = if gained { (other, told(share)) } else { (told(share), other) };
            format!("the share of {who} in {what} was {was} and is {is}")
        }
        How::Controls(_) if ends.is_some_and(|(owner, asset)| controls(weaker, day, owner, asset)) => return None,
        How::Controls(kind) => {
            let kind = if kind.is_empty() { String::new() } else { format!(" ({kind})") };
            let verb = if gained { "controls" } else { "no longer controls" };
            format!("{who} {verb} {what}{kind}")
        }
    };
    let side = if gained { Side::After } else { Side::Before };
    Some(Cause { words, side, claims: step.claims.clone() })
}

/// A stake or tie that both answers have, and by which what changed elsewhere tells.
fn as_it_was(step: &Step, stronger: &View<'_>, gained: bool, by_days: bool) -> Cause {
    let (who, what) = (stronger.caption(step.owner), stronger.caption(step.asset));
    let words = match &step.how {
        How::Owns(None) => format!("{who} holds a share of {what} that is not known"),
        How::Owns(Some(share)) => format!("{who} holds {} % of {what}", share.display_grouped()),
        How::Controls(kind) if kind.is_empty() => format!("{who} controls {what}"),
        How::Controls(kind) => format!("{who} controls {what} ({kind})"),
    };
    let words = if by_days { format!("the days on which {words}") } else { words };
    Cause { words, side: if gained { Side::After } else { Side::Before }, claims: step.claims.clone() }
}

/// What is said of a stake in a view, whether or not anything is reached by it there.
fn stake(view: &View<'_>, day: Day, owner: EntityRef, asset: EntityRef) -> Option<(Option<Range>, Vec<ClaimRef>)> {
    let stakes = Stakes::new(view, day).in_asset(asset);
    stakes.iter().find(|stake| stake.owner == owner).map(|stake| (stake.stated, stake.claims.clone()))
}

fn controls(view: &View<'_>, day: Day, owner: EntityRef, asset: EntityRef) -> bool {
    let mut any = false;
    view.each_tie(owner, |tie, far, forward| {
        let is_control = forward && far == asset && view.tie_schema(tie).is("Control");
        any |= is_control && super::stands_on(view, tie, day).is_possible();
    });
    any
}

/// Whether two sets of claims, perhaps of two maps, are the same.
fn same(one: &View<'_>, claims: &[ClaimRef], other: &View<'_>, others: &[ClaimRef]) -> bool {
    let ids = |view: &View<'_>, claims: &[ClaimRef]| claims.iter().map(|claim| view.claim(*claim).id()).collect::<BTreeSet<_>>();
    ids(one, claims) == ids(other, others)
}
