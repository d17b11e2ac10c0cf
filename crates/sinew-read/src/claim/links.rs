//! What a preposition joins: `X of the Delta Front`, `the Delta Brigade, under X`.

use super::apply::Trigger;
use super::node::What;
use crate::Form;

impl Trigger<'_, '_> {
    /// The name right before a preposition, or before the comma before it, where nothing says that the preposition is a verb's.
    pub(super) fn named_before(&self) -> Option<usize> {
        let sentence = self.sentence();
        let mut noun = self.node.checked_sub(1)?;
        if sentence.is(noun, What::Close) {
            noun = sentence.open_of(noun)?.checked_sub(1)?;
        } else if sentence.is(noun, What::Comma) {
            noun = noun.checked_sub(1)?;
        }
        if sentence.lemma(self.node) == "belonging to" {
            return sentence.is_noun(noun).then_some(noun);
        }
        let mention = sentence.nodes[noun].mention.filter(|_| sentence.is_noun(noun))?;
        let local = self.scene.local(mention);
        (local.form == Form::Named).then_some(noun)
    }
}
