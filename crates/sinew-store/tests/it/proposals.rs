//! Proposals, decisions and documents.

use crate::support::*;
use sinew_model::{Claim, OperationId, Schema, Stance};
use sinew_store::{Decision, NewDocument, ProposalId, ProposedClaim, StoreError};

fn proposed(entity: &str, value: &str) -> ProposedClaim {
    let person = Schema::named("Person").unwrap();
    let claim = Claim::new(entity, person, person.property("name").unwrap(), value);
    ProposedClaim::of(&Claim {
        stance: Stance::Reported,
        voice: Some("A <- B"),
        lang: Some("en"),
        original: Some("ANN"),
        ..claim
    })
}

fn accepted(desk: &Desk) -> Vec<(String, String)> {
    let state = desk.workspace.state(None).unwrap();
    let said = |claim: &ProposedClaim| claim.claim().map(|claim| claim.value.to_owned()).unwrap();
    state.accepted.iter().map(|accepted| (accepted.id.to_string(), said(&accepted.claim))).collect()
}

#[test]
fn the_last_decision_that_counts_holds() {
    let mut desk = Desk::new();
    let op = desk.workspace.propose(&[proposed("ann", "Ann"), proposed("bob", "Bob")], &[], "two", &author(1)).unwrap();
    let first = ProposalId { op, number: 1 };
    assert!(accepted(&desk).is_empty());
    let key = desk.workspace.state(None).unwrap().claims_key(1);
    desk.workspace.decide(&[(first, Decision::Accepted)], "yes", &author(2)).unwrap();
    assert_eq!(accepted(&desk), [("1.1".to_owned(), "Ann".to_owned())]);
    assert_ne!(desk.workspace.state(None).unwrap().claims_key(1), key, "another map");
    let edited = Decision::Edited(Box::new(proposed("ann", "Anne")));
    let edit = desk.workspace.decide(&[(first, edited)], "rather", &author(3)).unwrap();
    assert_eq!(accepted(&desk), [("1.1".to_owned(), "Anne".to_owned())]);
    desk.workspace.undo(edit, &author(4)).unwrap();
    assert_eq!(accepted(&desk), [("1.1".to_owned(), "Ann".to_owned())]);
    desk.workspace.decide(&[(first, Decision::Rejected)], "no", &author(5)).unwrap();
    assert!(accepted(&desk).is_empty());
    desk.workspace.undo(op, &author(6)).unwrap();
    assert!(desk.workspace.proposals().unwrap().is_empty(), "what was never proposed cannot be decided");
}

#[test]
fn a_proposal_keeps_all_that_a_claim_says() {
    let kept = proposed("ann", "Ann");
    let claim = kept.claim().unwrap();
    assert_eq!(
        (claim.stance, claim.voice, claim.lang, claim.original),
        (Stance::Reported, Some("A <- B"), Some("en"), Some("ANN"))
    );
    assert_eq!(ProposedClaim::of(&claim), kept);
}

#[test]
fn nobody_decides_on_what_is_not_proposed() {
    let mut desk = Desk::new();
    let nowhere = ProposalId { op: OperationId(7), number: 1 };
    let refused = desk.workspace.decide(&[(nowhere, Decision::Accepted)], "yes", &author(1));
    assert!(matches!(refused, Err(StoreError::NoProposal(id)) if id == "7.1"));
    assert!(desk.workspace.operations().unwrap().is_empty());
}

#[test]
fn documents_are_kept_as_they_came() {
    let mut desk = Desk::new();
    let keep = |desk: &mut Desk, bytes: &[u8], minute| {
        let document = NewDocument { source: "report", name: "report.txt", media_type: "text/plain", bytes, text: "abc" };
        desk.workspace.keep_document(&document, &author(minute)).unwrap()
    };
    assert!(desk.workspace.document("report").unwrap().is_none());
    keep(&mut desk, b"abc", 1);
    let second = keep(&mut desk, b"\xff\x00", 2);
    assert_eq!(desk.workspace.document("report").unwrap().unwrap().bytes, b"\xff\x00");
    desk.workspace.undo(second, &author(3)).unwrap();
    let document = desk.workspace.document("report").unwrap().unwrap();
    assert_eq!((document.bytes.as_slice(), document.text.as_str()), (b"abc".as_slice(), "abc"));
    assert_eq!(document.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
