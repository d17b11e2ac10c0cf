//! A sentence of an analysed text made ready for the rules: words with tags, expressions of several words as one.

use super::fill::{Local, Names, Scene};
use super::grammar::Sentence;
use super::node::{Form, Tag, Word};
use super::rules::RULES;
use crate::text::{Pos, VerbForm};
use crate::{Analysis, Span};

/// Expressions that do the work of one word; the longest first.
const TOGETHER: &[(&[&str], &str, Tag)] = &[
    (&["for", "or", "on", "behalf", "of"], "for or on behalf of", Tag::Preposition),
    (&["at", "the", "behest", "of"], "at the behest of", Tag::Preposition),
    (&["at", "the", "direction", "of"], "at the direction of", Tag::Preposition),
    (&["under", "the", "direction", "of"], "under the direction of", Tag::Preposition),
    (&["at", "the", "request", "of"], "at the request of", Tag::Preposition),
    (&["in", "the", "service", "of"], "in the service of", Tag::Preposition),
    (&["to", "or", "in", "support", "of"], "to", Tag::Preposition),
    (&["in", "the", "event", "of"], "in the event of", Tag::Subordinate),
    (&["in", "concert", "with"], "in concert with", Tag::Preposition),
    (&["in", "service", "of"], "in service of", Tag::Preposition),
    (&["in", "support", "of"], "in support of", Tag::Preposition),
    (&["in", "order", "to"], "in order to", Tag::Subordinate),
    (&["in", "exchange", "for"], "in exchange for", Tag::Preposition),
    (&["in", "response", "to"], "in response to", Tag::Preposition),
    (&["in", "addition", "to"], "in addition to", Tag::Preposition),
    (&["on", "behalf", "of"], "on behalf of", Tag::Preposition),
    (&["on", "orders", "from"], "on orders from", Tag::Preposition),
    (&["as", "well", "as"], "and", Tag::And),
    (&["along", "with"], "and", Tag::And),
    (&["together", "with"], "and", Tag::And),
    (&["such", "as"], "such as", Tag::Preposition),
    (&["according", "to"], "according to", Tag::Preposition),
    (&["pursuant", "to"], "pursuant to", Tag::Preposition),
    (&["because", "of"], "because of", Tag::Preposition),
    (&["due", "to"], "because of", Tag::Preposition),
    (&["rather", "than"], "rather than", Tag::Preposition),
    (&["instead", "of"], "instead of", Tag::Preposition),
    (&["out", "of"], "out of", Tag::Preposition),
    (&["even", "if"], "if", Tag::Subordinate),
    (&["so", "that"], "so that", Tag::Subordinate),
    (&["no", "longer"], "never", Tag::Not),
    (&["short", "of"], "short of", Tag::Preposition),
    (&["far", "from"], "far from", Tag::Preposition),
    (&["directly", "or", "indirectly"], "directly", Tag::Adverb),
];

/// The scene of a sentence.
pub(crate) fn scene<'t>(analysis: &'t Analysis<'t>, names: &'t Names, sentence: usize) -> Scene<'t> {
    let place = analysis.text.sentences[sentence];
    let (first, end) = (place.tokens.start as usize, place.tokens.end as usize);
    let from = analysis.mentions.partition_point(|mention| (mention.tokens.start as usize) < first);
    let mentions = analysis.mentions[from..].iter().take_while(|mention| (mention.tokens.start as usize) < end);
    let mut places: Vec<(Option<u32>, Option<u32>)> = vec![(None, None); end - first];
    let mut locals = Vec::new();
    for mention in mentions {
        let number = locals.len() as u32;
        let class = analysis.entities[mention.entity].class;
        locals.push(Local { span: mention.span, entity: mention.entity, class, form: mention.form });
        for token in mention.tokens.range().filter(|token| *token < end) {
            let place = &mut places[token - first];
            if place.0.is_none() { place.0 = Some(number) } else { place.1 = Some(number) }
        }
    }
    let words = words(analysis, first, end, &places);
    Scene {
        text: analysis.text.text,
        sentence: Sentence::new(words),
        locals,
        entities: &analysis.entities,
        names,
        span: place.span,
    }
}

fn words<'t>(analysis: &'t Analysis<'t>, first: usize, end: usize, places: &[(Option<u32>, Option<u32>)]) -> Vec<Word<'t>> {
    let mut words: Vec<Word<'t>> = Vec::with_capacity(end - first);
    let mut at = first;
    while at < end {
        if let Some((length, lemma, tag)) = together(analysis, at, end) {
            let span = Span { start: analysis.text.tokens[at].span.start, end: analysis.text.tokens[at + length - 1].span.end };
            words.push(Word { span, lemma, tag, mention: None, inner: None });
            at += length;
            continue;
        }
        let (mention, inner) = places[at - first];
        let mut word = word(analysis, at);
        (word.mention, word.inner) = (mention, inner);
        at += 1;
        if let Tag::Verb(_) = word.tag
            && at < end
            && let Some(whole) = RULES.with_particle(word.lemma, analysis.text.lemma(at))
        {
            word.lemma = whole;
            at += 1;
        }
        words.push(word);
    }
    words
}

fn together<'t>(analysis: &Analysis, at: usize, end: usize) -> Option<(usize, &'t str, Tag)> {
    let (words, lemma, tag) = TOGETHER.iter().find(|(words, _, _)| {
        at + words.len() <= end
            && words.iter().enumerate().all(|(step, word)| analysis.text.word(at + step).eq_ignore_ascii_case(word))
    })?;
    Some((words.len(), lemma, *tag))
}

fn word<'t>(analysis: &'t Analysis<'t>, at: usize) -> Word<'t> {
    let token = &analysis.text.tokens[at];
    let (text, lemma) = (analysis.text.word(at), analysis.text.lemma(at));
    Word { span: token.span, lemma, tag: tag(token.pos, text, lemma), mention: None, inner: None }
}

fn tag(pos: Pos, text: &str, lemma: &str) -> Tag {
    match pos {
        Pos::Noun => Tag::Noun,
        Pos::Name => Tag::Name,
        Pos::Verb(form) => Tag::Verb(verb_form(form, text)),
        Pos::Auxiliary => auxiliary(text, lemma),
        Pos::Modal => Tag::Modal,
        Pos::Negation => Tag::Not,
        Pos::Adjective => Tag::Adjective,
        Pos::Adverb => Tag::Adverb,
        Pos::Determiner => Tag::Determiner,
        Pos::Pronoun => Tag::Pronoun,
        Pos::Relative => Tag::Relative,
        Pos::Preposition => Tag::Preposition,
        Pos::To => Tag::To,
        Pos::Coordinator => Tag::And,
        Pos::Subordinator => Tag::Subordinate,
        Pos::Possessive => Tag::Possessive,
        Pos::Number => Tag::Number,
        Pos::Mark => mark(text),
    }
}

fn verb_form(form: VerbForm, text: &str) -> Form {
    match form {
        VerbForm::Base | VerbForm::Third => Form::Present,
        VerbForm::Ing => Form::Ing,
        VerbForm::Participle => Form::Participle,
        VerbForm::Past if past_or_participle(text) => Form::Participle,
        VerbForm::Past => Form::Past,
    }
}

/// Whether a past is also the participle, so that only the sentence tells which it is.
fn past_or_participle(text: &str) -> bool {
    text.ends_with("ed")
        || matches!(
            text,
            "led"
                | "held"
                | "made"
                | "built"
                | "sold"
                | "sent"
                | "bought"
                | "kept"
                | "put"
                | "set"
                | "hit"
                | "struck"
                | "found"
                | "run"
        )
}

fn auxiliary(text: &str, lemma: &str) -> Tag {
    let form = match text.to_ascii_lowercase().as_str() {
        "was" | "were" | "had" | "did" => Form::Past,
        "being" | "having" | "doing" => Form::Ing,
        "been" | "done" => Form::Participle,
        _ => Form::Present,
    };
    match lemma {
        "be" => Tag::Be(form),
        "have" => Tag::Have(form),
        _ => Tag::Do(form),
    }
}

fn mark(text: &str) -> Tag {
    match text {
        "," => Tag::Comma,
        "." | "!" | "?" | ";" | "…" => Tag::Stop,
        ":" => Tag::Preposition,
        "(" | "[" => Tag::Open,
        ")" | "]" => Tag::Close,
        "—" | "–" | "--" | " - " | "-" => Tag::Dash,
        "\"" | "“" | "”" | "«" | "»" | "''" => Tag::Quote,
        "&" => Tag::And,
        _ => Tag::Other,
    }
}
