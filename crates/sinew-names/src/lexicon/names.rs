//! Names of people that the word lists know: which names a spelling may be, and how much sharing it tells.

use super::{folded, table};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Names that one spelling may stand for; ids are rows of the lists.
pub(crate) const MAX_NAMES: usize = 6;

/// What the lists know about one spelling.
#[derive(Clone, Copy, Default, Debug, PartialEq)]
pub(crate) struct Known {
    /// Ids of the names, zero where there are fewer. Sorted.
    pub(crate) names: [u16; MAX_NAMES],
    /// Ids of short forms and looser equivalents.
    pub(crate) short: [u16; 2],
    /// How much it tells that two people share it, 0 to 1; zero where the lists do not say.
    pub(crate) weight: f32,
}

/// The lists of names.
pub(crate) struct Names {
    spellings: FxHashMap<String, Known>,
}

static NAMES: LazyLock<Names> = LazyLock::new(Names::load);

pub(crate) fn names() -> &'static Names {
    &NAMES
}

impl Names {
    pub(crate) fn get(&self, folded: &str) -> Option<&Known> {
        self.spellings.get(folded)
    }

    fn load() -> Names {
        let mut names = Names { spellings: FxHashMap::default() };
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

    fn spelling(&mut self, spelling: &str) -> &mut Known {
        self.spellings.entry(folded(spelling)).or_default()
    }

    /// Names that are one across languages, and short forms.
    fn add_groups(&mut self, last: u16) {
        let mut ids: FxHashMap<&str, u16> = FxHashMap::default();
        let mut next = last;
        for row in table(include_str!("../../data/given_names.tsv")) {
            let id = *ids.entry(row[0]).or_insert_with(|| {
                next += 1;
                next
            });
            let known = self.spelling(row[1]);
            match row.get(2).copied() {
                Some("short") => known.add_short(id),
                _ => known.add(id),
            }
        }
    }

    fn add_weights(&mut self) {
        for row in table(include_str!("../../data/frequent_names.tsv")) {
            let weight = row.get(1).and_then(|weight| weight.trim().parse().ok()).unwrap_or(0.0);
            let known = self.spelling(row[0]);
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
