//! What one more designation would add to what a set reaches already.

use super::closure::{Cell, Closure, Joint, Search, Side, Test};
use super::register::When;
use super::share::Sum;
use sinew_model::Verdict;

impl Search<'_> {
    /// Prepares for [`Search::gain`]: what the given reach certainly is known from here on.
    pub fn settle(&mut self, test: &Test, when: When, given: &[(u32, Verdict)]) {
        let certain = given.iter().filter(|(_, verdict)| verdict.is_certain()).map(|(entity, _)| *entity);
        self.pass(test, when, Side::Least, certain, &Joint::default(), &mut Closure::default());
    }

    /// What designating one more entity would certainly add to what was settled, without the entity itself; nothing if it
    /// is reached anyway. Only what it changes is looked at, and put back afterwards. In the order in which it is found.
    pub fn gain(&mut self, test: &Test, when: When, entity: u32) -> Vec<u32> {
        let settled = self.queue.len();
        let mut before: Vec<(u32, Cell)> = Vec::new();
        if !self.contains(entity) {
            before.push((entity, self.cells[entity as usize]));
            self.enter(entity, 0);
        }
        let mut at = settled;
        while let Some(owner) = self.queue.get(at).copied() {
            at += 1;
            self.count_again(test, when, owner, &mut before);
        }
        let gained = self.queue.get(settled + 1..).map(<[u32]>::to_vec).unwrap_or_default();
        self.queue.truncate(settled);
        before.into_iter().rev().for_each(|(entity, cell)| self.cells[entity as usize] = cell);
        gained
    }

    fn count_again(&mut self, test: &Test, when: When, owner: u32, before: &mut Vec<(u32, Cell)>) {
        let epoch = self.epoch;
        for number in self.arrays.held_by(owner) {
            let stake = &self.arrays.stakes[number];
            if !stake.stands(when) || stake.owned == owner {
                continue;
            }
            let cell = &mut self.cells[stake.owned as usize];
            before.push((stake.owned, *cell));
            if cell.epoch != epoch {
                *cell = Cell { held: 0, epoch, level: 0 };
            }
            cell.held += Sum::least(stake.least).0;
            if cell.level == 0 && test.met(cell.held) {
                cell.level = 1;
                self.queue.push(stake.owned);
            }
        }
        if test.control {
            for tie in self.arrays.controlled_by(owner) {
                let counts = tie.certain == 1 && when.sees(tie.from, tie.to, tie.recorded);
                if counts && !self.contains(tie.controlled) {
                    before.push((tie.controlled, self.cells[tie.controlled as usize]));
                    self.enter(tie.controlled, 0);
                }
            }
        }
    }
}
