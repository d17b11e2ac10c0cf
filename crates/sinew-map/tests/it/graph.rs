//! Measures of graphs, on published examples and against slow programs that say plainly what is meant.

mod centrality;
mod communities;
mod simple_paths;

use sinew_map::graph::Csr;
use std::collections::BTreeMap;

/// Numbers names as they come, and the edges between them: `a-b c-d`.
pub(super) fn edges(text: &str) -> (Vec<&str>, Vec<(u32, u32)>) {
    let mut names: BTreeMap<&str, u32> = BTreeMap::new();
    let mut order = Vec::new();
    let mut number = |name| {
        *names.entry(name).or_insert_with(|| {
            order.push(name);
            order.len() as u32 - 1
        })
    };
    let pairs = text.split_whitespace().map(|edge| edge.split_once('-').expect("two ends"));
    let pairs = pairs.map(|(tail, head)| (number(tail), number(head))).collect();
    (order, pairs)
}

/// What a test needs of a random graph.
pub(super) mod random {
    use proptest::prelude::*;

    /// Some nodes and edges between them, loops and parallel edges included.
    pub(in crate::graph) fn graph(most: usize) -> impl Strategy<Value = (usize, Vec<(u32, u32)>)> {
        (2..=most).prop_flat_map(move |nodes| {
            let end = 0..nodes as u32;
            (Just(nodes), proptest::collection::vec((end.clone(), end), 0..3 * nodes))
        })
    }

    /// An order of the nodes.
    pub(in crate::graph) fn order(nodes: usize) -> impl Strategy<Value = Vec<u32>> {
        Just((0..nodes as u32).collect::<Vec<u32>>()).prop_shuffle()
    }
}

#[test]
fn rows_hold_each_neighbour_once_and_all_its_edges() {
    let edges = [(2, 1), (0, 2), (0, 1), (0, 2), (1, 1)];
    let graph = Csr::directed(3, &edges);
    assert_eq!((graph.neighbours(0), graph.neighbours(1), graph.neighbours(2)), (&[1, 2][..], &[1][..], &[1][..]));
    assert_eq!((graph.edges_between(0, 2), graph.edges_between(2, 0)), (&[1, 3][..], &[][..]));
    let both = Csr::undirected(3, &edges);
    assert_eq!((both.neighbours(1), both.edges_between(2, 0)), (&[0, 1, 2][..], &[1, 3][..]));
    assert_eq!(Csr::reversed(3, &edges).neighbours(2), [0]);
    assert_eq!((Csr::directed(0, &[]).nodes(), Csr::directed(2, &[]).neighbours(1).len()), (0, 0));
}
