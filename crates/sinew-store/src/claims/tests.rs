//! What is written is read back, whatever it is and however it falls into row groups.

use super::*;
use proptest::prelude::*;
use proptest::sample::select;
use sinew_model::{Claim, Credibility, Date, Locator, Moment, Property, Quote, Schema, Stance};
use std::fs::File;
use std::io::Seek;
use std::ops::ControlFlow;

/// The words, what stands before and after them, and where they are.
type OwnedQuote = ([String; 3], Option<(u32, u32)>);

/// A claim in owned parts.
#[derive(Clone, Debug)]
struct Owned {
    entity: String,
    property: (Schema, Property),
    value: String,
    texts: [Option<String>; 8],
    dates: [Option<Date>; 2],
    row: Option<u64>,
    quote: Option<OwnedQuote>,
    stance: Stance,
    credibility: Option<Credibility>,
    recorded: i64,
}

impl Owned {
    fn claim(&self) -> (Claim<'_>, Moment) {
        let text = |at: usize| self.texts[at].as_deref();
        let quote = self.quote.as_ref().map(|([exact, prefix, suffix], span)| Quote { exact, prefix, suffix, span: *span });
        let claim = Claim {
            lang: text(0),
            original: text(1),
            start: self.dates[0],
            end: self.dates[1],
            source: text(2),
            locator: Locator { file: text(3), row: self.row, place: text(4), quote },
            stance: self.stance,
            voice: text(5),
            credibility: self.credibility,
            first_seen: text(6),
            last_seen: text(7),
            ..Claim::new(&self.entity, self.property.0, self.property.1, &self.value)
        };
        (claim, Moment(self.recorded))
    }
}

fn dates() -> impl Strategy<Value = Option<Date>> {
    let known =
        ["2026-06-04", "2026-05~", "2014/..", "../2019-03?", "20XX", "201X", "2025-23", "-0044-03-15", "..", "/2020", "2025-XX"];
    proptest::option::of(select(known.to_vec()).prop_map(|text| Date::parse(text).unwrap()))
}

fn properties() -> impl Strategy<Value = (Schema, Property)> {
    let all: Vec<_> = Schema::all().flat_map(|schema| schema.properties().map(move |property| (schema, property))).collect();
    select(all)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z]{1,3}", "\\PC{0,12}", any::<String>(), Just("الفتح\u{200c} 🦀".repeat(40))]
}

fn claims() -> impl Strategy<Value = Owned> {
    let maybe = || proptest::option::of(text());
    let texts = [maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe(), maybe()];
    let quote = proptest::option::of(([text(), text(), text()], proptest::option::of(any::<(u32, u32)>())));
    let grades = (select(Stance::ALL), proptest::option::of(select(Credibility::ALL)));
    (text(), properties(), text(), texts, [dates(), dates()], proptest::option::of(any::<u64>()), quote, grades, any::<i64>())
        .prop_map(|(entity, property, value, texts, dates, row, quote, (stance, credibility), recorded)| Owned {
            entity,
            property,
            value,
            texts,
            dates,
            row,
            quote,
            stance,
            credibility,
            recorded,
        })
}

/// The claims as a file in row groups of this many.
fn written(claims: &[Owned], group_rows: usize) -> File {
    let mut writer = ClaimWriter::with_groups_of(tempfile::tempfile().unwrap(), group_rows).unwrap();
    for owned in claims {
        let (claim, recorded) = owned.claim();
        writer.write(&claim, recorded).unwrap();
    }
    let mut file = writer.finish().unwrap();
    file.rewind().unwrap();
    file
}

fn assert_reads_back(claims: &[Owned], group_rows: usize) {
    let mut at = 0;
    let read = read_claims(written(claims, group_rows), |found| {
        assert_eq!(*found, claims[at].claim(), "claim {at}");
        at += 1;
        ControlFlow::Continue(())
    });
    read.unwrap();
    assert_eq!(at, claims.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_claims_are_read_back(claims in proptest::collection::vec(claims(), 0..40), group_rows in 1usize..15) {
        assert_reads_back(&claims, group_rows);
    }
}

fn plain(value: &str) -> Owned {
    let person = Schema::named("Person").unwrap();
    Owned {
        entity: "e".into(),
        property: (person, person.property("name").unwrap()),
        value: value.into(),
        texts: Default::default(),
        dates: [None; 2],
        row: None,
        quote: None,
        stance: Stance::Asserted,
        credibility: None,
        recorded: 0,
    }
}

#[test]
fn columns_that_are_empty_in_one_group_and_not_in_the_next() {
    let bare = plain("bare");
    let full = Owned { texts: std::array::from_fn(|at| Some(format!("t{at}"))), row: Some(3), ..plain("full") };
    let mut half = full.clone();
    half.texts[2] = None;
    for group_rows in 1..7 {
        assert_reads_back(&[bare.clone(), bare.clone(), full.clone(), half.clone(), bare.clone(), full.clone()], group_rows);
    }
}

#[test]
fn no_claims_at_all() {
    assert_reads_back(&[], 3);
}

#[test]
fn reading_ends_where_the_caller_breaks() {
    let mut seen = 0;
    let claims: Vec<Owned> = (0..10).map(|n| plain(&n.to_string())).collect();
    let stop = |_: &StoredClaim<'_>| {
        seen += 1;
        if seen == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    read_claims(written(&claims, 3), stop).unwrap();
    assert_eq!(seen, 4);
}

#[test]
fn a_parquet_file_of_other_columns() {
    let schema = parquet::schema::parser::parse_message_type("message other { required binary entity (UTF8); }").unwrap();
    let file = tempfile::tempfile().unwrap();
    let writer = parquet::file::writer::SerializedFileWriter::new(file, schema.into(), Default::default()).unwrap();
    let error = read_claims(writer.into_inner().unwrap(), |_| ControlFlow::Continue(())).unwrap_err();
    assert!(error.to_string().contains("not a claims file"), "{error}");
}
