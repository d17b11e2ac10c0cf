//! Verbs that `and` or a comma joins: which goes on from which.

use super::grammar::Sentence;
use super::node::{Shape, What};
use super::telling::takes_clause;

impl Sentence<'_> {
    /// The finite verb whose object an explained noun is, where another finite verb follows the explanation.
    pub(super) fn verb_listed(&self, noun: usize, at: usize) -> Option<usize> {
        let mark = at.checked_sub(1).filter(|&mark| self.is(mark, What::Comma) && self.open_of(mark).is_some())?;
        let root = *self.climb(noun).last()?;
        let verb = self.before(root).filter(|&verb| mark > root && self.object(verb) == Some(root))?;
        let own = self.verb(verb).filter(|own| own.shape == Shape::Finite && own.past && !own.passive)?;
        // `said troops loyal to X, an ally of Y, had captured Z`: who says so captured nothing.
        if takes_clause(self.lemma(verb)) {
            return None;
        }
        let next = self.verb(at).filter(|next| next.shape == Shape::Finite && next.past == own.past && !next.passive)?;
        (!next.copula && !own.copula && self.finite_before(verb).is_none()).then_some(verb)
    }

    /// The verb that an infinitive or a gerund hangs on.
    pub(crate) fn governor(&self, verb: usize) -> Option<usize> {
        match self.verb(verb)?.shape {
            Shape::Infinitive | Shape::Ing => self.verb_before(verb),
            _ => None,
        }
    }

    /// `demanded that X leave and warned`: what is past goes on from what is past, not from the clause that it governs.
    pub(super) fn of_same_time(&self, verb: usize, mark: usize) -> usize {
        // `which the ministry said loaded oil and sold it`: who says so sold nothing.
        let told = matches!(self.lemma(verb), "say" | "believe" | "claim" | "allege") && self.verb(verb + 1).is_some();
        if told {
            return verb + 1;
        }
        let past = |at: usize| self.verb(at).is_some_and(|own| own.past);
        let own = (mark..self.nodes.len()).find(|&at| self.verb(at).is_some());
        if let Some(main) = own.and_then(|own| self.of_same_number(verb, own)) {
            return main;
        }
        let that = (0..verb).rev().take(4).find(|&at| matches!(self.nodes[at].what, What::Subordinate | What::Relative));
        // `a force that controls X and is aligned with Y`: the force is both.
        let clause = |at: &usize| self.lemma(*at) == "that" && self.after(*at) != Some(verb);
        let outer = that.filter(clause).and_then(|that| self.finite_before(that));
        match outer {
            Some(outer) if past(outer) && !past(verb) && own.is_some_and(past) => outer,
            _ => verb,
        }
    }

    /// `X has taken part in acts that threaten Y and has planned others`: what has the form for one goes on from what has it.
    fn of_same_number(&self, verb: usize, own: usize) -> Option<usize> {
        let relative = self.before(verb).filter(|&at| self.is(at, What::Relative))?;
        let number = self.verb_number(own)?;
        let main = self.finite_before(relative)?;
        let unlike = self.verb_number(verb).is_some_and(|inner| inner != number);
        (unlike && self.verb_number(main) == Some(number)).then_some(main)
    }

    /// `was abducted by X, flown to Y and arrested`: the verb that a list of participles begins with.
    pub(super) fn goes_on_passive(&self, at: usize) -> Option<usize> {
        let bare = |at: usize| self.verb(at).is_some_and(|verb| verb.shape == Shape::Bare);
        let done = |&verb: &usize| self.verb(verb).is_some_and(|own| own.passive) && self.complements(verb, "by").is_some();
        let verb = self.finite_before(at).filter(done)?;
        let own = |&at: &usize| matches!(self.nodes[at].what, What::Noun | What::Preposition | What::Other | What::Possessive);
        let and = (at + 1..self.nodes.len()).find(|at| !own(at)).filter(|&and| self.is(and, What::And) && bare(and + 1))?;
        (!(at + 1..and).any(|at| self.is_preposition(at, "by"))).then_some(verb)
    }

    /// `bankrolled and armed X`, `assisted, sponsored, or supported X`: the next verb, whose object is that of both.
    pub(super) fn joined_verb(&self, verb: usize, mark: usize) -> Option<usize> {
        let own = self.verb(verb)?;
        // `a militia that X pays, left`: what closes the clause joins no verb to it.
        if self.is(mark, What::Comma) && self.open_of(mark).is_some_and(|open| open < verb) {
            return None;
        }
        let mut at = mark;
        while self.is(at, What::Comma) || self.is(at, What::And) || self.is(at, What::Other) {
            at += 1;
        }
        let next = self.verb(at).filter(|_| at > mark)?;
        // The participle after `having` or an auxiliary is bare from the second verb on.
        let alike = next.shape == own.shape && next.passive == own.passive
            || next.shape == Shape::Bare && (own.passive || own.shape != Shape::Finite);
        // `having provided, or attempted to provide, X`: the object stands behind the infinitive.
        let infinitive = |at: usize| self.verb(at).is_some_and(|verb| verb.shape == Shape::Infinitive);
        alike.then_some(if infinitive(at + 1) { at + 1 } else { at })
    }

    /// `provided, or attempted to provide, X`: whether the comma behind a verb closes what `or` put in.
    pub(super) fn put_in(&self, verb: usize) -> bool {
        let mut first = verb;
        while first > 0 && self.verb(first - 1).is_some() {
            first -= 1;
        }
        first >= 2 && self.is(first - 1, What::And) && self.is(first - 2, What::Comma) && self.is(verb + 1, What::Comma)
    }
}
