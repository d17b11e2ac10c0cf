//! Which coalitions can decide, and whom a bloc needs.

use super::game::{Game, MOST_RULES, bits};

/// Coalitions that decide, none with a member too many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coalitions {
    /// Members in rising order. Fewer members first, then less weight of the first majority, then by members.
    pub coalitions: Vec<Vec<usize>>,
    /// How many there are.
    pub total: u64,
    /// Whether the search stopped before it had seen them all; `total` is then a lower bound.
    pub unfinished: bool,
}

/// Steps of a search before it stops and says so.
pub(super) const STEPS: u64 = 10_000_000;
/// Coalitions that are kept.
pub(super) const KEPT: usize = 5_000;

impl Game {
    /// Every minimal winning coalition: it decides, and without any one of its members it does not.
    pub fn minimal_winning(&self) -> Coalitions {
        self.partners(&[])
    }

    /// Every minimal set of partners with whom a bloc decides. Empty sets only: the bloc decides alone. The partners of nobody are the
    /// minimal winning coalitions. None where members of the bloc quarrel.
    pub fn partners(&self, bloc: &[usize]) -> Coalitions {
        self.partners_within(bloc, STEPS)
    }

    /// The same in at most so many steps.
    pub(super) fn partners_within(&self, bloc: &[usize], steps: u64) -> Coalitions {
        let mut order: Vec<usize> = (0..self.parties()).filter(|party| !bloc.contains(party)).collect();
        order.sort_by_key(|party| (std::cmp::Reverse(self.weights(*party).to_vec()), *party));
        let bloc = bloc.iter().fold(0, |set, party| set | 1u64 << party);
        let rest = rest(self, &order);
        let mut search = Search { game: self, bloc, order, rest, found: Coalitions::default(), left: steps };
        if self.is_peaceful(bloc) {
            search.extend(0, 0);
        }
        let mut found = search.found;
        let weight = |coalition: &Vec<usize>| coalition.iter().map(|party| self.weights(*party)[0]).sum::<u64>();
        found.coalitions.sort_by_cached_key(|coalition| (coalition.len(), weight(coalition), coalition.clone()));
        found
    }

    /// Whether these decide together, perhaps without some of them.
    pub fn wins(&self, coalition: &[usize]) -> bool {
        let set = coalition.iter().fold(0, |set, party| set | 1u64 << party);
        let quarrellers = set & self.quarrellers();
        // Every peaceful part of those that quarrel, with all the others.
        let mut part = quarrellers;
        loop {
            if self.can_decide((set & !quarrellers) | part) {
                return true;
            }
            if part == 0 {
                return false;
            }
            part = (part - 1) & quarrellers;
        }
    }
}

type Weights = [u64; MOST_RULES];

fn rest(game: &Game, order: &[usize]) -> Vec<Weights> {
    let mut rest = vec![[0; MOST_RULES]; order.len() + 1];
    for (at, party) in order.iter().enumerate().rev() {
        let (own, after) = (game.weight_of(1 << party), rest[at + 1]);
        rest[at] = std::array::from_fn(|rule| own[rule] + after[rule]);
    }
    rest
}

struct Search<'g> {
    game: &'g Game,
    bloc: u64,
    /// The others, heavy ones first.
    order: Vec<usize>,
    /// The weights of all from each place on.
    rest: Vec<Weights>,
    found: Coalitions,
    left: u64,
}

impl Search<'_> {
    fn extend(&mut self, at: usize, partners: u64) {
        let Some(left) = self.left.checked_sub(1) else {
            self.found.unfinished = true;
            return;
        };
        self.left = left;
        let coalition = self.bloc | partners;
        if self.game.can_decide(coalition) {
            if bits(partners).all(|party| !self.game.can_decide(coalition & !(1 << party))) {
                self.keep(partners);
            }
            return;
        }
        let Some(party) = self.order.get(at).copied() else { return };
        if !self.may_decide(at, coalition) {
            return;
        }
        if self.game.quarrels_of(party) & coalition == 0 {
            self.extend(at + 1, partners | 1 << party);
        }
        if self.game.vetoes() >> party & 1 == 0 {
            self.extend(at + 1, partners);
        }
    }

    /// Whether the quotas are reached if all that are left join.
    fn may_decide(&self, at: usize, coalition: u64) -> bool {
        let weights = self.game.weight_of(coalition);
        let reach = |rule: usize| weights[rule] + self.rest[at][rule];
        self.game.quotas().iter().enumerate().all(|(rule, quota)| reach(rule) >= *quota)
    }

    fn keep(&mut self, partners: u64) {
        self.found.total += 1;
        if self.found.coalitions.len() < KEPT {
            self.found.coalitions.push(bits(partners).collect());
        }
    }
}
