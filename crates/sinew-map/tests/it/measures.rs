//! Flows and what cuts them, against going through all cuts and all sets.

use proptest::prelude::*;
use sinew_map::measures::flow::{Network, UNLIMITED};
use sinew_map::measures::interdiction::{Problem, interdict};

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

#[test]
fn every_best_set_of_the_textbook_network() {
    let problem = Problem { nodes: 6, arcs: &CLRS, source: 0, sink: 5, designatable: &[1, 2, 3, 4] };
    let ask = |budget| {
        let answer = interdict(&problem, budget, true);
        assert!(!answer.unfinished && answer.flow == answer.at_least);
        (answer.flow, answer.sets)
    };
    assert_eq!(ask(0), (Some(23), vec![vec![]]));
    assert_eq!(ask(1), (Some(4), vec![vec![3]]));
    assert_eq!(ask(2), (Some(0), vec![vec![1, 2], vec![1, 4], vec![2, 3], vec![3, 4]]));
    let endless = [(0, 1, UNLIMITED), (1, 2, UNLIMITED), (0, 3, UNLIMITED), (3, 2, 7)];
    let problem = Problem { nodes: 4, arcs: &endless, source: 0, sink: 2, designatable: &[1, 3, 0, 2] };
    assert_eq!((interdict(&problem, 0, true).flow, interdict(&problem, 1, true).sets), (None, vec![vec![1]]));
}

fn network() -> impl Strategy<Value = (usize, Vec<(u32, u32, u64)>)> {
    (3usize..8).prop_flat_map(|nodes| {
        let end = 0..nodes as u32;
        (Just(nodes), proptest::collection::vec((end.clone(), end, 0u64..12), 0..20))
    })
}

fn without(arcs: &[(u32, u32, u64)], out: usize) -> Vec<(u32, u32, u64)> {
    arcs.iter().filter(|(a, b, _)| out >> a & 1 == 0 && out >> b & 1 == 0).copied().collect()
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
    fn interdiction_as_by_trying_every_set((nodes, arcs) in network(), budget in 0usize..4) {
        let sink = nodes as u32 - 1;
        let free: Vec<u32> = (1..sink).collect();
        let problem = Problem { nodes, arcs: &arcs, source: 0, sink, designatable: &free };
        let flow = |out: usize| Network::new(nodes, &without(&arcs, out)).max_flow(0, sink).value.unwrap();
        let sets: Vec<usize> = (0..1usize << nodes).filter(|set| set & 1 == 0 && set >> sink & 1 == 0).collect();
        let best = sets.iter().filter(|set| set.count_ones() as usize <= budget).map(|set| flow(*set)).min().unwrap();
        let lean = |set: &usize| (0..nodes).all(|node| set >> node & 1 == 0 || flow(set & !(1 << node)) > flow(*set));
        let mut expected: Vec<Vec<u32>> = sets
            .iter()
            .filter(|set| set.count_ones() as usize <= budget && flow(**set) == best && lean(set))
            .map(|set| (0..nodes as u32).filter(|node| set >> node & 1 == 1).collect())
            .collect();
        expected.sort();
        let answer = interdict(&problem, budget, true);
        prop_assert_eq!((answer.flow, &answer.sets), (Some(best), &expected));
        let one = interdict(&problem, budget, false);
        prop_assert!(one.flow == Some(best) && expected.contains(&one.sets[0]), "{one:?}");
    }
}
