//! Numbers that are known within bounds, and interval arithmetic on them.
//!
//! A [`Range`] stands for **one number that lies somewhere between two ends**, each included or not.
//! Shares are percentages (25 % is `25`), amounts are in the unit that the claim names. Comparing a
//! range with a threshold gives a [`Verdict`].
//!
//! **Exactness.** Ends are `f64`, because shares are multiplied along chains of unknown length, where
//! a fixed number of decimals would either overflow or round. But sources write decimals, and
//! `33.34 + 33.33 + 33.33` must reach 100. So whenever a range is made, and that is after each operation
//! too, an end that misses a multiple of 0.000001 (from 10⁹ on, of 0.01) by no more than one part in
//! 10¹², or by no more than 10⁻¹² if it is below 1, is put on it. Sums of decimals with up to six places
//! (basis points, cents) are therefore the very numbers that their decimals are read as, comparisons
//! need no tolerance, and `more than 50` tells 50 from 50.000001. Other results are off by no more
//! than that same part, far below what any source states.

mod parse;
mod show;

use crate::verdict::Verdict;
pub use parse::RangeError;

/// A number between two ends. Never empty, never NaN; an infinite end is not included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    lo: f64,
    hi: f64,
    lo_closed: bool,
    hi_closed: bool,
}

/// Ends are never NaN.
impl Eq for Range {}

/// An end of a range: the number, and whether it is included.
type End = (f64, bool);

impl Range {
    /// Reads a number or a range of numbers.
    ///
    /// Accepted: `50`, `25..50` or `25-50` (both included), `(25,50]`, `[25,50)`, `>50`, `>=50`, `<10`, `<=10`,
    /// `25..`, `..50`, `..` (any number), `~80` (72 to 88, a tenth off). Thousands may be set off, in groups
    /// of three, by commas, blanks (also no-break ones) or `_`. A percent sign after a number is
    /// ignored. `1,5` is refused, since it could be 1.5 or a mistyped 1,500.
    ///
    /// # Errors
    /// If the text is of none of these forms, its bounds are the wrong way round, or a number is beyond `f64`.
    pub fn parse(text: &str) -> Result<Range, RangeError> {
        parse::parse(text)
    }

    /// From one end to the other, each included or not. None if no number lies between them or one
    /// of them is NaN. An infinite end is never included.
    pub fn new(lo: f64, lo_closed: bool, hi: f64, hi_closed: bool) -> Option<Range> {
        let (lo, hi) = (tidy(lo), tidy(hi));
        let holds_some = lo < hi || (lo == hi && lo_closed && hi_closed && lo.is_finite());
        holds_some.then_some(Range { lo, hi, lo_closed: lo_closed && lo.is_finite(), hi_closed: hi_closed && hi.is_finite() })
    }

    /// From one number to another, both included; none if they are the wrong way round or NaN.
    pub fn closed(lo: f64, hi: f64) -> Option<Range> {
        Range::new(lo, true, hi, true)
    }

    /// One number. Infinity and NaN say nothing: [`Range::unknown`].
    pub fn exact(value: f64) -> Range {
        Range::closed(value, value).unwrap_or(Range::unknown())
    }

    /// Any number.
    pub const fn unknown() -> Range {
        Range { lo: f64::NEG_INFINITY, hi: f64::INFINITY, lo_closed: false, hi_closed: false }
    }

    /// Any share: 0 to 100 percent.
    pub const fn unknown_share() -> Range {
        Range { lo: 0.0, hi: 100.0, lo_closed: true, hi_closed: true }
    }

    /// The lower end, perhaps negative infinity.
    pub const fn lo(&self) -> f64 {
        self.lo
    }

    /// The upper end, perhaps infinity.
    pub const fn hi(&self) -> f64 {
        self.hi
    }

    /// Is the lower end itself included?
    pub const fn lo_closed(&self) -> bool {
        self.lo_closed
    }

    /// Is the upper end itself included?
    pub const fn hi_closed(&self) -> bool {
        self.hi_closed
    }

    /// Is it one number?
    pub fn is_exact(&self) -> bool {
        self.lo == self.hi
    }

    /// May it be this number?
    pub fn contains(&self, value: f64) -> bool {
        let value = tidy(value);
        let above = self.lo < value || (self.lo == value && self.lo_closed);
        above && (value < self.hi || (self.hi == value && self.hi_closed))
    }

    /// What the sum may be.
    #[must_use]
    pub fn add(&self, other: &Range) -> Range {
        let lo = (self.lo + other.lo, self.lo_closed && other.lo_closed);
        Range::from_ends(lo, (self.hi + other.hi, self.hi_closed && other.hi_closed))
    }

    /// What the difference may be, this less the other.
    #[must_use]
    pub fn sub(&self, other: &Range) -> Range {
        let lo = (self.lo - other.hi, self.lo_closed && other.hi_closed);
        Range::from_ends(lo, (self.hi - other.lo, self.hi_closed && other.lo_closed))
    }

    /// What the product may be. Zero times anything is zero, since no number is infinite: only the
    /// ends of what is known are. For shares in percent, [`scale`](Range::scale) the product by 0.01.
    #[must_use]
    pub fn mul(&self, other: &Range) -> Range {
        let (a, b) = (product(self.lower(), other.lower()), product(self.lower(), other.upper()));
        let (c, d) = (product(self.upper(), other.lower()), product(self.upper(), other.upper()));
        Range::from_ends(lowest(lowest(a, b), lowest(c, d)), highest(highest(a, b), highest(c, d)))
    }

    /// Times a number. A factor that is infinite or NaN counts as unknown.
    #[must_use]
    pub fn scale(&self, factor: f64) -> Range {
        self.mul(&Range::exact(factor))
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn hull(&self, other: &Range) -> Range {
        Range::from_ends(lowest(self.lower(), other.lower()), highest(self.upper(), other.upper()))
    }

    /// What lies in both; none if nothing does.
    pub fn intersect(&self, other: &Range) -> Option<Range> {
        let other_reaches_lower = lowest(self.lower(), other.lower()) == other.lower();
        let other_reaches_higher = highest(self.upper(), other.upper()) == other.upper();
        let (lo, lo_closed) = if other_reaches_lower { self.lower() } else { other.lower() };
        let (hi, hi_closed) = if other_reaches_higher { self.upper() } else { other.upper() };
        Range::new(lo, lo_closed, hi, hi_closed)
    }

    /// What it may be once every number outside the limits is moved to the nearer limit. The limits
    /// count as included, whether or not they are.
    #[must_use]
    pub fn clamp_to(&self, limits: &Range) -> Range {
        let lo = match self.lo {
            lo if lo >= limits.hi => (limits.hi, true),
            lo if lo < limits.lo => (limits.lo, true),
            _ => self.lower(),
        };
        let hi = match self.hi {
            hi if hi <= limits.lo => (limits.lo, true),
            hi if hi > limits.hi => (limits.hi, true),
            _ => self.upper(),
        };
        Range::from_ends(lo, hi)
    }

    /// Is it this number or more?
    pub fn at_least(&self, threshold: f64) -> Verdict {
        let t = tidy(threshold);
        Verdict::from_cases(self.lo >= t, t.is_nan() || self.hi > t || (self.hi == t && self.hi_closed))
    }

    /// Is it more than this number?
    pub fn more_than(&self, threshold: f64) -> Verdict {
        let t = tidy(threshold);
        Verdict::from_cases(self.lo > t || (self.lo == t && !self.lo_closed), t.is_nan() || self.hi > t)
    }

    /// Is it this number or less?
    pub fn at_most(&self, threshold: f64) -> Verdict {
        self.more_than(threshold).not()
    }

    /// Is it less than this number?
    pub fn less_than(&self, threshold: f64) -> Verdict {
        self.at_least(threshold).not()
    }

    /// Are the two the same number? Certain only if both are exact.
    pub fn equals(&self, other: &Range) -> Verdict {
        Verdict::from_cases(self.is_exact() && self == other, !self.conflicts_with(other))
    }

    /// Can the two not be the same number? True if they have none in common.
    pub fn conflicts_with(&self, other: &Range) -> bool {
        self.intersect(other).is_none()
    }

    const fn lower(&self) -> End {
        (self.lo, self.lo_closed)
    }

    const fn upper(&self) -> End {
        (self.hi, self.hi_closed)
    }

    /// From the ends of a result that is known not to be empty. A sum beyond `f64` stops at its limit, and
    /// ends that rounding has made equal are both included.
    fn from_ends((lo, lo_closed): End, (hi, hi_closed): End) -> Range {
        let (lo, hi) = (tidy(lo.min(f64::MAX)), tidy(hi.max(f64::MIN)));
        let one = lo == hi;
        Range::new(lo, lo_closed || one, hi, hi_closed || one).unwrap_or(Range::unknown())
    }
}

/// The end that reaches lower: to a smaller number, or to the same and includes it.
fn lowest(x: End, y: End) -> End {
    if y.0 < x.0 || (y.0 == x.0 && y.1) { y } else { x }
}

/// The end that reaches higher: to a larger number, or to the same and includes it.
fn highest(x: End, y: End) -> End {
    if y.0 > x.0 || (y.0 == x.0 && y.1) { y } else { x }
}

/// The product of two ends. A zero that is included is reached whatever the other end is.
fn product((x, x_closed): End, (y, y_closed): End) -> End {
    let reached = (x == 0.0 && x_closed) || (y == 0.0 && y_closed) || (x_closed && y_closed);
    (if x == 0.0 || y == 0.0 { 0.0 } else { x * y }, reached)
}

/// Puts a number on the decimal that it misses by rounding only; see the head of this module.
/// Negative zero becomes zero.
fn tidy(x: f64) -> f64 {
    /// Up to here `f64` has room for millionths and three bits more, so that the rounding below is stable.
    const MILLIONTHS_UP_TO: f64 = 1e9;
    /// Up to here it has room for hundredths likewise.
    const HUNDREDTHS_UP_TO: f64 = 1e13;
    let parts = match x.abs() {
        size if size < MILLIONTHS_UP_TO => 1e6,
        size if size < HUNDREDTHS_UP_TO => 1e2,
        _ => return x,
    };
    let decimal = (x * parts).round() / parts;
    let near = (decimal - x).abs() <= 1e-12 * x.abs().max(1.0);
    if near { decimal + 0.0 } else { x }
}

impl std::str::FromStr for Range {
    type Err = RangeError;

    fn from_str(text: &str) -> Result<Range, RangeError> {
        Range::parse(text)
    }
}

#[cfg(test)]
mod tests;
