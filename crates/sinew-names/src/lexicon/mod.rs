//! Word lists: what words mean in names. Each list is a table of tab-separated columns in `data/`, with its reasons.

mod names;
mod organisations;
mod phrases;

pub(crate) use names::{FIRST_SYLLABLE, names};
pub(crate) use organisations::{Concept, Meaning, organisations};
pub(crate) use phrases::Phrases;

use crate::clean::{fold, tokens};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The rows of a table: comments and empty lines left out, columns split at tabs.
pub(crate) fn table(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// A phrase as names are read: folded words with one space between.
fn phrase(text: &str) -> String {
    let words: Vec<String> = tokens(text).0.into_iter().map(|token| token.folded).collect();
    words.join(" ")
}

/// What a small word does in a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Particle {
    /// al-, el-, ash-.
    Article,
    /// bin, ibn, ben, ould: the next word is the father's name; daughters likewise.
    Nasab,
    /// abu, umm: the next word is a child's name, the whole an alias.
    Kunya,
    /// abd: servant of the next word.
    Abd,
    /// of, von, wa, -e.
    Connective,
    /// -zadeh, -pour, -nejad, written apart.
    Suffix,
    /// allah behind another word.
    Deity,
    /// al-din behind another word.
    Din,
}

/// How a title weighs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Title {
    /// Never part of a name: Dr, General.
    Plain,
    /// Often part of a name too: Sheikh, Khan, Haji.
    Name,
    /// Junior, the second.
    Generation,
}

static PARTICLES: LazyLock<FxHashMap<String, Particle>> = LazyLock::new(|| {
    let rows = table(include_str!("../../data/particles.tsv"));
    rows.filter_map(|row| Some((phrase(row[0]), particle_kind(row.get(1)?)?))).collect()
});

static TITLES: LazyLock<Phrases<Title>> = LazyLock::new(|| {
    let mut titles = Phrases::default();
    for row in table(include_str!("../../data/titles.tsv")) {
        if let Some(kind) = row.get(1).and_then(|kind| title_kind(kind)) {
            titles.insert(phrase(row[0]), kind);
        }
    }
    titles
});

fn particle_kind(name: &str) -> Option<Particle> {
    Some(match name {
        "article" => Particle::Article,
        "nasab_son" | "nasab_daughter" => Particle::Nasab,
        "kunya_father" | "kunya_mother" => Particle::Kunya,
        "abd" => Particle::Abd,
        "connective" => Particle::Connective,
        "suffix_name" => Particle::Suffix,
        "deity" => Particle::Deity,
        "din" => Particle::Din,
        _ => return None,
    })
}

fn title_kind(name: &str) -> Option<Title> {
    Some(match name {
        "title" => Title::Plain,
        "titleish" => Title::Name,
        "generation" => Title::Generation,
        _ => return None,
    })
}

/// What a folded word does in a name, where it does anything.
pub(crate) fn particle(folded: &str) -> Option<Particle> {
    PARTICLES.get(folded).copied()
}

/// Titles and ranks.
pub(crate) fn titles() -> &'static Phrases<Title> {
    &TITLES
}

/// A stable number for a folded word.
pub(crate) fn hash(folded: &str) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault};
    BuildHasherDefault::<rustc_hash::FxHasher>::default().hash_one(folded)
}

/// A table's word, folded.
pub(crate) fn folded(word: &str) -> String {
    fold(word)
}

/// Tells builds of the word lists apart: ids in [`Word`](crate::Word) and keys are those of one build.
pub fn lists_key() -> u64 {
    static KEY: LazyLock<u64> = LazyLock::new(|| {
        let lists = [
            include_str!("../../data/names_arabic.tsv"),
            include_str!("../../data/names_hebrew.tsv"),
            include_str!("../../data/names_cyrillic.tsv"),
            include_str!("../../data/given_names.tsv"),
            include_str!("../../data/frequent_names.tsv"),
            include_str!("../../data/organisation_types.tsv"),
            include_str!("../../data/organisation_words.tsv"),
            include_str!("../../data/numbers.tsv"),
            include_str!("../../data/acronyms.tsv"),
            include_str!("../../data/abbreviations.tsv"),
            include_str!("../../data/titles.tsv"),
            include_str!("../../data/particles.tsv"),
            include_str!("../../data/readings.tsv"),
        ];
        // Code that reads names changes with the version of the crate.
        lists.iter().fold(hash(env!("CARGO_PKG_VERSION")), |key, list| key.rotate_left(7) ^ hash(list))
    });
    *KEY
}
