//! Prices of the limits, by cutting planes: each cut bounds what any prices can prove, and the best prices are where the
//! lowest of these planes is highest.

use super::limits::KINDS;

/// How many planes are weighed against one another; those that bind least are passed over.
const MOST: usize = 14;

/// A cut as a plane over the prices: what it costs without its closed gates, and by how much it passes each limit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plane {
    pub(super) cost: f64,
    pub(super) beyond: [f64; KINDS],
}

impl Plane {
    pub(super) fn at(&self, prices: &[f64; KINDS]) -> f64 {
        self.cost + self.beyond.iter().zip(prices).map(|(beyond, price)| beyond * price).sum::<f64>()
    }
}

/// The lowest of the planes at some prices.
pub(super) fn lowest(planes: &[Plane], prices: &[f64; KINDS]) -> f64 {
    planes.iter().map(|plane| plane.at(prices)).fold(f64::INFINITY, f64::min)
}

/// The prices, none below zero, where the lowest plane is highest. Nothing if no corner is found, as with one plane that
/// never falls.
///
/// Dimensions are three at most and planes few, so all corners are tried: those where as many planes meet, or prices are
/// zero, as there are unknowns.
pub(super) fn highest(planes: &[Plane], limited: &[bool; KINDS], near: &[f64; KINDS]) -> Option<([f64; KINDS], f64)> {
    let kinds: Vec<usize> = (0..KINDS).filter(|kind| limited[*kind]).collect();
    let mut order: Vec<usize> = (0..planes.len()).collect();
    order.sort_by(|a, b| planes[*a].at(near).total_cmp(&planes[*b].at(near)).then(a.cmp(b)));
    // The planes that hold the whole in bounds are those that fall with every price: one of them must be there.
    let falls = |at: &usize| kinds.iter().all(|kind| planes[*at].beyond[*kind] < 0.0);
    let mut few: Vec<usize> = order.iter().copied().take(MOST).collect();
    if !few.iter().any(falls)
        && let Some(one) = order.iter().copied().find(falls)
    {
        few.push(one);
    }
    let few: Vec<Plane> = few.into_iter().map(|at| planes[at]).collect();
    let mut best: Option<([f64; KINDS], f64)> = None;
    let mut corner = Vec::new();
    corners(&few, &kinds, 0, &mut corner, &mut |prices| {
        let value = lowest(&few, &prices);
        if best.is_none_or(|(_, so_far)| value > so_far) {
            best = Some((prices, value));
        }
    });
    best
}

/// Every choice of one more constraint than kinds: planes first, then prices that are zero.
fn corners(planes: &[Plane], kinds: &[usize], from: usize, chosen: &mut Vec<usize>, found: &mut impl FnMut([f64; KINDS])) {
    if chosen.len() == kinds.len() + 1 {
        if let Some(prices) = meet(planes, kinds, chosen) {
            found(prices);
        }
        return;
    }
    for at in from..planes.len() + kinds.len() {
        if chosen.is_empty() && at >= planes.len() {
            break;
        }
        chosen.push(at);
        corners(planes, kinds, at + 1, chosen, found);
        chosen.pop();
    }
}

/// Where the chosen planes and zero prices meet, if it is one point with no price below zero.
fn meet(planes: &[Plane], kinds: &[usize], chosen: &[usize]) -> Option<[f64; KINDS]> {
    let first = &planes[chosen[0]];
    let size = kinds.len();
    let mut rows = [[0.0f64; KINDS + 1]; KINDS];
    for (row, at) in rows.iter_mut().zip(&chosen[1..]) {
        match planes.get(*at) {
            Some(plane) => {
                for (column, kind) in kinds.iter().enumerate() {
                    row[column] = first.beyond[*kind] - plane.beyond[*kind];
                }
                row[size] = plane.cost - first.cost;
            }
            None => row[at - planes.len()] = 1.0,
        }
    }
    let solved = solve(&mut rows, size)?;
    let mut prices = [0.0; KINDS];
    for (column, kind) in kinds.iter().enumerate() {
        if solved[column] < -1e-9 {
            return None;
        }
        prices[*kind] = solved[column].max(0.0);
    }
    Some(prices)
}

/// Elimination with the largest pivot.
fn solve(rows: &mut [[f64; KINDS + 1]; KINDS], size: usize) -> Option<[f64; KINDS]> {
    for column in 0..size {
        let pivot = (column..size).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        if rows[pivot][column].abs() < 1e-9 {
            return None;
        }
        rows.swap(column, pivot);
        for row in 0..size {
            if row != column {
                let from = rows[column];
                let factor = rows[row][column] / from[column];
                rows[row].iter_mut().zip(from).skip(column).for_each(|(cell, of)| *cell -= factor * of);
            }
        }
    }
    let mut solved = [0.0; KINDS];
    for (column, value) in solved.iter_mut().enumerate().take(size) {
        *value = rows[column][size] / rows[column][column];
    }
    Some(solved)
}
