//! What says too little to be proposed.

use super::kinds::kind;
use crate::{Class, Entity, Found};
use sinew_model::Stance;

/// Whether a claim tells one party only, and no day, though its kind asks for one: that
/// somebody refused something once is nothing that a map can hold. That somebody who has a name was attacked or abducted is.
pub(crate) fn thin(claim: &Found, entities: &[Entity]) -> bool {
    let alone = match (claim.subject, claim.object) {
        (Some(one), None) | (None, Some(one)) => one,
        _ => return false,
    };
    let party = &entities[alone.entity];
    let victim = matches!(claim.kind.as_str(), "attack" | "seizure")
        && claim.object.is_some()
        && party.class == Class::Person
        && party.named;
    let asks = kind(&claim.kind).is_some_and(|kind| kind.dated_alone);
    // Who claims a deed has said so himself.
    let claimed = claim.stance == Stance::Claimed;
    // That somebody is accused is something on the word of who tells it.
    let accused = claim.kind == "accusation" && !claim.voice.is_empty();
    // That it had happened by the day of publication is no time that the text tells.
    let dated = claim.when.is_some_and(|when| when.span.is_some() || when.date.stated().0.is_some());
    asks && !dated && !victim && !claimed && !accused
}
