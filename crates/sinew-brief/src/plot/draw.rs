//! Drawing with `plotters`, whose SVG backend needs no fonts and no other library.

use super::{Data, DaySpan, Interval, Steps};
use crate::clean::clean;
use plotters::coord::Shift;
use plotters::prelude::*;
use sinew_model::Day;

/// Colours that differ in lightness too, for eyes that do not tell hues apart (Okabe and Ito 2008).
pub(super) const COLOURS: [RGBColor; 6] = [
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(230, 159, 0),
    RGBColor(86, 96, 104),
];
const INK: RGBColor = RGBColor(31, 35, 40);
pub(super) const QUIET: RGBColor = RGBColor(217, 214, 207);

pub(super) const WIDTH: i32 = 860;
const ROW: i32 = 24;
const LABELS: i32 = 300;
pub(super) const BOTTOM: i32 = 44;
const LETTERS: usize = 40;

/// More rows than this are cut; the table has them all.
const MOST_ROWS: usize = 60;

pub(super) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// The SVG; nothing if the library cannot draw it.
pub(super) fn draw(data: &Data) -> Option<String> {
    let rows = match data {
        Data::Ranges(rows) => rows.len().min(MOST_ROWS),
        Data::Spans(rows) => rows.len().min(MOST_ROWS),
        Data::Series(_) | Data::Curves(_) => 12,
    };
    let height = rows as i32 * ROW + BOTTOM + 12;
    let mut out = String::new();
    {
        let area = SVGBackend::with_string(&mut out, (WIDTH as u32, height as u32)).into_drawing_area();
        match data {
            Data::Ranges(rows) => ranges(&area, rows, height),
            Data::Spans(rows) => spans(&area, rows, height),
            Data::Series(steps) => series(&area, steps, height),
            Data::Curves(all) => super::curves::curves(&area, all, height),
        }?;
        area.present().ok()?;
    }
    Some(out)
}

/// From a value to a place between two pixels.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) from: i32,
    pub(super) to: i32,
}

impl Scale {
    pub(super) fn at(&self, value: f64) -> i32 {
        let share = (value - self.low) / (self.high - self.low).max(f64::MIN_POSITIVE);
        self.from + (share * f64::from(self.to - self.from)).round() as i32
    }

    /// Some round values, evenly spaced.
    pub(super) fn ticks(&self, about: f64) -> Vec<f64> {
        let raw = ((self.high - self.low) / about).max(1e-9);
        let power = 10f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= raw).unwrap_or(raw);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step).floor() as i64;
        (first..=last).map(|tick| tick as f64 * step).collect()
    }
}

pub(super) fn words(area: &Area<'_>, text: &str, (x, y): (i32, i32), size: i32) -> Option<()> {
    area.draw(&Text::new(text.to_owned(), (x, y), ("sans-serif", size).into_font().color(&INK))).ok()
}

pub(super) fn line(area: &Area<'_>, points: Vec<(i32, i32)>, style: ShapeStyle) -> Option<()> {
    area.draw(&PathElement::new(points, style)).ok()
}

fn block(area: &Area<'_>, corners: [(i32, i32); 2], style: ShapeStyle) -> Option<()> {
    area.draw(&Rectangle::new(corners, style)).ok()
}

pub(super) fn short(label: &str) -> String {
    let label = clean(label);
    let cut: String = label.chars().take(LETTERS).collect();
    if cut.len() < label.len() { format!("{}…", cut.trim_end()) } else { cut }
}

fn axis(area: &Area<'_>, scale: Scale, height: i32, label: &dyn Fn(f64) -> String) -> Option<()> {
    for tick in scale.ticks(6.0) {
        let x = scale.at(tick);
        line(area, vec![(x, 6), (x, height - BOTTOM)], QUIET.stroke_width(1))?;
        words(area, &label(tick), ((x - 4).min(WIDTH - 56), height - BOTTOM + 8), 13)?;
    }
    Some(())
}

/// A bar from 0 to the least, a lighter one to the largest, and a mark at the usual.
fn ranges(area: &Area<'_>, rows: &[Interval], height: i32) -> Option<()> {
    let known = |row: &Interval| row.high.unwrap_or(row.middle.max(row.low) * 1.25 + 1.0);
    let largest = rows.iter().take(MOST_ROWS).map(known).fold(1.0, f64::max);
    let scale = Scale { low: 0.0, high: largest, from: LABELS, to: WIDTH - 30 };
    axis(area, scale, height, &|tick| format!("{tick}"))?;
    for (at, row) in rows.iter().take(MOST_ROWS).enumerate() {
        let top = 10 + at as i32 * ROW;
        words(area, &short(&row.label), (8, top + 2), 14)?;
        block(area, [(scale.at(0.0), top), (scale.at(known(row)), top + 14)], COLOURS[0].mix(0.25).filled())?;
        block(area, [(scale.at(0.0), top), (scale.at(row.low), top + 14)], COLOURS[0].filled())?;
        let middle = scale.at(row.middle);
        line(area, vec![(middle, top - 2), (middle, top + 16)], INK.stroke_width(2))?;
        if row.high.is_none() {
            words(area, "no upper bound", (middle + 6, top + 1), 12)?;
        }
    }
    words(area, "dark: certain · line: usual · light: possible", (LABELS, height - 18), 13)
}

fn year(day: Day) -> f64 {
    f64::from(day.0) / 365.2425 + 1970.0
}

/// Years, or months where there are few years.
fn dates(scale: Scale) -> impl Fn(f64) -> String {
    let is_short = scale.high - scale.low < 4.0;
    move |tick: f64| {
        let day = Day(((tick - 1970.0) * 365.2425).round() as i32);
        let (year, month, _) = day.plus(1).ymd();
        if is_short { format!("{year:04}-{month:02}") } else { format!("{}", tick.round() as i64) }
    }
}

fn spans(area: &Area<'_>, rows: &[DaySpan], height: i32) -> Option<()> {
    let rows = || rows.iter().take(MOST_ROWS);
    let first = rows().map(|row| row.from).min()?;
    let last = rows().map(|row| row.to).max()?;
    let scale = Scale { low: year(first), high: year(last.plus(1)).max(year(first) + 0.02), from: LABELS, to: WIDTH - 30 };
    axis(area, scale, height, &dates(scale))?;
    for (at, row) in rows().enumerate() {
        let middle = 17 + at as i32 * ROW;
        words(area, &short(&row.label), (8, middle - 7), 14)?;
        let colour = COLOURS[row.group % COLOURS.len()];
        let (from, to) = (scale.at(year(row.from)), scale.at(year(row.to)));
        line(area, vec![(from, middle), (to, middle)], colour.stroke_width(4))?;
        for x in [from, to] {
            mark(area, row.group, (x, middle), colour)?;
        }
    }
    Some(())
}

/// Groups have shapes too, not colours alone.
pub(super) fn mark(area: &Area<'_>, group: usize, (x, y): (i32, i32), colour: RGBColor) -> Option<()> {
    match group % 3 {
        0 => area.draw(&Circle::new((x, y), 5, colour.filled())).ok(),
        1 => block(area, [(x - 5, y - 5), (x + 5, y + 5)], colour.filled()),
        _ => area.draw(&Polygon::new(vec![(x, y - 6), (x + 6, y + 5), (x - 6, y + 5)], colour.filled())).ok(),
    }
}

/// A column for each step, and over it the rate of its stretch with the interval.
fn series(area: &Area<'_>, steps: &Steps, height: i32) -> Option<()> {
    let (first, last) = (steps.days.first()?, steps.days.last()?);
    let next = steps.days.get(1).copied().unwrap_or(first.plus(1));
    let end = last.plus(first.days_until(next));
    let across = Scale { low: year(*first), high: year(end), from: 50, to: WIDTH - 20 };
    let highest = steps.counts.iter().copied().max().map_or(1.0, f64::from);
    let highest = steps.rates.iter().map(|rate| rate.4).fold(highest, f64::max).max(1.0);
    let up = Scale { low: 0.0, high: highest, from: height - BOTTOM, to: 12 };
    for tick in up.ticks(5.0) {
        line(area, vec![(50, up.at(tick)), (WIDTH - 20, up.at(tick))], QUIET.stroke_width(1))?;
        words(area, &format!("{tick}"), (10, up.at(tick) - 7), 13)?;
    }
    let dates = dates(across);
    for tick in across.ticks(8.0) {
        words(area, &dates(tick), ((across.at(tick) - 14).min(WIDTH - 56), height - BOTTOM + 8), 13)?;
    }
    let x = |step: usize| across.at(steps.days.get(step).map_or(year(end), |day| year(*day)));
    for (step, count) in steps.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let corners = [(x(step), up.at(f64::from(*count))), (x(step + 1).max(x(step) + 1), up.at(0.0))];
        block(area, corners, COLOURS[5].mix(0.45).filled())?;
    }
    for (from, to, rate, low, high) in &steps.rates {
        block(area, [(x(*from), up.at(*high)), (x(*to), up.at(*low))], COLOURS[1].mix(0.3).filled())?;
        line(area, vec![(x(*from), up.at(*rate)), (x(*to), up.at(*rate))], COLOURS[1].stroke_width(3))?;
    }
    words(area, "grey: incidents a step · line: rate of the stretch, with its 95 % interval", (50, height - 18), 13)
}
