//! Laws, on random graphs of ownership.

use super::{reach_of, rule_of};
use crate::support::world;
use proptest::prelude::*;
use sinew_map::reach::{Aggregation, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// A share as it is written, and values it may have: the ends (or as good as), and one between.
const SHARES: [(&str, &[f64]); 10] = [
    ("10", &[10.0]),
    ("25", &[25.0]),
    ("30", &[30.0]),
    ("50", &[50.0]),
    ("60", &[60.0]),
    ("100", &[100.0]),
    ("", &[0.0, 50.0, 100.0]),
    ("(25,50]", &[25.000_001, 40.0, 50.0]),
    ("[50,75)", &[50.0, 60.0, 74.999_999]),
    (">=20", &[20.0, 50.0, 100.0]),
];

#[derive(Clone, Debug)]
struct Edge {
    owner: usize,
    asset: usize,
    share: usize,
}

#[derive(Clone, Debug)]
struct Graph {
    edges: Vec<Edge>,
    designated: BTreeSet<usize>,
}

const NODES: usize = 6;

fn graphs() -> impl Strategy<Value = Graph> {
    let edge = (0..NODES, 0..NODES, 0..SHARES.len()).prop_map(|(owner, asset, share)| Edge { owner, asset, share });
    let edges = prop::collection::vec(edge, 1..9).prop_map(few_unknown);
    (edges, prop::collection::btree_set(0..NODES, 1..3)).prop_map(|(edges, designated)| Graph { edges, designated })
}

/// At most five shares that are not exact, so that all completions can be tried.
fn few_unknown(edges: Vec<Edge>) -> Vec<Edge> {
    let mut inexact = 0;
    let mut few = edges;
    few.retain(|edge| {
        inexact += usize::from(SHARES[edge.share].1.len() > 1);
        edge.owner != edge.asset && (SHARES[edge.share].1.len() == 1 || inexact <= 5)
    });
    few
}

/// Certain and possible, by name.
type Verdicts = (BTreeSet<String>, BTreeSet<String>);

fn verdicts(graph: &Graph, rule: &Rule, name: impl Fn(usize) -> String) -> Verdicts {
    let mut table = "@ register | 2026-01-01 | maintained\n".to_owned();
    (0..NODES).for_each(|node| table.push_str(&format!("{} | Company | name | {node}\n", name(node))));
    for (at, edge) in graph.edges.iter().enumerate() {
        let share = match SHARES[edge.share].0 {
            "" => String::new(),
            share => format!("; percentage={share}"),
        };
        table.push_str(&format!("{} | | Ownership | {} | startDate=2010; tie={at}{share}\n", name(edge.owner), name(edge.asset)));
    }
    let world = world(&table);
    let view = world.on("2024-01-01");
    let ids: Vec<String> = graph.designated.iter().map(|node| name(*node)).collect();
    let answer = reach_of(&view, rule, &ids.iter().map(String::as_str).collect::<Vec<_>>());
    let (certain, possible): (Vec<_>, Vec<_>) = answer.reached.iter().partition(|reached| reached.verdict.is_certain());
    let names = |reached: Vec<&sinew_map::reach::Reached>| reached.iter().map(|r| view.id(r.entity).to_owned()).collect();
    (names(certain), names(possible))
}

fn plain(node: usize) -> String {
    format!("n{node}")
}

/// What is reached when every share is known, by trying again and again.
fn reached(graph: &Graph, rule: &Rule, shares: &[f64], seeds: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut set = seeds.clone();
    loop {
        let held = |asset: usize| {
            let counts = |(edge, _): &(&Edge, &f64)| edge.asset == asset && set.contains(&edge.owner);
            graph.edges.iter().zip(shares).filter(counts).map(|(_, share)| (share * 1e6).round() as i64).sum::<i64>()
        };
        let enough = |held: i64| if rule.inclusive { held >= 50_000_000 } else { held > 50_000_000 };
        let fresh: Vec<usize> = (0..NODES).filter(|asset| !set.contains(asset) && enough(held(*asset))).collect();
        if fresh.is_empty() {
            return set;
        }
        set.extend(fresh);
    }
}

fn reached_in(graph: &Graph, rule: &Rule, shares: &[f64]) -> BTreeSet<String> {
    let sets: Vec<BTreeSet<usize>> = match rule.aggregate {
        Aggregation::All => vec![reached(graph, rule, shares, &graph.designated)],
        Aggregation::PerPerson => {
            graph.designated.iter().map(|person| reached(graph, rule, shares, &BTreeSet::from([*person]))).collect()
        }
    };
    let all = sets.into_iter().flatten().filter(|node| !graph.designated.contains(node));
    all.map(plain).collect()
}

/// All ways in which the shares may turn out.
fn completions(edges: &[Edge]) -> Vec<Vec<f64>> {
    edges.iter().fold(vec![Vec::new()], |ways, edge| {
        let values = SHARES[edge.share].1;
        ways.iter().flat_map(|way| values.iter().map(|value| [way.as_slice(), &[*value]].concat())).collect()
    })
}

fn rules() -> [Rule; 3] {
    ["OFAC", "EU", "UK"].map(rule_of)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn verdicts_say_exactly_what_completions_can_bring(graph in graphs()) {
        for rule in rules() {
            let (certain, possible) = verdicts(&graph, &rule, plain);
            let mut times: BTreeMap<String, usize> = BTreeMap::new();
            let ways = completions(&graph.edges);
            for way in &ways {
                reached_in(&graph, &rule, way).into_iter().for_each(|name| *times.entry(name).or_default() += 1);
            }
            let always: BTreeSet<String> = times.iter().filter(|(_, n)| **n == ways.len()).map(|(name, _)| name.clone()).collect();
            let all: BTreeSet<String> = times.into_keys().collect();
            prop_assert!(certain.is_subset(&always), "{} {certain:?} {always:?}", rule.authority);
            prop_assert_eq!(&all, &certain.union(&possible).cloned().collect::<BTreeSet<_>>(), "{}", rule.authority);
            // Under a rule that looks at each person alone, one or the other may reach in every case.
            if rule.aggregate == Aggregation::All {
                prop_assert_eq!(&certain, &always);
            }
        }
    }

    #[test]
    fn reach_grows_with_designations(graph in graphs(), more in 0..NODES) {
        for rule in rules() {
            let (certain, possible) = verdicts(&graph, &rule, plain);
            let mut larger = graph.clone();
            larger.designated.insert(more);
            let (certain_then, possible_then) = verdicts(&larger, &rule, plain);
            let known: BTreeSet<String> = larger.designated.iter().map(|node| plain(*node)).collect();
            prop_assert!(certain.iter().all(|name| certain_then.contains(name) || known.contains(name)));
            let is_kept = |name: &String| certain_then.contains(name) || possible_then.contains(name) || known.contains(name);
            prop_assert!(possible.iter().all(is_kept));
        }
    }

    #[test]
    fn neither_order_nor_names_matter(graph in graphs(), turn in 0usize..9) {
        let rule = rule_of("OFAC");
        let mut turned = graph.clone();
        turned.edges.rotate_left(turn % graph.edges.len().max(1));
        turned.edges.reverse();
        prop_assert_eq!(verdicts(&turned, &rule, plain), verdicts(&graph, &rule, plain));
        let other = |node: usize| format!("z{}", NODES - node);
        let back = |names: BTreeSet<String>| names.into_iter().map(|name| plain(NODES - name[1..].parse::<usize>().unwrap())).collect();
        let (certain, possible) = verdicts(&graph, &rule, other);
        prop_assert_eq!((back(certain), back(possible)), verdicts(&graph, &rule, plain));
    }

    #[test]
    fn a_stake_in_two_parcels_is_the_same_stake(graph in graphs(), at in 0usize..9) {
        // 60 is 30 and 30, 50 is 25 and 25.
        let half = |share: usize| match SHARES[share].0 { "60" => Some(2), "50" => Some(1), _ => None };
        let mut split = graph.clone();
        if let Some((edge, half)) = split.edges.get(at).cloned().and_then(|edge| Some((edge.clone(), half(edge.share)?))) {
            split.edges[at].share = half;
            split.edges.push(Edge { share: half, ..edge });
        }
        for rule in rules() {
            prop_assert_eq!(verdicts(&split, &rule, plain), verdicts(&graph, &rule, plain));
        }
    }
}
