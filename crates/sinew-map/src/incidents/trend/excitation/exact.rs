//! Branching from exact times.

use super::profile::{Level, profile};
use super::{Branching, CannotTell};

/// Half the 90 % point of chi-squared with one degree of freedom.
const LEVEL: Level = Level { confidence: 90, drop: 1.352_772 };

/// The branching ratio of events at exact times, in days from the start of observation, which lasted `days`. Times need no
/// order; two alike should be rare, or the times are not exact.
///
/// # Errors
/// If there are fewer than fifty events or a hundred days.
pub fn from_times(times: &[f64], days: f64) -> Result<Branching, CannotTell> {
    if times.len() < 50 || days < 100.0 {
        return Err(CannotTell::TooFew);
    }
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    Ok(profile(|ratio, decay| likelihood(&times, days, ratio, decay), LEVEL))
}

/// Log-likelihood at the best base rate, which is found by Newton's method: in it the likelihood is concave.
fn likelihood(times: &[f64], days: f64, ratio: f64, decay: f64) -> f64 {
    let (excited, triggered) = excited(times, days, ratio, decay);
    let mut base = ((1.0 - ratio) * times.len() as f64 / days).max(1e-9);
    for _ in 0..20 {
        let (slope, bend) = excited.iter().fold((-days, 0.0), |(slope, bend), excited| {
            let inverse = 1.0 / (base + excited);
            (slope + inverse, bend - inverse * inverse)
        });
        let next = (base - slope / bend).clamp(base / 4.0, base * 4.0).max(1e-9);
        let has_settled = (next - base).abs() < 1e-9 * base;
        base = next;
        if has_settled {
            break;
        }
    }
    excited.iter().map(|excited| (base + excited).ln()).sum::<f64>() - base * days - triggered
}

/// What earlier events add to the intensity at each event, and what all add over the time observed.
fn excited(times: &[f64], days: f64, ratio: f64, decay: f64) -> (Vec<f64>, f64) {
    let mut trace = 0.0;
    let mut last = f64::NEG_INFINITY;
    let mut excited = Vec::with_capacity(times.len());
    for time in times {
        trace *= (-decay * (time - last)).exp();
        excited.push(ratio * decay * trace);
        trace += 1.0;
        last = *time;
    }
    let triggered = times.iter().map(|time| ratio * -(-decay * (days - time)).exp_m1()).sum();
    (excited, triggered)
}
