//! The parties to claims as entities: their ids and what they are.

use crate::{Class, Reading};
use sinew_model::Schema;
use std::collections::BTreeSet;

/// Ids and schemata of the entities of a reading.
pub(super) struct Parties<'a> {
    ids: &'a [String],
    known: &'a [bool],
    schemata: Vec<Option<Schema>>,
}

/// An id for each entity of a reading: the key of the document and the name, `report/badr-organization`; the same each time.
pub fn entity_ids(key: &str, reading: &Reading) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let id = |name: &str| {
        let plain = format!("{key}/{}", slug(name));
        let numbered = (2..).map(|number| format!("{plain}-{number}"));
        let free = std::iter::once(plain.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or(plain);
        taken.insert(free.clone());
        free
    };
    reading.entities.iter().map(|entity| entity.name.as_str()).map(id).collect()
}

/// Letters and digits in lower case, joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.take(12).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "unnamed".to_owned() } else { slug }
}

impl<'a> Parties<'a> {
    pub(super) fn of(reading: &Reading, ids: &'a [String], known: &'a [bool]) -> Parties<'a> {
        let owned = reading.claims.iter().filter(|claim| claim.kind == "ownership").filter_map(|claim| claim.object);
        let owned: BTreeSet<usize> = owned.map(|object| object.entity).collect();
        let schema = |(at, class): (usize, Class)| {
            // What somebody owns is an asset, and of organisations only companies are.
            let owned = matches!(class, Class::Organization | Class::Group | Class::PublicBody) && owned.contains(&at);
            schema(if owned { Class::Company } else { class })
        };
        let schemata = reading.entities.iter().map(|entity| entity.class).enumerate().map(schema).collect();
        Parties { ids, known, schemata }
    }

    pub(super) fn id(&self, entity: usize) -> &str {
        self.ids.get(entity).map_or("", String::as_str)
    }

    /// Entities that have names already.
    pub(super) fn known(&self) -> impl Iterator<Item = usize> {
        self.known.iter().enumerate().filter(|(_, known)| **known).map(|(at, _)| at)
    }

    pub(super) fn schema(&self, entity: usize) -> Option<Schema> {
        self.schemata.get(entity).copied().flatten()
    }
}

/// The schema of a class. A country that acts is its state.
pub(crate) fn schema(class: Class) -> Option<Schema> {
    let name = match class {
        Class::Person => "Person",
        Class::Organization | Class::Group => "Organization",
        Class::PublicBody | Class::Country => "PublicBody",
        Class::Company => "Company",
        Class::Place => "Territory",
        Class::Vessel => "Vessel",
        Class::Airplane => "Airplane",
        Class::Position => "Position",
        Class::Event => "Event",
        Class::Law | Class::Work => "Document",
    };
    Schema::named(name)
}
