//! Plain expressions of time: days, months and years as written, weekdays and months told from the day of publication.

use crate::text::{Case, Text};
use crate::{About, Bearing, Dated, Precision, Tokens, When};
use sinew_model::{Date, Day};

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const SHORT: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The expressions of time of a text, in its order. Linear.
pub(crate) fn dates(text: &Text, about: &About) -> Vec<Dated> {
    let today = about.published.and_then(|date| date.stated().0);
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let range = sentence.tokens.range();
        let mut at = range.start;
        while at < range.end {
            let scan = Scan { text, at, end: range.end, start: range.start, today };
            match scan.date() {
                Some((length, date, precision)) => {
                    found.push(scan.dated(length, date, precision));
                    at += length;
                }
                None => at += 1,
            }
        }
    }
    found
}

struct Scan<'a, 't> {
    text: &'a Text<'t>,
    at: usize,
    start: usize,
    end: usize,
    today: Option<Day>,
}

type Hit = (usize, Date, Precision);

impl Scan<'_, '_> {
    fn word(&self, step: usize) -> String {
        let at = self.at + step;
        if at < self.end { self.text.word(at).to_lowercase() } else { String::new() }
    }

    fn before(&self) -> String {
        if self.at > self.start { self.text.word(self.at - 1).to_lowercase() } else { String::new() }
    }

    fn capital(&self) -> bool {
        matches!(self.text.tokens[self.at].case, Case::Capital | Case::Upper)
    }

    fn dated(&self, length: usize, date: Date, precision: Precision) -> Dated {
        let tokens = Tokens::new(self.at, self.at + length);
        let bearing = match self.before().as_str() {
            "since" | "from" => Bearing::From,
            "until" | "till" | "by" | "before" => Bearing::Until,
            "after" => Bearing::After,
            "between" | "during" | "over" => Bearing::During,
            _ => Bearing::At,
        };
        Dated { tokens, when: When { date, precision, span: Some(self.text.span(tokens)) }, bearing }
    }

    fn date(&self) -> Option<Hit> {
        self.month_first().or_else(|| self.day_first()).or_else(|| self.year()).or_else(|| self.told())
    }

    /// `October 25, 2018`, `October 25`, `October 2018`, `in October`.
    fn month_first(&self) -> Option<Hit> {
        if !self.capital() {
            return None;
        }
        let month = month(&self.word(0))?;
        let dot = usize::from(self.word(1) == ".");
        let next = self.word(1 + dot);
        if let Some(day) = day_of_month(&next) {
            let comma = usize::from(self.word(2 + dot) == ",");
            if let Some(year) = year(&self.word(2 + dot + comma)) {
                return hit(3 + dot + comma, &format!("{year}-{month:02}-{day:02}"), Precision::Day);
            }
            let year = self.year_of(month, day)?;
            return hit(2 + dot, &format!("{year}-{month:02}-{day:02}"), Precision::Day);
        }
        let of = usize::from(next == "of" || next == ",");
        if let Some(year) = year(&self.word(1 + dot + of)) {
            return hit(2 + dot + of, &format!("{year}-{month:02}"), Precision::Month);
        }
        let led = matches!(
            self.before().as_str(),
            "in" | "since"
                | "last"
                | "early"
                | "late"
                | "by"
                | "until"
                | "from"
                | "between"
                | "mid"
                | "of"
                | "during"
                | "this"
                | "and"
                | "to"
                | "before"
        );
        let plain = led && (month != 5 && month != 3 || !matches!(self.before().as_str(), "and" | "to" | "of"));
        let year = self.year_of(month, 1).filter(|_| plain)?;
        hit(1, &format!("{year}-{month:02}"), Precision::Month)
    }

    /// `25 October 2018`, `25 October`.
    fn day_first(&self) -> Option<Hit> {
        let (day, month) = (day_of_month(&self.word(0))?, month(&self.word(1))?);
        if let Some(year) = year(&self.word(2)) {
            return hit(3, &format!("{year}-{month:02}-{day:02}"), Precision::Day);
        }
        let year = self.year_of(month, day)?;
        hit(2, &format!("{year}-{month:02}-{day:02}"), Precision::Day)
    }

    /// `in 2018`, `since 2018`, `early 2018`.
    fn year(&self) -> Option<Hit> {
        let year = year(&self.word(0))?;
        let led = matches!(
            self.before().as_str(),
            "in" | "since"
                | "from"
                | "by"
                | "until"
                | "during"
                | "after"
                | "before"
                | "early"
                | "late"
                | "mid"
                | "of"
                | "the"
                | "between"
                | "and"
                | "to"
                | "throughout"
        );
        if led { hit(1, &year.to_string(), Precision::Year) } else { None }
    }

    /// `today`, `on Tuesday`, `last year`, told from the day of publication.
    fn told(&self) -> Option<Hit> {
        let today = self.today?;
        let (first, second) = (self.word(0), self.word(1));
        let (year, month, _) = today.ymd();
        match (first.as_str(), second.as_str()) {
            ("today", _) => day(1, today),
            ("yesterday", _) => day(1, today.pred()),
            ("last", "year") => hit(2, &(year - 1).to_string(), Precision::Year),
            ("this", "year") => hit(2, &year.to_string(), Precision::Year),
            ("this", "month") => hit(2, &format!("{year}-{month:02}"), Precision::Month),
            ("last", "month") => {
                let (year, month, _) = today.month_start().pred().ymd();
                hit(2, &format!("{year}-{month:02}"), Precision::Month)
            }
            ("last", "week") => between(2, today.plus(-13), today.pred()),
            ("recent", "days" | "weeks") => between(2, today.plus(-30), today),
            ("recent", "months") => between(2, today.plus(-150), today),
            _ if self.capital() => self.weekday(&first, today),
            _ => None,
        }
    }

    fn weekday(&self, word: &str, today: Day) -> Option<Hit> {
        let wanted = WEEKDAYS.iter().position(|weekday| *weekday == word)? as i32;
        // Day 0, 1 January 1970, was a Thursday.
        let now = (today.0 + 3).rem_euclid(7);
        day(1, today.plus(-(now - wanted).rem_euclid(7)))
    }

    /// The year in which a month and day last came before the text was published.
    fn year_of(&self, month: u8, day: u8) -> Option<i32> {
        let (year, now, today) = self.today?.ymd();
        Some(if (month, day) <= (now, today) { year } else { year - 1 })
    }
}

fn hit(length: usize, date: &str, precision: Precision) -> Option<Hit> {
    Date::parse(date).ok().map(|date| (length, date, precision))
}

fn day(length: usize, day: Day) -> Option<Hit> {
    Some((length, Date::from(day), Precision::Day))
}

fn between(length: usize, first: Day, last: Day) -> Option<Hit> {
    Date::between(first, last).map(|date| (length, date, Precision::Approximate))
}

fn month(word: &str) -> Option<u8> {
    let bare = word.trim_end_matches('.');
    let place = MONTHS.iter().position(|month| *month == bare).or_else(|| SHORT.iter().position(|month| *month == bare))?;
    Some(place as u8 + 1)
}

fn day_of_month(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let day: u8 = digits.parse().ok()?;
    (digits.len() <= 2 && (1..=31).contains(&day)).then_some(day)
}

fn year(word: &str) -> Option<i32> {
    let year: i32 = word.parse().ok()?;
    (word.len() == 4 && (1900..2100).contains(&year)).then_some(year)
}
