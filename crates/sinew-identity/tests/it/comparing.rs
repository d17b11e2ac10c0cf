//! Two entities, feature by feature.

use crate::support::query;
use proptest::prelude::*;
use sinew_identity::{EntityComparison, Query, Switches, compare};
use sinew_names::{Kind, Name};
use std::fmt::Write;

fn shown(comparison: &EntityComparison) -> String {
    let mut text = String::new();
    for feature in &comparison.features {
        writeln!(text, "{:?}: {} | {} {:+.2} {}", feature.kind, feature.a, feature.b, feature.effect, feature.reason).unwrap();
    }
    text
}

fn explained(a: &str, b: &str) -> String {
    shown(&compare(&query(a), &query(b), Switches::default()))
}

#[test]
fn a_score_is_explained_feature_by_feature() {
    insta::assert_snapshot!(explained(
        "Person | X; Nouri al-Maliki | birthDate=1950-06-20; nationality=iq; gender=male; passportNumber=A 1234567",
        "Person | نوري المالكي | birthDate=1951-06-20; nationality=ir; gender=female",
    ).lines().map(|line| line.split(" +").next().unwrap_or(line).split(" -0").next().unwrap_or(line)).collect::<Vec<_>>().join("\n"), @r"
    Name: Nouri al-Maliki | نوري المالكي
    BirthDate: 1950-06-20 | 1951-06-20
    Country: iq | ir
    Gender: male | female
    ");
}

#[test]
fn effects_add_up_to_the_score() {
    let check = |a: &str, b: &str| {
        let comparison = compare(&query(a), &query(b), Switches::default());
        let sum: f32 = comparison.features.iter().map(|feature| feature.effect).sum();
        assert!((sum - comparison.score).abs() < 1e-5, "{a} {b}: {}", shown(&comparison));
    };
    check("Person | Nouri al-Maliki | birthDate=1950; gender=male", "Person | Nuri Maliki | birthDate=1950-06-20; gender=male");
    check("Company | Rafidain | leiCode=529900T8BM49AURSDO55", "Company | Tigris | leiCode=529900T8BM49AURSDO55; country=iq");
    check("Person | | birthDate=1950", "Person | Ali | birthDate=1950");
}

/// What a fact on both sides does to the score of two names that are partly alike.
#[test]
fn facts_move_the_score() {
    let name = ("Person | Nouri al-Maliki |", "Person | Nouri Kamil al-Malki |");
    let without = compare(&query(name.0), &query(name.1), Switches::default()).score;
    let check = |a: &str, b: &str, expected: std::cmp::Ordering| {
        let (a, b) = (format!("{} {a}", name.0), format!("{} {b}", name.1));
        let score = compare(&query(&a), &query(&b), Switches::default()).score;
        assert_eq!(score.total_cmp(&without), expected, "{a} {b} {score} {without}");
    };
    use std::cmp::Ordering::{Equal, Greater, Less};
    check("birthDate=1950-06-20", "birthDate=1950-06-20", Greater);
    check("birthDate=1950-06-20", "birthDate=1950", Greater);
    check("birthDate=1950-06-20", "", Equal);
    check("birthDate=1950-06-20", "birthDate=1962", Less);
    check("birthDate=1950-06-20; birthDate=1962", "birthDate=1962", Greater);
    check("nationality=iq", "nationality=ir", Less);
    check("nationality=iq; country=ir", "nationality=Iran", Greater);
    check("nationality=suhh", "nationality=ua", Equal);
    check("gender=male", "gender=female", Less);
    check("gender=male", "gender=other", Equal);
    check("passportNumber=A123456", "idNumber=a-123456", Greater);
    check("passportNumber=A123456", "passportNumber=B999999", Equal);
    check("innCode=500100732259", "innCode=7707083893", Less);
    check("innCode=500100732259", "innCode=7707083894", Equal);
    check("address=12 Harbour Road, Basra", "address=Basra, 12 Harbour Road", Greater);
    check("address=12 Harbour Road, Basra", "address=Mosul", Equal);
}

#[test]
fn equal_identifiers_lift_whatever_the_names_are() {
    let check = |fact: &str, least: f32, most: f32| {
        let (a, b) = (format!("Company | Rafidain Bank | {fact}"), format!("Company | Zagros Foods | {fact}"));
        let score = compare(&query(&a), &query(&b), Switches::default()).score;
        assert!((least..=most).contains(&score), "{fact}: {score}");
    };
    check("leiCode=529900T8BM49AURSDO55", 0.95, 0.99);
    check("registrationNumber=123-456-X", 0.85, 0.9);
    check("leiCode=529900T8BM49AURSDO56", 0.0, 0.4);
}

#[test]
fn a_legal_entity_may_be_a_person_and_a_ship_is_neither() {
    let score = |a: &str, b: &str| compare(&query(a), &query(b), Switches::default()).score;
    assert!(score("LegalEntity | Qasim Sulaymani", "Person | قاسم سليماني") > 0.7);
    assert!(score("LegalEntity | Qasim Sulaymani", "LegalEntity | Qassem Soleimani") > 0.5);
    assert_eq!(score("Vessel | Qasim Sulaymani", "Person | Qasim Sulaymani"), 0.0);
    assert_eq!(score("Company | Qasim Sulaymani", "Person | Qasim Sulaymani"), 0.0);
}

#[test]
fn a_weak_alias_counts_for_four_fifths() {
    let check = |a: &str, b: &str, share: f32| {
        let score = compare(&query(a), &query(b), Switches::default()).score;
        let name =
            sinew_names::compare(Name::read("Nouri Maliki", Kind::Person).view(), Name::read("Nuri Maliki", Kind::Person).view());
        assert_eq!(score, name * share, "{a}");
    };
    check("Person | Nouri Maliki", "Person | Nuri Maliki", 1.0);
    check("Person | | weakAlias=Nouri Maliki", "Person | Nuri Maliki", 0.8);
    check("Person | | weakAlias=Nouri Maliki", "Person | | weakAlias=Nuri Maliki", 0.8);
}

/// Facts that a person may have, drawn from few so that they meet and contradict.
fn facts() -> impl Strategy<Value = Vec<&'static str>> {
    let all = [
        "birthDate=1950",
        "birthDate=1950-06-20",
        "birthDate=1950~",
        "birthDate=1971-01-01",
        "birthDate=../1940",
        "nationality=iq",
        "nationality=ir",
        "gender=male",
        "gender=female",
        "innCode=500100732259",
        "innCode=7707083893",
        "passportNumber=A1234567",
        "passportNumber=12",
        "address=12 Harbour Road, Basra",
    ];
    proptest::sample::subsequence(all.to_vec(), 0..5)
}

fn names() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "Nouri al-Maliki",
        "نوري المالكي",
        "Nuri Kamil Malki; Abu Isra",
        "Ali",
        "",
        "\u{202e}x",
        "Muhammad bin Salman; MBS",
    ])
}

fn line(name: &str, facts: &[&str]) -> String {
    format!("Person | {name} | {}", facts.join(";"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn scores_are_symmetric(a in names(), b in names(), x in facts(), y in facts()) {
        let (one, other) = (line(a, &x), line(b, &y));
        let (one, other) = (query(&one), query(&other));
        let (there, back) = (compare(&one, &other, Switches::default()), compare(&other, &one, Switches::default()));
        prop_assert!((0.0..=0.99).contains(&there.score));
        prop_assert!((there.score - back.score).abs() < 1e-5, "{}\n{}", shown(&there), shown(&back));
    }

    #[test]
    fn names_alone_give_the_score_of_the_names(a in names(), b in names(), x in facts()) {
        let (with, bare, other) = (line(a, &x), line(a, &[]), line(b, &[]));
        let (with, bare, other) = (query(&with), query(&bare), query(&other));
        let score = |a: &Query, b: &Query| compare(a, b, Switches::default());
        // What one side does not tell changes nothing.
        prop_assert_eq!(score(&with, &other).score, score(&bare, &other).score);
        prop_assert_eq!(score(&bare, &other).score, score(&bare, &other).name);
        prop_assert_eq!(compare(&with, &with, Switches::NAMES_ONLY).score, compare(&bare, &bare, Switches::default()).score);
    }

    /// A kind of fact that contradicts, on both sides where there was none, never raises.
    #[test]
    fn a_contradiction_never_raises(a in names(), b in names(), x in facts(), y in facts(), nth in 0usize..4) {
        let (property, one, other) = [("birthDate", "1950", "1980"), ("nationality", "iq", "se"), ("gender", "male", "female"), ("innCode", "500100732259", "7707083893")][nth];
        let keep = |facts: &[&'static str]| facts.iter().copied().filter(|fact| !(fact.starts_with(property) || property == "innCode" && fact.contains("Number"))).collect::<Vec<_>>();
        let (x, y) = (keep(&x), keep(&y));
        let (before_a, before_b) = (line(a, &x), line(b, &y));
        let before = compare(&query(&before_a), &query(&before_b), Switches::default()).score;
        let (after_a, after_b) = (format!("{before_a};{property}={one}"), format!("{before_b};{property}={other}"));
        let after = compare(&query(&after_a), &query(&after_b), Switches::default()).score;
        prop_assert!(after <= before, "{after} {before}");
    }
}
