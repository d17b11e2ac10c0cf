//! Who stands between others, over the whole network.
//!
//! Betweenness is exact up to [`EXACT`] steps and sampled with a stated error beyond; constraint and effective size are Burt's;
//! PageRank follows ties from source to target. Ties that stand possibly count in the first set of figures; betweenness is given a
//! second time over certain ties alone. Betweenness is not monotone, so the two are two answers and not the ends of a range.

use super::network::{Network, TieQuery};
use crate::graph::Csr;
use crate::graph::betweenness::{self, Betweenness};
use crate::graph::burt::Contacts;
use crate::graph::pagerank::pagerank;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Verdict;

/// Which brokers are asked for.
#[derive(Clone, Debug)]
pub struct BrokerQuery {
    /// The ties that make the network.
    pub ties: TieQuery,
    /// Search shortest paths from so many entities only; nothing: from all, where that takes at most [`EXACT`] steps.
    pub sources: Option<usize>,
    /// The draw of those entities.
    pub seed: u64,
    /// Return at most so many, the foremost ones.
    pub limit: usize,
}

impl Default for BrokerQuery {
    fn default() -> BrokerQuery {
        BrokerQuery { ties: TieQuery::default(), sources: None, seed: 1, limit: 20 }
    }
}

/// The brokers of a network.
#[derive(Clone, Debug)]
pub struct Brokers {
    /// The foremost, by betweenness, then by id.
    pub brokers: Vec<Broker>,
    /// How many entities stand between others at all.
    pub total: usize,
    /// Entities of the network.
    pub entities: usize,
    /// Ties of the network.
    pub ties: usize,
    /// How many of them certainly stand.
    pub certain_ties: usize,
    /// From how many entities shortest paths were searched.
    pub sources: usize,
    /// No betweenness is off by more than this, with a doubt of [`DOUBT`]; zero where it is exact.
    pub error: f64,
}

/// One who stands between others.
#[derive(Clone, Debug)]
pub struct Broker {
    /// Who.
    pub entity: EntityRef,
    /// On which part of the shortest paths between all pairs of others, 0 to 1.
    pub betweenness: f64,
    /// The same over certain ties alone.
    pub certain_betweenness: f64,
    /// Burt's constraint: small where contacts are not tied to each other. None for one without contacts.
    pub constraint: Option<f64>,
    /// Burt's effective size: contacts less their redundancy.
    pub effective_size: Option<f64>,
    /// PageRank along the ties; over all entities they sum to one.
    pub pagerank: f64,
    /// Entities to which it is tied.
    pub contacts: usize,
    /// The claims that name the ends of its ties.
    pub claims: Vec<ClaimRef>,
}

/// Entities times ties up to which betweenness is exact unless told otherwise.
pub const EXACT: usize = 2_000_000_000;
/// Sources that are drawn beyond that.
pub const DRAWN: usize = 2_000;
/// The chance that the error bound of a sample fails for some entity.
pub const DOUBT: f64 = 0.05;

/// Tells who stands between others.
pub fn brokers(view: &View<'_>, query: &BrokerQuery) -> Brokers {
    let network = view.network(&query.ties);
    let (graph, _) = network.graph(Verdict::Possible);
    let (certain, _) = network.graph(Verdict::Certain);
    let possible = measure(&graph, query);
    let (values, sure) = (possible.normalised(), measure(&certain, query).normalised());
    let nodes = network.nodes();
    let mut order: Vec<usize> = (0..nodes.len()).filter(|node| values[*node] > 0.0).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]).then(a.cmp(b)));
    let total = order.len();
    order.truncate(query.limit);
    let ends: Vec<(u32, u32)> = network.edges().iter().map(|edge| edge.ends).collect();
    let contacts = Contacts::new(nodes.len(), &ends, &vec![1.0; ends.len()]);
    let ranks = pagerank(&Csr::directed(nodes.len(), &ends), 0.85, 1e-12);
    let broker = |node: usize| Broker {
        entity: nodes[node],
        betweenness: values[node],
        certain_betweenness: sure[node],
        constraint: contacts.constraint(node as u32),
        effective_size: contacts.effective_size(node as u32),
        pagerank: ranks[node],
        contacts: graph.neighbours(node as u32).len(),
        claims: claims(view, &network, &graph, node as u32),
    };
    Brokers {
        brokers: order.into_iter().map(broker).collect(),
        total,
        entities: nodes.len(),
        ties: ends.len(),
        certain_ties: network.edges().iter().filter(|edge| edge.verdict.is_certain()).count(),
        sources: possible.sources,
        error: possible.error,
    }
}

fn measure(graph: &Csr, query: &BrokerQuery) -> Betweenness {
    let is_small = graph.nodes().saturating_mul(graph.arcs()) <= EXACT;
    match query.sources {
        None if is_small => betweenness::exact(graph),
        sources => betweenness::sampled(graph, sources.unwrap_or(DRAWN), query.seed, DOUBT),
    }
}

/// All ties count in the graph, so that its edges are those of the network.
fn claims(view: &View<'_>, network: &Network, graph: &Csr, node: u32) -> Vec<ClaimRef> {
    network.claims(view, graph.slots(node).flat_map(|slot| graph.edges_at(slot).iter().copied()))
}
