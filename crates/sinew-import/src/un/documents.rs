//! Passports and identity papers.

use super::State;
use super::record::{Record, note, schema, write_country, write_date};
use crate::about::{Said, folded, slug};
use crate::xml::Element;
use sinew_model::Stopped;
use sinew_model::country;

/// A document with a number is an entity of its own; one whose number stands in a sentence is a note.
pub(super) fn write(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    let number = folded(part.child("NUMBER"));
    let [general, special, remark] = ["TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NOTE"].map(|tag| folded(part.child(tag)));
    if number.is_empty() || !record.is_person() {
        return write_wordy(state, record, part);
    }
    let passport = is_passport(&general) || is_passport(&special);
    let country = country(part);
    let id = format!("{}-{}", record.id, slug(&format!("{} {} {number}", kind(passport), country.unwrap_or_default())));
    let property = if passport { "passportNumber" } else { "idNumber" };
    state.writer.say(&record.subject(), property, number.as_str())?;
    let document = record.about(&id, schema(if passport { "Passport" } else { "Identification" }));
    let named = if special.is_empty() { &general } else { &special };
    for (property, value) in [("holder", &record.id), ("type", named), ("number", &number), ("summary", &remark)] {
        state.writer.say(&document, property, value.as_str())?;
    }
    if let Some(code) = country {
        state.writer.say(&document, "country", Said::from(code).printed(&printed_country(part)))?;
    }
    write_issue(state, record, part, &id, passport)
}

fn write_issue(state: &mut State<'_>, record: &Record, part: &Element, id: &str, passport: bool) -> Result<(), Stopped> {
    let document = record.about(id, schema(if passport { "Passport" } else { "Identification" }));
    let issued = part.child("DATE_OF_ISSUE");
    if !issued.is_empty() {
        write_date(state, record, &document, "startDate", issued, part.line)?;
    }
    let city = folded(part.child("CITY_OF_ISSUE"));
    if !city.is_empty() {
        state.writer.say(&document, "description", format!("Issued in {city}").as_str())?;
    }
    match country(part) {
        Some(_) => Ok(()),
        // Not a country, so it is reported and kept.
        None => issuers(part).try_for_each(|issuer| write_country(state, record, "country", issuer)),
    }
}

fn write_wordy(state: &mut State<'_>, record: &Record, part: &Element) -> Result<(), Stopped> {
    let words: Vec<String> = part.children.iter().map(|child| folded(&child.text)).filter(|text| !text.is_empty()).collect();
    note(state, record, "Document", &words.join(", "))
}

fn issuers(part: &Element) -> impl Iterator<Item = &Element> {
    part.all("ISSUING_COUNTRY").chain(part.all("COUNTRY_OF_ISSUE"))
}

fn country(part: &Element) -> Option<&'static str> {
    issuers(part).find_map(|issuer| country::code(&issuer.text))
}

fn printed_country(part: &Element) -> String {
    issuers(part).find(|issuer| country::code(&issuer.text).is_some()).map(|issuer| folded(&issuer.text)).unwrap_or_default()
}

fn is_passport(kind: &str) -> bool {
    let kind = kind.to_lowercase();
    ["passport", "passeport", "pasaporte"].iter().any(|word| kind.contains(word))
}

fn kind(passport: bool) -> &'static str {
    if passport { "passport" } else { "id" }
}
