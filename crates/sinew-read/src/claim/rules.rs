//! The rule file: patterns as data. They are read once; which rules a word can trigger is a look-up.

use super::kinds::{Classes, Kind, kind};
use super::slots::Slot;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use sinew_model::Stance;
use std::sync::LazyLock;

/// The files, in the order of preference: where two rules find the same claim, the earlier one has it.
const FILES: &[(&str, &str)] = &[
    ("sanctions", include_str!("../../data/rules/sanctions.toml")),
    ("ties", include_str!("../../data/rules/ties.toml")),
    ("roles", include_str!("../../data/rules/roles.toml")),
    ("control", include_str!("../../data/rules/control.toml")),
    ("flows", include_str!("../../data/rules/flows.toml")),
    ("conflict", include_str!("../../data/rules/conflict.toml")),
    ("politics", include_str!("../../data/rules/politics.toml")),
    ("words", include_str!("../../data/rules/words.toml")),
    ("events_force", include_str!("../../data/rules/events_force.toml")),
    ("events_talk", include_str!("../../data/rules/events_talk.toml")),
    ("events_frames", include_str!("../../data/rules/events_frames.toml")),
    ("events_words", include_str!("../../data/rules/events_words.toml")),
    ("events_moves", include_str!("../../data/rules/events_moves.toml")),
    ("idioms", include_str!("../../data/rules/idioms.toml")),
    ("events_deeds", include_str!("../../data/rules/events_deeds.toml")),
    ("events_news", include_str!("../../data/rules/events_news.toml")),
    ("places", include_str!("../../data/rules/places.toml")),
    ("dealings", include_str!("../../data/rules/dealings.toml")),
];

/// A pattern.
#[derive(Debug)]
pub struct Rule {
    /// `file.name`, unique.
    pub id: String,
    /// What it finds.
    pub kind: &'static Kind,
    pub(crate) verbs: Vec<String>,
    pub(crate) nouns: Vec<String>,
    pub(crate) adjectives: Vec<String>,
    pub(crate) suffixes: Vec<String>,
    pub(crate) prefixes: Vec<String>,
    pub(crate) prepositions: Vec<String>,
    pub(crate) subject: Vec<Slot>,
    pub(crate) object: Vec<Slot>,
    pub(crate) subject_class: Classes,
    pub(crate) object_class: Classes,
    pub(crate) with: Vec<(Slot, Vec<String>)>,
    pub(crate) without: Vec<(Slot, Vec<String>)>,
    pub(crate) value: Vec<Slot>,
    pub(crate) stance: Option<Stance>,
    pub(crate) negative: bool,
    /// Whether it stands even under a modal verb or a plan: a threat is one.
    pub(crate) ungated: bool,
    /// Only where its words are dated: an event that nobody is told to have done.
    pub(crate) dated: bool,
    pub(crate) passive: Option<bool>,
    /// Whether both parties must be found although the vocabulary would do with one.
    pub(crate) both: bool,
    /// Whether the subject is found where the object is, as in `A and B met`.
    pub(crate) pair: bool,
    /// Sentences and what is found in them: `kind(subject, object)`, or nothing.
    pub examples: Vec<(String, String)>,
    /// Sentences in which the rule finds nothing.
    pub counter: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    kind: String,
    #[serde(default)]
    verbs: String,
    #[serde(default)]
    nouns: String,
    #[serde(default)]
    adjectives: String,
    #[serde(default)]
    suffixes: String,
    #[serde(default)]
    prefixes: String,
    #[serde(default)]
    prepositions: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    object: String,
    subject_class: Option<String>,
    object_class: Option<String>,
    #[serde(default)]
    with: Vec<(String, String)>,
    #[serde(default)]
    without: Vec<(String, String)>,
    #[serde(default)]
    value: String,
    stance: Option<String>,
    #[serde(default)]
    negative: bool,
    #[serde(default)]
    ungated: bool,
    #[serde(default)]
    dated: bool,
    passive: Option<bool>,
    #[serde(default)]
    both: bool,
    #[serde(default)]
    pair: bool,
    #[serde(default)]
    examples: Vec<(String, String)>,
    #[serde(default)]
    counter: Vec<String>,
}

fn list(words: &str) -> Vec<String> {
    words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn slots(words: &str) -> Result<Vec<Slot>, String> {
    list(words).iter().map(|word| Slot::parse(word)).collect()
}

fn conditions(rows: &[(String, String)]) -> Result<Vec<(Slot, Vec<String>)>, String> {
    rows.iter().map(|(slot, words)| Ok((Slot::parse(slot)?, list(words)))).collect()
}

impl Row {
    fn rule(self, file: &str) -> Result<Rule, String> {
        let kind = kind(&self.kind).ok_or_else(|| format!("{}: no kind is called {:?}", self.id, self.kind))?;
        let classes = |own: &Option<String>, usual| match own {
            Some(words) => Classes::parse(words).ok_or_else(|| format!("{}: no such class in {words:?}", self.id)),
            None => Ok(usual),
        };
        Ok(Rule {
            id: format!("{file}.{}", self.id),
            subject_class: classes(&self.subject_class, kind.subject)?,
            object_class: classes(&self.object_class, kind.object)?,
            kind,
            verbs: list(&self.verbs),
            nouns: list(&self.nouns),
            adjectives: list(&self.adjectives),
            suffixes: list(&self.suffixes),
            prefixes: list(&self.prefixes),
            prepositions: list(&self.prepositions),
            subject: slots(&self.subject)?,
            object: slots(&self.object)?,
            with: conditions(&self.with)?,
            without: conditions(&self.without)?,
            value: slots(&self.value)?,
            stance: self.stance.as_deref().and_then(Stance::parse),
            negative: self.negative,
            ungated: self.ungated,
            dated: self.dated,
            passive: self.passive,
            both: self.both,
            pair: self.pair,
            examples: self.examples,
            counter: self.counter,
        })
    }
}

/// All rules, and which of them a word can trigger.
pub(crate) struct Rules {
    pub(crate) rules: Vec<Rule>,
    verbs: FxHashMap<String, Vec<u32>>,
    nouns: FxHashMap<String, Vec<u32>>,
    adjectives: FxHashMap<String, Vec<u32>>,
    suffixes: FxHashMap<String, Vec<u32>>,
    prefixes: FxHashMap<String, Vec<u32>>,
    prepositions: FxHashMap<String, Vec<u32>>,
    /// `carry` and `out`: verbs of two words, as their first word gives them.
    particles: FxHashMap<String, Vec<(String, String)>>,
    /// What is wrong with the files; a test says that there is nothing.
    #[cfg_attr(not(test), expect(dead_code, reason = "asked by the tests"))]
    pub(crate) faults: Vec<String>,
}

/// The rules of the files.
pub(crate) static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::read(FILES));

/// All patterns, in the order of the files.
pub fn rules() -> &'static [Rule] {
    &RULES.rules
}

impl Rules {
    fn read(files: &[(&str, &str)]) -> Rules {
        let (mut rules, mut faults) = (Vec::new(), Vec::new());
        for (name, text) in files {
            match toml::from_str::<File>(text) {
                Ok(file) => {
                    for row in file.rule {
                        match row.rule(name) {
                            Ok(rule) => rules.push(rule),
                            Err(fault) => faults.push(format!("{name}: {fault}")),
                        }
                    }
                }
                Err(fault) => faults.push(format!("{name}: {fault}")),
            }
        }
        Rules::indexed(rules, faults)
    }

    fn indexed(rules: Vec<Rule>, faults: Vec<String>) -> Rules {
        let index = |of: fn(&Rule) -> &[String]| {
            let mut map: FxHashMap<String, Vec<u32>> = FxHashMap::default();
            for (number, rule) in rules.iter().enumerate() {
                of(rule).iter().for_each(|word| map.entry(word.clone()).or_default().push(number as u32));
            }
            map
        };
        let (verbs, nouns, adjectives) = (index(|rule| &rule.verbs), index(|rule| &rule.nouns), index(|rule| &rule.adjectives));
        let (suffixes, prefixes) = (index(|rule| &rule.suffixes), index(|rule| &rule.prefixes));
        let prepositions = index(|rule| &rule.prepositions);
        let mut particles: FxHashMap<String, Vec<(String, String)>> = FxHashMap::default();
        for rule in &rules {
            for verb in &rule.verbs {
                if let Some((first, rest)) = verb.split_once(' ') {
                    particles.entry(first.to_owned()).or_default().push((rest.to_owned(), verb.clone()));
                }
            }
        }
        Rules { rules, verbs, nouns, adjectives, suffixes, prefixes, prepositions, particles, faults }
    }

    fn found(&self, numbers: Option<&Vec<u32>>) -> impl Iterator<Item = (usize, &Rule)> {
        let numbers: &[u32] = numbers.map_or(&[], Vec::as_slice);
        // The numbers were made from the same list.
        numbers.iter().map(|&number| (number as usize, &self.rules[number as usize]))
    }

    /// A verb of the rules, as it stands there.
    pub(crate) fn verb(&self, lemma: &str) -> Option<&str> {
        self.verbs.get_key_value(lemma).map(|(word, _)| word.as_str())
    }

    pub(crate) fn of_verb(&self, lemma: &str) -> impl Iterator<Item = (usize, &Rule)> {
        self.found(self.verbs.get(lemma))
    }

    pub(crate) fn of_noun(&self, lemma: &str) -> impl Iterator<Item = (usize, &Rule)> {
        self.found(self.nouns.get(lemma))
    }

    pub(crate) fn of_adjective(&self, lemma: &str) -> impl Iterator<Item = (usize, &Rule)> {
        self.found(self.adjectives.get(lemma))
    }

    pub(crate) fn of_preposition(&self, word: &str) -> impl Iterator<Item = (usize, &Rule)> {
        self.found(self.prepositions.get(word))
    }

    pub(crate) fn of_suffix(&self, word: &str) -> impl Iterator<Item = (usize, &Rule)> {
        self.found(self.suffixes.get(word))
    }

    pub(crate) fn of_prefix(&self, word: &str) -> impl Iterator<Item = (usize, &Rule)> {
        self.found(self.prefixes.get(word))
    }

    /// The verb of several words that begins with this one, and how many words it goes on for; the longest.
    pub(crate) fn with_particle<'a>(&self, verb: &str, next: impl Fn(usize) -> &'a str) -> Option<(&str, usize)> {
        let fits = |rest: &str| rest.split(' ').enumerate().all(|(step, word)| next(step) == word);
        let found = self.particles.get(verb)?.iter().filter(|(rest, _)| fits(rest));
        let longest = found.max_by_key(|(rest, _)| rest.len())?;
        Some((longest.1.as_str(), longest.0.split(' ').count()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_in_order() {
        assert_eq!(RULES.faults, Vec::<String>::new());
        let mut ids: Vec<&str> = rules().iter().map(|rule| rule.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), rules().len(), "every rule has a name of its own");
    }
}
