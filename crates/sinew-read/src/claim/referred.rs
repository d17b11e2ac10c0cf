//! Deeds that a text comes back to: `claimed responsibility for the attack`, `the strikes killed X`.

use super::apply::Raw;
use super::fill::Scene;
use super::node::Shape;
use super::rules::RULES;
use super::sides::STRIKES;
use crate::{Argument, Found, Polarity, Span};

/// How many sentences later a deed is still meant by `the attack`.
const REACH: usize = 3;

/// The last deed of force: its sentence, who did it and to whom.
#[derive(Default)]
pub(super) struct Deeds {
    last: Option<(usize, Option<usize>, Option<usize>)>,
}

impl Deeds {
    /// Fills in whose `the strikes` were that killed somebody, and whom `the attack` hit that somebody claims. A claim to have
    /// done what nobody told is left out where the words point back.
    pub(super) fn refer(&self, scene: &Scene, sentence: usize, raws: &mut Vec<Raw>) {
        let last = self.last.filter(|(told, _, _)| sentence - told <= REACH && sentence > *told);
        // `ambushed a patrol, and later claimed responsibility for the attack`.
        let attack = |raw: &Raw| RULES.rules[raw.rule].kind.name == "attack";
        let here: Vec<(usize, Option<Argument>)> =
            raws.iter().filter(|raw| attack(raw) && raw.object.is_some()).map(|raw| (raw.node, raw.object)).collect();
        raws.retain_mut(|raw| {
            let rule = &RULES.rules[raw.rule];
            if rule.kind.name != "attack" {
                return true;
            }
            if raw.subject.is_some() && raw.object.is_none() && responsible(scene, raw.node) {
                let same = here.iter().find(|(node, _)| *node < raw.node).and_then(|(_, object)| entity(*object));
                let told = same.or_else(|| last.and_then(|(_, _, object)| object));
                let victim = told.filter(|&object| Some(object) != entity(raw.subject));
                raw.object = victim.map(|entity| Argument { entity, span: span(scene, raw.node) });
                return raw.object.is_some() || !rule.id.ends_with("takes-responsibility-for");
            }
            if raw.subject.is_none()
                && let Some(deed) = doer(scene, raw.node)
            {
                let agent = last.and_then(|(_, subject, _)| subject).filter(|&subject| Some(subject) != entity(raw.object));
                raw.subject = agent.map(|entity| Argument { entity, span: span(scene, deed) });
            }
            true
        });
    }

    /// `condemned the strike`: whoever struck is accused.
    pub(super) fn condemned(&self, scene: &Scene, sentence: usize) -> Vec<Raw> {
        let last = self.last.filter(|(told, _, _)| sentence - told <= 2 * REACH && sentence > *told);
        let (Some((_, Some(doer), _)), Some(rule)) = (last, RULES.rules.iter().position(|rule| rule.id == "words.accuses"))
        else {
            return Vec::new();
        };
        let nodes = 0..scene.sentence.nodes.len();
        nodes.filter_map(|node| condemnation(scene, node, rule, doer)).collect()
    }

    /// Remembers a deed that was told with its victim.
    pub(super) fn remember(&mut self, sentence: usize, claim: &Found) {
        if claim.kind != "attack" || claim.polarity == Polarity::Negative || claim.object.is_none() {
            return;
        }
        let (subject, object) = (entity(claim.subject), entity(claim.object));
        let known = self.last.filter(|(told, _, _)| *told == sentence).and_then(|(_, subject, _)| subject);
        // Of two told in one sentence, the one whose doer is named.
        if known.is_none() {
            self.last = Some((sentence, subject, object));
        }
    }
}

fn entity(argument: Option<Argument>) -> Option<usize> {
    argument.map(|argument| argument.entity)
}

fn span(scene: &Scene, node: usize) -> Span {
    let sentence = &scene.sentence;
    let phrase = &sentence.nodes[node];
    Span { start: sentence.words[phrase.first].span.start, end: sentence.words[phrase.last].span.end }
}

/// `claimed responsibility`, `took credit`.
fn responsible(scene: &Scene, node: usize) -> bool {
    let sentence = &scene.sentence;
    sentence.object(node).is_some_and(|object| matches!(sentence.lemma(object), "responsibility" | "credit"))
}

/// `the strikes killed X`, `killed in the raid`: the deed with an article that killed.
fn doer(scene: &Scene, node: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let verb = sentence.verb(node)?;
    let kills = matches!(sentence.lemma(node), "kill" | "wound" | "injure" | "destroy" | "damage" | "hit" | "target" | "strike");
    let noun = match verb.passive {
        true => sentence.complements(node, "in").or_else(|| sentence.complements(node, "by")),
        false => sentence.subjects(node).first().copied(),
    };
    let deed = noun.filter(|&noun| kills && STRIKES.contains(&sentence.lemma(noun)))?;
    let own = sentence.complements(deed, "by").is_some() || sentence.nodes[deed].mention.is_some();
    (matches!(sentence.first_lemma(deed), "the" | "this" | "that" | "these" | "those") && !own).then_some(deed)
}

/// A verb of blame whose object is `the strike` of the sentences before.
fn condemnation(scene: &Scene, node: usize, rule: usize, doer: usize) -> Option<Raw> {
    let sentence = &scene.sentence;
    let verb =
        sentence.verb(node).filter(|verb| verb.shape == Shape::Finite && !verb.modal && !verb.negative && !verb.passive)?;
    let blames = matches!(sentence.lemma(node), "condemn" | "denounce" | "decry" | "deplore" | "slam") && verb.past;
    let deed = sentence.object(node).filter(|&deed| blames && STRIKES.contains(&sentence.lemma(deed)))?;
    let told = sentence.complements(deed, "by").is_some() || sentence.complements(deed, "on").is_some();
    let meant = matches!(sentence.first_lemma(deed), "the" | "this" | "these") && !told && sentence.nodes[deed].mention.is_none();
    let classes = RULES.rules[rule].subject_class;
    let speaker = sentence.subjects(node).first().and_then(|&noun| scene.one(noun, classes, 0).into_iter().next())?;
    let object = Argument { entity: doer, span: span(scene, deed) };
    (meant && speaker.entity != doer).then_some(Raw {
        rule,
        subject: Some(speaker),
        object: Some(object),
        value: None,
        negative: false,
        node,
        word: sentence.nodes[node].head,
    })
}
