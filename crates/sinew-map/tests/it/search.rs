//! Finding entities by id, name or number.

use crate::support::{World, entity, world};
use sinew_map::search::{Hit, Lookup, Quality};
use sinew_map::{Filter, View};
use sinew_model::Schema;
use std::time::{Duration, Instant};

const NAMES: &str = "
    @ list | 2024-01-01 | maintained
    kh | Organization | name | Kata'ib Hezbollah
    kh | | alias | كتائب حزب الله
    kh | | alias | Hezbollah Brigades
    hez | Organization | name | Hezbollah
    hez | | Ownership | bank
    kss | Organization | name | Kata'ib Sayyid al-Shuhada
    zaidi | Person | name | Ali al-Zaidi
    zaidi | | alias | علي الزيدي
    zaidi2 | Person | name | Ali al-Zaidi
    qaani | Person | name | Esmail Qaani
    qaani | | alias | Ismail Qa'ani
    qaani | | alias | Ismaeel Ghani
    qaani | | alias | Ismayil Kani
    soleimani | Person | name | Qasem Soleimani
    celik | Person | name | ŞÜKRÜ ÇELİK
    bank | Company | name | Iraq Trade Bank
    bank | | registrationNumber | IMO 9187629
    bank | | leiCode | 529900T8BM49AURSDO55
    secret | Person | name | Denied Person | stance=denied";

/// `kh whole, hez words`
fn told(view: &View<'_>, hits: &[Hit]) -> String {
    let hit = |hit: &Hit| format!("{} {}", view.id(hit.entity), format!("{:?}", hit.quality).to_lowercase());
    hits.iter().map(hit).collect::<Vec<_>>().join(", ")
}

fn found(world: &World, query: &str) -> String {
    let view = world.ever();
    told(&view, &view.search(query, None, 10))
}

#[test]
fn whole_names_words_and_beginnings() {
    let world = world(NAMES);
    let check = |query: &str, expected: &str| assert_eq!(found(&world, query), expected, "{query}");
    check("Hezbollah", "hez whole, kh words");
    check("Kata'ib Hezbollah", "kh whole");
    check("hezbollah kataib", "kh words");
    check("kataib hez", "kh prefix");
    // An id is found as it is.
    check("hez", "hez whole, kh prefix");
    check("hezb", "hez prefix, kh prefix");
    check("kataib", "kh words, kss words");
    check("kataib nobody", "");
    check("hez kataib", "");
    check("Denied Person", "");
    // A word that the query has twice is the same word, the beginning of another is not.
    check("ali zaidi", "zaidi words, zaidi2 words");
    check("esmail es", "");
    check("esmail esmail", "qaani words");
}

#[test]
fn spelling_marks_and_scripts() {
    let world = world(NAMES);
    let check = |query: &str, expected: &str| assert_eq!(found(&world, query), expected, "{query}");
    check("KATA’IB  HEZBOLLAH", "kh whole");
    check("  kataʼib,hezbollah!", "kh whole");
    check("sukru celik", "celik whole");
    check("Şükrü Çelik", "celik whole");
    check("كتائب حزب الله", "kh whole");
    check("کتایب حزب الله", "kh whole");
    check("كَتائِب حزب اللـه", "kh whole");
    check("على الزیدی", "zaidi whole");
    check("Ｈｅｚｂｏｌｌａｈ", "hez whole, kh words");
}

#[test]
fn numbers() {
    let world = world(NAMES);
    let check = |query: &str, expected: &str| assert_eq!(found(&world, query), expected, "{query}");
    check("9187629", "bank whole");
    check("imo 9187629", "bank whole");
    check("529900t8bm49aursdo55", "bank whole");
    check("529900", "bank prefix");
    check("00T8BM49", "");
}

#[test]
fn better_matches_then_more_ties_then_by_id() {
    let world = world(
        "a | Company | name | Oil Ministry\n b | Company | name | Oil Company\n c | Company | name | Oil Trading
         b | | Ownership | a\n c | | Ownership | b\n b | | parent | c\n d | Company | name | Oil",
    );
    assert_eq!(found(&world, "oil"), "d whole, b words, c words, a words");
    let view = world.ever();
    assert_eq!(told(&view, &view.search("oil", None, 2)), "d whole, b words");
    assert!(view.search("oil", None, 0).is_empty());
}

#[test]
fn of_one_schema() {
    let world = world("a | Company | name | Oil\n b | Person | name | Oil\n c | Position | name | Minister of Oil");
    let view = world.ever();
    let of = |schema: &str| told(&view, &view.search("oil", Schema::named(schema), 10));
    assert_eq!(of("Company"), "a whole");
    // A schema covers those that extend it.
    assert_eq!(of("LegalEntity"), "a whole, b whole");
    assert_eq!(of("Position"), "c words");
    assert_eq!(of("Vessel"), "");
}

#[test]
fn what_the_filter_leaves_out_is_not_found() {
    let world = world("@ one | 2024-01-01\na | Company | name | Alpha\n@ two | 2024-01-01\na | | alias | Omega");
    let filter = Filter { datasets: Some(std::iter::once("one".to_owned()).collect()), ..Filter::default() };
    let view = world.asked(None, filter);
    assert_eq!(told(&view, &view.search("alpha", None, 9)), "a whole");
    assert!(view.search("omega", None, 9).is_empty());
}

#[test]
fn joined_entities_appear_once() {
    let world = world(
        "a | Person | name | Qasem Soleimani\n b | Person | name | Qassem Soleimani\n c | Person | name | Soleimani
         = a | b | positive\n = b | c | positive",
    );
    assert_eq!(found(&world, "soleimani"), "a whole");
    assert_eq!(found(&world, "qassem"), "a words");
    let view = world.ever();
    assert_eq!(told(&view, &view.nearest("Kassem Soleimany", 5)), "a near");
    // The name that matched is told, whoever of the joined ones bears it.
    let hit = &view.search("qassem", None, 9)[0];
    assert_eq!(view.map().value(hit.claim), "Qassem Soleimani");
}

fn looked_up(world: &World, given: &str) -> String {
    let view = world.ever();
    match view.look_up(given) {
        Lookup::Found(entity) => format!("found {}", view.id(entity)),
        Lookup::Ambiguous(hits) => format!("ambiguous {}", told(&view, &hits)),
        Lookup::Unknown(hits) => format!("unknown {}", told(&view, &hits)).trim_end().to_owned(),
    }
}

#[test]
fn what_a_user_means() {
    let world = world(NAMES);
    let check = |given: &str, expected: &str| assert_eq!(looked_up(&world, given), expected, "{given}");
    check("kh", "found kh");
    check(" kh ", "found kh");
    // A whole name is meant, even where others hold its words.
    check("hezbollah", "found hez");
    check("Hezbollah Brigades", "found kh");
    check("soleimani", "found soleimani");
    check("qas", "found soleimani");
    // Those that fit equally well.
    check("Ali al-Zaidi", "ambiguous zaidi whole, zaidi2 whole");
    check("kataib", "ambiguous kh words, kss words");
    check("es", "found qaani");
    check("he", "ambiguous hez prefix, kh prefix");
    check("9187629", "found bank");
    check("KH", "unknown");
    check("", "unknown");
    check(" \t\n", "unknown");
    check("--", "unknown");
    check("Denied Person", "unknown");
}

#[test]
fn only_those_that_fit_equally_well_are_ambiguous() {
    let world = world(
        "a | Company | name | Oil\n b | Company | name | Oil\n c | Company | name | Oil Trading\n d | Company | name | Oilfield",
    );
    assert_eq!(looked_up(&world, "oil"), "ambiguous a whole, b whole");
}

#[test]
fn nearest_names() {
    let world = world(NAMES);
    let check = |given: &str, expected: &str| assert_eq!(looked_up(&world, given), expected, "{given}");
    check("Solaimani", "unknown soleimani near");
    check("Hizbollah", "unknown hez near, kh near");
    check("Qasem Sulaimani", "unknown soleimani near");
    check("Qassem Soleymani", "unknown soleimani near");
    check("Xyzzy", "unknown");
    let view = world.ever();
    assert_eq!(view.nearest("Hizbollah", 1).len(), 1);
}

#[test]
fn many_spellings_of_one_word_do_not_count_as_many_words() {
    let world = world(
        "many | Person | name | Hussein\n many | | alias | Husein\n many | | alias | Hussain\n many | | alias | Husain
         both | Person | name | Hussein Zaidi",
    );
    assert_eq!(looked_up(&world, "Hossein Zaydi"), "unknown both near");
}

/// Entities `e00000` to `e…` with these names.
fn many(count: usize, name: impl Fn(usize) -> String) -> World {
    world(&(0..count).map(|at| format!("e{at:05} | Person | name | {}\n", name(at))).collect::<String>())
}

#[test]
fn a_whole_name_is_found_among_very_many_that_begin_so() {
    let count = 20_050;
    let world = many(count, |at| if at + 1 == count { "Ali".to_owned() } else { format!("Ali{at}") });
    let view = world.ever();
    let hits = view.search("ali", None, 3);
    assert_eq!((view.id(hits[0].entity), hits[0].quality, hits.len()), ("e20049", Quality::Whole, 3));
    assert_eq!(view.look_up("Ali"), Lookup::Found(entity(&view, "e20049")));
}

#[test]
fn hostile_queries_end_soon() {
    let world = many(20_050, |at| format!("Ali Hassan{at}"));
    let view = world.ever();
    let long = |part: &str| part.repeat(10_000 / part.len());
    let numbered: String = (0..1500).map(|at| format!("hassan{at} ")).collect();
    let queries = [
        long("a"),
        long("ali "),
        long("alo "),
        long("a b c "),
        long("ال"),
        long("\u{0}\u{1b}[31m\u{202e}"),
        long("e\u{301}"),
        long("\u{fdfa}"),
        numbered,
        "\u{0}".to_owned(),
        "a".to_owned(),
        "\u{feff}\u{200b}".to_owned(),
        "'; DROP TABLE".to_owned(),
    ];
    for query in queries {
        let start = Instant::now();
        let hits = view.search(&query, None, 10);
        assert!(hits.len() <= 10);
        view.look_up(&query);
        view.nearest(&query, 5);
        let shown: String = query.chars().take(10).collect();
        // Without optimisation; a release build is about ten times as fast.
        assert!(start.elapsed() < Duration::from_secs(20), "{shown:?} took {:?}", start.elapsed());
    }
}
