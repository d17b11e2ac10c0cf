//! The real program, killed with SIGKILL at any instant: what was done before is there, what was in flight is there whole
//! or not at all, and the next command works.

use crate::support::*;
use serde_json::Value;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const INSTANTS: u32 = 30;
const PEOPLE: usize = 4_000;

fn start(shop: &Workshop, words: &[&str]) -> Child {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("sinew"));
    command.current_dir(shop.path()).args(words).env("SINEW_NOW", NOW).env("SINEW_USER", "tester").env_remove("SINEW_WORKSPACE");
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Starts the command and kills it; returns whether it was done before.
fn kill_after(shop: &Workshop, words: &[&str], delay: Duration) -> bool {
    let mut process = start(shop, words);
    std::thread::sleep(delay);
    process.kill().unwrap();
    process.wait().unwrap().success()
}

fn duration(shop: &Workshop, words: &[&str]) -> Duration {
    let begin = Instant::now();
    assert!(start(shop, words).wait().unwrap().success());
    begin.elapsed()
}

/// The rows of a list that the program prints.
fn rows(shop: &Workshop, line: &str) -> Vec<Value> {
    let run = shop.run(&format!("{line} -f json"));
    assert_eq!(run.code, 0, "{line}: {}", run.stderr);
    serde_json::from_str::<Value>(&run.stdout).unwrap().as_array().unwrap().clone()
}

fn claims_files(shop: &Workshop) -> Vec<String> {
    let folders = fs::read_dir(shop.path().join(".sinew/datasets")).unwrap().map(|folder| folder.unwrap().path());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()));
    let mut names: Vec<String> = files.map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

fn people(shop: &Workshop) {
    let person = |n: usize| {
        format!(
            "{{\"id\":\"p{n}\",\"schema\":\"Person\",\"properties\":{{\"name\":[\"Person {n}\"],\"nationality\":[\"iq\"]}}}}\n"
        )
    };
    shop.write("people.ftm.json", (0..PEOPLE).map(person).collect::<String>());
}

#[test]
fn while_importing() {
    let shop = Workshop::empty();
    people(&shop);
    let words = ["import", "people.ftm.json"];
    let span = duration(&shop, &words) * 11 / 10;
    let mut operations = 1;
    for instant in 0..INSTANTS {
        let done = kill_after(&shop, &words, span * instant / INSTANTS);
        let log = rows(&shop, "log --limit 0");
        assert!(log.len() == operations + 1 || (log.len() == operations && !done), "{} after {operations}", log.len());
        operations = log.len();
    }
    let versions = rows(&shop, "datasets --all");
    assert_eq!(versions.len(), operations);
    assert!(versions.iter().all(|version| version["claims"] == 2 * PEOPLE), "{versions:?}");
    shop.done("judge p1 p2 same");
    let mut named: Vec<String> = versions.iter().map(|version| version["operation"].to_string()).collect();
    named.sort();
    assert_eq!(claims_files(&shop), named, "an orphan is left");
    shop.done("import people.ftm.json");
    assert!(shop.run("show p3999").stdout.contains("Person 3999"));
}

#[test]
fn while_judging() {
    let shop = Workshop::empty();
    people(&shop);
    shop.done("import people.ftm.json");
    let span = duration(&shop, &["judge", "p0", "p1", "same"]) * 11 / 10;
    let mut operations = 2;
    for instant in 0..INSTANTS {
        let other = format!("p{}", instant + 2);
        // Every other time there is no saved map, so that it is also killed while it builds one.
        if instant % 2 == 0 {
            fs::remove_dir_all(shop.path().join(".sinew/maps")).unwrap();
        }
        let done = kill_after(&shop, &["judge", "p0", &other, "different"], span * instant / INSTANTS);
        let log = rows(&shop, "log --limit 0");
        assert!(log.len() == operations + 1 || (log.len() == operations && !done), "{} after {operations}", log.len());
        operations = log.len();
        let is_judged = log.iter().any(|row| row.to_string().contains(&format!("p0 and {other}:")));
        assert!(is_judged || !done, "it said that it was done");
        assert!(shop.run(&format!("show {other}")).stdout.contains("Person"), "maps are built again");
    }
    shop.done("judge p0 p40 unsure");
    assert_eq!(rows(&shop, "log --limit 0").len(), operations + 1);
}

/// A saved map that is not whole is built again, without a word: nothing is lost by it.
#[test]
fn a_saved_map_that_was_cut_off_is_built_again() {
    let shop = Workshop::estuary();
    let expected = shop.run("datasets").stdout + &shop.run("search a -f json").stdout;
    let maps = shop.path().join(".sinew/maps");
    let map = fs::read_dir(&maps).unwrap().next().unwrap().unwrap().path();
    let whole = fs::read(&map).unwrap();
    for length in [0, 1, 100, 1000, whole.len() / 2, whole.len() - 8] {
        fs::write(&map, &whole[..length]).unwrap();
        let found = shop.run("datasets").stdout + &shop.run("search a -f json").stdout;
        assert_eq!(found, expected, "cut off at {length} of {}", whole.len());
        assert_eq!(fs::read(&map).unwrap(), whole);
    }
    fs::write(&map, b"SINEWMAP is not all there is to it".repeat(40)).unwrap();
    assert_eq!(shop.run("datasets").stdout + &shop.run("search a -f json").stdout, expected);
}
