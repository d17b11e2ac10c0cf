//! Whose claim, demand or charge somebody answers: `X rejected the charge` is said to whoever brought it.

use super::apply::Raw;
use super::fill::Scene;
use super::rules::RULES;
use super::voice::Frame;
use crate::{Argument, Class, Found, Span};

/// Who asked for or claimed something last, and in which sentence.
#[derive(Default)]
pub(super) struct Claimants {
    last: Vec<(usize, usize)>,
}

/// How many sentences an answer may come late.
const REACH: usize = 2;

impl Claimants {
    /// Fills in to whom a refusal of `the charge`, `the findings` is said; reports are those of bodies. Where nobody spoke before, it is
    /// left out.
    pub(super) fn answer(&self, scene: &Scene, sentence: usize, raws: &mut Vec<Raw>, frames: &[Frame]) {
        let accusers: Vec<(usize, usize)> = raws.iter().filter_map(accuser).collect();
        for raw in raws.iter_mut().filter(|raw| RULES.rules[raw.rule].kind.name == "reject" && raw.object.is_none()) {
            let Some((span, paper)) = told(scene, raw) else { continue };
            let own = raw.subject.map(|subject| subject.entity);
            let mut near = self.last.iter().rev().filter(|(at, _)| sentence - at <= REACH).map(|&(_, entity)| entity);
            let body = |entity: &usize| !paper || !matches!(scene.entities[*entity].class, Class::Person | Class::Group);
            // `accused X of fraud, an allegation that X denied`.
            let beside = accusers.iter().rev().find(|&&(node, entity)| node < raw.node && Some(entity) != own);
            // `claimed that Y had paid them, a charge that Y denied`.
            let tells = |frame: &&Frame| (frame.from..frame.to).contains(&raw.node);
            let speaker = frames.iter().rev().filter(tells).find_map(|frame| frame.voice.as_ref()?.entity);
            let beside = beside.map(|&(_, entity)| entity).or(speaker).filter(|&entity| Some(entity) != own);
            if let Some(entity) = beside.filter(|_| told_before(scene, raw.node)) {
                raw.object = Some(Argument { entity, span });
                continue;
            }
            // `denied allegations that`: anybody's.
            if !pointing(span.of(scene.text)) && span.of(scene.text) != "it" && !told_before(scene, raw.node) {
                continue;
            }
            raw.object = near.find(|entity| Some(*entity) != own && body(entity)).map(|entity| Argument { entity, span });
        }
        let answered = |raw: &Raw| {
            RULES.rules[raw.rule].kind.name != "reject"
                || raw.object.is_some()
                || !told(scene, raw).is_some_and(|(span, _)| pointing(span.of(scene.text)))
        };
        raws.retain(answered);
    }

    /// Remembers whoever spoke in a sentence.
    pub(super) fn speakers(&mut self, scene: &Scene, sentence: usize, frames: &[Frame]) {
        for entity in frames.iter().filter_map(|frame| frame.voice.as_ref()?.entity) {
            if !matches!(scene.entities[entity].class, Class::Place | Class::Work) {
                self.last.push((sentence, entity));
            }
        }
    }

    /// Remembers whoever demanded or accused.
    pub(super) fn claimed(&mut self, sentence: usize, claim: &Found) {
        if matches!(claim.kind.as_str(), "accusation" | "demand" | "sanction" | "threat" | "pledge")
            && let Some(subject) = claim.subject
        {
            self.last.push((sentence, subject.entity));
        }
    }
}

/// Whoever accuses or asks, and where.
fn accuser(raw: &Raw) -> Option<(usize, usize)> {
    let says = matches!(RULES.rules[raw.rule].kind.name, "accusation" | "demand" | "threat");
    raw.subject.filter(|_| says).map(|subject| (raw.node, subject.entity))
}

/// Whether what a verb refuses stands before it: `a charge that X denied`.
pub(super) fn told_before(scene: &Scene, verb: usize) -> bool {
    scene.sentence.object(verb).is_some_and(|object| object < verb)
}

/// `the charge`, `that claim`, `these findings`: what a verb of refusing has for its object, where it is said by somebody; and whether it is
/// a paper.
fn told(scene: &Scene, raw: &Raw) -> Option<(Span, bool)> {
    let sentence = &scene.sentence;
    sentence.verb(raw.node)?;
    let object = sentence.object(raw.node)?;
    let said = matches!(
        sentence.lemma(object),
        "charge"
            | "claim"
            | "accusation"
            | "allegation"
            | "finding"
            | "report"
            | "letter"
            | "request"
            | "demand"
            | "call"
            | "decision"
            | "move"
            | "order"
            | "plan"
            | "assertion"
            | "suggestion"
            | "criticism"
            | "warning"
            | "remark"
            | "comment"
            | "statement"
            | "threat"
            | "ultimatum"
            | "invitation"
            | "offer"
            | "proposal"
            | "it"
    );
    let node = &sentence.nodes[object];
    let span = Span { start: sentence.words[node.first].span.start, end: sentence.words[node.last].span.end };
    said.then(|| (span, matches!(sentence.lemma(object), "report" | "finding")))
}

/// Whether words point to something told before.
fn pointing(words: &str) -> bool {
    matches!(words.split(' ').next(), Some("the" | "this" | "that" | "these" | "those"))
}
