//! Files that are missing, cut off or changed are told as such, and the rest stays usable.

use crate::support::*;
use sinew_model::Sameness;
use sinew_store::{StoreError, Workspace};
use std::fs;

#[test]
fn a_missing_database() {
    let desk = Desk::new();
    fs::remove_file(desk.path(".sinew/sinew.db")).unwrap();
    let opened = Workspace::open(desk.folder.path());
    assert_eq!(told(opened, desk.folder.path()), "DESK/.sinew/sinew.db is damaged: it is missing");
    assert!(!desk.path(".sinew/sinew.db").exists(), "and none is made in its place");
}

#[test]
fn a_database_that_is_none() {
    let check = |bytes: &[u8], expected: &str| {
        let mut desk = Desk::new();
        desk.import("a", 1, "", &["Ann"]);
        let root = desk.folder.path().to_owned();
        let Desk { folder: _folder, workspace } = desk;
        drop(workspace);
        fs::write(root.join(".sinew/sinew.db"), bytes).unwrap();
        let message = told(Workspace::open(&root), &root);
        assert!(message.starts_with("DESK/.sinew/sinew.db is damaged: ") && message.contains(expected), "{message}");
    };
    check(b"", "no such table: operation");
    check(&[7; 9000], "not a database");
    check(b"SQLite format 3\0 and then nothing of the kind", "not a database");
}

#[test]
fn a_database_that_was_cut_off() {
    let mut desk = Desk::new();
    for minute in 0..40 {
        desk.import("a", minute, "", &["Ann"]);
    }
    let root = desk.folder.path().to_owned();
    let Desk { folder: _folder, workspace } = desk;
    drop(workspace);
    let database = root.join(".sinew/sinew.db");
    let whole = fs::read(&database).unwrap();
    for part in 1..8 {
        fs::write(&database, &whole[..whole.len() * part / 8]).unwrap();
        let outcome = Workspace::open(&root).and_then(|workspace| workspace.state(None));
        assert!(outcome.is_err(), "{part}/8: {} bytes", whole.len() * part / 8);
        assert!(outcome.unwrap_err().hint().is_some());
    }
}

/// The claims of one version, one byte of it changed after another, or the end of it gone.
#[test]
fn a_claims_file_that_was_changed() {
    let mut desk = Desk::new();
    let op = desk.import("a", 1, "", &["Ann", "Bob"]).op;
    let version = desk.version(op);
    let path = desk.workspace.claims_path(&version);
    let whole = fs::read(&path).unwrap();
    let check = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        let message = told(contents(&desk.workspace, &version), desk.folder.path());
        let expected =
            "DESK/.sinew/datasets/a/1.parquet is damaged: its checksum is not that of the import: it was changed or cut off";
        assert_eq!(message, expected);
    };
    for length in [0, 1, 4, whole.len() / 2, whole.len() - 1] {
        check(&whole[..length]);
    }
    for at in (0..whole.len()).step_by(whole.len() / 50) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        check(&bytes);
    }
    check(&[whole.clone(), vec![0]].concat());
    fs::write(&path, &whole).unwrap();
    assert_eq!(desk.contents(&version).len(), 2);
}

#[test]
fn a_missing_claims_file() {
    let mut desk = Desk::new();
    let op = desk.import("a", 1, "", &["Ann"]).op;
    let version = desk.version(op);
    fs::remove_file(desk.workspace.claims_path(&version)).unwrap();
    let message = told(contents(&desk.workspace, &version), desk.folder.path());
    assert_eq!(message, "DESK/.sinew/datasets/a/1.parquet is damaged: it is missing");
}

/// "Import the dataset again" is what the error advises, so it has to work.
#[test]
fn a_damaged_version_is_mended_by_importing_again() {
    for damage in [None, Some("PAR1 and no more")] {
        let mut desk = Desk::new();
        let op = desk.import("a", 1, "", &["Ann"]).op;
        let path = desk.workspace.claims_path(&desk.version(op));
        match damage {
            None => fs::remove_file(path).unwrap(),
            Some(text) => fs::write(path, text).unwrap(),
        }
        let again = desk.import("a", 2, "", &["Ann"]);
        assert_eq!(again.problems, 1);
        let problem = desk.workspace.problems(again.op).unwrap().remove(0).to_string();
        assert!(problem.contains("1.parquet: the version before cannot be read"), "{problem}");
        assert_eq!(desk.current(), [2]);
        assert_eq!(desk.contents(&desk.version(again.op)), [("Ann".into(), 2)]);
        assert_eq!(desk.import("a", 3, "", &["Ann"]).problems, 0);
    }
}

#[test]
fn another_datasets_damage_is_no_hindrance() {
    let mut desk = Desk::new();
    let op = desk.import("a", 1, "", &["Ann"]).op;
    fs::write(desk.workspace.claims_path(&desk.version(op)), "").unwrap();
    desk.judge(2, "x", "y", Sameness::Positive);
    let other = desk.import("b", 3, "", &["Bob"]).op;
    assert_eq!(desk.contents(&desk.version(other)), [("Bob".into(), 3)]);
}

#[test]
fn words_that_a_newer_sinew_wrote() {
    let mut desk = Desk::new();
    desk.judge(1, "x", "y", Sameness::Positive);
    let database = rusqlite::Connection::open(desk.path(".sinew/sinew.db")).unwrap();
    database.execute("UPDATE judgement SET sameness = 'perhaps'", []).unwrap();
    let message = told(desk.workspace.state(None), desk.folder.path());
    assert!(message.contains("\"perhaps\" is not a word that this Sinew knows"), "{message}");
    database.execute("UPDATE operation SET kind = 'dream'", []).unwrap();
    assert!(matches!(desk.workspace.operations(), Err(StoreError::Database(_))));
}
