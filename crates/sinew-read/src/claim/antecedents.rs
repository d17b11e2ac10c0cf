//! What a relative pronoun or a participle behind a comma is said of.

use super::conditions::quantity;
use super::grammar::Sentence;
use super::node::{Shape, What};

impl Sentence<'_> {
    /// What `who` or `which` stands for: the noun phrase before, or one that it hangs on.
    pub(crate) fn antecedents(&self, relative: usize) -> Vec<usize> {
        let mut at = relative;
        while let Some(before) = at.checked_sub(1) {
            match self.nodes[before].what {
                What::Comma | What::Quote | What::Open | What::Dash | What::Preposition | What::And => at = before,
                What::Close => at = self.opens[before].unwrap_or(before),
                // `X, 70 percent of which`: how much of it.
                What::Noun if at + 1 < self.nodes.len() && self.is(at, What::Preposition) && quantity(self.lemma(before)) => {
                    at = before
                }
                What::Other if self.words[self.nodes[before].first].time > 0 => at = before,
                What::Noun if self.lemma(relative) == "who" || self.nodes[before].mention.is_some() => {
                    let mut chain = self.inhabited(self.climb(before));
                    let who = matches!(self.lemma(relative), "who" | "whose") && self.first_lemma(relative) != "which";
                    if who && chain.iter().any(|noun| self.people.contains(noun)) {
                        chain.retain(|noun| self.people.contains(noun));
                    }
                    // `a former head of the commission who left`: a commission is no who.
                    if let Some(&role) = chain.iter().find(|&&noun| who && holds_office(self.lemma(noun))) {
                        return vec![role];
                    }
                    // `the brigade of Hasan, which`: people are no which.
                    if self.lemma(relative) == "which" && chain.iter().any(|noun| !self.people.contains(noun)) {
                        chain.retain(|noun| !self.people.contains(noun));
                    }
                    return chain;
                }
                What::Noun => return vec![before],
                _ => return Vec::new(),
            }
        }
        Vec::new()
    }

    /// A noun phrase, and those that it hangs on: `X`, then `the leader` of `the leader of X`.
    pub(super) fn climb(&self, noun: usize) -> Vec<usize> {
        self.chain(noun, false)
    }

    /// The same, where the last may have a possessor: `a strike in Iraq's capital`.
    pub(super) fn chain(&self, noun: usize, possessed: bool) -> Vec<usize> {
        let mut chain = vec![noun];
        let mut at = noun;
        while let Some(link) = self.before(at) {
            let parent = match self.nodes[link].what {
                // `a tense phase after X, its ally, left`: a time is no part of who does it.
                What::Preposition if possessed && matches!(self.lemma(link), "after" | "before" | "since" | "until") => None,
                What::Preposition if self.lemma(link) != "aboard" => self.before(link),
                What::Verb(verb) if matches!(verb.shape, Shape::Bare | Shape::Ing) => self.before(link),
                What::Possessive if possessed && !self.people.contains(&at) && self.is_noun(link.saturating_sub(1)) => {
                    self.before(link - 1).filter(|&led| within(self.lemma(led))).and_then(|led| self.before(led))
                }
                // `the war between A and B`.
                What::And => self.between(link).or_else(|| self.in_both(at, link)),
                _ => None,
            };
            let Some(mut parent) = parent else { break };
            if let Some(verb) = self.verb(parent)
                && matches!(verb.shape, Shape::Bare | Shape::Ing)
                && let Some(noun) = self.before(parent)
            {
                parent = noun;
            }
            if !self.is_noun(parent) || chain.len() > 6 {
                break;
            }
            chain.push(parent);
            at = parent;
        }
        chain
    }

    /// `forces in Iraq and Syria`: what is in both places.
    fn in_both(&self, second: usize, and: usize) -> Option<usize> {
        let first = self.before(and).filter(|first| self.places.contains(first) && self.places.contains(&second))?;
        let led =
            self.before(first).filter(|&led| self.is(led, What::Preposition) && matches!(self.lemma(led), "in" | "across"))?;
        self.before(led)
    }

    /// What stands before the `between` of a coordination.
    fn between(&self, and: usize) -> Option<usize> {
        let mut at = and;
        for _ in 0..8 {
            at = self.before(at)?;
            match self.nodes[at].what {
                What::Preposition if self.lemma(at) == "between" => return self.before(at),
                What::Noun | What::Possessive | What::Preposition => {}
                What::Verb(verb) if verb.shape == Shape::Bare => {}
                _ => return None,
            }
        }
        None
    }

    /// `a company in Nicosia that belongs to X`, `allies in Baghdad who ask`: the place that somebody or something is in comes last.
    pub(super) fn inhabited(&self, mut chain: Vec<usize>) -> Vec<usize> {
        let within = |noun: usize| {
            self.places.contains(&noun)
                && noun.checked_sub(1).is_some_and(|link| {
                    self.is(link, What::Preposition) && matches!(self.lemma(link), "in" | "at" | "near" | "from" | "outside")
                })
        };
        let named = |noun: &usize| !self.places.contains(noun);
        if chain.first().is_some_and(|&noun| within(noun)) && chain[1..].iter().any(named) {
            chain.rotate_left(1);
        }
        chain
    }

    /// `X, based in Y`: the noun phrase before the comma.
    pub(super) fn across(&self, mark: usize) -> Vec<usize> {
        match mark.checked_sub(1) {
            // What a comma sets off is said of the whole phrase before it.
            Some(noun) if self.is_noun(noun) => self.climb(noun).last().map_or(Vec::new(), |&root| vec![root]),
            Some(inner) if matches!(self.nodes[inner].what, What::Close | What::Quote | What::Comma) => {
                self.before(mark).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| self.climb(noun))
            }
            _ => Vec::new(),
        }
    }

    /// The subject of a participle without an auxiliary.
    pub(super) fn of_participle(&self, at: usize) -> Vec<usize> {
        match at.checked_sub(1).map(|before| self.nodes[before].what) {
            Some(What::Noun) => self.inhabited(self.climb(at - 1)),
            Some(What::Close) => self.before(at).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| self.climb(noun)),
            // `A and B, both controlled by X`.
            Some(What::Other) if at >= 2 && matches!(self.lemma(at - 1), "both" | "all" | "each") => self.across(at - 2),
            Some(What::Other) if at == 1 && self.inverted(at).is_some() => self.inverted(at).into_iter().collect(),
            Some(What::Comma | What::Dash | What::Open | What::Quote | What::Other) => self.across(at - 1),
            Some(What::And) => self.verb_before(at).map_or(Vec::new(), |verb| self.subjects_within(verb, 1)),
            None => self.inverted(at).or_else(|| self.following_subject(at).first().copied()).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// `Also designated today is X`.
    fn inverted(&self, at: usize) -> Option<usize> {
        let be = self.after(at).filter(|&be| self.verb(be).is_some_and(|verb| verb.copula && verb.shape == Shape::Finite))?;
        self.after(be).filter(|&noun| self.is_noun(noun)).map(|noun| self.main_noun(noun))
    }

    /// `Based in Y, X …`: the subject of the clause that follows.
    pub(super) fn following_subject(&self, at: usize) -> Vec<usize> {
        let comma = self.next_comma(at);
        comma.and_then(|comma| self.after(comma)).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| vec![noun])
    }
}

/// Prepositions that say where or whose something is.
fn within(lemma: &str) -> bool {
    matches!(lemma, "in" | "at" | "near" | "of" | "on" | "from" | "against" | "inside" | "outside")
}

/// Nouns of those whom `who` means before the body that they belong to.
fn holds_office(lemma: &str) -> bool {
    matches!(lemma, "head" | "chief" | "director" | "chairman" | "spokesman" | "spokeswoman" | "adviser" | "advisor" | "employee")
}
