//! Ownership as arrays: worked examples, and random registers beside slow and plain programs.

use proptest::prelude::*;
use sinew_map::ownership::{
    Arrays, Bounds, Closure, End, FOREVER, Interests, Joint, Register, RegisterBuilder, Search, Stake, Test, When, close_links,
    series,
};
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

const NOW: When = When { on: 0, known: FOREVER };

/// `1 2 90; 2 3 100`: owner, owned, percent.
fn register(stakes: &str) -> Register {
    let mut builder = RegisterBuilder::default();
    for stake in stakes.split(';').filter(|stake| !stake.trim().is_empty()) {
        let cells: Vec<f64> = stake.split_whitespace().map(|cell| cell.parse().expect("a number")).collect();
        builder.stake(stake_of(cells[0] as u32, cells[1] as u32, (cells[2] * 100.0) as u32));
    }
    builder.finish()
}

fn stake_of(owner: u32, owned: u32, points: u32) -> Stake {
    let Bounds { least, most } = Bounds::basis_points(points);
    Stake { owner, owned, least, most, from: i32::MIN, to: FOREVER, recorded: i32::MIN, source: 0 }
}

/// `1>2 90`, by controller and controlled.
fn controls(register: &Register) -> Vec<String> {
    let arrays = register.arrays();
    let mut search = Search::new(arrays);
    let of =
        |owner: u32| search.controlled(owner, &Test::majority(), NOW).into_iter().map(move |c| (owner, c)).collect::<Vec<_>>();
    let pairs: Vec<_> = (0..arrays.entities() as u32).flat_map(of).collect();
    pairs.into_iter().map(|(owner, c)| format!("{owner}>{} {}", c.entity, c.least)).collect()
}

#[test]
fn control_of_companies() {
    let check = |stakes: &str, expected: &str| assert_eq!(controls(&register(stakes)).join("; "), expected, "{stakes}");
    // From the test suite of the grounder gringo.
    check("1 2 60; 1 3 20; 2 3 35; 3 4 51", "1>2 60; 1>3 55; 1>4 51; 3>4 51");
    // Equal shares are two shares.
    check("0 1 100; 0 2 100; 1 3 30; 2 3 30", "0>1 100; 0>2 100; 0>3 60");
    // Half is not more than half.
    check("0 1 50", "");
    // A circle controls nothing by itself, and nobody controls himself.
    check("0 1 60; 1 0 60", "0>1 60; 1>0 60");
    check("0 1 30; 1 2 100; 2 1 30", "1>2 100");
    // A pyramid: 13.5252 % of the interest, and control of all.
    check("0 1 52; 1 2 51; 2 3 51", "0>1 52; 0>2 51; 0>3 51; 1>2 51; 1>3 51; 2>3 51");
}

#[test]
fn companies_held_more_than_whole_are_named() {
    assert_eq!(register("0 1 60; 2 1 40.01; 0 2 100").arrays().oversubscribed(NOW), [(1, 100.01)]);
}

fn interest(stakes: &str, owner: u32, owned: u32) -> f64 {
    let held = Interests::new(register(stakes).arrays(), NOW, End::Least).of(owner);
    held.iter().find(|interest| interest.entity == owned).map_or(0.0, |interest| interest.share)
}

#[test]
fn integrated_ownership() {
    let check = |stakes: &str, owner, owned, expected: f64| {
        let found = interest(stakes, owner, owned);
        assert!((found - expected).abs() < 1e-12, "{stakes}: {owner}>{owned} is {found}");
    };
    check("0 1 10; 1 2 80", 0, 2, 0.08);
    check("0 1 52; 1 2 51; 2 3 51", 0, 3, 0.135252);
    // A circle of 100 % and 99 % gives its outside holder of 1 % all of both.
    check("0 1 1; 2 1 99; 1 2 100", 0, 1, 1.0);
    check("0 1 1; 2 1 99; 1 2 100", 0, 2, 1.0);
    // One hundredth of a percent outside.
    check("0 1 0.01; 2 1 99.99; 1 2 100", 0, 2, 1.0);
    // For those inside, ways back through themselves are left out.
    check("0 1 1; 2 1 99; 1 2 100", 1, 2, 1.0);
    check("0 1 60; 1 0 20", 0, 1, 0.6);
    // Nobody outside: inside, one still holds the other.
    check("0 1 100; 1 0 100; 1 2 50", 0, 1, 1.0);
    check("0 1 100; 1 0 100; 1 2 50", 0, 2, 0.5);
    assert!(interest("3 0 1; 0 1 100; 1 0 100; 1 2 50", 3, 2).is_nan(), "more than all is held of a circle");
}

/// The example of the Vadalog documentation, re-coded: shares of one, and its nine links.
#[test]
fn close_links_of_a_fifth() {
    let register = register("0 1 20; 1 0 80; 1 2 20; 2 3 60; 3 0 90; 0 2 20");
    let links = close_links(&register.arrays(), NOW, 20.0, 1000).unwrap();
    let held: Vec<String> = links
        .iter()
        .filter(|link| link.through.is_none())
        .map(|link| format!("{}>{} {:.1}", link.one, link.other, link.share))
        .collect();
    assert_eq!(
        held,
        ["0>1 20.0", "0>2 24.0", "1>0 90.8", "1>2 36.0", "1>3 21.6", "2>0 54.0", "2>3 60.0", "3>0 90.0", "3>2 21.6"]
    );
    let common = close_links(&self::register("0 1 20; 0 2 30; 0 3 10").arrays(), NOW, 20.0, 1000).unwrap();
    let third: Vec<_> = common.iter().filter_map(|link| Some((link.one, link.other, link.share, link.through?))).collect();
    assert_eq!(third, [(1, 2, 20.0, 0)]);
    assert!(close_links(&register.arrays(), NOW, 20.0, 3).is_err(), "a sum that is not whole is not told");
}

#[test]
fn both_times_count() {
    let mut builder = RegisterBuilder::new(2);
    builder.stake(Stake { from: 10, to: 20, recorded: 15, ..stake_of(0, 1, 6000) });
    let register = builder.finish();
    let reached = |on: i32, known: i32| {
        let given = [(0, Verdict::Certain)];
        Search::new(register.arrays()).closure(&Test::majority(), When { on, known }, &given, &Joint::default()).caught.len()
    };
    let found = [(9, 99), (10, 99), (19, 99), (20, 99), (12, 14), (12, 15)].map(|(on, known)| reached(on, known));
    assert_eq!(found, [0, 1, 1, 0, 0, 1]);
}

#[test]
fn a_saved_register_reads_the_same_and_damaged_bytes_are_refused() {
    let register = register("0 1 60; 2 1 40; 1 3 51");
    let mut bytes = Vec::new();
    register.write(&mut bytes).unwrap();
    let mut words = vec![0u64; bytes.len().div_ceil(8)];
    bytemuck::cast_slice_mut::<u64, u8>(&mut words)[..bytes.len()].copy_from_slice(&bytes);
    let aligned: &[u8] = &bytemuck::cast_slice::<u64, u8>(&words)[..bytes.len()];
    let read = Arrays::read(aligned).unwrap();
    assert_eq!((read.stakes, read.starts), (register.arrays().stakes, register.arrays().starts));
    for cut in [0, 8, 31, 32, 100, bytes.len() - 1] {
        assert!(Arrays::read(&aligned[..cut]).is_err(), "{cut} bytes");
    }
}

type Edges = Vec<(u32, u32, u32, i32, i32)>;
const NODES: u32 = 7;

/// Owner, owned, basis points, days.
fn edges() -> impl Strategy<Value = Edges> {
    let edge = (0..NODES, 0..NODES, prop::sample::select(vec![1000u32, 2500, 3000, 5000, 5100, 6000]), 0i32..4, 1i32..5);
    prop::collection::vec(edge, 1..14).prop_map(|edges| {
        let mut seen = BTreeSet::new();
        edges.into_iter().filter(|(owner, owned, ..)| owner != owned && seen.insert((*owner, *owned))).collect()
    })
}

fn built(edges: &Edges) -> Register {
    let mut builder = RegisterBuilder::new(NODES as usize);
    for (owner, owned, points, from, len) in edges {
        builder.stake(Stake { from: *from, to: from + len, ..stake_of(*owner, *owned, *points) });
    }
    builder.finish()
}

/// By trying again and again.
fn plain(edges: &Edges, on: i32, inclusive: bool, given: &BTreeSet<u32>) -> BTreeMap<u32, u32> {
    let mut set = given.clone();
    loop {
        let mut sums: BTreeMap<u32, u32> = BTreeMap::new();
        for (owner, owned, points, from, len) in edges {
            if set.contains(owner) && *from <= on && on < from + len {
                *sums.entry(*owned).or_default() += points;
            }
        }
        let enough = |sum: u32| if inclusive { sum >= 5000 } else { sum > 5000 };
        let fresh: Vec<u32> =
            sums.iter().filter(|(owned, sum)| enough(**sum) && !set.contains(owned)).map(|(owned, _)| *owned).collect();
        if fresh.is_empty() {
            sums.retain(|owned, _| set.contains(owned) && !given.contains(owned));
            return sums;
        }
        set.extend(fresh);
    }
}

fn half() -> Test {
    Test { inclusive: true, ..Test::majority() }
}

fn caught(closure: &Closure) -> BTreeSet<u32> {
    closure.caught.iter().map(|caught| caught.entity).collect()
}

fn certain(given: &BTreeSet<u32>) -> Vec<(u32, Verdict)> {
    given.iter().map(|entity| (*entity, Verdict::Certain)).collect()
}

/// A series that is run until it moves no more; ways back through the owner are left out.
fn slow_interest(edges: &Edges, on: i32, owner: u32) -> Vec<f64> {
    let standing: Vec<_> =
        edges.iter().filter(|(_, owned, _, from, len)| *from <= on && on < from + len && *owned != owner).collect();
    let mut total = vec![0.0; NODES as usize];
    let mut flow = total.clone();
    flow[owner as usize] = 1.0;
    for _ in 0..800 {
        let mut next = vec![0.0; NODES as usize];
        for (from, to, points, ..) in &standing {
            next[*to as usize] += flow[*from as usize] * f64::from(*points) / 1e4;
        }
        (0..NODES as usize).for_each(|at| total[at] += next[at]);
        flow = next;
    }
    total
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn closures_are_those_of_a_plain_program(edges in edges(), given in prop::collection::btree_set(0..NODES, 1..3)) {
        let register = built(&edges);
        let mut search = Search::new(register.arrays());
        for on in 0..6 {
            let when = When { on, known: FOREVER };
            for test in [half(), Test::majority()] {
                let found = caught(&search.closure(&test, when, &certain(&given), &Joint::default()));
                prop_assert_eq!(found, plain(&edges, on, test.inclusive, &given).into_keys().collect::<BTreeSet<_>>());
            }
            for owner in 0..NODES {
                let controlled = search.controlled(owner, &Test::majority(), when);
                let found: BTreeMap<u32, u32> = controlled.iter().map(|c| (c.entity, (c.least * 100.0).round() as u32)).collect();
                prop_assert_eq!(found, plain(&edges, on, false, &BTreeSet::from([owner])));
            }
        }
    }

    #[test]
    fn a_gain_is_what_the_larger_set_reaches_more(edges in edges(), given in prop::collection::btree_set(0..NODES, 1..3)) {
        let register = built(&edges);
        let (mut search, mut other) = (Search::new(register.arrays()), Search::new(register.arrays()));
        let when = When { on: 2, known: FOREVER };
        search.settle(&half(), when, &certain(&given));
        let base: BTreeSet<u32> = caught(&other.closure(&half(), when, &certain(&given), &Joint::default()));
        for more in 0..NODES {
            let gained: BTreeSet<u32> = search.gain(&half(), when, more).into_iter().collect();
            let larger: BTreeSet<u32> = given.iter().copied().chain([more]).collect();
            let all = caught(&other.closure(&half(), when, &certain(&larger), &Joint::default()));
            let expected: BTreeSet<u32> = all.difference(&base).copied().filter(|entity| *entity != more).collect();
            let expected = if given.contains(&more) || base.contains(&more) { BTreeSet::new() } else { expected };
            prop_assert_eq!(gained, expected);
        }
    }

    #[test]
    fn a_series_is_its_days(edges in edges(), one in prop::collection::btree_set(0..NODES, 1..3), two in prop::collection::btree_set(0..NODES, 1..3)) {
        let register = built(&edges);
        let lists = [certain(&one), certain(&two)];
        let days: Vec<When> = (0..6).map(|on| When { on, known: FOREVER }).collect();
        let found = series(&register.arrays(), &half(), &lists, &days);
        let expected: Vec<usize> =
            (0..6).flat_map(|on| [&one, &two].map(|given| plain(&edges, on, true, given).len())).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn interests_are_those_of_a_long_series(edges in edges()) {
        let register = built(&edges);
        let when = When { on: 2, known: FOREVER };
        // Nothing is held at more than nine tenths, so that the series comes to an end.
        let mut sums = [0u32; NODES as usize];
        edges.iter().for_each(|(_, owned, points, ..)| sums[*owned as usize] += points);
        prop_assume!(sums.iter().all(|sum| *sum <= 9000));
        let mut interests = Interests::new(register.arrays(), when, End::Least);
        for owner in 0..NODES {
            let expected = slow_interest(&edges, 2, owner);
            let mut found = vec![0.0; NODES as usize];
            interests.of(owner).iter().for_each(|interest| found[interest.entity as usize] = interest.share);
            for (expected, found) in expected.iter().zip(&found) {
                prop_assert!((expected - found).abs() < 1e-12, "{expected} {found}");
            }
        }
    }

    #[test]
    fn one_person_alone_reaches_no_more_than_all_together(edges in edges(), given in prop::collection::btree_set(0..NODES, 1..4)) {
        let register = built(&edges);
        let mut search = Search::new(register.arrays());
        let when = When { on: 2, known: FOREVER };
        let alone = caught(&search.one_by_one(&Test::majority(), when, &certain(&given), &Joint::default()));
        let together = caught(&search.closure(&Test::majority(), when, &certain(&given), &Joint::default()));
        let half_is_enough = caught(&search.closure(&half(), when, &certain(&given), &Joint::default()));
        prop_assert!(alone.is_subset(&together));
        prop_assert!(together.is_subset(&half_is_enough));
    }
}
