//! What a workspace holds at a moment: the versions, judgements, gradings and withdrawals that count.

use crate::operation::mark_effective;
use crate::proposal::{self, Decision, ProposalId, ProposedClaim};
use crate::workspace::unreadable;
use crate::{Operation, Result, StoreError, Workspace};
use rusqlite::Row;
use sinew_model::{ClaimId, Dataset, Date, Judgement, Moment, OperationId, Reliability, Sameness, Source};
use std::collections::{BTreeMap, BTreeSet};

/// One imported version of a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The import.
    pub op: OperationId,
    /// When it was imported.
    pub at: Moment,
    /// What is known of the dataset.
    pub dataset: Dataset,
    /// Format of the files.
    pub format: String,
    /// Names of the files.
    pub inputs: Vec<String>,
    /// Number of claims.
    pub claims: u64,
    /// Number of problems.
    pub problems: u64,
    /// Whether the import counts (is not undone).
    pub effective: bool,
    pub(crate) file: String,
    pub(crate) checksum: String,
}

impl Version {
    /// `us_ofac_sdn@2024-05-03`, or with the number of the import where no version is known.
    pub fn name(&self) -> String {
        let label = self.dataset.label().unwrap_or_else(|| format!("import-{}", self.op));
        format!("{}@{label}", self.dataset.name)
    }

    /// By which versions of one dataset are ordered: publication, then import.
    fn age(&self) -> (i32, OperationId) {
        let published = self.dataset.published.and_then(|date| date.latest());
        (published.unwrap_or(self.at.day()).0, self.op)
    }
}

/// What a workspace holds at a moment. Everything is in a fixed order.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The newest version of each dataset, by name.
    pub versions: Vec<Version>,
    /// Sources by key: the latest record of each.
    pub sources: BTreeMap<String, Source>,
    /// Gradings by source key or dataset name: the latest of each.
    pub gradings: BTreeMap<String, Reliability>,
    /// Judgements by pair (the smaller id first): the latest of each.
    pub judgements: BTreeMap<(String, String), Judgement>,
    /// Claims that are not claimed any more.
    pub withdrawn: BTreeSet<ClaimId>,
    /// Proposals that were accepted, in their order, with the moment of the decision.
    pub accepted: Vec<Accepted>,
    /// The moment asked for, if any.
    pub known: Option<Moment>,
}

/// A claim that was proposed and accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The proposal.
    pub id: ProposalId,
    /// The claim, as accepted or edited.
    pub claim: ProposedClaim,
    /// The decision.
    pub decision: OperationId,
    /// When it was decided.
    pub at: Moment,
}

impl State {
    /// Names the claims that a map of this state is built from, in this layout: equal keys, equal maps.
    pub fn claims_key(&self, layout: u32) -> String {
        let mut text = format!("map-{layout}");
        for version in &self.versions {
            text.push_str(&format!("|{}:{}:{}", version.dataset.name, version.op, version.at.0));
        }
        for accepted in &self.accepted {
            text.push_str(&format!("|{}:{}", accepted.id, accepted.decision));
        }
        for claim in &self.withdrawn {
            text.push_str(&format!("|{claim}"));
        }
        format!("{:016x}", sinew_model::ids::stable_hash(text.as_bytes()))
    }
}

/// One grading of a source, as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grading {
    /// The operation.
    pub op: OperationId,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// The grade.
    pub reliability: Reliability,
    /// The reason.
    pub why: Option<String>,
    /// Whether it counts (is not undone); the last one that does is the source's.
    pub effective: bool,
}

impl Workspace {
    /// Every grading of a source or dataset, oldest first, undone ones too.
    pub fn gradings_of(&self, source: &str) -> Result<Vec<Grading>> {
        let operations: BTreeMap<i64, Operation> = self.operations()?.into_iter().map(|o| (o.id.0, o)).collect();
        let mut statement = self.db.prepare("SELECT op, reliability, why FROM grading WHERE source = ?1 ORDER BY op")?;
        let rows = statement.query_map([source], |row| {
            let code: String = row.get(1)?;
            let reliability = Reliability::parse(&code).ok_or_else(|| unreadable(1, &code))?;
            Ok((row.get::<_, i64>(0)?, reliability, row.get(2)?))
        })?;
        let mut gradings = Vec::new();
        for row in rows {
            let (op, reliability, why) = row?;
            let operation = operations.get(&op).ok_or(StoreError::NoOperation(op))?;
            let (by, effective) = (operation.by.clone(), operation.effective);
            gradings.push(Grading { op: OperationId(op), at: operation.at, by, reliability, why, effective });
        }
        Ok(gradings)
    }
}

pub(crate) fn load(workspace: &Workspace, known: Option<Moment>) -> Result<State> {
    let mut operations = workspace.operations()?;
    operations.retain(|operation| known.is_none_or(|known| operation.at <= known));
    mark_effective(&mut operations);
    let effective: BTreeSet<i64> = operations.iter().filter(|o| o.effective).map(|o| o.id.0).collect();
    let newest = newest_of_each(versions(workspace)?.into_iter().filter(|v| effective.contains(&v.op.0)));
    Ok(State {
        versions: newest,
        sources: latest(workspace, SOURCES, &effective, source)?,
        gradings: latest(workspace, GRADINGS, &effective, grading)?,
        judgements: latest(workspace, JUDGEMENTS, &effective, judgement)?,
        withdrawn: latest(workspace, WITHDRAWALS, &effective, withdrawal)?.into_keys().collect(),
        accepted: accepted(workspace, &operations, &effective)?,
        known,
    })
}

fn accepted(workspace: &Workspace, operations: &[Operation], effective: &BTreeSet<i64>) -> Result<Vec<Accepted>> {
    let at = |op: OperationId| operations.iter().find(|operation| operation.id == op).map(|operation| operation.at);
    let proposals = proposal::proposals(workspace, effective)?;
    let accepted = proposals.into_iter().filter_map(|proposal| {
        let (decision, op) = proposal.decision?;
        let claim = match decision {
            Decision::Accepted => proposal.claim,
            Decision::Edited(claim) => *claim,
            Decision::Rejected => return None,
        };
        Some(Accepted { id: proposal.id, claim, decision: op, at: at(op)? })
    });
    Ok(accepted.collect())
}

pub(crate) fn versions(workspace: &Workspace) -> Result<Vec<Version>> {
    let operations: BTreeMap<OperationId, Operation> = workspace.operations()?.into_iter().map(|o| (o.id, o)).collect();
    let mut statement = workspace.db.prepare(
        "SELECT op, dataset, title, publisher, url, version, published, maintained, reliability, format, inputs, file, checksum,
                claims, problems
         FROM version ORDER BY op",
    )?;
    let rows = statement.query_map([], version)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter()
        .map(|mut version| {
            let operation = operations.get(&version.op).ok_or(StoreError::NoOperation(version.op.0))?;
            version.at = operation.at;
            version.effective = operation.effective;
            Ok(version)
        })
        .collect()
}

fn newest_of_each(versions: impl Iterator<Item = Version>) -> Vec<Version> {
    let mut newest: BTreeMap<String, Version> = BTreeMap::new();
    for version in versions {
        match newest.get(&version.dataset.name) {
            Some(held) if held.age() > version.age() => {}
            _ => drop(newest.insert(version.dataset.name.clone(), version)),
        }
    }
    newest.into_values().collect()
}

/// Rows of effective operations, keyed; a later operation's row replaces an earlier one's.
fn latest<K: Ord, V>(
    workspace: &Workspace,
    sql: &str,
    effective: &BTreeSet<i64>,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<(K, V)>,
) -> Result<BTreeMap<K, V>> {
    let mut statement = workspace.db.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        if effective.contains(&row.get::<_, i64>(0)?) {
            found.extend([read(row)?]);
        }
    }
    Ok(found)
}

const SOURCES: &str = "SELECT op, key, title, publisher, author, date, url, lang, reliability, origin FROM source ORDER BY op";
const GRADINGS: &str = "SELECT op, source, reliability FROM grading ORDER BY op";
const JUDGEMENTS: &str = "SELECT op, left_id, right_id, sameness, why, by FROM judgement ORDER BY op";
const WITHDRAWALS: &str = "SELECT op, claim FROM withdrawal ORDER BY op";

fn version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        op: OperationId(row.get(0)?),
        at: Moment(0),
        dataset: Dataset {
            name: row.get(1)?,
            title: row.get(2)?,
            publisher: row.get(3)?,
            url: row.get(4)?,
            version: row.get(5)?,
            published: date(row, 6)?,
            maintained: row.get(7)?,
            reliability: reliability(row, 8)?,
        },
        format: row.get(9)?,
        inputs: row.get::<_, String>(10)?.lines().map(str::to_owned).collect(),
        file: row.get(11)?,
        checksum: row.get(12)?,
        claims: row.get::<_, i64>(13)? as u64,
        problems: row.get::<_, i64>(14)? as u64,
        effective: true,
    })
}

fn source(row: &Row<'_>) -> rusqlite::Result<(String, Source)> {
    let source = Source {
        key: row.get(1)?,
        title: row.get(2)?,
        publisher: row.get(3)?,
        author: row.get(4)?,
        date: date(row, 5)?,
        url: row.get(6)?,
        lang: row.get(7)?,
        reliability: reliability(row, 8)?,
        origin: row.get(9)?,
    };
    Ok((source.key.clone(), source))
}

fn grading(row: &Row<'_>) -> rusqlite::Result<(String, Reliability)> {
    let code: String = row.get(2)?;
    Ok((row.get(1)?, Reliability::parse(&code).ok_or_else(|| unreadable(2, &code))?))
}

fn judgement(row: &Row<'_>) -> rusqlite::Result<((String, String), Judgement)> {
    let code: String = row.get(3)?;
    let (left, right): (String, String) = (row.get(1)?, row.get(2)?);
    let sameness = Sameness::parse(&code).ok_or_else(|| unreadable(3, &code))?;
    Ok(((left.clone(), right.clone()), Judgement { left, right, sameness, why: row.get(4)?, by: row.get(5)? }))
}

fn withdrawal(row: &Row<'_>) -> rusqlite::Result<(ClaimId, ())> {
    let code: String = row.get(1)?;
    Ok((ClaimId::parse(&code).ok_or_else(|| unreadable(1, &code))?, ()))
}

fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| Date::parse(&text).map_err(|_| unreadable(column, &text))).transpose()
}

fn reliability(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Reliability>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| Reliability::parse(&text).ok_or_else(|| unreadable(column, &text))).transpose()
}
