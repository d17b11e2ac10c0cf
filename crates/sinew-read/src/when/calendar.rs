//! Days, months and years, and the words for them.

use crate::Precision;
use sinew_model::{Date, Day};

/// A stretch of days with how exactly it is known; an end that is not known is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) precision: Precision,
}

impl Stretch {
    pub(super) fn day(day: Day) -> Stretch {
        Stretch { from: Some(day), to: Some(day), precision: Precision::Day }
    }

    pub(super) fn month(year: i32, month: u8) -> Option<Stretch> {
        let start = Day::from_ymd(year, month, 1)?;
        Some(Stretch { from: Some(start), to: Some(start.month_end()), precision: Precision::Month })
    }

    pub(super) fn year(year: i32) -> Option<Stretch> {
        let (start, end) = (Day::from_ymd(year, 1, 1)?, Day::from_ymd(year, 12, 31)?);
        Some(Stretch { from: Some(start), to: Some(end), precision: Precision::Year })
    }

    pub(super) fn about(from: Day, to: Day) -> Stretch {
        Stretch { from: Some(from), to: Some(to), precision: Precision::Approximate }
    }

    /// As EDTF: a day, a month, a year, or an interval.
    pub(super) fn date(self) -> Option<Date> {
        let (year, month, _) = self.from.or(self.to)?.ymd();
        match (self.precision, self.from, self.to) {
            (Precision::Month, Some(_), Some(_)) => Date::from_month(year, month).ok(),
            (Precision::Year, Some(_), Some(_)) => Date::from_year(year).ok(),
            (_, from, to) if from == to => Date::parse(&shown(from)).ok(),
            // An open end keeps how exactly the other is known.
            (precision, from, to) => Date::parse(&format!("{}/{}", cut(from, precision), cut(to, precision))).ok(),
        }
    }
}

fn shown(day: Option<Day>) -> String {
    day.map_or("..".to_owned(), |day| {
        let (year, month, day) = day.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    })
}

fn cut(day: Option<Day>, precision: Precision) -> String {
    let whole = shown(day);
    let length = match precision {
        Precision::Month => 7,
        Precision::Year => 4,
        _ => whole.len(),
    };
    whole[..length.min(whole.len())].to_owned()
}

/// The number of a month, by its name or abbreviation in lower case.
pub(super) fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let bare = word.strip_suffix('.').unwrap_or(word);
    let short = if bare == "sept" { "sep" } else { bare };
    let place = MONTHS.iter().position(|month| *month == bare || short.len() == 3 && month.starts_with(short))?;
    Some(place as u8 + 1)
}

/// Days after Monday.
pub(super) fn weekday(word: &str) -> Option<i32> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.iter().position(|day| *day == word).map(|place| place as i32)
}

/// The last such weekday on or before a day.
pub(super) fn last_weekday(day: Day, weekday: i32) -> Day {
    // 1970-01-01 was a Thursday.
    let epoch = Day::from_ymd(1970, 1, 1).unwrap_or(day);
    let today = (days_between(epoch, day) + 3).rem_euclid(7);
    day.plus(-((today - weekday).rem_euclid(7)))
}

fn days_between(from: Day, to: Day) -> i32 {
    let number = |day: Day| {
        let (year, month, day) = day.ymd();
        // Days from civil, by Howard Hinnant.
        let (year, month) = (year - i32::from(month <= 2), i32::from(month));
        let (era, month) = (year.div_euclid(400), (month + 9) % 12);
        let of_era = year - era * 400;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 + i32::from(day)
    };
    number(to) - number(from)
}

/// A number in words or digits.
pub(super) fn number(word: &str) -> Option<i32> {
    const WORDS: [&str; 13] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match word {
        "a" | "an" => Some(1),
        "several" | "few" => Some(3),
        _ => WORDS
            .iter()
            .position(|other| *other == word)
            .map(|place| place as i32)
            .or_else(|| word.parse().ok().filter(|&number| (0..400).contains(&number))),
    }
}

/// A day of the month: `5`, `5th`.
pub(super) fn day_of_month(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().ok().filter(|day| (1..=31).contains(day) && digits.len() <= 2)
}

pub(super) fn year(word: &str) -> Option<i32> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|year| (1800..=2100).contains(year))
}

/// How many days a unit of time has.
pub(super) fn unit(lemma: &str) -> Option<i32> {
    match lemma {
        "day" => Some(1),
        "week" => Some(7),
        "month" => Some(30),
        "year" => Some(365),
        "decade" => Some(3650),
        _ => None,
    }
}
