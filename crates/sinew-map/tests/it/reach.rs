//! Reach by ownership: the authorities' worked examples, ranges, times, relations that overlap, and laws on random
//! graphs.

mod cases;
mod evidence;
mod examples;
mod laws;
mod registers;

use crate::support::{World, day, entity, world};
use sinew_map::View;
use sinew_map::reach::{Reach, Rule, designated, reach, rule};
use sinew_model::Verdict;

fn rule_of(authority: &str) -> Rule {
    rule(authority, day("2024-08-01")).expect("a built-in rule")
}

/// What entities reach under a rule, all of them certainly designated.
fn reach_of(view: &View<'_>, rule: &Rule, ids: &[&str]) -> Reach {
    let roots: Vec<_> = ids.iter().map(|id| (entity(view, id), Verdict::Certain)).collect();
    reach(view, rule, &roots)
}

/// `A certainly 50; B possibly 0..50`, in the order of the answer.
fn told(view: &View<'_>, reach: &Reach) -> String {
    let one = |reached: &sinew_map::reach::Reached| format!("{} {} {}", view.id(reached.entity), reached.verdict, reached.share);
    reach.reached.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// On 2024-01-01.
fn check(table: &str, authority: &str, ids: &[&str], expected: &str) {
    let world = world(table);
    let view = world.on("2024-01-01");
    assert_eq!(told(&view, &reach_of(&view, &rule_of(authority), ids)), expected, "{authority}\n{table}");
}

/// Reach of all that stand designated.
fn reach_on(world: &World, on: &str, authority: &str) -> (String, Vec<String>) {
    let view = world.on(on);
    let roots: Vec<_> = designated(&view, Some(authority)).into_iter().map(|d| (d.entity, d.verdict)).collect();
    let reach = reach(&view, &rule_of(authority), &roots);
    let missing = reach.reached.iter().flat_map(|reached| &reached.missing).map(|fact| fact.words(&view)).collect();
    (told(&view, &reach), missing)
}
