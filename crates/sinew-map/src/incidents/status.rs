//! How claims of responsibility and attributions stand to each other.

use super::{Party, Status};
use crate::view::View;
use std::collections::BTreeSet;

/// The first of the states, in their order, that applies.
pub(super) fn status(view: &View<'_>, claimed: &[Party<'_>], attributed: &[Party<'_>], denied: &[Party<'_>]) -> Status {
    let names = |parties: &[Party<'_>]| parties.iter().map(key).collect::<BTreeSet<_>>();
    let (claimants, accused, deniers) = (names(claimed), names(attributed), names(denied));
    let named: BTreeSet<_> = claimants.union(&accused).cloned().collect();
    let is_denied = !deniers.is_disjoint(&named) || (named.is_empty() && !deniers.is_empty());
    match (claimed, attributed) {
        _ if is_denied => Status::Denied,
        _ if are_competing(view, claimed) => Status::Competing,
        ([], []) => Status::Unclaimed,
        (_, []) => Status::ClaimedOnly,
        ([], _) => Status::AttributedOnly,
        _ if claimants == accused => Status::Agree,
        _ => Status::Differ,
    }
}

/// Parties are told apart by entity, and by name where the map knows none.
pub(super) fn key(party: &Party<'_>) -> (Option<u32>, String) {
    match party.entity {
        Some(entity) => (Some(entity.0), String::new()),
        None => (None, crate::image::fold(party.name)),
    }
}

/// Several claimants compete unless one statement names them all: one source, in one voice that it states.
fn are_competing(view: &View<'_>, claimants: &[Party<'_>]) -> bool {
    let statements = |party: &Party<'_>| {
        let of_claim = |claim: &crate::ClaimRef| {
            let claim = view.claim(*claim);
            claim.voice.map(|voice| (claim.cited().to_owned(), voice.to_owned()))
        };
        party.claims.iter().filter_map(of_claim).collect::<BTreeSet<_>>()
    };
    let joint = claimants.iter().map(statements).reduce(|a, b| &a & &b);
    claimants.len() > 1 && joint.is_none_or(|statements| statements.is_empty())
}
