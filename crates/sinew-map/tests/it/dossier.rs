//! Everything that is said of one entity.

use crate::support::{World, entity, world};
use sinew_map::dossier::{Dossier, Fact, TieGroup};
use sinew_map::{Filter, View};

fn dossier(view: &View<'_>, id: &str) -> Dossier {
    view.dossier(entity(view, id))
}

/// `name: Ali x2, Aly; alias: not Abu`
fn facts(facts: &[Fact]) -> String {
    let value = |value: &sinew_map::dossier::Value| {
        let denied = if value.claims.is_empty() { "not " } else { "" };
        let times = value.claims.len() + value.denied.len();
        let times = if times > 1 { format!(" x{times}") } else { String::new() };
        format!("{denied}{}{times}", value.text)
    };
    let told =
        |fact: &Fact| format!("{}: {}", fact.property.name(), fact.values.iter().map(value).collect::<Vec<_>>().join(", "));
    facts.iter().map(told).collect::<Vec<_>>().join("; ")
}

/// `Ownership -> b certainly, c possibly (percentage: 50)`
fn group(view: &View<'_>, group: &TieGroup) -> String {
    let name = if group.reference { group.property.name() } else { group.schema.name() };
    let tie = |tie: &sinew_map::dossier::TieFact| {
        let details = facts(&tie.details);
        let details = if details.is_empty() { details } else { format!(" ({details})") };
        format!("{} {}{details}", view.id(tie.far), tie.verdict)
    };
    let ties = group.ties.iter().map(tie).collect::<Vec<_>>().join(", ");
    format!("{name} {} {ties}", if group.forward { "->" } else { "<-" })
}

fn groups(world: &World, on: Option<&str>, id: &str) -> Vec<String> {
    let view = world.asked(on, Filter::default());
    dossier(&view, id).ties.iter().map(|each| group(&view, each)).collect()
}

#[test]
fn names_and_facts() {
    let world = world(
        "@ coded | 2024-01-01
         p | Person | alias | Abu Mahdi
         p | | name | Jamal
         p | | name | Jamal | source=wsj
         p | | notes | a note
         p | | birthDate | 1954
         p | | name | Gamal
         p | | country | iq
         p | | nationality | iq
         p | | previousName | Hajji | stance=denied
         p | | nationality | ir | stance=denied
         p | | nationality | ir | source=wsj
         p | | alephUrl | https://example.org",
    );
    let view = world.ever();
    let told = dossier(&view, "p");
    assert_eq!(facts(&told.names), "name: Jamal x2, Gamal; alias: Abu Mahdi; previousName: not Hajji");
    // Featured ones first, in the schema's order; hidden ones not at all.
    assert_eq!(facts(&told.facts), "nationality: iq, ir x2; birthDate: 1954; country: iq; notes: a note");
    assert_eq!(told.conflicts.len(), 1);
}

#[test]
fn facts_of_joined_entities_are_one() {
    let world = world(
        "@ list | 2024-01-01 | maintained
         a1 | Person | name | Ali
         a1 | | birthDate | 1954
         b1 | Person | name | Ali
         b1 | | name | Ali
         b1 | | country | iq
         b1 | | addressEntity | x
         a1 | | addressEntity | y
         x | Address | full | Baghdad
         y | Address | full | Bagdad
         = a1 | b1 | positive
         = x | y | positive",
    );
    let view = world.ever();
    let told = dossier(&view, "b1");
    assert_eq!((view.id(told.entity), told.members.len()), ("b1", 2));
    assert_eq!(facts(&told.names), "name: Ali x3");
    // Two ids of one entity are one value.
    assert_eq!(facts(&told.facts), "birthDate: 1954; country: iq; addressEntity: y x2");
    assert_eq!(told.facts[2].values[0].target, Some(entity(&view, "x")));
}

const TIES: &str = "
    @ coded | 2020-06-01
    a | Company | name | Alpha
    b | Company | name | beta
    c | Company | name | Gamma
    d | Company | name | Delta
    a | | Ownership | d | startDate=2014; percentage=50; tie=1
    a | | Ownership | c | startDate=2014; tie=1
    a | | Ownership | b | endDate=2018; tie=1
    a | | Ownership | c | startDate=2000; endDate=2001; tie=2
    b | | Ownership | a | role=founder
    a | | UnknownLink | b
    a | | parent | c
    d | | parent | a
    a | | Directorship | b | stance=denied
    s | Sanction | entity | a
    s | | authority | OFAC
    s | | program | NPWMD
    s | | startDate | 2016
    s2 | Sanction | entity | a
    s2 | | authority | EU
    s2 | | endDate | 2015";

#[test]
fn ties_by_type_and_direction() {
    let world = world(TIES);
    assert_eq!(
        groups(&world, None, "a"),
        [
            "Ownership -> d certainly (percentage: 50), c certainly, c certainly, b certainly",
            "Ownership <- b certainly (role: founder)",
            "UnknownLink -> b certainly",
            "parent -> c certainly",
            "parent <- d certainly",
        ]
    );
    // Certain ones first, then by name of the far end.
    assert_eq!(
        groups(&world, Some("2018-02-03"), "a")[0],
        "Ownership -> d possibly (percentage: 50), c possibly, b possibly"
            .replace("d possibly", "d certainly")
            .replace("c possibly", "c certainly")
    );
    assert_eq!(groups(&world, Some("2000-06-01"), "a")[0], "Ownership -> c possibly, b possibly");
}

#[test]
fn ties_that_are_not_shown_are_counted() {
    let world = world(TIES);
    let check = |on: Option<&str>, filter: Filter, expected: (usize, usize, usize)| {
        let view = world.asked(on, filter);
        let told = dossier(&view, "a");
        let ties: usize = told.ties.iter().map(|group| group.ties.len()).sum();
        assert_eq!((ties, told.designations.len(), told.former), expected, "{on:?}");
        assert_eq!(ties + told.designations.len() + told.former, 11);
    };
    check(None, Filter::default(), (8, 2, 1));
    // One is denied, one stake was over, one designation as well.
    check(Some("2018-02-03"), Filter::default(), (7, 1, 3));
    let nothing = Filter { datasets: Some(std::iter::once("other".to_owned()).collect()), ..Filter::default() };
    check(None, nothing, (0, 0, 11));
}

#[test]
fn designations() {
    let world = world(TIES);
    let told = |on: &str| {
        let view = world.on(on);
        let one = |each: &sinew_map::dossier::Designation| {
            let program = each.program.first().map_or("", |value| value.text.as_str());
            format!("{} {program} {} {} {}", each.authority[0].text, each.held.period, each.verdict, each.claims.len())
        };
        dossier(&view, "a").designations.iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(told("2017-01-01"), ["OFAC NPWMD since 2016 certainly 4"]);
    assert_eq!(told("2016-02-01"), ["OFAC NPWMD since 2016 possibly 4"]);
    assert_eq!(told("2014-01-01"), ["EU  until 2015 possibly 3"]);
}

/// `Ownership with b: percentage`
fn disagreements(view: &View<'_>, id: &str) -> Vec<String> {
    let told = |each: &sinew_map::dossier::Disagreement| {
        let with = each.with.map_or(String::new(), |with| format!("{} with {}: ", view.schema(each.about).name(), view.id(with)));
        let denial = if view.is_denial(&each.conflict) { " denied" } else { "" };
        format!("{with}{}{denial}", each.conflict.property.name())
    };
    dossier(view, id).conflicts.iter().map(told).collect()
}

#[test]
fn disagreements_about_the_entity_and_its_relations() {
    let world = world(
        "@ coded | 2024-01-01
         a | Person | birthDate | 1954
         a | | birthDate | 1955
         b | Company | name | B
         a | | Ownership | b | percentage=50; role=founder
         a | | Ownership | b | percentage=60
         a | | Ownership | b | percentage=50; stance=denied
         a | | Directorship | b
         a | | Directorship | b | stance=denied
         s | Sanction | entity | a
         s | | startDate | 2014
         s | | startDate | 2016
         i | Incident | claimedBy | a
         i | | date | 2014
         i | | date | 2016",
    );
    let view = world.ever();
    // Who denies a relation denies its ends and all that is said of it: that is told once. What an incident's sources
    // disagree on is its own affair.
    let expected = [
        "Directorship with b: organization denied",
        "Ownership with b: asset denied",
        "Ownership with b: percentage",
        "Sanction with s: startDate",
        "birthDate",
    ];
    let mut found = disagreements(&view, "a");
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(disagreements(&view, "b").len(), 3);
}

#[test]
fn a_denial_is_told_at_both_ends_whichever_of_them_it_names() {
    let relation = "@ coded | 2024-01-01\na | Person | name | A\nr | Directorship | director | a\nr | | organization | b\nr | | role | chief\n";
    let check = |rows: &str, of_a: &[&str], of_b: &[&str]| {
        let world = world(&format!("{relation}{rows}"));
        let view = world.ever();
        assert_eq!(
            (disagreements(&view, "a").as_slice(), disagreements(&view, "b").as_slice()),
            (&told(of_a)[..], &told(of_b)[..]),
            "{rows}"
        );
    };
    fn told(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }
    let (director, organization) = ("r | | director | a | stance=denied\n", "r | | organization | b | stance=denied\n");
    let role = "r | | role | chief | stance=denied\n";
    check(organization, &["Directorship with b: organization denied"], &["Directorship with a: organization denied"]);
    check(director, &["Directorship with b: director denied"], &["Directorship with a: director denied"]);
    check(
        &[director, organization, role].concat(),
        &["Directorship with b: organization denied"],
        &["Directorship with a: director denied"],
    );
    // Who denies only the role says nothing against the rest.
    check(role, &["Directorship with b: role denied"], &["Directorship with a: role denied"]);
}

#[test]
fn a_relation_that_two_lists_give_disagrees_with_itself_once() {
    let world = world(
        "a | Company | name | A\nb | Company | name | B
         r | Ownership | owner | a\nr | | asset | b\nr | | percentage | 10
         q | Ownership | owner | a\nq | | asset | b\nq | | percentage | 20
         = q | r | positive",
    );
    assert_eq!(disagreements(&world.ever(), "a"), ["Ownership with b: percentage"]);
}

#[test]
fn every_value_and_tie_carries_its_claims() {
    let world = world(TIES);
    let view = world.ever();
    for one in view.entities() {
        let told = view.dossier(one);
        let values = told.names.iter().chain(&told.facts).flat_map(|fact| &fact.values);
        assert!(values.into_iter().all(|value| !value.claims.is_empty() || !value.denied.is_empty()));
        assert!(told.ties.iter().flat_map(|group| &group.ties).all(|tie| !tie.claims.is_empty()));
        assert!(told.designations.iter().all(|each| !each.claims.is_empty()));
    }
}
