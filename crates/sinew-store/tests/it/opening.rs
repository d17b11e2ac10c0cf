//! Making, finding and opening a workspace.

use crate::support::*;
use sinew_store::{FORMAT, StoreError, Workspace};
use std::fs;

#[test]
fn a_new_workspace_is_empty_and_opens_again() {
    let mut desk = Desk::new();
    let workspace = desk.reopen();
    assert_eq!(workspace.settings().name, "desk");
    assert!(workspace.operations().unwrap().is_empty() && workspace.versions().unwrap().is_empty());
    let state = workspace.state(None).unwrap();
    assert!(state.versions.is_empty() && state.judgements.is_empty());
}

#[test]
fn a_folder_is_made_with_those_above_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("a/b");
    assert_eq!(Workspace::init(&root, "b").unwrap().root(), root);
}

#[test]
fn a_second_workspace_in_the_same_folder() {
    let desk = Desk::new();
    assert_eq!(told(Workspace::init(desk.folder.path(), "x"), desk.folder.path()), "DESK is a workspace already");
}

#[test]
fn names_of_any_kind_are_written_to_the_settings() {
    let check = |name: &str| {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Workspace::init(folder.path(), name).unwrap().settings().name, name);
    };
    check("");
    check("Iraq \"desk\" \\ 2026");
    check("می\u{200c}خواهم");
    check("\u{301}\u{7f}\0'''\"\"\"\n\t");
}

#[test]
fn it_is_found_from_below() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path("notes/june")).unwrap();
    let root = std::path::absolute(desk.folder.path()).unwrap();
    assert_eq!(Workspace::find(desk.folder.path()).unwrap(), root);
    assert_eq!(Workspace::find(&desk.path("notes/june")).unwrap(), root);
    assert_eq!(Workspace::find(&desk.path("not/there")).unwrap(), root);
}

#[test]
fn it_is_not_found_where_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let expected = "there is no workspace in DESK or a folder above it";
    assert_eq!(told(Workspace::find(folder.path()), folder.path()), expected);
    assert_eq!(told(Workspace::open(folder.path()), folder.path()), expected);
    fs::write(folder.path().join("sinew.toml"), "").unwrap();
    assert_eq!(told(Workspace::find(folder.path()), folder.path()), expected);
}

/// A repository that holds `sinew.toml` and the evidence, but not the data made from them.
#[test]
fn settings_that_are_there_already_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sinew.toml"), "name = \"shared\"\n[conflicts]\nprefer = [\"recent\"]\n").unwrap();
    let workspace = Workspace::init(folder.path(), "other").unwrap();
    assert_eq!(workspace.settings().name, "shared");
    assert_eq!(workspace.settings().conflicts.prefer, [sinew_model::Preference::Recent]);
}

#[test]
fn settings_that_are_wrong_make_no_workspace() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sinew.toml"), "name = 3").unwrap();
    assert!(matches!(Workspace::init(folder.path(), "other"), Err(StoreError::Settings { .. })));
    assert!(matches!(Workspace::open(folder.path()), Err(StoreError::NotFound(_))));
}

#[test]
fn an_init_that_was_killed_is_finished_by_the_next() {
    for missing in [&["format"][..], &["format", "datasets"], &["format", "datasets", "maps", "sinew.db"]] {
        let desk = Desk::new();
        for part in missing {
            let path = desk.path(".sinew").join(part);
            if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
        }
        assert!(matches!(Workspace::open(desk.folder.path()), Err(StoreError::NotFound(_))));
        Workspace::init(desk.folder.path(), "again").unwrap();
        assert_eq!(Workspace::open(desk.folder.path()).unwrap().settings().name, "desk");
    }
}

#[test]
fn init_never_touches_a_database_that_holds_something() {
    let mut desk = Desk::new();
    desk.import("a", 1, "", &["Ann"]);
    fs::remove_file(desk.path(".sinew/format")).unwrap();
    let expected = "DESK/.sinew/format is damaged: it is missing";
    assert_eq!(told(Workspace::init(desk.folder.path(), "x"), desk.folder.path()), expected);
    assert_eq!(told(Workspace::open(desk.folder.path()), desk.folder.path()), expected);
    fs::write(desk.path(".sinew/format"), format!("{FORMAT}")).unwrap();
    assert_eq!(desk.reopen().operations().unwrap().len(), 1);
}

#[test]
fn of_two_that_init_at_once_one_makes_it() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let init = || Workspace::init(folder.path(), "race").map(drop);
        let made = std::thread::scope(|scope| {
            let others: Vec<_> = (0..3).map(|_| scope.spawn(init)).collect();
            others.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
        });
        assert_eq!(made.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{made:?}");
        let is_expected = |outcome: &Result<(), _>| matches!(outcome, Ok(()) | Err(StoreError::Exists(_) | StoreError::Busy(_)));
        assert!(made.iter().all(is_expected), "{made:?}");
        assert!(Workspace::open(folder.path()).unwrap().operations().unwrap().is_empty());
    }
}

#[test]
fn formats() {
    let check = |text: &str, expected: &str| {
        let desk = Desk::new();
        fs::write(desk.path(".sinew/format"), text).unwrap();
        assert_eq!(told(Workspace::open(desk.folder.path()), desk.folder.path()), expected, "{text:?}");
    };
    check("1", "no error");
    check(" 1\r\n", "no error");
    check("2\n", "DESK has format 2; this Sinew knows formats up to 1");
    check("", "DESK/.sinew/format is damaged: it should hold a number, not \"\"");
    check("0", "DESK/.sinew/format is damaged: it should hold a number, not \"0\"");
    check("one", "DESK/.sinew/format is damaged: it should hold a number, not \"one\"");
}

#[test]
fn wrong_settings_are_told_with_their_line() {
    let check = |text: &str, expected: &[&str]| {
        let desk = Desk::new();
        fs::write(desk.path("sinew.toml"), text).unwrap();
        let message = told(Workspace::open(desk.folder.path()), desk.folder.path());
        assert!(expected.iter().all(|part| message.contains(part)), "{message}");
    };
    check("name = \"x\"\n\nnaem = 3\n", &["DESK/sinew.toml", "line 3", "naem"]);
    check("name = \"x\n", &["line 1"]);
    check("[conflicts]\nprefer = [\"best\"]\n", &["line 2", "\"best\" is none of reliability, credibility, stance, recent"]);
    check("name = \"x\"\n[conflicts]\nprefer = \"stance\"\n", &["line 3", "expected a sequence"]);
    check("\u{feff}name = \"from Notepad\"\r\n", &["no error"]);
    check("", &["no error"]);
}

#[test]
fn without_settings_those_of_a_new_workspace_hold() {
    let desk = Desk::new();
    fs::remove_file(desk.path("sinew.toml")).unwrap();
    assert_eq!(Workspace::find(desk.folder.path()).unwrap(), desk.folder.path());
    let workspace = Workspace::open(desk.folder.path()).unwrap();
    assert_eq!(workspace.settings().conflicts, sinew_store::Settings::default().conflicts);
}

#[test]
fn every_error_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let error = Workspace::open(folder.path()).err().unwrap();
    assert!(error.hint().unwrap().contains("sinew init"));
    let desk = Desk::new();
    let error = Workspace::init(desk.folder.path(), "x").err().unwrap();
    assert_eq!(error.hint().unwrap(), "use it as it is, or choose another folder");
}
