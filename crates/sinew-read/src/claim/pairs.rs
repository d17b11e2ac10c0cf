//! Which subject goes with which object.

use super::rules::Rule;
use crate::Argument;

/// All pairs of parties that a rule proposes, with one party left out where its kind allows that.
pub(super) fn pairs(
    rule: &Rule,
    subjects: &[Argument],
    objects: &[Argument],
    both: bool,
) -> Vec<(Option<Argument>, Option<Argument>)> {
    if rule.pair {
        return paired(subjects, objects);
    }
    let mut found = Vec::new();
    for subject in subjects {
        for object in objects.iter().filter(|object| object.entity != subject.entity) {
            found.push((Some(*subject), Some(*object)));
        }
    }
    let alone = |wanted: bool| wanted && !both;
    if objects.is_empty() && alone(rule.kind.subject_alone) {
        found.extend(subjects.iter().map(|subject| (Some(*subject), None)));
    }
    if subjects.is_empty() && alone(rule.kind.object_alone) {
        found.extend(objects.iter().map(|object| (None, Some(*object))));
    }
    found
}

/// `A and B met`: the first with each of the others.
fn paired(subjects: &[Argument], objects: &[Argument]) -> Vec<(Option<Argument>, Option<Argument>)> {
    let members = if subjects.len() > 1 { subjects } else { objects };
    let Some((first, rest)) = members.split_first() else { return Vec::new() };
    rest.iter().map(|other| (Some(*first), Some(*other))).collect()
}
