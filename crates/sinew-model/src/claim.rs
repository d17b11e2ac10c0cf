//! A claim: one entity, one property, one value, from one source, on somebody's word.

use crate::schema::{Property, Schema};
use crate::{Credibility, Date, Stance};

/// One statement as it passes from an importer to the store. It borrows, so that a list of ten million
/// statements costs no allocation for each.
///
/// It is a FollowTheMoney statement (entity, schema, property, value, language, original value, first and
/// last seen) with what an analyst needs beside: where exactly it stands, on whose word, how firmly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim<'a> {
    /// The entity's id, as its source or the importer gives it.
    pub entity: &'a str,
    /// What sort of thing the entity is said to be.
    pub schema: Schema,
    /// A property of `schema`, own or inherited.
    pub property: Property,
    /// The value: text, a date, a number, or another entity's id, as `property.kind()` tells.
    pub value: &'a str,
    /// ISO 639 code of the value's language.
    pub lang: Option<&'a str>,
    /// The value before it was cleaned, where that differs.
    pub original: Option<&'a str>,
    /// When this one value held, if the source says so.
    pub start: Option<Date>,
    /// When it ceased to hold, if the source says so.
    pub end: Option<Date>,
    /// Key of the source; nothing means the dataset itself.
    pub source: Option<&'a str>,
    /// Where in the source.
    pub locator: Locator<'a>,
    /// How the source stands to it.
    pub stance: Stance,
    /// On whose word, outermost first, joined by [`VOICE_SEPARATOR`]; nothing means the source's own.
    pub voice: Option<&'a str>,
    /// Admiralty credibility of this piece of information.
    pub credibility: Option<Credibility>,
    /// ISO time at which a publisher of statements first saw it.
    pub first_seen: Option<&'a str>,
    /// ISO time at which a publisher of statements last saw it.
    pub last_seen: Option<&'a str>,
}

/// Between two voices: `INSS <- Wall Street Journal`.
pub const VOICE_SEPARATOR: &str = " <- ";

/// Where a claim stands in its source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Locator<'a> {
    /// The file of the dataset, where it has several.
    pub file: Option<&'a str>,
    /// Row, line or record number in it, from 1.
    pub row: Option<u64>,
    /// Paragraph, page or section, as the source numbers them: `¶3`, `p. 12`.
    pub place: Option<&'a str>,
    /// The words that say it.
    pub quote: Option<Quote<'a>>,
}

/// A W3C text-quote selector with character offsets into the document's extracted text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quote<'a> {
    /// The words themselves.
    pub exact: &'a str,
    /// The words before them, where they are needed to tell two occurrences apart.
    pub prefix: &'a str,
    /// The words after them.
    pub suffix: &'a str,
    /// First character and the one after the last, in Unicode code points.
    pub span: Option<(u32, u32)>,
}

impl<'a> Claim<'a> {
    /// A plain assertion by the dataset itself; the other parts are filled in by the caller.
    pub fn new(entity: &'a str, schema: Schema, property: Property, value: &'a str) -> Claim<'a> {
        Claim {
            entity,
            schema,
            property,
            value,
            lang: None,
            original: None,
            start: None,
            end: None,
            source: None,
            locator: Locator::default(),
            stance: Stance::Asserted,
            voice: None,
            credibility: None,
            first_seen: None,
            last_seen: None,
        }
    }
}
