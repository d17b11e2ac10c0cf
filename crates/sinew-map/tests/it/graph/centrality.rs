//! Betweenness, Burt's measures, PageRank.

use super::{edges, random};
use proptest::prelude::*;
use sinew_map::graph::Csr;
use sinew_map::graph::betweenness::{self, error, exact, sampled, weighted};
use sinew_map::graph::burt::Contacts;
use sinew_map::graph::pagerank::pagerank;

/// Each value to so many decimals, by name.
fn check(names: &[&str], values: &[f64], tolerance: f64, expected: &[(&str, f64)]) {
    for (name, expected) in expected {
        let at = names.iter().position(|known| known == name).expect("a node of this name");
        assert!((values[at] - expected).abs() <= tolerance, "{name}: {} is not {expected}", values[at]);
    }
}

/// Marriages among the families of Florence (Breiger and Pattison 1986): the Medici lie between most.
#[test]
fn florentine_families() {
    let (names, edges) = edges(
        "Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi \
         Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi \
         Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni \
         Guadagni-Lamberteschi",
    );
    let values = exact(&Csr::undirected(names.len(), &edges)).normalised();
    check(&names, &values, 0.001, &[("Medici", 0.522), ("Guadagni", 0.255), ("Albizzi", 0.212), ("Pazzi", 0.0)]);
    check(&names, &values, 0.001, &[("Salviati", 0.143), ("Ridolfi", 0.114), ("Strozzi", 0.103), ("Peruzzi", 0.022)]);
}

/// Borgatti's example of structural holes, with the values of UCINET.
#[test]
fn structural_holes() {
    let (names, edges) = edges("A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C");
    let contacts = Contacts::new(names.len(), &edges, &vec![1.0; edges.len()]);
    let of = |measure: fn(&Contacts, u32) -> Option<f64>| {
        (0..7).map(|node| measure(&contacts, node).expect("contacts")).collect::<Vec<_>>()
    };
    check(&names, &of(Contacts::constraint), 0.001, &[("G", 0.400), ("A", 0.595), ("C", 1.0)]);
    check(&names, &of(Contacts::effective_size), 0.01, &[("G", 4.67), ("A", 2.5), ("C", 1.0)]);
    assert_eq!(Contacts::new(1, &[], &[]).constraint(0), None);
}

/// Langville and Meyer's six pages, of which one leads nowhere.
#[test]
fn six_pages() {
    let (names, edges) = edges("1-2 1-3 3-1 3-2 3-5 4-5 4-6 5-4 5-6 6-4");
    let ranks = pagerank(&Csr::directed(names.len(), &edges), 0.9, 1e-12);
    let expected =
        [("1", 0.03721197), ("2", 0.05395735), ("3", 0.04150565), ("4", 0.37508082), ("5", 0.20599833), ("6", 0.28624589)];
    check(&names, &ranks, 1e-7, &expected);
}

/// Shortest paths counted one by one.
fn plain_betweenness(graph: &Csr) -> Vec<f64> {
    let nodes = graph.nodes() as u32;
    let mut values = vec![0.0; nodes as usize];
    for (from, to) in (0..nodes).flat_map(|from| (0..nodes).map(move |to| (from, to))).filter(|(from, to)| from != to) {
        let mut paths = vec![vec![from]];
        while !paths.is_empty() && !paths.iter().any(|path| path.last() == Some(&to)) {
            let next = |path: &Vec<u32>| {
                let on = graph.neighbours(path[path.len() - 1]).iter().filter(|next| !path.contains(next));
                on.map(|next| [path.as_slice(), &[*next]].concat()).collect::<Vec<_>>()
            };
            paths = paths.iter().flat_map(next).collect();
        }
        paths.retain(|path| path.last() == Some(&to));
        for node in paths.iter().flat_map(|path| &path[1..path.len() - 1]) {
            values[*node as usize] += 1.0 / paths.len() as f64;
        }
    }
    values
}

/// PageRank by its definition, a thousand times round.
fn plain_pagerank(graph: &Csr, alpha: f64) -> Vec<f64> {
    let nodes = graph.nodes();
    let mut ranks = vec![1.0 / nodes as f64; nodes];
    for _ in 0..1000 {
        let nowhere: f64 = (0..nodes).filter(|node| graph.neighbours(*node as u32).is_empty()).map(|node| ranks[node]).sum();
        let mut next = vec![(1.0 - alpha + alpha * nowhere) / nodes as f64; nodes];
        for node in 0..nodes as u32 {
            let heads = graph.neighbours(node);
            heads.iter().for_each(|head| next[*head as usize] += alpha * ranks[node as usize] / heads.len() as f64);
        }
        ranks = next;
    }
    ranks
}

fn near(left: &[f64], right: &[f64], tolerance: f64) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(a, b)| (a - b).abs() <= tolerance)
}

#[test]
fn a_sample_is_within_its_bound() {
    let edges: Vec<(u32, u32)> = (0..400u32).flat_map(|at| [(at, (at * 7 + 3) % 400), (at, (at * at + 1) % 400)]).collect();
    let graph = Csr::undirected(400, &edges);
    let (truth, guess) = (exact(&graph), sampled(&graph, 150, 7, 0.1));
    assert!(guess.error < 0.2 && guess.sources == 150, "{guess:?}");
    assert!(near(&truth.normalised(), &guess.normalised(), guess.error));
    assert_eq!(sampled(&graph, 150, 7, 0.1), guess);
    assert_eq!(sampled(&graph, 400, 7, 0.1), truth);
    assert_eq!((error(10, 0, 0.1), error(10, 10, 0.1)), (1.0, 0.0));
}

proptest! {
    #[test]
    fn betweenness_as_by_counting_paths((nodes, edges) in random::graph(8), way in any::<bool>()) {
        let graph = if way { Csr::directed(nodes, &edges) } else { Csr::undirected(nodes, &edges) };
        let values = exact(&graph).values;
        prop_assert!(near(&values, &plain_betweenness(&graph), 1e-9), "{values:?}");
        prop_assert!(near(&weighted(&graph, &vec![2.0; graph.arcs()]).values, &values, 1e-9));
    }

    #[test]
    fn lengths_that_a_node_in_between_spells_out((nodes, edges) in random::graph(6)) {
        // An edge of length 2 is two edges through a node of its own.
        let simple: Vec<(u32, u32)> = {
            let mut all: Vec<(u32, u32)> = edges.iter().map(|(a, b)| (*a.min(b), *a.max(b))).filter(|(a, b)| a != b).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let graph = Csr::undirected(nodes, &simple);
        let long = |edge: u32| edge.is_multiple_of(2);
        let lengths: Vec<f64> = (0..graph.arcs()).map(|slot| if long(graph.edges_at(slot)[0]) { 2.0 } else { 1.0 }).collect();
        let weighted = weighted(&graph, &lengths);
        // Pairs that end in a node in between do not count, so the plain program walks the split graph by hand.
        let mut split = Vec::new();
        for (at, (tail, head)) in simple.iter().enumerate() {
            let between = (nodes + at) as u32;
            if long(at as u32) { split.extend([(*tail, between), (between, *head)]) } else { split.push((*tail, *head)) }
        }
        let spelled = Csr::undirected(nodes + simple.len(), &split);
        let mut values = vec![0.0; nodes];
        for from in 0..nodes as u32 {
            for to in (0..nodes as u32).filter(|to| *to != from) {
                let paths = shortest(&spelled, from, to);
                for node in paths.iter().flat_map(|path| &path[1..path.len() - 1]).filter(|node| (**node as usize) < nodes) {
                    values[*node as usize] += 1.0 / paths.len() as f64;
                }
            }
        }
        prop_assert!(near(&weighted.values, &values, 1e-9));
    }

    #[test]
    fn numbering_does_not_matter(
        ((nodes, edges), order) in random::graph(12).prop_flat_map(|graph| { let n = graph.0; (Just(graph), random::order(n)) })
    ) {
        let renamed: Vec<(u32, u32)> = edges.iter().rev().map(|(a, b)| (order[*a as usize], order[*b as usize])).collect();
        let put = |values: &[f64]| (0..nodes).map(|node| values[order[node] as usize]).collect::<Vec<_>>();
        let (one, other) = (Csr::directed(nodes, &edges), Csr::directed(nodes, &renamed));
        prop_assert!(near(&exact(&one).values, &put(&exact(&other).values), 1e-9));
        prop_assert!(near(&pagerank(&one, 0.85, 1e-13), &put(&pagerank(&other, 0.85, 1e-13)), 1e-9));
        let burt = |edges: &[(u32, u32)]| {
            let contacts = Contacts::new(nodes, edges, &vec![1.0; edges.len()]);
            (0..nodes as u32).map(|node| contacts.constraint(node).unwrap_or(-1.0)).collect::<Vec<_>>()
        };
        prop_assert!(near(&burt(&edges), &put(&burt(&renamed)), 1e-9));
    }

    #[test]
    fn pagerank_as_by_its_definition((nodes, edges) in random::graph(12), alpha in 0.0..0.95) {
        let graph = Csr::directed(nodes, &edges);
        let ranks = pagerank(&graph, alpha, 1e-13);
        prop_assert!(near(&ranks, &plain_pagerank(&graph, alpha), 1e-8), "{ranks:?}");
        prop_assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn effective_size_as_borgatti_counts_it((nodes, edges) in random::graph(9)) {
        let mut simple: Vec<(u32, u32)> = edges.iter().map(|(a, b)| (*a.min(b), *a.max(b))).filter(|(a, b)| a != b).collect();
        simple.sort_unstable();
        simple.dedup();
        let contacts = Contacts::new(nodes, &simple, &vec![1.0; simple.len()]);
        for node in 0..nodes as u32 {
            let around = contacts.of(node);
            let among = simple.iter().filter(|(a, b)| around.contains(a) && around.contains(b)).count() as f64;
            let expected = (!around.is_empty()).then(|| around.len() as f64 - 2.0 * among / around.len() as f64);
            prop_assert!(near(&contacts.effective_size(node).into_iter().collect::<Vec<_>>(), &expected.into_iter().collect::<Vec<_>>(), 1e-9));
        }
    }
}

fn shortest(graph: &Csr, from: u32, to: u32) -> Vec<Vec<u32>> {
    let mut paths = vec![vec![from]];
    while !paths.is_empty() && !paths.iter().any(|path| path.last() == Some(&to)) {
        let next = |path: &Vec<u32>| {
            let on = graph.neighbours(path[path.len() - 1]).iter().filter(|next| !path.contains(next));
            on.map(|next| [path.as_slice(), &[*next]].concat()).collect::<Vec<_>>()
        };
        paths = paths.iter().flat_map(next).collect();
    }
    paths.retain(|path| path.last() == Some(&to));
    paths
}

#[test]
fn nothing_lies_between_two() {
    let graph = Csr::undirected(2, &[(0, 1)]);
    assert_eq!(betweenness::exact(&graph).normalised(), [0.0, 0.0]);
}
