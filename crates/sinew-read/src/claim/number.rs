//! One or several: what the form of a verb tells of its subject.

use super::grammar::Sentence;
use super::node::{Form, Tag, What, Word};

/// How many a form of a word speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    One,
    Several,
}

impl Sentence<'_> {
    /// `a rebellion of former soldiers that has demanded`: what the number of the verb leaves, if it leaves any.
    pub(super) fn agreeing(&self, chain: Vec<usize>, relative: usize) -> Vec<usize> {
        let next = (relative + 1..self.nodes.len()).find(|&at| !self.is(at, What::Other));
        let verb = next.filter(|&at| self.verb(at).is_some()).and_then(|verb| self.verb_number(verb));
        let Some(verb) = verb else { return chain };
        let fits = |noun: &usize| self.noun_number(*noun).is_none_or(|noun| noun == verb);
        if chain.iter().any(fits) { chain.into_iter().filter(|noun| fits(noun)).collect() } else { chain }
    }

    /// Whether a verb has the form for several: `are`, `have`, `attack`; nothing where its form does not tell.
    pub(super) fn verb_number(&self, verb: usize) -> Option<Number> {
        let node = &self.nodes[verb];
        // `also mines`.
        let adverb = |word: &&Word| word.tag == Tag::Adverb;
        let word = self.words[node.first..=node.last].iter().find(|word| !adverb(word))?;
        let length = word.span.range().len();
        let singular = match word.tag {
            Tag::Be(Form::Present) => length == 2,
            Tag::Be(Form::Past) => length == 3,
            Tag::Have(Form::Present) => length == 3,
            Tag::Verb(Form::Present) => length > word.lemma.len(),
            _ => return None,
        };
        Some(if singular { Number::One } else { Number::Several })
    }

    /// `a coalition of officers and agents has`: what the verb in the singular is said of.
    pub(super) fn whole_of_list(&self, last: usize, verb: usize) -> Option<usize> {
        let one = self.verb_number(verb) == Some(Number::One) && self.noun_number(last) == Some(Number::Several);
        let and = self.before(last).filter(|&and| one && self.is(and, What::And))?;
        let first = self.before(and).filter(|&first| self.is_noun(first))?;
        let of = self.before(first).filter(|&of| self.is_preposition(of, "of"))?;
        let whole = self.before(of).filter(|&whole| self.is_noun(whole))?;
        (self.noun_number(whole) == Some(Number::One)).then_some(whole)
    }

    /// Whether a common noun stands for several.
    pub(super) fn noun_number(&self, noun: usize) -> Option<Number> {
        let word = &self.words[self.nodes[noun].head];
        let several = word.span.range().len() > word.lemma.len();
        (word.tag == Tag::Noun).then_some(if several { Number::Several } else { Number::One })
    }
}

/// Nouns that only say how many: `a spate of attacks`.
pub(super) fn amount(lemma: &str) -> bool {
    matches!(
        lemma,
        "spate"
            | "series"
            | "wave"
            | "string"
            | "barrage"
            | "round"
            | "dozen"
            | "score"
            | "number"
            | "handful"
            | "salvo"
            | "flurry"
    )
}
