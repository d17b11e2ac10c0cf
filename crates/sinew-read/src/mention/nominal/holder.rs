//! Offices that a document names one holder of: `the prime minister`.

use super::{Binder, Nominal};
use crate::Class;
use rustc_hash::FxHashMap;

/// Offices of which a state or place has one.
const HELD_BY_ONE: &[&str] = &["president", "minister", "premier", "chancellor", "king", "emir", "governor", "mayor"];

impl Binder<'_, '_> {
    /// The people whom the document names with each of these offices.
    pub(super) fn holders(&self) -> FxHashMap<&'static str, Vec<usize>> {
        let mut holders: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
        for (number, entity) in self.found.entities.iter().enumerate() {
            let Some(said) = self.said.get(&number).filter(|_| entity.class == Class::Person && entity.named) else { continue };
            for office in HELD_BY_ONE.iter().filter(|office| said.titles.contains(**office)) {
                holders.entry(office).or_default().push(number);
            }
        }
        holders
    }

    /// The only person whom the document names with all words of an office, wherever it does.
    pub(super) fn only_holder(&self, nominal: &Nominal) -> Option<usize> {
        let the = self.text.folded(self.phrases[nominal.phrase].tokens.start as usize) == "the";
        if nominal.plural || !the || nominal.country.is_some() {
            return None;
        }
        let prime = nominal.words.iter().any(|word| word == "prime");
        let titled = |number: &&usize| {
            let titles = &self.said[*number].titles;
            titles.contains("prime") == prime && nominal.words.iter().all(|word| titles.contains(word))
        };
        let mut holders = self.holders.get(nominal.head.as_str())?.iter().filter(titled);
        let only = *holders.next()?;
        holders.next().is_none().then_some(only)
    }
}
