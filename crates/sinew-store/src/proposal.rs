//! Proposals: claims that somebody or something found and nobody has accepted yet.
//!
//! Proposing is one operation, deciding another; both can be undone. Accepted claims are in the map from the decision on.

use crate::import::insert_sources;
use crate::operation::{Author, Kind};
use crate::workspace::unreadable;
use crate::{Result, StoreError, Workspace};
use rusqlite::{Row, Transaction, params};
use serde::{Deserialize, Serialize};
use sinew_model::{Claim, Credibility, Date, Kind as ValueKind, Locator, OperationId, Property, Quote, Schema, Source, Stance};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A proposal is known by the operation that made it and its place in it: `12.3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProposalId {
    /// The operation that proposed it.
    pub op: OperationId,
    /// Its place among those proposed with it, from 1.
    pub number: u32,
}

/// A claim of its own, as it is kept until somebody decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposedClaim {
    entity: String,
    schema: String,
    property: String,
    value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    original: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    row: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quote: Option<ProposedQuote>,
    stance: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    voice: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    credibility: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part_of: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ProposedQuote {
    exact: String,
    prefix: String,
    suffix: String,
    span: Option<(u32, u32)>,
}

/// What was decided on a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is claimed as proposed.
    Accepted,
    /// It is claimed, in these words rather.
    Edited(Box<ProposedClaim>),
    /// It is not claimed.
    Rejected,
}

/// A proposal and what was decided, if anything was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// By which it is known.
    pub id: ProposalId,
    /// What is proposed.
    pub claim: ProposedClaim,
    /// The last decision that counts, and the operation that made it.
    pub decision: Option<(Decision, OperationId)>,
}

impl ProposalId {
    /// Reads `12.3`.
    pub fn parse(text: &str) -> Option<ProposalId> {
        let (op, number) = text.split_once('.')?;
        Some(ProposalId { op: OperationId(op.parse().ok()?), number: number.parse().ok()? })
    }
}

impl fmt::Display for ProposalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.op, self.number)
    }
}

impl ProposedClaim {
    /// A claim to keep.
    pub fn of(claim: &Claim<'_>) -> ProposedClaim {
        let text = |text: Option<&str>| text.map(str::to_owned);
        let quote = claim.locator.quote.map(|quote| ProposedQuote {
            exact: quote.exact.to_owned(),
            prefix: quote.prefix.to_owned(),
            suffix: quote.suffix.to_owned(),
            span: quote.span,
        });
        ProposedClaim {
            entity: claim.entity.to_owned(),
            schema: claim.schema.name().to_owned(),
            property: claim.property.name().to_owned(),
            value: claim.value.to_owned(),
            lang: text(claim.lang),
            original: text(claim.original),
            start: claim.start.map(|date| date.to_string()),
            end: claim.end.map(|date| date.to_string()),
            source: text(claim.source),
            place: text(claim.locator.place),
            row: claim.locator.row,
            quote,
            stance: claim.stance.code().to_owned(),
            voice: text(claim.voice),
            credibility: claim.credibility.map(|grade| grade.code().to_owned()),
            rule: None,
            part_of: None,
        }
    }

    /// The claim; nothing if a newer Sinew wrote it in words that this one does not know.
    pub fn claim(&self) -> Option<Claim<'_>> {
        let schema = Schema::named(&self.schema)?;
        let date = |text: &Option<String>| text.as_deref().and_then(|text| Date::parse(text).ok());
        let quote = self.quote.as_ref();
        let quote = quote.map(|q| Quote { exact: &q.exact, prefix: &q.prefix, suffix: &q.suffix, span: q.span });
        Some(Claim {
            lang: self.lang.as_deref(),
            original: self.original.as_deref(),
            start: date(&self.start),
            end: date(&self.end),
            source: self.source.as_deref(),
            locator: Locator { file: None, row: self.row, place: self.place.as_deref(), quote },
            stance: Stance::parse(&self.stance)?,
            voice: self.voice.as_deref(),
            credibility: self.credibility.as_deref().and_then(Credibility::parse),
            ..Claim::new(&self.entity, schema, schema.property(&self.property)?, &self.value)
        })
    }

    /// What it is about.
    pub fn entity(&self) -> &str {
        &self.entity
    }

    /// The entity that its value names, where it names one.
    pub fn refers_to(&self) -> Option<&str> {
        (self.kind() == Some(ValueKind::Entity)).then_some(&self.value)
    }

    pub(crate) fn is_name(&self) -> bool {
        self.kind() == Some(ValueKind::Name)
    }

    fn kind(&self) -> Option<ValueKind> {
        Schema::named(&self.schema)?.property(&self.property).map(Property::kind)
    }

    /// The rule or model that found it, where one did.
    pub fn rule(&self) -> Option<&str> {
        self.rule.as_deref()
    }

    /// The same as found by this rule or model.
    #[must_use]
    pub fn with_rule(mut self, rule: Option<&str>) -> ProposedClaim {
        self.rule = rule.map(str::to_owned);
        self
    }

    /// The unit of review that it was added to when that was edited.
    pub fn part_of(&self) -> Option<ProposalId> {
        self.part_of.as_deref().and_then(ProposalId::parse)
    }

    /// The same as added to this unit of review.
    #[must_use]
    pub fn added_to(mut self, unit: ProposalId) -> ProposedClaim {
        self.part_of = Some(unit.to_string());
        self
    }

    /// The same with another value.
    #[must_use]
    pub fn with_value(mut self, value: &str) -> ProposedClaim {
        value.clone_into(&mut self.value);
        self
    }
}

impl Proposal {
    /// The claim as it stands: as edited, or else as proposed.
    pub fn standing(&self) -> &ProposedClaim {
        match &self.decision {
            Some((Decision::Edited(claim), _)) => claim,
            _ => &self.claim,
        }
    }
}

impl Decision {
    fn code(&self) -> &'static str {
        match self {
            Decision::Accepted => "accepted",
            Decision::Edited(_) => "edited",
            Decision::Rejected => "rejected",
        }
    }
}

impl Workspace {
    /// Puts claims into the queue as one operation, with the sources that they name. The first is number 1.
    pub fn propose(
        &mut self,
        claims: &[ProposedClaim],
        sources: &[Source],
        summary: &str,
        author: &Author,
    ) -> Result<OperationId> {
        self.change(Kind::Propose, summary, author, |tx, op| {
            insert_sources(tx, op, sources)?;
            insert_proposals(tx, op, claims)
        })
    }

    /// Decides on proposals as one operation. The last decision on a proposal counts.
    pub fn decide(&mut self, decisions: &[(ProposalId, Decision)], summary: &str, author: &Author) -> Result<OperationId> {
        self.decide_and_add(decisions, &[], summary, author)
    }

    /// Decides on proposals and accepts claims that nobody had proposed, as one operation: undoing it takes them away.
    pub fn decide_and_add(
        &mut self,
        decisions: &[(ProposalId, Decision)],
        added: &[ProposedClaim],
        summary: &str,
        author: &Author,
    ) -> Result<OperationId> {
        let known: BTreeSet<ProposalId> = self.proposals()?.into_iter().map(|proposal| proposal.id).collect();
        if let Some((unknown, _)) = decisions.iter().find(|(id, _)| !known.contains(id)) {
            return Err(StoreError::NoProposal(unknown.to_string()));
        }
        self.change(Kind::Decide, summary, author, |tx, op| {
            insert_proposals(tx, op, added)?;
            let of_added = (1..).zip(added).map(|(number, _)| (ProposalId { op, number }, Decision::Accepted));
            let all: Vec<(ProposalId, Decision)> = decisions.iter().cloned().chain(of_added).collect();
            insert_decisions(tx, op, &all)
        })
    }

    /// All proposals of operations that count, oldest first.
    pub fn proposals(&self) -> Result<Vec<Proposal>> {
        let effective = self.operations()?.into_iter().filter(|o| o.effective).map(|o| o.id.0).collect();
        proposals(self, &effective)
    }
}

fn insert_proposals(tx: &Transaction<'_>, op: OperationId, claims: &[ProposedClaim]) -> rusqlite::Result<()> {
    let mut insert = tx.prepare("INSERT INTO proposal (op, number, claim) VALUES (?1, ?2, ?3)")?;
    for (number, claim) in (1..).zip(claims) {
        insert.execute(params![op.0, number, to_json(claim)])?;
    }
    Ok(())
}

fn insert_decisions(tx: &Transaction<'_>, op: OperationId, decisions: &[(ProposalId, Decision)]) -> rusqlite::Result<()> {
    let mut insert = tx.prepare(
        "INSERT OR REPLACE INTO decision (op, proposal_op, proposal_number, decision, claim) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (id, decision) in decisions {
        let edited = if let Decision::Edited(claim) = decision { Some(to_json(claim)) } else { None };
        insert.execute(params![op.0, id.op.0, id.number, decision.code(), edited])?;
    }
    Ok(())
}

fn to_json(claim: &ProposedClaim) -> String {
    serde_json::to_string(claim).unwrap_or_default()
}

/// Proposals of effective operations with the last effective decision on each.
pub(crate) fn proposals(workspace: &Workspace, effective: &BTreeSet<i64>) -> Result<Vec<Proposal>> {
    let mut found: BTreeMap<ProposalId, Proposal> = BTreeMap::new();
    let mut statement = workspace.db.prepare("SELECT op, number, claim FROM proposal ORDER BY op, number")?;
    for row in statement.query_map([], proposal)? {
        let proposal = row?;
        if effective.contains(&proposal.id.op.0) {
            found.insert(proposal.id, proposal);
        }
    }
    let sql = "SELECT op, proposal_op, proposal_number, decision, claim FROM decision ORDER BY op";
    let mut statement = workspace.db.prepare(sql)?;
    for row in statement.query_map([], decision)? {
        let (op, id, decision) = row?;
        if let Some(proposal) = found.get_mut(&id).filter(|_| effective.contains(&op.0)) {
            proposal.decision = Some((decision, op));
        }
    }
    Ok(found.into_values().collect())
}

fn proposal(row: &Row<'_>) -> rusqlite::Result<Proposal> {
    let id = ProposalId { op: OperationId(row.get(0)?), number: row.get(1)? };
    Ok(Proposal { id, claim: claim(row, 2)?, decision: None })
}

fn decision(row: &Row<'_>) -> rusqlite::Result<(OperationId, ProposalId, Decision)> {
    let id = ProposalId { op: OperationId(row.get(1)?), number: row.get(2)? };
    let word: String = row.get(3)?;
    let decision = match word.as_str() {
        "accepted" => Decision::Accepted,
        "edited" => Decision::Edited(Box::new(claim(row, 4)?)),
        "rejected" => Decision::Rejected,
        _ => return Err(unreadable(3, &word)),
    };
    Ok((OperationId(row.get(0)?), id, decision))
}

fn claim(row: &Row<'_>, column: usize) -> rusqlite::Result<ProposedClaim> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|_| unreadable(column, &text))
}
