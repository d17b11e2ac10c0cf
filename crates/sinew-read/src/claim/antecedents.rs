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
                    // `the brigade of Hasan, which`: people are no which.
                    let which =
                        self.lemma(relative) == "which" || self.lemma(relative) == "that" && self.people.contains(&before);
                    if which && chain.iter().any(|noun| !self.people.contains(noun)) {
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

    /// `a company in Nicosia that belongs to X`, `allies in Baghdad who ask`: not the place that somebody or something is in.
    pub(super) fn inhabited(&self, mut chain: Vec<usize>) -> Vec<usize> {
        let within = |noun: usize| {
            self.places.contains(&noun)
                && noun.checked_sub(1).is_some_and(|link| {
                    self.is(link, What::Preposition) && matches!(self.lemma(link), "in" | "at" | "near" | "from" | "outside")
                })
        };
        let named = |noun: &usize| !self.places.contains(noun);
        if chain.first().is_some_and(|&noun| within(noun)) && chain[1..].iter().any(named) {
            chain.remove(0);
        }
        chain
    }

    /// `X, based in Y`: the noun phrase before the comma.
    pub(super) fn across(&self, mark: usize) -> Vec<usize> {
        match mark.checked_sub(1) {
            // What a comma sets off is said of the whole phrase before it.
            Some(noun) if self.is_noun(noun) => {
                // `tensions between the army, led by X, and Y`: the army rather than the tensions.
                let named = |&at: &usize| self.nodes[at].mention.is_some();
                let chain = self.climb(noun);
                let root = chain.last().filter(|at| named(at) || !named(&noun)).or(chain.first());
                root.map_or(Vec::new(), |&root| vec![root])
            }
            Some(inner) if matches!(self.nodes[inner].what, What::Close | What::Quote | What::Comma) => {
                self.before(mark).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| self.climb(noun))
            }
            _ => Vec::new(),
        }
    }

    /// The subject of a participle without an auxiliary.
    pub(super) fn of_participle(&self, at: usize) -> Vec<usize> {
        match at.checked_sub(1).map(|before| self.nodes[before].what) {
            Some(What::Noun) => match self.parted(at).or_else(|| self.among(at - 1)) {
                Some(copula) => self.subjects_within(copula, 1),
                None => self.inhabited(self.climb(at - 1)),
            },
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

    /// `is 40 percent owned by X`, `was in fact run by X`: the `be` that a measure or a phrase parts from its participle.
    fn parted(&self, at: usize) -> Option<usize> {
        let copula = |at: usize| self.verb(at).is_some_and(|verb| verb.copula);
        let share = matches!(self.lemma(at - 1), "percent" | "%" | "half");
        let aside = matches!(self.lemma(at - 1), "fact" | "turn" | "part" | "effect" | "practice" | "reality");
        if share && at >= 2 && copula(at - 2) {
            return Some(at - 2);
        }
        (aside && at >= 3 && self.is(at - 2, What::Preposition) && copula(at - 3)).then(|| at - 3)
    }

    /// `X was among three men sanctioned by Y`, `X is one of the militias armed by Y`: the `be` before.
    fn among(&self, noun: usize) -> Option<usize> {
        let led =
            noun.checked_sub(1).filter(|&at| self.is(at, What::Preposition) && self.nodes[noun].last > self.nodes[noun].first)?;
        let before = self.before(led)?;
        let one = self.is_noun(before) && self.lemma(led) == "of" && self.lemma(before) == "one";
        let copula = if one { self.before(before)? } else { before };
        let fits = self.lemma(led) == "among" || one;
        (fits && self.verb(copula).is_some_and(|verb| verb.copula && !verb.modal)).then_some(copula)
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
