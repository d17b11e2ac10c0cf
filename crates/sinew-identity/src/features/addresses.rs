//! Addresses: words that two share.

use super::{Effect, Finding, best};
use crate::compare::FeatureKind;
use std::borrow::Cow;

/// Words of an address that are read.
const MOST_WORDS: usize = 40;
/// Addresses of one side that are read: lists give some bodies dozens.
const MOST: usize = 12;

/// Two addresses that differ contradict nothing: people move and companies have branches.
pub(super) fn compare(a: &[Cow<str>], b: &[Cow<str>]) -> Option<Finding> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let words = |all: &[Cow<str>]| all.iter().take(MOST).map(|address| words(address)).collect::<Vec<_>>();
    let (weight, reason, a, b) = best(&words(a), &words(b), |x, y| weigh(x, y))?;
    Some(Finding { kind: FeatureKind::Address, effect: Effect::Odds(weight), a, b, reason })
}

fn words(address: &str) -> Vec<String> {
    let words = address.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.take(MOST_WORDS).map(str::to_lowercase).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// A shared city tells little, a shared street and number much. Numbers count double: they are what tells neighbours apart.
fn weigh(a: &[String], b: &[String]) -> Option<(f32, &'static str)> {
    let weight = |word: &String| if word.chars().any(|c| c.is_ascii_digit()) { 2.0 } else { 1.0 };
    let total = |words: &[String]| words.iter().map(weight).sum::<f32>();
    let shared: f32 = a.iter().filter(|word| b.binary_search(word).is_ok()).map(weight).sum();
    let share = shared / total(a).min(total(b)).max(1.0);
    match () {
        () if shared >= 5.0 && share >= 0.7 => Some((0.9, "the same address, nearly word for word")),
        () if shared >= 3.0 && share >= 0.5 => Some((0.4, "addresses share half of their words")),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{weigh, words};

    #[test]
    fn what_two_addresses_say() {
        let check = |a: &str, b: &str, expected: Option<f32>| {
            assert_eq!(weigh(&words(a), &words(b)).map(|found| found.0), expected, "{a} | {b}");
        };
        check("12 Harbour Road, 4th floor, Basra, Iraq", "12 Harbour Road, Basra", Some(0.9));
        check("12 Harbour Road, Basra, Iraq", "99 Harbour Road, Basra, Iraq", Some(0.4));
        check("Basra, Iraq", "Basra, Iraq", None);
        check("Basra, Iraq", "Mosul", None);
        check("", "", None);
    }
}
