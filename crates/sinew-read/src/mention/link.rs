//! Which names mean the same: the same words, an acronym, a surname, `Full Name (Short)`, `known as`.

use super::gazetteer::{Known, TitleKind, gazetteer};
use super::{Links, Name, alias, class};
use crate::text::{Case, Pos, Text, Tokens};
use crate::{Class, Entity, Form, Mention};
use rustc_hash::FxHashMap;

/// Makes entities of the proper names of a document.
pub(super) fn link(text: &Text<'_>, names: &[Name]) -> Links {
    let names: Vec<Name> = names.iter().copied().filter(|name| !name.demonym).collect();
    let keys: Vec<String> = names.iter().map(|name| key(text, name.tokens)).collect();
    let mut joiner = Joiner { text, names: &names, keys: &keys, parent: (0..names.len()).collect() };
    joiner.same_words();
    joiner.tables();
    joiner.brackets();
    joiner.acronyms();
    joiner.parts();
    joiner.short_forms();
    joiner.entities()
}

/// The words of a name, folded; articles and hyphens of `al-` do not tell two names apart.
pub(super) fn key(text: &Text<'_>, tokens: Tokens) -> String {
    let mut key = String::new();
    for token in tokens.range() {
        let word = text.folded(token);
        let bare = word.strip_prefix("al-").or_else(|| word.strip_prefix("el-")).unwrap_or(&word);
        if matches!(bare, "the" | "al" | "el" | "," | "**") {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(bare.chars().filter(|c| !matches!(c, '.' | '\'' | '-') || bare.len() <= 2));
    }
    key
}

struct Joiner<'a, 't> {
    text: &'a Text<'t>,
    names: &'a [Name],
    keys: &'a [String],
    parent: Vec<usize>,
}

/// How many of the last bearers of a surname are asked whether others are told by them.
const NEAR: usize = 30;

impl Joiner<'_, '_> {
    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parent[one.max(other)] = one.min(other);
    }

    /// `the Federation` after `the Federation of Popular Guards`.
    fn short_forms(&mut self) {
        for at in 0..self.names.len() {
            let whole = self.names[at].whole.and_then(|whole| self.names.binary_search_by_key(&whole, |name| name.tokens).ok());
            if let Some(whole) = whole {
                self.join(whole, at);
            }
        }
    }

    fn same_words(&mut self) {
        let mut first: FxHashMap<&str, usize> = FxHashMap::default();
        for (at, key) in self.keys.iter().enumerate() {
            if self.names[at].whole.is_some() {
                continue;
            }
            let earlier = *first.entry(key).or_insert(at);
            self.join(earlier, at);
        }
    }

    fn tables(&mut self) {
        let mut first: FxHashMap<&'static str, usize> = FxHashMap::default();
        for at in 0..self.names.len() {
            if let Some(known) = self.names[at].known.filter(|_| self.names[at].whole.is_none()) {
                let earlier = *first.entry(known.canonical).or_insert(at);
                self.join(earlier, at);
            }
        }
    }

    /// `Full Name (Short)`, `Name, also known as Other`, `Name (formerly Other)`.
    fn brackets(&mut self) {
        for at in 1..self.names.len() {
            let (before, this) = (self.names[at - 1], self.names[at]);
            let gap = before.tokens.end as usize..this.tokens.start as usize;
            if gap.len() > 9 || gap.is_empty() {
                continue;
            }
            let words: Vec<&str> = gap.map(|token| self.text.word(token)).collect();
            if words == ["("] && self.closes(this) && self.short_for(at) {
                if let Some(whole) = self.shortened(at) {
                    self.join(whole, at);
                }
            } else if alias::known_as(&words) {
                self.join(at - 1, at);
            }
        }
    }

    /// Which name an acronym in brackets shortens: the one right before it, or one that a place ends (`the Organization of the
    /// Shrines in Iraq (OSI)`). A country is shortened by its own initials only.
    fn shortened(&self, at: usize) -> Option<usize> {
        let (before, this) = (self.names[at - 1], self.names[at]);
        let place = before.known.is_some_and(|known| matches!(known.class, Class::Country | Class::Place));
        let upper = this.tokens.len() == 1 && self.text.tokens[this.tokens.start as usize].case == Case::Upper;
        if !place || !upper {
            return Some(at - 1);
        }
        let is_initials = |tokens: Tokens| alias::initials_of(self.text, tokens).contains(&self.keys[at]);
        if is_initials(before.tokens) {
            return Some(at - 1);
        }
        let whole = at.checked_sub(2)?;
        let start = self.names[whole].tokens;
        let link = (start.end as usize..before.tokens.start as usize).map(|token| self.text.word(token));
        let linked =
            link.clone().count() <= 3 && link.into_iter().all(|word| matches!(word, "in" | "of" | "for" | "the" | "and"));
        let span = Tokens::new(start.start as usize, before.tokens.end as usize);
        (linked && is_initials(span)).then_some(whole)
    }

    fn closes(&self, name: Name) -> bool {
        let end = name.tokens.end as usize;
        end < self.text.tokens.len() && matches!(self.text.word(end), ")" | "," | ";" | "or")
    }

    /// Whether a name in brackets can be short for the one before: not a country or place after anything else.
    fn short_for(&self, at: usize) -> bool {
        let (before, this) = (self.names[at - 1], self.names[at]);
        let place =
            |known: Option<&'static Known>| known.is_some_and(|known| matches!(known.class, Class::Country | Class::Place));
        let both = before.known.is_some() && this.known.is_some();
        let shorter = this.tokens.len() <= before.tokens.len();
        (shorter || this.tokens.len() <= 3) && !place(this.known) && !both && !(place(before.known) && this.tokens.len() > 1)
    }

    /// An acronym and the name whose initials it has.
    fn acronyms(&mut self) {
        let mut initials: FxHashMap<String, usize> = FxHashMap::default();
        for at in 0..self.names.len() {
            if self.names[at].tokens.len() > 1 {
                for letters in alias::initials_of(self.text, self.names[at].tokens) {
                    initials.entry(letters).or_insert(at);
                }
            }
        }
        for at in 0..self.names.len() {
            let tokens = self.names[at].tokens;
            let upper = tokens.len() == 1 && self.text.tokens[tokens.start as usize].case == Case::Upper;
            let known = self.names[at].known.is_some();
            if let Some(&full) = initials.get(&self.keys[at]).filter(|_| upper && !known) {
                self.join(full, at);
            }
        }
    }

    /// A surname, or the first words of a company, after the whole name.
    fn parts(&mut self) {
        let mut by_word: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        let mut fulls: Vec<usize> = (0..self.names.len()).collect();
        for at in 0..self.names.len() {
            let root = self.root(at);
            if self.keys[at].len() > self.keys[fulls[root]].len() {
                fulls[root] = at;
            }
        }
        for at in 0..self.names.len() {
            let words: Vec<&str> = self.keys[at].split(' ').collect();
            // `Badr` after `the Badr Organization`, which the tables know.
            let body = |known: &Known| matches!(known.class, Class::Organization | Class::PublicBody | Class::Company);
            if words.len() > 1 && self.names[at].known.is_none_or(body) {
                words.into_iter().for_each(|word| by_word.entry(word).or_default().push(at));
            }
        }
        let mut first_of: FxHashMap<String, usize> = FxHashMap::default();
        for at in (0..self.names.len()).rev() {
            first_of.insert(self.keys[at].clone(), at);
        }
        for at in 0..self.names.len() {
            if self.names[at].known.is_some() || self.names[at].whole.is_some() {
                continue;
            }
            let first = self.keys[at].split(' ').next().unwrap_or_default();
            let candidates = by_word.get(first).map(Vec::as_slice).unwrap_or_default();
            if let Some(only) = self.only_bearer(at, candidates) {
                self.join(only, at);
                continue;
            }
            let earliest = first_of.get(self.keys[at].as_str()).copied().unwrap_or(at);
            if let Some(whole) = self.whole(at, earliest, candidates)
                && !self.are_two(&fulls, at, whole)
            {
                let full = self.fuller(&fulls, at, whole);
                self.join(whole, at);
                let root = self.root(at);
                fulls[root] = full;
            }
        }
    }

    /// `Saddam` after `Saddam Haftar`, where the document has one person of that given name before it.
    fn only_bearer(&self, at: usize, candidates: &[usize]) -> Option<usize> {
        let short = &self.keys[at];
        let given = !short.contains(' ') && self.names[at].title.is_none() && sinew_names::is_given_name(short);
        let bears = |&&whole: &&usize| {
            self.names[whole].class == Some(Class::Person)
                && self.keys[whole].strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with(' '))
        };
        let mut bearers = candidates.iter().filter(|_| given).filter(bears);
        let first = *bearers.next().filter(|&&first| first < at)?;
        let same = |&other: &usize| {
            self.keys[other].contains(self.keys[first].as_str()) || self.keys[first].contains(self.keys[other].as_str())
        };
        bearers.all(same).then_some(first)
    }

    /// Whether a surname already stands for another full name: one `Assad` must not make one man of two.
    fn are_two(&mut self, fulls: &[usize], at: usize, whole: usize) -> bool {
        let (one, other) = (fulls[self.root(at)], fulls[self.root(whole)]);
        let (one, other) = (&self.keys[one], &self.keys[other]);
        one.contains(' ') && other.contains(' ') && !one.contains(other.as_str()) && !other.contains(one.as_str())
    }

    /// The longer of the two fullest names that are about to be joined.
    fn fuller(&mut self, fulls: &[usize], at: usize, whole: usize) -> usize {
        let (one, other) = (fulls[self.root(at)], fulls[self.root(whole)]);
        if self.keys[one].len() > self.keys[other].len() { one } else { other }
    }

    /// The nearest longer name that a name is a part of, those before it first; `first` is where the same words stand first.
    fn whole(&self, at: usize, first: usize, candidates: &[usize]) -> Option<usize> {
        // `EKT and EKT Smart Technology`: an acronym that stands alone first is no part of a longer name.
        let tokens = self.names[at].tokens;
        let acronym = self.text.tokens[tokens.start as usize].case == Case::Upper && tokens.len() == 1;
        let apart = |whole: usize| acronym && first < whole && self.names[whole].class != Some(Class::Person);
        let fits =
            |&whole: &usize| whole != at && self.keys[whole].len() > self.keys[at].len() && !apart(whole) && self.part(at, whole);
        let split = candidates.partition_point(|&candidate| candidate < at);
        let before = || candidates[..split].iter().rev().copied().filter(|whole| fits(whole));
        let parent = before().take(NEAR).find(|&whole| self.has_kin(whole));
        let parent = parent.or_else(|| before().take(NEAR).find(|&whole| self.same_office(at, whole)));
        parent.or_else(|| before().next()).or_else(|| candidates[split..].iter().copied().find(|whole| fits(whole)))
    }

    /// `President Zuma`, behind `President Jacob Zuma and his son Duduzane Zuma`: whether both are told with one office.
    fn same_office(&self, at: usize, whole: usize) -> bool {
        let office = |name: usize| self.names[name].title.map(|title| self.text.folded(title.end as usize - 1));
        let told = |word: &String| gazetteer().title(word) == Some(TitleKind::Role);
        office(at).filter(told).is_some_and(|office_here| office(whole) == Some(office_here))
    }

    /// `Khalifa Haftar's sons`, `the sons of Khalifa Haftar`: who the others of a surname are told by bears it alone.
    fn has_kin(&self, at: usize) -> bool {
        let tokens = self.names[at].tokens;
        let (start, end) = (tokens.start as usize, tokens.end as usize);
        let kin = |token: usize| {
            token < self.text.tokens.len()
                && matches!(
                    self.text.lemma(token),
                    "son" | "daughter" | "brother" | "nephew" | "child" | "family" | "wife" | "cousin"
                )
        };
        let owns = self.text.tokens.get(end).is_some_and(|token| token.pos == Pos::Possessive);
        owns && (end + 1..end + 4).any(kin) || start > 1 && self.text.word(start - 1) == "of" && kin(start - 2)
    }

    fn part(&self, at: usize, whole: usize) -> bool {
        let (short, long) = (&self.keys[at], &self.keys[whole]);
        let person = |name: Name| matches!(name.class, Some(Class::Person) | None);
        let tail = long.strip_suffix(short.as_str()).is_some_and(|rest| rest.ends_with(' '));
        let head = long.strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with(' '));
        let first = long.split(' ').next().unwrap_or_default();
        let arabic = self.text.folded(self.names[at].tokens.start as usize).starts_with("al-") && !short.contains(' ');
        // A surname alone looks like anything.
        let surname = tail && !short.contains(' ') && matches!(self.names[at].class, Some(Class::Place | Class::Organization));
        match self.names[whole].class {
            Some(Class::Person) if surname && !self.preceded_by_article(at) => true,
            Some(Class::Organization) if self.names[whole].known.is_some() => {
                let common = class::head_of(short).is_some() || self.text.traits(self.names[at].tokens.start as usize).known();
                head && !short.contains(' ') && !common && whole < at
            }
            // `al-Sabiqun` after `Liwa al-Sabiqun`, `al-Naser` after `Al-Naser Airlines`.
            Some(Class::Organization) if tail && arabic => class::leading(first) == Some(Class::Organization),
            Some(Class::Company) if head && arabic => true,
            Some(Class::Person) if person(self.names[at]) => {
                let inner = long.contains(&format!(" {short} "));
                let given = head && !short.contains(' ') && self.names[at].title.is_none() && sinew_names::is_given_name(short);
                tail || inner && !sinew_names::is_given_name(short) || head && !given || both_ends(short, long)
            }
            Some(Class::Company | Class::Organization | Class::PublicBody) if self.names[at].class != Some(Class::Person) => {
                let common = short.split(' ').all(|word| class::head_of(word).is_some());
                head && !common
            }
            _ => false,
        }
    }

    fn preceded_by_article(&self, at: usize) -> bool {
        let before = (self.names[at].tokens.start as usize).checked_sub(1);
        before.is_some_and(|before| matches!(self.text.word(before), "the" | "The"))
    }

    fn entities(mut self) -> Links {
        let mut found = Links::default();
        let mut of_root: FxHashMap<usize, usize> = FxHashMap::default();
        for at in 0..self.names.len() {
            let root = self.root(at);
            let name = self.names[at];
            let words = clean(self.text.span(name.tokens).of(self.text.text));
            let entity = *of_root.entry(root).or_insert_with(|| {
                found.add(Entity { class: Class::Work, name: String::new(), aliases: Vec::new(), part_of: None, named: true })
            });
            let known = &mut found.entities[entity];
            if words != known.name && !known.aliases.contains(&words) {
                known.aliases.push(words);
            }
            found.mentions.push(Mention {
                span: self.text.span(name.tokens),
                tokens: name.tokens,
                entity,
                form: Form::Named,
                title: name.title.map(|title| self.text.span(title)),
            });
        }
        let mut votes: Vec<Vec<(Class, usize)>> = vec![Vec::new(); found.entities.len()];
        for at in 0..self.names.len() {
            let root = self.root(at);
            if let Some(class) = self.names[at].class {
                // A surname alone looks like anything.
                let weight = if self.names[at].known.is_some() { 1000 } else { self.names[at].tokens.len().min(8).pow(3) };
                // Only a cue beside a name (`IMO`, `tanker`) makes it a ship.
                let weight = if class == Class::Vessel { weight * 3 } else { weight };
                votes[of_root[&root]].push((class, weight));
            }
        }
        for (entity, votes) in found.entities.iter_mut().zip(votes) {
            entity.class = elected(&votes);
            name_best(entity);
        }
        // A country is called what it is mostly called, not what its treaties call it.
        for at in 0..self.names.len() {
            let root = self.root(at);
            let country = self.names[at].known.filter(|known| known.class == Class::Country);
            let entity = &mut found.entities[of_root[&root]];
            if let Some(place) = country.and_then(|known| entity.aliases.iter().position(|alias| *alias == known.canonical)) {
                std::mem::swap(&mut entity.name, &mut entity.aliases[place]);
            }
        }
        found
    }
}

fn both_ends(short: &str, long: &str) -> bool {
    let ends = |name: &str| {
        name.split_once(' ').map(|(first, _)| (first.to_owned(), name.rsplit(' ').next().unwrap_or(name).to_owned()))
    };
    ends(short).is_some() && ends(short) == ends(long)
}

/// The class with the most weight; of equals the first in the order of classes.
fn elected(votes: &[(Class, usize)]) -> Class {
    let mut sums: Vec<(Class, usize)> = Vec::new();
    for &(class, weight) in votes {
        match sums.iter_mut().find(|(other, _)| *other == class) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((class, weight)),
        }
    }
    sums.sort_by_key(|&(class, sum)| (std::cmp::Reverse(sum), class));
    sums.first().map_or(Class::Organization, |&(class, _)| class)
}

/// The fullest name in front.
fn name_best(entity: &mut Entity) {
    let best = entity.aliases.iter().enumerate().max_by_key(|(at, alias)| (alias.chars().count(), std::cmp::Reverse(*at)));
    if let Some((best, _)) = best {
        entity.name = entity.aliases.remove(best);
    }
}

/// A name without line breaks and marks of Markdown.
fn clean(words: &str) -> String {
    let words: String = words.chars().filter(|c| !matches!(c, '*' | '_' | '\u{ad}' | '[' | ']')).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
