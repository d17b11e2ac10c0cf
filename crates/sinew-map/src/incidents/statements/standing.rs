//! How the statements on one incident stand to each other.

use super::super::Status;
use super::said::{Brand, Statement, StatementKind, resolved};
use sinew_model::Day;
use std::collections::{BTreeMap, BTreeSet};

/// What was said of one incident by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<P, S> {
    /// The first of the states that applies.
    pub status: Status,
    /// Whose claims stand.
    pub claimants: BTreeSet<P>,
    /// Who claimed and took it back.
    pub withdrawn: BTreeSet<P>,
    /// Who denied.
    pub deniers: BTreeSet<P>,
    /// Who is held responsible, each with the origins of the sources that say so.
    pub attributed: BTreeMap<P, BTreeSet<S>>,
    /// The claimants, with brands resolved.
    pub claimants_resolved: BTreeSet<P>,
    /// Who is held responsible, with brands resolved.
    pub attributed_resolved: BTreeSet<P>,
    /// The deniers, with brands resolved.
    pub deniers_resolved: BTreeSet<P>,
}

/// How statements on one incident stand to each other as of a day (nothing: with all that was ever said). `day` is the first
/// day on which the incident may have happened; by it brands are resolved.
pub fn standing<P: Ord + Clone, S: Ord + Clone>(
    statements: &[Statement<P, S>],
    brands: &[Brand<P>],
    day: Option<Day>,
    as_of: Option<Day>,
) -> Standing<P, S> {
    let known: Vec<&Statement<P, S>> =
        statements.iter().filter(|each| each.said.is_none_or(|said| as_of.is_none_or(|as_of| said <= as_of))).collect();
    let (standing, withdrawn): (Vec<_>, Vec<_>) =
        known.iter().filter(|each| each.kind == StatementKind::Claim).partition(|claim| !is_withdrawn(claim, &known));
    let parties = |of: &[&&Statement<P, S>]| of.iter().map(|each| each.party.clone()).collect::<BTreeSet<P>>();
    let claimants = parties(&standing);
    let withdrawn = &parties(&withdrawn) - &claimants;
    let deniers = known.iter().filter(|each| each.kind == StatementKind::Denial).map(|each| each.party.clone()).collect();
    let mut attributed: BTreeMap<P, BTreeSet<S>> = BTreeMap::new();
    for each in known.iter().filter(|each| each.kind == StatementKind::Attribution) {
        attributed.entry(each.party.clone()).or_default().insert(each.origin.clone());
    }
    let behind = |party: &P| resolved(party, brands, day, as_of);
    let all_behind = |parties: &BTreeSet<P>| parties.iter().flat_map(behind).collect::<BTreeSet<P>>();
    let mut found = Standing {
        status: Status::Unclaimed,
        claimants_resolved: all_behind(&claimants),
        attributed_resolved: attributed.keys().flat_map(behind).collect(),
        deniers_resolved: all_behind(&deniers),
        claimants,
        withdrawn,
        deniers,
        attributed,
    };
    found.status = status(&found, are_joint(&standing));
    found
}

/// Taken back by the same party on its day or later. What has no day came before.
fn is_withdrawn<P: Ord, S>(claim: &Statement<P, S>, known: &[&Statement<P, S>]) -> bool {
    let retractions = known.iter().filter(|each| each.kind == StatementKind::Retraction && each.party == claim.party);
    retractions.into_iter().any(|each| claim.said <= each.said)
}

/// Whether one statement names all that claim.
fn are_joint<P: Ord + Clone, S>(claims: &[&&Statement<P, S>]) -> bool {
    let mut together: BTreeMap<&P, BTreeSet<&str>> = BTreeMap::new();
    for claim in claims {
        together.entry(&claim.party).or_default().extend(claim.joint.as_deref());
    }
    let common = together.into_values().reduce(|all, each| &all & &each);
    common.is_some_and(|common| !common.is_empty())
}

fn status<P: Ord, S>(found: &Standing<P, S>, are_joint: bool) -> Status {
    let is_claimed = !found.claimants.is_empty();
    let is_attributed = !found.attributed.is_empty();
    let compete = found.claimants.len() > 1 && found.claimants_resolved.len() > 1 && !are_joint;
    let has_denied = |party: &P| found.deniers.contains(party) || found.deniers_resolved.contains(party);
    match () {
        () if compete => Status::Competing,
        () if is_claimed && !is_attributed => Status::ClaimedOnly,
        () if is_claimed && found.attributed_resolved.is_subset(&found.claimants_resolved) => Status::Agree,
        () if is_claimed => Status::Differ,
        () if is_attributed && found.attributed_resolved.iter().any(has_denied) => Status::AttributedAndDenied,
        () if is_attributed => Status::AttributedOnly,
        () if !found.withdrawn.is_empty() => Status::Withdrawn,
        () if !found.deniers.is_empty() => Status::DeniedOnly,
        () => Status::Unclaimed,
    }
}
