//! The image: what goes in comes out, nothing else is read as one, and ties and captions follow from the claims.

use crate::support::{day, entity, world};
use proptest::prelude::*;
use sinew_map::{Builder, DatasetEntry, Filter, Map, NotAMap, Overlay, Question, View};
use sinew_model::{Claim, Credibility, Date, Locator, Moment, Quote, Schema, Stance};
use std::collections::BTreeMap;

/// Entity, schema, property, value, whether denied.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str, bool);

fn image(rows: &[Row<'_>]) -> Vec<u64> {
    let mut builder = Builder::new();
    let entry = DatasetEntry { name: "coded".to_owned(), day: day("2024-01-01"), maintained: false };
    let dataset = builder.dataset(&entry);
    for (id, schema, property, value, denied) in rows {
        let schema = Schema::named(schema).expect("well-formed test data");
        let stance = if *denied { Stance::Denied } else { Stance::Asserted };
        let claim = Claim { stance, ..Claim::new(id, schema, schema.property(property).expect("well-formed test data"), value) };
        builder.claim(dataset, &claim, Moment(0)).expect("well-formed test data");
    }
    builder.finish().to_words()
}

fn read(image: &[u64]) -> Map<'_> {
    Map::read(bytemuck::cast_slice(image)).expect("well-formed test data")
}

/// Asks a bare map, without anything laid over it.
fn with_view<T>(image: &[u64], ask: impl FnOnce(&View<'_>) -> T) -> T {
    let (sources, gradings, judgements) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let overlay = Overlay { sources: &sources, gradings: &gradings, judgements: &judgements, prefer: &[] };
    let question = Question { on: None, today: day("2026-06-01"), filter: Filter::default() };
    ask(&View::new(read(image), overlay, question))
}

/// `owner -> asset (holder)`, in the order of the map.
fn ties(image: &[u64]) -> Vec<String> {
    with_view(image, |view| {
        let told = |tie| {
            let (source, target) = view.ends(tie);
            format!("{} -{}-> {} ({})", view.id(source), view.tie_type(tie), view.id(target), view.map().id(view.holder(tie)))
        };
        view.map().ties().map(told).collect()
    })
}

#[test]
fn an_empty_map_answers_everything_with_nothing() {
    let image = Builder::new().finish().to_words();
    with_view(&image, |view| {
        let map = view.map();
        assert_eq!((map.entity_count(), map.claim_count(), map.tie_count()), (0, 0, 0));
        assert_eq!((map.find(""), view.find("x"), view.entities().count()), (None, None, 0));
        assert!(view.search("x", None, 10).is_empty() && view.nearest("x", 10).is_empty());
        assert!(view.posts(&sinew_map::posts::PostQuery::default()).is_empty());
    });
}

#[test]
fn a_cut_off_image_is_refused() {
    let image = image(&[
        ("a", "Company", "name", "Alpha", false),
        ("b", "Company", "parent", "a", false),
        ("b", "Company", "name", "Beta Holding", false),
    ]);
    let bytes: &[u8] = bytemuck::cast_slice(&image);
    // Only what fills up the last eight bytes may be missing.
    for len in 0..bytes.len() - 7 {
        assert_eq!(Map::read(&bytes[..len]).err(), Some(NotAMap), "{len} of {}", bytes.len());
    }
    assert!(Map::read(bytes).is_ok());
}

#[test]
fn an_image_is_the_same_written_or_in_memory() {
    let mut builder = Builder::new();
    let dataset = builder.dataset(&DatasetEntry { name: "d".to_owned(), day: day("2024-01-01"), maintained: true });
    let schema = Schema::named("Company").expect("well-formed test data");
    builder
        .claim(dataset, &Claim::new("abc", schema, schema.property("name").expect("well-formed test data"), "Alpha"), Moment(0))
        .expect("well-formed test data");
    let image = builder.finish();
    let mut written = Vec::new();
    image.write(&mut written).expect("well-formed test data");
    assert_eq!(bytemuck::cast_slice::<u64, u8>(&image.to_words()), written);
}

#[test]
fn other_bytes_are_refused() {
    let refused = |change: &dyn Fn(&mut [u8])| {
        let mut image = image(&[("a", "Company", "name", "Alpha", false)]);
        change(bytemuck::cast_slice_mut(&mut image));
        assert_eq!(Map::read(bytemuck::cast_slice(&image)).err(), Some(NotAMap));
    };
    refused(&|bytes| bytes[0] ^= 1);
    refused(&|bytes| bytes[8] += 1);
    refused(&|bytes| bytes[12] += 1);
    refused(&|bytes| bytes[16..32].fill(0xff));
    refused(&|bytes| bytes[24] += 1);
    refused(&|bytes| bytes.fill(0));
    assert_eq!(Map::read(&[]).err(), Some(NotAMap));
    assert_eq!(Map::read(&[b'x'; 4096][8 - ([0u8; 0].as_ptr() as usize % 8)..]).err(), Some(NotAMap));
}

#[test]
fn bytes_out_of_line_are_refused() {
    let image = image(&[("a", "Company", "name", "Alpha", false)]);
    let mut shifted = vec![0u64; image.len() + 1];
    let (at, len) = (4, image.len() * 8);
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut shifted);
    bytes[at..at + len].copy_from_slice(bytemuck::cast_slice(&image));
    assert_eq!(Map::read(&bytes[at..at + len]).err(), Some(NotAMap));
}

#[test]
fn several_claims_of_the_same_ends_are_one_tie() {
    let relation = |owner, asset| [("r", "Ownership", "owner", owner, false), ("r", "Ownership", "asset", asset, false)];
    let things =
        [("a", "Company", "name", "A", false), ("b", "Company", "name", "B", false), ("c", "Person", "name", "C", false)];
    let check = |rows: &[Row<'_>], expected: &[&str]| assert_eq!(ties(&image(&[&things, rows].concat())), expected);
    check(&relation("a", "b"), &["a -Ownership-> b (r)"]);
    check(&[relation("a", "b"), relation("a", "b")].concat(), &["a -Ownership-> b (r)"]);
    check(&[("a", "Company", "parent", "b", false), ("a", "Company", "parent", "b", true)], &["a -parent-> b (a)"]);
    // Two owners of one thing, and two things of one owner.
    check(&[relation("a", "b"), relation("c", "b")].concat(), &["a -Ownership-> b (r)", "c -Ownership-> b (r)"]);
    check(&[relation("a", "b"), relation("a", "c")].concat(), &["a -Ownership-> b (r)", "a -Ownership-> c (r)"]);
}

#[test]
fn what_is_not_in_the_map_is_tied_to_nothing() {
    let things = [("a", "Company", "name", "A", false), ("b", "Company", "name", "B", false)];
    let check = |rows: &[Row<'_>], expected: &[&str]| assert_eq!(ties(&image(&[&things, rows].concat())), expected);
    check(&[("a", "Company", "parent", "gone", false)], &[]);
    check(&[("r", "Ownership", "owner", "a", false), ("r", "Ownership", "asset", "gone", false)], &[]);
    check(&[("r", "Ownership", "owner", "gone", false), ("r", "Ownership", "asset", "b", false)], &[]);
    check(&[("r", "Ownership", "owner", "a", false)], &[]);
    // A name is no reference, even where it is also an id.
    check(&[("b", "Company", "alias", "a", false)], &[]);
    // What a relation refers to beside its ends is tied to the relation.
    check(&[("r", "Ownership", "proof", "b", false)], &["r -proof-> b (r)"]);
}

#[test]
fn references_of_things_that_are_no_relations() {
    let rows = [
        ("p", "Position", "name", "Minister of Oil", false),
        ("p", "Position", "organization", "ministry", false),
        ("ministry", "PublicBody", "name", "Ministry of Oil", false),
        ("s", "Sanction", "entity", "ministry", false),
        ("s", "Sanction", "authority", "OFAC", false),
    ];
    assert_eq!(ties(&image(&rows)), ["p -organization-> ministry (p)", "s -entity-> ministry (s)"]);
}

#[test]
fn the_most_specific_schema_wins() {
    let check = |schemata: &[&str], expected: &str| {
        let rows: Vec<Row<'_>> = schemata.iter().map(|schema| ("a", *schema, "name", "A", false)).collect();
        let image = image(&rows);
        assert_eq!(read(&image).schema(sinew_map::EntityRef(0)).name(), expected, "{schemata:?}");
    };
    check(&["LegalEntity", "Company"], "Company");
    check(&["Company", "LegalEntity"], "Company");
    check(&["LegalEntity", "Organization", "Company", "LegalEntity"], "Company");
    check(&["Person", "Company"], "Person");
    check(&["Company", "Person"], "Company");
    check(&["LegalEntity", "Person", "Company"], "Person");
}

#[test]
fn captions_can_be_read() {
    let check = |values: &[(&str, &str)], expected: &str| {
        let rows: Vec<Row<'_>> = values
            .iter()
            .map(|(property, value)| match value.strip_prefix("not ") {
                Some(denied) => ("id", "Person", *property, denied, true),
                None => ("id", "Person", *property, *value, false),
            })
            .collect();
        let image = image(&rows);
        assert_eq!(read(&image).caption(sinew_map::EntityRef(0)), expected, "{values:?}");
    };
    check(&[("country", "iq")], "id");
    check(&[("name", "ALI"), ("name", "Ali"), ("name", "Aly")], "Ali");
    check(&[("name", "علي"), ("name", "Ali")], "Ali");
    check(&[("name", "علي"), ("name", "ALI")], "ALI");
    check(&[("name", "Али"), ("name", "علي")], "Али");
    check(&[("name", "علي")], "علي");
    check(&[("alias", "Abu Mahdi"), ("name", "جمال")], "جمال");
    check(&[("weakAlias", "The Engineer"), ("alias", "Abu Mahdi")], "Abu Mahdi");
    check(&[("name", "not Abu Mahdi")], "id");
    check(&[("name", "not Abu Mahdi"), ("alias", "Jamal")], "Jamal");
    check(&[("name", "Ṣāliḥ"), ("name", "Salih")], "Ṣāliḥ");
}

#[test]
fn a_table_builds_the_map_that_it_describes() {
    let world = world("a | Company | Ownership | b | percentage=50");
    let view = world.ever();
    assert_eq!(view.map().entity_count(), 3);
    assert_eq!(view.caption(entity(&view, "b")), "b");
}

/// Words, those before and after them, and where they stand.
type Quoted = (String, String, String, Option<(u32, u32)>);

/// A claim that owns its texts.
#[derive(Clone, Debug)]
struct Told {
    entity: u8,
    property: usize,
    value: String,
    texts: [Option<String>; 8],
    dates: [Option<usize>; 2],
    row: Option<u32>,
    quote: Option<Quoted>,
    stance: usize,
    credibility: Option<usize>,
    dataset: u16,
    recorded: i64,
}

const DATES: [&str; 5] = ["2014", "2014-05~", "2014/..", "..", "2024-02-29?"];

fn told() -> impl Strategy<Value = Told> {
    let text = || prop::option::of("[a-z \u{64a}]{0,3}");
    let quote = ("[a-z]{0,3}", "[a-z]{0,2}", "[a-z]{0,2}", prop::option::of((0u32..9, 9u32..99)));
    let about =
        (prop::array::uniform8(text()), prop::array::uniform2(prop::option::of(0..DATES.len())), prop::option::of(0u32..99));
    let grade = (0..Stance::ALL.len(), prop::option::of(0..Credibility::ALL.len()), 0u16..2, any::<i64>());
    (0u8..5, 0usize..40, "[a-z\u{627}]{0,3}", about, prop::option::of(quote), grade).prop_map(
        |(entity, property, value, about, quote, grade)| {
            let ((texts, dates, row), (stance, credibility, dataset, recorded)) = (about, grade);
            Told { entity, property, value, texts, dates, row, quote, stance, credibility, dataset, recorded }
        },
    )
}

impl Told {
    fn id(&self) -> &'static str {
        ["a", "", "c", "\u{627}", "e"][usize::from(self.entity)]
    }

    fn claim(&self) -> Claim<'_> {
        let schema = Schema::named(["Person", "Company", "Ownership", "Sanction", "Incident"][usize::from(self.entity)])
            .expect("well-formed test data");
        let properties: Vec<_> = schema.properties().collect();
        let text = |at: usize| self.texts[at].as_deref();
        let date = |at: usize| self.dates[at].map(|date| Date::parse(DATES[date]).expect("well-formed test data"));
        let quote = self.quote.as_ref().map(|(exact, prefix, suffix, span)| Quote { exact, prefix, suffix, span: *span });
        Claim {
            lang: text(0),
            original: text(1),
            start: date(0),
            end: date(1),
            source: text(2),
            locator: Locator { file: text(3), row: self.row.map(u64::from), place: text(4), quote },
            stance: Stance::ALL[self.stance],
            voice: text(5),
            credibility: self.credibility.map(|c| Credibility::ALL[c]),
            first_seen: text(6),
            last_seen: text(7),
            ..Claim::new(self.id(), schema, properties[self.property % properties.len()], &self.value)
        }
    }
}

fn image_of(claims: &[Told]) -> Vec<u64> {
    let mut builder = Builder::new();
    for name in ["one", "other"] {
        builder.dataset(&DatasetEntry { name: name.to_owned(), day: day("2024-01-01"), maintained: false });
    }
    claims
        .iter()
        .for_each(|told| builder.claim(told.dataset, &told.claim(), Moment(told.recorded)).expect("well-formed test data"));
    builder.finish().to_words()
}

/// Every answer about every entity, as text.
fn answers(image: &[u64]) -> String {
    with_view(image, |view| {
        let about = |entity| format!("{:?} {} {:?}\n", view.dossier(entity), view.caption(entity), view.ties(entity));
        let found = format!("{:?} {:?}", view.search("a", None, 9), view.nearest("ab", 9));
        view.entities().map(about).collect::<String>() + &found + &ties(image).join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_field_of_every_claim_comes_back(claims in prop::collection::vec(told(), 0..30)) {
        let image = image_of(&claims);
        with_view(&image, |view| {
            let map = view.map();
            prop_assert_eq!(map.claim_count(), claims.len());
            let ids: Vec<&str> = map.entities().map(|entity| map.id(entity)).collect();
            prop_assert!(ids.is_sorted() && ids.windows(2).all(|pair| pair[0] != pair[1]));
            for entity in map.entities() {
                let mut expected: Vec<&Told> = claims.iter().filter(|told| told.id() == map.id(entity)).collect();
                expected.sort_by_key(|told| told.claim().property);
                let found: Vec<_> = map.claims_of(entity).collect();
                prop_assert_eq!(found.len(), expected.len());
                for (at, told) in found.iter().zip(expected) {
                    let claim = view.claim(*at);
                    prop_assert_eq!(claim.claim(), told.claim());
                    prop_assert_eq!((claim.dataset, claim.recorded), (["one", "other"][usize::from(told.dataset)], Moment(told.recorded)));
                    prop_assert_eq!((map.subject(*at), claim.entity), (entity, entity));
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_order_of_entities_does_not_matter(claims in prop::collection::vec(told(), 0..30), order in Just(vec![0u8, 1, 2, 3, 4]).prop_shuffle()) {
        let mut others = claims.clone();
        others.sort_by_key(|told| order[usize::from(told.entity)]);
        prop_assert_eq!(answers(&image_of(&claims)), answers(&image_of(&others)));
    }
}
