//! Days, weeks, months, quarters and years of the calendar.

use sinew_model::Day;
use std::fmt;

/// How long a period of the calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A day.
    Day,
    /// A week from Monday to Sunday (ISO 8601).
    Week,
    /// A month.
    Month,
    /// Three months, from January, April, July or October.
    Quarter,
    /// A year.
    Year,
}

/// One period of the calendar. In order of length, then time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    step: Step,
    first: Day,
}

impl Period {
    /// The period of this length that holds a day.
    pub fn of(step: Step, day: Day) -> Period {
        let (year, month, _) = day.ymd();
        let month_of = |month: u8| Day::from_ymd(year, month, 1).unwrap_or(day);
        let first = match step {
            Step::Day => day,
            Step::Week => day.plus(-weekday(day)),
            Step::Month => day.month_start(),
            Step::Quarter => month_of((month - 1) / 3 * 3 + 1),
            Step::Year => month_of(1),
        };
        Period { step, first }
    }

    /// Its first day.
    pub fn first(self) -> Day {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Day {
        let months_on = |months: u8| (0..months).fold(self.first, |day, _| day.month_end().succ()).pred();
        match self.step {
            Step::Day => self.first,
            Step::Week => self.first.plus(6),
            Step::Month => self.first.month_end(),
            Step::Quarter => months_on(3),
            Step::Year => months_on(12),
        }
    }

    /// The one after it.
    pub fn next(self) -> Period {
        Period { first: self.last().succ(), ..self }
    }
}

impl fmt::Display for Period {
    /// `2026-02-03`, `2026-W06`, `2026-02`, `2026-Q1`, `2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, _) = self.first.ymd();
        match self.step {
            Step::Day => write!(f, "{}", self.first),
            Step::Week => {
                // The year of a week is that of its Thursday.
                let thursday = self.first.plus(3);
                let start = Day::from_ymd(thursday.year(), 1, 1).unwrap_or(thursday);
                write!(f, "{:04}-W{:02}", thursday.year(), start.days_until(thursday) / 7 + 1)
            }
            Step::Month => write!(f, "{year:04}-{month:02}"),
            Step::Quarter => write!(f, "{year:04}-Q{}", (month - 1) / 3 + 1),
            Step::Year => write!(f, "{year:04}"),
        }
    }
}

/// Days since Monday. 1 January 1970 was a Thursday.
pub(super) fn weekday(day: Day) -> i32 {
    (day.0 + 3).rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods() {
        let check = |step, (year, month, day), name: &str, days: i32| {
            let period = Period::of(step, Day::from_ymd(year, month, day).unwrap());
            assert_eq!((period.to_string().as_str(), period.first().days_until(period.last()) + 1), (name, days));
            assert_eq!(Period::of(step, period.last()), period);
            assert_eq!(Period::of(step, period.next().first()), period.next());
        };
        check(Step::Day, (2026, 2, 3), "2026-02-03", 1);
        check(Step::Week, (2026, 2, 3), "2026-W06", 7);
        check(Step::Week, (2027, 1, 1), "2026-W53", 7);
        check(Step::Week, (2024, 12, 31), "2025-W01", 7);
        check(Step::Month, (2024, 2, 29), "2024-02", 29);
        check(Step::Quarter, (2026, 6, 30), "2026-Q2", 91);
        check(Step::Year, (2024, 7, 1), "2024", 366);
    }
}
