//! Dates of birth and of founding, with the certainty that EDTF gives them.

use super::{Effect, Finding, best};
use crate::compare::FeatureKind;
use sinew_model::{Date, Day};

/// Lists date one person differently by a year or two: both copy documents that were themselves estimates.
const SLIP_YEARS: i32 = 2;
/// Years that no estimate joins.
const FAR_YEARS: i32 = 10;

/// Spans of fewer days are told apart.
const MONTH: i32 = 31;
const YEAR: i32 = 366;
/// Longer ones say nothing.
const DECADE: i32 = 3600;

/// One day in the year stands for *some day of it* in many registers.
const PLACEHOLDER: f32 = 0.6;

pub(super) fn births(a: &[Date], b: &[Date]) -> Option<Finding> {
    find(a, b, FeatureKind::BirthDate, 1.0)
}

/// Bodies and ships are founded, registered and built on different days: their dates weigh half.
pub(super) fn foundings(a: &[Date], b: &[Date]) -> Option<Finding> {
    find(a, b, FeatureKind::FoundingDate, 0.5)
}

fn find(a: &[Date], b: &[Date], kind: FeatureKind, share: f32) -> Option<Finding> {
    let (weight, reason, a, b) = best(a, b, weigh)?;
    Some(Finding { kind, effect: Effect::Odds(weight * share), a, b, reason })
}

/// Log odds of two dates and why; none where they say nothing.
fn weigh(a: &Date, b: &Date) -> Option<(f32, &'static str)> {
    if a.is_open() || b.is_open() {
        return None;
    }
    if !a.same_day(b).is_excluded() {
        return agreeing(a, b);
    }
    Some(differing(a, b))
}

/// The dates can be one day: how finely they say so, by the longer of the two spans that are written.
fn agreeing(a: &Date, b: &Date) -> Option<(f32, &'static str)> {
    let vague = a.uncertain() || b.uncertain() || a.approximate() || b.approximate();
    let january = a.earliest().is_some_and(|day| (day.ymd().1, day.ymd().2) == (1, 1));
    Some(match days_more(a)?.max(days_more(b)?) {
        0..DECADE if vague => (0.3, "can be the same day"),
        0 if january => (PLACEHOLDER, "the same day, 1 January, which often stands for a year"),
        0 => (1.7, "the same day"),
        1..MONTH => (1.1, "the same month"),
        MONTH..YEAR => (0.6, "the same year"),
        YEAR..DECADE => (0.3, "can be the same day"),
        _ => return None,
    })
}

/// From the first day that is written to the last; none for a span without an end.
fn days_more(date: &Date) -> Option<i32> {
    let (first, last) = date.stated();
    Some(last?.0.saturating_sub(first?.0))
}

fn differing(a: &Date, b: &Date) -> (f32, &'static str) {
    let apart = years_apart(a, b);
    if let (Some(x), Some(y)) = (single_day(a), single_day(b)) {
        if swapped(x, y) {
            return (0.9, "day and month have changed places");
        }
        if let Some(found) = slipped(x, y) {
            return found;
        }
    }
    match apart {
        0 => (-0.7, "the same year, but not the same day"),
        1..=SLIP_YEARS => (-0.7, "a year or two apart"),
        years if years < FAR_YEARS => (-1.8, "years apart"),
        _ => (-2.8, "ten years apart or more"),
    }
}

fn single_day(date: &Date) -> Option<Day> {
    date.earliest().filter(|_| date.is_exact())
}

fn swapped(a: Day, b: Day) -> bool {
    let ((year_a, month_a, day_a), (year_b, month_b, day_b)) = (a.ymd(), b.ymd());
    year_a == year_b && month_a == day_b && day_a == month_b
}

/// One of the three numbers differs by what a slip of the pen makes of it.
fn slipped(a: Day, b: Day) -> Option<(f32, &'static str)> {
    let ((year_a, month_a, day_a), (year_b, month_b, day_b)) = (a.ymd(), b.ymd());
    let (year, month, day) = (year_a == year_b, month_a == month_b, day_a == day_b);
    let january = (month_a, day_a) == (1, 1);
    match (year, month, day) {
        (false, true, true) if !january && one_digit(year_a, year_b) => Some((0.2, "one digit of the year differs")),
        (true, true, false) if one_digit(day_a.into(), day_b.into()) => Some((0.2, "one digit of the day differs")),
        (true, false, true) if one_digit(month_a.into(), month_b.into()) => Some((0.2, "the month differs")),
        _ => None,
    }
}

/// Whether two numbers differ in one digit, or two of their neighbouring digits have changed places.
fn one_digit(a: i32, b: i32) -> bool {
    let digits = |n: i32| [n / 1000 % 10, n / 100 % 10, n / 10 % 10, n % 10];
    let (a, b) = (digits(a), digits(b));
    let differ: Vec<usize> = (0..4).filter(|at| a[*at] != b[*at]).collect();
    match differ[..] {
        [_] => true,
        [i, j] => j == i + 1 && a[i] == b[j] && a[j] == b[i],
        _ => false,
    }
}

/// Whole years between the nearest ends of two spans.
fn years_apart(a: &Date, b: &Date) -> i32 {
    let year = |day: Option<Day>, open: i32| day.map_or(open, Day::year);
    let gap = |earlier: &Date, later: &Date| year(later.earliest(), i32::MIN / 2) - year(earlier.latest(), i32::MAX / 2);
    gap(a, b).max(gap(b, a)).max(0)
}

#[cfg(test)]
mod tests {
    use super::weigh;
    use sinew_model::Date;

    #[test]
    fn what_two_dates_say() {
        let check = |a: &str, b: &str, expected: Option<f32>| {
            let (a, b) = (Date::parse(a).unwrap(), Date::parse(b).unwrap());
            assert_eq!(weigh(&a, &b).map(|found| found.0), expected, "{a} {b}");
            assert_eq!(weigh(&a, &b), weigh(&b, &a), "{a} {b}");
        };
        check("1970-05-12", "1970-05-12", Some(1.7));
        check("1970-01-01", "1970-01-01", Some(0.6));
        check("1970-05-12", "1970-05", Some(1.1));
        check("1970-05-12", "1970", Some(0.6));
        check("1970", "1970", Some(0.6));
        check("1970~", "1971", Some(0.3));
        check("1968/1972", "1970-03-04", Some(0.3));
        check("1968/1972", "1973", Some(-0.7));
        check("197X", "1970", None);
        check("1970-05-12", "1970-12-05", Some(0.9));
        check("1970-05-12", "1971-05-12", Some(0.2));
        check("1970-05-12", "1907-05-12", Some(0.2));
        check("1970-05-12", "1970-05-13", Some(0.2));
        check("1970-05-12", "1970-08-25", Some(-0.7));
        check("1970", "1971", Some(-0.7));
        check("1970", "1975", Some(-1.8));
        check("1970", "1990", Some(-2.8));
        check("1970?", "1990", Some(-2.8));
        check("../1950", "1990", Some(-2.8));
        check("..", "1990", None);
    }
}
