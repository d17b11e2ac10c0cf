//! Which entities a search may give.

use super::records::ValueKind;
use super::{Entity, Index};
use sinew_model::Schema;

/// Conditions that all must hold; an empty one holds for all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Of one of these schemata, or one that extends it.
    pub schemata: Vec<Schema>,
    /// From one of these datasets.
    pub datasets: Vec<String>,
    /// Of one of these countries, by code.
    pub countries: Vec<String>,
    /// With one of these topics.
    pub topics: Vec<String>,
    /// Ids of entities that are left out, as those already judged different.
    pub excluded: Vec<String>,
}

impl Filter {
    pub(super) fn is_empty(&self) -> bool {
        self.schemata.is_empty()
            && self.datasets.is_empty()
            && self.countries.is_empty()
            && self.topics.is_empty()
            && self.excluded.is_empty()
    }

    pub(super) fn passes(&self, index: &Index, entity: Entity) -> bool {
        let one_of = |texts: &[String], text: &str| texts.iter().any(|one| one == text);
        let valued = |kind: ValueKind, texts: &[String]| {
            let mut values = index.values_of(entity).iter().filter(|value| ValueKind::at(value.kind) == kind);
            texts.is_empty() || values.any(|value| one_of(texts, index.text(value.text)))
        };
        (self.schemata.is_empty() || self.schemata.iter().any(|schema| index.schema(entity).is_a(*schema)))
            && (self.datasets.is_empty() || one_of(&self.datasets, index.dataset(entity)))
            && valued(ValueKind::Country, &self.countries)
            && valued(ValueKind::Topic, &self.topics)
            && !one_of(&self.excluded, index.id(entity))
    }
}
