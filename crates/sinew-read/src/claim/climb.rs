//! What a noun phrase hangs on: `X` in `the leader of X`, in `forces loyal to X`, in `the men paid by X`.

use super::grammar::Sentence;
use super::node::{Shape, Tag, What, possessive};
use super::nouns::talk;
use super::number::Number;
use super::telling::takes_clause;

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
                // `the decision to arrest X`, `men trying to arrest X`.
                What::Verb(verb) if verb.shape == Shape::Infinitive && !takes_clause(self.lemma(link)) => self.has_to(link),
                // `the war between A and B`.
                What::And => self
                    .between(link)
                    .or_else(|| self.in_both(at, link))
                    .or_else(|| self.of_both(link))
                    .or_else(|| self.by_both(at, link))
                    .or_else(|| self.of_things(at, link)),
                _ => None,
            };
            let Some(mut parent) = parent else { break };
            // `lawmakers from across the country`.
            if self.is(parent, What::Preposition)
                && let Some(noun) = self.before(parent)
            {
                parent = noun;
            }
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

    /// Whom a pronoun before a verb is: itself, and before that whom `it` tells more of, as in `X as it attacks Y`.
    pub(super) fn subject_pronoun(&self, noun: usize) -> Option<usize> {
        let led = || noun.checked_sub(1).filter(|&at| self.lemma(noun) == "it" && self.is_preposition(at, "as"));
        let plain = matches!(self.lemma(noun), "he" | "she" | "they" | "we" | "i");
        if plain { Some(noun) } else { led().and_then(|at| self.before(at)).filter(|&noun| self.is_noun(noun)) }
    }

    /// What an infinitive hangs on: a participle, or a noun that it belongs to rather than to the verb before (`shot men to take X`).
    fn has_to(&self, infinitive: usize) -> Option<usize> {
        let before = self.before(infinitive)?;
        let own = self.is_noun(before) && (wants_infinitive(self.lemma(before)) || self.finite_before(infinitive).is_none());
        (own || self.verb(before).is_some()).then_some(before)
    }

    /// `ministers led by X and its allies`: the noun behind which both stand.
    fn by_both(&self, second: usize, and: usize) -> Option<usize> {
        let first = self.before(and).filter(|&first| self.is_noun(first) && possessive(self.first_lemma(second)))?;
        let by = self.before(first).filter(|&by| self.is_preposition(by, "by"))?;
        self.before(by).filter(|&at| self.verb(at).is_some_and(|verb| verb.shape == Shape::Bare))
    }

    /// `the collapse of order and trade`, `differences in age, training and arms`: what things without an article are told of.
    fn of_things(&self, last: usize, and: usize) -> Option<usize> {
        let bare = |noun: usize| {
            let node = &self.nodes[noun];
            node.mention.is_none() && self.words[node.first].tag != Tag::Determiner && self.words[node.head].tag == Tag::Noun
        };
        let mut at = self.before(and).filter(|&at| self.is(at, What::Noun) && bare(last) && bare(at))?;
        while let Some(comma) = self.before(at).filter(|&comma| self.is(comma, What::Comma))
            && let Some(noun) = self.before(comma).filter(|&noun| self.is_noun(noun) && bare(noun))
        {
            at = noun;
        }
        let link = self.before(at).filter(|&link| self.is(link, What::Preposition) && matches!(self.lemma(link), "of" | "in"))?;
        self.before(link).filter(|&whole| self.is_noun(whole))
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
        let led = self.before(first).filter(|&led| self.is(led, What::Preposition))?;
        let whole = self.before(led)?;
        // `the positions of Iraq and Syria`.
        let several = || self.is_noun(whole) && self.noun_number(whole) == Some(Number::Several);
        (matches!(self.lemma(led), "in" | "across") || self.lemma(led) == "of" && several()).then_some(whole)
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

/// Nouns that say what somebody is to do: `the decision to leave`.
fn wants_infinitive(lemma: &str) -> bool {
    matches!(
        lemma,
        "decision"
            | "attempt"
            | "effort"
            | "bid"
            | "plan"
            | "order"
            | "move"
            | "agreement"
            | "threat"
            | "pledge"
            | "promise"
            | "right"
            | "ability"
            | "failure"
            | "refusal"
            | "call"
            | "request"
            | "demand"
            | "campaign"
            | "proposal"
            | "willingness"
            | "drive"
            | "push"
            | "intention"
            | "mandate"
    )
}
