//! Nouns that tell something: `reports that`, `X's accusation that`, `in the view of X`.

use super::fill::Scene;
use super::node::What;
use super::sayings::denies;
use super::voice::{Frame, speaker};
use sinew_model::Stance;

/// `reports that`, `received information that`: on hearsay, or on the word of whoever received it.
pub(super) fn told_by_noun(scene: &Scene, node: usize) -> Option<Frame> {
    if let Some(frame) = in_view_of(scene, node) {
        return Some(frame);
    }
    let sentence = &scene.sentence;
    let told = matches!(
        sentence.lemma(node),
        "report"
            | "information"
            | "rumour"
            | "rumor"
            | "allegation"
            | "claim"
            | "accusation"
            | "testimony"
            | "account"
            | "suggestion"
    );
    let that = told && sentence.nodes.get(node + 1).is_some_and(|next| matches!(next.what, What::Relative | What::Subordinate));
    if !that || sentence.lemma(node + 1) != "that" {
        return None;
    }
    // `an allegation that X denied`: what X denies is the allegation.
    if (node + 2..sentence.nodes.len()).any(|verb| sentence.finite(verb) && sentence.object(verb) == Some(node)) {
        return None;
    }
    let denies = sentence.before(node).filter(|&verb| {
        sentence.verb(verb).is_some_and(|own| !own.passive && !own.negative)
            && (denies(sentence.lemma(verb)) || sentence.lemma(verb) == "rebuff")
    });
    // `denied claims that he had supplied Y`: he did not, as he says.
    if let Some(subject) = denies.and_then(|verb| sentence.subjects(verb).first().copied()) {
        let voice = Some(speaker(scene, subject));
        return Some(Frame { from: node + 2, to: sentence.nodes.len(), voice, stance: Stance::Denied, side: None });
    }
    let verb = sentence.before(node).filter(|&verb| {
        sentence.verb(verb).is_some_and(|own| !own.passive && !own.negative)
            && matches!(sentence.lemma(verb), "receive" | "obtain" | "have" | "get" | "gather" | "collect" | "publish" | "hear")
    });
    let owner = node.checked_sub(2).filter(|_| sentence.is(node - 1, What::Possessive));
    let teller = owner.or_else(|| verb.and_then(|verb| sentence.subjects(verb).first().copied()));
    let voice = teller.map(|subject| speaker(scene, subject));
    Some(Frame { from: node + 2, to: clause_of_noun_end(scene, node), voice, stance: Stance::Reported, side: None })
}

/// `X's accusation that Y arms Z has strained ties`: what is told ends where a second verb follows without a link.
fn clause_of_noun_end(scene: &Scene, node: usize) -> usize {
    let sentence = &scene.sentence;
    let end = sentence.nodes.len();
    let Some(first) = (node + 2..end).find(|&at| sentence.finite(at)) else { return end };
    let links = |at: &usize| {
        matches!(
            sentence.nodes[*at].what,
            What::And | What::Comma | What::Relative | What::Subordinate | What::Stop | What::Quote
        )
    };
    let next = (first + 1..end).take_while(|at| !links(at)).find(|&at| sentence.finite(at));
    next.unwrap_or(end)
}

/// `In the estimation of X, Y did it`: what follows is X's judgement.
fn in_view_of(scene: &Scene, node: usize) -> Option<Frame> {
    let sentence = &scene.sentence;
    let view =
        matches!(sentence.lemma(node), "estimation" | "view" | "opinion" | "word" | "assessment" | "judgment" | "judgement");
    let led = node == 1 && view && sentence.is(0, What::Preposition);
    let noun = sentence.complements(node, "of").filter(|_| led)?;
    let comma = sentence.next_comma(noun)?;
    let voice = Some(speaker(scene, noun));
    let stance = if sentence.lemma(node) == "word" { Stance::Reported } else { Stance::Assessed };
    Some(Frame { from: comma + 1, to: sentence.nodes.len(), voice, stance, side: None })
}
