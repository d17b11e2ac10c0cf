//! Opening a workspace and changing it.

use crate::claims::checksum_of;
use crate::files::{self, Lock, entries};
use crate::operation::{Author, Kind, Operation, mark_effective};
use crate::state::{self, State, Version};
use crate::{ImportSession, Result, Settings, StoreError, tables};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use sinew_model::{ClaimId, Dataset, Judgement, Moment, OperationId, Outcome, Problem, Reliability};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// The number of the layout that this Sinew writes.
pub const FORMAT: u32 = 1;

pub(crate) const SETTINGS: &str = "sinew.toml";

/// One open workspace.
pub struct Workspace {
    root: PathBuf,
    settings: Settings,
    pub(crate) db: Connection,
}

impl Workspace {
    /// Makes a workspace in a folder, which may exist but may not be one already. A `sinew.toml` that is there is kept.
    pub fn init(root: &Path, name: &str) -> Result<Workspace> {
        let (data, settings) = (root.join(".sinew"), root.join(SETTINGS));
        if root.exists() && !root.is_dir() {
            return Err(StoreError::NotAFolder(root.to_owned()));
        }
        fs::create_dir_all(&data).map_err(StoreError::io(&data))?;
        let _lock = files::lock(&data.join("lock"), root)?;
        // The format is written last: where it is missing, an earlier `init` was killed, and this one finishes its work.
        if data.join("format").exists() {
            return Err(StoreError::Exists(root.to_owned()));
        }
        tables::create(&data.join("sinew.db"))?;
        for folder in [data.join("datasets"), data.join("maps")] {
            fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        }
        match settings.exists() {
            true => drop(Settings::read(&settings)?),
            false => files::write_whole(&settings, Settings::template(name).as_bytes())?,
        }
        files::write_whole(&data.join("format"), format!("{FORMAT}\n").as_bytes())?;
        files::sync_folder(&data)?;
        files::sync_folder(root)?;
        Workspace::open(root)
    }

    /// The nearest folder at or above `start` that holds a workspace.
    pub fn find(start: &Path) -> Result<PathBuf> {
        let absolute = std::path::absolute(start).map_err(StoreError::io(start))?;
        let found = absolute.ancestors().find(|folder| {
            folder.join(".sinew").is_dir() && (folder.join(SETTINGS).is_file() || folder.join(".sinew/format").is_file())
        });
        found.map(Path::to_owned).ok_or_else(|| StoreError::NotFound(start.to_owned()))
    }

    /// Opens the workspace in this folder.
    pub fn open(root: &Path) -> Result<Workspace> {
        let database = root.join(".sinew/sinew.db");
        check_format(root, &database)?;
        let settings = Settings::read(&root.join(SETTINGS))?;
        if !database.is_file() {
            return Err(StoreError::Damaged { path: database, message: "it is missing".into() });
        }
        Ok(Workspace { root: root.to_owned(), settings, db: tables::open(&database)? })
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What `sinew.toml` says.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn data(&self, relative: &str) -> PathBuf {
        self.root.join(".sinew").join(relative)
    }

    /// Takes the lock that every writer holds; it is given back when it is dropped. Sweeps away what a killed
    /// writer left.
    pub(crate) fn lock(&self) -> Result<Lock> {
        let held = files::lock(&self.data("lock"), &self.root)?;
        self.sweep()?;
        Ok(held)
    }

    /// Removes claims files that no operation names, and folders without any. Only the holder of the lock may. What cannot
    /// be removed does no harm.
    fn sweep(&self) -> Result<()> {
        let datasets = self.data("datasets");
        if !datasets.is_dir() {
            return Ok(());
        }
        let mut is_version = self.db.prepare("SELECT 1 FROM version WHERE op = ?1")?;
        for folder in entries(&datasets)?.into_iter().filter(|path| path.is_dir()) {
            for file in entries(&folder)? {
                if let Some(op) = named_after(&file)
                    && !is_version.exists([op])?
                {
                    let _ = fs::remove_file(&file);
                }
            }
            // It goes only if it is empty.
            let _ = fs::remove_dir(&folder);
        }
        Ok(())
    }

    /// Starts the import of one version of a dataset; see [`ImportSession`]. Setting `cancel` stops it.
    pub fn begin_import(&mut self, dataset: &str, recorded: Moment, cancel: Arc<AtomicBool>) -> Result<ImportSession<'_>> {
        if !is_dataset_name(dataset) {
            return Err(StoreError::BadDatasetName(dataset.to_owned()));
        }
        ImportSession::begin(self, dataset, recorded, cancel)
    }

    /// Records judgements as one operation.
    pub fn judge(&mut self, judgements: &[Judgement], summary: &str, author: &Author) -> Result<OperationId> {
        self.change(Kind::Judge, summary, author, |tx, op| insert_judgements(tx, op, judgements))
    }

    /// Grades a source or a dataset.
    pub fn grade(&mut self, source: &str, reliability: Reliability, why: Option<&str>, author: &Author) -> Result<OperationId> {
        self.change(Kind::Grade, &format!("{source}: {reliability}"), author, |tx, op| {
            let row = params![op.0, source, reliability.code(), why];
            tx.execute("INSERT INTO grading (op, source, reliability, why) VALUES (?1, ?2, ?3, ?4)", row).map(drop)
        })
    }

    /// Withdraws a claim: from now on it is not claimed any more. What was known before still knows it.
    pub fn withdraw(&mut self, claim: ClaimId, why: Option<&str>, author: &Author) -> Result<OperationId> {
        self.change(Kind::Withdraw, &claim.to_string(), author, |tx, op| {
            let row = params![op.0, claim.to_string(), why];
            tx.execute("INSERT INTO withdrawal (op, claim, why) VALUES (?1, ?2, ?3)", row).map(drop)
        })
    }

    /// Takes one operation back. Undoing an undo brings the first one back.
    pub fn undo(&mut self, target: OperationId, author: &Author) -> Result<OperationId> {
        let _lock = self.lock()?;
        let operations = self.operations()?;
        let operation = operations.iter().find(|o| o.id == target).ok_or(StoreError::NoOperation(target.0))?;
        if !operation.effective {
            return Err(StoreError::UndoneAlready(target.0));
        }
        let summary = format!("{} {}: {}", operation.kind.code(), target, operation.summary);
        self.record(Kind::Undo, &summary, author, |tx, op| {
            tx.execute("UPDATE operation SET undoes = ?2 WHERE id = ?1", params![op.0, target.0]).map(drop)
        })
    }

    pub(crate) fn change(
        &mut self,
        kind: Kind,
        summary: &str,
        author: &Author,
        body: impl FnOnce(&Transaction<'_>, OperationId) -> rusqlite::Result<()>,
    ) -> Result<OperationId> {
        let _lock = self.lock()?;
        self.record(kind, summary, author, body)
    }

    /// One operation, whole. The caller holds the lock.
    fn record(
        &mut self,
        kind: Kind,
        summary: &str,
        author: &Author,
        body: impl FnOnce(&Transaction<'_>, OperationId) -> rusqlite::Result<()>,
    ) -> Result<OperationId> {
        let tx = self.db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let op = insert_operation(&tx, kind, summary, author)?;
        body(&tx, op)?;
        tx.commit()?;
        Ok(op)
    }

    /// Everything that was done, oldest first.
    pub fn operations(&self) -> Result<Vec<Operation>> {
        let mut statement = self.db.prepare("SELECT id, kind, at, by, summary, undoes FROM operation ORDER BY id")?;
        let mut operations = statement.query_map([], operation)?.collect::<rusqlite::Result<Vec<_>>>()?;
        mark_effective(&mut operations);
        Ok(operations)
    }

    /// What the workspace held at a moment, or holds now.
    pub fn state(&self, known: Option<Moment>) -> Result<State> {
        let _snapshot = self.snapshot()?;
        state::load(self, known)
    }

    /// All versions of all datasets, undone ones too, oldest first.
    pub fn versions(&self) -> Result<Vec<Version>> {
        let _snapshot = self.snapshot()?;
        state::versions(self)
    }

    /// While it lives, everything read is of one moment, whatever others commit.
    fn snapshot(&self) -> Result<Transaction<'_>> {
        Ok(self.db.unchecked_transaction()?)
    }

    /// The problems of one import, in the order they were found.
    pub fn problems(&self, import: OperationId) -> Result<Vec<Problem>> {
        let mut statement = self
            .db
            .prepare("SELECT outcome, file, row, column_name, found, message, hint FROM problem WHERE op = ?1 ORDER BY seq")?;
        let problems = statement.query_map([import.0], problem)?.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(problems)
    }

    /// Calls `each` with every claim of a version and the moment it was recorded, in the order of import, until it breaks.
    pub fn claims(&self, version: &Version, each: impl FnMut(&crate::claims::StoredClaim<'_>) -> ControlFlow<()>) -> Result<()> {
        let path = self.data(&version.file);
        let damaged = |message: String| StoreError::Damaged { path: path.clone(), message };
        let mut file = File::open(&path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => damaged("it is missing".into()),
            _ => StoreError::io(&path)(error),
        })?;
        let checksum = checksum_of(&mut file).map_err(StoreError::io(&path))?;
        if format!("{checksum:016x}") != version.checksum {
            return Err(damaged("its checksum is not that of the import: it was changed or cut off".into()));
        }
        crate::claims::read_claims(file, each).map_err(|error| damaged(error.to_string()))
    }

    /// Where the claims file of a version is.
    pub fn claims_path(&self, version: &Version) -> PathBuf {
        self.data(&version.file)
    }
}

fn check_format(root: &Path, database: &Path) -> Result<()> {
    let path = root.join(".sinew/format");
    let damaged = |message: String| StoreError::Damaged { path: path.clone(), message };
    let text = fs::read_to_string(&path).map_err(|error| match error.kind() {
        ErrorKind::NotFound if tables::is_in_use(database) => damaged("it is missing".into()),
        ErrorKind::NotFound => StoreError::NotFound(root.to_owned()),
        _ => StoreError::io(&path)(error),
    })?;
    match text.trim().parse::<u32>() {
        Ok(found) if found > FORMAT => Err(StoreError::TooNew { path: root.to_owned(), found, known: FORMAT }),
        Ok(1..) => Ok(()),
        _ => Err(damaged(format!("it should hold a number, not {:?}", text.trim()))),
    }
}

/// The operation that a claims file is named after, 0 for one that is still coming in. A file of any other name is not ours.
fn named_after(file: &Path) -> Option<i64> {
    match file.file_name()?.to_str()?.strip_suffix(".parquet")? {
        "incoming" => Some(0),
        number => number.parse().ok(),
    }
}

/// Letters, digits, `-`, `_`, `.`; a letter or digit first, no `.` last; at most 100 characters; no name that Windows
/// keeps for a device.
fn is_dataset_name(name: &str) -> bool {
    name.len() <= 100
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !name.ends_with('.')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        && !is_device(name)
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered =
        |kind: &str| stem.strip_prefix(kind).is_some_and(|n| n.len() == 1 && n.starts_with(|c: char| c.is_ascii_digit()));
    ["con", "prn", "aux", "nul"].contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

pub(crate) fn insert_operation(
    tx: &Transaction<'_>,
    kind: Kind,
    summary: &str,
    author: &Author,
) -> rusqlite::Result<OperationId> {
    let row = params![kind.code(), author.at.0, author.name, summary];
    tx.execute("INSERT INTO operation (kind, at, by, summary) VALUES (?1, ?2, ?3, ?4)", row)?;
    Ok(OperationId(tx.last_insert_rowid()))
}

pub(crate) fn insert_judgements(tx: &Transaction<'_>, op: OperationId, judgements: &[Judgement]) -> rusqlite::Result<()> {
    let mut insert = tx
        .prepare("INSERT OR REPLACE INTO judgement (op, left_id, right_id, sameness, why, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for judgement in judgements {
        let (left, right) = (&judgement.left, &judgement.right);
        let (left, right) = if left <= right { (left, right) } else { (right, left) };
        insert.execute(params![op.0, left, right, judgement.sameness.code(), judgement.why, judgement.by])?;
    }
    Ok(())
}

pub(crate) fn insert_problems(tx: &Transaction<'_>, op: OperationId, problems: &[Problem]) -> rusqlite::Result<()> {
    let mut insert = tx.prepare(
        "INSERT INTO problem (op, seq, outcome, file, row, column_name, found, message, hint)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for (seq, p) in problems.iter().enumerate() {
        let row = p.row.map(|row| row as i64);
        insert.execute(params![op.0, seq as i64, p.outcome.code(), p.file, row, p.column, p.found, p.message, p.hint])?;
    }
    Ok(())
}

pub(crate) fn insert_version(
    tx: &Transaction<'_>,
    op: OperationId,
    dataset: &Dataset,
    counts: VersionRow<'_>,
) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO version (op, dataset, title, publisher, url, version, published, maintained, reliability, format, inputs,
                              file, checksum, claims, problems)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            op.0,
            dataset.name,
            dataset.title,
            dataset.publisher,
            dataset.url,
            dataset.version,
            dataset.published.map(|date| date.to_string()),
            dataset.maintained,
            dataset.reliability.map(|r| r.code()),
            counts.format,
            counts.inputs.join("\n"),
            counts.file,
            format!("{:016x}", counts.checksum),
            counts.claims as i64,
            counts.problems as i64,
        ],
    )
    .map(drop)
}

/// What a version's row says beside the dataset itself.
pub(crate) struct VersionRow<'a> {
    pub(crate) format: &'a str,
    pub(crate) inputs: &'a [String],
    pub(crate) file: &'a str,
    pub(crate) checksum: u64,
    pub(crate) claims: u64,
    pub(crate) problems: usize,
}

fn operation(row: &Row<'_>) -> rusqlite::Result<Operation> {
    let kind: String = row.get(1)?;
    Ok(Operation {
        id: OperationId(row.get(0)?),
        kind: Kind::parse(&kind).ok_or_else(|| unreadable(1, &kind))?,
        at: Moment(row.get(2)?),
        by: row.get(3)?,
        summary: row.get(4)?,
        undoes: row.get::<_, Option<i64>>(5)?.map(OperationId),
        effective: true,
    })
}

fn problem(row: &Row<'_>) -> rusqlite::Result<Problem> {
    let outcome: String = row.get(0)?;
    Ok(Problem {
        outcome: if outcome == Outcome::Flagged.code() { Outcome::Flagged } else { Outcome::Refused },
        file: row.get(1)?,
        row: row.get::<_, Option<i64>>(2)?.map(|row| row as u64),
        column: row.get(3)?,
        found: row.get(4)?,
        message: row.get(5)?,
        hint: row.get(6)?,
    })
}

/// A word in the database that this Sinew does not know.
pub(crate) fn unreadable(column: usize, word: &str) -> rusqlite::Error {
    let error = format!("{word:?} is not a word that this Sinew knows");
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, error.into())
}

impl Workspace {
    /// The import that is the newest of a dataset's versions, whichever was published last.
    pub fn last_import(&self, dataset: &str) -> Result<Option<OperationId>> {
        let mut statement = self.db.prepare("SELECT max(op) FROM version WHERE dataset = ?1")?;
        Ok(statement.query_row([dataset], |row| row.get::<_, Option<i64>>(0)).optional()?.flatten().map(OperationId))
    }
}
