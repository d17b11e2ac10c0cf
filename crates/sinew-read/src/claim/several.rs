//! Whether the noun of a trigger speaks of one or of several.

use super::apply::Trigger;
use super::kinds::Classes;
use super::node::{Tag, Word};
use crate::Argument;

impl Trigger<'_, '_> {
    /// `one of its founders`: whether the trigger speaks of several of whom one is meant.
    pub(super) fn one_of_several(&self) -> bool {
        let sentence = self.sentence();
        let of = self.node.checked_sub(1).filter(|&of| sentence.is_preposition(of, "of"));
        of.and_then(|of| sentence.before(of)).is_some_and(|one| matches!(sentence.lemma(one), "one" | "some" | "two"))
    }

    /// `Misratan brigades`: whether the trigger's phrase has no article, number or owner.
    pub(super) fn bare(&self) -> bool {
        let first = &self.sentence().words[self.sentence().nodes[self.node].first];
        let led = matches!(first.tag, Tag::Determiner | Tag::Number) || super::node::possessive(first.lemma);
        !led && self.possessor().is_none()
    }

    /// `his brothers`, `two companies`: whether the trigger speaks of several.
    pub(super) fn plural(&self) -> bool {
        let word = &self.sentence().words[self.word];
        let text = word.span.of(self.scene.text).to_lowercase();
        text != word.lemma && (text.ends_with('s') || matches!(text.as_str(), "children" | "men" | "women"))
    }

    /// `front companies A and B`: whether a common noun between the trigger and the name speaks of several.
    pub(super) fn several_behind(&self) -> bool {
        let words = &self.sentence().words;
        let head = self.sentence().nodes[self.node].head;
        let several = |word: &Word| {
            let text = word.span.of(self.scene.text);
            word.tag == Tag::Noun && word.mention.is_none() && text.ends_with('s') && text.len() > word.lemma.len()
        };
        words[(self.word + 1).min(head)..head].iter().any(several)
    }

    /// `members, including A, B and C, and three businesses`: the businesses are listed with the members.
    pub(super) fn announced_people(&self, classes: Classes) -> Vec<Argument> {
        let mut found = self.scene.announced(self.node, classes);
        let named = |one: &Argument| self.scene.entities[one.entity].named;
        if found.first().is_some_and(|first| self.scene.is_person(first) && named(first)) {
            found.retain(|one| self.scene.is_person(one) || named(one));
        }
        found
    }
}
