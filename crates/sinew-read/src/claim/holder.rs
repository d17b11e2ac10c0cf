//! Whom a noun describes: `X, the head of Y`; `X is the head of Y`; `Y commander X`.

use super::apply::Trigger;
use super::as_role::{gives_office, holds_for};
use super::kinds::Classes;
use super::node::{Shape, Tag, What};
use super::slots::Slot;
use crate::{Argument, Class, Form};

impl Trigger<'_, '_> {
    /// Whom the noun describes.
    pub(crate) fn holder(&self, classes: Classes) -> Vec<Argument> {
        let node = &self.sentence().nodes[self.node];
        if let Some(mention) = node.mention.filter(|_| node.head > self.word) {
            let local = self.scene.local(mention);
            if classes.holds(local.class) && local.span.start >= self.sentence().words[self.word].span.end {
                let compound = self.sentence().words[self.word].lemma.contains('-');
                if self.plural() || self.several_behind() || compound && !self.only(&Slot::Whole, self.node) {
                    return self.scene.each(self.scene.members_from(self.node), classes, 1);
                }
                return vec![Argument { entity: local.entity, span: local.span }];
            }
        }
        // `X, an Iran-based company`: the compound is said of whom the noun behind it describes.
        let compound = self.sentence().words[self.word].lemma.contains('-') && self.word < node.head;
        if compound {
            return Trigger { word: node.head, ..*self }.holder(classes);
        }
        // `the US-backed and Danish-led Unity Army`: both are said of the name.
        let sentence = self.sentence();
        let joined = sentence.is(self.node + 1, What::And) && sentence.is(self.node + 2, What::Noun);
        if sentence.words[self.word].lemma.starts_with('-') && joined {
            return self.scene.one(self.node + 2, classes, 9);
        }
        if self.word != node.head {
            return Vec::new();
        }
        // `X's Orana shipping company`: the name stands before the common noun.
        let named = node.mention.map(|mention| self.scene.local(mention)).filter(|local| {
            let body = matches!(local.class, Class::Company | Class::Organization) && classes.holds(local.class);
            body && local.span.of(self.scene.text).contains(char::is_uppercase) && self.scene.entities[local.entity].named
        });
        let company = matches!(self.sentence().words[self.word].lemma, "company" | "firm" | "bank" | "airline" | "conglomerate");
        if let Some(local) = named.filter(|_| company && self.possessor().is_some()) {
            return vec![Argument { entity: local.entity, span: local.span }];
        }
        // `X is the prime minister's adviser`: X is no minister.
        if self.sentence().is(self.node + 1, What::Possessive) {
            return Vec::new();
        }
        let shared = self.before_joined_title(classes);
        if !shared.is_empty() {
            return shared;
        }
        if let Some(first) = self.first_of_roles() {
            return Trigger { node: first, word: self.sentence().nodes[first].head, ..*self }.holder(classes);
        }
        [
            Self::called,
            Self::predicate,
            Self::fronted,
            Self::apposition_before,
            Self::joined_apposition,
            Self::listed_office,
            Self::apposition_after,
            Self::as_role,
            Self::post_held,
        ]
        .iter()
        .map(|way| way(self, classes))
        .find(|found| !found.is_empty())
        .unwrap_or_else(|| if self.plural() { self.announced_people(classes) } else { Vec::new() })
    }

    /// `Canadian national and Delta Front member X`, `his brother and senior aide X`: the name behind the second description.
    fn before_joined_title(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let and = self.node + 1;
        let Some(next) = sentence.nodes.get(and + 1).filter(|node| sentence.is(and, What::And) && node.is_noun()) else {
            return Vec::new();
        };
        let common = sentence.nodes[self.node].mention.is_none_or(|mention| self.scene.local(mention).form != Form::Named);
        let mention = next.mention.filter(|&mention| {
            let local = self.scene.local(mention);
            local.class == Class::Person && local.form == Form::Named && classes.holds(local.class)
        });
        let title = mention.is_some_and(|mention| {
            let before = self.scene.local(mention).span.start;
            sentence.words[next.first..=next.last].iter().any(|word| word.span.end < before && word.tag == Tag::Noun)
        });
        // `X is A's ruler and his son Y left`: another one.
        let his = super::node::possessive(sentence.first_lemma(and + 1));
        match mention.filter(|_| common && title && !his && !self.plural()) {
            Some(mention) => vec![self.scene.argument(mention)],
            None => Vec::new(),
        }
    }

    /// `a firm called X`, `a group known as X`: the name that follows.
    fn called(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let verb = self.node + 1;
        let calls = sentence.verb(verb).is_some_and(|verb| verb.shape == Shape::Bare)
            && matches!(sentence.lemma(verb), "call" | "name" | "know" | "dub" | "style");
        let named = verb + 1 + usize::from(sentence.lemma(verb) == "know");
        let mention = sentence.nodes.get(named).and_then(|node| node.mention).filter(|_| calls);
        let fits = mention.filter(|&mention| {
            let local = self.scene.local(mention);
            local.form == Form::Named && classes.holds(local.class)
        });
        fits.map_or(Vec::new(), |mention| vec![self.scene.argument(mention)])
    }

    /// `X is the head of Y`.
    pub(super) fn predicate(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let start = self.phrase_start();
        let Some(before) = sentence.before(start) else { return Vec::new() };
        match sentence.verb(before) {
            Some(verb) if verb.copula || matches!(sentence.lemma(before), "become" | "remain") => {
                let mut found = self.any(sentence.subjects(before), classes);
                // `two of X's advisers are former officials`: X is none.
                let owner = |holder: &Argument| self.scene.text[holder.span.end as usize..].starts_with(['\'', '’']);
                found.retain(|holder| !owner(holder));
                found
            }
            // `is considered an ally of Y`.
            Some(verb) if verb.passive && (gives_office(sentence.lemma(before)) || holds_for(sentence.lemma(before))) => {
                self.any(sentence.subjects(before), classes)
            }
            // `made him head of Y`, `appointed X commander of Y`.
            None if sentence.is_noun(before) && before + 1 == start => {
                let verb = sentence.before(before).filter(|&at| sentence.verb(at).is_some_and(|verb| !verb.passive));
                let calls = |lemma: &str| gives_office(lemma) || holds_for(lemma);
                let given = verb.is_some_and(|verb| calls(sentence.lemma(verb)) && sentence.object(verb) == Some(before));
                if given { self.scene.one(before, classes, 0) } else { Vec::new() }
            }
            // `are among the founders of Y`.
            None if sentence.is_preposition(before, "among") && self.plural() => {
                let copula = sentence.before(before).filter(|&at| sentence.verb(at).is_some_and(|verb| verb.copula));
                copula.map_or(Vec::new(), |verb| self.any(sentence.subjects(verb), classes))
            }
            // `is the leader of Y and a member of Z`.
            None if sentence.is(before, What::And) => self.joined_predicate(before, classes),
            _ => Vec::new(),
        }
    }

    fn joined_predicate(&self, and: usize, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let Some(verb) = sentence.finite_before(and) else { return Vec::new() };
        let copula = sentence.verb(verb).is_some_and(|verb| verb.copula);
        // `is a Delta Front officer and deputy to Y`: the name is another's.
        let common = |noun: usize| {
            let node = &sentence.nodes[noun];
            let other = sentence.words[node.head].mention.is_none();
            other || node.mention.is_none_or(|mention| self.scene.local(mention).form == Form::Nominal)
        };
        let noun = sentence.after(verb).filter(|&noun| sentence.is_noun(noun) && common(noun));
        if copula && noun.is_some() { self.any(sentence.subjects(verb), classes) } else { Vec::new() }
    }

    pub(super) fn any(&self, nouns: Vec<usize>, classes: Classes) -> Vec<Argument> {
        // `A, and B, who was appointed governor`: B.
        let whom = |noun| if self.of_one(noun) { self.scene.one(noun, classes, 0) } else { self.scene.all(noun, classes) };
        nouns.into_iter().map(whom).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The first phrase of `Iran's foreign minister`.
    pub(crate) fn phrase_start(&self) -> usize {
        let mut at = self.node;
        while at >= 2 && self.sentence().is(at - 1, What::Possessive) && self.sentence().is_noun(at - 2) {
            at -= 2;
        }
        self.one_of(at).unwrap_or(at)
    }

    /// `X, one of the founders of Y`, `X, the largest of the factions in Y`: where the phrase around a plural begins.
    fn one_of(&self, at: usize) -> Option<usize> {
        let sentence = self.sentence();
        let of = at.checked_sub(2).filter(|_| sentence.is_preposition(at - 1, "of"))?;
        let word = sentence.nodes[of];
        let text = sentence.words[word.head].span.of(self.scene.text);
        let picks = text == "one" || text.ends_with("est") && sentence.first_lemma(of) == "the";
        (picks && self.plural() && sentence.nodes[of].mention.is_none()).then_some(of)
    }

    /// `A, its owner, B`: A, whose owner it is, is not the owner.
    fn owned_by(&self, before: usize) -> bool {
        let sentence = self.sentence();
        let word = &sentence.words[sentence.nodes[self.node].first];
        let pronoun = |local: &&crate::claim::fill::Local| super::node::possessive(word.lemma) && local.span == word.span;
        let whose = self.scene.locals.iter().find(pronoun).map(|local| local.entity);
        whose.is_some() && whose == sentence.nodes[before].mention.map(|mention| self.scene.local(mention).entity)
    }

    /// `X, the head of Y`, `X (head of Y)`.
    pub(super) fn apposition_before(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let start = self.phrase_start();
        let Some(mut mark) = start.checked_sub(1) else { return Vec::new() };
        // `X, once mayor of Y`.
        while mark > 1 && sentence.is(mark, What::Other) {
            mark -= 1;
        }
        let opens = matches!(sentence.nodes[mark].what, What::Comma | What::Dash | What::Open);
        // `X, whose brother, Y,`: Y is.
        if !opens || mark == 0 || sentence.first_lemma(start) == "whose" {
            return Vec::new();
        }
        let before = match sentence.nodes[mark - 1].what {
            What::Noun => mark - 1,
            What::Close | What::Comma | What::Quote => match sentence.before(mark) {
                Some(noun) => noun,
                None => return Vec::new(),
            },
            // `X, 54, the head of Y`.
            What::Other if mark > 2 && sentence.age_before(mark) => mark - 3,
            _ => return Vec::new(),
        };
        // `In Iraq, supporters of X besieged Y`: a phrase that opens the sentence.
        let opens = before == 1 && sentence.is(0, What::Preposition) && sentence.is(mark, What::Comma);
        if !sentence.is_noun(before) || opens || !self.ends_cleanly() || self.owned_by(before) {
            return Vec::new();
        }
        // `A, B and C, six smugglers, and D`: a list that goes on.
        let next = sentence.tail(self.node) + 1;
        let goes_on = sentence.is(next, What::Comma) && sentence.is(next + 1, What::And) && sentence.is_noun(next + 2);
        if self.plural() && goes_on && !sentence.clause_after(next + 2) {
            return Vec::new();
        }
        // `A and B, two officers of Y`: both.
        if self.plural() && matches!(sentence.first_lemma(start), "two" | "three" | "four" | "five" | "six" | "both") {
            let named = |noun: &usize| {
                let mention = sentence.nodes[*noun].mention;
                mention.is_some_and(|mention| self.scene.local(mention).form == Form::Named)
            };
            let mut members: Vec<usize> = self.scene.members(before).into_iter().filter(named).collect();
            // `designated A and B, two traders in Y`.
            if members.len() == 1 && matches!(sentence.first_lemma(start), "two" | "both") {
                members = self.scene.names_joined(before);
            }
            let found = self.scene.each(members, classes, 9);
            // `two bodyguards, both members of Y`.
            if found.is_empty() && sentence.first_lemma(start) == "both" {
                return self.scene.one(before, classes, 0);
            }
            // `X, six smugglers and others`: X is no six.
            let people = found.iter().all(|holder| self.scene.is_person(holder));
            return if found.len() > 1 || people { found } else { Vec::new() };
        }
        // `A and B, members of Y`: both.
        let joined = if self.plural() && self.bare() { self.scene.names_joined(before) } else { Vec::new() };
        if joined.len() > 1 {
            return self.scene.each(joined, classes, 9);
        }
        let found = self.scene.one(before, classes, 9);
        // `sanctions on the Cartel, the associates of X and Y`: one is not several.
        let several = self.plural() && start == self.node && sentence.first_lemma(start) == "the" && found.len() == 1;
        let body =
            found.iter().any(|holder| self.scene.entities[holder.entity].class == Class::Organization && !self.several(holder));
        if several && body { Vec::new() } else { found }
    }

    /// Whether a name is one of several: `the Houthis`.
    fn several(&self, holder: &Argument) -> bool {
        holder.span.of(self.scene.text).ends_with('s') || !self.scene.entities[holder.entity].named
    }

    /// Whether nothing says that the phrase is the subject of a clause of its own or a member of a list.
    fn ends_cleanly(&self) -> bool {
        let sentence = self.sentence();
        let next = sentence.tail(self.node) + 1;
        match sentence.nodes.get(next).map(|node| node.what) {
            None => true,
            // `X, chair of Y told reporters`: an office without an article, and no second comma.
            Some(What::Verb(verb)) => !matches!(verb.shape, Shape::Finite) || self.bare_apposition(next),
            Some(What::Noun) => false,
            _ => true,
        }
    }

    /// Whether the sentence begins with a name, a comma and the trigger, and then its verb.
    fn bare_apposition(&self, verb: usize) -> bool {
        let sentence = self.sentence();
        let begins = self.node == 2 && sentence.is(1, What::Comma) && sentence.people.contains(&0);
        let bare = sentence.nodes[self.node].first == self.word && sentence.is_preposition(self.node + 1, "of");
        begins && bare && sentence.finite(verb) && !matches!(sentence.lemma(verb), "be" | "have")
    }

    /// What stands behind an office and what belongs to it: `its spokesman abroad, X`, `the UN's envoy assigned to Y, X`.
    fn mark_behind(&self, tail: usize) -> usize {
        let sentence = self.sentence();
        let mark = tail + 1;
        if sentence.is(mark, What::Other) && sentence.is(mark + 1, What::Comma) {
            return mark + 1;
        }
        let bare = sentence.verb(mark).is_some_and(|verb| verb.shape == Shape::Bare) && sentence.is(mark + 1, What::Preposition);
        if bare && sentence.is_noun(mark + 2) {
            let end = sentence.tail(mark + 2) + 1;
            return if sentence.is(end, What::Comma) && sentence.close_of(end) == Some(end + 2) { end } else { mark };
        }
        mark
    }

    /// `the head of Y, X`, `Y's leader X`, `head of Y X`.
    fn apposition_after(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let tail = sentence.tail(self.node);
        if self.scene.places_go_on(self.node) || sentence.subject_behind_opening(tail + 1) {
            return Vec::new();
        }
        // `commander of the Quds Force Esmail Qaani`: the name closes the phrase after `of`.
        if tail > self.node
            && let Some(mention) = sentence.nodes[tail].mention
        {
            let (local, inner) = (self.scene.local(mention), self.scene.modifiers(tail, sentence.nodes[tail].head));
            // `supporters of the regime of Norwegian president X`: several are not he.
            let one = !self.plural();
            if local.class == Class::Person && one && (!inner.is_empty() || self.closed_by_name()) && classes.holds(local.class) {
                return vec![Argument { entity: local.entity, span: local.span }];
            }
        }
        let mut mark = self.mark_behind(tail);
        // `X's brother-in-law and minister, Y`.
        let common = |noun: usize| {
            sentence.is_noun(noun)
                && sentence.nodes[noun].mention.is_none_or(|mention| self.scene.local(mention).form == Form::Nominal)
        };
        let joined = sentence.is(mark, What::And) && common(self.node) && common(mark + 1);
        if joined && !super::node::possessive(sentence.first_lemma(mark + 1)) && self.possessor().is_some() {
            mark = sentence.tail(mark + 1) + 1;
        }
        // `X's ally, whose aide Y left`, `the Oban Company (OC)-owned Y`: Y is another.
        let other = |node: &super::node::Node| {
            let first = sentence.words[node.first];
            first.lemma == "whose" || first.span.of(self.scene.text).starts_with('-')
        };
        let person = |noun: usize| {
            let node = sentence.nodes.get(noun).filter(|node| node.is_noun() && !other(node))?;
            let mention = node.mention?;
            let local = self.scene.local(mention);
            (classes.holds(local.class) && local.form == Form::Named)
                .then_some(Argument { entity: local.entity, span: local.span })
        };
        match sentence.nodes.get(mark).map(|node| node.what) {
            Some(What::Noun) => person(mark).into_iter().collect(),
            // `Its director is X`.
            Some(What::Verb(verb)) if verb.copula && !verb.modal && !verb.negative && !sentence.clause_after(mark + 1) => {
                let first = person(mark + 1);
                // `Its directors are A, B and C`.
                if first.is_some() && self.plural() {
                    return self.scene.each(self.scene.members_from(mark + 1), classes, 1);
                }
                first.into_iter().collect()
            }
            Some(What::Comma | What::Dash) if self.plural() && sentence.is_noun(mark + 1) => {
                let members = self.scene.members_from(mark + 1);
                // `Misratan brigades, the Delta Brigade and the Oban Brigade`: a list, and no word for what follows.
                if members.len() > 1 && self.bare() && !self.scene.sentence.people.contains(&(mark + 1)) {
                    return Vec::new();
                }
                // `run by foreign bosses, X says`: one is not several, unless he is one of them.
                let fits = members.len() > 1 || sentence.is(mark, What::Dash) || self.one_of_several();
                if fits && person(mark + 1).is_some() { self.scene.each(members, classes, 1) } else { Vec::new() }
            }
            Some(What::Comma | What::Dash | What::Open) if !self.begins_predicate() => person(mark + 1).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn begins_predicate(&self) -> bool {
        let sentence = self.sentence();
        let mark = sentence.tail(self.node) + 1;
        // A name that has a verb of its own right behind it is the subject of that, unless commas set it off.
        let name = mark + 1;
        // `A commander of Y, X said, was killed`.
        let tells = sentence.finite(name + 1)
            && matches!(sentence.lemma(name + 1), "say" | "add" | "report" | "claim")
            && sentence.is(name + 2, What::Comma);
        if tells {
            return true;
        }
        // `After meeting the minister, X left`.
        let fronted = sentence.is(0, What::Preposition)
            && sentence.verb(1).is_some_and(|verb| verb.shape == Shape::Ing)
            && sentence.finite_before(name).is_none()
            && sentence.finite(sentence.tail(name) + 1);
        sentence.close_of(mark).is_none() && sentence.is_noun(name) && (fronted || sentence.clause_after(name))
    }
}
