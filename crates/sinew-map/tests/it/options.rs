//! Measures laid over flows: what each stops, what is best, and how far it holds.

mod laws;

use crate::support::{World, entity, world};
use sinew_map::View;
use sinew_map::measures::flows::{FlowQuery, Money};
use sinew_map::measures::options::{
    Act, Board, Catalogue, DoubtQuery, Exempt, Match, PlanQuery, Spec, Substitute, doubt, plan, reasons, weak, what_if,
};
use sinew_model::{Range, Verdict};

pub(crate) const DAY: &str = "2026-03-01";

pub(crate) fn spec(id: &str, act: Act) -> Spec {
    Spec {
        id: id.to_owned(),
        name: id.to_owned(),
        act,
        authority: Some("OFAC".to_owned()),
        cost: 1,
        effect: Range::exact(100.0),
        delay: Range::exact(0.0),
        needs: Vec::new(),
        excludes: Vec::new(),
        note: String::new(),
    }
}

pub(crate) fn designate(view: &View<'_>, id: &str) -> Spec {
    spec(id, Act::Designate(entity(view, id)))
}

fn flows(view: &View<'_>, from: &str, to: &str) -> Match {
    Match { from: Some(entity(view, from)), to: Some(entity(view, to)), about: Vec::new() }
}

pub(crate) fn board(view: &View<'_>, catalogue: &Catalogue) -> Board {
    Board::new(view, &FlowQuery::default(), &[entity(view, "s")], &[entity(view, "t")], catalogue)
}

fn never() -> impl FnMut() -> bool {
    || false
}

fn paid(rows: &str) -> World {
    let row = |row: &str| {
        let [from, to, amount] = row.split(' ').collect::<Vec<_>>()[..] else { panic!("{row}") };
        format!("{from} | Company | Payment | {to} | amount={amount}; currency=USD; per=year; purpose={from} to {to}\n")
    };
    world(&format!("@ coded | {DAY}\n{}", rows.split("; ").map(row).collect::<String>()))
}

fn known(money: &Money) -> f64 {
    money.known.unwrap_or(f64::INFINITY)
}

#[test]
fn each_kind_of_measure_stops_what_it_says() {
    let world = paid("s a 10; a t 8; a b 4; b t 4; s b 3");
    let view = world.on(DAY);
    let check = |act: Act, effect: &str, expected: f64| {
        let mut one = spec("m", act);
        one.effect = Range::parse(effect).unwrap();
        let board = board(&view, &Catalogue { measures: vec![one], ..Catalogue::default() });
        assert_eq!(known(&what_if(&view, &board, &[0]).after[1]), expected, "{:?}", board.specs[0].act);
    };
    let a = entity(&view, "a");
    check(Act::Designate(a), "100", 3.0);
    check(Act::Freeze(a), "100", 3.0);
    check(Act::Freeze(entity(&view, "t")), "100", 12.0);
    check(Act::Cut(flows(&view, "a", "t")), "100", 4.0);
    check(Act::Condition(flows(&view, "a", "t")), "50", 8.0);
    check(Act::Cut(Match { about: vec!["B TO T".to_owned()], ..Match::default() }), "100", 8.0);
}

#[test]
fn a_designation_reaches_what_the_rule_of_its_authority_reaches() {
    let world = world(&format!(
        "@ coded | {DAY}
         a | Company | Ownership | b | percentage=60; startDate=2020
         a | | Ownership | c | startDate=2020
         s | Company | Payment | b | amount=5; currency=USD; per=year
         b | Company | Payment | t | amount=5; currency=USD; per=year
         s | | Payment | c | amount=2; currency=USD; per=year
         c | Company | Payment | t | amount=2; currency=USD; per=year"
    ));
    let view = world.on(DAY);
    let mut own = designate(&view, "a");
    own.authority = None;
    let catalogue = Catalogue { measures: vec![designate(&view, "a"), own], ..Catalogue::default() };
    let board = board(&view, &catalogue);
    let found = what_if(&view, &board, &[0]);
    assert_eq!(known(&found.after[1]), 2.0);
    let reached: Vec<(&str, Verdict)> = board.reached[0].iter().map(|(entity, held)| (view.id(*entity), *held)).collect();
    assert_eq!(reached, [("b", Verdict::Certain), ("c", Verdict::Possible)]);
    let properties = found.claims().iter().map(|claim| view.map().property(*claim).name()).collect::<Vec<_>>();
    assert!(properties.contains(&"percentage"), "why it is reached is among the claims: {properties:?}");
    assert_eq!(known(&what_if(&view, &board, &[1]).after[1]), 7.0, "without an authority nothing is reached");
}

#[test]
fn what_is_licensed_is_left_alone_and_what_is_protected_is_counted() {
    let world = paid("s a 10; a t 10; a x 4; a y 20..40");
    let view = world.on(DAY);
    let exempt = |to: &str, licence: bool| Exempt { name: to.to_owned(), flows: flows(&view, "a", to), licence };
    let mut half = designate(&view, "a");
    half.effect = Range::exact(50.0);
    let mut catalogue = Catalogue { measures: vec![designate(&view, "a"), half], ..Catalogue::default() };
    catalogue.exempt = vec![exempt("x", true), exempt("y", false)];
    let on_board = board(&view, &catalogue);
    let found = what_if(&view, &on_board, &[0]);
    assert!(found.stops.iter().all(|stopped| view.id(on_board.flows[stopped.flow].to) != "x"));
    assert_eq!((found.harm, found.harms[0].loss.unwrap().to_string()), (30.0, "20..40".to_owned()));
    assert_eq!(what_if(&view, &on_board, &[1]).harm, 15.0);
    let best = |collateral| {
        let query = PlanQuery { count: Some(1), collateral, steps: 1, ..PlanQuery::default() };
        plan(&on_board, &query, &mut never()).best.measures
    };
    assert_eq!([best(None), best(Some(30.0)), best(Some(29.0)), best(Some(14.0))], [vec![0], vec![0], vec![1], vec![]]);
    catalogue.exempt = vec![Exempt { name: "all".to_owned(), flows: Match::default(), licence: true }];
    assert_eq!(known(&what_if(&view, &board(&view, &catalogue), &[0]).after[1]), 10.0);
}

#[test]
fn money_takes_other_routes_as_far_as_they_carry_and_not_more_than_there_is() {
    let world = paid("s a 10; a t 10; s b 1");
    let view = world.on(DAY);
    let route = |amount: &str, delay: f64| Substitute {
        from: entity(&view, "s"),
        to: entity(&view, "t"),
        amount: Range::parse(amount).unwrap(),
        delay: Range::exact(delay),
        note: "hawala".to_owned(),
    };
    let check = |amount: &str, before: f64, after: f64| {
        let mut late = designate(&view, "a");
        late.delay = Range::closed(10.0, 30.0).unwrap();
        let catalogue = Catalogue { measures: vec![late], substitutes: vec![route(amount, 60.0)], ..Catalogue::default() };
        let found = what_if(&view, &board(&view, &catalogue), &[0]);
        assert_eq!([known(&found.before[1]), known(&found.unrerouted), known(&found.after[1])], [before, 0.0, after]);
        let days: Vec<(String, f64)> = found.days.iter().map(|each| (each.day.to_string(), known(&each.left))).collect();
        let expected =
            [("2026-03-01", 10.0), ("2026-03-31", 0.0), ("2026-04-30", after)].map(|(day, left)| (day.to_owned(), left));
        assert_eq!(days, expected);
    };
    check("4", 10.0, 4.0);
    check("400", 10.0, 10.0);
}

#[test]
fn a_closed_route_of_unknown_amount_does_not_come_back_as_a_part_of_what_is_known() {
    let world = world(&format!(
        "@ coded | {DAY}
         s | Company | Payment | a | amount=10; currency=USD; per=year
         a | Company | Payment | t | amount=10; currency=USD; per=year
         s | | Payment | t | purpose=gifts"
    ));
    let view = world.on(DAY);
    let gifts = Match { about: vec!["gifts".to_owned()], ..Match::default() };
    let route = Substitute {
        from: entity(&view, "s"),
        to: entity(&view, "t"),
        amount: Range::exact(5.0),
        delay: Range::exact(0.0),
        note: String::new(),
    };
    let catalogue =
        Catalogue { measures: vec![spec("gifts", Act::Cut(gifts))], substitutes: vec![route], ..Catalogue::default() };
    let found = what_if(&view, &board(&view, &catalogue), &[0]);
    assert_eq!([found.before[1].unknown_routes, found.after[1].unknown_routes], [1, 0]);
    assert_eq!([known(&found.before[1]), known(&found.after[1])], [10.0, 10.0]);
}

#[test]
fn the_plan_with_its_sequence_rules_of_thumb_and_reasons() {
    // The largest single flow is the wrong one to begin with.
    let world = paid("s a 6; s b 6; a c 5; b d 5; a e 1; b e 1; c t 5; d t 5; e t 2; s e 3");
    let view = world.on(DAY);
    let measures = ["a", "b", "c", "d", "e"].map(|id| designate(&view, id)).to_vec();
    let board = board(&view, &Catalogue { measures, ..Catalogue::default() });
    let query = PlanQuery { count: Some(3), steps: 3, ..PlanQuery::default() };
    let found = plan(&board, &query, &mut never());
    assert_eq!((known(&found.before[1]), known(&found.best.left), found.proved), (12.0, 0.0, true));
    assert_eq!(found.best.left, found.at_least);
    let lefts: Vec<f64> = found.steps.iter().map(|step| known(&step.best.left)).collect();
    assert_eq!(lefts, [7.0, 2.0, 0.0]);
    for set in &found.sets {
        assert_eq!(board.left(&board.scenario(sinew_map::measures::flows::Case::Best, true), set), found.best.left);
    }
    for reason in reasons(&board, &query, &found.best.measures, &mut never()) {
        assert!(known(&reason.without) > known(&found.best.left), "each is there for something");
        assert!(!reason.cuts.is_empty() && reason.cuts.iter().all(|cut| !cut.claims.is_empty()));
        assert!(!reason.instead.measures.contains(&reason.measure));
    }
}

#[test]
fn what_hangs_on_one_source_and_on_one_amount() {
    let world = world(&format!(
        "! rumour | reliability=E; date={DAY}
         @ coded | {DAY}
         s | Company | Payment | a | amount=10; currency=USD; per=year; source=rumour
         a | Company | Payment | t | amount=10; currency=USD; per=year
         s | | Payment | b | amount=2..14; currency=USD; per=year
         b | Company | Payment | t | amount=99; currency=USD; per=year"
    ));
    let view = world.on(DAY);
    let measures = ["a", "b"].map(|id| designate(&view, id)).to_vec();
    let board = board(&view, &Catalogue { measures, ..Catalogue::default() });
    let query = PlanQuery { count: Some(1), steps: 1, ..PlanQuery::default() };
    let chosen = plan(&board, &query, &mut never()).best.measures;
    assert_eq!(chosen, [0]);
    let weak = weak(&view, &board, &query, &chosen, &mut never());
    assert_eq!(weak.iter().map(|each| each.source.as_str()).collect::<Vec<_>>(), ["coded", "rumour"]);
    let rumour = weak.iter().find(|each| each.source == "rumour").unwrap();
    assert_eq!((rumour.instead.measures.as_slice(), known(&rumour.left)), (&[1][..], 8.0));
    let asked = DoubtQuery { deviations: 1, samples: 50, seed: 7 };
    let found = doubt(&board, &query, &asked, &chosen, &mut never());
    assert_eq!((found.uncertain, known(&found.worst), found.facts[0].regret), (1, 14.0, 4.0));
    assert_eq!((found.robust.0.measures.as_slice(), known(&found.robust.1)), (&[1][..], 10.0));
    let spread = found.spread.unwrap();
    assert!(spread.samples == 50 && spread.left[0] >= 2.0 && spread.left[2] <= 14.0 && (1..50).contains(&spread.best));
    assert_eq!(spread.regret, doubt(&board, &query, &asked, &chosen, &mut never()).spread.unwrap().regret, "the same seed");
}

#[test]
fn a_search_that_is_stopped_says_so() {
    let world = paid("s a 6; a t 6");
    let view = world.on(DAY);
    let board = board(&view, &Catalogue { measures: vec![designate(&view, "a")], ..Catalogue::default() });
    let query = PlanQuery { count: Some(1), steps: 1, ..PlanQuery::default() };
    let found = plan(&board, &query, &mut || true);
    assert!(known(&found.at_least) <= known(&found.best.left));
    let asked = DoubtQuery { deviations: 1, samples: 5, seed: 7 };
    assert!(doubt(&board, &query, &asked, &found.best.measures, &mut || true).spread.is_none());
}

#[test]
fn a_search_that_is_stopped_takes_the_best_set_seen_and_claims_no_more_routes_than_there_are() {
    let world = paid("s a 10; a t 9; s b 7; b t 6; s c 5; c t 3");
    let view = world.on(DAY);
    let measures = ["a", "b", "c"].map(|id| designate(&view, id)).to_vec();
    let board = board(&view, &Catalogue { measures, ..Catalogue::default() });
    let query = PlanQuery { count: Some(2), steps: 2, ..PlanQuery::default() };
    let found = plan(&board, &query, &mut || true);
    assert!(!found.best.measures.is_empty());
    for step in &found.steps {
        for other in step.greedy.iter().chain(&step.nested).chain([&step.best]) {
            assert!(known(&found.best.left) <= known(&other.left), "{found:?}");
        }
    }
    assert_eq!(found.at_least.unknown_routes, 0);
    assert!(known(&found.at_least) <= known(&found.best.left));
}

#[test]
fn a_measure_of_partial_effect_stops_a_part_of_a_way() {
    let world = paid("s a 10; a t 8");
    let view = world.on(DAY);
    let stopped = |effect: f64| {
        let mut measure = spec("part", Act::Condition(flows(&view, "s", "a")));
        measure.effect = Range::exact(effect);
        let board = board(&view, &Catalogue { measures: vec![measure], ..Catalogue::default() });
        let why = reasons(&board, &PlanQuery { count: Some(1), ..PlanQuery::default() }, &[0], &mut never());
        let cut = &why[0].cuts[0];
        (known(&cut.amount), known(&cut.stopped))
    };
    assert_eq!(stopped(100.0), (8.0, 8.0));
    assert_eq!(stopped(60.0), (8.0, 4.0));
    // What passes elsewhere in any case is not stopped here.
    assert_eq!(stopped(10.0), (8.0, 0.0));
}
