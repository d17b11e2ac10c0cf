//! Reach over many days and lists at once.
//!
//! What any of the lists reaches on any of the days is a small part of a large register. That part is found first, as if
//! every stake stood at once, and copied with new numbers into arrays that stay in the processor's cache; then each day
//! and list is a closure on it.

use super::closure::{Joint, Search, Side, Test};
use super::register::{Arrays, Register, RegisterBuilder, When};
use rustc_hash::FxHashMap;
use sinew_model::Verdict;

/// How many entities each list reaches on each day (certainly or possibly, those of the list left out): day by day, list
/// by list.
pub fn series(arrays: &Arrays<'_>, test: &Test, lists: &[Vec<(u32, Verdict)>], days: &[When]) -> Vec<usize> {
    let given: Vec<u32> = lists.iter().flatten().map(|(entity, _)| *entity).collect();
    let part = Part::around(arrays, test, &given);
    let lists: Vec<Vec<(u32, Verdict)>> = lists.iter().map(|list| part.renumbered(list)).collect();
    let mut search = Search::new(part.register.arrays());
    let none = Joint::default();
    let cells = days.iter().flat_map(|when| lists.iter().map(move |list| (when, list)));
    cells.map(|(when, list)| search.closure(test, *when, list, &none).caught.len()).collect()
}

/// The part of a register that some entities may ever reach, with numbers of its own.
pub struct Part {
    /// The stakes and ties of those that may ever be caught.
    pub register: Register,
    numbers: FxHashMap<u32, u32>,
    entities: Vec<u32>,
}

impl Part {
    /// What these may reach on any day at all.
    pub fn around(arrays: &Arrays<'_>, test: &Test, given: &[u32]) -> Part {
        let mut search = Search::new(*arrays);
        search.ever(test, given);
        let mut part = Part { register: Register::default(), numbers: FxHashMap::default(), entities: Vec::new() };
        let mut builder = RegisterBuilder::default();
        for owner in &search.queue {
            let from = part.number(*owner);
            for stake in &arrays.stakes[arrays.held_by(*owner)] {
                builder.stake(super::Stake { owner: from, owned: part.number(stake.owned), ..*stake });
            }
            for tie in arrays.controlled_by(*owner) {
                builder.control(super::ControlTie { controller: from, controlled: part.number(tie.controlled), ..*tie });
            }
        }
        builder.room_for(part.entities.len());
        part.register = builder.finish();
        part
    }

    /// The number in the whole register of an entity of the part.
    pub fn original(&self, entity: u32) -> u32 {
        self.entities[entity as usize]
    }

    /// Entities of the whole register by their numbers here; those that are not in the part are left out.
    pub fn renumbered(&self, given: &[(u32, Verdict)]) -> Vec<(u32, Verdict)> {
        given.iter().filter_map(|(entity, verdict)| Some((*self.numbers.get(entity)?, *verdict))).collect()
    }

    fn number(&mut self, entity: u32) -> u32 {
        let next = self.entities.len() as u32;
        let number = *self.numbers.entry(entity).or_insert(next);
        if number == next {
            self.entities.push(entity);
        }
        number
    }
}

impl Search<'_> {
    /// A set that holds everything that is caught on any day: as if every stake stood at once.
    fn ever(&mut self, test: &Test, given: &[u32]) {
        self.begin();
        given.iter().for_each(|entity| self.enter(*entity, 0));
        let mut at = 0;
        while let Some(owner) = self.queue.get(at).copied() {
            at += 1;
            for number in self.arrays.held_by(owner) {
                let stake = self.arrays.stakes[number];
                if stake.owned != owner {
                    self.add(test, Side::Most, &stake, 1);
                }
            }
            if test.control {
                let ties = self.arrays.controlled_by(owner);
                ties.iter().for_each(|tie| self.enter(tie.controlled, 1));
            }
        }
    }
}
