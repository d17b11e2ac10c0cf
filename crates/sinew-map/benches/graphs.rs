//! Measures of graphs, voting power and flows, on generated arrays.

use divan::{Bencher, black_box};
use sinew_map::graph::leiden::{Settings, leiden};
use sinew_map::graph::paths::PathSearch;
use sinew_map::graph::{Csr, betweenness, pagerank};
use sinew_map::measures::flow::Network;
use sinew_map::power::Game;

fn main() {
    divan::main();
}

/// SplitMix64, so that every run measures the same.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (((z ^ (z >> 27)) as u128 * u128::from(bound)) >> 64) as u64
    }
}

/// Holders of a heavy-tailed kind: most edges begin at few nodes.
fn edges(nodes: u64, edges: usize) -> Vec<(u32, u32)> {
    let mut random = Random(7);
    let mut edge = |_| {
        let (a, b) = (random.below(nodes), random.below(nodes));
        (((a * a) / nodes) as u32, b as u32)
    };
    (0..edges).map(&mut edge).collect()
}

const NODES: u64 = 70_000;
const EDGES: usize = 100_000;

#[divan::bench]
fn building_rows(bencher: Bencher<'_, '_>) {
    let edges = edges(NODES, EDGES);
    bencher.bench(|| Csr::undirected(NODES as usize, black_box(&edges)));
}

#[divan::bench(args = [3, 4])]
fn simple_paths(bencher: Bencher<'_, '_>, hops: usize) {
    let graph = Csr::undirected(NODES as usize, &edges(NODES, EDGES));
    let mut search = PathSearch::new(&graph, &graph);
    let mut random = Random(3);
    bencher.bench_local(|| search.count(&[random.below(NODES) as u32], &[random.below(NODES) as u32], hops));
}

#[divan::bench]
fn page_rank(bencher: Bencher<'_, '_>) {
    let graph = Csr::directed(NODES as usize, &edges(NODES, EDGES));
    bencher.bench(|| pagerank::pagerank(black_box(&graph), 0.85, 1e-10));
}

#[divan::bench(sample_count = 5)]
fn betweenness_sampled(bencher: Bencher<'_, '_>) {
    let graph = Csr::undirected(NODES as usize, &edges(NODES, EDGES));
    bencher.bench(|| betweenness::sampled(black_box(&graph), 20, 1, 0.05));
}

#[divan::bench(sample_count = 5)]
fn communities(bencher: Bencher<'_, '_>) {
    let edges = edges(10_000, 30_000);
    let weights = vec![1.0; edges.len()];
    bencher.bench(|| leiden(10_000, black_box(&edges), &weights, Settings::default()));
}

#[divan::bench]
fn power_of_sixty_parties(bencher: Bencher<'_, '_>) {
    let weights: Vec<u64> = (0..60).map(|at| 1 + at * at % 41).collect();
    let quota = weights.iter().sum::<u64>() / 2 + 1;
    let game = Game::weighted(&weights, quota).expect("a game");
    bencher.bench(|| black_box(&game).power());
}

#[divan::bench]
fn largest_flow(bencher: Bencher<'_, '_>) {
    let mut random = Random(5);
    let arcs: Vec<(u32, u32, u64)> = edges(2_000, 20_000).into_iter().map(|(a, b)| (a, b, 1 + random.below(1_000))).collect();
    let network = Network::new(2_000, &arcs);
    bencher.bench(|| black_box(&network).max_flow(0, 1_999));
}
