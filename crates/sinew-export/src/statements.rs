//! FollowTheMoney statements: one claim a row, with Sinew's stance, voice, source and place in columns of their own.
//!
//! Ids are those that followthemoney computes, so a statement that passed through Sinew is known again. Two claims that
//! differ only in where they stand or on whose word are two rows of one id.

use crate::value::{needs_extension, value};
use crate::{Options, Written, scope};
use sha1::{Digest, Sha1};
use sinew_map::{ClaimView, EntityRef, View};
use sinew_model::Kind;
use std::fmt::Write as _;
use std::io::{self, Write};

const HEADER: [&str; 17] = [
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
    "stance",
    "voice",
    "source",
    "place",
];

/// Writes every claim under a header, by canonical id, then by entity and property.
pub fn write(view: &View<'_>, out: &mut dyn Write, options: &Options) -> io::Result<Written> {
    let mut rows = csv::Writer::from_writer(out);
    let mut written = Written::default();
    rows.write_record(HEADER)?;
    for entity in view.entities().filter(|entity| scope::stands(view, *entity)) {
        let before = written.claims;
        for claim in scope::claims(view, entity, options.denials) {
            row(view, entity, &claim, options, &mut rows, &mut written)?;
        }
        if written.claims > before {
            written.entities += 1;
            written.edges += usize::from(view.schema(entity).edge().is_some());
        }
    }
    rows.flush()?;
    Ok(written)
}

fn row(
    view: &View<'_>,
    entity: EntityRef,
    claim: &ClaimView<'_>,
    options: &Options,
    rows: &mut csv::Writer<&mut dyn Write>,
    written: &mut Written,
) -> io::Result<()> {
    let Some(value) = value(claim, options) else {
        written.left_out += 1;
        return Ok(());
    };
    let (kind, dataset, lang) = (claim.property.kind(), scope::dataset(claim), lang(claim));
    rows.write_record([
        view.id(entity),
        claim.entity_id,
        claim.property.name(),
        kind.name(),
        claim.schema.name(),
        &value,
        dataset,
        lang.unwrap_or(""),
        claim.original.unwrap_or(""),
        "f",
        claim.first_seen.unwrap_or(""),
        claim.last_seen.or(claim.first_seen).unwrap_or(""),
        &id(dataset, claim.entity_id, claim.property.name(), &value, lang),
        claim.stance.code(),
        claim.voice.unwrap_or(""),
        claim.source_key.filter(|key| *key != dataset).unwrap_or(""),
        &place(claim),
    ])?;
    written.claims += 1;
    written.extensions += usize::from(needs_extension(claim));
    Ok(())
}

/// FollowTheMoney keeps the language of a value only where a value has one.
fn lang<'a>(claim: &ClaimView<'a>) -> Option<&'a str> {
    let speaks = matches!(
        claim.property.kind(),
        Kind::Address | Kind::Html | Kind::Identifier | Kind::Json | Kind::Name | Kind::Number | Kind::String | Kind::Text
    );
    claim.lang.filter(|lang| speaks && !lang.is_empty())
}

/// As `Statement.make_key` of followthemoney 4.11.
fn id(dataset: &str, entity: &str, property: &str, value: &str, lang: Option<&str>) -> String {
    let lang = lang.map(|lang| format!("@{lang}")).unwrap_or_default();
    let digest = Sha1::digest(format!("{dataset}.{entity}.{property}.{value}{lang}"));
    digest.iter().fold(String::with_capacity(40), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// `¶3`, `row 12` or `sdn.csv row 12`.
fn place(claim: &ClaimView<'_>) -> String {
    let locator = &claim.locator;
    match (locator.place, locator.file, locator.row) {
        (Some(place), ..) => place.to_owned(),
        (None, Some(file), Some(row)) => format!("{file} row {row}"),
        (None, None, Some(row)) => format!("row {row}"),
        (None, file, None) => file.unwrap_or("").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn ids_are_those_of_followthemoney() {
        let check = |lang, expected: &str| assert_eq!(id("us_ofac_sdn", "ofac-1", "name", "Kata'ib Hizballah", lang), expected);
        check(None, "84ad3110a778cb938c2b00ecf6680e5022642cd9");
        check(Some("eng"), "ebde85ab475989a0004835193c426a81ba2c2222");
    }
}
