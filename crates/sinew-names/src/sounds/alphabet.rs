//! The letters of sound and what they cost against each other, read from the tables in `data/`.

use crate::lexicon::table;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A letter of sound: its row in `data/readings.tsv`, from 1. Zero is no letter.
pub(crate) type Code = u8;

/// Room for codes; a power of two keeps the look-up without a check of bounds.
pub(crate) const SIZE: usize = 128;
/// Two vowels that no row names.
const STRANGE_VOWELS: u8 = 45;
/// The most that one letter may cost against another.
const STRANGE: u8 = 100;

/// What the tables say, in the shape the comparison reads.
pub(crate) struct Rules {
    substitute: Box<[[u8; SIZE]; SIZE]>,
    pub(crate) weight: [u8; SIZE],
    pub(crate) omitted: [u8; SIZE],
    pub(crate) unwritten: [u8; SIZE],
    pub(crate) vowel: [bool; SIZE],
    /// `i` and what may be read as one.
    pub(crate) like_i: [bool; SIZE],
    groups: [u32; SIZE],
    codes: FxHashMap<&'static str, Code>,
    /// Classes of consonants for keys, the likeliest last; zero is nothing.
    pub(crate) classes: Vec<Vec<u8>>,
    readings: Vec<Vec<(&'static str, u8)>>,
}

static RULES: LazyLock<Rules> = LazyLock::new(Rules::load);

pub(crate) fn rules() -> &'static Rules {
    &RULES
}

/// The code of a row's name.
///
/// # Panics
/// On a name that the table does not hold; a test reads every name the readers use.
pub(crate) fn code(name: &str) -> Code {
    RULES.codes[name]
}

impl Rules {
    pub(crate) fn substitute(&self, a: Code, b: Code) -> u8 {
        self.substitute[a as usize & (SIZE - 1)][b as usize & (SIZE - 1)]
    }

    /// One bit for the consonant group, none for vowels and what is often left out.
    pub(crate) fn group(&self, code: Code) -> u32 {
        self.groups[code as usize]
    }

    fn load() -> Rules {
        let costs = confusions();
        let mut rules = Rules {
            substitute: Box::new([[STRANGE; SIZE]; SIZE]),
            weight: [100; SIZE],
            omitted: [100; SIZE],
            unwritten: [100; SIZE],
            vowel: [false; SIZE],
            like_i: [false; SIZE],
            groups: [0; SIZE],
            codes: FxHashMap::default(),
            classes: vec![Vec::new()],
            readings: vec![Vec::new()],
        };
        for row in table(include_str!("../../data/readings.tsv")) {
            rules.add(&row);
        }
        rules.fill(&costs);
        rules
    }

    fn add(&mut self, row: &[&'static str]) {
        let code = self.readings.len();
        self.codes.insert(row[0], code as Code);
        let readings: Vec<(&'static str, u8)> = row[1].split(' ').map(reading).collect();
        self.weight[code] = number(row[2]);
        self.omitted[code] = number(row[3]);
        self.unwritten[code] = number(row[4]);
        self.vowel[code] = readings.iter().all(|(sound, _)| is_vowel(sound));
        self.like_i[code] = readings.iter().any(|(sound, cost)| *sound == "i" && *cost == 0);
        if self.omitted[code] >= 50 {
            self.groups[code] = 1 << group_of(readings[0].0);
        }
        let mut classes: Vec<u8> = readings.iter().flat_map(|(sound, _)| classes_of(sound)).copied().collect();
        let mut seen = Vec::new();
        classes.retain(|class| {
            !seen.contains(class) && {
                seen.push(*class);
                true
            }
        });
        classes.reverse();
        self.classes.push(classes);
        self.readings.push(readings);
    }

    fn fill(&mut self, costs: &FxHashMap<(&str, &str), u8>) {
        for (a, of_a) in self.readings.iter().enumerate() {
            for (b, of_b) in self.readings.iter().enumerate() {
                let cheapest = of_a
                    .iter()
                    .flat_map(|x| of_b.iter().map(move |y| (x, y)))
                    .map(|(x, y)| x.1.saturating_add(y.1).saturating_add(between(costs, x.0, y.0)))
                    .min();
                self.substitute[a][b] = if a == b { 0 } else { cheapest.unwrap_or(STRANGE).min(STRANGE) };
            }
        }
    }
}

fn confusions() -> FxHashMap<(&'static str, &'static str), u8> {
    table(include_str!("../../data/confusions.tsv")).map(|row| ((row[0], row[1]), number(row[2]))).collect()
}

fn between(costs: &FxHashMap<(&str, &str), u8>, a: &str, b: &str) -> u8 {
    if a == b {
        return 0;
    }
    let known = costs.get(&(a, b)).or_else(|| costs.get(&(b, a))).copied();
    known.unwrap_or(if is_vowel(a) && is_vowel(b) { STRANGE_VOWELS } else { STRANGE })
}

fn is_vowel(sound: &str) -> bool {
    matches!(sound, "a" | "e" | "i" | "o" | "u")
}

fn reading(text: &'static str) -> (&'static str, u8) {
    text.split_once(':').map_or((text, 0), |(sound, cost)| (sound, number(cost)))
}

fn number(text: &str) -> u8 {
    text.parse().unwrap_or(STRANGE)
}

/// Consonants that are confused share a group, so that a mask never hides a likely pair.
fn group_of(sound: &str) -> u32 {
    match sound {
        "b" | "p" | "v" | "f" | "w" => 0,
        "t" | "d" | "th" | "dh" => 1,
        "s" | "z" | "ts" | "sh" | "zh" | "ch" | "j" | "shch" | "ks" => 2,
        "k" | "q" | "g" | "gh" | "kh" | "h" => 3,
        "l" => 4,
        "r" => 5,
        "m" => 6,
        "n" => 7,
        "allah" => 8,
        "din" => 9,
        "y" => 10,
        figure => 11 + figure.bytes().next().map_or(0, |b| u32::from(b % 10)),
    }
}

/// Classes for keys: consonants that spellings of one word exchange are one class, or the letter has several.
fn classes_of(sound: &str) -> &'static [u8] {
    const NONE: u8 = 0;
    const B: u8 = 1;
    const F: u8 = 2;
    const T: u8 = 3;
    const S: u8 = 4;
    const J: u8 = 5;
    const K: u8 = 6;
    const L: u8 = 7;
    const R: u8 = 8;
    const M: u8 = 9;
    const N: u8 = 10;
    const ALLAH: u8 = 11;
    const DIN: u8 = 12;
    const FIGURE: u8 = 13;
    match sound {
        "b" | "p" => &[B],
        "f" => &[F],
        "v" => &[F],
        "w" => &[NONE, F],
        "t" | "d" => &[T],
        "th" | "dh" => &[T, S],
        "s" | "z" | "ts" | "sh" | "shch" => &[S],
        "zh" => &[S, J],
        "ch" => &[S],
        "j" => &[J, S],
        "g" => &[K, J],
        "k" | "q" | "gh" | "ks" => &[K],
        "kh" => &[K, NONE],
        "l" => &[L],
        "r" => &[R],
        "m" => &[M],
        "n" => &[N],
        "allah" => &[ALLAH],
        "din" => &[DIN],
        "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" => &[FIGURE],
        _ => &[NONE],
    }
}
