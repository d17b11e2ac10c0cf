//! Who stands above and below an entity.

use crate::support::{entity, world};
use sinew_map::View;
use sinew_map::control::{CloseKind, Control, Holding, control, diff};

const TABLE: &str = "@ register | 2026-01-01 | maintained\n\
    P | | Ownership | A | startDate=2010; percentage=60\n\
    P | | Ownership | B | startDate=2010; percentage=30\n\
    A | | Ownership | B | startDate=2010; percentage=25\n\
    Q | | Ownership | B | startDate=2010; percentage=20\n\
    R | | Ownership | B | startDate=2010; percentage=(5,25]\n\
    B | | Ownership | C | startDate=2020; percentage=51\n\
    G | | Control | B | startDate=2010; controlType=consolidation\n";

fn told(view: &View<'_>, holdings: &[Holding]) -> Vec<String> {
    let one = |holding: &Holding| {
        let interest = holding.interest.map_or("no answer".to_owned(), |interest| interest.to_string());
        format!("{} {} {} {interest}", view.id(holding.entity), holding.control, holding.held)
    };
    holdings.iter().map(one).collect()
}

#[test]
fn above_and_below() {
    let world = world(TABLE);
    let view = world.on("2024-01-01");
    let answer: Control = control(&view, entity(&view, "B"));
    assert_eq!(
        told(&view, &answer.above),
        ["P certainly 55 45", "A not 25 25", "R not (5,25] 5..25", "Q not 20 20"],
        "a stake that is not enough is never control"
    );
    assert_eq!(told(&view, &answer.below), ["C certainly 51 51"]);
    let steps: Vec<_> = answer.above[0].steps.iter().map(|step| (view.id(step.owner), view.id(step.asset))).collect();
    assert_eq!(steps, [("A", "B"), ("P", "B"), ("P", "A")]);
    let said: Vec<_> = answer.said.iter().map(|step| (view.id(step.owner), view.id(step.asset))).collect();
    assert_eq!(said, [("G", "B")]);
    assert_eq!(answer.oversubscribed, []);
    assert!(answer.above.iter().flat_map(|holding| &holding.steps).all(|step| !step.claims.is_empty()));
    assert!(!answer.claims.is_empty());
}

#[test]
fn close_links() {
    let world = world(TABLE);
    let view = world.on("2024-01-01");
    let answer = control(&view, entity(&view, "B"));
    let links: Vec<String> = answer
        .links
        .iter()
        .flatten()
        .map(|link| {
            let how = match link.kind {
                CloseKind::Holder => "holds".to_owned(),
                CloseKind::Held => "held".to_owned(),
                CloseKind::Common(third) => format!("by {}", view.id(third)),
            };
            format!("{} {how} {:.2}", view.id(link.entity), link.share)
        })
        .collect();
    assert_eq!(links, ["A holds 25.00", "P holds 45.00", "Q holds 20.00", "C held 51.00", "A by P 45.00", "C by P 22.95"]);
}

#[test]
fn unknown_shares_leave_a_range() {
    let world = world(
        "@ r | 2026-01-01 | maintained\nP | | Ownership | A | startDate=2010\nA | | Ownership | B | startDate=2010; percentage=60\n",
    );
    let view = world.on("2024-01-01");
    let answer = control(&view, entity(&view, "B"));
    assert_eq!(told(&view, &answer.above), ["A certainly 60 60", "P possibly 0..60 0..60"]);
}

#[test]
fn differences() {
    let world = world(TABLE);
    let (old, new) = (world.on("2019-06-01"), world.on("2024-01-01"));
    let answer = |view: &View<'_>| control(view, entity(view, "B"));
    let changes = diff((&old, &answer(&old)), (&new, &answer(&new)));
    let told: Vec<String> = changes
        .iter()
        .map(|change| {
            let because: Vec<&str> = change.because.iter().map(|cause| cause.words.as_str()).collect();
            format!("{} {} {}→{}: {}", change.authority, change.id, change.before, change.after, because.join("; "))
        })
        .collect();
    assert_eq!(told, ["it controls C not→certainly: the share of B in C was not on record and is 51 %"]);
}
