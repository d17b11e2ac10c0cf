//! How far two words are apart in sound: weighted edit distance with transposition (Damerau 1964; Wagner and Fischer
//! 1974), costs from the tables.

use super::alphabet::rules;
use super::{Code, MAX_SOUNDS, Sounds};

/// Two neighbours that changed places: a slip of the hand.
const TRANSPOSED: u32 = 60;
/// An `i` more at the end makes another name: Rashid, Rashidi.
const FINAL_I: u32 = 60;
/// Scripts that leave short vowels out still write something for the vowel at the beginning.
const FIRST_VOWEL: u32 = 45;
/// A vowel at the end of a word is often mute.
const LAST_VOWEL: u32 = 22;
/// Doubled letters and sounds that are hardly heard are cheaper to leave out than their weight says.
const SLACK: u32 = 60;
/// Written vowels count for this much of their weight where the other script leaves them out.
const UNWRITTEN_SHARE: u32 = 3;

/// The outcome of laying one word against another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Fit {
    /// Hundredths of a consonant.
    pub(crate) cost: u32,
    /// The mean weight of the two words, in the same unit.
    pub(crate) weight: u32,
}

/// What a word weighs where the other script writes vowels, and where it leaves them out.
pub(crate) fn weights(word: &Sounds) -> [u16; 2] {
    [weigh(word, false) as u16, weigh(word, true) as u16]
}

/// The cheapest way from one word to the other, as long as it costs no more than `most` makes of the weight. The
/// weights are those of [`weights`]. Time and room are bounded by [`MAX_SOUNDS`] squared.
pub(crate) fn fit(a: (&Sounds, [u16; 2]), b: (&Sounds, [u16; 2]), most: impl Fn(u32) -> u32) -> Option<Fit> {
    let ((a, weights_a), (b, weights_b)) = (a, b);
    let weight_a = u32::from(weights_a[usize::from(b.is_abjad())]);
    let weight_b = u32::from(weights_b[usize::from(a.is_abjad())]);
    let weight = (weight_a + weight_b) / 2;
    if a.codes() == b.codes() {
        return Some(Fit { cost: 0, weight });
    }
    let most = most(weight);
    // What one word has more must be left out, at half its weight or dearer.
    if weight_a.abs_diff(weight_b) / 2 > most + SLACK {
        return None;
    }
    let (gaps_a, gaps_b) = (gaps(a, b.is_abjad()), gaps(b, a.is_abjad()));
    let cost = distance(a.codes(), b.codes(), &gaps_a, &gaps_b, most);
    (cost <= most).then_some(Fit { cost, weight })
}

fn distance(a: &[Code], b: &[Code], gaps_a: &[u32; MAX_SOUNDS], gaps_b: &[u32; MAX_SOUNDS], most: u32) -> u32 {
    let rules = rules();
    let mut before = [0u32; MAX_SOUNDS + 1];
    let mut above = [0u32; MAX_SOUNDS + 1];
    let mut row = [0u32; MAX_SOUNDS + 1];
    for j in 0..b.len() {
        above[j + 1] = above[j] + gaps_b[j];
    }
    for i in 0..a.len() {
        row[0] = above[0] + gaps_a[i];
        let mut least = row[0];
        for j in 0..b.len() {
            let substituted = above[j] + u32::from(rules.substitute(a[i], b[j]));
            let mut best = substituted.min(above[j + 1] + gaps_a[i]).min(row[j] + gaps_b[j]);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] && a[i] != b[j] {
                best = best.min(before[j - 1] + TRANSPOSED);
            }
            row[j + 1] = best;
            least = least.min(best);
        }
        // A transposition may jump one row, so the row before must be out of reach too.
        if least > most + TRANSPOSED {
            return least;
        }
        (before, above, row) = (above, row, before);
    }
    above[b.len()]
}

/// What it costs to leave each letter out.
fn gaps(word: &Sounds, other_is_abjad: bool) -> [u32; MAX_SOUNDS] {
    let rules = rules();
    let codes = word.codes();
    let mut gaps = [0; MAX_SOUNDS];
    for (at, &code) in codes.iter().enumerate() {
        let code = code as usize;
        let plain = u32::from(if other_is_abjad { rules.unwritten[code] } else { rules.omitted[code] });
        // Doubled consonants are one in most romanisations.
        let doubled = at > 0 && codes[at - 1] as usize == code && !rules.vowel[code];
        let last = at + 1 == codes.len();
        gaps[at] = match () {
            () if doubled => 6,
            () if last && at > 0 && rules.like_i[code] => plain.max(FINAL_I),
            () if at == 0 && rules.vowel[code] => plain.max(FIRST_VOWEL),
            () if last && rules.vowel[code] => plain.min(LAST_VOWEL),
            () => plain,
        };
    }
    gaps
}

fn weigh(word: &Sounds, other_is_abjad: bool) -> u32 {
    let rules = rules();
    let each = word.codes().iter().map(|&code| {
        let weight = u32::from(rules.weight[code as usize]);
        if other_is_abjad && !word.is_abjad() && rules.vowel[code as usize] { weight / UNWRITTEN_SHARE } else { weight }
    });
    each.sum::<u32>().max(1)
}
