//! What a value must be before it becomes a claim. On the hot path of ten million statements: nothing is
//! allocated unless something is wrong.

use sinew_model::{Date, DateError, Kind, Property};

/// Longest value of most properties, in bytes. Longer ones are files that slipped into a table.
const LONGEST: usize = 64 * 1024;
/// Longest prose and markup.
const LONGEST_PROSE: usize = 1024 * 1024;

/// Whether a property can take this value; if not, what is wrong and what to do about it.
///
/// Dates must be EDTF (see [`day`] for those with a time of day), entity ids must hold no blanks, nothing may
/// be empty or beyond the longest length. Addresses of the web and of mail are taken as they stand: a list
/// that prints a broken one still printed it.
pub fn check(property: Property, value: &str) -> Result<(), (String, String)> {
    let kind = property.kind();
    if value.is_empty() {
        return Err(empty(property));
    }
    if value.len() > longest(kind) {
        return Err(too_long(property, value));
    }
    match kind {
        Kind::Date => Date::parse(value).map(|_| ()).map_err(|error| in_property(property, no_date(&error))),
        Kind::Entity if value.contains(char::is_whitespace) => Err(no_key(property, value)),
        _ => Ok(()),
    }
}

/// A date without its time of day: FollowTheMoney stamps `2024-03-10T15:36:30`, EDTF facts hold by the day.
pub fn day(value: &str) -> &str {
    match value.as_bytes().get(10) {
        Some(b'T' | b' ') => &value[..10],
        _ => value,
    }
}

fn longest(kind: Kind) -> usize {
    match kind {
        Kind::Text | Kind::Html | Kind::Json => LONGEST_PROSE,
        _ => LONGEST,
    }
}

#[cold]
fn empty(property: Property) -> (String, String) {
    (format!("{} has no value", property.name()), "write the value, or leave the statement out".to_owned())
}

#[cold]
fn too_long(property: Property, value: &str) -> (String, String) {
    let longest = longest(property.kind());
    (
        format!("a value of {} may be at most {longest} bytes long, and this one has {}", property.name(), value.len()),
        "shorten it, or keep the text as a document".to_owned(),
    )
}

#[cold]
fn in_property(property: Property, (message, hint): (String, String)) -> (String, String) {
    (format!("{}: {message}", property.name()), hint)
}

/// What is wrong with a date, and the forms that are accepted.
#[cold]
pub(crate) fn no_date(error: &DateError) -> (String, String) {
    let text = error.to_string();
    if matches!(error, DateError::Rewrite { .. }) {
        return ("the date is not written in EDTF".to_owned(), text);
    }
    match text.split_once(": write ") {
        Some((wrong, forms)) => (wrong.to_owned(), format!("write {forms}")),
        None => (text, "write a day (2025-11-11), a month (2025-11), a year (2025) or less: 2025~, 2014/..".to_owned()),
    }
}

#[cold]
fn no_key(property: Property, value: &str) -> (String, String) {
    let shown: String = value.chars().take(80).collect();
    (
        format!("{} needs a key, not a name: {shown}", property.name()),
        "write the key of the entity it means; keys hold no blanks".to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use sinew_model::Schema;

    fn check(schema: &str, property: &str, value: &str, expected: Option<&str>) {
        let property = Schema::named(schema).unwrap().property(property).unwrap();
        let message = super::check(property, value).err().map(|(message, _)| message);
        assert_eq!(message.as_deref().map(|m| m.split(':').next().unwrap()), expected, "{value:.40}");
    }

    #[test]
    fn values_are_held_to_their_kind() {
        check("Person", "name", "Q", None);
        check("Person", "name", "", Some("name has no value"));
        check("Person", "birthDate", "1954-07", None);
        check("Person", "birthDate", "1954-13", Some("birthDate"));
        check("Membership", "organization", "badr", None);
        check("Membership", "organization", "Badr Organization", Some("organization needs a key, not a name"));
        check("Person", "website", "no address at all", None);
    }

    #[test]
    fn lengths_are_capped_by_kind() {
        let long = "x".repeat(70_000);
        check("Person", "name", &long, Some("a value of name may be at most 65536 bytes long, and this one has 70000"));
        check("Person", "biography", &long, None);
    }

    #[test]
    fn days() {
        assert_eq!(day("2024-03-10T15:36:30"), "2024-03-10");
        assert_eq!(day("2024-03-10 15:36"), "2024-03-10");
        assert_eq!(day("2024-03"), "2024-03");
        assert_eq!(day("ééééé"), "ééééé");
    }
}
