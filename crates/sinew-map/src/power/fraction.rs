//! Exact parts of a whole.

use std::fmt;

/// A fraction, in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: u128,
    denominator: u128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Fraction = Fraction { numerator: 0, denominator: 1 };

    /// This many of so many, in lowest terms; none if there are none in all.
    pub fn new(numerator: u128, denominator: u128) -> Option<Fraction> {
        let common = gcd(numerator, denominator);
        (denominator > 0).then(|| Fraction { numerator: numerator / common, denominator: denominator / common })
    }

    /// As a number.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// What stands above the line.
    pub fn numerator(self) -> u128 {
        self.numerator
    }

    /// What stands below the line.
    pub fn denominator(self) -> u128 {
        self.denominator
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.numerator, self.denominator) {
            (whole, 1) => write!(f, "{whole}"),
            (numerator, denominator) => write!(f, "{numerator}/{denominator}"),
        }
    }
}

pub(super) fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}
