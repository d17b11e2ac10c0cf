//! Keys under which spellings of one word meet: skeletons of consonants, with ambiguity kept.
//!
//! Two romanisations of an Arabic or Hebrew word differ in their vowels and in which of a few letters they choose for a
//! consonant. The skeleton drops the first and joins the second. A letter with several readings gives several keys.

use crate::sounds::{Code, rules};
use crate::word::Word;

/// Keys that the readings of one word may give.
const MAX_SKELETONS: usize = 8;
/// Skeletons shorter than this are not shortened further for slips of the hand.
const LEAST_TO_SHORTEN: usize = 3;

/// Short vowels that one script writes and another leaves out make beginnings differ in length.
const SLACK: usize = 2;

/// Skeletons shorter than this begin too many words, and so do fewer sounds.
const LEAST_TO_BEGIN: usize = 1;
const LEAST_SOUNDS: usize = 3;

/// A skeleton: classes of consonants, four bits each, the last one lowest.
type Skeleton = u64;

const SKELETON: u64 = 1 << 62;
const SHORTENED: u64 = 2 << 62;
const SENSE: u64 = 3 << 62;

impl Word {
    /// Calls `key` with each key of the word: its skeletons, and the names that the lists know for it. Spellings of one
    /// word share one; the keys are those of one build of the lists.
    pub fn keys(&self, mut key: impl FnMut(u64)) {
        self.senses.iter().chain(&self.short).filter(|id| **id != 0).for_each(|id| key(SENSE | u64::from(*id)));
        for skeleton in self.skeletons() {
            key(SKELETON | skeleton);
        }
    }

    /// Calls `key` with each key of the word with one consonant left out, for words that a slip of the hand separates:
    /// of two such words one's skeleton or shortened skeleton is the other's.
    pub fn loose_keys(&self, mut key: impl FnMut(u64)) {
        for skeleton in self.skeletons() {
            let length = length(skeleton);
            if length < LEAST_TO_SHORTEN {
                continue;
            }
            key(SHORTENED | skeleton);
            for at in 0..length {
                key(SHORTENED | without(skeleton, at));
            }
        }
    }

    /// How alike this is to the beginning of another word, 0 to 1: `khaz` to `خزعلي`. Nothing where their consonants differ, or
    /// where this has fewer than three sounds.
    pub fn begins(&self, longer: &Word) -> Option<f32> {
        let typed = self.sounds.codes().len();
        if typed < LEAST_SOUNDS || !self.may_begin(longer) {
            return None;
        }
        let (least, most) = (typed.saturating_sub(SLACK), typed + SLACK + longer.prefix as usize);
        let parts = (least.max(1)..=most.min(longer.sounds.codes().len())).map(|n| self.sounds_like(&longer.begun(n)));
        parts.max_by(f32::total_cmp)
    }

    /// Whether a skeleton of this word begins one of the other.
    fn may_begin(&self, longer: &Word) -> bool {
        let (own, others) = (self.skeletons(), longer.skeletons());
        let begins = |part: Skeleton, whole: Skeleton| {
            let (few, many) = (length(part), length(whole));
            (LEAST_TO_BEGIN..=many).contains(&few) && whole >> (4 * (many - few)) == part
        };
        own.iter().any(|part| others.iter().any(|whole| begins(*part, *whole)))
    }

    fn skeletons(&self) -> Vec<Skeleton> {
        let mut all = skeletons(self.sounds.codes());
        if self.prefix > 0 {
            all.extend(skeletons(&self.sounds.codes()[self.prefix as usize..]));
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

fn length(skeleton: Skeleton) -> usize {
    (64 - skeleton.leading_zeros() as usize).div_ceil(4)
}

fn without(skeleton: Skeleton, at: usize) -> Skeleton {
    let low = skeleton & ((1 << (4 * at)) - 1);
    let high = skeleton >> (4 * (at + 1)) << (4 * at);
    high | low
}

/// Every skeleton that the readings of these sounds give, the likeliest first; at most [`MAX_SKELETONS`].
fn skeletons(codes: &[Code]) -> Vec<Skeleton> {
    let rules = rules();
    let mut all: Vec<Skeleton> = vec![0];
    for code in codes.iter().take(20) {
        let classes = &rules.classes[*code as usize];
        let known = all.len();
        for (nth, class) in classes.iter().enumerate() {
            for at in 0..known {
                let longer = push(all[at], *class);
                if nth + 1 == classes.len() {
                    all[at] = longer;
                } else if all.len() < MAX_SKELETONS {
                    all.push(longer);
                }
            }
        }
    }
    // A word of vowels alone is its vowels.
    if all == [0] && !codes.is_empty() {
        return vec![codes.iter().take(4).fold(0, |key, code| key << 8 | u64::from(*code)) | 1 << 40];
    }
    all
}

fn push(skeleton: Skeleton, class: u8) -> Skeleton {
    let doubled = skeleton & 15 == u64::from(class);
    if class == 0 || doubled || skeleton >> 56 != 0 { skeleton } else { skeleton << 4 | u64::from(class) }
}
