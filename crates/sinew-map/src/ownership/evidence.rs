//! The fewest stakes that show why each entity was caught.
//!
//! For each entity, the largest stakes of owners that were caught before it are taken until they are enough: leave out
//! any of them and the rest falls short. An entity that shares alone do not catch cites the tie of control that does.
//! Owners always come from an earlier step, so no two entities explain each other, and whoever loads only what is cited
//! gets the same verdict.
//!
//! Cost: each counted stake is looked at once, and the stakes in one entity are sorted.

use super::closure::{Caught, Closure, Joint, Test};
use super::register::Arrays;
use super::share::Sum;
use rustc_hash::FxHashMap;
use sinew_model::Verdict;
use std::collections::BTreeSet;

/// For each caught entity the stakes and ties that suffice.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    places: FxHashMap<u32, u32>,
    verdicts: Vec<Verdict>,
    /// For each entity what shows its verdict.
    own: List,
    /// For each entity what shows that it is possible: less suffices for that. Only where something is no more.
    loose: Option<List>,
}

/// By place in [`Closure::caught`].
#[derive(Clone, Debug, Default)]
struct List {
    /// Where each one's stakes begin; one more than there are entities.
    starts: Vec<u32>,
    stakes: Vec<u32>,
    controls: Vec<Option<u32>>,
}

impl Evidence {
    /// Of all that a closure caught. The closure must have kept its stakes, and be one of [`super::Search::closure`].
    pub fn of(arrays: &Arrays<'_>, test: &Test, given: &[(u32, Verdict)], joint: &Joint, closure: &Closure) -> Evidence {
        let places = (0u32..).zip(&closure.caught).map(|(place, caught)| (caught.entity, place)).collect();
        let verdicts: Vec<Verdict> = closure.caught.iter().map(|caught| caught.verdict).collect();
        let steps = Steps { arrays, test, given: given.iter().copied().collect(), joint, closure, places: &places };
        let own = steps.list(|caught| caught.verdict);
        let loose = verdicts.contains(&Verdict::Possible).then(|| steps.list(|_| Verdict::Possible));
        Evidence { places, verdicts, own, loose }
    }

    /// The stakes that catch one entity, largest first, and the tie of control where shares are not enough. Both are
    /// numbers of the register's arrays.
    pub fn step(&self, entity: u32) -> Option<(&[u32], Option<u32>)> {
        Some(self.own.at(*self.places.get(&entity)?))
    }

    /// All that the verdict on one entity needs, up to those given: stakes and ties of control, by number.
    pub fn all(&self, arrays: &Arrays<'_>, entity: u32) -> (Vec<u32>, Vec<u32>) {
        let (mut stakes, mut controls) = (BTreeSet::new(), BTreeSet::new());
        let (mut open, mut seen) = (vec![entity], BTreeSet::from([entity]));
        let is_possible = self.places.get(&entity).is_some_and(|place| self.verdicts[*place as usize] == Verdict::Possible);
        let list = self.loose.as_ref().filter(|_| is_possible).unwrap_or(&self.own);
        while let Some(entity) = open.pop() {
            let Some((own, control)) = self.places.get(&entity).map(|place| list.at(*place)) else { continue };
            let owners = own.iter().map(|stake| arrays.stakes[*stake as usize].owner);
            let controller = control.map(|tie| arrays.controls[tie as usize].controller);
            open.extend(owners.chain(controller).filter(|owner| seen.insert(*owner)));
            stakes.extend(own);
            controls.extend(control);
        }
        (stakes.into_iter().collect(), controls.into_iter().collect())
    }
}

impl List {
    fn at(&self, place: u32) -> (&[u32], Option<u32>) {
        let place = place as usize;
        (&self.stakes[self.starts[place] as usize..self.starts[place + 1] as usize], self.controls[place])
    }
}

/// Leaves the fewest stakes whose sum passes the test, largest first, and says whether there are any such; if all of them
/// together do not, all are left.
pub fn minimal(test: &Test, stakes: &mut Vec<(u32, Sum)>) -> bool {
    stakes.sort_unstable_by_key(|(number, share)| (std::cmp::Reverse(*share), *number));
    let mut sum = 0;
    let enough = stakes.iter().position(|(_, share)| {
        sum += share.0;
        test.met(sum)
    });
    enough.map(|last| stakes.truncate(last + 1)).is_some()
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
    /// The step of each caught entity, showing so sure a verdict.
    fn list(&self, verdict: impl Fn(&Caught) -> Verdict) -> List {
        let caught = &self.closure.caught;
        let mut list =
            List { starts: vec![0], stakes: Vec::with_capacity(caught.len()), controls: Vec::with_capacity(caught.len()) };
        let (ends, counted) = self.counted();
        let mut start = 0;
        for (caught, end) in caught.iter().zip(ends) {
            let control = self.step(caught, verdict(caught), &counted[start..end as usize], &mut list.stakes);
            list.controls.push(control);
            list.starts.push(list.stakes.len() as u32);
            start = end as usize;
        }
        list
    }

    /// The counted stakes in caught entities, by place of the entity, and where those in each end.
    fn counted(&self) -> (Vec<u32>, Vec<u32>) {
        let place = |number: &u32| self.places.get(&self.arrays.stakes[*number as usize].owned).copied();
        let placed: Vec<(u32, u32)> = self.closure.stakes.iter().filter_map(|number| Some((place(number)?, *number))).collect();
        let mut next = vec![0u32; self.closure.caught.len() + 1];
        placed.iter().for_each(|(place, _)| next[*place as usize + 1] += 1);
        (1..next.len()).for_each(|at| next[at] += next[at - 1]);
        let mut counted = vec![0; placed.len()];
        for (place, number) in placed {
            let at = &mut next[place as usize];
            counted[*at as usize] = number;
            *at += 1;
        }
        next.pop();
        (next, counted)
    }

    /// Adds the stakes that suffice, or gives the tie of control that does.
    fn step(&self, caught: &Caught, verdict: Verdict, counted: &[u32], chosen: &mut Vec<u32>) -> Option<u32> {
        let owner = |number: u32| self.arrays.stakes[number as usize].owner;
        let mut shares: Vec<(u32, Sum)> = Vec::with_capacity(counted.len());
        let mut own = None;
        for number in counted.iter().copied() {
            let stake = &self.arrays.stakes[number as usize];
            let is_own = self.was_before(owner(number), caught);
            // Stakes of those who act as one with an owner count only beside that owner's own.
            if is_own || self.joint.partners(stake.owner).any(|partner| self.was_before(partner, caught)) {
                let sure = verdict.is_certain();
                shares.push((number, if sure { Sum::least(stake.least) } else { Sum::most(stake.most) }));
                own = own.or(is_own.then_some(number));
            }
        }
        if !minimal(self.test, &mut shares) {
            return self.control(caught);
        }
        let has_own = shares.iter().any(|(number, _)| self.was_before(owner(*number), caught));
        chosen.extend(shares.into_iter().map(|(number, _)| number));
        chosen.extend(own.filter(|_| !has_own));
        None
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
