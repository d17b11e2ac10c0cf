//! The distinct words of a text, each looked up once.

use super::lexicon::{self, Traits};
use rustc_hash::FxHashMap;

/// Distinct words in lower case, with what the lexicon knows of each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    numbers: FxHashMap<Box<str>, u32>,
    words: Vec<(Box<str>, Traits)>,
    scratch: String,
}

impl Words {
    /// The number of a word, whatever its case and apostrophes.
    pub(crate) fn intern(&mut self, word: &str) -> u32 {
        let mut key = std::mem::take(&mut self.scratch);
        key.clear();
        fold(word, &mut key);
        let number = self.intern_folded(&key);
        self.scratch = key;
        number
    }

    fn intern_folded(&mut self, key: &str) -> u32 {
        if let Some(&number) = self.numbers.get(key) {
            return number;
        }
        let number = self.words.len() as u32;
        self.words.push((key.into(), lexicon::traits_of(key)));
        self.numbers.insert(key.into(), number);
        number
    }

    pub(crate) fn lemma(&self, number: u32) -> &str {
        &self.words[number as usize].0
    }

    pub(crate) fn traits(&self, number: u32) -> Traits {
        self.words[number as usize].1
    }

    pub(crate) fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }
}

/// Lower case, straight apostrophes, no soft hyphens.
pub(crate) fn fold(word: &str, into: &mut String) {
    if word.is_ascii() && !word.contains('`') {
        let start = into.len();
        into.push_str(word);
        into[start..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' | '´' | '`' | 'ʻ' => into.push('\''),
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' => {}
            '‐' | '‑' => into.push('-'),
            _ => into.extend(c.to_lowercase()),
        }
    }
}
