//! When things hold.

use crate::support::{World, day, entity, world};
use sinew_map::{TieRef, View};

fn stake(rows: &str) -> World {
    world(&format!(
        "@ coded | 2020-06-01
         ! old | date=2015-03-01
         ! new | date=2019-09-09
         ! good | date=2018-01-01; reliability=A
         ! poor | date=2018-01-01; reliability=D
         a | Company | name | A
         b | Company | name | B
         {rows}"
    ))
}

/// The verdicts on days, as `2014-01-01 certainly; …`; the relation is `r`.
fn check(rows: &str, expected: &str) {
    let world = stake(rows);
    let view = world.ever();
    let on = |entry: &str| {
        let date = entry.split(' ').next().expect("well-formed test data");
        format!("{date} {}", view.held_on(entity(&view, "r"), day(date)))
    };
    assert_eq!(expected.split("; ").map(on).collect::<Vec<_>>().join("; "), expected, "{rows}");
}

/// A relation of `a` to `b` with these options.
fn relation(schema: &str, ends: (&str, &str), options: &str) -> String {
    let mut rows = format!("r | {schema} | {} | a | {options}\n", ends.0);
    let (source, _) = options
        .split_once("source=")
        .map_or(("", ""), |(_, source)| (source.split(';').next().expect("well-formed test data"), ""));
    rows.push_str(&format!(
        "r | | {} | b | {}\n",
        ends.1,
        if source.is_empty() { String::new() } else { format!("source={source}") }
    ));
    rows
}

fn owns(options: &str) -> String {
    relation("Ownership", ("owner", "asset"), options)
}

#[test]
fn by_start_and_end() {
    check(&owns("startDate=2014-01-01"), "2013-12-31 not; 2014-01-01 certainly; 2020-06-01 certainly; 2020-06-02 possibly");
    check(&owns("startDate=2014"), "2013-12-31 not; 2014-01-01 possibly; 2014-12-31 certainly");
    check(&owns("startDate=2014~"), "2012-12-31 not; 2013-01-01 possibly; 2015-12-31 certainly");
    check(&owns("startDate=2014-01-01?"), "2013-12-01 not; 2014-01-01 possibly; 2014-06-01 possibly; 2020-06-01 certainly");
    check(&owns("endDate=2018-12-31"), "2000-01-01 possibly; 2018-12-31 certainly; 2019-01-01 not; 2020-06-01 not");
    check(&owns("startDate=2014; endDate=.."), "2014-12-31 certainly; 2050-01-01 certainly");
    check(&owns("startDate=2014-05-01; endDate=2014-05-01"), "2014-04-30 not; 2014-05-01 certainly; 2014-05-02 not");
    check(&owns("startDate=2014-05-01; endDate=2016"), "2015-12-31 certainly; 2016-06-01 possibly; 2017-01-01 not");
    // The end is before the start: possible from the one to the other, certain nowhere.
    check(&owns("startDate=2016; endDate=2014"), "2013-12-31 not; 2015-01-01 possibly; 2017-01-01 not");
}

#[test]
fn without_dates_it_held_when_its_sources_spoke() {
    check(&owns(""), "2019-01-01 possibly; 2020-06-01 certainly; 2021-01-01 possibly");
    check(&owns("source=old"), "2015-02-28 possibly; 2015-03-01 certainly; 2015-03-02 possibly");
    let both = [owns("source=old"), owns("source=new")].concat();
    check(&both, "2015-02-28 possibly; 2015-03-01 certainly; 2017-01-01 certainly; 2019-09-09 certainly; 2019-09-10 possibly");
}

#[test]
fn a_source_that_gives_an_end_does_not_attest_the_days_after() {
    // In June 2020 it is said that it ended in 2020; that it still held in June nobody says.
    check(
        &owns("startDate=2014-01-01; endDate=2020"),
        "2019-12-31 certainly; 2020-05-31 possibly; 2020-12-31 possibly; 2021-01-01 not",
    );
    check(&owns("endDate=2020"), "2020-06-01 possibly");
    // An end that is still to come is no past.
    check(&owns("startDate=2014; endDate=2022"), "2020-06-01 certainly; 2022-01-01 certainly; 2022-01-02 possibly");
    check(&owns("endDate=2022-12-31"), "2020-06-01 certainly; 2021-01-01 certainly; 2022-12-31 certainly; 2020-05-31 possibly");
    // Another source that spoke of it still attests its day.
    let both = [owns("startDate=2014-01-01; endDate=2019; source=poor"), owns("source=new")].concat();
    check(&both, "2019-09-09 certainly; 2019-09-10 possibly; 2020-01-01 not");
}

#[test]
fn an_end_outweighs_who_speaks_of_it_later() {
    let both = [owns("endDate=2016-01-01; source=old"), owns("source=new")].concat();
    check(&both, "2016-01-01 certainly; 2016-01-02 not; 2019-09-09 not");
}

#[test]
fn who_says_that_it_goes_on_against_who_gives_an_end() {
    let both = [owns("startDate=2014; endDate=2018; source=old"), owns("endDate=..; source=new")].concat();
    check(&both, "2017-12-31 certainly; 2019-09-09 certainly; 2019-09-10 possibly; 2030-01-01 possibly");
}

#[test]
fn disputed_bounds() {
    let check = |rows: &str, expected: &str| {
        let world = stake(rows);
        let view = world.ever();
        let held = view.held(entity(&view, "r"));
        let disputed = if held.disputed { " disputed" } else { "" };
        assert_eq!(format!("{}{disputed}, {} claims", held.period, held.claims.len()), expected, "{rows}");
    };
    let two = |one: &str, other: &str| [owns(&format!("{one}; source=good")), owns(&format!("{other}; source=poor"))].concat();
    check(&owns(""), "dates unknown, 0 claims");
    check(&two("startDate=2014", "startDate=2016"), "since 2014 disputed, 1 claims");
    check(&two("startDate=2014", "endDate=2016"), "2014 – 2016, 2 claims");
    // A weaker source that says the same, or leaves room for it, disputes nothing.
    check(&two("startDate=2014", "startDate=2014"), "since 2014, 1 claims");
    check(&two("startDate=2014-05", "startDate=2014"), "since 2014-05, 1 claims");
    check(&two("endDate=2016-01-01", "endDate=2017-01-01"), "until 2016-01-01 disputed, 1 claims");
    // Two of equal weight that exclude each other dispute it as well.
    let equal = [owns("startDate=2014; source=old"), owns("startDate=2016; source=new")].concat();
    check(&equal, "since 2014-01-01/2016-12-31 disputed, 2 claims");
    // A denial is a disagreement of its own, not about when.
    check(&[owns("startDate=2014"), owns("startDate=2014; stance=denied")].concat(), "since 2014, 1 claims");
}

#[test]
fn what_has_happened_stays_true() {
    let kin = |options: &str| relation("Family", ("person", "relative"), options);
    check(&kin("startDate=2014-05-01"), "2014-04-30 not; 2014-05-01 certainly; 2050-01-01 certainly");
    check(&kin("startDate=2014"), "2013-12-31 not; 2014-06-01 possibly; 2014-12-31 certainly");
    check(&kin(""), "2020-05-31 possibly; 2020-06-01 certainly; 2050-01-01 certainly");
    let paid = |options: &str| relation("Payment", ("payer", "beneficiary"), options);
    check(&paid("date=2015-02-03"), "2015-02-02 not; 2015-02-03 certainly; 2016-01-01 certainly");
    check(&paid("endDate=2015-02-03"), "2015-02-02 possibly; 2015-02-03 certainly; 2016-01-01 certainly");
    check("r | Incident | name | Attack | date=2015-02", "2015-01-31 not; 2015-02-05 possibly; 2015-03-01 certainly");
    check(
        "r | Incident | name | War | startDate=2015-02-01; endDate=2015-03-01",
        "2015-01-31 not; 2015-02-01 certainly; 2016-01-01 certainly",
    );
}

fn only_tie(view: &View<'_>) -> TieRef {
    let mut ties = view.map().ties();
    let tie = ties.next().expect("well-formed test data");
    assert_eq!(ties.next(), None);
    tie
}

/// Whether the only tie stands: at any time, and on days.
fn stands(rows: &str, expected: &str) {
    let world = stake(rows);
    let on = |entry: &str| match entry.split_once(' ').expect("well-formed test data") {
        ("ever", _) => format!("ever {}", world.ever().stands(only_tie(&world.ever()))),
        (date, _) => format!("{date} {}", world.on(date).stands(only_tie(&world.on(date)))),
    };
    assert_eq!(expected.split("; ").map(on).collect::<Vec<_>>().join("; "), expected, "{rows}");
}

#[test]
fn relations_stand_while_they_hold() {
    stands(
        &owns("startDate=2014-01-01; endDate=2016-01-01"),
        "ever certainly; 2013-12-31 not; 2015-01-01 certainly; 2017-01-01 not",
    );
    stands(&owns("startDate=2014-01-01; stance=denied"), "ever not; 2015-01-01 not");
    stands(&owns("endDate=2016"), "ever certainly; 2015-01-01 possibly");
}

#[test]
fn references_hold_by_their_own_dates_or_by_what_refers() {
    let parent = |options: &str| format!("a | | parent | b | {options}");
    stands(&parent(""), "ever certainly; 1900-01-01 certainly; 2050-01-01 certainly");
    stands(&parent("start=2014-01-01; end=2016-12-31"), "ever certainly; 2013-12-31 not; 2015-01-01 certainly; 2017-01-01 not");
    stands(&parent("start=2014-01-01"), "2013-12-31 not; 2020-06-01 certainly; 2020-06-02 possibly");
    stands(&parent("end=2020"), "2020-06-01 possibly; 2021-01-01 not");
    stands(&parent("stance=denied"), "ever not; 2015-01-01 not");
    let two = [parent("start=2014; end=2014"), "\n".to_owned(), parent("start=2016-01-01; end=2016-12-31")].concat();
    stands(&two, "2014-06-01 possibly; 2015-06-01 not; 2016-06-01 certainly");
    // By the event, or by the designation, that refers.
    stands(
        "r | Incident | name | Attack | date=2015-02-03\nr | | claimedBy | a",
        "2015-02-02 not; 2015-02-03 certainly; 2030-01-01 certainly",
    );
    stands(
        "r | Sanction | entity | a | startDate=2015-02-03; endDate=2016-01-01",
        "2015-02-02 not; 2015-06-01 certainly; 2016-01-02 not",
    );
}
