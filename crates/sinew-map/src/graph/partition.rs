//! How alike two ways of putting nodes into groups are.

use std::collections::BTreeMap;

/// The adjusted Rand index (Hubert and Arabie 1985) of two partitions of the same nodes: 1 where they are the same, about 0 where
/// they agree by chance alone; may be less. Two partitions of which each puts everything together, or everything apart, are the same.
pub fn adjusted_rand(left: &[u32], right: &[u32]) -> f64 {
    let mut joint: BTreeMap<(u32, u32), u64> = BTreeMap::new();
    let (mut lefts, mut rights): (BTreeMap<u32, u64>, BTreeMap<u32, u64>) = Default::default();
    for (one, other) in left.iter().zip(right) {
        *joint.entry((*one, *other)).or_default() += 1;
        *lefts.entry(*one).or_default() += 1;
        *rights.entry(*other).or_default() += 1;
    }
    let pairs = |count: &u64| (count * (count - 1)) as f64 / 2.0;
    let together: f64 = joint.values().map(pairs).sum();
    let (ours, theirs): (f64, f64) = (lefts.values().map(pairs).sum(), rights.values().map(pairs).sum());
    let all = pairs(&(left.len().max(1) as u64));
    let expected = if all > 0.0 { ours * theirs / all } else { 0.0 };
    let most = (ours + theirs) / 2.0;
    if most == expected { 1.0 } else { (together - expected) / (most - expected) }
}

/// How much of a group is together in its best counterpart: the largest Jaccard index with any group of the other partition
/// (Hennig 2007). `group` and the groups hold nodes in rising order.
pub fn best_jaccard(group: &[u32], groups: &[Vec<u32>]) -> f64 {
    groups.iter().map(|other| jaccard(group, other)).fold(0.0, f64::max)
}

fn jaccard(left: &[u32], right: &[u32]) -> f64 {
    let both = left.iter().filter(|node| right.binary_search(node).is_ok()).count();
    let either = left.len() + right.len() - both;
    if either == 0 { 1.0 } else { both as f64 / either as f64 }
}
