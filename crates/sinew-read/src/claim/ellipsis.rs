//! What goes on without its verb: `blacklisted by X in May, and by Y in June`; `X was listed, as was Y`.

use super::apply::Trigger;
use super::node::{Shape, What};
use super::rules::Slot;

/// How far behind the verb what goes on is looked for.
const FAR: usize = 24;

impl Trigger<'_, '_> {
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
            Slot::Agent if passive => (self.node + 3..stop)
                .find(|&at| sentence.is(at, What::Preposition) && sentence.lemma(at) == "by" && sentence.is(at - 1, What::And)),
            Slot::Patient | Slot::Subject if passive => (self.node + 2..stop).find(|&at| {
                sentence.verb(at).is_some_and(|verb| verb.copula)
                    && sentence.is(at - 1, What::Subordinate)
                    && sentence.lemma(at - 1) == "as"
            }),
            _ => None,
        };
        let noun = found.map(|at| at + 1).filter(|&noun| sentence.is_noun(noun));
        noun.map(|noun| sentence.main_noun(noun)).into_iter().collect()
    }
}
