//! Flows and what cuts them, against going through all cuts and all sets.

use proptest::prelude::*;
use sinew_map::measures::flow::{Network, UNLIMITED};
use sinew_map::measures::plan::{
    At, Gate, Limits, Measure, Question, best, best_all, by_degree, frontier, greedy, nested, robust, worst_case,
};
use std::collections::BTreeSet;

/// The network of Cormen et al.: s 0, t 5.
const CLRS: [(u32, u32, u64); 10] =
    [(0, 1, 16), (0, 2, 13), (1, 2, 10), (2, 1, 4), (1, 3, 12), (3, 2, 9), (2, 4, 14), (4, 3, 7), (3, 5, 20), (4, 5, 4)];

#[test]
fn the_textbook_network() {
    let flow = Network::new(6, &CLRS).max_flow(0, 5);
    assert_eq!(flow.value, Some(23));
    assert_eq!(flow.source_side, [true, true, true, false, true, false]);
    let endless = Network::new(3, &[(0, 1, UNLIMITED), (1, 2, UNLIMITED)]).max_flow(0, 2);
    assert_eq!(endless.value, None);
    assert_eq!(Network::new(3, &[(0, 1, UNLIMITED), (1, 2, 5)]).max_flow(0, 2).value, Some(5));
    assert_eq!(Network::new(2, &[(0, 0, 5)]).max_flow(0, 0).value, Some(0));
}

/// Measures that close one node each.
fn designate(nodes: impl IntoIterator<Item = u32>) -> Vec<Measure> {
    let close = |node| Measure { gates: vec![Gate { at: At::Node(node), keeps: 0, more: 0 }], ..Measure::default() };
    nodes.into_iter().map(close).collect()
}

fn count(count: u64) -> Limits {
    Limits { count: Some(count), ..Limits::default() }
}

fn on() -> impl FnMut() -> bool {
    || false
}

#[test]
fn every_best_set_of_the_textbook_network() {
    let measures = designate([1, 2, 3, 4]);
    let ask = |budget| {
        let question =
            Question { nodes: 6, arcs: &CLRS, source: 0, sink: 5, measures: &measures, harms: &[], limits: count(budget) };
        let answer = best_all(&question, &mut on());
        assert!(!answer.unfinished && answer.flow == answer.at_least);
        (answer.flow, answer.sets)
    };
    assert_eq!(ask(0), (Some(23), vec![vec![]]));
    assert_eq!(ask(1), (Some(4), vec![vec![2]]));
    assert_eq!(ask(2), (Some(0), vec![vec![0, 1], vec![0, 3], vec![1, 2], vec![2, 3]]));
}

#[test]
fn without_limit_until_a_measure_is_taken() {
    let endless = [(0, 1, UNLIMITED), (1, 2, UNLIMITED), (0, 3, UNLIMITED), (3, 2, 7)];
    let measures = designate([1, 3, 0, 2]);
    let question = |budget| Question {
        nodes: 4,
        arcs: &endless,
        source: 0,
        sink: 2,
        measures: &measures,
        harms: &[],
        limits: count(budget),
    };
    assert_eq!(best(&question(0), &mut on()).flow, None);
    let one = best_all(&question(1), &mut on());
    assert_eq!((one.flow, one.sets), (Some(7), vec![vec![0]]));
}

#[test]
fn a_search_that_is_stopped_says_between_what_the_answer_lies() {
    let arcs: Vec<(u32, u32, u64)> =
        (0..12).flat_map(|at| [(0, at + 2, 10 + u64::from(at) % 3), (at + 2, 1, 9 + u64::from(at) % 4)]).collect();
    let measures: Vec<Measure> =
        designate(2..14).into_iter().enumerate().map(|(at, m)| Measure { cost: 7 + at as u64 % 5, ..m }).collect();
    let limits = Limits { cost: Some(23), ..Limits::default() };
    let question = Question { nodes: 14, arcs: &arcs, source: 0, sink: 1, measures: &measures, harms: &[], limits };
    let whole = best(&question, &mut on());
    let stopped = best(&question, &mut || true);
    assert!(!whole.unfinished);
    assert!(stopped.at_least <= whole.flow && whole.flow <= stopped.flow, "{stopped:?} {whole:?}");
    assert_eq!(stopped.unfinished, stopped.at_least != stopped.flow);
}

fn network() -> impl Strategy<Value = (usize, Vec<(u32, u32, u64)>)> {
    (3usize..8).prop_flat_map(|nodes| {
        let end = 0..nodes as u32;
        (Just(nodes), proptest::collection::vec((end.clone(), end, 0u64..12), 0..20))
    })
}

/// Large enough for heights to be told anew and to leave gaps.
fn large_network() -> impl Strategy<Value = Vec<(u32, u32, u64)>> {
    let near = (0u32..LARGE, 1u32..12, 0u64..1000);
    proptest::collection::vec(near, 200..2000)
        .prop_map(|arcs| arcs.into_iter().map(|(tail, step, capacity)| (tail, (tail + step) % LARGE, capacity)).collect())
}

const LARGE: u32 = 150;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_large_flow_proves_itself(arcs in large_network()) {
        let (source, sink) = (0, LARGE - 1);
        let flow = Network::new(LARGE as usize, &arcs).max_flow(source, sink);
        let across = arcs.iter().filter(|(tail, head, _)| flow.source_side[*tail as usize] && !flow.source_side[*head as usize]);
        prop_assert_eq!(flow.value, Some(across.map(|arc| arc.2).sum()));
        let mut net = vec![0i64; LARGE as usize];
        for ((tail, head, capacity), on) in arcs.iter().zip(&flow.on) {
            prop_assert!(on <= capacity);
            net[*tail as usize] -= *on as i64;
            net[*head as usize] += *on as i64;
        }
        let value = flow.value.unwrap_or(0) as i64;
        let wrong = (0..LARGE).find(|node| net[*node as usize] != if *node == source { -value } else if *node == sink { value } else { 0 });
        prop_assert_eq!(wrong, None);
    }
}

proptest! {
    #[test]
    fn flow_equals_the_smallest_cut((nodes, arcs) in network()) {
        let (source, sink) = (0, nodes - 1);
        let flow = Network::new(nodes, &arcs).max_flow(source, sink as u32);
        let crosses = |side: usize| {
            let across = arcs.iter().filter(|(a, b, _)| side >> a & 1 == 1 && side >> b & 1 == 0);
            across.map(|arc| arc.2).sum::<u64>()
        };
        let sides = (0..1usize << nodes).filter(|side| side & 1 == 1 && side >> sink & 1 == 0);
        prop_assert_eq!(flow.value, sides.map(crosses).min());
        let own = (0..nodes).filter(|node| flow.source_side[*node]).fold(0, |set, node| set | 1 << node);
        prop_assert_eq!(flow.value, Some(crosses(own)));
        // What flows in flows out, and nothing exceeds its capacity.
        for node in 1..nodes as u32 - 1 {
            let sum = |of: &dyn Fn(&(u32, u32, u64)) -> bool| arcs.iter().zip(&flow.on).filter(|(arc, _)| of(arc)).map(|(_, on)| on).sum::<u64>();
            prop_assert_eq!(sum(&|arc| arc.0 == node && arc.1 != node), sum(&|arc| arc.1 == node && arc.0 != node));
        }
        prop_assert!(arcs.iter().zip(&flow.on).all(|(arc, on)| *on <= arc.2));
    }

    #[test]
    fn nothing_flows_in_circles((nodes, arcs) in network()) {
        let flow = Network::new(nodes, &arcs).max_flow(0, nodes as u32 - 1);
        let mut used: Vec<(u32, u32)> =
            arcs.iter().zip(&flow.on).filter(|(_, on)| **on > 0).map(|((tail, head, _), _)| (*tail, *head)).collect();
        // What no arc that is left leads to is on no circle.
        loop {
            let before = used.len();
            let heads: BTreeSet<u32> = used.iter().map(|(_, head)| *head).collect();
            used.retain(|(tail, _)| heads.contains(tail));
            if used.len() == before {
                break;
            }
        }
        prop_assert!(used.is_empty(), "{used:?} of {arcs:?}");
    }

    #[test]
    fn the_best_sets_are_those_of_trying_every_set(case in case()) {
        let question = case.question();
        let flows = case.flows();
        let best_flow = case.allowed().map(|set| flows[set]).min().unwrap();
        let good: Vec<usize> = case.allowed().filter(|set| flows[*set] == best_flow).collect();
        let lean = |set: usize| !good.iter().any(|other| *other != set && other & set == *other);
        let mut expected: Vec<Vec<u32>> = case.allowed().filter(|set| flows[*set] == best_flow && lean(*set)).map(members).collect();
        expected.sort();
        let answer = best_all(&question, &mut on());
        prop_assert_eq!((answer.flow, answer.at_least, &answer.sets), (Some(best_flow), Some(best_flow), &expected));
        let one = best(&question, &mut on());
        prop_assert!(one.flow == Some(best_flow) && expected.contains(&one.sets[0]), "{one:?}");
    }

    #[test]
    fn order_and_scale_change_nothing(case in case(), by in 2u64..9) {
        let scaled = Case { arcs: case.arcs.iter().map(|arc| (arc.0, arc.1, arc.2 * by)).collect(), ..case.clone() };
        let scaled = Case { measures: scaled.measures.iter().map(|m| Measure { gates: m.gates.iter().map(|g| Gate { keeps: g.keeps * by, ..*g }).collect(), ..m.clone() }).collect(), ..scaled };
        let (one, other) = (best_all(&case.question(), &mut on()), best_all(&scaled.question(), &mut on()));
        prop_assert_eq!(one.flow.map(|flow| flow * by), other.flow);
        prop_assert_eq!(&one.sets, &other.sets);
        let last = case.measures.len() as u32 - 1;
        let turn = |at: &u32| last - at;
        let turned: Vec<Measure> = case.measures.iter().rev().map(|m| Measure { needs: m.needs.iter().map(turn).collect(), excludes: m.excludes.iter().map(turn).collect(), ..m.clone() }).collect();
        let turned = Case { measures: turned, ..case.clone() };
        let mut back: Vec<Vec<u32>> = best_all(&turned.question(), &mut on()).sets.iter().map(|set| { let mut set: Vec<u32> = set.iter().map(turn).collect(); set.sort_unstable(); set }).collect();
        back.sort();
        prop_assert_eq!(one.sets, back);
    }

    #[test]
    fn the_frontier_falls_with_number_and_ceiling(case in case()) {
        let ceilings = [None, Some(12), Some(6), Some(0)];
        let points = frontier(&case.question(), 4, &ceilings, &mut on());
        for point in &points {
            let limits = Limits { count: Some(point.count), harm: point.harm, ..case.limits };
            let alone = best(&Question { limits, ..case.question() }, &mut on());
            prop_assert_eq!(point.plan.flow, alone.flow);
            prop_assert!(point.harm.is_none_or(|ceiling| point.harmed <= ceiling));
        }
        for pair in points.windows(2).filter(|pair| pair[0].count == pair[1].count) {
            prop_assert!(pair[0].plan.flow <= pair[1].plan.flow);
        }
        for (smaller, larger) in points.iter().zip(&points[ceilings.len()..]) {
            prop_assert!(larger.plan.flow <= smaller.plan.flow);
        }
    }

    #[test]
    fn nested_steps_are_the_best_of_all_sequences(case in case()) {
        let case = Case { measures: case.measures.iter().map(|m| Measure { needs: vec![], ..m.clone() }).collect(), ..case };
        let flows = case.flows();
        let steps = 3;
        fn least(case: &Case, flows: &[u64], set: usize, steps: usize) -> u64 {
            let stay = flows[set] * steps as u64;
            let larger = (0..case.measures.len()).map(|at| set | 1 << at).filter(|larger| *larger != set && steps > 0 && case.is_allowed(*larger));
            larger.map(|larger| flows[larger] + least(case, flows, larger, steps - 1)).min().map_or(stay, |sum| sum.min(stay))
        }
        let answer = nested(&case.question(), steps as u64, &mut on());
        let last = answer.flows.last().copied().flatten().unwrap_or(flows[0]);
        let sum: u64 = answer.flows.iter().map(|flow| flow.unwrap()).sum::<u64>() + last * (steps - answer.flows.len()) as u64;
        prop_assert_eq!(sum, least(&Case { limits: Limits { count: None, ..case.limits }, ..case.clone() }, &flows, 0, steps));
        for pair in answer.sets.windows(2) {
            prop_assert!(pair[0].iter().all(|at| pair[1].contains(at)) && pair[1].len() == pair[0].len() + 1);
        }
    }

    #[test]
    fn a_robust_plan_holds_in_every_case(case in case(), more in proptest::collection::vec(0u64..6, 20), changes in 0u64..3) {
        let more = &more[..case.arcs.len()];
        let question = case.question();
        let answer = robust(&question, more, changes, &mut on());
        let (value, set) = (answer.plan.flow.unwrap(), &answer.plan.sets[0]);
        prop_assert!(value >= best(&question, &mut on()).flow.unwrap());
        let worst = |set: &[u32]| worst_case(&question, set, more, changes).unwrap();
        prop_assert_eq!(value, case.allowed().map(|set| worst(&members(set))).min().unwrap());
        let gates: usize = case.measures.iter().map(|measure| measure.gates.len()).sum();
        let all = case.arcs.len() + gates;
        for one in 0..=all {
            for other in one..=all {
                let high: Vec<usize> = [one, other].into_iter().take(changes as usize).collect();
                prop_assert!(case.raised(more, &high).flow(set.iter().fold(0, |all, at| all | 1 << at)) <= value);
            }
        }
    }

    #[test]
    fn rules_of_thumb_keep_within_the_limits(case in case()) {
        let question = case.question();
        let least = best(&question, &mut on()).flow.unwrap();
        let flows = case.flows();
        let bits = |set: &[u32]| set.iter().fold(0usize, |all, at| all | 1 << at);
        for (set, flow) in greedy(&question).into_iter().chain([by_degree(&question)]) {
            prop_assert!(case.is_allowed(bits(&set)));
            prop_assert_eq!(flow, Some(flows[bits(&set)]));
            prop_assert!(flow.unwrap() >= least);
        }
    }
}

/// Some measures on a small network.
#[derive(Clone, Debug)]
struct Case {
    nodes: usize,
    arcs: Vec<(u32, u32, u64)>,
    measures: Vec<Measure>,
    harms: Vec<u64>,
    limits: Limits,
}

fn members(set: usize) -> Vec<u32> {
    (0..usize::BITS).filter(|at| set >> at & 1 == 1).collect()
}

impl Case {
    fn question(&self) -> Question<'_> {
        let Case { nodes, arcs, measures, harms, limits } = self;
        Question { nodes: *nodes, arcs, source: 0, sink: *nodes as u32 - 1, measures, harms, limits: *limits }
    }

    /// What flows when a set is taken, on a network of its own: each node a pair of nodes, what is closed passes what is kept.
    fn flow(&self, set: usize) -> u64 {
        let mut inside = vec![UNLIMITED; self.nodes];
        let mut arcs = self.arcs.clone();
        for at in members(set) {
            for gate in &self.measures[at as usize].gates {
                match gate.at {
                    At::Arc(arc) => arcs[arc as usize].2 = arcs[arc as usize].2.min(gate.keeps),
                    At::Node(node) if node != 0 && node as usize != self.nodes - 1 => {
                        inside[node as usize] = inside[node as usize].min(gate.keeps)
                    }
                    At::Node(_) => {}
                }
            }
        }
        let mut split: Vec<(u32, u32, u64)> = arcs.iter().map(|arc| (2 * arc.0 + 1, 2 * arc.1, arc.2)).collect();
        split.extend((0..self.nodes as u32).map(|node| (2 * node, 2 * node + 1, inside[node as usize])));
        Network::new(2 * self.nodes, &split)
            .max_flow(0, 2 * self.nodes as u32 - 1)
            .value
            .expect("nothing is without limit on the way")
    }

    /// With some arcs, and after them gates, at their highest.
    fn raised(&self, more: &[u64], high: &[usize]) -> Case {
        let mut case = self.clone();
        for (at, arc) in case.arcs.iter_mut().enumerate().filter(|(at, _)| high.contains(at)) {
            arc.2 += more[at];
        }
        let gates = case.measures.iter_mut().flat_map(|measure| &mut measure.gates);
        for (_, gate) in gates.enumerate().filter(|(at, _)| high.contains(&(self.arcs.len() + at))) {
            gate.keeps += gate.more;
        }
        case
    }

    fn flows(&self) -> Vec<u64> {
        (0..1usize << self.measures.len()).map(|set| self.flow(set)).collect()
    }

    fn is_allowed(&self, set: usize) -> bool {
        let chosen: Vec<&Measure> = members(set).iter().map(|at| &self.measures[*at as usize]).collect();
        let shared: u64 = (0..self.harms.len())
            .filter(|at| chosen.iter().any(|m| m.harms.contains(&(*at as u32))))
            .map(|at| self.harms[at])
            .sum();
        let used =
            [chosen.len() as u64, chosen.iter().map(|m| m.cost).sum(), chosen.iter().map(|m| m.harm).sum::<u64>() + shared];
        let limits = [self.limits.count, self.limits.cost, self.limits.harm];
        limits.iter().zip(used).all(|(limit, used)| limit.is_none_or(|limit| used <= limit))
            && chosen
                .iter()
                .all(|m| m.needs.iter().all(|at| set >> at & 1 == 1) && m.excludes.iter().all(|at| set >> at & 1 == 0))
    }

    fn allowed(&self) -> impl Iterator<Item = usize> {
        (0..1usize << self.measures.len()).filter(|set| self.is_allowed(*set))
    }
}

fn case() -> impl Strategy<Value = Case> {
    let sizes = (3usize..15, 1usize..7, 1usize..20);
    sizes.prop_flat_map(|(nodes, measures, arcs)| {
        let end = 0..nodes as u32;
        let limit = |most| proptest::option::of(0u64..most);
        let limits = (limit(5), limit(20), limit(20));
        (
            proptest::collection::vec((end.clone(), end, 0u64..12), arcs),
            proptest::collection::vec(measure(nodes as u32, arcs as u32, measures as u32), measures),
            proptest::collection::vec(0u64..6, 2),
            limits,
        )
            .prop_map(move |(arcs, measures, harms, (count, cost, harm))| {
                let measures = measures.into_iter().enumerate().map(|(at, mut measure)| {
                    measure.needs.retain(|other| *other != at as u32);
                    measure.excludes.retain(|other| *other != at as u32);
                    measure
                });
                Case { nodes, arcs, measures: measures.collect(), harms, limits: Limits { count, cost, harm } }
            })
    })
}

fn measure(nodes: u32, arcs: u32, measures: u32) -> impl Strategy<Value = Measure> {
    let at = prop_oneof![(0..nodes).prop_map(At::Node), (0..arcs).prop_map(At::Arc)];
    let gate = (at, prop_oneof![3 => Just(0u64), 1 => 0u64..6], prop_oneof![3 => Just(0u64), 1 => 0u64..4])
        .prop_map(|(at, keeps, more)| Gate { at, keeps, more });
    let others = || proptest::collection::vec(0..measures, 0..2);
    let rarely = |others: Vec<u32>, pick: u8| if pick == 0 { others } else { Vec::new() };
    (
        proptest::collection::vec(gate, 1..4),
        0u64..9,
        0u64..6,
        proptest::collection::vec(0u32..2, 0..2),
        others(),
        others(),
        0u8..4,
        0u8..4,
    )
        .prop_map(move |(gates, cost, harm, harms, needs, excludes, a, b)| Measure {
            gates,
            cost,
            harm,
            harms,
            needs: rarely(needs, a),
            excludes: rarely(excludes, b),
        })
}
