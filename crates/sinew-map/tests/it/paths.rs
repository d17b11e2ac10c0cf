//! How two entities are tied: against brute force on small random graphs, and in the order that is promised.

use crate::support::{World, entity, world};
use proptest::prelude::*;
use sinew_map::paths::{Path, PathQuery, Paths};
use sinew_map::{EntityRef, View};
use std::cmp::Reverse;
use std::collections::BTreeSet;

fn paths(view: &View<'_>, from: &str, to: &str, query: &PathQuery) -> Paths {
    view.paths(entity(view, from), entity(view, to), query)
}

/// `a > b > c certainly`
fn told(view: &View<'_>, path: &Path) -> String {
    let ends = path.hops.iter().map(|hop| view.id(hop.to));
    let all: Vec<&str> = std::iter::once(view.id(path.hops[0].from)).chain(ends).collect();
    format!("{} {}", all.join(" > "), path.verdict)
}

fn check(world: &World, on: Option<&str>, ends: (&str, &str), query: &PathQuery, expected: &[&str]) {
    let view = world.asked(on, sinew_map::Filter::default());
    let found = paths(&view, ends.0, ends.1, query);
    assert_eq!(found.paths.iter().map(|path| told(&view, path)).collect::<Vec<_>>(), expected, "{query:?}");
}

#[test]
fn shorter_then_clearer_then_surer_then_better_documented_then_by_name() {
    let world = world(
        "@ coded | 2020-06-01
         ! good | reliability=A
         ! fair | reliability=C
         a | Company | name | A
         z | Company | name | Z
         a | | Ownership | zoe\nzoe | Company | name | Zoe\nzoe | | Ownership | z
         a | | Ownership | bob\nbob | Company | name | Bob\nbob | | Ownership | z
         a | | Ownership | c1 | source=good\nc1 | Company | Ownership | z | source=fair
         a | | Ownership | c2 | source=good\nc2 | Company | Ownership | z | source=good
         a | | Ownership | d | source=good\nd | Company | Ownership | z | source=good; endDate=2020
         a | | Ownership | e | source=good\ne | Company | UnknownLink | z | source=good
         a | | Ownership | f | source=good\nf | Company | parent | z | source=good
         a | | Ownership | l1\nl1 | Company | Ownership | l2\nl2 | Company | Ownership | z
         a | | Associate | z",
    );
    let all = PathQuery { limit: 99, ..PathQuery::default() };
    let expected = [
        "a > z certainly",
        "a > c2 > z certainly",
        "a > c1 > z certainly",
        "a > bob > z certainly",
        "a > zoe > z certainly",
        "a > d > z possibly",
        "a > e > z certainly",
        "a > f > z certainly",
        "a > l1 > l2 > z certainly",
    ];
    check(&world, Some("2020-06-01"), ("a", "z"), &all, &expected);
    check(&world, Some("2020-06-01"), ("a", "z"), &PathQuery { limit: 3, ..all.clone() }, &expected[..3]);
    check(&world, Some("2020-06-01"), ("a", "z"), &PathQuery { limit: 0, ..all.clone() }, &[]);
    check(&world, Some("2020-06-01"), ("a", "z"), &PathQuery { hops: 1, ..all.clone() }, &expected[..1]);
    check(&world, Some("2020-06-01"), ("a", "z"), &PathQuery { hops: 0, ..all.clone() }, &[]);
    let view = world.on("2020-06-01");
    let few = paths(&view, "a", "z", &PathQuery { limit: 3, ..all });
    assert_eq!((few.total, few.unfinished), (9, false));
}

#[test]
fn types_of_ties() {
    let world = world(
        "a | Company | Ownership | z\n a | | Directorship | b\n b | Company | Membership | z
         i | Incident | claimedBy | a\n i | | target | z\n a | | parent | c\n c | Company | Ownership | z",
    );
    let with = |only: &[&str], without: &[&str], expected: &[&str]| {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let query = PathQuery { only: names(only), without: names(without), ..PathQuery::default() };
        check(&world, None, ("a", "z"), &query, expected);
    };
    let (direct, by_b, by_c, by_i) = ("a > z certainly", "a > b > z certainly", "a > c > z certainly", "a > i > z certainly");
    with(&[], &[], &[direct, by_b, by_c, by_i]);
    with(&["Ownership"], &[], &[direct]);
    with(&["ownership"], &[], &[direct]);
    // A parent covers its children.
    with(&["Interest"], &[], &[direct, by_b]);
    with(&["Ownership", "parent"], &[], &[direct, by_c]);
    with(&["claimedBy", "target"], &[], &[by_i]);
    with(&["Incident"], &[], &[by_i]);
    with(&[], &["Ownership"], &[by_b, by_i]);
    with(&["Interest"], &["Ownership"], &[by_b]);
    with(&["Payment"], &[], &[]);
}

#[test]
fn all_ties_of_a_hop_are_one_hop() {
    let world = world(
        "@ coded | 2020-06-01
         a | Company | UnknownLink | b\n a | | Ownership | b | endDate=2020\n b | Company | Directorship | a\n a | | parent | b
         a | | Membership | b | stance=denied",
    );
    let view = world.on("2020-06-01");
    let found = paths(&view, "a", "b", &PathQuery::default());
    assert_eq!((found.paths.len(), found.total), (1, 1));
    let hop = &found.paths[0].hops[0];
    let ties: Vec<String> =
        hop.ties.iter().map(|tie| format!("{} {} {}", view.tie_type(tie.tie), tie.verdict, tie.forward)).collect();
    // Those that say what ties the two first, of these the certain ones.
    assert_eq!(
        ties,
        ["parent certainly true", "Directorship certainly false", "Ownership possibly true", "UnknownLink certainly true"]
    );
    assert!(hop.ties.iter().all(|tie| !tie.claims.is_empty()));
    assert!(found.paths[0].verdict.is_certain());
}

#[test]
fn nobody_is_tied_to_himself_or_to_one_he_was_joined_with() {
    let world =
        world("a | Company | Ownership | b\n b | Company | Ownership | a\n c | Company | Ownership | a\n= a | c | positive");
    let view = world.ever();
    for (from, to) in [("a", "a"), ("a", "c"), ("c", "a"), ("b", "b")] {
        let found = paths(&view, from, to, &PathQuery::default());
        assert_eq!((found.paths.len(), found.total, found.unfinished), (0, 0, false), "{from} {to}");
    }
    assert_eq!(paths(&view, "c", "b", &PathQuery::default()).total, 1);
}

#[test]
fn joined_entities_are_one_on_a_path() {
    let world = world("a | Company | Ownership | b1\n b2 | Company | Ownership | c\n= b1 | b2 | positive");
    check(&world, None, ("a", "c"), &PathQuery::default(), &["a > b1 > c certainly"]);
    check(&world, None, ("c", "b1"), &PathQuery::default(), &["c > b1 certainly"]);
}

#[test]
fn more_hops_than_the_map_has_end() {
    let world = world("a | Company | Ownership | b\n b | Company | Ownership | c\n d | Company | name | D");
    let far = PathQuery { hops: usize::MAX, limit: usize::MAX, ..PathQuery::default() };
    check(&world, None, ("a", "c"), &far, &["a > b > c certainly"]);
    check(&world, None, ("a", "d"), &far, &[]);
}

#[test]
fn a_search_that_finds_too_many_stops_and_says_so() {
    let nodes = 22;
    let pairs = (0..nodes).flat_map(|a| (a + 1..nodes).map(move |b| (a, b)));
    let world = world(&pairs.map(|(a, b)| format!("n{a} | Company | parent | n{b}\n")).collect::<String>());
    let view = world.ever();
    let found = paths(&view, "n0", "n21", &PathQuery { hops: 5, ..PathQuery::default() });
    assert_eq!((found.total, found.unfinished, found.paths.len()), (100_000, true, 10));
    let all = paths(&view, "n0", "n21", &PathQuery { hops: 4, ..PathQuery::default() });
    assert_eq!((all.total, all.unfinished), (1 + 20 + 20 * 19 + 20 * 19 * 18, false));
}

#[derive(Clone, Debug)]
struct Edge {
    ends: (usize, usize),
    kind: usize,
    years: (i32, i32),
}

/// Types of ties, each with the names by which it is asked for; the last is a reference.
const KINDS: [(&str, &[&str]); 4] = [
    ("Ownership", &["Ownership", "Interest"]),
    ("Directorship", &["Directorship", "Interest"]),
    ("Occupancy", &["Occupancy"]),
    ("parent", &["parent"]),
];
const ASKED: [&str; 5] = ["Ownership", "Directorship", "Interest", "Occupancy", "parent"];

#[derive(Clone, Debug)]
struct Case {
    nodes: usize,
    edges: Vec<Edge>,
    joined: Vec<(usize, usize)>,
    hops: usize,
    only: BTreeSet<usize>,
    without: BTreeSet<usize>,
    year: Option<i32>,
}

fn cases() -> impl Strategy<Value = Case> {
    (2..=9usize).prop_flat_map(|nodes| {
        let edge = ((0..nodes, 0..nodes), 0..KINDS.len(), (2000..2006i32, 0..4i32));
        let edge = edge.prop_map(|(ends, kind, (from, years))| Edge { ends, kind, years: (from, from + years) });
        let edges = prop::collection::vec(edge, 0..20);
        let joined = prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec((0..nodes, 0..nodes), 1..3)];
        let asked = || prop_oneof![2 => Just(BTreeSet::new()), 1 => prop::collection::btree_set(0..ASKED.len(), 1..3)];
        (edges, joined, 0..=5usize, asked(), asked(), prop::option::of(1999..2010i32))
            .prop_map(move |(edges, joined, hops, only, without, year)| Case { nodes, edges, joined, hops, only, without, year })
    })
}

impl Case {
    fn world(&self) -> World {
        let mut table = "@ coded | 1990-01-01\n".to_owned();
        (0..self.nodes).for_each(|node| table.push_str(&format!("n{node} | Company | name | N{node}\n")));
        for (at, Edge { ends: (from, to), kind, years: (start, end) }) in self.edges.iter().enumerate() {
            let (start, end) = (format!("{start}-01-01"), format!("{end}-12-31"));
            let dates = if *kind == 3 {
                format!("start={start}; end={end}")
            } else {
                format!("startDate={start}; endDate={end}; tie={at}")
            };
            table.push_str(&format!("n{from} | | {} | n{to} | {dates}\n", KINDS[*kind].0));
        }
        for (left, right) in self.joined.iter().filter(|(left, right)| left != right) {
            table.push_str(&format!("= n{left} | n{right} | positive\n"));
        }
        world(&table)
    }

    fn query(&self) -> PathQuery {
        let names = |chosen: &BTreeSet<usize>| chosen.iter().map(|at| ASKED[*at].to_owned()).collect();
        PathQuery {
            hops: self.hops,
            only: names(&self.only),
            without: names(&self.without),
            limit: usize::MAX,
            ..PathQuery::default()
        }
    }

    fn is_asked_for(&self, edge: &Edge) -> bool {
        let fits = |chosen: &BTreeSet<usize>| chosen.iter().any(|at| KINDS[edge.kind].1.contains(&ASKED[*at]));
        let holds = self.year.is_none_or(|year| (edge.years.0..=edge.years.1).contains(&year));
        holds && (self.only.is_empty() || fits(&self.only)) && !fits(&self.without)
    }

    /// Every simple path, by trying them all.
    fn brute(&self, canonical: impl Fn(usize) -> EntityRef, from: EntityRef, to: EntityRef) -> BTreeSet<Vec<EntityRef>> {
        let asked = self.edges.iter().filter(|edge| self.is_asked_for(edge));
        let pairs: Vec<_> = asked.map(|edge| (canonical(edge.ends.0), canonical(edge.ends.1))).collect();
        let mut found = BTreeSet::new();
        let mut open = vec![vec![from]];
        while let Some(path) = open.pop() {
            let at = path[path.len() - 1];
            if at == to {
                found.insert(path);
                continue;
            }
            if path.len() <= self.hops {
                let next = pairs.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]).filter(|(a, b)| *a == at && !path.contains(b));
                open.extend(next.map(|(_, b)| [path.as_slice(), &[b]].concat()));
            }
        }
        found.remove(&vec![from]);
        found
    }
}

fn nodes(path: &Path) -> Vec<EntityRef> {
    std::iter::once(path.hops[0].from).chain(path.hops.iter().map(|hop| hop.to)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn they_are_those_that_brute_force_finds(case in cases()) {
        let world = case.world();
        let day = case.year.map(|year| format!("{year}-07-01"));
        let view = world.asked(day.as_deref(), sinew_map::Filter::default());
        let node = |at: usize| entity(&view, &format!("n{at}"));
        let (from, to) = (node(0), node(1));
        let found = view.paths(from, to, &case.query());
        let distinct: BTreeSet<Vec<EntityRef>> = found.paths.iter().map(nodes).collect();
        prop_assert_eq!(&distinct, &case.brute(node, from, to));
        prop_assert_eq!((found.paths.len(), found.total, found.unfinished), (distinct.len(), distinct.len(), false));
        // The other way round they are the same, reversed.
        let back = view.paths(to, from, &case.query());
        let reversed = back.paths.iter().map(|path| nodes(path).into_iter().rev().collect()).collect();
        prop_assert_eq!(distinct, reversed);
        // In order, and with what each hop rests on.
        let vague = |path: &Path| path.hops.iter().filter(|hop| hop.ties.iter().all(|tie| view.is_reference(tie.tie))).count();
        prop_assert!(found.paths.is_sorted_by_key(|path| (path.hops.len(), vague(path), Reverse(path.verdict))));
        let hops = || found.paths.iter().flat_map(|path| &path.hops);
        prop_assert!(hops().all(|hop| !hop.ties.is_empty() && hop.ties.iter().all(|tie| tie.verdict.is_possible() && !tie.claims.is_empty())));
        // A limit takes from the end.
        let few = view.paths(from, to, &PathQuery { limit: 2, ..case.query() });
        prop_assert_eq!(few.total, found.total);
        prop_assert_eq!(few.paths.iter().map(nodes).collect::<Vec<_>>(), found.paths.iter().take(2).map(nodes).collect::<Vec<_>>());
    }
}

#[test]
fn from_one_set_to_another() {
    let world = world(
        "@ coded | 2020-06-01
         a1 | Company | Ownership | m\na2 | Company | Ownership | a1
         m | Company | Ownership | b1\nb1 | Company | Ownership | b2\na2 | | Ownership | b2",
    );
    let view = world.on("2020-06-01");
    let set = |ids: &[&str]| ids.iter().map(|id| entity(&view, id)).collect::<Vec<_>>();
    let found = view.paths_between(&set(&["a1", "a2"]), &set(&["b1", "b2"]), &PathQuery::default());
    // Nothing leads through another member of either set.
    let told: Vec<String> = found.paths.iter().map(|path| told(&view, path)).collect();
    assert_eq!(told, ["a2 > b2 certainly", "a1 > m > b1 certainly"]);
    assert_eq!((found.total, found.unfinished), (2, false));
    let same = view.paths_between(&set(&["a1"]), &set(&["a1"]), &PathQuery::default());
    assert_eq!((same.total, same.unfinished), (0, false));
}

#[test]
fn only_ties_that_are_large_enough() {
    let world = world(
        "@ coded | 2020-06-01
         a | Company | Payment | b | startDate=2019; amount=80..120; currency=USD
         a | | Payment | c | startDate=2019; amount=500; currency=IQD\nc | Company | Ownership | b | percentage=30
         a | | Payment | d | startDate=2019; amount=20\nd | Company | Membership | b
         a | | Payment | e | startDate=2019\ne | Company | Membership | b | startDate=2019; endDate=2021",
    );
    let least = |amount, currency: Option<&str>| Some(sinew_map::paths::Least { amount, currency: currency.map(str::to_owned) });
    let ask = |amount, share, expected: &[&str]| {
        let view = world.on("2020-06-01");
        let query = PathQuery { amount, share, without: vec!["Associate".into()], ..PathQuery::default() };
        let found = paths(&view, "a", "b", &query);
        assert_eq!(found.paths.iter().map(|path| told(&view, path)).collect::<Vec<_>>(), expected);
    };
    ask(least(100.0, Some("USD")), None, &["a > b possibly", "a > c > b possibly", "a > e > b possibly"]);
    ask(least(10.0, None), Some(31.0), &["a > b certainly", "a > d > b certainly", "a > e > b possibly"]);
}

#[test]
fn grouped_by_what_they_rest_on() {
    let world = world(
        "@ coded | 2020-06-01
         ! good | reliability=A
         ! poor | reliability=D
         a | Company | Ownership | m | source=good; startDate=2019\nm | Company | Ownership | b | source=good; startDate=2019
         a | | Ownership | n | source=good; startDate=2019\nn | Company | Ownership | b | source=poor; startDate=2019
         a | | Ownership | o | source=poor; startDate=2019\no | Company | Ownership | b | source=good; startDate=2019
         a | | UnknownLink | b",
    );
    let view = world.ever();
    let found = paths(&view, "a", "b", &PathQuery { limit: 1, ..PathQuery::default() });
    let told: Vec<String> = found
        .groups
        .iter()
        .map(|g| {
            format!("{} × {:?} {} {:?} from {} hops", g.paths, g.evidence.verdict.0, g.evidence.vague, g.evidence.source, g.hops)
        })
        .collect();
    let expected =
        ["1 × Certain false Some(A) from 2 hops", "2 × Certain false Some(D) from 2 hops", "1 × Certain true None from 1 hops"];
    assert_eq!((told.iter().map(String::as_str).collect::<Vec<_>>(), found.unweighed), (expected.to_vec(), 0));
}
