//! A workspace in a folder of its own, and short ways to fill it.

use sinew_model::{Claim, Dataset, Date, Judgement, Moment, OperationId, Sameness, Schema, Sink};
use sinew_store::{Author, Image, ImportReceipt, ImportSession, State, StoreError, Version, Workspace};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// A workspace that goes when the test ends.
pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) workspace: Workspace,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::init(folder.path(), "desk").unwrap();
        Desk { folder, workspace }
    }

    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }

    pub(crate) fn reopen(&mut self) -> &mut Workspace {
        self.workspace = Workspace::open(self.folder.path()).unwrap();
        &mut self.workspace
    }

    /// Imports people of these names at this minute, as published on this day or on none.
    pub(crate) fn import(&mut self, dataset: &str, minute: i64, published: &str, names: &[&str]) -> ImportReceipt {
        import(&mut self.workspace, dataset, minute, published, names)
    }

    pub(crate) fn judge(&mut self, minute: i64, left: &str, right: &str, sameness: Sameness) -> OperationId {
        self.workspace.judge(&[judgement(left, right, sameness)], "by hand", &author(minute)).unwrap()
    }

    pub(crate) fn undo(&mut self, minute: i64, target: OperationId) -> OperationId {
        self.workspace.undo(target, &author(minute)).unwrap()
    }

    pub(crate) fn state(&self) -> State {
        self.workspace.state(None).unwrap()
    }

    pub(crate) fn state_at(&self, minute: i64) -> State {
        self.workspace.state(Some(at(minute))).unwrap()
    }

    /// The operations whose versions are the current ones.
    pub(crate) fn current(&self) -> Vec<i64> {
        self.state().versions.iter().map(|version| version.op.0).collect()
    }

    /// The version that an import made.
    pub(crate) fn version(&self, op: OperationId) -> Version {
        self.workspace.versions().unwrap().into_iter().find(|version| version.op == op).unwrap()
    }

    /// The values of a version's claims, each with the minute it was recorded.
    pub(crate) fn contents(&self, version: &Version) -> Vec<(String, i64)> {
        contents(&self.workspace, version).unwrap()
    }

    /// Every file of claims, whether an operation names it or not.
    pub(crate) fn claims_files(&self) -> Vec<String> {
        files_below(&self.path(".sinew/datasets"))
    }
}

/// Saves these bytes as the map of this key.
pub(crate) fn save(workspace: &Workspace, key: &str, bytes: &[u8]) -> Image {
    workspace.save_image(key, |file| file.write_all(bytes)).unwrap()
}

/// A minute of the test's own clock.
pub(crate) fn at(minute: i64) -> Moment {
    Moment(1_780_000_000_000_000 + minute * 60_000_000)
}

pub(crate) fn author(minute: i64) -> Author {
    Author { name: "ana".into(), at: at(minute) }
}

pub(crate) fn dataset(name: &str, published: &str) -> Dataset {
    let published = (!published.is_empty()).then(|| Date::parse(published).unwrap());
    Dataset { name: name.into(), title: format!("The {name}"), published, ..Dataset::default() }
}

pub(crate) fn begin<'w>(workspace: &'w mut Workspace, dataset: &str, minute: i64) -> Result<ImportSession<'w>, StoreError> {
    workspace.begin_import(dataset, at(minute), Arc::new(AtomicBool::new(false)))
}

pub(crate) fn name_claim<'a>(entity: &'a str, value: &'a str) -> Claim<'a> {
    let person = Schema::named("Person").unwrap();
    Claim::new(entity, person, person.property("name").unwrap(), value)
}

pub(crate) fn import(workspace: &mut Workspace, name: &str, minute: i64, published: &str, names: &[&str]) -> ImportReceipt {
    let mut session = begin(workspace, name, minute).unwrap();
    for name in names {
        session.claim(&name_claim(&name.to_lowercase(), name)).unwrap();
    }
    session.commit(&dataset(name, published), "test", &["list.csv".into()], &author(minute)).unwrap()
}

pub(crate) fn judgement(left: &str, right: &str, sameness: Sameness) -> Judgement {
    Judgement { left: left.into(), right: right.into(), sameness, why: Some("it is said".into()), by: Some("ana".into()) }
}

pub(crate) fn contents(workspace: &Workspace, version: &Version) -> Result<Vec<(String, i64)>, StoreError> {
    let mut found = Vec::new();
    workspace.claims(version, |(claim, recorded)| {
        found.push((claim.value.to_owned(), (recorded.0 - at(0).0) / 60_000_000));
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

/// The files below a folder, relative to it, in order.
pub(crate) fn files_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => waiting.push(path),
                false => found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/")),
            }
        }
    }
    found.sort();
    found
}

/// The files of claims that operations name, as [`files_below`] the datasets folder lists them.
pub(crate) fn named_files(workspace: &Workspace) -> Vec<String> {
    let name = |version: &Version| format!("{}/{}.parquet", version.dataset.name, version.op);
    let mut names: Vec<String> = workspace.versions().unwrap().iter().map(name).collect();
    names.sort();
    names
}

/// An error as a user sees it, without the folder.
pub(crate) fn told<T>(outcome: Result<T, StoreError>, folder: &Path) -> String {
    match outcome {
        Ok(_) => "no error".into(),
        Err(error) => error.to_string().replace(folder.to_str().unwrap(), "DESK").replace('\\', "/"),
    }
}
