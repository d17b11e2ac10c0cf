//! The least number that records certainly come to when summaries may cover what has records of its own.

use sinew_model::Date;

/// What a record adds at least.
pub(super) struct Least {
    /// Its first and last possible day, as days since 1970-01-01; the widest span where nobody says.
    pub(super) span: (i32, i32),
    /// At least so many.
    pub(super) number: f64,
    /// Whether it covers, or may cover, several incidents.
    pub(super) is_summary: bool,
}

/// The days on which something may have happened.
pub(super) fn span(when: Option<Date>) -> (i32, i32) {
    let bounds = when.map_or((None, None), |when| when.span());
    (bounds.0.map_or(i32::MIN, |day| day.0), bounds.1.map_or(i32::MAX, |day| day.0))
}

/// Single records add up. A summary adds what it has beyond the single records that it may cover, and of summaries
/// that may cover the same days only one counts: the best choice of summaries whose spans have no day in common
/// (weighted interval scheduling, over summaries by last day; quadratic in their number at worst in reading singles).
pub(super) fn floor(records: &[Least]) -> f64 {
    let (summaries, singles): (Vec<&Least>, Vec<&Least>) = records.iter().partition(|record| record.is_summary);
    let of_singles: f64 = singles.iter().map(|record| record.number).sum();
    let mut gains: Vec<((i32, i32), f64)> = summaries.iter().map(|summary| (summary.span, gain(summary, &singles))).collect();
    gains.sort_by(|a, b| (a.0.1, a.0.0).cmp(&(b.0.1, b.0.0)).then(a.1.total_cmp(&b.1)));
    let mut best = vec![0.0f64];
    for (at, ((first, _), gain)) in gains.iter().enumerate() {
        let before = gains[..at].partition_point(|((_, last), _)| last < first);
        best.push(best[at].max(best[before] + gain));
    }
    of_singles + best.last().copied().unwrap_or(0.0)
}

fn gain(summary: &Least, singles: &[&Least]) -> f64 {
    let may_cover = |single: &&&Least| single.span.0 <= summary.span.1 && summary.span.0 <= single.span.1;
    let covered: f64 = singles.iter().filter(may_cover).map(|single| single.number).sum();
    (summary.number - covered).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(records: &[(i32, i32, f64, bool)], expected: f64) {
        let least = |(first, last, number, is_summary): &(i32, i32, f64, bool)| Least {
            span: (*first, *last),
            number: *number,
            is_summary: *is_summary,
        };
        assert_eq!(floor(&records.iter().map(least).collect::<Vec<_>>()), expected, "{records:?}");
    }

    #[test]
    fn floors() {
        check(&[], 0.0);
        check(&[(1, 1, 1.0, false), (1, 1, 1.0, false)], 2.0);
        check(&[(1, 9, 5.0, true)], 5.0);
        check(&[(1, 9, 5.0, true), (3, 3, 1.0, false), (4, 4, 1.0, false)], 5.0);
        check(&[(1, 9, 5.0, true), (3, 3, 1.0, false), (10, 10, 1.0, false)], 6.0);
        check(&[(1, 9, 5.0, true), (10, 19, 7.0, true)], 12.0);
        check(&[(1, 9, 5.0, true), (9, 19, 7.0, true)], 7.0);
        check(&[(1, 9, 5.0, true), (5, 15, 7.0, true), (10, 19, 5.0, true)], 10.0);
        check(&[(1, 2, 1.0, true), (1, 1, 1.0, false), (2, 2, 1.0, false)], 2.0);
    }
}
