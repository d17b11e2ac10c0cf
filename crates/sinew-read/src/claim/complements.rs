//! What belongs to a verb or noun by a preposition.

use super::grammar::{REACH, Sentence};
use super::light::light;
use super::node::{Shape, Verb, What};
use crate::mention::deed;

impl Sentence<'_> {
    /// The noun phrases after a preposition among the complements of a verb or noun, the nearest first.
    pub(crate) fn complements(&self, of: usize, preposition: &str) -> Option<usize> {
        let behind = self.complements_behind(of, preposition).or_else(|| self.fronted(of, preposition));
        // `X, of which Y is the owner`.
        let copula = || {
            // `of which he was also a member`.
            let adverbs = self.nodes[..of].iter().rev().take_while(|node| node.is(What::Other)).count();
            let verb = of
                .checked_sub(1 + adverbs)
                .filter(|&verb| self.is_noun(of) && self.verb(verb).is_some_and(|verb| verb.copula))?;
            self.fronted(verb, preposition)
        };
        behind.or_else(copula)
    }

    /// `X, to whom Y sold arms`: what the relative pronoun behind the preposition stands for.
    fn fronted(&self, verb: usize, preposition: &str) -> Option<usize> {
        let own = self.verb(verb)?;
        // `from which they continued to receive`.
        let outer = || verb.checked_sub(1).filter(|&at| self.finite(at));
        let verb = match own.shape {
            Shape::Finite => verb,
            Shape::Infinitive => outer()?,
            _ => return None,
        };
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
            // `gold sold by traders close to X`: what the adjective leads to.
            if self.is_preposition(at, preposition) && self.of_adjective(of, at) {
                return None;
            }
            // `not by X but by Y`.
            if self.is_preposition(at, preposition) && !self.excluded(at) {
                let noun = self.after(at).filter(|&noun| self.is_noun(noun)).or_else(|| self.shared(at));
                // `fired at what it said were bases of X`.
                let noun = noun.or_else(|| self.so_called(at + 1))?;
                if preposition == "with" || !self.is_sum(noun) {
                    return Some(self.main_noun(noun));
                }
            } else if !self.led_past(of, at, preposition) {
                return None;
            }
        }
    }

    /// Whether a preposition belongs to the adjective before it, which describes the noun before that.
    fn of_adjective(&self, of: usize, at: usize) -> bool {
        let Some(adjective) = at.checked_sub(1).filter(|&before| before > of + 1 && self.is(before, What::Other)) else {
            return false;
        };
        self.is_noun(adjective - 1)
            && matches!(
                self.lemma(adjective),
                "close"
                    | "closer"
                    | "closest"
                    | "loyal"
                    | "friendly"
                    | "hostile"
                    | "sympathetic"
                    | "beholden"
                    | "opposed"
                    | "faithful"
            )
    }

    /// `between $100 and $200 million a year to X`: a sum is nobody.
    fn is_sum(&self, noun: usize) -> bool {
        self.nodes[noun].mention.is_none() && self.words[self.nodes[noun].head].tag == super::node::Tag::Number
    }

    /// Whether a phrase may stand between a verb or noun and what belongs to it by a preposition.
    fn led_past(&self, of: usize, at: usize, preposition: &str) -> bool {
        match self.nodes[at].what {
            What::Preposition => !self.ends_complements(of, at, preposition),
            // `support from X and the authors of Y apologised`: another clause.
            What::And if self.is_noun(at + 1) && self.clause_after(at + 1) => false,
            // `fought X for years, and on the border with Y it left Z`.
            What::And if self.is(at - 1, What::Comma) && self.led_clause(at + 1) => false,
            // `dismissed by X and replaced by a man from Y`: another verb's.
            What::And if at > of + 1 && preposition == "from" && self.verb(of).is_some() && self.verb(at + 1).is_some() => false,
            // `a firm tied to X, and through companies in Y`: another verb's.
            What::And => {
                !self.is_noun(of)
                    || !self.is(at - 1, What::Comma)
                    || !self.is(at + 1, What::Preposition)
                    || self.lemma(at + 1) == preposition
            }
            // `a strike in response to the attack on X`.
            What::Noun => !self.is_noun(of) || !deed(self.lemma(of)) || !deed(self.lemma(at)),
            What::Possessive => true,
            What::Comma => self.goes_on(at) || self.verb(of).is_some() && self.joined_verb(of, at).is_some(),
            What::Verb(verb) => self.led_past_verb(of, at, preposition, verb),
            _ => false,
        }
    }

    /// `on the border with Y it left`: whether a clause of its own follows a phrase with a preposition.
    fn led_clause(&self, preposition: usize) -> bool {
        let noun = self.after(preposition).filter(|&noun| self.is(preposition, What::Preposition) && self.is_noun(noun));
        let behind = noun.map(|noun| self.tail(self.main_noun(noun)) + 1);
        behind.is_some_and(|at| self.is_noun(at) && self.clause_after(at))
    }

    /// Whether what stands behind a preposition belongs to nothing before it.
    fn ends_complements(&self, of: usize, at: usize, preposition: &str) -> bool {
        match self.lemma(at) {
            "rather than" | "instead of" => true,
            // `strikes were condemned, including one ordered by X`.
            "including" => preposition == "by",
            // `attacks by X since the outbreak of the war`: what follows is another time's.
            "since" | "after" | "before" | "during" | "amid" | "amidst" | "following" | "until" => self.is_noun(of),
            _ => false,
        }
    }

    /// Whether another verb may stand between.
    fn led_past_verb(&self, of: usize, at: usize, preposition: &str, verb: Verb) -> bool {
        let by = preposition == "by";
        if verb.shape == Shape::Bare {
            // `seized from its owners and run by X`: X did not seize it.
            let between = || (of + 1..at).any(|between| self.is_noun(between));
            // `an attack on villages held by X`: X did not attack.
            let described = self.is_noun(of) && deed(self.lemma(of)) && !done(self.lemma(at));
            let other = described || self.verb(of).is_some_and(|verb| verb.passive);
            return !(by && other && between());
        }
        // `funds originating from X`.
        if verb.shape == Shape::Ing && matches!(self.lemma(at), "originate" | "come" | "stem" | "derive" | "arrive" | "flow") {
            return true;
        }
        // `was killed and was seen by X`: X saw.
        if by && self.nodes[at].last > self.nodes[at].first {
            return false;
        }
        self.verb(of).is_some() && (of + 1..at).any(|mark| self.leads_over(of, mark, at))
    }

    /// `owned or controlled by, or acting for, X`: what the preposition of the next verb has behind it.
    fn shared(&self, preposition: usize) -> Option<usize> {
        let mut at = preposition + 1;
        // `…, or acting for, X`: the last of them.
        let put_in = (preposition.saturating_sub(5)..preposition)
            .any(|mark| self.is(mark, What::And) && mark > 0 && self.is(mark - 1, What::Comma));
        if put_in && self.is(at, What::Comma) && self.is_noun(at + 1) {
            return Some(at + 1);
        }
        let and = (at..at + 2).any(|mark| self.is(mark, What::And));
        if !and || !matches!(self.nodes.get(at)?.what, What::Comma | What::And) {
            return None;
        }
        while matches!(self.nodes.get(at)?.what, What::Comma | What::And | What::Verb(_) | What::Other) {
            at += 1;
        }
        let noun = if self.is(at + 1, What::Comma) { at + 2 } else { at + 1 };
        (self.is(at, What::Preposition) && self.is_noun(noun)).then_some(noun)
    }

    /// Whether `not` stands right before a preposition.
    fn excluded(&self, at: usize) -> bool {
        self.nodes[at].first > 0 && self.words[self.nodes[at].first - 1].tag == super::node::Tag::Not
    }

    /// Whether a verb is joined to another, or stands before the infinitive that is: `acting or purporting to act for X`.
    fn leads_over(&self, of: usize, mark: usize, at: usize) -> bool {
        self.joined_verb(of, mark).is_some_and(|next| next == at || next == at + 1 && self.verb(next).is_some())
    }

    /// A comma within a list, or before `as well as` or a preposition.
    fn goes_on(&self, comma: usize) -> bool {
        if comma + 1 >= self.nodes.len() {
            return false;
        }
        self.is(comma + 1, What::And) && !self.clause_after(comma + 2)
            || self.is_noun(comma + 1) && self.is_list(comma)
            || self.is(comma + 1, What::Preposition)
            // `a million barrels, mostly to X`.
            || matches!(self.lemma(comma + 1), "mostly" | "mainly" | "largely" | "primarily" | "chiefly" | "often" | "partly")
                && self.is(comma + 1, What::Other)
                && self.is(comma + 2, What::Preposition)
    }
}

/// What is said of a deed rather than of whom it hit: `raids on Benghazi carried out by X`.
pub(super) fn done(lemma: &str) -> bool {
    let holds = matches!(lemma, "hold" | "have" | "keep" | "maintain" | "retain" | "build" | "establish" | "open" | "set up");
    light(lemma) && !holds && !matches!(lemma, "supply" | "lead")
        || matches!(lemma, "plan" | "claim" | "order" | "organize" | "organise")
}
