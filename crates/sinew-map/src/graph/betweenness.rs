//! Betweenness: on how large a part of the shortest paths between others a node lies.
//!
//! Method: Brandes, "A faster algorithm for betweenness centrality" (2001): one search from each source, then dependencies
//! added up backwards. Cost: nodes × edges; with weights another factor of log nodes. Sampling searches from some sources only
//! (Brandes and Pich 2007); its error bound is Hoeffding's inequality over all nodes at once.

use super::{Csr, Random};
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// How often a node lies between others, and how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Betweenness {
    /// For each node, over ordered pairs of other nodes: the sum of the parts of their shortest paths that pass through it.
    /// Where edges lead both ways each pair counts twice.
    pub values: Vec<f64>,
    /// From how many sources shortest paths were searched.
    pub sources: usize,
    /// Scaled to 0..1 ([`normalised`](Betweenness::normalised)), no value is off by more than this, with the confidence asked for. Zero
    /// where all sources were searched.
    pub error: f64,
}

impl Betweenness {
    /// Between 0 (never between others) and 1 (on all shortest paths of all pairs of others). Networks of less than three nodes
    /// have nothing between others.
    pub fn normalised(&self) -> Vec<f64> {
        let nodes = self.values.len() as f64;
        let pairs = (nodes - 1.0) * (nodes - 2.0);
        self.values.iter().map(|value| if pairs > 0.0 { value / pairs } else { 0.0 }).collect()
    }
}

/// From every source.
pub fn exact(graph: &Csr) -> Betweenness {
    let sources: Vec<u32> = (0..graph.nodes() as u32).collect();
    Betweenness { values: from_sources(graph, &sources), sources: sources.len(), error: 0.0 }
}

/// From so many sources, drawn with this seed without putting back, scaled up to all. `doubt` is the chance, in 0..1, that the error bound
/// fails for some node.
pub fn sampled(graph: &Csr, sources: usize, seed: u64, doubt: f64) -> Betweenness {
    let nodes = graph.nodes();
    if sources >= nodes {
        return exact(graph);
    }
    let mut drawn: Vec<u32> = (0..nodes as u32).collect();
    Random::new(seed).shuffle(&mut drawn, sources);
    drawn.truncate(sources);
    let scale = nodes as f64 / sources as f64;
    let values = from_sources(graph, &drawn).into_iter().map(|value| value * scale).collect();
    Betweenness { values, sources, error: error(nodes, sources, doubt) }
}

/// How far a sampled value, scaled to 0..1, may be off. Each source adds to a node between 0 and all other nodes but two; by
/// Hoeffding's inequality (which holds for drawing without putting back too) and the sum of doubts over all nodes, the mean
/// is within √(ln(2·nodes/doubt) / (2·sources)) of the true one.
pub fn error(nodes: usize, sources: usize, doubt: f64) -> f64 {
    if sources >= nodes || sources == 0 {
        return if sources == 0 { 1.0 } else { 0.0 };
    }
    let n = nodes as f64;
    let bound = ((2.0 * n / doubt).ln() / (2.0 * sources as f64)).sqrt();
    (bound * n / (n - 1.0)).min(1.0)
}

/// What one search knows of a node; kept together, as they are read together.
#[derive(Clone, Copy)]
struct Seen {
    distance: u32,
    /// Number of shortest paths.
    paths: f64,
    /// (1 + dependency) / paths.
    share: f64,
}

const UNSEEN: Seen = Seen { distance: u32::MAX, paths: 0.0, share: 0.0 };

fn from_sources(graph: &Csr, sources: &[u32]) -> Vec<f64> {
    let mut sums = vec![0.0; graph.nodes()];
    let mut seen = vec![UNSEEN; graph.nodes()];
    let mut order = Vec::new();
    for source in sources.iter().filter(|source| !graph.neighbours(**source).is_empty()) {
        search(graph, *source, &mut seen, &mut order);
        for node in order.iter().rev() {
            let own = seen[*node as usize];
            let next = |head: &&u32| seen[**head as usize].distance == own.distance + 1;
            let shares: f64 = graph.neighbours(*node).iter().filter(next).map(|head| seen[*head as usize].share).sum();
            let dependency = own.paths * shares;
            if node != source {
                sums[*node as usize] += dependency;
            }
            seen[*node as usize].share = (1.0 + dependency) / own.paths;
        }
        order.drain(..).for_each(|node| seen[node as usize] = UNSEEN);
    }
    sums
}

/// Breadth first; `order` holds those reached, nearer ones first.
fn search(graph: &Csr, source: u32, seen: &mut [Seen], order: &mut Vec<u32>) {
    seen[source as usize] = Seen { distance: 0, paths: 1.0, share: 0.0 };
    order.push(source);
    let mut at = 0;
    while at < order.len() {
        let node = order[at];
        at += 1;
        let Seen { distance, paths, .. } = seen[node as usize];
        for head in graph.neighbours(node) {
            let next = &mut seen[*head as usize];
            if next.distance == u32::MAX {
                *next = Seen { distance: distance + 1, paths, share: 0.0 };
                order.push(*head);
            } else if next.distance == distance + 1 {
                next.paths += paths;
            }
        }
    }
}

/// From every source, where each neighbour lies at a length: one for each slot of the graph, finite and more than zero.
pub fn weighted(graph: &Csr, lengths: &[f64]) -> Betweenness {
    let mut sums = vec![0.0; graph.nodes()];
    for source in 0..graph.nodes() as u32 {
        let (order, distance, paths) = shortest(graph, lengths, source);
        let mut dependency = vec![0.0; graph.nodes()];
        for node in order.iter().rev() {
            let at = *node as usize;
            for slot in graph.slots(*node) {
                let head = graph.head(slot) as usize;
                if distance[head] == distance[at] + lengths[slot] {
                    dependency[at] += paths[at] / paths[head] * (1.0 + dependency[head]);
                }
            }
            if *node != source {
                sums[at] += dependency[at];
            }
        }
    }
    Betweenness { values: sums, sources: graph.nodes(), error: 0.0 }
}

/// Dijkstra's: the nodes reached by rising distance, the distances, the numbers of shortest paths.
fn shortest(graph: &Csr, lengths: &[f64], source: u32) -> (Vec<u32>, Vec<f64>, Vec<f64>) {
    let mut distance = vec![f64::INFINITY; graph.nodes()];
    let mut paths = vec![0.0; graph.nodes()];
    let (mut order, mut done) = (Vec::new(), vec![false; graph.nodes()]);
    (distance[source as usize], paths[source as usize]) = (0.0, 1.0);
    let mut heap = BinaryHeap::from([Reverse((Length(0.0), source))]);
    while let Some(Reverse((_, node))) = heap.pop() {
        if std::mem::replace(&mut done[node as usize], true) {
            continue;
        }
        order.push(node);
        for slot in graph.slots(node) {
            let head = graph.head(slot);
            let through = distance[node as usize] + lengths[slot];
            let known = &mut distance[head as usize];
            if through < *known {
                (*known, paths[head as usize]) = (through, paths[node as usize]);
                heap.push(Reverse((Length(through), head)));
            } else if through == *known {
                paths[head as usize] += paths[node as usize];
            }
        }
    }
    (order, distance, paths)
}

#[derive(Clone, Copy, PartialEq)]
struct Length(f64);

impl Eq for Length {}

impl PartialOrd for Length {
    fn partial_cmp(&self, other: &Length) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Length {
    fn cmp(&self, other: &Length) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}
