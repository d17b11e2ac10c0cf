//! Whether a noun phrase goes on with a list, and what ends the list: the next member of it.

use super::fill::Scene;
use super::node::{Node, Tag, What};
use super::nouns::{holds_office, of_people};
use super::rules::RULES;
use super::sides::STRIKES;
use super::slots::Slot;
use crate::mention::deed;
use crate::{Class, Form};

impl Scene<'_> {
    /// The noun phrase that a noun phrase is listed with next: of `A`, in `A, B and C`, `B`.
    pub(super) fn next_member(&self, noun: usize) -> Option<usize> {
        if self.ends_list(noun) {
            return None;
        }
        let behind = self.behind_insertion(noun)?;
        let at = self.same_preposition(noun, self.behind_joint(noun, behind)?)?;
        let member = Some(at).filter(|&at| self.sentence.is_noun(at)).map(|at| self.sentence.main_noun(at))?;
        let apart = self.person_beside_body(noun, at, member)
            || self.deed_beside_name(noun, member)
            || self.counted_apart(noun, member)
            || self.goes_with_last(noun, at, member)
            || self.sentence.opens_elided(at - 1)
            || self.does_it_too(noun, at, member);
        (!apart && !self.sentence.clause_after(member) && !self.explains(member)).then_some(member)
    }

    /// Whether what stands around a noun phrase shows that what follows it belongs to something else.
    fn ends_list(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let tail = sentence.tail(noun);
        if sentence.parts_subject(tail + 1) {
            return true;
        }
        // `A, who holds X, and B, who holds Y`: what the comma closes is not gone on with behind it.
        let told_of = |open: usize| open < noun && sentence.is(open + 1, What::Relative);
        if sentence.is(tail + 1, What::Comma)
            && sentence.open_of(tail + 1).is_some_and(told_of)
            && sentence.another_described(tail + 1)
        {
            return true;
        }
        // `A, the head of B, and C`: C is not listed with B.
        let describes =
            |open: usize| open < noun && matches!(sentence.first_lemma(open + 1), "the" | "a" | "an" | "its" | "his" | "their");
        if sentence.is(tail + 1, What::Comma) && sentence.open_of(tail + 1).is_some_and(describes) {
            return true;
        }
        // `the regime such as A and B`: what follows is listed with A.
        if (noun..tail).any(|at| matches!(sentence.lemma(at), "such as" | "including")) {
            return true;
        }
        // `clashes between A and B`: the clashes are no third.
        sentence.is_preposition(noun + 1, "between") || self.goes_on_to_another(noun)
    }

    /// `attacks by X on A and B`: what follows goes with A.
    fn goes_on_to_another(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        (self.bears_name(noun) || deed(sentence.lemma(noun)))
            && sentence.is(noun + 1, What::Preposition)
            && matches!(
                sentence.lemma(noun + 1),
                "on" | "against" | "at" | "near" | "to" | "about" | "over" | "regarding" | "concerning" | "through" | "via"
            )
    }

    /// The place behind a noun phrase and what is inserted after it: an insertion explains a member, as in `A, the head of B, and
    /// C`.
    fn behind_insertion(&self, noun: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let mut at = sentence.tail(noun) + 1;
        if sentence.is(at, What::Comma)
            && let Some(close) = sentence.close_of(at)
        {
            // `groups in the region, including A, B and C`: B is listed with A.
            if matches!(sentence.lemma(at + 1), "including" | "such as") && !sentence.is(close + 1, What::And) {
                return None;
            }
            at = close;
        }
        Some(self.semicolon_behind(noun, at).unwrap_or(at))
    }

    /// `were: A, a citizen of X; B, a trader; and C`: the mark behind what explains a member.
    fn semicolon_behind(&self, noun: usize, comma: usize) -> Option<usize> {
        let sentence = &self.sentence;
        if !sentence.is(comma, What::Comma) || comma + 1 >= sentence.nodes.len() {
            return None;
        }
        // `: A, led by X; B, under Y; and C`.
        let told = sentence.verb(comma + 1).is_some() || sentence.is(comma + 1, What::Preposition);
        if !told && !self.explains(comma + 1) {
            return None;
        }
        let mark = (comma..sentence.nodes.len()).find(|&mark| sentence.is(mark, What::Stop))?;
        let colon = |node: &Node| node.is(What::Stop) && sentence.words[node.head].lemma == ":";
        (sentence.lemma(mark) == ";" && sentence.nodes[..noun].iter().any(colon)).then_some(mark)
    }

    /// The place behind the commas and the `and` that join two members, if they are joined.
    fn behind_joint(&self, noun: usize, from: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let mut at = from;
        while matches!(sentence.nodes.get(at)?.what, What::Comma | What::And | What::Quote | What::Stop) {
            let parts = sentence.is(at, What::Stop) && (sentence.lemma(at) != ";" || self.in_description(noun));
            // `not only A but also B`.
            let but_also = sentence.lemma(at) == "but" && at + 1 < sentence.nodes.len() && sentence.lemma(at + 1) == "also";
            let parts = parts || matches!(sentence.lemma(at), "but" | "yet" | "nor") && !but_also;
            if parts || self.along_with(noun, at) {
                return None;
            }
            at = match sentence.close_of(at) {
                // `A and, to a lesser extent, B`.
                Some(close) if sentence.is(at - 1, What::And) && sentence.is(at + 1, What::Preposition) => close + 1,
                _ => at + 1 + usize::from(but_also),
            };
        }
        (at > from).then_some(at)
    }

    /// `X is a member of A along with B`: B is with X.
    fn along_with(&self, noun: usize, joint: usize) -> bool {
        let words = self.sentence.words[self.sentence.nodes[joint].head].span.of(self.text);
        matches!(words, "along with" | "together with") && noun > 0 && self.sentence.is_preposition(noun - 1, "of")
    }

    /// `A, a nephew of B; C, the governor of D`: whether a noun phrase is told of who stands before the comma.
    fn in_description(&self, noun: usize) -> bool {
        // `a deputy of A, B; and the chief of C`.
        let governed = noun > 0 && self.sentence.is(noun - 1, What::Preposition);
        if governed && matches!(self.sentence.lemma(noun - 1), "of" | "to" | "for" | "in" | "at" | "with") {
            return true;
        }
        let nodes = &self.sentence.nodes[..noun];
        let opens = nodes.iter().rposition(|node| node.is(What::Stop) || node.verb().is_some()).map_or(0, |at| at + 1);
        nodes[opens..].iter().any(|node| node.is(What::Comma))
    }

    /// `on A and on B`, `A, as well as at B`: steps over a preposition that says again what stands before the first.
    fn same_preposition(&self, noun: usize, at: usize) -> Option<usize> {
        let sentence = &self.sentence;
        if !sentence.is(at, What::Preposition) || !sentence.is(at - 1, What::And) {
            return Some(at);
        }
        let same = (noun > 0 && sentence.is(noun - 1, What::Preposition)).then(|| sentence.lemma(noun - 1));
        let upon = |word: &str| matches!(word, "at" | "on" | "against" | "in" | "near");
        let again = same == Some(sentence.lemma(at)) || upon(sentence.lemma(at)) && same.is_none_or(upon);
        again.then_some(at + 1)
    }

    /// `stole money from three banks together with X`: X is no bank, and stole too.
    fn does_it_too(&self, noun: usize, at: usize, member: usize) -> bool {
        let sentence = &self.sentence;
        let words = |node: usize| sentence.words[sentence.nodes[node].first].span.of(self.text);
        let together = sentence.is(at - 1, What::And) && words(at - 1).starts_with("together");
        let led = noun > 0 && sentence.is(noun - 1, What::Preposition);
        together && led && self.is_class(member, Class::Person) && !self.is_class(noun, Class::Person)
    }

    /// A person is not listed with a body.
    fn person_beside_body(&self, noun: usize, at: usize, member: usize) -> bool {
        let sentence = &self.sentence;
        if self.office_of(member) && noun > 0 && matches!(sentence.lemma(noun - 1), "of" | "to" | "for") {
            return true;
        }
        if !self.bears_name(noun) || self.is_class(noun, Class::Person) {
            return false;
        }
        // `leader of the Delta Front and Hasan's ally`: who is told of no body.
        let owned = member > at && sentence.is(member - 1, What::Possessive);
        // `the leader of A and an ally of B`.
        let an_ally = || {
            let lemma = sentence.lemma(member);
            matches!(sentence.first_lemma(member), "a" | "an") && (relation(lemma) || holds_office(lemma))
        };
        // `the leader of A and the richest person in B`.
        let somebody = || {
            let node = &sentence.nodes[member];
            let most = |word: &super::node::Word| word.lemma == "most" || word.span.of(self.text).ends_with("est");
            let one = sentence.words[node.head].span.range().len() == sentence.lemma(member).len();
            one && sentence.first_lemma(member) == "the" && sentence.words[node.first..node.head].iter().any(most)
        };
        owned && of_people(sentence.lemma(member)) || an_ally() || somebody()
    }

    /// `adviser to A and brother of B`, `brother of A and commander of B`: an office or a relation without an article.
    fn office_of(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let (lemma, node) = (sentence.lemma(noun), &sentence.nodes[noun]);
        let told = |rule: &super::rules::Rule| {
            rule.subject.contains(&Slot::Holder) && matches!(rule.kind.name, "position" | "family" | "membership" | "associate")
        };
        node.first == node.head
            && sentence.is_preposition(noun + 1, "of")
            && sentence.words[node.head].span.range().len() == lemma.len()
            && RULES.of_noun(lemma).any(|(_, rule)| told(rule))
    }

    /// `which X designated and whose director, Y`; `the killing of X, and a strike on Y`; `shield X from Y and Turkish attacks`:
    /// who is listed with a deed is not X.
    fn deed_beside_name(&self, noun: usize, member: usize) -> bool {
        let sentence = &self.sentence;
        let tail = sentence.tail(noun);
        sentence.first_lemma(member) == "whose"
            || self.is_class(noun, Class::Person) && deed(sentence.lemma(member))
            || tail > noun && self.bears_name(tail) && STRIKES.contains(&sentence.lemma(member))
    }

    /// `three men tied to A, four traders and B`: what is counted is listed with what was counted.
    fn counted_apart(&self, noun: usize, member: usize) -> bool {
        let sentence = &self.sentence;
        let number = |node: usize| sentence.words[sentence.nodes[node].first].tag == Tag::Number;
        let of_several = || sentence.climb_within(noun, true).last().is_some_and(|&root| root != noun && number(root));
        number(member) && !number(noun) && of_several()
    }

    /// Whether a member goes with the name that ends the phrase before it, and not with that phrase.
    fn goes_with_last(&self, noun: usize, at: usize, member: usize) -> bool {
        let sentence = &self.sentence;
        let tail = sentence.tail(noun);
        if at > 0 && sentence.is(at - 1, What::Preposition) {
            return false;
        }
        // `hit 134 ships with missiles, drones and mines`: what they were hit with.
        if tail > noun && sentence.is_preposition(noun + 1, "with") && sentence.is(tail + 1, What::Comma) {
            return true;
        }
        // `a deal with A and B`: B goes with A.
        let direct = at == tail + 2 && sentence.is(tail + 1, What::And) && tail == noun + 2;
        if direct && self.bears_name(tail) && self.bears_name(member) && sentence.nodes[noun].mention.is_none() {
            return true;
        }
        // `troops in Iraq and Syria`: the places belong together.
        let within = tail > noun && matches!(sentence.lemma(tail - 1), "in" | "near" | "at" | "across");
        within && self.is_place(tail) && self.is_place(member) && !self.named_place(noun)
    }

    /// `the militias in X, Y and Z`: whether what follows the comma is another place.
    pub(super) fn places_go_on(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let tail = sentence.tail(noun);
        let within = tail > noun && matches!(sentence.lemma(tail - 1), "in" | "near" | "at" | "across");
        let next = sentence.is(tail + 1, What::Comma) && sentence.is_noun(tail + 2);
        within && next && self.named_place(tail) && self.named_place(tail + 2) && !self.named_place(noun)
    }

    /// Whether a noun phrase is a mention by name.
    pub(super) fn bears_name(&self, noun: usize) -> bool {
        self.sentence.nodes[noun].mention.is_some_and(|mention| self.local(mention).form == Form::Named)
    }

    /// Whether a noun phrase is a place by its name.
    pub(super) fn named_place(&self, noun: usize) -> bool {
        self.is_place(noun) && self.bears_name(noun)
    }

    fn is_place(&self, noun: usize) -> bool {
        self.is_class(noun, Class::Place) || self.is_class(noun, Class::Country)
    }

    fn is_class(&self, noun: usize, class: Class) -> bool {
        self.sentence.nodes[noun].mention.is_some_and(|mention| self.local(mention).class == class)
    }
}

/// Nouns of people that say whose they are.
fn relation(lemma: &str) -> bool {
    matches!(
        lemma,
        "ally"
            | "adviser"
            | "advisor"
            | "aide"
            | "friend"
            | "rival"
            | "relative"
            | "critic"
            | "supporter"
            | "member"
            | "founder"
            | "confidant"
            | "opponent"
            | "brother"
            | "sister"
            | "son"
            | "daughter"
            | "cousin"
            | "nephew"
            | "niece"
            | "uncle"
            | "brother-in-law"
            | "son-in-law"
            | "father-in-law"
            | "partner"
            | "associate"
            | "shareholder"
    )
}
