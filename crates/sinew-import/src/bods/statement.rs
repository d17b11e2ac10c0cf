//! Statements of the Beneficial Ownership Data Standard, version 0.4, as they stand in files.

use serde::{Deserialize, Deserializer};
use sinew_model::{Date, Day, Range};

/// One statement: what a source said of a record on a day.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Statement {
    #[serde(deserialize_with = "text")]
    pub(super) statement_id: String,
    #[serde(deserialize_with = "text")]
    pub(super) statement_date: String,
    pub(super) publication_details: PublicationDetails,
    #[serde(deserialize_with = "text")]
    pub(super) record_id: String,
    #[serde(deserialize_with = "text")]
    pub(super) record_type: String,
    #[serde(deserialize_with = "text")]
    pub(super) record_status: String,
    #[serde(deserialize_with = "text")]
    pub(super) declaration: String,
    pub(super) record_details: RecordDetails,
    pub(super) source: Option<SourceDetails>,
    /// Only older versions of the standard have it.
    #[serde(deserialize_with = "text")]
    pub(super) statement_type: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct PublicationDetails {
    #[serde(deserialize_with = "text")]
    pub(super) publication_date: String,
    pub(super) publisher: Option<Named>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct SourceDetails {
    pub(super) asserted_by: Vec<Named>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct RecordDetails {
    pub(super) subject: Option<Party>,
    pub(super) interested_party: Option<Party>,
    pub(super) interests: Vec<Interest>,
    #[serde(deserialize_with = "text")]
    pub(super) name: String,
    pub(super) names: Vec<PersonName>,
    pub(super) entity_type: Option<EntityType>,
    #[serde(deserialize_with = "text")]
    pub(super) person_type: String,
    pub(super) jurisdiction: Option<Area>,
    pub(super) nationalities: Vec<Area>,
    pub(super) identifiers: Vec<Identifier>,
    #[serde(deserialize_with = "text")]
    pub(super) birth_date: String,
    #[serde(deserialize_with = "text")]
    pub(super) death_date: String,
    #[serde(deserialize_with = "text")]
    pub(super) founding_date: String,
    #[serde(deserialize_with = "text")]
    pub(super) dissolution_date: String,
}

/// A record's id, or the reason why no party is named.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Party {
    Record(String),
    /// Nobody is named; why not, the relationship's statement says.
    Unspecified(serde::de::IgnoredAny),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Interest {
    #[serde(rename = "type", deserialize_with = "text")]
    pub(super) kind: String,
    #[serde(deserialize_with = "text")]
    pub(super) direct_or_indirect: String,
    pub(super) share: Option<Share>,
    #[serde(deserialize_with = "text")]
    pub(super) start_date: String,
    #[serde(deserialize_with = "text")]
    pub(super) end_date: String,
    #[serde(deserialize_with = "text")]
    pub(super) details: String,
}

/// Exact, or bounds; whether a bound is included is a bound of its own, or a yes or no in older files.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Share {
    exact: Option<f64>,
    minimum: Option<f64>,
    maximum: Option<f64>,
    exclusive_minimum: Option<Exclusive>,
    exclusive_maximum: Option<Exclusive>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(untagged)]
enum Exclusive {
    Whether(bool),
    Bound(f64),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Named {
    #[serde(deserialize_with = "text")]
    pub(super) name: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct PersonName {
    #[serde(deserialize_with = "text")]
    pub(super) full_name: String,
    #[serde(deserialize_with = "text")]
    pub(super) family_name: String,
    #[serde(deserialize_with = "text")]
    pub(super) given_name: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EntityType {
    #[serde(rename = "type", deserialize_with = "text")]
    pub(super) kind: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Area {
    #[serde(deserialize_with = "text")]
    pub(super) name: String,
    #[serde(deserialize_with = "text")]
    pub(super) code: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Identifier {
    #[serde(deserialize_with = "text")]
    pub(super) id: String,
    #[serde(deserialize_with = "text")]
    pub(super) scheme: String,
    #[serde(deserialize_with = "text")]
    pub(super) scheme_name: String,
}

/// Nothing is as good as an empty text.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.unwrap_or_default())
}

impl Statement {
    /// The day on which the world could know it: of publication, or of the statement.
    pub(super) fn published(&self) -> Option<Day> {
        day(&self.publication_details.publication_date).or_else(|| day(&self.statement_date))
    }

    /// What the record is called: a person's or an entity's name; empty where none is given.
    pub(super) fn name(&self) -> String {
        let details = &self.record_details;
        match details.names.first() {
            _ if !details.name.is_empty() => details.name.clone(),
            Some(name) if !name.full_name.is_empty() => name.full_name.clone(),
            Some(name) => format!("{} {}", name.given_name, name.family_name).trim().to_owned(),
            None => String::new(),
        }
    }
}

impl Share {
    /// In percent; nothing if its bounds exclude each other or none is given.
    pub(super) fn range(&self) -> Option<Range> {
        if let Some(exact) = self.exact {
            return Some(Range::exact(exact));
        }
        let end = |bound: Option<f64>, exclusive: Option<Exclusive>| match (bound, exclusive) {
            (_, Some(Exclusive::Bound(bound))) => Some((bound, false)),
            (Some(bound), Some(Exclusive::Whether(exclusive))) => Some((bound, !exclusive)),
            (Some(bound), None) => Some((bound, true)),
            (None, _) => None,
        };
        let (low, high) = (end(self.minimum, self.exclusive_minimum), end(self.maximum, self.exclusive_maximum));
        if low.is_none() && high.is_none() {
            return None;
        }
        let ((low, from), (high, to)) = (low.unwrap_or((0.0, true)), high.unwrap_or((100.0, true)));
        Range::new(low, from, high, to)
    }
}

/// The day of a date or time.
pub(super) fn day(text: &str) -> Option<Day> {
    Date::parse(text.get(..10).unwrap_or(text)).ok().and_then(|date| date.earliest())
}
