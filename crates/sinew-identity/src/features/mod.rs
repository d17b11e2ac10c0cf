//! What facts say for and against two entities being one.
//!
//! Each feature gives at most one finding: the best that any two values of it give, so that one more value on a side can
//! take a contradiction away but not bring one. A finding moves the odds of the score (Fellegi and Sunter 1969: weights
//! of evidence add up as logarithms of odds), or sets a floor, as equal identifiers do. What is absent on a side gives
//! none. The weights are in the modules, with their reasons; their relations follow the qualifiers of nomenklatura's
//! logic-v2 (country −.2, year of birth −.15, day −.25, gender −.2 points, shared address +.2, identifiers as floors
//! of .85 to .98), with these differences: evidence for is weighed too, slips of the pen are not contradictions, and years
//! that are far apart weigh more than days.

mod addresses;
mod dates;
mod identifiers;
mod sets;

use crate::compare::FeatureKind;
use crate::facts::Facts;

/// Which features count. All do unless switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switches {
    /// Birth of people, founding of bodies, building of ships.
    pub dates: bool,
    /// Countries of any relation.
    pub countries: bool,
    /// Gender.
    pub genders: bool,
    /// Numbers and codes.
    pub identifiers: bool,
    /// Addresses.
    pub addresses: bool,
}

impl Default for Switches {
    fn default() -> Self {
        Switches { dates: true, countries: true, genders: true, identifiers: true, addresses: true }
    }
}

impl Switches {
    /// Names alone.
    pub const NAMES_ONLY: Switches =
        Switches { dates: false, countries: false, genders: false, identifiers: false, addresses: false };
}

/// What a finding does to a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Natural logarithm of the factor on the odds.
    Odds(f32),
    /// The score is at least this, and rises where it is higher already.
    AtLeast(f32),
}

/// What one feature says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Finding {
    pub(crate) kind: FeatureKind,
    pub(crate) effect: Effect,
    /// Places of the two values among the facts of each side.
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) reason: &'static str,
}

/// Odds of no use: scores of entities lie below this, as those of names.
const MOST: f32 = 0.99;

impl Effect {
    /// The score after it. Monotonic in the score.
    pub(crate) fn on(self, score: f32) -> f32 {
        match self {
            Effect::AtLeast(floor) => Effect::Odds(1.0).on(score).max(floor),
            Effect::Odds(log) => {
                let odds = log.exp();
                let moved = score * odds / (1.0 - score + score * odds);
                // Rounding must not turn evidence round.
                if log >= 0.0 { moved.clamp(score, MOST.max(score)) } else { moved.min(score) }
            }
        }
    }
}

/// Every finding about two sets of facts, floors first.
pub(crate) fn findings(a: &Facts, b: &Facts, switches: Switches) -> Vec<Finding> {
    let mut all = Vec::new();
    if switches.identifiers {
        all.extend(identifiers::compare(&a.identifiers, &b.identifiers));
    }
    if switches.dates {
        all.extend(dates::births(&a.births, &b.births));
        all.extend(dates::foundings(&a.foundings, &b.foundings));
    }
    if switches.countries {
        all.extend(sets::countries(&a.countries, &b.countries));
    }
    if switches.genders {
        all.extend(sets::genders(&a.genders, &b.genders));
    }
    if switches.addresses {
        all.extend(addresses::compare(&a.addresses, &b.addresses));
    }
    all
}

/// The score after all findings.
pub(crate) fn apply(name: f32, findings: &[Finding]) -> f32 {
    findings.iter().fold(name, |score, finding| finding.effect.on(score))
}

/// The best of what every two values give: the larger weight, the earlier pair among equals.
fn best<T, U>(
    a: &[T],
    b: &[U],
    weigh: impl Fn(&T, &U) -> Option<(f32, &'static str)>,
) -> Option<(f32, &'static str, usize, usize)> {
    let mut best: Option<(f32, &'static str, usize, usize)> = None;
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            if let Some((weight, reason)) = weigh(x, y).filter(|(weight, _)| best.is_none_or(|best| *weight > best.0)) {
                best = Some((weight, reason, i, j));
            }
        }
    }
    best
}
