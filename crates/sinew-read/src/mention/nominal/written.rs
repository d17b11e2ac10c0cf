//! Common nouns with a capital: `the Coalition`, `the Panel`.

use super::{Binder, Nominal};

impl Binder<'_, '_> {
    /// The last name before it that has the word, the same word earlier, or a body of its own.
    pub(super) fn written(&mut self, nominal: Nominal) {
        let start = self.phrases[nominal.phrase].tokens.start;
        let until = self.named.partition_point(|(tokens, _)| tokens.start < start);
        let says = |entity: usize| {
            self.found.entities[entity].name.split_whitespace().any(|word| word.eq_ignore_ascii_case(&nominal.head))
        };
        let named = self.named[..until].iter().rev().map(|&(_, entity)| entity).find(|&entity| says(entity));
        let same =
            || self.groups.iter().rev().find(|(other, _, _)| other.written && other.head == nominal.head).map(|group| group.1);
        let entity = named.or_else(same).unwrap_or_else(|| {
            let entity = self.entity(nominal.class(), None);
            self.found.entities[entity].named = true;
            entity
        });
        self.mention(&nominal, entity);
        self.remember(nominal, entity);
    }
}
