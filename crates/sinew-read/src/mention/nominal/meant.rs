//! Whom a common noun with `the` means: who was spoken of close before, is of its sort, and is or may be called so.

use super::{Binder, Nominal};
use crate::Class;
use crate::mention::discourse::{Discourse, Place, Rank};
use crate::text::{Pos, VerbForm};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// How many sentences back somebody is looked for who is called so.
const BACK: usize = 10;

/// How many sentences back somebody counts who only may be called so.
const CLOSE: usize = 3;

/// The words in names that show what their bearer can be called.
static CALLED: LazyLock<FxHashMap<&str, (usize, FxHashSet<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/called.txt").lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once(": ")).enumerate();
    rows.flat_map(|(row, (nouns, words))| {
        let words: FxHashSet<&str> = words.split(' ').collect();
        nouns.split(' ').map(move |noun| (noun, (row, words.clone())))
    })
    .collect()
});

/// How well a noun fits somebody.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Of its sort.
    Sort = 0,
    /// Its name shows that it may be called so.
    Kin = 25,
    /// It is called so.
    Called = 45,
}

impl Binder<'_, '_> {
    /// Whom a nominal means of those spoken of before it.
    pub(super) fn meant(&self, nominal: &Nominal, discourse: &Discourse) -> Option<usize> {
        let phrase = &self.phrases[nominal.phrase];
        if nominal.plural || phrase.possessor.is_some() || !self.points_back(nominal) {
            return None;
        }
        let sentence = phrase.sentence as usize;
        let own = discourse.own_subject(phrase.tokens);
        let his = matches!(self.text.folded(phrase.tokens.start as usize).as_str(), "his" | "her");
        let person = discourse.at(phrase.tokens.start as usize).filter(|_| his);
        let bodies = person.and_then(|person| self.said.get(&person)).map_or(&[][..], |said| &said.bodies);
        if let Some(&body) = bodies.iter().find(|&&body| self.fit(nominal, body).is_some()) {
            return Some(body);
        }
        if his {
            return None;
        }
        let this = self.text.folded(phrase.tokens.start as usize) == "this";
        let mut scores: Vec<(usize, u32)> = Vec::new();
        for place in discourse.since(sentence.saturating_sub(BACK)).iter().filter(|place| Some(place.entity) != own) {
            let Some(fit) = self.fit(nominal, place.entity) else { continue };
            // `according to X, the network paid Y`: who tells it does not do it.
            if place.sentence == sentence && fit == Fit::Sort && self.tells(place.tokens.start as usize) {
                continue;
            }
            let far = sentence - place.sentence;
            // `the pro-Iranian bloc`: several together, told apart from any one of them by whom they lean to.
            let together = matches!(nominal.head.as_str(), "bloc" | "alliance" | "coalition") && nominal.leaning.is_some();
            if fit == Fit::Sort && shy(&nominal.head) && (together || self.is_called_otherwise(place.entity)) {
                continue;
            }
            if fit == Fit::Sort && (far > CLOSE || shy(&nominal.head) && (far > 1 || place.rank == Rank::Other))
                || !self.agrees(nominal, place.entity, far)
            {
                continue;
            }
            // What any group is called tells little.
            let told = if general(&nominal.head) { fit as u32 * 2 / 3 } else { fit as u32 };
            // `They founded the Alliance; this group`: who was named last.
            let last = if this && far == 0 && place.tokens.end <= phrase.tokens.start { 40 } else { 0 };
            let score = salience(place, far) + told + last;
            match scores.iter_mut().find(|(entity, _)| *entity == place.entity) {
                Some((_, best)) => *best = (*best).max(score) + 1,
                None => scores.push((place.entity, score)),
            }
        }
        // Of equals the one named last.
        scores.iter().max_by_key(|(_, score)| *score).map(|(entity, _)| *entity)
    }

    /// Whether `according to` stands before a name.
    fn tells(&self, start: usize) -> bool {
        (1..4).filter_map(|back| start.checked_sub(back)).any(|at| {
            self.text.word(at).eq_ignore_ascii_case("according to") || self.text.word(at).eq_ignore_ascii_case("according")
        })
    }

    /// `the group`, but not `the group of firms`, `the militia that guards X`, `his movement`.
    fn points_back(&self, nominal: &Nominal) -> bool {
        let phrase = &self.phrases[nominal.phrase];
        let the = matches!(self.text.folded(phrase.tokens.start as usize).as_str(), "the" | "this" | "that" | "his" | "her");
        let end = phrase.tokens.end as usize;
        let next = if end < self.text.tokens.len() { self.text.word(end) } else { "" };
        // `accused the premier of having fled`.
        let gerund =
            self.text.tokens.get(end + 1).is_some_and(|after| matches!(after.pos, Pos::Verb(VerbForm::Ing) | Pos::Auxiliary));
        let told = next == "of" && !gerund
            || matches!(next, "that" | "who" | "whose" | "which" | "known" | "called" | "named" | "led" | "headed");
        // `X, the housing agency,` is X, whatever X was taken for.
        let before = phrase.apposed.filter(|_| !matches!(next, "'s" | "’s" | "'" | "’"));
        let says_again = before.is_some_and(|before| self.named_at(self.phrases[before as usize].head as usize).is_some());
        the && !told && !says_again && nominal.words.iter().all(|word| !exact(word))
    }

    /// How well a nominal fits an entity.
    fn fit(&self, nominal: &Nominal, number: usize) -> Option<Fit> {
        let entity = &self.found.entities[number];
        let head = nominal.head.as_str();
        let said = self.said.get(&number);
        if nominal.roles.of_person() {
            let premier = |said: &&super::said::Said| {
                head == "premier" && ["prime", "minister"].iter().all(|word| said.titles.contains(*word))
            };
            let titled = said.filter(|said| said.titles.contains(head) || premier(said)).is_some();
            let called = titled && !matches!(head, "man" | "woman") || self.is_called(number, head);
            return (entity.class == Class::Person && entity.named && called).then_some(Fit::Called);
        }
        if !(nominal.roles.group || nominal.roles.single) || matches!(head, "person" | "individual" | "entity") {
            return None;
        }
        let (row, words) = CALLED.get(head)?;
        if !entity.named {
            let other = said.and_then(|said| said.head.as_deref())?;
            let single = !matches!(entity.class, Class::Group | Class::Person | Class::Place);
            let kin = CALLED.get(other).is_some_and(|(other, _)| other == row);
            return match () {
                () if !single => None,
                () if other == head => Some(Fit::Called),
                () if kin => Some(Fit::Kin),
                () => None,
            };
        }
        let body = matches!(
            entity.class,
            Class::Organization | Class::Group | Class::Company | Class::PublicBody | Class::Vessel | Class::Work
        );
        if !body {
            return None;
        }
        let names = || entity.aliases.iter().chain(std::iter::once(&entity.name)).flat_map(|name| name.split([' ', '-']));
        if self.is_called(number, head) || names().any(|word| word.eq_ignore_ascii_case(head)) {
            return Some(Fit::Called);
        }
        let armed = matches!(head, "group" | "organization" | "organisation");
        let alike = |word: &String| {
            armed && matches!(word.as_str(), "militia" | "faction")
                || CALLED.get(word.as_str()).is_some_and(|(other, _)| other == row)
        };
        let kin = said.is_some_and(|said| said.words.iter().any(alike))
            || names().any(|word| word.starts_with(char::is_uppercase) && words.contains(word.to_lowercase().as_str()));
        let sort = match head {
            "group" | "organization" | "organisation" | "outfit" | "movement" | "militia" | "faction" => {
                matches!(entity.class, Class::Organization | Class::Group) && !names().any(|word| office(&word.to_lowercase()))
            }
            "company" | "firm" | "business" => entity.class == Class::Company,
            "vessel" | "ship" | "tanker" => entity.class == Class::Vessel,
            "association" | "foundation" | "charity" | "alliance" | "coalition" | "bloc" | "party" | "exchange" | "bank" => {
                matches!(entity.class, Class::Organization | Class::Company)
            }
            "agency" | "body" => entity.class == Class::PublicBody,
            "institution" => matches!(entity.class, Class::PublicBody | Class::Company),
            _ => false,
        };
        let related = kin && entity.class != Class::Vessel;
        if related { Some(Fit::Kin) } else { sort.then_some(Fit::Sort) }
    }

    /// Whether the country and the adjectives of a nominal may be those of an entity.
    fn agrees(&self, nominal: &Nominal, number: usize, far: usize) -> bool {
        if nominal.bare() {
            return true;
        }
        let said = self.said.get(&number);
        let name = &self.found.entities[number].name;
        let lands = said.map(|said| &said.countries).filter(|lands| !lands.is_empty());
        let of = |country: &str| lands.map_or(far <= 1, |lands| lands.contains(country));
        let land = nominal.country.is_none_or(of);
        let told = |word: &String| {
            plain(word)
                || said.is_some_and(|said| said.words.contains(word) || said.titles.contains(word))
                || name.split(' ').any(|other| other.eq_ignore_ascii_case(word))
        };
        land && (nominal.leaning.is_none() || far <= 2) && nominal.words.iter().all(told)
    }

    /// Whether the document calls somebody by a noun of those that tell bodies and firms apart.
    fn is_called_otherwise(&self, entity: usize) -> bool {
        self.said.get(&entity).is_some_and(|said| said.words.iter().any(|word| CALLED.contains_key(word.as_str())))
    }

    /// `Sadiq's movement`: the body that he is named with.
    fn of_leader(&self, nominal: &Nominal) -> Option<usize> {
        let possessor = self.phrases[nominal.phrase].possessor.filter(|_| !nominal.plural)?;
        let person = self.named_at(self.phrases[possessor as usize].head as usize)?;
        let own = (self.found.entities[person].class == Class::Person).then(|| self.said.get(&person))??;
        own.bodies.iter().copied().find(|&body| self.fit(nominal, body).is_some())
    }

    /// `X, whose group`: the body that the person right before is named with.
    pub(in crate::mention) fn whose(&self, nominal: &Nominal) -> Option<usize> {
        let start = self.phrases[nominal.phrase].tokens.start as usize;
        if nominal.plural || self.text.folded(start) != "whose" || start < 2 {
            return None;
        }
        let end = if self.text.word(start - 1) == "," { start - 2 } else { start - 1 };
        let person = self.named_at(end).filter(|&entity| self.found.entities[entity].class == Class::Person)?;
        self.said.get(&person)?.bodies.iter().copied().find(|&body| self.fit(nominal, body).is_some())
    }

    /// `the shipping firm, X,`: the name right behind.
    pub(in crate::mention) fn explained(&self, nominal: &Nominal) -> Option<usize> {
        let next = self.phrases.get(nominal.phrase + 1)?;
        let named = self.named_at(next.head as usize).filter(|_| next.apposed == Some(nominal.phrase as u32))?;
        // `its owner, X's cousin Y`: not X.
        if self.text.tokens.get(next.tokens.end as usize).is_some_and(|token| token.pos == Pos::Possessive) {
            return None;
        }
        let class = self.found.entities[named].class;
        let fits = if nominal.roles.of_person() {
            class == Class::Person
        } else {
            matches!(class, Class::Organization | Class::Company | Class::PublicBody | Class::Vessel | Class::Group | Class::Work)
        };
        (fits && !nominal.plural).then_some(named)
    }

    /// Binds a nominal to whom it means, or makes it one of its own.
    pub(in crate::mention) fn settle(&mut self, nominal: Nominal, discourse: &Discourse) {
        let same = self.explained(&nominal).or_else(|| self.of_leader(&nominal));
        // `the prime minister` is who is named with that title, before he is one who is only spoken of.
        let holder =
            || if nominal.roles.office { self.meant(&nominal, discourse).or_else(|| self.only_holder(&nominal)) } else { None };
        let same = same.or_else(holder);
        let same = same.or_else(|| if nominal.bare() { None } else { self.same_group(&nominal) });
        // `its forces`: somebody's own, whatever others are called.
        let first = self.text.folded(self.phrases[nominal.phrase].tokens.start as usize);
        let own = matches!(first.as_str(), "its" | "their" | "our" | "his" | "her");
        let called = || self.called_so(&nominal).filter(|_| nominal.plural && !own);
        let frequent = || self.frequent(&nominal).filter(|_| !own);
        let entity = same.or_else(|| self.meant(&nominal, discourse)).or_else(called).or_else(frequent);
        match entity {
            Some(entity) => self.mention(&nominal, entity),
            None => self.group(nominal),
        }
    }
}

/// What sits and inquires is no group that fights or trades.
fn office(word: &str) -> bool {
    matches!(
        word,
        "panel"
            | "committee"
            | "commission"
            | "court"
            | "ministry"
            | "department"
            | "office"
            | "bureau"
            | "secretariat"
            | "parliament"
    )
}

/// How present somebody is who was spoken of some sentences before.
fn salience(place: &Place, far: usize) -> u32 {
    let rank = match place.rank {
        Rank::Topic => 15,
        Rank::Subject => 10,
        Rank::Other => 0,
    };
    let near = match far {
        0 => 45,
        1 => 35,
        2 => 25,
        3 => 15,
        _ => 5,
    };
    near + rank
}

/// Nouns that any body or firm is called by.
fn general(head: &str) -> bool {
    matches!(head, "group" | "organization" | "organisation" | "movement" | "outfit" | "company" | "firm" | "business")
}

/// Nouns that mean one of their sort only where it is the subject of what was said last.
fn shy(head: &str) -> bool {
    matches!(head, "association" | "foundation" | "charity" | "alliance" | "coalition" | "bloc" | "party" | "exchange" | "bank")
}

/// Words that tell one from others, so that the nominal means somebody of its own.
fn exact(word: &str) -> bool {
    matches!(
        word,
        "largest"
            | "main"
            | "other"
            | "same"
            | "new"
            | "first"
            | "second"
            | "third"
            | "rival"
            | "another"
            | "only"
            | "next"
            | "biggest"
            | "oldest"
            | "strongest"
            | "own"
            | "most"
            | "former"
            | "smaller"
            | "larger"
            | "entire"
            | "whole"
            | "broader"
            | "wider"
            | "joint"
            | "local"
            | "such"
    )
}

/// Words that any group may be called with.
fn plain(word: &str) -> bool {
    matches!(
        word,
        "armed"
            | "militant"
            | "militia"
            | "rebel"
            | "paramilitary"
            | "terrorist"
            | "extremist"
            | "islamist"
            | "jihadist"
            | "shia"
            | "shiite"
            | "shi'ite"
            | "sunni"
            | "secessionist"
            | "separatist"
            | "powerful"
            | "influential"
            | "state-owned"
            | "private"
            | "shipping"
            | "trading"
            | "listed"
            | "insurgent"
            | "front"
            | "holding"
    )
}
