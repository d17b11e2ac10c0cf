//! An instant, for when something was recorded.

use crate::Day;
use std::fmt;

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment(pub i64);

const MICROS_PER_DAY: i64 = 86_400_000_000;

impl Moment {
    /// The UTC day it falls on.
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(MICROS_PER_DAY) as i32)
    }

    /// The first instant of a UTC day.
    pub fn start_of(day: Day) -> Moment {
        Moment(i64::from(day.0) * MICROS_PER_DAY)
    }

    /// The last instant of a UTC day.
    pub fn end_of(day: Day) -> Moment {
        Moment(Moment::start_of(day).0 + MICROS_PER_DAY - 1)
    }
}

impl fmt::Display for Moment {
    /// `2026-06-04T09:30:00Z`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(MICROS_PER_DAY) / 1_000_000;
        write!(f, "{}T{:02}:{:02}:{:02}Z", self.day(), second / 3600, second / 60 % 60, second % 60)
    }
}
