//! Standard output holds data and nothing else; a reader may go when it has seen enough.

use crate::support::{NOW, Workshop};
use std::io::Read;
use std::process::{Command, Stdio};

const QUESTIONS: [&str; 14] = [
    "datasets",
    "problems",
    "log",
    "template --relations",
    "search dovan",
    "search zzzzzz",
    "show mirel-dovan",
    "path mirel-dovan tide-council",
    "posts",
    "reach mirel-dovan",
    "incidents",
    "incidents list",
    "import estuary/actors.claims.csv",
    "diff actors",
];

fn twice_imported() -> Workshop {
    let workshop = Workshop::estuary();
    workshop.done("import estuary/actors.claims.csv");
    workshop
}

#[test]
fn json_is_one_document() {
    let workshop = twice_imported();
    for line in QUESTIONS {
        let run = workshop.done(&format!("{line} -f json"));
        let document: Result<serde_json::Value, _> = serde_json::from_str(&run.stdout);
        assert!(document.is_ok_and(|value| value.is_array() || value["answer"] != serde_json::Value::Null), "{line}: {run}");
        assert_eq!(run.stderr, "", "{line}");
    }
}

#[test]
fn csv_is_one_table() {
    let workshop = twice_imported();
    for line in QUESTIONS {
        let run = workshop.done(&format!("{line} -f csv"));
        let mut reader = csv::Reader::from_reader(run.stdout.as_bytes());
        assert!(reader.headers().unwrap().len() > 1, "{line}: {run}");
        assert!(reader.records().all(|record| record.is_ok()), "{line}: {run}");
        assert_eq!(run.stderr, "", "{line}");
    }
}

#[test]
fn text_has_no_colour_without_a_terminal() {
    let workshop = twice_imported();
    for line in QUESTIONS {
        let plain = workshop.done(line);
        assert!(!plain.stdout.contains('\u{1b}') && !plain.stderr.contains('\u{1b}'), "{line}: {plain}");
    }
    assert!(workshop.done("show mirel-dovan --color always").stdout.contains('\u{1b}'));
}

#[test]
fn what_was_done_is_said_on_standard_error() {
    let workshop = Workshop::estuary();
    for line in [
        "init other",
        "judge tessa-orlo joren-vash different",
        "grade actors B",
        "undo",
        "export ftm -o x.json",
        "brief lantern -o x.md",
    ] {
        let run = workshop.done(line);
        assert_eq!(run.stdout, "", "{line}");
        assert_ne!(run.stderr, "", "{line}");
    }
    for line in ["judge tessa-orlo far-isle different -f json", "export ftm -o x.json -f csv"] {
        let run = workshop.done(line);
        assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""), "{line}");
    }
}

#[test]
fn errors_leave_standard_output_empty() {
    let workshop = Workshop::estuary();
    for line in [
        "show nobody-here",
        "import nothing.csv",
        "undo 99",
        "path mirel-dovan m-dovan",
        "diff actors",
        "show 'Mirel Dovan' -f json",
    ] {
        let run = workshop.run(line);
        assert_ne!(run.code, 0, "{line}");
        assert_eq!(run.stdout, "", "{line}");
        assert!(run.stderr.starts_with("error: "), "{line}: {run}");
    }
}

#[test]
fn the_same_evidence_gives_the_same_bytes() {
    let (one, other) = (twice_imported(), twice_imported());
    for line in QUESTIONS {
        for form in ["text", "json", "csv"] {
            let line = format!("{line} -f {form}");
            assert_eq!(one.done(&line).stdout, other.done(&line).stdout, "{line}");
        }
    }
}

/// As in `sinew … | head -1`.
#[test]
fn a_reader_that_goes_is_no_error() {
    let workshop = Workshop::bare();
    workshop.done("demo --folder .");
    for line in [
        "show irgc",
        "export ftm",
        "export statements",
        "export gexf",
        "export graphml",
        "incidents list -f json",
        "template",
        "reference",
        "completions bash",
        "--help",
        "demo --folder .",
    ] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("sinew"))
            .current_dir(workshop.path())
            .args(line.split(' '))
            .env("SINEW_NOW", NOW)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let _ = child.stdout.take().unwrap().read(&mut [0]).unwrap();
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{line}: {:?} {stderr}", output.status);
        assert!(!stderr.contains("error") && !stderr.contains("panicked"), "{line}: {stderr}");
    }
}
