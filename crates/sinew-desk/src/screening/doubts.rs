//! What of a query is likely not what was meant, so that no hit may mean less than it seems to.

use sinew_identity::{Identifier, Validity};
use sinew_model::Date;
use sinew_names::{Kind, Name, Script};

/// Years in which nobody who is screened was born: they are of another calendar (Hijri, Persian, Buddhist, Hebrew).
const GREGORIAN: std::ops::RangeInclusive<i32> = 1700..=2200;
/// Shorter names are never cut; reading them again would cost a table time.
const SURELY_WHOLE: usize = 200;

/// A birth that cannot be of the Gregorian calendar, which must not speak against a hit.
pub(super) fn birth(date: &Date, text: &str) -> Option<String> {
    let is_foreign = [date.earliest(), date.latest()].into_iter().flatten().any(|day| !GREGORIAN.contains(&day.year()));
    is_foreign.then(|| format!("born {text} does not count: that is no year of the Gregorian calendar"))
}

/// A number whose form or check digits do not fit.
pub(super) fn number(property: &str, value: &str) -> Option<String> {
    let is_wrong = Identifier::read(property, value).is_none_or(|number| number.validity == Validity::Wrong);
    is_wrong.then(|| format!("{property} {value:?} does not fit: its form or its check digits are wrong"))
}

/// Letters of two alphabets that look alike within one word, and names of which only the beginning is read.
pub(super) fn name(text: &str) -> Option<String> {
    let alphabet = |c: char| Script::of(c).filter(|script| matches!(script, Script::Latin | Script::Cyrillic));
    let is_mixed = |word: &&str| {
        let mut alphabets = word.chars().filter_map(alphabet);
        alphabets.next().is_some_and(|first| alphabets.any(|other| other != first))
    };
    if let Some(word) = text.split(|c: char| !c.is_alphanumeric()).find(is_mixed) {
        let start: String = word.chars().take(40).collect();
        return Some(format!("{start:?} mixes Latin and Cyrillic letters, and may miss hits"));
    }
    let is_cut = text.len() > SURELY_WHOLE && Name::read(text, Kind::Person).is_cut();
    is_cut.then(|| "only the beginning of the name was read".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn births() {
        let check = |text: &str, expected: bool| {
            assert_eq!(birth(&Date::parse(text).unwrap(), text).is_some(), expected, "{text}");
        };
        check("1957", false);
        check("1957-03-11", false);
        check("1951~", false);
        check("1336", true);
        check("1376-01-05", true);
        check("2515", true);
    }

    #[test]
    fn numbers() {
        let check = |property: &str, value: &str, expected: bool| {
            assert_eq!(number(property, value).is_some(), expected, "{property} {value}");
        };
        check("imoNumber", "9074729", false);
        check("imoNumber", "9074728", true);
        check("imoNumber", "IMO 9074729", false);
        check("passportNumber", "A 123", false);
        check("passportNumber", "--", true);
    }

    #[test]
    fn names() {
        let check = |text: &str, expected: bool| assert_eq!(name(text).is_some(), expected, "{text:.40}");
        check("Qasem Soleimani", false);
        check("Касем Soleimani", false);
        check("Q\u{430}sem Soleimani", true);
        check("قاسم Soleimani", false);
        check(&"Ali ".repeat(2500), true);
        check("", false);
    }
}
