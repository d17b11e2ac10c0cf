//! The probability of each pair among all matchings.
//!
//! A matching of the bipartite graph of pairs has the weight Π exp(score) over its links (a monomer–dimer model). Belief
//! propagation finds the probability of each link: exact where the graph is a tree, and it always converges (Heilmann and
//! Lieb 1972; Bayati et al. 2007). A pair alone keeps its logistic score; two equal candidates share it.

/// A scored pair of two lists.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scored {
    pub(super) a: u32,
    pub(super) b: u32,
    /// Log-odds.
    pub(super) score: f64,
}

/// Rounds; more change nothing that four decimals show.
const ROUNDS: usize = 40;

/// The probability of each pair, in their order. `sizes` are those of the two lists.
pub(super) fn probabilities(pairs: &[Scored], sizes: (usize, usize)) -> Vec<f64> {
    let odds: Vec<f64> = pairs.iter().map(|pair| pair.score.clamp(-30.0, 30.0).exp()).collect();
    let mut from_a = vec![1.0; pairs.len()];
    let mut from_b = vec![1.0; pairs.len()];
    let (of_a, of_b) = (|pair: &Scored| pair.a as usize, |pair: &Scored| pair.b as usize);
    for _ in 0..ROUNDS {
        let before = from_a.clone();
        messages(pairs, &odds, &from_b, &mut from_a, sizes.0, of_a);
        messages(pairs, &odds, &from_a, &mut from_b, sizes.1, of_b);
        if before.iter().zip(&from_a).all(|(old, new)| (old - new).abs() < 1e-7) {
            break;
        }
    }
    let joint = |(odds, (a, b)): (&f64, (&f64, &f64))| odds * a * b;
    odds.iter().zip(from_a.iter().zip(&from_b)).map(joint).map(|weight| weight / (1.0 + weight)).collect()
}

/// How likely each end is free of its other pairs.
fn messages(pairs: &[Scored], odds: &[f64], incoming: &[f64], out: &mut [f64], size: usize, end: impl Fn(&Scored) -> usize) {
    let mut sums = vec![0.0; size];
    for (at, pair) in pairs.iter().enumerate() {
        sums[end(pair)] += odds[at] * incoming[at];
    }
    for (at, pair) in pairs.iter().enumerate() {
        let others = (sums[end(pair)] - odds[at] * incoming[at]).max(0.0);
        out[at] = 1.0 / (1.0 + others);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(u32, u32, f64)], expected: &[f64]) {
        let pairs: Vec<Scored> = pairs.iter().map(|(a, b, score)| Scored { a: *a, b: *b, score: *score }).collect();
        let found = probabilities(&pairs, (3, 3));
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-4, "{pairs:?}: {found} for {expected}");
        }
    }

    #[test]
    fn exact_on_trees() {
        check(&[(0, 0, 0.0)], &[0.5]);
        // Matchings: none, either link: a third each.
        check(&[(0, 0, 0.0), (0, 1, 0.0)], &[1.0 / 3.0, 1.0 / 3.0]);
        // A path of three: none, each alone, the outer two together: five of equal weight.
        check(&[(0, 0, 0.0), (1, 0, 0.0), (1, 1, 0.0)], &[0.4, 0.2, 0.4]);
        let e = 1.0f64.exp();
        check(&[(0, 0, 1.0), (0, 1, 0.0)], &[e / (2.0 + e), 1.0 / (2.0 + e)]);
    }
}
