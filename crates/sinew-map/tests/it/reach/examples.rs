//! The authorities' own examples, coded from their text.

use super::{check, reach_of, rule_of};
use crate::support::{day, world};
use sinew_map::reach::rule;
use sinew_model::Verdict;

/// Stakes that hold since a day long before and are attested by a register that is kept up.
fn owns(stakes: &str) -> String {
    let rows = stakes.split(';').map(|stake| {
        let [owner, asset, share] = stake.split_whitespace().collect::<Vec<_>>()[..] else { panic!("`{stake}`") };
        format!("{owner} | | Ownership | {asset} | startDate=2010; percentage={share}\n")
    });
    format!("@ register | 2026-01-01 | maintained\n{}", rows.collect::<String>())
}

fn ofac(stakes: &str, ids: &[&str], expected: &str) {
    check(&owns(stakes), "OFAC", ids, expected);
}

#[test]
fn ofac_faq_401() {
    ofac("X A 50; A B 50", &["X"], "A certainly 50; B certainly 50");
    ofac("X A 50; X B 50; A C 25; B C 25", &["X"], "A certainly 50; B certainly 50; C certainly 50");
    ofac("X A 50; X B 10; A B 40", &["X"], "A certainly 50; B certainly 50");
    ofac("X A 50; X B 25; A C 25; B C 25", &["X"], "A certainly 50");
    ofac("X A 25; X B 25; A C 50; B C 50", &["X"], "");
}

#[test]
fn ofac_faq_399_adds_blocked_persons_whatever_the_programme() {
    ofac("X A 25; Y A 25", &["X", "Y"], "A certainly 50");
    ofac("X A 25; Y A 25", &["X"], "");
    ofac("X A 25; Y A 24.999999", &["X", "Y"], "");
    ofac("X A 33.34; Y A 16.66", &["X", "Y"], "A certainly 50");
}

#[test]
fn shares_are_not_multiplied_along_a_chain() {
    ofac("X A 50; A B 50; B C 50; C D 50", &["X"], "A certainly 50; B certainly 50; C certainly 50; D certainly 50");
    ofac("X A 49; A B 100", &["X"], "");
}

#[test]
fn ofac_faq_398_control_alone_is_a_lead() {
    let world = world(&format!("{}X | | Control | A | controlType=board majority; startDate=2010", owns("X A 20")));
    let view = world.on("2024-01-01");
    let reach = reach_of(&view, &rule_of("OFAC"), &["X"]);
    assert!(reach.reached.is_empty());
    let leads: Vec<_> =
        reach.leads.iter().map(|lead| (view.id(lead.entity), lead.kind, lead.share.map(|s| s.to_string()))).collect();
    assert_eq!(leads, [("A", "Control", None), ("A", "Ownership", Some("20".to_owned()))]);
    assert!(reach.leads.iter().all(|lead| !lead.claims.is_empty() && lead.verdict.is_certain()));
}

#[test]
fn bands_decide_by_their_open_and_closed_ends() {
    ofac("X A (25,50]", &["X"], "A possibly (25,50]");
    ofac("X A (25,50]; Y A (25,50]", &["X", "Y"], "A certainly (50,100]");
    ofac("X A 25..50; Y A 25..50", &["X", "Y"], "A certainly 50..100");
    ofac("X A <50", &["X"], "");
    check(&owns("X A (25,50]"), "UK", &["X"], "");
    check(&owns("X A (50,75)"), "UK", &["X"], "A certainly (50,75)");
    check(&owns("X A 50"), "UK", &["X"], "");
}

#[test]
fn uk_4_14_adds_nobody_elses_stake_but_what_one_person_holds_indirectly() {
    check(&owns("X A 30; Y A 30"), "UK", &["X", "Y"], "");
    check(&owns("X A 60; A B 30; X B 30"), "UK", &["X"], "A certainly 60; B certainly 60");
    check(&owns("X A 60; Y B 60; A C 30; B C 30"), "UK", &["X", "Y"], "A certainly 60; B certainly 60");
}

#[test]
fn eu_threshold_moved_in_july_2024() {
    let check = |on: &str, inclusive: bool| {
        let rule = rule("EU", day(on)).unwrap();
        assert_eq!((rule.inclusive, rule.in_force(day(on))), (inclusive, Verdict::Certain), "{on}");
    };
    check("2024-07-02", false);
    check("2024-07-03", true);
    let world = world(&owns("X A 25; Y A 25"));
    let reached = |on: &str| {
        let view = world.on(on);
        reach_of(&view, &rule("EU", day(on)).unwrap(), &["X", "Y"]).reached.len()
    };
    assert_eq!((reached("2024-07-02"), reached("2024-07-03")), (0, 1));
    assert_eq!(rule("EU", day("2020-01-01")).unwrap().in_force(day("2020-01-01")), Verdict::Possible);
    assert!(rule("OFAC", day("2014-08-12")).is_none());
    assert!(rule("ofac", day("2014-08-13")).is_some());
    assert!(rule("UN", day("2024-01-01")).is_none());
}

#[test]
fn cycles_hold_nothing_up_by_themselves() {
    ofac("A B 60; B A 60; X C 1", &["X"], "");
    ofac("A B 60; B A 60; X A 50", &["X"], "A certainly 100; B certainly 60");
    ofac("A B 60; B A 40; X A 30", &["X"], "");
    ofac("A A 40; X A 30", &["X"], "");
}

#[test]
fn six_layers() {
    let stakes = "SA CA 3; CB CA 47; CC CA 50; SB CB 42; CD CB 52; PC CD 50; SD CD 50; T CC 52; CE CC 48; PE CE 19; SF CE 81";
    let expected = "CD certainly 50; CE certainly 81; CB certainly 94; CA certainly 50";
    ofac(stakes, &["SA", "SB", "SD", "SF"], expected);
}
