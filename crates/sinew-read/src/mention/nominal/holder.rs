//! Offices that a document names one holder of: `the prime minister`.

use super::{Binder, Nominal};
use crate::Class;

impl Binder<'_, '_> {
    /// The only person whom the document names with all words of an office, wherever it does.
    pub(super) fn only_holder(&self, nominal: &Nominal) -> Option<usize> {
        let the = self.text.folded(self.phrases[nominal.phrase].tokens.start as usize) == "the";
        if nominal.plural || !the || nominal.country.is_some() || !held_by_one(&nominal.head) {
            return None;
        }
        let named = |&number: &usize| {
            let entity = &self.found.entities[number];
            entity.class == Class::Person && entity.named
        };
        let titled = |number: &usize| {
            let titles = self.said.get(number).map(|said| &said.titles);
            titles.is_some_and(|titles| {
                let prime = titles.contains("prime") == nominal.words.iter().any(|word| word == "prime");
                titles.contains(&nominal.head) && prime && nominal.words.iter().all(|word| titles.contains(word))
            })
        };
        let mut holders = (0..self.found.entities.len()).filter(named).filter(titled);
        let only = holders.next()?;
        holders.next().is_none().then_some(only)
    }
}

/// Offices of which a state or place has one.
fn held_by_one(head: &str) -> bool {
    matches!(head, "president" | "minister" | "premier" | "chancellor" | "king" | "emir" | "governor" | "mayor")
}
