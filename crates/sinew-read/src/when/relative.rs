//! Times told by others: by the publication, by the date before, by an event.

use super::calendar::{Stretch, last_weekday, month as month_name, number, unit, weekday};
use super::scan::Scan;
use crate::Precision;
use crate::text::Case;
use rustc_hash::FxHashMap;
use sinew_model::{Date, Day};
use std::sync::LazyLock;

impl Scan<'_, '_> {
    /// By the publication, or by the date before.
    pub(super) fn relative(&self, at: usize) -> Option<(usize, Stretch)> {
        let word = self.word(at);
        let published = self.published?;
        if let Some(day) = weekday(&word).filter(|_| self.text.tokens[at].case == Case::Capital) {
            // `on Friday night`.
            let part = matches!(self.lemma(at + 1), "night" | "morning" | "evening" | "afternoon" | "midnight");
            return Some((at + 1 + usize::from(part), Stretch::day(last_weekday(published, day))));
        }
        let length = unit(self.lemma(at + 1));
        match word.as_str() {
            "today" => Some((at + 1, Stretch::day(published))),
            "yesterday" => Some((at + 1, Stretch::day(published.pred()))),
            "overnight" => Some((at + 1, Stretch::about(published.pred(), published))),
            "this" => self.this(at, published),
            "last" => self.last(at, published),
            "that" | "same" | "previous" | "preceding" | "next" | "following" => self.anchored(at, &word),
            "recent" => Some((at + 2, Stretch::about(published.plus(-length? * 4), published))),
            "recently" => None,
            "past" => self.past(at, published),
            _ => self.counted(at, &word, published),
        }
    }

    fn this(&self, at: usize, published: Day) -> Option<(usize, Stretch)> {
        let (year, month, _) = published.ymd();
        match self.lemma(at + 1) {
            "week" => Some((at + 2, Stretch::about(published.plus(-6), published))),
            "month" => Some((at + 2, Stretch::month(year, month)?)),
            "year" => Some((at + 2, Stretch::year(year)?)),
            "weekend" => self.weekend(at, published),
            "spring" | "summer" | "autumn" | "winter" | "fall" => self.last_season(at, published),
            _ => None,
        }
    }

    /// `last weekend`: Saturday and Sunday before the day of publication.
    fn weekend(&self, at: usize, published: Day) -> Option<(usize, Stretch)> {
        let sunday = last_weekday(published.pred(), 6);
        Some((at + 2, Stretch::about(sunday.pred(), sunday)))
    }

    /// `last summer`: the last that has begun, by the meteorologists' north.
    fn last_season(&self, at: usize, published: Day) -> Option<(usize, Stretch)> {
        let start = season_start(&self.word(at + 1))?;
        let (year, month, _) = published.ymd();
        let from = Day::from_ymd(if month < start + 2 { year - 1 } else { year }, start, 1)?;
        Some((at + 2, Stretch::about(from, from.plus(80).month_end())))
    }

    /// `that year`, `the following month`, `the previous day`: by the date before in the text.
    fn anchored(&self, at: usize, word: &str) -> Option<(usize, Stretch)> {
        let last = self.last?;
        let (from, to) = (last.from?, last.to.or(last.from)?);
        let step = match word {
            "that" | "same" => 0,
            "previous" | "preceding" => -1,
            _ => 1,
        };
        let (year, month, _) = from.ymd();
        match self.lemma(at + 1) {
            "day" if last.precision == Precision::Day => Some((at + 2, Stretch::day(from.plus(step)))),
            // The day after one that is known by its month only.
            "day" if last.precision == Precision::Month => Some((at + 2, last)),
            "week" if step > 0 => Some((at + 2, Stretch::about(to.plus(1), to.plus(14)))),
            "week" if last.precision == Precision::Day => {
                Some((at + 2, Stretch::about(from.plus(7 * step - 6), from.plus(7 * step + 6))))
            }
            "month" if last.precision != Precision::Year => {
                let number = year * 12 + i32::from(month) - 1 + step;
                Some((at + 2, Stretch::month(number.div_euclid(12), number.rem_euclid(12) as u8 + 1)?))
            }
            "year" => Some((at + 2, Stretch::year(year + step)?)),
            "spring" | "summer" | "autumn" | "winter" | "fall" if step == 0 => {
                let from = Day::from_ymd(year, season_start(&self.word(at + 1))?, 1)?;
                Some((at + 2, Stretch::about(from, from.plus(80).month_end())))
            }
            _ => {
                let named = month_name(&self.word(at + 1)).filter(|_| self.text.tokens[at + 1].case == Case::Capital)?;
                Some((at + 2, Stretch::month(if step < 0 { year - 1 } else { year }, named)?))
            }
        }
    }

    fn last(&self, at: usize, published: Day) -> Option<(usize, Stretch)> {
        // `the last day of 2019`, `the last two years of the war`.
        let of = if number(&self.word(at + 1)).is_some() { at + 3 } else { at + 2 };
        if self.word(of) == "of"
            && (self.word(of + 1) == "the" || self.text.tokens.get(of + 1).is_some_and(|next| next.case == Case::Number))
        {
            return None;
        }
        let (year, month, _) = published.ymd();
        match self.lemma(at + 1) {
            "week" => Some((at + 2, Stretch::about(published.plus(-13), published))),
            "month" => {
                let (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
                Some((at + 2, Stretch::month(year, month)?))
            }
            "year" => Some((at + 2, Stretch::year(year - 1)?)),
            "decade" => Some((at + 2, Stretch::about(published.plus(-3650), published))),
            "weekend" => self.weekend(at, published),
            "night" => Some((at + 2, Stretch::day(published.pred()))),
            "spring" | "summer" | "autumn" | "winter" | "fall" => self.last_season(at, published),
            _ => self.last_named(at, published).or_else(|| self.past(at, published)),
        }
    }

    /// `last Friday`, `last November`.
    fn last_named(&self, at: usize, published: Day) -> Option<(usize, Stretch)> {
        let word = self.word(at + 1);
        let capital = self.text.tokens.get(at + 1).is_some_and(|token| token.case == Case::Capital);
        if let Some(day) = weekday(&word).filter(|_| capital) {
            return Some((at + 2, Stretch::day(last_weekday(published.pred(), day))));
        }
        let month = month_name(&word).filter(|_| capital)?;
        let (year, this, _) = published.ymd();
        Some((at + 2, Stretch::month(if month < this { year } else { year - 1 }, month)?))
    }

    /// `past year`, `past two months`, `last five years`.
    fn past(&self, at: usize, published: Day) -> Option<(usize, Stretch)> {
        if let Some(length) = unit(self.lemma(at + 1)) {
            return Some((at + 2, Stretch::about(published.plus(-length), published)));
        }
        let many = number(&self.word(at + 1))?;
        let length = unit(self.lemma(at + 2))?;
        Some((at + 3, Stretch::about(published.plus(-(length * many).min(40_000)), published)))
    }

    /// `three months ago`, `two days later`, `the day before`.
    fn counted(&self, at: usize, word: &str, published: Day) -> Option<(usize, Stretch)> {
        // `days later`: a few of them.
        let bare = word.ends_with('s') && unit(self.lemma(at)).is_some();
        let (many, at) = if bare { (3, at) } else { (number(word)?, at + 1) };
        let length = unit(self.lemma(at))?;
        let around =
            |day: Day| if bare { Stretch::about(day.plus(-2 * length), day.plus(2 * length)) } else { around(day, length) };
        match self.word(at + 1).as_str() {
            "ago" => Some((at + 2, around(published.plus(-(many * length).min(200_000))))),
            "earlier" | "before" => Some((at + 2, around(self.anchor(many, length, -1)?))),
            // `said on Thursday, a day after X left`: X left on Wednesday.
            "after" if self.set_off(at) && length == 1 && self.goes_on(at + 2) => {
                let day = self.day.filter(|_| self.last.is_some_and(|last| last.precision == Precision::Day))?.from?;
                Some((at + 2, Stretch::day(day.plus(-many))))
            }
            "later" | "after" | "afterwards" if !self.goes_on(at + 2) => Some((at + 2, around(self.anchor(many, length, 1)?))),
            _ => None,
        }
    }

    /// Whether a comma stands before the number of a unit.
    fn set_off(&self, unit: usize) -> bool {
        unit >= 2 && self.word(unit - 2) == ","
    }

    /// `two years after the war`: what follows says after what.
    fn goes_on(&self, at: usize) -> bool {
        !matches!(self.word(at).as_str(), "" | "," | "." | ";" | ")" | "and" | "but") && self.word(at - 1) == "after"
    }

    /// Some days, months or years from the date before.
    fn anchor(&self, many: i32, length: i32, sign: i32) -> Option<Day> {
        // `a day earlier` goes by a day, not by a year named in between.
        let wide = length == 1 && self.last.is_some_and(|last| last.precision == Precision::Year);
        let last = if wide { self.day.or(self.last)? } else { self.last? };
        let (from, to) = (last.from?, last.to.or(last.from)?);
        let day = if sign > 0 && length < 30 && last.precision != Precision::Day { to } else { from };
        let (year, month, number) = day.ymd();
        match length {
            30 => {
                let months = year * 12 + i32::from(month) - 1 + sign * many;
                Day::from_ymd(months.div_euclid(12), months.rem_euclid(12) as u8 + 1, number.min(28))
            }
            365 => Day::from_ymd(year + sign * many, month, number.min(28)),
            _ => Some(day.plus(sign * many * length)),
        }
    }

    /// `during the war`, of a war that the document has dated; or an occasion of the table.
    pub(super) fn event(&self, at: usize, first: usize) -> Option<(usize, Stretch)> {
        let opens = at > first
            && matches!(
                self.word(at - 1).as_str(),
                "during" | "since" | "before" | "after" | "amid" | "throughout" | "following" | "until"
            );
        let the = usize::from(matches!(self.word(at).as_str(), "the" | "this"));
        if opens && let Some(found) = self.occasion(at + the) {
            return Some(found);
        }
        let began = *self.events.get(self.lemma(at + the)).filter(|_| opens && the > 0)?;
        let to = self.published.filter(|&published| published >= began)?;
        let before = matches!(self.word(at - 1).as_str(), "before" | "until");
        Some((at + 2, Stretch::about(began, if before { began } else { to })))
    }

    /// An event of the table of well-known occasions: `the fall of Mosul`.
    fn occasion(&self, at: usize) -> Option<(usize, Stretch)> {
        let known = OCCASIONS.get(self.word(at).as_str())?;
        let fits = |words: &&Occasion| words.words.iter().enumerate().all(|(step, word)| self.word(at + step) == *word);
        let found = known.iter().filter(fits).max_by_key(|occasion| occasion.words.len())?;
        let precision = if found.from == found.to { Precision::Day } else { Precision::Approximate };
        Some((at + found.words.len(), Stretch { from: found.from, to: found.to, precision }))
    }
}

/// A well-known event, as a text names it.
struct Occasion {
    words: Vec<&'static str>,
    from: Option<Day>,
    to: Option<Day>,
}

/// The table of occasions, by their first word.
static OCCASIONS: LazyLock<FxHashMap<&'static str, Vec<Occasion>>> = LazyLock::new(|| {
    let mut known: FxHashMap<&'static str, Vec<Occasion>> = FxHashMap::default();
    for line in include_str!("../../data/occasions.csv").lines().skip(1) {
        let mut cells = line.splitn(3, ',');
        let (Some(words), Some(date)) = (cells.next(), cells.next().and_then(|date| Date::parse(date).ok())) else { continue };
        let words: Vec<&str> = words.split(' ').collect();
        let (from, to) = date.stated();
        if let Some(first) = words.first() {
            known.entry(first).or_default().push(Occasion { words, from, to });
        }
    }
    known
});

fn season_start(word: &str) -> Option<u8> {
    Some(match word {
        "spring" => 3,
        "summer" => 6,
        "autumn" | "fall" => 9,
        "winter" => 12,
        _ => return None,
    })
}

/// A day, or the weeks, months or years around it.
fn around(day: Day, length: i32) -> Stretch {
    let (year, month, _) = day.ymd();
    match length {
        1 => Stretch::day(day),
        30 => Stretch::month(year, month).unwrap_or(Stretch::day(day)),
        365.. => Stretch::year(year).unwrap_or(Stretch::day(day)),
        _ => Stretch::about(day.plus(-length / 2), day.plus(length / 2)),
    }
}
