//! Who was spoken of before, and as what: what pronouns and common nouns with `the` go by.
//!
//! One sweep over the text binds both, so that each sees what the ones before it mean. Subjects stand before other phrases, this
//! sentence before the last, as centering has it (Grosz, Joshi and Weinstein 1995).

use super::Links;
use super::nominal::Binder;
use super::{plural, pronoun};
use crate::clause::{Link, Phrase, Verb};
use crate::text::{BlockKind, Pos, Text, Tokens};
use crate::{Form, Mention};

/// Somebody mentioned before, and as what.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) tokens: Tokens,
    pub(super) entity: usize,
    pub(super) sentence: usize,
    pub(super) rank: Rank,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    /// The subject of a main clause.
    Topic,
    /// The subject of another clause.
    Subject,
    Other,
}

/// What was spoken of up to a word.
pub(super) struct Discourse<'a, 't> {
    pub(super) text: &'a Text<'t>,
    pub(super) phrases: &'a [Phrase],
    pub(super) verbs: &'a [Verb],
    subjects: Vec<(u32, Rank)>,
    /// In the order of the text.
    places: Vec<Place>,
}

/// Binds pronouns and common nouns to those whom they mean.
pub(super) fn bind(text: &Text<'_>, phrases: &[Phrase], verbs: &[Verb], mut binder: Binder) {
    let mut discourse = Discourse { text, phrases, verbs, subjects: subjects(phrases, verbs), places: Vec::new() };
    // Whoever wrote the text is not spoken of in it.
    let told =
        |place: &Place| text.sentences.get(place.sentence).is_none_or(|_| text.block(place.sentence).kind != BlockKind::Byline);
    let mut known: Vec<Place> =
        binder.found.mentions.iter().map(|mention| discourse.place(mention.tokens, mention.entity)).filter(told).collect();
    known.sort_by_key(|place| place.tokens);
    let mut known = known.into_iter().peekable();
    let mut later = binder.later().into_iter().peekable();
    // Up to where words for several were read.
    let mut read = 0;
    for sentence in 0..text.sentences.len() {
        for token in text.sentences[sentence].tokens.range() {
            while let Some(place) = known.next_if(|place| (place.tokens.start as usize) < token) {
                discourse.places.push(place);
            }
            if token >= read
                && let Some(several) = plural::several(&discourse, binder.found, token, sentence)
            {
                read = several.tokens.end as usize;
                binder.found.mentions.retain(|mention| !several.replaces(mention));
                discourse.settle(several, binder.found);
            }
            while let Some(nominal) = later.next_if(|nominal| nominal.head_at(phrases) <= token) {
                if nominal.head_at(phrases) < read {
                    continue;
                }
                let before = binder.found.mentions.len();
                binder.settle(nominal, &discourse);
                for mention in &binder.found.mentions[before..] {
                    let place = discourse.place(mention.tokens, mention.entity);
                    discourse.places.push(place);
                }
            }
            if let Some(several) = plural::they(&discourse, binder.found, token, sentence) {
                discourse.settle(several, binder.found);
            } else if let Some(entity) = pronoun::whom(&discourse, binder.found, token, sentence) {
                let tokens = Tokens::new(token, token + 1);
                discourse.places.push(discourse.place(tokens, entity));
                binder.found.mentions.push(Mention { span: text.span(tokens), tokens, entity, form: Form::Pronoun, title: None });
            }
        }
    }
}

/// The heads of phrases that are subjects, with the rank of their clause, in order.
fn subjects(phrases: &[Phrase], verbs: &[Verb]) -> Vec<(u32, Rank)> {
    let finite = |verb: &&Verb| matches!(verb.link, Link::Main | Link::Subordinate | Link::Relative);
    let mut subjects: Vec<(u32, Rank)> = verbs
        .iter()
        .filter(finite)
        .filter_map(|verb| {
            Some((phrases[verb.subject? as usize].head, if verb.link == Link::Main { Rank::Topic } else { Rank::Subject }))
        })
        .collect();
    subjects.sort_by_key(|&(head, rank)| (head, rank != Rank::Topic));
    subjects.dedup_by_key(|(head, _)| *head);
    // `Its chairman, X, was appointed`: the name is the subject as well.
    let apposed = phrases.iter().filter_map(|phrase| {
        let before = phrases[phrase.apposed? as usize].head;
        let place = subjects.binary_search_by_key(&before, |&(head, _)| head).ok()?;
        Some((phrase.head, subjects[place].1))
    });
    let apposed: Vec<(u32, Rank)> = apposed.collect();
    subjects.extend(apposed);
    subjects.sort_by_key(|&(head, rank)| (head, rank != Rank::Topic));
    subjects.dedup_by_key(|(head, _)| *head);
    subjects
}

impl Discourse<'_, '_> {
    /// Mentions each of several.
    fn settle(&mut self, several: plural::Several, found: &mut Links) {
        let mentions: Vec<Mention> = several.mentions(self).collect();
        for mention in mentions {
            let place = self.place(mention.tokens, mention.entity);
            self.places.push(place);
            found.mentions.push(mention);
        }
    }

    fn place(&self, tokens: Tokens, entity: usize) -> Place {
        let sentence = self.text.sentences.partition_point(|sentence| sentence.tokens.end <= tokens.start);
        let at = self.subjects.partition_point(|&(head, _)| head < tokens.start);
        let mut rank = self.subjects.get(at).filter(|(head, _)| *head < tokens.end).map_or(Rank::Other, |&(_, rank)| rank);
        // What opens a sentence is its topic, whatever is inserted between it and its verb.
        let opens = self.text.sentences.get(sentence).is_some_and(|found| tokens.start <= found.tokens.start + 1);
        let after = tokens.end as usize;
        let owner = self.text.tokens.get(after).is_some_and(|next| matches!(next.pos, Pos::Possessive | Pos::Coordinator));
        if opens && rank == Rank::Other && !owner && self.text.tokens[after - 1].pos != Pos::Possessive {
            let first = self.text.sentences[sentence].tokens.start as usize;
            let article = tokens.start as usize == first || self.text.tokens[first].pos == Pos::Determiner;
            if article
                && self.text.tokens.get(after).is_some_and(|next| {
                    self.text.word(after) == ","
                        || self.text.word(after) == "("
                        || matches!(next.pos, Pos::Verb(_) | Pos::Auxiliary)
                })
            {
                rank = Rank::Topic;
            }
        }
        if rank == Rank::Other && self.behind_opening(tokens, sentence) {
            rank = Rank::Topic;
        }
        // `The central institution remains X`: what a common noun is said to be is spoken of as its subject.
        let last = (tokens.start as usize)
            .checked_sub(1 + usize::from(tokens.start > 0 && self.text.tokens[tokens.start as usize - 1].pos == Pos::Determiner));
        let is = last.filter(|_| rank == Rank::Other).is_some_and(|at| matches!(self.text.lemma(at), "be" | "remain"));
        if is {
            let subject = self.verb_before(tokens.start as usize).and_then(|verb| verb.subject);
            let common = subject.is_some_and(|at| self.text.tokens[self.phrases[at as usize].head as usize].pos == Pos::Noun);
            rank = if common { Rank::Subject } else { rank };
        }
        // `The group's leader said`: whose subject it is.
        if opens && rank == Rank::Other && self.text.tokens.get(after).is_some_and(|next| next.pos == Pos::Possessive) {
            rank = Rank::Subject;
        }
        Place { tokens, entity, sentence, rank }
    }

    /// `Resorting to force, X, one of the leaders of Y, took Z`: whether the first comma of a sentence that opens with something else stands
    /// before these words, and another behind them.
    fn behind_opening(&self, tokens: Tokens, sentence: usize) -> bool {
        let Some(first) = self.text.sentences.get(sentence).map(|found| found.tokens.start as usize) else { return false };
        let opens = matches!(
            self.text.tokens[first].pos,
            Pos::Preposition | Pos::Subordinator | Pos::Verb(crate::text::VerbForm::Ing | crate::text::VerbForm::Participle)
        );
        let comma = (first..tokens.start as usize).find(|&at| self.text.word(at) == ",");
        let before = comma.is_some_and(|comma| comma + 1 == tokens.start as usize);
        let behind = (tokens.end as usize) < self.text.tokens.len() && self.text.word(tokens.end as usize) == ",";
        opens && before && behind
    }

    /// What was spoken of since a sentence began.
    pub(super) fn since(&self, sentence: usize) -> &[Place] {
        let from = self.places.iter().rposition(|place| place.sentence < sentence).map_or(0, |before| before + 1);
        &self.places[from..]
    }

    /// Who was mentioned with a word, not long before.
    pub(super) fn at(&self, token: usize) -> Option<usize> {
        let near = self.places.iter().rev().take_while(|place| place.tokens.start as usize + 200 > token);
        near.filter(|place| place.tokens.holds(token)).last().map(|place| place.entity)
    }

    /// Whether a word is the head of a subject.
    pub(super) fn is_subject(&self, token: u32) -> bool {
        self.subjects.binary_search_by_key(&token, |&(head, _)| head).is_ok()
    }

    /// The verb before a word.
    pub(super) fn verb_before(&self, token: usize) -> Option<&Verb> {
        self.verbs.partition_point(|verb| (verb.head as usize) < token).checked_sub(1).map(|at| &self.verbs[at])
    }

    /// The subject of the verb whose object a phrase is: who does something does it to others.
    pub(super) fn own_subject(&self, tokens: Tokens) -> Option<usize> {
        // `X is unlikely because of disputes between him and Y`.
        let start = tokens.start as usize;
        if start > 0 && matches!(self.text.word(start - 1), "between" | "among") {
            return None;
        }
        let until = self.verbs.partition_point(|verb| verb.head < tokens.start);
        let verb = self.verbs[until.saturating_sub(8)..until]
            .iter()
            .rev()
            .find(|verb| verb.objects.iter().chain(&verb.complements).any(|&at| self.phrases[at as usize].tokens == tokens))?;
        let subject = |verb: &Verb| self.at(self.phrases[verb.subject? as usize].head as usize);
        // `rejected Y's demand for elections and accused him`: the subject of the verb before.
        let joined = (verb.head as usize).checked_sub(1).is_some_and(|at| self.text.word(at) == "and");
        let earlier =
            self.verbs[..until].iter().rev().filter(|earlier| earlier.sentence == verb.sentence && earlier.head < verb.head);
        subject(verb).or_else(|| earlier.filter(|_| joined).find_map(subject))
    }
}
