//! Days as publishers write them.

use sinew_model::{Date, Day};

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The day that a text of metadata gives: `2026-06-04T10:00:00Z`, `20260604`, `D:20260604100000`, `June 4, 2026`,
/// `4 June 2026`, `Thu, 04 Jun 2026 10:00:00 GMT`. Nothing where no day stands there, or more than one order of day and
/// month is possible (`04/06/2026`).
pub fn day_in(text: &str) -> Option<Date> {
    let text = text.trim();
    iso(text).or_else(|| in_words(text)).or_else(|| Date::parse(text).ok().filter(|date| date.earliest().is_some()))
}

fn iso(text: &str) -> Option<Date> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit()).then(|| part.parse::<i32>().ok()).flatten();
    let (year, month, day) = match text.as_bytes() {
        [_, _, _, _, b'-', _, _, b'-', _, _, ..] => (text.get(0..4)?, text.get(5..7)?, text.get(8..10)?),
        _ => (text.get(0..4)?, text.get(4..6)?, text.get(6..8)?),
    };
    let rest = text.get(if text.contains('-') && text.as_bytes().get(4) == Some(&b'-') { 10 } else { 8 }..)?;
    // Ten digits and more are a number, unless a time follows as PDF writes it.
    let ends = rest.chars().next().is_none_or(|c| !c.is_ascii_digit()) || (rest.len() >= 4 && text.len() >= 12);
    if !ends {
        return None;
    }
    exact(digits(year)?, digits(month)?, digits(day)?)
}

/// The first date in words within a line.
pub(super) fn in_words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(3).find_map(|three| {
        let [a, b, c] = three else { return None };
        american(a, b, c).or_else(|| european(a, b, c))
    })
}

fn american(a: &str, b: &str, c: &str) -> Option<Date> {
    exact(year(c)?, month(a)?, day(b)?)
}

fn european(a: &str, b: &str, c: &str) -> Option<Date> {
    exact(year(c)?, month(b)?, day(a)?)
}

fn month(word: &str) -> Option<i32> {
    let word = word.to_lowercase();
    let short = word.len() >= 3;
    let at = MONTHS.iter().position(|name| short && (name.starts_with(&word) && (word.len() == 3 || *name == word)));
    at.or_else(|| (word == "sept").then_some(8)).map(|at| at as i32 + 1)
}

fn day(word: &str) -> Option<i32> {
    let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = &word[number.len()..];
    ["", "st", "nd", "rd", "th"].contains(&ordinal).then(|| number.parse().ok()).flatten()
}

fn year(word: &str) -> Option<i32> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|year| (1500..2200).contains(year))
}

fn exact(year: i32, month: i32, day: i32) -> Option<Date> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Day::from_ymd(year, month, day).filter(|_| (1500..2200).contains(&year)).map(Date::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(day_in(text).map(|date| date.to_string()).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn days() {
        check("2026-06-04", "2026-06-04");
        check("2026-06-04T10:00:00-05:00", "2026-06-04");
        check("D:20260604103000Z", "2026-06-04");
        check("20260604", "2026-06-04");
        check("June 4, 2026", "2026-06-04");
        check("Published: 4 June 2026, 10:00", "2026-06-04");
        check("Thu, 04 Jun 2026 10:00:00 GMT", "2026-06-04");
        check("Sept. 3rd, 2019", "2019-09-03");
        check("2026-06", "2026-06");
        check("2026", "2026");
    }

    #[test]
    fn what_is_no_day() {
        for text in
            ["", "04/06/2026", "1764547200", "20269999", "Maybe 4, 2026", "June 31, 2026", "..", "sj-2146", "ж", "12345678"]
        {
            check(text, "");
        }
    }
}
