//! What designations reach together that none of them reaches alone: stakes of several add up under some rules.

use super::{Act, Board};
use crate::EntityRef;
use crate::measures::flows::day_of;
use crate::reach;
use crate::view::View;
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// What a set of measures certainly reaches beyond what its members do, by authority.
pub(super) fn reached_together(view: &View<'_>, board: &Board, measures: &[usize]) -> Vec<(EntityRef, String)> {
    let mut by_authority: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in measures {
        if let (Act::Designate(_), Some(authority)) = (&board.specs[*at].act, &board.specs[*at].authority) {
            by_authority.entry(authority).or_default().push(*at);
        }
    }
    let several = by_authority.into_iter().filter(|(_, all)| all.len() > 1);
    several.flat_map(|(authority, all)| of_one(view, board, authority, &all)).collect()
}

fn of_one(view: &View<'_>, board: &Board, authority: &str, measures: &[usize]) -> Vec<(EntityRef, String)> {
    let Some(rule) = reach::rule(authority, day_of(view)) else { return Vec::new() };
    let standing = reach::designated(view, Some(&rule.authority));
    let mut designated: Vec<(EntityRef, Verdict)> = standing.into_iter().map(|each| (each.entity, each.verdict)).collect();
    let before = reach::reach(view, &rule, &designated);
    designated.extend(measures.iter().filter_map(|at| match &board.specs[*at].act {
        Act::Designate(entity) => Some((view.canonical(*entity), Verdict::Certain)),
        _ => None,
    }));
    let alone: BTreeSet<EntityRef> = measures
        .iter()
        .flat_map(|at| &board.reached[*at])
        .filter(|(_, held)| held.is_certain())
        .map(|(entity, _)| *entity)
        .collect();
    let after = reach::reach(view, &rule, &designated);
    let new = after.reached.iter().filter(|each| each.verdict.is_certain() && !alone.contains(&each.entity));
    let new = new.filter(|each| !before.verdict(each.entity).is_certain());
    new.map(|each| (each.entity, rule.authority.clone())).collect()
}
