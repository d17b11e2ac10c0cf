//! Words of organisations: legal forms, words that mean the same in many languages, numbers, acronyms.

use super::{Phrases, phrase, table};
use crate::clean::fold;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A word that means the same in several languages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Concept {
    /// Stable within one build of the lists.
    pub(crate) id: u16,
    /// How much it tells that two names share it, 0 to 1.
    pub(crate) weight: f32,
}

/// What a phrase means in the name of an organisation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// A legal form: Ltd, GmbH.
    Form(Concept),
    /// A common word: bank, brigade, Islamic.
    Word(Concept),
    /// A number in words or in Roman figures.
    Number(u32),
}

/// The lists of organisations' words.
pub(crate) struct Organisations {
    pub(crate) phrases: Phrases<Meaning>,
    /// Acronym to ids of what it stands for; the same ids stand at the expansions.
    acronyms: FxHashMap<String, Vec<u16>>,
    expansions: FxHashMap<String, Vec<u16>>,
}

static ORGANISATIONS: LazyLock<Organisations> = LazyLock::new(Organisations::load);

pub(crate) fn organisations() -> &'static Organisations {
    &ORGANISATIONS
}

/// Ids of acronyms begin here, so that they never meet those of concepts.
const FIRST_ACRONYM: u16 = 50_000;

impl Organisations {
    /// What an acronym or a whole name is known to stand for.
    pub(crate) fn known_as(&self, folded_phrase: &str) -> &[u16] {
        let found = self.acronyms.get(folded_phrase).or_else(|| self.expansions.get(folded_phrase));
        found.map_or(&[], Vec::as_slice)
    }

    pub(crate) fn is_form(&self, folded: &str) -> bool {
        matches!(self.phrases.get(folded), Some(Meaning::Form(_)))
    }

    fn load() -> Organisations {
        let mut lists =
            Organisations { phrases: Phrases::default(), acronyms: FxHashMap::default(), expansions: FxHashMap::default() };
        let mut ids = Ids::default();
        for row in table(include_str!("../../data/organisation_types.tsv")) {
            let concept = Concept { id: ids.of(&format!("form {}", row[0])), weight: 0.1 };
            lists.insert(row[1], Meaning::Form(concept));
        }
        for row in table(include_str!("../../data/organisation_words.tsv")) {
            let weight = row.get(2).and_then(|weight| weight.trim().parse().ok()).unwrap_or(0.5);
            let concept = Concept { id: ids.of(row[0]), weight };
            lists.insert(row[1], Meaning::Word(concept));
        }
        for row in table(include_str!("../../data/abbreviations.tsv")) {
            if let Some(meaning) = lists.phrases.get(&phrase(row[1])) {
                lists.insert(row[0], meaning);
            }
        }
        for row in table(include_str!("../../data/numbers.tsv")) {
            if let Ok(number) = row[0].parse() {
                lists.insert(row[1], Meaning::Number(number));
            }
        }
        lists.add_acronyms();
        lists
    }

    fn insert(&mut self, text: &str, meaning: Meaning) {
        let spaced = phrase(text);
        let glued = join_letters(&spaced);
        if glued != spaced {
            self.phrases.insert(glued, meaning);
        }
        self.phrases.insert(spaced, meaning);
    }

    fn add_acronyms(&mut self) {
        for (row_number, row) in table(include_str!("../../data/acronyms.tsv")).enumerate() {
            let id = FIRST_ACRONYM + row_number as u16;
            self.acronyms.entry(fold(row[0])).or_default().push(id);
            self.expansions.entry(phrase(row[1])).or_default().push(id);
        }
        // Expansions of one acronym are not one body (PIJ and Palestine Islamic Jihad are; two parties PUK are not), so
        // each row is an id of its own, and the acronym bears them all.
    }
}

/// `s a r l` as `sarl`.
fn join_letters(spaced: &str) -> String {
    let words: Vec<&str> = spaced.split(' ').collect();
    let runs = words.chunk_by(|a, b| is_letter(a) && is_letter(b));
    let joined: Vec<String> = runs.map(|run| run.concat()).collect();
    joined.join(" ")
}

fn is_letter(word: &str) -> bool {
    word.chars().count() == 1
}

#[derive(Default)]
struct Ids(FxHashMap<String, u16>);

impl Ids {
    /// Above the ids of names of people.
    const FIRST: u16 = 30_000;

    fn of(&mut self, name: &str) -> u16 {
        let next = Ids::FIRST + self.0.len() as u16;
        *self.0.entry(name.to_string()).or_insert(next)
    }
}
