//! Units of review: what a reviewer decides on at once.
//!
//! A claims table says one thing in several claims: a membership has a member, an organisation and a start. Nobody can judge
//! them one by one. A unit is **all that one operation proposed of one entity**: a relation, an event, or facts of a person.
//! The names of the parties to a unit are no question of their own: they are accepted with the first unit that needs them,
//! and with every later one again, so that taking back one decision leaves the others whole.

use crate::proposal::{Decision, Proposal, ProposalId, ProposedClaim};
use crate::{Result, Workspace};
use sinew_model::OperationId;
use std::collections::{BTreeMap, BTreeSet};

/// What is decided at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its first proposal, by which it is known.
    pub id: ProposalId,
    /// What it is about: a relation, an event, a party. As proposed.
    pub entity: String,
    /// What is proposed of it; at least one claim. Those that an edit added come last.
    pub claims: Vec<Proposal>,
    /// Names of its parties, which the same operation proposed.
    pub names: Vec<Proposal>,
}

/// What was decided on a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Nothing on some claim of it.
    Pending,
    /// All of it is claimed as proposed.
    Accepted,
    /// Some of it is claimed, or in other words.
    Edited,
    /// Nothing of it is claimed.
    Rejected,
}

impl Status {
    /// How it is written.
    pub fn code(self) -> &'static str {
        match self {
            Status::Pending => "pending",
            Status::Accepted => "accepted",
            Status::Edited => "edited",
            Status::Rejected => "rejected",
        }
    }
}

/// A unit as a reviewer wants it: what to put in place of each claim that changes, and what to add.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitEdit {
    /// For claims of the unit: another claim, or nothing where it is to be left out. Others stay as they are.
    pub changed: BTreeMap<ProposalId, Option<ProposedClaim>>,
    /// Claims that nobody proposed.
    pub added: Vec<ProposedClaim>,
}

/// How often what a rule proposed was accepted, counted in units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleRecord {
    /// The rule; nothing for what no rule proposed.
    pub rule: Option<String>,
    /// Units accepted as proposed.
    pub accepted: usize,
    /// Units accepted in other words.
    pub edited: usize,
    /// Units rejected.
    pub rejected: usize,
    /// Units that nobody has decided on.
    pub pending: usize,
}

impl RuleRecord {
    /// Units that somebody has decided on.
    pub fn decided(&self) -> usize {
        self.accepted + self.edited + self.rejected
    }
}

/// All units, in the order of their first proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    units: Vec<Unit>,
    /// All names that were proposed, by operation and entity.
    names: ByEntity,
}

impl Unit {
    /// The operation that proposed it.
    pub fn op(&self) -> OperationId {
        self.id.op
    }

    /// The rule or model that found it, where one did.
    pub fn rule(&self) -> Option<&str> {
        self.claims.iter().find_map(|proposal| proposal.claim.rule())
    }

    /// What was decided.
    pub fn status(&self) -> Status {
        let of = |proposal: &Proposal| match proposal.decision {
            None => Status::Pending,
            Some((Decision::Accepted, _)) => Status::Accepted,
            Some((Decision::Edited(_), _)) => Status::Edited,
            Some((Decision::Rejected, _)) => Status::Rejected,
        };
        let found: BTreeSet<Status> = self.claims.iter().map(of).collect();
        match found.first() {
            Some(Status::Pending) => Status::Pending,
            Some(only) if found.len() == 1 && self.claims.iter().all(|p| p.claim.part_of().is_none()) => *only,
            _ => Status::Edited,
        }
    }

    /// The claims as they stand: as proposed, or as edited. What was rejected is left out where something else was not.
    pub fn standing(&self) -> Vec<&ProposedClaim> {
        let is_rejected = |proposal: &Proposal| matches!(proposal.decision, Some((Decision::Rejected, _)));
        let all_rejected = self.claims.iter().all(is_rejected);
        self.claims.iter().filter(|proposal| all_rejected || !is_rejected(proposal)).map(Proposal::standing).collect()
    }

    /// The decisions that accept it as proposed, with the names it needs.
    pub fn accept(&self) -> Vec<(ProposalId, Decision)> {
        let own = self.claims.iter().map(|proposal| (proposal.id, Decision::Accepted));
        own.chain(accept_names(&self.names)).collect()
    }

    /// The decisions that reject it. Names that other units need stay as they are.
    pub fn reject(&self) -> Vec<(ProposalId, Decision)> {
        self.claims.iter().map(|proposal| (proposal.id, Decision::Rejected)).collect()
    }
}

impl Units {
    /// Gathers proposals into units. `proposals` are in order of id.
    pub fn of(proposals: Vec<Proposal>) -> Units {
        let (added, proposed): (Vec<Proposal>, Vec<Proposal>) =
            proposals.into_iter().partition(|proposal| proposal.claim.part_of().is_some());
        let mut by_entity: BTreeMap<(OperationId, String), Vec<Proposal>> = BTreeMap::new();
        for proposal in proposed {
            by_entity.entry((proposal.id.op, proposal.claim.entity().to_owned())).or_default().push(proposal);
        }
        let needed = references(&by_entity);
        let mut units: Vec<Unit> = by_entity.keys().filter_map(|key| unit(&by_entity, key, &needed)).collect();
        units.sort_by_key(|unit| unit.id);
        for proposal in added {
            let unit = units.iter_mut().find(|unit| Some(unit.id) == proposal.claim.part_of());
            if let Some(unit) = unit {
                unit.claims.push(proposal);
            }
        }
        by_entity.values_mut().for_each(|claims| claims.retain(|proposal| proposal.claim.is_name()));
        Units { units, names: by_entity }
    }

    /// All of them.
    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// Those that wait for a decision.
    pub fn pending(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| unit.status() == Status::Pending)
    }

    /// Those that were decided on.
    pub fn decided(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| unit.status() != Status::Pending)
    }

    /// The unit that is known by this proposal, or that holds it.
    pub fn find(&self, id: ProposalId) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.claims.iter().any(|proposal| proposal.id == id))
    }

    /// The decisions that accept a unit in other words, with the names that it needs then.
    pub fn edit(&self, unit: &Unit, edit: &UnitEdit) -> Vec<(ProposalId, Decision)> {
        let own = unit.claims.iter().map(|proposal| match edit.changed.get(&proposal.id) {
            None => (proposal.id, Decision::Accepted),
            Some(None) => (proposal.id, Decision::Rejected),
            Some(Some(claim)) => (proposal.id, Decision::Edited(Box::new(claim.clone()))),
        });
        let own: Vec<(ProposalId, Decision)> = own.collect();
        let standing = unit.claims.iter().zip(&own).filter_map(|(proposal, (_, decision))| match decision {
            Decision::Accepted => Some(&proposal.claim),
            Decision::Edited(claim) => Some(claim),
            Decision::Rejected => None,
        });
        let parties: BTreeSet<&str> =
            standing.chain(&edit.added).flat_map(|claim| [Some(claim.entity()), claim.refers_to()]).flatten().collect();
        let of = |party: &&str| self.names.get(&(unit.op(), (*party).to_owned())).cloned().unwrap_or_default();
        let mut names: Vec<Proposal> = parties.iter().flat_map(of).collect();
        names.retain(|name| !unit.claims.iter().any(|own| own.id == name.id));
        own.into_iter().chain(accept_names(&names)).collect()
    }

    /// The names that one operation proposed, by entity.
    pub fn names(&self, op: OperationId) -> impl Iterator<Item = (&str, &[Proposal])> {
        let of_op = self.names.iter().filter(move |((proposed, _), names)| *proposed == op && !names.is_empty());
        of_op.map(|((_, entity), names)| (entity.as_str(), names.as_slice()))
    }

    /// How often what each rule proposed was accepted; what no rule proposed first, then by rule.
    pub fn by_rule(&self) -> Vec<RuleRecord> {
        let mut records: BTreeMap<Option<&str>, RuleRecord> = BTreeMap::new();
        for unit in &self.units {
            let record = records.entry(unit.rule()).or_default();
            record.rule = unit.rule().map(str::to_owned);
            match unit.status() {
                Status::Pending => record.pending += 1,
                Status::Accepted => record.accepted += 1,
                Status::Edited => record.edited += 1,
                Status::Rejected => record.rejected += 1,
            }
        }
        records.into_values().collect()
    }
}

/// Names are accepted again as they were: one that somebody mended stays mended, one that was rejected stays out.
fn accept_names(names: &[Proposal]) -> impl Iterator<Item = (ProposalId, Decision)> {
    names.iter().filter_map(|proposal| match &proposal.decision {
        Some((Decision::Rejected, _)) => None,
        Some((decision, _)) => Some((proposal.id, decision.clone())),
        None => Some((proposal.id, Decision::Accepted)),
    })
}

type ByEntity = BTreeMap<(OperationId, String), Vec<Proposal>>;

/// Entities to which others of the same operation refer.
fn references(by_entity: &ByEntity) -> BTreeSet<(OperationId, String)> {
    let named = |((op, entity), claims): (&(OperationId, String), &Vec<Proposal>)| {
        let named = claims.iter().filter_map(|proposal| proposal.claim.refers_to());
        named.filter(|named| named != entity).map(|named| (*op, named.to_owned())).collect::<Vec<_>>()
    };
    by_entity.iter().flat_map(named).collect()
}

/// What is to be decided of one entity; nothing where there are only names that others bring along.
fn unit(by_entity: &ByEntity, key: &(OperationId, String), needed: &BTreeSet<(OperationId, String)>) -> Option<Unit> {
    let all = &by_entity[key];
    let is_party = needed.contains(key);
    let claims: Vec<Proposal> = all.iter().filter(|proposal| !is_party || !proposal.claim.is_name()).cloned().collect();
    let id = claims.first()?.id;
    let parties: BTreeSet<&str> = claims.iter().filter_map(|proposal| proposal.claim.refers_to()).collect();
    let parties = parties.into_iter().chain(is_party.then_some(key.1.as_str()));
    let of = |party: &str| by_entity.get(&(key.0, party.to_owned())).into_iter().flatten().filter(|p| p.claim.is_name()).cloned();
    let mut names: Vec<Proposal> = parties.flat_map(of).filter(|name| !claims.iter().any(|own| own.id == name.id)).collect();
    names.sort_by_key(|name| name.id);
    Some(Unit { id, entity: key.1.clone(), claims, names })
}

impl Workspace {
    /// All proposals of operations that count, gathered into units of review.
    pub fn units(&self) -> Result<Units> {
        Ok(Units::of(self.proposals()?))
    }
}
