//! Pronouns, where only one can be meant, or the subject of what was said last.

use super::Links;
use crate::clause::{Phrase, Verb};
use crate::text::{Text, Tokens};
use crate::{Class, Form, Mention};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Person,
    Body,
    Many,
}

/// Binds pronouns to the only candidate of their kind in this and the last sentence, or to the subject of the last one.
pub(super) fn bind(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], found: &mut Links) {
    let mut places: Vec<(Tokens, usize)> = found.mentions.iter().map(|mention| (mention.tokens, mention.entity)).collect();
    places.sort_unstable();
    let mut bound = Vec::new();
    for sentence in 0..text.sentences.len() {
        let range = text.sentences[sentence].tokens;
        let from = text.sentences[sentence.saturating_sub(1)].tokens.start;
        let from = if sentence > 0 && text.sentences[sentence - 1].block + 1 < text.sentences[sentence].block {
            range.start
        } else {
            from
        };
        for token in range.range() {
            let Some(kind) = kind(text.word(token)) else { continue };
            let meant = joined(text, found, &places, token, kind);
            let meant = meant.or_else(|| only(found, &places, from, token as u32, kind));
            let last = (from < range.start).then(|| sentence as u32 - 1);
            if let Some(entity) = meant.or_else(|| {
                only(found, &places, range.start, token as u32, kind).or_else(|| {
                    let none = count(found, &places, range.start, token as u32, kind) == 0;
                    let subject = subject(text, phrases, verbs, last.filter(|_| none)?)?;
                    of_subject(found, &places, subject, kind)
                })
            }) {
                let tokens = Tokens::new(token, token + 1);
                bound.push(Mention { span: text.span(tokens), tokens, entity, form: Form::Pronoun, title: None });
            }
        }
    }
    found.mentions.extend(bound);
}

fn kind(word: &str) -> Option<Kind> {
    match word {
        "he" | "He" | "she" | "She" | "him" | "her" | "his" | "His" | "Her" | "himself" | "herself" | "who himself" => {
            Some(Kind::Person)
        }
        "it" | "It" | "its" | "Its" | "itself" => Some(Kind::Body),
        "they" | "They" | "them" | "their" | "Their" | "themselves" => Some(Kind::Many),
        _ => None,
    }
}

fn fits(class: Class, kind: Kind) -> bool {
    match kind {
        Kind::Person => class == Class::Person,
        Kind::Body => matches!(class, Class::Organization | Class::PublicBody | Class::Company | Class::Vessel | Class::Country),
        Kind::Many => matches!(class, Class::Group | Class::Organization),
    }
}

/// The one entity of this kind that is mentioned between two tokens.
fn only(found: &Links, places: &[(Tokens, usize)], from: u32, to: u32, kind: Kind) -> Option<usize> {
    let start = places.partition_point(|(tokens, _)| tokens.start < from);
    let end = places.partition_point(|(tokens, _)| tokens.start < to);
    let mut candidates =
        places[start..end].iter().filter(|(_, entity)| fits(found.entities[*entity].class, kind)).map(|&(_, entity)| entity);
    let first = candidates.next()?;
    candidates.all(|other| other == first).then_some(first)
}

fn count(found: &Links, places: &[(Tokens, usize)], from: u32, to: u32, kind: Kind) -> usize {
    places
        .iter()
        .filter(|(tokens, entity)| (from..to).contains(&tokens.start) && fits(found.entities[*entity].class, kind))
        .count()
}

/// `X and its owner`, `X, through its subsidiary`: the name right before.
fn joined(text: &Text<'_>, found: &Links, places: &[(Tokens, usize)], token: usize, kind: Kind) -> Option<usize> {
    let link = |word: &str| matches!(word, "and" | "or" | "through" | "via" | "with" | "including" | "along" | "under");
    let owns = matches!(text.word(token), "his" | "her" | "its" | "their");
    let mark = token.checked_sub(1).filter(|&at| owns && link(text.word(at)))?;
    let end = if text.word(mark.checked_sub(1)?) == "," { mark - 1 } else { mark } as u32;
    let ends = places.iter().filter(|(tokens, entity)| tokens.end == end && fits(found.entities[*entity].class, kind));
    ends.map(|&(_, entity)| entity).next()
}

/// The phrase that is the subject of the first finite verb of a sentence.
fn subject(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], sentence: u32) -> Option<Tokens> {
    let range = text.sentences[sentence as usize].tokens;
    let verb = verbs.iter().find(|verb| verb.sentence == sentence && verb.subject.is_some())?;
    let phrase = phrases.get(verb.subject? as usize)?;
    (phrase.tokens.start >= range.start).then_some(phrase.tokens)
}

/// Whom the subject names, if that is one of this kind. A country is `it` only where nothing else can be.
fn of_subject(found: &Links, places: &[(Tokens, usize)], subject: Tokens, kind: Kind) -> Option<usize> {
    let mut inside = places.iter().filter(|(tokens, entity)| {
        tokens.end == subject.end && tokens.start >= subject.start && fits(found.entities[*entity].class, kind)
    });
    let first = inside.next()?.1;
    (found.entities[first].class != Class::Country).then_some(first)
}
