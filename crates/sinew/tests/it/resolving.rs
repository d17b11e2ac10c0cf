//! `resolve` and `review`: which entities of the lists may be one.

use crate::screening::lists;
use crate::support::{NOW, Workshop};
use insta::assert_snapshot;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

#[test]
fn resolve() {
    assert_snapshot!(lists().forms("resolve --threshold 0.6"));
}

#[test]
fn resolve_otherwise() {
    assert_snapshot!(lists().transcript(&[
        "resolve --across --schema Person -f csv",
        "resolve --dataset tide -f csv",
        "resolve --limit 1",
        "resolve --schema Vessel --names-only -f csv",
        "resolve --threshold 1",
        "resolve --threshold 2",
        "resolve --schema Persn",
        "resolve --on 2026-01-01",
        "resolve --dataset nowhere",
        "resolve --clusters --across",
    ]));
}

/// What is judged, in whatever way, is proposed no more.
#[test]
fn what_is_judged_is_left_out() {
    let workshop = lists();
    let proposed = |workshop: &Workshop| workshop.done("resolve --threshold 0.6 -f csv").stdout;
    assert!(proposed(&workshop).contains("h-4,"));
    for judgement in ["same", "different", "unsure"] {
        workshop.done(&format!("judge h-4 t-4 {judgement}"));
        assert!(!proposed(&workshop).contains("h-4,"), "{judgement}");
        workshop.done("undo");
        assert!(proposed(&workshop).contains("h-4,"), "{judgement}");
    }
}

#[test]
fn merge() {
    assert_snapshot!(lists().transcript(&[
        "resolve --merge-above 0.99999",
        "judge h-1 t-6 different --why 'two people'",
        "resolve --merge-above 0.6 --across",
        "resolve --clusters",
        "show t-2",
        "resolve --threshold 0.6 -f csv",
        "undo",
        "resolve --clusters",
        "resolve --merge-above 0.6 --schema Vessel -f json",
    ]));
}

/// No order of merges joins what was judged different, over others neither.
#[test]
fn no_merge_contradicts_a_judgement() {
    let workshop = lists();
    workshop.done("judge h-1 t-6 different");
    workshop.done("judge h-4 customer:9 same");
    workshop.done("judge t-4 customer:9 different");
    let answer = workshop.json("resolve --merge-above 0.3");
    assert!(!answer["answer"]["merged"].as_array().unwrap().is_empty());
    assert!(!answer["answer"]["contradictions"].as_array().unwrap().is_empty());
    let clusters = workshop.json("resolve --clusters");
    assert_eq!(clusters["answer"]["contradictions"], serde_json::json!([]));
}

#[test]
fn clusters_and_contradictions() {
    let workshop = lists();
    workshop.done("judge h-1 t-1 same --why 'one birthday'");
    workshop.done("judge t-1 t-6 same");
    workshop.done("judge h-1 t-6 different");
    workshop.done("judge customer:7 h-2 same");
    assert_snapshot!(workshop.forms("resolve --clusters"));
}

fn review(workshop: &Workshop, words: &[&str], keys: &str) -> String {
    let words: Vec<&str> = ["review", "pairs"].iter().chain(words).copied().collect();
    let output = workshop.command(&words).write_stdin(keys).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    format!("{}\n----- stderr -----\n{}----- exit {:?}\n", text(&output.stdout), text(&output.stderr), output.status.code())
}

#[test]
fn review_pairs() {
    let workshop = lists();
    let first = review(&workshop, &["--threshold", "0.6"], "?\nx\ns\nd\nz\nu\n\nq\n");
    assert_snapshot!(first + &workshop.transcript(&["log -f csv", "resolve --clusters -f csv"]));
}

/// Every answer is there at once: input that ends ends the review and loses nothing.
#[test]
fn review_ends_with_its_input() {
    let workshop = lists();
    let seen = review(&workshop, &["--schema", "Vessel"], "s");
    assert!(seen.contains("1 the same, 0 different, 0 unsure, 0 passed over; 0 of 1 pairs left."), "{seen}");
    let seen = review(&workshop, &["--schema", "Vessel"], "");
    assert!(seen.contains("No pair of 0.7 or more that is not judged already."), "{seen}");
    assert!(review(&workshop, &[], "").contains("0 the same, 0 different"), "{seen}");
}

#[test]
fn review_takes_back_step_by_step() {
    let workshop = lists();
    let before = workshop.done("resolve --threshold 0.6 -f csv").stdout;
    let seen = review(&workshop, &["--threshold", "0.6"], "s\nn\ns\nz\nz\nz\nz\nq\n");
    assert!(seen.contains("there is nothing to take back"), "{seen}");
    assert_eq!(workshop.done("resolve --threshold 0.6 -f csv").stdout, before);
}

/// Killed between two answers, it has kept the first.
#[test]
fn review_that_is_killed_keeps_its_answers() {
    let workshop = lists();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("sinew"));
    command.current_dir(workshop.path()).args(["review", "pairs"]).env("SINEW_NOW", NOW).env("SINEW_USER", "tester");
    let mut process = command.env_remove("SINEW_WORKSPACE").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    process.stdin.as_mut().unwrap().write_all(b"d\n").unwrap();
    let mut seen = BufReader::new(process.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(seen.any(|line| line.contains("different (operation 3)")));
    process.kill().unwrap();
    process.wait().unwrap();
    assert!(workshop.done("log -f csv").stdout.contains("\n3,2026-06-04T12:00:00Z,tester,judge,h-1 and t-1: different,"));
}

#[test]
fn review_refuses() {
    assert_snapshot!(lists().transcript(&["review", "review pairs -f json", "review pairs --threshold 3", "review cats"]));
}
