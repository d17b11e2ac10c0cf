//! Whether two people who describe one event name the same place.
//!
//! A coder notes where an event was seen, the claim says where it was meant to be. Both are kept. [`differs`] says that they
//! disagree when the words of the coder name a place that the claim does not, or share no name of a place with it. Names
//! are compared by their consonants, since one place is romanised in several ways (`Yahmor`, `Yohmor`).

use crate::image::fold;
use std::collections::BTreeSet;

/// What one event is said to be, where.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The place that the coder gives, with alternatives set off by `/`.
    pub coded: &'a str,
    /// The coder's words for the event.
    pub described: &'a str,
    /// The words of the claim, `target, place (weapon)`.
    pub claimed: &'a str,
}

/// Words for sorts of places and for directions, which name none.
const COMMON: [&str; 41] = [
    "al",
    "el",
    "the",
    "of",
    "in",
    "at",
    "on",
    "near",
    "and",
    "to",
    "a",
    "an",
    "opposite",
    "front",
    "area",
    "border",
    "site",
    "hill",
    "ridge",
    "city",
    "town",
    "village",
    "outskirts",
    "vicinity",
    "road",
    "barracks",
    "settlement",
    "camp",
    "base",
    "position",
    "military",
    "northern",
    "southern",
    "eastern",
    "western",
    "newly",
    "established",
    "approx",
    "israel",
    "naval",
    "route",
];

/// A place follows these.
const BEFORE_A_PLACE: [&str; 4] = ["near", "at", "in", "opposite"];

/// The names of places in a body of events: those that coders give and those that stand in the claims.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    words: BTreeSet<String>,
}

impl Gazetteer {
    /// Learns the names that coders give.
    pub fn learn<'a>(events: impl IntoIterator<Item = Placed<'a>>) -> Gazetteer {
        Gazetteer { words: events.into_iter().flat_map(|event| names(event.coded)).collect() }
    }

    /// Whether coder and claim name different places. An event without a claim, or without a place on either side, differs
    /// in nothing.
    pub fn differs(&self, event: &Placed<'_>) -> bool {
        let claimed = names(place_of_claim(event.claimed));
        let coded = names(event.coded);
        if claimed.is_empty() || coded.is_empty() {
            return false;
        }
        let described = &(&names(event.described) & &self.words) | &after_a_preposition(event.described);
        let whole = names(event.claimed);
        match described.is_empty() {
            true => coded.is_disjoint(&whole) && names(event.described).is_disjoint(&claimed),
            false => described.is_disjoint(&whole),
        }
    }
}

/// `Merkava tank, outskirts of X (drone)` is at `outskirts of X`. Without a comma, the place may be anywhere.
fn place_of_claim(claim: &str) -> &str {
    let bare = claim.split('(').next().unwrap_or(claim);
    bare.split_once(',').map_or(bare, |(_, place)| place)
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}

/// The skeletons of all words that may name a place.
fn names(text: &str) -> BTreeSet<String> {
    words(text).filter(|word| !COMMON.contains(&word.as_str())).filter_map(|word| skeleton(&word)).collect()
}

fn after_a_preposition(text: &str) -> BTreeSet<String> {
    let words: Vec<String> = words(text).collect();
    let last = words.iter().rposition(|word| BEFORE_A_PLACE.contains(&word.as_str()));
    last.map_or_else(BTreeSet::new, |at| names(&words[at + 1..].join(" ")))
}

/// The consonants of a word: vowels, half-vowels and `h` differ between romanisations, and doubling too. Nothing for numbers
/// and for words that leave fewer than two.
fn skeleton(word: &str) -> Option<String> {
    let mut skeleton = String::new();
    for c in word.chars().filter(|c| c.is_alphabetic() && !"aeiouywh".contains(*c)) {
        let c = match c {
            'q' => 'k',
            'z' => 's',
            c => c,
        };
        if !skeleton.ends_with(c) {
            skeleton.push(c);
        }
    }
    (skeleton.chars().count() > 1).then_some(skeleton)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coder_and_claim() {
        let towns = ["Yahmor al-Shaqif", "Khiam", "Beaufort Castle", "Ainata", "Deir Seryan / Khallet al-Raj"];
        let known = Gazetteer::learn(towns.map(|coded| Placed { coded, described: "", claimed: "" }));
        let check = |coded, described, claimed, expected: bool| {
            assert_eq!(known.differs(&Placed { coded, described, claimed }), expected, "{described} / {claimed}");
        };
        check("Khiam", "humvee khiam", "Humvee, city of Khiam (drone)", false);
        check("Yahmor al-Shaqif", "tank yahmor al shqif", "Tank, outskirts of Yohmor al-Shaqif (drone)", false);
        check("Yahmor al-Shaqif", "vehicle beaufort castle", "Vehicle, outskirts of Yohmor al-Shaqif", true);
        check("Ainata", "tank near aita al shaab", "Tank, Aynata (drone)", true);
        check("Ainata", "tank in ainata", "Tank, Aynata (drone)", false);
        check("Shomera", "vehicle in northern settlement", "Vehicle, Forests camp", true);
        check("Deir Seryan / Khallet al-Raj", "vehicle deir siryan", "Vehicle, Khallet Raj in Deir Siryan", false);
        check("Border in front of Alma", "system jardah", "System, al-Jardah site", false);
        check("Khiam", "humvee", "", false);
    }
}
