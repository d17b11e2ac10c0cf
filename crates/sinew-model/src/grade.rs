//! How firmly something is said, and how far its source is to be trusted.

use std::fmt;

macro_rules! coded {
    ($(#[$doc:meta])* $type:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal / $meaning:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $type { $($(#[$vdoc])* #[doc = $meaning] $variant),* }

        impl $type {
            /// Every value, in order.
            pub const ALL: &'static [$type] = &[$($type::$variant),*];

            /// The value that is written so.
            pub fn parse(code: &str) -> Option<$type> {
                match code { $($code => Some($type::$variant),)* _ => None }
            }

            /// How it is written.
            pub fn code(self) -> &'static str {
                match self { $($type::$variant => $code),* }
            }

            /// In words.
            pub fn meaning(self) -> &'static str {
                match self { $($type::$variant => $meaning),* }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.code())
            }
        }
    };
}

coded! {
    /// How a source stands to what it says.
    Stance {
        Asserted = "asserted" / "said by the source in its own voice",
        Reported = "reported" / "passed on by the source from someone else",
        Claimed = "claimed" / "said by a party to the matter of itself",
        Assessed = "assessed" / "the source's judgement rather than its observation",
        Confirmed = "confirmed" / "said by the source to be verified",
        Denied = "denied" / "said not to be so",
    }
}

coded! {
    /// Admiralty reliability of a source (NATO AJP-2.1).
    Reliability {
        A = "A" / "completely reliable",
        B = "B" / "usually reliable",
        C = "C" / "fairly reliable",
        D = "D" / "not usually reliable",
        E = "E" / "unreliable",
        F = "F" / "reliability cannot be judged",
    }
}

coded! {
    /// Admiralty credibility of one piece of information (NATO AJP-2.1).
    Credibility {
        Confirmed = "1" / "confirmed by other sources",
        ProbablyTrue = "2" / "probably true",
        PossiblyTrue = "3" / "possibly true",
        Doubtful = "4" / "doubtful",
        Improbable = "5" / "improbable",
        CannotBeJudged = "6" / "truth cannot be judged",
    }
}

coded! {
    /// One criterion of the rule by which the map chooses among conflicting claims.
    Preference {
        Reliability = "reliability" / "better Admiralty reliability of the source",
        Credibility = "credibility" / "better Admiralty credibility of the claim",
        Stance = "stance" / "firmer stance",
        Recent = "recent" / "later source",
    }
}

impl Stance {
    /// Which of two stances the default rule of conflict prefers: the higher. What a source verified or says
    /// itself outweighs what it passes on; a denial supports no value.
    pub fn weight(self) -> u8 {
        match self {
            Stance::Confirmed => 5,
            Stance::Asserted => 4,
            Stance::Assessed => 3,
            Stance::Reported => 2,
            Stance::Claimed => 1,
            Stance::Denied => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        assert!(Stance::ALL.iter().all(|s| Stance::parse(s.code()) == Some(*s)));
        assert!(Reliability::ALL.iter().all(|r| Reliability::parse(r.code()) == Some(*r)));
        assert!(Credibility::ALL.iter().all(|c| Credibility::parse(c.code()) == Some(*c)));
        assert_eq!(Credibility::parse("7"), None);
        assert_eq!(Reliability::parse("a"), None);
    }
}
