//! Which entities are one.

use crate::support::{World, entity, world};
use proptest::prelude::*;
use sinew_model::{Judgement, Sameness};

fn clusters(world: &World) -> Vec<String> {
    let view = world.ever();
    let joined = |entity| {
        let members: Vec<&str> = view.members(entity).into_iter().map(|member| view.map().id(member)).collect();
        (members.len() > 1).then(|| format!("{}: {}", view.id(entity), members.join(" ")))
    };
    view.entities().filter_map(joined).collect()
}

/// The rows of `table` before the judgements.
fn check(table: &str, judgements: &[(&str, &str)], expected: &[&str]) {
    let judged: String = judgements.iter().map(|(left, right)| format!("= {left} | {right} | positive\n")).collect();
    assert_eq!(clusters(&world(&format!("{table}\n{judged}"))), expected, "{table} {judgements:?}");
}

#[test]
fn judgements_join_across_others() {
    let table = "a | Person | name | A\nb | Person | name | B\nc | Person | name | C\nd | Person | name | D";
    check(table, &[], &[]);
    check(table, &[("a", "b")], &["a: a b"]);
    check(table, &[("a", "b"), ("c", "d")], &["a: a b", "c: c d"]);
    check(table, &[("a", "d"), ("b", "c"), ("c", "d")], &["a: a b c d"]);
    check(table, &[("a", "gone")], &[]);
    // An id that is not in this map, as one that a list has dropped, still joins those judged the same as it.
    check(table, &[("a", "gone"), ("b", "gone")], &["a: a b"]);
}

#[test]
fn only_positive_judgements_join() {
    let world = world("a | Person | name | A\nb | Person | name | B\n= a | b | unsure\n= a | a2 | negative");
    assert!(clusters(&world).is_empty() && world.ever().contradictions().is_empty());
}

#[test]
fn who_stands_for_a_cluster() {
    let list = "@ list | 2024-01-01 | maintained\n";
    let of = |rows: &str| format!("{list}{rows}");
    // A Wikidata id first, whatever else is said.
    check(&of("a | Person | name | Abu Mahdi\na | | alias | AM\nQ42 | Person | name | ABU"), &[("a", "Q42")], &["Q42: Q42 a"]);
    check(&of("Qx | Person | name | Ali\nb | Person | name | Ali\nb | | alias | A"), &[("Qx", "b")], &["b: Qx b"]);
    check(&of("Q | Person | name | Ali\nb | Person | name | Ali\nb | | alias | A"), &[("Q", "b")], &["b: Q b"]);
    // Then what somebody coded by hand.
    check(
        &of("a | Person | name | Ali\na | | alias | A\n@ coded | 2024-01-01\nz | Person | name | ALI"),
        &[("a", "z")],
        &["z: a z"],
    );
    // Then a name that can be read, then the one of which most is said, then the smaller id.
    check(&of("a | Person | name | ALI\na | | alias | A\nz | Person | name | Ali"), &[("a", "z")], &["z: a z"]);
    check(&of("a | Person | name | Ali\nz | Person | name | Ali\nz | | alias | Aly"), &[("a", "z")], &["z: a z"]);
    check(&of("a | Person | name | Ali\nz | Person | name | Aly"), &[("a", "z")], &["a: a z"]);
}

#[test]
fn judgements_that_cannot_all_be_right_are_told() {
    let told = |judgements: &str| {
        let world = world(&format!("a | Person | name | A\nb | Person | name | B\nc | Person | name | C\n{judgements}"));
        let view = world.ever();
        view.contradictions().iter().map(|c| format!("{} {}", c.left, c.right)).collect::<Vec<_>>()
    };
    assert!(told("= a | b | positive\n= b | c | negative").is_empty());
    assert_eq!(told("= a | b | positive\n= b | c | positive\n= a | c | negative"), ["a c"]);
    assert!(told("= a | gone | negative").is_empty());
}

#[test]
fn joined_entities_are_found_and_told_as_one() {
    let world = world(
        "@ list | 2024-01-01 | maintained
         b | Company | name | Beta
         @ coded | 2024-01-01
         a | LegalEntity | name | Alpha
         a | | country | iq
         b2 | Company | name | Bee
         x | Company | Ownership | b | percentage=10
         a | | Ownership | x | percentage=20
         = a | b | positive",
    );
    let view = world.ever();
    let one = entity(&view, "a");
    assert_eq!((view.find("b"), view.id(one), view.schema(one).name()), (Some(one), "a", "Company"));
    assert_eq!(view.claims(one).len(), 3);
    let far: Vec<_> = view.ties(one).into_iter().map(|link| (view.id(link.far), link.forward)).collect();
    assert_eq!(far, [("x", true), ("x", false)]);
}

#[test]
fn ties_between_joined_entities_vanish() {
    let world = world("a | Company | Ownership | b\n a | | parent | b\n b | | Ownership | c\n= a | b | positive");
    let view = world.ever();
    let one = entity(&view, "a");
    assert_eq!(view.ties(one).len(), 1);
    assert_eq!(view.dossier(one).ties.len(), 1);
    assert_eq!(view.dossier(one).former, 0);
}

fn judgements() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..8usize, 0..8usize), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// The ids are permuted as well, so that the smaller id is not always judged first.
    #[test]
    fn clusters_are_the_components_of_the_judgements(pairs in judgements(), ids in Just(vec!['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']).prop_shuffle()) {
        let table: String = ids.iter().map(|id| format!("{id} | Person | name | {id}\n")).collect();
        let mut world = world(&table);
        for (left, right) in pairs.iter().filter(|(left, right)| left != right) {
            let (left, right) = (ids[*left].min(ids[*right]).to_string(), ids[*left].max(ids[*right]).to_string());
            let judgement = Judgement { left: left.clone(), right: right.clone(), sameness: Sameness::Positive, why: None, by: None };
            world.judgements.insert((left, right), judgement);
        }
        let view = world.ever();
        let mut component: Vec<usize> = (0..8).collect();
        for _ in 0..8 {
            for (left, right) in &pairs {
                let least = component[*left].min(component[*right]);
                (component[*left], component[*right]) = (least, least);
            }
        }
        for left in 0..8 {
            for right in 0..8 {
                let joined = view.find(&ids[left].to_string()) == view.find(&ids[right].to_string());
                prop_assert_eq!(joined, component[left] == component[right]);
            }
            let one = entity(&view, &ids[left].to_string());
            prop_assert!(view.members(one).contains(&one) && view.members(one).is_sorted());
            prop_assert_eq!(view.canonical(one), one);
        }
    }
}
