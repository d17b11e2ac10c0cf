//! How far a run of capitals goes on over the small words, numbers and marks inside names.

use super::super::class;
use super::super::gazetteer::gazetteer;
use super::Scan;
use crate::Class;
use crate::text::{Case, Pos, Tokens};

/// Particles inside the names of people and places.
const PARTICLES: &[&str] = &[
    "al", "el", "bin", "ibn", "bint", "ben", "abu", "de", "da", "do", "dos", "das", "del", "della", "di", "der", "den", "van",
    "von", "du", "la", "le", "les", "des", "pour", "para", "et", "e", "y", "ul", "ud", "ur", "ad", "as", "ash", "ar", "az", "an",
    "at", "ath", "wa", "wal", "ag", "ould", "uld", "wad", "ter", "ten",
];

/// Who stands behind `and` in the names of firms: `Hasan and Sons`.
const PARTNERS: &[&str] = &["sons", "brothers", "bros", "bros.", "partners", "associates", "company", "co", "co."];

/// What parties that bear a day for their name are, in small letters.
const UNITED: &[&str] = &["alliance", "bloc", "coalition", "movement", "camp"];

/// What bears a number for its name: `Unit 400`.
const NUMBERED: &[&str] =
    &["unit", "brigade", "division", "flight", "camp", "branch", "group", "department", "force", "corps", "tower"];

/// Whose unions have a possessive in their names: `Women's Front`.
const UNIONS: &[&str] = &[
    "people",
    "workers",
    "farmers",
    "women",
    "children",
    "teachers",
    "journalists",
    "soldiers",
    "mothers",
    "nation",
    "peasants",
    "veterans",
    "students",
    "patriots",
    "martyrs",
    "citizens",
];

impl Scan<'_, '_> {
    /// How many tokens go on with the run: a name, or a particle and a name.
    pub(super) fn step(&self, at: usize, next: usize, end: usize, of: &mut bool) -> usize {
        if self.name_like(next) {
            return 1;
        }
        if self.word(next) == "I" && self.text.tokens[next - 1].case == Case::Upper && self.ship(at, next) {
            return 1;
        }
        let word = self.lower(next);
        if self.text.tokens[next].case == Case::Number {
            return usize::from(self.number(at, next, &word) || self.called_after_day(next - 1, end).is_some());
        }
        // `the March 8 alliance`.
        if next > at + 1 && UNITED.contains(&word.as_str()) && self.called_after_day(next - 2, end).is_some() {
            return 1;
        }
        self.over_mark(next, end, &word)
            .or_else(|| self.over_particle(at, next, end, &word))
            .or_else(|| self.nickname(at, next, end).map(|behind| behind - next))
            .or_else(|| self.over_possessive(next, end))
            .or_else(|| self.over_preposition(at, next, end, &word, of))
            .or_else(|| if word == "and" { self.over_and(at, next, end, *of) } else { None })
            .unwrap_or(0)
    }

    fn name_within(&self, token: usize, end: usize) -> bool {
        token < end && self.name_like(token)
    }

    /// `VESTA 3`, `the tanker Vesta 3`, `Unit 400`: whether a number is part of the name before it.
    fn number(&self, at: usize, next: usize, word: &str) -> bool {
        let ship =
            self.text.tokens[next - 1].case == Case::Upper && word.len() < 3 && (self.is(next + 1, "(") || self.ship(at, next));
        let cue =
            || at > 0 && matches!(self.lower(at - 1).as_str(), "tanker" | "vessel" | "ship" | "freighter" | "carrier" | "boat");
        ship || word.len() < 3 && cue() || word.len() < 5 && NUMBERED.contains(&self.lower(next - 1).as_str())
    }

    /// `Delta Trading, Ltd.`, `Delta Trading (Hong Kong) Limited`, `Hasan and Sons`: what stands before the end of a firm's name.
    fn over_mark(&self, next: usize, end: usize, word: &str) -> Option<usize> {
        match word {
            "," if next + 1 < end && class::legal(&self.lower(next + 1)) && self.name_like(next + 1) => Some(2),
            "(" => self.over_branch(next, end),
            "and" if next + 1 < end && self.text.tokens[next + 1].case == Case::Capital => {
                PARTNERS.contains(&self.lower(next + 1).as_str()).then_some(2)
            }
            _ => None,
        }
    }

    /// `Delta Trading (Hong Kong) Limited`: the branch of a firm.
    fn over_branch(&self, next: usize, end: usize) -> Option<usize> {
        let close = (next + 2..end.min(next + 5)).find(|&at| self.is(at, ")"))?;
        if close + 1 >= end || self.capitals(next + 1, close).end as usize != close {
            return None;
        }
        let form = self.lower(close + 1);
        let firm = class::legal(&form) || class::head_of(&form) == Some(Class::Company);
        (firm && self.name_like(close + 1)).then_some(close + 2 - next)
    }

    /// `Hasan bin Oban`, and two small words.
    fn over_particle(&self, at: usize, next: usize, end: usize, word: &str) -> Option<usize> {
        let particle = || PARTICLES.contains(&word) && self.text.tokens[next].case == Case::Lower && self.personal(at, next);
        if self.name_within(next + 1, end) && (word == "&" || particle()) {
            return Some(2);
        }
        self.two_particles(next, end).then_some(3)
    }

    /// `Forces démocratiques pour la Libération`, `Nusrat al Islam wa al Muslimeen`: a name behind two small words.
    fn two_particles(&self, next: usize, end: usize) -> bool {
        if next + 2 >= end || !self.name_like(next + 2) {
            return false;
        }
        match self.word(next) {
            "pour" | "de" | "para" => matches!(self.word(next + 1), "la" | "le" | "les" | "los" | "las"),
            "wa" | "bin" | "ibn" | "abu" | "ould" => matches!(self.word(next + 1), "al" | "el" | "ul"),
            _ => false,
        }
    }

    /// `Hasan “the Fox” Oban`: what stands behind the nickname of somebody whose other names stand on both sides.
    fn nickname(&self, at: usize, next: usize, end: usize) -> Option<usize> {
        let quote = |token: usize| matches!(self.word(token), "“" | "”" | "\"" | "‘" | "’" | "«" | "»");
        let plain = |token: usize| {
            self.text.tokens[token].case == Case::Capital
                && class::head_of(&self.lower(token)).is_none()
                && gazetteer().find(&self.lower(token)).is_none()
        };
        if !quote(next) || next - at > 2 || !(at..next).all(plain) {
            return None;
        }
        let close = (next + 2..end.min(next + 5)).find(|&token| quote(token))?;
        let inside = (next + 1..close).all(|token| self.name_like(token) || self.word(token) == "the");
        let surname = close + 1 < end && self.name_like(close + 1) && plain(close + 1);
        (inside && surname).then_some(close + 2)
    }

    /// `Women's Front`.
    fn over_possessive(&self, next: usize, end: usize) -> Option<usize> {
        let owned = self.text.tokens[next].pos == Pos::Possessive && self.name_within(next + 1, end);
        (owned && UNIONS.contains(&self.lower(next - 1).as_str())).then_some(2)
    }

    /// `Council for the Defense of X`, `Bank of Orania`.
    fn over_preposition(&self, at: usize, next: usize, end: usize, word: &str, of: &mut bool) -> Option<usize> {
        if !matches!(word, "of" | "for" | "on" | "in") {
            return None;
        }
        let behind = next + 1 + self.article(next, end);
        let goes_on =
            self.name_within(behind, end) && self.joins(at, next, word) && !self.compound(behind, end) && !self.elsewhere(behind);
        *of |= goes_on;
        // `Court of Bosnia and Herzegovina`: a name of the tables is not cut.
        let whole = if goes_on { self.gazetteer_at(behind, end) } else { None };
        goes_on.then(|| whole.map_or(behind + 1, |(known, _)| known.max(behind + 1)) - next)
    }

    /// `the Islamic State of Iraq and the Levant`, `Antigua and Barbuda`, `Ministry of Agriculture and Trade`.
    fn over_and(&self, at: usize, next: usize, end: usize, of: bool) -> Option<usize> {
        if of && self.article(next, end) == 1 && self.name_within(next + 2, end) && self.lower(at) == "islamic" {
            return Some(3);
        }
        let named = self.name_within(next + 1, end);
        let known = || gazetteer().find(&self.key(Tokens::new(at, next + 2))).is_some();
        (named && (known() || self.and(at, next, of, end))).then_some(2)
    }

    /// How many articles stand behind a token: one or none.
    fn article(&self, next: usize, end: usize) -> usize {
        usize::from(next + 1 < end && self.word(next + 1) == "the")
    }
}
