//! Who belongs together by the ties on record, and how much of that hangs on one source.
//!
//! Communities are Leiden's over all ties that certainly or possibly stand, each tie counting once. For each origin of sources they are
//! sought again without the ties that nobody else attests: a community that then falls apart rests on that origin.

use super::network::{Network, TieQuery};
use crate::graph::leiden::{Settings, leiden};
use crate::graph::partition::{adjusted_rand, best_jaccard};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Property;
use std::collections::{BTreeMap, BTreeSet};

/// Which communities are asked for.
#[derive(Clone, Debug)]
pub struct CommunityQuery {
    /// The ties that make the network.
    pub ties: TieQuery,
    /// Higher finds smaller communities; 1 is plain modularity.
    pub resolution: f64,
    /// Where the random choices begin; the same seed gives the same communities.
    pub seed: u64,
    /// Return at most so many, the largest ones.
    pub limit: usize,
}

impl Default for CommunityQuery {
    fn default() -> CommunityQuery {
        CommunityQuery { ties: TieQuery::default(), resolution: 1.0, seed: 1, limit: 12 }
    }
}

/// The communities of the network.
#[derive(Clone, Debug)]
pub struct Communities {
    /// Larger ones first.
    pub communities: Vec<Community>,
    /// How many there are.
    pub total: usize,
    /// Entities of the network.
    pub entities: usize,
    /// Modularity at the resolution asked for.
    pub quality: f64,
    /// What happens without each origin, the gravest first.
    pub without: Vec<Without>,
    /// Origins that were not tried, since each alone attests fewer ties than any that was.
    pub untried: usize,
}

/// One community.
#[derive(Clone, Debug)]
pub struct Community {
    /// Its members: more ties within it first, then by id.
    pub members: Vec<EntityRef>,
    /// Ties between members.
    pub ties_within: usize,
    /// Ties to others.
    pub ties_out: usize,
    /// How much of it stays together at worst when one origin is removed, 0 to 1 (Jaccard index with its best counterpart).
    pub stability: f64,
    /// Without which origin that is; none if nothing changes.
    pub rests_on: Option<String>,
    /// The claims that name the ends of the ties between members.
    pub claims: Vec<ClaimRef>,
}

/// The network without one origin.
#[derive(Clone, Debug, PartialEq)]
pub struct Without {
    /// Key of the origin, or name of the dataset.
    pub origin: String,
    /// Ties that nobody else attests.
    pub ties: usize,
    /// How alike the communities are then: adjusted Rand index, 1 for the same.
    pub agreement: f64,
}

/// Origins that are removed, those first that alone attest most ties.
pub const ORIGINS: usize = 100;

/// Tells who belongs together.
pub fn communities(view: &View<'_>, query: &CommunityQuery) -> Communities {
    let network = view.network(&query.ties);
    let everything = network.edges().iter().map(|_| true).collect::<Vec<_>>();
    let found = partition(&network, query, &everything);
    let groups = found.groups();
    let sole = sole_origins(view, &network);
    let mut origins: Vec<(&String, &Vec<usize>)> = sole.iter().collect();
    origins.sort_by_key(|(origin, ties)| (std::cmp::Reverse(ties.len()), *origin));
    let untried = origins.len().saturating_sub(ORIGINS);
    let mut without = Vec::new();
    let mut worst: Vec<(f64, Option<String>)> = vec![(1.0, None); groups.len()];
    for (origin, ties) in origins.into_iter().take(ORIGINS) {
        let mut kept = everything.clone();
        ties.iter().for_each(|tie| kept[*tie] = false);
        let other = partition(&network, query, &kept);
        let theirs = other.groups();
        for (group, worst) in groups.iter().zip(&mut worst) {
            let together = best_jaccard(group, &theirs);
            if together < worst.0 {
                *worst = (together, Some(origin.clone()));
            }
        }
        without.push(Without { origin: origin.clone(), ties: ties.len(), agreement: adjusted_rand(&found.of, &other.of) });
    }
    without.sort_by(|a, b| a.agreement.total_cmp(&b.agreement).then_with(|| a.origin.cmp(&b.origin)));
    let shown = groups.iter().zip(worst).take(query.limit);
    Communities {
        communities: shown.map(|(group, worst)| community(view, &network, group, worst)).collect(),
        total: groups.len(),
        entities: network.nodes().len(),
        quality: found.quality,
        without,
        untried,
    }
}

fn partition(network: &Network, query: &CommunityQuery, kept: &[bool]) -> crate::graph::leiden::Communities {
    let edges = network.edges().iter().zip(kept).filter(|(_, kept)| **kept);
    let ends: Vec<(u32, u32)> = edges.map(|(edge, _)| edge.ends).collect();
    leiden(network.nodes().len(), &ends, &vec![1.0; ends.len()], Settings { resolution: query.resolution, seed: query.seed })
}

/// For each origin the ties that do not stand without it: places among the edges.
fn sole_origins(view: &View<'_>, network: &Network) -> BTreeMap<String, Vec<usize>> {
    let mut sole: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, edge) in network.edges().iter().enumerate() {
        // A relation needs a claim for each of its ends: an origin that alone names one of them carries it.
        let mut by_end: BTreeMap<Property, BTreeSet<&str>> = BTreeMap::new();
        for claim in view.tie_claims(edge.tie) {
            by_end.entry(view.map().property(claim)).or_default().insert(view.origin(claim));
        }
        let alone = by_end.values().filter(|origins| origins.len() == 1).flatten().copied().collect::<BTreeSet<&str>>();
        alone.into_iter().for_each(|origin| sole.entry(origin.to_owned()).or_default().push(at));
    }
    sole
}

fn community(view: &View<'_>, network: &Network, group: &[u32], (stability, rests_on): (f64, Option<String>)) -> Community {
    let is_in = |node: u32| group.binary_search(&node).is_ok();
    let mut within: BTreeMap<u32, usize> = group.iter().map(|node| (*node, 0)).collect();
    let (mut inner, mut out) = (Vec::new(), 0);
    for (at, edge) in network.edges().iter().enumerate() {
        match (is_in(edge.ends.0), is_in(edge.ends.1)) {
            (true, true) => {
                inner.push(at as u32);
                *within.entry(edge.ends.0).or_default() += 1;
                *within.entry(edge.ends.1).or_default() += 1;
            }
            (false, false) => {}
            _ => out += 1,
        }
    }
    let mut members = group.to_vec();
    members.sort_by_key(|node| (std::cmp::Reverse(within[node]), *node));
    Community {
        members: members.into_iter().map(|node| network.nodes()[node as usize]).collect(),
        ties_within: inner.len(),
        ties_out: out,
        stability,
        rests_on,
        claims: network.claims(view, inner),
    }
}
