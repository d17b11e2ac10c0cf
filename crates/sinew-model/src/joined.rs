//! Which ids are one, by pairs that were joined: disjoint sets (Galler and Fischer 1964) with path halving.

use std::collections::BTreeMap;

/// Ids joined in pairs. The least id of a set is its root, so that the order of joining does not matter. Ids may be of
/// anything: also of what no list holds any more, which still joins those that were judged the same as it.
#[derive(Clone, Debug, Default)]
pub struct Joined<'j>(BTreeMap<&'j str, &'j str>);

impl<'j> Joined<'j> {
    /// The least id that is one with this one; itself where nothing was joined to it.
    pub fn root(&mut self, id: &'j str) -> &'j str {
        let mut at = id;
        while let Some(parent) = self.0.get(&at).copied().filter(|parent| *parent != at) {
            let grandparent = self.0.get(&parent).copied().unwrap_or(parent);
            self.0.insert(at, grandparent);
            at = parent;
        }
        at
    }

    /// Makes two ids one, and all that is one with either.
    pub fn join(&mut self, left: &'j str, right: &'j str) {
        self.0.entry(left).or_insert(left);
        self.0.entry(right).or_insert(right);
        let (left, right) = (self.root(left), self.root(right));
        self.0.insert(left.max(right), left.min(right));
    }

    /// Every id that was joined, with those that are one with it: sets in order of their least id, ids in order.
    pub fn sets(mut self) -> Vec<Vec<&'j str>> {
        let mut sets: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for id in self.0.keys().copied().collect::<Vec<_>>() {
            sets.entry(self.root(id)).or_default().push(id);
        }
        sets.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Joined;
    use proptest::prelude::*;

    #[test]
    fn sets_do_not_depend_on_order() {
        let mut joined = Joined::default();
        for (left, right) in [("d", "c"), ("b", "a"), ("c", "b"), ("x", "y"), ("z", "z")] {
            joined.join(left, right);
        }
        assert_eq!((joined.root("d"), joined.root("y"), joined.root("never")), ("a", "x", "never"));
        assert_eq!(joined.sets(), [vec!["a", "b", "c", "d"], vec!["x", "y"], vec!["z"]]);
    }

    proptest! {
        #[test]
        fn any_order_joins_the_same(pairs in proptest::collection::vec(("[a-f]", "[a-f]"), 0..12)) {
            let sets = |pairs: &[&(String, String)]| {
                let mut joined = Joined::default();
                pairs.iter().for_each(|(left, right)| joined.join(left, right));
                joined.sets().iter().map(|set| set.concat()).collect::<Vec<_>>()
            };
            let forth: Vec<_> = pairs.iter().collect();
            let back: Vec<_> = pairs.iter().rev().collect();
            prop_assert_eq!(sets(&forth), sets(&back));
        }
    }
}
