//! Which of a sentence's dates belongs to which claim.

use super::apply::Raw;
use super::fill::Scene;
use super::node::{Shape, What};
use super::rules::Rule;
use crate::{Bearing, Dated, Layer};

/// The date of a claim, if the text gives one in the same clause or at the head of its sentence.
pub(crate) fn date_of<'d>(scene: &Scene, raw: &Raw, rule: &Rule, dates: &'d [(usize, &'d Dated)]) -> Option<&'d Dated> {
    let descriptive =
        scene.sentence.verb(raw.node).is_none() && rule.kind.layer == Layer::Relation && !predicate(scene, raw.node);
    if descriptive && raw.word < scene.sentence.nodes[raw.node].head || !rule.suffixes.is_empty() || !rule.prefixes.is_empty() {
        return None;
    }
    let (first, last) = clause(scene, raw.node, descriptive);
    let inside = |word: &usize| (first..=last).contains(word);
    let near = dates.iter().filter(|(word, _)| inside(word)).min_by_key(|(word, _)| distance(*word, raw.word));
    // What holds for a time is dated by words close by.
    let near =
        near.filter(|(word, _)| rule.kind.layer == Layer::Event || word.abs_diff(raw.word) <= 14 || rule.kind.name == "sanction");
    let found = near.or_else(|| leading(scene, raw, dates, descriptive));
    found.map(|(_, dated)| *dated).filter(|dated| dated.bearing != Bearing::Until || rule.kind.layer == Layer::Event)
}

/// `X has been a member since 1983`: a noun that a verb says of its subject.
fn predicate(scene: &Scene, node: usize) -> bool {
    scene.sentence.before(node).is_some_and(|before| scene.sentence.verb(before).is_some_and(|verb| verb.copula))
}

/// What follows is nearer than what goes before.
fn distance(word: usize, trigger: usize) -> usize {
    if word >= trigger { (word - trigger) * 2 } else { (trigger - word) * 3 + 1 }
}

/// The words of the clause around a phrase: up to another finite verb, a relative pronoun, a semicolon.
fn clause(scene: &Scene, node: usize, descriptive: bool) -> (usize, usize) {
    let sentence = &scene.sentence;
    let nodes = &sentence.nodes;
    let inner = sentence.innermost(node);
    let hangs = sentence.verb(node).is_some_and(|verb| matches!(verb.shape, Shape::Ing | Shape::Infinitive));
    let stops = |at: usize| match nodes[at].what {
        What::Relative | What::Subordinate => true,
        What::Stop => true,
        What::Verb(verb) => verb.shape == Shape::Finite || descriptive || hangs,
        What::Comma => descriptive,
        _ => false,
    };
    let (low, high) = inner.map_or((0, nodes.len()), |(open, close)| (open + 1, close));
    let mut last = node;
    while last + 1 < high && !stops(last + 1) {
        last = sentence
            .close_of(last + 1)
            .filter(|_| !descriptive)
            .map_or(last + 1, |close| close.min(high.saturating_sub(1)).max(last + 1));
    }
    let mut first = node;
    while !hangs && first > low && !stops(first - 1) {
        first = sentence.open_of(first - 1).filter(|open| *open >= low).unwrap_or(first - 1);
    }
    (nodes[first].first, nodes[last].last)
}

/// `On 5 November 2018, OFAC sanctioned X`: a date at the head of the sentence holds for its main clause.
fn leading<'a, 'd>(
    scene: &Scene,
    raw: &Raw,
    dates: &'a [(usize, &'d Dated)],
    descriptive: bool,
) -> Option<&'a (usize, &'d Dated)> {
    let hangs =
        scene.sentence.verb(raw.node).is_some_and(|verb| matches!(verb.shape, Shape::Ing | Shape::Infinitive | Shape::Bare));
    if descriptive || hangs || subordinate(scene, raw.node) {
        return None;
    }
    dates.iter().find(|(word, _)| *word < 3)
}

/// Whether a phrase stands in a relative clause or an insertion.
fn subordinate(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    sentence.innermost(node).is_some()
        || (0..node)
            .rev()
            .take_while(|&at| !sentence.is(at, What::Comma) && !sentence.is(at, What::Stop))
            .any(|at| sentence.is(at, What::Relative))
}

/// Whether a designation is made by the text itself: `is being designated`, or a plain past in a release of the day.
pub(crate) fn made_now(scene: &Scene, raw: &Raw, rule: &Rule, release: bool) -> bool {
    let sentence = &scene.sentence;
    let Some(verb) = sentence.verb(raw.node).filter(|_| rule.kind.name == "sanction") else { return false };
    let node = &sentence.nodes[raw.node];
    let words = &sentence.words[node.first..=node.last];
    let text = |word: &super::node::Word| word.span.of(scene.text);
    let progressive = words.iter().any(|word| text(word) == "being")
        || matches!(words.first().map(text), Some("is" | "are")) && text(&sentence.words[node.head]).ends_with("ing");
    let earlier = words.iter().any(|word| matches!(word.lemma, "previously" | "have" | "earlier" | "already"));
    let plain = verb.shape == Shape::Finite && !verb.passive && verb.past && !earlier && !subordinate(scene, raw.node);
    progressive || release && plain
}
