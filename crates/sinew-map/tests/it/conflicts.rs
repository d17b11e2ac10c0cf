//! Which of several conflicting claims the map uses, and where claims cannot all be right.

use crate::support::{World, entity, world};
use sinew_map::{Filter, View};
use sinew_model::{Preference, Stance};

const SOURCES: &str = "@ coded | 2024-01-01
    ! a | reliability=A; date=2020-01-01
    ! c | reliability=C; date=2023-01-01
    ! c2 | reliability=C; date=2022-01-01
    ! u | date=2021-01-01\n";

/// Rows about the Ownership `r`, of which `a` has a stake in `b`.
fn stake(rows: &str) -> World {
    world(&format!(
        "{SOURCES} a | Company | name | A\nb | Company | name | B\nr | Ownership | owner | a\nr | | asset | b\n{rows}"
    ))
}

fn share(world: &World) -> String {
    let view = world.ever();
    view.number(entity(&view, "r"), "percentage").0.map_or("none".to_owned(), |range| range.to_string())
}

#[test]
fn criteria_are_compared_in_their_order() {
    let check = |prefer: &[Preference], expected: &str| {
        let mut world = stake(
            "r | | percentage | 10 | source=a; stance=claimed; credibility=3
             r | | percentage | 20 | source=c; stance=reported; credibility=1
             r | | percentage | 30 | source=u; stance=confirmed; credibility=2
             r | | percentage | 40 | source=c2; stance=assessed",
        );
        world.prefer = prefer.to_vec();
        assert_eq!(share(&world), expected, "{prefer:?}");
    };
    use Preference::{Credibility, Recent, Reliability, Stance};
    check(&[Reliability], "10");
    check(&[Credibility], "20");
    check(&[Stance], "30");
    check(&[Recent], "20");
    check(&[], "10..40");
    check(&[Recent, Reliability, Stance], "20");
    check(&[Stance, Reliability], "30");
}

#[test]
fn a_later_criterion_decides_where_an_earlier_one_leaves_several() {
    let check = |prefer: &[Preference], expected: &str| {
        let mut world = stake(
            "r | | percentage | 20 | source=c; stance=reported
             r | | percentage | 30 | source=c2; stance=asserted
             r | | percentage | 90 | source=u; stance=confirmed",
        );
        world.prefer = prefer.to_vec();
        assert_eq!(share(&world), expected, "{prefer:?}");
    };
    use Preference::{Credibility, Recent, Reliability, Stance};
    check(&[Reliability], "20..30");
    check(&[Reliability, Credibility], "20..30");
    check(&[Reliability, Credibility, Stance], "30");
    check(&[Reliability, Recent], "20");
}

#[test]
fn what_is_denied_or_no_number_is_never_used() {
    let check = |rows: &str, expected: &str| assert_eq!(share(&stake(rows)), expected, "{rows}");
    check("", "none");
    check("r | | percentage | 50 | stance=denied", "none");
    check("r | | percentage | 50\nr | | percentage | 60 | source=a; stance=denied", "50");
    check("r | | percentage | a majority | source=a\nr | | percentage | 60 | source=c", "60");
    check("r | | percentage | (25,50]\nr | | percentage | 50", "(25,50]");
}

fn start(world: &World) -> String {
    let view = world.ever();
    view.held(entity(&view, "r")).period.start.map_or("none".to_owned(), |date| date.to_string())
}

#[test]
fn dates_that_tie_give_their_span() {
    let check = |rows: &str, expected: &str| assert_eq!(start(&stake(rows)), expected, "{rows}");
    check("", "none");
    check("r | | startDate | 2014", "2014");
    check("r | | startDate | 2014-05-01 | source=c\nr | | startDate | 2016-02-01 | source=c2", "2014-05-01/2016-02-01");
    check("r | | startDate | 2014 | source=c\nr | | startDate | 2016 | source=c2", "2014-01-01/2016-12-31");
    check("r | | startDate | 2014 | source=c\nr | | startDate | 2016 | source=a", "2016");
    // A vaguer date that leaves room for a finer one gives way to it, of several the finest.
    check("r | | startDate | 2014 | source=c\nr | | startDate | 2014-05 | source=c2", "2014-05");
    check(
        "r | | startDate | 2014 | source=c\nr | | startDate | 2014-05-03 | source=c2\nr | | startDate | 2014-05 | source=c2",
        "2014-05-03",
    );
    check("r | | startDate | 2014 | source=c\nr | | startDate | 2014 | source=c2", "2014");
    check("r | | startDate | 2014 | source=c\nr | | startDate | 2015-03/.. | source=c2", "2014-01-01/..");
    check("r | | startDate | 2014 | source=c\nr | | startDate | ../2013 | source=c2", "../2014-12-31");
    check("r | | startDate | 2014 | source=c\nr | | startDate | .. | source=c2", "../2014-12-31");
    check("r | | startDate | ../2013 | source=c\nr | | startDate | 2015/.. | source=c2", "none");
    // The first property that has any date.
    check("r | | date | 2010 | source=a\nr | | startDate | 2014 | source=c", "2014");
    check("r | | date | 2010", "2010");
    // A text that is no date says nothing of when.
    check("r | | startDate | long ago | source=a\nr | | startDate | 2014 | source=c", "2014");
    check("r | | startDate | long ago | source=a\nr | | date | 2014 | source=c", "2014");
}

/// `percentage: 50 | not 50`
fn conflicts(view: &View<'_>, id: &str) -> Vec<String> {
    let side = |claims: &Vec<sinew_map::ClaimRef>| {
        let denied = if view.stance(claims[0]) == Stance::Denied { "not " } else { "" };
        let times = if claims.len() > 1 { format!(" x{}", claims.len()) } else { String::new() };
        format!("{denied}{}{times}", view.map().value(claims[0]))
    };
    let told = |conflict: &sinew_map::Conflict| {
        format!("{}: {}", conflict.property.name(), conflict.sides.iter().map(side).collect::<Vec<_>>().join(" | "))
    };
    view.conflicts(entity(view, id)).iter().map(told).collect()
}

fn check(rows: &str, expected: &[&str]) {
    assert_eq!(conflicts(&stake(rows).ever(), "r"), expected, "{rows}");
}

#[test]
fn numbers_conflict_as_ranges() {
    check("r | | percentage | 50\nr | | percentage | 50", &[]);
    check("r | | percentage | 50\nr | | percentage | 25..75", &[]);
    check("r | | percentage | 50 | source=c\nr | | percentage | (50,75] | source=a", &["percentage: (50,75] | 50"]);
    check("r | | percentage | 50\nr | | percentage | 60\nr | | percentage | 50", &["percentage: 50 x2 | 60"]);
    check("r | | sharesValue | 10\nr | | sharesValue | 20", &["sharesValue: 10 | 20"]);
    // One that fits both sides is on none.
    check("r | | percentage | 0..100\nr | | percentage | 50\nr | | percentage | 60", &["percentage: 50 | 60"]);
    check("r | | percentage | a majority\nr | | percentage | 40", &[]);
}

#[test]
fn dates_conflict_where_they_exclude_each_other() {
    check("r | | startDate | 2014\nr | | startDate | 2014-05", &[]);
    check("r | | startDate | 2014~\nr | | startDate | 2015-05", &[]);
    check("r | | startDate | 2014 | source=c\nr | | startDate | 2015-05 | source=a", &["startDate: 2015-05 | 2014"]);
    check("r | | endDate | 2014\nr | | endDate | 2015", &["endDate: 2014 | 2015"]);
    check("r | | startDate | 2014\nr | | endDate | 2015", &[]);
    check("r | | startDate | 2014\nr | | startDate | 2015 | stance=denied", &[]);
}

#[test]
fn properties_that_may_have_several_values_conflict_only_by_denial() {
    check("r | | role | owner\nr | | role | founder", &[]);
    check("r | | role | owner\nr | | role | owner | stance=denied", &["role: owner | not owner"]);
    check("r | | role | owner | stance=denied\nr | | role | owner | stance=denied", &[]);
    check("r | | role | owner | source=a; stance=denied\nr | | role | owner | source=u", &["role: owner | not owner"]);
    check("r | | role | owner\nr | | role | founder\nr | | role | owner | stance=denied", &["role: owner | not owner"]);
}

#[test]
fn each_property_that_can_have_one_value_only() {
    let world = world(
        "p | Person | birthDate | 1953
         p | | birthDate | 1954-01-02
         p | | deathDate | 2020-01-03
         p | | gender | male
         p | | gender | female
         p | | nationality | iq
         p | | nationality | ir
         p | | height | 180
         p | | height | 181
         c | LegalEntity | incorporationDate | 2001
         c | | incorporationDate | 2002",
    );
    let view = world.ever();
    assert_eq!(conflicts(&view, "p"), ["birthDate: 1953 | 1954-01-02", "gender: male | female", "height: 180 | 181"]);
    assert_eq!(conflicts(&view, "c"), ["incorporationDate: 2001 | 2002"]);
}

#[test]
fn the_side_that_the_map_uses_comes_first() {
    let rows = "r | | percentage | 10 | source=u\nr | | percentage | 20 | source=c\nr | | percentage | 30 | source=a";
    check(rows, &["percentage: 30 | 20 | 10"]);
    let world = stake(rows);
    let only = Filter { reliability: Some(sinew_model::Reliability::C), ..Filter::default() };
    assert_eq!(conflicts(&world.asked(None, only), "r"), ["percentage: 30 | 20"]);
}

#[test]
fn joined_entities_conflict_as_one() {
    let world = world(
        "x | Person | birthDate | 1953\n y | Person | birthDate | 1960\n = x | y | positive
         acme | Company | name | Acme\n acme2 | Company | name | Acme Ltd\n = acme | acme2 | positive
         x | | Directorship | acme
         d | Directorship | director | x\n d | | organization | acme\n d | | organization | acme2 | stance=denied",
    );
    let view = world.ever();
    assert_eq!(conflicts(&view, "x"), ["birthDate: 1953 | 1960"]);
    // Who denies it under another id of the same company denies the same thing.
    assert_eq!(conflicts(&view, "d"), ["organization: acme | not acme2"]);
}
