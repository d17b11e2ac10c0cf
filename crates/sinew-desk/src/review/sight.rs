//! What a reviewer sees of the map: as it was when the review began, and what was accepted since.
//!
//! Accepting a claim makes another map. On a large workspace that takes seconds, and nobody waits for it after each key. So the
//! claims accepted in this review make a small map of their own, and each question is asked of both. Only what neither shows
//! alone is not seen: shares of one asset that do not fit together, one held before and one accepted in this review.

use crate::asked::Asked;
use crate::context::{self, Context};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use sinew_map::beside::{Against, Why};
use sinew_map::search::Lookup;
use sinew_map::{ClaimRef, View};
use sinew_model::{Claim, Kind, Moment, OperationId, Schema};
use sinew_store::{Accepted, ProposedClaim, Unit, Units, Workspace};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The two maps.
pub struct Maps {
    base: Arc<Context>,
    fresh: Context,
    /// The last operation that the first of them knows.
    since: OperationId,
}

/// Maps as seen at any time and under no filter, at least one.
pub struct Sight<'a> {
    views: Vec<View<'a>>,
}

/// What the maps hold beside a proposed unit, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// They hold it already; with what it would add.
    pub known: Vec<Said>,
    /// They hold what cannot be right with it.
    pub against: Vec<Said>,
    /// How many of the entities that it names they hold.
    pub parties: usize,
    /// Ids of those they do not.
    pub new_parties: Vec<String>,
    /// Whether it would add nothing but another source.
    pub adds_nothing: bool,
}

/// One thing that the maps hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What they hold.
    pub words: String,
    /// Ids of the claims that say it.
    pub claims: Vec<String>,
    /// Their sources, each once.
    pub sources: Vec<String>,
}

impl Maps {
    /// The map as it is now, with nothing accepted since.
    pub fn load(workspace: &Workspace, desk: &Desk, asked: &Asked) -> Result<Maps> {
        let since = workspace.operations()?.last().map_or(OperationId(0), |operation| operation.id);
        let base = desk.context(asked)?;
        let fresh = Context::accepted_since(workspace, since, &base.everything()?)?;
        Ok(Maps { base, fresh, since })
    }

    /// Sees what was decided since. An undo of what the first map holds makes that anew.
    pub fn refresh(&mut self, workspace: &Workspace, desk: &Desk, asked: &Asked) -> Result<()> {
        let undone =
            |operation: &sinew_store::Operation| operation.id > self.since && operation.undoes.is_some_and(|o| o <= self.since);
        match workspace.operations()?.iter().any(undone) {
            true => *self = Maps::load(workspace, desk, asked)?,
            false => self.fresh = Context::accepted_since(workspace, self.since, &self.base.everything()?)?,
        }
        Ok(())
    }

    /// The maps, ready for questions.
    pub fn sight(&self) -> Result<Sight<'_>> {
        Ok(Sight { views: vec![self.base.everything()?, self.fresh.everything()?] })
    }
}

/// Units that would be accepted together, as a map of their own.
pub(super) struct Together(Context);

impl Together {
    /// `at` is when they would be accepted.
    pub(super) fn of(workspace: &Workspace, units: &[&Unit], sight: &Sight<'_>, at: Moment) -> Result<Together> {
        let accepted =
            |(unit, claim): (&Unit, &ProposedClaim)| Accepted { id: unit.id, claim: claim.clone(), decision: OperationId(0), at };
        let claims = units.iter().flat_map(|unit| {
            unit.standing().into_iter().chain(unit.names.iter().map(|name| name.standing())).map(|claim| (*unit, claim))
        });
        Ok(Together(Context::of_accepted(workspace, claims.map(accepted).collect(), &sight.views[0])?))
    }

    pub(super) fn sight(&self) -> Result<Sight<'_>> {
        Ok(Sight { views: vec![self.0.everything()?] })
    }
}

impl<'a> Sight<'a> {
    /// One map alone.
    pub fn of(view: View<'a>) -> Sight<'a> {
        Sight { views: vec![view] }
    }

    /// What the maps call an entity.
    pub fn caption(&self, id: &str) -> Option<&str> {
        self.views.iter().find_map(|view| view.find(id).map(|entity| view.caption(entity)))
    }

    /// What sort of thing the maps say it is.
    pub fn schema(&self, id: &str) -> Option<Schema> {
        self.views.iter().find_map(|view| view.find(id).map(|entity| view.schema(entity)))
    }

    /// The id by which the maps know an entity and all that were judged the same.
    pub fn canonical<'s>(&'s self, id: &'s str) -> &'s str {
        self.views[0].find(id).map_or(id, |entity| self.views[0].id(entity))
    }

    /// The id of the entity that the user means: an id or a name of the maps, or of what the same operation proposed.
    pub fn entity(&self, given: &str, units: &Units, unit: &Unit) -> Result<String> {
        if self.caption(given).is_some() {
            return Ok(given.to_owned());
        }
        let folded = sinew_map::image::fold(given);
        let is_named = |names: &[sinew_store::Proposal]| {
            names.iter().filter_map(|name| name.standing().claim()).any(|claim| sinew_map::image::fold(claim.value) == folded)
        };
        let proposed: Vec<&str> =
            units.names(unit.op()).filter(|(id, names)| *id == given || is_named(names)).map(|(id, _)| id).collect();
        match (proposed.as_slice(), self.views[self.views.len() - 1].look_up(given)) {
            ([one], _) => Ok((*one).to_owned()),
            ([], Lookup::Found(entity)) => Ok(self.views[self.views.len() - 1].id(entity).to_owned()),
            ([], _) => context::entity(&self.views[0], given).map(|entity| self.views[0].id(entity).to_owned()),
            (several, _) => {
                let error = Error::new(Code::NotFound, format!("{given:?} may be any of {} entities", several.len()));
                Err(error.hint(format!("give the id of the one you mean:\n{}", several.join("\n"))))
            }
        }
    }

    /// What the maps hold beside a unit.
    pub fn beside(&self, unit: &Unit) -> Found {
        let claims: Vec<Claim<'_>> = unit.standing().into_iter().filter_map(|claim| claim.claim()).collect();
        let mut found = Found { new_parties: self.new_parties(&claims), ..Found::default() };
        let mut parties = BTreeSet::new();
        for view in &self.views {
            let beside = view.beside(&claims);
            parties.extend(beside.parties.iter().map(|party| view.id(*party).to_owned()));
            for known in &beside.known {
                let adds: Vec<String> = known.adds.iter().map(|property| property.label().to_lowercase()).collect();
                found.adds_nothing |= adds.is_empty();
                let words = if adds.is_empty() {
                    "it is known already".to_owned()
                } else {
                    format!("it is known already, but for: {}", adds.join(", "))
                };
                found.known.push(said(view, words, &known.claims));
            }
            found.against.extend(beside.against.iter().map(|against| said(view, words_of(against), &against.claims)));
        }
        found.parties = parties.len();
        found
    }

    fn new_parties(&self, claims: &[Claim<'_>]) -> Vec<String> {
        let named = claims.iter().filter(|claim| claim.property.kind() == Kind::Entity).map(|claim| claim.value);
        let new: BTreeSet<&str> = named.filter(|id| self.caption(id).is_none()).collect();
        new.into_iter().map(str::to_owned).collect()
    }
}

impl Found {
    /// Whether it only repeats what the maps hold.
    pub fn is_repetition(&self) -> bool {
        self.adds_nothing && self.against.is_empty()
    }
}

/// What some claims say, in words that are given.
pub fn said(view: &View<'_>, words: String, claims: &[ClaimRef]) -> Said {
    let (ids, sources): (Vec<String>, BTreeSet<String>) =
        claims.iter().map(|claim| view.claim(*claim)).map(|claim| (claim.id().to_string(), claim.cited().to_owned())).unzip();
    Said { words, claims: ids, sources: sources.into_iter().collect() }
}

/// Why a fact of the map cannot be right beside a proposed one.
pub fn words_of(against: &Against) -> String {
    let held = against.held.join(", ");
    match against.why {
        Why::Denied => "it is on record that this is not so".to_owned(),
        Why::Affirmed => "it is on record that this is so".to_owned(),
        Why::Differs(property) => {
            format!("{}: {held} is on record, {} is proposed", property.label().to_lowercase(), against.proposed)
        }
        Why::Whole if against.proposed.is_empty() => format!("others hold all of it on record: {held}"),
        Why::Whole => format!("the share of {} does not fit beside what is on record: {held}", against.proposed),
        Why::Held => format!("{held} is on record as certainly holding the post on the same days"),
    }
}
