//! Help, completions and the reference page.

use crate::support::Workshop;
use insta::assert_snapshot;
use std::path::Path;

/// `UPDATE_DOCS=1 cargo test -p sinew reference` writes it anew.
#[test]
fn the_reference_page_is_what_the_code_says() {
    let page = Workshop::bare().done("reference").stdout;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/cli.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, &page).unwrap();
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(written == page, "docs/cli.md is not what the code says; UPDATE_DOCS=1 cargo test -p sinew reference writes it anew");
}

/// The verbs, as the reference page lists them.
fn verbs(workshop: &Workshop) -> Vec<String> {
    let page = workshop.done("reference").stdout;
    let verbs = page.lines().filter_map(|line| line.strip_prefix("## `sinew ")?.strip_suffix('`'));
    verbs.map(str::to_owned).collect()
}

#[test]
fn every_verb_has_examples() {
    let workshop = Workshop::bare();
    let verbs = verbs(&workshop);
    assert!(verbs.len() > 20, "{verbs:?}");
    for verb in verbs {
        let help = workshop.done(&format!("{verb} --help"));
        let examples = help.stdout.split("Examples:\n").nth(1).or(help.stdout.split("Example:\n").nth(1));
        assert!(examples.is_some_and(|text| text.contains(&format!("sinew {verb}"))), "{verb}: {help}");
        assert_eq!(help.stderr, "", "{verb}");
    }
}

#[test]
fn without_a_verb_or_with_a_wrong_one() {
    let workshop = Workshop::bare();
    assert_snapshot!(workshop.transcript(&["", "shw x", "show x --no 2024-01-01", "datasets", "-w nowhere datasets"]));
}

#[test]
fn version() {
    assert_eq!(Workshop::bare().done("--version").stdout, format!("sinew {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions() {
    let workshop = Workshop::bare();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = workshop.done(&format!("completions {shell}"));
        assert!(run.stdout.contains("incidents"), "{shell}");
        assert_eq!(run.stderr, "", "{shell}");
    }
    assert_eq!(workshop.run("completions tcsh").code, 2);
}
