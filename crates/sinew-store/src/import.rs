//! Importing one version of a dataset as one operation.

use crate::claims::{ClaimWriter, Summed};
use crate::files::{Lock, sync_folder};
use crate::operation::{Author, Kind};
use crate::workspace::{self, VersionRow};
use crate::{Result, StoreError, Workspace};
use rusqlite::{Transaction, params};
use rustc_hash::FxHashMap;
use sinew_model::{Claim, ClaimId, Dataset, Judgement, Moment, OperationId, Outcome, Problem, Sink, Source, Stopped};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::BufWriter;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Takes the claims of an import. Nothing of it is in the workspace before [`ImportSession::commit`]; dropping it
/// without that leaves no trace.
pub struct ImportSession<'w> {
    workspace: &'w mut Workspace,
    _lock: Lock,
    dataset: String,
    /// The file that the claims go to; empty once it is the version's own.
    incoming: PathBuf,
    writer: Option<ClaimsFile>,
    recorded: Moment,
    /// When the claims of the version before were first recorded; a claim that stays keeps its moment.
    before: Recorded,
    claims: u64,
    problems: Vec<Problem>,
    /// How often each kind of problem was met.
    kinds: BTreeMap<(Outcome, String), usize>,
    sources: Vec<Source>,
    judgements: Vec<Judgement>,
    cancel: Arc<AtomicBool>,
    failure: Option<StoreError>,
}

/// What an import brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReceipt {
    /// The operation.
    pub op: OperationId,
    /// Number of claims.
    pub claims: u64,
    /// Number of problems.
    pub problems: usize,
    /// Number of sources described.
    pub sources: usize,
    /// Number of judgements.
    pub judgements: usize,
    /// Whether an older version stays the current one because it was published later.
    pub superseded_by: Option<OperationId>,
}

/// Problems of one kind that are listed one by one; of a garbled file nobody reads more.
const LISTED: usize = 10_000;

/// How often the session looks whether the user interrupted.
const CANCEL_EVERY: u64 = 4096;

impl<'w> ImportSession<'w> {
    pub(crate) fn begin(
        workspace: &'w mut Workspace,
        dataset: &str,
        recorded: Moment,
        cancel: Arc<AtomicBool>,
    ) -> Result<ImportSession<'w>> {
        let lock = workspace.lock()?;
        let (before, problems) = recorded_before(workspace, dataset)?;
        let incoming = workspace.data("datasets").join(dataset).join("incoming.parquet");
        let kinds = problems.iter().map(|problem: &Problem| ((problem.outcome, problem.message.clone()), 1)).collect();
        let mut session = ImportSession {
            workspace,
            _lock: lock,
            dataset: dataset.to_owned(),
            incoming,
            writer: None,
            recorded,
            before,
            claims: 0,
            problems,
            kinds,
            sources: Vec::new(),
            judgements: Vec::new(),
            cancel,
            failure: None,
        };
        session.writer = Some(start_file(&session.incoming)?);
        Ok(session)
    }

    /// Claims taken so far.
    pub fn claims(&self) -> u64 {
        self.claims
    }

    /// Why the sink stopped, if it did.
    pub fn failure(&mut self) -> Option<StoreError> {
        self.failure.take()
    }

    /// Makes the import part of the workspace: from here on it is there, whatever happens.
    pub fn commit(mut self, dataset: &Dataset, format: &str, inputs: &[String], author: &Author) -> Result<ImportReceipt> {
        if let Some(failure) = self.failure.take() {
            return Err(failure);
        }
        if dataset.name != self.dataset {
            return Err(StoreError::BadDatasetName(dataset.name.clone()));
        }
        self.sum_up_problems();
        let checksum = self.close_file()?;
        let op = self.record(dataset, format, inputs, checksum, author)?;
        let superseded_by = self.workspace.state(None)?.versions.iter().find(|v| v.dataset.name == self.dataset).map(|v| v.op);
        Ok(ImportReceipt {
            op,
            claims: self.claims,
            problems: self.problem_count(),
            sources: self.sources.len(),
            judgements: self.judgements.len(),
            superseded_by: superseded_by.filter(|current| *current != op),
        })
    }

    fn problem_count(&self) -> usize {
        self.kinds.values().sum()
    }

    /// Of a kind that was met very often, the number of those that are not listed.
    fn sum_up_problems(&mut self) {
        for ((outcome, message), seen) in self.kinds.iter().filter(|(_, seen)| **seen > LISTED) {
            let like = self.problems.iter().find(|problem| problem.message == *message);
            let file = like.map(|problem| problem.file.clone()).unwrap_or_default();
            let message = format!("{message}: {} more of this kind are not listed one by one", seen - LISTED);
            self.problems.push(Problem { outcome: *outcome, ..Problem::refused(&file, None, message) });
        }
    }

    /// Writes the claims out to the disk; returns their checksum.
    fn close_file(&mut self) -> Result<u64> {
        let Some(writer) = self.writer.take() else { return Err(StoreError::Interrupted) };
        let (buffered, checksum) = writer.finish()?.finish();
        let file = buffered.into_inner().map_err(|error| StoreError::io(&self.incoming)(error.into_error()))?;
        file.sync_all().map_err(StoreError::io(&self.incoming))?;
        Ok(checksum)
    }

    /// The claims are on the disk under their own name before the transaction that names them commits.
    fn record(
        &mut self,
        dataset: &Dataset,
        format: &str,
        inputs: &[String],
        checksum: u64,
        author: &Author,
    ) -> Result<OperationId> {
        let data = self.workspace.data("");
        let (claims, problems) = (self.claims, self.problem_count());
        let tx = self.workspace.db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let op = workspace::insert_operation(&tx, Kind::Import, &summary(dataset, claims, problems), author)?;
        let file = format!("datasets/{}/{op}.parquet", self.dataset);
        workspace::insert_version(&tx, op, dataset, VersionRow { format, inputs, file: &file, checksum, claims, problems })?;
        workspace::insert_problems(&tx, op, &self.problems)?;
        workspace::insert_judgements(&tx, op, &self.judgements)?;
        insert_sources(&tx, op, &self.sources)?;
        settle(&self.incoming, &data.join(file))?;
        // From here on it is the sweep's: a commit that reports a failure may yet have reached the disk.
        self.incoming = PathBuf::new();
        tx.commit()?;
        Ok(op)
    }

    fn stop(&mut self, failure: StoreError) -> Stopped {
        self.failure.get_or_insert(failure);
        Stopped
    }
}

impl Drop for ImportSession<'_> {
    fn drop(&mut self) {
        drop(self.writer.take());
        if self.incoming.as_os_str().is_empty() {
            return;
        }
        let _ = fs::remove_file(&self.incoming);
        // The folder of a dataset that has no version goes too; any other is not empty and stays.
        if let Some(folder) = self.incoming.parent() {
            let _ = fs::remove_dir(folder);
        }
    }
}

impl Sink for ImportSession<'_> {
    fn claim(&mut self, claim: &Claim<'_>) -> std::result::Result<(), Stopped> {
        if self.claims.is_multiple_of(CANCEL_EVERY) && self.cancel.load(Ordering::Relaxed) {
            return Err(self.stop(StoreError::Interrupted));
        }
        let recorded = match self.before.is_empty() {
            true => self.recorded,
            false => *self.before.get(&ClaimId::of(&self.dataset, claim)).unwrap_or(&self.recorded),
        };
        self.claims += 1;
        let written = self.writer.as_mut().map_or(Ok(()), |writer| writer.write(claim, recorded));
        written.map_err(|error| self.stop(error.into()))
    }

    fn problem(&mut self, problem: Problem) -> std::result::Result<(), Stopped> {
        let seen = self.kinds.entry((problem.outcome, problem.message.clone())).or_default();
        *seen += 1;
        if *seen <= LISTED {
            self.problems.push(problem);
        }
        Ok(())
    }

    fn source(&mut self, source: Source) -> std::result::Result<(), Stopped> {
        self.sources.push(source);
        Ok(())
    }

    fn judgement(&mut self, judgement: Judgement) -> std::result::Result<(), Stopped> {
        self.judgements.push(judgement);
        Ok(())
    }
}

type ClaimsFile = ClaimWriter<Summed<BufWriter<File>>>;

fn start_file(path: &Path) -> Result<ClaimsFile> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(StoreError::io(folder))?;
    }
    let file = File::create(path).map_err(StoreError::io(path))?;
    Ok(ClaimWriter::new(Summed::new(BufWriter::with_capacity(1 << 20, file)))?)
}

/// Gives a file that is on the disk its own name, on the disk too.
fn settle(incoming: &Path, own: &Path) -> Result<()> {
    fs::rename(incoming, own).map_err(StoreError::io(own))?;
    own.ancestors().skip(1).take(2).try_for_each(sync_folder)
}

type Recorded = FxHashMap<ClaimId, Moment>;

/// A version that cannot be read must not keep a sound one out.
fn recorded_before(workspace: &Workspace, dataset: &str) -> Result<(Recorded, Vec<Problem>)> {
    let state = workspace.state(None)?;
    let Some(version) = state.versions.iter().find(|v| v.dataset.name == dataset) else { return Ok(Default::default()) };
    let mut recorded = FxHashMap::default();
    let read = workspace.claims(version, |(claim, moment)| {
        recorded.insert(ClaimId::of(dataset, claim), *moment);
        ControlFlow::Continue(())
    });
    match read {
        Ok(()) => Ok((recorded, Vec::new())),
        Err(StoreError::Damaged { path, message }) => Ok((Recorded::default(), vec![unreadable_before(&path, &message)])),
        Err(error) => Err(error),
    }
}

fn unreadable_before(path: &Path, message: &str) -> Problem {
    let message = format!("the version before cannot be read ({message}), so every claim counts as recorded now");
    Problem::flagged(&path.display().to_string(), None, message)
        .hint("restore that file from a backup and import again to keep the moments")
}

fn summary(dataset: &Dataset, claims: u64, problems: usize) -> String {
    let version = dataset.label().map(|label| format!(" {label}")).unwrap_or_default();
    format!("{}{version}: {claims} claims, {problems} problems", dataset.name)
}

pub(crate) fn insert_sources(tx: &Transaction<'_>, op: OperationId, sources: &[Source]) -> rusqlite::Result<()> {
    let mut insert = tx.prepare(
        "INSERT OR REPLACE INTO source (op, key, title, publisher, author, date, url, lang, reliability, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for s in sources {
        let (date, reliability) = (s.date.map(|date| date.to_string()), s.reliability.map(|r| r.code()));
        insert.execute(params![op.0, s.key, s.title, s.publisher, s.author, date, s.url, s.lang, reliability, s.origin])?;
    }
    Ok(())
}
