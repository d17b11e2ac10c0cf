//! To whom a trigger's noun belongs: modifiers, possessors, compounds, an authority.

use super::apply::Trigger;
use super::conditions::quantity;
use super::fill::{Local, Scene};
use super::kinds::Classes;
use super::node::{Shape, What};
use crate::{Argument, Class};

/// Who designates in American releases, the likeliest first.
const ISSUERS: &[&str] =
    &["office of foreign assets control", "ofac", "u.s. department of the treasury", "united states", "u.s."];

impl Trigger<'_, '_> {
    /// `a Ugandan army spokesman`: the country that the phrase itself names.
    pub(super) fn own_country(&self, classes: Classes) -> Option<usize> {
        let words = &self.sentence().words[self.sentence().nodes[self.node].first..self.word];
        let countries = words.iter().rev().filter_map(|word| {
            let text = word.span.of(self.scene.text);
            let compound = self.scene.text[word.span.end as usize..].starts_with('-');
            (text.starts_with(char::is_uppercase) && !compound).then(|| self.scene.named(text)).flatten()
        });
        countries.into_iter().find(|&entity| self.scene.entities[entity].class == Class::Country && classes.holds(Class::Country))
    }

    /// Whoever gave the order or keeps the list that the sentence names.
    pub(crate) fn authority(&self, classes: Classes) -> Vec<Argument> {
        let words = &self.sentence().words;
        let order = words.iter().find(|word| {
            matches!(word.span.of(self.scene.text), "E.O." | "E.O.s" | "SDGT" | "SDGTs" | "SDN" | "FTO" | "OFAC" | "Treasury")
                || word.span.of(self.scene.text) == "Executive" && self.scene.text[word.span.end as usize..].starts_with(" Order")
                || word.span.of(self.scene.text) == "Specially"
                    && self.scene.text[word.span.end as usize..].starts_with(" Designated")
                || word.span.of(self.scene.text) == "Foreign"
                    && self.scene.text[word.span.end as usize..].starts_with(" Terrorist Organization")
        });
        let Some(order) = order else { return self.sanctioner(classes) };
        let entity =
            ISSUERS.iter().filter_map(|name| self.scene.named(name)).find(|&e| classes.holds(self.scene.entities[e].class));
        entity.map_or(Vec::new(), |entity| vec![Argument { entity, span: order.span }])
    }

    /// `Two others were also sanctioned`: by whoever sanctioned somebody in the sentences before.
    fn sanctioner(&self, classes: Classes) -> Vec<Argument> {
        let names = matches!(self.sentence().lemma(self.node), "target" | "cover" | "hit" | "include" | "name" | "affect");
        let passive = names || self.sentence().verb(self.node).is_some_and(|verb| verb.passive);
        let agent = self.sentence().complements(self.node, "by").is_some();
        // `X (not listed)`.
        let start = self.sentence().words[self.word].span.start as usize;
        let not = self.scene.text[..start].ends_with("(not ");
        let issuer = || ISSUERS[..3].iter().filter_map(|name| self.scene.named(name)).next();
        // `previously designated X`: in a release, by whoever issues it.
        let described = !self.verbal
            && matches!(
                self.sentence().words[self.word].lemma.rsplit('-').next(),
                Some("designated" | "sanctioned" | "designate" | "sanction")
            );
        let passive = (passive || described) && !self.of_anybody(described);
        let last = if self.scene.release && !names {
            issuer().or(self.scene.sanctioner).filter(|_| self.done_now() || !self.elsewhere())
        } else {
            let now = || issuer().filter(|_| self.done_now() && !names);
            self.scene
                .sanctioner
                .filter(|_| !self.scene.release)
                .or_else(now)
                .or_else(|| self.usual_sanctioner().filter(|_| !self.scene.release))
        };
        let last = last.filter(|_| !not);
        let last = last.filter(|&entity| passive && !agent && classes.holds(self.scene.entities[entity].class));
        let span = self.sentence().words[self.word].span;
        last.map_or(Vec::new(), |entity| vec![Argument { entity, span }])
    }

    /// Whose list `the sanctions list` is where the document names the United States and nobody else who keeps one.
    fn usual_sanctioner(&self) -> Option<usize> {
        let names = &self.scene.names.0;
        let others =
            ["european union", "eu", "united nations", "un", "u.n.", "united kingdom", "britain", "canada", "switzerland"];
        let ours = ["u.s. department of the treasury", "u.s. treasury department", "united states", "u.s.", "us"];
        let ours = ours.iter().find_map(|name| names.get(*name).copied());
        // Whoever writes of this office writes of American sanctions.
        let office = ["office of foreign assets control", "ofac"].iter().any(|name| names.contains_key(*name));
        ours.filter(|_| office || !others.iter().any(|name| names.contains_key(*name)))
    }

    /// `the designated persons`, `individuals designated today`: who they are stands elsewhere.
    fn of_anybody(&self, described: bool) -> bool {
        let sentence = self.sentence();
        let names =
            matches!(sentence.lemma(self.node), "designate" | "redesignate" | "sanction" | "blacklist" | "list" | "identify");
        let bare = names && sentence.verb(self.node).is_some_and(|verb| verb.shape == Shape::Bare);
        let noun = if described { Some(self.node) } else { self.node.checked_sub(1).filter(|&at| bare && sentence.is_noun(at)) };
        let named = |noun: usize| {
            sentence.nodes[noun].mention.is_some_and(|mention| self.scene.entities[self.scene.local(mention).entity].named)
        };
        noun.is_some_and(|noun| !named(noun) && (sentence.first_lemma(noun) == "the" || !self.scene.specific(noun)))
    }

    /// Whether the sentence names others who keep lists: `was listed by the European Union`, `sanctioned in Britain`.
    fn elsewhere(&self) -> bool {
        let others = [
            "european union",
            "eu",
            "united nations",
            "un",
            "u.n.",
            "united kingdom",
            "uk",
            "britain",
            "canada",
            "australia",
            "united nations security council",
            "un security council",
        ];
        let known = others.iter().filter_map(|name| self.scene.names.0.get(*name)).collect::<Vec<_>>();
        self.scene.locals.iter().any(|local| known.contains(&&local.entity))
    }

    /// `is being designated for`, `was designated for`: in a release, without a date, what the release does.
    fn done_now(&self) -> bool {
        let sentence = self.sentence();
        let node = &sentence.nodes[self.node];
        let words = &sentence.words[node.first..=node.last];
        let present = words.iter().any(|word| word.span.of(self.scene.text) == "being")
            || matches!(words[0].span.of(self.scene.text), "is" | "are");
        let reason = sentence.nodes.get(self.node + 1).is_some_and(|next| sentence.words[next.head].lemma == "for");
        let main = sentence.finite_before(self.node).is_none()
            && sentence.verb(self.node).is_some_and(|verb| verb.shape == Shape::Finite);
        main && (present || reason && sentence.words.iter().all(|word| word.time == 0))
    }

    pub(crate) fn possessor(&self) -> Option<usize> {
        // `X's founder and director`: of X, both; `X's founder and director of Y`: each of his own.
        let sentence = self.sentence();
        if self.node >= 4
            && !sentence.has_of(self.node)
            && sentence.is(self.node - 1, What::And)
            && sentence.is_noun(self.node - 2)
            && sentence.is(self.node - 3, What::Possessive)
            && sentence.nodes[self.node - 2].mention.is_none_or(|mention| self.scene.local(mention).form != crate::Form::Named)
            && !matches!(sentence.first_lemma(self.node), "its" | "his" | "her" | "their" | "the" | "a" | "an" | "another")
            && !sentence.words[self.word].span.of(self.scene.text).ends_with('s')
        {
            return Some(self.node - 4).filter(|&at| sentence.is_noun(at));
        }
        // `Hamas's October 7, 2023, attack`.
        let timed = self.node >= 3 && sentence.words[sentence.nodes[self.node - 1].first].time > 0;
        let mark = self.node - usize::from(timed);
        (mark >= 2 && sentence.is(mark - 1, What::Possessive) && sentence.is_noun(mark - 2)).then(|| mark - 2)
    }

    pub(crate) fn owner_of(&self, noun: usize, classes: Classes) -> Vec<Argument> {
        if noun >= 2 && self.sentence().is(noun - 1, What::Possessive) {
            return self.scene.one(noun - 2, classes, 0);
        }
        if self.sentence().first_lemma(noun) == "whose" {
            return self.scene.whose_owner(noun).map_or(Vec::new(), |owner| self.scene.one(owner, classes, 9));
        }
        // `most of the city's tenders`: whose tenders.
        let sentence = self.sentence();
        let of = sentence.has_of(noun);
        // `the bulk of X's budget`: X's.
        let main = if of { sentence.main_noun(noun + 2) } else { noun };
        if quantity(sentence.lemma(noun)) && main > noun + 2 {
            return self.scene.one(main - 2, classes, 0);
        }
        if of && quantity(sentence.lemma(noun)) && sentence.first_lemma(noun + 2) == "whose" {
            return self.scene.whose_owner(noun).map_or(Vec::new(), |owner| self.scene.one(owner, classes, 9));
        }
        if of && quantity(sentence.lemma(noun)) && sentence.is(noun + 3, What::Possessive) {
            return self.scene.one(noun + 2, classes, 0);
        }
        let head = self.sentence().nodes[noun].head;
        let found = self.of_mentions(self.scene.modifiers(noun, head), classes);
        let of = of && found.is_empty();
        // `the board of directors of X`.
        let seats = of && matches!(sentence.lemma(noun + 2), "director" | "trustee" | "governor") && sentence.has_of(noun + 2);
        let whole = if seats { noun + 4 } else { noun + 2 };
        if of { self.scene.one(self.sentence().main_noun(whole), classes, 0) } else { found }
    }

    pub(crate) fn of_mentions(&self, mentions: Vec<u32>, classes: Classes) -> Vec<Argument> {
        // `a Lebanon-based supplier`: what a compound begins with has no other part in the phrase.
        let own = self.sentence().words[self.word].span;
        let compound =
            |local: &&Local| local.span.end != own.start && self.scene.text[local.span.end as usize..].starts_with('-');
        let mentions =
            mentions.into_iter().filter(|&mention| self.scene.identified(mention)).map(|mention| self.scene.local(mention));
        let described = |local: &&Local| {
            let text = local.span.of(self.scene.text);
            ["-sanctioned", "-designated", "-backed", "-based", "-linked"].iter().any(|end| text.ends_with(end))
        };
        let mut fitting =
            mentions.filter(|local| !compound(local) && !described(local)).filter(|local| classes.holds(local.class));
        let Some(first) = fitting.next() else { return Vec::new() };
        // `U.S. and British sanctions` are of both.
        let country = |local: &&Local| first.class == crate::Class::Country && local.class == crate::Class::Country;
        let all = std::iter::once(first).chain(fitting.filter(country));
        all.map(|local| Argument { entity: local.entity, span: local.span }).collect()
    }

    pub(crate) fn modifier(&self, classes: Classes) -> Vec<Argument> {
        let mut mentions = self.scene.modifiers(self.node, self.word);
        mentions.retain(|&mention| !super::sides::arms(self.scene.local(mention).span.of(self.scene.text)));
        // `Iraqi militia commander X`, `a Syrian Sunni cleric`: of no state.
        let private = self.private();
        mentions.retain(|&mention| !private || self.scene.local(mention).class != crate::Class::Country);
        mentions.reverse();
        // `its Iraqi branch` is its.
        let first = &self.sentence().words[self.sentence().nodes[self.node].first];
        let pronoun = |&mention: &u32| self.scene.local(mention).form == crate::Form::Pronoun;
        let own = [first.mention, first.inner].into_iter().flatten().find(pronoun);
        if let Some(owner) = own.filter(|_| super::node::possessive(first.lemma))
            && self.word > self.sentence().nodes[self.node].first
            && classes.holds(self.scene.local(owner).class)
        {
            return self.scene.company(owner, classes);
        }
        let sent_by = mentions.first().copied().filter(|&mention| classes.takes_somebody() && self.right_before(mention));
        let found = self.of_mentions(mentions, classes);
        if !found.is_empty() || private {
            return found;
        }
        if let Some(mention) = sent_by {
            return vec![self.scene.argument(mention)];
        }
        // `a Russian state-run company`: the adjective within what means somebody.
        let own = self.own_country(classes).filter(|_| self.word > self.sentence().nodes[self.node].first);
        if let Some(entity) = own {
            return vec![Argument { entity, span: self.sentence().words[self.word].span }];
        }
        let found = if found.is_empty() { self.whose(classes) } else { found };
        if found.is_empty() { self.of_the_last(classes) } else { found }
    }

    /// `a rebel attack`: a group without a name, right before what it does.
    fn right_before(&self, mention: u32) -> bool {
        let local = self.scene.local(mention);
        let group = matches!(local.class, crate::Class::Group | crate::Class::PublicBody) && local.form == crate::Form::Nominal;
        let word = &self.sentence().words[self.word];
        group && self.scene.text.get(local.span.end as usize..word.span.start as usize).is_some_and(|gap| gap.trim().is_empty())
    }

    /// `X and its armed wing`, `X, through its branch Y`: of the name before `and`, where nothing else tells.
    fn of_the_last(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let node = &sentence.nodes[self.node];
        let word = &sentence.words[node.first];
        let own = matches!(word.lemma, "its" | "their") && self.word > node.first;
        let led = |at: usize| sentence.is(at, What::Preposition) && matches!(sentence.lemma(at), "through" | "via");
        let and = self.node.checked_sub(1).filter(|&and| own && (sentence.is(and, What::And) || led(and)));
        let named = |noun: &usize| {
            let mention = sentence.nodes[*noun].mention.filter(|_| sentence.is_noun(*noun));
            mention.is_some_and(|mention| self.scene.local(mention).form == crate::Form::Named)
        };
        let comma = |at: usize| if sentence.is(at, What::Comma) { sentence.before(at) } else { Some(at) };
        let last = and.and_then(|and| sentence.before(and)).and_then(comma).filter(named);
        let last = last.filter(|last| word.lemma != "its" || !sentence.people.contains(last));
        // `X, whose arm is Y, and its ally`: of X.
        let clause = last.and_then(|last| (0..last).rev().find(|&at| sentence.is(at, What::Comma)));
        let clause = clause.filter(|&mark| sentence.first_lemma(mark + 1) == "whose" || sentence.is(mark + 1, What::Relative));
        let last = clause.and_then(|mark| sentence.before(mark)).filter(named).or(last);
        last.map_or(Vec::new(), |noun| self.scene.one(noun, classes, 9))
    }

    /// `Y, whose head`: what `whose` follows.
    pub(crate) fn whose(&self, classes: Classes) -> Vec<Argument> {
        let sentence = self.sentence();
        let before = sentence.before(self.node).filter(|_| sentence.first_lemma(self.node) == "whose");
        let noun = match before {
            Some(mark) if sentence.is(mark, What::Comma) => sentence.before(mark),
            // `X, which Y owns and whose manager is Z`: of X.
            Some(and) if sentence.is(and, What::And) => {
                let opens = |at: &usize| sentence.is(*at, What::Relative) || sentence.first_lemma(*at) == "whose";
                (0..and).rev().find(opens).and_then(|at| match sentence.is(at, What::Relative) {
                    true => sentence.antecedents(at).first().copied(),
                    false => self.scene.whose_owner(at),
                })
            }
            before => before,
        };
        // `the committee in Sharurah, whose chairman`, `Oban Mining of Sharurah, whose owner`: of the committee, of the firm.
        let noun = noun.map(|noun| self.scene.whose_seat(noun).unwrap_or(noun));
        let whole = |noun: usize| sentence.inhabited(sentence.climb_within(noun, false))[0];
        let found =
            noun.filter(|&noun| sentence.is_noun(noun)).map_or(Vec::new(), |noun| self.scene.one(whole(noun), classes, 9));
        // `X, a firm owned by Y, whose brother`: what cannot have one does not.
        let last = self
            .node
            .checked_sub(2)
            .filter(|&last| before.is_some() && sentence.is_noun(last) && sentence.is(last + 1, What::Comma));
        let last = last.filter(|last| !sentence.places.contains(last));
        if found.is_empty() { last.map_or(found, |noun| self.scene.one(noun, classes, 9)) } else { found }
    }
}

/// `then-president`, `ex-minister`: the office.
pub(super) fn plain_office(lemma: &str) -> &str {
    ["then-", "ex-", "vice-"].iter().find_map(|prefix| lemma.strip_prefix(prefix)).unwrap_or(lemma)
}

impl Scene<'_> {
    /// `Oban Mining of Sharurah`: the body that a place behind `of` is the seat of.
    fn whose_seat(&self, place: usize) -> Option<usize> {
        let body = self.sentence.before_of(place).filter(|&body| self.sentence.is_noun(body))?;
        (self.named_place(place) && self.bears_name(body)).then_some(body)
    }

    /// `Y, whose funding`, `Y, most of whose funding`: what stands before the comma.
    fn whose_owner(&self, noun: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let before = sentence.before(noun)?;
        let owner = if sentence.is(before, What::Comma) { sentence.before(before)? } else { before };
        // `the committee in Sharurah, whose chairman`: of the committee.
        sentence.is_noun(owner).then(|| sentence.inhabited(sentence.climb(owner))[0])
    }

    /// `Iran-aligned militants`: who leans to somebody is another.
    pub(super) fn leans(&self, mention: u32) -> bool {
        self.text[self.local(mention).span.end as usize..].starts_with('-')
    }

    /// Whom a part belongs to: `of X`, `X's`, or an adjective or name before it.
    pub(super) fn owner(&self, noun: usize, classes: Classes, depth: usize) -> Vec<Argument> {
        let sentence = &self.sentence;
        if noun >= 2 && sentence.is(noun - 1, What::Possessive) {
            return self.one(noun - 2, classes, depth + 1);
        }
        let of_body = sentence.has_of(noun);
        // `Iran-aligned elements of the Commission` are the Commission's.
        let leans = |mention: u32| of_body && self.leans(mention);
        if let Some(inner) = self.modifiers(noun, sentence.nodes[noun].head).into_iter().rev().find(|&m| {
            classes.holds(self.local(m).class)
                && !leans(m)
                && !self.text[self.local(m).span.end as usize..].starts_with("-related")
        }) {
            return vec![self.argument(inner)];
        }
        let of = sentence.is(noun + 1, What::Preposition)
            && matches!(
                sentence.lemma(noun + 1),
                "of" | "from" | "in" | "belonging to" | "linked to" | "for" | "at"
            )
            // `established a room for X`, `bought parts for X`: what is for somebody is not his.
            && (sentence.lemma(noun + 1) != "for" || sentence.nodes[noun].mention.is_some_and(|mention| self.people(mention)))
            && sentence.is_noun(noun + 2)
            // An attack on a base in X meets X; ties to people in X are none with X.
            // `expelled its leadership from X`.
            && !(sentence.lemma(noun + 1) == "from" && super::node::possessive(sentence.first_lemma(noun)))
            && (!matches!(sentence.lemma(noun + 1), "in" | "at")
                || classes.holds(Class::Place) && !sentence.nodes[noun].mention.is_some_and(|mention| self.people(mention))
                || sentence.lemma(noun + 1) == "at" && matches!(sentence.lemma(noun), "official" | "officer" | "employee" | "executive"));
        if let Some(holder) = self.held_by(noun).filter(|_| of) {
            let whose = self.each(self.members_from(holder), classes, depth + 1);
            if !whose.is_empty() {
                return whose;
            }
        }
        if of { self.each(self.members_from(sentence.main_noun(noun + 2)), classes, depth + 1) } else { Vec::new() }
    }

    /// `facilities in Syria belonging to X`, `a building in Basra used by X`: whose they are stands behind where they are.
    fn held_by(&self, noun: usize) -> Option<usize> {
        let sentence = &self.sentence;
        let place = sentence.is(noun + 1, What::Preposition) && matches!(sentence.lemma(noun + 1), "in" | "near" | "at");
        let link = sentence.main_noun(noun + 2) + 1;
        if !place || link >= sentence.nodes.len() {
            return None;
        }
        let belongs = sentence.is_preposition(link, "belonging to");
        let used = sentence.verb(link).is_some()
            && matches!(sentence.lemma(link), "use" | "belong" | "hold" | "occupy" | "run" | "control" | "operate")
            && sentence.is(link + 1, What::Preposition);
        let holder = if belongs { link + 1 } else { link + 2 };
        ((belongs || used) && sentence.is_noun(holder)).then(|| sentence.main_noun(holder))
    }
}
