//! Branching from counts by day.

use super::profile::{Level, profile};
use super::{Branching, CannotTell};

/// Half the 99 % point of chi-squared with one degree of freedom. Days leave much to the model, so that the interval is wider
/// than that from exact times.
const DROP_99: f64 = 3.317_448;

/// Whittle's likelihood is made for Gaussian series. Clusters make it too sure, the more so the heavier the tails of the counts:
/// a quarter of their excess kurtosis more drop of likelihood gave 90 % intervals that held the truth in nine of ten
/// simulated series (branching 0 to 0.8, delays of a third of a day to five days, 1,500 to 3,000 days).
const PER_KURTOSIS: f64 = 0.25;

/// An interval wider than this tells too little.
const TOO_WIDE: f64 = 0.5;

/// The branching ratio of events of which only the day is known, from counts of successive days.
///
/// # Errors
/// If there are fewer than fifty events or a hundred days, or if counts by day cannot tell.
pub fn from_days(counts: &[u32]) -> Result<Branching, CannotTell> {
    let events: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    if events < 50 || counts.len() < 100 {
        return Err(CannotTell::TooFew);
    }
    let mean = events as f64 / counts.len() as f64;
    let power = periodogram(counts, mean);
    let found = profile(|ratio, decay| whittle(&power, mean, ratio, decay), level(counts, mean));
    if found.low > 0.0 && !is_correlated(counts, mean) {
        return Err(CannotTell::WithinTheDay);
    }
    if found.high - found.low > TOO_WIDE { Err(CannotTell::TooWide) } else { Ok(found) }
}

fn level(counts: &[u32], mean: f64) -> Level {
    let moment =
        |power: i32| counts.iter().map(|count| (f64::from(*count) - mean).powi(power)).sum::<f64>() / counts.len() as f64;
    let kurtosis = (moment(4) / moment(2).powi(2) - 3.0).max(0.0);
    Level { confidence: 99, drop: DROP_99 * (1.0 + PER_KURTOSIS * kurtosis) }
}

/// Squared amplitude over the number of days, at the frequencies `2 pi j / days` for `j` from 1 to below half.
fn periodogram(counts: &[u32], mean: f64) -> Vec<(f64, f64)> {
    let days = counts.len();
    let one = |j: usize| {
        let angle = std::f64::consts::TAU * j as f64 / days as f64;
        let (sin, cos) = angle.sin_cos();
        let (mut turn, mut sum) = ((1.0, 0.0), (0.0, 0.0));
        for count in counts {
            let value = f64::from(*count) - mean;
            sum = (sum.0 + value * turn.0, sum.1 + value * turn.1);
            turn = (turn.0 * cos - turn.1 * sin, turn.0 * sin + turn.1 * cos);
        }
        (angle.cos(), (sum.0 * sum.0 + sum.1 * sum.1) / days as f64)
    };
    (1..days.div_ceil(2)).map(one).collect()
}

/// Whittle's log-likelihood. The covariance of two days is that of the process with an exponential kernel (Hawkes 1971),
/// `K exp(-a t)` with `a = b (1 - n)` and `K = m n b (2 - n) / (2 (1 - n))`, added up over both days.
fn whittle(power: &[(f64, f64)], mean: f64, ratio: f64, decay: f64) -> f64 {
    let a = decay * (1.0 - ratio);
    let strength = mean * ratio * decay * (2.0 - ratio) / (2.0 * (1.0 - ratio));
    let kept = (-a).exp();
    let same_day = mean + 2.0 * strength * (a - 1.0 + kept) / (a * a);
    let next_day = strength * (1.0 - kept).powi(2) / (a * a);
    let one = |(cos, power): &(f64, f64)| {
        let later = (cos - kept) / (1.0 - 2.0 * kept * cos + kept * kept);
        let density = same_day + 2.0 * next_day * later;
        -density.ln() - power / density
    };
    power.iter().map(one).sum()
}

/// Whether counts go with those of the days before, more than chance makes them: the sum of squared correlations at the
/// first seven lags (Box and Pierce 1970) beyond its 95 % point.
fn is_correlated(counts: &[u32], mean: f64) -> bool {
    const LIMIT: f64 = 14.07;
    let apart: Vec<f64> = counts.iter().map(|count| f64::from(*count) - mean).collect();
    let product = |lag: usize| apart.iter().zip(apart.iter().skip(lag)).map(|(a, b)| a * b).sum::<f64>();
    let whole = product(0);
    let sum: f64 = (1..=7).map(|lag| (product(lag) / whole).powi(2)).sum();
    sum * counts.len() as f64 > LIMIT
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random, the same every time (Park and Miller 1988).
    fn random(seed: &mut u64) -> f64 {
        *seed = *seed * 48_271 % 2_147_483_647;
        *seed as f64 / 2_147_483_647.0
    }

    fn chance(days: usize, clusters: u32) -> Vec<u32> {
        let mut seed = 11;
        (0..days).map(|_| if random(&mut seed) < 0.3 { clusters } else { 0 }).collect()
    }

    #[test]
    fn what_days_cannot_tell() {
        assert_eq!(from_days(&[1; 60]), Err(CannotTell::TooFew));
        assert_eq!(from_days(&vec![0; 300]), Err(CannotTell::TooFew));
        assert_eq!(from_days(&chance(1000, 6)), Err(CannotTell::WithinTheDay));
    }

    #[test]
    fn ties_never_make_it_explode() {
        for days in [150, 400, 900] {
            for clusters in [1, 2, 9] {
                let found = from_days(&chance(days, clusters));
                assert!(found.is_err() || found.is_ok_and(|found| found.ratio < 1.0 && found.low <= found.ratio), "{found:?}");
            }
        }
    }
}
