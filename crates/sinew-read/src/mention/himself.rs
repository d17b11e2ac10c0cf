//! `Oban and his men`, `Oban armed the Front before he fled`: who is `he` in his own sentence is a person.

use crate::Class;
use crate::text::{Pos, Text, Tokens};

/// How far behind the name the pronoun may stand, in words.
const REACH: usize = 14;

/// A person, where a name of one word that nobody follows is taken up by `he` or `his`.
pub(super) fn himself(text: &Text<'_>, name: Tokens) -> Option<Class> {
    let (start, end) = (name.start as usize, name.end as usize);
    let sentence = &text.sentences[text.sentence_of(start)];
    let begins = start == sentence.tokens.start as usize || start > 0 && text.word(start - 1) == ",";
    let capital = text.tokens[start].case == crate::text::Case::Capital;
    if name.len() > 1 || !capital || !begins || text.tokens.get(end).is_some_and(|next| next.pos == Pos::Possessive) {
        return None;
    }
    let behind = end..(end + REACH).min(sentence.tokens.end as usize);
    // Whoever else is named may be meant.
    let alone = behind.take_while(|&at| text.tokens[at].pos != Pos::Name || !sinew_names::is_given_name(&text.folded(at)));
    alone.into_iter().any(|at| matches!(text.word(at), "he" | "his" | "she" | "himself" | "herself")).then_some(Class::Person)
}
