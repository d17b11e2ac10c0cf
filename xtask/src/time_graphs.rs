//! How long the measures of graphs take, on edges from a file.

use clap::Args;
use serde_json::{Value, json};
use sinew_map::graph::paths::PathSearch;
use sinew_map::graph::{Csr, betweenness, pagerank};
use std::fs;
use std::io::{Error, Result};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Time the measures of graphs on `edges.csv` (src,dst,vfrom,vto,source) and pairs (src,dst): one line of JSON.
#[derive(Args)]
pub(crate) struct TimeGraphs {
    /// Folder of the two files
    folder: PathBuf,
    /// paths, pagerank or betweenness
    task: String,
    /// Only edges that hold on this day, in days since 1970-01-01
    #[arg(long, default_value_t = 18993)]
    asof: i64,
    /// The file of pairs
    #[arg(long, default_value = "pairs.csv")]
    pairs: String,
    /// Runs; the median is told
    #[arg(long, default_value_t = 5)]
    runs: usize,
}

/// Edges that hold on a day.
struct Edges {
    nodes: usize,
    ends: Vec<(u32, u32)>,
    sources: Vec<u32>,
}

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
pub(crate) fn run(args: &TimeGraphs) -> Result<()> {
    let edges = read(&args.folder, args.asof)?;
    let (mut build, mut solve, mut answer) = (Vec::new(), Vec::new(), Value::Null);
    for _ in 0..args.runs.max(1) {
        let start = Instant::now();
        let graph = if args.task == "paths" {
            Csr::undirected(edges.nodes, &edges.ends)
        } else {
            Csr::directed(edges.nodes, &edges.ends)
        };
        build.push(start.elapsed().as_secs_f64());
        let start = Instant::now();
        answer = match args.task.as_str() {
            "paths" => paths(&graph, &edges, &args.folder.join(&args.pairs))?,
            "pagerank" => highest(&pagerank::pagerank(&graph, 0.85, 1e-10)),
            "betweenness" => highest(&betweenness::exact(&graph).values),
            other => return Err(Error::other(format!("no task is called {other:?}"))),
        };
        solve.push(start.elapsed().as_secs_f64());
    }
    println!("{}", json!({ "edges": edges.ends.len(), "build": median(build), "solve": median(solve), "answer": answer }));
    Ok(())
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}

fn highest(values: &[f64]) -> Value {
    let most = values.iter().copied().fold(0.0, f64::max);
    let at = values.iter().position(|value| *value == most);
    json!({ "node": at, "value": most, "sum": values.iter().sum::<f64>() })
}

/// All simple paths of at most four hops for the first twenty pairs, with the sources of each hop.
fn paths(graph: &Csr, edges: &Edges, file: &Path) -> Result<Value> {
    let pairs = rows(file, 2)?;
    let mut search = PathSearch::new(graph, graph);
    let (mut counts, mut sources) = (Vec::new(), 0u64);
    for pair in pairs.iter().take(20).filter(|pair| pair[0] != pair[1]) {
        let mut count = 0u64;
        let _all = search.each(&[pair[0] as u32], &[pair[1] as u32], 4, |path| {
            count += 1;
            let hops = path.windows(2).flat_map(|hop| graph.edges_between(hop[0], hop[1]));
            sources += hops.map(|edge| u64::from(edges.sources[*edge as usize])).sum::<u64>();
            ControlFlow::Continue(())
        });
        counts.push(count);
    }
    Ok(json!({ "counts": counts, "total": counts.iter().sum::<u64>(), "sum_of_sources": sources }))
}

fn read(folder: &Path, asof: i64) -> Result<Edges> {
    let rows = rows(&folder.join("edges.csv"), 5)?;
    let nodes = rows.iter().map(|row| row[0].max(row[1]) as usize + 1).max().unwrap_or(0);
    let holds: Vec<&Vec<i64>> = rows.iter().filter(|row| row[2] <= asof && asof < row[3]).collect();
    let ends = holds.iter().map(|row| (row[0] as u32, row[1] as u32)).collect();
    Ok(Edges { nodes, ends, sources: holds.iter().map(|row| row[4] as u32).collect() })
}

/// Rows of whole numbers under a line of names.
fn rows(file: &Path, columns: usize) -> Result<Vec<Vec<i64>>> {
    let wrong = |line: &str| Error::other(format!("{}: {line}", file.display()));
    let text = fs::read_to_string(file)?;
    let row = |line: &str| {
        let cells: Option<Vec<i64>> = line.split(',').map(|cell| cell.trim().parse().ok()).collect();
        cells.filter(|cells| cells.len() == columns).ok_or_else(|| wrong(line))
    };
    text.lines().skip(1).map(row).collect()
}
