//! What an entity is compared by.

use crate::countries::country_code;
use sinew_model::{Date, Kind as ValueKind, Property, Schema};
use sinew_names::Kind;

/// What a name is to its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum NameKind {
    /// By which it goes.
    Name,
    /// Also known as.
    Alias,
    /// A nickname or a name that many bear: it identifies weakly.
    WeakAlias,
    /// Before a change of name.
    Previous,
}

impl NameKind {
    const ALL: [NameKind; 4] = [NameKind::Name, NameKind::Alias, NameKind::WeakAlias, NameKind::Previous];

    /// The kind of name that a property of this name holds, if it holds names of its entity.
    pub fn of(property: &str) -> Option<NameKind> {
        Some(match property {
            "name" => NameKind::Name,
            "alias" | "abbreviation" => NameKind::Alias,
            "weakAlias" => NameKind::WeakAlias,
            "previousName" => NameKind::Previous,
            _ => return None,
        })
    }

    pub(crate) fn at(index: u8) -> NameKind {
        NameKind::ALL[usize::from(index) % NameKind::ALL.len()]
    }
}

/// What an entity is compared by. Values may stand in any order; what cannot be read is left out, and absence changes no
/// score.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// The entity's id.
    pub id: &'a str,
    /// What it is; a `LegalEntity` may be a person or an organisation.
    pub schema: Schema,
    /// The dataset that it comes from; empty where it comes from none.
    pub dataset: &'a str,
    /// Names in any script.
    pub names: Vec<(NameKind, &'a str)>,
    /// Birth of a person.
    pub births: Vec<Date>,
    /// Incorporation of an organisation, building of a vessel.
    pub foundings: Vec<Date>,
    /// ISO 3166 alpha-2 in lower case, or FollowTheMoney's own codes.
    pub countries: Vec<String>,
    /// `male`, `female`.
    pub genders: Vec<&'a str>,
    /// Name of the property, and value.
    pub identifiers: Vec<(&'a str, &'a str)>,
    /// On one line each.
    pub addresses: Vec<&'a str>,
    /// Controlled tags such as `sanction`; for filters alone.
    pub topics: Vec<&'a str>,
}

impl<'a> Subject<'a> {
    /// A subject of which nothing is known yet.
    pub fn new(id: &'a str, schema: Schema) -> Subject<'a> {
        Subject {
            id,
            schema,
            dataset: "",
            names: Vec::new(),
            births: Vec::new(),
            foundings: Vec::new(),
            countries: Vec::new(),
            genders: Vec::new(),
            identifiers: Vec::new(),
            addresses: Vec::new(),
            topics: Vec::new(),
        }
    }

    /// The subject with a name by which it goes.
    #[must_use]
    pub fn named(mut self, name: &'a str) -> Subject<'a> {
        self.names.push((NameKind::Name, name));
        self
    }

    /// Takes a value of one of the entity's properties; properties by which nothing is compared are passed over, as are
    /// dates and countries that cannot be read.
    pub fn add(&mut self, property: Property, value: &'a str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match (property.kind(), property.name()) {
            (ValueKind::Name, name) => self.names.extend(NameKind::of(name).map(|kind| (kind, value))),
            (ValueKind::Date, "birthDate") => self.births.extend(Date::parse(value)),
            (ValueKind::Date, "incorporationDate" | "buildDate") => self.foundings.extend(Date::parse(value)),
            (ValueKind::Country, _) => self.country(value),
            (ValueKind::Gender, _) => self.genders.push(value),
            (ValueKind::Identifier, "programId" | "authorityId" | "unscId") => {}
            (ValueKind::Identifier, name) => self.identifiers.push((name, value)),
            (ValueKind::Address, _) => self.addresses.push(value),
            (ValueKind::Topic, _) => self.topics.push(value),
            _ => {}
        }
    }

    /// Takes a country by code or name.
    pub fn country(&mut self, value: &str) {
        if let Some(code) = country_code(value).filter(|code| !self.countries.iter().any(|known| known == code)) {
            self.countries.push(code);
        }
    }
}

/// The kinds of names that an entity may bear, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds(u8);

const PERSON: u8 = 1;
const ORGANIZATION: u8 = 2;
const VESSEL: u8 = 4;

impl Kinds {
    pub(crate) fn of(schema: Schema) -> Kinds {
        let is = |name| schema.is(name);
        Kinds(match () {
            () if is("Person") => PERSON,
            () if is("Vehicle") => VESSEL,
            () if is("Organization") => ORGANIZATION,
            () if schema.name() == "LegalEntity" => PERSON | ORGANIZATION,
            () if schema.name() == "Thing" => PERSON | ORGANIZATION | VESSEL,
            () => ORGANIZATION,
        })
    }

    pub(crate) fn bits(self) -> u8 {
        self.0
    }

    pub(crate) fn from_bits(bits: u8) -> Kinds {
        Kinds(bits & 7)
    }

    pub(crate) fn bit(kind: Kind) -> u8 {
        match kind {
            Kind::Person => PERSON,
            Kind::Organization => ORGANIZATION,
            Kind::Vessel => VESSEL,
        }
    }

    /// The ways in which its names are read.
    pub(crate) fn readings(self) -> impl Iterator<Item = Kind> {
        [Kind::Organization, Kind::Person, Kind::Vessel].into_iter().filter(move |kind| self.0 & Kinds::bit(*kind) != 0)
    }

    /// Whether one thing may be of both.
    pub(crate) fn meet(self, other: Kinds) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether names read in these two ways are to be compared. Where either may be several kinds, what both may be
    /// decides; what is read in one way only is compared in that way, and a reading as an organisation is tried too.
    pub(crate) fn compares(self, mine: Kind, other: Kinds, theirs: Kind) -> bool {
        let shared = self.0 & other.0;
        let same = mine == theirs && shared & Kinds::bit(mine) != 0;
        // What may be an organisation on both sides is read as one.
        if shared & ORGANIZATION != 0 {
            return same && mine == Kind::Organization;
        }
        same || (shared == PERSON
            && self != other
            && matches!((mine, theirs), (Kind::Person, Kind::Organization) | (Kind::Organization, Kind::Person)))
    }
}
