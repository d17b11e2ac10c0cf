//! Cases of graphs, flows and voting power.

use serde_json::{Map, Value};
use sinew_map::graph::Csr;
use sinew_map::graph::betweenness;
use sinew_map::graph::burt::Contacts;
use sinew_map::graph::pagerank::pagerank;
use sinew_map::graph::paths::PathSearch;
use sinew_map::measures::flow::{Network, UNLIMITED};
use sinew_map::measures::interdiction::{Problem, interdict};
use sinew_map::power::{Fraction, Game};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Nothing, or how the answer differs from what is expected.
pub(super) type Outcome = Result<(), String>;

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
        "max_flow" => each(expect, |name, value| flow(input, name, value)),
        "interdiction" => interdiction(input, expect),
        other => Err(format!("no case of graphs is of kind {other:?}")),
    }
}

/// Answers a reference on a flow network `f…`: the largest flow, and the least that flows with the best nodes taken out.
pub(super) fn flow_graph(folder: &Path, name: &str, reference: &Value) -> Outcome {
    let arcs = arcs_of(&folder.join(format!("{name}_flow_edges.csv")))?;
    let designatable = designatable(&folder.join(format!("{name}_flow_nodes.csv")))?;
    let nodes = arcs.iter().map(|(tail, head, _)| *tail.max(head) as usize + 1).max().unwrap_or(0);
    let end = |field: &str| number(&reference[field]).map(|end| end as u32);
    let problem = Problem { nodes, arcs: &arcs, source: end("s")?, sink: end("t")?, designatable: &designatable };
    let answer = |budget: usize| {
        let answer = interdict(&problem, budget, false);
        let exact = answer.flow.filter(|_| !answer.unfinished);
        exact.ok_or_else(|| format!("k = {budget}: between {:?} and {:?}", answer.at_least, answer.flow))
    };
    same_number("max_flow", answer(0)? as f64, number(&reference["max_flow"])?, 0.0)?;
    for (budget, least) in object(&reference["interdict_nodes_exact"])? {
        let found = answer(budget.parse().map_err(|_| format!("no number: {budget}"))?)?;
        same_number(&format!("k = {budget}"), found as f64, number(least)?, 0.0)?;
    }
    const KNOWN: &[&str] = &["generator", "s", "t", "max_flow", "interdict_nodes_exact", "greedy_for_comparison", "solvers"];
    match object(reference)?.keys().find(|field| !KNOWN.contains(&field.as_str())) {
        Some(field) => Err(format!("the field {field:?} is not understood")),
        None => Ok(()),
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

fn same_number(name: &str, found: f64, expected: f64, tolerance: f64) -> Outcome {
    let same = found == expected || (found - expected).abs() <= tolerance;
    if same { Ok(()) } else { Err(format!("{name}: {found}, expected {expected}")) }
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

// --- flows

/// A network whose nodes have names; capacities with decimals are counted in millionths.
struct Pipes {
    names: Vec<String>,
    arcs: Vec<(u32, u32, u64)>,
    scale: f64,
    source: u32,
    sink: u32,
}

impl Pipes {
    fn read(input: &Value) -> Result<Pipes, String> {
        let mut names: Vec<String> = Vec::new();
        let mut find = |value: &Value| {
            let name = name_of(value);
            names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            }) as u32
        };
        let (source, sink) = (find(&input["s"]), find(&input["t"]));
        let edges = list(&input["edges"])?;
        let capacities = edges.iter().map(|edge| capacity(&edge["cap"])).collect::<Result<Vec<_>, _>>()?;
        let scale = if capacities.iter().flatten().all(|capacity| capacity.fract() == 0.0) { 1.0 } else { 1e6 };
        let limited = |capacity: &Option<f64>| capacity.map_or(UNLIMITED, |capacity| (capacity * scale).round() as u64);
        let arcs = edges.iter().zip(&capacities).map(|(edge, c)| (find(&edge["src"]), find(&edge["dst"]), limited(c))).collect();
        Ok(Pipes { names, arcs, scale, source, sink })
    }

    fn amount(&self, flow: Option<u64>) -> f64 {
        flow.map_or(f64::INFINITY, |flow| flow as f64 / self.scale)
    }
}

/// None is without limit.
fn capacity(value: &Value) -> Result<Option<f64>, String> {
    match value.as_str() {
        Some("inf" | "infinity" | "Infinity") => Ok(None),
        _ => number(value).map(Some),
    }
}

fn flow(input: &Value, name: &str, expected: &Value) -> Outcome {
    if name != "flow" {
        return Err(format!("no flow is called {name:?}"));
    }
    let pipes = Pipes::read(input)?;
    let found = Network::new(pipes.names.len(), &pipes.arcs).max_flow(pipes.source, pipes.sink);
    same_number("flow", pipes.amount(found.value), capacity(expected)?.unwrap_or(f64::INFINITY), 1e-6)
}

fn interdiction(input: &Value, expect: &Map<String, Value>) -> Outcome {
    let pipes = Pipes::read(input)?;
    let of = |name: &Value| pipes.names.iter().position(|known| *known == name_of(name)).map(|at| at as u32);
    // A node that no edge names carries nothing, but may stand in a set of at most k.
    let designatable: Vec<u32> = list(&input["designatable"])?.iter().filter_map(of).collect();
    let problem = Problem {
        nodes: pipes.names.len(),
        arcs: &pipes.arcs,
        source: pipes.source,
        sink: pipes.sink,
        designatable: &designatable,
    };
    let expected_flow = |value: &Value| capacity(value).map(|limit| limit.unwrap_or(f64::INFINITY));
    if let Some(base) = expect.get("base") {
        same_number("base", pipes.amount(interdict(&problem, 0, false).flow), expected_flow(base)?, 1e-6)?;
    }
    for (budget, expected) in object(expect.get("by_k").unwrap_or(&Value::Null))? {
        let budget: usize = budget.parse().map_err(|_| format!("no number: {budget}"))?;
        let answer = interdict(&problem, budget, true);
        if answer.unfinished {
            return Err(format!("k = {budget}: the search stopped before it was done"));
        }
        same_number(&format!("k = {budget}"), pipes.amount(answer.flow), expected_flow(&expected["min_flow"])?, 1e-6)?;
        let lean: Vec<BTreeSet<String>> =
            answer.sets.iter().map(|set| set.iter().map(|node| pipes.names[*node as usize].clone()).collect()).collect();
        let all: Vec<String> = list(&input["designatable"])?.iter().map(name_of).collect();
        same_sets(budget, &lean, &all, &expected["optimal_sets"])?;
    }
    Ok(())
}

/// All best sets of at most k, as the form says: those without a member too many, and all that hold one of them. A case may also give
/// those without a member too many alone.
fn same_sets(budget: usize, lean: &[BTreeSet<String>], designatable: &[String], expected: &Value) -> Outcome {
    if expected.is_null() {
        return Ok(());
    }
    let names = |set: &Value| list(set).map(|set| set.iter().map(name_of).collect::<BTreeSet<String>>());
    let expected: BTreeSet<BTreeSet<String>> = list(expected)?.iter().map(names).collect::<Result<_, _>>()?;
    let lean: BTreeSet<BTreeSet<String>> = lean.iter().cloned().collect();
    if expected == lean || expected == supersets(&lean, designatable, budget) {
        return Ok(());
    }
    Err(format!("k = {budget}: the best sets are {lean:?} and what holds them, expected {expected:?}"))
}

fn supersets(lean: &BTreeSet<BTreeSet<String>>, designatable: &[String], budget: usize) -> BTreeSet<BTreeSet<String>> {
    let mut all = lean.clone();
    let mut rim = lean.clone();
    while !rim.is_empty() {
        let grown = rim.iter().filter(|set| set.len() < budget);
        let with = |set: &BTreeSet<String>| {
            let set = set.clone();
            designatable
                .iter()
                .filter(|name| !set.contains(*name))
                .map(|name| &set | &BTreeSet::from([name.clone()]))
                .collect::<Vec<_>>()
        };
        rim = grown.flat_map(with).filter(|set| !all.contains(set)).collect();
        all.extend(rim.iter().cloned());
    }
    all
}

/// Tail, head, capacity.
fn arcs_of(file: &Path) -> Result<Vec<(u32, u32, u64)>, String> {
    rows(file, |row| Ok((cell(row, "src")?, cell(row, "dst")?, cell(row, "cap")?)))
}

fn designatable(file: &Path) -> Result<Vec<u32>, String> {
    let nodes = rows(file, |row| Ok((cell(row, "id")?, cell::<u8>(row, "designatable")? == 1)))?;
    Ok(nodes.into_iter().filter(|(_, may)| *may).map(|(node, _)| node).collect())
}

/// A row of a table, by the names of its columns.
type Row<'t> = BTreeMap<&'t str, &'t str>;

/// The first line names the columns; each other is read with them.
fn rows<T>(file: &Path, read: impl Fn(&Row<'_>) -> Result<T, String>) -> Result<Vec<T>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut lines = text.lines().map(|line| line.split(',').map(str::trim));
    let head: Vec<&str> = lines.next().into_iter().flatten().collect();
    lines.map(|cells| read(&head.iter().copied().zip(cells).collect())).collect()
}

fn cell<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> Result<T, String> {
    row.get(column).and_then(|text| text.parse().ok()).ok_or_else(|| format!("{column} is not what it should be in {row:?}"))
}

// --- JSON

fn name_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| format!("no text: {value}"))
}

fn number(value: &Value) -> Result<f64, String> {
    value.as_f64().ok_or_else(|| format!("no number: {value}"))
}

fn list(value: &Value) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| format!("no list: {value}"))
}

fn object(value: &Value) -> Result<&Map<String, Value>, String> {
    value.as_object().ok_or_else(|| format!("no object: {value}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

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

    #[test]
    fn best_sets_with_and_without_members_too_many() {
        let pipes = serde_json::json!({
            "s": "s", "t": "t", "designatable": ["a", "b"], "k_list": [2],
            "edges": [{ "src": "s", "dst": "a", "cap": 2.5 }, { "src": "a", "dst": "t", "cap": 9 }, { "src": "s", "dst": "b", "cap": 0 }],
        });
        let ask = |sets: Value| {
            let expect = serde_json::json!({ "base": 2.5, "by_k": { "2": { "min_flow": 0, "optimal_sets": sets } } });
            check(&serde_json::json!({ "kind": "interdiction", "input": pipes, "expect": expect }))
        };
        assert_eq!(ask(serde_json::json!([["a"], ["b", "a"]])), Ok(()));
        assert_eq!(ask(serde_json::json!([["a"]])), Ok(()));
        assert!(ask(serde_json::json!([["a", "b"]])).is_err());
    }

    #[test]
    fn the_reference_of_the_flow_network() {
        let Some(folder) = shared() else { return };
        let reference = read(&folder.join("graphs/ref_f2000.json"));
        assert_eq!(flow_graph(&folder.join("graphs"), "f2000", &reference), Ok(()));
    }
}
