//! One record: an individual or an entity.

use super::{State, documents, names, parts, unread};
use crate::about::{Said, Subject, folded, slug};
use crate::xml::Element;
use sinew_model::country::{self, Country};
use sinew_model::{Date, Locator, Problem, Schema, Stopped};
use std::sync::Arc;

/// A record while it is read.
pub(super) struct Record {
    pub(super) id: String,
    pub(super) reference: String,
    pub(super) schema: Schema,
    pub(super) file: Arc<str>,
    pub(super) short: Arc<str>,
    /// The line on which the record starts.
    pub(super) line: u64,
}

impl Record {
    pub(super) fn subject(&self) -> Subject<'_> {
        self.about(&self.id, self.schema)
    }

    /// Another entity that the same record tells of.
    pub(super) fn about<'a>(&'a self, id: &'a str, schema: Schema) -> Subject<'a> {
        let at = Locator { file: Some(&self.short), row: Some(self.line), place: Some(&self.reference), quote: None };
        Subject { id, schema, at }
    }

    pub(super) fn is_person(&self) -> bool {
        self.schema.is("Person")
    }

    pub(super) fn refused(&self, line: u64, message: impl Into<String>) -> Problem {
        Problem::refused(&self.file, Some(line), format!("{}: {}", self.reference, message.into()))
    }

    pub(super) fn flagged(&self, line: u64, message: impl Into<String>) -> Problem {
        Problem::flagged(&self.file, Some(line), format!("{}: {}", self.reference, message.into()))
    }
}

pub(super) fn schema(name: &str) -> Schema {
    Schema::named(name).expect("a built-in schema")
}

/// Reads one `INDIVIDUAL` or `ENTITY`.
pub(super) fn read(state: &mut State<'_>, element: &Element, file: &Arc<str>, short: &Arc<str>) -> Result<(), Stopped> {
    let reference = folded(element.child("REFERENCE_NUMBER"));
    if reference.is_empty() {
        let problem = Problem::refused(file, Some(element.line), "this record has no reference number");
        return state.writer.problem(problem.column("REFERENCE_NUMBER"));
    }
    let schema = schema(if element.name == "INDIVIDUAL" { "Person" } else { "Organization" });
    let id = format!("un-{reference}");
    let record = Record { id, reference, schema, file: file.clone(), short: short.clone(), line: element.line };
    if !state.mentions.list(&record) {
        state.writer.problem(record.flagged(element.line, "this reference number stands more than once"))?;
    }
    names::write(state, &record, element)?;
    state.writer.say(&record.subject(), "topics", "sanction")?;
    write_sanction(state, &record, element)?;
    element.children.iter().try_for_each(|part| write_part(state, &record, part))
}

fn write_part(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    match part.name.as_str() {
        "INDIVIDUAL_ALIAS" | "ENTITY_ALIAS" => names::write_alias(state, record, part),
        "INDIVIDUAL_ADDRESS" | "ENTITY_ADDRESS" => parts::write_address(state, record, part),
        "INDIVIDUAL_DATE_OF_BIRTH" => parts::write_birth_date(state, record, part),
        "INDIVIDUAL_PLACE_OF_BIRTH" => parts::write_birth_place(state, record, part),
        "INDIVIDUAL_DOCUMENT" => documents::write(state, record, part),
        "NAME_ORIGINAL_SCRIPT" => names::write_original(state, record, &part.text),
        "COMMENTS1" => parts::write_comments(state, record, part),
        "TITLE" if record.is_person() => say_values(state, record, "title", part),
        "DESIGNATION" if record.is_person() => say_values(state, record, "position", part),
        "NATIONALITY" if record.is_person() => {
            part.all("VALUE").try_for_each(|value| write_country(state, record, "nationality", value))
        }
        "GENDER" if record.is_person() => write_gender(state, record, &part.text),
        "SUBMITTED_BY" => note(state, record, "Submitted by", &part.text),
        "SUBMITTED_ON" => note(state, record, "Submitted on", &part.text),
        "DATAID" | "VERSIONNUM" | "FIRST_NAME" | "SECOND_NAME" | "THIRD_NAME" | "FOURTH_NAME" | "UN_LIST_TYPE"
        | "REFERENCE_NUMBER" | "LISTED_ON" | "LIST_TYPE" | "LAST_DAY_UPDATED" | "SORT_KEY" | "SORT_KEY_LAST_MOD" => Ok(()),
        _ => write_unread(state, record, part),
    }
}

fn say_values(state: &mut State<'_>, record: &Record, property: &str, part: &Element) -> Result<(), Stopped> {
    part.all("VALUE").try_for_each(|value| state.writer.say(&record.subject(), property, folded(&value.text).as_str()))
}

fn write_gender(state: &mut State<'_>, record: &Record, printed: &str) -> Result<(), Stopped> {
    let gender = match printed.trim().to_lowercase().as_str() {
        "male" => "male",
        "female" => "female",
        _ => return Ok(()),
    };
    state.writer.say(&record.subject(), "gender", Said::from(gender).printed(printed))
}

/// A note with a word on what it is about.
pub(super) fn note(state: &mut State<'_>, record: &Record, about: &str, text: &str) -> Result<(), Stopped> {
    let text = folded(text);
    if text.is_empty() {
        return Ok(());
    }
    state.writer.say(&record.subject(), "notes", format!("{about}: {text}").as_str())
}

/// A country; a note where it is none.
pub(super) fn write_country(state: &mut State<'_>, record: &Record, property: &str, element: &Element) -> Result<(), Stopped> {
    let printed = folded(&element.text);
    match country::find(&printed) {
        Country::Code(code) => state.writer.say(&record.subject(), property, Said::from(code).printed(&printed)),
        Country::None => Ok(()),
        Country::Unknown if printed.is_empty() => Ok(()),
        Country::Unknown => {
            let problem =
                record.flagged(element.line, format!("this {property} is not a country that Sinew knows; it is kept as a note"));
            state.writer.problem(problem.found(&printed))?;
            note(state, record, property, &printed)
        }
    }
}

/// A date in ISO form, with or without a time zone after it. A note where it is none.
pub(super) fn write_date(
    state: &mut State<'_>,
    record: &Record,
    about: &Subject<'_>,
    property: &str,
    written: &str,
    line: u64,
) -> Result<(), Stopped> {
    match Date::parse(without_zone(written)) {
        Ok(date) => state.writer.say(about, property, Said::from(date.to_string().as_str()).printed(written)),
        Err(error) => {
            let problem = record.refused(line, error.to_string());
            state.writer.problem(problem.column(property).found(written))?;
            note(state, record, property, written)
        }
    }
}

/// `2014-06-30-04:00` is a day and a zone.
fn without_zone(written: &str) -> &str {
    match (written.get(..10), written.get(10..)) {
        (Some(day), Some(zone)) if zone.len() == 6 && zone.starts_with(['+', '-']) => day,
        _ => written,
    }
}

fn write_sanction(state: &mut State<'_>, record: &Record, element: &Element) -> Result<(), Stopped> {
    let id = format!("{}-sanction", record.id);
    let sanction = record.about(&id, schema("Sanction"));
    let programme = folded(element.child("UN_LIST_TYPE"));
    let facts = [
        ("entity", record.id.as_str()),
        ("authority", "UN Security Council"),
        ("authorityId", &record.reference),
        ("unscId", &record.reference),
        ("program", &programme),
    ];
    facts.iter().try_for_each(|(property, value)| state.writer.say(&sanction, property, *value))?;
    let listed = element.child("LISTED_ON");
    if !listed.is_empty() {
        write_date(state, record, &sanction, "listingDate", listed, element.line)?;
        write_date(state, record, &sanction, "startDate", listed, element.line)?;
    }
    for updated in
        element.all("LAST_DAY_UPDATED").flat_map(|part| part.all("VALUE")).filter(|value| !value.text.trim().is_empty())
    {
        write_date(state, record, &sanction, "modifiedAt", updated.text.trim(), updated.line)?;
    }
    Ok(())
}

fn write_unread(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    unread(state, part);
    let values = part.children.iter().map(|child| child.text.as_str());
    let text: Vec<&str> = std::iter::once(part.text.as_str()).chain(values).collect();
    note(state, record, &slug(&part.name), &text.join(" "))
}
