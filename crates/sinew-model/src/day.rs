//! One day of the proleptic Gregorian calendar, as ISO 8601-1:2019 counts it.
//!
//! Year 0000 is the year before 0001. The arithmetic is that of Howard Hinnant, "chrono-compatible
//! low-level date algorithms": years are made to start on 1 March, so that the leap day comes last.

use std::fmt;
use std::str::FromStr;

use crate::date::excerpt;

/// A day, as days since 1970-01-01 (negative before it).
///
/// Everything that makes or moves a day stays between [`Day::MIN`] and [`Day::MAX`]: moving beyond a
/// limit stops at it. Nothing overflows, whatever number the field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// Not written as `YYYY-MM-DD`.
    #[error("`{found}` is not a day: write it as YYYY-MM-DD, such as 2025-11-11")]
    Form {
        /// The text, shortened.
        found: String,
    },
    /// The month is not 1 to 12.
    #[error("there is no month {month:02}: months are 01 to 12")]
    NoSuchMonth {
        /// The month as written.
        month: u8,
    },
    /// The month does not have that day.
    #[error("{} {year} has no day {day}", month_name(*.month))]
    NoSuchDay {
        /// The year, -9999 to 9999.
        year: i32,
        /// The month, 1 to 12.
        month: u8,
        /// The day as written.
        day: u8,
    },
    /// The year is outside -9999 to 9999.
    #[error("the year {year} is outside -9999 to 9999")]
    YearLimits {
        /// The year as given.
        year: i32,
    },
}

impl Day {
    /// 1 January of the year -9999.
    pub const MIN: Day = Day(epoch_days_of(-9999, 1, 1));
    /// 31 December of the year 9999.
    pub const MAX: Day = Day(epoch_days_of(9999, 12, 31));

    /// The day with this year (-9999 to 9999), month (1 to 12) and day of the month; none if the
    /// calendar has no such day.
    pub fn from_ymd(y: i32, m: u8, d: u8) -> Option<Day> {
        Day::try_from_ymd(y, m, d).ok()
    }

    /// As [`Day::from_ymd`], saying what is wrong.
    ///
    /// # Errors
    /// If the year is out of limits, or there is no such month or day.
    pub fn try_from_ymd(y: i32, m: u8, d: u8) -> Result<Day, DayError> {
        if !(-9999..=9999).contains(&y) {
            return Err(DayError::YearLimits { year: y });
        }
        if !(1..=12).contains(&m) {
            return Err(DayError::NoSuchMonth { month: m });
        }
        if !(1..=month_length(y, m)).contains(&d) {
            return Err(DayError::NoSuchDay { year: y, month: m, day: d });
        }
        Ok(Day(epoch_days_of(y, m, d)))
    }

    /// The day so many days after 1970-01-01; none outside the limits.
    pub fn from_epoch_days(days: i32) -> Option<Day> {
        let day = Day(days);
        (Day::MIN..=Day::MAX).contains(&day).then_some(day)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub fn ymd(self) -> (i32, u8, u8) {
        let shifted = i64::from(self.0) + i64::from(DAYS_TO_EPOCH);
        let era = shifted.div_euclid(i64::from(DAYS_PER_ERA)) as i32;
        let of_era = shifted.rem_euclid(i64::from(DAYS_PER_ERA)) as i32;
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = era * 400 + year_of_era + i32::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// The year, -9999 to 9999.
    pub fn year(self) -> i32 {
        self.ymd().0
    }

    /// The first day of its month.
    #[must_use]
    pub fn month_start(self) -> Day {
        let (_, _, day) = self.ymd();
        self.plus(1 - i32::from(day))
    }

    /// The last day of its month.
    #[must_use]
    pub fn month_end(self) -> Day {
        let (year, month, day) = self.ymd();
        self.plus(i32::from(month_length(year, month)) - i32::from(day))
    }

    /// The first day of the month so many months later (earlier if negative); none beyond the limits.
    pub(crate) fn month_start_after(self, months: i32) -> Option<Day> {
        let (year, month, _) = self.ymd();
        let count = year * 12 + i32::from(month) - 1 + months;
        Day::from_ymd(count.div_euclid(12), count.rem_euclid(12) as u8 + 1, 1)
    }

    /// The next day.
    #[must_use]
    pub fn succ(self) -> Day {
        self.plus(1)
    }

    /// The day before.
    #[must_use]
    pub fn pred(self) -> Day {
        self.plus(-1)
    }

    /// So many days later, or earlier if negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days)).clamp(Day::MIN, Day::MAX)
    }

    /// How many days later the other day is; negative if it is earlier.
    pub const fn days_until(self, other: Day) -> i32 {
        other.0.saturating_sub(self.0)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write_year(f, year)?;
        write!(f, "-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = DayError;

    /// Reads `YYYY-MM-DD`, with a minus sign before a year before 0000.
    fn from_str(text: &str) -> Result<Day, DayError> {
        let (negative, bytes) = split_sign(text.as_bytes());
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else {
            return Err(DayError::Form { found: excerpt(text) });
        };
        let fields = (digits(&[y1, y2, y3, y4]), digits(&[m1, m2]), digits(&[d1, d2]));
        let (Some(year), Some(month), Some(day)) = fields else {
            return Err(DayError::Form { found: excerpt(text) });
        };
        if negative && year == 0 {
            return Err(DayError::Form { found: excerpt(text) });
        }
        let year = if negative { -year } else { year };
        Day::try_from_ymd(year, month as u8, day as u8)
    }
}

/// Days in 400 years.
const DAYS_PER_ERA: i32 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const DAYS_TO_EPOCH: i32 = 719_468;

const fn epoch_days_of(year: i32, month: u8, day: u8) -> i32 {
    let from_march = (month as i32 + 9) % 12;
    let year = year - (month <= 2) as i32;
    let year_of_era = year.rem_euclid(400);
    let of_year = (153 * from_march + 2) / 5 + day as i32 - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    year.div_euclid(400) * DAYS_PER_ERA + of_era - DAYS_TO_EPOCH
}

fn month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("month")
}

/// Four digits, after a minus sign if need be.
pub(crate) fn write_year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    write!(f, "{sign}{:04}", year.unsigned_abs())
}

/// Takes a leading minus sign off.
pub(crate) fn split_sign(bytes: &[u8]) -> (bool, &[u8]) {
    match bytes {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, bytes),
    }
}

/// The number that a few ASCII digits write; none if anything else is among them.
pub(crate) fn digits(bytes: &[u8]) -> Option<i32> {
    bytes.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2025-11-11", 20_403),
            ("0000-03-01", -719_468),
            ("-0001-12-31", -719_529),
        ] {
            let day: Day = text.parse().unwrap();
            assert_eq!(day.0, days, "{text}");
            assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, message) in [
            ("2023-02-30", "February 2023 has no day 30"),
            ("1900-02-29", "February 1900 has no day 29"),
            ("2023-13-01", "there is no month 13: months are 01 to 12"),
            ("2023-04-00", "April 2023 has no day 0"),
            ("11.12.2019", "`11.12.2019` is not a day: write it as YYYY-MM-DD, such as 2025-11-11"),
            ("-0000-01-01", "`-0000-01-01` is not a day: write it as YYYY-MM-DD, such as 2025-11-11"),
        ] {
            assert_eq!(text.parse::<Day>().unwrap_err().to_string(), message);
        }
    }

    #[test]
    fn nothing_moves_beyond_the_limits() {
        assert_eq!(Day::MAX.succ(), Day::MAX);
        assert_eq!(Day::MIN.pred(), Day::MIN);
        assert_eq!(Day::MIN.plus(i32::MAX), Day::MAX);
        assert_eq!(Day::MAX.plus(i32::MIN), Day::MIN);
        assert_eq!(Day::MIN.to_string(), "-9999-01-01");
        assert_eq!(Day::MAX.to_string(), "9999-12-31");
        assert_eq!(Day::MAX.month_end(), Day::MAX);
        assert_eq!(Day::MIN.month_start(), Day::MIN);
        assert_eq!(Day::from_epoch_days(i32::MAX), None);
        assert_eq!(Day::from_ymd(10_000, 1, 1), None);
    }

    #[test]
    fn months() {
        let day = Day::from_ymd(2024, 2, 10).unwrap();
        assert_eq!(day.month_start().to_string(), "2024-02-01");
        assert_eq!(day.month_end().to_string(), "2024-02-29");
        assert_eq!(day.month_start_after(-2).unwrap().to_string(), "2023-12-01");
        assert_eq!(day.month_start_after(11).unwrap().to_string(), "2025-01-01");
        assert_eq!(Day::MAX.month_start_after(1), None);
        assert_eq!(day.days_until(day.month_end()), 19);
    }
}
