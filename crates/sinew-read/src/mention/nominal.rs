//! Common nouns that mean somebody: `the Iraqi government`, `the militias`, `the company`.

mod agree;
mod called;
mod chosen;
mod heads;
mod holder;
mod meant;
mod nobody;
mod said;
pub(crate) mod sites;
pub(crate) mod strikers;
mod victims;
mod written;

use super::{Links, Name};
use crate::clause::Phrase;
use crate::text::{Case, Pos, Text, Tokens, VerbForm, bit};
use crate::{Class, Entity, Form, Mention};
use agree::{alike, leaning};
use heads::{HEADS, Roles};
use rustc_hash::FxHashMap;
use said::Said;

/// Adds the nominal mentions that tell by themselves who is meant, or that nobody named is. Those that point back are left to
/// the binder that it returns.
pub(super) fn bind<'a, 't>(text: &'a Text<'t>, names: &'a [Name], phrases: &'a [Phrase], found: &'a mut Links) -> Binder<'a, 't> {
    let mut binder = Binder::new(text, names, phrases, found);
    for place in 0..phrases.len() {
        binder.phrase(place);
    }
    binder.strikers();
    binder.victims();
    binder.sites();
    binder
}

/// What a nominal says about whom it means.
#[derive(Clone, Debug)]
pub(super) struct Nominal {
    phrase: usize,
    head: String,
    roles: Roles,
    /// The country it is of, and the one it leans to: `pro-Iranian`, `Tehran-backed`.
    country: Option<&'static str>,
    leaning: Option<&'static str>,
    /// Other adjectives and nouns before the head.
    words: Vec<String>,
    plural: bool,
    definite: bool,
    /// With a capital.
    written: bool,
}

pub(super) struct Binder<'a, 't> {
    text: &'a Text<'t>,
    names: &'a [Name],
    phrases: &'a [Phrase],
    pub(super) found: &'a mut Links,
    /// Entities of countries by the name in the tables.
    countries: FxHashMap<&'static str, usize>,
    /// Entities made of nominals, with what they said.
    groups: Vec<(Nominal, usize, usize)>,
    later: Vec<Nominal>,
    /// Entities of named mentions by place.
    named: Vec<(Tokens, usize)>,
    /// What the document says of its entities.
    said: FxHashMap<usize, Said>,
    /// The country that it speaks of most.
    home: Option<&'static str>,
    /// Whom it names with the titles of offices that one person holds.
    holders: FxHashMap<&'static str, Vec<usize>>,
}

impl<'a, 't> Binder<'a, 't> {
    fn new(text: &'a Text<'t>, names: &'a [Name], phrases: &'a [Phrase], found: &'a mut Links) -> Binder<'a, 't> {
        let named: Vec<(Tokens, usize)> = found.mentions.iter().map(|mention| (mention.tokens, mention.entity)).collect();
        let mut countries = FxHashMap::default();
        for name in names.iter().filter(|name| !name.demonym) {
            if let Some(country) = name.known.filter(|known| known.class == Class::Country).and_then(|known| known.country)
                && let Ok(place) = named.binary_search_by_key(&name.tokens, |&(tokens, _)| tokens)
            {
                countries.entry(country).or_insert(named[place].1);
            }
        }
        let mut binder = Binder {
            text,
            names,
            phrases,
            found,
            countries,
            groups: Vec::new(),
            later: Vec::new(),
            named,
            said: FxHashMap::default(),
            home: called::home(names),
            holders: FxHashMap::default(),
        };
        binder.gather();
        binder.holders = binder.holders();
        binder
    }

    fn phrase(&mut self, place: usize) {
        let Some(nominal) = self.nominal(place) else { return };
        if self.text.tokens[self.phrases[place].head as usize].pos == Pos::Name {
            self.written(nominal);
            return;
        }
        let body = || if nominal.roles.of_person() { None } else { self.explained(&nominal) };
        let same =
            self.whose(&nominal).or_else(|| self.with_name(&nominal)).or_else(|| self.behind_acronym(&nominal)).or_else(body);
        if let Some(entity) = same {
            self.mention(&nominal, entity);
            self.call_whole(&nominal, entity);
        } else if let Some(entity) = self.apposed(&nominal) {
            self.mention(&nominal, entity);
        } else if let Some(country) = self.same_country(&nominal) {
            let country = self.country(Some(country));
            self.mention(&nominal, country);
        } else if nominal.roles.country && nominal.country.is_some() && !nominal.plural {
            let country = self.country(nominal.country);
            self.mention(&nominal, country);
        } else if nominal.roles.state && nominal.country.is_some() && !nominal.plural {
            self.state(nominal);
        } else if nominal.definite
            && (nominal.country.is_none() && nominal.leaning.is_none() || !nominal.plural && !nominal.roles.member)
        {
            self.later.push(nominal);
        } else {
            self.group(nominal);
        }
    }

    fn nominal(&self, place: usize) -> Option<Nominal> {
        let phrase = &self.phrases[place];
        let head = phrase.head as usize;
        // `the Coalition`, `the Panel`: a common noun with a capital.
        let written = self.text.tokens[head].pos == Pos::Name && phrase.tokens.len() == 2 && self.named_at(head).is_none();
        let the = self.text.folded(phrase.tokens.start as usize) == "the";
        if self.text.tokens[head].pos != Pos::Noun && !(written && the) {
            return None;
        }
        let mut roles = *HEADS.get(self.text.lemma(head)).or_else(|| HEADS.get(self.text.folded(head).as_str()))?;
        // `the Iraqi armed forces`: an organ of state.
        let forces =
            self.text.lemma(head) == "force" && head > phrase.tokens.start as usize && self.text.word(head - 1) == "armed";
        roles.state |= forces || self.guards(phrase);
        if written && (the && !(roles.group || roles.single || roles.state) || roles.office || roles.member) {
            return None;
        }
        if self.means_nobody_new(place, roles) {
            return None;
        }
        let plural = self.text.word(head).to_lowercase() != self.text.lemma(head) && !forces;
        let mut nominal = Nominal {
            phrase: place,
            head: if written { self.text.folded(head) } else { self.text.lemma(head).to_owned() },
            roles,
            country: None,
            leaning: None,
            words: Vec::new(),
            plural,
            definite: false,
            written: written && the,
        };
        for token in phrase.tokens.start as usize..head {
            self.modifier(token, &mut nominal);
        }
        // `the Kurdish region`, but not `the region`, and not what a name within tells.
        let capital =
            |token: usize| self.text.tokens[token].case == Case::Capital && self.text.tokens[token].pos != Pos::Determiner;
        let mut within = phrase.tokens.start as usize..head;
        if roles.place && (!within.clone().any(capital) || within.any(|token| self.named_at(token).is_some())) {
            return None;
        }
        self.outside(place, &mut nominal);
        // `the armed forces` of nobody in particular are several.
        nominal.plural |= forces && nominal.country.is_none() && phrase.possessor.is_none();
        // `X, whose owner, Y,` is about another.
        let whose = self.text.folded(phrase.tokens.start as usize) == "whose";
        (!whose || self.whose(&nominal).is_some()).then_some(nominal)
    }

    fn modifier(&self, token: usize, nominal: &mut Nominal) {
        let word = self.text.folded(token);
        if self.text.tokens[token].pos == Pos::Determiner {
            nominal.definite |=
                matches!(word.as_str(), "the" | "this" | "these" | "those" | "that" | "its" | "their" | "his" | "both");
            return;
        }
        if let Some(country) = self.known_country(token) {
            let leans = matches!(
                self.text.word(token + 1),
                "-backed"
                    | "-led"
                    | "-aligned"
                    | "-linked"
                    | "-sponsored"
                    | "-supported"
                    | "-affiliated"
                    | "-funded"
                    | "-controlled"
                    | "-allied"
                    | "-friendly"
            );
            let place = if leans { &mut nominal.leaning } else { &mut nominal.country };
            *place = place.or(Some(country));
        } else if word.starts_with('-') {
            // The tail of `Iran-backed` was read with its name.
        } else if let Some(country) = leaning(&word) {
            nominal.leaning = Some(country);
        } else if matches!(self.text.tokens[token].pos, Pos::Adjective | Pos::Noun | Pos::Name | Pos::Number | Pos::Verb(_)) {
            nominal.words.push(word);
        }
    }

    /// The country of the name or demonym that a token belongs to.
    fn known_country(&self, token: usize) -> Option<&'static str> {
        let after = self.names.partition_point(|name| name.tokens.start as usize <= token);
        let name = self.names[..after].last().filter(|name| name.tokens.holds(token))?;
        name.known.and_then(|known| known.country)
    }

    /// `Iran's regime`, `government of Iraq`, `militias in Iraq`.
    fn outside(&self, place: usize, nominal: &mut Nominal) {
        let phrase = &self.phrases[place];
        if let Some(possessor) = phrase.possessor {
            nominal.definite = true;
            nominal.country = nominal.country.or(self.known_country(self.phrases[possessor as usize].head as usize));
            if nominal.country.is_none() {
                nominal.words.push(self.text.folded(self.phrases[possessor as usize].head as usize));
            }
        }
        let next = self.phrases.get(place + 1).filter(|next| next.attached == Some(place as u32));
        let link = next.and_then(|next| next.preposition).map(|preposition| self.text.word(preposition as usize));
        // `the leader of Sudan's army` is not Sudan's leader.
        let owns = next
            .is_some_and(|next| self.text.tokens.get(next.tokens.end as usize).is_some_and(|token| token.pos == Pos::Possessive));
        if let (Some(next), Some("of" | "in" | "from"), false) = (next, link, owns) {
            nominal.country = nominal.country.or(self.known_country(next.head as usize));
        }
    }

    fn apposed(&self, nominal: &Nominal) -> Option<usize> {
        let phrase = &self.phrases[nominal.phrase];
        // `X, Y's oldest proxy,`: the comma stands before whose it is.
        let owner = phrase.possessor.map(|owner| &self.phrases[owner as usize]).filter(|_| phrase.list.is_none());
        let before = &self.phrases[phrase.apposed.or_else(|| owner?.apposed)? as usize];
        // `A, B, C's force and D`: the third of a list.
        if phrase.apposed.is_none() && (before.apposed.is_some() || before.list.is_some()) {
            return None;
        }
        let entity = self.named_at(before.head as usize)?;
        let class = self.found.entities[entity].class;
        let fits = match class {
            Class::Person => nominal.roles.office || nominal.roles.member,
            Class::Organization | Class::PublicBody | Class::Company => nominal.roles.single || nominal.roles.group,
            Class::Vessel => matches!(nominal.head.as_str(), "vessel" | "ship" | "tanker"),
            _ => false,
        };
        let starts = owner.is_some() || self.text.tokens[phrase.tokens.start as usize].pos == Pos::Determiner;
        (fits && !nominal.plural && starts && !self.has_own_verb(nominal.phrase)).then_some(entity)
    }

    /// `according to X, a member of the group was killed`: a phrase with a verb of its own explains nobody.
    fn has_own_verb(&self, place: usize) -> bool {
        let mut end = self.phrases[place].tokens.end;
        for (other, phrase) in self.phrases[place + 1..].iter().enumerate() {
            if phrase.attached.is_none_or(|up| (up as usize) < place || up as usize > place + 1 + other) {
                break;
            }
            end = phrase.tokens.end;
        }
        let next = self.text.tokens.get(end as usize);
        // `a cell financed by X, the interior ministry announced`.
        let by = self.text.tokens.get(end as usize + 1).is_some_and(|_| self.text.word(end as usize + 1) == "by");
        next.is_some_and(|next| {
            let says = self.text.traits(end as usize).has(bit::say);
            let does =
                matches!(next.pos, Pos::Verb(VerbForm::Past | VerbForm::Third)) || says && matches!(next.pos, Pos::Verb(_));
            let does = does && !by;
            next.pos == Pos::Auxiliary || does
        })
    }

    fn named_at(&self, token: usize) -> Option<usize> {
        let after = self.named.partition_point(|(tokens, _)| tokens.start as usize <= token);
        self.named[..after].last().filter(|(tokens, _)| tokens.holds(token)).map(|&(_, entity)| entity)
    }

    fn country(&mut self, country: Option<&'static str>) -> usize {
        let name = country.unwrap_or_default();
        if let Some(&entity) = self.countries.get(name) {
            return entity;
        }
        let entity = self.found.add(Entity {
            class: Class::Country,
            name: name.to_owned(),
            aliases: Vec::new(),
            part_of: None,
            named: true,
        });
        self.countries.insert(name, entity);
        entity
    }

    fn mention(&mut self, nominal: &Nominal, entity: usize) {
        let phrase = &self.phrases[nominal.phrase];
        let mut tokens = phrase.tokens;
        if matches!(self.text.folded(tokens.start as usize).as_str(), "the" | "a" | "an" | "this" | "that" | "these" | "those")
            && tokens.len() > 1
        {
            tokens.start += 1;
        }
        let span = self.text.span(tokens);
        let words = span.of(self.text.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let known = &mut self.found.entities[entity];
        if known.name.is_empty() {
            known.name = words;
        } else if known.name != words && !known.aliases.contains(&words) {
            known.aliases.push(words);
        }
        self.found.mentions.push(Mention { span, tokens, entity, form: Form::Nominal, title: None });
    }

    fn entity(&mut self, class: Class, part_of: Option<usize>) -> usize {
        self.found.add(Entity { class, name: String::new(), aliases: Vec::new(), part_of, named: false })
    }

    /// An organ of a country: one entity a country and head.
    fn state(&mut self, nominal: Nominal) {
        let same = self
            .groups
            .iter()
            .find(|(other, _, _)| other.roles.state && other.country == nominal.country && alike(&other.head, &nominal.head))
            .map(|group| group.1);
        let entity = match same {
            Some(entity) => entity,
            None => {
                let country = self.country(nominal.country);
                self.entity(Class::PublicBody, Some(country))
            }
        };
        self.mention(&nominal, entity);
        self.remember(nominal, entity);
    }

    fn remember(&mut self, nominal: Nominal, entity: usize) {
        match self.groups.iter_mut().find(|(other, known, _)| *known == entity && other.head == nominal.head) {
            Some((_, _, count)) => *count += 1,
            None => self.groups.push((nominal, entity, 1)),
        }
    }

    /// The last group with this head whose adjectives do not contradict.
    fn same_group(&self, nominal: &Nominal) -> Option<usize> {
        self.groups.iter().rev().find(|(other, _, _)| nominal.fits(other)).map(|group| group.1)
    }

    /// A group: the same as an earlier one, or a new one.
    fn group(&mut self, nominal: Nominal) {
        if !nominal.plural && !nominal.definite {
            let entity = self.entity(nominal.class(), None);
            self.mention(&nominal, entity);
            self.said.entry(entity).or_default().head = Some(nominal.head);
            return;
        }
        let entity = match self.same_group(&nominal) {
            Some(entity) => entity,
            None => {
                let part_of = nominal.country.map(|country| self.country(Some(country))).filter(|_| nominal.roles.member);
                let entity = self.entity(nominal.class(), part_of);
                self.said.entry(entity).or_default().head = Some(nominal.head.clone());
                entity
            }
        };
        self.mention(&nominal, entity);
        self.remember(nominal, entity);
    }

    /// Those that point back, in the order of the text.
    pub(super) fn later(&mut self) -> Vec<Nominal> {
        std::mem::take(&mut self.later)
    }
}
