//! Births, addresses and the narrative of a record.

use super::State;
use super::record::{Record, note, write_country, write_date};
use crate::about::{Said, folded};
use crate::ofac::printed_date;
use crate::xml::Element;
use sinew_model::Stopped;

/// `TYPE_OF_DATE` tells how to read the rest. Some have no date but a note that is one: `Nov. 1973`.
pub(super) fn write_birth_date(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    let remark = folded(part.child("NOTE"));
    let Some(written) = birth_date(part) else { return write_birth_note(state, record, &remark) };
    write_date(state, record, &record.subject(), "birthDate", &written, part.line)?;
    note(state, record, "Date of birth", &remark)
}

fn birth_date(part: &Element) -> Option<String> {
    let given = |name| Some(part.child(name)).filter(|text| !text.is_empty());
    let about = if part.child("TYPE_OF_DATE") == "APPROXIMATELY" { "~" } else { "" };
    match (given("DATE").or(given("YEAR")), given("FROM_YEAR"), given("TO_YEAR")) {
        (Some(date), _, _) => Some(format!("{date}{about}")),
        (None, Some(from), Some(to)) => Some(format!("{from}{about}/{to}{about}")),
        (None, Some(from), None) => Some(format!("{from}{about}/")),
        (None, None, Some(to)) => Some(format!("/{to}{about}")),
        (None, None, None) => None,
    }
}

fn write_birth_note(state: &mut State<'_>, record: &Record, remark: &str) -> Result<(), Stopped> {
    match printed_date(&remark.replace('.', "")) {
        Ok(date) => state.writer.say(&record.subject(), "birthDate", Said::from(date.as_str()).printed(remark)),
        Err(_) => note(state, record, "Date of birth", remark),
    }
}

pub(super) fn write_birth_place(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    state.writer.say(&record.subject(), "birthPlace", joined(part).as_str())?;
    part.all("COUNTRY").try_for_each(|country| write_country(state, record, "birthCountry", country))?;
    note(state, record, "Place of birth", part.child("NOTE"))
}

/// The address on one line. A country alone is no address.
pub(super) fn write_address(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    let address = joined(part);
    let is_country_only =
        part.children.iter().all(|child| ["COUNTRY", "NOTE"].contains(&child.name.as_str()) || child.text.trim().is_empty());
    if !is_country_only {
        state.writer.say(&record.subject(), "address", address.as_str())?;
    }
    part.all("COUNTRY").try_for_each(|country| write_country(state, record, "country", country))?;
    let about = if address.is_empty() { "Address" } else { &address };
    note(state, record, about, part.child("NOTE"))
}

/// What stands in a place, from the narrow to the wide.
fn joined(part: &Element) -> String {
    let parts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"].map(|tag| folded(part.child(tag)));
    parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The narrative, and whom it mentions.
pub(super) fn write_comments(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    let text = folded(&part.text);
    state.writer.say(&record.subject(), "notes", text.as_str())?;
    state.mentions.find(record, &text, part.line);
    Ok(())
}
