//! What holds on every board.

use super::{DAY, board, designate, known};
use crate::support::{World, entity, world};
use proptest::prelude::*;
use sinew_map::View;
use sinew_map::measures::flows::Case;
use sinew_map::measures::options::{Board, Catalogue, DoubtQuery, Exempt, Match, PlanQuery, SetFlow, doubt, plan, what_if};

type Row = (usize, usize, u32, u32);

/// Between `s` and `t`, which are first and last.
const NAMES: [&str; 6] = ["s", "a", "b", "c", "d", "t"];
const BETWEEN: [&str; 4] = ["a", "b", "c", "d"];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0usize..5, 1usize..6, 1u32..20, 0u32..10), 1..14)
}

/// A world of payments. Names go through `named`, amounts are multiplied.
fn paid(rows: &[Row], named: impl Fn(&str) -> String, times: u32) -> World {
    let mut table = format!("@ coded | {DAY}\n");
    for name in NAMES {
        table.push_str(&format!("{} | Company | name | {name}\n", named(name)));
    }
    for (at, (from, to, low, more)) in rows.iter().enumerate().filter(|(_, (from, to, ..))| from != to) {
        let (from, to) = (named(NAMES[*from]), named(NAMES[*to]));
        let (low, high) = (low * times, (low + more) * times);
        table.push_str(&format!("{from} | | Payment | {to} | amount={low}..{high}; currency=USD; per=year; tie={at}\n"));
    }
    world(&table)
}

fn catalogue(view: &View<'_>) -> Catalogue {
    let protects = |from: &str| Exempt {
        name: from.to_owned(),
        flows: Match { from: Some(entity(view, from)), ..Match::default() },
        licence: false,
    };
    let measures = BETWEEN.iter().map(|id| designate(view, id)).collect();
    Catalogue { measures, exempt: vec![protects("a"), protects("b")], ..Catalogue::default() }
}

fn best(board: &Board, k: u64, collateral: Option<f64>) -> SetFlow {
    let query = PlanQuery { count: Some(k), collateral, steps: 0, ..PlanQuery::default() };
    let found = plan(board, &query, &mut || false);
    assert!(found.proved && found.best.left == found.at_least);
    found.best
}

/// All sets of at most so many measures, gone through.
fn enumerated(board: &Board, k: u64, collateral: Option<f64>) -> f64 {
    let open = board.scenario(Case::Best, true);
    let sets = (0..1usize << BETWEEN.len()).map(|bits| (0..BETWEEN.len()).filter(|at| bits >> at & 1 == 1).collect::<Vec<_>>());
    let allowed = sets.filter(|set| set.len() as u64 <= k && collateral.is_none_or(|most| board.harm(set).0 <= most));
    allowed.map(|set| known(&board.left(&open, &set))).fold(f64::INFINITY, f64::min)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_plan_is_the_best_of_all_sets(rows in rows(), k in 0u64..4, collateral in proptest::option::of(0u32..40)) {
        let world = paid(&rows, str::to_owned, 1);
        let view = world.on(DAY);
        let board = board(&view, &catalogue(&view));
        let collateral = collateral.map(f64::from);
        prop_assert_eq!(known(&best(&board, k, collateral).left), enumerated(&board, k, collateral));
    }

    #[test]
    fn more_measures_and_a_higher_ceiling_never_leave_more(rows in rows(), k in 0u64..4, ceiling in 0u32..40) {
        let world = paid(&rows, str::to_owned, 1);
        let view = world.on(DAY);
        let board = board(&view, &catalogue(&view));
        let ceiling = f64::from(ceiling);
        let here = known(&best(&board, k, Some(ceiling)).left);
        prop_assert!(known(&best(&board, k + 1, Some(ceiling)).left) <= here);
        prop_assert!(known(&best(&board, k, Some(ceiling + 5.0)).left) <= here);
        prop_assert!(known(&best(&board, k, None).left) <= here);
    }

    #[test]
    fn order_names_and_scale_change_nothing(rows in rows(), k in 0u64..4) {
        let left = |rows: &[Row], named: fn(&str) -> String, times| {
            let world = paid(rows, named, times);
            let view = world.on(DAY);
            let ids: Vec<String> = NAMES.iter().map(|name| named(name)).collect();
            let measures = ids[1..5].iter().map(|id| designate(&view, id)).collect();
            let catalogue = Catalogue { measures, ..Catalogue::default() };
            let ends = [&ids[0], &ids[5]].map(|id| vec![entity(&view, id)]);
            let board = Board::new(&view, &Default::default(), &ends[0], &ends[1], &catalogue);
            known(&best(&board, k, None).left)
        };
        let here = left(&rows, str::to_owned, 1);
        let turned: Vec<Row> = rows.iter().rev().copied().collect();
        prop_assert_eq!(left(&turned, str::to_owned, 1), here);
        prop_assert_eq!(left(&rows, |name| format!("z{}", (b'z' - name.as_bytes()[0]) as char), 1), here);
        prop_assert_eq!(left(&rows, str::to_owned, 1000), here * 1000.0);
    }

    #[test]
    fn nothing_done_changes_nothing_and_something_never_makes_it_more(rows in rows(), bits in 0usize..16) {
        let world = paid(&rows, str::to_owned, 1);
        let view = world.on(DAY);
        let board = board(&view, &catalogue(&view));
        let nothing = what_if(&view, &board, &[]);
        prop_assert_eq!(nothing.before, nothing.after);
        prop_assert!(nothing.stops.is_empty() && nothing.harms.is_empty() && nothing.rerouted.is_empty() && nothing.harm == 0.0);
        let set: Vec<usize> = (0..4).filter(|at| bits >> at & 1 == 1).collect();
        let found = what_if(&view, &board, &set);
        for case in 0..3 {
            prop_assert!(known(&found.after[case]) <= known(&found.before[case]));
        }
        prop_assert!(known(&found.before[0]) <= known(&found.before[1]) && known(&found.before[1]) <= known(&found.before[2]));
    }

    #[test]
    fn the_worst_case_is_no_better_than_the_usual_and_grows_with_what_may_deviate(rows in rows(), k in 1u64..3) {
        let world = paid(&rows, str::to_owned, 1);
        let view = world.on(DAY);
        let board = board(&view, &catalogue(&view));
        let query = PlanQuery { count: Some(k), steps: 0, ..PlanQuery::default() };
        let chosen = best(&board, k, None);
        let worst = |deviations| {
            let found = doubt(&board, &query, &DoubtQuery { deviations, samples: 0, seed: 1 }, &chosen.measures, &mut || false);
            assert!(known(&found.robust.1) <= known(&found.worst), "the robust plan is best at worst");
            assert!(known(&found.robust.1) >= known(&chosen.left), "and never better than the best without doubt");
            known(&found.worst)
        };
        let rising = [worst(0), worst(1), worst(2), worst(99)];
        prop_assert_eq!(rising[0], known(&chosen.left));
        prop_assert!(rising.is_sorted());
    }
}
