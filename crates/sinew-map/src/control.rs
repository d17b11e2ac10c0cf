//! Who stands above an entity and what stands below it: control, interest and close links, each named as what it is.
//!
//! - **Control**: X controls Y if X and what X controls hold more than half of Y together. A smaller stake is an
//!   interest, and never control.
//! - **Said to control**: somebody is on record as controlling without a share, as in registers of consolidation. It is
//!   told beside, on whose word, and adds nothing to any sum.
//! - **Interest**: what share of Y's economic interest X holds, directly and through others, circles counted out.
//! - **Close link**: a fifth or more, by the sum over ways without a repeated entity, or a third party with that in both.
//!
//! Shares are ranges, so all of these are: a verdict is certain, possible or excluded, an interest has a least and a most.

use crate::ownership::{Controlled, End, Evidence, Interests, Joint, Search, Test, When, close_links};
use crate::reach::{Cause, Change, Extract, Step, day_of, of_steps};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Day, Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// A fifth or more is a close link: ECB Guideline 2015/510, article 138.
pub const CLOSE: f64 = 20.0;
/// More ways than this are not summed up: the answer says that it has no close links to tell.
const WAYS: usize = 1_000_000;

/// Who stands above and below an entity.
#[derive(Clone, Debug)]
pub struct Control {
    /// The entity.
    pub entity: EntityRef,
    /// The day of which it is asked.
    pub day: Day,
    /// Those who hold anything of it, directly or through others: controllers first, then by interest.
    pub above: Vec<Holding>,
    /// What it holds anything of, in the same order.
    pub below: Vec<Holding>,
    /// Who is said to control it, and what it is said to control, without a share.
    pub said: Vec<Step>,
    /// Its close links; nothing if there are too many ways to sum up.
    pub links: Option<Vec<CloseLink>>,
    /// Entities on the way of which more than all is on record, with the sum in percent.
    pub oversubscribed: Vec<(EntityRef, f64)>,
    /// The claims that all this rests on.
    pub claims: Vec<ClaimRef>,
}

/// What an owner and an entity are to each other; one of them is the entity asked about.
#[derive(Clone, Debug)]
pub struct Holding {
    /// The other one: above it is the owner, below what is owned.
    pub entity: EntityRef,
    /// Whether the owner controls.
    pub control: Verdict,
    /// What the owner and all that it controls hold together, in percent.
    pub held: Range,
    /// The integrated interest in percent; nothing where the record has no answer (a circle that nobody outside owns).
    pub interest: Option<Range>,
    /// The stakes by which it controls, as few as suffice; where it does not, the direct stake if there is one.
    pub steps: Vec<Step>,
}

/// Another entity that is closely linked.
#[derive(Clone, Debug, PartialEq)]
pub struct CloseLink {
    /// Which.
    pub entity: EntityRef,
    /// In which way.
    pub kind: CloseKind,
    /// The share in percent.
    pub share: f64,
}

/// In which way two entities are closely linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CloseKind {
    /// The other holds enough of the one asked about.
    Holder,
    /// The one asked about holds enough of the other.
    Held,
    /// This third party holds enough of both.
    Common(EntityRef),
}

/// Who stands above and below an entity on the question's day (today where it has none).
pub fn control(view: &View<'_>, entity: EntityRef) -> Control {
    let (day, entity) = (day_of(view), view.canonical(entity));
    let over = Extract::above(view, day, entity);
    let under = Extract::below(view, day, &[entity]);
    let above = Side { extract: &over, day }.above(entity);
    let below = Side { extract: &under, day }.below(entity);
    let said = said(view, entity, day);
    let close = |holding: &&Holding| holding.interest.is_some_and(|interest| interest.lo() >= CLOSE);
    let mut near: Vec<EntityRef> = above.iter().filter(close).map(|holding| holding.entity).collect();
    near.push(entity);
    let links = links(view, day, entity, &near);
    let mut oversubscribed = BTreeMap::new();
    for extract in [&over, &under] {
        let found = extract.register.arrays().oversubscribed(When::on(day));
        oversubscribed.extend(found.into_iter().map(|(number, sum)| (extract.entity(number), sum)));
    }
    let steps = above.iter().chain(&below).flat_map(|holding| &holding.steps).chain(&said);
    let claims: BTreeSet<ClaimRef> = steps.flat_map(|step| step.claims.iter().copied()).collect();
    let oversubscribed = oversubscribed.into_iter().collect();
    Control { entity, day, above, below, said, links, oversubscribed, claims: claims.into_iter().collect() }
}

/// One of the two directions.
struct Side<'e, 'v, 'a> {
    extract: &'e Extract<'v, 'a>,
    day: Day,
}

impl Side<'_, '_, '_> {
    fn above(&self, entity: EntityRef) -> Vec<Holding> {
        let Some(at) = self.extract.find(entity) else { return Vec::new() };
        let mut interests = self.interests();
        let mut holdings = Vec::new();
        for owner in (0..self.extract.entities().len() as u32).filter(|owner| *owner != at) {
            let controlled = self.controlled(owner).into_iter().find(|controlled| controlled.entity == at);
            let interest = interest(&mut interests, owner, at);
            holdings.extend(self.holding(owner, at, self.extract.entity(owner), controlled, interest));
        }
        sorted(holdings)
    }

    fn below(&self, entity: EntityRef) -> Vec<Holding> {
        let Some(at) = self.extract.find(entity) else { return Vec::new() };
        let mut interests = self.interests();
        let controlled: BTreeMap<u32, Controlled> = self.controlled(at).into_iter().map(|each| (each.entity, each)).collect();
        let others = (0..self.extract.entities().len() as u32).filter(|other| *other != at);
        let holding = |other| {
            let interest = interest(&mut interests, at, other);
            self.holding(at, other, self.extract.entity(other), controlled.get(&other).copied(), interest)
        };
        sorted(others.filter_map(holding).collect())
    }

    fn interests(&self) -> [Interests; 2] {
        [End::Least, End::Most].map(|end| Interests::new(self.extract.register.arrays(), When::on(self.day), end))
    }

    fn controlled(&self, owner: u32) -> Vec<Controlled> {
        Search::new(self.extract.register.arrays()).controlled(owner, &Test::majority(), When::on(self.day))
    }

    /// Nothing if the owner holds nothing.
    fn holding(
        &self,
        owner: u32,
        owned: u32,
        entity: EntityRef,
        controlled: Option<Controlled>,
        interest: Option<Range>,
    ) -> Option<Holding> {
        let direct = self.direct(owner, owned);
        if controlled.is_none() && direct.is_none() && interest.is_some_and(|interest| interest.hi() <= 0.0) {
            return None;
        }
        let own = || direct.map_or(Range::exact(0.0), |number| self.share(number));
        let held = controlled.map_or_else(own, |c| Range::closed(c.least, c.most).unwrap_or(Range::unknown_share()));
        let steps = match controlled {
            Some(_) => self.evidence(owner, owned),
            None => direct.map(|number| self.extract.owns(number)).into_iter().collect(),
        };
        let control = controlled.map_or(Verdict::Excluded, |controlled| controlled.verdict);
        Some(Holding { entity, control, held, interest, steps })
    }

    fn share(&self, stake: u32) -> Range {
        self.extract.register.arrays().stakes[stake as usize].bounds().range()
    }

    fn direct(&self, owner: u32, owned: u32) -> Option<u32> {
        let arrays = self.extract.register.arrays();
        arrays.held_by(owner).find(|number| arrays.stakes[*number].owned == owned).map(|number| number as u32)
    }

    fn evidence(&self, owner: u32, owned: u32) -> Vec<Step> {
        let (arrays, test, none) = (self.extract.register.arrays(), Test::majority(), Joint::default());
        let given = [(owner, Verdict::Certain)];
        let closure = Search::explaining(arrays).closure(&test, When::on(self.day), &given, &none);
        let (stakes, _) = Evidence::of(&arrays, &test, &given, &none, &closure).all(&arrays, owned);
        stakes.into_iter().map(|number| self.extract.owns(number)).collect()
    }
}

/// In percent; nothing where the record has no answer.
fn interest([least, most]: &mut [Interests; 2], owner: u32, owned: u32) -> Option<Range> {
    let share = |interests: &mut Interests| {
        let held = interests.of(owner);
        held.iter().find(|interest| interest.entity == owned).map_or(0.0, |interest| interest.share * 100.0)
    };
    let (low, high) = (share(least), share(most));
    if low.is_nan() {
        return None;
    }
    // What may be more than all for want of knowledge may be all.
    let high = if high.is_nan() || high > 100.0 { low.max(100.0) } else { high };
    Range::closed(low, high.max(low))
}

fn sorted(mut holdings: Vec<Holding>) -> Vec<Holding> {
    let most = |holding: &Holding| holding.interest.map_or(0.0, |interest| interest.hi());
    holdings.sort_by(|a, b| b.control.cmp(&a.control).then(most(b).total_cmp(&most(a))).then(a.entity.cmp(&b.entity)));
    holdings
}

/// Ties of control without a share, both ways.
fn said(view: &View<'_>, entity: EntityRef, day: Day) -> Vec<Step> {
    let extract = Extract::controls_at(view, day, entity);
    let ties = extract.register.arrays().controls.len() as u32;
    let mut said: Vec<Step> = (0..ties).map(|number| extract.controls(number)).collect();
    said.sort_by_key(|step| (step.asset != entity, step.owner, step.asset));
    said
}

fn links(view: &View<'_>, day: Day, entity: EntityRef, near: &[EntityRef]) -> Option<Vec<CloseLink>> {
    let extract = Extract::below(view, day, near);
    let at = extract.find(entity)?;
    let found = close_links(&extract.register.arrays(), When::on(day), CLOSE, WAYS).ok()?;
    let mut links: Vec<CloseLink> = found
        .into_iter()
        .filter(|link| link.one == at || link.other == at)
        .map(|link| {
            let other = extract.entity(if link.one == at { link.other } else { link.one });
            let kind = match link.through {
                Some(third) => CloseKind::Common(extract.entity(third)),
                None if link.one == at => CloseKind::Held,
                None => CloseKind::Holder,
            };
            CloseLink { entity: other, kind, share: link.share }
        })
        .collect();
    links.sort_by_key(|link| (link.kind, link.entity));
    Some(links)
}

/// What changed between two answers about one entity: who controls it, and what it controls. Gains first, by id.
pub fn diff(before: (&View<'_>, &Control), after: (&View<'_>, &Control)) -> Vec<Change> {
    let (was, is) = (told(before), told(after));
    let ids: BTreeSet<&(bool, String)> = was.keys().chain(is.keys()).collect();
    let mut changes = Vec::new();
    for key in ids {
        let verdict =
            |told: &BTreeMap<(bool, String), &Holding>| told.get(key).map_or(Verdict::Excluded, |holding| holding.control);
        let (old, new) = (verdict(&was), verdict(&is));
        if old == new {
            continue;
        }
        let gained = new > old;
        let (name, because) = if gained {
            because(key, is.get(key), (before.0, before.1.day), after.0, true)
        } else {
            because(key, was.get(key), (after.0, after.1.day), before.0, false)
        };
        changes.push(Change {
            authority: if key.0 { "controls it".to_owned() } else { "it controls".to_owned() },
            id: key.1.clone(),
            name,
            before: old,
            after: new,
            because,
        });
    }
    changes.sort_by_key(|change| (change.after < change.before, change.authority.clone(), change.id.clone()));
    changes
}

/// The name of the other entity, and the stakes that the weaker answer has not.
fn because(
    (_, id): &(bool, String),
    holding: Option<&&Holding>,
    weaker: (&View<'_>, Day),
    stronger: &View<'_>,
    gained: bool,
) -> (String, Vec<Cause>) {
    let steps = holding.map_or(&[][..], |holding| &holding.steps);
    let causes = of_steps(steps, weaker, stronger, (gained, true));
    (stronger.find(id).map_or_else(String::new, |entity| stronger.caption(entity).to_owned()), causes)
}

/// By direction (above first) and id.
fn told<'c>((view, control): (&View<'_>, &'c Control)) -> BTreeMap<(bool, String), &'c Holding> {
    let side = |above: bool, holdings: &'c [Holding]| {
        holdings.iter().map(move |holding| ((above, view.id(holding.entity).to_owned()), holding)).collect::<Vec<_>>()
    };
    side(true, &control.above).into_iter().chain(side(false, &control.below)).collect()
}
