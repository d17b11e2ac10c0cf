//! Paths against plain enumeration.

use super::random;
use proptest::prelude::*;
use sinew_map::graph::Csr;
use sinew_map::graph::paths::PathSearch;
use std::ops::ControlFlow;

fn all(graph: &Csr, reverse: &Csr, from: &[u32], to: &[u32], hops: usize) -> Vec<Vec<u32>> {
    let mut found = Vec::new();
    let done = PathSearch::new(graph, reverse).each(from, to, hops, |path| {
        found.push(path.to_vec());
        ControlFlow::Continue(())
    });
    assert!(done.is_continue());
    found.sort();
    found
}

/// Tries every continuation.
fn plain(graph: &Csr, from: &[u32], to: &[u32], hops: usize) -> Vec<Vec<u32>> {
    fn extend(graph: &Csr, ends: (&[u32], &[u32]), hops: usize, path: &mut Vec<u32>, found: &mut Vec<Vec<u32>>) {
        let at = path[path.len() - 1];
        if ends.1.contains(&at) {
            return found.push(path.clone());
        }
        if path.len() > hops {
            return;
        }
        for next in graph.neighbours(at).to_vec() {
            if !path.contains(&next) && !ends.0.contains(&next) {
                path.push(next);
                extend(graph, ends, hops, path, found);
                path.pop();
            }
        }
    }
    let mut found = Vec::new();
    for start in from.iter().filter(|start| !to.contains(start)) {
        extend(graph, (from, to), hops, &mut vec![*start], &mut found);
    }
    found.sort();
    found
}

#[test]
fn four_that_all_know_each_other() {
    let (_, edges) = super::edges("0-1 0-2 0-3 1-2 1-3 2-3");
    let graph = Csr::undirected(4, &edges);
    let count = |hops| PathSearch::new(&graph, &graph).count(&[0], &[3], hops);
    assert_eq!((0..=5).map(count).collect::<Vec<_>>(), [0, 1, 3, 5, 5, 5]);
}

#[test]
fn a_hub_in_the_middle_is_met_from_its_ends() {
    // 0 and 1 share two of the thousand that a hub knows; the look-up by binary search must find the same.
    let mut edges: Vec<(u32, u32)> = (3..1003).map(|other| (2, other)).collect();
    edges.extend([(0, 2), (1, 10), (1, 11), (0, 12)]);
    let graph = Csr::undirected(1003, &edges);
    for hops in 1..6 {
        assert_eq!(all(&graph, &graph, &[0], &[1], hops), plain(&graph, &[0], &[1], hops), "{hops} hops");
    }
    assert_eq!(PathSearch::new(&graph, &graph).count(&[0], &[1], 4), 4);
}

#[test]
fn a_search_that_runs_out_of_steps_says_so() {
    let (_, edges) = super::edges("0-1 0-2 0-3 1-2 1-3 2-3");
    let graph = Csr::undirected(4, &edges);
    let run = |steps| PathSearch::new(&graph, &graph).with_steps(steps).each(&[0], &[3], 3, |_| ControlFlow::Continue(()));
    assert!(run(3).is_break() && run(1000).is_continue());
}

proptest! {
    #[test]
    fn the_same_paths_as_by_trying_everything((nodes, edges) in random::graph(9), hops in 0usize..6, way in any::<bool>()) {
        let graph = if way { Csr::directed(nodes, &edges) } else { Csr::undirected(nodes, &edges) };
        let reverse = if way { Csr::reversed(nodes, &edges) } else { graph.clone() };
        let last = nodes as u32 - 1;
        for (from, to) in [(vec![0], vec![last]), (vec![0, 1 % nodes as u32], vec![last, last / 2])] {
            prop_assert_eq!(all(&graph, &reverse, &from, &to, hops), plain(&graph, &from, &to, hops));
        }
    }

    #[test]
    fn a_search_used_again_finds_the_same((nodes, edges) in random::graph(9)) {
        let graph = Csr::undirected(nodes, &edges);
        let mut search = PathSearch::new(&graph, &graph);
        for end in 1..nodes as u32 {
            let again = search.count(&[0], &[end], 4);
            prop_assert_eq!(again, PathSearch::new(&graph, &graph).count(&[0], &[end], 4));
        }
    }
}
