//! What a rule wants to stand, or not to stand, in a place.

use super::apply::Trigger;
use super::kinds::Classes;
use super::node::{Node, Shape, Tag, What, Word};
use super::rules::Rule;
use super::slots::Slot;
use super::vague::few;
use crate::{Argument, Class, Entity, Form, Layer};

impl Trigger<'_, '_> {
    /// Whether all that a rule asks for stands where it asks for it.
    pub(super) fn conditions(&self, rule: &Rule) -> bool {
        let has = |slot: &Slot, words: &[String], likeliest: usize, head: bool| {
            let phrases = self.phrases(slot);
            let phrases: Vec<usize> =
                phrases.into_iter().filter(|&noun| !self.of_the_object(slot, noun)).take(likeliest).collect();
            if matches!(slot, Slot::Whole | Slot::Beyond) {
                return phrases.iter().any(|&noun| self.noun_has(noun, words));
            }
            let members = phrases.iter().flat_map(|&noun| self.scene.members_from(noun));
            members.into_iter().any(|noun| {
                // `killed a crime boss` is not `fought crime`.
                let has = if head && self.is_somebody(noun) { self.head_is(noun, words) } else { self.noun_has(noun, words) };
                has || self.of_quantity(noun, words)
            })
        };
        let near = if self.told_of_the_nearest() { 1 } else { usize::MAX };
        rule.with.iter().all(|(slot, words)| has(slot, words, usize::MAX, false))
            && !rule.without.iter().any(|(slot, words)| has(slot, words, near, true))
            && !self.several_of_one()
    }

    /// `X is a trader with ties to the party and officials of Y`: he is no `officials`.
    fn several_of_one(&self) -> bool {
        let sentence = self.sentence();
        let word = &sentence.words[self.word];
        if self.verbal || word.tag != Tag::Noun || !word.span.of(self.scene.text).ends_with('s') || word.lemma.ends_with('s') {
            return false;
        }
        let copula = sentence.finite_before(self.node).filter(|&at| sentence.verb(at).is_some_and(|verb| verb.copula));
        let predicate = copula.map(|at| at + 1).filter(|&at| at < self.node && sentence.is_noun(at));
        let clause = |from: usize| (from..self.node).all(|at| !matches!(sentence.nodes[at].what, What::Stop | What::Relative));
        predicate.is_some_and(|at| matches!(sentence.first_lemma(at), "a" | "an") && clause(at))
    }

    /// `the designation of men who targeted X`, `of men targeting X`: nobody else did than who stands right before.
    fn told_of_the_nearest(&self) -> bool {
        let sentence = self.sentence();
        let Some(before) = self.node.checked_sub(1) else { return false };
        let participle = sentence.verb(self.node).is_some_and(|verb| matches!(verb.shape, Shape::Ing | Shape::Bare));
        sentence.is(before, What::Relative) && sentence.lemma(before) == "who" || participle && sentence.is_noun(before)
    }

    /// `called for an end to the war`: what stands behind `to` belongs to the end.
    fn of_the_object(&self, slot: &Slot, noun: usize) -> bool {
        let sentence = self.sentence();
        let to = matches!(slot, Slot::After(preposition) if preposition == "to");
        let Some(object) = sentence.object(self.node).filter(|_| to) else { return false };
        let takes_to = matches!(sentence.lemma(object), "end" | "halt" | "stop");
        takes_to && sentence.lemma(object + 1) == "to" && sentence.is_noun(object + 2) && sentence.main_noun(object + 2) == noun
    }

    /// `seized a Hezbollah base`, `captured X's capital`: whether an argument is only whose it is that is meant.
    pub(super) fn owns_more(&self, argument: &Argument) -> bool {
        let sentence = self.sentence();
        let within = |node: &Node| {
            node.is_noun()
                && sentence.words[node.first].span.start <= argument.span.start
                && argument.span.end <= sentence.words[node.last].span.end
        };
        sentence.nodes.iter().position(within).is_some_and(|at| {
            let head = sentence.words[sentence.nodes[at].head].span;
            head.start >= argument.span.end || sentence.is(at + 1, What::Possessive)
        })
    }

    /// `two Dubai-based firms`: a compound tells something only of a name, or of a group by whom it leans to (`Iran-backed militias`).
    pub(super) fn names_nobody(&self, rule: &Rule) -> bool {
        let compound = !rule.suffixes.is_empty() || !rule.prefixes.is_empty();
        // `the Iran-backed militias`, but not `a Dubai-based firm`.
        let party = |entity: &Entity| entity.class == Class::Group && rule.kind.name == "support";
        // `an Iran-backed militia`: not known who, but that there is one.
        let armed = self.scene.armed_body(self.node) && matches!(rule.kind.name, "support" | "command");
        // `two Iran-aligned militias`: told apart by whom they lean to.
        let text = |word: usize| self.sentence().words[word].span.of(self.scene.text);
        let part = if text(self.word).starts_with('-') { self.word.saturating_sub(1) } else { self.word };
        let leans = || {
            let proper = text(part).starts_with(char::is_uppercase);
            rule.kind.name == "affiliation" && !rule.suffixes.is_empty() && proper
        };
        let named = |mention: u32| {
            let entity = &self.scene.entities[self.scene.local(mention).entity];
            entity.named
                || armed
                || (party(entity) || leans()) && (self.scene.identified(mention) || self.scene.specific(self.node))
        };
        // `Iran-backed groups, including A and B`: of A and B.
        let listed = || rule.suffixes.is_empty() || self.scene.announced(self.node, Classes::ANY).is_empty();
        // `X is an Iran-based firm`, `an Iran-based firm, X`.
        let told = || {
            let (node, named) = (self.node, |argument: Argument| self.scene.entities[argument.entity].named);
            let found = self.scene.explained(node, Classes::ANY).or_else(|| self.scene.apposed(node, Classes::ANY));
            found.is_some_and(named)
        };
        let held = || {
            rule.subject.contains(&Slot::Holder)
                || rule.object.contains(&Slot::Holder) && !self.holder(rule.object_class).is_empty()
                || rule.object.contains(&Slot::User) && !self.users().is_empty()
        };
        compound
            // `rebel-held areas of X`.
            && self.scene.called(self.node, Classes::ANY).is_none()
            && !self.sentence().nodes[self.node].mention.is_some_and(named)
            && !held()
            && listed()
            && (rule.suffixes.is_empty() || !told())
    }

    /// `A, B and fighters armed by X`, `Dubai-based A and B`: what describes one of a list only.
    pub(super) fn only(&self, slot: &Slot, noun: usize) -> bool {
        let sentence = self.sentence();
        // `X's Front, the Army and Y's Brigade`: what has an article or another owner is not X's.
        if *slot == Slot::Whole && self.possessor().is_some() {
            let next = (sentence.tail(noun) + 1..sentence.nodes.len()).find(|&at| sentence.is_noun(at));
            let article = |at: usize| matches!(sentence.first_lemma(at), "the" | "a" | "an" | "other");
            let anothers = |at: usize| article(at) || sentence.is(at + 1, What::Possessive);
            if next.is_some_and(anothers) || self.owned_each() {
                return true;
            }
        }
        if *slot == Slot::Whole {
            let words = &sentence.words[self.word + 1..=sentence.nodes[noun].head.max(self.word)];
            let plural = words.iter().any(|word| word.mention.is_none() && word.span.of(self.scene.text).ends_with('s'));
            return self.word < sentence.nodes[noun].head && !plural && sentence.words[self.word].lemma.contains('-');
        }
        // `A of X, B of Y and C of Z`: each of his own; `sentenced by hanging by the court, along with Y`: Y was sentenced too.
        if *slot == Slot::Behind || *slot == Slot::Agent && self.by_whom() == Some(noun) {
            return true;
        }
        let bare = sentence.verb(self.node).is_some_and(|verb| verb.shape == Shape::Bare);
        // `A and B, who is close to Y`: who is one.
        // `A, who hold X, and B, whose seat is Y`: A alone.
        let comma = sentence.tail(noun) + 1;
        let told_of_each = sentence.close_of(comma).is_some_and(|close| {
            close > self.node && sentence.is(comma + 1, What::Relative) && sentence.another_described(close)
        });
        if self.of_one(noun) || told_of_each && noun < self.node {
            return true;
        }
        // `A and B, led by X`: B is, unless both are.
        let both = sentence.words[..sentence.nodes[self.node].first]
            .iter()
            .rev()
            .take(2)
            .any(|word| matches!(word.lemma, "both" | "all"));
        let leads = matches!(sentence.lemma(self.node), "lead" | "head" | "command" | "chair");
        if bare && leads && !both && noun < self.node {
            return true;
        }
        // `A led by X, B led by Y`: each of its own.
        let again = (0..noun).rev().take(12).take_while(|&at| !sentence.is(at, What::Stop)).any(|at| {
            sentence.lemma(at) == sentence.lemma(self.node) && sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Bare)
        });
        bare && sentence.before(self.node) == Some(noun)
            && (again || sentence.nodes[noun].mention.is_none_or(|m| self.scene.local(m).form != Form::Named))
    }

    /// `A's Front, B's Army and C`: whether what is listed before has an owner of its own.
    fn owned_each(&self) -> bool {
        let sentence = self.sentence();
        let comma = self.possessor().and_then(|owner| sentence.before(owner)).filter(|&at| sentence.is(at, What::Comma));
        let listed = comma.and_then(|comma| sentence.before(comma)).filter(|&at| sentence.is_noun(at));
        listed.and_then(|noun| sentence.before(noun)).is_some_and(|mark| sentence.is(mark, What::Possessive))
    }

    /// Whether the verb right behind a relative pronoun speaks of one: `who is said to be close to Y`.
    pub(super) fn of_one(&self, noun: usize) -> bool {
        let sentence = self.sentence();
        let mut first = if self.verbal { Some(self.node) } else { sentence.before(self.node) };
        while let Some(before) = first.and_then(|at| sentence.before(at)).filter(|&at| at > noun && sentence.verb(at).is_some()) {
            first = Some(before);
        }
        let first = first.filter(|&at| at > noun && sentence.verb(at).is_some());
        let relative = first.and_then(|at| sentence.before(at)).filter(|&at| at > noun && sentence.is(at, What::Relative));
        relative.is_some() && first.and_then(|at| sentence.verb_number(at)) == Some(super::number::Number::One)
    }

    /// `has no control over X`, `took no money from X`.
    pub(super) fn of_none(&self) -> bool {
        let sentence = self.sentence();
        let none = |noun: usize| sentence.first_lemma(noun) == "no";
        if self.verbal {
            sentence.object(self.node).is_some_and(|object| object > self.node && none(object))
        } else {
            none(self.node)
        }
    }

    /// `their partnership`.
    pub(super) fn theirs(&self, rule: &Rule) -> bool {
        let sentence = self.sentence();
        let towards = ["to", "with", "for"].iter().any(|word| sentence.complements(self.node, word).is_some());
        rule.kind.layer == Layer::Relation && !self.verbal && !towards && sentence.first_lemma(self.node) == "their"
    }

    /// Whether the text tells who does it, although not by a name.
    pub(super) fn by_somebody(&self) -> bool {
        let sentence = self.sentence();
        sentence.verb(self.node).is_some_and(|verb| verb.passive) && sentence.complements(self.node, "by").is_some()
    }

    /// `much of its income`, `a third of the revenue`: what there is much of.
    fn of_quantity(&self, noun: usize, words: &[String]) -> bool {
        let sentence = self.sentence();
        let of = sentence.has_of(noun);
        // `thirteen of the seats`.
        if !of || !numeral(sentence.lemma(noun)) && !quantity(sentence.lemma(noun)) {
            return false;
        }
        let what = sentence.main_noun(noun + 2);
        // `millions of dollars' worth of arms`, `tens of thousands of rifles`.
        let worth = sentence.is(what + 1, What::Possessive) && sentence.lemma(what + 2) == "worth";
        self.noun_has(what, words) || self.of_quantity(if worth { what + 2 } else { what }, words)
    }

    /// Whether a common noun means people or a body.
    fn is_somebody(&self, noun: usize) -> bool {
        use Class::{Company, Group, Organization, Person, PublicBody};
        let mention = self.sentence().nodes.get(noun).and_then(|node| node.mention);
        mention.map(|mention| self.scene.local(mention)).is_some_and(|local| {
            local.form == Form::Nominal && matches!(local.class, Company | Group | Organization | Person | PublicBody)
        })
    }

    /// Whether the head of a noun phrase, or a small word before it, is one of some words.
    fn head_is(&self, noun: usize, words: &[String]) -> bool {
        let node = &self.sentence().nodes[noun];
        let describes = |word: &Word| matches!(word.tag, Tag::Noun | Tag::Adjective | Tag::Verb(_));
        let said = (node.first..=node.head).map(|at| &self.sentence().words[at]).enumerate();
        let mut said = said.filter(|(at, word)| node.first + at == node.head || !describes(word));
        said.any(|(_, word)| words.iter().any(|wanted| wanted == word.lemma)) || words.iter().any(|wanted| wanted == "*")
    }

    fn noun_has(&self, noun: usize, words: &[String]) -> bool {
        let Some(node) = self.sentence().nodes.get(noun) else { return false };
        let has = |word: &Word, wanted: &String| {
            // `proceeds` is not what `proceed` is the word for, nor `training` what `train` is; `$50,000` is dollars.
            wanted == word.lemma
                || (wanted.ends_with('s') || wanted.ends_with("ing"))
                    && wanted.eq_ignore_ascii_case(word.span.of(self.scene.text))
                || wanted == "dollar" && word.lemma.starts_with(['$', '€', '£'])
        };
        let own = &self.sentence().words[node.first..=node.last];
        own.iter().any(|word| words.iter().any(|wanted| has(word, wanted))) || words.iter().any(|wanted| wanted == "*")
    }
}

/// Whether a word is a number, in digits or not.
fn numeral(lemma: &str) -> bool {
    lemma.starts_with(|c: char| c.is_ascii_digit())
        || few(lemma)
        || matches!(lemma, "eleven" | "twelve")
        || lemma.ends_with("teen")
        || lemma.starts_with("twenty") && lemma.len() < 13
}

/// Nouns that say how much there is of what follows.
pub(super) fn quantity(lemma: &str) -> bool {
    matches!(
        lemma,
        "much"
            | "most"
            | "half"
            | "some"
            | "part"
            | "bulk"
            | "majority"
            | "third"
            | "quarter"
            | "all"
            | "share"
            | "percent"
            | "number"
            | "lot"
            | "portion"
            | "proportion"
            | "amount"
            | "percentage"
            | "worth"
            | "barrel"
            | "dozen"
            | "handful"
            | "convoy"
            | "score"
            | "hundred"
            | "thousand"
            | "ten"
            | "million"
            | "billion"
            | "chunk"
            | "fifth"
            | "tonne"
            | "ton"
            | "shipment"
            | "consignment"
            | "quantity"
            | "batch"
            | "series"
            | "range"
            | "flow"
            | "sum"
            | "fraction"
            | "act"
            | "wave"
            | "type"
            | "kind"
            | "variety"
            | "array"
            | "stock"
            | "supply"
            | "delivery"
            | "load"
    )
}
