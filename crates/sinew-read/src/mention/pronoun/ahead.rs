//! Words for somebody who is named only behind them: `Through its hold on Y, X attacked Z`.

use super::super::Links;
use super::super::discourse::Discourse;
use super::kind::{Kind, may_mean};
use crate::Form;
use crate::clause::Link;
use crate::text::Pos;

/// How far from the beginning of its sentence such a word stands, in words.
const OPENING: usize = 8;

impl Discourse<'_, '_> {
    /// `Through its hold on Y, X …`: in a phrase that opens the sentence, before anybody else is named, the subject that follows.
    pub(super) fn ahead(&self, found: &Links, token: usize, sentence: usize, kind: Kind) -> Option<usize> {
        let tokens = self.text.sentences[sentence].tokens;
        let first = tokens.start as usize;
        if token == first || token > first + OPENING || !matches!(self.text.word(token), "its" | "his" | "her" | "their") {
            return None;
        }
        let finite = |at: usize| matches!(self.text.tokens[at].pos, Pos::Auxiliary | Pos::Modal | Pos::Mark);
        if (first..token).any(finite) || !self.since(sentence).is_empty() {
            return None;
        }
        let from = self.verbs.partition_point(|verb| (verb.head as usize) < token);
        let main = self.verbs[from..].iter().take_while(|verb| verb.sentence as usize == sentence);
        let subject = main.into_iter().find(|verb| verb.link == Link::Main)?.subject?;
        let phrase = &self.phrases[subject as usize];
        let start = phrase.tokens.start as usize;
        // `Through his lawyer, X, he denies it`: the lawyer is X.
        let end = phrase.tokens.end as usize;
        let explained = phrase.apposed.is_some() || end < self.text.tokens.len() && self.text.word(end) == ",";
        let set_off = start > token && self.text.word(start - 1) == "," && !explained;
        let named = |mention: &&crate::Mention| mention.form == Form::Named && mention.tokens.holds(phrase.head as usize);
        let entity = found.mentions.iter().find(named).filter(|_| set_off)?.entity;
        may_mean(&found.entities[entity], kind).then_some(entity)
    }
}
