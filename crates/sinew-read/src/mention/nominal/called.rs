//! Names in the plural that a common noun says again.

use super::{Binder, Nominal};
use crate::Class;
use crate::mention::Name;
use crate::mention::gazetteer::gazetteer;
use crate::text::Pos;
use rustc_hash::FxHashMap;

impl Binder<'_, '_> {
    /// `the rebels`, `the banker`: the last name before it that the document calls so, or whose own last word says so.
    pub(super) fn called_so(&self, nominal: &Nominal) -> Option<usize> {
        if !nominal.words.is_empty() || nominal.head == "person" || nominal.head == "individual" {
            return None;
        }
        let phrase = &self.phrases[nominal.phrase];
        // `the forces of X` are X's.
        let end = phrase.tokens.end as usize;
        if nominal.plural && end < self.text.tokens.len() && self.text.word(end) == "of" {
            return None;
        }
        let from = self.text.sentences[(phrase.sentence as usize).saturating_sub(8)].tokens.start;
        let until = self.named.partition_point(|(tokens, _)| tokens.start < phrase.tokens.start);
        // `the militias` are more than the militia X, as `the rebels` may be X.
        let bodies = nominal.plural && nominal.roles.single;
        let called = |entity: usize| !bodies && self.is_called(entity, &nominal.head);
        let fits = |entity: usize| match self.found.entities[entity].class {
            Class::Person => !nominal.plural && (nominal.roles.office || nominal.roles.member),
            Class::Organization | Class::Group => nominal.roles.group || nominal.roles.single,
            Class::PublicBody if nominal.plural => nominal.roles.group && self.is_called(entity, &nominal.head),
            Class::Company | Class::PublicBody | Class::Vessel => !nominal.plural && nominal.roles.single,
            _ => false,
        };
        // `the Support Brigades … the brigades`: a name in the plural.
        let word = self.text.folded(self.phrases[nominal.phrase].head as usize);
        let several = |entity: usize, token: usize| {
            let class = self.found.entities[entity].class;
            let alike = nominal.plural && self.text.folded(token) == word;
            alike && matches!(class, Class::Organization | Class::PublicBody | Class::Group)
        };
        let mut near = self.named[..until].iter().rev().take_while(|(tokens, _)| tokens.start >= from);
        near.find(|&&(tokens, entity)| {
            let end = tokens.end as usize - 1;
            let last = self.text.lemma(end).eq_ignore_ascii_case(&nominal.head) && tokens.len() > 1;
            tokens.len() > 1 && several(entity, end) || fits(entity) && (last && !nominal.plural || called(entity))
        })
        .map(|&(_, entity)| entity)
    }

    /// `the Movement for Change (MC) party`: whom the acronym before it is short for.
    pub(super) fn behind_acronym(&self, nominal: &Nominal) -> Option<usize> {
        let start = self.phrases[nominal.phrase].tokens.start as usize;
        let close = start.checked_sub(1).filter(|&at| self.text.word(at) == ")" && !nominal.plural)?;
        let short = self.named_at(close.checked_sub(1)?)?;
        let open = close.checked_sub(2).filter(|&at| self.text.word(at) == "(")?;
        let same = self.named_at(open.checked_sub(1)?) == Some(short);
        let body = matches!(self.found.entities[short].class, Class::Organization | Class::Company | Class::PublicBody);
        (same && body && (nominal.roles.single || nominal.roles.group)).then_some(short)
    }

    /// `the Hezbollah movement`, `Harbour Holding company`: a name with its sort behind it.
    pub(super) fn with_name(&self, nominal: &Nominal) -> Option<usize> {
        let sort = matches!(
            nominal.head.as_str(),
            "movement"
                | "group"
                | "militia"
                | "organization"
                | "organisation"
                | "party"
                | "company"
                | "firm"
                | "conglomerate"
                | "gang"
                | "cartel"
                | "brotherhood"
                | "airline"
        );
        let men = matches!(nominal.head.as_str(), "rebel" | "militant" | "insurgent" | "terrorist" | "guerrilla" | "jihadist");
        let mut head = self.phrases[nominal.phrase].head as usize;
        // `the M23 rebel group`, `the Delta construction firm`.
        let start = self.phrases[nominal.phrase].tokens.start as usize;
        while sort && head > start + 1 && self.named_at(head - 1).is_none() && self.text.tokens[head - 1].pos == Pos::Noun {
            head -= 1;
        }
        // `a Hezbollah-linked group` is not Hezbollah.
        if self.text.word(head).starts_with('-') {
            return None;
        }
        let entity = head.checked_sub(1).filter(|_| sort && !nominal.plural || men).and_then(|before| self.named_at(before))?;
        let class = self.found.entities[entity].class;
        let body = matches!(class, Class::Organization | Class::Company | Class::Group) || men && class == Class::PublicBody;
        body.then_some(entity)
    }

    /// `the Renewal party`: a party whose name is one common word is called with its sort.
    pub(super) fn call_whole(&mut self, nominal: &Nominal, entity: usize) {
        let known = &mut self.found.entities[entity];
        let table = gazetteer().find(&known.name.to_lowercase()).is_some();
        let whole = format!("{} {}", known.name, nominal.head);
        let short = !known.name.contains(' ') && !table && matches!(nominal.head.as_str(), "party" | "movement");
        if let Some(place) = known.aliases.iter().position(|alias| *alias == whole).filter(|_| short) {
            std::mem::swap(&mut known.name, &mut known.aliases[place]);
        }
    }

    /// `an Iranian official and the country's former minister`: the last country of its sentence.
    pub(super) fn same_country(&self, nominal: &Nominal) -> Option<&'static str> {
        let phrase = &self.phrases[nominal.phrase];
        let the = phrase.tokens.len() == 2 && self.text.folded(phrase.tokens.start as usize) == "the";
        if nominal.head != "country" || nominal.plural || !the {
            return None;
        }
        let until = self.names.partition_point(|name| name.tokens.start < phrase.tokens.start);
        let since = |sentence: usize| {
            let first = self.text.sentences[sentence].tokens.start;
            let before = self.names[..until].iter().rev().take_while(move |name| name.tokens.start >= first);
            before.filter_map(|name| name.known.filter(|known| !known.capital).and_then(|known| known.country))
        };
        // The only one that this sentence speaks of, or else the ones right before it.
        let only = |back: usize| {
            let mut countries = since((phrase.sentence as usize).saturating_sub(back));
            let last = countries.next()?;
            Some(countries.all(|other| other == last).then_some(last))
        };
        only(0).unwrap_or_else(|| self.home.or_else(|| only(1).flatten()).or_else(|| only(2).flatten()))
    }
}

/// The country that a document speaks of twice as often as of any other.
pub(super) fn home(names: &[Name]) -> Option<&'static str> {
    let mut counts: FxHashMap<&'static str, usize> = FxHashMap::default();
    for country in names.iter().filter_map(|name| name.known.and_then(|known| known.country)) {
        *counts.entry(country).or_default() += 1;
    }
    let most = counts.iter().max_by_key(|(country, count)| (**count, **country)).map(|(&country, &count)| (country, count))?;
    let rival = counts.iter().filter(|(country, _)| **country != most.0).map(|(_, count)| *count).max().unwrap_or(0);
    (most.1 > 1 && most.1 >= 2 * rival).then_some(most.0)
}
