//! Which relation or event each kind of claim becomes: `data/relations.csv`.

use sinew_model::{Schema, Stance};

/// A row of the table. Empty cells have no property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) kind: &'static str,
    pub(super) schema: &'static str,
    pub(super) subject: &'static str,
    pub(super) object: &'static str,
    pub(super) value: &'static str,
    fixed: &'static str,
}

const TABLE: &str = include_str!("../../data/relations.csv");

/// The row of a kind.
pub(super) fn row(kind: &str) -> Option<Row> {
    rows().find(|row| row.kind == kind)
}

pub(super) fn rows() -> impl Iterator<Item = Row> {
    TABLE.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        let mut next = || cells.next();
        Some(Row { kind: next()?, schema: next()?, subject: next()?, object: next()?, value: next()?, fixed: next()? })
    })
}

/// What joins two parties of which the kind's own relation does not fit.
pub(super) fn link(kind: &'static str) -> Row {
    Row { kind, schema: "UnknownLink", subject: "subject", object: "object", value: "summary", fixed: "" }
}

/// What needs no two parties.
pub(super) fn event(kind: &'static str) -> Row {
    Row { kind, schema: "Event", subject: "organizer", object: "involved", value: "summary", fixed: "" }
}

impl Row {
    /// Properties that every claim of the kind has. A link or an event that takes the place of another relation names the kind.
    pub(super) fn fixed(&self) -> Vec<(&'static str, &'static str)> {
        let Some((property, values)) = self.fixed.split_once('=') else {
            return match self.schema {
                "UnknownLink" => vec![("role", self.kind)],
                "Event" => vec![("keywords", self.kind)],
                _ => Vec::new(),
            };
        };
        values.split("; ").map(|value| (property, value)).collect()
    }

    /// Who claims an attack has not been found to have made it.
    pub(super) fn subject_of(&self, stance: Stance) -> &'static str {
        match (self.subject, stance) {
            ("attributedTo", Stance::Claimed) => "claimedBy",
            ("attributedTo", Stance::Denied) => "deniedBy",
            (subject, _) => subject,
        }
    }

    /// Whether a relation has both its ends, and these are what it may join; events and commitments need neither.
    pub(super) fn fits(&self, subject: Option<Schema>, object: Option<Schema>, value: bool) -> bool {
        match self.schema {
            "Event" | "Incident" => {
                subject.is_none_or(is_actor) && object.is_none_or(|object| self.object == "target" || is_actor(object))
            }
            "Commitment" => subject.is_some_and(is_actor) && object.is_none_or(is_actor),
            "Occupancy" => subject.is_some_and(|schema| schema.is("Person")) && value,
            "Sanction" => object.is_some(),
            "UnknownLink" => subject.is_some() && object.is_some(),
            _ => self.holds(self.subject, subject) && self.holds(self.object, object),
        }
    }

    fn holds(&self, property: &str, party: Option<Schema>) -> bool {
        let range = Schema::named(self.schema).and_then(|schema| schema.property(property)).and_then(|found| found.def().range);
        party.zip(range).is_some_and(|(party, range)| party.is_a(range))
    }
}

fn is_actor(schema: Schema) -> bool {
    schema.is("LegalEntity")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_what_there_is() {
        for row in rows() {
            let schema = Schema::named(row.schema).unwrap();
            let fixed = row.fixed().into_iter().map(|(property, _)| property);
            for property in [row.subject, row.object, row.value].into_iter().chain(fixed).filter(|name| !name.is_empty()) {
                assert!(schema.property(property).is_some(), "{}: {property}", row.kind);
            }
        }
    }

    #[test]
    fn every_kind_has_a_row() {
        let known: Vec<&str> = rows().map(|row| row.kind).collect();
        for kind in crate::kinds() {
            assert!(known.contains(&kind.name), "{}", kind.name);
        }
    }
}
