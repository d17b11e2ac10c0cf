//! What a row says: of its subject, or of a relation between its subject and its value.

use super::claims::Row;
use super::details::details;
use super::provenance::Provenance;
use super::relation::{Relation, relations};
use super::words::{KEY_RULE, as_key, is_key, or_nearest};
use crate::ftm::values;
use crate::incidents::{TYPES, is_type};
use sinew_model::schema::nearest;
use sinew_model::{Kind, Property, Range, Schema};
use std::borrow::Cow;

/// What a statement of responsibility can be.
const STATEMENTS: [&str; 4] = ["claim", "denial", "retraction", "attribution"];

/// One thing, and what the row says of it.
pub(super) struct Coded<'r> {
    pub(super) entity: Cow<'r, str>,
    pub(super) schema: Schema,
    pub(super) said: Vec<Said<'r>>,
    /// Whether the thing itself is bounded in time, so that the row's dates are among what is said of it.
    pub(super) bounded: bool,
}

/// One property and its value.
pub(super) struct Said<'r> {
    pub(super) property: Property,
    pub(super) value: Cow<'r, str>,
    pub(super) lang: Option<&'r str>,
}

/// What the column `property` names.
enum Named {
    Property(Property),
    Relation(Relation),
}

impl<'r> Coded<'r> {
    /// Reads the row; nothing if it cannot be known what it is about.
    pub(super) fn read(row: &mut Row<'r>, provenance: &Provenance<'r>) -> Option<Coded<'r>> {
        let (subject, name) = (row.cell("subject"), row.cell("property"));
        if !is_key(subject) {
            row.faults.refuse("subject", subject, "the subject needs a key", key_advice(subject));
            return None;
        }
        let schema = row.subjects.of_row(subject, row.cell("schema"));
        let schema = row.faults.ok("schema", row.cell("schema"), schema)?;
        let mut coded = match row.faults.ok("property", name, named(schema, name))? {
            Named::Property(property) => of_subject(row, schema, property, provenance.lang),
            Named::Relation(relation) => of_relation(row, schema, relation, provenance.lang),
        };
        coded.add_period(row);
        coded.add_details(row);
        Some(coded)
    }

    fn say(&mut self, property: Property, value: Cow<'r, str>, lang: Option<&'r str>) {
        self.said.push(Said { property, value, lang });
    }

    fn add_period(&mut self, row: &Row<'r>) {
        for (column, name) in [("start", "startDate"), ("end", "endDate")] {
            if let (Some(property), false) = (self.schema.property(name), row.cell(column).is_empty()) {
                self.say(property, Cow::Borrowed(row.cell(column)), None);
            }
        }
    }

    fn add_details(&mut self, row: &mut Row<'r>) {
        for part in details(row.cell("details")) {
            match part {
                Ok(detail) => {
                    if let Some(property) = row.faults.ok("details", detail.property, property(self.schema, detail.property)) {
                        check_value(row, property, "details", &detail.value);
                        self.say(property, detail.value, None);
                    }
                }
                Err(part) => {
                    let hint = "write property=value; property=value, with `\\;` for a semicolon inside a value";
                    row.faults.refuse("details", part, "a detail is not of the form property=value", hint);
                }
            }
        }
    }
}

fn of_subject<'r>(row: &mut Row<'r>, schema: Schema, property: Property, lang: Option<&'r str>) -> Coded<'r> {
    let value = row.cell("value");
    check_value(row, property, "value", value);
    if !row.cell("tie").is_empty() {
        row.faults.flag("tie", row.cell("tie"), "a tie is of use for relations only", "leave it empty");
    }
    let said = vec![Said { property, value: Cow::Borrowed(value), lang }];
    Coded { entity: Cow::Borrowed(row.cell("subject")), schema, said, bounded: schema.is_interval() }
}

fn of_relation<'r>(row: &mut Row<'r>, subject_schema: Schema, relation: Relation, lang: Option<&'r str>) -> Coded<'r> {
    let (subject, value) = (row.cell("subject"), row.cell("value"));
    check_value(row, relation.target, "value", value);
    check_end(row, relation.source, "subject", subject, Some(subject_schema));
    if subject == value {
        row.faults.flag("value", value, "the relation ties its subject to itself", "write the key of the other end");
    }
    let source = Said { property: relation.source, value: Cow::Borrowed(subject), lang: None };
    let target = Said { property: relation.target, value: Cow::Borrowed(value), lang };
    Coded {
        entity: Cow::Owned(relation.id(subject, value, row.cell("tie"))),
        schema: relation.schema,
        said: vec![source, target],
        bounded: relation.schema.is_interval(),
    }
}

/// The property or relation that a subject of this schema can have by this name.
fn named(schema: Schema, name: &str) -> Result<Named, (String, String)> {
    match Schema::named(name) {
        Some(other) => match Relation::of(other) {
            Some(relation) => Ok(Named::Relation(relation)),
            None => Err((
                format!("{name} is a schema, but ties no two ends"),
                "write a property or a relation; `sinew template --relations` lists all relations".to_owned(),
            )),
        },
        None => property(schema, name).map(Named::Property),
    }
}

fn property(schema: Schema, name: &str) -> Result<Property, (String, String)> {
    schema.property(name).ok_or_else(|| no_property(schema, name))
}

fn no_property(schema: Schema, name: &str) -> (String, String) {
    if name.is_empty() {
        return ("the property is missing".to_owned(), "write a property of the subject, or a relation".to_owned());
    }
    let mut owners: Vec<&str> = Property::all().filter(|p| p.name() == name).map(|p| p.schema().name()).collect();
    owners.dedup();
    owners.truncate(3);
    let relations = relations();
    let names = schema.properties().map(Property::name).chain(relations.iter().map(|relation| relation.schema.name()));
    let near = nearest(name, names);
    if owners.is_empty() {
        let message = format!("{} has no property {name}, and there is no such relation", schema.name());
        return (message, or_nearest("names are those of FollowTheMoney", &near));
    }
    let message = format!("{name} is a property of {}, not of {}", owners.join(", "), schema.name());
    (message, or_nearest("check the schema and the property", &near))
}

fn check_value(row: &mut Row<'_>, property: Property, column: &str, value: &str) {
    let checked = check_kind(property, value);
    if row.faults.ok(column, value, checked).is_none() {
        return;
    }
    if property.kind() == Kind::Entity {
        let schema = row.subjects.schema(value);
        check_end(row, property, column, value, schema);
    }
    if property.schema().name() == "Responsibility" && property.name() == "kind" && !STATEMENTS.contains(&value) {
        let message = format!("there is no kind of statement {value}; it counts nowhere");
        let hint = or_nearest(&format!("kinds are {}", STATEMENTS.join(", ")), &nearest(value, STATEMENTS.into_iter()));
        row.faults.flag(column, value, message, hint);
    }
    if property.name() == "incidentType" && !is_type(value) {
        let message = format!("PLOVER has no type {value}; it was kept as it stands");
        let hint = or_nearest(&format!("types are {}", TYPES.join(", ")), &nearest(value, TYPES.into_iter()));
        row.faults.flag(column, value, message, hint);
    }
    if property.name() == "percentage"
        && let Err(error) = Range::parse(value)
    {
        row.faults.flag(column, value, "the percentage cannot be counted with", error.to_string());
    }
}

fn check_kind(property: Property, value: &str) -> Result<(), (String, String)> {
    if value.is_empty() {
        let hint = format!("write the {}, or leave the row out", property.label().to_lowercase());
        return Err(("the value is missing".to_owned(), hint));
    }
    if property.kind() == Kind::Entity && !is_key(value) {
        let shown: String = value.chars().take(80).collect();
        return Err((format!("{} needs a key, not a name: {shown}", property.name()), key_advice(value)));
    }
    values::check(property, value)?;
    match property.kind() {
        Kind::Number => Range::parse(value).map(|_| ()).map_err(|error| no_number(property, &error.to_string())),
        _ => Ok(()),
    }
}

fn no_number(property: Property, error: &str) -> (String, String) {
    (format!("{} is not a number or a range of numbers", property.name()), error.to_owned())
}

fn key_advice(name: &str) -> String {
    let key = as_key(name);
    if key.is_empty() { KEY_RULE.to_owned() } else { format!("write a key such as {key}: {KEY_RULE}") }
}

/// FollowTheMoney says of what schema the thing at an end is. Coding otherwise loses nothing, but most often
/// the two ends were swapped or the thing has too narrow a schema.
fn check_end(row: &mut Row<'_>, property: Property, column: &str, key: &str, schema: Option<Schema>) {
    let (Some(schema), Some(range)) = (schema, property.def().range) else { return };
    if schema.is_a(range) || !row.warned.insert((property, key.to_owned())) {
        return;
    }
    let message = format!(
        "the {} of a relation {} should be of schema {}, and {key} is of {}",
        property.name(),
        property.schema().name(),
        range.name(),
        schema.name()
    );
    row.faults.flag(column, key, message, "check whether the two ends are swapped, or give it another schema");
}
