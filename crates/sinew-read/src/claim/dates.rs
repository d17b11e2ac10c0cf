//! Which of a sentence's dates belongs to which claim.

use super::apply::Raw;
use super::fill::Scene;
use super::node::{Shape, What};
use super::rules::Rule;
use crate::{Bearing, Dated, Layer};

/// The date of a claim, if the text gives one in the same clause or at the head of its sentence.
pub(crate) fn date_of<'d>(scene: &Scene, raw: &Raw, rule: &Rule, dates: &'d [(usize, &'d Dated)]) -> Option<&'d Dated> {
    let descriptive = scene.sentence.verb(raw.node).is_none() && rule.kind.layer == Layer::Relation;
    let (first, last) = clause(scene, raw.node, descriptive);
    let inside = |word: &usize| (first..=last).contains(word);
    let near = dates.iter().filter(|(word, _)| inside(word)).min_by_key(|(word, _)| distance(*word, raw.word));
    let found = near.or_else(|| leading(scene, raw, dates, descriptive));
    found.map(|(_, dated)| *dated).filter(|dated| dated.bearing != Bearing::Until || rule.kind.layer == Layer::Event)
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
    let stops = |at: usize| match nodes[at].what {
        What::Relative | What::Subordinate => true,
        What::Stop => at + 1 < nodes.len() && !inside_abbreviation(scene, at),
        What::Verb(verb) => verb.shape == Shape::Finite || descriptive,
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
    while first > low && !stops(first - 1) {
        first -= 1;
    }
    (nodes[first].first, nodes[last].last)
}

fn inside_abbreviation(_scene: &Scene, _at: usize) -> bool {
    false
}

/// `On 5 November 2018, OFAC sanctioned X`: a date at the head of the sentence holds for its main clause.
fn leading<'a, 'd>(
    scene: &Scene,
    raw: &Raw,
    dates: &'a [(usize, &'d Dated)],
    descriptive: bool,
) -> Option<&'a (usize, &'d Dated)> {
    if descriptive || subordinate(scene, raw.node) {
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
