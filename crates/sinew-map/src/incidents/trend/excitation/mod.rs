//! Whether attacks set off others: the share of events that earlier ones triggered.
//!
//! The model is a self-exciting point process (Hawkes 1971) with intensity `mu + sum n b exp(-b (t - t_i))`: each event sets
//! off `n` others on average, `1/b` days later on average. `n` is the branching ratio.
//!
//! - From exact times: maximum likelihood (Ogata 1978; the recursion is that of Ozaki 1979), interval by profile likelihood.
//! - From days: many events share a day, and order within it is not known, so that the likelihood of exact times does not
//!   apply; ties would drive it to 1. Counts by day have a known spectral density instead (Cheysson and Lang 2022, "Spectral
//!   estimation of Hawkes processes from count data"), fitted by the likelihood of Whittle (1953). What counts cannot tell
//!   is said: see [`CannotTell`].
//!
//! A rate that changes for other reasons looks like excitation, in both.

mod days;
mod exact;
mod profile;

pub use days::from_days;
pub use exact::from_times;

/// A branching ratio with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Branching {
    /// Share of events set off by earlier ones, 0 to less than 1.
    pub ratio: f64,
    /// How sure the interval is, in percent: 90 from exact times, 99 from days.
    pub confidence: u8,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// How many days later on average; nothing where nothing is set off.
    pub delay: Option<f64>,
}

/// Why excitation cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotTell {
    /// Fewer than fifty events or a hundred days.
    TooFew,
    /// Counts vary more than chance, but not from day to day: what is set off within a day looks like attacks that come in
    /// groups for another reason.
    WithinTheDay,
    /// The interval leaves more than half of all ratios open.
    TooWide,
}

impl CannotTell {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            CannotTell::TooFew => "too few events or days",
            CannotTell::WithinTheDay => {
                "counts vary more than chance within a day, and not from day to day: day precision cannot tell"
            }
            CannotTell::TooWide => "the interval leaves more than half of all ratios open",
        }
    }
}
