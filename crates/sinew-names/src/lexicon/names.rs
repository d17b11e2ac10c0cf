//! Names of people that the word lists know: which names a spelling may be, and how much sharing it tells.

use super::{folded, table};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Names that one spelling may stand for; ids are rows of the lists.
pub(crate) const MAX_NAMES: usize = 6;

/// Ids from here on are romanised syllables of East Asia, which are several names each: sharing one says less.
pub(crate) const FIRST_SYLLABLE: u16 = 20_000;

/// Room for the spellings of the lists, so that they are hashed once.
const SPELLINGS: usize = 160_000;

/// What the lists know about one spelling.
#[derive(Clone, Copy, Default, Debug, PartialEq)]
pub(crate) struct Known {
    /// Ids of the names, zero where there are fewer. Sorted.
    pub(crate) names: [u16; MAX_NAMES],
    /// Ids of short forms and looser equivalents.
    pub(crate) short: [u16; 4],
    /// How much it tells that two people share it, 0 to 1; zero where the lists do not say.
    pub(crate) weight: f32,
}

/// The lists of names.
pub(crate) struct Names {
    spellings: FxHashMap<Cow<'static, str>, Known>,
}

static NAMES: LazyLock<Names> = LazyLock::new(Names::load);

pub(crate) fn names() -> &'static Names {
    &NAMES
}

impl Names {
    pub(crate) fn get(&self, folded: &str) -> Option<&Known> {
        self.spellings.get(folded)
    }

    /// Whether a spelling is known as a name, and not by its frequency alone.
    pub(crate) fn is_name(&self, folded: &str) -> bool {
        self.get(folded).is_some_and(|known| known.names[0] != 0)
    }

    fn load() -> Names {
        let mut names = Names { spellings: FxHashMap::with_capacity_and_hasher(SPELLINGS, Default::default()) };
        let mut id = 0;
        for list in [
            include_str!("../../data/names_arabic.tsv"),
            include_str!("../../data/names_hebrew.tsv"),
            include_str!("../../data/names_cyrillic.tsv"),
        ] {
            for row in table(list) {
                id += 1;
                names.add_name(id, &row);
            }
        }
        names.add_groups(id);
        names.add_weights();
        names
    }

    fn add_name(&mut self, id: u16, row: &[&'static str]) {
        let weight: f32 = row.get(2).and_then(|weight| weight.trim().parse().ok()).unwrap_or(0.0);
        for spelling in row[0].split(' ').chain(row.get(1).copied().unwrap_or_default().split(' ')) {
            let known = self.spelling(spelling);
            known.add(id);
            // The commonest name that a spelling may be decides what it tells.
            if weight > 0.0 && (known.weight == 0.0 || weight < known.weight) {
                known.weight = weight;
            }
        }
    }

    fn spelling(&mut self, spelling: &'static str) -> &mut Known {
        let plain = spelling.bytes().all(|b| b.is_ascii_lowercase());
        let key = if plain { Cow::Borrowed(spelling) } else { Cow::Owned(folded(spelling)) };
        self.spellings.entry(key).or_default()
    }

    /// Names that are one across languages, and short forms.
    fn add_groups(&mut self, last: u16) {
        let mut ids: FxHashMap<&str, u16> = FxHashMap::default();
        let (mut next, mut next_syllable) = (last, FIRST_SYLLABLE);
        for row in table(include_str!("../../data/given_names.tsv")) {
            let syllable = ["kr ", "zh ", "jp "].iter().any(|language| row[0].starts_with(language));
            let id = *ids.entry(row[0]).or_insert_with(|| {
                let counter = if syllable { &mut next_syllable } else { &mut next };
                *counter += 1;
                *counter
            });
            let known = self.spelling(row[1]);
            match row.get(2).copied() {
                Some("short") => known.add_short(id),
                _ if syllable => known.add_short(id),
                _ => known.add(id),
            }
        }
    }

    fn add_weights(&mut self) {
        for row in table(include_str!("../../data/frequent_names.tsv")) {
            let weight = row.get(1).and_then(|weight| weight.trim().parse().ok()).unwrap_or(0.0);
            // Words are looked up without their article.
            let known = self.spelling(row[0].strip_prefix("ال").unwrap_or(row[0]));
            if known.weight == 0.0 {
                known.weight = weight;
            }
        }
    }
}

impl Known {
    fn add(&mut self, id: u16) {
        if let Some(free) = self.names.iter_mut().find(|place| **place == 0 || **place == id) {
            *free = id;
        }
    }

    fn add_short(&mut self, id: u16) {
        if let Some(free) = self.short.iter_mut().find(|place| **place == 0 || **place == id) {
            *free = id;
        }
    }
}
