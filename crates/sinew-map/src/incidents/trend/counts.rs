//! Counts in even steps of time, with their dispersion and their weekly pattern, and the cost of a stretch of them.
//!
//! A stretch has one rate; on a weekday the rate is multiplied by that day's factor. Counts vary about it as a negative
//! binomial with variance `m + a m²`; at `a = 0` that is Poisson.

/// A step per weekday, or one for all.
const WEEK: usize = 7;

/// The weekdays differ if chance alone would make them differ so in one of a thousand series (chi-squared, 6 degrees of
/// freedom).
const WEEKLY_LIMIT: f64 = 22.46;

/// Whether steps are days, and on which weekday the first falls (0 to 6, any weekday may be 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekly {
    /// Steps are days; the first is this many days after the first day of the week.
    From(usize),
    /// Steps are not days: there is no such pattern.
    Never,
}

/// Sums from the start up to each step, by phase of the week.
#[derive(Clone, Debug)]
pub(super) struct Series {
    /// Factors of the phases; a single 1 without a pattern.
    pub(super) factors: Vec<f64>,
    /// `a` in the variance.
    pub(super) dispersion: f64,
    first_phase: usize,
    sums: Vec<Vec<f64>>,
    length: usize,
}

/// Steps and counts of a stretch in one phase.
#[derive(Clone, Copy, Debug)]
struct Cell {
    steps: f64,
    count: f64,
    factor: f64,
}

impl Series {
    pub(super) fn new(counts: &[u32], weekly: Weekly) -> Series {
        let mut dispersion = dispersion(counts, if weekly == Weekly::Never { 1 } else { WEEK });
        let first_phase = if let Weekly::From(phase) = weekly { phase % WEEK } else { 0 };
        let factors = match weekly {
            Weekly::From(_) => factors(counts, first_phase, dispersion),
            Weekly::Never => None,
        };
        if factors.is_none() && weekly != Weekly::Never {
            // Without a pattern, neighbours tell more than days a week apart, between which the rate may have changed.
            dispersion = self::dispersion(counts, 1);
        }
        let factors = factors.unwrap_or_else(|| vec![1.0]);
        let phases = factors.len();
        let mut sums = vec![vec![0.0; counts.len() + 1]; phases];
        for (at, count) in counts.iter().enumerate() {
            for (phase, sums) in sums.iter_mut().enumerate() {
                let own = (at + first_phase) % phases == phase;
                sums[at + 1] = sums[at] + if own { f64::from(*count) } else { 0.0 };
            }
        }
        Series { factors, dispersion, first_phase, sums, length: counts.len() }
    }

    pub(super) fn len(&self) -> usize {
        self.length
    }

    fn cells(&self, from: usize, to: usize) -> impl Iterator<Item = Cell> {
        let phases = self.factors.len();
        let steps_before = move |end: usize, phase: usize| {
            // Steps 0..end that are in this phase.
            let offset = (phase + phases - self.first_phase % phases) % phases;
            if end > offset { (end - offset).div_ceil(phases) } else { 0 }
        };
        (0..phases).map(move |phase| Cell {
            steps: (steps_before(to, phase) - steps_before(from, phase)) as f64,
            count: self.sums[phase][to] - self.sums[phase][from],
            factor: self.factors[phase],
        })
    }

    /// The most likely rate of a stretch per step, weekly pattern taken out: by weighting each phase with the inverse of how
    /// much its counts vary more than Poisson.
    pub(super) fn rate(&self, from: usize, to: usize) -> f64 {
        let mean = |weight: &dyn Fn(&Cell) -> f64| {
            let sums = self.cells(from, to).fold((0.0, 0.0), |(counts, steps), cell| {
                let weight = weight(&cell);
                (counts + weight * cell.count, steps + weight * cell.steps * cell.factor)
            });
            if sums.1 > 0.0 { sums.0 / sums.1 } else { 0.0 }
        };
        let start = mean(&|_| 1.0);
        if self.factors.len() == 1 || self.dispersion == 0.0 {
            return start;
        }
        (0..4).fold(start, |rate, _| mean(&|cell| 1.0 / (1.0 + self.dispersion * rate * cell.factor)))
    }

    /// Log-likelihood of a stretch at a rate, up to what does not depend on it.
    pub(super) fn likelihood(&self, from: usize, to: usize, rate: f64) -> f64 {
        let a = self.dispersion;
        let one = |cell: Cell| {
            let mean = rate * cell.factor;
            let gain = if cell.count > 0.0 { cell.count * (mean / (1.0 + a * mean)).ln() } else { 0.0 };
            gain - cell.steps * if a > 0.0 { (a * mean).ln_1p() / a } else { mean }
        };
        self.cells(from, to).map(one).sum()
    }

    /// Twice the negative log-likelihood of a stretch at its best rate.
    pub(super) fn cost(&self, from: usize, to: usize) -> f64 {
        -2.0 * self.likelihood(from, to, self.rate(from, to))
    }

    pub(super) fn count(&self, from: usize, to: usize) -> f64 {
        self.cells(from, to).map(|cell| cell.count).sum()
    }
}

/// `a` in the variance `m + a m²`, from counts `lag` steps apart, so that slow changes of the rate are not taken for it: half
/// the squared difference of two such counts is expected to be `m + a m²`, and their product `m²`.
fn dispersion(counts: &[u32], lag: usize) -> f64 {
    let pairs = || counts.iter().zip(counts.iter().skip(lag)).map(|(a, b)| (f64::from(*a), f64::from(*b)));
    let excess: f64 = pairs().map(|(a, b)| (a - b).powi(2) / 2.0 - (a + b) / 2.0).sum();
    let squares: f64 = pairs().map(|(a, b)| a * b).sum();
    if squares > 0.0 { (excess / squares).max(0.0) } else { 0.0 }
}

/// The factors of the weekdays, mean 1; nothing where they differ no more than chance makes them differ.
fn factors(counts: &[u32], first_phase: usize, dispersion: f64) -> Option<Vec<f64>> {
    let mut cells = [(0.0f64, 0.0f64); WEEK];
    for (at, count) in counts.iter().enumerate() {
        let cell = &mut cells[(at + first_phase) % WEEK];
        *cell = (cell.0 + 1.0, cell.1 + f64::from(*count));
    }
    let mean = cells.iter().map(|cell| cell.1).sum::<f64>() / counts.len() as f64;
    if counts.len() < 4 * WEEK || mean <= 0.0 {
        return None;
    }
    let variance = mean + dispersion * mean * mean;
    let apart: f64 = cells.iter().map(|(steps, count)| (count - steps * mean).powi(2) / (steps * variance)).sum();
    // Half a count keeps a weekday without any event possible.
    let factor = |(steps, count): &(f64, f64)| (count + 0.5) / (steps * mean + 0.5);
    (apart > WEEKLY_LIMIT).then(|| cells.iter().map(factor).collect())
}
