//! Pronouns, where only one can be meant.

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

/// Binds pronouns to the subject of the clause before when it is the only candidate of its kind in this and the last sentence.
pub(super) fn bind(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], found: &mut Links) {
    let _ = (phrases, verbs);
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
            if let Some(entity) = only(found, &places, from, token as u32, kind) {
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
