//! Lists: whom a noun phrase is named together with.

use super::antecedents::of_people;
use super::fill::Scene;
use super::kinds::Classes;
use super::node::{Shape, What};
use crate::{Argument, Class, Form};

impl super::grammar::Sentence<'_> {
    /// `entities tied to A, B and C were`: the noun whose participle governs the list that a phrase ends.
    pub(super) fn heads_list(&self, last: usize) -> Option<usize> {
        let (mut at, mut listed) = (last, false);
        for _ in 0..24 {
            let before = self.before(at)?;
            match self.nodes[before].what {
                What::And | What::Comma => listed = true,
                What::Noun | What::Possessive => {}
                What::Preposition if listed => {
                    let verb = before
                        .checked_sub(1)
                        .filter(|&at| self.verb(at).is_some_and(|verb| verb.shape == Shape::Bare) && ties(self.lemma(at)))?;
                    return verb.checked_sub(1).filter(|&noun| self.is_noun(noun));
                }
                _ => return None,
            }
            at = before;
        }
        None
    }
}

impl Scene<'_> {
    /// `companies including A and B`, `three leaders: A, B and C`.
    pub(crate) fn announced(&self, noun: usize, classes: Classes) -> Vec<Argument> {
        let sentence = &self.sentence;
        if sentence.nodes[noun].mention.is_some_and(|m| self.local(m).form == Form::Named) {
            return Vec::new();
        }
        if let Some(list) = self.among_them(noun) {
            let named = |&member: &usize| sentence.nodes[member].mention.is_some_and(|m| self.local(m).form == Form::Named);
            let members = self.members_from(list).into_iter().filter(named).filter_map(|member| sentence.nodes[member].mention);
            return members.filter(|&m| classes.holds(self.local(m).class)).map(|m| self.argument(m)).collect();
        }
        // `militias such as X`: the list follows at once.
        let head = sentence.words[sentence.nodes[noun].head].span.of(self.text);
        let at_once = sentence.is(noun + 1, What::Preposition)
            && matches!(sentence.lemma(noun + 1), "such as" | "including" | "like")
            && head.ends_with('s');
        let mut at = if at_once { noun + 1 } else { sentence.tail(noun) + 1 };
        // `murders in several countries, including X`: the countries are listed, not the murders.
        let place = |noun: usize| {
            let local = sentence.nodes.get(noun).and_then(|node| node.mention).map(|mention| self.local(mention));
            local.is_some_and(|local| matches!(local.class, Class::Place | Class::Country) && local.form == Form::Named)
        };
        // `exchange houses in Basra, among them X`: the houses.
        let inside = (noun..at).any(|link| sentence.is(link, What::Preposition) && sentence.lemma(link) != "of");
        let there = inside && matches!(sentence.lemma(noun + 1), "in" | "from" | "near") && place(at - 1) && at == noun + 3;
        if inside && !there {
            return Vec::new();
        }
        at = self.behind_description(at);
        let led = |at: usize| {
            matches!(sentence.nodes.get(at).map(|_| sentence.lemma(at)), Some("including" | "such as" | "namely" | "among them"))
        };
        if sentence.is(at, What::Comma) || sentence.is(at, What::Dash) && led(at + 1) {
            at += 1;
        }
        // `the following vessels, which it uses to move oil: A and B`.
        let words = &sentence.words[sentence.nodes[noun].first..=sentence.nodes[noun].last];
        if words.iter().any(|word| word.lemma == "following")
            && let Some(colon) = (at..sentence.nodes.len()).find(|&mark| sentence.lemma(mark) == ":")
        {
            at = colon;
        }
        // `two companies that he owns, A and B`.
        if let Some(behind) = self.behind_clause(at) {
            at = behind;
        }
        // `two businessmen, A and B`.
        let counted =
            matches!(sentence.first_lemma(noun), "two" | "three" | "four" | "five" | "both" | "several" | "other" | "six");
        if counted && sentence.is(at - 1, What::Comma) && sentence.is_noun(at) {
            let members = self.members_from(at);
            let named = |&member: &usize| sentence.nodes[member].mention.is_some_and(|m| self.local(m).form == Form::Named);
            if members.len() > 1 && members.iter().all(named) {
                let fits = members.into_iter().filter_map(|member| sentence.nodes[member].mention);
                return fits.filter(|&m| classes.holds(self.local(m).class)).map(|m| self.argument(m)).collect();
            }
        }
        let announces = sentence.nodes.get(at).is_some_and(|_| {
            matches!(sentence.lemma(at), "including" | "such as" | "namely" | ":" | "include" | "like" | "among them")
        });
        // `brigades, including those of A, B and C`.
        if announces && sentence.lemma(at).ends_with("ing") && at + 3 < sentence.nodes.len() {
            let those = sentence.lemma(at + 1) == "those" && sentence.lemma(at + 2) == "of";
            at += if those { 2 } else { 0 };
        }
        if !announces || !sentence.is_noun(at + 1) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for member in self.members_from(sentence.main_noun(at + 1)) {
            // `an entity, including any other`.
            if sentence.first_lemma(member) == "any" {
                continue;
            }
            if let Some(mention) =
                sentence.nodes[member].mention.filter(|&m| classes.holds(self.local(m).class) && !(there && place(member)))
            {
                found.push(self.argument(mention));
            }
        }
        found
    }

    /// `men loyal to X, such as A`, `firms linked to X, including A and B`: what stands behind a description that ends in a name.
    fn behind_description(&self, at: usize) -> usize {
        let sentence = &self.sentence;
        let tied = sentence.is(at, What::Other)
            && matches!(sentence.lemma(at), "loyal" | "close" | "linked" | "tied" | "allied" | "connected" | "friendly")
            || sentence.verb(at).is_some_and(|verb| verb.shape == Shape::Bare);
        let name = at + 2;
        let named = |at: usize| sentence.nodes[at].mention.is_some_and(|m| self.local(m).form == Form::Named);
        if !tied || !sentence.is(at + 1, What::Preposition) || !sentence.is_noun(name) || !named(sentence.main_noun(name)) {
            return at;
        }
        let end = sentence.main_noun(name) + 1;
        let lists =
            |at: usize| sentence.nodes.get(at).is_some() && matches!(sentence.lemma(at), "including" | "such as" | "namely");
        if lists(end) || sentence.is(end, What::Comma) && lists(end + 1) { end } else { at }
    }

    /// What stands behind the comma that ends a short relative clause.
    fn behind_clause(&self, relative: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let comma =
            sentence.next_comma(relative).filter(|&comma| sentence.is(relative, What::Relative) && comma < relative + 6)?;
        let finite = |at: &usize| sentence.finite(*at);
        ((relative..comma).filter(finite).count() == 1 && finite(&(comma - 1))).then_some(comma + 1)
    }

    /// A noun phrase and those that it is listed with, before and after.
    pub(crate) fn members(&self, noun: usize) -> Vec<usize> {
        let mut members = self.members_before(noun);
        members.extend(self.members_from(noun));
        members
    }

    pub(crate) fn members_from(&self, noun: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        let mut members = vec![noun];
        let mut at = noun;
        while members.len() < 40 {
            let Some(next) = self.next_member(at) else { break };
            members.push(next);
            at = next;
        }
        // `A and its owner, B`: what follows the last comma explains.
        while members.len() > 1 && !self.ends_in_and(&members) && !sentence.is(noun.wrapping_sub(1), What::Stop) {
            members.pop();
        }
        members
    }

    fn ends_in_and(&self, members: &[usize]) -> bool {
        let Some(&last) = members.last() else { return false };
        (1..=5)
            .filter_map(|back| last.checked_sub(back))
            .take_while(|&at| !members.contains(&at))
            .any(|at| self.sentence.is(at, What::And) && self.sentence.first_lemma(at + 1) != "whose")
    }

    fn next_member(&self, noun: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let tail = sentence.tail(noun);
        let mut at = tail + 1;
        // `A, the head of B, and C`: C is not listed with B.
        let describes =
            |open: usize| open < noun && matches!(sentence.first_lemma(open + 1), "the" | "a" | "an" | "its" | "his" | "their");
        if sentence.is(at, What::Comma) && sentence.open_of(at).is_some_and(describes) {
            return None;
        }
        // `the regime such as A and B`: what follows is listed with A.
        if (noun..tail).any(|at| matches!(sentence.lemma(at), "such as" | "including")) {
            return None;
        }
        // `attacks by X on A and B`: what follows goes with A.
        let named = sentence.nodes[noun].mention.is_some_and(|mention| self.local(mention).form == Form::Named);
        // `clashes between A and B`: the clashes are no third.
        if sentence.is_preposition(noun + 1, "between") {
            return None;
        }
        let of_deed = super::sides::deed(sentence.lemma(noun));
        if (named || of_deed)
            && sentence.is(noun + 1, What::Preposition)
            && matches!(
                sentence.lemma(noun + 1),
                "on" | "against" | "at" | "near" | "to" | "about" | "over" | "regarding" | "concerning" | "through" | "via"
            )
        {
            return None;
        }
        let mut joined = false;
        // An insertion after a member explains it: `A, the head of B, and C`.
        if sentence.is(at, What::Comma)
            && let Some(close) = sentence.close_of(at)
        {
            // `groups in the region, including A, B and C`: B is listed with A.
            if matches!(sentence.lemma(at + 1), "including" | "such as") && !sentence.is(close + 1, What::And) {
                return None;
            }
            at = close;
        }
        // `were: A, a citizen of X; B, a trader; and C`.
        if sentence.is(at, What::Comma)
            && at + 1 < sentence.nodes.len()
            && self.explains(at + 1)
            && let Some(mark) = (at..sentence.nodes.len()).find(|&mark| sentence.is(mark, What::Stop))
            && sentence.lemma(mark) == ";"
            && sentence.nodes[..noun].iter().any(|node| node.is(What::Stop) && sentence.words[node.head].lemma == ":")
        {
            at = mark;
        }
        while matches!(sentence.nodes.get(at)?.what, What::Comma | What::And | What::Quote | What::Stop) {
            let parts = sentence.is(at, What::Stop) && sentence.lemma(at) != ";";
            if parts || matches!(sentence.lemma(at), "but" | "yet" | "nor") {
                return None;
            }
            joined = true;
            at += 1;
        }
        // `on A and on B`, `A, as well as at B`.
        if sentence.is(at, What::Preposition) && sentence.is(at.wrapping_sub(1), What::And) {
            let same = (noun > 0 && sentence.is(noun - 1, What::Preposition)).then(|| sentence.lemma(noun - 1));
            let upon = |word: &str| matches!(word, "at" | "on" | "against" | "in" | "near");
            if same != Some(sentence.lemma(at)) && !(upon(sentence.lemma(at)) && same.is_none_or(upon)) {
                return None;
            }
            at += 1;
        }
        let member = (joined && sentence.is_noun(at)).then(|| sentence.main_noun(at))?;
        let of_name = |node: usize| sentence.nodes[node].mention.is_some_and(|m| self.local(m).form == Form::Named);
        // `leader of the Delta Front and Hasan's ally`: who is told of no body.
        let owned = member > at && sentence.is(member - 1, What::Possessive);
        let body = |mention: u32| self.local(mention).form == Form::Named && self.local(mention).class != Class::Person;
        if owned && of_people(sentence.lemma(member)) && sentence.nodes[noun].mention.is_some_and(body) {
            return None;
        }
        // `which X designated and whose director, Y`; `the killing of X, and a strike on Y`.
        let person = sentence.nodes[noun].mention.is_some_and(|m| self.local(m).class == crate::Class::Person);
        if sentence.first_lemma(member) == "whose" || person && super::sides::deed(sentence.lemma(member)) {
            return None;
        }
        // `the leader of A and an ally of B`: a person is not listed with a body.
        let relation = matches!(
            sentence.lemma(member),
            "ally"
                | "adviser"
                | "advisor"
                | "aide"
                | "friend"
                | "rival"
                | "relative"
                | "critic"
                | "supporter"
                | "member"
                | "founder"
                | "confidant"
                | "opponent"
        );
        let body = sentence.nodes[noun].mention.is_some_and(|m| self.local(m).class != crate::Class::Person);
        if relation && matches!(sentence.first_lemma(member), "a" | "an") && of_name(noun) && body {
            return None;
        }
        // `shield X from Y and Turkish attacks`: who is listed with a deed is not X.
        if tail > noun && of_name(tail) && super::sides::STRIKES.contains(&sentence.lemma(member)) {
            return None;
        }
        // `three men tied to A, four traders and B`: what is counted is listed with what was counted.
        let number = |node: usize| {
            let word = &sentence.words[sentence.nodes[node].first];
            word.tag == super::node::Tag::Number
        };
        let of_several = || sentence.climb_within(noun, true).last().is_some_and(|&root| root != noun && number(root));
        if number(member) && !number(noun) && of_several() {
            return None;
        }
        // `troops in Iraq and Syria`: the places belong together.
        let place = |node: usize| {
            let mention = sentence.nodes[node].mention;
            mention.is_some_and(|mention| matches!(self.local(mention).class, Class::Place | Class::Country))
        };
        let led = at > 0 && sentence.is(at - 1, What::Preposition);
        // `a deal with A and B`: B goes with A.
        let direct = at == tail + 2 && sentence.is(tail + 1, What::And);
        if !led && direct && tail == noun + 2 && of_name(tail) && of_name(member) && sentence.nodes[noun].mention.is_none() {
            return None;
        }
        let within = !led && tail > noun && matches!(sentence.lemma(tail - 1), "in" | "near" | "at" | "across");
        if within && place(tail) && place(member) && !(place(noun) && of_name(noun)) {
            return None;
        }
        (!sentence.clause_after(member) && !self.explains(member)).then_some(member)
    }

    /// Whether a noun phrase hangs with `of` on a person while what it is joined to is a person.
    fn of_people(&self, noun: usize, next: usize) -> bool {
        let sentence = &self.sentence;
        let person = |at: usize| sentence.people.contains(&at);
        let root =
            sentence.before(noun).filter(|&link| sentence.is_preposition(link, "of")).and_then(|link| sentence.before(link));
        let other = person(next) || sentence.is(next + 1, What::Comma) && person(next + 2);
        !person(noun) && other && root.is_some_and(person)
    }

    /// `through A and B, which are registered in Y`: all names of a list, where the verb behind speaks of several.
    pub(super) fn several_before(&self, noun: usize, verb: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        let relative = sentence.before(verb).filter(|&at| sentence.is(at, What::Relative));
        let near = relative.and_then(|at| sentence.before(at)).is_some_and(|at| at == noun || at == noun + 1);
        if !near || sentence.verb_number(verb) != Some(super::antecedents::Number::Several) {
            return vec![noun];
        }
        self.names_joined(noun)
    }

    /// A name and the names joined to it before, whatever governs them: of `designated A and B`, both.
    pub(super) fn names_joined(&self, noun: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        let place = |m: u32| matches!(self.local(m).class, Class::Place | Class::Country);
        let name = |at: usize| sentence.nodes[at].mention.filter(|&m| sentence.is_noun(at) && self.local(m).form == Form::Named);
        let Some(own) = name(noun) else { return vec![noun] };
        let mut members = vec![noun];
        while let Some(mark) = sentence.before(members[0]).filter(|_| members.len() < 20) {
            let first = if sentence.is(mark, What::And) && sentence.before(mark).is_some_and(|at| sentence.is(at, What::Comma)) {
                mark - 1
            } else {
                mark
            };
            let joins = sentence.is(mark, What::And) || members.len() > 1 && sentence.is(mark, What::Comma);
            let alike = |&at: &usize| name(at).is_some_and(|m| joins && place(m) == place(own));
            match sentence.before(first).filter(alike) {
                Some(before) => members.insert(0, before),
                None => break,
            }
        }
        members
    }

    fn members_before(&self, noun: usize) -> Vec<usize> {
        let sentence = &self.sentence;
        let mut members = Vec::new();
        let mut at = noun;
        let mut ands = 0;
        while let Some(mut mark) = sentence.before(at) {
            // `, and, after the death of A, B left`: another clause begins.
            if at > 0 && sentence.open_of(at - 1).is_some() && sentence.verb(at + 1).is_some() {
                break;
            }
            if sentence.is(mark, What::Possessive) || sentence.is(mark, What::Preposition) {
                break;
            }
            let mut joined = false;
            while sentence.is(mark, What::Comma) || sentence.is(mark, What::And) {
                ands += usize::from(sentence.is(mark, What::And));
                joined = true;
                match sentence.before(mark) {
                    Some(before) => mark = before,
                    None => return Vec::new(),
                }
            }
            // `Hasan of Norway and his predecessor, Teng`: the first is a person, not where he is from.
            if joined && sentence.is_noun(mark) && self.of_people(mark, at) {
                mark = sentence.before(mark).and_then(|link| sentence.before(link)).unwrap_or(mark);
            }
            if !joined || !sentence.is_noun(mark) || members.len() > 40 {
                // A verb or preposition before: what was gathered belongs to that.
                break;
            }
            members.push(mark);
            at = mark;
        }
        let governed = members.last().and_then(|&first| sentence.before(first)).is_some_and(|before| {
            let lists = matches!(sentence.lemma(before), "such as" | "including" | "like");
            sentence.verb(before).is_some() || sentence.is(before, What::Preposition) && !lists
        });
        if ands == 0 || governed {
            return Vec::new();
        }
        members.reverse();
        members
    }
}

/// Participles that tie a noun to a list: `groups affiliated with A, B and C`.
fn ties(lemma: &str) -> bool {
    matches!(lemma, "affiliate" | "associate" | "link" | "connect" | "tie" | "relate" | "align" | "ally")
}
