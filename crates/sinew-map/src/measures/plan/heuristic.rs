//! Rules of thumb beside the best plan, and the best plan that grows one measure at a time.

use super::bound::Bounds;
use super::limits::allowed;
use super::{At, Question};

/// Sets of rising size: each adds to the one before what then leaves least, as far as the limits allow. With the flow that
/// each leaves; none for one without limit.
pub fn greedy(question: &Question<'_>) -> Vec<(Vec<u32>, Option<u64>)> {
    let mut bounds = Bounds::new(question);
    let mut set: Vec<u32> = Vec::new();
    let mut flow = bounds.flow_with(&set);
    let mut steps = Vec::new();
    loop {
        let mut next: Option<(u64, Vec<u32>)> = None;
        let through = bounds.through_with(&set);
        for measure in 0..question.measures.len() as u32 {
            // What passes a measure's gates now is the most that it can take off, unless it brings others with it.
            let alone = question.measures[measure as usize].needs.is_empty();
            let at_least = flow.saturating_sub(through[measure as usize]);
            if alone && at_least >= next.as_ref().map_or(flow, |(best, _)| *best) {
                continue;
            }
            let larger = with(question, &set, measure);
            if larger.len() > set.len() && allowed(question, &larger) {
                let left = bounds.flow_with(&larger);
                if left < flow && next.as_ref().is_none_or(|(best, _)| left < *best) {
                    next = Some((left, larger));
                }
            }
        }
        let Some((left, larger)) = next else { return steps };
        (flow, set) = (left, larger);
        steps.push((set.clone(), (flow < bounds.gated.endless).then_some(flow)));
    }
}

/// The measures with most arcs at their gates, as many as the limits allow, with the flow they leave.
pub fn by_degree(question: &Question<'_>) -> (Vec<u32>, Option<u64>) {
    let mut degree = vec![0usize; question.nodes];
    for (tail, head, _) in question.arcs {
        degree[*tail as usize] += 1;
        degree[*head as usize] += 1;
    }
    let arcs = |gate: &super::Gate| match gate.at {
        At::Node(node) => degree[node as usize],
        At::Arc(_) => 1,
    };
    let mut order: Vec<u32> = (0..question.measures.len() as u32).collect();
    order.sort_by_key(|at| std::cmp::Reverse(question.measures[*at as usize].gates.iter().map(arcs).sum::<usize>()));
    let mut set: Vec<u32> = Vec::new();
    for measure in order {
        let larger = with(question, &set, measure);
        if allowed(question, &larger) {
            set = larger;
        }
    }
    let mut bounds = Bounds::new(question);
    let flow = bounds.flow_with(&set);
    let flow = (flow < bounds.gated.endless).then_some(flow);
    (set, flow)
}

/// A set with one more measure and all that it needs, in order.
fn with(question: &Question<'_>, set: &[u32], measure: u32) -> Vec<u32> {
    let mut larger = set.to_vec();
    let mut wanted = vec![measure];
    while let Some(at) = wanted.pop() {
        if !larger.contains(&at) {
            larger.push(at);
            wanted.extend(&question.measures[at as usize].needs);
        }
    }
    larger.sort_unstable();
    larger
}
