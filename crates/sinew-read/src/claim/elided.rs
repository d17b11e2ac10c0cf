//! `X is designated for aiding Y, and Z for arming W`: a second clause that goes on without the verb of the first.

use super::grammar::Sentence;
use super::node::{Shape, What, possessive};

impl Sentence<'_> {
    /// The `and` behind which stands whom else a verb meets, with a reason of his own.
    pub(super) fn elided_and(&self, verb: usize) -> Option<usize> {
        self.verb(verb).filter(|own| own.shape == Shape::Finite && (own.passive || self.object(verb).is_some()))?;
        let clause = |at: &usize| !self.is(*at, What::Stop) && !self.finite(*at);
        let rest: Vec<usize> = (verb + 1..self.nodes.len()).take_while(clause).collect();
        let first = rest.iter().copied().find(|&at| self.gives_reason(at))?;
        let again = |&at: &usize| {
            at > first && self.is(at, What::And) && self.is_noun(at + 1) && self.gives_reason(self.behind_names(at + 1))
        };
        rest.into_iter().find(again)
    }

    /// Whether `and` opens such a clause, so that what stands behind it is no member of the list before.
    pub(super) fn opens_elided(&self, and: usize) -> bool {
        self.is(and, What::And) && self.finite_before(and).and_then(|verb| self.elided_and(verb)) == Some(and)
    }

    /// Whom else a verb meets.
    pub(super) fn elided(&self, verb: usize) -> Vec<usize> {
        let named = |and: usize| {
            let nouns = and + 1..self.behind_names(and + 1);
            nouns.filter(|&at| self.is_noun(at) && !self.is(at + 1, What::Possessive)).collect()
        };
        self.elided_and(verb).map_or(Vec::new(), named)
    }

    /// Of the second `for`: whose reason follows.
    pub(super) fn of_elided(&self, preposition: usize) -> Vec<usize> {
        let verb = self.finite_before(preposition);
        let own = |&verb: &usize| self.elided_and(verb).is_some_and(|and| self.behind_names(and + 1) == preposition);
        verb.filter(own).map_or(Vec::new(), |verb| self.elided(verb))
    }

    /// `for arming X`, `for his role in Y`.
    fn gives_reason(&self, at: usize) -> bool {
        let ing = || self.verb(at + 1).is_some_and(|verb| verb.shape == Shape::Ing);
        let own = || self.is_noun(at + 1) && possessive(self.first_lemma(at + 1));
        self.is_preposition(at, "for") && (ing() || own())
    }

    /// What stands behind a list of nouns.
    fn behind_names(&self, from: usize) -> usize {
        let listed = |at: &usize| !matches!(self.nodes[*at].what, What::Noun | What::And | What::Comma | What::Possessive);
        (from..self.nodes.len()).find(listed).unwrap_or(self.nodes.len())
    }
}
