//! Names of people that the word lists know: which names a spelling may be, and how much sharing it tells.

use super::{folded, hash, table};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Names that one spelling may stand for; ids are rows of the lists.
pub(crate) const MAX_NAMES: usize = 6;

/// Ids from here on are romanised syllables of East Asia, which are several names each: sharing one says less.
pub(crate) const FIRST_SYLLABLE: u16 = 20_000;

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

/// The lists of names. A hundred thousand spellings are read at the start of every program that compares names, so they
/// are hashed into chains and no more; what a spelling is known for is put together when it is asked for.
pub(crate) struct Names {
    /// The last fact of each chain, from 1; zero where there is none.
    chains: Vec<u32>,
    facts: Vec<Fact>,
    /// Ids from here on join names across languages.
    first_group: u16,
}

/// One line's word about one spelling.
#[derive(Clone, Copy)]
struct Fact {
    spelling: u64,
    /// The fact before it in its chain, from 1.
    before: u32,
    id: u16,
    /// In hundredths; zero where the line does not say.
    weight: u8,
    kind: FactKind,
}

#[derive(Clone, Copy, PartialEq)]
enum FactKind {
    Name,
    Short,
    Weight,
}

/// Chains; a power of two.
const CHAINS: usize = 1 << 18;
/// Facts of one spelling that are looked at.
const MOST_FACTS: usize = 32;

static NAMES: LazyLock<Names> = LazyLock::new(Names::load);

pub(crate) fn names() -> &'static Names {
    &NAMES
}

impl Names {
    /// What the lists know about a folded spelling.
    pub(crate) fn get(&self, folded: &str) -> Option<Known> {
        let spelling = hash(folded);
        let mut found = [0u32; MOST_FACTS];
        let mut count = 0;
        let mut at = self.chains[chain(spelling)];
        while at != 0 && count < MOST_FACTS {
            let fact = &self.facts[at as usize - 1];
            if fact.spelling == spelling {
                found[count] = at;
                count += 1;
            }
            at = fact.before;
        }
        if count == 0 {
            return None;
        }
        let mut known = Known::default();
        // In the order of the lists.
        found[..count].iter().rev().for_each(|at| known.learn(&self.facts[*at as usize - 1]));
        Some(known)
    }

    /// Whether a spelling is known as a name, and not by its frequency alone.
    pub(crate) fn is_name(&self, folded: &str) -> bool {
        self.get(folded).is_some_and(|known| known.names[0] != 0)
    }

    /// Whether an id joins names of several languages: Isaac and Yitzhak, Juan and Ivan.
    pub(crate) fn joins_languages(&self, id: u16) -> bool {
        id >= self.first_group
    }

    fn load() -> Names {
        let mut names = Names { chains: vec![0; CHAINS], facts: Vec::with_capacity(CHAINS), first_group: 0 };
        let mut id = 0;
        for list in [
            include_str!("../../data/names_arabic.tsv"),
            include_str!("../../data/names_hebrew.tsv"),
            include_str!("../../data/names_cyrillic.tsv"),
        ] {
            for row in table(list) {
                id += 1;
                let weight = hundredths(row.get(2).copied());
                for spelling in row[0].split(' ').chain(row.get(1).copied().unwrap_or_default().split(' ')) {
                    names.add(spelling, id, weight, FactKind::Name);
                }
            }
        }
        names.first_group = id + 1;
        names.add_groups(id);
        for row in table(include_str!("../../data/frequent_names.tsv")) {
            // Words are looked up without their article.
            let spelling = row[0].strip_prefix("ال").unwrap_or(row[0]);
            names.add(spelling, 0, hundredths(row.get(1).copied()), FactKind::Weight);
        }
        names
    }

    fn add(&mut self, word: &str, id: u16, weight: u8, kind: FactKind) {
        let plain = word.bytes().all(|b| b.is_ascii_lowercase());
        let spelling = if plain { hash(word) } else { hash(&folded(word)) };
        let last = &mut self.chains[chain(spelling)];
        self.facts.push(Fact { spelling, before: *last, id, weight, kind });
        *last = self.facts.len() as u32;
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
            let short = syllable || row.get(2) == Some(&"short");
            self.add(row[1], id, 0, if short { FactKind::Short } else { FactKind::Name });
        }
    }
}

fn chain(spelling: u64) -> usize {
    (spelling >> 20) as usize & (CHAINS - 1)
}

fn hundredths(text: Option<&str>) -> u8 {
    text.and_then(|text| text.trim().parse::<f32>().ok()).map_or(0, |weight| (weight * 100.0).round() as u8)
}

impl Known {
    fn learn(&mut self, fact: &Fact) {
        let weight = f32::from(fact.weight) / 100.0;
        match fact.kind {
            FactKind::Name => self.add(fact.id),
            FactKind::Short => self.add_short(fact.id),
            FactKind::Weight => {}
        }
        // The commonest name that a spelling may be decides what it tells; where no name says, its frequency does.
        let better = if fact.kind == FactKind::Weight { self.weight == 0.0 } else { self.weight == 0.0 || weight < self.weight };
        if weight > 0.0 && better {
            self.weight = weight;
        }
    }

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
