//! What stands in cells, as people write it.

use sinew_model::{Date, Kind, Property, Schema};

/// A date, and a word about what of it could not be taken.
pub(super) fn date(text: &str) -> Result<(Date, Option<String>), String> {
    let text = text.trim();
    let first = text.split(['T', ' ']).next().unwrap_or(text);
    if let Ok(date) = Date::parse(text).or_else(|_| Date::parse(first)) {
        return Ok((date, None));
    }
    let parts: Vec<&str> = first.split(['/', '.', '-']).collect();
    let [a, b, year] = parts.as_slice() else { return Err(unread(text)) };
    let (Ok(a), Ok(b), true) = (a.parse::<u8>(), b.parse::<u8>(), year.len() == 4) else { return Err(unread(text)) };
    let of = |month: u8, day: u8| Date::parse(&format!("{year}-{month:02}-{day:02}")).map_err(|_| unread(text));
    // Dots are written where the day comes first.
    match (a, b) {
        _ if a == b || first.contains('.') => of(b, a).map(|date| (date, None)),
        (13.., _) => of(b, a).map(|date| (date, None)),
        (_, 13..) => of(a, b).map(|date| (date, None)),
        _ => {
            let date = Date::parse(year).map_err(|_| unread(text))?;
            Ok((date, Some(format!("the date {text} may be one of two days, so only the year counts"))))
        }
    }
}

fn unread(text: &str) -> String {
    format!("{text:?} is no date that can be read; write 1951-03-07, 1951-03 or 1951")
}

/// `male` or `female`.
pub(super) fn gender(text: &str) -> Option<&'static str> {
    match text.trim().to_lowercase().as_str() {
        "m" | "male" | "man" | "mr" | "mr." | "herr" => Some("male"),
        "f" | "w" | "female" | "woman" | "ms" | "ms." | "mrs" | "mrs." | "frau" => Some("female"),
        _ => None,
    }
}

/// A schema by its name or by what people call it.
pub(super) fn schema(text: &str) -> Option<Schema> {
    let name = match folded(text).as_str() {
        "person" | "individual" | "natural" | "naturalperson" | "human" | "p" | "i" => "Person",
        "organization" | "organisation" | "org" | "group" | "body" | "ngo" | "o" => "Organization",
        "company" | "corporate" | "corporation" | "business" | "firm" | "bank" | "c" => "Company",
        "entity" | "legalentity" | "legal" | "legalperson" => "LegalEntity",
        "vessel" | "ship" | "v" => "Vessel",
        "aircraft" | "airplane" | "plane" => "Airplane",
        other => return Schema::all().find(|schema| schema.name().to_lowercase() == other),
    };
    Schema::named(name)
}

/// The name of a property that holds identifiers, as FollowTheMoney or as a table calls it.
pub(super) fn identifier_property(text: &str) -> Option<&'static str> {
    let folded = folded(text);
    let name = match folded.as_str() {
        "identifier" | "identifiers" | "nationalid" | "idno" | "nationalidnumber" | "ssn" | "personalnumber" => "idnumber",
        "passport" | "passportno" | "passportnr" => "passportnumber",
        "tin" | "taxid" | "tax" | "taxno" => "taxnumber",
        "regno" | "registration" | "registrationno" | "companynumber" | "companyno" => "registrationnumber",
        "imo" | "imono" => "imonumber",
        "lei" => "leicode",
        "swift" | "bic" => "swiftbic",
        "vat" | "vatnumber" | "vatno" => "vatcode",
        "inn" => "inncode",
        "ogrn" => "ogrncode",
        "wallet" | "walletaddress" | "cryptoaddress" => "publickey",
        "wikidata" | "qid" => "wikidataid",
        "duns" => "dunscode",
        other => other,
    };
    // By this name its values are compared, whatever the schema that declares it says they are.
    let compared = ["iban", "mmsi", "isin", "publickey"];
    let is_identifier = |property: &Property| property.kind() == Kind::Identifier || compared.contains(&name);
    let named = |property: &Property| property.name().to_lowercase() == name;
    Property::all().find(|property| named(property) && is_identifier(property)).map(Property::name)
}

/// Lower case, letters and digits alone: `First_Name` is `firstname`.
pub(super) fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The values of a cell that holds several.
pub(super) fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '|', '\n']).map(str::trim).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let check = |text: &str, expected: Option<(&str, bool)>| {
            let found = date(text).ok().map(|(date, problem)| (date.to_string(), problem.is_some()));
            assert_eq!(found, expected.map(|(date, problem)| (date.to_owned(), problem)), "{text}");
        };
        check("1951-03-07", Some(("1951-03-07", false)));
        check("1951-03-07T00:00:00", Some(("1951-03-07", false)));
        check("1951", Some(("1951", false)));
        check("7.3.1951", Some(("1951-03-07", false)));
        check("23/03/1951", Some(("1951-03-23", false)));
        check("03/23/1951", Some(("1951-03-23", false)));
        check("03/07/1951", Some(("1951", true)));
        check("31/02/1951", None);
        check("soon", None);
    }

    #[test]
    fn properties() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(identifier_property(text), expected, "{text}");
        check("passportNumber", Some("passportNumber"));
        check("Passport No", Some("passportNumber"));
        check("IMO", Some("imoNumber"));
        check("name", None);
        check("colour", None);
    }
}
