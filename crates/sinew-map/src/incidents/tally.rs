//! Events counted in three ways, each honest about what it says.
//!
//! A day that is known only as a span, and a place that nobody gives, leave open whether an event belongs to a count. So
//! there are three numbers: what belongs **certainly**, what the **usual** table would say (the first possible day
//! decides, and what has no place is left out), and what **possibly** belongs. Deaths go with them: the lowest estimates of
//! the certain, the best of the usual, the highest of the possible. These are the fields `date_start`, `date_end`, `low`,
//! `best` and `high` of the UCDP Georeferenced Event Dataset (Sundberg and Melander 2013), summed as they are meant.

use sinew_model::{Day, Verdict};

/// Deaths in one event as its coder estimates them: lowest, best, highest. The order is not checked, since sources break it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Deaths {
    /// The lowest estimate.
    pub low: f64,
    /// The best.
    pub best: f64,
    /// The highest.
    pub high: f64,
}

/// Closed bounds of a period; nothing leaves an end open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

impl Bounds {
    /// Whether a day lies within.
    pub fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether one day between `first` and `last` lies within: certainly if all do, possibly if some do.
    pub fn verdict(&self, first: Day, last: Day) -> Verdict {
        let (first, last) = (first.min(last), first.max(last));
        let touches = self.from.is_none_or(|from| from <= last) && self.to.is_none_or(|to| first <= to);
        match touches {
            true if self.holds(first) && self.holds(last) => Verdict::Certain,
            true => Verdict::Possible,
            false => Verdict::Excluded,
        }
    }
}

/// Numbers of events and of the dead.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Events that belong certainly, by the usual table, possibly.
    pub events: [u64; 3],
    /// Lowest estimate of the dead in the certain, best in the usual, highest in the possible.
    pub deaths: [f64; 3],
}

impl Tally {
    /// Adds an event that happened on one day between `first` and `last`, where `other` says whether it meets all other
    /// conditions (place, actor).
    pub fn add(&mut self, (first, last): (Day, Day), deaths: Deaths, period: Bounds, other: Verdict) {
        let verdict = period.verdict(first, last).and(other);
        let is_usual = period.holds(first) && other.is_certain();
        for (at, belongs, dead) in
            [(0, verdict.is_certain(), deaths.low), (1, is_usual, deaths.best), (2, verdict.is_possible(), deaths.high)]
        {
            if belongs {
                self.events[at] += 1;
                self.deaths[at] += dead;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_numbers() {
        let day = |d: i32| Day(d);
        let deaths = Deaths { low: 1.0, best: 2.0, high: 3.0 };
        let check = |first: i32, last: i32, other: Verdict, expected: [u64; 3]| {
            let mut tally = Tally::default();
            tally.add((day(first), day(last)), deaths, Bounds { from: Some(day(10)), to: Some(day(19)) }, other);
            let dead = [1.0, 2.0, 3.0];
            let expected_dead: Vec<f64> = expected.iter().zip(dead).map(|(n, dead)| *n as f64 * dead).collect();
            assert_eq!((tally.events, tally.deaths.to_vec()), (expected, expected_dead), "{first}..{last} {other:?}");
        };
        check(10, 19, Verdict::Certain, [1, 1, 1]);
        check(12, 12, Verdict::Possible, [0, 0, 1]);
        check(9, 10, Verdict::Certain, [0, 0, 1]);
        check(19, 25, Verdict::Certain, [0, 1, 1]);
        check(1, 30, Verdict::Certain, [0, 0, 1]);
        check(20, 30, Verdict::Certain, [0, 0, 0]);
        check(12, 12, Verdict::Excluded, [0, 0, 0]);
    }
}
