//! Of which state an office is that does not say so: `Prime Minister X`.

use super::apply::Trigger;
use super::fill::{Local, Scene};
use super::kinds::Classes;
use super::node::What;
use super::owners::plain_office;
use crate::mention::country_of_statesman;
use crate::{Argument, Class, Form, Span};

/// Whose leaders hold no office of a state.
const PRIVATE: &[&str] = &[
    "militia",
    "rebel",
    "opposition",
    "separatist",
    "jihadist",
    "islamist",
    "insurgent",
    "gang",
    "cartel",
    "crime",
    "mafia",
    "drug",
    "clan",
    "syndicate",
    "business",
    "tribal",
    "religious",
    "sunni",
    "shiite",
    "shi'ite",
    "shia",
    "kurdish",
    "christian",
    "druze",
    "guerrilla",
    "paramilitary",
];

impl Trigger<'_, '_> {
    /// Whether a role before a name is none of a state: that of a militia, a creed, a people or a trade.
    pub(super) fn private(&self) -> bool {
        let words = &self.sentence().words[self.sentence().nodes[self.node].first..=self.word];
        let Some((role, before)) = words.split_last() else { return false };
        let of_person =
            matches!(role.lemma, "commander" | "leader" | "chief" | "cleric" | "figure" | "spokesman" | "head" | "politician");
        let kind = |lemma: &str| PRIVATE.contains(&lemma.to_lowercase().as_str());
        role.lemma == "cleric" || of_person && before.iter().any(|word| kind(word.lemma) || kind(word.span.of(self.scene.text)))
    }

    /// `Prime Minister X`: an office of state right before its holder's name.
    pub(crate) fn home(&self, classes: Classes) -> Vec<Argument> {
        if self.of_a_relative() || self.of_several() {
            return Vec::new();
        }
        let body = self.state_behind(classes).or_else(|| self.treasury(classes)).or_else(|| self.body(classes));
        let body = body.or_else(|| self.of_the_body_spoken_of(classes));
        if let Some(body) = body {
            return vec![body];
        }
        let named = |names: &[&str]| {
            let state = names.iter().find_map(|name| self.scene.named(name));
            state.filter(|_| classes.holds(Class::Country))
        };
        let state = if self.american_office() {
            named(&["united states", "u.s.", "us"])
        } else if self.british_office() {
            named(&["united kingdom", "uk", "u.k.", "britain", "great britain"])
        } else if self.of_another() || self.private() {
            None
        } else if self.office_of_state() {
            self.state_of_office(classes)
        } else {
            self.state_of_leader().filter(|_| classes.holds(Class::Country))
        };
        let span = self.sentence().words[self.word].span;
        state.map_or(Vec::new(), |entity| vec![Argument { entity, span }])
    }

    /// `President of Iraq X`: the state between the office and its holder.
    fn state_behind(&self, classes: Classes) -> Option<Argument> {
        let words = &self.sentence().words[self.word + 1..=self.sentence().nodes[self.node].last];
        let (of, behind) = words.split_first().filter(|(of, _)| of.lemma == "of")?;
        let state = behind.iter().find(|word| word.lemma != "the" && word.span.start > of.span.end)?;
        let local = self.scene.local(state.mention?);
        let fits = local.class == Class::Country && local.form == Form::Named && classes.holds(local.class);
        fits.then_some(Argument { entity: local.entity, span: local.span })
    }

    /// `X, whose chief of staff`: of X.
    fn of_a_relative(&self) -> bool {
        self.sentence().first_lemma(self.node) == "whose"
    }

    /// `Presidents A and B`: each of his own.
    fn of_several(&self) -> bool {
        let trigger = &self.sentence().words[self.word];
        !trigger.lemma.ends_with('s') && trigger.span.of(self.scene.text).ends_with('s')
    }

    /// Of which state an office is: by its adjective, by its holder, by the text around it.
    fn state_of_office(&self, classes: Classes) -> Option<usize> {
        // `a Ugandan army spokesman`: the adjective says of which.
        let node = self.sentence().nodes[self.node];
        let own = &self.sentence().words[node.first..self.word];
        if let Some(adjective) = own.iter().map(|word| word.span.of(self.scene.text)).find(|word| demonym(word)) {
            return self.scene.named(adjective).filter(|&entity| classes.holds(self.scene.entities[entity].class));
        }
        if let Some(known) = self.known_office(classes) {
            return Some(known.entity);
        }
        if let Some(country) = country_of_statesman(self.sentence().words[node.head].lemma) {
            let ours = || ["u.s.", "us", "america"].iter().find_map(|name| self.scene.named(name));
            let named = self.scene.named(country).or_else(|| if country == "United States" { ours() } else { None });
            return named.filter(|_| classes.holds(Class::Country));
        }
        let state = self.state_before().or_else(|| self.topic()).or_else(|| self.scene.home.filter(|_| !self.foreign()));
        state.filter(|&entity| classes.holds(self.scene.entities[entity].class))
    }

    /// The country that stands close before the office, or that alone the sentence speaks of.
    fn state_before(&self) -> Option<usize> {
        let start = self.sentence().words[self.word].span.start;
        let country = |local: &&Local| {
            local.class == Class::Country
                && local.span.end <= start
                && start - local.span.end < 30
                && !self.scene.text[local.span.end as usize..start as usize].contains(';')
        };
        let before = self.scene.locals.iter().rfind(country).map(|local| local.entity);
        if before.is_some() || self.scene.home.is_some() {
            return before;
        }
        let near = |local: &Local| local.span.start < start && start - local.span.start < 60;
        let named_before = |entity: &usize| self.scene.locals.iter().any(|local| local.entity == *entity && near(local));
        self.scene.only_country().filter(named_before).or_else(|| self.of_the_organ())
    }

    /// The state that the sentence before speaks of, where this one names none.
    fn topic(&self) -> Option<usize> {
        let capital = self.sentence().words[self.word].span.of(self.scene.text).starts_with(char::is_uppercase);
        self.scene.topic.filter(|_| capital && self.scene.only_country().is_none())
    }

    /// Whether another country than that of the text is named before the office.
    fn foreign(&self) -> bool {
        let start = self.sentence().words[self.word].span.start;
        let only = self.scene.only_country();
        let abroad = only.is_none() || only == self.scene.home;
        self.scene.locals.iter().filter(|local| local.span.start < start).any(|local| match local.class {
            Class::Country => !abroad,
            // `was received in Rome by Interior Minister X`.
            Class::Place => {
                let before = self.scene.text[..local.span.start as usize].trim_end();
                let led = before.ends_with(" in") || before.ends_with("In");
                led && self.scene.seat_of(local).is_some_and(|country| Some(country) != self.scene.home)
            }
            _ => false,
        })
    }

    /// `the Iraqi parliament approved the cabinet of Prime Minister X`: the state whose organ alone stands before.
    fn of_the_organ(&self) -> Option<usize> {
        let start = self.sentence().words[self.word].span.start;
        let country = |local: &Local| match local.class {
            Class::Country => Some(local.entity),
            Class::PublicBody => self.scene.entities[local.entity].part_of,
            _ => None,
        };
        let mut all = self.scene.locals.iter().filter_map(|local| Some((local.span, country(local)?)));
        let (first, state) = all.next()?;
        let near = first.start < start && start - first.start < NEAR;
        let organ = self.scene.locals.iter().any(|local| local.span == first && local.class == Class::PublicBody);
        (near && organ && all.all(|(_, other)| other == state)).then_some(state)
    }

    /// `Secretary of State X`, `Deputy Attorney General X` beside a Justice Department, in American spelling: an office of the
    /// United States.
    fn american_office(&self) -> bool {
        let words = &self.sentence().words;
        let near = words[self.word.saturating_sub(2)..(self.word + 3).min(words.len())].iter();
        let text: Vec<&str> = near.map(|word| word.span.of(self.scene.text)).collect();
        let joined = text.join(" ");
        let justice = ["justice department", "department of justice", "u.s. department of justice"];
        joined.contains("Secretary of State")
            || joined.contains("Defense Secretary")
            || joined.contains("Secretary of Defense")
            || joined.contains("Deputy Attorney General")
            || joined.contains("Assistant Attorney General")
            || joined.contains("Attorney General") && justice.iter().any(|name| self.scene.names.0.contains_key(*name))
    }

    /// `Foreign Secretary X`: an office of the United Kingdom, where the text names no other state that has one.
    fn british_office(&self) -> bool {
        let words = &self.sentence().words;
        let office = self.word.checked_sub(1).map_or("", |before| words[before].span.of(self.scene.text));
        let others = ["india", "pakistan", "bangladesh", "sri lanka", "nepal", "philippines", "malaysia", "mexico", "canada"];
        words[self.word].lemma == "secretary"
            && matches!(office, "Foreign" | "Home" | "Defence")
            && self.possessor().is_none()
            && !others.iter().any(|state| self.scene.names.0.contains_key(*state))
    }

    /// `leader Muammar Gaddafi`: the state of somebody who is known to lead one.
    fn state_of_leader(&self) -> Option<usize> {
        let sentence = self.sentence();
        let node = &sentence.nodes[self.node];
        let leads = matches!(sentence.words[self.word].lemma, "leader" | "ruler" | "dictator" | "strongman");
        let country = country_of_statesman(sentence.words[node.head].lemma).filter(|_| leads && self.word < node.head)?;
        self.scene.named(country)
    }

    /// `prime minister of the Regional Government`: of the body that stands behind it.
    fn of_another(&self) -> bool {
        let sentence = self.sentence();
        let of = sentence.is(self.node + 1, What::Preposition) && sentence.lemma(self.node + 1) == "of";
        // `the Minister of Defence of Rwanda`.
        let field = if of && sentence.is_noun(self.node + 2) { self.behind_portfolio(self.node + 2) } else { None };
        let behind = sentence.nodes.get(field.unwrap_or(self.node + 2)).filter(|_| of).and_then(|node| node.mention);
        behind.is_some_and(|mention| {
            let local = self.scene.local(mention);
            let minister = sentence.words[self.word].lemma == "minister" && local.class == Class::Country;
            local.form == Form::Named && (minister || matches!(local.class, Class::PublicBody | Class::Organization))
        })
    }

    /// The state whose office the holder has by a sentence before.
    fn known_office(&self, classes: Classes) -> Option<Argument> {
        let holder = *self.holder(Classes::parse("person")?).first()?;
        let country = self.scene.offices.iter().rfind(|(person, _)| *person == holder.entity)?.1;
        let span = self.sentence().words[self.word].span;
        classes.holds(self.scene.entities[country].class).then_some(Argument { entity: country, span })
    }

    /// `army spokesman X`, `coast guard commander X`: the body of that name that the document speaks of.
    fn body(&self, classes: Classes) -> Option<Argument> {
        let words = &self.sentence().words;
        let word = |back: usize| self.word.checked_sub(back).filter(|&at| at >= self.sentence().nodes[self.node].first);
        let last = word(1)?;
        let single = matches!(
            words[last].lemma,
            "army" | "military" | "police" | "junta" | "navy" | "parliament" | "government" | "gendarmerie" | "regime"
        );
        let double = matches!(words[last].lemma, "guard" | "commission" | "bank" | "force");
        let first = if single { last } else { word(2).filter(|_| double)? };
        // `an army spokesman` may be a mention itself.
        if words[first..=last].iter().any(|word| word.mention.is_some_and(|own| words[self.word].mention != Some(own))) {
            return None;
        }
        let span = Span { start: words[first].span.start, end: words[last].span.end };
        let entity = self.scene.named(span.of(self.scene.text)).filter(|&e| classes.holds(self.scene.entities[e].class))?;
        Some(Argument { entity, span })
    }

    /// `the secretary-general, X`, `chief of staff X`: of the one body that the sentence, or the one before, speaks of.
    fn of_the_body_spoken_of(&self, classes: Classes) -> Option<Argument> {
        let trigger = &self.sentence().words[self.word];
        let staff = trigger.span.of(self.scene.text).eq_ignore_ascii_case("chief of staff");
        if trigger.lemma != "secretary-general" && !staff || self.of_another() || self.possessor().is_some() {
            return None;
        }
        let body = self.scene.body_spoken_of(trigger.span.start).or(self.scene.body)?;
        classes.holds(self.scene.entities[body].class).then_some(Argument { entity: body, span: trigger.span })
    }

    /// `Treasury Secretary X`, `Under Secretary for Terrorism and Financial Intelligence X`: the ministry of that name.
    fn treasury(&self, classes: Classes) -> Option<Argument> {
        let words = &self.sentence().words;
        let trigger = &words[self.word];
        let near = &words[self.word.saturating_sub(3)..(self.word + 6).min(words.len())];
        let says = near.iter().any(|word| matches!(word.span.of(self.scene.text), "Treasury" | "Terrorism" | "terrorism"));
        if trigger.lemma != "secretary" || !says {
            return None;
        }
        const NAMES: &[&str] = &[
            "u.s. department of the treasury",
            "department of the treasury",
            "u.s. treasury department",
            "treasury department",
            "u.s. treasury",
            "us treasury",
            "treasury",
            "united states",
            "u.s.",
        ];
        let entity = NAMES.iter().filter_map(|name| self.scene.names.0.get(*name).copied());
        let entity = entity.into_iter().find(|&entity| classes.holds(self.scene.entities[entity].class))?;
        Some(Argument { entity, span: trigger.span })
    }

    /// Whether the trigger is an office that a state has one of, and nothing beside it says of what else it is one.
    fn office_of_state(&self) -> bool {
        let sentence = self.sentence();
        let before = self.word.checked_sub(1).map_or("", |word| sentence.words[word].lemma);
        let own = self.word > sentence.nodes[self.node].first;
        let forces = matches!(
            before,
            "army"
                | "military"
                | "navy"
                | "police"
                | "parliament"
                | "customs"
                | "intelligence"
                | "election"
                | "bank"
                | "security"
                | "government"
        );
        match plain_office(sentence.words[self.word].lemma) {
            "justice" if before == "chief" => true,
            "leader" if before == "supreme" && self.possessor().is_none() => true,
            "general" if before == "attorney" || before == "prosecutor" => true,
            "adviser" | "advisor" if before == "security" && own => true,
            "minister" | "premier" | "chancellor" | "king" | "emir" | "sultan" => true,
            "president" | "speaker" => {
                self.word < sentence.nodes[self.node].head
                    || sentence.complements(self.node, "of").is_none() && self.possessor().is_none()
            }
            "chief" | "commander" | "head" | "governor" | "spokesman" | "spokeswoman" | "spokesperson" => {
                own && forces && self.possessor().is_none()
            }
            _ => false,
        }
    }
}

impl Scene<'_> {
    /// The body without which nothing else before that place is one: `the movement`, where it has a name.
    pub(super) fn body_spoken_of(&self, before: u32) -> Option<usize> {
        let body =
            |local: &&Local| local.span.end <= before && local.class == Class::Organization && self.entities[local.entity].named;
        let mut bodies = self.locals.iter().filter(body).map(|local| local.entity);
        let first = bodies.next()?;
        bodies.all(|other| other == first).then_some(first)
    }

    /// `Norway's position is clear.`, `Oslo is not blind to it.`: the state, or the seat of one, that a sentence begins with.
    pub(super) fn state_spoken_of(&self) -> Option<usize> {
        let sentence = &self.sentence;
        let first = (0..sentence.nodes.len()).find(|&at| sentence.is_noun(at))?;
        let local = self.local(sentence.nodes[first].mention?);
        let begins = first == 0 && local.span.end <= sentence.words[sentence.nodes[first].last].span.end;
        match local.class {
            Class::Country => Some(local.entity).filter(|_| begins),
            Class::Place => self.seat_of(local).filter(|_| begins),
            Class::PublicBody => self.entities[local.entity].part_of.filter(|_| begins),
            _ => None,
        }
    }
}

/// How many bytes before an office an organ of its state may stand.
const NEAR: u32 = 120;

/// Whether a word is the adjective of a country.
fn demonym(word: &str) -> bool {
    crate::mention::gazetteer().find(&word.to_lowercase()).is_some_and(|known| known.demonym)
}
