//! Pronouns: whom they mean is decided by where the candidates stand.
//!
//! Subjects before other phrases, this sentence before the last, as centering has it (Grosz, Joshi and Weinstein 1995); who
//! is the subject of the same verb is not meant by its object. Where two candidates are about as good, nobody is meant.

use super::Links;
use crate::clause::{Link, Phrase, Verb};
use crate::text::{Pos, Text, Tokens, bit};
use crate::{Class, Form, Mention};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Person,
    Body,
    Many,
}

/// By how much the best candidate must lead.
const LEAD: u32 = 10;

/// Below this, a candidate must be the only one.
const ENOUGH: u32 = 35;

/// Somebody mentioned before, and as what.
#[derive(Clone, Copy)]
struct Place {
    tokens: Tokens,
    entity: usize,
    sentence: usize,
    rank: Rank,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// The subject of a main clause.
    Topic,
    /// The subject of another clause.
    Subject,
    Other,
}

/// Binds pronouns to those whom they mean.
pub(super) fn bind(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], found: &mut Links) {
    let mut binder = Binder { text, phrases, verbs, subjects: subjects(phrases, verbs), places: Vec::new() };
    binder.places = found.mentions.iter().map(|mention| binder.place(mention.tokens, mention.entity)).collect();
    binder.places.sort_by_key(|place| place.tokens);
    for sentence in 0..text.sentences.len() {
        for token in text.sentences[sentence].tokens.range() {
            if let Some(entity) = binder.of_two(token, sentence) {
                let tokens = Tokens::new(token, token + 1);
                found.mentions.push(Mention { span: text.span(tokens), tokens, entity, form: Form::Pronoun, title: None });
                continue;
            }
            let Some(kind) = kind(text.word(token)) else { continue };
            let joined = binder.joined(found, token, kind).or_else(|| binder.telling(found, token, kind));
            let Some(entity) = joined.or_else(|| binder.meant(found, token as u32, sentence, kind)) else { continue };
            let tokens = Tokens::new(token, token + 1);
            let place = binder.place(tokens, entity);
            let at = binder.places.partition_point(|known| known.tokens < tokens);
            binder.places.insert(at, place);
            found.mentions.push(Mention { span: text.span(tokens), tokens, entity, form: Form::Pronoun, title: None });
        }
    }
}

/// The heads of phrases that are subjects, with the rank of their clause, in order.
fn subjects(phrases: &[Phrase], verbs: &[Verb]) -> Vec<(u32, Rank)> {
    let finite = |verb: &&Verb| matches!(verb.link, Link::Main | Link::Subordinate | Link::Relative);
    let mut subjects: Vec<(u32, Rank)> = verbs
        .iter()
        .filter(finite)
        .filter_map(|verb| {
            Some((phrases[verb.subject? as usize].head, if verb.link == Link::Main { Rank::Topic } else { Rank::Subject }))
        })
        .collect();
    // `Its chairman, X, was appointed`: the name is the subject as well.
    for phrase in phrases {
        let before = phrase.apposed.map(|before| phrases[before as usize].head);
        if let Some(&(_, rank)) = before.and_then(|before| subjects.iter().find(|(head, _)| *head == before)) {
            subjects.push((phrase.head, rank));
        }
    }
    subjects.sort_by_key(|&(head, rank)| (head, rank != Rank::Topic));
    subjects.dedup_by_key(|(head, _)| *head);
    subjects
}

struct Binder<'a, 't> {
    text: &'a Text<'t>,
    phrases: &'a [Phrase],
    verbs: &'a [Verb],
    subjects: Vec<(u32, Rank)>,
    places: Vec<Place>,
}

impl Binder<'_, '_> {
    fn place(&self, tokens: Tokens, entity: usize) -> Place {
        let sentence = self.text.sentences.partition_point(|sentence| sentence.tokens.end <= tokens.start);
        let at = self.subjects.partition_point(|&(head, _)| head < tokens.start);
        let mut rank = self.subjects.get(at).filter(|(head, _)| *head < tokens.end).map_or(Rank::Other, |&(_, rank)| rank);
        // What opens a sentence is its topic, whatever is inserted between it and its verb.
        let opens = self.text.sentences.get(sentence).is_some_and(|found| tokens.start <= found.tokens.start + 1);
        let after = tokens.end as usize;
        let owner = self.text.tokens.get(after).is_some_and(|next| matches!(next.pos, Pos::Possessive | Pos::Coordinator));
        if opens && rank == Rank::Other && !owner && self.text.tokens[after - 1].pos != Pos::Possessive {
            let first = self.text.sentences[sentence].tokens.start as usize;
            let article = tokens.start as usize == first || self.text.tokens[first].pos == Pos::Determiner;
            if article
                && self.text.tokens.get(after).is_some_and(|next| {
                    self.text.word(after) == ","
                        || self.text.word(after) == "("
                        || matches!(next.pos, Pos::Verb(_) | Pos::Auxiliary)
                })
            {
                rank = Rank::Topic;
            }
        }
        Place { tokens, entity, sentence, rank }
    }

    /// `the former`, `the latter`: of the last two names joined by `and` in this or the last sentence.
    fn of_two(&self, token: usize, sentence: usize) -> Option<usize> {
        let which = match self.text.word(token) {
            "former" => 0,
            "latter" => 1,
            _ => return None,
        };
        let alone = token > 0
            && matches!(self.text.word(token - 1), "the" | "The")
            && self.text.tokens.get(token + 1).is_some_and(|next| {
                matches!(next.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal | Pos::Mark | Pos::Adverb | Pos::Possessive)
            });
        if !alone {
            return None;
        }
        let end = self.places.partition_point(|place| (place.tokens.start as usize) < token);
        let start = self.places.partition_point(|place| place.sentence + 1 < sentence);
        let pair = self.places[start..end].windows(2).rev().find(|pair| {
            let (before, after) = (pair[0].tokens.end as usize, pair[1].tokens.start as usize);
            let gap = before..after.max(before);
            pair[0].entity != pair[1].entity && gap.len() <= 3 && gap.into_iter().any(|at| self.text.word(at) == "and")
        })?;
        Some(pair[which].entity)
    }

    /// `X and its owner`, `X, through its subsidiary`: the name right before.
    fn joined(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        let link = |word: &str| matches!(word, "and" | "or" | "through" | "via" | "with" | "including" | "along" | "under");
        let owns = matches!(self.text.word(token), "his" | "her" | "its" | "their");
        let mark = token.checked_sub(1).filter(|&at| owns && link(self.text.word(at)))?;
        let end = if self.text.word(mark.checked_sub(1)?) == "," { mark - 1 } else { mark } as u32;
        let ends = |place: &&Place| place.tokens.end == end && fits(found.entities[place.entity].class, kind);
        self.places.iter().find(ends).map(|place| place.entity)
    }

    /// `The rebels said they had killed`, `X claimed that it`: who speaks of himself.
    fn telling(&self, found: &Links, token: usize, kind: Kind) -> Option<usize> {
        let nominative = matches!(self.text.word(token), "he" | "she" | "it" | "they");
        let that = token.checked_sub(1).filter(|&at| nominative && self.text.word(at) == "that").unwrap_or(token);
        let verb = self.verbs.partition_point(|verb| (verb.head as usize) < that).checked_sub(1).map(|at| &self.verbs[at])?;
        let near = nominative && verb.tokens.end as usize + 3 > that && self.text.traits(verb.head as usize).has(bit::say);
        let head = self.phrases[verb.subject.filter(|_| near && !verb.passive)? as usize].head;
        let place = self.places.iter().find(|place| place.tokens.holds(head as usize))?;
        fits(found.entities[place.entity].class, kind).then_some(place.entity)
    }

    /// Whom a pronoun means, if one candidate is clearly the best.
    fn meant(&self, found: &Links, token: u32, sentence: usize, kind: Kind) -> Option<usize> {
        let own = self.own_subject(token);
        let topical = self.subjects.binary_search_by_key(&token, |&(head, _)| head).is_ok();
        let end = self.places.partition_point(|place| place.tokens.start < token);
        let start = self.places.partition_point(|place| place.sentence + 2 < sentence);
        let mut scores: Vec<(usize, u32)> = Vec::new();
        for place in &self.places[start..end] {
            let candidate = &found.entities[place.entity];
            // `the Support Brigades … they`.
            let several = kind == Kind::Many
                && candidate.class == Class::PublicBody
                && self.text.folded(place.tokens.end as usize - 1).ends_with('s');
            let fits = several || fits(candidate.class, kind) && (candidate.named || kind != Kind::Person);
            if !fits || own == Some(place.entity) || !self.near(place.sentence, sentence) {
                continue;
            }
            let score = score(place, sentence, kind, topical);
            match scores.iter_mut().find(|(entity, _)| *entity == place.entity) {
                Some((_, best)) => *best = (*best).max(score) + 1,
                None => scores.push((place.entity, score)),
            }
        }
        let &(best, score) = scores.iter().max_by_key(|(_, score)| *score)?;
        let rival = scores.iter().filter(|(entity, _)| *entity != best).map(|(_, score)| *score).max();
        rival.is_none_or(|rival| score >= rival + LEAD && score >= ENOUGH).then_some(best)
    }

    /// Whether a sentence belongs to the same run of prose.
    fn near(&self, earlier: usize, later: usize) -> bool {
        let block = |sentence: usize| self.text.sentences[sentence].block;
        block(later) <= block(earlier) + 1
    }

    /// The subject of the verb whose object the pronoun is.
    fn own_subject(&self, token: u32) -> Option<usize> {
        let verb = self.verbs.iter().find(|verb| {
            verb.objects
                .iter()
                .chain(&verb.complements)
                .any(|&at| self.phrases[at as usize].tokens == Tokens::new(token as usize, token as usize + 1))
        })?;
        let head = self.phrases[verb.subject? as usize].head;
        self.places.iter().find(|place| place.tokens.holds(head as usize)).map(|place| place.entity)
    }
}

/// How likely somebody is meant. `its` within a sentence is as often what stands right before it as the subject.
fn score(place: &Place, sentence: usize, kind: Kind, topical: bool) -> u32 {
    match (sentence - place.sentence, place.rank) {
        (0, _) if kind != Kind::Person && !topical => 60,
        (0, Rank::Topic) => 65,
        (0, Rank::Subject) => 55,
        (0, Rank::Other) => 30,
        (1, Rank::Topic) => 50,
        (1, Rank::Subject) => 35,
        (1, Rank::Other) => 15,
        (_, Rank::Topic) => 25,
        _ => 5,
    }
}

fn kind(word: &str) -> Option<Kind> {
    match word {
        "he" | "He" | "she" | "She" | "him" | "her" | "his" | "His" | "Her" => Some(Kind::Person),
        "it" | "It" | "its" | "Its" => Some(Kind::Body),
        "they" | "They" | "them" | "their" | "Their" => Some(Kind::Many),
        _ => None,
    }
}

fn fits(class: Class, kind: Kind) -> bool {
    match kind {
        Kind::Person => class == Class::Person,
        Kind::Body => matches!(
            class,
            Class::Organization | Class::PublicBody | Class::Company | Class::Vessel | Class::Country | Class::Group
        ),
        Kind::Many => matches!(class, Class::Group | Class::Organization),
    }
}
