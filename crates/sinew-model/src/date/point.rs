//! One end of a date: what was written, from which its span follows.

use std::fmt;

use crate::day::{Day, write_year};

/// Before every day: the bound of a span with no beginning.
pub(super) const NEVER: i32 = i32::MIN;
/// After every day: the bound of a span with no end.
pub(super) const FOREVER: i32 = i32::MAX;

/// How an end is written. The names with `Unspecified` hold an `X` for the digits they leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Form {
    Day,
    DayUnspecified,
    Month,
    Season,
    MonthAndDayUnspecified,
    MonthUnspecified,
    Year,
    Decade,
    Century,
    /// `..`: there is no bound on this side.
    Open,
    /// Nothing before or after the stroke: there may be a bound, nobody says.
    Unknown,
    /// Not an interval: there is no second end.
    Absent,
}

impl Form {
    /// How many months its span has; none for a day and for what has no span.
    const fn months(self) -> Option<i32> {
        match self {
            Form::DayUnspecified | Form::Month => Some(1),
            Form::Season => Some(3),
            Form::MonthAndDayUnspecified | Form::MonthUnspecified | Form::Year => Some(12),
            Form::Decade => Some(120),
            Form::Century => Some(1200),
            Form::Day | Form::Open | Form::Unknown | Form::Absent => None,
        }
    }
}

/// The qualifier after an end: `~`, `?` or `%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Doubt {
    None,
    Approximate,
    Uncertain,
    Both,
}

impl Doubt {
    const fn mark(self) -> &'static str {
        match self {
            Doubt::None => "",
            Doubt::Approximate => "~",
            Doubt::Uncertain => "?",
            Doubt::Both => "%",
        }
    }
}

/// One end of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Point {
    /// The first day of what is written; no meaning for an end without a day.
    pub(super) day: Day,
    pub(super) form: Form,
    pub(super) doubt: Doubt,
}

impl Point {
    pub(super) const OPEN: Point = Point::without_day(Form::Open);
    pub(super) const UNKNOWN: Point = Point::without_day(Form::Unknown);
    pub(super) const ABSENT: Point = Point::without_day(Form::Absent);

    const fn without_day(form: Form) -> Point {
        Point::new(Day::MIN, form)
    }

    pub(super) const fn new(day: Day, form: Form) -> Point {
        Point { day, form, doubt: Doubt::None }
    }

    pub(super) const fn is_approximate(self) -> bool {
        matches!(self.doubt, Doubt::Approximate | Doubt::Both)
    }

    pub(super) const fn is_uncertain(self) -> bool {
        matches!(self.doubt, Doubt::Uncertain | Doubt::Both)
    }

    pub(super) const fn has_day(self) -> bool {
        !matches!(self.form, Form::Open | Form::Unknown | Form::Absent)
    }

    /// The first and last day of what is written, taken at its word.
    pub(super) fn stated(self) -> (i32, i32) {
        match self.form.months() {
            Some(months) => (self.day.0, day_before_month(self.day, months)),
            None if self.has_day() => (self.day.0, self.day.0),
            None => (NEVER, FOREVER),
        }
    }

    /// The first and last day that may be meant: a qualifier allows one unit more on both sides.
    pub(super) fn possible(self) -> (i32, i32) {
        /// One unit of a day that is "about": nobody who writes `2014-03-10~` means that day or its neighbours only.
        const DAYS_ABOUT: i32 = 3;
        if self.doubt == Doubt::None || !self.has_day() {
            return self.stated();
        }
        match self.form.months() {
            None => (self.day.plus(-DAYS_ABOUT).0, self.day.plus(DAYS_ABOUT).0),
            Some(months) => {
                let first = self.day.month_start_after(-months).unwrap_or(Day::MIN);
                (first.0, day_before_month(self.day, 2 * months))
            }
        }
    }
}

/// The last day before the month that begins so many months after this day's.
fn day_before_month(day: Day, months: i32) -> i32 {
    day.month_start_after(months).map_or(Day::MAX, Day::pred).0
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, _) = self.day.ymd();
        match self.form {
            Form::Day => write!(f, "{}", self.day)?,
            Form::Open => f.write_str("..")?,
            Form::Unknown | Form::Absent => {}
            Form::Decade => write!(f, "{:03}X", year / 10)?,
            Form::Century => write!(f, "{:02}XX", year / 100)?,
            Form::Year => write_year(f, year)?,
            Form::MonthUnspecified => write_year(f, year).and_then(|()| f.write_str("-XX"))?,
            Form::MonthAndDayUnspecified => write_year(f, year).and_then(|()| f.write_str("-XX-XX"))?,
            Form::Month => write_year(f, year).and_then(|()| write!(f, "-{month:02}"))?,
            Form::DayUnspecified => write_year(f, year).and_then(|()| write!(f, "-{month:02}-XX"))?,
            Form::Season => write_year(f, year).and_then(|()| write!(f, "-{:02}", 20 + month / 3))?,
        }
        f.write_str(self.doubt.mark())
    }
}
