//! One circle of holdings, solved exactly.
//!
//! Inside a strongly connected part, x = b + x W, with b what comes from outside. Members are taken out one by one
//! (Gaussian elimination), each time the one with the fewest pairs of neighbours, so that little is filled in. What a
//! member passes on to itself is counted out as 1 / (1 − loop). All numbers are positive and are only added and
//! multiplied but in that one place, so nothing is lost by cancelling (as in the algorithm of Grassmann, Taksar and
//! Heyman 1985).
//!
//! Cost: that of the elimination once, and for each solution one step for each pair of neighbours left.

use std::collections::{BTreeMap, BTreeSet};

/// A loop that leaves less than this to the outside holds itself: shares of it have no owner.
const NOTHING: f64 = 1e-14;

#[derive(Debug, Default)]
pub(super) struct Circle {
    steps: Vec<Step>,
    /// Some of its members have no owner outside, or are held more than whole.
    pub(super) closed: bool,
}

/// One member taken out.
#[derive(Debug)]
struct Step {
    entity: u32,
    /// One over what does not come back to it.
    gain: f64,
    /// What members that are taken out later hold of it.
    from: Vec<(u32, f64)>,
    /// What it holds of members that are taken out later.
    to: Vec<(u32, f64)>,
}

impl Circle {
    /// Of members, with the shares that each holds of others by their places.
    pub(super) fn of(members: &[u32], within: &[Vec<(u32, f64)>]) -> Circle {
        let mut rest = Rest::new(within);
        let mut circle = Circle::default();
        for _ in members {
            let Some(place) = rest.next() else { break };
            let Taken { gain, from, to } = rest.take(place);
            circle.closed |= gain == 0.0;
            let named = |ends: BTreeMap<u32, f64>| ends.into_iter().map(|(at, share)| (members[at as usize], share)).collect();
            circle.steps.push(Step { entity: members[place as usize], gain, from: named(from), to: named(to) });
        }
        circle
    }

    /// Takes what comes from outside, by entity, and puts the solution in its place. What comes into a closed circle has
    /// no answer: it becomes NaN.
    pub(super) fn solve(&self, shares: &mut [f64]) {
        if self.closed {
            let any = self.steps.iter().any(|step| shares[step.entity as usize] != 0.0);
            return self.steps.iter().filter(|_| any).for_each(|step| shares[step.entity as usize] = f64::NAN);
        }
        for step in &self.steps {
            let passed = shares[step.entity as usize] * step.gain;
            shares[step.entity as usize] = passed;
            step.to.iter().for_each(|(to, share)| shares[*to as usize] += passed * share);
        }
        for step in self.steps.iter().rev() {
            let back: f64 = step.from.iter().map(|(from, share)| shares[*from as usize] * share).sum();
            shares[step.entity as usize] += step.gain * back;
        }
    }
}

/// The members that are not yet taken out, with what they hold of each other, both ways.
struct Rest {
    to: Vec<BTreeMap<u32, f64>>,
    from: Vec<BTreeMap<u32, f64>>,
    /// By number of pairs of neighbours.
    left: BTreeSet<(usize, u32)>,
}

impl Rest {
    fn new(within: &[Vec<(u32, f64)>]) -> Rest {
        let blank = || vec![BTreeMap::new(); within.len()];
        let mut rest = Rest { to: blank(), from: blank(), left: BTreeSet::new() };
        for (at, held) in (0u32..).zip(within) {
            held.iter().for_each(|(to, share)| rest.add(at, *to, *share));
        }
        rest.left = (0..within.len() as u32).map(|place| (rest.pairs(place), place)).collect();
        rest
    }

    fn add(&mut self, from: u32, to: u32, share: f64) {
        *self.to[from as usize].entry(to).or_default() += share;
        *self.from[to as usize].entry(from).or_default() += share;
    }

    fn pairs(&self, place: u32) -> usize {
        self.to[place as usize].len() * self.from[place as usize].len()
    }

    fn next(&mut self) -> Option<u32> {
        self.left.pop_first().map(|(_, place)| place)
    }

    /// Takes a member out: what it holds of itself, who holds it, what it holds. Those who held it hold what it held
    /// from now on, in proportion.
    fn take(&mut self, place: u32) -> Taken {
        let (mut from, mut to) = (std::mem::take(&mut self.from[place as usize]), std::mem::take(&mut self.to[place as usize]));
        let own = to.remove(&place).unwrap_or(0.0);
        from.remove(&place);
        let neighbours: BTreeSet<u32> = from.keys().chain(to.keys()).copied().collect();
        for other in &neighbours {
            self.left.remove(&(self.pairs(*other), *other));
        }
        for owner in from.keys() {
            self.to[*owner as usize].remove(&place);
        }
        for owned in to.keys() {
            self.from[*owned as usize].remove(&place);
        }
        let gain = if 1.0 - own < NOTHING { 0.0 } else { 1.0 / (1.0 - own) };
        for (owner, held) in &from {
            to.iter().for_each(|(owned, share)| self.add(*owner, *owned, held * gain * share));
        }
        for other in neighbours {
            self.left.insert((self.pairs(other), other));
        }
        Taken { gain, from, to }
    }
}

struct Taken {
    gain: f64,
    from: BTreeMap<u32, f64>,
    to: BTreeMap<u32, f64>,
}
