//! What a document says of whom it names: the common nouns it calls them by, their titles, the countries they are of.

use super::Binder;
use super::heads::HEADS;
use crate::Class;
use crate::mention::gazetteer::gazetteer;
use crate::text::Pos;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What is said of an entity.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// Common nouns and adjectives: `X, a rebel group`, `the banker X`, `X is a colonel`.
    pub(super) words: FxHashSet<String>,
    /// The words of titles before its name.
    pub(super) titles: FxHashSet<String>,
    /// `the Lebanese group X`, `Yemen's X`.
    pub(super) countries: FxHashSet<&'static str>,
    /// The bodies that somebody is named with: `Harbour Front leader X`.
    pub(super) bodies: Vec<usize>,
    /// The head of the common noun that an entity without a name is known by.
    pub(super) head: Option<String>,
}

/// Where organisations are at home, by the name that the tables file them under.
static HOMES: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/homes.txt").lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once(": "));
    rows.flat_map(|(country, bodies)| bodies.split(", ").map(move |body| (body, country))).collect()
});

impl Binder<'_, '_> {
    /// Gathers what the phrases say of named entities, and their titles.
    pub(super) fn gather(&mut self) {
        for place in 0..self.phrases.len() {
            self.described(place);
            self.one_of_them(place);
        }
        for mention in &self.found.mentions {
            if let Some(title) = mention.title {
                let words = title.of(self.text.text).split_whitespace().map(|word| plain_title(&word.to_lowercase()));
                self.said.entry(mention.entity).or_default().titles.extend(words);
            }
        }
        for (number, entity) in self.found.entities.iter().enumerate().filter(|(_, entity)| entity.class != Class::Person) {
            let names = entity.aliases.iter().chain(std::iter::once(&entity.name));
            let known = names.filter_map(|name| gazetteer().find(&name.to_lowercase().replace('’', "'")));
            for country in known.filter_map(|known| HOMES.get(known.canonical)) {
                self.said.entry(number).or_default().countries.insert(country);
            }
        }
    }

    fn described(&mut self, place: usize) {
        let phrase = &self.phrases[place];
        let own = self.named_at(phrase.head as usize);
        let other = phrase
            .apposed
            .or_else(|| self.predicated(place))
            .and_then(|other| self.named_at(self.phrases[other as usize].head as usize));
        // `an exchange house, X`: what stands before a name.
        if let (Some(entity), Some(before)) = (own, phrase.apposed.filter(|_| phrase.list.is_none())) {
            let head = self.phrases[before as usize].head as usize;
            let roles = HEADS.get(self.text.lemma(head));
            let person = self.found.entities[entity].class == Class::Person;
            let single = self.text.word(head).eq_ignore_ascii_case(self.text.lemma(head)) && self.named_at(head).is_none();
            if roles.map_or(!person, |roles| roles.of_person() == person) && single {
                self.say(entity, before as usize);
            }
        }
        if let Some(entity) = own.or(other) {
            self.say(entity, place);
        }
        // `the M23 rebels`: M23 are rebels.
        let head = phrase.head as usize;
        let men = own.is_none() && matches!(self.text.lemma(head), "rebel" | "militant" | "insurgent" | "guerrilla" | "jihadist");
        let before = head.checked_sub(1).filter(|&at| men && at >= phrase.tokens.start as usize);
        if let Some(entity) = before.and_then(|at| self.named_at(at))
            && matches!(self.found.entities[entity].class, Class::Organization | Class::Group | Class::PublicBody)
        {
            let word = self.text.lemma(head).to_owned();
            self.said.entry(entity).or_default().words.insert(word);
        }
    }

    /// Takes down what a phrase says of an entity.
    fn say(&mut self, entity: usize, place: usize) {
        let phrase = &self.phrases[place];
        let mut countries = Vec::new();
        let mut words = Vec::new();
        for token in phrase.tokens.range() {
            let leans = || token + 1 < self.text.tokens.len() && self.text.word(token + 1).starts_with('-');
            if let Some(country) = self.known_country(token).filter(|_| !leans()) {
                countries.push(country);
            }
            if matches!(self.text.tokens[token].pos, Pos::Noun | Pos::Adjective) && self.named_at(token).is_none() {
                words.push(self.text.lemma(token).to_lowercase());
            }
        }
        if let Some(possessor) = phrase.possessor {
            countries.extend(self.known_country(self.phrases[possessor as usize].head as usize));
        }
        if !(words.is_empty() && countries.is_empty()) {
            let said = self.said.entry(entity).or_default();
            said.words.extend(words);
            said.countries.extend(countries);
        }
    }

    /// `X, one of the largest militias in Y`: a militia. `the Harbour Front leader X`: X is of the Front.
    fn one_of_them(&mut self, place: usize) {
        let phrase = &self.phrases[place];
        let head = phrase.head as usize;
        let first = phrase.tokens.start as usize;
        let of = phrase.preposition.map(|of| of as usize).filter(|&of| self.text.word(of) == "of");
        let plural = self.text.word(head).to_lowercase() != self.text.lemma(head);
        if let Some(of) = of.filter(|_| plural && self.named_at(head).is_none()) {
            let before = self.text.folded(of.saturating_sub(1));
            let one = before == "one" || before.ends_with("est");
            let mark = (of.saturating_sub(4)..of).rev().find(|&at| self.text.word(at) == ",").filter(|_| one);
            // `X is one of the largest militias`.
            let be = of.checked_sub(2).filter(|&at| before == "one" && self.text.lemma(at) == "be");
            let mark = mark.or(be);
            if let Some(entity) = mark.and_then(|mark| mark.checked_sub(1)).and_then(|end| self.named_at(end)) {
                let head = self.text.lemma(head).to_owned();
                self.said.entry(entity).or_default().words.insert(head);
            }
        }
        self.led_by(place);
        let Some(person) = self.named_at(head).filter(|&entity| self.found.entities[entity].class == Class::Person) else {
            return;
        };
        let body = |token: usize| {
            let class = |entity: usize| self.found.entities[entity].class;
            self.named_at(token).filter(|&entity| matches!(class(entity), Class::Organization | Class::Company | Class::Group))
        };
        let within = (first..head).find_map(body).or_else(|| {
            // `the Harbour Front, led by X`.
            let by = phrase.preposition.map(|by| by as usize).filter(|&by| by > 2 && self.text.word(by) == "by")?;
            let led = matches!(self.text.lemma(by - 1), "lead" | "head" | "command" | "run" | "chair" | "found");
            let end = if self.text.word(by - 2) == "," { by - 3 } else { by - 2 };
            body(end).filter(|_| led)
        });
        // `Harbour Front leader X`: the title was cut from the phrase.
        let before = || first.checked_sub(1).filter(|&at| self.text.tokens[at].pos != Pos::Mark).and_then(body);
        if let Some(body) = within.or_else(before) {
            self.belongs(person, body);
        }
    }

    /// `X, the leader of the Harbour Front`, `the Harbour Front's leader, X`: X is of the Front.
    fn led_by(&mut self, place: usize) {
        let phrase = &self.phrases[place];
        let leads = matches!(
            self.text.lemma(phrase.head as usize),
            "leader" | "head" | "chief" | "commander" | "founder" | "chairman" | "boss" | "chairwoman" | "secretary-general"
        );
        if !leads || self.text.lemma(phrase.head as usize) != self.text.folded(phrase.head as usize) {
            return;
        }
        let class = |entity: usize| self.found.entities[entity].class;
        let body = |entity: &usize| matches!(class(*entity), Class::Organization | Class::Company | Class::Group);
        let behind = self.phrases.get(place + 1).filter(|next| {
            next.attached == Some(place as u32) && next.preposition.is_some_and(|of| self.text.word(of as usize) == "of")
        });
        let owner = phrase.possessor.map(|owner| &self.phrases[owner as usize]).or(behind);
        let led = owner.and_then(|owner| self.named_at(owner.head as usize)).filter(body);
        let last = place + usize::from(behind.is_some() && phrase.possessor.is_none());
        let next = self.phrases.get(last + 1).filter(|next| next.apposed == Some(place as u32));
        let before = phrase.apposed.or_else(|| self.predicated(place)).map(|before| &self.phrases[before as usize]);
        let person = before.or(next).and_then(|other| self.named_at(other.head as usize));
        if let (Some(body), Some(person)) = (led, person.filter(|&person| class(person) == Class::Person)) {
            self.belongs(person, body);
        }
    }

    fn belongs(&mut self, person: usize, body: usize) {
        let said = self.said.entry(person).or_default();
        if !said.bodies.contains(&body) {
            said.bodies.push(body);
        }
    }

    /// The subject of `is` right before a phrase.
    fn predicated(&self, place: usize) -> Option<u32> {
        let start = self.phrases[place].tokens.start;
        let be = start.checked_sub(1).filter(|&token| self.text.lemma(token as usize) == "be")?;
        let subject = place.checked_sub(1)?;
        (self.phrases[subject].tokens.end == be && self.phrases[place].preposition.is_none()).then_some(subject as u32)
    }

    /// Whether the document calls an entity so.
    pub(super) fn is_called(&self, entity: usize, head: &str) -> bool {
        self.said.get(&entity).is_some_and(|said| said.words.contains(head))
    }
}

/// `Gen.`, `Sen.`: the rank or office in full.
fn plain_title(word: &str) -> String {
    let full = match word.trim_end_matches('.') {
        "gen" => "general",
        "col" => "colonel",
        "capt" => "captain",
        "maj" => "major",
        "lt" => "lieutenant",
        "brig" => "brigadier",
        "adm" => "admiral",
        "sen" => "senator",
        "rep" => "representative",
        "shaykh" | "sheik" | "shaikh" => "sheikh",
        other => other,
    };
    full.to_owned()
}
