//! Events of force and movement: who did it to whom, where the sentence does not say it in so many words.

use super::clauses::check;
use sinew_read::{About, read};

#[test]
fn what_came_of_a_deed_is_of_whoever_did_it() {
    check(
        "The Delta Front opened fire on men demanding bread, leaving four people dead.",
        "attack",
        "attack(Delta Front, men); attack(Delta Front, four people)",
    );
    check(
        "The Delta Front, which had threatened to intervene openly, instead imposed a blockade on Norway.",
        "coercion",
        "coercion(Delta Front, Norway)",
    );
    check(
        "The Delta Front carried out raids in Benghazi, including one that killed Hasan Oban.",
        "attack",
        "attack(Delta Front, Benghazi); attack(Delta Front, Hasan Oban)",
    );
}

#[test]
fn groups_stand_before_their_deeds() {
    for (text, who) in [
        ("Rebel shelling of Benghazi went on.", "Rebel"),
        ("Norwegian-led coalition airstrikes on Benghazi went on.", "Norwegian-led coalition"),
        ("A police raid on Benghazi followed.", "police"),
    ] {
        check(text, "attack", &format!("attack({who}, Benghazi)"));
    }
    check("Terrorist attacks on Benghazi went on.", "attack", "");
}

#[test]
fn what_allies_do_is_not_done_by_whose_they_are() {
    check("Norway's proxies attacked Benghazi.", "attack", "attack(proxies, Benghazi)");
    check("Raids by Norway's allies on Benghazi went on.", "attack", "attack(allies, Benghazi)");
}

#[test]
fn buildings_are_places() {
    check("The Delta Front stormed the state television building in Benghazi.", "attack", "attack(Delta Front, Benghazi)");
    check("The Delta Front stormed a state television building.", "attack", "attack(Delta Front, state television building)");
}

#[test]
fn verbs_in_a_row_have_one_subject() {
    check(
        "Hasan Oban was abducted by Teng Maro, flown to Norway and arrested there by the Delta Police.",
        "coercion",
        "coercion(Delta Police, Hasan Oban)",
    );
    check(
        "Norwegian marines left Benghazi, after which men of the Delta Front burned cars, blocked roads and fired at ships.",
        "attack",
        "attack(men, cars); attack(men, ships)",
    );
    check("Hungary expelled two diplomats.", "coercion", "coercion(Hungary, two diplomats)");
}

#[test]
fn what_is_called_something_is_hit() {
    check("Norway fired missiles at what it said were two bases of the Delta Front.", "attack", "attack(Norway, Delta Front)");
    check(
        "The Delta Front has claimed responsibility for the assassination of Hasan Oban.",
        "attack",
        "attack(Delta Front, Hasan Oban)",
    );
    check(
        "Norway has deployed 900 soldiers along its border with Sweden.",
        "deployment",
        "deployment(Norway, border with Sweden)",
    );
}

#[test]
fn the_day_of_the_sentence_before_goes_on() {
    let about = About { published: "2026-06-04".parse().ok(), ..About::default() };
    for (text, date) in [
        ("On 3 May, soldiers entered Benghazi. They killed three men.", Some("2026-05-03")),
        ("On 3 May, soldiers entered Benghazi. They have killed three men since.", Some("../2026-06-04")),
        ("Three men were killed when the Delta Front struck a convoy on 3 May.", Some("2026-05-03")),
        ("Hasan Oban, the president ousted in May, was arrested by the police.", Some("../2026-06-04")),
    ] {
        let reading = read(text, &about);
        let claim = reading.claims.iter().rev().find(|claim| matches!(claim.kind.as_str(), "attack" | "coercion"));
        let found = claim.and_then(|claim| claim.when.map(|when| when.date.to_string()));
        assert_eq!(found.as_deref(), date, "{text}");
    }
}

#[test]
fn a_claim_is_of_the_deed_of_its_sentence() {
    let text = "The Delta Front raided Benghazi. The Unity Army ambushed a convoy, and the army later claimed responsibility for the attack.";
    check(text, "attack", "attack(Delta Front, Benghazi); attack(Unity Army, convoy)");
}

#[test]
fn who_claims_attacks_made_those_that_are_told_of() {
    for text in [
        "The Delta Front has claimed responsibility for several attacks, including the May attack on Oban Bank.",
        "The Delta Front claimed responsibility for bombings, such as the bombing of Oban Bank.",
    ] {
        check(text, "attack", "attack(Delta Front, Oban Bank)");
    }
    check("The Delta Front claimed responsibility for several attacks, including arson.", "attack", "");
}
