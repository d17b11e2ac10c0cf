//! Processes that are killed, with SIGKILL and at any instant, lose at most the operation in flight.
//!
//! The process that dies is this test binary itself, told by [`CHILD`] what to do. It says on standard error when it is
//! ready, when it begins to commit, and which operations are done; whatever it said was done must be there afterwards.

#![allow(clippy::print_stderr, reason = "the processes that are killed say how far they are")]

use crate::support::*;
use sinew_model::{OperationId, Problem, Sameness, Sink, Source};
use sinew_store::{OperationKind, Workspace};
use std::io::{BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

const CHILD: &str = "SINEW_STORE_CHILD";
const LOOPED_CLAIMS: usize = 300;
const BIG_CLAIMS: usize = 60_000;
const BATCH: usize = 25;

/// What the processes that are killed do. As a test of its own it does nothing.
#[test]
fn child() {
    let Ok(task) = std::env::var(CHILD) else { return };
    let (task, root) = task.split_once(' ').unwrap();
    let mut workspace = Workspace::open(Path::new(root)).unwrap();
    eprintln!("ready");
    loop {
        let op = match task {
            "import" => import_one(&mut workspace, LOOPED_CLAIMS),
            "big" => import_one(&mut workspace, BIG_CLAIMS),
            _ => judge_one(&mut workspace),
        };
        eprintln!("done {op}");
    }
}

/// Everything in an import names the operation that it will be.
fn import_one(workspace: &mut Workspace, claims: usize) -> OperationId {
    let op = next_op(workspace);
    let name = format!("d{}", op % 3);
    let mut session = begin(workspace, &name, op).unwrap();
    for n in 0..claims {
        session.claim(&name_claim(&format!("e{n}"), &format!("{op} {n}"))).unwrap();
    }
    session.source(Source { key: format!("s{op}"), title: "S".into(), ..Source::default() }).unwrap();
    session.problem(Problem::flagged("f", None, format!("{op}"))).unwrap();
    session.judgement(judgement(&format!("l{op}"), "r", Sameness::Unsure)).unwrap();
    eprintln!("committing");
    session.commit(&dataset(&name, ""), "test", &[], &author(op)).unwrap().op
}

fn judge_one(workspace: &mut Workspace) -> OperationId {
    let op = next_op(workspace);
    let batch: Vec<_> = (0..BATCH).map(|n| judgement(&format!("l{op}"), &format!("r{n}"), Sameness::Positive)).collect();
    eprintln!("committing");
    workspace.judge(&batch, "batch", &author(op)).unwrap()
}

fn next_op(workspace: &Workspace) -> i64 {
    workspace.operations().unwrap().len() as i64 + 1
}

struct Victim {
    process: Child,
    says: BufReader<ChildStderr>,
    done: i64,
}

impl Victim {
    fn start(task: &str, root: &Path) -> Victim {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "killed::child", "--nocapture"]).env(CHILD, format!("{task} {}", root.display()));
        let mut process = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let says = BufReader::new(process.stderr.take().unwrap());
        Victim { process, says, done: 0 }
    }

    /// Waits until it says this.
    fn wait_for(&mut self, word: &str) {
        let mut line = String::new();
        while !line.starts_with(word) {
            line.clear();
            assert!(self.says.read_line(&mut line).unwrap() > 0, "it ended before it said {word:?}");
            self.note(&line);
        }
    }

    fn note(&mut self, line: &str) {
        if let Some(op) = line.strip_prefix("done ") {
            // A process killed while it speaks leaves half a line: what it did not say whole is not said to be done.
            if line.ends_with('\n') {
                self.done = op.trim().parse().unwrap();
            }
        }
    }

    /// Kills it after this time; returns the last operation that it said was done.
    fn kill_after(mut self, delay: Duration) -> i64 {
        std::thread::sleep(delay);
        self.process.kill().unwrap();
        let status = self.process.wait().unwrap();
        assert!(!status.success(), "it was alive when it was killed");
        let mut line = String::new();
        while self.says.read_line(&mut line).unwrap() > 0 {
            assert!(!line.contains("panicked"), "it failed by itself: {line}");
            self.note(&line);
            line.clear();
        }
        self.done
    }
}

/// Kills the task `times` times, at instants spread over `span` from when it says `from`, and looks after each.
fn kill_all_over(task: &str, from: &str, span: Duration, times: u32) {
    let desk = Desk::new();
    let root = desk.folder.path();
    let claims = if task == "big" { BIG_CLAIMS } else { LOOPED_CLAIMS };
    let mut checked = 0;
    let mut lost = 0;
    for instant in 0..times {
        let mut victim = Victim::start(task, root);
        victim.wait_for(from);
        let done = victim.kill_after(span * instant / times).max(checked);
        let mut workspace = Workspace::open(root).unwrap();
        let found = assert_whole(&workspace, checked, claims);
        assert!(found == done || found == done + 1, "{done} were done and {found} are there");
        lost += i32::from(found == done);
        checked = found + 1;
        workspace.judge(&[judgement("after", "it", Sameness::Unsure)], "after", &author(checked)).unwrap();
        assert_eq!(files_below(&root.join(".sinew/datasets")), named_files(&workspace), "an orphan is left");
        if task == "judge" {
            checked += 1;
            assert_eq!(import_one(&mut workspace, LOOPED_CLAIMS).0, checked);
        }
    }
    assert_whole(&desk.workspace, 0, claims);
    assert!(lost > 0 || from == "committing", "no operation was ever caught in flight");
}

/// Looks at every operation after this one; returns the number of the last.
fn assert_whole(workspace: &Workspace, after: i64, claims: usize) -> i64 {
    let operations = workspace.operations().unwrap();
    let state = workspace.state(None).unwrap();
    let versions = workspace.versions().unwrap();
    for (at, operation) in operations.iter().enumerate().skip(after as usize) {
        let op = operation.id;
        assert_eq!(op.0, at as i64 + 1, "no number is left out");
        let judged = state.judgements.keys().filter(|(left, _)| *left == format!("l{op}")).count();
        match (operation.kind, operation.summary.as_str()) {
            (OperationKind::Judge, "batch") => assert_eq!(judged, BATCH),
            (OperationKind::Judge, _) => {}
            _ => {
                assert_eq!(judged, 1);
                assert!(state.sources.contains_key(&format!("s{op}")));
                assert_eq!(workspace.problems(op).unwrap().len(), 1);
                let version = versions.iter().find(|version| version.op == op).unwrap();
                assert!([claims as u64, LOOPED_CLAIMS as u64].contains(&version.claims));
                assert_claims(workspace, version);
            }
        }
    }
    operations.len() as i64
}

fn assert_claims(workspace: &Workspace, version: &sinew_store::Version) {
    let mut n = 0;
    let each = |(claim, recorded): &(sinew_model::Claim<'_>, sinew_model::Moment)| {
        assert_eq!(claim.value, format!("{} {n}", version.op));
        assert_eq!(*recorded, version.at);
        n += 1;
        ControlFlow::Continue(())
    };
    workspace.claims(version, each).unwrap();
    assert_eq!(n, version.claims);
}

/// How long the task takes from one word of it to another, undisturbed.
fn duration(task: &str, from: &str, to: &str) -> Duration {
    let desk = Desk::new();
    let mut victim = Victim::start(task, desk.folder.path());
    victim.wait_for(from);
    let start = Instant::now();
    victim.wait_for(to);
    let duration = start.elapsed();
    victim.kill_after(Duration::ZERO);
    duration
}

#[test]
fn while_importing_in_a_loop() {
    kill_all_over("import", "ready", 5 * duration("import", "ready", "done"), 40);
}

#[test]
fn while_an_import_commits() {
    kill_all_over("import", "committing", 2 * duration("import", "committing", "done"), 40);
}

#[test]
fn while_one_big_import_runs() {
    kill_all_over("big", "ready", duration("big", "ready", "done") * 11 / 10, 32);
}

#[test]
fn while_judging_in_a_loop() {
    kill_all_over("judge", "ready", 5 * duration("judge", "ready", "done"), 40);
}

#[test]
fn while_a_judgement_commits() {
    kill_all_over("judge", "committing", 2 * duration("judge", "committing", "done"), 40);
}

/// A first import that was killed leaves a folder without a version; it goes with the next operation.
#[test]
fn in_the_first_import_of_all() {
    let desk = Desk::new();
    let mut victim = Victim::start("big", desk.folder.path());
    victim.wait_for("ready");
    let folder = desk.path(".sinew/datasets/d1");
    while !folder.join("incoming.parquet").exists() {
        std::thread::yield_now();
    }
    assert_eq!(victim.kill_after(Duration::ZERO), 0);
    assert!(folder.is_dir());
    let mut workspace = Workspace::open(desk.folder.path()).unwrap();
    assert!(workspace.operations().unwrap().is_empty() && workspace.state(None).unwrap().versions.is_empty());
    workspace.judge(&[], "nothing", &author(1)).unwrap();
    assert!(!folder.exists());
}
