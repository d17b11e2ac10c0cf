//! Who stands between two entities, or two sets of them.
//!
//! Every simple path up to a number of hops is gone through; for each entity on the way it is counted on how many it lies. One that lies on
//! all of them is needed: without it nobody says how the two are tied.

use super::network::{Network, TieQuery};
use crate::graph::paths::PathSearch;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Verdict;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// Between whom, and how far around.
#[derive(Clone, Debug)]
pub struct BetweenQuery {
    /// One side.
    pub from: Vec<EntityRef>,
    /// The other.
    pub to: Vec<EntityRef>,
    /// Paths of at most so many hops.
    pub hops: usize,
    /// The ties that make the network.
    pub ties: TieQuery,
}

/// Who stands between two sides.
#[derive(Clone, Debug)]
pub struct Between {
    /// One side, canonical.
    pub from: Vec<EntityRef>,
    /// The other.
    pub to: Vec<EntityRef>,
    /// Those on the way: on more of the shortest paths first, then on more paths, then by id.
    pub through: Vec<Through>,
    /// Paths of at most the hops asked for.
    pub paths: u64,
    /// Of these, paths along certain ties alone.
    pub certain_paths: u64,
    /// The hops of the shortest.
    pub shortest_hops: Option<usize>,
    /// How many are as short.
    pub shortest: u64,
    /// Whether the search stopped before it had seen them all; numbers are then lower bounds.
    pub unfinished: bool,
}

/// One on the way.
#[derive(Clone, Debug)]
pub struct Through {
    /// Who.
    pub entity: EntityRef,
    /// On how many paths.
    pub paths: u64,
    /// On how many of the shortest.
    pub shortest: u64,
    /// On how many paths of certain ties.
    pub certain_paths: u64,
    /// Whether it lies on all.
    pub needed: bool,
    /// The claims that name the ends of its ties on these paths.
    pub claims: Vec<ClaimRef>,
}

/// Paths that are counted before the search stops and says so.
pub const PATHS: u64 = 5_000_000;
/// Ties that are looked at before it does.
const STEPS: u64 = 2_000_000_000;

#[derive(Clone, Default)]
struct Counted {
    paths: u64,
    certain: u64,
    by_hops: BTreeMap<usize, u64>,
    /// The neighbours between which it stood.
    beside: BTreeSet<u32>,
}

/// Tells who stands between two sides.
pub fn between(view: &View<'_>, query: &BetweenQuery) -> Between {
    let network = view.network(&query.ties);
    let canonical = |side: &[EntityRef]| side.iter().map(|entity| view.canonical(*entity)).collect::<BTreeSet<_>>();
    let (from, to) = (canonical(&query.from), canonical(&query.to));
    let numbers = |side: &BTreeSet<EntityRef>| side.iter().filter_map(|entity| network.number(*entity)).collect::<Vec<u32>>();
    let (graph, _) = network.graph(Verdict::Possible);
    let (sure, _) = network.graph(Verdict::Certain);
    let mut all = Counted::default();
    let mut on_the_way: BTreeMap<u32, Counted> = BTreeMap::new();
    let mut search = PathSearch::new(&graph, &graph).with_steps(STEPS);
    let flow = search.each(&numbers(&from), &numbers(&to), query.hops, |path| {
        let certain = path.windows(2).all(|hop| sure.neighbours(hop[0]).binary_search(&hop[1]).is_ok());
        all.add(path.len() - 1, certain);
        for at in 1..path.len() - 1 {
            let counted = on_the_way.entry(path[at]).or_default();
            counted.add(path.len() - 1, certain);
            counted.beside.extend([path[at - 1], path[at + 1]]);
        }
        if all.paths < PATHS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let shortest_hops = all.by_hops.keys().next().copied();
    let as_short = |counted: &Counted| shortest_hops.and_then(|hops| counted.by_hops.get(&hops).copied()).unwrap_or(0);
    let through = |(node, counted): (&u32, &Counted)| Through {
        entity: network.nodes()[*node as usize],
        paths: counted.paths,
        shortest: as_short(counted),
        certain_paths: counted.certain,
        needed: counted.paths == all.paths,
        claims: claims(view, &network, &graph, *node, &counted.beside),
    };
    let mut through: Vec<Through> = on_the_way.iter().map(through).collect();
    through.sort_by_key(|each| (Reverse(each.shortest), Reverse(each.paths), each.entity));
    Between {
        from: from.into_iter().collect(),
        to: to.into_iter().collect(),
        through,
        paths: all.paths,
        certain_paths: all.certain,
        shortest_hops,
        shortest: as_short(&all),
        unfinished: flow.is_break(),
    }
}

impl Counted {
    fn add(&mut self, hops: usize, certain: bool) {
        self.paths += 1;
        self.certain += u64::from(certain);
        *self.by_hops.entry(hops).or_default() += 1;
    }
}

fn claims(view: &View<'_>, network: &Network, graph: &crate::graph::Csr, node: u32, beside: &BTreeSet<u32>) -> Vec<ClaimRef> {
    network.claims(view, beside.iter().flat_map(|other| graph.edges_between(node, *other).iter().copied()))
}
