//! Superseding, recorded moments, what was known when, and taking back.

use crate::support::*;
use proptest::prelude::*;
use sinew_model::{OperationId, Sameness};
use sinew_store::{OperationKind, StoreError};

#[test]
fn the_version_published_last_is_current() {
    let check = |published: &[&str], current: i64| {
        let mut desk = Desk::new();
        for (minute, day) in published.iter().enumerate() {
            desk.import("a", minute as i64, day, &["Ann"]);
        }
        assert_eq!(desk.current(), [current], "{published:?}");
    };
    check(&["2024-01-01", "2024-02-01"], 2);
    check(&["2024-02-01", "2024-01-01"], 1);
    check(&["2024-02-01", "2024-01-01", "2024-02-01"], 3);
    check(&["2024-02-01", "2024-02"], 2);
    check(&["2024-02", "2024-02-01"], 1);
    check(&["2030-01-01", ""], 1);
    check(&["", "2024-01-01"], 1);
    check(&["", ""], 2);
    check(&["2024-01-01", ""], 2);
}

#[test]
fn an_older_version_says_that_it_is_superseded() {
    let mut desk = Desk::new();
    assert_eq!(desk.import("a", 1, "2024-02-01", &["Ann"]).superseded_by, None);
    assert_eq!(desk.import("b", 2, "2020-01-01", &["Ann"]).superseded_by, None);
    assert_eq!(desk.import("a", 3, "2024-01-01", &["Ann"]).superseded_by, Some(OperationId(1)));
    assert_eq!(desk.import("a", 4, "2024-03-01", &["Ann"]).superseded_by, None);
    assert_eq!(desk.current(), [4, 2], "in order of name");
    assert_eq!(desk.workspace.last_import("a").unwrap(), Some(OperationId(4)));
    assert_eq!(desk.workspace.last_import("c").unwrap(), None);
}

#[test]
fn older_versions_stay_readable() {
    let mut desk = Desk::new();
    let first = desk.import("a", 1, "", &["Ann"]).op;
    desk.import("a", 2, "", &["Bob"]);
    assert_eq!(desk.contents(&desk.version(first)), [("Ann".into(), 1)]);
}

#[test]
fn a_claim_that_stays_keeps_its_moment() {
    let mut desk = Desk::new();
    desk.import("a", 1, "2024-01-01", &["Ann", "Bob"]);
    let second = desk.import("a", 2, "2024-02-01", &["Bob", "Cid"]).op;
    assert_eq!(desk.contents(&desk.version(second)), [("Bob".into(), 1), ("Cid".into(), 2)]);
    let third = desk.import("a", 3, "2024-03-01", &["Ann", "Bob", "Cid"]).op;
    let expected = [("Ann".into(), 3), ("Bob".into(), 1), ("Cid".into(), 2)];
    assert_eq!(desk.contents(&desk.version(third)), expected, "what went away and came back was learned anew");
    let other = desk.import("b", 4, "", &["Bob"]).op;
    assert_eq!(desk.contents(&desk.version(other)), [("Bob".into(), 4)], "from this dataset");
}

#[test]
fn moments_come_from_the_version_that_counts() {
    let mut desk = Desk::new();
    let wrong = desk.import("a", 1, "2024-01-01", &["Ann"]).op;
    desk.undo(2, wrong);
    let again = desk.import("a", 3, "2024-01-01", &["Ann"]).op;
    assert_eq!(desk.contents(&desk.version(again)), [("Ann".into(), 3)]);
    let older = desk.import("a", 4, "2023-01-01", &["Ann", "Bob"]).op;
    assert_eq!(desk.contents(&desk.version(older)), [("Ann".into(), 3), ("Bob".into(), 4)]);
}

#[test]
fn what_was_known_at_a_moment() {
    let mut desk = Desk::new();
    let first = desk.import("a", 10, "2024-01-01", &["Ann"]).op;
    desk.judge(20, "x", "y", Sameness::Positive);
    let second = desk.import("a", 30, "2024-02-01", &["Ann"]).op;
    desk.judge(40, "x", "y", Sameness::Negative);
    desk.undo(50, second);
    let check = |minute: i64, version: Option<OperationId>, sameness: Option<Sameness>| {
        let state = desk.state_at(minute);
        assert_eq!(state.known, Some(at(minute)));
        assert_eq!(state.versions.iter().map(|v| v.op).next(), version, "{minute}");
        assert_eq!(state.judgements.values().map(|j| j.sameness).next(), sameness, "{minute}");
    };
    check(9, None, None);
    check(10, Some(first), None);
    check(20, Some(first), Some(Sameness::Positive));
    check(30, Some(second), Some(Sameness::Positive));
    check(40, Some(second), Some(Sameness::Negative));
    check(50, Some(first), Some(Sameness::Negative));
    assert_eq!(desk.state().known, None);
}

#[test]
fn an_undo_is_itself_known_only_from_its_moment() {
    let mut desk = Desk::new();
    let op = desk.import("a", 10, "", &["Ann"]).op;
    let undo = desk.undo(20, op);
    desk.undo(30, undo);
    let held = |minute| desk.state_at(minute).versions.len();
    assert_eq!([held(10), held(19), held(20), held(29), held(30)], [1, 1, 0, 0, 1]);
}

#[test]
fn the_log_tells_everything() {
    let mut desk = Desk::new();
    let import = desk.import("a", 1, "2024-01-01", &["Ann", "Bob"]).op;
    let judge = desk.judge(2, "x", "y", Sameness::Positive);
    let undo = desk.undo(3, import);
    desk.undo(4, undo);
    desk.undo(5, judge);
    let line =
        |o: &sinew_store::Operation| format!("{} {} {} {}", o.id, o.kind.code(), if o.effective { "+" } else { "-" }, o.summary);
    let log: Vec<String> = desk.workspace.operations().unwrap().iter().map(line).collect();
    let expected = [
        "1 import + a 2024-01-01: 2 claims, 0 problems",
        "2 judge - by hand",
        "3 undo - import 1: a 2024-01-01: 2 claims, 0 problems",
        "4 undo + undo 3: import 1: a 2024-01-01: 2 claims, 0 problems",
        "5 undo + judge 2: by hand",
    ];
    assert_eq!(log, expected);
    let first = &desk.workspace.operations().unwrap()[0];
    assert_eq!((first.kind, first.by.as_str(), first.at, first.undoes), (OperationKind::Import, "ana", at(1), None));
    assert_eq!(desk.reopen().operations().unwrap()[2].undoes, Some(import));
}

#[test]
fn what_cannot_be_undone() {
    let mut desk = Desk::new();
    let op = desk.import("a", 1, "", &["Ann"]).op;
    assert!(matches!(desk.workspace.undo(OperationId(2), &author(2)), Err(StoreError::NoOperation(2))));
    assert!(matches!(desk.workspace.undo(OperationId(-1), &author(2)), Err(StoreError::NoOperation(-1))));
    desk.undo(3, op);
    assert!(matches!(desk.workspace.undo(op, &author(4)), Err(StoreError::UndoneAlready(1))));
    assert_eq!(desk.workspace.operations().unwrap().len(), 2);
}

/// Two processes that take back the same operation at once: it is taken back once.
#[test]
fn of_two_undos_at_once_one_counts() {
    let mut desk = Desk::new();
    let op = desk.import("a", 1, "", &["Ann"]).op;
    let root = desk.folder.path();
    let undo = || sinew_store::Workspace::open(root).unwrap().undo(op, &author(2)).is_ok();
    let done = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(undo)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).filter(|ok| *ok).count()
    });
    assert_eq!(done, 1);
}

#[test]
fn an_undone_import_gives_way_to_the_version_before() {
    let mut desk = Desk::new();
    desk.import("a", 1, "2024-01-01", &["Ann"]);
    let second = desk.import("a", 2, "2024-02-01", &["Bob"]).op;
    let undo = desk.undo(3, second);
    assert_eq!(desk.current(), [1]);
    assert_eq!(desk.workspace.versions().unwrap().iter().map(|v| v.effective).collect::<Vec<_>>(), [true, false]);
    desk.undo(4, undo);
    assert_eq!(desk.current(), [2]);
    assert_eq!(desk.contents(&desk.version(second)), [("Bob".into(), 2)]);
}

#[test]
fn equal_states_have_equal_keys() {
    let mut desk = Desk::new();
    desk.import("a", 1, "", &["Ann"]);
    let before = desk.state().claims_key(1);
    let op = desk.import("b", 2, "", &["Bob"]).op;
    let with = desk.state().claims_key(1);
    assert_ne!(before, with);
    let undo = desk.undo(3, op);
    assert_eq!(desk.state().claims_key(1), before);
    assert_ne!(desk.state().claims_key(2), before);
    desk.undo(4, undo);
    desk.judge(5, "x", "y", Sameness::Positive);
    assert_eq!(desk.state().claims_key(1), with, "judgements are laid over the map");
    assert_eq!(desk.state_at(1).claims_key(1), before);
}

/// Operations at random, and beside them the plainest account of which of them count.
#[derive(Clone, Debug)]
enum Step {
    Import,
    Judge,
    Undo(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![Just(Step::Import), Just(Step::Judge), (0usize..20).prop_map(Step::Undo)];
    proptest::collection::vec(step, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_undos_leave_what_they_should(steps in steps()) {
        let mut desk = Desk::new();
        let mut undoes: Vec<Option<usize>> = Vec::new();
        for (minute, step) in steps.iter().enumerate() {
            let minute = minute as i64;
            match step {
                Step::Import => { desk.import("a", minute, "", &["Ann"]); undoes.push(None); }
                Step::Judge => { desk.judge(minute, "x", "y", Sameness::Unsure); undoes.push(None); }
                Step::Undo(target) => {
                    let target = *target;
                    let is_possible = target < undoes.len() && counts(&undoes, target);
                    let done = desk.workspace.undo(OperationId(target as i64 + 1), &author(minute));
                    prop_assert_eq!(done.is_ok(), is_possible);
                    if is_possible { undoes.push(Some(target)); }
                }
            }
        }
        let operations = desk.workspace.operations().unwrap();
        prop_assert_eq!(operations.len(), undoes.len());
        for (at, operation) in operations.iter().enumerate() {
            prop_assert_eq!(operation.effective, counts(&undoes, at), "operation {}", at + 1);
        }
        let last_import = operations.iter().rev().find(|o| o.effective && o.kind == OperationKind::Import).map(|o| o.id.0);
        prop_assert_eq!(desk.current(), last_import.into_iter().collect::<Vec<_>>());
    }
}

/// An operation counts unless one that counts undoes it.
fn counts(undoes: &[Option<usize>], at: usize) -> bool {
    !(at + 1..undoes.len()).any(|later| undoes[later] == Some(at) && counts(undoes, later))
}
