//! `I` and `we` within a quotation: whoever is named beside it as the one who speaks.

use super::Links;
use crate::clause::{Phrase, Verb};
use crate::text::{Text, Tokens, bit};
use crate::{Class, Form, Mention};

/// How many words may stand between a quotation and the verb of saying that tells whose it is.
const NEAR: usize = 14;

/// Verbs of what somebody does by saying so: of `we ask`, whoever says it is the one who asks.
const SPOKEN: &[&str] = &[
    "ask",
    "call",
    "urge",
    "demand",
    "condemn",
    "reject",
    "accuse",
    "warn",
    "appeal",
    "request",
    "denounce",
    "deny",
    "pledge",
    "vow",
    "promise",
    "refuse",
    "support",
    "oppose",
    "blame",
    "criticize",
    "criticise",
    "invite",
];

/// Adds what the words for the first person mean.
pub(super) fn bind(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], found: &mut Links) {
    let mut last: Option<(Quotation, usize)> = None;
    for quotation in quotations(text) {
        let goes_on = |last: &(Quotation, usize)| last.0.block == quotation.block;
        let speaker = speaker(text, phrases, verbs, found, &quotation)
            .or_else(|| last.as_ref().filter(|last| goes_on(last)).map(|&(_, speaker)| speaker));
        let Some(speaker) = speaker else { continue };
        let own: Vec<usize> =
            quotation.tokens.range().filter(|&token| speaks(text, phrases, verbs, found, token, speaker)).collect();
        for token in own {
            let tokens = Tokens::new(token, token + 1);
            found.mentions.push(Mention { span: text.span(tokens), tokens, entity: speaker, form: Form::Pronoun, title: None });
        }
        last = Some((quotation, speaker));
    }
}

/// What stands between two quotation marks.
struct Quotation {
    tokens: Tokens,
    block: u32,
}

/// The quotations of a text in order; one that no mark closes ends with its block.
fn quotations(text: &Text<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut block = None;
    for (number, sentence) in text.sentences.iter().enumerate() {
        if block != Some(sentence.block) {
            if let (Some(start), Some(block)) = (open.take(), block) {
                found.push(Quotation { tokens: Tokens::new(start, sentence.tokens.start as usize), block });
            }
            block = Some(text.sentences[number].block);
        }
        for token in sentence.tokens.range() {
            open = match (text.word(token), open) {
                ("“" | "«" | "„" | "\"", None) => Some(token + 1),
                ("”" | "»" | "\"", Some(start)) => {
                    found.push(Quotation { tokens: Tokens::new(start, token), block: sentence.block });
                    None
                }
                (_, open) => open,
            };
        }
    }
    found
}

/// Who is said beside a quotation to speak: before it (`X said: “A”`) or behind it (`“A,” said X`, `“A,” X said`).
fn speaker(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], found: &Links, quotation: &Quotation) -> Option<usize> {
    let (start, end) = (quotation.tokens.start as usize, quotation.tokens.end as usize);
    let near = |verb: &&Verb| {
        let head = verb.head as usize;
        let behind = head >= end && head < end + NEAR && text.sentence_of(head) == text.sentence_of(end.saturating_sub(1));
        let before = head < start && head + NEAR > start && text.sentence_of(head) == text.sentence_of(start);
        text.traits(head).has(bit::say) && (behind || before)
    };
    let verb = verbs
        .iter()
        .filter(near)
        .min_by_key(|verb| (verb.head as usize).abs_diff(if verb.head as usize >= end { end } else { start }))?;
    let said = verb.tokens.start as usize;
    // Behind a quotation, whoever stands between it and the verb, or right behind the verb.
    let behind = |from: usize, to: usize| {
        phrases.iter().find(|phrase| phrase.preposition.is_none() && (from..to).contains(&(phrase.head as usize)))
    };
    let phrase = match said >= end {
        true => behind(end, said).or_else(|| behind(verb.tokens.end as usize, verb.tokens.end as usize + NEAR))?,
        false => &phrases[verb.subject? as usize],
    };
    let head = phrase.head as usize;
    let mention = found.mentions.iter().find(|mention| mention.tokens.holds(head) && !quotation.tokens.holds(head))?;
    found.entities[mention.entity].named.then_some(mention.entity)
}

/// Whether a word of a quotation means whoever speaks.
fn speaks(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], found: &Links, token: usize, speaker: usize) -> bool {
    let person = found.entities[speaker].class == Class::Person;
    match text.word(token) {
        "I" => person,
        "We" | "we" if person => verbs.iter().any(|verb| {
            let subject = verb.subject.is_some_and(|subject| phrases[subject as usize].head as usize == token);
            subject && SPOKEN.contains(&text.lemma(verb.head as usize))
        }),
        "We" | "we" => true,
        _ => false,
    }
}
