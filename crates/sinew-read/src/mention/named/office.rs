//! Titles before names: offices, ranks and courtesies, with what they are of.

use super::super::class;
use super::super::gazetteer::{TitleKind, gazetteer};
use super::{PORTFOLIOS, Scan};
use crate::text::{Case, Tokens};

impl Scan<'_, '_> {
    pub(super) fn office_word(&self, at: usize) -> Option<TitleKind> {
        let word = self.lower(at);
        if self.text.tokens[at].case == Case::Upper && matches!(word.as_str(), "mp" | "mep" | "ceo" | "pm") {
            return gazetteer().title(&word);
        }
        let then = matches!(self.text.tokens[at].case, Case::Capital | Case::Mixed)
            .then(|| word.strip_prefix("then-").or(word.strip_prefix("ex-")).unwrap_or(&word))?;
        // `Under President X`: nothing but a preposition, unless a secretary follows.
        if word == "under" && self.text.tokens.get(at + 1).is_none_or(|_| self.lower(at + 1) != "secretary") {
            return None;
        }
        let capital = self.text.tokens[at].case == Case::Capital || then.len() < word.len();
        capital.then(|| gazetteer().title(then)).flatten()
    }

    /// The end of a country's name or adjective before a title whose portfolio goes on behind its capitals.
    pub(super) fn country_of_title(&self, at: usize, end: usize) -> Option<usize> {
        let (country, known) = self.gazetteer_at(at, end)?;
        if country >= end || known.country.is_none() {
            return None;
        }
        let title = self.title(country, end)?;
        (title.end as usize > self.capitals(at, end).end as usize).then_some(country)
    }

    /// A title with a capital, with what it is of where that is a portfolio: `Under Secretary for Terrorism and ...`.
    pub(super) fn title(&self, at: usize, end: usize) -> Option<Tokens> {
        self.office_word(at)?;
        // `the Lord's Resistance Army`: a body of the tables.
        if self.gazetteer_at(at, end).is_some_and(|(known, _)| known > at + 1) {
            return None;
        }
        // `defense minister Sultan Hashim`: behind an office a given name.
        let behind = || at.checked_sub(1).is_some_and(|before| gazetteer().title(&self.lower(before)) == Some(TitleKind::Role));
        if matches!(self.lower(at).as_str(), "sultan" | "prince" | "king") && behind() {
            return None;
        }
        // `Sultan al-Arada`: where an article is grown together with the name behind it, `Sultan` is a given name.
        if self.lower(at) == "sultan" && at + 1 < end && self.lower(at + 1).starts_with("al-") {
            return None;
        }
        // `the General People's Congress`.
        if self.lower(at) == "general" && self.is(at + 1, "People") {
            return None;
        }
        // `Justice and Equality Movement`: no judge.
        let joined = at + 1 < end && self.word(at + 1) == "and" && self.run(at, end) > at + 2;
        if joined || class::organisation(self.text, self.capitals(at, end)) {
            return None;
        }
        let mut stop = at;
        while stop < end
            && (self.office_word(stop).is_some()
                || self.portfolio(stop) && stop + 1 < end && self.office_word(stop + 1).is_some())
        {
            stop += 1;
        }
        while let Some(next) = self.of_portfolio(stop, end) {
            stop = next;
        }
        Some(Tokens::new(at, stop))
    }

    /// `Prime Minister of Oban`: where the office begins that stands with `of` right before a token.
    pub(super) fn office_of(&self, at: usize) -> Option<usize> {
        let article = usize::from(at > 1 && self.is(at - 1, "the"));
        let of = at.checked_sub(1 + article).filter(|&of| self.is(of, "of") && of > 0)?;
        let title = |token: &usize| gazetteer().title(&self.lower(*token)).is_some();
        let start = (0..of).rev().take_while(title).last()?;
        let office = (start..of).any(|token| gazetteer().title(&self.lower(token)) == Some(TitleKind::Role));
        office.then_some(start)
    }

    pub(super) fn portfolio(&self, at: usize) -> bool {
        let word = self.lower(at);
        let field = word.strip_prefix("then-").or(word.strip_prefix("ex-")).unwrap_or(&word);
        let capital = matches!(self.text.tokens[at].case, Case::Capital | Case::Mixed);
        capital && PORTFOLIOS.contains(&field) && (field.len() < word.len() || self.text.tokens[at].case == Case::Capital)
    }

    /// After a title: `of the Treasury`, `for Terrorism and Financial Intelligence`; stops where a given name begins.
    pub(super) fn of_portfolio(&self, at: usize, end: usize) -> Option<usize> {
        let mut next = at;
        let links = ["of", "for", "the", "and", "to"];
        while next < end && links.contains(&self.word(next)) {
            next += 1;
        }
        // `Ambassador to Lebanon`.
        if next == at + 1
            && self.is(at, "to")
            && next < end
            && at > 0
            && matches!(self.lower(at - 1).as_str(), "ambassador" | "envoy")
        {
            return self.gazetteer_at(next, end).filter(|(_, known)| known.country.is_some()).map(|(stop, _)| stop);
        }
        if next == at || next >= end || !self.portfolio(next) {
            return None;
        }
        next += 1;
        while next < end
            && self.name_like(next)
            && self.office_word(next).is_none()
            && (self.portfolio(next) || self.text.traits(next).listed())
            && !sinew_names::is_given_name(&self.lower(next))
        {
            next += 1;
        }
        // `Deputy of the National Assembly`: a body, and no field.
        let start = (at..next).find(|&token| !links.contains(&self.word(token))).unwrap_or(next);
        let body = self.is(at, "of")
            && next > start + 1
            && !(next < end && self.name_like(next))
            && matches!(class::head_of(&self.lower(next - 1)), Some(crate::Class::PublicBody | crate::Class::Organization));
        (!body).then_some(next)
    }
}
