//! Parties that stand further off, behind the infinitive of a trigger.

use super::apply::Trigger;
use super::kinds::Classes;
use super::node::{Shape, What};
use super::rules::Rule;
use super::sides::STRIKES;
use super::slots::Slot;

impl Trigger<'_, '_> {
    /// The object of the infinitive or gerund behind the trigger, or what stands after its `on`, `against`, `of`, `from`.
    pub(super) fn infinitive_objects(&self) -> Vec<usize> {
        let sentence = self.sentence();
        let mut at = self.node;
        // `agree to help`: the `to` belongs to the verb before.
        let to = sentence.lemma(self.node).ends_with(" to");
        let next = (0..6).find_map(|_| {
            at = sentence.after(at)?;
            let gerund = sentence.is_preposition(at - 1, "with");
            sentence
                .verb(at)
                .is_some_and(|verb| verb.shape == Shape::Infinitive || verb.shape == Shape::Ing && gerund || to)
                .then_some(at)
        });
        next.map_or(Vec::new(), |verb| self.whom_of(verb))
    }

    /// The object of a verb that somebody has yet to do, or what stands after its prepositions.
    pub(super) fn whom_of(&self, verb: usize) -> Vec<usize> {
        let sentence = self.sentence();
        // `to drive X from Y`: whom, rather than whence.
        let whom = sentence.object(verb).filter(|_| {
            matches!(
                sentence.lemma(verb),
                "dislodge"
                    | "drive"
                    | "expel"
                    | "oust"
                    | "clear"
                    | "remove"
                    | "root"
                    | "defeat"
                    | "capture"
                    | "assassinate"
                    | "kill"
                    | "murder"
                    | "kidnap"
                    | "abduct"
                    | "poison"
            )
        });
        if let Some(whom) = whom {
            return vec![whom];
        }
        let after = ["on", "against", "of", "from", "to", "with"]
            .iter()
            .filter_map(|preposition| sentence.complements(verb, preposition));
        after.chain(sentence.object(verb)).collect()
    }

    /// `asked X to leave`: the infinitive behind the verb or its object.
    pub(super) fn infinitive_behind(&self) -> Option<usize> {
        let sentence = self.sentence();
        let next = sentence.after(self.node)?;
        let object = sentence.object(self.node).filter(|&object| object == next);
        let verb = object.map_or(Some(next), |object| sentence.after(sentence.tail(object)))?;
        // `used two firms, A and B, to launder money`: behind those whom the object announces.
        let listed = |at: usize| matches!(sentence.nodes[at].what, What::Noun | What::And | What::Comma | What::Possessive);
        let verb = match sentence.is(verb, What::Comma) && object.is_some() {
            true => (verb..sentence.nodes.len()).find(|&at| !listed(at)).filter(|&at| sentence.is(at - 1, What::Comma))?,
            false => verb,
        };
        // `agree to help`: the `to` belongs to the verb before.
        let to = sentence.lemma(self.node).ends_with(" to");
        sentence.verb(verb).is_some_and(|verb| to || verb.shape == Shape::Infinitive).then_some(verb)
    }

    /// `the Minister of Defence of Rwanda`: what stands behind an office's field.
    pub(super) fn behind_portfolio(&self, field: usize) -> Option<usize> {
        let sentence = self.sentence();
        let office =
            matches!(sentence.words[self.word].lemma, "minister" | "secretary" | "chief" | "director-general" | "ministry");
        let common = sentence.nodes[field].mention.is_none();
        sentence.complements(field, "of").filter(|_| office && !self.verbal && common)
    }

    /// `sentenced to death by hanging by the court`: who stands behind another `by`.
    pub(super) fn by_whom(&self) -> Option<usize> {
        let sentence = self.sentence();
        let own =
            |at: &usize| !matches!(sentence.nodes[*at].what, What::Comma | What::Stop | What::Relative) && !sentence.finite(*at);
        let mut near = (self.node + 1..sentence.nodes.len()).take_while(own).filter(|&at| sentence.is_preposition(at, "by"));
        let first = near.next().filter(|&by| sentence.verb(by + 1).is_some_and(|verb| verb.shape == Shape::Ing));
        let second = first.and_then(|_| near.next()).map(|by| by + 1)?;
        sentence.is_noun(second).then(|| sentence.main_noun(second))
    }

    /// `responsibility for the assassination of X`: X, where the deed itself is nobody.
    pub(super) fn blamed_for(&self, blame: usize, noun: usize, preposition: &str) -> usize {
        let blames = preposition == "for" && matches!(self.sentence().lemma(blame), "responsibility" | "culpability" | "credit");
        if blames { self.victim_of(noun).unwrap_or(noun) } else { noun }
    }

    fn victim_of(&self, noun: usize) -> Option<usize> {
        let sentence = self.sentence();
        let deeds = ["assassination", "killing", "murder", "abduction", "kidnapping", "execution", "death", "sinking", "downing"];
        let harm = STRIKES.contains(&sentence.lemma(noun)) || deeds.contains(&sentence.lemma(noun));
        let whom = |noun: usize| ["of", "on", "against", "at"].iter().find_map(|link| sentence.complements(noun, link));
        let direct = Some(noun).filter(|_| harm).and_then(whom);
        let included = || self.included_deed(noun).filter(|_| harm).and_then(whom);
        direct.or_else(included).map(|noun| sentence.main_noun(noun))
    }

    /// `several attacks in X, including the bombing of Y`: the first that is told of.
    fn included_deed(&self, noun: usize) -> Option<usize> {
        let sentence = self.sentence();
        let own = |at: &usize| !matches!(sentence.nodes[*at].what, What::Stop | What::Relative) && !sentence.finite(*at);
        let mut near = (noun + 1..sentence.nodes.len().min(noun + 14)).take_while(own);
        let led = near.find(|&at| matches!(sentence.lemma(at), "including" | "such as" | "among them"))?;
        Some(led + 1).filter(|&deed| sentence.is_noun(deed) && STRIKES.contains(&sentence.lemma(deed)))
    }

    /// `a reward for information leading to the capture of X`: who is sought.
    pub(super) fn sought(&self, information: usize) -> Option<usize> {
        let sentence = self.sentence();
        let leads = sentence.lemma(information) == "information" && sentence.lemma(information + 1) == "lead";
        let end = sentence.complements(information + 1, "to").filter(|_| leads)?;
        sentence.complements(end, "of").map(|noun| sentence.main_noun(noun))
    }

    /// `said it would leave`: the verb behind the speaker's own pronoun, where it has `will` or `would`.
    pub(super) fn undertakes(&self) -> Option<usize> {
        let sentence = self.sentence();
        let mut at = sentence.after(self.node)?;
        if matches!(sentence.nodes[at].what, What::Subordinate | What::Relative) && sentence.lemma(at) == "that" {
            at = sentence.after(at)?;
        }
        let own =
            sentence.is_noun(at) && (matches!(sentence.lemma(at), "it" | "he" | "she" | "they" | "we") || self.of_speaker(at));
        let verb =
            sentence.after(at).filter(|&verb| own && sentence.verb(verb).is_some_and(|verb| verb.modal && !verb.negative))?;
        let node = &sentence.nodes[verb];
        let words = &sentence.words[node.first..=node.last];
        words.iter().any(|word| matches!(word.lemma, "will" | "would" | "shall")).then_some(verb)
    }

    /// `said his party would`, `the ministry announced that Norway would`: whom a speaker speaks for.
    fn of_speaker(&self, noun: usize) -> bool {
        let sentence = self.sentence();
        let body = matches!(
            sentence.lemma(noun),
            "party"
                | "group"
                | "government"
                | "country"
                | "movement"
                | "organization"
                | "company"
                | "army"
                | "administration"
                | "side"
        );
        let whose = matches!(sentence.first_lemma(noun), "his" | "her" | "its" | "their" | "our");
        whose && body
    }

    /// An active verb has somebody who does it: where the text does not tell whom, the claim is not whole.
    pub(super) fn leaves_doer_out(&self, rule: &Rule) -> bool {
        rule.subject.contains(&Slot::Agent) && self.sentence().verb(self.node).is_some_and(|verb| !verb.passive)
    }

    /// `an X officer and owner of Y`: what follows `and` belongs to the owner.
    pub(super) fn of_the_next(&self, noun: usize) -> bool {
        let sentence = self.sentence();
        let own = !self.verbal && (self.possessor().is_some() || !self.scene.modifiers(self.node, self.word).is_empty());
        let whole = !self.verbal && of_nothing(sentence.words[self.word].lemma);
        // `secretary of A and an adviser to B`: no secretary to B.
        let office = |at: usize| sentence.is_noun(at) && super::nouns::holds_office(sentence.lemma(at));
        let two = !self.verbal && sentence.has_of(self.node);
        (self.node..noun).any(|at| {
            sentence.is(at, What::And)
                && (own || whole || two && office(at + 1) || !self.verbal && sentence.is(at + 1, What::Other))
        })
    }

    /// `: A, led by X; B, led by Y; and C`: of a list, those before the semicolon that ends what the trigger is told of.
    pub(super) fn before_semicolon(&self, members: Vec<usize>) -> Vec<usize> {
        let sentence = self.sentence();
        let ends = |at: &usize| sentence.is(*at, What::Stop) && sentence.lemma(*at) == ";";
        let end = (self.node..sentence.nodes.len()).find(ends).unwrap_or(sentence.nodes.len());
        members.into_iter().filter(|&member| member < end).collect()
    }

    /// `a tycoon with ties to X`, `X, now in control of Y`: who has them.
    pub(super) fn with_ties(&self) -> Option<usize> {
        const HAD: &[&str] = &[
            "tie",
            "link",
            "connection",
            "relation",
            "relationship",
            "contact",
            "affiliation",
            "influence",
            "clout",
            "sway",
            "loyalty",
            "association",
            "alliance",
        ];
        let sentence = self.sentence();
        // `X, now in control of Y`, `X is in control of Y`.
        let within = sentence.before(self.node).filter(|&at| sentence.is_preposition(at, "in"));
        if let Some(within) = within.filter(|_| matches!(sentence.lemma(self.node), "control" | "command" | "charge")) {
            let adverbs = sentence.nodes[..within].iter().rev().take_while(|node| node.is(What::Other)).count();
            let before = within.checked_sub(1 + adverbs)?;
            let is = sentence.verb(before).is_some_and(|verb| verb.copula && !verb.negative && !verb.modal);
            let set_off = sentence.is(before, What::Comma) && sentence.close_of(before).is_some();
            let name = if set_off { sentence.before(before) } else { None };
            return if is { sentence.subjects(before).first().copied() } else { name.filter(|&noun| sentence.is_noun(noun)) };
        }
        let with = sentence.before(self.node).filter(|&at| sentence.is_preposition(at, "with"))?;
        let noun = with.checked_sub(1).filter(|&noun| sentence.is_noun(noun))?;
        HAD.contains(&sentence.lemma(self.node)).then(|| sentence.climb(noun).last().copied().unwrap_or(noun))
    }

    /// `Iran-backed groups such as A and B`.
    pub(super) fn names_a_list(&self) -> bool {
        let node = &self.sentence().nodes[self.node];
        let named = |mention: u32| self.scene.entities[self.scene.local(mention).entity].named;
        let compound = self.sentence().words[self.word].lemma.contains('-') && !node.mention.is_some_and(named);
        compound && !self.scene.announced(self.node, Classes::ANY).is_empty()
    }
}

/// Who is so by himself: `a senator and owner of X` is no senator of X.
fn of_nothing(lemma: &str) -> bool {
    matches!(
        lemma,
        "senator"
            | "lawmaker"
            | "mp"
            | "parliamentarian"
            | "congressman"
            | "minister"
            | "activist"
            | "cleric"
            | "officer"
            | "politician"
            | "lawyer"
            | "banker"
            | "journalist"
            | "judge"
            | "colonel"
            | "businessman"
            | "economist"
            | "analyst"
    )
}

/// Verbs that say what somebody is held to be: `is considered close to X`.
pub(super) fn thinks(lemma: &str) -> bool {
    matches!(lemma, "consider" | "regard" | "see" | "view" | "deem" | "believe" | "describe" | "perceive" | "know")
}
