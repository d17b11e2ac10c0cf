//! The part of a view that a question of ownership needs, as arrays.
//!
//! Nothing is read but what may matter: a question of reach follows what may be reached under any of the rules, one of
//! control the owners of an entity, or what it owns. Each stake and tie of control keeps the claims that it rests on.

use super::limb::control_limb;
use super::stakes::{Stake, Stakes};
use super::{How, Step, stands_on};
use crate::ownership::{Bounds, ControlTie, FOREVER, Joint, Register, RegisterBuilder, Stake as Held, Sum};
use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use rustc_hash::FxHashMap;
use sinew_model::{Day, Schema, Verdict};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A claim that somebody controls an entity.
#[derive(Clone, Debug)]
pub(crate) struct ControlFact {
    pub(crate) controller: EntityRef,
    pub(crate) controlled: EntityRef,
    pub(crate) tie: TieRef,
    /// As sources word it; empty where they say no more than control.
    pub(crate) kind: String,
    /// Whether it is control in the sense of the rules.
    pub(crate) limb: Verdict,
    /// Whether it holds on the day.
    pub(crate) held: Verdict,
    pub(crate) claims: Vec<ClaimRef>,
}

impl ControlFact {
    pub(crate) fn verdict(&self) -> Verdict {
        self.limb.and(self.held)
    }
}

/// A part of a view as arrays.
pub(crate) struct Extract<'v, 'a> {
    view: &'v View<'a>,
    pub(crate) day: Day,
    pub(super) stakes: Stakes<'v, 'a>,
    entities: Vec<EntityRef>,
    numbers: FxHashMap<EntityRef, u32>,
    /// What each stake of the builder rests on: of what it is a stake, and the stake.
    facts: Vec<(EntityRef, Stake)>,
    controls: Vec<ControlFact>,
    loaded: BTreeSet<EntityRef>,
    followed: BTreeSet<EntityRef>,
    builder: RegisterBuilder,
    pub(crate) register: Register,
}

impl<'v, 'a> Extract<'v, 'a> {
    fn new(view: &'v View<'a>, day: Day) -> Extract<'v, 'a> {
        Extract {
            view,
            day,
            stakes: Stakes::new(view, day),
            entities: Vec::new(),
            numbers: FxHashMap::default(),
            facts: Vec::new(),
            controls: Vec::new(),
            loaded: BTreeSet::new(),
            followed: BTreeSet::new(),
            builder: RegisterBuilder::default(),
            register: Register::default(),
        }
    }

    /// What these entities may reach at half or more, or by control, with all stakes in it.
    pub(crate) fn around(view: &'v View<'a>, day: Day, seeds: &[EntityRef], joint: &[Vec<EntityRef>]) -> Extract<'v, 'a> {
        let mut extract = Extract::new(view, day);
        let half = Sum::percent(50.0);
        let mut seen: BTreeSet<EntityRef> = seeds.iter().chain(joint.iter().flatten()).copied().collect();
        let mut open: Vec<EntityRef> = seen.iter().copied().collect();
        let mut sums: FxHashMap<EntityRef, u64> = FxHashMap::default();
        let mut at = 0;
        while let Some(owner) = open.get(at).copied() {
            at += 1;
            extract.number(owner);
            for asset in extract.stakes.assets_of(owner).iter().copied() {
                extract.load(asset);
                let held = extract.stakes.in_asset(asset);
                let most = held.iter().find(|stake| stake.owner == owner).map_or(0, |stake| Bounds::of(&stake.share).most);
                let sum = sums.entry(asset).or_default();
                *sum += Sum::most(most).0;
                if *sum >= half.0 && seen.insert(asset) {
                    open.push(asset);
                }
            }
            for controlled in extract.follow_control(owner, true) {
                if seen.insert(controlled) {
                    open.push(controlled);
                }
            }
        }
        extract.finish()
    }

    /// Everything that may stand above an entity: its owners, their owners and so on, and those who control any of them.
    pub(crate) fn above(view: &'v View<'a>, day: Day, entity: EntityRef) -> Extract<'v, 'a> {
        let mut extract = Extract::new(view, day);
        let (mut seen, mut open) = (BTreeSet::from([entity]), vec![entity]);
        while let Some(asset) = open.pop() {
            extract.number(asset);
            extract.load(asset);
            let owners: Vec<EntityRef> = extract.stakes.in_asset(asset).iter().map(|stake| stake.owner).collect();
            let controllers = extract.follow_control(asset, false);
            open.extend(owners.into_iter().chain(controllers).filter(|owner| seen.insert(*owner)));
        }
        extract.finish()
    }

    /// Everything that these entities may own anything of, directly or through others.
    pub(crate) fn below(view: &'v View<'a>, day: Day, owners: &[EntityRef]) -> Extract<'v, 'a> {
        let mut extract = Extract::new(view, day);
        let mut seen: BTreeSet<EntityRef> = owners.iter().copied().collect();
        let mut open: Vec<EntityRef> = seen.iter().copied().collect();
        while let Some(owner) = open.pop() {
            extract.number(owner);
            let assets = extract.stakes.assets_of(owner);
            assets.iter().for_each(|asset| extract.load(*asset));
            open.extend(assets.iter().copied().filter(|asset| seen.insert(*asset)));
        }
        extract.finish()
    }

    /// The ties of control at an entity, both ways, and nothing else.
    pub(crate) fn controls_at(view: &'v View<'a>, day: Day, entity: EntityRef) -> Extract<'v, 'a> {
        let mut extract = Extract::new(view, day);
        extract.follow_control(entity, true);
        extract.followed.clear();
        extract.follow_control(entity, false);
        extract.finish()
    }

    fn finish(mut self) -> Extract<'v, 'a> {
        let mut builder = std::mem::take(&mut self.builder);
        builder.room_for(self.entities.len());
        self.register = builder.finish();
        self
    }

    fn number(&mut self, entity: EntityRef) -> u32 {
        let next = self.entities.len() as u32;
        let number = *self.numbers.entry(entity).or_insert(next);
        if number == next {
            self.entities.push(entity);
        }
        number
    }

    /// Adds the stakes in an entity, once.
    fn load(&mut self, asset: EntityRef) {
        if !self.loaded.insert(asset) {
            return;
        }
        for stake in self.stakes.in_asset(asset).iter() {
            let (owner, owned) = (self.number(stake.owner), self.number(asset));
            let Bounds { least, most } = Bounds::of(&stake.share);
            self.builder.stake(Held { owner, owned, least, most, from: i32::MIN, to: FOREVER, recorded: i32::MIN, source: 0 });
            self.facts.push((asset, stake.clone()));
        }
    }

    /// Adds the ties of control at an entity, once, and gives their far ends: what it controls, or who controls it.
    fn follow_control(&mut self, at: EntityRef, forward: bool) -> Vec<EntityRef> {
        let Some(control) = Schema::named("Control").filter(|_| self.followed.insert(at)) else { return Vec::new() };
        let (view, day) = (self.view, self.day);
        let mut ties = Vec::new();
        view.each_tie(at, |tie, far, outward| {
            if outward == forward && !view.is_reference(tie) && view.tie_schema(tie).is_a(control) {
                ties.push((far, tie));
            }
        });
        ties.sort_unstable();
        let mut far_ends = Vec::new();
        for (far, tie) in ties {
            let (controller, controlled) = if forward { (at, far) } else { (far, at) };
            let fact = control_fact(view, controller, controlled, tie, day);
            if fact.verdict().is_possible() {
                self.add_control(fact);
                far_ends.push(far);
            }
        }
        far_ends.dedup();
        far_ends
    }

    fn add_control(&mut self, fact: ControlFact) {
        let (controller, controlled) = (self.number(fact.controller), self.number(fact.controlled));
        let certain = u32::from(fact.verdict().is_certain());
        let always = (i32::MIN, FOREVER, i32::MIN);
        let (from, to, recorded) = always;
        self.builder.control(ControlTie { controller, controlled, from, to, recorded, source: 0, certain, reserved: 0 });
        self.controls.push(fact);
    }

    /// The number of an entity here.
    pub(crate) fn find(&self, entity: EntityRef) -> Option<u32> {
        self.numbers.get(&entity).copied()
    }

    /// The entity of a number.
    pub(crate) fn entity(&self, number: u32) -> EntityRef {
        self.entities[number as usize]
    }

    /// All entities, by number.
    pub(crate) fn entities(&self) -> &[EntityRef] {
        &self.entities
    }

    /// What a stake of the arrays is, as a step of an explanation.
    pub(crate) fn owns(&self, number: u32) -> Step {
        let (asset, stake) = self.stake(number);
        Step { owner: stake.owner, asset: *asset, how: How::Owns(stake.stated), claims: stake.claims.clone() }
    }

    /// What a tie of control of the arrays is, as a step of an explanation.
    pub(crate) fn controls(&self, number: u32) -> Step {
        let fact = self.control(number);
        let how = How::Controls(fact.kind.clone());
        Step { owner: fact.controller, asset: fact.controlled, how, claims: fact.claims.clone() }
    }

    /// What a stake of the arrays rests on.
    pub(super) fn stake(&self, number: u32) -> &(EntityRef, Stake) {
        &self.facts[self.register.given(number as usize)]
    }

    /// What a tie of control of the arrays rests on.
    pub(crate) fn control(&self, number: u32) -> &ControlFact {
        &self.controls[self.register.given_control(number as usize)]
    }

    /// The stakes in an entity.
    pub(super) fn stakes_in(&mut self, entity: EntityRef) -> Rc<[Stake]> {
        self.stakes.in_asset(entity)
    }

    /// Groups of holders by their numbers here.
    pub(crate) fn joint(&self, groups: &[Vec<EntityRef>]) -> Joint {
        Joint(groups.iter().map(|group| group.iter().filter_map(|entity| self.find(*entity)).collect()).collect())
    }

    /// The same part as another view of the same map sees it: stakes and ties are read anew where they rest on a claim of
    /// which that is asked. For trying what falls without a source.
    pub(super) fn seen_by(&self, other: &View<'_>, affected: impl Fn(ClaimRef) -> bool) -> Register {
        let mut builder = RegisterBuilder::new(self.entities.len());
        let mut stakes = Stakes::new(other, self.day);
        let arrays = self.register.arrays();
        for (number, held) in arrays.stakes.iter().enumerate() {
            let (asset, fact) = self.stake(number as u32);
            if !fact.claims.iter().any(|claim| affected(*claim)) {
                builder.stake(*held);
            } else if let Some(left) = stakes.in_asset(*asset).iter().find(|stake| stake.owner == fact.owner) {
                let Bounds { least, most } = Bounds::of(&left.share);
                builder.stake(Held { least, most, ..*held });
            }
        }
        for (number, tie) in arrays.controls.iter().enumerate() {
            let fact = self.control(number as u32);
            if !fact.claims.iter().any(|claim| affected(*claim)) {
                builder.control(*tie);
                continue;
            }
            let left = control_fact(other, fact.controller, fact.controlled, fact.tie, self.day).verdict();
            if left.is_possible() {
                builder.control(ControlTie { certain: u32::from(left.is_certain()), ..*tie });
            }
        }
        builder.finish()
    }
}

fn control_fact(view: &View<'_>, controller: EntityRef, controlled: EntityRef, tie: TieRef, day: Day) -> ControlFact {
    let holder = view.holder(tie);
    let kinds = view.values(holder, "controlType");
    let mut words: Vec<&str> = kinds.iter().map(|claim| view.map().value(*claim)).collect();
    words.sort_unstable();
    words.dedup();
    let limb = words.iter().map(|kind| control_limb(kind)).max().unwrap_or(Verdict::Possible);
    let mut claims = view.tie_claims(tie);
    claims.extend(kinds.iter().copied().chain(view.held(holder).claims));
    ControlFact { controller, controlled, tie, kind: words.join("; "), limb, held: stands_on(view, tie, day), claims }
}
