//! The names of a document.

use crate::{Entity, Mention};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Whether a word begins or ends names and names nobody alone.
pub(super) fn common(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let lines = include_str!("../../data/common.txt").lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(|line| line.split(", ")).collect()
    });
    WORDS.contains(word)
}

/// The entities of a document by their names in lower case, and how often each is mentioned.
pub(crate) struct Names(pub(super) FxHashMap<String, usize>, pub(super) Vec<u32>);

impl Names {
    pub(crate) fn new(entities: &[Entity], mentions: &[Mention]) -> Names {
        let mut counts = vec![0; entities.len()];
        mentions.iter().for_each(|mention| counts[mention.entity] += 1);
        let mut names = FxHashMap::default();
        for (number, entity) in entities.iter().enumerate() {
            for name in entity.aliases.iter().chain([&entity.name]) {
                let lower = name.to_lowercase();
                let bare = lower.strip_prefix("the ").unwrap_or(&lower).to_owned();
                names.entry(bare).or_insert(number);
            }
        }
        Names(names, counts)
    }
}
