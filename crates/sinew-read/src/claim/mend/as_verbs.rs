//! Words that were taken for something else and are verbs.

use super::super::node::{Form, Tag, Word};
use super::super::rules::RULES;
use super::super::sides::STRIKES;
use super::super::telling::tells;
use super::{before, ends};

/// Verbs whose second word stands behind a pronoun: `set it up in 2012`.
const PARTED: &[(&str, &str, &str)] = &[
    ("set", "up", "set up"),
    ("take", "over", "take over"),
    ("hand", "over", "hand over"),
    ("blow", "up", "blow up"),
    ("carry", "out", "carry out"),
    ("shoot", "down", "shoot down"),
    ("prop", "up", "prop up"),
    ("drive", "out", "drive out"),
    ("push", "out", "push out"),
];

/// Puts the two words of a verb together that a pronoun parts.
pub(super) fn join_parted(words: &mut [Word<'_>], at: usize) {
    let Some([verb, object, particle]) = words.get_mut(at..at + 3) else { return };
    let verbal = matches!(verb.tag, Tag::Verb(_)) && object.tag == Tag::Pronoun;
    if let Some((_, _, whole)) = PARTED.iter().find(|(first, last, _)| verbal && verb.lemma == *first && particle.lemma == *last)
    {
        verb.lemma = whole;
        particle.tag = Tag::Other;
    }
}

/// `those sanctioned include X`.
pub(super) fn sanctioned(words: &mut [Word], at: usize) {
    let past = words[at].tag == Tag::Verb(Form::Past);
    if past && before(words, at).is_some_and(|word| matches!(word.lemma, "those" | "these")) {
        words[at].tag = Tag::Verb(Form::Participle);
    }
}

/// `would no longer target X`: behind a modal stands a verb.
pub(super) fn behind_modal(text: &str, words: &mut [Word], at: usize) {
    let led = |word: &Word| matches!(word.tag, Tag::Not | Tag::Adverb | Tag::Modal);
    if words[at].tag != Tag::Noun || words[at].mention.is_some() || !before(words, at).is_some_and(led) {
        return;
    }
    let modal = words[..at].iter().rev().find(|word| !matches!(word.tag, Tag::Adverb | Tag::Not));
    if modal.is_some_and(|word| word.tag == Tag::Modal)
        && let Some(lemma) = RULES.verb(words[at].span.of(text))
    {
        words[at].lemma = lemma;
        words[at].tag = Tag::Verb(Form::Present);
    }
}

/// `that X backs,`, `X pays and arms the Y`.
pub(super) fn in_s(text: &str, words: &mut [Word], at: usize) {
    if words[at].tag == Tag::Noun && words[at].mention.is_none() && predicates(words, at) {
        tells_of_third(text, &mut words[at]);
    }
}

/// `were put to death`.
pub(super) fn is_put(words: &mut [Word], at: usize) {
    if words[at].lemma == "put" && before(words, at).is_some_and(|word| matches!(word.tag, Tag::Be(_))) {
        words[at].tag = Tag::Verb(Form::Participle);
    }
}

/// `Thailand cut electricity`, `fighters slit the throats`: verbs of one form, behind a name and before an object.
pub(super) fn of_one_form(text: &str, words: &mut [Word], at: usize) {
    let word = &words[at];
    let other = matches!(word.tag, Tag::Noun | Tag::Adjective | Tag::Verb(Form::Present)) && word.mention.is_none();
    if !other || !one_form(word.span.of(text)) {
        return;
    }
    if before(words, at).is_some_and(acts) && words.get(at + 1).is_some_and(opens_object) {
        if words[at].lemma == "left" {
            words[at].lemma = "leave";
        }
        words[at].tag = Tag::Verb(Form::Past);
    }
}

/// Where no word of a sentence is a verb, the noun behind a name that can be one is.
pub(super) fn only_one(text: &str, words: &mut [Word]) {
    if words.iter().any(finite) {
        return;
    }
    let verb = (1..words.len()).find(|&at| {
        let (before, word) = (&words[at - 1], &words[at]);
        let subject = before.mention.is_some() || before.tag == Tag::Name;
        subject && word.tag == Tag::Noun && word.mention.is_none() && third_person(word, text).is_some()
    });
    if let Some(at) = verb {
        tells_of_third(text, &mut words[at]);
    }
}

fn finite(word: &Word) -> bool {
    matches!(
        word.tag,
        Tag::Verb(Form::Present | Form::Past | Form::Participle) | Tag::Be(_) | Tag::Have(_) | Tag::Do(_) | Tag::Modal
    )
}

fn acts(word: &Word) -> bool {
    word.mention.is_some() || word.tag == Tag::Pronoun || word.time > 0 || word.tag == Tag::Noun && STRIKES.contains(&word.lemma)
}

fn opens_object(word: &Word) -> bool {
    word.mention.is_some() || matches!(word.tag, Tag::Determiner | Tag::Noun | Tag::Number | Tag::Name)
}

/// Verbs whose past is as their present.
fn one_form(word: &str) -> bool {
    matches!(word, "cut" | "hit" | "set" | "put" | "shut" | "quit" | "slit" | "left" | "beset" | "beat")
}

/// Makes a word in -s the verb that the rules know, if they do.
fn tells_of_third(text: &str, word: &mut Word) {
    if let Some(lemma) = third_person(word, text) {
        word.lemma = lemma;
        word.tag = Tag::Verb(Form::Present);
    }
}

/// `that X backs,`, `X pays and arms the Y`, `he says X supplies weapons`: where a word in -s can be nothing but a verb.
fn predicates(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1);
    let first = subject_before(words, at);
    // What the clause of the name right before begins with.
    let led = words[..first].last().filter(|_| first < at);
    let says = |word: &Word| matches!(word.tag, Tag::Verb(Form::Present | Form::Past)) && tells(word.lemma);
    if next.is_some_and(opens_object) && led.is_some_and(says) {
        return true;
    }
    let object = next.is_some_and(|next| next.tag == Tag::Determiner || next.mention.is_some());
    if !object && !ends(words, at) {
        return false;
    }
    let relative = led.is_some_and(|word| word.tag == Tag::Relative);
    let joined = at > 1 && words[at - 1].tag == Tag::And && words[at - 2].tag == Tag::Verb(Form::Present);
    // `X trains, equips and funds Y`.
    let comma = next.is_some_and(|next| next.tag == Tag::Comma);
    let first_of_three = comma && first < at && words.get(at + 2).is_some_and(|next| next.tag == Tag::Verb(Form::Present));
    relative || joined || first_of_three
}

/// Where the name right before a word begins.
fn subject_before(words: &[Word], at: usize) -> usize {
    let mut first = at;
    while first > 0 && words[first - 1].mention.is_some() && words[first - 1].mention == words[at - 1].mention {
        first -= 1;
    }
    first
}

/// The verb of the rules that a word in -s may be a form of.
fn third_person(word: &Word, text: &str) -> Option<&'static str> {
    let words = word.span.of(text);
    let base = words.strip_suffix('s')?;
    let of_y = || RULES.verb(&format!("{}y", base.strip_suffix("ie")?));
    RULES.verb(base).or_else(|| RULES.verb(base.strip_suffix('e')?)).or_else(of_y)
}
