//! `elected Hasan Oban president`: a post behind the name of whom it is given to.

use super::node::{Tag, Word};

/// Whether a verb stands before that gives somebody a post.
pub(super) fn elects(words: &[Word], at: usize) -> bool {
    // `declared its refusal`.
    at > 0
        && !super::node::possessive(words[at].lemma)
        && matches!(words[at - 1].tag, Tag::Verb(_))
        && matches!(
            words[at - 1].lemma,
            "elect"
                | "re-elect"
                | "reelect"
                | "name"
                | "appoint"
                | "proclaim"
                | "declare"
                | "make"
                | "crown"
                | "install"
                | "nominate"
        )
}

/// Whether a word without a name of its own is a post, and no name follows it.
pub(super) fn post(words: &[Word], at: usize) -> bool {
    let named = |at: usize| words.get(at).is_some_and(|word| word.mention.is_some() || word.tag == Tag::Name);
    let word = &words[at];
    let post = matches!(
        word.lemma,
        "president"
            | "premier"
            | "prime"
            | "chairman"
            | "speaker"
            | "leader"
            | "king"
            | "governor"
            | "mayor"
            | "minister"
            | "chancellor"
            | "caliph"
            | "emir"
            | "commander"
            | "secretary-general"
            | "head"
            | "chief"
            | "director"
    );
    let of = words.get(at + 1).is_some_and(|word| word.lemma == "of");
    post && !named(at + 1) && (of || !named(at + 2))
}

/// `appointed X commander of Y`: the office is another phrase than the name.
pub(super) fn given_office(words: &[Word], at: usize, end: usize) -> bool {
    let gives = at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].tag, Tag::Verb(_))
            && matches!(words[before].lemma, "appoint" | "name" | "make" | "elect" | "install" | "declare" | "promote")
    });
    let office = words.get(end).is_some_and(|word| word.tag == Tag::Noun && word.mention.is_none());
    let own = super::node::possessive(words[at].lemma);
    gives && office && !own && words.get(end + 1).is_some_and(|word| matches!(word.lemma, "of" | "in" | "for" | "at" | "to"))
}

/// A pronoun that begins a clause of its own.
pub(super) fn subject_pronoun(lemma: &str) -> bool {
    matches!(lemma, "he" | "she" | "it" | "they" | "we")
}

/// A personal pronoun.
pub(super) fn personal(lemma: &str) -> bool {
    matches!(lemma, "it" | "he" | "she" | "they" | "them" | "him" | "us" | "we" | "i" | "me" | "you")
}

/// `Iranian and Turkish national`, `U.S. and British sanctions`: one noun with two adjectives of countries.
pub(super) fn two_countries(words: &[Word], and: usize) -> bool {
    let demonym = |word: &Word| {
        let known = crate::mention::gazetteer().find(&word.lemma.to_lowercase());
        known.is_some_and(|known| known.demonym)
    };
    let Some(before) = and.checked_sub(1).map(|at| &words[at]) else { return false };
    let first = demonym(before) || matches!(before.lemma, "u.s." | "us" | "uk" | "eu" | "U.S." | "US" | "UK" | "EU");
    let second = words.get(and + 1).is_some_and(demonym);
    let noun = words.get(and + 2).is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Adjective) && word.mention.is_none());
    first && second && noun
}

/// `the "Coordination Framework"`, `his "unwavering support"`: a quotation mark within a noun phrase.
pub(super) fn opens_name(words: &[Word], at: usize) -> bool {
    let noun = |at: usize| words.get(at).is_some_and(|word| word.tag == Tag::Noun);
    let described = |at: usize| words.get(at).is_some_and(|word| matches!(word.tag, Tag::Adjective | Tag::Verb(_)));
    let owned = at > 0 && (super::node::possessive(words[at - 1].lemma) || matches!(words[at - 1].lemma, "a" | "an" | "the"));
    if owned && (noun(at + 1) || described(at + 1) && noun(at + 2)) {
        return true;
    }
    at > 0
        && matches!(words[at - 1].tag, Tag::Determiner | Tag::Adjective | Tag::Noun)
        && words.get(at + 1).is_some_and(|next| next.mention.is_some() || next.tag == Tag::Name)
}

/// `the July 29, 2021 attack`: the comma of a date that stands before a noun.
pub(super) fn day_before_noun(words: &[Word], comma: usize) -> bool {
    let number = |at: usize| words.get(at).is_some_and(|word| word.tag == Tag::Number);
    let noun = words.get(comma + 2).is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Adjective));
    comma > 0 && number(comma - 1) && number(comma + 1) && words[comma + 1].lemma.len() == 4 && noun
}
