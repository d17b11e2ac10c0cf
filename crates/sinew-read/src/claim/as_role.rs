//! `X served as the head of Y`, `regards X as an agent of Y`: who is or passes for something.

use super::apply::Trigger;
use super::kinds::Classes;
use super::node::{Shape, What};
use crate::{Argument, Form};

impl Trigger<'_, '_> {
    /// `X served as the head of Y`.
    pub(super) fn as_role(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let start = self.phrase_start();
        let Some(before) = sentence.before(start).filter(|&at| sentence.is_preposition(at, "as")) else {
            return Vec::new();
        };
        // `X, as head of Y, has bought`.
        if let Some(mark) =
            before.checked_sub(1).filter(|&mark| sentence.is(mark, What::Comma) && sentence.close_of(mark).is_some())
        {
            return sentence
                .before(mark)
                .filter(|&at| sentence.is_noun(at))
                .map_or(Vec::new(), |at| self.scene.one(at, classes, 9));
        }
        // `served for ten years in Y as head of Z`.
        let served = (0..before).rev().find(|&at| sentence.verb(at).is_some()).filter(|&at| {
            let between = sentence.nodes[at + 1..before].iter();
            let plain = between.clone().all(|node| matches!(node.what, What::Noun | What::Preposition | What::Other));
            let led = sentence.is(at + 1, What::Preposition) || sentence.is(at + 1, What::Other);
            let told = sentence.verb(at).is_some_and(|verb| verb.passive) && takes_for(sentence.lemma(at));
            // `spent four years as part of X`.
            let spent = sentence.lemma(at) == "spend" && between.clone().any(|node| node.is_noun());
            if plain && spent {
                return true;
            }
            plain && led && (told || matches!(sentence.lemma(at), "serve" | "work" | "act" | "function" | "operate" | "double"))
        });
        if let Some(verb) = served {
            return self.any(sentence.subjects(verb), classes);
        }
        if let Some(found) = self.given_or_taken(before, classes) {
            return found;
        }
        if let Some(object) = self.taken_for(before) {
            return self.scene.all(object, classes);
        }
        // `named X as head of Y`.
        if let Some(object) = sentence.before(before).filter(|&at| sentence.is_noun(at)) {
            let verb = (object.saturating_sub(3)..object)
                .rev()
                .find(|&at| gives_office(sentence.lemma(at)) && sentence.verb(at).is_some());
            // `agreed to name X as head of Y`: he is not yet.
            let real = |verb: usize| {
                let to = verb.checked_sub(1).is_some_and(|at| sentence.verb(at).is_some() && sentence.lemma(at).ends_with(" to"));
                sentence.verb(verb).is_some_and(|v| !v.passive && v.shape != Shape::Infinitive) && !to
            };
            let given = verb.is_some_and(|verb| sentence.object(verb) == Some(object) && real(verb));
            return if given { self.scene.one(object, classes, 0) } else { Vec::new() };
        }
        let Some(verb) = sentence.before(before).filter(|&at| sentence.verb(at).is_some()) else { return Vec::new() };
        let shape = sentence.verb(verb).copied();
        match (sentence.lemma(verb), shape) {
            ("serve" | "act" | "work" | "operate" | "function" | "double", Some(v))
                if v.shape != Shape::Infinitive || !v.modal =>
            {
                self.any(sentence.subjects(verb), classes)
            }
            (_, Some(v)) if v.passive => self.any(sentence.subjects(verb), classes),
            _ => Vec::new(),
        }
    }

    /// `was appointed by Y as head of Z`, `replaced Y as head of Z`: the subject's office; `was replaced by Y as head of Z`: Y's.
    fn given_or_taken(&self, link: usize, classes: Classes) -> Option<Vec<Argument>> {
        let sentence = self.sentence();
        let other = sentence.before(link).filter(|&at| sentence.is_noun(at))?;
        let by = other.checked_sub(1).filter(|&by| sentence.is_preposition(by, "by"));
        let verb = by.unwrap_or(other).checked_sub(1)?;
        let passive = sentence.verb(verb)?.passive && by.is_some();
        let follows = matches!(sentence.lemma(verb), "succeed" | "replace");
        if passive && follows {
            return Some(self.scene.one(other, classes, 0));
        }
        let own = passive && gives_office(sentence.lemma(verb)) || by.is_none() && follows;
        own.then(|| self.any(sentence.subjects(verb), classes))
    }

    /// `X held the post of head of Y`, `X was promoted to head of Y`: who has what stands before the office.
    pub(super) fn post_held(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let Some(link) = sentence.before(self.phrase_start()).filter(|&at| sentence.is(at, What::Preposition)) else {
            return Vec::new();
        };
        let Some(before) = sentence.before(link) else { return Vec::new() };
        let raised = sentence.lemma(link) == "to"
            && sentence.verb(before).is_some_and(|verb| verb.passive)
            && matches!(sentence.lemma(before), "promote" | "elevate" | "appoint" | "elect" | "name");
        if raised {
            return self.any(sentence.subjects(before), classes);
        }
        let post = sentence.is_noun(before)
            && matches!(sentence.lemma(link), "of" | "as")
            && matches!(sentence.lemma(before), "post" | "position" | "office" | "title" | "rank" | "portfolio" | "role" | "job");
        let verb = sentence.before(before).filter(|&at| post && sentence.object(at) == Some(before));
        let holds = verb.filter(|&at| {
            sentence.verb(at).is_some_and(|verb| !verb.passive)
                && matches!(sentence.lemma(at), "hold" | "occupy" | "fill" | "assume" | "take" | "retain" | "accept")
        });
        holds.map_or(Vec::new(), |verb| self.any(sentence.subjects(verb), classes))
    }

    /// `As the head of Y, he bought Z`, `A donor to Y, X has denied it`: what opens a sentence is said of its subject.
    pub(super) fn fronted(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let start = self.phrase_start();
        let led = start == 1 && sentence.is(0, What::Preposition) && sentence.lemma(0) == "as";
        let bare = start == 0 && matches!(sentence.first_lemma(0), "a" | "an" | "former");
        let comma = sentence.tail(self.node) + 1;
        let subject = comma + 1;
        if !(led || bare) || !sentence.is(comma, What::Comma) || !sentence.is_noun(subject) {
            return Vec::new();
        }
        let whole = sentence.main_noun(subject);
        // `A commander of Y, X said, was killed`.
        let verb = sentence.tail(whole) + 1;
        let ends =
            matches!(sentence.nodes.get(verb + 1).map(|node| node.what), None | Some(What::Comma | What::Stop | What::Quote));
        let acts = sentence.finite(verb) && !ends;
        let one = sentence.nodes[whole].mention.is_some_and(|mention| {
            let local = self.scene.local(mention);
            local.form != Form::Nominal && self.scene.entities[local.entity].named
        });
        if acts && one { self.scene.one(whole, classes, 9) } else { Vec::new() }
    }

    /// `regards X as a front for Y`, `left X as the only member of Y`: the object of the verb before.
    fn taken_for(&self, preposition: usize) -> Option<usize> {
        let sentence = self.sentence();
        let near = (preposition.saturating_sub(8)..preposition).rev();
        let verb = near.into_iter().find(|&at| sentence.verb(at).is_some())?;
        let active = sentence.verb(verb).is_some_and(|verb| !verb.passive && !verb.copula);
        let object = sentence.object(verb).filter(|&object| object > verb && active && takes_for(sentence.lemma(verb)))?;
        let within =
            |node: &super::node::Node| matches!(node.what, What::Noun | What::Preposition | What::Possessive | What::Other);
        let between = sentence.nodes.get(object..preposition)?;
        between.iter().all(within).then_some(object)
    }
}

/// Verbs that give an office to their object.
pub(super) fn gives_office(lemma: &str) -> bool {
    matches!(
        lemma,
        "name"
            | "appoint"
            | "elect"
            | "make"
            | "install"
            | "choose"
            | "confirm"
            | "designate"
            | "promote"
            | "declare"
            | "proclaim"
            | "reappoint"
            | "re-elect"
            | "reelect"
            | "reinstate"
            | "select"
            | "swear in"
            | "retain"
            | "keep"
            | "pick"
            | "handpick"
            | "crown"
            | "elevate"
    )
}

/// Verbs that say what somebody is held to be: `considered X an ally`.
pub(super) fn holds_for(lemma: &str) -> bool {
    matches!(lemma, "consider" | "deem" | "call" | "label" | "think" | "brand")
}

/// Verbs that say what somebody is taken for.
fn takes_for(lemma: &str) -> bool {
    matches!(
        lemma,
        "regard"
            | "describe"
            | "see"
            | "view"
            | "identify"
            | "portray"
            | "list"
            | "label"
            | "recognise"
            | "recognize"
            | "know"
            | "leave"
            | "use"
            | "employ"
            | "present"
            | "depict"
            | "expose"
    )
}
