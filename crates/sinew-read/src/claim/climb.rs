//! What a noun phrase hangs on: `X` in `the leader of X`, in `forces loyal to X`, in `the men paid by X`.

use super::grammar::Sentence;
use super::node::{Shape, What};
use super::nouns::talk;

impl Sentence<'_> {
    /// A noun phrase, and those that it hangs on: `X`, then `the leader` of `the leader of X`.
    pub(super) fn climb(&self, noun: usize) -> Vec<usize> {
        self.climb_within(noun, true)
    }

    /// The same; whether over `Congo's` in `the head of Congo's commission` too.
    pub(super) fn climb_within(&self, noun: usize, owners: bool) -> Vec<usize> {
        let mut chain = vec![noun];
        let mut at = noun;
        while let Some(mut link) = self.before(at) {
            while owners
                && self.is(link, What::Possessive)
                && let Some(possessor) = self.before(link).filter(|&noun| self.is_noun(noun))
                && let Some(before) = self.before(possessor)
            {
                link = before;
            }
            let parent = match self.nodes[link].what {
                // `a tense phase after X, its ally, left`: a time is no part of who does it.
                What::Preposition if owners && matches!(self.lemma(link), "after" | "before" | "since" | "until") => None,
                What::Preposition if self.lemma(link) != "aboard" => self.before(link),
                // `with officials saying three people were wounded`: they are not the officials.
                What::Verb(verb) if verb.shape == Shape::Ing && self.lemma(link) == "say" => None,
                What::Verb(verb) if matches!(verb.shape, Shape::Bare | Shape::Ing) => self.before(link),
                // `the war between A and B`.
                What::And => self.between(link).or_else(|| self.in_both(at, link)).or_else(|| self.of_both(link)),
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

    /// `the administration for the territories held by X`: a participle goes over `of` and places, and no further.
    pub(super) fn within(&self, chain: Vec<usize>) -> Vec<usize> {
        let goes_on = |noun: usize| {
            noun.checked_sub(1)
                .is_some_and(|link| self.is(link, What::Preposition) && (self.lemma(link) == "of" || self.places.contains(&noun)))
        };
        let more = chain.iter().take_while(|&&noun| goes_on(noun)).count();
        chain.into_iter().take(more + 1).collect()
    }

    /// `forces in Iraq and Syria`: what is in both places.
    pub(super) fn in_both(&self, second: usize, and: usize) -> Option<usize> {
        let mut first = self.before(and).filter(|first| self.places.contains(first) && self.places.contains(&second))?;
        // `forces in Iraq, Yemen and Syria`.
        while let Some(comma) = first.checked_sub(1).filter(|&comma| self.is(comma, What::Comma))
            && let Some(place) = comma.checked_sub(1).filter(|place| self.places.contains(place))
        {
            first = place;
        }
        let led =
            self.before(first).filter(|&led| self.is(led, What::Preposition) && matches!(self.lemma(led), "in" | "across"))?;
        self.before(led)
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
        // `criticism from X, which accuses Y`: from whom something comes does it.
        let from = chain.first().and_then(|&noun| noun.checked_sub(1)).is_some_and(|link| self.is_preposition(link, "from"));
        if from && chain.get(1).is_some_and(|&noun| self.nodes[noun].mention.is_none() && talk(self.lemma(noun))) {
            return chain;
        }
        if chain.first().is_some_and(|&noun| within(noun)) && chain[1..].iter().any(named) {
            chain.remove(0);
        }
        chain
    }
}
