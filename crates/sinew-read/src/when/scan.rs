//! Finds expressions of time, token by token.

use super::calendar::{Stretch, day_of_month, month, year};
use super::{Bearing, Dated};
use crate::text::{Case, Pos, Text, Tokens};
use crate::{About, Precision, When};
use rustc_hash::FxHashMap;
use sinew_model::Day;

/// Nouns of events that a document dates once and then goes by.
pub(super) const EVENTS: &[&str] = &[
    "war",
    "conflict",
    "coup",
    "uprising",
    "offensive",
    "ceasefire",
    "revolution",
    "election",
    "invasion",
    "blockade",
    "crisis",
    "attack",
    "protest",
    "earthquake",
];

pub(super) fn scan(text: &Text<'_>, about: &About) -> Vec<Dated> {
    let published = about.published.and_then(|date| date.latest().or(date.earliest()));
    let mut scan = Scan {
        text,
        published,
        last: None,
        day: None,
        sentence_year: None,
        told: None,
        sentence: 0,
        end: 0,
        events: FxHashMap::default(),
    };
    let mut found = Vec::new();
    for (number, sentence) in text.sentences.iter().enumerate() {
        let range = sentence.tokens.range();
        (scan.sentence, scan.end, scan.sentence_year) = (number, range.end, None);
        let mut at = range.start;
        while at < range.end {
            match scan.at(at, range.start) {
                Some(dated) => {
                    at = dated.tokens.end as usize;
                    found.push(dated);
                }
                None => at += 1,
            }
        }
    }
    found
}

pub(super) struct Scan<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) published: Option<Day>,
    /// The last day or month that the narrative named.
    pub(super) last: Option<Stretch>,
    /// The last day that it named.
    pub(super) day: Option<Stretch>,
    pub(super) sentence_year: Option<i32>,
    /// The last day or month that the narrative did something in, and the sentence that told it.
    pub(super) told: Option<(Stretch, usize)>,
    /// The sentence that is read.
    pub(super) sentence: usize,
    end: usize,
    /// When the events began that the document dates.
    pub(super) events: FxHashMap<String, Day>,
}

impl Scan<'_, '_> {
    pub(super) fn word(&self, at: usize) -> String {
        if at < self.end { self.text.folded(at) } else { String::new() }
    }

    pub(super) fn lemma(&self, at: usize) -> &str {
        if at < self.end { self.text.lemma(at) } else { "" }
    }

    /// The expression that begins at a token, with a preposition before it.
    fn at(&mut self, at: usize, first: usize) -> Option<Dated> {
        let range = self.range(at).filter(|(end, _)| !self.names_somebody(*end));
        let (core, stretch) = range.or_else(|| self.relative(at)).or_else(|| self.event(at, first))?;
        self.remember(at, core, first, stretch);
        let stretch = self.eve(at, first, stretch);
        let (start, bearing) = self.bearing(at, first, stretch);
        let stretch = match bearing {
            Bearing::From => Stretch { to: None, ..stretch },
            Bearing::After => {
                Stretch { from: stretch.to.filter(|_| stretch.precision == Precision::Day).or(stretch.from), to: None, ..stretch }
            }
            Bearing::Until => Stretch { from: None, ..stretch },
            Bearing::At | Bearing::During => stretch,
        };
        let tokens = Tokens::new(start, core);
        let span = Some(self.text.span(Tokens::new(at, core)));
        Some(Dated { tokens, when: When { date: stretch.date()?, precision: stretch.precision, span }, bearing })
    }

    /// `the March 8 Alliance`, `its March 8 allies`: whether the word behind a day tells that somebody is called after it.
    fn names_somebody(&self, end: usize) -> bool {
        let word = self.word(end);
        matches!(
            word.as_str(),
            "alliance" | "coalition" | "movement" | "bloc" | "front" | "camp" | "allies" | "brigade" | "brigades"
        )
    }

    /// Goes by this date from here on: for "two days later", and for the event that it dates.
    fn remember(&mut self, at: usize, core: usize, first: usize, stretch: Stretch) {
        if let Some(from) = stretch.from {
            let of = at > first && self.word(at - 1) == "of";
            let since = at > first && matches!(self.word(at - 1).as_str(), "since");
            // `two years after the April 2022 truce`: what another event is called after is no time of the story.
            let called = at > first && self.word(at - 1) == "the" && self.text.tokens[core.min(self.end - 1)].pos == Pos::Noun;
            if stretch.precision == Precision::Day {
                self.day = Some(stretch);
            }
            if stretch.precision != Precision::Approximate && !of && !since {
                self.sentence_year = Some(from.year());
            }
            if matches!(stretch.precision, Precision::Day | Precision::Month) && !of && !since && !called {
                self.told = Some((stretch, self.sentence));
            }
            self.last = Some(stretch);
            let near = (first.max(at.saturating_sub(7))..at).rev().find(|&token| EVENTS.contains(&self.lemma(token)));
            if let (Some(event), true) = (near, matches!(stretch.precision, Precision::Day | Precision::Month)) {
                self.events.entry(self.lemma(event).to_owned()).or_insert(from);
            }
        }
    }

    /// `on the eve of the vote of 14 May`: the day before.
    fn eve(&self, at: usize, first: usize, stretch: Stretch) -> Stretch {
        let near = || (first.max(at.saturating_sub(7))..at).rev().take_while(|&token| self.text.tokens[token].pos != Pos::Mark);
        let of = at > first && self.word(at - 1) == "of" || at > first + 1 && self.word(at - 2) == "of";
        match stretch.from {
            Some(day) if stretch.precision == Precision::Day && of && near().any(|token| self.word(token) == "eve") => {
                Stretch::day(day.pred())
            }
            _ => stretch,
        }
    }

    fn bearing(&self, at: usize, first: usize, stretch: Stretch) -> (usize, Bearing) {
        let mut before = at;
        while before > first
            && matches!(
                self.word(before - 1).as_str(),
                "the"
                    | "early"
                    | "late"
                    | "mid"
                    | "of"
                    | "about"
                    | "around"
                    | "at"
                    | "least"
                    | "month"
                    | "approximately"
                    | "nearly"
                    | "a"
                    | "an"
            )
        {
            before -= 1;
        }
        let word = if before > first { self.word(before - 1) } else { String::new() };
        let wide = matches!(stretch.precision, Precision::Approximate);
        let bearing = match word.as_str() {
            "since" => Bearing::From,
            "from" => Bearing::From,
            "until" | "till" | "before" | "by" | "through" => Bearing::Until,
            "after" | "following" => Bearing::After,
            "during" | "between" | "throughout" | "over" | "within" | "amid" => Bearing::During,
            "in" | "on" | "as" => return (before - 1, if wide { Bearing::During } else { Bearing::At }),
            _ => return (at, if wide { Bearing::During } else { Bearing::At }),
        };
        let interval = stretch.precision == Precision::Approximate && stretch.from != stretch.to;
        // "from March to May" is an interval already.
        (before - 1, if word == "from" && interval { Bearing::During } else { bearing })
    }

    /// One date, or two with "to", "and" or a dash between.
    fn range(&mut self, at: usize) -> Option<(usize, Stretch)> {
        let (end, first) = self.point(at)?;
        let earlier = self.sentence_year;
        // Of the second of two: `from March 2019 to May`.
        self.sentence_year = first.from.map(Day::year).or(self.sentence_year);
        let before = if at > 0 { self.text.folded(at - 1) } else { String::new() };
        let joined = match self.word(end).as_str() {
            "to" | "through" | "until" | "–" | "-" | "—" => true,
            "and" => before == "between",
            _ => false,
        };
        // `between February and November 2022`: both are of the year that the second has.
        let second = if joined { self.point(end + 1).or_else(|| self.day_alone(end + 1, first)) } else { None };
        let first = second.and_then(|(stop, second)| self.of_year(end, stop, first, second)).unwrap_or(first);
        if let Some((stop, second)) = second.filter(|(_, second)| second.from >= first.from) {
            self.sentence_year = earlier;
            return Some((stop, Stretch { from: first.from, to: second.to, precision: Precision::Approximate }));
        }
        self.sentence_year = earlier;
        Some((end, first))
    }

    /// `between June 12 and 24`: a day of the month that the first is of.
    fn day_alone(&self, at: usize, first: Stretch) -> Option<(usize, Stretch)> {
        let (year, month, _) = first.from.filter(|_| first.precision == Precision::Day)?.ymd();
        let day = day_of_month(&self.word(at))
            .filter(|_| !self.lemma(at + 1).starts_with(char::is_alphabetic) || matches!(self.lemma(at + 1), "in" | "and"))?;
        Some((at + 1, Stretch::day(Day::from_ymd(year, month, day)?)))
    }

    /// The first of two dates in the year that only the second is given.
    fn of_year(&self, end: usize, stop: usize, first: Stretch, second: Stretch) -> Option<Stretch> {
        let given = year(&self.word(stop - 1))?;
        let bare = year(&self.word(end - 1)).is_none() && matches!(first.precision, Precision::Day | Precision::Month);
        let (_, month, day) = first.from.filter(|_| bare)?.ymd();
        let stretch = match first.precision {
            Precision::Day => Stretch::day(Day::from_ymd(given, month, day)?),
            _ => Stretch::month(given, month)?,
        };
        (stretch.from <= second.from).then_some(stretch)
    }

    fn point(&self, at: usize) -> Option<(usize, Stretch)> {
        if at >= self.end {
            return None;
        }
        let word = self.word(at);
        let bare = word.strip_prefix("mid-").or(word.strip_prefix("early-")).or(word.strip_prefix("late-")).unwrap_or(&word);
        let capital = self.text.tokens[at].case != Case::Lower;
        if let Some(month) = month(bare).filter(|_| capital && self.is_month(at, bare)) {
            return self.month(at, month);
        }
        if self.text.tokens[at].case != Case::Number {
            return self.mid_year(at, bare, &word).or_else(|| self.season(at, &word));
        }
        self.iso(at, &word)
            .or_else(|| self.day_first(at, &word))
            .or_else(|| self.plain_year(at, &word))
            .or_else(|| self.decade(at, &word))
    }

    /// "May" and "March" are months only beside a number or after a preposition.
    fn is_month(&self, at: usize, word: &str) -> bool {
        let doubtful = matches!(word, "may" | "march" | "mar" | "sun" | "jan" | "dec");
        let next = self.text.tokens.get(at + 1).is_some_and(|token| token.case == Case::Number);
        let before = if at > 0 { self.text.folded(at - 1) } else { String::new() };
        let dated = matches!(
            before.as_str(),
            "in" | "since"
                | "by"
                | "of"
                | "early"
                | "late"
                | "throughout"
                | "during"
                | "around"
                | "following"
                | "through"
                | "late-"
                | "until"
                | "last"
                | "from"
                | "and"
                | "to"
                | "between"
                | "mid"
                | "this"
                | "before"
                | "after"
        );
        !doubtful || next || dated || at > 0 && day_of_month(&before).is_some()
    }

    fn month(&self, at: usize, month: u8) -> Option<(usize, Stretch)> {
        if let Some(day) = day_of_month(&self.word(at + 1)) {
            let given = self.year_behind(at + 2);
            let end = given.map_or(at + 2, |(end, _)| end);
            let year = given.map(|(_, year)| year).or_else(|| self.year_of(month, Some(day)))?;
            return Some((end, Stretch::day(Day::from_ymd(year, month, day)?)));
        }
        if let Some((end, given)) = self.year_behind(at + 1) {
            return Some((end, Stretch::month(given, month)?));
        }
        Some((at + 1, Stretch::month(self.year_of(month, None)?, month)?))
    }

    fn iso(&self, at: usize, word: &str) -> Option<(usize, Stretch)> {
        let mut parts = word.split('-');
        let (first, second, third) = (year(parts.next()?)?, parts.next()?, parts.next());
        if let Some(third) = third {
            let day = Day::from_ymd(first, second.parse().ok()?, third.parse().ok()?)?;
            return Some((at + 1, Stretch::day(day)));
        }
        let last = year(second)
            .or_else(|| second.parse::<i32>().ok().filter(|_| second.len() == 2).map(|short| first / 100 * 100 + short))?;
        let span = Stretch { from: Stretch::year(first)?.from, to: Stretch::year(last)?.to, precision: Precision::Approximate };
        (last > first).then_some((at + 1, span))
    }

    /// `5 March 2020`, `5th of March`.
    fn day_first(&self, at: usize, word: &str) -> Option<(usize, Stretch)> {
        let day = day_of_month(word)?;
        let of = usize::from(self.word(at + 1) == "of");
        let month = month(&self.word(at + 1 + of))
            .filter(|_| self.text.tokens.get(at + 1 + of).is_some_and(|token| token.case != Case::Lower))?;
        let given = self.year_behind(at + 2 + of);
        let end = given.map_or(at + 2 + of, |(end, _)| end);
        let year = given.map(|(_, year)| year).or_else(|| self.year_of(month, Some(day)))?;
        Some((end, Stretch::day(Day::from_ymd(year, month, day)?)))
    }
}
