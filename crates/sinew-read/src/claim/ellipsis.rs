//! What goes on without its verb: `blacklisted by X in May, and by Y in June`; `X was listed, as was Y`.

use super::apply::{Raw, Trigger};
use super::fill::Scene;
use super::gate::{Gate, gate};
use super::kinds::Classes;
use super::node::{Shape, What};
use super::rules::RULES;
use super::slots::Slot;
use crate::Argument;

/// How far behind the verb what goes on is looked for.
const FAR: usize = 24;

impl Trigger<'_, '_> {
    /// Whether a sanction meets whom it names, and not their officials, companies or seat.
    pub(super) fn is_target(&self, object: &Argument) -> bool {
        let sentence = self.sentence();
        // `designated an Iranian network`: the adjective names no target.
        let entity = &self.scene.entities[object.entity];
        let text = object.span.of(self.scene.text);
        let adjective = entity.class == crate::Class::Country
            && crate::mention::gazetteer().find(&text.to_lowercase()).is_some_and(|known| known.demonym);
        if adjective {
            return false;
        }
        let inside = |node: &super::node::Node| {
            sentence.words[node.first].span.start <= object.span.start && object.span.end <= sentence.words[node.last].span.end
        };
        let Some(at) = sentence.nodes.iter().position(inside) else { return true };
        let head = sentence.words[sentence.nodes[at].head].span;
        let owner = sentence.is(at + 1, What::Possessive);
        let aside = sentence.is(at + 1, What::Open) && sentence.is(at + 3, What::Close) && sentence.is_noun(at + 4);
        let rest = &self.scene.text[object.span.end as usize..];
        // `designating United Arab Emirates (UAE)-based X`.
        let short = rest.starts_with(" (") && rest.split_once(')').is_some_and(|(_, rest)| rest.starts_with('-'));
        let compound = rest.starts_with('-') || short;
        let of = at >= 2 && sentence.is(at - 1, What::Preposition) && sentence.is_noun(at - 2);
        let officials = of
            && matches!(
                sentence.lemma(at - 2),
                "official"
                    | "member"
                    | "leader"
                    | "associate"
                    | "company"
                    | "firm"
                    | "officer"
                    | "subsidiary"
                    | "employee"
                    | "affiliate"
                    | "operative"
                    | "commander"
                    | "supporter"
                    | "facilitator"
                    | "financier"
            );
        !owner && !aside && !compound && !officials && object.span.end >= head.start
    }

    /// `X in its entirety, including Y, was designated`: what the subject is said to include.
    pub(super) fn included(&self, subject: usize) -> Vec<usize> {
        let sentence = self.sentence();
        let mark = sentence.tail(subject) + 1;
        let close = sentence.close_of(mark).filter(|&close| close < self.node && sentence.is(mark, What::Comma));
        let led = close.is_some() && sentence.is_preposition(mark + 1, "including");
        if !led || !sentence.is_noun(mark + 2) {
            return Vec::new();
        }
        self.scene.members_from(sentence.main_noun(mark + 2))
    }

    /// The noun phrases that stand in a place of the verb again, behind `and by` or `as was`.
    pub(super) fn again(&self, slot: &Slot) -> Vec<usize> {
        let sentence = self.sentence();
        let passive = sentence.verb(self.node).is_some_and(|verb| verb.passive && verb.shape == Shape::Finite);
        let end = (self.node + FAR).min(sentence.nodes.len());
        let clause = |at: &usize| {
            sentence.is(*at, What::Stop) || sentence.verb(*at).is_some_and(|verb| verb.shape == Shape::Finite && !verb.copula)
        };
        let stop = (self.node + 1..end).find(clause).unwrap_or(end);
        let found = match slot {
            Slot::Agent if passive => {
                (self.node + 3..stop).find(|&at| sentence.is_preposition(at, "by") && sentence.is(at - 1, What::And))
            }
            Slot::Patient | Slot::Subject if passive => {
                let as_was = |&at: &usize| {
                    sentence.verb(at).is_some_and(|verb| verb.copula)
                        && sentence.is(at - 1, What::Subordinate)
                        && sentence.lemma(at - 1) == "as"
                };
                let as_was = (self.node + 2..stop).find(as_was);
                if as_was.is_none() {
                    return sentence.elided(self.node);
                }
                as_was
            }
            // `sanctions on X and on Y`, `works with X, and with Y`.
            Slot::After(preposition) | Slot::ObjectAfter(preposition) if preposition != "of" && preposition != "by" => {
                (self.node + 3..stop).find(|&at| sentence.is_preposition(at, preposition) && sentence.is(at - 1, What::And))
            }
            // `designated X as a terrorist in May, and Y in June`.
            Slot::Patient if !passive => {
                let elided = sentence.elided(self.node);
                if !elided.is_empty() {
                    return elided;
                }
                self.named_later(stop)
            }
            _ => None,
        };
        let noun = found.map(|at| at + 1).filter(|&noun| sentence.is_noun(noun));
        noun.map(|noun| sentence.main_noun(noun)).into_iter().collect()
    }

    /// The `and` before a second name that a verb of sanctions has for its object, behind what was said of the first.
    fn named_later(&self, stop: usize) -> Option<usize> {
        let sentence = self.sentence();
        let sanctions = matches!(sentence.lemma(self.node), "designate" | "sanction" | "blacklist" | "list");
        let object = sentence.object(self.node).filter(|&object| sanctions && object > self.node)?;
        let named = |at: usize| {
            sentence.nodes[at].mention.is_some_and(|mention| self.scene.entities[self.scene.local(mention).entity].named)
        };
        let timed = |at: usize| sentence.nodes.get(at).is_some_and(|node| sentence.words[node.first].time > 0);
        (object + 2..stop).find(|&at| {
            sentence.is(at, What::And) && sentence.is_noun(at + 1) && named(at + 1) && timed(at + 2) && (object..at).any(timed)
        })
    }
}

/// `Canada sanctioned X in May, and Britain followed in June`: whom the others had sanctioned, in this sentence or the last.
pub(super) fn followed(scene: &Scene, raws: &[Raw], last: &[usize]) -> Vec<Raw> {
    let sentence = &scene.sentence;
    let sanctions = |raw: &&Raw| RULES.rules[raw.rule].kind.name == "sanction" && !raw.negative;
    let Some(rule) = RULES.rules.iter().position(|rule| rule.id == "sanctions.designate") else { return Vec::new() };
    let Some(classes) = Classes::parse("country organization publicbody") else { return Vec::new() };
    let mut found = Vec::new();
    for node in 0..sentence.nodes.len() {
        let Some(verb) = sentence.verb(node).filter(|verb| verb.shape == Shape::Finite && !verb.passive) else { continue };
        let object = sentence.object(node).filter(|&object| object > node);
        let alike = match (sentence.lemma(node), object) {
            ("follow", None) => verb.past,
            ("follow", Some(object)) => sentence.lemma(object) == "suit",
            ("do", Some(object)) => sentence.lemma(object) == "same",
            _ => false,
        };
        let neither =
            sentence.words[..sentence.nodes[node].first].iter().any(|word| matches!(word.lemma, "neither" | "nor" | "none"));
        if !alike || neither || gate(scene, node, false) != Gate::Fact {
            continue;
        }
        let word = sentence.nodes[node].head;
        let span = sentence.words[word].span;
        let here: Vec<usize> =
            raws.iter().filter(sanctions).filter(|raw| raw.node < node).filter_map(|raw| Some(raw.object?.entity)).collect();
        let targets = if here.is_empty() { last } else { &here };
        let subjects = sentence.subjects(node).into_iter().take(1).flat_map(|noun| scene.all(noun, classes));
        for subject in subjects {
            for &entity in targets.iter().filter(|&&entity| entity != subject.entity) {
                let object = Some(Argument { entity, span });
                found.push(Raw { rule, subject: Some(subject), object, value: None, negative: false, node, word });
            }
        }
    }
    found
}

/// Whom the claims of a sentence say somebody sanctioned.
pub(super) fn sanctioned(raws: &[Raw]) -> Vec<usize> {
    let sanctions = |raw: &&Raw| RULES.rules[raw.rule].kind.name == "sanction" && !raw.negative;
    raws.iter().filter(sanctions).filter_map(|raw| Some(raw.object?.entity)).collect()
}

/// `announcements by the U.S. administration of sanctions`: the power that a sentence speaks of sanctions with.
pub(super) fn sanctions_of(scene: &Scene) -> Option<usize> {
    const POWERS: &[&str] =
        &["United States", "European Union", "United Nations", "United Kingdom", "Canada", "Switzerland", "Australia", "Japan"];
    let words = &scene.sentence.words;
    let at = words.iter().position(|word| matches!(word.lemma, "sanction" | "blacklist"))?;
    let mentions = words[at.saturating_sub(6)..at].iter().rev().filter_map(|word| word.inner.or(word.mention));
    let power = |name: &str| {
        let country = || crate::mention::gazetteer().country_of(&name.to_lowercase());
        POWERS.contains(&name)
            || matches!(name, "EU" | "UN" | "U.N.")
            || country().is_some_and(|country| POWERS.contains(&country))
    };
    mentions.map(|mention| scene.local(mention).entity).find(|&entity| {
        let whole = scene.entities[entity].part_of.unwrap_or(entity);
        power(&scene.entities[entity].name) || power(&scene.entities[whole].name)
    })
}
