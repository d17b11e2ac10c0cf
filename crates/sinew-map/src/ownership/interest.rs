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
use std::ops::Range;

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
pub struct Interests {
    parts: Components,
    circles: FxHashMap<u32, Circle>,
    /// By rank: whether its part has others.
    in_circle: Vec<bool>,
    /// Stakes that stand, by the owner's rank: rank of what is owned, share of one.
    held: Vec<(u32, f64)>,
    starts: Vec<u32>,
    walk: Walk,
}

/// Room for one walk, by rank; blank but while walking.
#[derive(Default)]
struct Walk {
    shares: Vec<f64>,
    seen: Vec<bool>,
    reached: Vec<u32>,
    open: Vec<u32>,
}

impl Interests {
    /// Finds the parts of the register and solves its circles.
    pub fn new(arrays: Arrays<'_>, when: When, end: End) -> Interests {
        let parts = Components::of(&arrays, when);
        let entities = arrays.entities();
        let share = |stake: &Stake| f64::from(if end == End::Least { stake.least >> 1 } else { stake.most >> 1 }) / 1e8;
        let (mut held, mut starts) = (Vec::with_capacity(arrays.stakes.len()), Vec::with_capacity(entities + 1));
        starts.push(0);
        for rank in 0..entities as u32 {
            let owner = parts.at(rank);
            let standing = arrays.stakes[arrays.held_by(owner)].iter().filter(|stake| stake.stands(when) && stake.owned != owner);
            held.extend(standing.map(|stake| (parts.rank(stake.owned), share(stake))));
            starts.push(held.len() as u32);
        }
        let walk = Walk { shares: vec![0.0; entities], seen: vec![false; entities], ..Walk::default() };
        let mut interests =
            Interests { parts, circles: FxHashMap::default(), in_circle: vec![false; entities], held, starts, walk };
        interests.solve_circles();
        interests
    }

    /// What an owner holds, by the ways that do not come back to it; itself left out, by entity. A share is NaN where
    /// the record has no answer: in and below a circle of which nobody outside holds anything, or more than all.
    pub fn of(&mut self, owner: u32) -> Vec<Interest> {
        let part = self.parts.part_of[owner as usize];
        if self.is_closed(owner) {
            let cut = self.circle(part, Some(self.parts.rank(owner)));
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
        if !self.in_circle[self.parts.rank(owner) as usize] {
            return self.walk(owner, each);
        }
        self.of(owner).into_iter().for_each(|interest| each(interest.entity, interest.share));
    }

    /// Whether an entity belongs to a circle of which nobody outside holds anything, or of which more than all is held:
    /// no share in it can be said.
    pub fn is_closed(&self, entity: u32) -> bool {
        self.circles.get(&self.parts.part_of[entity as usize]).is_some_and(|circle| circle.closed)
    }

    fn solve_circles(&mut self) {
        for part in 0..self.parts.len() as u32 {
            if self.parts.members(part).len() > 1 {
                let circle = self.circle(part, None);
                self.circles.insert(part, circle);
                for member in self.parts.members(part) {
                    self.in_circle[self.parts.rank(*member) as usize] = true;
                }
            }
        }
    }

    /// The ranks of a part; they follow each other.
    fn ranks(&self, part: u32) -> Range<u32> {
        let members = self.parts.members(part);
        let first = members.first().map_or(0, |member| self.parts.rank(*member));
        first..first + members.len() as u32
    }

    /// A part of several entities; without what its members hold of one of them, if one is named.
    fn circle(&self, part: u32, cut: Option<u32>) -> Circle {
        let ranks = self.ranks(part);
        let within = |owner: u32| {
            let counts = |owned: &u32| ranks.contains(owned) && cut != Some(*owned);
            let held = self.held_by(owner).iter().filter(|(owned, _)| counts(owned));
            held.map(|(owned, share)| (owned - ranks.start, *share)).collect()
        };
        let within: Vec<Vec<(u32, f64)>> = ranks.clone().map(within).collect();
        Circle::of(&ranks.clone().collect::<Vec<_>>(), &within)
    }

    #[inline]
    fn held_by(&self, rank: u32) -> &[(u32, f64)] {
        &self.held[self.starts[rank as usize] as usize..self.starts[rank as usize + 1] as usize]
    }

    fn walk(&mut self, owner: u32, mut each: impl FnMut(u32, f64)) {
        let mut walk = std::mem::take(&mut self.walk);
        let owner = self.parts.rank(owner);
        self.reach(owner, &mut walk);
        walk.reached.sort_unstable();
        self.give(owner, 1.0, &mut walk.shares);
        let mut at = 0;
        while let Some(rank) = walk.reached.get(at).copied() {
            at += if self.in_circle[rank as usize] {
                self.give_from_circle(rank, &mut walk.shares)
            } else {
                self.give(rank, walk.shares[rank as usize], &mut walk.shares);
                1
            };
        }
        for rank in walk.reached.drain(..) {
            let share = std::mem::take(&mut walk.shares[rank as usize]);
            walk.seen[rank as usize] = false;
            if share != 0.0 {
                each(self.parts.at(rank), share);
            }
        }
        self.walk = walk;
    }

    /// Everything that can be reached; a whole circle with any of its members, even if that is the owner's own.
    fn reach(&self, owner: u32, walk: &mut Walk) {
        walk.open.push(owner);
        while let Some(rank) = walk.open.pop() {
            for (owned, _) in self.held_by(rank) {
                if !walk.seen[*owned as usize] {
                    walk.seen[*owned as usize] = true;
                    walk.reached.push(*owned);
                    walk.open.push(*owned);
                }
            }
        }
    }

    #[inline]
    fn give(&self, rank: u32, share: f64, shares: &mut [f64]) {
        for (owned, part) in self.held_by(rank) {
            shares[*owned as usize] += share * part;
        }
    }

    /// Solves a circle, all of which is reached if any of it is, and passes on what it holds outside; how many it has.
    fn give_from_circle(&self, first: u32, shares: &mut [f64]) -> usize {
        let part = self.parts.part_of[self.parts.at(first) as usize];
        if let Some(circle) = self.circles.get(&part) {
            circle.solve(shares);
        }
        let ranks = self.ranks(part);
        for rank in ranks.clone() {
            let share = shares[rank as usize];
            for (owned, part) in self.held_by(rank).iter().filter(|(owned, _)| !ranks.contains(owned)) {
                shares[*owned as usize] += share * part;
            }
        }
        ranks.len()
    }
}
