//! Sounds: what a word says, apart from how it is spelled.
//!
//! A word in any script becomes a short run of *letters of sound*. A letter that may be said in several ways (Latin
//! `ch`, Arabic `و`) is one code with several readings, so ambiguity is kept and not guessed. What two codes cost
//! against each other is the cheapest of their readings (`data/readings.tsv`, `data/confusions.tsv`).

mod abjad;
mod alphabet;
mod cyrillic;
mod distance;
mod latin;

pub(crate) use alphabet::{Code, code, rules};
pub(crate) use distance::{fit, weights};

use crate::clean::Token;
use crate::script::Script;
use bytemuck::{Pod, Zeroable};

/// Sounds of a word that are read; longer words are two words or not words.
pub(crate) const MAX_SOUNDS: usize = 24;

/// The sounds of one word.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct Sounds {
    codes: [Code; MAX_SOUNDS],
    length: u8,
    flags: u8,
}

/// Short vowels are left out.
const ABJAD: u8 = 1;
/// Chinese characters and Hangul: syllables are few, so that names differ by a vowel.
const SYLLABIC: u8 = 2;

impl Default for Sounds {
    fn default() -> Self {
        Sounds { codes: [0; MAX_SOUNDS], length: 0, flags: 0 }
    }
}

impl Sounds {
    pub(crate) fn of(token: &Token) -> Sounds {
        Sounds::read(token.marked(), token.script())
    }

    pub(crate) fn read(word: &str, script: Script) -> Sounds {
        let mut sounds = Sounds { flags: flags(word, script), ..Sounds::default() };
        match script {
            Script::Latin | Script::Digits => latin::read(word, &mut sounds),
            Script::Arabic => abjad::read_arabic(word, &mut sounds),
            Script::Hebrew => abjad::read_hebrew(word, &mut sounds),
            Script::Cyrillic => cyrillic::read(word, &mut sounds),
            Script::Other => latin::read(&any_ascii::any_ascii(word).to_lowercase(), &mut sounds),
        }
        sounds
    }

    /// Whether the script leaves short vowels out.
    pub(crate) fn is_abjad(&self) -> bool {
        self.flags & ABJAD != 0
    }

    /// Whether a small difference makes another word.
    pub(crate) fn is_syllabic(&self) -> bool {
        self.flags & SYLLABIC != 0
    }

    pub(crate) fn codes(&self) -> &[Code] {
        &self.codes[..self.length as usize]
    }

    pub(crate) fn push(&mut self, code: Code) {
        if (self.length as usize) < MAX_SOUNDS {
            self.codes[self.length as usize] = code;
            self.length += 1;
        }
    }

    /// The sounds without the first `n`.
    pub(crate) fn without_first(&self, n: usize) -> Sounds {
        let mut rest = Sounds { flags: self.flags, ..Sounds::default() };
        self.codes()[n.min(self.length as usize)..].iter().for_each(|code| rest.push(*code));
        rest
    }

    /// The first `n` sounds.
    pub(crate) fn first(&self, n: usize) -> Sounds {
        let mut part = Sounds { flags: self.flags, ..Sounds::default() };
        self.codes().iter().take(n).for_each(|code| part.push(*code));
        part
    }

    /// This word and the next as one.
    pub(crate) fn joined(&self, next: &Sounds) -> Sounds {
        let mut both = *self;
        both.flags |= next.flags;
        next.codes().iter().for_each(|code| both.push(*code));
        both
    }

    /// A set of the consonants, one bit each group of sounds alike: words with few bits in common are not compared.
    pub(crate) fn mask(&self) -> u32 {
        let rules = rules();
        self.codes().iter().fold(0, |mask, code| mask | rules.group(*code))
    }
}

fn flags(word: &str, script: Script) -> u8 {
    let syllable = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    let syllabic = script == Script::Other && word.chars().any(syllable);
    (ABJAD * u8::from(script.is_abjad())) | (SYLLABIC * u8::from(syllabic))
}
