//! The arrays: stakes and ties of control, each sorted by who holds them.

use super::share::Bounds;
use bytemuck::{Pod, Zeroable};
use sinew_model::Day;
use std::ops::Range;

/// A stake that has no end yet.
pub const FOREVER: i32 = i32::MAX;

/// What one owner holds of one entity, over some days. 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Stake {
    /// Who holds it.
    pub owner: u32,
    /// Of what.
    pub owned: u32,
    /// At least so much, as in [`Bounds`].
    pub least: u32,
    /// At most so much.
    pub most: u32,
    /// The first day on which it is held.
    pub from: i32,
    /// The first day on which it is held no longer; [`FOREVER`] if there is none.
    pub to: i32,
    /// The day on which it was learned.
    pub recorded: i32,
    /// The number of its source, for whoever made the arrays.
    pub source: u32,
}

/// Somebody controls an entity otherwise than by ownership. 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct ControlTie {
    /// Who controls.
    pub controller: u32,
    /// What.
    pub controlled: u32,
    /// The first day on which it holds.
    pub from: i32,
    /// The first day on which it holds no longer.
    pub to: i32,
    /// The day on which it was learned.
    pub recorded: i32,
    /// The number of its source.
    pub source: u32,
    /// 1 if it is certainly control in the sense of the rules, 0 if it may be.
    pub certain: u32,
    /// Nothing.
    pub reserved: u32,
}

/// The day of which is asked, and the day on which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day on which it held in the world.
    pub on: i32,
    /// As known at the end of this day: what was recorded later is left out.
    pub known: i32,
}

impl When {
    /// On a day, by all that is known.
    pub const fn on(day: Day) -> When {
        When { on: day.0, known: FOREVER }
    }

    /// Whether a span that was recorded on a day counts.
    #[inline]
    pub const fn sees(&self, from: i32, to: i32, recorded: i32) -> bool {
        from <= self.on && self.on < to && recorded <= self.known
    }
}

impl Stake {
    /// Whether it is held and known.
    #[inline]
    pub const fn stands(&self, when: When) -> bool {
        when.sees(self.from, self.to, self.recorded)
    }

    /// The share.
    pub const fn bounds(&self) -> Bounds {
        Bounds { least: self.least, most: self.most }
    }
}

/// The arrays, read in place. Entities are numbers below [`Arrays::entities`].
#[derive(Clone, Copy, Debug)]
pub struct Arrays<'a> {
    /// Stakes by owner.
    pub stakes: &'a [Stake],
    /// Where each owner's stakes begin; one more than there are entities.
    pub starts: &'a [u32],
    /// Ties of control by controller.
    pub controls: &'a [ControlTie],
    /// Where each controller's ties begin.
    pub control_starts: &'a [u32],
}

impl<'a> Arrays<'a> {
    /// Number of entities.
    pub fn entities(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The numbers of an owner's stakes.
    #[inline]
    pub fn held_by(&self, owner: u32) -> Range<usize> {
        self.starts[owner as usize] as usize..self.starts[owner as usize + 1] as usize
    }

    /// The ties of control of a controller.
    #[inline]
    pub fn controlled_by(&self, controller: u32) -> &'a [ControlTie] {
        let at = controller as usize;
        &self.controls[self.control_starts[at] as usize..self.control_starts[at + 1] as usize]
    }

    /// The stakes in each entity: where they begin, and the numbers of the stakes.
    pub fn by_owned(&self) -> (Vec<u32>, Vec<u32>) {
        let starts = starts(self.entities(), self.stakes.iter().map(|stake| stake.owned));
        let mut next = starts.clone();
        let mut order = vec![0; self.stakes.len()];
        for (number, stake) in self.stakes.iter().enumerate() {
            let at = &mut next[stake.owned as usize];
            order[*at as usize] = number as u32;
            *at += 1;
        }
        (starts, order)
    }

    /// Entities in which stakes that stand add up to more than all, by their least: the record contradicts itself.
    /// With the sum in percent; in order of number.
    pub fn oversubscribed(&self, when: When) -> Vec<(u32, f64)> {
        let mut sums = vec![0u64; self.entities()];
        for stake in self.stakes.iter().filter(|stake| stake.stands(when)) {
            sums[stake.owned as usize] += super::Sum::least(stake.least).0;
        }
        let all = super::Sum::percent(100.0);
        let over = sums.iter().enumerate().filter(|(_, sum)| **sum > all.0);
        over.map(|(entity, sum)| (entity as u32, super::Sum(*sum).in_percent())).collect()
    }
}

/// Arrays in memory.
#[derive(Clone, Debug, Default)]
pub struct Register {
    stakes: Vec<Stake>,
    starts: Vec<u32>,
    controls: Vec<ControlTie>,
    control_starts: Vec<u32>,
    /// For each stake, its place among those that the builder was given.
    given: Vec<u32>,
    given_controls: Vec<u32>,
}

impl Register {
    /// The arrays.
    pub fn arrays(&self) -> Arrays<'_> {
        Arrays { stakes: &self.stakes, starts: &self.starts, controls: &self.controls, control_starts: &self.control_starts }
    }

    /// The place of a stake among those that the builder was given.
    pub fn given(&self, stake: usize) -> usize {
        self.given[stake] as usize
    }

    /// The place of a tie of control among those that the builder was given.
    pub fn given_control(&self, tie: usize) -> usize {
        self.given_controls[tie] as usize
    }
}

/// Collects stakes in any order.
#[derive(Clone, Debug, Default)]
pub struct RegisterBuilder {
    entities: usize,
    stakes: Vec<Stake>,
    controls: Vec<ControlTie>,
}

impl RegisterBuilder {
    /// For entities of these numbers: 0 to one less. Larger numbers make room for themselves.
    pub fn new(entities: usize) -> RegisterBuilder {
        RegisterBuilder { entities, ..RegisterBuilder::default() }
    }

    /// Adds a stake. One in itself says nothing of who stands behind an entity, and is left out of every sum.
    pub fn stake(&mut self, stake: Stake) {
        self.entities = self.entities.max(stake.owner.max(stake.owned) as usize + 1);
        self.stakes.push(stake);
    }

    /// Adds a tie of control.
    pub fn control(&mut self, tie: ControlTie) {
        self.entities = self.entities.max(tie.controller.max(tie.controlled) as usize + 1);
        self.controls.push(tie);
    }

    /// Makes room for entities of these numbers, whether or not anything is said of them.
    pub fn room_for(&mut self, entities: usize) {
        self.entities = self.entities.max(entities);
    }

    /// Sorts what was given by holder, then by what is held, then as given.
    pub fn finish(self) -> Register {
        let RegisterBuilder { entities, stakes, controls } = self;
        let given = order(&stakes, |stake| (stake.owner, stake.owned));
        let given_controls = order(&controls, |tie| (tie.controller, tie.controlled));
        Register {
            starts: starts(entities, stakes.iter().map(|stake| stake.owner)),
            control_starts: starts(entities, controls.iter().map(|tie| tie.controller)),
            stakes: given.iter().map(|at| stakes[*at as usize]).collect(),
            controls: given_controls.iter().map(|at| controls[*at as usize]).collect(),
            given,
            given_controls,
        }
    }
}

fn order<T>(items: &[T], key: impl Fn(&T) -> (u32, u32)) -> Vec<u32> {
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    order.sort_by_key(|at| key(&items[*at as usize]));
    order
}

fn starts(entities: usize, holders: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut starts = vec![0u32; entities + 1];
    holders.for_each(|holder| starts[holder as usize + 1] += 1);
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    starts
}
