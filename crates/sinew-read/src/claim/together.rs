//! Expressions of several words that do the work of one: `on behalf of`, `as well as`.

use super::node::Tag;
use crate::Analysis;

/// Expressions that do the work of one word; the longest first.
const TOGETHER: &[(&[&str], &str, Tag)] = &[
    // The words of American orders: whoever lends support "for, or goods or services to or in support of," somebody.
    (
        &["for", ",", "or", "financial", "or", "other", "services", "to", "or", "in", "support", "of", ","],
        "for",
        Tag::Preposition,
    ),
    (&["for", ",", "or", "financial", "or", "other", "services", "to", "or", "in", "support", "of"], "for", Tag::Preposition),
    (&["for", ",", "or", "goods", "or", "services", "to", "or", "in", "support", "of", ","], "for", Tag::Preposition),
    (&["for", ",", "or", "goods", "or", "services", "to", "or", "in", "support", "of"], "for", Tag::Preposition),
    (&["for", ",", "or", "goods", "or", "services", "in", "support", "of", ","], "for", Tag::Preposition),
    (&["for", ",", "or", "goods", "or", "services", "in", "support", "of"], "for", Tag::Preposition),
    (&["for", ",", "or", "goods", "or", "services", "to", ","], "for", Tag::Preposition),
    (&["to", "or", "in", "support", "of", ","], "for", Tag::Preposition),
    (&["for", "or", "on", "behalf", "of", ",", "directly", "or", "indirectly", ","], "for or on behalf of", Tag::Preposition),
    (&["by", ",", "directly", "or", "indirectly", ","], "by", Tag::Preposition),
    (&["or", "purported", "to", "act"], "also", Tag::Other),
    (&["or", "for", "having", "acted"], "or", Tag::And),
    (&["for", "or", "on", "behalf", "of"], "for or on behalf of", Tag::Preposition),
    (&["at", "the", "behest", "of"], "at the behest of", Tag::Preposition),
    (&["at", "the", "direction", "of"], "at the direction of", Tag::Preposition),
    (&["under", "the", "direction", "of"], "under the direction of", Tag::Preposition),
    (&["at", "the", "request", "of"], "at the request of", Tag::Preposition),
    (&["in", "the", "service", "of"], "in the service of", Tag::Preposition),
    (&["to", "or", "in", "support", "of"], "to", Tag::Preposition),
    (&["in", "the", "event", "of"], "in the event of", Tag::Subordinate),
    (&["in", "concert", "with"], "in concert with", Tag::Preposition),
    (&["at", "odds", "with"], "at odds with", Tag::Preposition),
    (&["at", "loggerheads", "with"], "at odds with", Tag::Preposition),
    (&["in", "conflict", "with"], "at odds with", Tag::Preposition),
    (&["in", "league", "with"], "in league with", Tag::Preposition),
    (&["in", "cahoots", "with"], "in league with", Tag::Preposition),
    (&["thanks", "to"], "thanks to", Tag::Preposition),
    (&["under", "the", "name", "of"], "in the name of", Tag::Preposition),
    (&["on", "the", "side", "of"], "alongside", Tag::Preposition),
    (&["side", "by", "side", "with"], "alongside", Tag::Preposition),
    (&["at", "the", "orders", "of"], "at the behest of", Tag::Preposition),
    (&["at", "the", "command", "of"], "at the behest of", Tag::Preposition),
    (&["under", "orders", "from"], "on orders from", Tag::Preposition),
    (&["side", "by", "side"], "together", Tag::Adverb),
    (&["so", "far"], "already", Tag::Adverb),
    (&["in", "the", "name", "of"], "in the name of", Tag::Preposition),
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
    (&["belonging", "to"], "belonging to", Tag::Preposition),
    (&["whereupon"], "while", Tag::Subordinate),
    (&["worth"], "worth", Tag::Preposition),
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
    (&["at", "least"], "also", Tag::Other),
    (&["as", "many", "as"], "also", Tag::Other),
    (&["more", "than"], "also", Tag::Other),
    (&["less", "than"], "also", Tag::Other),
    (&["up", "to"], "also", Tag::Other),
    (&["directly", "or", "indirectly"], "directly", Tag::Adverb),
    (&["memorandum", "of", "understanding"], "memorandum", Tag::Noun),
    (&["tear", "gas"], "teargas", Tag::Noun),
    (&["prior", "to"], "before", Tag::Preposition),
    (&["leading", "up", "to"], "before", Tag::Preposition),
];

/// The expression that begins at a token: how many words it has, and what it counts as.
pub(super) fn together<'t>(analysis: &Analysis, at: usize, end: usize) -> Option<(usize, &'t str, Tag)> {
    let (words, lemma, tag) = TOGETHER.iter().find(|(words, _, _)| {
        at + words.len() <= end
            && words.iter().enumerate().all(|(step, word)| analysis.text.word(at + step).eq_ignore_ascii_case(word))
    })?;
    Some((words.len(), lemma, *tag))
}
