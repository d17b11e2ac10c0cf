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

/// Adds what the words for the first person mean. Linear in the text but for one sort of its mentions.
pub(super) fn bind(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], found: &mut Links) {
    let mut named: Vec<(Tokens, usize)> = found.mentions.iter().map(|mention| (mention.tokens, mention.entity)).collect();
    named.sort_by_key(|&(tokens, _)| tokens);
    let beside = Beside { text, phrases, verbs, named };
    let mut last: Option<(u32, usize)> = None;
    for quotation in quotations(text) {
        let before = last.filter(|&(block, _)| block == quotation.block).map(|(_, speaker)| speaker);
        let named = |entity: &usize| found.entities[*entity].named;
        let Some(speaker) = beside.speaker(&quotation).filter(named).or(before) else { continue };
        let person = found.entities[speaker].class == Class::Person;
        for token in quotation.tokens.range().filter(|&token| beside.speaks(token, person)) {
            let tokens = Tokens::new(token, token + 1);
            found.mentions.push(Mention { span: text.span(tokens), tokens, entity: speaker, form: Form::Pronoun, title: None });
        }
        last = Some((quotation.block, speaker));
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

/// What stands beside quotations, in the order of the text.
struct Beside<'a, 't> {
    text: &'a Text<'t>,
    phrases: &'a [Phrase],
    verbs: &'a [Verb],
    named: Vec<(Tokens, usize)>,
}

impl Beside<'_, '_> {
    /// The verbs whose heads lie in a stretch.
    fn verbs(&self, from: usize, to: usize) -> &[Verb] {
        let at = |token: usize| self.verbs.partition_point(|verb| (verb.head as usize) < token);
        &self.verbs[at(from)..at(to).max(at(from))]
    }

    /// The first phrase without a preposition whose head lies in a stretch.
    fn phrase(&self, from: usize, to: usize) -> Option<&Phrase> {
        let first = self.phrases.partition_point(|phrase| (phrase.head as usize) < from);
        let within = self.phrases[first..].iter().take_while(|phrase| (phrase.head as usize) < to);
        within.into_iter().find(|phrase| phrase.preposition.is_none())
    }

    /// Who is said beside a quotation to speak: before it (`X said: “A”`) or behind it (`“A,” said X`, `“A,” X said`).
    fn speaker(&self, quotation: &Quotation) -> Option<usize> {
        let (start, end) = (quotation.tokens.start as usize, quotation.tokens.end as usize);
        let same = |one: usize, other: usize| self.text.sentence_of(one) == self.text.sentence_of(other);
        let says = |verb: &&Verb| self.text.traits(verb.head as usize).has(bit::say);
        let behind = self.verbs(end, end + NEAR).iter().filter(says).find(|verb| same(verb.head as usize, end.saturating_sub(1)));
        let before = self.verbs(start.saturating_sub(NEAR), start).iter().filter(says);
        let before = before.rev().find(|verb| same(verb.head as usize, start));
        let away = |verb: &Verb| if verb.head as usize >= end { verb.head as usize - end } else { start - verb.head as usize };
        let verb = behind.into_iter().chain(before).min_by_key(|verb| away(verb))?;
        let said = verb.tokens.start as usize;
        // Behind a quotation, whoever stands between it and the verb, or right behind the verb.
        let phrase = match said >= end {
            true => self.phrase(end, said).or_else(|| self.phrase(verb.tokens.end as usize, verb.tokens.end as usize + NEAR))?,
            false => &self.phrases[verb.subject? as usize],
        };
        (!quotation.tokens.holds(phrase.head as usize)).then(|| self.named_at(phrase.head as usize))?
    }

    /// Whom the mention means that a word is in.
    fn named_at(&self, head: usize) -> Option<usize> {
        let behind = self.named.partition_point(|(tokens, _)| tokens.start as usize <= head);
        self.named[..behind].iter().rev().take(4).find(|(tokens, _)| tokens.holds(head)).map(|&(_, entity)| entity)
    }

    /// Whether a word of a quotation means whoever speaks.
    fn speaks(&self, token: usize, person: bool) -> bool {
        match self.text.word(token) {
            "I" => person,
            "We" | "we" if person => self.verbs(token, token + NEAR).iter().any(|verb| {
                let subject = verb.subject.is_some_and(|subject| self.phrases[subject as usize].head as usize == token);
                subject && SPOKEN.contains(&self.text.lemma(verb.head as usize))
            }),
            "We" | "we" => true,
            _ => false,
        }
    }
}
