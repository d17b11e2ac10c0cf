//! Verbs of saying that tell nothing of the clause they stand in.

use super::fill::Scene;
use super::node::What;

/// `accused X of Y, a charge X denies`: what is denied is the charge, and no more.
pub(super) fn denies_charge(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    let denies = matches!(sentence.lemma(node), "deny" | "reject" | "dispute" | "refute");
    let subject = node.checked_sub(1).filter(|&at| denies && sentence.is_noun(at));
    let charge = |lemma: &str| matches!(lemma, "charge" | "accusation" | "allegation" | "claim" | "assertion" | "something");
    // `a charge Norway`: without a pronoun between, both are one phrase.
    let within = subject.is_some_and(|at| {
        let phrase = &sentence.nodes[at];
        sentence.words[phrase.first..phrase.last].iter().any(|word| charge(word.lemma))
    });
    let before = subject.and_then(|at| sentence.climb(at).last().copied()).and_then(|first| first.checked_sub(1));
    within
        || before.is_some_and(|at| {
            let which = sentence.is(at, What::Relative) && sentence.lemma(at) == "which" && at > 0;
            sentence.is_noun(at) && charge(sentence.lemma(at)) || which && sentence.is(at - 1, What::Comma)
        })
}

/// `reports directly to X`: whoever is under X, who says nothing.
pub(super) fn serves(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    sentence.lemma(node) == "report" && sentence.after(node).is_some_and(|at| sentence.is_preposition(at, "to"))
}
