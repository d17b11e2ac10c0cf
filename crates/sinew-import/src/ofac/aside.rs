//! Rows of the files that add to the primary one: aliases, addresses, the rest of remarks.

use super::state::{Place, State};
use super::text;
use crate::about::{Said, Subject, folded};
use sinew_model::country::{self, Country};
use sinew_model::{Schema, Stopped};

/// `ent_num, alt_num, alt_type, alt_name, alt_remarks`
pub(super) fn alias(state: &mut State<'_>, fields: &[String], place: &Place) -> Result<(), Stopped> {
    let Some((id, schema)) = party(state, fields, place)? else { return Ok(()) };
    let about = Subject { id: &id, schema, at: place.locator() };
    let Some(printed) = text::given(&fields[3]) else {
        return state.writer.problem(place.refused("this alias has no name").column("alt_name"));
    };
    let property = match fields[2].trim() {
        "aka" | "nka" => "alias",
        "fka" => "previousName",
        other => {
            let problem = place.flagged("this type of alias is not known; it is taken as aka").column("alt_type").found(other);
            state.writer.problem(problem)?;
            "alias"
        }
    };
    let name = text::name(printed, schema == state.schemata.person);
    state.writer.say(&about, property, Said::from(name.as_ref()).printed(printed))?;
    match text::given(&fields[4]) {
        Some(remark) => state.writer.say(&about, "notes", format!("{printed}: {remark}").as_str()),
        None => Ok(()),
    }
}

/// `ent_num, add_num, Address, City/State/Province/Postal, Country, Add_remarks`
pub(super) fn address(state: &mut State<'_>, fields: &[String], place: &Place) -> Result<(), Stopped> {
    let Some((id, schema)) = party(state, fields, place)? else { return Ok(()) };
    let about = Subject { id: &id, schema, at: place.locator() };
    let (street, city, country) = (text::given(&fields[2]), text::given(&fields[3]), text::given(&fields[4]));
    if street.is_some() || city.is_some() {
        let named = country.filter(|name| country::find(name) != Country::None);
        let parts: Vec<&str> = [street, city, named].into_iter().flatten().collect();
        state.writer.say(&about, "address", folded(&parts.join(", ")).as_str())?;
    }
    if let Some(country) = country {
        write_country(state, &about, country, place)?;
    }
    match text::given(&fields[5]) {
        Some(remark) => state.writer.say(&about, "notes", remark),
        None => Ok(()),
    }
}

fn write_country(state: &mut State<'_>, about: &Subject<'_>, printed: &str, place: &Place) -> Result<(), Stopped> {
    match country::find(printed) {
        Country::Code(code) => state.writer.say(about, "country", Said::from(code).printed(printed)),
        Country::None => Ok(()),
        Country::Unknown => {
            let problem = place.flagged("this is not a country that Sinew knows; it is kept as a note");
            state.writer.problem(problem.column("Country").found(printed))?;
            state.writer.say(about, "notes", format!("Address: {printed}").as_str())
        }
    }
}

/// `ent_num, rest of remarks`; kept until the party's own row is read.
pub(super) fn comment(state: &mut State<'_>, fields: &[String], place: &Place) -> Result<(), Stopped> {
    if let Some(number) = state.number(&fields[0], place)? {
        state.comments.insert(number, (place.row, fields[1].clone()));
    }
    Ok(())
}

/// The party that a row belongs to. Rows of others are counted, not reported one by one.
fn party(state: &mut State<'_>, fields: &[String], place: &Place) -> Result<Option<(String, Schema)>, Stopped> {
    let Some(number) = state.number(&fields[0], place)? else { return Ok(None) };
    match state.parties.get(&number) {
        Some(schema) => Ok(Some((State::id(number), *schema))),
        None => {
            state.orphans.add(place, &fields.join(", "));
            Ok(None)
        }
    }
}
