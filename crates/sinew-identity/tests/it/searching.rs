//! An index, opened and searched.

use crate::support::{WORLD, index, query};
use proptest::prelude::*;
use sinew_identity::{Entity, Filter, Index, NameKind, OpenError, Options, Query, Searcher, Subject, Switches, compare};
use sinew_model::Schema;

fn first(world: &[&str], asked: &str, options: &Options) -> Option<u32> {
    let image = index(world);
    let found = Searcher::new(Index::open(image.bytes()).unwrap()).search(&query(asked), options);
    found.first().map(|hit| hit.entity.0)
}

#[test]
fn finds_names_as_others_write_them() {
    let check = |asked: &str, expected: Option<u32>| {
        assert_eq!(first(WORLD, asked, &Options { threshold: 0.5, ..Options::default() }), expected, "{asked}")
    };
    check("Person | أبو مهدي المهندس", Some(0));
    check("Person | Abou Mehdi el-Mouhandes", Some(0));
    check("Person | Abdul Aziz Karim Hakim", Some(2));
    check("Person | Aliakbar Velayati", Some(3));
    check("Person | Ali Akbar Velajati", Some(3));
    check("Organization | IRGC", Some(4));
    check("Person | قاسم سليماني", Some(6));
    check("Vessel | Shahid Star", Some(7));
    check("Person | Shahid Star", None);
    check("Person | Muhammad Ali", Some(9));
    check("Person | Gudrun Petersen", None);
    check("Person | ", None);
    check("Company | | leiCode=5299 00T8 BM49 AURS DO55", Some(5));
    check("Person | | passportNumber=a 123 4567", Some(3));
    check("Person | Muhammad Husayn Samarrai", Some(11));
}

#[test]
fn filters_leave_out() {
    let check = |asked: &str, filter: Filter, expected: Option<u32>| {
        assert_eq!(first(WORLD, asked, &Options { filter, ..Options::default() }), expected, "{asked}");
    };
    let texts = |text: &str| vec![text.to_string()];
    check("Person | Nouri al-Maliki", Filter::default(), Some(1));
    check("Person | Nouri al-Maliki", Filter { datasets: texts("un"), ..Filter::default() }, Some(8));
    check("Person | Nouri al-Maliki", Filter { excluded: texts(WORLD[1]), ..Filter::default() }, Some(8));
    check("Person | Nouri al-Maliki", Filter { topics: texts("role.pep"), ..Filter::default() }, Some(1));
    check("Person | Nouri al-Maliki", Filter { topics: texts("sanction"), ..Filter::default() }, None);
    check("Person | Nouri al-Maliki", Filter { countries: texts("ir"), ..Filter::default() }, None);
    check(
        "LegalEntity | Qasim Sulaymani",
        Filter { schemata: vec![Schema::named("Person").unwrap()], ..Filter::default() },
        None,
    );
    check(
        "LegalEntity | Qasim Sulaymani",
        Filter { schemata: vec![Schema::named("LegalEntity").unwrap()], ..Filter::default() },
        Some(6),
    );
}

#[test]
fn facts_decide_between_namesakes_unless_switched_off() {
    let world = ["Person | Ali Hasan | birthDate=1950", "Person | Ali Hasan | birthDate=1980"];
    let asked = "Person | Ali Hasan | birthDate=1980-05-04";
    assert_eq!(first(&world, asked, &Options::default()), Some(1));
    assert_eq!(first(&world, asked, &Options { switches: Switches::NAMES_ONLY, threshold: 0.5, ..Options::default() }), Some(0));
}

/// The hit's score is that of the comparison, and the comparison that of the subjects outside any index.
#[test]
fn a_hit_is_scored_as_its_comparison() {
    let image = index(WORLD);
    let index = Index::open(image.bytes()).unwrap();
    let mut searcher = Searcher::new(index);
    for line in WORLD {
        let asked = query(line);
        for hit in searcher.search(&asked, &Options { threshold: 0.5, ..Options::default() }) {
            let inside = index.compare(&asked, hit.entity, Switches::default());
            assert_eq!((hit.score, hit.name_score), (inside.score, inside.name), "{line} {}", index.id(hit.entity));
            let outside = compare(&asked, &query(index.id(hit.entity)), Switches::default());
            assert_eq!(inside, outside);
        }
    }
}

#[test]
fn an_index_gives_back_what_was_added() {
    let image = index(WORLD);
    let index = Index::open(image.bytes()).unwrap();
    assert_eq!(index.len(), WORLD.len());
    for (entity, line) in index.entities().zip(WORLD) {
        let names: Vec<&str> = index.names(entity).map(|(_, name)| name).collect();
        assert_eq!(index.id(entity), *line);
        assert_eq!(names.join("; "), line.split('|').nth(1).unwrap().trim());
        assert_eq!(Some(index.schema(entity)), Schema::named(line.split('|').next().unwrap().trim()));
    }
    assert_eq!(index.dataset(Entity(1)), "ofac");
    assert_eq!(crate::support::index(WORLD).bytes(), image.bytes());
}

#[test]
fn an_empty_index_finds_nothing() {
    assert_eq!(first(&[], WORLD[0], &Options::default()), None);
}

/// Bytes at an address that eight divides.
fn aligned(bytes: &[u8]) -> Vec<u64> {
    bytes.chunks(8).map(|chunk| chunk.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte))).collect()
}

#[test]
fn foreign_and_damaged_bytes_are_refused() {
    let image = index(WORLD);
    let refused = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = image.bytes().to_vec();
        change(&mut bytes);
        let words = aligned(&bytes);
        Index::open(&bytemuck::cast_slice::<u64, u8>(&words)[..bytes.len()]).err()
    };
    assert_eq!(refused(&|_| {}), None);
    assert_eq!(refused(&|bytes| bytes.clear()), Some(OpenError::Foreign));
    assert_eq!(refused(&|bytes| bytes[0] = b'X'), Some(OpenError::Foreign));
    assert_eq!(refused(&|bytes| bytes[8] = 99), Some(OpenError::Layout { found: 99 }));
    assert_eq!(refused(&|bytes| bytes[16] ^= 1), Some(OpenError::Lists));
    assert_eq!(refused(&|bytes| bytes.truncate(100)), Some(OpenError::Damaged));
    let half = image.bytes().len() / 2;
    assert_eq!(refused(&|bytes| bytes.truncate(half)), Some(OpenError::Damaged));
    assert_eq!(Index::open(&image.bytes()[1..]).err(), Some(OpenError::Unaligned));
}

fn ask_everything(bytes: &[u8]) {
    if let Ok(index) = Index::open(bytes) {
        let mut searcher = Searcher::new(index);
        for line in WORLD {
            searcher.search(&query(line), &Options { threshold: 0.0, ..Options::default() });
        }
        for entity in index.entities() {
            let _ = (index.id(entity), index.schema(entity), index.dataset(entity), index.names(entity).count());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn damage_never_panics(at in 0usize..1 << 20, bit in 0u8..8, cut in 0usize..1 << 20) {
        let image = index(WORLD);
        let mut bytes = image.bytes().to_vec();
        let length = bytes.len();
        bytes[at % length] ^= 1 << bit;
        let words = aligned(&bytes);
        ask_everything(bytemuck::cast_slice(&words));
        let words = aligned(&image.bytes()[..cut % length]);
        ask_everything(bytemuck::cast_slice(&words));
    }

    #[test]
    fn any_text_can_be_asked_and_added(text in "\\PC{0,40}|[ء-ي ]{0,30}|[a-z ]{0,60}", schema in proptest::sample::select(vec!["Person", "Company", "Vessel", "LegalEntity", "Thing", "Address"])) {
        let schema = Schema::named(schema).unwrap();
        let mut subject = Subject::new("x", schema);
        subject.names.push((NameKind::Name, &text));
        subject.identifiers.push(("leiCode", &text));
        subject.identifiers.push(("publicKey", &text));
        let mut builder = sinew_identity::Builder::new();
        builder.add(&subject);
        let image = builder.finish();
        let index = Index::open(image.bytes()).unwrap();
        let asked = Query::new(&subject);
        let hits = Searcher::new(index).search(&asked, &Options { threshold: 0.3, ..Options::default() });
        // Whatever reads as a name finds itself, unless there is too little in it to score.
        let score = index.compare(&asked, Entity(0), Switches::default()).score;
        prop_assert_eq!(!hits.is_empty(), score >= 0.3, "{} {}", text, score);
    }
}

/// Frequent words, long names and floods of aliases end, and soon.
#[test]
fn work_is_bounded() {
    let lines: Vec<String> =
        (0..3000).map(|n| format!("Person | Muhammad Ali {}", ["Hasan", "Husayn", "Ahmad"][n % 3])).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let image = index(&lines);
    let index = Index::open(image.bytes()).unwrap();
    let mut searcher = Searcher::new(index);
    let options = Options { threshold: 0.0, limit: usize::MAX, candidates: 50, ..Options::default() };
    let schema = Schema::named("Person").unwrap();
    let long = "Muhammad Ali Hasan ".repeat(10_000);
    for name in ["Muhammad", "Muhammad Ali Hasan", &long] {
        let looked_at = searcher.candidates(&Query::named(name, schema), &options).count();
        assert!((1..=50).contains(&looked_at), "{looked_at}");
    }
}
