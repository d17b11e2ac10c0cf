//! When a fact held.

use std::fmt;

use super::Date;
use super::point::{FOREVER, NEVER};
use crate::day::Day;
use crate::verdict::Verdict;

/// When a fact held: from a start to an end, each known within bounds or not at all.
///
/// The fact holds on one unbroken stretch of days. Its first day lies in the span of `start`, its last
/// day in that of `end`: **on the end day it still holds**. Verdicts are exact: certain means under
/// every choice of a first and a last day that fits the spans, excluded means under none. Hence:
///
/// - Without a start, it may have begun on any day; without an end, it may have ended on any day since
///   its start. Without both it is possible on every day.
/// - An end of `..` ([`Date::OPEN`]) says that it still holds: from the start on it is certain without
///   limit. A start of `..` says that it has always held.
/// - A start or end with `?` settles nothing: only what lies outside its span is excluded.
/// - `attested` days are days on which it held. They make certain what start and end leave possible,
///   and yield where these exclude it: an end that a source names outweighs another that still spoke
///   of the thing later.
/// - If the end certainly comes before the start the two are [contradictory](Period::contradictory),
///   and every day from the one to the other is possible.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first day on which it held. None: nobody says.
    pub start: Option<Date>,
    /// The last day on which it held. None: nobody says.
    pub end: Option<Date>,
    /// First and last day on which a source that gives no start, or no end, spoke and said that it held.
    pub attested: Option<(Day, Day)>,
}

/// What a period comes to, in days since 1970-01-01.
struct Window {
    /// The first day on which it may have held.
    first: i32,
    /// The first day by which it has begun whatever the start; may lie after `sure_until`.
    begun_by: i32,
    /// The last day until which it has not ended whatever the end.
    sure_until: i32,
    /// The last day on which it may have held.
    last: i32,
}

impl Period {
    /// Nothing is known about when it held.
    pub const UNKNOWN: Period = Period { start: None, end: None, attested: None };

    /// From a start to an end; none where nobody says.
    pub fn new(start: Option<Date>, end: Option<Date>) -> Period {
        Period { start, end, attested: None }
    }

    /// Did it hold on this day?
    pub fn holds_on(&self, day: Day) -> Verdict {
        self.holds_during(day, day)
    }

    /// Did it hold on at least one of these days, both included? Excluded if they are the wrong way round.
    pub fn holds_during(&self, from: Day, to: Day) -> Verdict {
        let window = self.window();
        let certain = window.begun_by <= to.0 && from.0 <= window.sure_until;
        let possible = window.first <= to.0 && from.0 <= window.last;
        Verdict::from_cases(certain, possible && from <= to)
    }

    /// Did it hold on the day that this date stands for?
    pub fn holds_at(&self, date: &Date) -> Verdict {
        let window = self.window();
        let certain = window.begun_by <= date.earliest && date.latest <= window.sure_until;
        let possible = window.first <= date.latest && date.earliest <= window.last;
        Verdict::from_cases(certain && !date.uncertain(), possible)
    }

    /// Was there a day on which both held?
    pub fn overlap(&self, other: &Period) -> Verdict {
        let (a, b) = (self.window(), other.window());
        let certain = a.begun_by <= b.sure_until && b.begun_by <= a.sure_until;
        let possible = a.first <= b.last && b.first <= a.last;
        Verdict::from_cases(certain, possible).and(self.ever()).and(other.ever())
    }

    /// Did it hold at any time at all? Certain, unless start and end contradict each other.
    pub fn ever(&self) -> Verdict {
        if self.contradictory() { Verdict::Possible } else { Verdict::Certain }
    }

    /// Does the end come before the start wherever in their spans they lie?
    pub fn contradictory(&self) -> bool {
        let (start, end) = self.outer();
        end.1 < start.0
    }

    /// The first and the last day on which it may have held; none where there is no bound. On every
    /// other day it is excluded, so this is what to sort or index periods by.
    pub fn hull(&self) -> (Option<Day>, Option<Day>) {
        let window = self.window();
        let first = (window.first != NEVER).then_some(Day(window.first));
        (first, (window.last != FOREVER).then_some(Day(window.last)))
    }

    /// The first and the last day between which it certainly held; none of a bound that lies before or after all days. Nothing if
    /// there is no day on which it certainly held.
    pub fn core(&self) -> Option<(Option<Day>, Option<Day>)> {
        let window = self.window();
        let first = (window.begun_by != NEVER).then_some(Day(window.begun_by));
        (window.begun_by <= window.sure_until)
            .then_some((first, (window.sure_until != FOREVER).then_some(Day(window.sure_until))))
    }

    /// As its display, with the days on which it is attested where start or end is missing:
    /// `since 2014 (last attested 2020-01-08)`.
    pub fn display_attested(&self) -> impl fmt::Display + '_ {
        Attested(self)
    }

    /// The spans of start and end, as wide as they may be.
    fn outer(&self) -> ((i32, i32), (i32, i32)) {
        let span = |date: Option<Date>| date.map_or((NEVER, FOREVER), |date| (date.earliest, date.latest));
        (span(self.start), span(self.end))
    }

    /// Start and end bound each other: it has begun by the last possible end, and has not ended before
    /// the first possible start.
    fn window(&self) -> Window {
        let (start, end) = self.outer();
        if end.1 < start.0 {
            return contradiction(start, end);
        }
        let firm_start = firm(self.start, NEVER);
        let firm_end = firm(self.end, FOREVER);
        let mut window = Window {
            first: start.0,
            begun_by: firm_start.1.min(firm_end.1),
            sure_until: firm_end.0.max(firm_start.0),
            last: end.1,
        };
        if let Some((since, until)) = self.attested {
            if window.first <= since.0 {
                window.begun_by = window.begun_by.min(since.0);
            }
            if until.0 <= window.last {
                window.sure_until = window.sure_until.max(until.0);
            }
        }
        window
    }
}

/// The span that a start or end surely lies in: without bounds if there is none or it has a `?`, and
/// at `open` if it is `..`.
fn firm(date: Option<Date>, open: i32) -> (i32, i32) {
    match date {
        Some(date) if date.is_open() => (open, open),
        Some(date) if !date.uncertain() => (date.earliest, date.latest),
        _ => (NEVER, FOREVER),
    }
}

/// Possible from the end to the start and all over their spans, certain nowhere.
fn contradiction(start: (i32, i32), end: (i32, i32)) -> Window {
    let first = if end.0 == NEVER { end.1 } else { end.0 };
    let last = if start.1 == FOREVER { start.0 } else { start.1 };
    Window { first, begun_by: FOREVER, sure_until: NEVER, last }
}

/// `2014~ – 2022-10-27`, `since 2014`, `until 2022`, `since 2014, ongoing`, `dates unknown`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.start, self.end) {
            (None, None) => f.write_str("dates unknown"),
            (None, Some(end)) if end.is_open() => f.write_str("ongoing"),
            (Some(start), Some(end)) if end.is_open() => write!(f, "since {start}, ongoing"),
            (Some(start), None) => write!(f, "since {start}"),
            (None, Some(end)) => write!(f, "until {end}"),
            (Some(start), Some(end)) => write!(f, "{start} – {end}"),
        }
    }
}

/// See [`Period::display_attested`].
struct Attested<'a>(&'a Period);

impl fmt::Display for Attested<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Attested(period) = self;
        write!(f, "{period}")?;
        let Some((since, until)) = period.attested else { return Ok(()) };
        match (period.start, period.end) {
            (Some(_), Some(_)) => Ok(()),
            (None, Some(_)) => write!(f, " (first attested {since})"),
            (Some(_), None) => write!(f, " (last attested {until})"),
            (None, None) if since == until => write!(f, " (attested {since})"),
            (None, None) => write!(f, " (attested {since} – {until})"),
        }
    }
}
