//! Clauses that somebody doubts: `could not confirm that X`, `it is possible that X`, `rumours that X are untrue`.

use super::fill::Scene;
use super::node::{Shape, What};

/// Whether the clause of a trigger hangs on a word of doubt, or is called untrue.
pub(super) fn doubted(scene: &Scene, node: usize) -> bool {
    unconfirmed(scene, node) || untrue(scene, node) || unlikely(scene, node) || contradicted(scene, node)
}

/// `holding talks with X is unlikely to help`: the doing that a verb of doubt is said of.
fn unlikely(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let doing = |at: usize| sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Ing);
    if !doing(node) && !(0..node).rev().take(3).any(doing) {
        return false;
    }
    let finite = |at: &usize| sentence.finite(*at);
    let next = (node + 1..sentence.nodes.len())
        .take_while(|&at| !matches!(sentence.nodes[at].what, What::Comma | What::Stop))
        .find(finite);
    next.is_some_and(|at| sentence.verb(at).is_some_and(|verb| verb.copula) && sentence.lemma(at + 1) == "unlikely")
}

/// `They say X controls Y, but the truth is that`: what some say and the speaker does not.
fn contradicted(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let said = (1..node).rev().take(8).find(|&at| matches!(sentence.lemma(at), "say" | "claim" | "think" | "believe"));
    let some = said.is_some_and(|at| matches!(sentence.first_lemma(at - 1), "they" | "some" | "many" | "people" | "critics"));
    some && (node + 1..sentence.nodes.len()).any(|at| {
        sentence.lemma(at) == "but"
            && (at..sentence.nodes.len().min(at + 4)).any(|truth| matches!(sentence.lemma(truth), "truth" | "fact" | "reality"))
    })
}

/// `rumours that X killed Y are untrue`.
fn untrue(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let that = (1..node).rev().take(12).find(|&at| sentence.lemma(at) == "that" && sentence.is_noun(at - 1));
    let told = that.is_some_and(|that| {
        matches!(
            sentence.lemma(that - 1),
            "report" | "rumour" | "rumor" | "claim" | "allegation" | "suggestion" | "accusation" | "assertion" | "story"
        )
    });
    told && (node + 1..sentence.nodes.len()).any(|at| {
        let denied = sentence.verb(at).is_some_and(|verb| verb.passive)
            && matches!(sentence.lemma(at), "deny" | "dismiss" | "reject" | "refute" | "debunk");
        denied
            || matches!(
                sentence.lemma(at),
                "untrue" | "false" | "unfounded" | "baseless" | "inaccurate" | "wrong" | "incorrect" | "fabricated"
            )
    })
}

/// `could not confirm that X`, `was unable to verify that X`, `found no evidence that X`.
fn unconfirmed(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let that = (0..node).rev().take(16).find(|&at| {
        sentence.is(at, What::Subordinate)
            || sentence.is(at, What::Stop)
            || sentence.is(at, What::Relative) && sentence.lemma(at) == "that"
    });
    let Some(before) = that.filter(|&at| sentence.lemma(at) == "that").and_then(|that| that.checked_sub(1)) else { return false };
    // `does not mean, however, that X`.
    let inserted = before > 2 && sentence.is(before, What::Comma) && sentence.is(before - 2, What::Comma);
    let before = if inserted { before - 3 } else { before };
    if sentence.is(before, What::Other) {
        return matches!(
            sentence.lemma(before),
            "possible" | "unlikely" | "conceivable" | "doubtful" | "impossible" | "unclear" | "untrue" | "false" | "questionable"
        );
    }
    if sentence.is_noun(before) {
        return matches!(sentence.lemma(before), "fear" | "hope" | "worry" | "concern" | "speculation" | "expectation")
            || matches!(sentence.lemma(before), "evidence" | "proof" | "indication" | "sign")
                && sentence.first_lemma(before) == "no";
    }
    let Some(verb) = sentence.verb(before) else { return false };
    // `imagine that X`, `few believe that X`.
    let supposes = matches!(
        sentence.lemma(before),
        "imagine"
            | "suppose"
            | "pretend"
            | "hope"
            | "wish"
            | "fear"
            | "doubt"
            | "expect"
            | "predict"
            | "worry"
            | "dream"
            | "dispute"
    );
    let nobody =
        (0..before).rev().take(2).any(|at| matches!(sentence.first_lemma(at), "few" | "nobody" | "hardly" | "scarcely" | "none"));
    if supposes || nobody {
        return true;
    }
    let proves = matches!(
        sentence.lemma(before),
        "confirm" | "verify" | "establish" | "determine" | "prove" | "substantiate" | "corroborate" | "mean" | "imply"
    );
    let unable = before.checked_sub(1).is_some_and(|at| matches!(sentence.lemma(at), "unable" | "fail" | "impossible"));
    proves && (verb.negative || verb.modal || unable)
}

/// `recommends that X call on Y`: a clause that somebody asks for, and no more.
pub(super) fn wished(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    if sentence.verb(node).is_none_or(|verb| verb.shape != Shape::Finite || verb.past) {
        return false;
    }
    let link = |at: &usize| matches!(sentence.nodes[*at].what, What::Subordinate | What::Relative | What::Stop);
    // `reports suggest that X funds Y`: what is only asked for has no -s.
    let word = &sentence.words[sentence.nodes[node].first];
    let third = word.span.range().len() > word.lemma.len();
    let Some(that) = (0..node).rev().find(link).filter(|&at| sentence.lemma(at) == "that") else { return false };
    let between = sentence.nodes[that..node].iter().any(|other| other.verb().is_some_and(|verb| verb.shape == Shape::Finite));
    // `demanded in July that X leave`.
    let told = (0..that).rev().take(7).find(|&at| sentence.verb(at).is_some() || sentence.is(at, What::Comma));
    let beside = told.filter(|&verb| {
        sentence.verb(verb).is_some() && matches!(sentence.nodes[verb + 1].what, What::Preposition | What::Other)
    });
    let asked = beside.or(that.checked_sub(1)).is_some_and(|at| {
        matches!(
            sentence.lemma(at),
            "recommend"
                | "demand"
                | "urge"
                | "propose"
                | "ask"
                | "request"
                | "order"
                | "require"
                | "advise"
                | "insist"
                | "suggest"
                | "recommendation"
                | "proposal"
        )
    });
    asked && !between && !third
}
