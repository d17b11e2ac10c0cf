//! What office somebody leaves: `X, Y's prime minister, resigned`.

use super::apply::Raw;
use super::fill::Scene;
use super::rules::RULES;
use crate::Argument;

/// Completes withdrawals from an office that the sentence, or one before it, says somebody to hold.
pub(super) fn offices_left(scene: &Scene, raws: &mut [Raw]) {
    for left in 0..raws.len() {
        if kind(&raws[left]) != "withdrawal" || raws[left].object.is_some() {
            continue;
        }
        let Some(subject) = raws[left].subject else { continue };
        raws[left].object = held_here(raws, &subject).or_else(|| held_before(scene, &subject));
    }
}

fn kind(raw: &Raw) -> &str {
    RULES.rules[raw.rule].kind.name
}

/// The state or body of which the sentence itself says that somebody holds an office.
fn held_here(raws: &[Raw], holder: &Argument) -> Option<Argument> {
    let mut offices = raws.iter().filter(|raw| kind(raw) == "position" && !raw.negative);
    offices.find(|raw| raw.subject.is_some_and(|subject| subject.entity == holder.entity)).and_then(|raw| raw.object)
}

/// The state whose office somebody holds by a sentence before, where this one names it.
fn held_before(scene: &Scene, holder: &Argument) -> Option<Argument> {
    let (_, state) = scene.offices.iter().rfind(|(person, _)| *person == holder.entity)?;
    let local = scene.locals.iter().find(|local| local.entity == *state)?;
    Some(Argument { entity: *state, span: local.span })
}
