//! Leiden: known groups are found, none falls apart, and the same seed gives the same.

use super::random;
use proptest::prelude::*;
use sinew_map::graph::Csr;
use sinew_map::graph::leiden::{Settings, leiden};
use sinew_map::graph::partition::{adjusted_rand, best_jaccard};

fn found(nodes: usize, edges: &[(u32, u32)]) -> (Vec<u32>, f64) {
    let communities = leiden(nodes, edges, &vec![1.0; edges.len()], Settings::default());
    (communities.of, communities.quality)
}

/// Zachary's karate club (1977), numbered from 0.
const CLUB: &str = "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 \
    2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 \
    15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 \
    28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33";

#[test]
fn the_karate_club_falls_into_four() {
    let edges: Vec<(u32, u32)> = CLUB
        .split_whitespace()
        .map(|edge| edge.split_once('-').expect("two ends"))
        .map(|(a, b)| (a.parse().expect("a number"), b.parse().expect("a number")))
        .collect();
    let (of, quality) = found(34, &edges);
    // The best partition known, proved by Brandes et al. (2008).
    assert!((quality - 0.419_789_612_097_304).abs() < 1e-9, "{quality}");
    assert_eq!(of.iter().max(), Some(&3));
}

#[test]
fn cliques_tied_by_single_edges() {
    let mut edges = Vec::new();
    for clique in 0..6u32 {
        edges.extend((0..5u32).flat_map(|a| (0..a).map(move |b| (clique * 5 + a, clique * 5 + b))));
        edges.push((clique * 5, (clique + 1) % 6 * 5 + 1));
    }
    let (of, _) = found(30, &edges);
    assert_eq!(of, (0..30).map(|node| node / 5).collect::<Vec<u32>>());
}

#[test]
fn without_edges_everyone_is_alone() {
    assert_eq!(found(3, &[]), (vec![0, 1, 2], 0.0));
    assert_eq!(found(0, &[]), (vec![], 0.0));
}

#[test]
fn likeness() {
    assert_eq!(adjusted_rand(&[0, 0, 1, 1], &[5, 5, 2, 2]), 1.0);
    assert_eq!(adjusted_rand(&[0, 0, 0], &[1, 1, 1]), 1.0);
    assert_eq!(adjusted_rand(&[0, 1, 2], &[0, 1, 2]), 1.0);
    // Hubert and Arabie's formula by hand: 0 pairs together in both, 2 and 2 in each, 6 in all.
    let expected = (0.0 - 2.0 * 2.0 / 6.0) / (2.0 - 2.0 * 2.0 / 6.0);
    assert!((adjusted_rand(&[0, 0, 1, 1], &[0, 1, 0, 1]) - expected).abs() < 1e-12);
    assert_eq!(best_jaccard(&[1, 2, 3], &[vec![1, 2], vec![2, 3, 4, 5]]), 2.0 / 3.0);
}

/// Modularity by its definition.
fn modularity(nodes: usize, edges: &[(u32, u32)], of: &[u32]) -> f64 {
    let mut degree = vec![0.0; nodes];
    edges.iter().for_each(|(a, b)| {
        degree[*a as usize] += 1.0;
        degree[*b as usize] += 1.0;
    });
    let all = 2.0 * edges.len() as f64;
    let mut sum = 0.0;
    for (a, b) in (0..nodes).flat_map(|a| (0..nodes).map(move |b| (a, b))).filter(|(a, b)| of[*a] == of[*b]) {
        let both = edges
            .iter()
            .map(|(x, y)| f64::from((*x as usize, *y as usize) == (a, b)) + f64::from((*y as usize, *x as usize) == (a, b)));
        sum += both.sum::<f64>() - degree[a] * degree[b] / all;
    }
    if edges.is_empty() { 0.0 } else { sum / all }
}

proptest! {
    #[test]
    fn no_community_falls_apart((nodes, edges) in random::graph(20)) {
        let (of, quality) = found(nodes, &edges);
        prop_assert_eq!(&found(nodes, &edges).0, &of);
        prop_assert!((quality - modularity(nodes, &edges, &of)).abs() < 1e-9);
        prop_assert!(quality >= -1e-12 || of.iter().all(|own| *own == 0));
        let graph = Csr::undirected(nodes, &edges);
        for community in 0..=*of.iter().max().unwrap() {
            let members: Vec<u32> = (0..nodes as u32).filter(|node| of[*node as usize] == community).collect();
            let mut reached = vec![members[0]];
            let mut at = 0;
            while at < reached.len() {
                let next: Vec<u32> = graph.neighbours(reached[at]).iter().filter(|n| members.contains(n) && !reached.contains(n)).copied().collect();
                reached.extend(next);
                at += 1;
            }
            prop_assert_eq!(reached.len(), members.len());
        }
    }
}
