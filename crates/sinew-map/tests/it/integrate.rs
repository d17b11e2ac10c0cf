//! Linking events of several sets: worked cases, and laws on random sets.

use proptest::prelude::*;
use sinew_map::incidents::integrate::{
    Actor, Deaths, Edge, Event, Fault, Integration, Kind, Place, Radius, Settings, Strength, Through, assign, integrate,
};
use sinew_model::Day;
use std::collections::BTreeSet;

/// A rocket attack on a base by one group, with two dead, in the middle of a province.
fn event(set: &str, id: &str, day: i32) -> Event {
    Event {
        set: set.to_owned(),
        id: id.to_owned(),
        earliest: Some(Day(day)),
        latest: Some(Day(day)),
        place: Place { point: Some((33.3, 44.4)), province: "Baghdad".to_owned(), ..Place::default() },
        actors: vec![Actor { name: "Group".to_owned(), family: String::new() }],
        kind: Kind { fine: "rocket".to_owned(), class: "explosion".to_owned(), sort: "violence".to_owned() },
        target: "base".to_owned(),
        deaths: Some(Deaths::exactly(2.0)),
        ..Event::default()
    }
}

/// `a1=b1` for certain links, `a1~b1` for possible ones.
fn told(events: &[Event]) -> String {
    let settings = Settings::default();
    let found = integrate(events, &settings);
    let sign = |strength| if strength == Strength::Certain { '=' } else { '~' };
    let link = |link: &sinew_map::incidents::integrate::Link| {
        let split = if link.through == Through::Split { " split" } else { "" };
        format!("{}{}{}{split}", events[link.a].id, sign(link.strength), events[link.b].id)
    };
    found.links.iter().map(link).collect::<Vec<_>>().join(", ")
}

fn check(events: &[Event], expected: &str) {
    assert_eq!(told(events), expected, "{events:#?}");
}

#[test]
fn pairs() {
    let (a, b) = (event("a", "a1", 0), event("b", "b1", 0));
    check(&[a.clone(), b.clone()], "a1=b1");
    check(&[a.clone(), event("a", "a2", 0)], "");
    check(&[a.clone(), event("b", "b1", 1)], "a1=b1");
    check(&[a.clone(), event("b", "b1", 9)], "");
    check(&[a.clone(), Event { latest: Some(Day(20)), ..b.clone() }], "a1~b1");
    check(&[a.clone(), Event { earliest: None, ..b.clone() }], "");
    let far = Place { point: Some((33.9, 44.9)), ..b.place.clone() };
    check(&[a.clone(), Event { place: far.clone(), ..b.clone() }], "");
    check(&[a.clone(), Event { place: Place { radius: Radius::Far, ..far }, ..b.clone() }], "a1=b1");
    check(&[a.clone(), Event { place: Place { point: None, ..b.place.clone() }, ..b.clone() }], "a1=b1");
    check(&[a.clone(), Event { deaths: Some(Deaths::exactly(40.0)), target: "market".to_owned(), ..b.clone() }], "");
    let protest = Kind { fine: "march".to_owned(), class: "protest".to_owned(), sort: "peaceful".to_owned() };
    check(&[a.clone(), Event { kind: protest, ..b.clone() }], "");
    // Days in their order, two attacks in each set.
    check(&[a.clone(), event("a", "a2", 1), b.clone(), event("b", "b2", 1)], "a1=b1, a2=b2");
}

#[test]
fn days_of_one_record() {
    let dead = |event: Event, number: f64| Event { deaths: Some(Deaths::exactly(number)), ..event };
    let long = dead(Event { latest: Some(Day(2)), ..event("a", "a1", 0) }, 9.0);
    let rows = [(0, 3.0), (1, 2.0), (2, 4.0)].map(|(day, number)| dead(event("b", &format!("b{}", day + 1), day), number));
    check(&[&[long.clone()][..], &rows].concat(), "a1=b1 split, a1=b2 split, a1=b3 split");
    // A day is missing: no episode, and the row with most of the dead fits best.
    check(&[long, rows[0].clone(), rows[2].clone()], "a1=b3");
}

#[test]
fn three_sets() {
    let origin = |event: Event| Event { origin: "wire 17".to_owned(), ..event };
    let events = [event("a", "a1", 0), origin(event("b", "b1", 1)), origin(event("c", "c1", 2))];
    check(&events, "a1=b1, a1=c1, b1=c1");
    let settings = Settings::default();
    let found = integrate(&events, &settings);
    assert_eq!(found.clusters, [vec![0, 1, 2]]);
    assert_eq!(Integration::independent_sources(&events, &found.clusters[0]), 2);
    // What lies far from the first joins no cluster with it.
    check(&[event("a", "a1", 0), event("b", "b1", 2), event("c", "c1", 5)], "a1=b1");
}

#[test]
fn what_is_wrong_is_pointed_out() {
    let check = |event: Event, expected: &[Fault]| {
        let others = (0..5).map(|at| self::event("a", &format!("a{at}"), at));
        let events: Vec<Event> = others.chain([event]).collect();
        let settings = Settings::default();
        let found: Vec<Fault> = integrate(&events, &settings).flags.iter().map(|flag| flag.fault).collect();
        assert_eq!(found, expected, "{:?}", events[5]);
    };
    let at = |lat, lon| {
        let event = event("b", "b1", 0);
        Event { place: Place { point: Some((lat, lon)), ..event.place.clone() }, ..event }
    };
    check(at(33.3, 44.4), &[]);
    check(at(0.0, 0.0), &[Fault::Coordinates]);
    check(at(44.4, 33.3), &[Fault::Coordinates]);
    check(at(95.0, 33.3), &[Fault::Coordinates]);
    check(at(51.5, -0.1), &[]);
    check(Event { latest: Some(Day(-4)), ..event("b", "b1", 0) }, &[Fault::Date]);
    let deaths = |low, best, high| Event { deaths: Some(Deaths { low, best, high }), ..event("b", "b1", 0) };
    check(deaths(1.0, 5.0, 9.0), &[]);
    check(deaths(6.0, 5.0, 9.0), &[Fault::Deaths]);
    check(deaths(9.0, 5.0, 1.0), &[Fault::Deaths]);
    check(deaths(-1.0, -1.0, -1.0), &[Fault::Deaths]);
}

#[test]
fn slips_of_the_pen_in_dates() {
    let told = |set: &str, year, month, day, dead| {
        let day = Day::from_ymd(year, month, day);
        Event { earliest: day, latest: day, deaths: Some(Deaths::exactly(dead)), ..event(set, &format!("{set}1"), 0) }
    };
    let check = |a: Event, b: Event, expected: &[&str]| {
        let settings = Settings::default();
        let events = [a, b];
        let found = integrate(&events, &settings);
        assert_eq!(found.flags.iter().map(|flag| flag.why.as_str()).collect::<Vec<_>>(), expected);
    };
    let expected = [
        "b1 (b) tells the same of 2025-07-04; day and month may be exchanged in one of the two",
        "a1 (a) tells the same of 2025-04-07; day and month may be exchanged in one of the two",
    ];
    check(told("a", 2025, 4, 7, 11.0), told("b", 2025, 7, 4, 11.0), &expected);
    let expected = [
        "b1 (b) tells the same of 2025-04-07; the year may be wrong in one of the two",
        "a1 (a) tells the same of 2024-04-07; the year may be wrong in one of the two",
    ];
    check(told("a", 2024, 4, 7, 11.0), told("b", 2025, 4, 7, 11.0), &expected);
    check(told("a", 2025, 4, 7, 11.0), told("b", 2025, 7, 4, 12.0), &[]);
    check(told("a", 2025, 4, 7, 1.0), told("b", 2025, 7, 4, 1.0), &[]);
}

#[test]
fn rows_told_twice_are_shown() {
    let events = [event("a", "a1", 0), event("a", "a2", 0), event("a", "a3", 1)];
    let settings = Settings::default();
    assert_eq!(integrate(&events, &settings).duplicates, [vec![0, 1]]);
}

#[test]
fn reasons_add_up_in_words() {
    let events = [event("a", "a1", 0), Event { target: "airport".to_owned(), ..event("b", "b1", 1) }];
    let settings = Settings::default();
    let reasons = integrate(&events, &settings).reasons(0, 1);
    let told = |reason: &sinew_map::incidents::integrate::Reason| {
        let sign = if reason.differs() { " !" } else { "" };
        format!("{} {} {:+}{sign}: {}", reason.feature.words(), reason.level, reason.weight, reason.found)
    };
    insta::assert_snapshot!(reasons.iter().map(told).collect::<Vec<_>>().join("\n"));
}

/// An event that may be like others of its kind in anything.
fn any_event(set: &'static str) -> impl Strategy<Value = Event> {
    let when = (0..12i32, prop_oneof![4 => Just(0), 1 => 1..9i32]);
    let place = (0..6i32, 0..6i32, prop_oneof![Just(Radius::Exact), Just(Radius::Near), Just(Radius::Far)], any::<bool>());
    let who = prop_oneof![Just("Group"), Just("Other"), Just("Unknown")];
    let rest = (who, 0..5u8, prop_oneof![Just("base"), Just("convoy"), Just("")]);
    (when, place, rest).prop_map(move |((day, more), (y, x, radius, has_point), (who, dead, target))| Event {
        latest: Some(Day(day + more)),
        place: Place {
            point: has_point.then_some((33.0 + f64::from(y) / 20.0, 44.0 + f64::from(x) / 20.0)),
            radius,
            province: "Baghdad".to_owned(),
            ..Place::default()
        },
        actors: vec![Actor { name: who.to_owned(), family: String::new() }],
        deaths: Some(Deaths::exactly(f64::from(dead))),
        target: target.to_owned(),
        ..event(set, "", day)
    })
}

fn any_sets() -> impl Strategy<Value = Vec<Event>> {
    let sets = [any_event("a"), any_event("b"), any_event("c")].map(|event| proptest::collection::vec(event, 0..9));
    sets.prop_map(|sets| {
        let mut events: Vec<Event> = sets.concat();
        // Twins in all that is told could stand for each other: each is kept once.
        let mut seen = BTreeSet::new();
        events.retain(|event| seen.insert(format!("{event:?}")));
        for (at, event) in events.iter_mut().enumerate() {
            event.id = format!("{}{at:02}", event.set);
        }
        events
    })
}

/// Links with their ids, probabilities and strength, in the order of ids.
fn links(events: &[Event]) -> BTreeSet<String> {
    let settings = Settings::default();
    let found = integrate(events, &settings);
    let id = |at: usize| events[at].id.as_str();
    let told = |link: &sinew_map::incidents::integrate::Link| {
        format!("{} {} {:?} {:.2}", id(link.a), id(link.b), link.through, link.probability)
    };
    found.links.iter().map(told).collect()
}

/// The best total of all one-to-one choices, by trying each.
fn brute_force(edges: &[Edge]) -> i64 {
    let Some((first, rest)) = edges.split_first() else { return 0 };
    let free: Vec<Edge> = rest.iter().copied().filter(|edge| edge.a != first.a && edge.b != first.b).collect();
    brute_force(rest).max(first.worth + brute_force(&free))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_rows_and_sets_changes_nothing(events in any_sets(), seed in any::<u64>()) {
        let mut shuffled = events.clone();
        let key = |event: &Event| {
            let bytes = event.id.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
            bytes ^ (bytes >> 29)
        };
        shuffled.sort_by_key(key);
        prop_assert_eq!(links(&events), links(&shuffled));
    }

    #[test]
    fn other_ids_change_nothing(events in any_sets()) {
        let settings = Settings::default();
        let renamed: Vec<Event> =
            events.iter().enumerate().map(|(at, event)| Event { id: format!("{}", 997 * (at + 3) % 1009), ..event.clone() }).collect();
        prop_assert_eq!(integrate(&events, &settings).links, integrate(&renamed, &settings).links);
    }

    #[test]
    fn one_to_one_links_share_no_event(events in any_sets()) {
        let settings = Settings::default();
        let found = integrate(&events, &settings);
        let mut seen = BTreeSet::new();
        for link in found.links.iter().filter(|link| link.through == Through::Pair) {
            prop_assert!(seen.insert((link.a, events[link.b].set.clone())));
            prop_assert!(seen.insert((link.b, events[link.a].set.clone())));
            prop_assert!((0.0..=1.0).contains(&link.probability));
        }
        for cluster in &found.clusters {
            let is_split = |at: &usize| found.links.iter().any(|link| link.through == Through::Split && (link.a == *at || link.b == *at));
            let alone: Vec<&str> = cluster.iter().filter(|at| !is_split(at)).map(|at| events[*at].set.as_str()).collect();
            prop_assert_eq!(alone.iter().collect::<BTreeSet<_>>().len(), alone.len());
        }
    }

    #[test]
    fn the_total_is_the_best_there_is(edges in proptest::collection::btree_map((0..5u32, 0..5u32), -3..20i64, 0..14)) {
        let edges: Vec<Edge> = edges.into_iter().map(|((a, b), worth)| Edge { a, b, worth }).collect();
        let taken: Vec<Edge> = assign(&edges).into_iter().map(|at| edges[at]).collect();
        prop_assert_eq!(taken.iter().map(|edge| edge.worth).sum::<i64>(), brute_force(&edges));
        prop_assert_eq!(taken.iter().map(|edge| edge.a).collect::<BTreeSet<_>>().len(), taken.len());
        prop_assert_eq!(taken.iter().map(|edge| edge.b).collect::<BTreeSet<_>>().len(), taken.len());
    }
}
