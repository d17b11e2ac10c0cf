//! Parties that stand further off, behind the infinitive of a trigger.

use super::apply::Trigger;
use super::node::{Shape, What};

impl Trigger<'_, '_> {
    /// The object of the infinitive or gerund behind the trigger, or what stands after its `on`, `against`, `of`, `from`.
    pub(super) fn infinitive_objects(&self) -> Vec<usize> {
        let sentence = self.sentence();
        let mut at = self.node;
        // `agree to help`: the `to` belongs to the verb before.
        let to = sentence.lemma(self.node).ends_with(" to");
        let next = (0..6).find_map(|_| {
            at = sentence.after(at)?;
            let gerund = sentence.is(at - 1, What::Preposition) && sentence.lemma(at - 1) == "with";
            sentence
                .verb(at)
                .is_some_and(|verb| verb.shape == Shape::Infinitive || verb.shape == Shape::Ing && gerund || to)
                .then_some(at)
        });
        let Some(verb) = next else { return Vec::new() };
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

    /// `said it would leave`: the verb behind the speaker's own pronoun, where it has `will` or `would`.
    pub(super) fn undertakes(&self) -> Option<usize> {
        let sentence = self.sentence();
        let mut at = sentence.after(self.node)?;
        if matches!(sentence.nodes[at].what, What::Subordinate | What::Relative) && sentence.lemma(at) == "that" {
            at = sentence.after(at)?;
        }
        let own = sentence.is_noun(at) && matches!(sentence.lemma(at), "it" | "he" | "she" | "they" | "we");
        let verb =
            sentence.after(at).filter(|&verb| own && sentence.verb(verb).is_some_and(|verb| verb.modal && !verb.negative))?;
        let node = &sentence.nodes[verb];
        let words = &sentence.words[node.first..=node.last];
        words.iter().any(|word| matches!(word.lemma, "will" | "would" | "shall")).then_some(verb)
    }
}
