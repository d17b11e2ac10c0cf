//! Years: those behind a month, those that a month without one is of, and those that stand alone.

use super::calendar::{Stretch, year};
use super::scan::{EVENTS, Scan};
use crate::Precision;
use sinew_model::Day;

/// Deeds that somebody does something in.
const DEEDS: &[&str] =
    &["raid", "strike", "airstrike", "bombing", "ambush", "operation", "assault", "clash", "massacre", "putsch", "referendum"];

/// Whether a word is for what has a year in its name: `the Reduction Act of 2012`.
fn enacted(word: &str) -> bool {
    matches!(word, "act" | "law" | "resolution" | "convention" | "treaty" | "constitution" | "code" | "statute")
}

/// Over how many sentences a year is still that of the story.
const STORY: usize = 10;

impl Scan<'_, '_> {
    /// The year behind a day or month: `2024`, `, 2024`, `of 2024`, `last year`, `this year`.
    pub(super) fn year_behind(&self, at: usize) -> Option<(usize, i32)> {
        let skip = at + usize::from(matches!(self.word(at).as_str(), "," | "of"));
        if let Some(year) = year(&self.word(skip)) {
            return Some((skip + 1, year));
        }
        let (published, _, _) = self.published?.ymd();
        match (self.word(skip).as_str(), self.word(skip + 1).as_str()) {
            ("last", "year") => Some((skip + 2, published - 1)),
            ("this", "year") => Some((skip + 2, published)),
            _ => None,
        }
    }

    /// The year of a month that has none: that of the sentence, else of the last such month before publication.
    pub(super) fn year_of(&self, month: u8, day: Option<u8>) -> Option<i32> {
        let Some(published) = self.published else { return self.sentence_year };
        let (year, this, today) = published.ymd();
        let later = month > this || month == this && day.is_some_and(|day| day > today);
        let last = year - i32::from(later);
        // A month before the one of the date before belongs to the next year: `in December …, and in January`.
        let given = self.sentence_year.map(|year| {
            let before = self.last.and_then(|last| last.from).filter(|from| from.year() == year).map(|from| from.ymd().1);
            year + i32::from(
                self.last.is_some_and(|last| last.precision != Precision::Year) && before.is_some_and(|from| month < from),
            )
        });
        let given = given.or_else(|| self.year_told(month, last));
        Some(given.filter(|&year| year < last).unwrap_or(last))
    }

    /// `It fell on 13 July 2014. … In August they left`: the year of a story that lies years back, where one of the sentences before
    /// gave it.
    fn year_told(&self, month: u8, last: i32) -> Option<i32> {
        let (stretch, sentence) = self.told?;
        let (year, before, _) = stretch.from?.ymd();
        let year = year + i32::from(month < before);
        // `They struck on 22 April 2025. On 7 May, X struck back`: the same year, where the text is not of the weeks after.
        let (published, this, _) = self.published?.ymd();
        let far = (published - last) * 12 + i32::from(this) - i32::from(month) >= 2;
        let next = sentence + 1 >= self.sentence && far && stretch.precision == Precision::Day;
        (sentence + STORY >= self.sentence && year + 1 < last || next && year < last).then_some(year)
    }

    /// Four digits after a word that makes them a year.
    pub(super) fn plain_year(&self, at: usize, word: &str) -> Option<(usize, Stretch)> {
        let year = year(word)?;
        let before = if at > 0 { self.text.folded(at - 1) } else { String::new() };
        if before == "of" && at > 1 && enacted(&self.text.folded(at - 2)) {
            return None;
        }
        if matches!(before.as_str(), "a" | "an") && at > 1 && self.in_a_deed(at) {
            return Some((at + 1, Stretch::year(year)?));
        }
        let cue = matches!(
            before.as_str(),
            "in" | "since"
                | "by"
                | "until"
                | "till"
                | "from"
                | "of"
                | "during"
                | "after"
                | "before"
                | "early"
                | "late"
                | "to"
                | "and"
                | "between"
                | "through"
                | "the"
                | "around"
                | "circa"
                | "approximately"
                | "following"
                | "about"
                | "("
                | "mid"
                | "–"
                | "throughout"
                | "year"
                | ","
                | "than"
                | "spring"
                | "summer"
                | "autumn"
                | "winter"
                | "fall"
        );
        // "of 2000 fighters", "the 2014 elections": a noun after it counts or is dated.
        let counted = self.lemma(at + 1) != self.word(at + 1)
            && matches!(before.as_str(), "of" | "the" | "and" | "to" | "about" | "around" | "than")
            && before != "the";
        (cue && !counted).then_some((at + 1, Stretch::year(year)?))
    }

    /// `in a 2001 coup`: whether the year is that of a deed, and so of what was done in it.
    fn in_a_deed(&self, at: usize) -> bool {
        let within = matches!(self.text.folded(at - 2).as_str(), "in" | "during");
        let deed = |word: &str| EVENTS.contains(&word) || DEEDS.contains(&word);
        within && (at + 1..at + 4).any(|next| deed(self.lemma(next)))
    }

    pub(super) fn mid_year(&self, at: usize, bare: &str, word: &str) -> Option<(usize, Stretch)> {
        let year = year(bare).filter(|_| bare.len() < word.len())?;
        Some((at + 1, Stretch::year(year)?))
    }

    /// `the 1990s`.
    pub(super) fn decade(&self, at: usize, word: &str) -> Option<(usize, Stretch)> {
        let first = year(word.strip_suffix('s')?).filter(|year| year % 10 == 0)?;
        Some((at + 1, Stretch::about(Day::from_ymd(first, 1, 1)?, Day::from_ymd(first + 9, 12, 31)?)))
    }

    /// `spring 2020`, `the summer of 2019`: the meteorologists' north.
    pub(super) fn season(&self, at: usize, word: &str) -> Option<(usize, Stretch)> {
        let start = match word {
            "spring" => 3,
            "summer" => 6,
            "autumn" | "fall" => 9,
            "winter" => 12,
            _ => return None,
        };
        let of = usize::from(self.word(at + 1) == "of");
        let year = year(&self.word(at + 1 + of))?;
        let from = Day::from_ymd(year, start, 1)?;
        Some((at + 2 + of, Stretch::about(from, from.plus(80).month_end())))
    }
}
