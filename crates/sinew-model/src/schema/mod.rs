//! FollowTheMoney schemata and properties as data, with Sinew's few extensions.
//!
//! The tables are `data/schemata.csv` and `data/properties.csv`: names, types, ranges and edge ends are
//! those of FollowTheMoney 4.11; labels and verbs are Sinew's own words. The extensions (`Incident`,
//! `Commitment`, `Command`, `Appointment`, `Support`, `Supply`, `Responsibility`, `Facade`, and a few properties) stand at the end of both.

mod kind;
mod table;

pub use kind::Kind;
pub use table::{PropertyDef, SchemaDef, TABLES_KEY};

use std::fmt;
use table::TABLE;

/// One schema: what sort of thing an entity is (`Person`, `Ownership`, …). An index into the built-in table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Schema(pub(crate) u8);

/// One property as its schema declares it (`Thing:name`). An index into the built-in table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Property(pub(crate) u16);

impl Schema {
    /// The schema of this name, spelled exactly as FollowTheMoney does.
    pub fn named(name: &str) -> Option<Schema> {
        TABLE.by_name.get(name).copied()
    }

    /// Every schema, parents before children.
    pub fn all() -> impl Iterator<Item = Schema> {
        (0..TABLE.schemata.len()).map(|i| Schema(i as u8))
    }

    /// What the table says of it.
    pub fn def(self) -> &'static SchemaDef {
        &TABLE.schemata[usize::from(self.0)]
    }

    /// `Ownership`
    pub fn name(self) -> &'static str {
        self.def().name
    }

    /// For people: `Bank account`.
    pub fn label(self) -> &'static str {
        self.def().label
    }

    /// Whether this is `other` or extends it, at any depth.
    pub fn is_a(self, other: Schema) -> bool {
        self.def().lineage & (1u128 << other.0) != 0
    }

    /// Whether the name is of this schema or of one it extends. An unknown name is of none.
    pub fn is(self, name: &str) -> bool {
        Schema::named(name).is_some_and(|other| self.is_a(other))
    }

    /// The property of this name, own or inherited.
    pub fn property(self, name: &str) -> Option<Property> {
        TABLE.lookup.get(&(self, name)).copied()
    }

    /// All properties, own and inherited, in the order of the table.
    pub fn properties(self) -> impl Iterator<Item = Property> {
        Property::all().filter(move |p| self.property(p.name()) == Some(*p))
    }

    /// The two ends of a relation whose ends are both entities: properties of source and target.
    /// `Sanction` has none: the other end of a designation is the name of an authority.
    pub fn edge(self) -> Option<(Property, Property)> {
        let (source, target) = self.ends()?;
        (target.kind() == Kind::Entity).then_some((source, target))
    }

    /// The two ends by which a relation row is coded, the second of which may be plain text (`Sanction`).
    pub fn ends(self) -> Option<(Property, Property)> {
        self.def().ends
    }

    /// Whether things of this schema are bounded in time by `startDate` and `endDate`.
    pub fn is_interval(self) -> bool {
        self.property("startDate").is_some()
    }

    /// The more specific of two schemata when one extends the other; otherwise nothing.
    pub fn common(self, other: Schema) -> Option<Schema> {
        match (self.is_a(other), other.is_a(self)) {
            (true, _) => Some(self),
            (_, true) => Some(other),
            _ => None,
        }
    }

    /// Its place in the table; see [`Schema::from_index`].
    pub fn index(self) -> u8 {
        self.0
    }

    /// The schema at a place in the table.
    pub fn from_index(index: u8) -> Option<Schema> {
        (usize::from(index) < TABLE.schemata.len()).then_some(Schema(index))
    }
}

impl Property {
    /// Every property, in the order of the table.
    pub fn all() -> impl Iterator<Item = Property> {
        (0..TABLE.properties.len()).map(|i| Property(i as u16))
    }

    /// What the table says of it.
    pub fn def(self) -> &'static PropertyDef {
        &TABLE.properties[usize::from(self.0)]
    }

    /// `birthDate`
    pub fn name(self) -> &'static str {
        self.def().name
    }

    /// For people: `Born`.
    pub fn label(self) -> &'static str {
        self.def().label
    }

    /// What its values are.
    pub fn kind(self) -> Kind {
        self.def().kind
    }

    /// The schema that declares it.
    pub fn schema(self) -> Schema {
        self.def().schema
    }

    /// Its place in the table; see [`Property::from_index`].
    pub fn index(self) -> u16 {
        self.0
    }

    /// The property at a place in the table.
    pub fn from_index(index: u16) -> Option<Property> {
        (usize::from(index) < TABLE.properties.len()).then_some(Property(index))
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.schema().name(), self.name())
    }
}

/// The built-in names nearest to one that is not known, best first, at most three.
pub fn nearest<'a>(name: &str, among: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let name = name.to_lowercase();
    let allowed = |known: &str| 2.max(known.len() / 3);
    let length = name.chars().count();
    // Two texts differ by at least what they differ in length: whole paragraphs are not compared letter by letter.
    let mut near: Vec<(usize, &str)> = among
        .filter(|known| length.abs_diff(known.chars().count()) <= allowed(known))
        .map(|known| (crate::text::edit_distance(&name, &known.to_lowercase()), known))
        .filter(|(distance, known)| *distance <= allowed(known))
        .collect();
    near.sort();
    near.dedup();
    near.into_iter().take(3).map(|(_, known)| known).collect()
}

#[cfg(test)]
mod tests;
