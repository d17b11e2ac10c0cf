//! What a relative pronoun is said of.

use super::conditions::quantity;
use super::grammar::Sentence;
use super::node::What;
use super::nouns::{holds_office, of_people, part_that};
use super::number::Number;
use super::partly::how_many;
use super::sides::STRIKES;

impl Sentence<'_> {
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
                // `a man, 18, who`.
                What::Other if self.age_before(before + 1) => at = before,
                What::Other if matches!(self.lemma(before), "those" | "these") => {
                    if let Some(listed) = self.told_behind(relative + 1) {
                        return vec![listed];
                    }
                    return self.one_of(before, relative).into_iter().collect();
                }
                What::Noun if matches!(self.lemma(relative), "who" | "whom") || self.nodes[before].mention.is_some() => {
                    return self.antecedents_up(before, relative);
                }
                What::Noun => {
                    let mut chain = self.agreeing(self.climb(before), relative);
                    chain.truncate(1);
                    return chain;
                }
                _ => return Vec::new(),
            }
        }
        Vec::new()
    }

    /// The relative pronoun right before a word of time: `which until recently`.
    pub(super) fn relative_before(&self, word: usize) -> Option<usize> {
        let time = matches!(self.lemma(word), "until" | "since" | "once");
        word.checked_sub(1).filter(|&relative| time && self.is(relative, What::Relative))
    }

    /// The noun phrase before a relative pronoun and those that it hangs on, as far as the pronoun and its verb may mean them.
    fn antecedents_up(&self, before: usize, relative: usize) -> Vec<usize> {
        // `men in Oslo, Norway, who`: what is said of them is said of neither place.
        let before = self.place_in(before).unwrap_or(before);
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

    /// `Oslo, Norway,`: the place that lies in another.
    fn place_in(&self, place: usize) -> Option<usize> {
        let set_off = place > 1 && self.is(place - 1, What::Comma) && self.is(place + 1, What::Comma);
        let inner = Some(place).filter(|place| set_off && self.places.contains(place)).map(|place| place - 2)?;
        self.places.contains(&inner).then_some(inner)
    }

    /// `a strike in Beirut, Lebanon, on Tuesday that killed X`: the deed close before a place.
    fn deed_before(&self, place: usize) -> Option<usize> {
        let mut near = (0..place).rev().take(8).take_while(|&at| self.verb(at).is_none());
        near.find(|&at| STRIKES.contains(&self.lemma(at)))
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
