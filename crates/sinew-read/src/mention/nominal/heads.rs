//! What common nouns can stand for: the table `data/collectives.txt`.

use super::Binder;
use crate::clause::Phrase;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a common noun is the head of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Roles {
    pub(super) state: bool,
    pub(super) country: bool,
    pub(super) group: bool,
    pub(super) member: bool,
    pub(super) single: bool,
    pub(super) office: bool,
    pub(super) place: bool,
}

impl Roles {
    /// Whether it is one of a person.
    pub(super) fn of_person(self) -> bool {
        self.office || self.member || self.none()
    }

    /// People who are bound to nobody: they only are somebody.
    pub(super) fn none(self) -> bool {
        !(self.state || self.country || self.group || self.member || self.single || self.office || self.place)
    }
}

pub(super) static HEADS: LazyLock<FxHashMap<&'static str, Roles>> = LazyLock::new(|| {
    let mut heads: FxHashMap<&'static str, Roles> = FxHashMap::default();
    let table = include_str!("../../../data/collectives.txt");
    for (kind, words) in table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':')) {
        for word in words.split_whitespace() {
            let roles = heads.entry(word).or_default();
            match kind {
                "state" => roles.state = true,
                "country" => roles.country = true,
                "group" => roles.group = true,
                "member" => roles.member = true,
                "single" => roles.single = true,
                // People who are bound to nobody: they only are somebody.
                "people" => {}
                "place" => roles.place = true,
                _ => roles.office = true,
            }
        }
    }
    heads
});

impl Binder<'_, '_> {
    /// `the Libyan coast guard`: no one man.
    pub(super) fn guards(&self, phrase: &Phrase) -> bool {
        let head = phrase.head as usize;
        self.text.lemma(head) == "guard"
            && head > phrase.tokens.start as usize
            && matches!(
                self.text.word(head - 1),
                "coast" | "border" | "national" | "revolutionary" | "republican" | "presidential"
            )
    }
}
