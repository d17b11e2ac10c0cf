//! Cases of graphs, flows and voting power.

use serde_json::{Map, Value};
use sinew_map::graph::Csr;
use sinew_map::graph::betweenness;
use sinew_map::graph::burt::Contacts;
use sinew_map::graph::pagerank::pagerank;
use sinew_map::graph::paths::PathSearch;
use sinew_map::power::{Fraction, Game};
use std::collections::BTreeMap;

use super::flows;
use super::values::{Outcome, list, name_of, number, object, same_number, text};

/// The kinds of cases that are answered here.
pub(super) const KINDS: &[&str] =
    &["power_index", "betweenness", "constraint", "pagerank", "simple_paths", "max_flow", "interdiction"];

/// Answers a case of one of [`KINDS`] and compares.
pub(super) fn check(case: &Value) -> Outcome {
    let (input, expect) = (&case["input"], expected(case)?);
    match text(&case["kind"])? {
        "power_index" => each(expect, |name, value| power(input, name, value)),
        "betweenness" => measured(expect, |name| betweenness_of(input, name)),
        "constraint" => measured(expect, |name| structural_holes(input, name)),
        "pagerank" => measured(expect, |name| page_ranks(input, name)),
        "simple_paths" => each(expect, |name, value| paths(input, name, value)),
        "max_flow" => each(expect, |name, value| flows::flow(input, name, value)),
        "interdiction" => flows::interdiction(input, expect),
        other => Err(format!("no case of graphs is of kind {other:?}")),
    }
}

fn expected(case: &Value) -> Result<&Map<String, Value>, String> {
    object(&case["expect"]).map_err(|_| "nothing is expected".to_owned())
}

fn each(expect: &Map<String, Value>, check: impl Fn(&str, &Value) -> Outcome) -> Outcome {
    expect.iter().try_for_each(|(name, value)| check(name, value))
}

/// Values by name of node, within `abs_tol`.
fn measured(expect: &Map<String, Value>, measure: impl Fn(&str) -> Result<BTreeMap<String, f64>, String>) -> Outcome {
    let tolerance = expect.get("abs_tol").map_or(Ok(1e-9), number)?;
    for (name, values) in expect.iter().filter(|(name, _)| *name != "abs_tol") {
        let found = measure(name)?;
        for (node, value) in object(values)? {
            let found = found.get(node).ok_or_else(|| format!("{name}: there is no node {node}"))?;
            same_number(&format!("{name} of {node}"), *found, number(value)?, tolerance)?;
        }
    }
    Ok(())
}

// --- voting power

fn power(input: &Value, name: &str, expected: &Value) -> Outcome {
    let weights = list(&input["weights"])?.iter().map(number).collect::<Result<Vec<f64>, _>>()?;
    let (scaled, quota) = whole(&weights, number(&input["quota"])?)?;
    let power = Game::weighted(&scaled, quota).and_then(|game| game.power()).map_err(|error| error.to_string())?;
    let found = match name {
        "banzhaf" => power.banzhaf,
        "shapley" => power.shapley,
        other => return Err(format!("no index is called {other:?}")),
    };
    let (found, expected) = (found.unwrap_or_default(), list(expected)?);
    if found.len() != expected.len() {
        return Err(format!("{name}: {} values, expected {}", found.len(), expected.len()));
    }
    found.iter().zip(expected).enumerate().try_for_each(|(at, (found, expected))| same_part(name, at, *found, expected))
}

/// Fractions must be the same, and numbers too; those with three decimals or more are taken as rounded to the last.
fn same_part(name: &str, at: usize, found: Fraction, expected: &Value) -> Outcome {
    match expected.as_str() {
        Some(text) => {
            let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
            let part = |text: &str| text.trim().parse::<u128>().map_err(|_| format!("{name}: no fraction: {text}"));
            let same = Fraction::new(part(numerator)?, part(denominator)?) == Some(found);
            if same { Ok(()) } else { Err(format!("{name} of number {at}: {found}, expected {text}")) }
        }
        None => {
            let decimals = expected.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32);
            let tolerance = if decimals >= 3 { 0.51 * 10f64.powi(-decimals) } else { 1e-9 };
            same_number(&format!("{name} of number {at}"), found.to_f64(), number(expected)?, tolerance.max(1e-12))
        }
    }
}

/// Weights with decimals, all times the same power of ten.
fn whole(weights: &[f64], quota: f64) -> Result<(Vec<u64>, u64), String> {
    let is_whole =
        |scale: f64| weights.iter().chain([&quota]).all(|w| *w >= 0.0 && (w * scale - (w * scale).round()).abs() < 1e-6);
    let scale = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6].into_iter().find(|scale| is_whole(*scale));
    let scale = scale.ok_or("weights and quota need numbers with at most six decimals, none below zero")?;
    Ok((weights.iter().map(|w| (w * scale).round() as u64).collect(), (quota * scale).round() as u64))
}

// --- graphs

/// A graph whose nodes have names.
struct Named {
    names: Vec<String>,
    edges: Vec<(u32, u32)>,
    weights: Vec<f64>,
    directed: bool,
}

impl Named {
    /// `edges` holds pairs, or triples with a weight; `weights` one number for each. Of parallel edges the last counts.
    fn read(input: &Value, directed: bool) -> Result<Named, String> {
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut names: Vec<String> = Vec::new();
        let mut number_of = |value: &Value| {
            let name = name_of(value);
            *numbers.entry(name.clone()).or_insert_with(|| {
                names.push(name);
                names.len() as u32 - 1
            })
        };
        let mut weight_of: BTreeMap<(u32, u32), f64> = BTreeMap::new();
        let directed = input["directed"].as_bool().unwrap_or(directed);
        for (at, edge) in list(&input["edges"])?.iter().enumerate() {
            let (tail, head) = (number_of(&edge[0]), number_of(&edge[1]));
            let own = edge.get(2).or_else(|| input["weights"].get(at)).map_or(Ok(1.0), number)?;
            weight_of.insert(if directed || tail < head { (tail, head) } else { (head, tail) }, own);
        }
        let (edges, weights) = weight_of.into_iter().unzip();
        Ok(Named { names, edges, weights, directed })
    }

    fn graph(&self) -> Csr {
        let make = if self.directed { Csr::directed } else { Csr::undirected };
        make(self.names.len(), &self.edges)
    }

    fn named(&self, values: impl IntoIterator<Item = f64>) -> BTreeMap<String, f64> {
        self.names.iter().cloned().zip(values).collect()
    }

    fn find(&self, value: &Value) -> Result<u32, String> {
        let name = name_of(value);
        self.names.iter().position(|known| *known == name).map(|at| at as u32).ok_or(format!("there is no node {name}"))
    }
}

fn betweenness_of(input: &Value, name: &str) -> Result<BTreeMap<String, f64>, String> {
    let named = Named::read(input, false)?;
    let graph = named.graph();
    let length = |slot: usize| named.weights[graph.edges_at(slot)[0] as usize];
    let is_plain = named.weights.iter().all(|weight| *weight == 1.0);
    let found = match is_plain {
        true => betweenness::exact(&graph),
        false => betweenness::weighted(&graph, &(0..graph.arcs()).map(length).collect::<Vec<_>>()),
    };
    match name {
        "normalized" => Ok(named.named(found.normalised())),
        other => Err(format!("no betweenness is called {other:?}")),
    }
}

fn structural_holes(input: &Value, name: &str) -> Result<BTreeMap<String, f64>, String> {
    let named = Named::read(input, false)?;
    let contacts = Contacts::new(named.names.len(), &named.edges, &named.weights);
    let measure = match name {
        "constraint" => Contacts::constraint,
        "effective_size" => Contacts::effective_size,
        other => return Err(format!("no measure of structural holes is called {other:?}")),
    };
    Ok(named.named((0..named.names.len() as u32).map(|node| measure(&contacts, node).unwrap_or(f64::NAN))))
}

fn page_ranks(input: &Value, name: &str) -> Result<BTreeMap<String, f64>, String> {
    let named = Named::read(input, true)?;
    match name {
        "pagerank" => Ok(named.named(pagerank(&named.graph(), number(&input["alpha"])?, 1e-13))),
        other => Err(format!("no rank is called {other:?}")),
    }
}

fn paths(input: &Value, name: &str, expected: &Value) -> Outcome {
    if name != "count_by_cutoff" {
        return Err(format!("no count of paths is called {name:?}"));
    }
    let named = Named::read(input, false)?;
    let (from, to) = (named.find(&input["s"])?, named.find(&input["t"])?);
    let graph = named.graph();
    let reverse = if named.directed { Csr::reversed(named.names.len(), &named.edges) } else { graph.clone() };
    let mut search = PathSearch::new(&graph, &reverse);
    for (cutoff, count) in object(expected)? {
        let hops = cutoff.parse().map_err(|_| format!("no number of hops: {cutoff}"))?;
        same_number(&format!("up to {cutoff} hops"), search.count(&[from], &[to], hops) as f64, number(count)?, 0.0)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn shared() -> Option<PathBuf> {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval/network"));
        if !folder.is_dir() {
            println!("skipped: there is no folder of cases beside the repository");
        }
        folder.is_dir().then(|| folder.to_owned())
    }

    fn read(file: &Path) -> Value {
        serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    }

    #[test]
    fn every_case_of_a_graph() {
        let Some(folder) = shared() else { return };
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let cases: Vec<Value> =
            files.filter(|file| file.extension().is_some_and(|end| end == "json")).map(|file| read(&file)).collect();
        let ours: Vec<&Value> = cases.iter().filter(|case| KINDS.contains(&case["kind"].as_str().unwrap())).collect();
        assert!(ours.len() >= 9, "{} cases", ours.len());
        for case in ours {
            assert_eq!(check(case), Ok(()), "{}", case["id"]);
        }
    }

    #[test]
    fn a_wrong_answer_is_a_difference() {
        let differs = |case: Value, expected: &str| assert_eq!(check(&case), Err(expected.to_owned()));
        let edges = serde_json::json!([["a", "b"], ["b", "c"]]);
        let case =
            |kind: &str, input: Value, expect: Value| serde_json::json!({ "kind": kind, "input": input, "expect": expect });
        let power = serde_json::json!({ "quota": 51, "weights": [50, 49, 1] });
        differs(
            case("power_index", power, serde_json::json!({ "banzhaf": ["1/3", "1/3", "1/3"] })),
            "banzhaf of number 0: 3/5, expected 1/3",
        );
        let input = serde_json::json!({ "edges": edges, "s": "a", "t": "c", "cutoffs": [2] });
        differs(case("simple_paths", input, serde_json::json!({ "count_by_cutoff": { "2": 2 } })), "up to 2 hops: 1, expected 2");
        let input = serde_json::json!({ "directed": false, "edges": edges });
        let expect = serde_json::json!({ "normalized": { "b": 0.5 }, "abs_tol": 0.01 });
        differs(case("betweenness", input, expect), "normalized of b: 1, expected 0.5");
        let pipes = serde_json::json!({ "s": 0, "t": 1, "edges": [{ "src": 0, "dst": 1, "cap": "inf" }] });
        differs(case("max_flow", pipes, serde_json::json!({ "flow": 7 })), "flow: inf, expected 7");
    }
}
