//! Integrated ownership: what share of an entity's economic interest an owner holds, directly and through others.
//!
//! An owner holds of each entity what it holds directly, and of what its holdings hold in proportion: x = a + x A,
//! with A the matrix of shares, so x = a (I − A)⁻¹. **Circles are counted out exactly**, not by a series that is cut
//! off: each strongly connected part is solved by elimination ([`super::circle`]), so a circle of 100 % and 99 % gives
//! its outside holder of 1 % all of both.
//!
//! **Ways back through the owner are left out.** The formula as it stands would let an owner inside a circle hold
//! more than all, as its own shares come round again and again (Vitali, Glattfelder and Battiston 2011 call that a
//! severe overestimate). So what an owner holds is counted by the ways that do not come back to it, which is the row
//! of the formula divided by one plus its entry for the owner itself (Baldone, Brioschi and Paleari 1998). For owners
//! outside of circles both are the same. [`Interests::raw`] gives the formula as it stands.
//!
//! Cost: one walk over what the owner reaches, in an order in which owners come before what they own.

use super::circle::Circle;
use super::components::Components;
use super::register::{Arrays, Stake, When};
use rustc_hash::FxHashMap;

/// What an owner holds of one entity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interest {
    /// Of which entity.
    pub entity: u32,
    /// The share, 1 for all.
    pub share: f64,
}

/// Which end of shares that are not exact counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The least.
    Least,
    /// The most.
    Most,
}

/// A register on one day, ready to be asked who holds what interest.
pub struct Interests<'a> {
    arrays: Arrays<'a>,
    when: When,
    end: End,
    parts: Components,
    circles: FxHashMap<u32, Circle>,
    walk: Walk,
}

/// Room for one walk.
#[derive(Default)]
struct Walk {
    /// By entity; zero but while walking.
    shares: Vec<f64>,
    seen: Vec<bool>,
    reached: Vec<u32>,
    parts: Vec<u32>,
}

impl<'a> Interests<'a> {
    /// Finds the parts of the register and solves its circles.
    pub fn new(arrays: Arrays<'a>, when: When, end: End) -> Interests<'a> {
        let parts = Components::of(&arrays, when);
        let walk = Walk { shares: vec![0.0; arrays.entities()], seen: vec![false; arrays.entities()], ..Walk::default() };
        let mut interests = Interests { arrays, when, end, parts, circles: FxHashMap::default(), walk };
        for part in 0..interests.parts.len() as u32 {
            if interests.parts.members(part).len() > 1 {
                let circle = interests.circle(part, None);
                interests.circles.insert(part, circle);
            }
        }
        interests
    }

    /// What an owner holds, by the ways that do not come back to it; itself left out, by entity. A share is NaN where
    /// the record has no answer: in and below a circle of which nobody outside holds anything, or more than all.
    pub fn of(&mut self, owner: u32) -> Vec<Interest> {
        let part = self.parts.part_of[owner as usize];
        if self.is_closed(owner) {
            let cut = self.circle(part, Some(owner));
            let whole = self.circles.insert(part, cut);
            let held = self.raw(owner);
            self.circles.extend(whole.map(|whole| (part, whole)));
            return held;
        }
        let mut held = self.raw(owner);
        if let Ok(own) = held.binary_search_by_key(&owner, |interest| interest.entity) {
            let round = 1.0 + held.remove(own).share;
            held.iter_mut().for_each(|interest| interest.share /= round);
        }
        held
    }

    /// The row of A (I − A)⁻¹ as it stands: ways that come back to the owner count again each time. By entity.
    pub fn raw(&mut self, owner: u32) -> Vec<Interest> {
        let mut held = Vec::new();
        self.walk(owner, |entity, share| held.push(Interest { entity, share }));
        held.sort_unstable_by_key(|interest| interest.entity);
        held
    }

    /// Calls back for each entity of which an owner holds an interest, as [`Interests::of`] gives it, in the order of
    /// the walk.
    pub fn each(&mut self, owner: u32, mut each: impl FnMut(u32, f64)) {
        if !self.circles.contains_key(&self.parts.part_of[owner as usize]) {
            return self.walk(owner, each);
        }
        self.of(owner).into_iter().for_each(|interest| each(interest.entity, interest.share));
    }

    /// Whether an entity belongs to a circle of which nobody outside holds anything, or of which more than all is held:
    /// no share in it can be said.
    pub fn is_closed(&self, entity: u32) -> bool {
        self.circles.get(&self.parts.part_of[entity as usize]).is_some_and(|circle| circle.closed)
    }

    fn share(&self, stake: &Stake) -> f64 {
        let end = if self.end == End::Least { stake.least } else { stake.most };
        f64::from(end >> 1) / 1e8
    }

    /// A part of several entities; without what its members hold of one of them, if one is named.
    fn circle(&self, part: u32, cut: Option<u32>) -> Circle {
        let members = self.parts.members(part);
        let place: FxHashMap<u32, usize> = members.iter().copied().zip(0..).collect();
        let mut within = vec![Vec::new(); members.len()];
        for (at, owner) in members.iter().enumerate() {
            for number in self.arrays.held_by(*owner) {
                let stake = &self.arrays.stakes[number];
                let counts = stake.stands(self.when) && cut != Some(stake.owned);
                let to = place.get(&stake.owned).filter(|to| **to != at && counts);
                within[at].extend(to.map(|to| (*to as u32, self.share(stake))));
            }
        }
        Circle::of(members, &within)
    }

    fn walk(&mut self, owner: u32, mut each: impl FnMut(u32, f64)) {
        let mut walk = std::mem::take(&mut self.walk);
        self.reach(owner, &mut walk);
        walk.reached.sort_unstable_by_key(|entity| (self.parts.part_of[*entity as usize], *entity));
        self.give(owner, 1.0, &mut walk.shares);
        let mut at = 0;
        while at < walk.reached.len() {
            let part = self.parts.part_of[walk.reached[at] as usize];
            match self.circles.get(&part) {
                None => {
                    let entity = walk.reached[at];
                    self.give(entity, walk.shares[entity as usize], &mut walk.shares);
                    at += 1;
                }
                Some(circle) => {
                    circle.solve(&mut walk.shares);
                    let members = self.parts.members(part);
                    members.iter().for_each(|member| self.give_outside(*member, part, &mut walk.shares));
                    at += walk.reached[at..].iter().take_while(|entity| self.parts.part_of[**entity as usize] == part).count();
                }
            }
        }
        for entity in walk.reached.drain(..) {
            let share = std::mem::take(&mut walk.shares[entity as usize]);
            walk.seen[entity as usize] = false;
            if share != 0.0 {
                each(entity, share);
            }
        }
        self.walk = walk;
    }

    /// Everything that can be reached; a whole circle with any of its members, even if that is the owner's own.
    fn reach(&self, owner: u32, walk: &mut Walk) {
        let mut open = std::mem::take(&mut walk.parts);
        open.push(owner);
        while let Some(entity) = open.pop() {
            for number in self.arrays.held_by(entity) {
                let stake = &self.arrays.stakes[number];
                let owned = stake.owned as usize;
                if !walk.seen[owned] && stake.stands(self.when) && stake.owned != entity {
                    walk.seen[owned] = true;
                    walk.reached.push(stake.owned);
                    open.push(stake.owned);
                }
            }
        }
        walk.parts = open;
    }

    fn give(&self, entity: u32, share: f64, shares: &mut [f64]) {
        for number in self.arrays.held_by(entity) {
            let stake = &self.arrays.stakes[number];
            if stake.stands(self.when) && stake.owned != entity {
                shares[stake.owned as usize] += share * self.share(stake);
            }
        }
    }

    fn give_outside(&self, member: u32, part: u32, shares: &mut [f64]) {
        let share = shares[member as usize];
        for number in self.arrays.held_by(member) {
            let stake = &self.arrays.stakes[number];
            if stake.stands(self.when) && self.parts.part_of[stake.owned as usize] != part {
                shares[stake.owned as usize] += share * self.share(stake);
            }
        }
    }
}
