//! Proposed claims: out of the map until accepted, out again when that is undone.

use crate::support::Workshop;
use insta::assert_snapshot;

#[test]
fn a_proposal_counts_once_it_is_accepted() {
    let workshop = Workshop::empty();
    assert_snapshot!(workshop.transcript(&[
        "import estuary/actors.claims.csv",
        "proposals",
        "propose estuary/ties.claims.csv",
        "show grey-pier -f csv",
        "proposals -f csv",
        "accept 2.11 2.12 2.13",
        "reject 2.1",
        "accept 2.1 --value nobody-we-know",
        "accept 9.9",
        "accept 2.x",
        "show grey-pier",
        "undo 3",
        "show grey-pier -f csv",
        "accept 2",
        "proposals",
        "show grey-pier -f csv",
        "log -f csv",
    ]));
}

#[test]
fn a_file_with_mistakes_proposes_nothing() {
    let workshop = Workshop::empty();
    workshop
        .write("wrong.claims.csv", "subject,schema,property,value,source\na,Person,name,A,s\na,Person,birthDate,2023-02-30,s\n");
    assert_snapshot!(workshop.transcript(&["propose wrong.claims.csv", "propose nowhere.csv", "log"]));
}
