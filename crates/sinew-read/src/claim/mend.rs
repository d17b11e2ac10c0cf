//! What a word is, where only the whole sentence tells.
//!
//! Most words are left as they are, so each correction asks for the word's own tag or lemma first.

mod as_nouns;
mod as_verbs;
mod small_words;

use super::node::{Tag, Word};

/// What a word is, where the whole sentence tells: `training` without an object is a noun, and the only word that can be the
/// verb is the verb.
pub(super) fn mend<'t>(text: &'t str, words: &mut [Word<'t>]) {
    for at in 0..words.len() {
        as_verbs::join_parted(words, at);
        small_words::mend(text, words, at);
        as_verbs::sanctioned(words, at);
        as_verbs::behind_modal(text, words, at);
        as_nouns::deed_of(text, words, at);
        as_nouns::charge(text, words, at);
        as_nouns::headquarters(text, words, at);
        as_nouns::doing(text, words, at);
        as_nouns::blocked(words, at);
        as_nouns::feared(words, at);
        as_nouns::ally(text, words, at);
        as_verbs::in_s(text, words, at);
        as_verbs::is_put(words, at);
        as_nouns::forces(text, words, at);
        as_nouns::groups_of_agent(text, words, at);
        as_verbs::of_one_form(text, words, at);
        as_nouns::national(words, at);
    }
    as_verbs::only_one(text, words);
}

/// `most of`, `dozens of`, `$1.2m`: quantities that stand as nouns.
pub(super) fn counts(word: &Word, text: &str, of: bool) -> bool {
    let money = text.starts_with(['$', '€', '£']);
    let quantity =
        of && matches!(word.tag, Tag::Number | Tag::Adjective | Tag::Adverb | Tag::Determiner | Tag::Pronoun | Tag::Other);
    word.mention.is_none() && (money || quantity)
}

/// The word before, if there is one.
fn before<'w, 't>(words: &'w [Word<'t>], at: usize) -> Option<&'w Word<'t>> {
    words.get(at.checked_sub(1)?)
}

/// The tag of the word behind.
fn next_tag(words: &[Word], at: usize) -> Option<Tag> {
    words.get(at + 1).map(|word| word.tag)
}

/// Whether no object can follow: a preposition, a mark or nothing stands behind.
fn ends(words: &[Word], at: usize) -> bool {
    matches!(next_tag(words, at), None | Some(Tag::Preposition | Tag::And | Tag::Comma | Tag::Stop | Tag::To))
}
