//! The verb behind a relative clause that no comma closes: `the brigades that operate in X attacked Y`.

use super::grammar::Sentence;
use super::node::{Shape, Tag, What};
use super::telling::takes_clause;

/// The longest relative clause, in phrases.
const LONGEST: usize = 14;

impl Sentence<'_> {
    /// Who does what a verb says right behind a relative clause: what that clause is said of, and nobody within it.
    pub(super) fn behind_clause(&self, verb: usize) -> Option<Vec<usize>> {
        let (inner, joined) = self.verb_within(verb)?;
        if takes_clause(self.lemma(inner)) {
            return None;
        }
        let before = self.before(inner)?;
        let described = if self.is(before, What::Relative) { self.antecedents(before) } else { self.of_subject(before)? };
        let first = *described.first()?;
        // `X backs men who live in Y and Z attacked W`: who stands behind `and` does it.
        let governed = joined && self.finite_before(first).is_some_and(|outer| !takes_clause(self.lemma(outer)));
        (!governed && first < inner).then_some(described)
    }

    /// `tankers that it said carried oil`, `the militias that X controls have attacked`: what stands before the clause of the verb before.
    pub(super) fn right_behind_verb(&self, before: usize, verb: usize) -> Vec<usize> {
        // Who says so does not carry it.
        if matches!(self.lemma(before), "say" | "believe" | "claim" | "allege") {
            let relative = self.before(before).and_then(|speaker| self.before(speaker).filter(|_| self.is_noun(speaker)));
            return relative.filter(|&at| self.is(at, What::Relative)).map_or(Vec::new(), |at| self.antecedents(at));
        }
        self.behind_clause(verb).filter(|_| self.finite(before)).unwrap_or_default()
    }

    /// `X is armed by A, paid by B and led by C`: the verb that the list of what is done to X begins with.
    pub(super) fn first_of_passives(&self, participle: usize) -> Option<usize> {
        let comma = participle.checked_sub(1).filter(|&comma| self.is(comma, What::Comma))?;
        let by_whom = |at: usize| self.is_preposition(at + 1, "by") && self.is_noun(at + 2);
        let and = Some(participle).filter(|&at| by_whom(at)).map(|at| self.tail(at + 2) + 1)?;
        let last = and + 1 + usize::from(self.is(and, What::Comma));
        let joined = self.is(last - 1, What::And) && self.verb(last).is_some_and(|verb| verb.shape == Shape::Bare);
        let first = (0..comma).rev().take(8).find(|&at| self.verb(at).is_some())?;
        let passive = self.verb(first).is_some_and(|verb| verb.passive) && by_whom(first);
        (joined && passive && self.tail(first + 2) + 1 == comma).then_some(first)
    }

    /// `Among the groups that X supports are A and B`: the first of those who are.
    pub(super) fn listed_after_among(&self, noun: usize) -> Option<usize> {
        let opens = noun == 1 && self.is(0, What::Preposition) && self.lemma(0) == "among";
        let are = |&at: &usize| {
            let copula =
                self.verb(at).is_some_and(|verb| verb.copula && verb.shape == Shape::Finite && !verb.modal && !verb.negative);
            copula && !self.is(at - 1, What::Relative) && self.is_noun(at + 1)
        };
        (2..self.nodes.len()).find(are).filter(|_| opens).map(|at| self.main_noun(at + 1))
    }

    /// `A, who holds X, and B, whose seat is Y`: behind the comma another is told of in the same way.
    pub(super) fn another_described(&self, comma: usize) -> bool {
        let noun = Some(comma + 2).filter(|&noun| self.is(comma + 1, What::And) && self.is_noun(noun));
        let close = noun.map(|noun| self.tail(noun) + 1).filter(|&close| self.is(close, What::Comma));
        close.is_some_and(|close| {
            self.is(close + 1, What::Relative) || self.is_noun(close + 1) && self.first_lemma(close + 1) == "whose"
        })
    }

    /// The verb of the clause that ends before a verb, and whether `and` joins something in it.
    fn verb_within(&self, verb: usize) -> Option<(usize, bool)> {
        let (mut at, mut joined) = (verb, false);
        for _ in 0..LONGEST {
            at = self.before(at)?;
            match self.nodes[at].what {
                What::Verb(inner) if inner.shape == Shape::Finite => return Some((at, joined)),
                What::Noun | What::Possessive | What::Preposition | What::Verb(_) => {}
                What::And => joined = true,
                _ => return None,
            }
        }
        None
    }

    /// `the brigades that Iran finances`, `the brigades it finances`: what the clause whose subject ends here is said of.
    fn of_subject(&self, last: usize) -> Option<Vec<usize>> {
        let first = Some(last).filter(|&noun| self.is_noun(noun)).map(|noun| self.opens_clause(noun))?;
        let before = first.checked_sub(1)?;
        if self.is(before, What::Relative) {
            return (self.lemma(before) != "whose").then(|| self.antecedents(before));
        }
        let contact = self.is_noun(before) && self.words[self.nodes[first].head].tag == Tag::Pronoun;
        contact.then(|| self.climb(before).into_iter().rev().take(1).collect())
    }
}
