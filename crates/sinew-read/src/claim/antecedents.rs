//! What a relative pronoun is said of.

use super::conditions::quantity;
use super::grammar::Sentence;
use super::node::{Form, Shape, Tag, What};
use super::nouns::{holds_office, of_people, part_that, talk};
use super::partly::how_many;
use super::sides::STRIKES;

/// How many a form of a word speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    One,
    Several,
}

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

    /// What `who` or `which` stands for: the noun phrase before, or one that it hangs on.
    pub(crate) fn antecedents(&self, relative: usize) -> Vec<usize> {
        let mut at = relative;
        // `the clerics who champion X, and who are backed by Y`: both are said of the clerics.
        // `an attack that X blamed on Y and for which Z claimed responsibility`: both of the attack.
        let led = usize::from(relative > 2 && self.is(relative - 1, What::Preposition));
        if relative > 1 + led
            && self.is(relative - 1 - led, What::And)
            && let Some(first) =
                self.nodes[..relative - 1].iter().rposition(|node| matches!(node.what, What::Relative | What::Stop))
            && self.is(first, What::Relative)
            && (self.lemma(first) == self.lemma(relative) || led > 0 && self.lemma(first) == "that")
        {
            return self.antecedents(first);
        }
        while let Some(before) = at.checked_sub(1) {
            match self.nodes[before].what {
                What::Comma | What::Quote | What::Open | What::Dash | What::Preposition | What::And => at = before,
                What::Close => at = self.opens[before].unwrap_or(before),
                // `X, 70 percent of which`: how much of it.
                What::Noun
                    if at + 1 < self.nodes.len()
                        && self.is(at, What::Preposition)
                        && (quantity(self.lemma(before)) || how_many(self.lemma(before))) =>
                {
                    at = before
                }
                What::Other | What::Noun if self.words[self.nodes[before].first].time > 0 => at = before,
                What::Other if matches!(self.lemma(before), "those" | "these") => {
                    if let Some(listed) = self.told_behind(relative + 1) {
                        return vec![listed];
                    }
                    return self.one_of(before, relative).into_iter().collect();
                }
                What::Noun if matches!(self.lemma(relative), "who" | "whom") || self.nodes[before].mention.is_some() => {
                    return self.antecedents_up(before, relative);
                }
                What::Noun => return vec![before],
                _ => return Vec::new(),
            }
        }
        Vec::new()
    }

    /// The noun phrase before a relative pronoun and those that it hangs on, as far as the pronoun and its verb may mean them.
    fn antecedents_up(&self, before: usize, relative: usize) -> Vec<usize> {
        let chain = self.agreeing(self.inhabited(self.climb(before)), relative);
        let kills = self.verb(relative + 1).is_some() && matches!(self.lemma(relative + 1), "kill" | "wound" | "injure");
        if kills
            && self.places.contains(&before)
            && let Some(deed) = self.deed_before(before)
        {
            return vec![deed];
        }
        // `strikes on X, which killed Y`.
        let chain = if kills { rather(chain, |noun| STRIKES.contains(&self.lemma(noun))) } else { chain };
        if matches!(self.lemma(relative), "who" | "whom" | "whose") && self.first_lemma(relative) != "which" {
            return self.with_the_others(self.who(chain, before, relative), relative);
        }
        // `the brigade of Hasan, which`: people are no which.
        let which = self.lemma(relative) == "which" || self.lemma(relative) == "that" && self.people.contains(&before);
        let chain = if which { rather(chain, |noun| !self.people.contains(&noun)) } else { chain };
        // `X, the arm of Y that provides Z`: the arm.
        let arm = |&noun: &usize| part_that(self.lemma(noun)) && noun + 2 == before && before + 1 == relative;
        if let Some(arm) = chain.iter().copied().find(arm) {
            return vec![arm];
        }
        self.one_of(before, relative).into_iter().chain(chain).collect()
    }

    /// `A and B, who serve as directors`: both, where the verb is of several.
    fn with_the_others(&self, found: Vec<usize>, relative: usize) -> Vec<usize> {
        let several = self.verb(relative + 1).is_some() && self.verb_number(relative + 1) == Some(Number::Several);
        let [last] = found[..] else { return found };
        let and = self.before(last).filter(|&and| several && self.is(and, What::And) && self.people.contains(&last));
        let other = and.and_then(|and| self.before(and)).filter(|other| self.people.contains(other));
        other.into_iter().chain(found).collect()
    }

    /// Whom `who` means of a noun phrase and those that it hangs on.
    fn who(&self, chain: Vec<usize>, before: usize, relative: usize) -> Vec<usize> {
        let mut chain = rather(chain, |noun| self.people.contains(&noun));
        // `a former head of the commission who left`: a commission is no who.
        let role = chain.iter().copied().find(|&noun| holds_office(self.lemma(noun)));
        if let Some(role) = role.filter(|&role| !self.said_to_serve(role, relative)) {
            return vec![role];
        }
        // `the head of the commission who`: whose noun is one of people.
        if self.lemma(relative) == "who"
            && !chain.iter().any(|noun| self.people.contains(noun))
            && let Some(person) = chain.iter().position(|&noun| of_people(self.lemma(noun)))
        {
            chain.swap(0, person);
        }
        self.one_of(before, relative).into_iter().chain(chain).collect()
    }

    /// `was an adviser to X, who left`: behind what somebody is said to be, the comma tells that the person named last is meant.
    fn said_to_serve(&self, role: usize, relative: usize) -> bool {
        let named = relative > 0 && self.is(relative - 1, What::Comma) && self.is_preposition(role + 1, "to");
        let said = role
            .checked_sub(1)
            .is_some_and(|before| self.is_preposition(before, "as") || self.verb(before).is_some_and(|verb| verb.copula));
        named && said
    }

    /// `a strike in Beirut, Lebanon, on Tuesday that killed X`: the deed close before a place.
    fn deed_before(&self, place: usize) -> Option<usize> {
        let mut near = (0..place).rev().take(8).take_while(|&at| self.verb(at).is_none());
        near.find(|&at| STRIKES.contains(&self.lemma(at)))
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

    /// `a rebellion of former soldiers that has demanded`: what the number of the verb leaves, if it leaves any.
    fn agreeing(&self, chain: Vec<usize>, relative: usize) -> Vec<usize> {
        let verb = self.verb(relative + 1).map(|_| relative + 1).and_then(|verb| self.verb_number(verb));
        let Some(verb) = verb else { return chain };
        let fits = |noun: &usize| self.noun_number(*noun).is_none_or(|noun| noun == verb);
        if chain.iter().any(fits) { chain.into_iter().filter(|noun| fits(noun)).collect() } else { chain }
    }

    /// Whether a verb has the form for several: `are`, `have`, `attack`; nothing where its form does not tell.
    pub(super) fn verb_number(&self, verb: usize) -> Option<Number> {
        let word = &self.words[self.nodes[verb].first];
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

    /// `X was among the commanders who`, `X was one of three men sanctioned by`: X, of whom as much is said as of the others.
    fn one_of(&self, noun: usize, end: usize) -> Option<usize> {
        let link = noun.checked_sub(1).filter(|&link| self.is(link, What::Preposition) && noun + 1 == end)?;
        let one = |at: usize| self.lemma(at) == "one" && self.nodes[at].mention.is_none();
        let verb = match self.lemma(link) {
            "among" => link.checked_sub(1)?,
            "of" => link.checked_sub(2).filter(|_| one(link - 1))?,
            _ => return None,
        };
        self.verb(verb).filter(|verb| verb.copula && !verb.negative && !verb.modal)?;
        self.subjects(verb).first().copied()
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

    /// `X, based in Y`: the noun phrase before the comma.
    pub(super) fn across(&self, mark: usize) -> Vec<usize> {
        match mark.checked_sub(1) {
            // What a comma sets off is said of the whole phrase before it.
            Some(noun) if self.is_noun(noun) => {
                // `tensions between the army, led by X, and Y`: the army rather than the tensions.
                let named = |&at: &usize| self.nodes[at].mention.is_some();
                let chain = self.climb_within(noun, false);
                let root = chain.last().filter(|at| named(at) || !named(&noun)).or(chain.first());
                root.map_or(Vec::new(), |&root| vec![root])
            }
            Some(inner) if matches!(self.nodes[inner].what, What::Close | What::Quote | What::Comma) => {
                self.before(mark).filter(|&noun| self.is_noun(noun)).map_or(Vec::new(), |noun| self.climb(noun))
            }
            _ => Vec::new(),
        }
    }
}

/// Those of a chain that fit, or all of it where none does.
pub(super) fn rather(mut chain: Vec<usize>, fits: impl Fn(usize) -> bool) -> Vec<usize> {
    if chain.iter().any(|&noun| fits(noun)) {
        chain.retain(|&noun| fits(noun));
    }
    chain
}
