//! Change points by PELT: the segmentation of least cost, exact, with pruning (Killick, Fearnhead and Eckley 2012, "Optimal
//! detection of changepoints with a linear computational cost").

/// The first step of every stretch but the first, in the segmentation of `length` steps that has the least sum of `cost`s
/// and penalties. `cost(from, to)` is that of the steps `from..to`; splitting a stretch must not raise it. No stretch is
/// shorter than `least`.
pub fn pelt(length: usize, least: usize, penalty: f64, cost: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    let least = least.max(1);
    let mut best = vec![f64::INFINITY; length + 1];
    let mut last = vec![0usize; length + 1];
    best[0] = -penalty;
    // Starts of a last stretch that may still win, and from which end on they cannot.
    let mut starts: Vec<(usize, usize)> = vec![(0, usize::MAX)];
    for end in least..=length {
        let costs: Vec<f64> = starts.iter().map(|(start, _)| best[*start] + cost(*start, end)).collect();
        for ((start, _), cost) in starts.iter().zip(&costs) {
            if cost + penalty < best[end] {
                (best[end], last[end]) = (cost + penalty, *start);
            }
        }
        for ((_, until), cost) in starts.iter_mut().zip(&costs) {
            if *cost >= best[end] {
                // A split at `end` is no worse, but only where what follows it is long enough.
                *until = (*until).min(end + least);
            }
        }
        starts.retain(|(_, until)| *until > end + 1);
        let next = end + 1 - least;
        if next >= least {
            starts.push((next, usize::MAX));
        }
    }
    let mut changes = Vec::new();
    let mut at = length;
    while at > 0 && last[at] > 0 {
        at = last[at];
        changes.push(at);
    }
    changes.reverse();
    changes
}

#[cfg(test)]
mod tests {
    use super::super::counts::{Series, Weekly};
    use super::pelt;
    use proptest::prelude::*;

    /// Every segmentation of the first `length` steps, tried.
    fn exhaustive(length: usize, least: usize, penalty: f64, cost: &dyn Fn(usize, usize) -> f64) -> f64 {
        let whole = cost(0, length);
        let split =
            (least..=length.saturating_sub(least)).map(|at| exhaustive(at, least, penalty, cost) + penalty + cost(at, length));
        split.fold(whole, f64::min)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn as_good_as_trying_all(
            counts in prop::collection::vec(0u32..9, 2..15),
            least in 1usize..4,
            penalty in 0.1f64..8.0,
        ) {
            let series = Series::new(&counts, Weekly::Never);
            let cost = |from: usize, to: usize| series.cost(from, to);
            prop_assume!(counts.len() >= least);
            let changes = pelt(counts.len(), least, penalty, cost);
            let mut bounds = vec![0];
            bounds.extend(&changes);
            bounds.push(counts.len());
            let found: f64 = bounds.windows(2).map(|pair| cost(pair[0], pair[1])).sum::<f64>() + penalty * changes.len() as f64;
            let best = exhaustive(counts.len(), least, penalty, &cost);
            prop_assert!((found - best).abs() < 1e-6, "{changes:?}: {found} {best}");
            prop_assert!(bounds.windows(2).all(|pair| pair[1] - pair[0] >= least));
        }
    }
}
