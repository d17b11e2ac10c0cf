//! Expressions of several words that do the work of one: `on behalf of`, `as well as`.

use super::node::Tag;
use crate::Analysis;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The words of an expression, the one word that it stands for, and what that is.
type Row = (&'static [&'static str], &'static str, Tag);

/// The expressions by their first word.
static BY_FIRST: LazyLock<FxHashMap<&str, Vec<&Row>>> = LazyLock::new(|| {
    let mut rows: FxHashMap<&str, Vec<&Row>> = FxHashMap::default();
    for row in TOGETHER {
        rows.entry(row.0[0]).or_default().push(row);
    }
    rows
});

/// Expressions that do the work of one word; the longest first.
const TOGETHER: &[Row] = &[
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
    (&["chief", "among", "them"], "among them", Tag::Preposition),
    (&["foremost", "among", "them"], "among them", Tag::Preposition),
    (&["first", "among", "them"], "among them", Tag::Preposition),
    (&["prominent", "among", "them"], "among them", Tag::Preposition),
    (&["most", "notably"], "notably", Tag::Adverb),
    (&["above", "all"], "notably", Tag::Adverb),
    (&["first", "and", "foremost"], "notably", Tag::Adverb),
    (&["in", "concert", "with"], "in concert with", Tag::Preposition),
    (&["hand", "in", "glove", "with"], "in concert with", Tag::Preposition),
    (&["hand", "in", "hand", "with"], "in concert with", Tag::Preposition),
    (&["in", "tandem", "with"], "in concert with", Tag::Preposition),
    (&["in", "lockstep", "with"], "in concert with", Tag::Preposition),
    (&["in", "collusion", "with"], "in league with", Tag::Preposition),
    (&["at", "odds", "with"], "at odds with", Tag::Preposition),
    (&["at", "loggerheads", "with"], "at odds with", Tag::Preposition),
    (&["in", "conflict", "with"], "at odds with", Tag::Preposition),
    (&["in", "a", "power", "struggle", "with"], "at odds with", Tag::Preposition),
    (&["in", "a", "struggle", "with"], "at odds with", Tag::Preposition),
    (&["in", "a", "rivalry", "with"], "at odds with", Tag::Preposition),
    (&["in", "a", "conflict", "with"], "at odds with", Tag::Preposition),
    (&["in", "a", "feud", "with"], "at odds with", Tag::Preposition),
    (&["in", "a", "dispute", "with"], "at odds with", Tag::Preposition),
    (&["in", "a", "standoff", "with"], "at odds with", Tag::Preposition),
    (&["in", "open", "conflict", "with"], "at odds with", Tag::Preposition),
    (&["in", "fierce", "conflict", "with"], "at odds with", Tag::Preposition),
    (&["on", "bad", "terms", "with"], "at odds with", Tag::Preposition),
    (&["in", "league", "with"], "in league with", Tag::Preposition),
    (&["in", "cahoots", "with"], "in league with", Tag::Preposition),
    (&["thanks", "to"], "thanks to", Tag::Preposition),
    (&["chief", "of", "staff"], "chief", Tag::Noun),
    (&["commander", "in", "chief"], "commander-in-chief", Tag::Noun),
    (&["second", "in", "command"], "second-in-command", Tag::Noun),
    (&["number", "two"], "number two", Tag::Noun),
    (&["atop"], "atop", Tag::Preposition),
    (&["at", "the", "helm", "of"], "atop", Tag::Preposition),
    (&["at", "the", "head", "of"], "atop", Tag::Preposition),
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
    (&["worth", "of"], "of", Tag::Preposition),
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
    (&["ahead", "of"], "before", Tag::Preposition),
    (&["in", "favour", "of"], "in support of", Tag::Preposition),
    (&["in", "favor", "of"], "in support of", Tag::Preposition),
    (&["notable", "among", "them"], "including", Tag::Preposition),
    (&["among", "them"], "including", Tag::Preposition),
    (&["on", "the", "instructions", "of"], "at the behest of", Tag::Preposition),
    (&["on", "instructions", "from"], "at the behest of", Tag::Preposition),
    (&["on", "the", "orders", "of"], "on orders from", Tag::Preposition),
    (&["on", "the", "instruction", "of"], "at the behest of", Tag::Preposition),
    (&["under", "the", "guidance", "of"], "under the direction of", Tag::Preposition),
    (&["under", "the", "auspices", "of"], "under the direction of", Tag::Preposition),
    (&["under", "the", "supervision", "of"], "under the direction of", Tag::Preposition),
    (&["under", "instructions", "from"], "at the behest of", Tag::Preposition),
    (&["at", "the", "instruction", "of"], "at the behest of", Tag::Preposition),
    (&["at", "the", "instigation", "of"], "at the behest of", Tag::Preposition),
    (&["at", "the", "bidding", "of"], "at the behest of", Tag::Preposition),
    (&["for", "the", "account", "of"], "on behalf of", Tag::Preposition),
    (&["on", "the", "account", "of"], "on behalf of", Tag::Preposition),
    (&["for", "the", "benefit", "of"], "for", Tag::Preposition),
    (&["to", "the", "benefit", "of"], "for", Tag::Preposition),
    (&["with", "the", "exception", "of"], "except", Tag::Preposition),
    (&["in", "coordination", "with"], "in concert with", Tag::Preposition),
    (&["in", "cooperation", "with"], "in concert with", Tag::Preposition),
    (&["in", "collaboration", "with"], "in concert with", Tag::Preposition),
    (&["in", "partnership", "with"], "in concert with", Tag::Preposition),
    (&["north", "of"], "near", Tag::Preposition),
    (&["south", "of"], "near", Tag::Preposition),
    (&["east", "of"], "near", Tag::Preposition),
    (&["west", "of"], "near", Tag::Preposition),
    (&["northeast", "of"], "near", Tag::Preposition),
    (&["northwest", "of"], "near", Tag::Preposition),
    (&["southeast", "of"], "near", Tag::Preposition),
    (&["southwest", "of"], "near", Tag::Preposition),
    (&["outside", "of"], "near", Tag::Preposition),
    (&["leading", "up", "to"], "before", Tag::Preposition),
];

/// The expression that begins at a token: how many words it has, and what it counts as.
pub(super) fn together<'t>(analysis: &Analysis, at: usize, end: usize) -> Option<(usize, &'t str, Tag)> {
    let rows = BY_FIRST.get(analysis.text.word(at).to_ascii_lowercase().as_str())?;
    let (words, lemma, tag) = rows.iter().find(|(words, _, _)| {
        at + words.len() <= end
            && words.iter().enumerate().all(|(step, word)| analysis.text.word(at + step).eq_ignore_ascii_case(word))
    })?;
    // `the north of Iraq`: a place rather than where something lies.
    let before = at.checked_sub(1).map_or("", |before| analysis.text.lemma(before));
    let part = *lemma == "near" && words.len() == 2 && matches!(before, "the" | "and" | "in" | "to" | "from" | "further");
    (!part).then_some((words.len(), lemma, *tag))
}
