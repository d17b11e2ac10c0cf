//! Countries and genders: one value shared is agreement, none is contradiction.

use super::{Effect, Finding, best};
use crate::compare::FeatureKind;
use std::borrow::Cow;

/// Most bearers of a name live where the name is at home.
const SAME_COUNTRY: f32 = 0.3;
/// People have more countries than lists say.
const OTHER_COUNTRY: f32 = -0.9;
/// Half of all people are of one gender.
const SAME_GENDER: f32 = 0.1;
const OTHER_GENDER: f32 = -1.6;

/// Codes of states that are gone share their people with those that followed.
const SUCCESSORS: &[(&str, &[&str])] = &[
    ("suhh", &["ru", "ua", "by", "kz", "uz", "tm", "kg", "tj", "am", "az", "ge", "md", "ee", "lv", "lt"]),
    ("yucs", &["rs", "hr", "ba", "si", "mk", "me", "xk"]),
    ("csxx", &["rs", "me", "xk"]),
    ("cshh", &["cz", "sk"]),
    ("dd", &["de"]),
];

pub(super) fn countries(a: &[Cow<str>], b: &[Cow<str>]) -> Option<Finding> {
    let (weight, reason, a, b) = best(a, b, |x, y| {
        Some(match () {
            () if x == y => (SAME_COUNTRY, "the same country"),
            () if succeeds(x, y) || succeeds(y, x) => (0.0, "one succeeded the other"),
            () => (OTHER_COUNTRY, "no country in common"),
        })
    })?;
    Some(Finding { kind: FeatureKind::Country, effect: Effect::Odds(weight), a, b, reason })
}

fn succeeds(old: &str, new: &str) -> bool {
    SUCCESSORS.iter().any(|(gone, heirs)| *gone == old && heirs.contains(&new))
}

pub(super) fn genders(a: &[Cow<str>], b: &[Cow<str>]) -> Option<Finding> {
    let told = |gender: &Cow<str>| matches!(&**gender, "male" | "female");
    let (weight, reason, a, b) = best(a, b, |x, y| {
        let same = if x == y { (SAME_GENDER, "the same") } else { (OTHER_GENDER, "not the same") };
        (told(x) && told(y)).then_some(same)
    })?;
    Some(Finding { kind: FeatureKind::Gender, effect: Effect::Odds(weight), a, b, reason })
}
