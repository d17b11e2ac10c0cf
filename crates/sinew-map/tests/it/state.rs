//! Seats, power in a body, tenures and capture, on a small state.

use crate::support::{World, day, entity, world};
use sinew_map::capture::{CaptureQuery, capture, series};
use sinew_map::posts::PostQuery;
use sinew_map::power::body::{PowerQuery, power};
use sinew_map::power::seats::seats;
use sinew_map::{EntityRef, View};

/// A house of 100: four lists, of which two belong to a front that is given seats of its own; one member changes sides.
const STATE: &str = "
    @ coded | 2026-01-01
    ! gazette | reliability=A; date=2025-12-31
    ! paper | reliability=C; date=2025-12-31
    house | PublicBody | name | House
    red | Organization | Membership | house | startDate=2024-01-01; seats=40; source=gazette
    blue | Organization | Membership | house | startDate=2024-01-01; seats=30; source=gazette
    blue | | Membership | house | startDate=2024-01-01; seats=28; source=paper
    green | Organization | Membership | house | startDate=2024-01-01; seats=15..16; source=gazette
    grey | Organization | Membership | house | startDate=2024-01-01; endDate=2025-06/2025-08; seats=5; source=gazette
    old | Organization | Membership | house | startDate=2020-01-01; endDate=2023-12-31; seats=90; source=gazette
    front | Organization | Membership | house | startDate=2024-01-01; seats=60; source=paper
    red | | Membership | front | startDate=2023-01-01; source=gazette
    green | | Membership | front | startDate=2023-01-01; endDate=2025-02/2025-04; source=paper
    mover | Person | Membership | house | startDate=2024-01-01; source=gazette
    mover | | Membership | blue | startDate=2023-01-01; endDate=2025-01-31; source=gazette
    mover | | Membership | red | startDate=2025-02-01; source=gazette
    chair | Position | name | Minister of Chairs
    oil | Position | name | Minister of Oil
    sky | Position | name | Minister of Sky
    rain | Position | name | Minister of Rain
    boss | Person | Directorship | red | startDate=2020; source=gazette
    boss | | Occupancy | oil | startDate=2024-02-01; source=gazette
    boss | | Appointment | clerk | startDate=2024-02-01; source=gazette
    clerk | Person | Occupancy | chair | startDate=2024-03-01; source=gazette
    other | Person | Occupancy | sky | startDate=2024-03-01; source=gazette
    late | Person | Occupancy | rain | startDate=2024-03-01; endDate=2024-12-31; source=gazette
    house | | Payment | red | startDate=2025-01-01; endDate=2025-12-31; amount=80..120; currency=USD; per=year; source=gazette
    house | | Payment | blue | startDate=2025-01-01; endDate=2025-12-31; amount=100; currency=USD; per=year; source=gazette
    house | | Payment | clerk | startDate=2025-01-01; endDate=2025-12-31; currency=EUR; source=gazette
    ruler | Person | Control | blue | startDate=2020; source=gazette";

fn told_seats(view: &View<'_>) -> String {
    let seats = seats(view, entity(view, "house"));
    let party = |party: &sinew_map::power::seats::Party| {
        let moves: String =
            party.moves.iter().map(|m| format!(" {}{}", if m.joins { '+' } else { '-' }, view.id(m.person))).collect();
        let disputed = if party.disputed { " disputed" } else { "" };
        format!("{} {} {}{moves}{disputed}", view.id(party.party), party.seats, party.verdict)
    };
    let bloc = |bloc: &sinew_map::power::seats::Bloc| {
        let members: Vec<String> = bloc.members.iter().map(|(party, verdict)| format!("{} {verdict}", view.id(*party))).collect();
        format!(
            "{} = {} (stated {})",
            view.id(bloc.bloc),
            members.join(", "),
            bloc.stated.map_or("nothing".to_owned(), |s| s.to_string())
        )
    };
    let parties: Vec<String> = seats.parties.iter().map(party).collect();
    format!("{} | {}", parties.join("; "), seats.blocs.iter().map(bloc).collect::<Vec<_>>().join("; "))
}

#[test]
fn seats_over_time() {
    let world = world(STATE);
    insta::assert_snapshot!(told_seats(&world.on("2024-06-01")), @r#"red 40 certainly; blue 30 certainly disputed; green 15..16 certainly; grey 5 certainly | front = green certainly, red certainly (stated 60)"#);
    insta::assert_snapshot!(told_seats(&world.on("2025-03-01")), @r#"red 41 certainly +mover; blue 29 certainly -mover disputed; green 15..16 certainly; grey 5 certainly | front = green possibly, red certainly (stated 60)"#);
    insta::assert_snapshot!(told_seats(&world.on("2025-07-01")), @r#"red 41 certainly +mover; blue 29 certainly -mover disputed; green 15..16 certainly; grey 5 possibly | front = red certainly (stated 60)"#);
    insta::assert_snapshot!(told_seats(&world.on("2022-06-01")), @r#"old 90 certainly |"#);
    // Nobody attests the term after the end of 2025.
    insta::assert_snapshot!(told_seats(&world.on("2026-06-01")), @r#"red 40 possibly; blue 30 possibly disputed; green 15..16 possibly | front = red possibly (stated 60)"#);
}

fn told_power(view: &View<'_>, change: impl FnOnce(&mut PowerQuery, &dyn Fn(&str) -> EntityRef)) -> String {
    let mut query = PowerQuery::new(entity(view, "house"));
    change(&mut query, &|id| entity(view, id));
    let found = match power(view, &query) {
        Ok(found) => found,
        Err(error) => return error.to_string(),
    };
    let name = |at: &usize| found.voters[*at].bloc.or(found.voters[*at].parties.first().copied()).map_or("?", |one| view.id(one));
    let span = |index: Option<sinew_model::Range>| index.map_or("none".to_owned(), |i| format!("{:.3}..{:.3}", i.lo(), i.hi()));
    let voters: Vec<String> = (0..found.voters.len())
        .map(|at| format!("{} {} {}", name(&at), found.voters[at].seats, span(found.voters[at].shapley)))
        .collect();
    let coalition = |one: &sinew_map::power::body::Coalition| {
        format!(
            "{}{}",
            one.voters.iter().map(name).collect::<Vec<_>>().join("+"),
            if one.verdict.is_certain() { "" } else { "?" }
        )
    };
    let all = |coalitions: &[sinew_map::power::body::Coalition]| coalitions.iter().map(coalition).collect::<Vec<_>>().join(" ");
    let partners = found.partners.as_deref().map(|partners| format!(" | partners: {}", all(partners))).unwrap_or_default();
    format!(
        "{} of {} in {} games: {} | {}{partners}",
        found.quota,
        found.size,
        found.games,
        voters.join("; "),
        all(&found.coalitions)
    )
}

#[test]
fn who_can_decide() {
    let world = world(STATE);
    let view = world.on("2024-06-01");
    insta::assert_snapshot!(told_power(&view, |_, _| ()), @r#"46 of 90..91 in 2 games: red 40 0.333..0.417; blue 30 0.250..0.333; green 15..16 0.250..0.333; grey 5 0.000..0.083 | red+blue red+green blue+green+grey blue+green?"#);
    insta::assert_snapshot!(told_power(&view, |query, _| query.size = Some(100)), @r#"51 of 100 in 4 games: red 40 0.400..0.667; blue 30 0.167..0.250; green 15..16 0.167..0.250; grey 5 0.000..0.083; ? 9..10 0.000..0.117 | red+blue red+green red+grey+?? blue+green+grey? blue+green+??"#);
    insta::assert_snapshot!(told_power(&view, |query, find| query.quarrels = vec![(find("red"), find("blue"))]), @r#"46 of 90..91 in 2 games: red 40 0.167..0.250; blue 30 0.083..0.167; green 15..16 0.583..0.667; grey 5 0.000..0.083 | red+green blue+green+grey blue+green?"#);
    insta::assert_snapshot!(told_power(&view, |query, find| {
        query.vetoes = vec![find("ruler")];
        query.seats = [(find("green"), 16)].into();
    }), @r#"46 of 91 in 1 games: red 40 0.167..0.167; blue 30 0.167..0.167; green 16 0.167..0.167; grey 5 0.000..0.000; ruler 0 0.500..0.500 | red+blue+ruler red+green+ruler blue+green+ruler"#);
    insta::assert_snapshot!(told_power(&view, |query, find| query.blocs = vec![find("front")]), @r#"46 of 90..91 in 2 games: front 55..56 1.000..1.000; blue 30 0.000..0.000; grey 5 0.000..0.000 | front"#);
    insta::assert_snapshot!(told_power(&view, |query, find| (query.partners_of, query.quorum) = (Some(find("blue")), Some(75))), @r#"75 of 90..91 in 2 games: red 40 0.417..0.417; blue 30 0.417..0.417; green 15..16 0.083..0.083; grey 5 0.083..0.083 | red+blue+green red+blue+grey | partners: red+green red+grey"#);
    insta::assert_snapshot!(told_power(&view, |query, _| query.members = Some(3)), @r#"46 of 90..91 in 2 games: red 40 0.250..0.250; blue 30 0.250..0.250; green 15..16 0.250..0.250; grey 5 0.250..0.250 | red+blue+green red+blue+grey red+green+grey blue+green+grey"#);
}

#[test]
fn a_bloc_whose_members_are_not_certain() {
    let world = world(STATE);
    let view = world.on("2025-03-01");
    insta::assert_snapshot!(told_power(&view, |query, find| query.partners_of = Some(find("front"))), @r#"46 of 90..91 in 4 games: front 56..57 0.667..1.000; blue 29 0.000..0.167; grey 5 0.000..0.167 | front | partners:"#);
}

#[test]
fn what_cannot_be_asked_is_said() {
    let world = world(STATE);
    let view = world.on("2024-06-01");
    assert_eq!(told_power(&view, |query, find| query.body = find("old")), "nobody is on record with seats in it on that day");
    assert_eq!(told_power(&view, |query, _| query.size = Some(80)), "the parties have at least 90 seats, and the body 80");
    let quarrel = told_power(&view, |query, find| query.quarrels = vec![(find("red"), find("old"))]);
    assert_eq!(quarrel, "old has no seats in it on that day");
    assert_eq!(
        told_power(&view, |query, find| query.blocs = vec![find("old")]),
        "old has no members with seats in it on that day"
    );
}

fn ask(view: &View<'_>, network: &[&str]) -> CaptureQuery {
    CaptureQuery {
        network: network.iter().map(|id| entity(view, id)).collect(),
        hops: 3,
        posts: Some(PostQuery { names: vec!["minister".into()], ..PostQuery::default() }),
        body: Some(entity(view, "house")),
        payer: Some(entity(view, "house")),
        ..CaptureQuery::default()
    }
}

fn told_capture(view: &View<'_>, query: &CaptureQuery) -> String {
    let found = capture(view, query);
    let posts: Vec<String> = found.posts.iter().map(|post| format!("{} {:?}", view.id(post.post), post.hold)).collect();
    let members: Vec<String> =
        found.members.iter().map(|m| format!("{} {} {}", view.id(m.entity), m.verdict, m.chain.len())).collect();
    let seats = found
        .seats
        .as_ref()
        .map_or(String::new(), |s| format!("{} ({})", s.held, s.share.map_or(String::new(), |s| s.to_string())));
    let paid: Vec<String> = found.budget.iter().map(|b| format!("{} {} ({})", b.received, b.currency, b.share)).collect();
    let share = found.posts_share.map_or(String::new(), |share| share.to_string());
    format!("{} ({share}): {} | {seats} | {} | {}", found.posts_held, posts.join(", "), paid.join("; "), members.join(", "))
}

#[test]
fn what_a_network_holds() {
    let world = world(STATE);
    let view = world.on("2025-03-01");
    let query = ask(&view, &["front"]);
    insta::assert_snapshot!(told_capture(&view, &query), @r#"2..3 (50..75): chair Certain, oil Certain, rain Unknown, sky Others | 41..57 (45.05494505494506..62.637362637362635) | >=0 EUR (0..100); 80..120 USD (44.44444444444444..54.54545454545455) | front certainly 0, red certainly 1, green possibly 1, boss certainly 2, mover certainly 2, clerk certainly 3"#);
    insta::assert_snapshot!(told_capture(&view, &CaptureQuery { hops: 0, size: Some(100), ..query.clone() }), @r#"0..1 (0..25): chair Others, oil Others, rain Unknown, sky Others | 0..10 (0..10) | 0 EUR (0); 0 USD (0) | front certainly 0"#);
    insta::assert_snapshot!(told_capture(&view, &CaptureQuery { hops: 1, ..ask(&view, &["ruler"]) }), @r#"0..1 (0..25): chair Others, oil Others, rain Unknown, sky Others | 0 (0) | 0 EUR (0); 0 USD (0) | ruler certainly 0"#);
    let control = CaptureQuery { hops: 1, only: vec!["Control".into()], ..ask(&view, &["ruler"]) };
    insta::assert_snapshot!(told_capture(&view, &control), @r#"0..1 (0..25): chair Others, oil Others, rain Unknown, sky Others | 29 (31.86813186813187..32.22222222222222) | 0 EUR (0); 100 USD (45.45454545454545..55.55555555555556) | ruler certainly 0, blue certainly 1"#);
    let days = ["2024-02-15", "2024-06-01", "2025-03-01"].map(day);
    let over_time: Vec<String> = series(&view, &query, &days).iter().map(|c| c.posts_held.to_string()).collect();
    assert_eq!(over_time, ["1..4", "2", "2..3"]);
}

#[test]
fn every_answer_has_its_claims() {
    let world = world(STATE);
    let view = world.on("2025-03-01");
    let found = capture(&view, &ask(&view, &["front"]));
    assert!(found.members.iter().all(|member| member.chain.is_empty() == member.claims.is_empty()));
    assert!(found.posts.iter().filter(|post| !post.through.is_empty()).all(|post| !post.claims.is_empty()));
    assert!(found.budget.iter().flat_map(|budget| &budget.payments).all(|paid| !paid.claims.is_empty()));
    let power = power(&view, &PowerQuery::new(entity(&view, "house"))).expect("an answer");
    assert!(power.voters.iter().all(|voter| !voter.claims.is_empty()));
}

const TENURES: &str = "
    @ coded | 2026-01-01
    post | Position | name | Post
    a | Person | Occupancy | post | startDate=2010-01-01; endDate=2012-05-01
    b | Person | Occupancy | post | startDate=2012-05-01; endDate=2014-01
    c | Person | Occupancy | post | startDate=2013-06-01; endDate=2015-01-01
    d | Person | Occupancy | post | startDate=2016-01-01
    e | Person | Occupancy | post | startDate=2020-01-01; endDate=2021-01-01
    f | Person | Occupancy | post | startDate=2024/2025; endDate=..";

#[test]
fn overlaps_and_gaps() {
    let world: World = world(TENURES);
    let view = world.ever();
    let posts = view.posts(&PostQuery { history: true, ..PostQuery::default() });
    let name = |at: usize| view.id(posts[0].holders[at].holder);
    let overlaps: Vec<String> =
        posts[0].overlaps.iter().map(|o| format!("{} {} {}", name(o.one), name(o.other), o.verdict)).collect();
    let gaps: Vec<String> = posts[0].gaps.iter().map(|gap| format!("{}..{} {}", gap.from, gap.to, gap.verdict)).collect();
    insta::assert_snapshot!(overlaps.join("; "), @r#"b c certainly; d e certainly; d f certainly"#);
    insta::assert_snapshot!(gaps.join("; "), @r#"2015-01-02..2015-12-31 certainly"#);
    let plain = view.posts(&PostQuery::default());
    assert!(plain[0].overlaps.is_empty() && plain[0].gaps.is_empty());
}
