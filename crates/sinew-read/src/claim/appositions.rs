//! Names that explain a common noun, and common nouns that explain a name.

use super::fill::Scene;
use super::kinds::Classes;
use super::node::What;
use super::nouns::{body_that, deed_that, of_people, part_that};
use crate::{Argument, Class, Form};

impl Scene<'_> {
    /// `X, a company registered in Y`: the name that a common noun with an article behind a mark explains.
    pub(super) fn explained(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let sentence = &self.sentence;
        let told = matches!(sentence.first_lemma(noun), "a" | "an" | "another") || !self.bears_name(noun);
        let mark = noun.checked_sub(1).filter(|_| told)?;
        let article = matches!(sentence.first_lemma(noun), "a" | "an" | "the" | "another" | "one");
        let before = match sentence.nodes[mark].what {
            What::Comma if self.ends_fronted(mark, noun) => return None,
            What::Comma | What::Dash | What::Open => sentence.before(mark).filter(|&at| article && sentence.is_noun(at))?,
            // `X is a militia that Y pays`.
            What::Verb(verb) if verb.copula && !verb.modal && !verb.negative && article => *sentence.subjects(mark).first()?,
            // `X, the largest firm in Y and a front that Z runs`.
            What::And if article || sentence.nodes[noun].mention.is_none() => {
                let first = *sentence.climb(sentence.before(mark)?).last()?;
                let common = sentence.nodes[first].mention.is_none_or(|m| self.local(m).form == Form::Nominal);
                let opens = matches!(sentence.nodes[first.checked_sub(1)?].what, What::Comma | What::Dash);
                return if common && opens { self.explained(first, classes) } else { None };
            }
            _ => return None,
        };
        // `an adviser to A, the head of B, the arm of C`: B is the arm, and nobody is.
        let person = |at: usize| sentence.nodes[at].mention.is_some_and(|m| self.local(m).class == Class::Person);
        // `closed the road to X, a move that Y supported`: what was done is nobody.
        if deed_that(sentence.lemma(noun)) {
            return None;
        }
        let before = if part_that(sentence.lemma(noun)) && person(before) { mark - 1 } else { before };
        // `the Front and its leader X – another group that Y pays`: a person is no group.
        // `an adviser to the President of X, the spokesman of Y`: nor is a country anybody.
        let country = |at: usize| sentence.nodes[at].mention.is_some_and(|m| self.local(m).class == Class::Country);
        // `in X, the groups that Y pays`: nor are they a place.
        let groups =
            || matches!(sentence.lemma(noun), "group" | "militia" | "faction" | "proxy") && sentence.places.contains(&before);
        if groups() || body_that(sentence.lemma(noun)) && person(before) || of_people(sentence.lemma(noun)) && country(before) {
            return None;
        }
        let mention = sentence.nodes[before].mention.filter(|&m| classes.holds(self.local(m).class) && self.identified(m))?;
        (self.local(mention).form == Form::Named).then(|| self.argument(mention))
    }

    /// `After X left Y, the parties took power`: the first comma behind a clause that opens the sentence explains nothing.
    fn ends_fronted(&self, mark: usize, noun: usize) -> bool {
        let sentence = &self.sentence;
        // `Meanwhile, after X left Y, the parties took power`.
        let inserted = sentence.opens[mark].is_some_and(|open| sentence.is(open + 1, What::Subordinate));
        let opens = matches!(sentence.nodes[0].what, What::Subordinate)
            || sentence.is(0, What::Preposition)
                && matches!(sentence.lemma(0), "after" | "before" | "since" | "in" | "during" | "following");
        let first = !(1..mark).any(|at| sentence.is(at, What::Comma));
        let acts = (noun + 1..sentence.nodes.len())
            .take_while(|&at| !matches!(sentence.nodes[at].what, What::Comma | What::Stop | What::Relative))
            .any(|at| sentence.finite(at));
        (opens && first || inserted) && acts
    }

    /// `X, one of the largest Iran-backed militias`: who is one of them.
    pub(super) fn one_of_many(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let sentence = &self.sentence;
        let of = noun.checked_sub(3).filter(|_| sentence.is_preposition(noun - 1, "of"))?;
        let one = sentence.is_noun(noun - 2) && sentence.lemma(noun - 2) == "one";
        let before = match sentence.nodes[of].what {
            What::Comma | What::Dash => sentence.before(of)?,
            What::Verb(verb) if verb.copula && !verb.modal && !verb.negative => *sentence.subjects(of).first()?,
            _ => return None,
        };
        let mention = sentence.nodes[before].mention.filter(|_| one && sentence.is_noun(before))?;
        let fits = classes.holds(self.local(mention).class) && self.entities[self.local(mention).entity].named;
        fits.then(|| self.argument(mention))
    }

    /// `the commander of X, Hasan`: a name that explains a common noun.
    pub(super) fn apposed(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let sentence = &self.sentence;
        // `a group calling itself X`.
        let calls = sentence.verb(noun + 1).is_some() && matches!(sentence.lemma(noun + 1), "call" | "style" | "name");
        if calls && matches!(sentence.first_lemma(noun + 2), "itself" | "themselves" | "himself") {
            let named = sentence.nodes.get(noun + 3).and_then(|node| node.mention);
            return named
                .filter(|&m| self.local(m).form == Form::Named && classes.holds(self.local(m).class))
                .map(|m| self.argument(m));
        }
        let mark = sentence.tail(noun) + 1;
        // `the post at X through a cousin, Hasan`: the name explains the cousin.
        let own = |at: usize| {
            !sentence.is(at, What::Preposition) || matches!(sentence.lemma(at), "of" | "in" | "at" | "for" | "to" | "on")
        };
        if !(noun..mark).all(own) || sentence.subject_behind_opening(mark) {
            return None;
        }
        // `A commander of Y, X said, was killed`.
        let tells = sentence.finite(mark + 2)
            && matches!(sentence.lemma(mark + 2), "say" | "add" | "tell" | "report" | "claim" | "write" | "note");
        // `its owner, X's cousin Y`: not X.
        let other = sentence.first_lemma(mark + 1) == "whose"
            || tells && sentence.is(mark + 3, What::Comma)
            || sentence.is(mark + 2, What::Possessive);
        if !sentence.is(mark, What::Comma) && !sentence.is(mark, What::Dash) || !sentence.is_noun(mark + 1) || other {
            return None;
        }
        // `the leader of A, X, and the governor of B, Y`.
        let listed = sentence.is(mark + 2, What::Comma)
            && sentence.is(mark + 3, What::And)
            && matches!(sentence.first_lemma(noun), "the" | "its" | "their" | "his" | "a" | "an");
        // `owned by X's brother, Y, according to Z`.
        let ends = sentence.is(mark + 2, What::Comma)
            && matches!(sentence.nodes.get(mark + 3).map(|node| node.what), Some(What::Preposition | What::Relative));
        let closed = listed
            || ends
            || sentence.close_of(mark).is_some()
            || sentence.is(mark + 2, What::Stop)
            || mark + 2 >= sentence.nodes.len();
        // `a court in Orana, Norway, yesterday indicted X`: the country is where the town lies.
        let lies = mark > noun + 1 && sentence.places.contains(&(mark - 1)) && sentence.places.contains(&(mark + 1));
        let named = sentence.nodes[mark + 1].mention.filter(|&m| !lies && classes.holds(self.local(m).class))?;
        (closed && self.local(named).form == Form::Named).then(|| self.argument(named))
    }

    /// `The largest exporter in Basra is X`, `the main person running Y is a trader named X`: who that one is said to be.
    pub(super) fn said_to_be(&self, noun: usize, classes: Classes) -> Option<Argument> {
        let sentence = &self.sentence;
        let article = matches!(sentence.first_lemma(noun), "the" | "its" | "his" | "her" | "their" | "one");
        let head = &sentence.words[sentence.nodes[noun].head];
        if !article || head.span.of(self.text).len() != head.lemma.len() {
            return None;
        }
        let finite = |at: usize| sentence.finite(at);
        let end = (noun + 14).min(sentence.nodes.len());
        let copula = (noun + 1..end).find(|&at| finite(at) || sentence.is(at, What::Stop)).filter(|&at| finite(at))?;
        let is = sentence.verb(copula).is_some_and(|verb| verb.copula && !verb.modal && !verb.negative);
        if !is || sentence.subjects(copula).first() != Some(&noun) {
            return None;
        }
        let mut named = sentence.after(copula).filter(|&at| sentence.is_noun(at))?;
        let calls = sentence.verb(named + 1).is_some() && matches!(sentence.lemma(named + 1), "name" | "call");
        named += if calls { 2 } else { 0 };
        let mention = sentence.nodes.get(named)?.mention.filter(|_| !sentence.clause_after(named))?;
        let owns = sentence.is(named + 1, What::Possessive);
        let fits = self.local(mention).form == Form::Named && classes.holds(self.local(mention).class);
        (fits && !owns).then(|| self.argument(mention))
    }

    /// `…, the head of B`: an apposition rather than a member.
    pub(super) fn explains(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let after_comma = noun > 0 && sentence.is(noun - 1, What::Comma);
        // `designated X, whose firm Y left`.
        if sentence.first_lemma(noun) == "whose" {
            return true;
        }
        // `two traders, a shipping firm and a bank`: one of three without a name.
        let common = |at: usize| {
            sentence.is_noun(at)
                && sentence.nodes[at].mention.is_some_and(|mention| self.local(mention).form == Form::Nominal)
                && matches!(sentence.first_lemma(at), "a" | "an" | "two" | "three" | "four" | "several" | "his" | "her" | "its")
        };
        let and = sentence.tail(noun) + 1;
        let three = noun > 1
            && matches!(sentence.first_lemma(noun), "a" | "an")
            && common(noun - 2)
            && sentence.is(and, What::And)
            && common(and + 1);
        after_comma
            && !three
            && !self.institution_listed(noun)
            && sentence.nodes[noun].mention.is_none_or(|mention| self.local(mention).form != Form::Named)
            && (matches!(sentence.first_lemma(noun), "a" | "an" | "the" | "former" | "who" | "another" | "one")
                || self.bare_office(noun))
    }

    /// `the judiciary, the courts and the Central Bank`, `the Guard, the army and the police`: institutions that are listed.
    fn institution_listed(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let definite = |at: usize| sentence.first_lemma(at) == "the";
        let common = |at: usize| sentence.nodes[at].mention.is_none_or(|mention| self.local(mention).form == Form::Nominal);
        let body = sentence.nodes[noun].mention.is_some_and(|mention| self.definite(self.local(mention)));
        let before = noun.checked_sub(2).filter(|&before| sentence.is_noun(before) && definite(before));
        definite(noun) && before.is_some_and(|before| body || common(before)) && sentence.is_list(noun - 1)
    }

    /// `X, commander of Y,`: an office without an article.
    fn bare_office(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let office = matches!(
            sentence.lemma(noun),
            "commander"
                | "head"
                | "leader"
                | "chief"
                | "director"
                | "chairman"
                | "president"
                | "secretary"
                | "spokesman"
                | "founder"
        );
        let node = &sentence.nodes[noun];
        office
            && node.first == node.last
            && sentence.is_preposition(noun + 1, "of")
            && noun > 1
            && sentence.people.contains(&(noun - 2))
    }
}
