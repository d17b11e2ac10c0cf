//! How long flows and the best measures take, on a network from files.

use clap::Args;
use serde_json::{Value, json};
use sinew_map::measures::flow::Network;
use sinew_map::measures::plan::{At, Gate, Limits, Measure, Question, best, frontier, robust};
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Time flows on `flow_edges.csv` (src,dst,cap,cap_lo,cap_hi) and `flow_nodes.csv` (id,civ,designatable): one line of JSON.
///
/// It flows from node 0 to node 1. Measures are the designatable nodes, their harm is `civ`, and a capacity may be as high
/// as `cap_hi`.
#[derive(Args)]
pub(crate) struct TimeFlows {
    /// Folder of the two files
    folder: PathBuf,
    /// flow, plan, frontier (up to --k measures) or robust
    task: String,
    /// At most so many measures
    #[arg(long, default_value_t = 5)]
    k: u64,
    /// At most this harm
    #[arg(long)]
    harm: Option<u64>,
    /// So many capacities may be high at once
    #[arg(long, default_value_t = 10)]
    uncertain: u64,
    /// Runs; the median is told
    #[arg(long, default_value_t = 5)]
    runs: usize,
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
pub(crate) fn run(args: &TimeFlows) -> Result<()> {
    let start = Instant::now();
    let edges = rows::<5>(&args.folder.join("flow_edges.csv"))?;
    let nodes = rows::<3>(&args.folder.join("flow_nodes.csv"))?;
    let read = start.elapsed().as_secs_f64();
    let arcs: Vec<(u32, u32, u64)> = edges.iter().map(|row| (row[0] as u32, row[1] as u32, row[2])).collect();
    let more: Vec<u64> = edges.iter().map(|row| row[4] - row[2]).collect();
    let close = |node: u64| vec![Gate { at: At::Node(node as u32), keeps: 0, more: 0 }];
    let measure = |row: &[u64; 3]| Measure { gates: close(row[0]), harm: row[1], ..Measure::default() };
    let measures: Vec<Measure> = nodes.iter().filter(|row| row[2] == 1).map(measure).collect();
    let limits = Limits { count: Some(args.k), cost: None, harm: args.harm };
    let question = Question { nodes: nodes.len(), arcs: &arcs, source: 0, sink: 1, measures: &measures, harms: &[], limits };
    let (mut solve, mut answer) = (Vec::new(), Value::Null);
    for _ in 0..args.runs.max(1) {
        let start = Instant::now();
        answer = ask(args, &question, &more)?;
        solve.push(start.elapsed().as_secs_f64());
    }
    solve.sort_by(f64::total_cmp);
    println!("{}", json!({ "edges": arcs.len(), "read": read, "solve": solve[solve.len() / 2], "answer": answer }));
    Ok(())
}

fn ask(args: &TimeFlows, question: &Question<'_>, more: &[u64]) -> Result<Value> {
    let on = &mut || false;
    Ok(match args.task.as_str() {
        "flow" => json!(Network::new(question.nodes, question.arcs).max_flow(question.source, question.sink).value),
        "plan" => {
            let plan = best(question, on);
            json!({ "flow": plan.flow, "proved": !plan.unfinished, "branches": plan.branches })
        }
        "frontier" => {
            let points = frontier(question, args.k, &[args.harm], on);
            json!(points.iter().map(|point| point.plan.flow).collect::<Vec<_>>())
        }
        "robust" => {
            let robust = robust(question, more, args.uncertain, on);
            json!({ "flow": robust.plan.flow, "proved": !robust.plan.unfinished, "threshold": robust.threshold })
        }
        other => return Err(Error::other(format!("no task is called {other:?}"))),
    })
}

/// Rows of whole numbers under a line of names.
fn rows<const COLUMNS: usize>(file: &Path) -> Result<Vec<[u64; COLUMNS]>> {
    let wrong = |line: &str| Error::other(format!("{}: {line}", file.display()));
    let text = fs::read_to_string(file)?;
    let row = |line: &str| {
        let (mut row, mut cells) = ([0; COLUMNS], line.split(','));
        for number in &mut row {
            *number = cells.next().and_then(|cell| cell.trim().parse().ok()).ok_or_else(|| wrong(line))?;
        }
        if cells.next().is_none() { Ok(row) } else { Err(wrong(line)) }
    };
    text.lines().skip(1).map(row).collect()
}
