//! What a text tells as past had come about by the day it was published, whenever that was: `../2024-10-08`.

use super::apply::Raw;
use super::fill::Scene;
use super::kinds::kind;
use super::node::Shape;
use crate::{Found, Layer, Polarity, Precision, When};
use sinew_model::Date;

/// Whether a deed is told as past: by a verb in the past or perfect, a participle, or a noun.
pub(super) fn told_as_past(scene: &Scene, raw: &Raw) -> bool {
    let Some(verb) = scene.sentence.verb(raw.node) else { return true };
    match verb.shape {
        Shape::Finite => verb.past && !verb.modal,
        Shape::Bare => true,
        Shape::Ing | Shape::Infinitive => false,
    }
}

/// The date of what happened at a time that the text does not tell: open at its start, and closed by the publication.
pub(super) fn by_then(published: Option<Date>) -> Option<When> {
    let last = published?.latest()?;
    let date = Date::parse(&format!("../{last}")).ok()?;
    Some(When { date, precision: Precision::Approximate, span: None })
}

/// Whether an event has no date, and may have one that is open at its start.
pub(super) fn undated(claim: &Found) -> bool {
    let event = kind(&claim.kind).is_some_and(|kind| kind.layer == Layer::Event);
    event && claim.when.is_none() && claim.polarity == Polarity::Positive
}
