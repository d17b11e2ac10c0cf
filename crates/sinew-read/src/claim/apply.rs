//! Rules asked of a sentence: every trigger, every slot.

use super::fill::Scene;
use super::gate::{Gate, gate};
use super::grammar::Sentence;
use super::kinds::Classes;
use super::meant::some_found;
use super::node::{Shape, Verb, What, Word};
use super::owners::plain_office;
use super::pairs::pairs;
use super::rules::{RULES, Rule};
use super::slots::Slot;
use crate::{Argument, Form, Span};

/// What a rule found, before voice, date and check.
#[derive(Clone, Debug)]
pub(crate) struct Raw {
    pub(crate) rule: usize,
    pub(crate) subject: Option<Argument>,
    pub(crate) object: Option<Argument>,
    pub(crate) value: Option<Span>,
    pub(crate) negative: bool,
    /// The phrase that triggered it.
    pub(crate) node: usize,
    /// The word of it.
    pub(crate) word: usize,
}

/// What triggers a rule.
#[derive(Clone, Copy)]
pub(crate) struct Trigger<'a, 't> {
    pub(crate) scene: &'a Scene<'t>,
    pub(crate) node: usize,
    pub(crate) word: usize,
    pub(crate) verbal: bool,
}

/// All that the rules find in a sentence, in its order.
pub(crate) fn apply(scene: &Scene) -> Vec<Raw> {
    let mut found = Vec::new();
    for node in 0..scene.sentence.nodes.len() {
        match scene.sentence.nodes[node].what {
            What::Verb(verb) => verbs(scene, node, &verb, &mut found),
            What::Noun => nouns(scene, node, &mut found),
            What::Other => adjectives(scene, node, &mut found),
            What::Preposition => prepositions(scene, node, &mut found),
            _ => {}
        }
    }
    found
}

fn verbs(scene: &Scene, node: usize, verb: &Verb, found: &mut Vec<Raw>) {
    let lemma = scene.sentence.lemma(node);
    for (number, rule) in RULES.of_verb(lemma) {
        if rule.passive.is_none_or(|passive| passive == verb.passive) {
            let word = scene.sentence.nodes[node].head;
            Trigger { scene, node, word, verbal: true }.propose(number, rule, found);
        }
    }
    // A participle that describes like an adjective: `affiliated with`, `based in`.
    if verb.passive {
        let word = scene.sentence.nodes[node].head;
        for (number, rule) in RULES.of_adjective(participle_text(scene, word)) {
            Trigger { scene, node, word, verbal: true }.propose(number, rule, found);
        }
    }
}

fn participle_text<'a>(scene: &'a Scene, word: usize) -> &'a str {
    scene.sentence.words[word].span.of(scene.text)
}

fn nouns(scene: &Scene, node: usize, found: &mut Vec<Raw>) {
    let phrase = scene.sentence.nodes[node];
    for word in phrase.first..=phrase.last {
        let at = &scene.sentence.words[word];
        for (number, rule) in RULES.of_noun(plain_office(at.lemma)) {
            let named = at.mention.is_some_and(|mention| scene.local(mention).form == Form::Named);
            let whole = rule.object.contains(&Slot::Whole) || rule.subject.contains(&Slot::Whole);
            // `Delta Front commander Hasan`, `A's Delta Front, B's Delta Army`: nobody is anybody's front.
            let within = named && (at.mention != phrase.mention || !scene.sentence.people.contains(&node));
            if !named || rule.subject.contains(&Slot::Holder) && !within || whole {
                Trigger { scene, node, word, verbal: false }.propose(number, rule, found);
            }
        }
        compound(scene, node, word, found);
    }
}

/// `Dubai-based`, `pro-Iranian`.
fn compound(scene: &Scene, node: usize, word: usize, found: &mut Vec<Raw>) {
    let lemma = scene.sentence.words[word].lemma;
    let Some((first, last)) = lemma.rsplit_once('-') else { return };
    for (number, rule) in RULES.of_suffix(last) {
        Trigger { scene, node, word, verbal: false }.propose(number, rule, found);
    }
    for (number, rule) in RULES.of_prefix(first) {
        Trigger { scene, node, word, verbal: false }.propose(number, rule, found);
    }
}

fn adjectives(scene: &Scene, node: usize, found: &mut Vec<Raw>) {
    let word = scene.sentence.nodes[node].head;
    for (number, rule) in RULES.of_adjective(scene.sentence.words[word].lemma) {
        Trigger { scene, node, word, verbal: false }.propose(number, rule, found);
    }
}

/// `X of the Delta Front`, `the Delta Brigade, under X`.
fn prepositions(scene: &Scene, node: usize, found: &mut Vec<Raw>) {
    let word = scene.sentence.nodes[node].head;
    for (number, rule) in RULES.of_preposition(scene.sentence.words[word].lemma) {
        Trigger { scene, node, word, verbal: false }.propose(number, rule, found);
    }
}

impl<'a, 't> Trigger<'a, 't> {
    pub(crate) fn sentence(&self) -> &'a Sentence<'t> {
        &self.scene.sentence
    }

    fn propose(&self, number: usize, rule: &Rule, found: &mut Vec<Raw>) {
        if !self.conditions(rule) || self.of_struck(rule) || self.names_nobody(rule) || !self.verbal && self.blamed(rule) {
            return;
        }
        let gate = if self.presupposed(rule) { Gate::Fact } else { gate(self.scene, self.node, rule.ungated) };
        if gate == Gate::Drop {
            return;
        }
        let mut subjects = self.fill(&rule.subject, rule.subject_class);
        let mut objects = self.fill(&rule.object, rule.object_class);
        // `…, killing him`: whom it means is not to be told.
        if rule.kind.name == "attack" && self.sentence().verb(self.node).is_some_and(|verb| verb.shape == Shape::Ing) {
            objects.retain(|object| !matches!(object.span.of(self.scene.text), "him" | "her" | "them" | "it"));
        }
        self.drop_neighbours(rule, &mut objects);
        // `owns a terminal in X`: not X.
        if matches!(rule.kind.name, "ownership" | "management" | "operates") {
            objects.retain(|object| !self.place_of_it(object));
        }
        if rule.kind.name == "sanction" {
            objects.retain(|object| self.is_target(object));
        }
        // `a firm based in X, and its owner`: nobody owns a country.
        // `Norway's rebel chief, X`: he is none of Norway's.
        if rule.kind.name == "ownership" || rule.kind.name == "position" && !self.verbal && self.private() {
            objects.retain(|object| self.scene.entities[object.entity].class != crate::Class::Country);
        }
        // `a network comprised of A and B`: who is on both sides was taken for the wrong list.
        let both = |argument: &Argument| objects.iter().any(|other| other.entity == argument.entity);
        if !rule.pair && subjects.len() > 1 && objects.len() > 1 && subjects.iter().any(both) {
            return;
        }
        // `Norway and Sweden expanded their partnership`: each with the other.
        if rule.kind.symmetric && objects.is_empty() && subjects.len() == 2 && self.theirs(rule) {
            objects.extend(subjects.pop());
        }
        let value = rule.value.iter().find_map(|slot| self.words(slot));
        let negative = rule.negative != (gate == Gate::Negative) || self.of_none();
        let untold = self.verbal && subjects.is_empty() && rule.kind.layer == crate::Layer::Event && self.by_somebody();
        if untold && rule.kind.name == "founding" {
            return;
        }
        let weapon = subjects.is_empty() && self.weapon_does();
        for (subject, object) in pairs(rule, &subjects, &objects, rule.both && !weapon) {
            let nobody = self.scene.nobody_told(subject, object, negative)
                || self.scene.tells_nothing(rule, subject, object)
                || self.generic(subject, object)
                || self.menaces(rule, object)
                || self.scene.both_untold(rule.kind.name, subject, object);
            if nobody || subject.is_none() && self.leaves_doer_out(rule) && !weapon {
                continue;
            }
            found.push(Raw { rule: number, subject, object, value, negative, node: self.node, word: self.word });
        }
    }

    /// Whether an object is only the place that something is in.
    fn place_of_it(&self, object: &Argument) -> bool {
        let place = matches!(self.scene.entities[object.entity].class, crate::Class::Place | crate::Class::Country);
        let before = self.scene.text[..object.span.start as usize].trim_end();
        let before = before.strip_suffix("the").map_or(before, str::trim_end);
        let behind = self.scene.text[object.span.end as usize..].trim_start();
        // `operates the Dongying terminal`.
        let named = ["terminal", "refinery", "plant", "depot", "field", "mine"].iter().any(|thing| behind.starts_with(thing));
        place && (named || [" in", " at", " near", " outside", " from"].iter().any(|link| before.ends_with(link)))
    }

    /// `refused to meet Turkish President X`: who somebody is stands whatever becomes of the sentence around it.
    fn presupposed(&self, rule: &Rule) -> bool {
        let sentence = self.sentence();
        let describes = rule.subject.contains(&Slot::Holder) || rule.object.contains(&Slot::Holder);
        let within = self.word < sentence.nodes[self.node].head;
        // `refused to take sides between the Iran-allied Front and X`.
        let compound = !rule.suffixes.is_empty()
            && sentence.nodes[self.node].mention.is_some_and(|mention| self.scene.local(mention).form == Form::Named);
        if compound {
            return true;
        }
        // `no sign that its leader, X, left`.
        let mark = sentence.tail(self.node) + 1;
        let name = sentence.nodes.get(mark + 1).and_then(|node| node.mention).map(|mention| self.scene.local(mention));
        let called = name.is_some_and(|local| local.class == crate::Class::Person && local.form == Form::Named)
            && sentence.is(mark, What::Comma)
            // `the minister, X, who left`.
            && (sentence.close_of(mark).is_some()
                || sentence.is(mark + 2, What::Comma) && sentence.is(mark + 3, What::Relative));
        if called && !self.verbal && describes {
            return true;
        }
        // `if the factions aligned with X refuse`.
        let bare = sentence.verb(self.node).is_some_and(|verb| verb.shape == Shape::Bare && !verb.negative && !verb.modal);
        let known = self.node.checked_sub(1).is_some_and(|noun| sentence.is_noun(noun) && sentence.first_lemma(noun) == "the");
        if bare && known && rule.kind.layer == crate::Layer::Relation {
            return true;
        }
        let start = self.phrase_start();
        let set_off =
            start.checked_sub(1).is_some_and(|mark| matches!(sentence.nodes[mark].what, What::Comma | What::Open | What::Dash));
        // `X, the would-be leader of Y`.
        let node = &sentence.nodes[self.node];
        let hoped = |word: &Word| matches!(word.lemma, "would-be" | "aspiring" | "prospective" | "hypothetical");
        let real = !sentence.words[node.first..=node.last].iter().any(hoped);
        !self.verbal && describes && (within || set_off) && real
    }

    /// Whether the trigger stands before a name that ends its phrase: `Minister X`.
    fn before_a_name(&self) -> bool {
        let node = &self.sentence().nodes[self.node];
        let named = |mention: u32| self.scene.local(mention).form == Form::Named;
        !self.verbal && self.word < node.head && node.mention.is_some_and(named)
    }

    /// Adds whom the verb has for its subject as well: names joined before, and those that the subject is said to include.
    fn told_of_more(&self, subject: usize, classes: Classes, found: &mut Vec<Argument>) {
        let all = if found.len() == 1 { self.scene.several_before(subject, self.node) } else { Vec::new() };
        if all.len() > 1 {
            *found = self.scene.each(all, classes, 0);
        }
        for part in self.scene.each(self.included(subject), classes, 0) {
            if !found.iter().any(|known| known.entity == part.entity) {
                found.push(part);
            }
        }
    }

    /// The first slot that somebody stands in.
    fn fill(&self, slots: &[Slot], classes: Classes) -> Vec<Argument> {
        slots.iter().map(|slot| self.slot(slot, classes)).find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn slot(&self, slot: &Slot, classes: Classes) -> Vec<Argument> {
        match slot {
            Slot::Modifier => self.modifier(classes),
            Slot::Holder => self.holder(classes),
            Slot::Part => self.part(classes),
            Slot::Own | Slot::Nobody => Vec::new(),
            Slot::Whole if self.names_a_list() => self.scene.announced(self.node, classes),
            // `X's rival Y and Z`: the list that follows is not the possessor's.
            Slot::Possessor => self.possessor().map_or_else(|| self.his(classes), |noun| self.scene.one(noun, classes, 0)),
            Slot::Authority => self.authority(classes),
            Slot::Home => self.home(classes),
            Slot::Before => self.named_before().map_or(Vec::new(), |noun| self.scene.one(noun, classes, 9)),
            Slot::OwnerAfter(preposition) => {
                self.sentence().complements(self.node, preposition).map_or(Vec::new(), |noun| self.owner_of(noun, classes))
            }
            Slot::SubjectOwner => self.subject_phrases().first().map_or(Vec::new(), |&subject| self.owner_of(subject, classes)),
            Slot::ObjectOwner => self.sentence().object(self.node).map_or(Vec::new(), |object| self.owner_of(object, classes)),
            Slot::ObjectAfter(of) => {
                self.shares(of).map_or_else(|| self.told(slot, classes), |shares| self.owner_of(shares, classes))
            }
            Slot::After(of) => some_found(self.told(slot, classes)).unwrap_or_else(|| self.body_before_name(of, classes)),
            _ => self.told(slot, classes),
        }
    }

    /// Those whom the likeliest phrase of a slot tells, with whom it tells beside them.
    fn told(&self, slot: &Slot, classes: Classes) -> Vec<Argument> {
        let whom = |noun| match slot {
            _ if self.only(slot, noun) => self.scene.one(noun, classes, 0),
            // `A and Dubai-based B and C`: of B and C.
            Slot::Whole => self.scene.each(self.before_semicolon(self.scene.members_from(noun)), classes, 0),
            _ if self.verbal && noun < self.node => {
                self.scene.listed(self.before_semicolon(self.scene.members(noun)), noun, classes)
            }
            _ => self.scene.all(noun, classes),
        };
        let phrases = self.phrases(slot);
        let mut found = phrases.iter().map(|&noun| whom(noun)).find(|found| !found.is_empty()).unwrap_or_default();
        if *slot == Slot::Whole
            && let Some(one) = self.scene.one_of_many(self.node, classes)
        {
            return vec![one];
        }
        let does = self.verbal && !found.is_empty() && matches!(slot, Slot::Agent | Slot::Patient | Slot::Subject);
        if does && let Some(&subject) = phrases.first().filter(|&&noun| noun < self.node) {
            self.told_of_more(subject, classes, &mut found);
        }
        if !found.is_empty() {
            found.extend(self.again(slot).into_iter().flat_map(|noun| self.scene.one(noun, classes, 0)));
        }
        found
    }

    /// `40 percent of the shares of X`, `of its capital`: what it is a part of, where that is somebody's.
    fn shares(&self, preposition: &str) -> Option<usize> {
        let object = self.sentence().object(self.node)?;
        let shares = self.sentence().complements(object, preposition)?;
        matches!(self.sentence().lemma(shares), "share" | "stock" | "capital" | "equity").then_some(shares)
    }

    /// The noun phrases that a slot may mean, the likeliest first.
    pub(super) fn phrases(&self, slot: &Slot) -> Vec<usize> {
        let (sentence, node) = (self.sentence(), self.node);
        let passive = sentence.verb(node).is_some_and(|verb| verb.passive);
        match slot {
            // `led not by X`.
            Slot::Agent if passive => {
                let by = sentence.complements(node, "by").or_else(|| self.by_whom());
                by.filter(|&noun| !self.not_by(noun)).into_iter().collect()
            }
            Slot::Patient if !passive => sentence.object(node).into_iter().collect(),
            Slot::Agent | Slot::Patient | Slot::Subject => self.subject_phrases(),
            Slot::Object => sentence.object(node).into_iter().collect(),
            Slot::Second => self.second().into_iter().collect(),
            Slot::Undertaken => self.undertakes().map_or(Vec::new(), |verb| self.whom_of(verb)),
            Slot::Undertakes => self.undertakes().into_iter().collect(),
            Slot::Beyond => self.beyond().into_iter().collect(),
            Slot::Possessor => self.possessor().into_iter().collect(),
            // `Minister X of Y`: what follows a name belongs to the name.
            Slot::After(_) if self.before_a_name() => Vec::new(),
            Slot::After(preposition) => {
                let noun = self.after_preposition(preposition).map(|noun| self.blamed_for(node, noun, preposition));
                noun.into_iter().chain(noun.and_then(|noun| self.behind_portfolio(noun))).collect()
            }
            Slot::ObjectAfter(preposition) => {
                let object = sentence.object(node);
                let noun = object.and_then(|object| sentence.complements(object, preposition));
                let whom = |noun| self.blamed_for(object.unwrap_or(node), noun, preposition);
                noun.map(|noun| self.sought(noun).unwrap_or_else(|| whom(noun))).into_iter().collect()
            }
            Slot::SubjectAfter(preposition) => {
                let subject = self.subject_phrases().first().copied();
                subject.and_then(|subject| sentence.complements(subject, preposition)).into_iter().collect()
            }
            Slot::Light => self.light(false),
            Slot::Receiver => self.light(true),
            Slot::Whole => vec![node],
            Slot::ThatSubject => self.that_subject().into_iter().collect(),
            Slot::ThatVerb => self.that_verb().into_iter().collect(),
            Slot::WhenAgent => self.when_agents(),
            Slot::WhenVerb => sentence.when_verb(node).into_iter().collect(),
            Slot::Infinitive => self.infinitive_objects(),
            Slot::Under => self.under().into_iter().collect(),
            Slot::ToVerb => self.infinitive_behind().into_iter().collect(),
            Slot::Addressee => sentence.addressee(node).into_iter().collect(),
            Slot::Opening => self.opening().into_iter().collect(),
            Slot::Clause => self.clause_subjects(),
            Slot::User => self.users(),
            Slot::Before => self.named_before().into_iter().collect(),
            Slot::Behind => self.behind().into_iter().collect(),
            Slot::Modifier
            | Slot::Holder
            | Slot::Part
            | Slot::Own
            | Slot::SubjectOwner
            | Slot::ObjectOwner
            | Slot::Authority
            | Slot::OwnerAfter(_)
            | Slot::Home
            | Slot::Nobody => Vec::new(),
        }
    }

    /// What stands right behind the object: `called it "a murder"`.
    fn beyond(&self) -> Option<usize> {
        let sentence = self.sentence();
        let next = sentence.tail(sentence.object(self.node)?) + 1;
        // `tasked the army, led by X, with it`.
        let at = sentence.close_of(next).map_or(next, |close| close + 1);
        Some(if sentence.is(at, What::Quote) { at + 1 } else { at })
    }

    /// What a preposition behind the trigger, or behind the last of the roles that it is joined to, leads to.
    fn after_preposition(&self, preposition: &str) -> Option<usize> {
        let last = if self.verbal { None } else { self.last_of_roles() };
        let behind = self.sentence().complements(last.unwrap_or(self.node), preposition);
        // `the influence that X wields in Y`.
        let told = || self.doer_in_relative().filter(|_| !self.verbal).map(|(_, verb)| verb);
        let noun = behind.or_else(|| self.sentence().complements(told()?, preposition))?;
        (!self.of_the_next(noun)).then_some(noun)
    }

    /// `Unit 840 of the Front's attack`: what belongs to somebody is not who it is.
    fn behind(&self) -> Option<usize> {
        let sentence = self.sentence();
        sentence.is_noun(self.node + 1).then(|| sentence.main_noun(self.node + 1))
    }
}
