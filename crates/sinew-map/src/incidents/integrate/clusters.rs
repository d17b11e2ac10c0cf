//! Links of many sets put together, so that they contradict nowhere.

use super::candidates::can_be_one;
use super::event::Event;
use super::pairs::{Link, Settings, Strength, Through};
use super::records::Records;
use super::sets::Sets;
use std::collections::{BTreeMap, BTreeSet};

/// Links that agree, what they join, and those that do not.
pub(super) struct Clusters {
    pub(super) links: Vec<Link>,
    pub(super) refused: Vec<Link>,
    pub(super) clusters: Vec<Vec<usize>>,
}

/// Takes links from the most likely down. One that would join two events of a set (but rows of one record), or two that
/// cannot be one, is refused. What is joined by way of a third set is linked, too.
pub(super) fn clusters(
    events: &[Event],
    records: &Records,
    record_of: &[Option<u32>],
    mut links: Vec<Link>,
    settings: &Settings,
) -> Clusters {
    let place = |link: &Link| (record_of[link.a], record_of[link.b]);
    links.sort_by(|one, other| other.probability.total_cmp(&one.probability).then(place(one).cmp(&place(other))));
    let splits: BTreeSet<(usize, usize)> = rows_together(&links);
    let mut joining = Joining { events, records, record_of, splits, sets: Sets::new(events.len()), members: BTreeMap::new() };
    let linked: BTreeSet<(usize, usize)> = links.iter().map(|link| (link.a, link.b)).collect();
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    for link in links {
        match joining.join(&link) {
            Some(third) => {
                let third = third.into_iter().filter(|pair| !linked.contains(pair));
                kept.extend(third.map(|(a, b)| through_third(&link, a, b, settings)));
                kept.push(link);
            }
            None => refused.push(link),
        }
    }
    kept.sort_by_key(|link| (link.a, link.b));
    refused.sort_by_key(|link| (link.a, link.b));
    let mut clusters: Vec<Vec<usize>> = joining.members.into_values().collect();
    clusters.iter_mut().for_each(|cluster| cluster.sort_unstable());
    clusters.sort();
    Clusters { links: kept, refused, clusters }
}

fn through_third(link: &Link, a: usize, b: usize, settings: &Settings) -> Link {
    let is_certain = link.strength == Strength::Certain && link.probability >= settings.certain;
    let strength = if is_certain { Strength::Certain } else { Strength::Possible };
    Link { a, b, probability: link.probability, strength, through: Through::Third, runner_up: None }
}

/// Pairs of rows of one set that are parts of one record.
fn rows_together(links: &[Link]) -> BTreeSet<(usize, usize)> {
    let mut rows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for link in links.iter().filter(|link| link.through == Through::Split) {
        rows.entry(link.a).or_default().push(link.b);
        rows.entry(link.b).or_default().push(link.a);
    }
    let pairs = |rows: &Vec<usize>| {
        let pair = |(at, one): (usize, &usize)| rows[at + 1..].iter().map(|other| ordered(*one, *other)).collect::<Vec<_>>();
        rows.iter().enumerate().flat_map(pair).collect::<Vec<_>>()
    };
    rows.values().flat_map(pairs).collect()
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

struct Joining<'e> {
    events: &'e [Event],
    records: &'e Records,
    record_of: &'e [Option<u32>],
    splits: BTreeSet<(usize, usize)>,
    sets: Sets,
    members: BTreeMap<usize, Vec<usize>>,
}

impl Joining<'_> {
    /// Joins what a link links, and gives the other pairs of different sets that become one; nothing if some contradict.
    fn join(&mut self, link: &Link) -> Option<Vec<(usize, usize)>> {
        let roots = [self.sets.root(link.a), self.sets.root(link.b)];
        if roots[0] == roots[1] {
            return Some(Vec::new());
        }
        let [one, other] = roots.map(|root| self.members.get(&root).cloned().unwrap_or_else(|| vec![root]));
        let across = || one.iter().flat_map(|a| other.iter().map(|b| (*a, *b)));
        if !across().all(|(a, b)| (a, b) == (link.a, link.b) || (b, a) == (link.a, link.b) || self.agree(a, b)) {
            return None;
        }
        let by_set = |(a, b): (usize, usize)| if self.events[a].set <= self.events[b].set { (a, b) } else { (b, a) };
        let third =
            across().map(by_set).filter(|(a, b)| (*a, *b) != (link.a, link.b) && self.events[*a].set != self.events[*b].set);
        let third = third.collect();
        self.sets.join(link.a, link.b);
        roots.iter().for_each(|root| drop(self.members.remove(root)));
        self.members.insert(self.sets.root(link.a), one.iter().chain(&other).copied().collect());
        Some(third)
    }

    fn agree(&self, a: usize, b: usize) -> bool {
        if self.events[a].set == self.events[b].set {
            return self.splits.contains(&ordered(a, b));
        }
        let (Some(one), Some(other)) = (self.record_of[a], self.record_of[b]) else { return false };
        can_be_one(&self.records.all[one as usize], &self.records.all[other as usize])
    }
}
