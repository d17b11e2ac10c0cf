//! Which entities a noun phrase stands for: its mention, what its common noun is a part of, the members of a list.

use super::grammar::Sentence;
use super::kinds::Classes;
use super::light::led_body;
use super::links::{body, private};
use super::names::Names;
use super::node::What;
use super::sides::STRIKES;
use crate::mention::gazetteer;
use crate::{Argument, Class, Entity, Form, Span};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// A mention in this sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Local {
    pub(crate) span: Span,
    pub(crate) entity: usize,
    pub(crate) class: Class,
    pub(crate) form: Form,
}

/// A sentence with its mentions.
pub(crate) struct Scene<'t> {
    pub(crate) text: &'t str,
    pub(crate) sentence: Sentence<'t>,
    pub(crate) locals: Vec<Local>,
    pub(crate) entities: &'t [Entity],
    pub(crate) names: &'t Names,
    /// The country that the document is about.
    pub(crate) home: Option<usize>,
    /// The state that the sentence before speaks of.
    pub(crate) topic: Option<usize>,
    /// The one body that the sentence before speaks of.
    pub(crate) body: Option<usize>,
    /// Who was the last to sanction somebody in the sentences before.
    pub(crate) sanctioner: Option<usize>,
    /// Who holds an office of which state, by the sentences before.
    pub(crate) offices: Vec<(usize, usize)>,
    /// Whether the text does what it tells, as a release of an authority does.
    pub(crate) release: bool,
    pub(crate) span: Span,
}

/// Common nouns that stand for whoever they belong to: an attack on X's embassy is an attack on X.
static PARTS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/parts.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(", ")).collect()
});

/// How deep whom a noun phrase stands for is looked for.
const DEEPEST: usize = 3;

impl<'t> Scene<'t> {
    pub(crate) fn local(&self, mention: u32) -> &Local {
        &self.locals[mention as usize]
    }

    /// The entity of a name or a demonym.
    pub(crate) fn named(&self, name: &str) -> Option<usize> {
        let lower = name.to_lowercase();
        let known = |name: &str| self.names.0.get(name).copied();
        known(&lower).or_else(|| gazetteer().country_of(&lower).and_then(|country| known(&country.to_lowercase())))
    }

    pub(crate) fn argument(&self, mention: u32) -> Argument {
        let local = self.local(mention);
        Argument { entity: local.entity, span: local.span }
    }

    /// `both men`: all whom the words of a mention mean.
    pub(crate) fn company(&self, mention: u32, classes: Classes) -> Vec<Argument> {
        let Local { span, form, .. } = *self.local(mention);
        let same = self.locals[mention as usize..].iter().take_while(|local| local.span == span && local.form == form);
        let all = if form == Form::Named { 1 } else { usize::MAX };
        same.take(all).filter(|local| classes.holds(local.class)).map(|local| Argument { entity: local.entity, span }).collect()
    }

    /// Whom a noun phrase and the list that it opens or closes stand for.
    ///
    /// Where the first of a list is a name that does not fit, the others are of another list.
    pub(crate) fn all(&self, noun: usize, classes: Classes) -> Vec<Argument> {
        let unfit = |mention: u32| {
            let local = self.local(mention);
            local.form == Form::Named && local.class == Class::Person && !classes.holds(local.class)
        };
        if self.sentence.nodes[noun].mention.is_some_and(unfit) {
            return self.one(noun, classes, 0);
        }
        self.each(self.members(noun), classes, 0)
    }

    pub(crate) fn each(&self, members: Vec<usize>, classes: Classes, depth: usize) -> Vec<Argument> {
        let mut found: Vec<Argument> = Vec::new();
        let last = members.last().copied();
        for member in members {
            // `Bahraini, Syrian and Yemeni groups`: the adjectives are of the groups.
            if Some(member) != last && last.is_some_and(|last| self.describes_last(member, last)) {
                continue;
            }
            for argument in self.one(member, classes, depth) {
                if !found.iter().any(|known| known.entity == argument.entity) {
                    found.push(argument);
                }
            }
        }
        // `American facilities, bases and assets`: the bases are not another's.
        if found.len() > 1 {
            let whose = found.iter().any(|argument| self.entities[argument.entity].named);
            let told = |argument: &Argument| argument.span.of(self.text).contains(char::is_uppercase);
            found.retain(|argument| !whose || told(argument) || !self.nameless_site(argument));
        }
        found
    }

    /// Whom one noun phrase stands for.
    pub(crate) fn one(&self, noun: usize, classes: Classes, depth: usize) -> Vec<Argument> {
        let sentence = &self.sentence;
        let Some(node) = sentence.nodes.get(noun) else { return Vec::new() };
        let some = if depth <= DEEPEST { self.some_of(noun, classes, depth) } else { Vec::new() };
        if !some.is_empty() {
            return some;
        }
        // `a shipping firm, Delta Trading,`: the name rather than the common noun.
        let unnamed = node.mention.is_some_and(|mention| !self.entities[self.local(mention).entity].named);
        if (unnamed || node.mention.is_none())
            && let Some(named) = self.given_name(noun, classes)
        {
            return vec![named];
        }
        if unnamed && let Some(named) = self.apposed(noun, classes) {
            return vec![named];
        }
        // `several of the brigades, including A and B`: of A and B.
        let of = sentence.is_preposition(noun + 1, "of") && sentence.is_noun(noun + 2);
        if of && several(sentence.lemma(noun)) && node.mention.is_none() {
            let listed = self.announced(sentence.main_noun(noun + 2), classes);
            if !listed.is_empty() {
                return listed;
            }
        }
        if (unnamed || node.mention.is_none())
            && let Some(named) = self.said_to_be(noun, classes)
        {
            return vec![named];
        }
        if unnamed
            && matches!(sentence.first_lemma(noun), "a" | "an" | "another" | "one")
            && let Some(named) = self.explained(noun, classes)
        {
            return vec![named];
        }
        if unnamed
            && depth <= DEEPEST
            && let Some(subject) = self.predicated(noun)
        {
            let whose = self.one(subject, classes, depth + 1);
            if !whose.is_empty() {
                return whose;
            }
        }
        if let Some(whole) = self.whole_of_members(noun, classes).or_else(|| self.called(noun, classes)) {
            return vec![whole];
        }
        let open = node.mention.is_none_or(|mention| !self.entities[self.local(mention).entity].named);
        if open && sentence.first_lemma(noun) == "whose" && PARTS.contains(sentence.lemma(noun)) && depth <= DEEPEST {
            // `X, whose militia, Y, attacked`.
            if let Some(named) = self.apposed(noun, classes) {
                return vec![named];
            }
            let whole = noun.checked_sub(1).filter(|&mark| sentence.is(mark, What::Comma)).and_then(|mark| sentence.before(mark));
            let mut found = whole.filter(|&at| sentence.is_noun(at)).map_or(Vec::new(), |at| self.one(at, classes, depth + 1));
            // `X, whose party`: the party is not X.
            found.retain(|whole| self.entities[whole.entity].class != Class::Person || !body(sentence.lemma(noun)));
            return found;
        }
        // `terrorist groups including A and B`: A and B rather than groups.
        if unnamed && depth <= DEEPEST {
            let listed = self.announced(noun, classes);
            if listed.iter().any(|argument| self.entities[argument.entity].named) {
                return listed;
            }
        }
        if let Some(mention) =
            node.mention.filter(|&mention| classes.holds(self.local(mention).class) && self.identified(mention))
        {
            return self.company(mention, classes);
        }
        if let Some(country) = node.mention.and_then(|mention| self.seat(mention, classes)) {
            return vec![country];
        }
        // `its leader, Hasan, met`: the name says who is meant.
        if node.mention.is_some_and(|mention| self.local(mention).form == Form::Nominal)
            && let Some(named) = self.apposed(noun, classes)
        {
            return vec![named];
        }
        // `three US servicemen`: nobody whom the document names, but the state that they belong to is.
        let settled =
            matches!(sentence.lemma(noun), "town" | "village" | "city" | "hamlet" | "suburb" | "neighborhood" | "district");
        if node.mention.is_some()
            && self.stands_for_owner(noun)
            && !settled
            && !private(sentence.lemma(noun))
            && !(property(sentence.lemma(noun)) && !classes.takes_somebody() && self.specific(noun))
            && let Some(state) = self
                .modifiers(noun, node.head)
                .into_iter()
                .rev()
                .find(|&m| classes.holds(self.local(m).class) && self.identified(m) && !self.leans(m))
        {
            // `struck the Mor gas field`: the site, which the name is a part of.
            let site = self.local(state).class == Class::Place && classes.holds(Class::Place);
            return vec![self.argument(node.mention.filter(|&own| site && self.nameless_place(own)).unwrap_or(state))];
        }
        if depth > DEEPEST {
            return Vec::new();
        }
        if let Some(called) = self.called_after(noun, classes) {
            return vec![called];
        }
        if node.mention.is_none() && STRIKES.contains(&sentence.lemma(noun)) {
            return self.striker(noun, classes, depth);
        }
        if let Some(named) = self.explained(noun, classes) {
            return vec![named];
        }
        let listed = self.announced(noun, classes);
        if !listed.is_empty() {
            return listed;
        }
        if node.mention.is_none()
            && let Some(named) = self.apposed(noun, classes)
        {
            return vec![named];
        }
        let part = self.stands_for_owner(noun);
        let several = classes.holds(Class::Group) && self.several_of(noun);
        let mut owner = if part && !several { self.owner(noun, classes, depth) } else { Vec::new() };
        // `an Iranian network` is not Iran.
        if private(sentence.lemma(noun)) {
            owner.retain(|owner| !matches!(self.entities[owner.entity].class, Class::Country | Class::Person));
        }
        // `an ally of Hasan` is not Hasan.
        let one = sentence.words[node.head].span.range().len() == sentence.lemma(noun).len();
        if led_body(sentence.lemma(noun)) || one && matches!(sentence.lemma(noun), "ally" | "partner" | "agent" | "adviser") {
            owner.retain(|owner| !self.is_person(owner));
        }
        let nameless = |mention: u32| {
            let fits = classes.holds(self.local(mention).class);
            let people = fits || classes.takes_somebody() && classes.holds(Class::Person);
            self.people(mention) && people || fits && self.nameless_place(mention)
        };
        // `owns a hotel in London`: the hotel, as `attacked a hotel in London` is told of London.
        let lies = !owner.is_empty() && owner.iter().all(|owner| matches!(self.entities[owner.entity].class, Class::Place));
        if lies
            && property(sentence.lemma(noun))
            && !classes.takes_somebody()
            && self.specific(noun)
            && node.mention.is_some_and(nameless)
        {
            owner.clear();
        }
        // `an alliance of militias`: the alliance, where the militias have no name.
        if classes.takes_somebody() && node.mention.is_some_and(nameless) && self.of_many(noun, &owner) {
            owner.clear();
        }
        let told = || classes.takes_somebody() || self.specific(noun);
        let people = node.mention.filter(|&mention| owner.is_empty() && nameless(mention) && told());
        people.map_or(owner, |mention| vec![self.argument(mention)])
    }

    /// `an attack on X's embassy`, but not `a strike on X's commander`, whom the text means himself.
    fn stands_for_owner(&self, noun: usize) -> bool {
        let lemma = self.sentence.lemma(noun);
        let head = self.sentence.words[self.sentence.nodes[noun].head].span;
        let himself = matches!(lemma, "commander" | "leader" | "ambassador") && !head.of(self.text).ends_with('s');
        PARTS.contains(lemma) && !himself
    }

    /// The mentions within a noun phrase before a word of it, in order.
    pub(crate) fn modifiers(&self, noun: usize, before: usize) -> Vec<u32> {
        let node = &self.sentence.nodes[noun];
        let mut found: Vec<u32> = Vec::new();
        for word in &self.sentence.words[node.first..before] {
            // `Iran-backed militia targets`: the first part of a compound owns nothing.
            if self.text[word.span.end as usize..].starts_with('-') {
                continue;
            }
            let inner = word.inner.into_iter().chain(word.mention.filter(|mention| Some(*mention) != node.mention));
            for mention in inner {
                if !found.contains(&mention) {
                    found.push(mention);
                }
            }
        }
        found
    }
}

/// Words that take some out of many.
fn several(lemma: &str) -> bool {
    matches!(lemma, "several" | "some" | "many" | "most" | "two" | "three" | "four" | "five")
}

/// What is owned, leased and run, wherever it lies.
fn property(lemma: &str) -> bool {
    matches!(
        lemma,
        "hotel"
            | "house"
            | "villa"
            | "apartment"
            | "mansion"
            | "farm"
            | "factory"
            | "plant"
            | "terminal"
            | "warehouse"
            | "shop"
            | "restaurant"
            | "casino"
            | "mall"
            | "estate"
            | "refinery"
            | "mine"
            | "shipyard"
    )
}
