//! Proper names: runs of capitals, with the particles inside them, and without the titles before them.

mod cut;
mod heading;
mod office;
mod run;
mod seat;
mod short;
mod starts;
mod step;

use super::gazetteer::{Known, gazetteer};
use crate::text::{BlockKind, Case, Pos, Text, Tokens};
use crate::{Class, Token};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;

/// A proper name where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) tokens: Tokens,
    pub(crate) class: Option<Class>,
    pub(crate) known: Option<&'static Known>,
    pub(crate) title: Option<Tokens>,
    /// Stands alone before a noun, as `Iraqi` does: no mention, but it tells what the noun is of.
    pub(crate) demonym: bool,
    /// The name that it is the head of: `the Federation`, after `the Federation of Popular Guards`; of an adjective, the place.
    pub(crate) whole: Option<Tokens>,
}

/// What ministers, secretaries and directors are of.
const PORTFOLIOS: &[&str] = &[
    "financial",
    "state",
    "defense",
    "defence",
    "interior",
    "treasury",
    "foreign",
    "finance",
    "oil",
    "justice",
    "staff",
    "terrorism",
    "intelligence",
    "national",
    "political",
    "economic",
    "external",
    "home",
    "internal",
    "security",
    "health",
    "education",
    "agriculture",
    "energy",
    "transport",
    "transportation",
    "trade",
    "commerce",
    "labor",
    "labour",
    "culture",
    "information",
    "communications",
    "planning",
    "environment",
    "electricity",
    "water",
    "industry",
    "mines",
    "petroleum",
    "homeland",
    "operations",
    "logistics",
    "public",
    "international",
    "global",
    "arms",
    "near",
    "parliament",
    "missions",
    "mining",
    "tourism",
    "fisheries",
    "housing",
    "youth",
    "sports",
    "religious",
    "social",
    "railways",
    "ports",
    "migration",
    "immigration",
    "reconciliation",
    "infrastructure",
    "roads",
    "budget",
    "economy",
    "technology",
    "digital",
    "police",
    "army",
    "customs",
    "expatriates",
    "affairs",
    "relations",
    "development",
    "high",
    "coordination",
    "mobilization",
    "procurement",
    "administration",
    "investment",
    "cooperation",
    "protection",
    "aviation",
    "maritime",
    "presidential",
    "ministerial",
    "parliamentary",
    "gubernatorial",
];

const MONTHS: &[&str] = &[
    "jan",
    "feb",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "jan.",
    "feb.",
    "mar.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sep.",
    "sept.",
    "oct.",
    "nov.",
    "dec.",
];

/// All proper names of a text, in its order.
pub(crate) fn names(text: &Text<'_>) -> Vec<Name> {
    let mut scan = Scan::new(text);
    let (titles, prose): (Vec<usize>, Vec<usize>) = (0..text.sentences.len()).partition(|&sentence| scan.title_case(sentence));
    prose.into_iter().for_each(|sentence| scan.sentence(sentence));
    scan.learn();
    titles.into_iter().for_each(|sentence| scan.heading(sentence));
    scan.found.sort_by_key(|name| name.tokens);
    scan.found.retain(|name| !assumed(text, name.tokens));
    short::add(text, &mut scan.found);
    scan.found
}

/// `under the aliases “A,” “B” and “C”`: what somebody calls himself is nobody else.
fn assumed(text: &Text<'_>, name: Tokens) -> bool {
    let quoted = |at: usize| matches!(text.word(at), "“" | "”" | "\"" | "," | "and") || text.tokens[at].case != Case::Lower;
    let start = name.start as usize;
    let list = (start.saturating_sub(16)..start).rev().find(|&at| !quoted(at));
    list.is_some_and(|at| matches!(text.word(at), "aliases" | "pseudonyms") && at + 1 < start)
}

struct Scan<'a, 't> {
    text: &'a Text<'t>,
    /// Lemmas that occur in small letters.
    lower: FxHashSet<u32>,
    /// Words that occur with a capital where small letters would do.
    capital: FxHashSet<u32>,
    /// Names found in prose, by their words; and the most words of those that begin with a word.
    learnt: FxHashMap<String, Option<Class>>,
    firsts: FxHashMap<String, usize>,
    /// Whether the text speaks of ships.
    of_ships: OnceCell<bool>,
    /// Acronyms in brackets behind what they are short for.
    explained: OnceCell<FxHashSet<String>>,
    found: Vec<Name>,
}

impl<'a, 't> Scan<'a, 't> {
    fn new(text: &'a Text<'t>) -> Scan<'a, 't> {
        let (mut lower, mut capital) = (FxHashSet::default(), FxHashSet::default());
        for sentence in &text.sentences {
            let heading = !matches!(
                text.blocks[sentence.block as usize].kind,
                BlockKind::Paragraph | BlockKind::Item | BlockKind::Quotation
            );
            for token in &text.tokens[sentence.tokens.range()] {
                if token.case == Case::Lower {
                    lower.insert(token.lemma);
                } else if !heading && token.pos == Pos::Name {
                    capital.insert(token.lemma);
                }
            }
        }
        let (learnt, firsts) = (FxHashMap::default(), FxHashMap::default());
        let (of_ships, explained) = (OnceCell::new(), OnceCell::new());
        Scan { text, lower, capital, learnt, firsts, of_ships, explained, found: Vec::new() }
    }

    /// Whether a sentence has its capitals for show.
    fn title_case(&self, sentence: usize) -> bool {
        let tokens = &self.text.tokens[self.text.sentences[sentence].tokens.range()];
        let kind = self.text.block(sentence).kind;
        let long = tokens
            .iter()
            .filter(|token| token.span.end - token.span.start > 3 && !matches!(token.case, Case::Mark | Case::Number));
        let (capital, all) =
            long.fold((0, 0), |(capital, all), token| (capital + usize::from(token.case != Case::Lower), all + 1));
        let shown = capital * 4 >= all * 3;
        match kind {
            BlockKind::Title | BlockKind::Heading | BlockKind::Boilerplate => {
                capital * 2 > all && all > 0 && !self.is(self.text.sentences[sentence].tokens.end as usize - 1, ".")
            }
            BlockKind::Byline | BlockKind::Item => false,
            // Capitals for show stand on verbs too: `Badr Front controls Grey Pier Bank` merely has long names.
            _ => shown && all >= 6 && !tokens.iter().any(is_small_verb),
        }
    }

    fn sentence(&mut self, sentence: usize) {
        let range = self.text.sentences[sentence].tokens.range();
        let mut at = range.start;
        let mut title: Option<Tokens> = None;
        while at < range.end {
            if let Some(office) = self.title(at, range.end) {
                at = office.end as usize;
                title = Some(office);
                continue;
            }
            if !self.starts(at, range.start, range.end) {
                let keeps = title.is_some_and(|office| office.end as usize == at) && self.is(at, ",");
                title = title.filter(|_| keeps);
                at += 1;
                continue;
            }
            // `US Secretary of State X`: the country, then the title with its portfolio.
            if let Some(country) = self.country_of_title(at, range.end) {
                self.push(Tokens::new(at, country), range.start);
                at = country;
                continue;
            }
            let end = self.run(at, range.end);
            let office = title.take().filter(|office| office.end as usize + 1 >= at);
            let start = self.found.len();
            self.cut(at, end, range.start);
            let adjacent = office.is_some_and(|office| office.end as usize == at);
            if let Some(first) = self.found.get_mut(start)
                && (adjacent || first.class == Some(Class::Person))
            {
                self.found[start].title = office;
            }
            self.title_with_its_state(start);
            at = end.max(at + 1);
        }
    }

    /// `President of Iraq Hasan Oban`: the state that stands between an office and a name is a part of the title.
    fn title_with_its_state(&mut self, from: usize) {
        let [state, name] = &self.found[from..] else { return };
        let begins = name.title.map_or(name.tokens.start, |title| title.start);
        let person = name.class == Some(Class::Person) && state.class == Some(Class::Country) && !state.demonym;
        if let Some(office) = self.office_of(state.tokens.start as usize).filter(|_| person && begins == state.tokens.end) {
            let title = Tokens::new(office, name.tokens.start as usize);
            self.found[from + 1].title = Some(title);
        }
    }

    fn word(&self, at: usize) -> &'t str {
        self.text.word(at)
    }

    fn is(&self, at: usize, word: &str) -> bool {
        at < self.text.tokens.len() && self.word(at) == word
    }

    fn lower(&self, at: usize) -> String {
        self.text.folded(at)
    }

    fn name_like(&self, at: usize) -> bool {
        let token = self.text.tokens[at];
        token.pos == Pos::Name && matches!(token.case, Case::Capital | Case::Upper | Case::Mixed | Case::Uncased)
    }

    /// The capitals from here on, without anything between.
    fn capitals(&self, at: usize, end: usize) -> Tokens {
        let stop = (at..end)
            .find(|&token| !matches!(self.text.tokens[token].case, Case::Capital | Case::Upper | Case::Mixed))
            .unwrap_or(end);
        Tokens::new(at, stop)
    }

    /// The longest name of the gazetteer that begins here.
    fn gazetteer_at(&self, at: usize, end: usize) -> Option<(usize, &'static Known)> {
        let first = self.lower(at);
        let longest = gazetteer().longest(&first).min(end - at);
        (1..=longest).rev().find_map(|length| {
            let key = self.key(Tokens::new(at, at + length));
            let known = gazetteer().find(&key)?;
            (length > 1 || self.text.tokens[at].case != Case::Lower).then_some((at + length, known))
        })
    }

    fn key(&self, tokens: Tokens) -> String {
        let mut key = String::new();
        for token in tokens.range() {
            if !key.is_empty() && !matches!(self.text.tokens[token].pos, Pos::Possessive) {
                key.push(' ');
            }
            key.push_str(&self.lower(token));
        }
        key
    }
}

/// `100 million Saudi Riyals`: what sums are told in.
fn sums(word: &str) -> bool {
    matches!(
        word,
        "riyals"
            | "rials"
            | "dinars"
            | "dollars"
            | "pounds"
            | "francs"
            | "roubles"
            | "rubles"
            | "euros"
            | "shillings"
            | "rupees"
            | "dirhams"
            | "pesos"
    )
}

fn is_small_verb(token: &Token) -> bool {
    token.case == Case::Lower && matches!(token.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Modal)
}
