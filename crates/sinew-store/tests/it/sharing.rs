//! Several processes with one workspace: one writes, any number read.

use crate::support::*;
use sinew_model::{Sameness, Sink};
use sinew_store::{StoreError, Workspace};
use std::sync::atomic::{AtomicBool, Ordering};

/// Tells the other threads to end, even when this one fails: the test would otherwise wait for them for ever.
struct SetWhenDropped<'a>(&'a AtomicBool);

impl Drop for SetWhenDropped<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn a_second_writer_is_told_to_wait() {
    let mut desk = Desk::new();
    let mut other = Workspace::open(desk.folder.path()).unwrap();
    let session = begin(&mut desk.workspace, "a", 1).unwrap();
    assert!(matches!(begin(&mut other, "b", 1).map(drop), Err(StoreError::Busy(_))));
    assert!(matches!(other.judge(&[judgement("x", "y", Sameness::Unsure)], "s", &author(1)), Err(StoreError::Busy(_))));
    assert!(matches!(other.undo(sinew_model::OperationId(1), &author(1)), Err(StoreError::Busy(_))));
    assert!(other.state(None).unwrap().versions.is_empty(), "reading goes on");
    drop(session);
    import(&mut other, "b", 2, "", &["Bob"]);
}

#[test]
fn a_writer_sweeps_nothing_while_another_imports() {
    let mut desk = Desk::new();
    let mut other = Workspace::open(desk.folder.path()).unwrap();
    let mut session = begin(&mut desk.workspace, "a", 1).unwrap();
    session.claim(&name_claim("p", "P")).unwrap();
    let _ = other.judge(&[], "s", &author(1));
    session.commit(&dataset("a", ""), "test", &[], &author(1)).unwrap();
    assert_eq!(desk.contents(&desk.state().versions[0]).len(), 1);
}

/// Each version holds as many claims as its number says; a reader never sees another count, or a version without its file.
#[test]
fn readers_see_whole_versions_while_another_imports() {
    let mut desk = Desk::new();
    let root = desk.folder.path().to_owned();
    let done = AtomicBool::new(false);
    let read = || {
        let workspace = Workspace::open(&root).unwrap();
        let (mut rounds, mut newest) = (0, 0);
        while !done.load(Ordering::Relaxed) {
            let state = workspace.state(None).unwrap();
            for version in &state.versions {
                assert_eq!(contents(&workspace, version).unwrap().len() as i64, version.op.0);
                assert!(version.op.0 >= newest, "the current version never goes back");
                newest = version.op.0;
            }
            assert!(workspace.versions().unwrap().len() as i64 >= newest);
            rounds += 1;
        }
        rounds
    };
    std::thread::scope(|scope| {
        let _ends = SetWhenDropped(&done);
        let readers: Vec<_> = (0..2).map(|_| scope.spawn(read)).collect();
        for op in 1..=60 {
            desk.import("a", op, "", &vec!["Ann"; op as usize]);
        }
        done.store(true, Ordering::Relaxed);
        assert!(readers.into_iter().all(|reader| reader.join().unwrap() > 0));
    });
}

#[test]
fn workspaces_are_opened_and_closed_while_another_writes() {
    let mut desk = Desk::new();
    let root = desk.folder.path().to_owned();
    let done = AtomicBool::new(false);
    let open = || {
        while !done.load(Ordering::Relaxed) {
            Workspace::open(&root).unwrap().operations().unwrap();
        }
    };
    std::thread::scope(|scope| {
        let _ends = SetWhenDropped(&done);
        scope.spawn(open);
        scope.spawn(open);
        for minute in 0..40 {
            desk.reopen();
            desk.judge(minute, "x", "y", Sameness::Unsure);
        }
        done.store(true, Ordering::Relaxed);
    });
    assert_eq!(desk.workspace.operations().unwrap().len(), 40);
}

/// An example on a read-only disk, or a colleague's workspace.
#[cfg(unix)]
#[test]
fn a_workspace_that_cannot_be_written_to_can_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = Desk::new();
    let op = desk.import("a", 1, "", &["Ann"]).op;
    let Desk { folder, workspace } = desk;
    drop(workspace);
    let parts = ["sinew.db", "lock", "maps", "datasets/a", "datasets", ""].map(|part| folder.path().join(".sinew").join(part));
    let permit = |extra: u32| {
        for part in &parts {
            let mode = if part.is_dir() { 0o555 } else { 0o444 };
            std::fs::set_permissions(part, std::fs::Permissions::from_mode(mode | extra)).unwrap();
        }
    };
    permit(0);
    // Root may write wherever it likes; then this shows less.
    let mut workspace = Workspace::open(folder.path()).unwrap();
    let version = workspace.state(None).unwrap().versions.remove(0);
    assert_eq!((version.op, contents(&workspace, &version).unwrap().len()), (op, 1));
    let written = workspace.judge(&[judgement("x", "y", Sameness::Unsure)], "s", &author(2));
    assert!(matches!(written, Ok(_) | Err(StoreError::Io { .. })), "{written:?}");
    drop(workspace);
    permit(0o200);
    assert!(Workspace::open(folder.path()).unwrap().operations().unwrap().len() <= 2);
}
