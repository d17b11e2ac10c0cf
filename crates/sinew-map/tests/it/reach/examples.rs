//! The authorities' own examples, coded from their text.

use super::{check, reach_of, rule_of};
use crate::support::{day, world};
use sinew_map::View;
use sinew_map::reach::{Change, by_authority, designated, diff, exposure, fragile, jointly, reach, rule};
use sinew_model::Verdict;
use std::collections::BTreeMap;

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
}

#[test]
fn rules_have_days_on_which_they_are_in_force() {
    let check = |authority: &str, on: &str, expected: Option<&str>| {
        assert_eq!(rule(authority, day(on)).map(|rule| rule.test()).as_deref(), expected, "{authority} {on}");
    };
    let (added, alone) = ("≥ 50 %, stakes of all designated persons added", "≥ 50 %, each designated person alone");
    check("OFAC", "2008-02-13", None);
    check("OFAC", "2014-08-12", Some(alone));
    check("ofac", "2014-08-13", Some(added));
    check("BIS", "2025-09-28", None);
    check("BIS", "2025-09-29", Some(added));
    check("BIS", "2025-11-09", Some(added));
    check("BIS", "2025-11-10", None);
    check("BIS", "2026-11-09", None);
    check("BIS", "2026-11-10", Some(added));
    check("UN", "2024-01-01", Some("> 50 %, stakes of all designated persons added, or control"));
    check("UK", "2024-01-01", Some("> 50 %, each designated person alone, or control"));
    check("EUROPE", "2024-01-01", None);
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

/// Control as a source words it, beside a stake of 20 %.
fn controls(kind: &str) -> String {
    format!("{}X | | Control | A | controlType={kind}; startDate=2010", owns("X A 20; A B 60"))
}

#[test]
fn control_reaches_under_rules_with_a_limb() {
    for (authority, expected) in
        [("UK", "A certainly 20; B certainly 60"), ("EU", "A certainly 20; B certainly 60"), ("OFAC", "")]
    {
        check(&controls("right to appoint a majority of the board"), authority, &["X"], expected);
    }
    check(&controls("political"), "UK", &["X"], "A possibly 20; B possibly 0..60");
    check(&controls("minority board seat"), "UK", &["X"], "");
    let world = world(&controls("political"));
    let view = world.on("2024-01-01");
    let reach = reach_of(&view, &rule_of("UK"), &["X"]);
    let missing: Vec<String> = reach.reached[0].missing.iter().map(|fact| fact.words(&view)).collect();
    assert_eq!(missing, ["whether what X has over A (political) is control in the sense of the rule"]);
    assert!(reach.reached.iter().all(|reached| reached.by_ownership == (view.id(reached.entity) == "B")));
}

#[test]
fn holders_who_act_as_one_under_uk_4_14() {
    let check = |stakes: &str, ids: &[&str], expected: &str| {
        let world = world(&owns(stakes));
        let view = world.on("2024-01-01");
        let find = |id: &&str| view.find(id).unwrap();
        let roots: Vec<_> = ids.iter().map(|id| (find(id), Verdict::Certain)).collect();
        let reach = jointly(&view, &rule_of("UK"), &roots, &vec![vec![find(&"X"), find(&"Y")]]);
        assert_eq!(super::told(&view, &reach), expected, "{stakes}");
    };
    check("X A 30; Y A 30", &["X", "Y"], "A certainly 60");
    // A partner who is not designated counts too, but only where the designated one holds something.
    check("X A 30; Y A 30", &["X"], "A certainly 60");
    check("X A 30; Y A 30; Y B 100", &["X"], "A certainly 60");
    check("X A 30; Y A 20", &["X"], "");
}

#[test]
fn every_authority_in_one_pass_and_from_below() {
    let table = format!("{}X | | Control | C | controlType=subsidiary; startDate=2010", owns("X A 50; Y B 60; B A 10; A D 51"));
    let world = world(&table);
    let view = world.on("2024-08-01");
    let all = |ids: &[&str]| ids.iter().map(|id| (view.find(id).unwrap(), Verdict::Certain)).collect::<Vec<_>>();
    let designated: BTreeMap<String, _> =
        [("OFAC", all(&["X", "Y"])), ("UK", all(&["X"])), ("EU", all(&[])), ("BIS", all(&["X"]))]
            .map(|(a, d)| (a.to_owned(), d))
            .into();
    let answers = by_authority(&view, &designated, &Vec::new());
    let told: Vec<String> = answers.iter().map(|a| format!("{}: {}", a.rule.authority, super::told(&view, a))).collect();
    assert_eq!(told, ["EU: ", "OFAC: A certainly 60; B certainly 60; D certainly 51", "UK: C certainly 0"]);
    for entity in ["A", "B", "C", "D"].map(|id| view.find(id).unwrap()) {
        let from_below = exposure(&view, entity, &designated, &Vec::new());
        let verdicts: Vec<_> = from_below.iter().map(|answer| answer.verdict(entity)).collect();
        assert_eq!(verdicts, answers.iter().map(|answer| answer.verdict(entity)).collect::<Vec<_>>());
    }
}

#[test]
fn what_falls_without_a_source() {
    let table = "@ register | 2026-01-01 | maintained\n! one |\n! two |\n\
        X | | Ownership | A | startDate=2010; percentage=60; source=one\n\
        X | | Ownership | A | startDate=2010; percentage=55; source=two; tie=2\n\
        A | | Ownership | B | startDate=2010; percentage=70; source=two\n";
    let world = world(table);
    let view = world.on("2024-01-01");
    let reach = reach_of(&view, &rule_of("OFAC"), &["X"]);
    let fragile = fragile(&view, &reach, &Vec::new());
    let told: Vec<_> = fragile.iter().map(|(entity, keys)| (view.id(*entity), keys.join(","))).collect();
    assert_eq!(told, [("B", "two".to_owned())], "A stands on either source");
}

#[test]
fn differences_say_because_of_what() {
    let table = "@ list | 2026-01-01 | maintained\n\
        s1 | Sanction | entity | X | authority=OFAC; startDate=2020-01-01\n\
        X | | Ownership | A | startDate=2010; percentage=60\n\
        X | | Ownership | B | startDate=2022-01-01; percentage=60\n\
        X | | Ownership | C | startDate=2010; endDate=2021-12-31; percentage=80\n";
    let world = world(table);
    let told = |before: &str, after: &str| {
        let (old, new) = (world.on(before), world.on(after));
        let asked = |view: &View<'_>| {
            let roots: Vec<_> = designated(view, Some("OFAC")).into_iter().map(|d| (d.entity, d.verdict)).collect();
            reach(view, &rule_of("OFAC"), &roots)
        };
        let changes = diff((&old, &asked(&old)), (&new, &asked(&new)));
        let words = |change: &Change| {
            let because: Vec<&str> = change.because.iter().map(|cause| cause.words.as_str()).collect();
            assert!(change.because.iter().all(|cause| !cause.claims.is_empty()));
            format!("{} {}→{}: {}", change.id, change.before, change.after, because.join("; "))
        };
        changes.iter().map(words).collect::<Vec<_>>()
    };
    assert_eq!(
        told("2019-06-01", "2020-06-01"),
        ["A not→certainly: X is designated; X holds 60 % of A", "C not→certainly: X is designated; X holds 80 % of C"]
    );
    assert_eq!(
        told("2021-06-01", "2022-06-01"),
        [
            "B not→certainly: the share of X in B was not on record and is 60 %",
            "C certainly→not: the share of X in C was 80 % and is not on record"
        ]
    );
    assert_eq!(told("2022-06-01", "2022-07-01"), Vec::<String>::new());
}
