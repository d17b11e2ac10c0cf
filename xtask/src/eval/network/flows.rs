//! Cases of flows and of what cuts them.

use super::values::{Outcome, list, name_of, number, object, same_number};
use serde_json::{Map, Value};
use sinew_map::measures::flow::{Network, UNLIMITED};
use sinew_map::measures::plan::{At, Gate, Limits, Measure, Plan, Question, best, best_all};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Answers a reference on a flow network `f…`: the largest flow, and the least that flows with the best nodes taken out.
pub(super) fn flow_graph(folder: &Path, name: &str, reference: &Value) -> Outcome {
    let arcs = arcs_of(&folder.join(format!("{name}_flow_edges.csv")))?;
    let measures = designate(&designatable(&folder.join(format!("{name}_flow_nodes.csv")))?);
    let nodes = arcs.iter().map(|(tail, head, _)| *tail.max(head) as usize + 1).max().unwrap_or(0);
    let end = |field: &str| number(&reference[field]).map(|end| end as u32);
    let (source, sink) = (end("s")?, end("t")?);
    let answer = |budget: u64| {
        let limits = Limits { count: Some(budget), ..Limits::default() };
        let question = Question { nodes, arcs: &arcs, source, sink, measures: &measures, harms: &[], limits };
        let answer = best(&question, &mut || false);
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

    fn best_all(&self, measures: &[Measure], budget: u64) -> Plan {
        let Pipes { names, arcs, source, sink, .. } = self;
        let limits = Limits { count: Some(budget), ..Limits::default() };
        let question = Question { nodes: names.len(), arcs, source: *source, sink: *sink, measures, harms: &[], limits };
        best_all(&question, &mut || false)
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

pub(super) fn flow(input: &Value, name: &str, expected: &Value) -> Outcome {
    if name != "flow" {
        return Err(format!("no flow is called {name:?}"));
    }
    let pipes = Pipes::read(input)?;
    let found = Network::new(pipes.names.len(), &pipes.arcs).max_flow(pipes.source, pipes.sink);
    same_number("flow", pipes.amount(found.value), capacity(expected)?.unwrap_or(f64::INFINITY), 1e-6)
}

pub(super) fn interdiction(input: &Value, expect: &Map<String, Value>) -> Outcome {
    let pipes = Pipes::read(input)?;
    let of = |name: &Value| pipes.names.iter().position(|known| *known == name_of(name)).map(|at| at as u32);
    // A node that no edge names carries nothing, but may stand in a set of at most k.
    let designatable: Vec<u32> = list(&input["designatable"])?.iter().filter_map(of).collect();
    let measures = designate(&designatable);
    let expected_flow = |value: &Value| capacity(value).map(|limit| limit.unwrap_or(f64::INFINITY));
    if let Some(base) = expect.get("base") {
        same_number("base", pipes.amount(pipes.best_all(&measures, 0).flow), expected_flow(base)?, 1e-6)?;
    }
    for (budget, expected) in object(expect.get("by_k").unwrap_or(&Value::Null))? {
        let budget: u64 = budget.parse().map_err(|_| format!("no number: {budget}"))?;
        let answer = pipes.best_all(&measures, budget);
        if answer.unfinished {
            return Err(format!("k = {budget}: the search stopped before it was done"));
        }
        same_number(&format!("k = {budget}"), pipes.amount(answer.flow), expected_flow(&expected["min_flow"])?, 1e-6)?;
        let lean: Vec<BTreeSet<String>> = answer
            .sets
            .iter()
            .map(|set| set.iter().map(|at| pipes.names[designatable[*at as usize] as usize].clone()).collect())
            .collect();
        let all: Vec<String> = list(&input["designatable"])?.iter().map(name_of).collect();
        same_sets(budget as usize, &lean, &all, &expected["optimal_sets"])?;
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

/// One measure a node: all that passes through it stops.
fn designate(nodes: &[u32]) -> Vec<Measure> {
    let close = |node: &u32| Measure { gates: vec![Gate { at: At::Node(*node), keeps: 0, more: 0 }], ..Measure::default() };
    nodes.iter().map(close).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn best_sets_with_and_without_members_too_many() {
        let pipes = serde_json::json!({
            "s": "s", "t": "t", "designatable": ["a", "b"], "k_list": [2],
            "edges": [{ "src": "s", "dst": "a", "cap": 2.5 }, { "src": "a", "dst": "t", "cap": 9 }, { "src": "s", "dst": "b", "cap": 0 }],
        });
        let ask = |sets: Value| {
            let expect = serde_json::json!({ "base": 2.5, "by_k": { "2": { "min_flow": 0, "optimal_sets": sets } } });
            interdiction(&pipes, expect.as_object().unwrap())
        };
        assert_eq!(ask(serde_json::json!([["a"], ["b", "a"]])), Ok(()));
        assert_eq!(ask(serde_json::json!([["a"]])), Ok(()));
        assert!(ask(serde_json::json!([["a", "b"]])).is_err());
    }

    #[test]
    fn the_reference_of_the_flow_network() {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval/network/graphs"));
        let Ok(reference) = fs::read_to_string(folder.join("ref_f2000.json")) else {
            println!("skipped: there is no folder of cases beside the repository");
            return;
        };
        assert_eq!(flow_graph(folder, "f2000", &serde_json::from_str(&reference).unwrap()), Ok(()));
    }
}
