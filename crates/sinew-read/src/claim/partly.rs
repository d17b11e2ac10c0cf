//! Phrases that stand for another behind or before them: `most of X`, `many of whom`, `what it called X`, `which X and Y want`.

use super::fill::Scene;
use super::grammar::Sentence;
use super::kinds::Classes;
use super::node::{Shape, What};
use super::settle::behind_relative;
use super::vague::few;
use crate::Argument;

impl Sentence<'_> {
    /// Whether `of` and another noun stand right behind a noun: `a number of firms`.
    pub(super) fn has_of(&self, noun: usize) -> bool {
        self.is_preposition(noun + 1, "of") && self.is_noun(noun + 2)
    }

    /// The phrase before `of` and a noun: the number in `a number of firms`.
    pub(super) fn before_of(&self, noun: usize) -> Option<usize> {
        noun.checked_sub(2).filter(|_| self.is_preposition(noun - 1, "of"))
    }

    /// `a bomb attributed to X`, `raids blamed on X`: whose they are held to be.
    pub(super) fn blamed_on(&self, deed: usize) -> Option<usize> {
        let verb = self.after(self.tail(deed)).filter(|&at| self.verb(at).is_some_and(|verb| verb.shape == Shape::Bare))?;
        match self.lemma(verb) {
            "attribute" | "ascribe" => self.complements(verb, "to"),
            "blame" | "pin" => self.complements(verb, "on"),
            "claim" => self.complements(verb, "by"),
            _ => None,
        }
    }

    /// `bombed what it called a depot`: the depot.
    pub(super) fn so_called(&self, what: usize) -> Option<usize> {
        let opens = self.nodes.get(what).is_some_and(|_| self.lemma(what) == "what");
        let subject = Some(what + 1).filter(|&noun| opens && self.is_noun(noun))?;
        let verb = self.after(self.tail(subject)).filter(|&at| self.verb(at).is_some_and(|verb| !verb.negative))?;
        let mut behind = self.after(verb)?;
        match self.lemma(verb) {
            "call" | "term" | "dub" | "label" => {}
            "describe" if self.lemma(behind) == "as" => behind = self.after(behind)?,
            "say" | "believe" | "claim" if self.verb(behind).is_some_and(|verb| verb.copula) => behind = self.after(behind)?,
            _ => return None,
        }
        self.is_noun(behind).then(|| self.main_noun(behind))
    }

    /// `which X and Y have demanded`, `whom X's court charged`: the first phrase of the subject that ends here.
    pub(super) fn opens_clause(&self, last: usize) -> usize {
        behind_relative(&self.nodes, last, &[What::Possessive, What::And, What::Preposition]).unwrap_or(last)
    }
}

impl Scene<'_> {
    /// `added four of his partners to the list, among them A and B`: the first of those named.
    pub(super) fn among_them(&self, noun: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let head = &sentence.words[sentence.nodes[noun].head];
        let several = head.span.of(self.text).ends_with('s') || head.tag == super::node::Tag::Number;
        let end = sentence.nodes.len().min(noun + 12);
        let mark = (noun + 1..end)
            .take_while(|&at| {
                matches!(sentence.nodes[at].what, What::Noun | What::Preposition | What::Possessive | What::Comma | What::And)
            })
            .find(|&at| sentence.is(at, What::Comma) && matches!(sentence.lemma(at + 1), "among them" | "among whom"))?;
        (several && sentence.is_noun(mark + 2)).then(|| sentence.main_noun(mark + 2))
    }

    /// `most of its troops`, `two of his guards`: whom the phrase behind `of` stands for.
    pub(super) fn some_of(&self, noun: usize, classes: Classes, depth: usize) -> Vec<Argument> {
        let sentence = &self.sentence;
        let node = &sentence.nodes[noun];
        let many = node.mention.is_none() && node.first == node.last && how_many(sentence.lemma(noun));
        let of = many && sentence.is_preposition(noun + 1, "of");
        if of && sentence.is_noun(noun + 2) { self.one(sentence.main_noun(noun + 2), classes, depth + 1) } else { Vec::new() }
    }

    /// `an alliance of militias`, `groups of militants`: several together, of whom the phrase behind `of` only says what they are.
    pub(super) fn of_many(&self, noun: usize, owner: &[Argument]) -> bool {
        let sentence = &self.sentence;
        let together = matches!(
            sentence.lemma(noun),
            "alliance" | "coalition" | "group" | "network" | "cell" | "crowd" | "band" | "mob" | "gang" | "unit" | "delegation"
        );
        let of = sentence.has_of(noun);
        let behind = sentence.nodes.get(noun + 2).filter(|_| together && of);
        let unnamed = |argument: &Argument| !self.entities[argument.entity].named;
        behind.is_some_and(|node| node.mention.is_some()) && owner.iter().all(unnamed)
    }
}

/// Words that only say how many are meant.
pub(super) fn how_many(lemma: &str) -> bool {
    few(lemma)
        || matches!(
            lemma,
            "one"
                | "most"
                | "some"
                | "many"
                | "several"
                | "dozen"
                | "dozens"
                | "hundred"
                | "hundreds"
                | "thousand"
                | "thousands"
                | "score"
                | "scores"
                | "half"
                | "all"
                | "majority"
                | "third"
                | "number"
                | "handful"
        )
}
