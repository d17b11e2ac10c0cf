//! A workshop for each test: a temporary folder with the fixtures in it, and the real binary run there.

#![allow(clippy::print_stdout, reason = "helpers of tests are tests")]

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Duration;
use tempfile::TempDir;

/// What the clock says where a test says nothing else.
pub(crate) const NOW: &str = "2026-06-04T12:00:00Z";

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");

/// A temporary folder with the fixtures in it. Commands run in it; the workspace is the folder itself.
pub(crate) struct Workshop {
    folder: TempDir,
}

/// What a command did, in all that a user can see of it.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Workshop {
    /// Fixtures and no workspace.
    pub(crate) fn bare() -> Workshop {
        let workshop = Workshop { folder: tempfile::tempdir().unwrap() };
        copy(Path::new(FIXTURES), workshop.path());
        workshop
    }

    /// An empty workspace.
    pub(crate) fn empty() -> Workshop {
        let workshop = Workshop::bare();
        workshop.done("init --name Workshop");
        workshop
    }

    /// The estuary: coded evidence of an invented conflict.
    pub(crate) fn estuary() -> Workshop {
        let workshop = Workshop::empty();
        workshop.done("import estuary");
        workshop
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path().join(name), content).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// A command that is ready to run here: no terminal, no settings but the tests' own.
    pub(crate) fn command(&self, words: &[&str]) -> assert_cmd::Command {
        let mut command = assert_cmd::Command::new(assert_cmd::cargo::cargo_bin!("sinew"));
        command.current_dir(self.path()).args(words).timeout(Duration::from_secs(120));
        command.env("SINEW_NOW", NOW).env("SINEW_USER", "tester").env("NO_COLOR", "1");
        // Long backtraces of our own panics would only hide what was said.
        for name in ["SINEW_WORKSPACE", "COLUMNS", "CLICOLOR_FORCE", "RUST_BACKTRACE"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs one line, written as in a shell (quotes, no variables). `@TIME` before the verb sets the clock.
    pub(crate) fn run(&self, line: &str) -> Run {
        let words = words(line);
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        let clock = words.first().and_then(|word| word.strip_prefix('@')).map(str::to_owned);
        if clock.is_some() {
            words.remove(0);
        }
        let output = self.command(&words).env("SINEW_NOW", clock.as_deref().unwrap_or(NOW)).output().unwrap();
        self.seen(&output)
    }

    fn seen(&self, output: &Output) -> Run {
        let text = |bytes: &[u8]| self.without_paths(String::from_utf8(bytes.to_vec()).unwrap());
        Run { stdout: text(&output.stdout), stderr: text(&output.stderr), code: output.status.code().unwrap_or(-1) }
    }

    fn without_paths(&self, text: String) -> String {
        let canonical = self.path().canonicalize().unwrap();
        [canonical.as_path(), self.path()].iter().fold(text, |text, path| text.replace(&path.display().to_string(), "[TEMP]"))
    }

    /// Runs a line that must succeed.
    pub(crate) fn done(&self, line: &str) -> Run {
        let run = self.run(line);
        assert_eq!(run.code, 0, "{line}: {run}");
        run
    }

    /// Runs lines one after the other and writes down all that was seen.
    pub(crate) fn transcript(&self, lines: &[&str]) -> String {
        lines.iter().map(|line| format!("$ sinew {line}\n{}\n", self.run(line))).collect()
    }

    /// The same line in text, JSON and CSV.
    pub(crate) fn forms(&self, line: &str) -> String {
        self.transcript(&[line, &format!("{line} -f json"), &format!("{line} -f csv")])
    }

    /// A line's answer in JSON.
    pub(crate) fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.done(&format!("{line} -f json")).stdout).unwrap()
    }

    /// Everything that an operation could have changed: the log, the versions and the files of claims.
    pub(crate) fn content(&self) -> (String, String, BTreeSet<PathBuf>) {
        let log = self.done("log --limit 0 -f csv").stdout;
        let versions = self.done("datasets --all -f csv").stdout;
        (log, versions, files_below(&self.path().join(".sinew/datasets")))
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "success: {}\nexit_code: {}", self.code == 0, self.code)?;
        writeln!(f, "----- stdout -----\n{}\n----- stderr -----\n{}", self.stdout.trim_end(), self.stderr.trim_end())
    }
}

/// Words of a command line: blanks part them, quotes of either kind hold them together.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

fn files_below(folder: &Path) -> BTreeSet<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeSet::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files_below(&path) } else { BTreeSet::from([path]) }).collect()
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A file of the data room, or nothing (and a word about it) where it is not there.
pub(crate) fn shared(path: &str) -> Option<String> {
    let full = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")).join(path);
    if !full.exists() {
        println!("skipped: {} is not here", full.display());
        return None;
    }
    Some(full.display().to_string())
}
