//! What changed between two versions.

use crate::support::*;
use sinew_model::{Claim, OperationId, Schema, Sink};

fn import(desk: &mut Desk, minute: i64, claims: &[(&str, &str, &str)]) -> OperationId {
    let company = Schema::named("Company").unwrap();
    let mut session = begin(&mut desk.workspace, "list", minute).unwrap();
    for (entity, property, value) in claims {
        session.claim(&Claim::new(entity, company, company.property(property).unwrap(), value)).unwrap();
    }
    session.commit(&dataset("list", ""), "test", &[], &author(minute)).unwrap().op
}

const OLD: [(&str, &str, &str); 5] =
    [("a", "name", "Alpha"), ("a", "country", "iq"), ("b", "name", "Beta"), ("c", "name", "Gamma"), ("c", "status", "active")];
const NEW: [(&str, &str, &str); 6] = [
    ("d", "name", "Delta"),
    ("a", "name", "Alpha"),
    ("a", "country", "ir"),
    ("a", "alias", "A"),
    ("c", "status", "active"),
    ("c", "name", "Gamma"),
];

#[test]
fn entities_that_came_went_and_changed() {
    let mut desk = Desk::new();
    let (old, new) = (import(&mut desk, 1, &OLD), import(&mut desk, 2, &NEW));
    let diff = desk.workspace.diff(&desk.version(old), &desk.version(new)).unwrap();
    assert_eq!(diff.added.keys().collect::<Vec<_>>(), ["d"]);
    assert_eq!(diff.removed.keys().collect::<Vec<_>>(), ["b"]);
    assert_eq!(diff.changed.keys().collect::<Vec<_>>(), ["a"]);
    assert_eq!(diff.unchanged, 1, "the order of claims is no change");
    let change = &diff.changed["a"];
    assert_eq!((change.caption.as_str(), change.schema.as_str()), ("Alpha", "Company"), "by a name that did not change");
    let pair = |property: &str, value: &str| (property.to_owned(), value.to_owned());
    assert_eq!(change.added, [pair("alias", "A"), pair("country", "ir")]);
    assert_eq!(change.removed, [pair("country", "iq")]);
    assert_eq!(diff.removed["b"].caption, "Beta");
    assert_eq!(diff.added["d"].added, [pair("name", "Delta")]);
}

#[test]
fn backwards_is_the_same_the_other_way_round() {
    let mut desk = Desk::new();
    let (old, new) = (import(&mut desk, 1, &OLD), import(&mut desk, 2, &NEW));
    let diff = desk.workspace.diff(&desk.version(new), &desk.version(old)).unwrap();
    assert_eq!((diff.added.keys().next().unwrap().as_str(), diff.removed.keys().next().unwrap().as_str()), ("b", "d"));
    assert_eq!(diff.changed["a"].removed.len(), 2);
}

#[test]
fn nothing_changed() {
    let mut desk = Desk::new();
    let (old, new) = (import(&mut desk, 1, &OLD), import(&mut desk, 2, &OLD));
    let diff = desk.workspace.diff(&desk.version(old), &desk.version(new)).unwrap();
    assert!(diff.added.is_empty() && diff.removed.is_empty() && diff.changed.is_empty());
    assert_eq!(diff.unchanged, 3);
}

#[test]
fn an_undone_version_can_still_be_compared() {
    let mut desk = Desk::new();
    let (old, new) = (import(&mut desk, 1, &OLD), import(&mut desk, 2, &[]));
    desk.undo(3, new);
    let diff = desk.workspace.diff(&desk.version(old), &desk.version(new)).unwrap();
    assert_eq!((diff.removed.len(), diff.unchanged), (3, 0));
}
