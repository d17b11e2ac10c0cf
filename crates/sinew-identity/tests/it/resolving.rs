//! Pairs and clusters.

use crate::support::{WORLD, index};
use sinew_identity::{Clusters, Index, PairOptions, Switches, pairs};
use sinew_model::Sameness::{self, Negative, Positive, Unsure};

fn proposed(world: &[&str], options: &PairOptions) -> Vec<(u32, u32)> {
    let image = index(world);
    let index = Index::open(image.bytes()).unwrap();
    let all = pairs(index, options);
    for pair in &all {
        assert!(pair.a < pair.b && pair.score >= options.threshold);
        let comparison = index.compare_pair(pair.a, pair.b, options.switches);
        assert!((comparison.score - pair.score).abs() < 1e-5, "{pair:?} {comparison:?}");
    }
    assert!(all.windows(2).all(|two| two[0].score >= two[1].score));
    all.iter().map(|pair| (pair.a.0, pair.b.0)).collect()
}

#[test]
fn pairs_that_may_be_one() {
    assert_eq!(proposed(WORLD, &PairOptions { threshold: 0.7, ..PairOptions::default() }), [(1, 8)]);
    let ships = ["Vessel | Shahid Star | imoNumber=9074729", "Vessel | Ocean Queen | imoNumber=IMO 9074729"];
    assert_eq!(proposed(&ships, &PairOptions::default()), [(0, 1)]);
    assert_eq!(proposed(&ships, &PairOptions { switches: Switches::NAMES_ONLY, ..PairOptions::default() }), []);
    let three = ["Person | Nouri al-Maliki", "Person | Nuri Maliki", "Person | نوري المالكي"];
    assert_eq!(proposed(&three, &PairOptions::default()).len(), 3);
    assert_eq!(proposed(&three, &PairOptions { across: true, ..PairOptions::default() }).len(), 2);
}

/// Every pair that comparing all with all gives is proposed.
#[test]
fn no_pair_is_missed() {
    let image = index(WORLD);
    let index = Index::open(image.bytes()).unwrap();
    let mut expected = Vec::new();
    for a in index.entities() {
        let others = index.entities().filter(|b| a < *b);
        expected.extend(others.filter(|b| index.compare_pair(a, *b, Switches::default()).score >= 0.5).map(|b| (a.0, b.0)));
    }
    let mut found = proposed(WORLD, &PairOptions::default());
    found.sort_unstable();
    assert_eq!(found, expected);
}

fn clusters(judgements: &[(&str, &str, Sameness)]) -> Clusters {
    let clusters = Clusters::new(judgements.iter().copied(), str::len);
    let mut reversed: Vec<_> = judgements.iter().map(|(left, right, sameness)| (*right, *left, *sameness)).collect();
    reversed.reverse();
    assert_eq!(clusters, Clusters::new(reversed, str::len), "order does not matter");
    clusters
}

#[test]
fn what_was_judged_the_same_is_one() {
    let joined = clusters(&[
        ("a", "b", Positive),
        ("b", "ccc", Positive),
        ("d", "e", Unsure),
        ("f", "Q42", Positive),
        ("f", "longer", Positive),
        ("x", "x", Positive),
    ]);
    let shown: Vec<String> =
        joined.clusters().iter().map(|cluster| format!("{}: {}", cluster.canonical, cluster.members.join(" "))).collect();
    assert_eq!(shown, ["Q42: Q42 f longer", "ccc: a b ccc"]);
    assert_eq!((joined.canonical("a"), joined.canonical("d")), ("ccc", "d"));
    assert!(joined.cluster("d").is_none() && joined.conflicts().is_empty());
}

#[test]
fn contradictions_are_shown_with_the_way_between() {
    let check = |judgements: &[(&str, &str, Sameness)], expected: &[&str]| {
        let clusters = clusters(judgements);
        let shown: Vec<String> = clusters.conflicts().iter().map(|conflict| conflict.path.join("=")).collect();
        assert_eq!(shown, expected);
    };
    check(&[("a", "b", Positive), ("b", "c", Positive), ("c", "d", Positive), ("a", "d", Negative)], &["a=b=c=d"]);
    check(
        &[("a", "b", Positive), ("b", "d", Positive), ("a", "c", Positive), ("c", "d", Positive), ("d", "a", Negative)],
        &["a=b=d"],
    );
    check(&[("a", "b", Positive), ("a", "c", Negative)], &[]);
    check(&[("a", "b", Negative), ("a", "b", Positive)], &["a=b"]);
}
