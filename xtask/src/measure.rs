//! What questions on a large register cost, for the benchmarks beside other tools.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sinew_map::ownership::{
    Arrays, Bounds, Closure, End, Evidence, Interests, Joint, RegisterBuilder, Search, Stake, Sum, Test, When,
};
use sinew_model::Verdict;
use sinew_store::Workspace;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Measure a question on a register of stakes: one JSON object with seconds and an answer to compare.
#[derive(Args)]
pub(crate) struct Measure {
    /// A folder with `edges.csv` (`src,dst,bp,vfrom,vto,rec,source`), `roots.txt` and `roots1000.txt`
    #[arg(long)]
    data: PathBuf,
    #[arg(long, value_enum)]
    task: Task,
    /// The day of which is asked, in days since 1970-01-01
    #[arg(long, default_value_t = 18993)]
    asof: i32,
    /// How often to ask; the median counts
    #[arg(long, default_value_t = 7)]
    runs: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Task {
    /// Make the saved register from the table
    Build,
    /// Reach of the roots, asked once from the saved register
    Cold,
    /// The same, asked again and again
    Blocked,
    /// The same with the fewest stakes that show each verdict
    Explained,
    /// Reach on 288 days by 5 lists
    Matrix,
    /// What a thousand owners control
    Control1000,
    /// What every owner controls
    ControlAll,
    /// What every owner holds in integrated ownership
    IntegratedAll,
    /// What each of a thousand designations would add
    Gains,
}

pub(crate) fn run(args: &Measure) -> Result<()> {
    let workspace = workspace(&args.data)?;
    if matches!(args.task, Task::Build) {
        return build(&args.data, &workspace);
    }
    let started = Instant::now();
    let image = workspace.open_image(IMAGE).map_err(Error::other)?.ok_or_else(|| Error::other("run --task build first"))?;
    let arrays = Arrays::read(&image).map_err(Error::other)?;
    let asked = Asked { arrays, when: When { on: args.asof, known: i32::MAX }, data: &args.data };
    let answer = asked.answer(args.task, args.runs)?;
    print(&json!({ "task": format!("{:?}", args.task), "whole": started.elapsed().as_secs_f64(), "answer": answer }));
    Ok(())
}

const IMAGE: &str = "register";

#[allow(clippy::print_stdout, reason = "a chore tells its outcome")]
fn print(value: &Value) {
    println!("{value}");
}

fn workspace(data: &Path) -> Result<Workspace> {
    let folder = data.join("workspace");
    if folder.is_dir() { Workspace::open(&folder) } else { Workspace::init(&folder, "measure") }.map_err(Error::other)
}

fn build(data: &Path, workspace: &Workspace) -> Result<()> {
    let started = Instant::now();
    let mut builder = RegisterBuilder::default();
    for line in fs::read_to_string(data.join("edges.csv"))?.lines().skip(1) {
        let mut cells = line.split(',').map(|cell| cell.parse::<i64>().map_err(Error::other));
        let mut cell = || cells.next().unwrap_or_else(|| Err(Error::other("too few cells")));
        let (owner, owned) = (cell()? as u32, cell()? as u32);
        let Bounds { least, most } = Bounds::basis_points(cell()? as u32);
        let (from, to, recorded, source) = (cell()? as i32, cell()? as i32, cell()? as i32, cell()? as u32);
        builder.stake(Stake { owner, owned, least, most, from, to, recorded, source });
    }
    let register = builder.finish();
    workspace.forget_image(IMAGE);
    workspace.save_image(IMAGE, |out| register.write(out)).map_err(Error::other)?;
    print(&json!({ "task": "Build", "stakes": register.arrays().stakes.len(), "whole": started.elapsed().as_secs_f64() }));
    Ok(())
}

struct Asked<'a> {
    arrays: Arrays<'a>,
    when: When,
    data: &'a Path,
}

impl Asked<'_> {
    fn answer(&self, task: Task, runs: usize) -> Result<Value> {
        let test = Test { threshold: Sum::percent(50.0), inclusive: true, control: false };
        let roots = self.roots("roots.txt")?;
        let none = Joint::default();
        Ok(match task {
            Task::Build => Value::Null,
            Task::Cold => reached(&Search::new(self.arrays).closure(&test, self.when, &roots, &none)),
            Task::Blocked => {
                let mut search = Search::new(self.arrays);
                median(runs, || search.closure(&test, self.when, &roots, &none), reached)
            }
            Task::Explained => {
                let mut search = Search::explaining(self.arrays);
                let explained = || {
                    let closure = search.closure(&test, self.when, &roots, &none);
                    let evidence = Evidence::of(&self.arrays, &test, &roots, &none, &closure);
                    (closure, evidence)
                };
                median(runs, explained, |(closure, evidence)| {
                    let steps = closure.caught.iter().filter_map(|caught| evidence.step(caught.entity));
                    json!({ "count": closure.caught.len(), "stakes": steps.map(|(stakes, _)| stakes.len()).sum::<usize>() })
                })
            }
            Task::Matrix => median(runs, || self.matrix(&test), Value::clone),
            Task::Control1000 => {
                let owners: Vec<u32> = self.roots("roots1000.txt")?.into_iter().map(|(owner, _)| owner).collect();
                let mut search = Search::new(self.arrays);
                median(
                    runs,
                    || self.control(&mut search, &owners),
                    |pairs| json!({ "pairs": pairs.len(), "digest": digest(pairs.clone()) }),
                )
            }
            Task::ControlAll => {
                let mut search = Search::new(self.arrays);
                let all = || {
                    let mut pairs = 0u64;
                    search.each_controller(&Test::majority(), self.when, |_, controlled| pairs += controlled.len() as u64);
                    pairs
                };
                median(runs, all, |pairs| json!({ "pairs": pairs }))
            }
            Task::IntegratedAll => median(runs, || self.integrated(), Value::clone),
            Task::Gains => {
                let more = self.roots("roots1000.txt")?;
                let mut search = Search::new(self.arrays);
                let gains = || {
                    search.settle(&test, self.when, &roots);
                    more.iter().map(|(entity, _)| search.gain(&test, self.when, *entity).len()).sum::<usize>()
                };
                median(runs, gains, |gains| json!({ "gains": gains }))
            }
        })
    }

    fn roots(&self, file: &str) -> Result<Vec<(u32, Verdict)>> {
        let text = fs::read_to_string(self.data.join(file))?;
        Ok(text.split_whitespace().filter_map(|id| id.parse().ok()).map(|id| (id, Verdict::Certain)).collect())
    }

    /// As `bench_matrix_duckdb.py`: month by month over 24 years, five lists made of both files of roots.
    fn matrix(&self, test: &Test) -> Value {
        const DAYS: i32 = 288;
        let all: Vec<u32> = ["roots.txt", "roots1000.txt"]
            .iter()
            .flat_map(|file| self.roots(file).unwrap_or_default())
            .map(|(entity, _)| entity)
            .collect();
        let list = |list: usize| -> Vec<(u32, Verdict)> {
            let of = all.iter().enumerate().filter(|(at, _)| at % 5 == list || at % 7 == list);
            of.map(|(_, entity)| (*entity, Verdict::Certain)).collect()
        };
        let lists: Vec<Vec<(u32, Verdict)>> = (0..5).map(list).collect();
        let days: Vec<When> = (1..=DAYS).map(|day| When { on: 10957 + day * 8766 / DAYS, ..self.when }).collect();
        let cells = sinew_map::ownership::series(&self.arrays, test, &lists, &days);
        json!({ "cells": cells.len(), "total": cells.iter().sum::<usize>(), "last5": cells[cells.len() - 5..] })
    }

    fn control(&self, search: &mut Search<'_>, owners: &[u32]) -> Vec<i64> {
        let nodes = self.arrays.entities() as i64;
        let mut pairs = Vec::new();
        for owner in owners {
            let controlled = search.controlled(*owner, &Test::majority(), self.when);
            pairs.extend(controlled.iter().map(|controlled| i64::from(*owner) * nodes + i64::from(controlled.entity)));
        }
        pairs
    }

    fn integrated(&self) -> Value {
        let mut interests = Interests::new(self.arrays, self.when, End::Least);
        let (mut sum, mut count) = (0.0, 0u64);
        for owner in 0..self.arrays.entities() as u32 {
            if !self.arrays.held_by(owner).is_empty() {
                interests.each(owner, |_, share| {
                    sum += share;
                    count += 1;
                });
            }
        }
        json!({ "sum": (sum * 1e6).round() / 1e6, "count": count })
    }
}

fn reached(closure: &Closure) -> Value {
    let ids: Vec<i64> = closure.caught.iter().map(|caught| i64::from(caught.entity)).collect();
    json!({ "count": ids.len(), "digest": digest(ids) })
}

/// As the peers' scripts: the first 16 hex digits of the SHA-256 of the sorted numbers.
fn digest(mut ids: Vec<i64>) -> String {
    ids.sort_unstable();
    let mut hash = Sha256::new();
    ids.iter().for_each(|id| hash.update(id.to_le_bytes()));
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Asks several times; the last answer, told after the clock has stopped, with the median of the seconds.
fn median<T>(runs: usize, mut ask: impl FnMut() -> T, tell: impl Fn(&T) -> Value) -> Value {
    let mut seconds = Vec::new();
    let mut told = Value::Null;
    for run in 0..runs.max(1) {
        let started = Instant::now();
        let answer = ask();
        seconds.push(started.elapsed().as_secs_f64());
        if run + 1 == runs.max(1) {
            told = tell(&answer);
        }
    }
    seconds.sort_by(f64::total_cmp);
    json!({ "median": seconds[seconds.len() / 2], "of": told })
}
