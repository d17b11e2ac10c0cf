//! What stands together: parties on one side of an event, and records that say the same.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Two parties that are named on the same side.
#[derive(Clone, Debug, PartialEq)]
pub struct Together<P> {
    /// The first of the two, in order.
    pub left: P,
    /// The other.
    pub right: P,
    /// On how many sides they stand together.
    pub sides: u64,
    /// Those sides as a share of all on which either stands (Jaccard 1912), 0 to 1.
    pub jaccard: f64,
}

/// Parties named together on sides of events: most often first, then in order.
pub fn together<P: Ord + Clone>(sides: impl IntoIterator<Item = BTreeSet<P>>) -> Vec<Together<P>> {
    let mut single: BTreeMap<P, u64> = BTreeMap::new();
    let mut pairs: BTreeMap<(P, P), u64> = BTreeMap::new();
    for side in sides {
        let parties: Vec<&P> = side.iter().collect();
        for (at, left) in parties.iter().enumerate() {
            *single.entry((*left).clone()).or_default() += 1;
            for right in &parties[at + 1..] {
                *pairs.entry(((*left).clone(), (*right).clone())).or_default() += 1;
            }
        }
    }
    let pair = |((left, right), sides): ((P, P), u64)| {
        let either = single[&left] + single[&right] - sides;
        Together { left, right, sides, jaccard: sides as f64 / either as f64 }
    };
    let mut found: Vec<Together<P>> = pairs.into_iter().map(pair).collect();
    found.sort_by_key(|pair| Reverse(pair.sides));
    found
}

/// Records that say the same by their key, two or more a group: to be shown for review, and never merged by themselves. In
/// the order in which they come.
pub fn equal<K: Ord, R>(records: impl IntoIterator<Item = (K, R)>) -> Vec<Vec<R>> {
    let mut at: BTreeMap<K, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<R>> = Vec::new();
    for (key, record) in records {
        let next = groups.len();
        let place = *at.entry(key).or_insert(next);
        match groups.get_mut(place) {
            Some(group) => group.push(record),
            None => groups.push(vec![record]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides() {
        let side = |names: &str| names.split(' ').map(str::to_owned).collect::<BTreeSet<String>>();
        let found = together([side("b a"), side("a"), side("a b c")]);
        let told: Vec<String> =
            found.iter().map(|pair| format!("{}{} {} {:.2}", pair.left, pair.right, pair.sides, pair.jaccard)).collect();
        assert_eq!(told, ["ab 2 0.67", "ac 1 0.33", "bc 1 0.50"]);
    }

    #[test]
    fn groups() {
        assert_eq!(equal([("x", 1), ("y", 2), ("x", 3), ("z", 4), ("y", 5)]), [vec![1, 3], vec![2, 5]]);
    }
}
