//! Judgements, gradings and withdrawals.

use crate::support::*;
use sinew_model::{ClaimId, Reliability, Sameness};

#[test]
fn a_pair_is_the_same_either_way_round() {
    let mut desk = Desk::new();
    desk.judge(1, "b", "a", Sameness::Positive);
    desk.judge(2, "a", "b", Sameness::Negative);
    let judgements = desk.state().judgements;
    let found: Vec<_> = judgements.iter().map(|((left, right), j)| (left.as_str(), right.as_str(), j.sameness)).collect();
    assert_eq!(found, [("a", "b", Sameness::Negative)]);
}

#[test]
fn a_judgement_keeps_its_reason() {
    let mut desk = Desk::new();
    desk.judge(1, "a", "b", Sameness::Unsure);
    let expected = judgement("a", "b", Sameness::Unsure);
    assert_eq!(desk.reopen().state(None).unwrap().judgements[&("a".into(), "b".into())], expected);
}

#[test]
fn many_judgements_are_one_operation() {
    let mut desk = Desk::new();
    let ids: Vec<String> = (0..50).map(|n| format!("e{n}")).collect();
    let batch: Vec<_> = ids.iter().map(|id| judgement("x", id, Sameness::Positive)).collect();
    let op = desk.workspace.judge(&batch, "50 judgements", &author(1)).unwrap();
    assert_eq!(desk.state().judgements.len(), 50);
    desk.undo(2, op);
    assert!(desk.state().judgements.is_empty());
}

#[test]
fn the_last_of_two_judgements_on_a_pair_in_one_batch_holds() {
    let mut desk = Desk::new();
    let batch = [judgement("a", "b", Sameness::Positive), judgement("b", "a", Sameness::Negative)];
    desk.workspace.judge(&batch, "2 judgements", &author(1)).unwrap();
    assert_eq!(desk.state().judgements.values().map(|j| j.sameness).collect::<Vec<_>>(), [Sameness::Negative]);
}

#[test]
fn undoing_the_later_judgement_brings_the_earlier_back() {
    let mut desk = Desk::new();
    desk.judge(1, "a", "b", Sameness::Positive);
    let later = desk.judge(2, "a", "b", Sameness::Negative);
    desk.undo(3, later);
    assert_eq!(desk.state().judgements.values().map(|j| j.sameness).collect::<Vec<_>>(), [Sameness::Positive]);
}

#[test]
fn the_latest_grade_of_a_source_holds() {
    let mut desk = Desk::new();
    desk.workspace.grade("wsj", Reliability::B, Some("well informed"), &author(1)).unwrap();
    let later = desk.workspace.grade("wsj", Reliability::D, None, &author(2)).unwrap();
    desk.workspace.grade("us_ofac_sdn", Reliability::A, None, &author(3)).unwrap();
    let gradings = |desk: &Desk| desk.state().gradings.into_values().collect::<Vec<_>>();
    assert_eq!(gradings(&desk), [Reliability::A, Reliability::D]);
    desk.undo(4, later);
    assert_eq!(gradings(&desk), [Reliability::A, Reliability::B]);
    assert_eq!(desk.workspace.operations().unwrap()[0].summary, "wsj: B");
}

#[test]
fn a_claim_is_withdrawn_from_now_on() {
    let mut desk = Desk::new();
    desk.import("a", 1, "", &["Ann"]);
    let id = ClaimId::of("a", &name_claim("ann", "Ann"));
    let key = desk.state().claims_key(1);
    let op = desk.workspace.withdraw(id, Some("a slip"), &author(2)).unwrap();
    assert_eq!(desk.state().withdrawn.into_iter().collect::<Vec<_>>(), [id]);
    assert_ne!(desk.state().claims_key(1), key);
    assert!(desk.state_at(1).withdrawn.is_empty());
    desk.undo(3, op);
    assert!(desk.state().withdrawn.is_empty());
    assert_eq!(desk.state().claims_key(1), key);
}
