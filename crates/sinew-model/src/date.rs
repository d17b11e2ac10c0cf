//! Dates that are known within bounds: one expression of EDTF level 1, ISO 8601-2:2019.
//!
//! A [`Date`] stands for **one day that lies somewhere in a span**. `2014` is some day of 2014, and
//! `2014/2018` some day from the beginning of 2014 to the end of 2018. Comparing two dates therefore
//! gives a [`Verdict`]: certain if it holds wherever in the spans the two days lie, excluded if it
//! holds nowhere.
//!
//! What the standard leaves open is settled like this:
//!
//! - **About** (`~`) widens the span by one unit on both sides: a century, decade, year, season (three
//!   months) or month by another of its kind, a day by three days.
//! - **Uncertain** (`?`) widens likewise, and nothing about the date is certain any more: a comparison
//!   that would be certain is possible. What lies outside the widened span stays excluded. So with
//!   `?` a question and its opposite are not each other's negation: ask the question that you mean.
//! - `%` is both, and compares as `?`.
//! - **Seasons** are those of the meteorologists' north: spring (21) is March to May, and winter (24)
//!   begins in December of the year named and ends with February of the next.
//! - **Intervals** take a qualifier at each end, and it widens that end. `..` sets no bound; an empty
//!   end is a bound that nobody knows. Both let the span run on.
//! - `..` alone is no day at all: as the end of a [`Period`] it says that the thing still holds.
//! - **Time of day** is read and left out, and no time zone is applied: the day is the one written.

mod error;
mod parse;
mod period;
mod point;

use std::fmt;
use std::str::FromStr;

pub use error::DateError;
pub(crate) use error::excerpt;
pub use period::Period;

use crate::day::{Day, DayError};
use crate::verdict::Verdict;
use point::{FOREVER, Form, NEVER, Point};

/// One day that lies somewhere in a span, and how that was written. 24 bytes.
///
/// The derived order sorts by the span's first day, then its last. It is for sorted output only: to
/// ask which of two dates is earlier, use [`Date::before`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// First possible day, as days since 1970-01-01, or `NEVER`.
    earliest: i32,
    /// Last possible day, or `FOREVER`.
    latest: i32,
    first: Point,
    last: Point,
}

/// How finely a date is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// One month (`2025-11`, `2025-11-XX`).
    Month,
    /// Three months (`2025-21`).
    Season,
    /// One year (`2025`, `2025-XX`, `2025-XX-XX`).
    Year,
    /// Ten years (`201X`).
    Decade,
    /// A hundred years (`20XX`).
    Century,
    /// From one date to another, or open on a side.
    Interval,
}

impl Date {
    /// `..`: no bound on either side. As the end of a [`Period`] it means "still holds", as the start
    /// "has always held".
    pub const OPEN: Date = Date { earliest: NEVER, latest: FOREVER, first: Point::OPEN, last: Point::OPEN };

    /// Reads one EDTF level 1 expression, with blanks around it ignored.
    ///
    /// Accepted: `2025-11-11`, `2025-11`, `2025`, `-0044-03-15`, each with `~`, `?` or `%` after it;
    /// `201X`, `20XX`, `2025-XX`, `2025-XX-XX`, `2025-11-XX`; `2025-21` to `2025-24`; intervals `a/b`, `a/..`,
    /// `../b`, `a/`, `/b` of these; `..`; and `2024-03-10T15:36:30` with or without `Z` or an offset.
    ///
    /// # Errors
    /// If the text is of none of these forms, names a day that the calendar does not have, a year
    /// outside -9999 to 9999, or an interval that ends before it starts.
    pub fn parse(text: &str) -> Result<Date, DateError> {
        parse::parse(text)
    }

    /// Some day of a year.
    ///
    /// # Errors
    /// If the year is outside -9999 to 9999.
    pub fn from_year(year: i32) -> Result<Date, DayError> {
        let day = Day::try_from_ymd(year, 1, 1)?;
        Ok(Date::build(Point::new(day, Form::Year), Point::ABSENT))
    }

    /// Some day of a month (1 to 12).
    ///
    /// # Errors
    /// If there is no such month, or the year is outside -9999 to 9999.
    pub fn from_month(year: i32, month: u8) -> Result<Date, DayError> {
        let day = Day::try_from_ymd(year, month, 1)?;
        Ok(Date::build(Point::new(day, Form::Month), Point::ABSENT))
    }

    /// Some day from the one to the other, both included; none if they are the wrong way round.
    pub fn between(first: Day, last: Day) -> Option<Date> {
        let points = (Point::new(first, Form::Day), Point::new(last, Form::Day));
        (first <= last).then(|| Date::build(points.0, points.1))
    }

    /// The last point is [`Point::ABSENT`] unless the date is an interval.
    fn build(first: Point, last: Point) -> Date {
        let end = if last.form == Form::Absent { first } else { last };
        Date { earliest: first.possible().0, latest: end.possible().1, first, last }
    }

    /// The first day that it may be, with the widening of `~` and `?`; none if there is no bound.
    pub fn earliest(&self) -> Option<Day> {
        (self.earliest != NEVER).then_some(Day(self.earliest))
    }

    /// The last day that it may be, with the widening of `~` and `?`; none if there is no bound.
    pub fn latest(&self) -> Option<Day> {
        (self.latest != FOREVER).then_some(Day(self.latest))
    }

    /// [`earliest`](Date::earliest) and [`latest`](Date::latest).
    pub fn span(&self) -> (Option<Day>, Option<Day>) {
        (self.earliest(), self.latest())
    }

    /// The first and last day of what is written, without the widening of `~` and `?`.
    pub fn stated(&self) -> (Option<Day>, Option<Day>) {
        let (first, last) = self.stated_bounds();
        ((first != NEVER).then_some(Day(first)), (last != FOREVER).then_some(Day(last)))
    }

    fn stated_bounds(&self) -> (i32, i32) {
        let end = if self.last.form == Form::Absent { self.first } else { self.last };
        (self.first.stated().0, end.stated().1)
    }

    /// Is it one day, without a doubt?
    pub fn is_exact(&self) -> bool {
        self.earliest == self.latest && !self.uncertain()
    }

    /// Is it `..`, without bounds?
    pub fn is_open(&self) -> bool {
        *self == Date::OPEN
    }

    /// Is `~` or `%` on it, or on an end of it?
    pub fn approximate(&self) -> bool {
        self.first.is_approximate() || self.last.is_approximate()
    }

    /// Is `?` or `%` on it, or on an end of it?
    pub fn uncertain(&self) -> bool {
        self.first.is_uncertain() || self.last.is_uncertain()
    }

    /// How finely it is given.
    pub fn precision(&self) -> Precision {
        if self.last.form != Form::Absent {
            return Precision::Interval;
        }
        match self.first.form {
            Form::Day => Precision::Day,
            Form::DayUnspecified | Form::Month => Precision::Month,
            Form::Season => Precision::Season,
            Form::MonthAndDayUnspecified | Form::MonthUnspecified | Form::Year => Precision::Year,
            Form::Decade => Precision::Decade,
            Form::Century => Precision::Century,
            Form::Open | Form::Unknown | Form::Absent => Precision::Interval,
        }
    }

    /// Does it come before the other, on an earlier day?
    pub fn before(&self, other: &Date) -> Verdict {
        self.with(other, self.latest < other.earliest, self.earliest < other.latest)
    }

    /// Does it come after the other, on a later day?
    pub fn after(&self, other: &Date) -> Verdict {
        other.before(self)
    }

    /// Are both the same day? Certain only if both are [exact](Date::is_exact).
    pub fn same_day(&self, other: &Date) -> Verdict {
        let one_day = self.earliest == self.latest && self.span() == other.span();
        self.with(other, one_day, self.meets(other))
    }

    /// Do the two spans share a day? Unlike [`same_day`](Date::same_day) this takes each date for the
    /// whole stretch that it names: `2014` and `2014-05` certainly overlap.
    pub fn overlaps(&self, other: &Date) -> Verdict {
        let ((a, b), (c, d)) = (self.stated_bounds(), other.stated_bounds());
        self.with(other, a <= d && c <= b, self.meets(other))
    }

    /// Does it fall on a day on which something held?
    pub fn within(&self, period: &Period) -> Verdict {
        period.holds_at(self)
    }

    /// Does it fall on this day or an earlier one?
    pub fn on_or_before(&self, day: Day) -> Verdict {
        self.verdict(self.latest <= day.0, self.earliest <= day.0)
    }

    /// Does it fall on this day or a later one?
    pub fn on_or_after(&self, day: Day) -> Verdict {
        self.verdict(self.earliest >= day.0, self.latest >= day.0)
    }

    fn meets(&self, other: &Date) -> bool {
        self.earliest <= other.latest && other.earliest <= self.latest
    }

    /// The verdict on something that holds all over the span, or somewhere in it.
    fn verdict(&self, always: bool, sometimes: bool) -> Verdict {
        Verdict::from_cases(always && !self.uncertain(), sometimes)
    }

    fn with(&self, other: &Date, always: bool, sometimes: bool) -> Verdict {
        self.verdict(always && !other.uncertain(), sometimes)
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Date {
        Date::build(Point::new(day.clamp(Day::MIN, Day::MAX), Form::Day), Point::ABSENT)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Date, DateError> {
        Date::parse(text)
    }
}

/// Canonical EDTF, which [`Date::parse`] reads back to an equal date.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.last.form {
            Form::Absent => write!(f, "{}", self.first),
            _ if self.is_open() => f.write_str(".."),
            _ => write!(f, "{}/{}", self.first, self.last),
        }
    }
}

#[cfg(test)]
mod tests;
