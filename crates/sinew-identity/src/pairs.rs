//! Pairs of entities within one index that may be one.

use crate::features::Switches;
use crate::index::{Entity, Index, Searcher};

/// Which pairs are proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct PairOptions {
    /// Pairs score at least this much.
    pub threshold: f32,
    /// Names compared in full with each name.
    pub candidates: usize,
    /// Which features count.
    pub switches: Switches,
    /// Only pairs from two datasets.
    pub across: bool,
}

impl Default for PairOptions {
    fn default() -> Self {
        PairOptions { threshold: 0.5, candidates: 100, switches: Switches::default(), across: false }
    }
}

/// Two entities that may be one; `a` was added first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// One.
    pub a: Entity,
    /// The other.
    pub b: Entity,
    /// How likely they are one: as [`Index::compare_pair`] gives it, for the best names among the candidates.
    pub score: f32,
    /// The score of their names.
    pub name_score: f32,
}

/// Every pair that shares a rare word, two words, an identifier or an acronym and reaches the threshold: best first, then
/// in the order of the index. Frequent words alone lead to no pair.
pub fn pairs(index: Index, options: &PairOptions) -> Vec<Pair> {
    let mut searcher = Searcher::new(index);
    let mut all = Vec::new();
    for entity in index.entities() {
        searcher.pairs_of(entity, options, &mut all);
    }
    sort_pairs(&mut all);
    all
}

/// Best first; among equals in the order of the index.
pub fn sort_pairs(pairs: &mut [Pair]) {
    pairs.sort_unstable_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
}
