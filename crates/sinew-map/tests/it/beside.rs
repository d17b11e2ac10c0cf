//! What the map holds beside a proposed fact.

use crate::support::world;
use sinew_map::beside::{Against, Beside, Why};
use sinew_map::{EntityRef, View};
use sinew_model::{Claim, Schema, Stance};

const HELD: &str = "
@ register | 2024-01-01
! post | date=2024-01-01
! gazette | date=2024-01-02
ann    | Person       | name        | Ann
ben    | Person       | name        | Ben
reeds  | Organization | name        | The Reeds
pier   | Company      | name        | Grey Pier
mill   | Company      | name        | The Mill
chair  | Position     | name        | Chair of the Reeds
ann    |              | birthDate   | 1954-07
ann    |              | Membership  | reeds | startDate=2003; source=post
ben    |              | Membership  | reeds | stance=denied; source=post
ann    |              | Associate   | ben   | relationship=friend; source=post
ann    |              | Ownership   | pier  | percentage=100; source=post
ann    |              | Ownership   | mill  | percentage=60; source=post
ann    |              | Ownership   | mill  | percentage=60; source=gazette; tie=again
ben    |              | Ownership   | mill  | percentage=20..30; source=post
ben    |              | Occupancy   | chair | startDate=2020-01-01; endDate=2022-06-30; source=post
ann    |              | Sanction    | OFAC  | program=SDGT; startDate=2009-06-24; source=post
annie  | Person       | name        | Annie
= ann  | annie | positive
";

/// A fact of one entity, written `property=value; …`, as `asserted` or another stance.
fn beside(view: &View<'_>, schema: &str, said: &str, stance: &str) -> Beside {
    let schema = Schema::named(schema).expect("a name that Sinew knows");
    let claim = |part: &'static str| {
        let (property, value) = part.split_once('=').expect("a name that Sinew knows");
        let (entity, property) = property.split_once(':').unwrap_or(("new", property));
        let claim = Claim::new(entity, schema, schema.property(property.trim()).expect("a name that Sinew knows"), value.trim());
        Claim { stance: Stance::parse(stance).expect("a name that Sinew knows"), ..claim }
    };
    let said: &'static str = Box::leak(said.to_owned().into_boxed_str());
    let claims: Vec<Claim<'_>> = said.split(';').map(|part| claim(part.trim())).collect();
    view.beside(&claims)
}

/// `known +startDate` and `differs startDate 2003`, in order.
fn words(view: &View<'_>, beside: &Beside) -> String {
    let known = beside.known.iter().map(|known| {
        let adds: String = known.adds.iter().map(|property| format!(" +{}", property.name())).collect();
        format!("known{adds}")
    });
    let against = beside.against.iter().map(|against| told(view, against));
    known.chain(against).collect::<Vec<_>>().join("; ")
}

fn told(view: &View<'_>, against: &Against) -> String {
    assert!(!against.claims.is_empty(), "no answer without its claims");
    let claims_are_of = |entity: EntityRef| against.claims.iter().all(|claim| view.map().subject(*claim) == entity);
    assert!(against.why == Why::Whole || claims_are_of(against.about));
    let why = match against.why {
        Why::Denied => "denied".to_owned(),
        Why::Affirmed => "affirmed".to_owned(),
        Why::Differs(property) => format!("differs {}", property.name()),
        Why::Whole => "whole".to_owned(),
        Why::Held => "held".to_owned(),
    };
    [&[why], against.held.as_slice()].concat().join(", ")
}

fn check(schema: &str, said: &str, stance: &str, expected: &str) {
    let world = world(HELD);
    let view = world.ever();
    assert_eq!(words(&view, &beside(&view, schema, said, stance)), expected, "{schema} {said} {stance}");
}

#[test]
fn relations() {
    check("Membership", "member=ann; organization=reeds", "asserted", "known");
    check("Membership", "member=annie; organization=reeds", "asserted", "known");
    check("Membership", "member=ann; organization=reeds; role=head", "asserted", "known +role");
    check("Membership", "member=ann; organization=reeds; startDate=2000/2005", "asserted", "known");
    check("Membership", "member=ann; organization=reeds; startDate=2003-05", "asserted", "known +startDate");
    check("Membership", "member=ann; organization=reeds; startDate=2010", "asserted", "differs startDate, 2003");
    check("Membership", "member=ann; organization=reeds; startDate=1990; endDate=1999", "asserted", "");
    check("Membership", "member=reeds; organization=ann", "asserted", "");
    check("Membership", "member=ann; organization=nobody", "asserted", "");
    check("Employment", "employee=ann; employer=reeds", "asserted", "");
}

#[test]
fn either_way_round_where_there_is_no_direction() {
    check("Associate", "person=ben; associate=ann", "asserted", "known");
}

#[test]
fn polarity() {
    check("Membership", "member=ann; organization=reeds", "denied", "affirmed");
    check("Membership", "member=ben; organization=reeds", "asserted", "denied");
    check("Membership", "member=ben; organization=reeds", "denied", "known");
}

#[test]
fn properties() {
    check("Person", "ann:birthDate=1954-07-01", "asserted", "");
    check("Person", "ann:birthDate=1954", "asserted", "known");
    check("Person", "ann:birthDate=1955", "asserted", "differs birthDate, 1954-07");
    check("Person", "ann:birthDate=1954-07", "denied", "affirmed, 1954-07");
    check("Person", "ann:nationality=iq", "asserted", "");
    check("Person", "nobody:birthDate=1955", "asserted", "");
}

#[test]
fn designations() {
    check("Sanction", "entity=ann; authority=OFAC; startDate=2009-06-24", "asserted", "known");
    check("Sanction", "entity=ann; authority=ofac; startDate=2009-07-02", "asserted", "differs startDate, 2009-06-24");
    check("Sanction", "entity=ann; authority=OFAC; program=SDGT; startDate=2009-07", "asserted", "differs startDate, 2009-06-24");
    check("Sanction", "entity=ann; authority=OFAC; program=IRAQ2; startDate=2009-07-02", "asserted", "");
    check("Sanction", "entity=ann; authority=EU; startDate=2009-07-02", "asserted", "");
}

#[test]
fn the_whole_of_an_asset() {
    check("Ownership", "owner=ben; asset=pier", "asserted", "whole, Ann 100 %");
    check("Ownership", "owner=ben; asset=pier; percentage=1", "asserted", "whole, Ann 100 %");
    check("Ownership", "owner=reeds; asset=mill; percentage=20", "asserted", "");
    check("Ownership", "owner=reeds; asset=mill; percentage=20.5", "asserted", "whole, Ann 60 %, Ben 20 %");
    check("Ownership", "owner=reeds; asset=mill", "asserted", "");
    check("Ownership", "owner=reeds; asset=mill; percentage=30", "denied", "");
}

#[test]
fn a_post_that_somebody_else_holds() {
    check("Occupancy", "holder=ann; post=chair; startDate=2021-01-01; endDate=2023-01-01", "asserted", "held, Ben");
    check("Occupancy", "holder=ann; post=chair; startDate=2022-06-30; endDate=2023-01-01", "asserted", "");
    check("Occupancy", "holder=ann; post=chair; startDate=2021", "asserted", "");
}

#[test]
fn parties_are_those_that_the_map_holds() {
    let world = world(HELD);
    let view = world.ever();
    let parties = |schema, said| {
        let found = beside(&view, schema, said, "asserted").parties;
        found.into_iter().map(|party| view.id(party).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(parties("Membership", "member=annie; organization=nobody"), ["ann"]);
    assert_eq!(parties("Person", "ben:nationality=iq"), ["ben"]);
}

#[test]
fn events_of_the_same_parties_and_day() {
    let world = world(
        "@ notes | 2024-01-01
        reeds | Organization | name | The Reeds
        fort  | Thing | name | The fort
        mill  | Thing | name | The mill
        i1 | Incident | name | An attack
        i1 |  | date | 2024-01-03
        i1 |  | attributedTo | reeds
        i1 |  | target | fort",
    );
    let view = world.ever();
    let check =
        |said: &str, expected: &str| assert_eq!(words(&view, &beside(&view, "Incident", said, "asserted")), expected, "{said}");
    check("attributedTo=reeds; target=fort; date=2024-01-03", "known");
    check("attributedTo=reeds; target=fort; date=2024-01", "known");
    check("attributedTo=reeds; target=fort; date=2024-01-04", "");
    check("attributedTo=reeds; target=mill; date=2024-01-03", "");
    check("attributedTo=reeds; target=fort", "");
}
