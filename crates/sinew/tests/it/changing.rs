//! What changes a workspace beside imports: judge, grade, withdraw, undo; and the log of it.

use crate::support::Workshop;
use insta::assert_snapshot;

#[test]
fn judge() {
    let workshop = Workshop::estuary();
    workshop.done("import ofac-2026-03 --published 2026-03-01");
    assert_snapshot!(workshop.transcript(&[
        "judge mirel-dovan ofac-70001 same --why 'the list says commander'",
        "search dovan -f csv",
        "judge joren-vash tessa-orlo different",
        "judge 'Brine Bank' lantern unsure --why 'one signboard'",
        "judge ofac-70001 mirel-dovan-elder same",
        "undo",
        "search dovan -f csv",
        "judge mirel-dovan mirel-dovan same",
        "judge mirel-dovan nobody-here same",
        "judge 'Mirel Dovan' salt-guard same",
        "judge mirel-dovan salt-guard maybe",
        "log -f csv",
    ]));
}

#[test]
fn a_judgement_is_unknown_before_it_was_made() {
    let workshop = Workshop::empty();
    workshop.done("@2026-03-02T09:00:00Z import estuary/actors.claims.csv");
    workshop.done("@2026-04-02T09:00:00Z judge joren-vash tessa-orlo same");
    let hits = |line: &str| workshop.json(line)["answer"].as_array().map(Vec::len);
    assert_eq!(hits("show joren-vash --known 2026-03-03"), hits("show joren-vash"));
    assert!(!workshop.done("show joren-vash --known 2026-03-03").stdout.contains("Tessa Orlo"));
    assert!(workshop.done("show joren-vash --known 2026-04-02").stdout.contains("Tessa Orlo"));
}

#[test]
fn a_grade_decides_which_of_two_claims_wins() {
    assert_snapshot!(Workshop::estuary().transcript(&[
        "show mirel-dovan --dataset actors",
        "grade courier-may a --why 'it was right before'",
        "show mirel-dovan --dataset actors",
        "undo",
        "show mirel-dovan --dataset actors",
        "grade courier-mai A",
        "grade zzzzzz A",
        "grade courier-may G",
        "grade actors B",
        "log",
    ]));
}

#[test]
fn withdraw() {
    let workshop = Workshop::empty();
    workshop.done("@2026-03-02T09:00:00Z import estuary");
    let claim = claim_of(&workshop, "1971-04");
    assert_snapshot!(workshop.transcript(&[
        &format!("@2026-04-02T09:00:00Z withdraw {claim} --why retracted"),
        "show mirel-dovan --dataset actors",
        "show mirel-dovan --dataset actors --known 2026-04-01",
        "undo",
        "show mirel-dovan --dataset actors",
        "withdraw c0000000000000000",
        "withdraw everything",
        "log",
    ]));
}

/// The id of the claim of this value, as the JSON form tells it.
fn claim_of(workshop: &Workshop, value: &str) -> String {
    let answer = workshop.json("show mirel-dovan");
    let claims = answer["claims"].as_object().unwrap();
    claims.iter().find(|(_, claim)| claim["value"] == value).unwrap().0.clone()
}

#[test]
fn a_withdrawn_claim_cannot_be_withdrawn_again() {
    let workshop = Workshop::estuary();
    let line = format!("withdraw {}", claim_of(&workshop, "1971-04"));
    workshop.done(&line);
    assert_eq!(workshop.run(&line).code, 3);
}

#[test]
fn undo() {
    assert_snapshot!(Workshop::empty().transcript(&[
        "undo",
        "import estuary/actors.claims.csv",
        "grade actors B",
        "undo",
        "undo 2",
        "undo",
        "show far-isle",
        "datasets",
        "datasets --all",
        "undo 4",
        "show far-isle",
        "undo 99",
        "undo last",
        "log",
    ]));
}

#[test]
fn undoing_an_import_brings_the_older_version_back() {
    let workshop = Workshop::empty();
    workshop.done("@2026-03-02 import ofac-2026-03 --published 2026-03-01");
    workshop.done("@2026-05-03 import ofac-2026-05 --published 2026-05-02");
    assert_eq!(workshop.run("show ofac-70004").code, 3);
    workshop.done("undo");
    workshop.done("show ofac-70004");
    workshop.done("undo 3");
    assert_eq!(workshop.run("show ofac-70004").code, 3);
}

#[test]
fn log() {
    let workshop = Workshop::estuary();
    workshop.done("undo 2");
    assert_snapshot!(workshop.forms("log --limit 3"));
}
