//! A graph as compressed sparse rows.

use std::ops::Range;

/// A graph: for each node its neighbours in rising order, each once, and for each neighbour the edges that lead to it.
///
/// Memory: 4 bytes a node, 8 a neighbour, 4 an edge. Building is linear (two counting sorts).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Csr {
    starts: Vec<u32>,
    heads: Vec<u32>,
    edge_starts: Vec<u32>,
    edges: Vec<u32>,
}

impl Csr {
    /// Each edge leads from its first node to its second. Edges are numbered as they stand; ends must be less than `nodes`.
    pub fn directed(nodes: usize, edges: &[(u32, u32)]) -> Csr {
        Csr::of(nodes, edges.iter().enumerate().map(|(at, (tail, head))| (*tail, *head, at as u32)))
    }

    /// Each edge leads both ways; a loop is at its node once.
    pub fn undirected(nodes: usize, edges: &[(u32, u32)]) -> Csr {
        let there = |(at, (tail, head)): (usize, &(u32, u32))| (*tail, *head, at as u32);
        let back = |(at, (tail, head)): (usize, &(u32, u32))| (tail != head).then_some((*head, *tail, at as u32));
        Csr::of(nodes, edges.iter().enumerate().map(there).chain(edges.iter().enumerate().filter_map(back)))
    }

    /// The same edges the other way round.
    pub fn reversed(nodes: usize, edges: &[(u32, u32)]) -> Csr {
        Csr::of(nodes, edges.iter().enumerate().map(|(at, (tail, head))| (*head, *tail, at as u32)))
    }

    fn of(nodes: usize, arcs: impl Iterator<Item = (u32, u32, u32)> + Clone) -> Csr {
        // Sorted by head first: the sort by tail keeps that order, so that neighbours rise and parallel edges meet.
        let (starts, by_head) = bucket(nodes, arcs.clone().map(|(tail, head, edge)| (head, (tail, edge))));
        let headed = (0..nodes as u32).flat_map(|head| by_head[row(&starts, head)].iter().map(move |arc| (head, *arc)));
        let (starts, by_tail) = bucket(nodes, headed.map(|(head, (tail, edge))| (tail, (head, edge))));
        Csr::merge_parallel(&starts, &by_tail)
    }

    fn merge_parallel(rows: &[u32], arcs: &[(u32, u32)]) -> Csr {
        let mut csr = Csr { starts: Vec::with_capacity(rows.len()), ..Csr::default() };
        csr.heads.reserve(arcs.len());
        csr.edge_starts.reserve(arcs.len() + 1);
        csr.edges = arcs.iter().map(|(_, edge)| *edge).collect();
        for bounds in rows.windows(2) {
            csr.starts.push(csr.heads.len() as u32);
            let mut last = None;
            for at in bounds[0]..bounds[1] {
                let head = arcs[at as usize].0;
                if last != Some(head) {
                    csr.heads.push(head);
                    csr.edge_starts.push(at);
                    last = Some(head);
                }
            }
        }
        csr.starts.push(csr.heads.len() as u32);
        csr.edge_starts.push(arcs.len() as u32);
        csr
    }

    /// Number of nodes.
    pub fn nodes(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Number of neighbours, over all nodes.
    pub fn arcs(&self) -> usize {
        self.heads.len()
    }

    /// The neighbours of a node, in rising order.
    pub fn neighbours(&self, node: u32) -> &[u32] {
        &self.heads[row(&self.starts, node)]
    }

    /// The places of a node's neighbours among all: what [`edges_at`](Csr::edges_at) takes.
    pub fn slots(&self, node: u32) -> Range<usize> {
        row(&self.starts, node)
    }

    /// The neighbour at a place.
    pub fn head(&self, slot: usize) -> u32 {
        self.heads[slot]
    }

    /// The edges that lead to the neighbour at a place.
    pub fn edges_at(&self, slot: usize) -> &[u32] {
        &self.edges[self.edge_starts[slot] as usize..self.edge_starts[slot + 1] as usize]
    }

    /// The edges from one node to another; none if they are no neighbours.
    pub fn edges_between(&self, tail: u32, head: u32) -> &[u32] {
        match self.neighbours(tail).binary_search(&head) {
            Ok(at) => self.edges_at(self.slots(tail).start + at),
            Err(_) => &[],
        }
    }
}

fn row(starts: &[u32], node: u32) -> Range<usize> {
    starts[node as usize] as usize..starts[node as usize + 1] as usize
}

/// A counting sort that keeps the order of what falls into one bucket.
fn bucket<T: Copy + Default>(buckets: usize, items: impl Iterator<Item = (u32, T)> + Clone) -> (Vec<u32>, Vec<T>) {
    let mut starts = vec![0u32; buckets + 1];
    for (bucket, _) in items.clone() {
        starts[bucket as usize + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut sorted = vec![T::default(); starts[buckets] as usize];
    let mut next = starts.clone();
    for (bucket, item) in items {
        let at = &mut next[bucket as usize];
        sorted[*at as usize] = item;
        *at += 1;
    }
    (starts, sorted)
}
