//! Power indices, exactly.
//!
//! Method: coalitions are counted by size and weight, not gone through. The parties that quarrel with nobody make a generating
//! function (sums of weights, each with the number of coalitions that reach it): a party is multiplied in by one merge of sorted lists
//! and divided out again by another. The few that quarrel are gone through subset by subset, each with the best that its peaceful
//! parts reach. Cost: the number of different sums (for one majority at most parties × seats) × parties × the number of different
//! subsets that quarrel; [`MOST_SUMS`] bounds the first. Counts fit 64 bits up to 60 parties, and Shapley values have the
//! denominator lcm(1..parties), so that all results are exact fractions.

use super::fraction::{Fraction, gcd};
use super::game::{Game, GameError, MOST_RULES, bits};
use std::collections::BTreeMap;

/// The power of each party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Power {
    /// Normalised Banzhaf (Penrose) index: of all cases in which some party turns a losing coalition into a winning one, the part that is its.
    /// None where no coalition can win.
    pub banzhaf: Option<Vec<Fraction>>,
    /// Shapley–Shubik index: of all orders in which the parties may join, the part in which this one brings the decision. None where no
    /// coalition can win.
    pub shapley: Option<Vec<Fraction>>,
    /// In how many coalitions of others each turns the scale.
    pub swings: Vec<u64>,
    /// How many coalitions win.
    pub winning: u64,
}

/// Different sums of weights that are gone through.
pub const MOST_SUMS: usize = 4_000_000;

/// Weights of a coalition, by rule.
type Weights = [u64; MOST_RULES];

/// How many coalitions have a size and weights, in rising order.
type Tally = Vec<((u32, Weights), u64)>;

/// Subsets of the quarrelling parties that come to the same: their number by size and what their peaceful parts reach.
type Groups = BTreeMap<(u32, Vec<Weights>), u64>;

impl Game {
    /// The indices of all parties.
    pub fn power(&self) -> Result<Power, GameError> {
        let parties = self.parties();
        let quarrellers = self.quarrellers();
        let free: Vec<usize> = (0..parties).filter(|party| quarrellers >> party & 1 == 0).collect();
        let subsets = self.subsets(quarrellers);
        let all = self.tally(&free)?;
        let winning = self.winning(&all, &groups(&subsets, |_| true));
        let mut by_size = Vec::with_capacity(parties);
        for party in 0..parties {
            let without = match () {
                () if self.has_veto(party) => vec![0; parties + 1],
                () if quarrellers >> party & 1 == 0 => {
                    self.winning(&divided(&all, self.step(party)), &groups(&subsets, |_| true))
                }
                () => self.winning(&all, &groups(&subsets, |set| set >> party & 1 == 0)),
            };
            // Winning coalitions with the party, less those that win without it too.
            let turned = |size: usize| winning[size + 1] - without[size + 1] - without[size];
            by_size.push((0..parties).map(turned).collect::<Vec<u64>>());
        }
        Ok(self.indices(&by_size, winning.iter().sum()))
    }

    fn indices(&self, by_size: &[Vec<u64>], winning: u64) -> Power {
        let swings: Vec<u64> = by_size.iter().map(|swings| swings.iter().sum()).collect();
        let all: u128 = swings.iter().map(|swings| u128::from(*swings)).sum();
        let banzhaf = swings.iter().map(|swings| Fraction::new(u128::from(*swings), all)).collect();
        let whole = (1..=self.parties() as u128).fold(1, |lcm, next| lcm / gcd(lcm, next) * next);
        let orders = orders(self.parties());
        let share =
            |swings: &Vec<u64>| swings.iter().zip(&orders).map(|(swings, orders)| u128::from(*swings) * (whole / orders)).sum();
        let shapley = by_size.iter().map(|swings| Fraction::new(share(swings), whole).filter(|_| all > 0)).collect();
        Power { banzhaf, shapley, swings, winning }
    }

    fn step(&self, party: usize) -> Weights {
        self.weight_of(1 << party)
    }

    /// Coalitions of the parties that quarrel with nobody.
    fn tally(&self, parties: &[usize]) -> Result<Tally, GameError> {
        let mut tally = vec![((0, [0; MOST_RULES]), 1)];
        for party in parties {
            // A coalition without one that has a veto never wins and need not be counted.
            tally = multiplied(&tally, self.step(*party), !self.has_veto(*party));
            if tally.len() > MOST_SUMS {
                return Err(GameError::TooManySums(MOST_SUMS));
            }
        }
        Ok(tally)
    }

    fn has_veto(&self, party: usize) -> bool {
        self.vetoes() >> party & 1 == 1
    }

    /// Subsets of the quarrelling parties and what their peaceful parts reach: of several, those that none outdoes.
    fn subsets(&self, quarrellers: u64) -> Vec<(u64, Vec<Weights>)> {
        let parties: Vec<usize> = bits(quarrellers).collect();
        let spread = |packed: usize| bits(packed as u64).fold(0, |set, at| set | 1u64 << parties[at]);
        let mut reached: Vec<Vec<Weights>> = Vec::with_capacity(1 << parties.len());
        for packed in 0..1usize << parties.len() {
            let set = spread(packed);
            let must = self.vetoes() & quarrellers;
            let is_part = self.is_peaceful(set) && set & must == must;
            let own = is_part.then(|| self.weight_of(set));
            let smaller = bits(packed as u64).flat_map(|at| reached[packed & !(1 << at)].iter().copied());
            reached.push(frontier(own.into_iter().chain(smaller).collect()));
        }
        reached.into_iter().enumerate().map(|(packed, reached)| (spread(packed), reached)).collect()
    }

    /// Winning coalitions by size: one of the tally with one of the groups.
    fn winning(&self, tally: &Tally, groups: &Groups) -> Vec<u64> {
        let mut by_size = vec![0; self.parties() + 1];
        let rows: Vec<Row<'_>> = tally.chunk_by(|a, b| a.0.0 == b.0.0).map(Row::new).collect();
        for ((size, reached), number) in groups {
            for row in &rows {
                by_size[(row.size + size) as usize] += number * row.reaching(reached, self.quotas());
            }
        }
        by_size
    }
}

/// Coalitions of one size, by rising weights.
struct Row<'t> {
    size: u32,
    sums: &'t [((u32, Weights), u64)],
    /// How many coalitions stand at each place or after it.
    from: Vec<u64>,
}

impl<'t> Row<'t> {
    fn new(sums: &'t [((u32, Weights), u64)]) -> Row<'t> {
        let mut from: Vec<u64> = sums.iter().map(|(_, count)| *count).collect();
        for at in (1..from.len()).rev() {
            from[at - 1] += from[at];
        }
        Row { size: sums[0].0.0, sums, from }
    }

    /// How many reach every quota with one of the additions.
    fn reaching(&self, additions: &[Weights], quotas: &[u64]) -> u64 {
        if let ([quota], [addition]) = (quotas, additions) {
            let first = self.sums.partition_point(|((_, weights), _)| weights[0] + addition[0] < *quota);
            return self.from.get(first).copied().unwrap_or(0);
        }
        let reaches =
            |weights: &Weights, addition: &Weights| (0..quotas.len()).all(|rule| weights[rule] + addition[rule] >= quotas[rule]);
        let wins = |weights: &Weights| additions.iter().any(|addition| reaches(weights, addition));
        self.sums.iter().filter(|((_, weights), _)| wins(weights)).map(|(_, count)| count).sum()
    }
}

/// The tally with one more party: beside the coalitions without it (if they are kept) those with it.
fn multiplied(tally: &Tally, step: Weights, keep: bool) -> Tally {
    let with = tally.iter().map(|((size, weights), count)| ((size + 1, plus(weights, &step)), *count));
    if !keep {
        return with.collect();
    }
    let mut merged: Tally = Vec::with_capacity(tally.len() * 2);
    let (mut without, mut with) = (tally.iter().copied().peekable(), with.peekable());
    loop {
        let next = match (without.peek(), with.peek()) {
            (None, None) => return merged,
            (Some(_), None) => without.next(),
            (None, Some(_)) => with.next(),
            (Some(a), Some(b)) if a.0 <= b.0 => without.next(),
            _ => with.next(),
        };
        let Some((key, count)) = next else { return merged };
        match merged.last_mut() {
            Some(last) if last.0 == key => last.1 += count,
            _ => merged.push((key, count)),
        }
    }
}

/// The tally without one of its parties: undoes [`multiplied`], smallest first.
fn divided(tally: &Tally, step: Weights) -> Tally {
    let mut rest: Tally = Vec::with_capacity(tally.len());
    let mut taken = 0;
    for (key, count) in tally {
        let mut left = *count;
        let made = rest.get(taken).filter(|((size, weights), _)| (size + 1, plus(weights, &step)) == *key);
        if let Some((_, number)) = made {
            left -= number;
            taken += 1;
        }
        if left > 0 {
            rest.push((*key, left));
        }
    }
    rest
}

fn plus(one: &Weights, other: &Weights) -> Weights {
    std::array::from_fn(|rule| one[rule] + other[rule])
}

/// Those that none of the others outdoes, in order, each once.
fn frontier(mut all: Vec<Weights>) -> Vec<Weights> {
    all.sort_unstable();
    all.dedup();
    let outdone = |one: &Weights| all.iter().any(|other| other != one && (0..MOST_RULES).all(|rule| other[rule] >= one[rule]));
    all.iter().filter(|one| !outdone(one)).copied().collect()
}

fn groups(subsets: &[(u64, Vec<Weights>)], admits: impl Fn(u64) -> bool) -> Groups {
    let mut groups = Groups::new();
    for (set, reached) in subsets.iter().filter(|(set, reached)| admits(*set) && !reached.is_empty()) {
        *groups.entry((set.count_ones(), reached.clone())).or_default() += 1;
    }
    groups
}

/// n · C(n−1, k) for each k: of so many orders one has exactly these k before the party.
fn orders(parties: usize) -> Vec<u128> {
    let mut all = Vec::with_capacity(parties);
    let mut choose: u128 = 1;
    for k in 0..parties as u128 {
        all.push(parties as u128 * choose);
        choose = choose * (parties as u128 - 1 - k) / (k + 1);
    }
    all
}
