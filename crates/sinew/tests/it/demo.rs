//! The demo.

use crate::support::Workshop;
use insta::assert_snapshot;

const SECTIONS: [&str; 6] = [
    "Who is this, as of a day, and on whose word?\n$ sinew show ",
    "How is one tied to the other?\n$ sinew path ",
    "Who held which post on a day?\n$ sinew posts ",
    "What does a designation reach?\n$ sinew reach ",
    "Which attacks are recorded, and who claimed them?\n$ sinew incidents ",
    "And the brief\n$ sinew brief ",
];

#[test]
fn shows_everything_and_can_be_run_again() {
    let workshop = Workshop::bare();
    let first = workshop.done("demo");
    let places: Vec<_> = SECTIONS.iter().map(|section| first.stdout.find(section).expect(section)).collect();
    assert!(places.is_sorted());
    for file in ["brief.md", "brief.html", "sinew.toml", "evidence/sources.csv", "evidence/README.md"] {
        assert!(workshop.path().join("sinew-demo").join(file).is_file(), "{file}");
    }
    let log = workshop.done("log -w sinew-demo -f csv").stdout;

    let second = workshop.done("demo");
    assert!(second.stdout.starts_with("Using the demo in sinew-demo as it stands.\n"), "{}", second.stdout);
    let from_questions = |text: &str| text[text.find("\n\n").unwrap()..].replace('\u{a0}', " ");
    let asked = |text: &str| from_questions(&text[text.find(SECTIONS[0]).unwrap()..]);
    assert_eq!(asked(&first.stdout), asked(&second.stdout));
    assert_eq!(workshop.done("log -w sinew-demo -f csv").stdout, log);
}

/// Every command that the demo recommends works in its workspace.
#[test]
fn its_recommendations_work() {
    let workshop = Workshop::bare();
    let said = workshop.done("demo --folder try").stdout;
    let farewell = &said[said.rfind("Next, in the demo's workspace").unwrap()..];
    let lines: Vec<&str> = farewell.lines().filter_map(|line| line.strip_prefix("  sinew ")).collect();
    assert!(lines.len() >= 5, "{farewell}");
    for line in lines {
        let command = line.split("   ").next().unwrap();
        // They are said to one who stands in the demo's folder: files are named from there.
        workshop.done(&format!("-w try {}", command.replace("evidence/", "try/evidence/")));
    }
}

#[test]
fn where_it_cannot_be() {
    let workshop = Workshop::bare();
    workshop.write("taken", "a file");
    assert_snapshot!(workshop.transcript(&["demo --folder taken", "demo -f json", "demo --folder"]));
}
