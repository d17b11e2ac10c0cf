//! Verbs of saying, and whether a clause that is said follows them.

use super::fill::Scene;
use super::node::{Shape, What};
use sinew_model::Stance;

/// Verbs of saying, and how firm they are.
pub(super) fn saying(lemma: &str) -> Option<Stance> {
    Some(match lemma {
        "say" | "tell" | "report" | "state" | "add" | "note" | "assert" | "allege" | "argue" | "declare" | "announce"
        | "estimate" | "write" | "claim" | "contend" | "maintain" | "explain" | "acknowledge" | "admit" | "reveal"
        | "disclose" | "observe" | "insist" | "charge" | "testify" | "recall" | "complain" | "warn" | "remark" | "describe"
        | "find" | "document" | "accuse" | "show" | "indicate" | "indict" => Stance::Reported,
        "confirm" | "verify" => Stance::Confirmed,
        "deny" => Stance::Denied,
        "believe" | "think" | "assess" | "suspect" | "conclude" | "judge" | "consider" | "suggest" => Stance::Assessed,
        _ => return None,
    })
}

/// Verbs of turning down what somebody else says: `a charge X rejects`.
pub(super) fn denies(lemma: &str) -> bool {
    matches!(lemma, "deny" | "reject" | "dispute" | "dismiss" | "refute")
}

/// Verbs that are verbs of saying only before a clause: `maintained that`, but `maintains contacts`.
pub(super) fn needs_clause(lemma: &str) -> bool {
    matches!(
        lemma,
        "maintain"
            | "show"
            | "indicate"
            | "find"
            | "observe"
            | "charge"
            | "describe"
            | "consider"
            | "suggest"
            | "reveal"
            | "admit"
            | "recall"
            | "judge"
            | "declare"
            | "announce"
            | "write"
            | "contend"
            | "conclude"
            | "confirm"
            | "indict"
    )
}

/// `charged X with smuggling Y`, `indicted X for smuggling Y`: what he has done is on the word of whoever charges him.
pub(super) fn charges_with_doing(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let charges = matches!(sentence.lemma(node), "charge" | "indict");
    let Some(object) = sentence.object(node).filter(|&object| charges && object > node) else { return false };
    // `charged X, 45, of Y, with smuggling Z`.
    let own = |at: &usize| !matches!(sentence.nodes[*at].what, What::Stop | What::Relative) && !sentence.finite(*at);
    let mut near = (object + 1..sentence.nodes.len().min(object + 14)).take_while(own);
    near.any(|at| {
        sentence.is(at, What::Preposition)
            && matches!(sentence.lemma(at), "with" | "for" | "of")
            && sentence.verb(at + 1).is_some_and(|verb| verb.shape == Shape::Ing)
    })
}

/// Whether a clause follows a verb: `that`, or a noun phrase with a verb of its own, or a quotation.
pub(super) fn clause_follows(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let Some(next) = (node + 1..sentence.nodes.len()).find(|&at| sentence.words[sentence.nodes[at].first].time == 0) else {
        return false;
    };
    match sentence.nodes[next].what {
        What::Subordinate | What::Relative | What::Quote | What::Stop | What::Comma => true,
        What::Noun => sentence.clause_after(next),
        // `wrote on Telegram: “…`.
        What::Preposition => (next..sentence.nodes.len())
            .take(8)
            .any(|at| sentence.lemma(at) == "that" || sentence.lemma(at) == ":" && sentence.is(at + 1, What::Quote)),
        _ => false,
    }
}
