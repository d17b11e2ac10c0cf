//! Whom one noun phrase stands for: whoever explains it, whatever it is a part of, or nobody else than itself.

use super::fill::Scene;
use super::kinds::Classes;
use super::light::led_body;
use super::links::{body, private};
use super::node::What;
use super::sides::STRIKES;
use crate::{Argument, Class, Form};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Common nouns that stand for whoever they belong to: an attack on X's embassy is an attack on X.
static PARTS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/parts.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(", ")).collect()
});

/// How deep whom a noun phrase stands for is looked for.
const DEEPEST: usize = 3;

/// A noun phrase, and what is asked of it.
#[derive(Clone, Copy)]
struct Asked {
    noun: usize,
    classes: Classes,
    depth: usize,
    mention: Option<u32>,
    /// Whether it is a mention of somebody without a name.
    unnamed: bool,
}

impl Scene<'_> {
    /// Whom one noun phrase stands for.
    pub(crate) fn one(&self, noun: usize, classes: Classes, depth: usize) -> Vec<Argument> {
        let Some(node) = self.sentence.nodes.get(noun) else { return Vec::new() };
        let unnamed = node.mention.is_some_and(|mention| !self.entities[self.local(mention).entity].named);
        let asked = Asked { noun, classes, depth, mention: node.mention, unnamed };
        self.named_beside(asked)
            .or_else(|| self.named_elsewhere(asked))
            .or_else(|| self.whose_part(asked))
            .or_else(|| self.groups_including(asked))
            .or_else(|| self.itself(asked))
            .or_else(|| self.border_with(asked))
            .or_else(|| self.state_of_men(asked))
            .unwrap_or_else(|| self.nameless(asked))
    }

    /// Somebody of the phrase's own, or a name that stands beside it.
    fn named_beside(&self, asked: Asked) -> Option<Vec<Argument>> {
        let Asked { noun, classes, depth, mention, unnamed } = asked;
        let some = if depth <= DEEPEST { self.some_of(noun, classes, depth) } else { Vec::new() };
        if !some.is_empty() {
            return Some(some);
        }
        // `the two coalitions – A and B – joined forces`: both.
        let each = if unnamed { self.counted_beside(noun, classes) } else { Vec::new() };
        if each.len() > 1 {
            return Some(each);
        }
        // `a shipping firm, Delta Trading,`: the name rather than the common noun.
        let given = if unnamed || mention.is_none() { self.given_name(noun, classes) } else { None };
        let named = given.or_else(|| if unnamed { self.apposed(noun, classes) } else { None });
        named.map(|named| vec![named]).or_else(|| self.several_of_listed(asked))
    }

    /// `several of the brigades, including A and B`: of A and B.
    fn several_of_listed(&self, asked: Asked) -> Option<Vec<Argument>> {
        let (sentence, noun) = (&self.sentence, asked.noun);
        let of = sentence.has_of(noun);
        if !of || !several(sentence.lemma(noun)) || asked.mention.is_some() {
            return None;
        }
        some_found(self.announced(sentence.main_noun(noun + 2), asked.classes))
    }

    /// Whoever the clause says that the phrase is, or the whole that it is called after.
    fn named_elsewhere(&self, asked: Asked) -> Option<Vec<Argument>> {
        let Asked { noun, classes, mention, unnamed, .. } = asked;
        if (unnamed || mention.is_none())
            && let Some(named) = self.said_to_be(noun, classes)
        {
            return Some(vec![named]);
        }
        if unnamed
            && matches!(self.sentence.first_lemma(noun), "a" | "an" | "another" | "one")
            && let Some(named) = self.explained(noun, classes)
        {
            return Some(vec![named]);
        }
        self.said_to_be_one(asked).or_else(|| {
            let whole = self.whole_of_members(noun, classes).or_else(|| self.called(noun, classes))?;
            Some(vec![whole])
        })
    }

    /// `X is a militia that attacked Y`: X.
    fn said_to_be_one(&self, asked: Asked) -> Option<Vec<Argument>> {
        if !asked.unnamed || asked.depth > DEEPEST {
            return None;
        }
        some_found(self.one(self.predicated(asked.noun)?, asked.classes, asked.depth + 1))
    }

    /// `X, whose militia attacked`: X, but the party of `X, whose party` is not X.
    fn whose_part(&self, asked: Asked) -> Option<Vec<Argument>> {
        let Asked { noun, classes, depth, mention, unnamed } = asked;
        let sentence = &self.sentence;
        let open = unnamed || mention.is_none();
        let whose = open && sentence.first_lemma(noun) == "whose" && PARTS.contains(sentence.lemma(noun));
        if !whose || depth > DEEPEST {
            return None;
        }
        // `X, whose militia, Y, attacked`.
        if let Some(named) = self.apposed(noun, classes) {
            return Some(vec![named]);
        }
        let whole = noun.checked_sub(1).filter(|&mark| sentence.is(mark, What::Comma)).and_then(|mark| sentence.before(mark));
        let mut found = whole.filter(|&at| sentence.is_noun(at)).map_or(Vec::new(), |at| self.one(at, classes, depth + 1));
        found.retain(|whole| self.entities[whole.entity].class != Class::Person || !body(sentence.lemma(noun)));
        Some(found)
    }

    /// `terrorist groups including A and B`: A and B rather than groups.
    fn groups_including(&self, asked: Asked) -> Option<Vec<Argument>> {
        if !asked.unnamed || asked.depth > DEEPEST {
            return None;
        }
        // `another group, and several structures like A`: one is not several.
        let sentence = &self.sentence;
        let head = &sentence.words[sentence.nodes[asked.noun].head];
        let one = head.span.range().len() == head.lemma.len() && sentence.first_lemma(asked.noun) == "another";
        if one {
            return None;
        }
        let listed = self.announced(asked.noun, asked.classes);
        listed.iter().any(|argument| self.entities[argument.entity].named).then_some(listed)
    }

    /// What the phrase's own mention means.
    fn itself(&self, asked: Asked) -> Option<Vec<Argument>> {
        let (mention, classes) = (asked.mention?, asked.classes);
        if classes.holds(self.local(mention).class) && self.identified(mention) {
            return Some(self.company(mention, classes));
        }
        if let Some(country) = self.seat(mention, classes) {
            return Some(vec![country]);
        }
        // `its leader, Hasan, met`: the name says who is meant.
        let nominal = self.local(mention).form == Form::Nominal;
        nominal.then(|| self.apposed(asked.noun, classes)).flatten().map(|named| vec![named])
    }

    /// `along its border with Belarus`: not whose border it is, but where.
    fn border_with(&self, asked: Asked) -> Option<Vec<Argument>> {
        let mention = asked.mention.filter(|_| matches!(self.sentence.lemma(asked.noun), "border" | "frontier"))?;
        let local = self.local(mention);
        let two = self.entities[local.entity].name.contains(" with ") && asked.classes.holds(local.class);
        two.then(|| vec![self.argument(mention)])
    }

    /// `three US servicemen`: nobody whom the document names, but the state that they belong to is.
    fn state_of_men(&self, asked: Asked) -> Option<Vec<Argument>> {
        let Asked { noun, classes, .. } = asked;
        let (own, lemma) = (asked.mention?, self.sentence.lemma(noun));
        if !self.stands_for_owner(noun) || settlement(lemma) || private(lemma) || self.property_itself(asked) {
            return None;
        }
        let says = |&mention: &u32| classes.holds(self.local(mention).class) && self.identified(mention) && !self.leans(mention);
        let state = self.modifiers(noun, self.sentence.nodes[noun].head).into_iter().rev().find(says)?;
        // `met six Hamas officials`: some of its people, and not the body.
        if !classes.takes_somebody() && self.local(state).class != Class::Country && self.several_of(noun) {
            return None;
        }
        // `struck the Mor gas field`: the site, which the name is a part of.
        let site = self.local(state).class == Class::Place && classes.holds(Class::Place) && self.nameless_place(own);
        Some(vec![self.argument(if site { own } else { state })])
    }

    /// `owns two hotels in London`: what is told apart, and owned.
    fn property_itself(&self, asked: Asked) -> bool {
        property(self.sentence.lemma(asked.noun)) && !asked.classes.takes_somebody() && self.specific(asked.noun)
    }

    /// Whom a phrase that identifies nobody stands for.
    fn nameless(&self, asked: Asked) -> Vec<Argument> {
        let Asked { noun, classes, depth, mention, .. } = asked;
        if depth > DEEPEST {
            return Vec::new();
        }
        if let Some(called) = self.called_after(noun, classes) {
            return vec![called];
        }
        if mention.is_none() && STRIKES.contains(&self.sentence.lemma(noun)) {
            return self.striker(noun, classes, depth);
        }
        if let Some(deed) = self.one_of_deeds(noun).filter(|_| mention.is_none()) {
            return self.striker(deed, classes, depth);
        }
        if let Some(named) = self.explained(noun, classes) {
            return vec![named];
        }
        let listed = self.announced(noun, classes);
        if !listed.is_empty() {
            return listed;
        }
        if mention.is_none()
            && let Some(named) = self.apposed(noun, classes)
        {
            return vec![named];
        }
        self.owner_or_itself(asked)
    }

    /// `raids on Benghazi, including one that killed X`: the raids.
    fn one_of_deeds(&self, noun: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let led = sentence.before(noun).filter(|&at| sentence.is(at, What::Preposition) && sentence.lemma(noun) == "one")?;
        let comma = sentence.before(led).filter(|_| matches!(sentence.lemma(led), "including" | "among"))?;
        let last = if sentence.is(comma, What::Comma) { sentence.before(comma)? } else { comma };
        sentence.climb(last).into_iter().find(|&deed| STRIKES.contains(&sentence.lemma(deed)))
    }

    /// Whoever it belongs to, or the nameless people or place that it tells of.
    fn owner_or_itself(&self, asked: Asked) -> Vec<Argument> {
        let Asked { noun, classes, mention, .. } = asked;
        let mut owner = self.account_holder(asked).unwrap_or_else(|| self.owner_that_fits(asked));
        let nameless = || mention.is_some_and(|mention| self.tells_of_nameless(mention, classes));
        // `owns a hotel in London`: the hotel, as `attacked a hotel in London` is told of London.
        let lies = !owner.is_empty() && owner.iter().all(|owner| matches!(self.entities[owner.entity].class, Class::Place));
        if lies && self.property_itself(asked) && nameless() {
            owner.clear();
        }
        // `an alliance of militias`: the alliance, where the militias have no name.
        if classes.takes_somebody() && nameless() && self.of_many(noun, &owner) {
            owner.clear();
        }
        let told = || classes.takes_somebody() || self.specific(noun);
        let people = mention.filter(|_| owner.is_empty() && nameless() && told());
        people.map_or(owner, |mention| vec![self.argument(mention)])
    }

    /// `paid to an account held by X`, `to X's bank account`: X.
    fn account_holder(&self, asked: Asked) -> Option<Vec<Argument>> {
        let Asked { noun, classes, depth, .. } = asked;
        let sentence = &self.sentence;
        let owner = noun.checked_sub(2).filter(|_| sentence.is(noun - 1, What::Possessive));
        let paid = sentence.before(owner.unwrap_or(noun)).is_some_and(|at| matches!(sentence.lemma(at), "to" | "into"));
        if !paid || !matches!(sentence.lemma(noun), "account" | "wallet") {
            return None;
        }
        let link = sentence.tail(noun) + 1;
        let holds = sentence.verb(link).is_some_and(|verb| verb.passive)
            && matches!(sentence.lemma(link), "hold" | "control" | "own" | "use" | "operate" | "manage" | "maintain" | "open");
        let by = sentence.complements(link, "by").filter(|_| holds);
        let of = || ["of", "belonging to", "in the name of"].iter().find_map(|word| sentence.complements(noun, word));
        let holder = owner.or(by).or_else(of)?;
        some_found(self.each(self.members_from(holder), classes, depth + 1))
    }

    /// Whoever a phrase belongs to, where it stands for them.
    fn owner_that_fits(&self, asked: Asked) -> Vec<Argument> {
        let Asked { noun, classes, depth, .. } = asked;
        let (sentence, lemma) = (&self.sentence, self.sentence.lemma(noun));
        let several = || classes.holds(Class::Group) && self.several_of(noun);
        let mut owner = if self.stands_for_owner(noun) && !several() { self.owner(noun, classes, depth) } else { Vec::new() };
        // `an Iranian network` is not Iran.
        if private(lemma) {
            owner.retain(|owner| !matches!(self.entities[owner.entity].class, Class::Country | Class::Person));
        }
        // `an ally of Hasan` is not Hasan.
        let one = sentence.words[sentence.nodes[noun].head].span.range().len() == lemma.len();
        if led_body(lemma) || one && matches!(lemma, "ally" | "partner" | "agent" | "adviser") {
            owner.retain(|owner| !self.is_person(owner));
        }
        owner
    }

    /// Whether a mention tells of people or a place without a name, as the classes ask for.
    fn tells_of_nameless(&self, mention: u32, classes: Classes) -> bool {
        let fits = classes.holds(self.local(mention).class);
        let people = fits || classes.takes_somebody() && classes.holds(Class::Person);
        people && self.people(mention) || fits && self.nameless_place(mention)
    }

    /// `an attack on X's embassy`, but not `a strike on X's commander`, whom the text means himself.
    fn stands_for_owner(&self, noun: usize) -> bool {
        let lemma = self.sentence.lemma(noun);
        let head = self.sentence.words[self.sentence.nodes[noun].head].span;
        let himself = matches!(lemma, "commander" | "leader" | "ambassador") && !head.of(self.text).ends_with('s');
        PARTS.contains(lemma) && !himself
    }
}

pub(super) fn some_found(found: Vec<Argument>) -> Option<Vec<Argument>> {
    (!found.is_empty()).then_some(found)
}

/// Places where people live.
fn settlement(lemma: &str) -> bool {
    matches!(lemma, "town" | "village" | "city" | "hamlet" | "suburb" | "neighborhood" | "district")
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
