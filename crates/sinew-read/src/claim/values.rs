//! The words of a claim: `deputy commander`.

use super::apply::Trigger;
use super::node::Tag;
use super::slots::Slot;
use crate::Span;

impl Trigger<'_, '_> {
    /// The words that a slot stands for, as a value.
    pub(super) fn words(&self, slot: &Slot) -> Option<Span> {
        let sentence = self.sentence();
        if *slot == Slot::Own {
            return Some(self.own_words());
        }
        let noun = *self.phrases(slot).first()?;
        let node = &sentence.nodes[noun];
        Some(Span { start: sentence.words[node.first].span.start, end: sentence.words[sentence.nodes[noun].last].span.end })
    }

    /// The trigger with the common words before it: `deputy commander`.
    fn own_words(&self) -> Span {
        let sentence = self.sentence();
        let node = &sentence.nodes[self.node];
        let mut first = self.word;
        while !self.verbal && first > node.first {
            let before = &sentence.words[first - 1];
            // `as prime minister`: both words are one nominal.
            let own = before.mention == sentence.words[self.word].mention && before.tag != Tag::Name;
            let plain = (before.mention.is_none() || own)
                && !before.span.of(self.scene.text).starts_with('-')
                && !matches!(before.tag, Tag::Determiner | Tag::Quote | Tag::Close | Tag::Number)
                && !matches!(before.lemma, "new" | "current" | "present" | "longtime" | "then");
            if !plain {
                break;
            }
            first -= 1;
        }
        Span { start: sentence.words[first].span.start, end: sentence.words[self.word].span.end }
    }
}
