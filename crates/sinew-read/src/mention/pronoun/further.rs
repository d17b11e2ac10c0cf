//! Whom a pronoun means where the places of the candidates do not decide: the only person spoken of, and what stands right before.

use super::super::Links;
use super::super::discourse::{Discourse, Place, Rank};
use super::kind::{Kind, may_mean};
use crate::Class;
use crate::text::bit;

/// How many sentences back the only person spoken of may have been named.
const BACK: usize = 6;

impl Discourse<'_, '_> {
    /// `He added`: the person that was spoken of last, sentences before, if he alone was.
    pub(super) fn only_person(&self, found: &Links, token: usize, sentence: usize, kind: Kind) -> Option<usize> {
        if kind != Kind::Person {
            return None;
        }
        let speaker = self.speaks_here(sentence);
        let person = |place: &&Place| {
            let entity = &found.entities[place.entity];
            entity.class == Class::Person && entity.named && Some(place.entity) != speaker
        };
        let near = self.since(sentence.saturating_sub(BACK));
        let last = near.iter().rev().filter(|place| (place.tokens.start as usize) < token).find(person)?;
        let with = near.iter().filter(|place| place.sentence == last.sentence).filter(person);
        let others = with.clone().any(|place| place.entity != last.entity);
        let leads = |place: &Place| place.rank != Rank::Other;
        // Of two in one sentence, the one who does something in it.
        let chosen = if others { with.clone().find(|place| leads(place))? } else { last };
        let rival = with.clone().any(|place| leads(place) && place.entity != chosen.entity);
        (!rival).then_some(chosen.entity)
    }

    /// Who says what a quoted sentence says, in it or in the one before.
    fn speaks_here(&self, sentence: usize) -> Option<usize> {
        let quoted = self.text.sentences.get(sentence).is_some_and(|found| found.quoted);
        let from = self.text.sentences[sentence.saturating_sub(1)].tokens.start;
        let end = self.text.sentences[sentence].tokens.end;
        let first = self.verbs.partition_point(|verb| verb.head < from);
        let within = self.verbs[first..].iter().take_while(|verb| verb.head < end);
        let says = within.filter(|verb| self.text.traits(verb.head as usize).has(bit::say)).filter_map(|verb| verb.subject);
        says.filter(|_| quoted).last().and_then(|subject| self.at(self.phrases[subject as usize].head as usize))
    }

    /// `held by X in its prison`: what stands right before a possessive, in its sentence.
    pub(super) fn right_before(&self, found: &Links, token: usize, sentence: usize, kind: Kind) -> Option<usize> {
        if !matches!(self.text.word(token), "its" | "his" | "her") {
            return None;
        }
        // `for its support` is as often that of whoever the sentence is about.
        let close = |end: usize| {
            let link = end < token && matches!(self.text.word(end), "in" | "over" | "on" | "within" | "from" | "to");
            let own = self.text.tokens.get(token + 1).is_some_and(|_| self.text.word(token + 1) == "own");
            kind == Kind::Person || link && end + 2 >= token && !own
        };
        let fits = |place: &&Place| {
            let (entity, end) = (&found.entities[place.entity], place.tokens.end as usize);
            entity.named && may_mean(entity, kind) && end <= token && close(end)
        };
        self.since(sentence).iter().rev().find(fits).map(|place| place.entity)
    }
}
