//! Interval arithmetic against numbers picked from the intervals, and the laws of verdicts.

use proptest::prelude::*;
use sinew_model::{Range, Verdict};

/// A decimal with two places: what shares and amounts look like.
fn decimal() -> impl Strategy<Value = f64> {
    prop_oneof![(-10_000..=10_000).prop_map(|hundredths| f64::from(hundredths) / 100.0), (-4..=4).prop_map(f64::from),]
}

fn any_range() -> impl Strategy<Value = Range> {
    let end = || prop_oneof![6 => decimal(), 1 => Just(f64::INFINITY)];
    let finite = (decimal(), any::<bool>(), end(), any::<bool>())
        .prop_filter_map("empty", |(lo, lo_closed, hi, hi_closed)| Range::new(lo, lo_closed, hi, hi_closed));
    let below =
        (decimal(), any::<bool>()).prop_filter_map("empty", |(hi, closed)| Range::new(f64::NEG_INFINITY, false, hi, closed));
    prop_oneof![6 => finite, 1 => below, 2 => decimal().prop_map(Range::exact), 1 => Just(Range::unknown())]
}

/// A range and a number in it: an end if it is included, or something between.
fn range_and_member() -> impl Strategy<Value = (Range, f64)> {
    (any_range(), 0..=8).prop_map(|(range, eighths)| {
        let lo = range.lo().max(range.hi().min(1000.0) - 2000.0);
        let hi = range.hi().min(lo + 2000.0);
        let member = lo + (hi - lo) * f64::from(eighths) / 8.0;
        let member = if range.contains(member) { member } else { (lo + hi) / 2.0 };
        (range, member)
    })
}

/// An operation on ranges and what it does to single numbers.
type Operation = (fn(&Range, &Range) -> Range, fn(f64, f64) -> f64);

const OPERATIONS: [Operation; 3] = [(Range::add, |x, y| x + y), (Range::sub, |x, y| x - y), (Range::mul, |x, y| x * y)];

proptest! {
    #[test]
    fn ranges_read_back(range in any_range()) {
        prop_assert_eq!(Range::parse(&range.to_string()), Ok(range));
    }

    #[test]
    fn any_number_reads_back(bits in any::<u64>(), other in any::<f64>()) {
        let value = f64::from_bits(bits);
        let range = Range::exact(value);
        prop_assert_eq!(Range::parse(&range.to_string()), Ok(range));
        if let Some(range) = Range::new(value, true, other, false) {
            prop_assert_eq!(Range::parse(&range.to_string()), Ok(range));
        }
    }

    #[test]
    fn grouped_numbers_read_back(number in any::<u32>(), separator in prop::sample::select(vec![",", " ", "_", "\u{a0}", "\u{202f}"])) {
        let number = f64::from(number);
        let grouped = Range::exact(number).display_grouped().to_string().replace(',', separator);
        prop_assert_eq!(Range::parse(&grouped), Ok(Range::exact(number)));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,30}", near in "[-0-9.,%~<>=()\\[\\] _–\u{a0}é]{0,16}") {
        for text in [text, near] {
            if let Ok(range) = Range::parse(&text) {
                prop_assert_eq!(Range::parse(&range.to_string()), Ok(range));
                let _ = range.display_grouped().to_string();
            }
        }
    }

    #[test]
    fn operations_hold_what_their_members_give((a, x) in range_and_member(), (b, y) in range_and_member()) {
        prop_assert!(a.contains(x) && b.contains(y));
        for (on_ranges, on_numbers) in OPERATIONS {
            prop_assert!(on_ranges(&a, &b).contains(on_numbers(x, y)), "{a} and {b}, {x} and {y}");
        }
        let hull = a.hull(&b);
        prop_assert!(hull.contains(x) && hull.contains(y));
        prop_assert_eq!(a.intersect(&b).is_some_and(|both| both.contains(x)), b.contains(x));
        let clamped = if b.is_exact() { x.clamp(b.lo(), b.hi()) } else { x.min(b.hi()).max(b.lo()) };
        prop_assert!(a.clamp_to(&b).contains(clamped));
    }

    #[test]
    fn finite_ends_are_reached_if_they_are_included(a in any_range(), b in any_range()) {
        let ends = |range: Range| [(range.lo(), range.lo_closed()), (range.hi(), range.hi_closed())];
        for (on_ranges, on_numbers) in OPERATIONS {
            let result = on_ranges(&a, &b);
            let zero_wins = on_numbers(0.0, 5.0) == 0.0;
            for (end, closed) in ends(result).into_iter().filter(|(end, _)| end.is_finite()) {
                let mut corners = ends(a).into_iter().flat_map(|x| ends(b).map(|y| (x, y)));
                let reached = corners.any(|((x, x_closed), (y, y_closed))| {
                    let zero = zero_wins && end == 0.0 && ((x == 0.0 && x_closed) || (y == 0.0 && y_closed));
                    zero || (x_closed && y_closed && Range::exact(on_numbers(x, y)) == Range::exact(end))
                });
                prop_assert_eq!(closed, reached, "{} and {} give {}", a, b, result);
            }
        }
    }

    #[test]
    fn operations_do_not_mind_the_order(a in any_range(), b in any_range()) {
        prop_assert_eq!(a.add(&b), b.add(&a));
        prop_assert_eq!(a.mul(&b), b.mul(&a));
        prop_assert_eq!(a.hull(&b), b.hull(&a));
        prop_assert_eq!(a.intersect(&b), b.intersect(&a));
        prop_assert_eq!(a.conflicts_with(&b), b.conflicts_with(&a));
        prop_assert_eq!(a.equals(&b), b.equals(&a));
    }

    #[test]
    fn sums_of_decimals_are_exact(parts in prop::collection::vec(0..=1_000_000_i64, 0..40)) {
        let sum = parts.iter().fold(Range::exact(0.0), |sum, part| sum.add(&Range::exact(*part as f64 / 10_000.0)));
        let total: i64 = parts.iter().sum();
        prop_assert_eq!(sum, Range::exact(total as f64 / 10_000.0));
        prop_assert_eq!(sum.at_least(50.0), Verdict::from_bool(total >= 500_000));
        prop_assert_eq!(sum.more_than(50.0), Verdict::from_bool(total > 500_000));
    }

    #[test]
    fn thresholds_agree_with_members((range, x) in range_and_member(), t in decimal()) {
        for (verdict, holds) in [
            (range.at_least(t), x >= t),
            (range.more_than(t), x > t),
            (range.at_most(t), x <= t),
            (range.less_than(t), x < t),
        ] {
            prop_assert!(!verdict.is_certain() || holds);
            prop_assert!(!verdict.is_excluded() || !holds);
        }
        let open = Range::new(f64::NEG_INFINITY, false, t, false).unwrap();
        prop_assert_eq!(range.less_than(t).is_possible(), !range.conflicts_with(&open));
    }

    #[test]
    fn verdicts_follow_kleene(a in 0..3_usize, b in 0..3_usize) {
        let all = [Verdict::Excluded, Verdict::Possible, Verdict::Certain];
        let (a, b) = (all[a], all[b]);
        prop_assert_eq!((!a).and(!b), !a.or(b));
        prop_assert_eq!(a.and(b) <= a, true);
        prop_assert_eq!(a.or(b) >= a, true);
        prop_assert_eq!(!!a, a);
    }
}
