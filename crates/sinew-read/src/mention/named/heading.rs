//! Names in headings, where capitals tell nothing: those that the tables or the prose know.

use super::super::class;
use super::Scan;
use super::cut::{known_name, new_name};
use crate::Class;
use crate::text::{Case, Tokens};

impl Scan<'_, '_> {
    /// Remembers the names of the prose for the headings.
    pub(super) fn learn(&mut self) {
        let names: Vec<(Tokens, Option<Class>)> =
            self.found.iter().filter(|name| name.known.is_none()).map(|name| (name.tokens, name.class)).collect();
        for (tokens, class) in names {
            let longest = self.firsts.entry(self.lower(tokens.start as usize)).or_insert(0);
            *longest = tokens.len().max(*longest);
            let key = self.key(tokens);
            self.learnt.entry(key).or_insert(class);
        }
    }

    /// In a heading, only names that the tables or the prose know, and a given name with what follows it.
    pub(super) fn heading(&mut self, sentence: usize) {
        let range = self.text.sentences[sentence].tokens.range();
        let mut at = range.start;
        while at < range.end {
            at = self.heading_name(at, range.end).unwrap_or(at + 1);
        }
    }

    fn heading_name(&mut self, at: usize, end: usize) -> Option<usize> {
        if self.text.tokens[at].case == Case::Mark {
            return None;
        }
        if let Some(whole) = self.heading_shortened(at, end) {
            let class = class::of(self.text, whole);
            self.found.push(new_name(whole, class));
            return Some(whole.end as usize);
        }
        let longest = self.firsts.get(&self.lower(at)).copied().unwrap_or(0).min(end - at);
        let learnt = (1..=longest).rev().find_map(|length| {
            let class = self.learnt.get(&self.key(Tokens::new(at, at + length)))?;
            Some((at + length, *class))
        });
        let known = self.gazetteer_at(at, end);
        match (learnt, known) {
            (Some((stop, class)), known) if known.is_none_or(|(other, _)| stop >= other) => {
                let tokens = Tokens::new(at, stop);
                self.found.push(new_name(tokens, class));
                Some(stop)
            }
            (_, Some((stop, known))) => {
                self.found.push(known_name(Tokens::new(at, stop), known));
                Some(stop)
            }
            _ => self.heading_person(at, end),
        }
    }

    /// `Electronics Katrangi Trading (EKT)`: capitals that an acronym in brackets has for its letters.
    fn heading_shortened(&self, at: usize, end: usize) -> Option<Tokens> {
        let capital = |token: usize| matches!(self.text.tokens[token].case, Case::Capital | Case::Upper | Case::Mixed);
        let open = (at + 2..end.min(at + 9)).find(|&token| self.is(token, "(")).filter(|_| capital(at))?;
        let short = open + 1;
        let alone = short + 1 < end && self.text.tokens[short].case == Case::Upper && self.is(short + 1, ")");
        let small = |token: usize| matches!(self.word(token), "of" | "for" | "the" | "and");
        let tokens = Tokens::new(at, open);
        let named = alone && tokens.range().all(|token| capital(token) || small(token));
        (named && super::super::alias::initials_of(self.text, tokens).contains(&self.lower(short))).then_some(tokens)
    }

    fn heading_person(&mut self, at: usize, end: usize) -> Option<usize> {
        let unknown = |token: usize| !self.text.traits(token).known() && !self.lower.contains(&self.text.tokens[token].lemma);
        // `Abdul Rahim`: a word that begins a given name of two.
        let begins = matches!(self.lower(at).as_str(), "abdul" | "abdel" | "abd" | "abu" | "mohd" | "al");
        let given = at + usize::from(begins);
        if given >= end || !sinew_names::is_given_name(&self.lower(given)) || !unknown(at) {
            return None;
        }
        let run = self.capitals(at, end);
        let whole = run.len() >= 2
            && run.len() <= 6
            && run.range().all(|token| unknown(token) && class::head_of(&self.lower(token)).is_none());
        if !whole {
            return None;
        }
        self.found.push(new_name(run, Some(Class::Person)));
        Some(run.end as usize)
    }
}
