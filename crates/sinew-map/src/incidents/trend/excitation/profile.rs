//! Profile likelihood of a branching ratio.

use super::Branching;

/// Ratios are sought up to here; at 1 the process explodes.
const HIGHEST: f64 = 0.995;

/// How sure an interval is, and by how much the likelihood may drop in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    /// In percent.
    pub(super) confidence: u8,
    /// Half a point of chi-squared with one degree of freedom, and what widens it.
    pub(super) drop: f64,
}

/// Rates of decay a day that are tried: delays of three months to half an hour.
const SLOWEST: f64 = 0.011;
const FASTEST: f64 = 48.0;

const GOLDEN: f64 = 0.618_033_988_749_895;

/// The ratio with the highest log-likelihood and its interval, where `likelihood(ratio, decay)` has its other
/// parameters at their best.
pub(super) fn profile(likelihood: impl Fn(f64, f64) -> f64, level: Level) -> Branching {
    let at = |ratio: f64| best_decay(&|decay| likelihood(ratio, decay));
    let grid: Vec<f64> = (0..20).map(|step| f64::from(step) * 0.05).chain([HIGHEST]).collect();
    let start = (0..grid.len()).max_by(|a, b| at(grid[*a]).1.total_cmp(&at(grid[*b]).1)).unwrap_or(0);
    let (low, high) = (grid[start.saturating_sub(1)], grid[(start + 1).min(grid.len() - 1)]);
    let (ratio, top) = golden(low, high, &|ratio| at(ratio).1);
    let (ratio, top) = if at(0.0).1 >= top { (0.0, at(0.0).1) } else { (ratio, top) };
    let within = |ratio: f64| top - at(ratio).1 <= level.drop;
    Branching {
        ratio,
        confidence: level.confidence,
        low: if within(0.0) { 0.0 } else { edge(0.0, ratio, &within) },
        high: if within(HIGHEST) { HIGHEST } else { edge(HIGHEST, ratio, &within) },
        delay: (ratio > 0.0).then(|| 1.0 / at(ratio).0),
    }
}

/// The decay with the highest likelihood, and that likelihood: a grid in even ratios, then golden sections about its best.
fn best_decay(likelihood: &dyn Fn(f64) -> f64) -> (f64, f64) {
    const STEPS: u32 = 14;
    let (slow, fast) = (SLOWEST.ln(), FASTEST.ln());
    let at = |step: u32| slow + (fast - slow) * f64::from(step) / f64::from(STEPS);
    let best = (0..=STEPS).max_by(|a, b| likelihood(at(*a).exp()).total_cmp(&likelihood(at(*b).exp()))).unwrap_or(0);
    let (decay, value) = golden(at(best.saturating_sub(1)), at((best + 1).min(STEPS)), &|log| likelihood(log.exp()));
    (decay.exp(), value)
}

/// The maximum of a function with one peak between two ends, by golden sections.
fn golden(mut low: f64, mut high: f64, value: &dyn Fn(f64) -> f64) -> (f64, f64) {
    let (mut left, mut right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
    let (mut at_left, mut at_right) = (value(left), value(right));
    for _ in 0..22 {
        if at_left < at_right {
            (low, left, at_left) = (left, right, at_right);
            right = low + GOLDEN * (high - low);
            at_right = value(right);
        } else {
            (high, right, at_right) = (right, left, at_left);
            left = high - GOLDEN * (high - low);
            at_left = value(left);
        }
    }
    if at_left < at_right { (right, at_right) } else { (left, at_left) }
}

fn edge(mut outside: f64, mut inside: f64, within: &dyn Fn(f64) -> bool) -> f64 {
    for _ in 0..16 {
        let middle = f64::midpoint(outside, inside);
        if within(middle) { inside = middle } else { outside = middle }
    }
    inside
}
