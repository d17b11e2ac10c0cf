//! Voting power: published tables, and against going through all coalitions and orders.

use proptest::prelude::*;
use sinew_map::power::{Fraction, Game, GameError};

fn shown(fractions: Option<Vec<Fraction>>) -> String {
    fractions.map_or("none".to_owned(), |all| all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}

fn check(game: &Game, banzhaf: &str, shapley: &str) {
    let power = game.power().expect("a small game");
    assert_eq!((shown(power.banzhaf).as_str(), shown(power.shapley).as_str()), (banzhaf, shapley));
}

fn weighted(quota: u64, weights: &[u64]) -> Game {
    Game::weighted(weights, quota).expect("a game")
}

#[test]
fn published_tables() {
    // 50, 49 and 1 seats: the smallest is as strong as the second.
    check(&weighted(51, &[50, 49, 1]), "3/5 1/5 1/5", "2/3 1/6 1/6");
    // The Council of the six in 1958: Luxembourg has a vote and no power.
    check(&weighted(12, &[4, 4, 4, 2, 2, 1]), "5/21 5/21 5/21 1/7 1/7 0", "7/30 7/30 7/30 3/20 3/20 0");
    // Nassau County 1964: three of six districts have no power at all.
    check(&weighted(58, &[31, 31, 28, 21, 2, 2]), "1/3 1/3 1/3 0 0 0", "1/3 1/3 1/3 0 0 0");
}

/// The Security Council: five with a veto, nine votes of fifteen. Once as weights, once as what it says.
#[test]
fn the_security_council() {
    let weights: Vec<u64> = [[7; 5].as_slice(), &[1; 10]].concat();
    let by_weight = weighted(39, &weights).power().expect("a game");
    let by_veto = (0..5).try_fold(weighted(9, &[1; 15]), Game::with_veto).expect("a game").power().expect("a game");
    assert_eq!(by_weight, by_veto);
    let shapley = by_veto.shapley.expect("values");
    assert_eq!((shapley[0].to_string().as_str(), shapley[14].to_string().as_str()), ("421/2145", "4/2145"));
}

/// Fifty-one electors of the United States in the 1990s: large, and quick.
#[test]
fn fifty_one_electors() {
    let weights = [
        54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 9, 9, 8, 8, 8, 8, 8, 8, 7, 7, 7, 6, 6, 5,
        5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
    ];
    assert_eq!((weights.len(), weights.iter().sum::<u64>()), (51, 538));
    let power = weighted(270, &weights).power().expect("a game");
    let shapley: Vec<f64> = power.shapley.expect("values").iter().map(|value| value.to_f64()).collect();
    assert!((shapley.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    assert!(shapley.windows(2).all(|pair| pair[0] >= pair[1]));
    // A large state has more power than its part of the electors.
    assert!(shapley[0] > 54.0 / 538.0 && shapley[50] < 3.0 / 538.0 * 1.01, "{shapley:?}");
}

#[test]
fn vetoes_quarrels_blocs_quorum_and_double_majorities() {
    let game = weighted(51, &[40, 30, 20, 10]);
    check(&game, "5/12 1/4 1/4 1/12", "5/12 1/4 1/4 1/12");
    // The largest two quarrel: 40 with 20, 30 with 20 and 10 ... the third is needed by both.
    let quarrel = game.clone().with_quarrel(0, 1).expect("a game");
    assert_eq!(quarrel.minimal_winning().coalitions, [vec![0, 2], vec![1, 2, 3]]);
    // Everyone quarrels: nobody can decide, and there is no power to have.
    let all = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)];
    let hostile = all.iter().try_fold(game.clone(), |game, (a, b)| game.with_quarrel(*a, *b)).expect("a game");
    check(&hostile, "none", "none");
    assert_eq!(hostile.minimal_winning().total, 0);
    // Two that have a veto and quarrel block each other for ever.
    let blocked = game.clone().with_veto(0).and_then(|g| g.with_veto(1)).and_then(|g| g.with_quarrel(0, 1)).expect("a game");
    assert_eq!(blocked.power().expect("a game").winning, 0);
    // The third with a veto: nothing without it.
    let veto = game.clone().with_veto(2).expect("a game");
    assert_eq!(veto.minimal_winning().coalitions, [vec![0, 2], vec![1, 2, 3]]);
    let (merged, groups) = game.with_blocs(&[vec![1, 3]]).expect("a game");
    assert_eq!(groups, [vec![0], vec![1, 3], vec![2]]);
    check(&merged, "1/3 1/3 1/3", "1/3 1/3 1/3");
    assert_eq!(
        game.clone().with_quorum(67).minimal_winning().coalitions,
        [vec![0, 1]].into_iter().chain([vec![0, 2, 3]]).collect::<Vec<_>>()
    );
    // A majority of seats and of members.
    let double = Game::new(&[vec![40, 1], vec![30, 1], vec![20, 1], vec![10, 1]], &[51, 3]).expect("a game");
    assert!(double.minimal_winning().coalitions.iter().all(|coalition| coalition.len() == 3));
    assert_eq!(game.partners(&[1]).coalitions, [vec![0], vec![2, 3]]);
    assert_eq!(game.partners(&[0, 1]).coalitions, [Vec::<usize>::new()]);
}

#[test]
fn what_is_too_much_is_said() {
    let error = |game: Result<Game, GameError>| game.expect_err("too much").to_string();
    assert_eq!(error(Game::weighted(&[1; 61], 31)), "61 parties, more than 60");
    assert_eq!(error(Game::new(&[vec![1]], &[1, 1])), "each party needs one weight for each quota");
    assert_eq!(error(weighted(1, &[1]).with_veto(1)), "there is no party number 1");
    assert_eq!(error(Game::weighted(&[1 << 62, 1], 1)), "the weights add up to more than 2^62");
    let quarrels = (1..18).try_fold(weighted(9, &[1; 18]), |game, other| game.with_quarrel(0, other));
    assert_eq!(error(quarrels), "17 parties quarrel with some other, more than 16");
    let odd: Vec<u64> = (0..40).map(|at| 3u64.pow(at % 30) + u64::from(at)).collect();
    assert!(matches!(weighted(1 << 40, &odd).power(), Err(GameError::TooManySums(_))));
}

/// A random small game and how a coalition of it decides, said plainly.
#[derive(Clone, Debug)]
struct Small {
    weights: Vec<Vec<u64>>,
    quotas: Vec<u64>,
    vetoes: Vec<usize>,
    quarrels: Vec<(usize, usize)>,
}

impl Small {
    fn game(&self) -> Game {
        let game = Game::new(&self.weights, &self.quotas).expect("a game");
        let game = self.vetoes.iter().try_fold(game, |game, party| game.with_veto(*party)).expect("a game");
        self.quarrels.iter().try_fold(game, |game, (a, b)| game.with_quarrel(*a, *b)).expect("a game")
    }

    /// Whether some part of the coalition is at peace, holds those with a veto and reaches the quotas.
    fn wins(&self, coalition: usize) -> bool {
        let holds = |part: usize, party: usize| part >> party & 1 == 1;
        let decides = |part: usize| {
            let sum =
                |rule: usize| (0..self.weights.len()).filter(|p| holds(part, *p)).map(|p| self.weights[p][rule]).sum::<u64>();
            self.vetoes.iter().all(|party| holds(part, *party))
                && !self.quarrels.iter().any(|(a, b)| a != b && holds(part, *a) && holds(part, *b))
                && (0..self.quotas.len()).all(|rule| sum(rule) >= self.quotas[rule])
        };
        (0..=coalition).filter(|part| part & !coalition == 0).any(decides)
    }
}

fn small() -> impl Strategy<Value = Small> {
    (1usize..7, 1usize..4).prop_flat_map(|(parties, rules)| {
        let weights = proptest::collection::vec(proptest::collection::vec(0u64..6, rules), parties);
        let quotas = proptest::collection::vec(0u64..12, rules);
        let vetoes = proptest::collection::vec(0..parties, 0..2);
        let quarrels = proptest::collection::vec((0..parties, 0..parties), 0..3);
        (weights, quotas, vetoes, quarrels).prop_map(|(weights, quotas, vetoes, quarrels)| Small {
            weights,
            quotas,
            vetoes,
            quarrels,
        })
    })
}

/// In how many of all orders each party brings the decision.
fn by_orders(parties: usize, wins: &dyn Fn(usize) -> bool) -> Vec<u128> {
    fn go(before: usize, parties: usize, wins: &dyn Fn(usize) -> bool, orders: u128, brings: &mut [u128]) {
        let left: Vec<usize> = (0..parties).filter(|party| before >> party & 1 == 0).collect();
        let rest: u128 = (1..left.len() as u128).product();
        for party in left {
            let after = before | 1 << party;
            if wins(after) { brings[party] += orders * rest } else { go(after, parties, wins, orders, brings) }
        }
    }
    let mut brings = vec![0; parties];
    if !wins(0) {
        go(0, parties, wins, 1, &mut brings);
    }
    brings
}

proptest! {
    #[test]
    fn as_by_going_through_everything(small in small()) {
        let (game, parties) = (small.game(), small.weights.len());
        let table: Vec<bool> = (0..1 << parties).map(|coalition| small.wins(coalition)).collect();
        let wins = |coalition: usize| table[coalition];
        let power = game.power().expect("a small game");
        let swings: Vec<u64> = (0..parties)
            .map(|party| (0..1 << parties).filter(|c| c >> party & 1 == 1 && wins(*c) && !wins(c & !(1 << party))).count() as u64)
            .collect();
        prop_assert_eq!(&power.swings, &swings);
        prop_assert_eq!(power.winning, table.iter().filter(|wins| **wins).count() as u64);
        let orders = by_orders(parties, &wins);
        let all: u128 = (1..=parties as u128).product();
        let shapley: Option<Vec<Fraction>> =
            if swings.iter().sum::<u64>() > 0 { orders.iter().map(|brings| Fraction::new(*brings, all)).collect() } else { None };
        prop_assert_eq!(power.shapley, shapley);
        for coalition in 0..1usize << parties {
            let members: Vec<usize> = (0..parties).filter(|party| coalition >> party & 1 == 1).collect();
            prop_assert_eq!(game.wins(&members), wins(coalition));
        }
        let minimal = |c: &usize| wins(*c) && (0..parties).all(|party| c >> party & 1 == 0 || !wins(c & !(1 << party)));
        let found = game.minimal_winning();
        prop_assert!(!found.unfinished);
        prop_assert_eq!(found.total as usize, (0..1 << parties).filter(minimal).count());
        for coalition in &found.coalitions {
            prop_assert!(minimal(&coalition.iter().fold(0, |set, party| set | 1 << party)));
        }
    }

    #[test]
    fn power_adds_up_to_one_and_order_does_not_matter(weights in proptest::collection::vec(0u64..30, 1..12), part in 1u64..100) {
        let all: u64 = weights.iter().sum();
        prop_assume!(all > 0);
        let quota = (all * part).div_ceil(100).max(1);
        let power = weighted(quota, &weights).power().expect("a game");
        let (banzhaf, shapley) = (power.banzhaf.expect("values"), power.shapley.expect("values"));
        for values in [&banzhaf, &shapley] {
            prop_assert!((values.iter().map(|value| value.to_f64()).sum::<f64>() - 1.0).abs() < 1e-12);
        }
        let turned: Vec<u64> = weights.iter().rev().copied().collect();
        let mut again = weighted(quota, &turned).power().expect("a game").shapley.expect("values");
        again.reverse();
        prop_assert_eq!(&again, &shapley);
        for (a, b) in (0..weights.len()).flat_map(|a| (0..weights.len()).map(move |b| (a, b))) {
            prop_assert!(weights[a] < weights[b] || shapley[a].to_f64() >= shapley[b].to_f64());
        }
        // Twice the seats and twice the quota is the same game.
        let doubled: Vec<u64> = weights.iter().map(|weight| weight * 2).collect();
        prop_assert_eq!(weighted(quota * 2, &doubled).power().expect("a game").shapley, Some(shapley));
    }
}
