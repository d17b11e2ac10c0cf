//! Two records, feature by feature: which level of the table each reaches.

use super::event::Radius;
use super::records::{Record, Records, km};
use super::weights::{Feature, LEVELS, Weights};

/// Levels by feature, as numbered in the table.
pub(super) type Levels = [u8; Feature::ALL.len()];

pub(super) const DAY_SAME: u8 = 0;
const DAY_WITHIN: u8 = 4;
const DAY_OUTSIDE: u8 = 8;
/// Rows of single days that fill the span.
pub(super) const DAY_SPAN: u8 = 9;

/// One feature of a comparison, and what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What was compared.
    pub feature: Feature,
    /// The level it reached, as the table names it.
    pub level: String,
    /// What was found, with numbers: `0.4 km apart; exact and exact`.
    pub found: String,
    /// Added to the log-odds that the two are one; to the natural logarithm.
    pub weight: f64,
}

impl Reason {
    /// Whether the two say different things here, however little that may be worth.
    pub fn differs(&self) -> bool {
        let alike = match self.feature {
            Feature::Day => self.level == "same" || self.level.starts_with("within") || self.level == "filled",
            Feature::PlaceName => !self.level.starts_with("other"),
            Feature::Actor => !matches!(self.level.as_str(), "some" | "other"),
            Feature::Deaths => !self.level.starts_with("ratio"),
            Feature::Distance | Feature::ActorName | Feature::Source => true,
            Feature::Type => self.level.starts_with("same"),
            Feature::Target | Feature::Weapon => self.level != "other",
        };
        !alike
    }
}

/// The table as a rectangle, for the hot loop.
pub(super) struct Scorer<'w> {
    weights: &'w Weights,
    grid: Vec<[f64; LEVELS]>,
}

impl<'w> Scorer<'w> {
    pub(super) fn new(weights: &'w Weights) -> Scorer<'w> {
        Scorer { weights, grid: weights.grid() }
    }

    /// Log-odds that two records are one, before others compete.
    pub(super) fn score(&self, a: &Record, b: &Record, levels: &Levels) -> f64 {
        let start = self.weights.start + self.weights.crowd * (a.crowd + b.crowd);
        levels.iter().zip(&self.grid).fold(start, |sum, (level, weights)| sum + weights[usize::from(*level)])
    }

    /// The levels that are worth anything, in words, with what was found.
    pub(super) fn reasons(&self, a: &Record, b: &Record, levels: &Levels) -> Vec<Reason> {
        let reason = |feature: Feature| {
            let level = levels[feature as usize];
            let row = self.weights.rows(feature).get(usize::from(level))?;
            let found = found(feature, a, b).unwrap_or_else(|| row.meaning.clone());
            Some(Reason { feature, level: row.level.clone(), found, weight: row.weight })
        };
        Feature::ALL.into_iter().filter_map(reason).filter(|reason| reason.level != "unknown").collect()
    }
}

/// Numbers where a level has some.
fn found(feature: Feature, a: &Record, b: &Record) -> Option<String> {
    match feature {
        Feature::Day => Some(days(a, b)),
        Feature::Deaths => Some(format!("{} and {} dead", a.deaths, b.deaths)),
        Feature::Distance => {
            let apart = km(&a.point?, &b.point?);
            let (a, b) = (a.radius.min(b.radius), a.radius.max(b.radius));
            Some(if a == b {
                format!("{apart:.1} km apart, both {}", a.words())
            } else {
                format!("{apart:.1} km apart, {} and {}", a.words(), b.words())
            })
        }
        _ => None,
    }
}

fn days(a: &Record, b: &Record) -> String {
    let (apart, span) = (gap(a, b), longer_span(a, b));
    match (apart, span) {
        (0, 1) => "the same day".to_owned(),
        (0, _) => format!("days in common; one is known to {span} days"),
        (1, 1) => "a day apart".to_owned(),
        (_, 1) => format!("{apart} days apart"),
        _ => format!("{apart} days outside; one is known to {span} days"),
    }
}

/// Days between the spans of two; 0 if they have one in common.
pub(super) fn gap(a: &Record, b: &Record) -> i32 {
    (b.lo - a.hi).max(a.lo - b.hi).max(0)
}

pub(super) fn longer_span(a: &Record, b: &Record) -> i32 {
    (a.hi - a.lo).max(b.hi - b.lo) + 1
}

/// All features, in the order of [`Feature::ALL`].
pub(super) fn levels(records: &Records, a: &Record, b: &Record) -> Levels {
    [
        day(a, b),
        place_name(a, b),
        actor(records, a, b),
        actor_name(records, a, b),
        kind(a, b),
        target(records, a, b),
        overlap(records.weapons(a), records.weapons(b)),
        deaths(a, b),
        overlap(records.sources(a), records.sources(b)),
        distance(a, b),
    ]
}

fn day(a: &Record, b: &Record) -> u8 {
    let (apart, span) = (gap(a, b), longer_span(a, b));
    match (apart, span) {
        (_, 1) => DAY_SAME + apart.min(3) as u8,
        (1.., _) => DAY_OUTSIDE,
        (_, ..=3) => DAY_WITHIN,
        (_, ..=10) => DAY_WITHIN + 1,
        (_, ..=31) => DAY_WITHIN + 2,
        _ => DAY_WITHIN + 3,
    }
}

/// Levels: place, district, province, same district, same province, only province, other district, other province, unknown.
fn place_name(a: &Record, b: &Record) -> u8 {
    let is = |one: u32, other: u32| one != 0 && one == other;
    let both = |one: u32, other: u32| one != 0 && other != 0;
    let area = |area: u32, own: u32, other: &Record, of: fn(&Record) -> u32| is(area, of(other)) && area != own;
    if is(a.place, b.place) {
        0
    } else if area(a.place_as_area, 0, b, |r| r.district) || area(b.place_as_area, 0, a, |r| r.district) {
        1
    } else if area(a.place_as_area, 0, b, |r| r.province) || area(b.place_as_area, 0, a, |r| r.province) {
        2
    } else if both(a.province, b.province) && a.province != b.province {
        7
    } else if both(a.district, b.district) {
        if a.district == b.district { 3 } else { 6 }
    } else if is(a.province, b.province) {
        if both(a.place, b.place) { 4 } else { 5 }
    } else {
        8
    }
}

/// Levels: same, some, other, unknown, partly.
fn actor(records: &Records, a: &Record, b: &Record) -> u8 {
    let (one, other) = (records.families(a), records.families(b));
    let shared = count_shared(one, other);
    let all_known = a.unknown_actors == 0 && b.unknown_actors == 0;
    match (one.is_empty() || other.is_empty(), all_known, shared) {
        (true, ..) | (_, false, 0) => 3,
        (_, false, _) => 4,
        (_, true, 0) => 2,
        (_, true, _) if one == other => 0,
        // One source names fewer: what it names agrees.
        (_, true, shared) if shared == one.len().min(other.len()) && one.len() != other.len() => 4,
        _ => 1,
    }
}

fn actor_name(records: &Records, a: &Record, b: &Record) -> u8 {
    u8::from(count_shared(records.names(a), records.names(b)) == 0)
}

/// How many two sorted lists have in common, repetitions counted.
fn count_shared(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < one.len() && j < other.len() {
        match one[i].cmp(&other[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, count) = (i + 1, j + 1, count + 1),
        }
    }
    count
}

/// Levels: same, same class, other class, other sort, unknown.
fn kind(a: &Record, b: &Record) -> u8 {
    let [fine, class, sort] = [0, 1, 2].map(|at| (a.kind[at], b.kind[at]));
    let known = |(one, other): (u32, u32)| one != 0 && other != 0;
    let same = |(one, other): (u32, u32)| one == other;
    if known(fine) && same(fine) {
        0
    } else if known(sort) && !same(sort) {
        3
    } else if known(class) {
        if same(class) { 1 } else { 2 }
    } else if known(fine) {
        2
    } else {
        4
    }
}

/// Levels: same, shared, other, unknown.
fn target(records: &Records, a: &Record, b: &Record) -> u8 {
    let (one, other) = (records.target(a), records.target(b));
    match (one.is_empty() || other.is_empty(), count_shared(one, other)) {
        (true, _) => 3,
        (_, 0) => 2,
        _ => u8::from(one != other),
    }
}

/// Levels: some in common, none, unknown.
fn overlap(one: &[u32], other: &[u32]) -> u8 {
    match (one.is_empty() || other.is_empty(), count_shared(one, other)) {
        (true, _) => 2,
        (_, 0) => 1,
        _ => 0,
    }
}

/// Levels: none, the same 1, 3, 8, ratios of 1.28, 1.65, 2.2, 3.3 and more, unknown.
fn deaths(a: &Record, b: &Record) -> u8 {
    if a.deaths.is_nan() || b.deaths.is_nan() {
        return 9;
    }
    if a.deaths == b.deaths {
        return if a.deaths < 1.0 { 0 } else { 1 + [3.0, 8.0].iter().filter(|from| a.deaths >= **from).count() as u8 };
    }
    const RATIOS: [f64; 4] = [0.25, 0.5, 0.8, 1.2];
    let apart = (a.log_deaths - b.log_deaths).abs();
    4 + RATIOS.iter().filter(|ratio| apart > **ratio).count() as u8
}

/// Bands of kilometres, for each pair of precisions.
const BANDS: [f64; 7] = [0.1, 2.5, 5.0, 12.0, 25.0, 50.0, 80.0];

fn distance(a: &Record, b: &Record) -> u8 {
    let (Some(from), Some(to)) = (&a.point, &b.point) else { return 48 };
    let apart = km(from, to);
    let class = match (a.radius.min(b.radius), a.radius.max(b.radius)) {
        (Radius::Exact, Radius::Exact) => 0,
        (Radius::Exact, Radius::Near) => 1,
        (Radius::Exact, Radius::Far) => 2,
        (Radius::Near, Radius::Near) => 3,
        (Radius::Near, _) => 4,
        _ => 5,
    };
    class * 8 + BANDS.iter().filter(|band| apart > **band).count() as u8
}
