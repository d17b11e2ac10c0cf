//! Clusters of entities that were judged the same, and judgements that contradict each other.

use sinew_model::{Joined, Sameness, is_wikidata};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Entities that were judged the same, directly or over others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The id that stands for all.
    pub canonical: String,
    /// All ids, in order.
    pub members: Vec<String>,
}

/// Two entities that were judged different while others join them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// One.
    pub left: String,
    /// The other.
    pub right: String,
    /// The shortest way from the one to the other over judgements *same*, both included; the first in order of ids among
    /// equals. One of its steps, or the judgement *different*, is wrong.
    pub path: Vec<String>,
}

/// What judgements make of entities. Depends on the judgements alone, not on their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clusters {
    clusters: Vec<Cluster>,
    of: BTreeMap<String, usize>,
    conflicts: Vec<Conflict>,
}

type Neighbours<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

impl Clusters {
    /// From judgements about pairs of ids. Where one pair was judged twice, the caller gives the one that holds. `worth`
    /// says how much speaks for an id to stand for its cluster; a Wikidata id stands for it before all others, as in
    /// nomenklatura, and the lesser id among equals.
    pub fn new<'j, W: Ord>(
        judgements: impl IntoIterator<Item = (&'j str, &'j str, Sameness)>,
        worth: impl Fn(&str) -> W,
    ) -> Clusters {
        let (mut same, mut apart): (Neighbours, BTreeSet<(&str, &str)>) = Default::default();
        let mut joined = Joined::default();
        for (left, right, sameness) in judgements {
            match sameness {
                Sameness::Positive if left != right => {
                    joined.join(left, right);
                    same.entry(left).or_default().insert(right);
                    same.entry(right).or_default().insert(left);
                }
                Sameness::Negative => {
                    apart.insert((left.min(right), left.max(right)));
                }
                Sameness::Positive | Sameness::Unsure => {}
            }
        }
        let mut clusters = Clusters::default();
        for members in joined.sets() {
            members.iter().for_each(|id| {
                clusters.of.insert((*id).to_string(), clusters.clusters.len());
            });
            let canonical = members.iter().min_by_key(|id| (!is_wikidata(id), Reverse(worth(id)), **id)).map_or("", |id| id);
            clusters.clusters.push(Cluster {
                canonical: canonical.to_string(),
                members: members.iter().map(|id| (*id).to_string()).collect(),
            });
        }
        let joined = |(left, right): &(&str, &str)| {
            left == right || (clusters.of.contains_key(*left) && clusters.of.get(*left) == clusters.of.get(*right))
        };
        let conflicts = apart.into_iter().filter(joined).filter_map(|(left, right)| conflict(&same, left, right)).collect();
        clusters.conflicts = conflicts;
        clusters
    }

    /// Every cluster of two or more, in order of its least id.
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// The id that stands for an entity: its own where nothing was judged the same.
    pub fn canonical<'a>(&'a self, id: &'a str) -> &'a str {
        self.cluster(id).map_or(id, |cluster| &cluster.canonical)
    }

    /// The cluster of an entity, if it has one.
    pub fn cluster(&self, id: &str) -> Option<&Cluster> {
        self.of.get(id).map(|at| &self.clusters[*at])
    }

    /// Judgements that contradict each other, in order of ids.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }
}

/// Every id that can be reached, with the one before it on a shortest way.
fn reach<'a>(same: &Neighbours<'a>, start: &'a str) -> BTreeMap<&'a str, &'a str> {
    let mut before = BTreeMap::from([(start, start)]);
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for next in same.get(at).into_iter().flatten() {
            if !before.contains_key(next) {
                before.insert(next, at);
                queue.push_back(next);
            }
        }
    }
    before
}

fn conflict(same: &Neighbours, left: &str, right: &str) -> Option<Conflict> {
    let before = reach(same, left);
    let mut path = vec![right.to_string()];
    let mut at = right;
    while at != left {
        at = before.get(at)?;
        path.push(at.to_string());
    }
    path.reverse();
    Some(Conflict { left: left.to_string(), right: right.to_string(), path })
}
