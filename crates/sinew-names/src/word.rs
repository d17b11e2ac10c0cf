//! One word of a name, read: its sounds, the names it may be, how much it tells.

use crate::clean::Token;
use crate::lexicon::{FIRST_SYLLABLE, hash, names};
use crate::sounds::{Sounds, code, fit, weights};
use bytemuck::{Pod, Zeroable};

/// Ids of names and meanings that a word may carry.
pub(crate) const MAX_SENSES: usize = 6;

/// A word, ready to be compared. Words are small and copied freely; an index keeps each once.
/// Plain bytes, good for one build of the word lists: [`lists_key`](crate::lists_key) tells builds apart.
#[derive(Clone, Copy, Debug, PartialEq, Pod, Zeroable)]
#[repr(C)]
pub struct Word {
    /// Of the folded spelling.
    pub(crate) spelled: u64,
    /// Groups of consonants, one bit each.
    pub(crate) mask: u32,
    /// Its value, of a number.
    pub(crate) number: u32,
    /// How much it tells that two names share it, 0 to 1.
    pub(crate) weight: f32,
    /// Names of people or meanings, zero where there are fewer.
    pub(crate) senses: [u16; MAX_SENSES],
    /// Short forms.
    pub(crate) short: [u16; 4],
    /// Of its sounds, by whether the other script leaves vowels out.
    weights: [u16; 2],
    pub(crate) sounds: Sounds,
    /// Sounds at the beginning that may be a prefix written on (al-, bin): the word may also be read without them.
    pub(crate) prefix: u8,
    /// What it is made of.
    pub(crate) shape: Shape,
    /// Letters of the folded spelling.
    pub(crate) letters: u8,
    /// The first of them where it is ASCII, else zero.
    pub(crate) first: u8,
    padding: [u8; 6],
}

/// Compounds: which ones a word is, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(transparent)]
pub(crate) struct Shape(pub(crate) u8);

impl Shape {
    pub(crate) const ABD: Shape = Shape(1);
    pub(crate) const ALLAH: Shape = Shape(2);
    pub(crate) const DIN: Shape = Shape(4);

    pub(crate) fn with(self, other: Shape) -> Shape {
        Shape(self.0 | other.0)
    }

    pub(crate) fn has(self, other: Shape) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word tells that no list knows.
const UNLISTED: f32 = 0.9;

impl Word {
    /// A word as it stands.
    pub(crate) fn plain(token: &Token) -> Word {
        let mut word = Word::of_sounds(Sounds::of(token), &token.folded);
        word.look_up(&token.folded);
        word
    }

    pub(crate) fn of_sounds(sounds: Sounds, folded: &str) -> Word {
        Word {
            mask: sounds.mask(),
            weights: weights(&sounds),
            number: 0,
            sounds,
            prefix: 0,
            shape: Shape::default(),
            senses: [0; MAX_SENSES],
            short: [0; 4],
            spelled: hash(folded),
            weight: UNLISTED,
            letters: folded.chars().count().min(255) as u8,
            first: folded.bytes().next().filter(u8::is_ascii).unwrap_or(0),
            padding: [0; 6],
        }
    }

    /// Takes names and weight from the lists.
    pub(crate) fn look_up(&mut self, folded: &str) {
        if let Some(known) = names().get(folded) {
            self.senses = known.names;
            self.short = known.short;
            if known.weight > 0.0 {
                self.weight = known.weight;
            }
        }
    }

    /// This word with the name of God, or al-Din, at its end.
    pub(crate) fn ending(mut self, shape: Shape, spelled: &str) -> Word {
        self.sounds.push(code(if shape == Shape::ALLAH { "allah" } else { "din" }));
        self.mask = self.sounds.mask();
        self.weights = weights(&self.sounds);
        self.shape = self.shape.with(shape);
        self.spelled ^= hash(spelled).rotate_left(1);
        self.letters = self.letters.saturating_add(4);
        self.weight = self.weight.max(0.5);
        self
    }

    /// This word and the next as one, for names that one spelling splits.
    pub(crate) fn joined(&self, next: &Word) -> Word {
        let sounds = self.sounds.joined(&next.sounds);
        Word {
            mask: sounds.mask(),
            weights: weights(&sounds),
            number: 0,
            sounds,
            prefix: 0,
            shape: self.shape.with(next.shape),
            senses: [0; MAX_SENSES],
            short: [0; 4],
            spelled: self.spelled ^ next.spelled.rotate_left(1),
            weight: self.weight.max(next.weight),
            letters: self.letters.saturating_add(next.letters),
            first: self.first,
            padding: [0; 6],
        }
    }

    pub(crate) fn is_known(&self) -> bool {
        self.senses[0] != 0
    }

    /// The first id that both have.
    fn shared_sense(&self, other: &Word) -> Option<u16> {
        self.senses.iter().copied().take_while(|id| *id != 0).find(|id| other.senses.contains(id))
    }

    /// The likeness of a short form and its name, or of two romanisations of a syllable.
    fn short_of(&self, other: &Word) -> Option<f32> {
        let one = |a: &Word, b: &Word| {
            a.short.iter().copied().filter(|id| *id != 0).find(|id| b.senses.contains(id) || b.short.contains(id))
        };
        let id = one(self, other).or_else(|| one(other, self))?;
        Some(if id >= FIRST_SYLLABLE { SYLLABLE } else { SHORT })
    }
}

impl Word {
    /// How alike two words are in sound and by the lists, 0 to 1.
    pub fn likeness(&self, other: &Word) -> f32 {
        alike(self, other).value
    }

    /// How alike two words are in sound alone, 0 to 1.
    pub(crate) fn sounds_like(&self, other: &Word) -> f32 {
        by_sound(self, other)
    }

    /// The beginning of the word, of so many sounds.
    pub(crate) fn begun(&self, sounds: usize) -> Word {
        let part = self.sounds.first(sounds);
        Word { weights: weights(&part), sounds: part, ..*self }
    }

    /// How much it tells that two names share the word, 0 to 1.
    pub fn weight(&self) -> f32 {
        self.weight
    }

    /// A hash of the folded spelling: words with one hash are one word.
    pub fn spelling(&self) -> u64 {
        self.spelled
    }
}

/// How alike two words are, 0 to 1, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Likeness {
    pub(crate) value: f32,
    pub(crate) why: Why,
}

/// The reason of a likeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Spelled the same.
    Same,
    /// The lists know one name behind both.
    Listed,
    /// A short form.
    Short,
    /// By their sounds.
    Sound,
    /// The lists know two names.
    Different,
}

/// Two spellings that the lists know for different names are alike at most this much.
const DIFFERENT: f32 = 0.38;
/// Sounds that differ by this share of their weight have nothing in common.
const APART: f32 = 0.52;
/// The same where one is written in Chinese characters or Hangul: Guiying is not Guoying.
const APART_SYLLABIC: f32 = 0.14;
/// Two spellings of one name.
const LISTED: f32 = 0.97;
/// One name in two languages.
const TRANSLATED: f32 = 0.82;
/// A short form and its name.
const SHORT: f32 = 0.85;
/// Two romanisations that share a syllable of Chinese, Korean or Japanese.
const SYLLABLE: f32 = 0.7;
/// Words less alike than this are not told apart any further.
const WORTH: f32 = 0.38;
/// A word with *abd* before it against the same without.
const WITHOUT_ABD: f32 = 0.65;

/// Compares two words. Bounded work: at most two tables of 24 by 24 sounds.
pub(crate) fn alike(a: &Word, b: &Word) -> Likeness {
    if a.spelled == b.spelled && a.shape == b.shape {
        return Likeness { value: 1.0, why: Why::Same };
    }
    let listed = a.shared_sense(b).filter(|_| a.shape == b.shape);
    if listed.is_some_and(|id| !names().joins_languages(id)) {
        return Likeness { value: LISTED, why: Why::Listed };
    }
    let short = a.short_of(b);
    if a.is_known() && b.is_known() && a.shape == b.shape && short.is_none() && listed.is_none() {
        return Likeness { value: DIFFERENT, why: Why::Different };
    }
    let near = a.prefix != 0 || b.prefix != 0 || !out_of_reach(a, b);
    let mut value = if near { by_sound(a, b) } else { 0.0 };
    let mut why = Why::Sound;
    if listed.is_some() && value < TRANSLATED {
        (value, why) = (TRANSLATED, Why::Listed);
    }
    if let Some(short) = short.filter(|short| value < *short) {
        (value, why) = (short, Why::Short);
    }
    if a.shape.has(Shape::ABD) != b.shape.has(Shape::ABD) {
        value *= WITHOUT_ABD;
    }
    Likeness { value, why }
}

/// A word's sounds with what they weigh.
type Weighed<'w> = (&'w Sounds, [u16; 2]);

fn by_sound(a: &Word, b: &Word) -> f32 {
    let whole = value_of((&a.sounds, a.weights), (&b.sounds, b.weights));
    if whole > 0.9 || (a.prefix == 0 && b.prefix == 0) {
        return whole;
    }
    let bare = |word: &Word| if word.prefix > 0 { word.sounds.without_first(word.prefix as usize) } else { word.sounds };
    let (bare_a, bare_b) = (bare(a), bare(b));
    let (light_a, light_b) = ((&bare_a, weights(&bare_a)), (&bare_b, weights(&bare_b)));
    let bare =
        value_of(light_a, light_b).max(value_of(light_a, (&b.sounds, b.weights))).max(value_of((&a.sounds, a.weights), light_b));
    whole.max(bare - 0.05)
}

/// Likeness from the cost of laying one word against the other. Short words bear less.
fn value_of(a: Weighed<'_>, b: Weighed<'_>) -> f32 {
    let apart = if a.0.is_syllabic() || b.0.is_syllabic() { APART_SYLLABIC } else { APART };
    let room = |weight: u32| apart * (weight as f32 - 30.0).max(60.0);
    let fit = fit(a, b, |weight| (room(weight) * (1.0 - WORTH)) as u32);
    fit.map_or(0.0, |fit| 1.0 - fit.cost as f32 / room(fit.weight))
}

/// Groups of consonants that only one word has: each two cost a substitution across groups at least.
fn out_of_reach(a: &Word, b: &Word) -> bool {
    let long = a.letters.min(b.letters) >= 8;
    (a.mask ^ b.mask).count_ones() > if long { 4 } else { 3 }
}
