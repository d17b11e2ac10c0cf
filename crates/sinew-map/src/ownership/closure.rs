//! What a set of entities reaches: the least set that holds them and every entity of which the set holds enough.
//!
//! Found by a queue: an entity that is caught adds its stakes to what is held of others, each stake once. What is
//! certain is found with least shares from those certainly designated; what is possible with most shares from all.
//! Where nothing that was touched is uncertain, the first answers the second. More shares only catch more, so what is
//! certain is caught however the unknown parts turn out, and nothing that is not possible is caught in any case.

use super::register::{Arrays, Stake, When};
use super::share::Sum;
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// When the set holds enough of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Test {
    /// The share that decides.
    pub threshold: Sum,
    /// Whether the threshold itself is enough.
    pub inclusive: bool,
    /// Whether control without ownership catches too.
    pub control: bool,
}

impl Test {
    /// Company control by votes: more than half.
    pub fn majority() -> Test {
        Test { threshold: Sum::percent(50.0), inclusive: false, control: false }
    }

    #[inline]
    pub(super) fn met(&self, sum: u64) -> bool {
        if self.inclusive { sum >= self.threshold.0 } else { sum > self.threshold.0 }
    }
}

/// Holders who act as one: where one of them that is in the set holds a stake, those of the others in the same entity
/// count too (OFSI general guidance, 4.14; Sanctions Regulations, schedule 1, paragraph 3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joint(pub Vec<Vec<u32>>);

impl Joint {
    pub(super) fn partners(&self, of: u32) -> impl Iterator<Item = u32> {
        let groups = self.0.iter().filter(move |group| group.contains(&of));
        groups.flatten().copied().filter(move |partner| *partner != of)
    }
}

/// An entity of the set that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caught {
    /// Which.
    pub entity: u32,
    /// Certain or possible.
    pub verdict: Verdict,
    /// Steps from those given, by the shortest way that is as sure.
    pub depth: u32,
    /// Whether shares suffice; if not, control was needed.
    pub by_ownership: bool,
}

/// What was caught, in the order in which it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closure {
    /// What is certain first, then what is only possible.
    pub caught: Vec<Caught>,
    /// The numbers of the stakes that the set holds in itself, in the order in which they were counted. Kept on request.
    pub stakes: Vec<u32>,
    /// The numbers of the ties of control that were followed. Kept on request.
    pub controls: Vec<u32>,
}

/// Room for closures on one register, used again and again.
pub struct Search<'a> {
    pub(super) arrays: Arrays<'a>,
    pub(super) cells: Vec<Cell>,
    pub(super) epoch: u32,
    pub(super) queue: Vec<u32>,
    counted: BTreeSet<u32>,
    keep: bool,
}

/// What is known of one entity in one closure; of another one if the epoch is not this one's.
#[derive(Clone, Copy, Default, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(C)]
pub(super) struct Cell {
    pub(super) held: u64,
    pub(super) epoch: u32,
    /// 0 if it is not in the set; else one more than its depth.
    pub(super) level: u32,
}

/// Which ends are added up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Least,
    Most,
}

impl<'a> Search<'a> {
    /// Makes room: 16 bytes an entity, of which only what is reached is ever touched.
    pub fn new(arrays: Arrays<'a>) -> Search<'a> {
        let cells = bytemuck::zeroed_vec(arrays.entities());
        Search { arrays, cells, epoch: 0, queue: Vec::new(), counted: BTreeSet::new(), keep: false }
    }

    /// The same, keeping which stakes and ties were counted.
    pub fn explaining(arrays: Arrays<'a>) -> Search<'a> {
        Search { keep: true, ..Search::new(arrays) }
    }

    /// What the given entities reach together. Those given are not among what is caught, unless they are only possibly
    /// given and certainly caught.
    pub fn closure(&mut self, test: &Test, when: When, given: &[(u32, Verdict)], joint: &Joint) -> Closure {
        let mut closure = Closure::default();
        let sure = |verdict: Verdict| given.iter().filter(move |(_, v)| *v >= verdict).map(|(entity, _)| *entity);
        let vague = self.pass(test, when, Side::Least, sure(Verdict::Certain), joint, &mut closure);
        let certain: Vec<u32> = self.queue.clone();
        let first = sure(Verdict::Certain).collect::<BTreeSet<_>>().len();
        self.report(test, Verdict::Certain, &certain[first..], &mut closure);
        if vague || sure(Verdict::Possible).any(|entity| !self.contains(entity)) {
            let known: BTreeSet<u32> = certain.into_iter().chain(sure(Verdict::Possible)).collect();
            closure.stakes.clear();
            closure.controls.clear();
            self.pass(test, when, Side::Most, sure(Verdict::Possible), joint, &mut closure);
            let more: Vec<u32> = self.queue.iter().copied().filter(|entity| !known.contains(entity)).collect();
            self.report(test, Verdict::Possible, &more, &mut closure);
        }
        let arrays = self.arrays;
        closure.stakes.retain(|number| self.contains(arrays.stakes[*number as usize].owned));
        closure
    }

    /// What each of the given reaches alone (with those who act as one with it), the surest verdict and the shortest
    /// way of any of them. In order of entity.
    pub fn one_by_one(&mut self, test: &Test, when: When, given: &[(u32, Verdict)], joint: &Joint) -> Closure {
        let mut closure = Closure::default();
        for person in given {
            let alone = self.closure(test, when, &[*person], joint);
            closure.caught.extend(alone.caught);
            closure.stakes.extend(alone.stakes);
            closure.controls.extend(alone.controls);
        }
        let known: BTreeMap<u32, Verdict> = given.iter().copied().collect();
        closure.caught.retain(|caught| known.get(&caught.entity).is_none_or(|verdict| *verdict < caught.verdict));
        let rank = |caught: &Caught| (caught.entity, std::cmp::Reverse(caught.verdict), caught.depth, !caught.by_ownership);
        closure.caught.sort_by_key(rank);
        closure.caught.dedup_by_key(|caught| caught.entity);
        closure.stakes.sort_unstable();
        closure.stakes.dedup();
        closure.controls.sort_unstable();
        closure.controls.dedup();
        closure
    }

    /// Whether the last pass caught an entity.
    #[inline]
    pub(super) fn contains(&self, entity: u32) -> bool {
        let cell = self.cells[entity as usize];
        cell.epoch == self.epoch && cell.level > 0
    }

    fn report(&self, test: &Test, verdict: Verdict, entities: &[u32], closure: &mut Closure) {
        closure.caught.extend(entities.iter().map(|entity| {
            let cell = self.cells[*entity as usize];
            Caught { entity: *entity, verdict, depth: cell.level - 1, by_ownership: test.met(cell.held) }
        }));
    }

    /// Fills the queue with the set. True if anything that was counted is not exact.
    pub(super) fn pass(
        &mut self,
        test: &Test,
        when: When,
        side: Side,
        given: impl Iterator<Item = u32>,
        joint: &Joint,
        closure: &mut Closure,
    ) -> bool {
        self.begin();
        given.for_each(|entity| self.enter(entity, 0));
        let (mut at, mut vague) = (0, false);
        while let Some(owner) = self.queue.get(at).copied() {
            at += 1;
            vague |= if joint.0.is_empty() {
                self.count_all(test, when, side, owner, closure)
            } else {
                self.count_jointly(test, when, side, owner, joint, closure)
            };
            if test.control {
                vague |= self.follow_control(when, side, owner, closure);
            }
        }
        vague
    }

    pub(super) fn begin(&mut self) {
        self.queue.clear();
        self.counted.clear();
        self.epoch = self.epoch.wrapping_add(1);
        if self.epoch == 0 {
            self.cells.fill(Cell::default());
            self.epoch = 1;
        }
    }

    #[inline]
    pub(super) fn enter(&mut self, entity: u32, depth: u32) {
        let epoch = self.epoch;
        let cell = &mut self.cells[entity as usize];
        if cell.epoch != epoch {
            *cell = Cell { held: 0, epoch, level: 0 };
        }
        if cell.level == 0 {
            cell.level = depth + 1;
            self.queue.push(entity);
        }
    }

    fn count_all(&mut self, test: &Test, when: When, side: Side, owner: u32, closure: &mut Closure) -> bool {
        let mut vague = false;
        let depth = self.cells[owner as usize].level;
        for number in self.arrays.held_by(owner) {
            let stake = &self.arrays.stakes[number];
            if !stake.stands(when) || stake.owned == owner {
                continue;
            }
            vague |= stake.least != stake.most;
            if self.keep {
                closure.stakes.push(number as u32);
            }
            self.add(test, side, stake, depth);
        }
        vague
    }

    #[inline]
    pub(super) fn add(&mut self, test: &Test, side: Side, stake: &Stake, depth: u32) {
        let share = if side == Side::Least { Sum::least(stake.least) } else { Sum::most(stake.most) };
        let epoch = self.epoch;
        let cell = &mut self.cells[stake.owned as usize];
        if cell.epoch != epoch {
            *cell = Cell { held: 0, epoch, level: 0 };
        }
        cell.held += share.0;
        if cell.level == 0 && test.met(cell.held) {
            cell.level = depth + 1;
            self.queue.push(stake.owned);
        }
    }

    /// The same where some holders act as one; every stake counts once, whoever brings it in.
    fn count_jointly(&mut self, test: &Test, when: When, side: Side, owner: u32, joint: &Joint, closure: &mut Closure) -> bool {
        let arrays = self.arrays;
        let standing = |holder: u32| {
            let numbers = arrays.held_by(holder).map(|number| (number as u32, arrays.stakes[number]));
            numbers.filter(move |(_, stake)| stake.stands(when) && stake.owned != holder)
        };
        let own: Vec<(u32, Stake)> = standing(owner).collect();
        let theirs = joint.partners(owner).flat_map(standing);
        let shared = theirs.filter(|(_, theirs)| own.iter().any(|(_, stake)| stake.owned == theirs.owned));
        let all: Vec<(u32, Stake)> = own.iter().copied().chain(shared).collect();
        let depth = self.cells[owner as usize].level;
        let mut vague = false;
        for (number, stake) in all {
            if self.counted.insert(number) {
                vague |= stake.least != stake.most;
                if self.keep {
                    closure.stakes.push(number);
                }
                self.add(test, side, &stake, depth);
            }
        }
        vague
    }

    fn follow_control(&mut self, when: When, side: Side, owner: u32, closure: &mut Closure) -> bool {
        let (first, depth) = (self.arrays.control_starts[owner as usize], self.cells[owner as usize].level);
        let mut vague = false;
        for (at, tie) in self.arrays.controlled_by(owner).iter().enumerate() {
            if when.sees(tie.from, tie.to, tie.recorded) && tie.controlled != owner {
                vague |= tie.certain == 0;
                if side == Side::Most || tie.certain == 1 {
                    if self.keep {
                        closure.controls.push(first + at as u32);
                    }
                    self.enter(tie.controlled, depth);
                }
            }
        }
        vague
    }
}
