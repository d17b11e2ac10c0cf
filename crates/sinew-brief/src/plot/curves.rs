//! Curves over whole numbers: what each step leaves.

use super::draw::{Area, BOTTOM, COLOURS, QUIET, Scale, WIDTH, line, mark, words};
use plotters::prelude::Color;

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What it is.
    pub label: String,
    /// Whole number across, value up; in order.
    pub points: Vec<(u64, f64)>,
}

const LEFT: i32 = 90;
const RIGHT: i32 = 250;

/// A line and marks for each curve, its label at its end.
pub(super) fn curves(area: &Area<'_>, curves: &[Curve], height: i32) -> Option<()> {
    let all = || curves.iter().flat_map(|curve| &curve.points);
    let (first, last) = (all().map(|point| point.0).min()?, all().map(|point| point.0).max()?);
    let highest = all().map(|point| point.1).fold(1.0, f64::max);
    let across = Scale { low: first as f64, high: (last as f64).max(first as f64 + 1.0), from: LEFT, to: WIDTH - RIGHT };
    let up = Scale { low: 0.0, high: highest, from: height - BOTTOM, to: 14 };
    for tick in up.ticks(5.0) {
        line(area, vec![(LEFT, up.at(tick)), (WIDTH - RIGHT, up.at(tick))], QUIET.stroke_width(1))?;
        words(area, &crate::answer::measures::amount(tick), (8, up.at(tick) - 7), 13)?;
    }
    for number in first..=last {
        words(area, &number.to_string(), (across.at(number as f64) - 4, height - BOTTOM + 8), 13)?;
    }
    for (at, curve) in curves.iter().enumerate() {
        let colour = COLOURS[at % COLOURS.len()];
        let points: Vec<(i32, i32)> = curve.points.iter().map(|(x, y)| (across.at(*x as f64), up.at(*y))).collect();
        line(area, points.clone(), colour.stroke_width(2))?;
        for point in &points {
            mark(area, at, *point, colour)?;
        }
        let y = 20 + at as i32 * 22;
        mark(area, at, (WIDTH - RIGHT + 24, y), colour)?;
        words(area, &super::draw::short(&curve.label), (WIDTH - RIGHT + 36, y - 7), 13)?;
    }
    words(area, "across: measures at most · up: what still flows a year", (LEFT, height - 18), 13)
}
