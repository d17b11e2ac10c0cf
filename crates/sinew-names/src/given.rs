//! Which words are given names, for readers of running text.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

static GIVEN: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let rows = include_str!("../data/given_names.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split('\t').nth(1)).collect()
});

/// Whether a word in lower case is a given name somewhere, by `data/given_names.tsv`. Many are ordinary words or surnames
/// too, so this is a hint and no proof.
pub fn is_given_name(word: &str) -> bool {
    GIVEN.contains(word)
}
