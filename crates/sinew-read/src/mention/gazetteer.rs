//! What is known beyond any one document: countries, places, bodies, head words, titles.

use crate::Class;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A name that stands in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) class: Class,
    /// The name it is filed under.
    pub(crate) canonical: &'static str,
    /// The country that a demonym, a capital or a body of one country belongs to; for a country, itself.
    pub(crate) country: Option<&'static str>,
    /// An adjective such as `Iraqi`.
    pub(crate) demonym: bool,
    /// The seat of a government.
    pub(crate) capital: bool,
}

/// What a title word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleKind {
    Courtesy,
    Rank,
    Role,
}

pub(crate) struct Gazetteer {
    names: FxHashMap<String, Known>,
    /// First words of the names, with the most words that a name so beginning has.
    firsts: FxHashMap<String, usize>,
    heads: FxHashMap<&'static str, Class>,
    titles: FxHashMap<&'static str, TitleKind>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);

pub(crate) fn gazetteer() -> &'static Gazetteer {
    &GAZETTEER
}

impl Gazetteer {
    /// A name in lower case with straight apostrophes and single blanks.
    pub(crate) fn find(&self, name: &str) -> Option<&Known> {
        self.names.get(name)
    }

    /// The most words of a name that begins so.
    pub(crate) fn longest(&self, first: &str) -> usize {
        self.firsts.get(first).copied().unwrap_or(0)
    }

    pub(crate) fn head(&self, word: &str) -> Option<Class> {
        self.heads.get(word).copied()
    }

    pub(crate) fn title(&self, word: &str) -> Option<TitleKind> {
        self.titles.get(word).copied()
    }

    /// The country that a word is the adjective of, with prefixes such as `pro-` and suffixes such as `-backed` left off.
    pub(crate) fn country_of(&self, word: &str) -> Option<&'static str> {
        self.names.get(word).filter(|known| known.demonym || known.class == Class::Country || known.capital)?.country
    }

    fn read() -> Gazetteer {
        let mut gazetteer = Gazetteer {
            names: FxHashMap::default(),
            firsts: FxHashMap::default(),
            heads: FxHashMap::default(),
            titles: FxHashMap::default(),
        };
        lines(include_str!("../../data/countries.txt")).for_each(|line| gazetteer.country(line));
        for name in lines(include_str!("../../data/places.txt")).flat_map(|line| line.split(',')) {
            gazetteer.add(name.trim(), Known::new(Class::Place, name.trim()));
        }
        lines(include_str!("../../data/bodies.txt")).for_each(|line| gazetteer.bodies(line));
        for (class, words) in lines(include_str!("../../data/heads.txt")).filter_map(|line| line.split_once(':')) {
            words.split_whitespace().for_each(|word| _ = gazetteer.heads.entry(word).or_insert(class_named(class)));
        }
        for (kind, words) in lines(include_str!("../../data/titles.txt")).filter_map(|line| line.split_once(':')) {
            let kind = match kind {
                "courtesy" => TitleKind::Courtesy,
                "rank" => TitleKind::Rank,
                _ => TitleKind::Role,
            };
            words.split_whitespace().for_each(|word| _ = gazetteer.titles.insert(word, kind));
        }
        gazetteer
    }

    fn add(&mut self, name: &str, known: Known) {
        if name.is_empty() {
            return;
        }
        let key = name.to_lowercase().replace('’', "'");
        // `Lord's Resistance Army`: the ending of an owner is a token of its own.
        let owners = key.split(' ').filter(|word| word.ends_with("'s") || word.ends_with("s'")).count();
        let words = key.split(' ').count() + owners;
        let first = key.split(' ').next().unwrap_or(&key);
        let first = first.strip_suffix("'s").unwrap_or(first).to_owned();
        let longest = self.firsts.entry(first).or_insert(0);
        *longest = words.max(*longest);
        self.names.entry(key).or_insert(known);
    }

    fn country(&mut self, line: &'static str) {
        let mut columns = line.split(';').map(|column| column.split(',').map(str::trim).filter(|name| !name.is_empty()));
        let mut names = columns.next().into_iter().flatten().peekable();
        let Some(&country) = names.peek() else { return };
        let base = Known { country: Some(country), ..Known::new(Class::Country, country) };
        names.for_each(|name| self.add(name, base));
        columns.next().into_iter().flatten().for_each(|name| self.add(name, Known { demonym: true, ..base }));
        let capital = Known { class: Class::Place, capital: true, ..base };
        columns.next().into_iter().flatten().for_each(|name| self.add(name, Known { canonical: name, ..capital }));
    }

    fn bodies(&mut self, line: &'static str) {
        let Some((class, groups)) = line.split_once(':') else { return };
        for group in groups.split(',') {
            let canonical = group.split('=').next().unwrap_or(group).trim();
            group.split('=').for_each(|name| self.add(name.trim(), Known::new(class_named(class), canonical)));
        }
    }
}

impl Known {
    fn new(class: Class, canonical: &'static str) -> Known {
        Known { class, canonical, country: None, demonym: false, capital: false }
    }
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn class_named(name: &str) -> Class {
    match name {
        "body" => Class::PublicBody,
        "org" => Class::Organization,
        "company" => Class::Company,
        "place" => Class::Place,
        "law" => Class::Law,
        "event" => Class::Event,
        _ => Class::Work,
    }
}
