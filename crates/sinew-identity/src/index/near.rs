//! The words of an index that are like a given word.

use super::Index;
use super::build::exact_key;
use super::table::spread;
use hashbrown::HashTable;
use sinew_names::Word;

/// A word of the index, and how like it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Near {
    pub(super) word: u32,
    pub(super) like: f32,
}

/// Words less alike are not the same part of a name (names are aligned from .42 on; what is that unlike lifts no score).
const LEAST: f32 = 0.66;
/// Words that are kept for one word, the likest first.
const MOST: usize = 128;
/// Words that are compared with one word: those under its own keys, and those that a consonant separates.
const MOST_COMPARED: usize = 256;
const MOST_LOOSE: usize = 96;
/// Shorter skeletons with a consonant left out are shared by too many words, and words that short are too easily made alike
/// by a slip.
const LEAST_LOOSE: u32 = 3;
/// Words whose likes are remembered; then all are forgotten.
const MOST_REMEMBERED: usize = 1 << 16;

/// Likes of words, remembered: the words of names recur.
#[derive(Default)]
pub(super) struct NearWords {
    /// By which search a word of the index was last looked at.
    seen: Vec<u32>,
    search: u32,
    found: Vec<Near>,
    kept: Vec<Near>,
    remembered: HashTable<(Word, u32, u32)>,
}

/// A run of [`NearWords::get`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    start: u32,
    length: u32,
}

impl NearWords {
    pub(super) fn new(index: &Index) -> NearWords {
        NearWords { seen: vec![0; index.words.len()], ..NearWords::default() }
    }

    /// Forgets when there is too much; runs from before are void then.
    pub(super) fn make_room(&mut self) {
        if self.remembered.len() > MOST_REMEMBERED {
            self.remembered.clear();
            self.kept.clear();
        }
    }

    /// The words under a run, the likest first.
    pub(super) fn get(&self, run: Run) -> &[Near] {
        &self.kept[run.start as usize..][..run.length as usize]
    }

    /// The words like this one. Bounded work: at most [`MOST_COMPARED`] and [`MOST_LOOSE`] comparisons.
    pub(super) fn like(&mut self, index: &Index, word: &Word) -> Run {
        let same = |(known, _, _): &(Word, u32, u32)| bytemuck::bytes_of(known) == bytemuck::bytes_of(word);
        if let Some((_, start, length)) = self.remembered.find(spread(word.spelling()), same) {
            return Run { start: *start, length: *length };
        }
        self.gather(index, word);
        let (start, length) = (self.kept.len() as u32, self.found.len() as u32);
        self.kept.append(&mut self.found);
        self.remembered.insert_unique(spread(word.spelling()), (*word, start, length), |(known, _, _)| spread(known.spelling()));
        Run { start, length }
    }

    fn gather(&mut self, index: &Index, word: &Word) {
        self.search = self.search.wrapping_add(1);
        if self.search == 0 {
            self.seen.fill(0);
            self.search = 1;
        }
        self.found.clear();
        let mut left = MOST_COMPARED;
        self.look(index, word, super::table::Table::get(&index.keys, exact_key(word)), &mut left);
        word.keys(|key| self.look(index, word, index.keys.get(key), &mut left));
        let mut left = MOST_LOOSE;
        word.loose_keys(|key| {
            if tells(key) {
                self.look(index, word, index.loose.get(key), &mut left);
            }
        });
        self.found.sort_unstable_by(|a, b| b.like.total_cmp(&a.like).then(a.word.cmp(&b.word)));
        self.found.truncate(MOST);
    }

    fn look(&mut self, index: &Index, word: &Word, entries: &[super::table::Entry], left: &mut usize) {
        for entry in entries {
            if *left == 0 {
                return;
            }
            let seen = &mut self.seen[entry.value as usize];
            if *seen == self.search {
                continue;
            }
            *seen = self.search;
            *left -= 1;
            let like = word.likeness(&index.words[entry.value as usize]);
            if like >= LEAST {
                self.found.push(Near { word: entry.value, like });
            }
        }
    }
}

/// Whether a loose key holds consonants enough: four bits each, under two bits that tell what kind of key it is.
pub(super) fn tells(key: u64) -> bool {
    let skeleton = key & (u64::MAX >> 2);
    u64::BITS - skeleton.leading_zeros() > 4 * (LEAST_LOOSE - 1)
}
