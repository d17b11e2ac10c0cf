//! Parties of relations that have no name but are told apart: `14 municipalities in southern Lebanon`, `TTP commanders`.

use super::fill::{Local, Scene};
use super::node::{Shape, Tag, What};
use super::rules::Rule;
use super::vague::{anyone, backed, count, office, others, vague};
use crate::{Argument, Class, Form, Layer};

impl Scene<'_> {
    /// Whether a noun phrase without a name says enough of whom or what it means to be a party to a relation: a count, a name or
    /// nationality in it, somebody's, or a place or party behind it.
    pub(super) fn specific(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let node = &sentence.nodes[noun];
        let Some(mention) = node.mention else { return false };
        let local = self.local(mention);
        if self.told_before(noun, local) {
            return true;
        }
        if local.form != Form::Nominal || self.entities[local.entity].named || anyone(sentence.first_lemma(noun)) {
            return false;
        }
        // `the private terminal at Lanto`, but not `the two men of X`.
        let site = matches!(local.class, Class::Place | Class::Vessel | Class::Airplane);
        if sentence.first_lemma(noun) == "the" && !site || self.stands_beside_name(noun) {
            return false;
        }
        self.narrowed(noun, local.class == Class::Group || local.span.of(self.text).ends_with('s'))
    }

    /// `the network`, `them`: whoever was spoken of before.
    fn told_before(&self, noun: usize, local: &Local) -> bool {
        let sentence = &self.sentence;
        let entity = &self.entities[local.entity];
        let body = matches!(local.class, Class::Organization | Class::Company | Class::Vessel | Class::Group | Class::Place);
        if entity.named || !body && local.class != Class::PublicBody {
            return false;
        }
        match local.form {
            Form::Nominal => {
                sentence.first_lemma(noun) == "the"
                    && self.names.1[local.entity] > 1
                    // `the facility` is not `nearby facilities`.
                    && (local.class != Class::Place
                        || local.span.of(self.text).ends_with('s') == entity.name.ends_with('s'))
            }
            // `a chain of shops, and manages them`: what they are was told.
            Form::Pronoun => body && matches!(sentence.lemma(noun), "them" | "it" | "they") && entity.name.contains(' '),
            _ => false,
        }
    }

    /// `the council's chairman, X`; `X, the government's envoy,`: the name is the party.
    fn stands_beside_name(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let mark = sentence.tail(noun) + 1;
        let named =
            |at: usize| sentence.nodes.get(at).and_then(|node| node.mention).is_some_and(|m| self.local(m).form == Form::Named);
        if matches!(sentence.nodes.get(mark).map(|node| node.what), Some(What::Comma | What::Dash | What::Open))
            && named(mark + 1)
        {
            return true;
        }
        let start = if noun >= 2 && sentence.is(noun - 1, What::Possessive) { noun - 2 } else { noun };
        start >= 2 && sentence.is(start - 1, What::Comma) && named(start - 2) && sentence.first_lemma(start) != "a"
    }

    /// Whether a count, an owner, a name or a place tells one or several without a name from others.
    fn narrowed(&self, noun: usize, several: bool) -> bool {
        let sentence = &self.sentence;
        let lemma = sentence.lemma(noun);
        let counted = self.counted(noun) || sentence.before_of(noun).is_some_and(|number| so_many(sentence.lemma(number)));
        let whose = noun >= 2 && sentence.is(noun - 1, What::Possessive);
        let within = self.narrowed_within(noun);
        // `other Iraqi militias`, but not `other members of X`.
        if sentence.first_lemma(noun) == "other" {
            return several && within;
        }
        if several && !counted && office(lemma) {
            return false;
        }
        whose
            || within
            || several && counted && (!vague(lemma) || self.described(noun))
            || self.narrowed_behind(noun, counted || !several)
            || several && counted && self.tied(noun)
            || several && self.of_a_sort(noun)
            || self.known_by(noun)
    }

    /// `an Iran-backed militia`, `the Norwegian-led force`.
    pub(super) fn armed_body(&self, noun: usize) -> bool {
        let known = matches!(
            self.sentence.lemma(noun),
            "militia" | "force" | "government" | "administration" | "coalition" | "brigade" | "army" | "paramilitary" | "mission"
        );
        known && matches!(self.sentence.first_lemma(noun), "a" | "an" | "the")
    }

    /// `X is a militia that attacked Y`: who is said to be one.
    pub(super) fn predicated(&self, noun: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let article = matches!(sentence.first_lemma(noun), "a" | "an");
        let copula = sentence.before(noun).filter(|_| article)?;
        let finite = |verb: &super::node::Verb| verb.shape == Shape::Finite && !verb.modal && !verb.negative;
        let is = sentence.verb(copula).is_some_and(|verb| verb.copula && finite(verb));
        // What is told of him follows at once.
        if !matches!(sentence.nodes.get(noun + 1)?.what, What::Relative | What::Verb(_) | What::Other) {
            return None;
        }
        let subject = *sentence.subjects(copula).first().filter(|_| is)?;
        let named = |mention: u32| self.entities[self.local(mention).entity].named;
        (subject < noun && sentence.nodes[subject].mention.is_some_and(named)).then_some(subject)
    }

    /// Whether one of a list is only the adjective of a people, and the last a common noun.
    pub(super) fn describes_last(&self, member: usize, last: usize) -> bool {
        let sentence = &self.sentence;
        let node = &sentence.nodes[member];
        let adjective = |mention: u32| {
            let word = self.local(mention).span.of(self.text).to_lowercase();
            !word.ends_with('s') && crate::mention::gazetteer().find(&word).is_some_and(|known| known.demonym)
        };
        let own = matches!(
            sentence.lemma(last),
            "group"
                | "organization"
                | "militia"
                | "militant"
                | "company"
                | "firm"
                | "network"
                | "individual"
                | "entity"
                | "bank"
                | "faction"
                | "party"
                | "cartel"
                | "gang"
                | "businessman"
                | "citizen"
                | "national"
                | "official"
                | "agency"
                | "force"
                | "troop"
                | "soldier"
                | "leader"
                | "diplomat"
                | "politician"
                | "vessel"
                | "ship"
                | "tanker"
                | "fighter"
                | "enemy"
                | "ally"
                | "warplane"
                | "jet"
                | "civilian"
        );
        let common = own && sentence.nodes[last].first < sentence.nodes[last].head;
        common && node.mention.is_some_and(adjective) && sentence.words[node.head].mention == node.mention
    }

    /// Whether a noun means a place: `the border`, `a base`, `Kirkuk`.
    pub(super) fn is_somewhere(&self, noun: usize) -> bool {
        let place = self.sentence.nodes[noun].mention.is_some_and(|mention| self.local(mention).class == Class::Place);
        place || matches!(self.sentence.lemma(noun), "border" | "area" | "base" | "town" | "city" | "village" | "region")
    }

    /// `drug cartels`, `opposition politicians`, `foreign banks`: of whom what stands before the noun says which.
    fn of_a_sort(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let first = sentence.first_lemma(noun);
        let whose = matches!(first, "its" | "his" | "her" | "their" | "our" | "whose");
        let listed = matches!(first, "designated" | "designate" | "sanctioned" | "sanction" | "listed" | "list");
        // `one of the leading organizations` is one of them.
        let start = if noun >= 2 && sentence.is(noun - 1, What::Possessive) { noun - 2 } else { noun };
        let one_of =
            start >= 2 && sentence.is_preposition(start - 1, "of") && matches!(sentence.lemma(start - 2), "one" | "some");
        !whose && !listed && !one_of && !vague(sentence.lemma(noun)) && self.described(noun)
    }

    /// `five affiliated companies`: more than a count stands before the noun.
    fn described(&self, noun: usize) -> bool {
        let node = &self.sentence.nodes[noun];
        let open = |lemma: &str| matches!(lemma, "armed" | "arm" | "rival" | "various" | "many" | "own");
        let says = |word: &super::node::Word| {
            let tells = !count(word.lemma) && !others(word.lemma) && !open(word.lemma);
            matches!(word.tag, Tag::Adjective | Tag::Noun | Tag::Verb(_)) && tells
        };
        self.sentence.words[node.first..node.head].iter().any(says)
    }

    /// A name or nationality before the noun.
    fn narrowed_within(&self, noun: usize) -> bool {
        let node = &self.sentence.nodes[noun];
        let named = self.modifiers(noun, node.head).into_iter().any(|mention| self.local(mention).form != Form::Pronoun);
        // `two Chinese companies`, of whose country nothing else speaks.
        let demonym = |word: &super::node::Word| {
            let own = word.span.of(self.text);
            own.starts_with(char::is_uppercase)
                && crate::mention::gazetteer().find(&own.to_lowercase()).is_some_and(|known| known.demonym)
        };
        let article = matches!(self.sentence.first_lemma(noun), "a" | "an");
        let told = article || self.sentence.words[node.head].span.of(self.text).ends_with('s');
        named || told && self.sentence.words[node.first..node.head].iter().any(demonym)
    }

    /// `11 entities linked to X`.
    fn tied(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let link =
            sentence.verb(noun + 1).is_some_and(|verb| verb.shape == Shape::Bare) && sentence.is(noun + 2, What::Preposition);
        let named = |at: usize| sentence.nodes[at].mention.is_some_and(|mention| self.entities[self.local(mention).entity].named);
        link && sentence.is_noun(noun + 3) && (named(noun + 3) || named(sentence.main_noun(noun + 3)))
    }

    /// `men loyal to X`, `companies controlled by X`, `a coalition led by X`: known by whom they follow.
    fn known_by(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let named = |at: usize| {
            let mention = sentence.nodes[at].mention.filter(|_| sentence.is_noun(at));
            mention.is_some_and(|mention| self.identified(mention))
        };
        // `companies, individuals and vessels linked to X`: one of a list is known by more.
        let listed = noun.checked_sub(1).is_some_and(|before| sentence.is(before, What::And));
        let link = noun + 1;
        let fits = match sentence.nodes.get(link).map(|node| node.what) {
            Some(What::Verb(verb)) => {
                verb.shape == Shape::Bare
                    && (backed(sentence.lemma(link))
                        || matches!(
                            sentence.lemma(link),
                            "control"
                                | "lead"
                                | "run"
                                | "head"
                                | "command"
                                | "link"
                                | "tie"
                                | "align"
                                | "ally"
                                | "affiliate"
                                | "connect"
                                | "associate"
                                | "own"
                        ))
            }
            Some(What::Other) => matches!(
                sentence.lemma(link),
                "loyal" | "close" | "linked" | "tied" | "allied" | "aligned" | "affiliated" | "connected" | "associated"
            ),
            _ => false,
        };
        // `according to people close to X`: nobody's men.
        let source = matches!(sentence.lemma(noun), "people" | "person" | "source" | "official" | "diplomat" | "analyst");
        let service = sentence.lemma(noun) == "service" && sentence.lemma(link) == "own";
        let tells = source && sentence.lemma(link) == "close" || service;
        fits && !listed
            && !tells
            && sentence.is(link + 1, What::Preposition)
            && matches!(sentence.lemma(link + 1), "to" | "with" | "by")
            && sentence.is_noun(link + 2)
            && named(sentence.main_noun(link + 2))
            // `groups led by A and B`: each of his own.
            && (backed(sentence.lemma(link)) || !self.goes_on(sentence.main_noun(link + 2)))
    }

    /// `linked to A, B and C`: another name behind the first.
    fn goes_on(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let mark = sentence.tail(noun) + 1;
        let joins = matches!(sentence.nodes.get(mark).map(|node| node.what), Some(What::Comma | What::And));
        let next = sentence.nodes.get(mark + 1).filter(|node| joins && node.is_noun()).and_then(|node| node.mention);
        next.is_some_and(|mention| self.local(mention).form == Form::Named) && sentence.close_of(mark).is_none()
    }

    /// `three leaders of X`: so many people of a body are not the body, where it matters whom something meets.
    pub(super) fn several_of(&self, noun: usize) -> bool {
        let sentence = &self.sentence;
        let counted = self.counted(noun);
        let of_rank = || matches!(sentence.lemma(noun), "commander" | "operative" | "adviser" | "advisor" | "envoy");
        counted && (office(sentence.lemma(noun)) || of_rank()) && self.specific(noun)
    }

    /// `donors in the Gulf`, `a deputy leader of X`: a place, or of one and of so many a body, behind the noun.
    fn narrowed_behind(&self, noun: usize, few: bool) -> bool {
        let sentence = &self.sentence;
        let link = sentence.is(noun + 1, What::Preposition) && sentence.is_noun(noun + 2);
        let behind = link
            && match sentence.lemma(noun + 1) {
                "in" | "from" | "at" | "near" | "outside" | "on" => true,
                // `a network of 14 companies`.
                "of" if few && self.so_many(noun + 2) => return true,
                "of" => few,
                _ => false,
            };
        let named = |at: usize| sentence.nodes[at].mention.is_some_and(|mention| self.entities[self.local(mention).entity].named);
        behind && (named(noun + 2) || named(sentence.main_noun(noun + 2)))
    }

    /// `14 companies`: a number of several.
    fn so_many(&self, noun: usize) -> bool {
        let mention = self.sentence.nodes[noun].mention;
        self.counted(noun) && mention.is_some_and(|mention| self.local(mention).form == Form::Nominal)
    }

    /// Whether a number stands before the noun.
    fn counted(&self, noun: usize) -> bool {
        let node = &self.sentence.nodes[noun];
        self.sentence.words[node.first..node.head].iter().any(|word| word.tag == Tag::Number || count(word.lemma))
    }

    /// Whether a relation has no party that the document names or identifies, or one that says nothing by itself.
    pub(super) fn tells_nothing(&self, rule: &Rule, subject: Option<Argument>, object: Option<Argument>) -> bool {
        let kind = rule.kind;
        let open = |argument: &Argument| {
            let place = self.locals.iter().position(|local| local.span == argument.span && local.entity == argument.entity);
            place.is_some_and(|mention| {
                let mention = mention as u32;
                (self.people(mention) || self.nameless_place(mention)) && !self.identified(mention)
            })
        };
        let one = !rule.subject_class.takes_somebody() && subject.as_ref().is_some_and(open);
        let other = !rule.object_class.takes_somebody() && object.as_ref().is_some_and(open);
        let place = kind.name == "located_in" || kind.name == "nationality";
        // `X's brigade`: that it is his goes without saying.
        let own = subject.zip(object).is_some_and(|(one, other)| {
            let near = |first: &Argument, second: &Argument| {
                self.text.get(first.span.end as usize..second.span.start as usize).is_some_and(|gap| matches!(gap, "'s " | "’s "))
            };
            near(&one, &other) && open(&other) && kind.layer == Layer::Relation && kind.name != "family"
        });
        // `is based at the Kolva port`: the name within tells the place.
        let told = object.is_some_and(|object| object.span.of(self.text).contains(char::is_uppercase));
        let place = place && (!told || one);
        one && other || (one || other) && (place || subject.is_none() || object.is_none()) || own
    }
}

/// `a number of terrorist organizations`, `a fleet of ageing tankers`.
fn so_many(lemma: &str) -> bool {
    matches!(
        lemma,
        "number" | "dozen" | "score" | "series" | "fleet" | "hundred" | "thousand" | "handful" | "range" | "variety" | "array"
    )
}
