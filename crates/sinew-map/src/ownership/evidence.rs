//! The fewest stakes that show why each entity was caught.
//!
//! For each entity, the largest stakes of owners that were caught before it are taken until they are enough: leave out
//! any of them and the rest falls short. An entity that shares alone do not catch cites the tie of control that does.
//! Owners always come from an earlier step, so no two entities explain each other, and whoever loads only what is cited
//! gets the same verdict.
//!
//! Cost: each counted stake is looked at once, and the stakes in one entity are sorted.

use super::closure::{Caught, Closure, Joint, Test};
use super::register::{Arrays, Stake};
use super::share::Sum;
use rustc_hash::FxHashMap;
use sinew_model::Verdict;
use std::collections::BTreeSet;

/// For each caught entity the stakes and ties that suffice.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// By place in [`Closure::caught`]: where its stakes begin in `stakes`; one more than there are entities.
    starts: Vec<u32>,
    stakes: Vec<u32>,
    controls: Vec<Option<u32>>,
    places: FxHashMap<u32, u32>,
}

impl Evidence {
    /// Of all that a closure caught. The closure must have kept its stakes, and be one of [`super::Search::closure`].
    pub fn of(arrays: &Arrays<'_>, test: &Test, given: &[(u32, Verdict)], joint: &Joint, closure: &Closure) -> Evidence {
        let places = (0u32..).zip(&closure.caught).map(|(place, caught)| (caught.entity, place)).collect();
        let mut evidence = Evidence { places, starts: vec![0], ..Evidence::default() };
        let steps = Steps { arrays, test, given: given.iter().copied().collect(), joint, closure, places: &evidence.places };
        let (mut stakes, mut controls) = (Vec::new(), Vec::new());
        for (caught, candidates) in closure.caught.iter().zip(steps.candidates()) {
            let (chosen, control) = steps.step(caught, candidates);
            stakes.extend(chosen);
            controls.push(control);
            evidence.starts.push(stakes.len() as u32);
        }
        (evidence.stakes, evidence.controls) = (stakes, controls);
        evidence
    }

    /// The stakes that catch one entity, largest first, and the tie of control where shares are not enough. Both are
    /// numbers of the register's arrays.
    pub fn step(&self, entity: u32) -> Option<(&[u32], Option<u32>)> {
        let place = *self.places.get(&entity)? as usize;
        Some((&self.stakes[self.starts[place] as usize..self.starts[place + 1] as usize], self.controls[place]))
    }

    /// All that the verdict on one entity needs, up to those given: stakes and ties of control, by number.
    pub fn all(&self, arrays: &Arrays<'_>, entity: u32) -> (Vec<u32>, Vec<u32>) {
        let (mut stakes, mut controls) = (BTreeSet::new(), BTreeSet::new());
        let (mut open, mut seen) = (vec![entity], BTreeSet::from([entity]));
        while let Some(entity) = open.pop() {
            let Some((own, control)) = self.step(entity) else { continue };
            let owners = own.iter().map(|stake| arrays.stakes[*stake as usize].owner);
            let controller = control.map(|tie| arrays.controls[tie as usize].controller);
            open.extend(owners.chain(controller).filter(|owner| seen.insert(*owner)));
            stakes.extend(own);
            controls.extend(control);
        }
        (stakes.into_iter().collect(), controls.into_iter().collect())
    }
}

/// The fewest stakes whose sum passes the test, largest first; nothing if all of them do not.
pub fn minimal(test: &Test, mut stakes: Vec<(u32, Sum)>) -> Option<Vec<u32>> {
    stakes.sort_by_key(|(number, share)| (std::cmp::Reverse(*share), *number));
    let mut sum = 0;
    for (count, (_, share)) in stakes.iter().enumerate() {
        sum += share.0;
        if test.met(sum) {
            return Some(stakes[..=count].iter().map(|(number, _)| *number).collect());
        }
    }
    None
}

struct Steps<'s> {
    arrays: &'s Arrays<'s>,
    test: &'s Test,
    given: FxHashMap<u32, Verdict>,
    joint: &'s Joint,
    closure: &'s Closure,
    places: &'s FxHashMap<u32, u32>,
}

impl Steps<'_> {
    /// The counted stakes in each caught entity.
    fn candidates(&self) -> Vec<Vec<u32>> {
        let mut candidates = vec![Vec::new(); self.closure.caught.len()];
        for number in &self.closure.stakes {
            if let Some(place) = self.places.get(&self.arrays.stakes[*number as usize].owned) {
                candidates[*place as usize].push(*number);
            }
        }
        candidates
    }

    fn step(&self, caught: &Caught, candidates: Vec<u32>) -> (Vec<u32>, Option<u32>) {
        let share = |stake: &Stake| match caught.verdict {
            Verdict::Certain => Sum::least(stake.least),
            _ => Sum::most(stake.most),
        };
        let before = |number: &u32| self.was_before(self.arrays.stakes[*number as usize].owner, caught);
        let (own, others): (Vec<u32>, Vec<u32>) = candidates.into_iter().partition(before);
        // Stakes of those who act as one with an owner count only beside that owner's own.
        let partners = others.into_iter().filter(|number| {
            let owner = self.arrays.stakes[*number as usize].owner;
            self.joint.partners(owner).any(|partner| self.was_before(partner, caught))
        });
        let all = own.iter().copied().chain(partners);
        let shares = all.map(|number| (number, share(&self.arrays.stakes[number as usize]))).collect();
        match minimal(self.test, shares) {
            Some(mut chosen) => {
                let has_own = chosen.iter().any(|number| own.contains(number));
                chosen.extend(own.first().filter(|_| !has_own));
                (chosen, None)
            }
            None => (Vec::new(), self.control(caught)),
        }
    }

    fn control(&self, caught: &Caught) -> Option<u32> {
        let leads_here = |number: &&u32| {
            let tie = &self.arrays.controls[**number as usize];
            let is_sure = caught.verdict == Verdict::Possible || tie.certain == 1;
            tie.controlled == caught.entity && is_sure && self.was_before(tie.controller, caught)
        };
        self.closure.controls.iter().find(leads_here).copied()
    }

    /// Whether an owner was given, or caught in an earlier step, at least as surely.
    fn was_before(&self, owner: u32, caught: &Caught) -> bool {
        let by_place = self.places.get(&owner).map(|place| &self.closure.caught[*place as usize]);
        let earlier = by_place.is_some_and(|owner| match (owner.verdict, caught.verdict) {
            (Verdict::Certain, Verdict::Possible) => true,
            (mine, other) => mine >= other && owner.depth < caught.depth,
        });
        earlier || self.given.get(&owner).is_some_and(|verdict| *verdict >= caught.verdict)
    }
}
