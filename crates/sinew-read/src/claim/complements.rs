//! What belongs to a verb or noun by a preposition.

use super::grammar::{REACH, Sentence};
use super::node::{Shape, What};
use super::sides::deed;

impl Sentence<'_> {
    /// The noun phrases after a preposition among the complements of a verb or noun, the nearest first.
    pub(crate) fn complements(&self, of: usize, preposition: &str) -> Option<usize> {
        self.complements_behind(of, preposition).or_else(|| self.fronted(of, preposition))
    }

    /// `X, to whom Y sold arms`: what the relative pronoun behind the preposition stands for.
    fn fronted(&self, verb: usize, preposition: &str) -> Option<usize> {
        self.verb(verb).filter(|own| own.shape == Shape::Finite)?;
        let mut at = verb;
        for _ in 0..7 {
            at = self.before(at)?;
            match self.nodes[at].what {
                What::Noun | What::Possessive | What::And => {}
                What::Preposition => {
                    let relative = self.is(at + 1, What::Relative);
                    if relative {
                        return None;
                    }
                }
                What::Relative => {
                    let led = at.checked_sub(1).filter(|&before| self.is(before, What::Preposition))?;
                    return (self.lemma(led) == preposition).then(|| self.antecedents(at).first().copied()).flatten();
                }
                _ => return None,
            }
        }
        None
    }

    /// The nearest verb before a noun phrase that has it among its objects or complements.
    pub(crate) fn verb_of(&self, noun: usize) -> Option<usize> {
        let mut at = noun;
        for _ in 0..8 {
            match self.nodes[at].what {
                What::Verb(_) => return Some(at),
                What::Noun | What::Preposition | What::Possessive | What::And | What::Comma | What::Other | What::Close => {}
                _ => return None,
            }
            at = self.before(at)?;
        }
        None
    }

    fn complements_behind(&self, of: usize, preposition: &str) -> Option<usize> {
        let mut at = of;
        let limit = (of + REACH).min(self.nodes.len());
        loop {
            let last = at;
            at = self.after(at).filter(|&at| at < limit)?;
            // `its coordinator, X, a former head of Y`: what follows an apposition is another phrase.
            if last == of && self.is_noun(of) && self.is_noun(at) && at > of + 1 {
                return None;
            }
            // What follows the comma that closes a relative clause is not its verb's.
            if self.open_of(at).is_some_and(|open| open < of) {
                return None;
            }
            match self.nodes[at].what {
                What::Preposition if self.lemma(at) == preposition => {
                    let noun = self.after(at).filter(|&noun| self.is_noun(noun))?;
                    return Some(self.main_noun(noun));
                }
                What::Preposition if matches!(self.lemma(at), "rather than" | "instead of") => return None,
                // `strikes were condemned, including one ordered by X`.
                What::Preposition if preposition == "by" && self.lemma(at) == "including" => return None,
                // `a strike in response to the attack on X`.
                What::Noun if self.is_noun(of) && deed(self.lemma(of)) && deed(self.lemma(at)) => return None,
                What::Preposition | What::Noun | What::And | What::Possessive => {}
                What::Comma if self.goes_on(at) => {}
                What::Verb(verb) if verb.shape == Shape::Bare && of != at => {}
                What::Verb(_) if self.verb(of).is_some() && (of + 1..at).any(|mark| self.joined_verb(of, mark) == Some(at)) => {}
                What::Comma if self.verb(of).is_some() && self.joined_verb(of, at).is_some() => {}
                _ => return None,
            }
        }
    }

    /// A comma within a list, or before `as well as` or a preposition.
    fn goes_on(&self, comma: usize) -> bool {
        self.is(comma + 1, What::And) && !self.clause_after(comma + 2)
            || self.is_noun(comma + 1) && self.is_list(comma)
            || self.is(comma + 1, What::Preposition)
    }
}
