//! Three-valued answers: certainly, possibly, not.
//!
//! Dates and amounts are known within bounds, so a question about them has three answers. The
//! connectives are those of Kleene's strong three-valued logic: `and` is the weaker of the two, `or`
//! the stronger, and `not` turns the scale round.

use std::fmt;

/// Whether something is so: not, possibly or certainly, in rising order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is not so, however the unknown parts turn out.
    Excluded,
    /// It depends on what is not known.
    Possible,
    /// It is so, however the unknown parts turn out.
    Certain,
}

impl Verdict {
    /// [`Certain`](Verdict::Certain) for true, [`Excluded`](Verdict::Excluded) for false.
    pub const fn from_bool(known: bool) -> Verdict {
        if known { Verdict::Certain } else { Verdict::Excluded }
    }

    /// The verdict on something that holds in every case (`always`) or in some case (`sometimes`).
    pub(crate) const fn from_cases(always: bool, sometimes: bool) -> Verdict {
        match (sometimes, always) {
            (false, _) => Verdict::Excluded,
            (true, false) => Verdict::Possible,
            (true, true) => Verdict::Certain,
        }
    }

    /// Both hold: the weaker of the two.
    #[must_use]
    pub fn and(self, other: Verdict) -> Verdict {
        self.min(other)
    }

    /// At least one holds: the stronger of the two.
    #[must_use]
    pub fn or(self, other: Verdict) -> Verdict {
        self.max(other)
    }

    /// It does not hold. What is possible stays possible.
    #[must_use]
    pub const fn not(self) -> Verdict {
        match self {
            Verdict::Excluded => Verdict::Certain,
            Verdict::Possible => Verdict::Possible,
            Verdict::Certain => Verdict::Excluded,
        }
    }

    /// Is it certainly so?
    pub const fn is_certain(self) -> bool {
        matches!(self, Verdict::Certain)
    }

    /// Is it at least possibly so? True of [`Certain`](Verdict::Certain) too.
    pub const fn is_possible(self) -> bool {
        !self.is_excluded()
    }

    /// Is it certainly not so?
    pub const fn is_excluded(self) -> bool {
        matches!(self, Verdict::Excluded)
    }
}

impl std::ops::Not for Verdict {
    type Output = Verdict;

    fn not(self) -> Verdict {
        Verdict::not(self)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Verdict::Excluded => "not",
            Verdict::Possible => "possibly",
            Verdict::Certain => "certainly",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{self, Certain, Excluded, Possible};

    const ALL: [Verdict; 3] = [Excluded, Possible, Certain];

    #[test]
    fn agrees_with_two_valued_logic_where_everything_is_known() {
        for (a, b) in [(false, false), (false, true), (true, false), (true, true)] {
            let (x, y) = (Verdict::from_bool(a), Verdict::from_bool(b));
            assert_eq!(x.and(y), Verdict::from_bool(a && b));
            assert_eq!(x.or(y), Verdict::from_bool(a || b));
            assert_eq!(!x, Verdict::from_bool(!a));
        }
    }

    #[test]
    fn kleene_laws() {
        for a in ALL {
            assert_eq!(a.not().not(), a);
            assert_eq!(a.and(Certain), a);
            assert_eq!(a.or(Excluded), a);
            for b in ALL {
                assert_eq!(a.and(b), b.and(a));
                assert_eq!(a.and(b).not(), a.not().or(b.not()));
                assert_eq!(a.or(a.and(b)), a);
                for c in ALL {
                    assert_eq!(a.and(b).and(c), a.and(b.and(c)));
                    assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)));
                }
            }
        }
    }

    #[test]
    fn the_excluded_middle_is_only_possible() {
        assert_eq!(Possible.or(Possible.not()), Possible);
        assert_eq!(Possible.and(Possible.not()), Possible);
    }

    #[test]
    fn order_and_words() {
        assert!(Excluded < Possible && Possible < Certain);
        assert!(Certain.is_possible() && Possible.is_possible() && !Excluded.is_possible());
        assert_eq!(ALL.map(|v| v.to_string()), ["not", "possibly", "certainly"]);
    }
}
