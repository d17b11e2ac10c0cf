//! What registers really hold: unknown shares, times, disagreement, several relations, several rows of designation.

use super::{check, reach_of, reach_on, rule_of, told};
use crate::support::{entity, world};
use sinew_map::reach::designated;

#[test]
fn an_unknown_share_is_possible_and_named() {
    let world = world(
        "@ register | 2026-01-01 | maintained
         x | Person | name | Ali X
         a | Company | name | Alpha
         x | | Sanction | OFAC | startDate=2020
         x | | Ownership | a | startDate=2010
         a | | Ownership | b | startDate=2010; percentage=minority",
    );
    let (told, missing) = reach_on(&world, "2024-01-01", "OFAC");
    assert_eq!(told, "a possibly 0..100; b possibly 0..100");
    assert_eq!(
        missing,
        ["the share of Ali X in Alpha is not known", "whether Alpha is itself reached", "the share of Alpha in b is not known"]
    );
}

#[test]
fn what_others_hold_is_shown_and_bounds_nothing() {
    let world = world(
        "@ register | 2026-01-01 | maintained
         x | | Ownership | a | startDate=2010
         y | | Ownership | a | startDate=2010; percentage=70",
    );
    let view = world.on("2024-01-01");
    let reach = reach_of(&view, &rule_of("OFAC"), &["x"]);
    assert_eq!((told(&view, &reach).as_str(), reach.reached[0].others.to_string().as_str()), ("a possibly 0..100", "70"));
}

#[test]
fn a_stake_that_may_have_ended_is_possible() {
    let world = world(
        "@ report | 2022-03-01
         x | Person | name | X
         x | | Sanction | OFAC | startDate=2020; endDate=..
         x | | Ownership | a | percentage=60; startDate=2015
         x | | Ownership | b | percentage=60; startDate=2015; endDate=2023-12-31
         x | | Ownership | c | percentage=60; startDate=2024-06",
    );
    let (told, missing) = reach_on(&world, "2024-01-01", "OFAC");
    assert_eq!(
        (told.as_str(), missing.concat().as_str()),
        ("a possibly 0..60", "whether the share of X in a was held on 2024-01-01")
    );
    assert_eq!(reach_on(&world, "2022-03-01", "OFAC").0, "a certainly 60; b certainly 60");
}

#[test]
fn relations_between_the_same_two() {
    let x_owns_a = |rows: &str, expected: &str| {
        let registers = "@ r1 | 2026-01-01 | maintained\nx | | Ownership | z | percentage=1; startDate=2010\n";
        check(&format!("{registers}{rows}"), "OFAC", &["x"], expected);
    };
    let row = |options: &str| format!("x | | Ownership | a | startDate=2010; {options}\n");
    let other = "@ r2 | 2026-01-01 | maintained\n";
    // Parcels that one dataset tells apart are added.
    x_owns_a(&(row("tie=1; percentage=30") + &row("tie=2; percentage=30")), "a certainly 60");
    // Two datasets see one stake.
    x_owns_a(&(row("percentage=30") + other + &row("percentage=30")), "");
    x_owns_a(&(row("percentage=40") + other + &row("percentage=60")), "a possibly 40..60");
    x_owns_a(&(row("percentage=50") + other + &row("percentage=60")), "a certainly 50..60");
    // One that gives no number does not cast doubt on one that does.
    x_owns_a(&(row("percentage=60") + other + &row("role=owner")), "a certainly 60");
    // Shares and votes may be one stake measured twice.
    x_owns_a(
        &(row("tie=s; percentage=(25,50]; sharesType=shares") + &row("tie=v; percentage=(25,50]; sharesType=votes")),
        "a possibly (25,100]",
    );
    x_owns_a(
        &(row("tie=s; percentage=60; sharesType=shares") + &row("tie=v; percentage=20; sharesType=votes")),
        "a certainly 60..80",
    );
    // A stake that is over counts no more, nor does it cast doubt on the one that followed.
    x_owns_a(&(row("tie=1; percentage=90; endDate=2015") + &row("tie=2; percentage=30")), "");
}

#[test]
fn a_dataset_that_is_surer_of_the_day_outweighs() {
    let table = "@ old | 2020-01-01
        x | | Ownership | a | startDate=2010; percentage=20
        @ register | 2026-01-01 | maintained
        x | | Ownership | a | startDate=2010; percentage=60";
    check(table, "OFAC", &["x"], "a certainly 60");
}

#[test]
fn conflicting_percentages_follow_the_rule_of_conflict() {
    let rows = |stance: &str| {
        format!(
            "@ coded | 2024-01-01
             x | | Ownership | a | startDate=2010; percentage=60
             x | | Ownership | a | startDate=2010; percentage=20; stance={stance}"
        )
    };
    check(&rows("asserted"), "OFAC", &["x"], "a possibly 20..60");
    check(&rows("reported"), "OFAC", &["x"], "a certainly 60");
    check(&rows("denied"), "OFAC", &["x"], "a certainly 60");
    check(&rows("confirmed"), "OFAC", &["x"], "");
}

#[test]
fn a_denied_relation_is_none() {
    check("x | | Ownership | a | startDate=2010; percentage=60; stance=denied", "OFAC", &["x"], "");
}

#[test]
fn joined_entities_own_together() {
    let table = "@ register | 2026-01-01 | maintained
        = x | x2 | positive
        x | | Ownership | a | startDate=2010; percentage=30
        x2 | | Ownership | a | startDate=2010; percentage=30";
    check(table, "OFAC", &["x2"], "a certainly 60");
}

#[test]
fn one_that_may_be_designated_may_reach() {
    let world = world(
        "@ list | 2022-01-01
         x | | Sanction | OFAC | listingDate=2020-05-01
         x | | Ownership | a | startDate=2010; endDate=..; percentage=60",
    );
    let (told, missing) = reach_on(&world, "2024-01-01", "OFAC");
    assert_eq!((told.as_str(), missing.concat().as_str()), ("a possibly 0..60", "whether x stood designated on 2024-01-01"));
    assert_eq!(reach_on(&world, "2021-01-01", "OFAC").0, "a certainly 60");
    assert_eq!(reach_on(&world, "2020-04-30", "OFAC").0, "");
}

#[test]
fn one_that_may_be_designated_and_is_reached_in_any_case_is_told() {
    let world = world(
        "@ list | 2026-01-01 | maintained
         x | | Sanction | OFAC | startDate=2020
         y | | Sanction | OFAC | startDate=2023/2025
         x | | Ownership | y | startDate=2010; percentage=60
         x | | Ownership | z | startDate=2010; percentage=1",
    );
    assert_eq!(reach_on(&world, "2024-01-01", "OFAC").0, "y certainly 60");
    assert_eq!(reach_on(&world, "2024-01-01", "UK").0, "");
    assert_eq!(reach_on(&world, "2026-01-01", "OFAC").0, "");
}

#[test]
fn authorities() {
    let world = world(
        "@ us_ofac_sdn | 2026-01-01 | maintained
         a | | Sanction | Office of Foreign Assets Control | startDate=2020; program=IRGC
         b | | Sanction | Bureau of Industry and Security | startDate=2020
         c | | Sanction | European Union | startDate=2020; endDate=2021
         d-s | Sanction | entity | d | startDate=2020
         e | | Sanction | OFSI | startDate=2020
         f | | Sanction | [SDGT] OFAC | startDate=2020; stance=denied",
    );
    let check = |authority: Option<&str>, on: &str, expected: &str| {
        let view = world.on(on);
        let found = designated(&view, authority);
        assert!(found.iter().all(|d| d.claims.len() >= 2 && d.sanctions.len() == 1));
        assert_eq!(found.iter().map(|d| view.id(d.entity)).collect::<Vec<_>>().join(" "), expected, "{authority:?} {on}");
    };
    check(Some("ofac"), "2024-01-01", "a d");
    check(Some("OFAC"), "2019-12-31", "");
    check(Some("irgc"), "2024-01-01", "a");
    check(Some("EU"), "2020-06-01", "c");
    check(Some("EU"), "2024-06-01", "");
    check(Some("UK"), "2024-06-01", "e");
    check(Some("bureau"), "2024-06-01", "b");
    check(None, "2024-06-01", "a b d e");
}

#[test]
fn chains_and_roots() {
    let world = world(
        "@ register | 2026-01-01 | maintained
         x | | Ownership | a | startDate=2010; percentage=50
         y | | Ownership | a | startDate=2010; percentage=5
         a | | Ownership | b | startDate=2010; percentage=50
         z | | Ownership | c | startDate=2010; percentage=80
         p | | UnknownLink | x | startDate=2010
         d | | Directorship | b | startDate=2010
         x | | Directorship | e | startDate=2010",
    );
    let view = world.on("2024-01-01");
    let reach = reach_of(&view, &rule_of("OFAC"), &["x", "y", "z"]);
    let b = entity(&view, "b");
    assert_eq!(reach.of(b).unwrap().depth, 2);
    assert_eq!(reach.roots(b).iter().map(|root| view.id(*root)).collect::<String>(), "xy");
    let of_percentages = |claims: &[sinew_map::ClaimRef]| {
        claims.iter().map(|c| view.map().value(*c)).filter(|v| v.len() <= 2 && v.parse::<u8>().is_ok()).count()
    };
    assert_eq!((of_percentages(&reach.of(b).unwrap().claims), of_percentages(&reach.chain(b))), (1, 3));
    let leads: Vec<_> = reach.leads.iter().map(|lead| (view.id(lead.entity), lead.kind, lead.forward)).collect();
    assert_eq!(leads, [("e", "Directorship", true), ("p", "UnknownLink", false)]);
}
