//! Company control: X controls Y if X and the companies that X controls hold more than half of Y together.
//!
//! The least fixpoint of that rule, found for one owner as a closure from that owner alone. Equal shares of two
//! companies are two shares; a company in a circle controls what it reaches, and itself through nobody. A stake that
//! is not enough is never control.

use super::closure::{Closure, Joint, Search, Side, Test};
use super::register::When;
use super::share::Sum;
use sinew_model::Verdict;

/// An entity that an owner controls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Controlled {
    /// Which.
    pub entity: u32,
    /// Certain, or possible where shares are not exact.
    pub verdict: Verdict,
    /// What the owner and all that it controls hold of it: at least so much, in percent.
    pub least: f64,
    /// At most so much, in percent. Beyond 100 the record holds more than all of it.
    pub most: f64,
}

impl Search<'_> {
    /// All that an owner controls, itself left out, by entity.
    pub fn controlled(&mut self, owner: u32, test: &Test, when: When) -> Vec<Controlled> {
        let (none, mut unused) = (Joint::default(), Closure::default());
        let vague = self.pass(test, when, Side::Most, [owner].into_iter(), &none, &mut unused);
        let exact = |entity: &u32| {
            let share = self.held(*entity);
            Controlled { entity: *entity, verdict: Verdict::Certain, least: share, most: share }
        };
        let mut controlled: Vec<Controlled> = self.queue[1..].iter().map(exact).collect();
        if vague {
            self.pass(test, when, Side::Least, [owner].into_iter(), &none, &mut unused);
            for each in &mut controlled {
                each.least = self.held(each.entity);
                each.verdict = if self.contains(each.entity) { Verdict::Certain } else { Verdict::Possible };
            }
        }
        controlled.sort_by_key(|controlled| controlled.entity);
        controlled
    }

    /// What the set of the last pass holds of an entity, in percent.
    fn held(&self, entity: u32) -> f64 {
        let cell = self.cells[entity as usize];
        if cell.epoch == self.epoch { Sum(cell.held).in_percent() } else { 0.0 }
    }

    /// What every owner certainly controls, one owner at a time, in the order in which it is found. Owners that
    /// control nothing are passed over.
    pub fn each_controller(&mut self, test: &Test, when: When, mut each: impl FnMut(u32, &[u32])) {
        let (none, mut unused) = (Joint::default(), Closure::default());
        for owner in 0..self.arrays.entities() as u32 {
            if !self.arrays.held_by(owner).is_empty() {
                self.pass(test, when, Side::Least, [owner].into_iter(), &none, &mut unused);
                if self.queue.len() > 1 {
                    each(owner, &self.queue[1..]);
                }
            }
        }
    }
}
