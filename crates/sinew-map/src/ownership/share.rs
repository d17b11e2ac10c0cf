//! Shares as whole millionths of a percent, with open ends.
//!
//! An end is stored as `2 × millionths of a percent`, plus one if the end itself is not included. Sums keep a count
//! of open ends far below one millionth, so that `more than 25` twice is more than 50, and `less than 50` never
//! reaches 50. A share with more decimals is widened to the next millionth on either side, never rounded inwards.

use sinew_model::Range;

/// Millionths of a percent in one percent.
const MILLION: f64 = 1e6;
/// More than any share that a source may state, and still within 32 bits.
const MOST_PERCENT: f64 = 1000.0;
/// So many bits of a sum count open ends: enough for a million owners of one entity.
const OPEN_BITS: u32 = 20;

/// The bounds of one share, as they are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The lower end: twice the millionths of a percent, and one if it is open.
    pub least: u32,
    /// The upper end, likewise.
    pub most: u32,
}

impl Bounds {
    /// Nothing to all: what nobody states.
    pub const UNKNOWN: Bounds = Bounds { least: 0, most: 200_000_000 };

    /// An exact share in basis points (10,000 is all).
    pub const fn basis_points(points: u32) -> Bounds {
        Bounds { least: points * 20_000, most: points * 20_000 }
    }

    /// Of a range in percent. Negative ends count as zero, ends beyond 1000 % as 1000 %.
    pub fn of(range: &Range) -> Bounds {
        let limited = range.clamp_to(&Range::closed(0.0, MOST_PERCENT).unwrap_or(Range::unknown_share()));
        let (lo, hi) = (limited.lo() * MILLION, limited.hi() * MILLION);
        let (down, up) = (lo.round(), hi.round());
        let exact = |x: f64, whole: f64| (x - whole).abs() < 1e-3;
        let least = if exact(lo, down) { encoded(down, !limited.lo_closed()) } else { encoded(lo.floor(), true) };
        let most = if exact(hi, up) { encoded(up, !limited.hi_closed()) } else { encoded(hi.ceil(), true) };
        Bounds { least, most }
    }

    /// As a range in percent.
    pub fn range(&self) -> Range {
        let percent = |end: u32| f64::from(end >> 1) / MILLION;
        let (lo, hi) = (percent(self.least), percent(self.most));
        Range::new(lo, self.least & 1 == 0, hi, self.most & 1 == 0).unwrap_or(Range::exact(lo))
    }

    /// Whether it is one number.
    pub const fn is_exact(&self) -> bool {
        self.least == self.most
    }
}

fn encoded(millionths: f64, open: bool) -> u32 {
    ((millionths as u32) << 1) | u32::from(open)
}

/// A sum of ends. Ordered as the numbers are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sum(pub u64);

impl Sum {
    /// A threshold in percent, to compare sums with.
    pub fn percent(percent: f64) -> Sum {
        Sum(((percent * MILLION).round() as u64) << OPEN_BITS)
    }

    /// What a lower end adds: an open one is a little more than its number.
    #[inline]
    pub const fn least(end: u32) -> Sum {
        Sum((((end >> 1) as u64) << OPEN_BITS) + (end & 1) as u64)
    }

    /// What an upper end adds: an open one is a little less than its number.
    #[inline]
    pub const fn most(end: u32) -> Sum {
        Sum((((end >> 1) as u64) << OPEN_BITS).saturating_sub((end & 1) as u64))
    }

    /// In percent, without what open ends add or take.
    pub fn in_percent(self) -> f64 {
        ((self.0 + (1 << (OPEN_BITS - 1))) >> OPEN_BITS) as f64 / MILLION
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(text: &str) -> Bounds {
        Bounds::of(&Range::parse(text).expect("a range"))
    }

    #[test]
    fn ends_come_back_as_they_were() {
        for text in ["50", "0", "100", "33.333333", "(25,50]", "[50,75)", "24.999999"] {
            let range = Range::parse(text).expect("a range");
            assert_eq!(Bounds::of(&range).range(), range, "{text}");
        }
        assert_eq!(Bounds::basis_points(5000), bounds("50"));
        assert_eq!(Bounds::UNKNOWN, bounds("0..100"));
    }

    #[test]
    fn finer_shares_are_widened() {
        let third = Bounds::of(&Range::exact(100.0 / 3.0)).range();
        assert_eq!((third.lo(), third.lo_closed(), third.hi(), third.hi_closed()), (33.333_333, false, 33.333_334, false));
    }

    #[test]
    fn open_ends_add_up() {
        let fifty = Sum::percent(50.0);
        let least = |text: &str| Sum::least(bounds(text).least).0;
        let most = |text: &str| Sum::most(bounds(text).most).0;
        assert!(2 * least("(25,50]") > fifty.0);
        assert_eq!(2 * least("[25,50]"), fifty.0);
        assert!(most("[0,25)") + most("25") < fifty.0);
        assert!(most("[0,50.000001)") > fifty.0);
        assert!(1000 * least("(0.049999,1]") < fifty.0);
        assert_eq!(Sum(2 * least("(25,50]")).in_percent(), 50.0);
        assert_eq!(Sum(2 * most("[0,50)")).in_percent(), 100.0);
    }
}
