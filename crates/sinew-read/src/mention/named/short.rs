//! Head words that stand for a whole name given before: `the Federation`, `the Guard`.

use super::super::class;
use super::super::gazetteer::gazetteer;
use super::Name;
use crate::Class;
use crate::text::{Case, Text, Tokens};
use rustc_hash::FxHashMap;

/// Adds the single capitals behind `the` that are the first or last word of a body or organisation named before.
pub(super) fn add(text: &Text<'_>, names: &mut Vec<Name>) {
    let mut last: FxHashMap<String, Name> = FxHashMap::default();
    let mut found = Vec::new();
    let mut next = 0;
    for token in 1..text.tokens.len() {
        while names.get(next).is_some_and(|name| (name.tokens.end as usize) <= token) {
            remember(text, names[next], &mut last);
            next += 1;
        }
        let taken = names.get(next).is_some_and(|name| name.tokens.start as usize <= token);
        if taken || !stands_alone(text, token) {
            continue;
        }
        if let Some(whole) = last.get(&text.folded(token)) {
            found.push(Name { tokens: Tokens::new(token, token + 1), whole: Some(whole.tokens), title: None, ..*whole });
        }
    }
    if !found.is_empty() {
        names.extend(found);
        names.sort_by_key(|name| name.tokens);
    }
}

fn remember(text: &Text<'_>, name: Name, last: &mut FxHashMap<String, Name>) {
    let body = matches!(name.class, Some(Class::Organization | Class::PublicBody | Class::Company));
    if name.tokens.len() < 2 || !body {
        return;
    }
    for token in [name.tokens.start as usize, name.tokens.end as usize - 1] {
        let word = text.folded(token);
        if class::head_of(&word).is_some() && gazetteer().find(&word).is_none() {
            last.insert(word, name);
        }
    }
}

/// `the Federation`, with no other capital beside it.
fn stands_alone(text: &Text<'_>, token: usize) -> bool {
    let capital = |token: &crate::text::Token| matches!(token.case, Case::Capital | Case::Upper | Case::Mixed);
    capital(&text.tokens[token])
        && matches!(text.word(token - 1), "the" | "The")
        && text.tokens.get(token + 1).is_none_or(|next| !capital(next) && text.word(token + 1) != "of")
}
