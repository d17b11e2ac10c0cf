//! What a question admits, what supports a tie, when and on whose origin a claim speaks.

use crate::support::{World, day, entity, world};
use sinew_map::{Filter, View};
use sinew_model::{Credibility, Reliability, Stance};

const NAMES: &str = "
    @ list | 2024-01-01 | maintained
    ! b | reliability=B
    ! c | reliability=C
    a | Company | name | ListA
    @ coded | 2024-06-01
    a | | name | FromB | source=b
    a | | name | FromC | source=c; credibility=2
    a | | name | Ungraded | source=d; credibility=4
    a | | name | Reported | source=b; stance=reported; credibility=1
    a | | name | Denied | source=b; stance=denied";

fn names(world: &World, filter: Filter) -> String {
    let view = world.asked(None, filter);
    let values = view.claims(entity(&view, "a")).into_iter().map(|claim| view.map().value(claim)).collect::<Vec<_>>();
    values.join(" ")
}

#[test]
fn filters() {
    let mut world = world(NAMES);
    let check = |world: &World, filter: Filter, expected: &str| assert_eq!(names(world, filter), expected);
    let none = Filter::default;
    let of = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let stances = |stances: &[Stance]| Some(stances.iter().copied().collect());
    check(&world, none(), "ListA FromB FromC Ungraded Reported Denied");
    check(&world, Filter { datasets: of(&["list"]), ..none() }, "ListA");
    check(&world, Filter { datasets: of(&["coded", "list"]), ..none() }, "ListA FromB FromC Ungraded Reported Denied");
    check(&world, Filter { datasets: of(&[]), ..none() }, "");
    check(&world, Filter { stances: stances(&[Stance::Reported, Stance::Denied]), ..none() }, "Reported Denied");
    check(&world, Filter { reliability: Some(Reliability::B), ..none() }, "FromB Reported Denied");
    check(&world, Filter { reliability: Some(Reliability::F), ..none() }, "FromB FromC Reported Denied");
    check(&world, Filter { credibility: Some(Credibility::ProbablyTrue), ..none() }, "FromC Reported");
    check(
        &world,
        Filter { reliability: Some(Reliability::B), credibility: Some(Credibility::CannotBeJudged), ..none() },
        "Reported",
    );
    // A grading outweighs what the source's own record says, and grades a dataset's own claims.
    world.gradings.extend([
        ("c".to_owned(), Reliability::A),
        ("b".to_owned(), Reliability::D),
        ("list".to_owned(), Reliability::B),
    ]);
    check(&world, Filter { reliability: Some(Reliability::B), ..none() }, "ListA FromC");
    // The grade of a dataset is not that of the sources coded in it.
    world.gradings.insert("coded".to_owned(), Reliability::A);
    check(&world, Filter { reliability: Some(Reliability::B), ..none() }, "ListA FromC");
}

#[test]
fn a_denied_value_is_shown_and_supports_nothing() {
    let world = world(NAMES);
    let view = world.ever();
    let supported = view.values(entity(&view, "a"), "name").into_iter().map(|claim| view.map().value(claim));
    assert_eq!(supported.collect::<Vec<_>>().join(" "), "ListA FromB FromC Ungraded Reported");
    assert!(view.values(entity(&view, "a"), "alias").is_empty());
}

fn supported(view: &View<'_>) -> Vec<bool> {
    view.map().ties().map(|tie| view.is_supported(tie)).collect()
}

#[test]
fn a_relation_needs_both_of_its_ends() {
    let check = |rows: &str, filter: Filter, expected: &[bool]| {
        let world = world(&format!("a | Company | name | A\nb | Company | name | B\n{rows}"));
        assert_eq!(supported(&world.asked(None, filter)), expected, "{rows}");
    };
    let none = Filter::default;
    let reported = || Filter { stances: Some([Stance::Reported].into_iter().collect()), ..none() };
    check("r | Ownership | owner | a\nr | | asset | b", none(), &[true]);
    check("r | Ownership | owner | a | stance=denied\nr | | asset | b", none(), &[false]);
    check("r | Ownership | owner | a\nr | | asset | b | stance=denied", none(), &[false]);
    check("r | Ownership | owner | a\nr | | asset | b | stance=reported", reported(), &[false]);
    check("r | Ownership | owner | a | stance=reported\nr | | asset | b | stance=reported", reported(), &[true]);
    // Who denies one claim of it does not take away another's.
    check("r | Ownership | owner | a\nr | | owner | a | stance=denied\nr | | asset | b", none(), &[true]);
    // Support for one owner is none for the other.
    check(
        "c | Company | name | C\nr | Ownership | owner | a\nr | | owner | c | stance=denied\nr | | asset | b",
        none(),
        &[true, false],
    );
    check("a | | parent | b", none(), &[true]);
    check("a | | parent | b | stance=denied", none(), &[false]);
}

#[test]
fn a_claim_is_spoken_on_the_day_of_its_source() {
    let world = world(
        "@ list | 2024-01-01 | maintained
         ! dated | date=2023-03-05
         ! open | date=2022/..
         ! undated
         a | Company | name | One
         a | | name | Two | source=dated
         a | | name | Three | source=open
         a | | name | Four | source=undated
         a | | name | Five | source=unknown",
    );
    let view = world.ever();
    let spoken: Vec<_> = view.claims(entity(&view, "a")).into_iter().map(|claim| view.spoken(claim)).collect();
    let list = day("2024-01-01");
    assert_eq!(spoken, [list, day("2023-03-05"), list, list, list]);
}

#[test]
fn origins_are_followed_to_their_end() {
    let world = world(
        "@ coded | 2024-01-01
         ! inss | origin=wsj
         ! wsj | origin=officials
         ! self | origin=self
         ! x | origin=z
         ! y | origin=x
         ! z | origin=y
         ! into | origin=y
         ! blank | origin=
         a | Company | name | dataset
         a | | name | inss | source=inss
         a | | name | wsj | source=wsj
         a | | name | officials | source=officials
         a | | name | self | source=self
         a | | name | x | source=x
         a | | name | y | source=y
         a | | name | z | source=z
         a | | name | into | source=into
         a | | name | blank | source=blank",
    );
    let view = world.ever();
    let origin = |claim| format!("{} {}", view.map().value(claim), view.origin(claim));
    let found: Vec<String> = view.claims(entity(&view, "a")).into_iter().map(origin).collect();
    let expected = [
        "dataset coded",
        "inss officials",
        "wsj officials",
        "officials officials",
        "self self",
        "x x",
        "y x",
        "z x",
        "into x",
        "blank blank",
    ];
    assert_eq!(found, expected);
}
