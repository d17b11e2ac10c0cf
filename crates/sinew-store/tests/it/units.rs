//! Units of review: what is decided at once, what comes along, what stays when a decision is taken back.

use crate::support::*;
use sinew_model::{Claim, Schema};
use sinew_store::{Decision, ProposalId, ProposedClaim, Status, UnitEdit, Units};
use std::collections::BTreeMap;

fn claim(entity: &str, schema: &str, property: &str, value: &str, rule: &str) -> ProposedClaim {
    let schema = Schema::named(schema).unwrap();
    let claim = Claim::new(entity, schema, schema.property(property).unwrap(), value);
    ProposedClaim::of(&claim).with_rule((!rule.is_empty()).then_some(rule))
}

/// Two memberships of one person in two parties, and where the person was born.
fn article() -> Vec<ProposedClaim> {
    vec![
        claim("ann", "Person", "name", "Ann", ""),
        claim("ann", "Person", "birthDate", "1954", "born"),
        claim("reeds", "Organization", "name", "The Reeds", ""),
        claim("pier", "Organization", "name", "Grey Pier", ""),
        claim("m1", "Membership", "member", "ann", "member-of"),
        claim("m1", "Membership", "organization", "reeds", "member-of"),
        claim("m2", "Membership", "member", "ann", "member-of"),
        claim("m2", "Membership", "organization", "pier", "member-of"),
        claim("m2", "Membership", "startDate", "2003", "member-of"),
    ]
}

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.workspace.propose(&article(), &[], "an article", &author(1)).unwrap();
    desk
}

fn units(desk: &Desk) -> Units {
    desk.workspace.units().unwrap()
}

fn id(text: &str) -> ProposalId {
    ProposalId::parse(text).unwrap()
}

/// What is in the map, as `entity property value`.
fn in_map(desk: &Desk) -> Vec<String> {
    let words = |claim: Claim<'_>| format!("{} {} {}", claim.entity, claim.property.name(), claim.value);
    desk.state().accepted.iter().map(|accepted| words(accepted.claim.claim().unwrap())).collect()
}

fn accept(desk: &mut Desk, unit: &str, minute: i64) -> sinew_model::OperationId {
    let decisions = units(desk).find(id(unit)).unwrap().accept();
    desk.workspace.decide(&decisions, unit, &author(minute)).unwrap()
}

#[test]
fn a_unit_is_what_one_operation_says_of_one_entity() {
    let desk = desk();
    let numbers = |proposals: &[sinew_store::Proposal]| proposals.iter().map(|p| p.id.number).collect::<Vec<_>>();
    let found: Vec<_> =
        units(&desk).all().iter().map(|unit| (unit.entity.clone(), numbers(&unit.claims), numbers(&unit.names))).collect();
    let expected = [
        ("ann".to_owned(), vec![2], vec![1]),
        ("m1".to_owned(), vec![5, 6], vec![1, 3]),
        ("m2".to_owned(), vec![7, 8, 9], vec![1, 4]),
    ];
    assert_eq!(found, expected, "names that others need are no units of their own");
}

#[test]
fn names_alone_are_a_unit_where_nobody_needs_them() {
    let mut desk = Desk::new();
    let claims = [claim("ann", "Person", "name", "Ann", ""), claim("ann", "Person", "alias", "Annie", "")];
    desk.workspace.propose(&claims, &[], "names", &author(1)).unwrap();
    let units = units(&desk);
    assert_eq!((units.all().len(), units.all()[0].claims.len(), units.all()[0].names.len()), (1, 2, 0));
}

#[test]
fn names_come_with_the_first_unit_and_stay_with_the_last() {
    let mut desk = desk();
    let first = accept(&mut desk, "1.5", 2);
    assert_eq!(in_map(&desk), ["ann name Ann", "reeds name The Reeds", "m1 member ann", "m1 organization reeds"]);
    accept(&mut desk, "1.7", 3);
    desk.undo(4, first);
    let expected = ["ann name Ann", "pier name Grey Pier", "m2 member ann", "m2 organization pier", "m2 startDate 2003"];
    assert_eq!(in_map(&desk), expected, "the second needs Ann too");
    assert_eq!(units(&desk).pending().map(|unit| unit.entity.clone()).collect::<Vec<_>>(), ["ann", "m1"]);
}

#[test]
fn a_rejected_unit_takes_nothing_with_it() {
    let mut desk = desk();
    let decisions = units(&desk).find(id("1.6")).unwrap().reject();
    let op = desk.workspace.decide(&decisions, "no", &author(2)).unwrap();
    assert!(in_map(&desk).is_empty());
    let status = |desk: &Desk| units(desk).find(id("1.5")).unwrap().status();
    assert_eq!(status(&desk), Status::Rejected);
    desk.undo(3, op);
    assert_eq!(status(&desk), Status::Pending);
}

#[test]
fn an_edit_changes_leaves_out_and_adds_in_one_operation() {
    let mut desk = desk();
    let all = units(&desk);
    let unit = all.find(id("1.7")).unwrap();
    let edit = UnitEdit {
        changed: BTreeMap::from([
            (id("1.8"), Some(claim("m2", "Membership", "organization", "reeds", "member-of"))),
            (id("1.9"), None),
        ]),
        added: vec![claim("m2", "Membership", "endDate", "2014", "member-of").added_to(unit.id)],
    };
    let op = desk.workspace.decide_and_add(&all.edit(unit, &edit), &edit.added, "rather", &author(2)).unwrap();
    let expected = ["ann name Ann", "reeds name The Reeds", "m2 member ann", "m2 organization reeds", "m2 endDate 2014"];
    assert_eq!(in_map(&desk), expected, "with the name of the party that is meant now");
    let after = units(&desk);
    let unit = after.find(id("1.7")).unwrap();
    assert_eq!((after.all().len(), unit.claims.len(), unit.status()), (3, 4, Status::Edited));
    let standing: Vec<_> = unit.standing().into_iter().map(|claim| claim.claim().unwrap().value.to_owned()).collect();
    assert_eq!(standing, ["ann", "reeds", "2014"]);
    desk.undo(3, op);
    assert!(in_map(&desk).is_empty(), "what was added is gone with it");
    assert_eq!(units(&desk).find(id("1.7")).unwrap().claims.len(), 3);
}

#[test]
fn a_mended_name_stays_mended_and_a_rejected_one_out() {
    let mut desk = desk();
    let mended = Decision::Edited(Box::new(claim("ann", "Person", "name", "Anne", "")));
    desk.workspace.decide(&[(id("1.1"), mended), (id("1.3"), Decision::Rejected)], "names", &author(2)).unwrap();
    accept(&mut desk, "1.5", 3);
    assert_eq!(in_map(&desk), ["ann name Anne", "m1 member ann", "m1 organization reeds"]);
}

#[test]
fn rules_are_counted_by_unit() {
    let mut desk = desk();
    accept(&mut desk, "1.2", 2);
    let decisions = units(&desk).find(id("1.5")).unwrap().reject();
    desk.workspace.decide(&decisions, "no", &author(3)).unwrap();
    let counted: Vec<_> = units(&desk)
        .by_rule()
        .into_iter()
        .map(|r| (r.rule.clone().unwrap_or_default(), [r.accepted, r.edited, r.rejected, r.pending], r.decided()))
        .collect();
    assert_eq!(counted, [("born".to_owned(), [1, 0, 0, 0], 1), ("member-of".to_owned(), [0, 0, 1, 1], 1)]);
}

#[test]
fn half_a_decision_leaves_a_unit_pending() {
    let mut desk = desk();
    let status = |desk: &Desk| units(desk).find(id("1.5")).unwrap().status();
    desk.workspace.decide(&[(id("1.5"), Decision::Accepted)], "half", &author(2)).unwrap();
    assert_eq!(status(&desk), Status::Pending);
    desk.workspace.decide(&[(id("1.6"), Decision::Rejected)], "other half", &author(3)).unwrap();
    assert_eq!(status(&desk), Status::Edited);
}
