//! What each step of the limits buys.

use super::limits::used;
use super::search::best_below;
use super::{Limits, Plan, Question};

/// The best plan under one pair of limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// At most so many measures.
    pub count: u64,
    /// At most this harm; none for no limit.
    pub harm: Option<u64>,
    /// The best plan: one set.
    pub plan: Plan,
    /// What its set does harm, exactly.
    pub harmed: u64,
}

/// The best plan for each number of measures from 1 up to `counts` under each ceiling on harm, by rising number and then falling ceiling.
/// Other limits of the question hold throughout.
///
/// A plan that also keeps to a lower ceiling is the best there too, and smaller plans are tried first, so that the whole costs little
/// more than its hardest points.
pub fn frontier(question: &Question<'_>, counts: u64, ceilings: &[Option<u64>], stop: &mut dyn FnMut() -> bool) -> Vec<Point> {
    let mut order: Vec<Option<u64>> = ceilings.to_vec();
    order.sort_by_key(|ceiling| std::cmp::Reverse(ceiling.unwrap_or(u64::MAX)));
    order.dedup();
    let mut points: Vec<Point> = Vec::new();
    for count in 1..=counts {
        let first = points.len();
        for harm in &order {
            let fits = |point: &Point| !point.plan.unfinished && harm.is_none_or(|ceiling| point.harmed <= ceiling);
            let plan = match points[first..].last().filter(|point| fits(point)) {
                Some(point) => point.plan.clone(),
                None => solve(question, Limits { count: Some(count), harm: *harm, ..question.limits }, &points, stop),
            };
            let harmed = plan.sets.first().map_or(0, |set| used(question, set)[2]);
            points.push(Point { count, harm: *harm, plan, harmed });
        }
    }
    points
}

fn solve(question: &Question<'_>, limits: Limits, points: &[Point], stop: &mut dyn FnMut() -> bool) -> Plan {
    let question = Question { limits, ..question.clone() };
    let mut tries: Vec<Vec<u32>> = points.iter().flat_map(|point| point.plan.sets.iter().cloned()).collect();
    tries.push(Vec::new());
    tries.sort_unstable();
    tries.dedup();
    let nothing = || Plan { flow: None, at_least: Some(0), sets: vec![Vec::new()], unfinished: true, branches: 0 };
    best_below(&question, &tries, u64::MAX, stop).unwrap_or_else(nothing)
}
