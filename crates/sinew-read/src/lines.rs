//! A reading as JSON lines, for programs and for scoring: one line for the document, one for each named mention, one for each
//! claim. Offsets are code points of the text.

use crate::{Argument, CodePoints, Form, Found, Layer, Mention, Polarity, Precision, Reading, When};
use crate::{Class, document::Meta};
use serde_json::{Value, json};

/// What a document is, for its own line.
#[derive(Clone, Copy, Debug)]
pub struct DocumentLine<'a> {
    /// By which the other lines name it.
    pub id: &'a str,
    /// File name or address.
    pub name: &'a str,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: &'a str,
    /// What it says of itself.
    pub meta: &'a Meta,
    /// Its text.
    pub text: &'a str,
}

/// The lines of a reading: `doc`, then `mention`, then `claim`. Subjects, objects and speakers are given in the words of the
/// text; a pronoun by the name of who is meant.
pub fn lines(document: &DocumentLine<'_>, reading: &Reading) -> Vec<Value> {
    let writer = Writer { document, reading, points: CodePoints::of(document.text) };
    let mut lines = vec![writer.document()];
    lines.extend(reading.mentions.iter().filter(|mention| mention.form == Form::Named).map(|mention| writer.mention(mention)));
    lines.extend(reading.claims.iter().map(|claim| writer.claim(claim)));
    lines
}

struct Writer<'a> {
    document: &'a DocumentLine<'a>,
    reading: &'a Reading,
    points: CodePoints<'a>,
}

impl Writer<'_> {
    fn document(&self) -> Value {
        let meta = self.document.meta;
        let text = |told: &Option<crate::document::Told<String>>| told.as_ref().map(|told| told.value.clone());
        json!({
            "kind": "doc",
            "doc": self.document.id,
            "file": self.document.name,
            "sha256": self.document.sha256,
            "chars": self.points.at(self.document.text.len()),
            "title": text(&meta.title),
            "publisher": text(&meta.publisher),
            "author": text(&meta.author),
            "published": meta.published.as_ref().map(|told| told.value.to_string()),
            "language": text(&meta.language),
            "url": text(&meta.address),
        })
    }

    fn mention(&self, mention: &Mention) -> Value {
        let (start, end) = self.points.span(mention.span);
        let class = self.reading.entities[mention.entity].class;
        json!({
            "kind": "mention",
            "doc": self.document.id,
            "start": start,
            "end": end,
            "text": mention.span.of(self.document.text),
            "type": type_of(class),
            "cluster": mention.entity,
        })
    }

    fn claim(&self, claim: &Found) -> Value {
        let (start, end) = self.points.span(claim.quote);
        let (from, to) = claim.when.as_ref().map_or((None, None), days);
        let speaker = claim.voice.first().map(|voice| voice.span.of(self.document.text));
        json!({
            "kind": "claim",
            "doc": self.document.id,
            "rule": claim.rule,
            "layer": match claim.layer { Layer::Relation => "relation", Layer::Event => "event" },
            "type": claim.kind,
            "subject": self.party(claim.subject),
            "object": claim.object.map(|object| self.party(object)),
            "value": claim.value.map(|span| span.of(self.document.text)),
            "date_from": from,
            "date_to": to,
            "date_precision": claim.when.map_or("none", |when| precision(when.precision)),
            "attribution": speaker.unwrap_or("author"),
            "stance": claim.stance.code(),
            "polarity": match claim.polarity { Polarity::Positive => "pos", Polarity::Negative => "neg" },
            "quote": claim.quote.of(self.document.text),
            "start": start,
            "end": end,
        })
    }

    fn party(&self, party: Argument) -> &str {
        let mentions = &self.reading.mentions;
        let first = mentions.partition_point(|mention| mention.span.start < party.span.start);
        let mut here = mentions[first..].iter().take_while(|mention| mention.span.start == party.span.start);
        let by_pronoun = here.any(|mention| mention.span == party.span && mention.form == Form::Pronoun);
        if by_pronoun { &self.reading.entities[party.entity].name } else { party.span.of(self.document.text) }
    }
}

/// As far as the text is exact: `2026-05` for a month, days for an interval.
fn days(when: &When) -> (Option<String>, Option<String>) {
    let length = match when.precision {
        Precision::Month => 7,
        Precision::Year => 4,
        Precision::Day | Precision::Approximate => 10,
    };
    let (from, to) = when.date.span();
    let cut = |day: sinew_model::Day| day.to_string().chars().take(length).collect();
    (from.map(cut), to.map(cut))
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
        Precision::Approximate => "approx",
    }
}

fn type_of(class: Class) -> &'static str {
    match class {
        Class::Person => "Person",
        Class::Organization => "Organization",
        Class::PublicBody => "PublicBody",
        Class::Company => "Company",
        Class::Country => "Country",
        Class::Place => "Place",
        Class::Vessel => "Vessel",
        Class::Airplane => "Aircraft",
        Class::Position => "Position",
        Class::Law => "Law",
        Class::Event => "Event",
        Class::Work => "Work",
    }
}
