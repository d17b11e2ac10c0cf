//! When a rate changed, and what it was between.

use super::counts::{Series, Weekly};
use super::pelt::pelt;

/// No stretch is shorter than two weeks of days: a shorter one is an episode, not a trend.
const SHORTEST: usize = 14;

/// Of other steps, no stretch is shorter than this many.
const FEWEST_STEPS: usize = 3;

/// The penalty of one change is this many times the logarithm of the number of steps. Two would be the information
/// criterion of Schwarz (1978) for its two parameters, when and how much; a third keeps false changes rare, as in the
/// modified criterion of Zhang and Siegmund (2007).
const PENALTY: f64 = 3.0;

/// Half the 95 % point of chi-squared with one degree of freedom.
const DROP_95: f64 = 1.920_729;

/// Stretches of constant rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// In order, without gaps.
    pub stretches: Vec<Stretch>,
    /// Factors of the weekdays, from the first day of the week on; nothing where none stand out.
    pub weekly: Option<Vec<f64>>,
    /// `a` in the variance `m + a m²` of counts about their rate; 0 is Poisson.
    pub dispersion: f64,
}

/// A stretch of constant rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its first step.
    pub from: usize,
    /// The step after its last.
    pub to: usize,
    /// Events in it.
    pub events: u64,
    /// Events a step.
    pub rate: f64,
    /// The lower end of the 95 % interval of the rate, by profile likelihood.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Changes {
    /// The first step of every stretch but the first.
    pub fn at(&self) -> Vec<usize> {
        self.stretches.iter().skip(1).map(|stretch| stretch.from).collect()
    }
}

/// When the rate of events changed, from counts in even steps. Counts may vary more than Poisson, and by weekday.
pub fn changes(counts: &[u32], weekly: Weekly) -> Changes {
    let series = Series::new(counts, weekly);
    let least = if weekly == Weekly::Never { FEWEST_STEPS } else { SHORTEST };
    let penalty = PENALTY * (series.len().max(2) as f64).ln();
    let mut bounds = vec![0];
    if counts.len() >= 2 * least {
        bounds.extend(pelt(counts.len(), least, penalty, |from, to| series.cost(from, to)));
    }
    bounds.push(counts.len());
    let stretches = bounds.windows(2).filter(|pair| pair[0] < pair[1]).map(|pair| stretch(&series, pair[0], pair[1])).collect();
    let has_pattern = series.factors.len() > 1;
    Changes { stretches, dispersion: series.dispersion, weekly: has_pattern.then_some(series.factors) }
}

fn stretch(series: &Series, from: usize, to: usize) -> Stretch {
    let rate = series.rate(from, to);
    let best = series.likelihood(from, to, rate);
    let within = |at: f64| best - series.likelihood(from, to, at) <= DROP_95;
    let least = rate.max(1.0 / (to - from) as f64);
    let mut above = least;
    while within(above) && above < 1e9 {
        above *= 2.0;
    }
    Stretch {
        from,
        to,
        events: series.count(from, to) as u64,
        rate,
        low: if rate > 0.0 { edge(0.0, rate, &|at| at > 0.0 && within(at)) } else { 0.0 },
        high: edge(above, rate, &within),
    }
}

/// The value next to `outside` at which `within` still holds, by halving.
fn edge(mut outside: f64, mut inside: f64, within: &dyn Fn(f64) -> bool) -> f64 {
    for _ in 0..60 {
        let middle = f64::midpoint(outside, inside);
        if within(middle) { inside = middle } else { outside = middle }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(counts: &[u32], weekly: Weekly) -> Vec<(usize, String)> {
        let found = changes(counts, weekly);
        found.stretches.iter().map(|s| (s.from, format!("{:.2} in {:.2}..{:.2}", s.rate, s.low, s.high))).collect()
    }

    fn check(counts: &[u32], weekly: Weekly, expected: &[(usize, &str)]) {
        let expected: Vec<(usize, String)> = expected.iter().map(|(at, rate)| (*at, (*rate).to_owned())).collect();
        assert_eq!(rates(counts, weekly), expected);
    }

    #[test]
    fn stretches() {
        check(&[], Weekly::Never, &[]);
        check(&[0; 40], Weekly::From(0), &[(0, "0.00 in 0.00..0.05")]);
        // 30 events in 30 days: the interval of a Poisson mean of 30 by profile likelihood.
        check(&[1; 30], Weekly::From(0), &[(0, "1.00 in 0.68..1.40")]);
        let jump: Vec<u32> = [vec![1; 60], vec![4; 60]].concat();
        check(&jump, Weekly::From(3), &[(0, "1.00 in 0.77..1.27"), (60, "4.00 in 3.52..4.53")]);
        // So few steps let the jump itself look like dispersion, and the intervals are wide.
        check(&[2, 2, 2, 40, 40, 40], Weekly::Never, &[(0, "2.00 in 0.72..4.86"), (3, "40.00 in 24.49..70.05")]);
    }

    #[test]
    fn a_weekly_pattern_is_no_change() {
        let counts: Vec<u32> = (0..210).map(|day| if day % 7 < 5 { 4 } else { 0 }).collect();
        let found = changes(&counts, Weekly::From(0));
        assert_eq!(found.stretches.len(), 1);
        let factors = found.weekly.unwrap();
        assert!(factors[0] > 1.3 && factors[6] < 0.01, "{factors:?}");
    }
}
