//! Money that moves from one to another, as of a day.

use crate::support::{World, day, entity, world};
use sinew_map::measures::flows::{FlowQuery, MaxFlow, Money, Rate, flows_around, max_flow};
use sinew_model::Range;

fn ask(world: &World, on: &str, query: &FlowQuery, from: &[&str], to: &[&str]) -> MaxFlow {
    let view = world.on(on);
    let all = |ids: &[&str]| ids.iter().map(|id| entity(&view, id)).collect::<Vec<_>>();
    max_flow(&view, query, &all(from), &all(to))
}

/// `known`, or `known+routes`, or `..` without limit.
fn words(money: &Money) -> String {
    let known = money.known.map_or("..".to_owned(), |known| known.to_string());
    if money.unknown_routes == 0 { known } else { format!("{known}+{}", money.unknown_routes) }
}

fn check(rows: &str, expected: [&str; 3]) {
    let world = world(&format!("@ coded | 2026-03-01\n{}", rows.replace("; ", "\n").replace(", ", "; ")));
    let found = ask(&world, "2026-03-01", &FlowQuery::default(), &["s"], &["t"]);
    assert_eq!([words(&found.low), words(&found.best), words(&found.high)], expected, "{rows}");
    assert!(found.certified || found.best.known.is_none(), "{rows}");
}

#[test]
fn amounts_are_ranges_and_the_unknown_stays_so() {
    check("s | Company | Payment | t | amount=100, currency=USD, per=year", ["100", "100", "100"]);
    check("s | Company | Payment | t | amount=100..300, currency=USD, per=month", ["1200", "2400", "3600"]);
    check("s | Company | Payment | t | amount=>=100, currency=USD, per=year", ["100", "100", ".."]);
    // Nothing known on the way: a route, never a sum.
    check("s | Company | Payment | t | currency=USD", ["0", "0+1", "0+1"]);
    check("s | Company | Payment | t | amount=5, per=year", ["0", "0+1", "0+1"]);
    // The known part of a way limits the unknown one.
    check(
        "s | Company | Payment | a | currency=USD; a | Company | Payment | t | amount=40..60, currency=USD, per=year",
        ["0", "50", "60"],
    );
    // Both: what is known, and a route beside it.
    check("s | Company | Payment | t | amount=7, currency=USD, per=year; s | | Payment | t | tie=x", ["7", "7+1", "7+1"]);
    // What may be over is nothing at the lower end.
    check("s | Company | Payment | t | amount=9, currency=USD, per=year, startDate=2025, endDate=2026", ["0", "9", "9"]);
    check("s | Company | Payment | t | amount=9, currency=USD, per=year, endDate=2025", ["0", "0", "0"]);
    // Support counts where it is with funds.
    check("s | Company | Support | t | kind=funds", ["0", "0+1", "0+1"]);
    check("s | Company | Support | t | kind=arms", ["0", "0", "0"]);
    // Denied, and said by nobody else: it is not there.
    check("s | Company | Payment | t | amount=9, currency=USD, per=year, stance=denied", ["0", "0", "0"]);
}

#[test]
fn one_payment_is_spread_over_the_time_it_ran() {
    check(
        "s | Company | Payment | t | amount=100, currency=USD, startDate=2026-01-01, endDate=2026-12-31",
        ["100", "100", "100"],
    );
    check(
        "s | Company | Payment | t | amount=730485, currency=USD, startDate=2026-01-01, endDate=2027-12-31",
        ["365485.16", "365485.16", "365485.16"],
    );
    check("s | Company | Payment | t | amount=100, currency=USD", ["0", "50", "100"]);
}

#[test]
fn currencies_are_converted_by_dated_rates() {
    let world = world("@ coded | 2026-03-01\ns | Company | Payment | t | amount=3000; currency=IQD; per=year");
    let mut query = FlowQuery::default();
    assert_eq!(words(&ask(&world, "2026-03-01", &query, &["s"], &["t"]).best), "0+1");
    let rate = |from: &str, rate: &str| Rate {
        currency: "IQD".to_owned(),
        day: day(from),
        rate: Range::parse(rate).unwrap(),
        source: "bank".to_owned(),
    };
    query.rates.add(rate("2026-01-01", "1000"));
    query.rates.add(rate("2026-04-01", "3000"));
    let found = ask(&world, "2026-03-01", &query, &["s"], &["t"]);
    assert_eq!((words(&found.best), found.routes[0].flow.rate.as_ref().unwrap().source.as_str()), ("3".to_owned(), "bank"));
}

#[test]
fn goods_are_followed_where_they_are_asked_for() {
    let world = world("@ coded | 2026-03-01\ns | Company | Supply | t | goods=crude oil; amount=8; currency=USD; per=year");
    let goods = |word: &str| FlowQuery { goods: vec![word.to_owned()], ..FlowQuery::default() };
    let best = |query: &FlowQuery| words(&ask(&world, "2026-03-01", query, &["s"], &["t"]).best);
    assert_eq!([best(&FlowQuery::default()), best(&goods("Oil")), best(&goods("wheat"))], ["0", "8", "0"]);
}

#[test]
fn the_cut_is_the_proof_and_every_flow_has_its_claims() {
    let world = world(
        "@ coded | 2026-03-01
         s | Company | Payment | a | amount=10; currency=USD; per=year
         s | | Payment | b | amount=5; currency=USD; per=year
         a | Company | Payment | t | amount=4; currency=USD; per=year
         b | Company | Payment | t | amount=9; currency=USD; per=year
         t | Company | Payment | z | amount=99; currency=USD; per=year",
    );
    let found = ask(&world, "2026-03-01", &FlowQuery::default(), &["s"], &["t"]);
    let view = world.on("2026-03-01");
    let cut: Vec<_> = found.cut.iter().map(|each| (view.id(each.flow.from), view.id(each.flow.to))).collect();
    assert_eq!((words(&found.best), found.certified), ("9".to_owned(), true));
    assert_eq!(cut, [("a", "t"), ("s", "b")]);
    assert_eq!(found.routes.len(), 4, "what leads beyond is no route");
    assert!(found.routes.iter().all(|each| each.flow.claims.len() >= 5));
    assert_eq!(flows_around(&view, &FlowQuery::default(), &[entity(&view, "z")]).len(), 5);
}
