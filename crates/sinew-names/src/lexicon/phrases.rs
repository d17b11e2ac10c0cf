//! Look-up of one or several words at once, longest first.

use crate::clean::Token;
use rustc_hash::FxHashMap;

/// Meanings of phrases.
pub(crate) struct Phrases<T> {
    meanings: FxHashMap<String, T>,
    /// The number of words of the longest phrase that begins with a word.
    longest: FxHashMap<String, usize>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { meanings: FxHashMap::default(), longest: FxHashMap::default() }
    }
}

impl<T: Copy> Phrases<T> {
    pub(crate) fn insert(&mut self, phrase: String, meaning: T) {
        if phrase.is_empty() {
            return;
        }
        let words = phrase.split(' ').count();
        let first = phrase.split(' ').next().unwrap_or_default().to_string();
        let longest = self.longest.entry(first).or_default();
        *longest = words.max(*longest);
        self.meanings.entry(phrase).or_insert(meaning);
    }

    /// The longest phrase at the beginning of these tokens: how many tokens, and what it means.
    pub(crate) fn at(&self, tokens: &[Token]) -> Option<(usize, T)> {
        let longest = *self.longest.get(tokens.first()?.folded.as_str())?;
        let mut joined = String::new();
        let mut found = None;
        for (count, token) in tokens.iter().take(longest).enumerate() {
            if count > 0 {
                joined.push(' ');
            }
            joined.push_str(&token.folded);
            if let Some(meaning) = self.meanings.get(&joined) {
                found = Some((count + 1, *meaning));
            }
        }
        found
    }

    pub(crate) fn get(&self, phrase: &str) -> Option<T> {
        self.meanings.get(phrase).copied()
    }
}
