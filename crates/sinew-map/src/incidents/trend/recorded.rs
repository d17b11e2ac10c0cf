//! The trend of the incidents of a view.

use super::super::count::{at_least, sources};
use super::super::period::{Period, Step, weekday};
use super::super::{Incident, IncidentFilter, list};
use super::changes::{Changes, changes};
use super::counts::Weekly;
use super::excitation::{Branching, CannotTell, from_days};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Day;
use std::collections::{BTreeMap, BTreeSet};

/// No series is longer: the search for changes goes through pairs of steps.
const LONGEST: usize = 5_000;

/// Coverage changed if the number of active sources went up or down by half or more.
const COVERAGE_CHANGES: f64 = 1.5;

/// How often, and when that changed.
#[derive(Clone, Debug)]
pub struct Trend {
    /// The length of a step.
    pub step: Step,
    /// The first step.
    pub first: Period,
    /// Incidents in each step, those that certainly lie in it; a record of several counts with its least number.
    pub counts: Vec<u32>,
    /// Stretches of constant rate, the weekly pattern and the dispersion.
    pub changes: Changes,
    /// Sources that told of incidents in a month, on average, for each stretch.
    pub active_sources: Vec<f64>,
    /// The claims on which each stretch rests.
    pub claims: Vec<Vec<ClaimRef>>,
    /// Whether attacks set off others; only for days.
    pub excitation: Option<Result<Branching, CannotTell>>,
    /// The incidents in the series, by date.
    pub incidents: Vec<EntityRef>,
    /// Incidents that may belong, but whose date is too open for one step, or that are only possibly asked for.
    pub left_out: Vec<EntityRef>,
}

impl Trend {
    /// The period of a step.
    pub fn period(&self, step: usize) -> Period {
        (0..step).fold(self.first, |period, _| period.next())
    }

    /// Whether the number of active sources changed with the rate, by stretch; the first is compared with nothing, and a
    /// stretch without incidents tells nothing of coverage.
    pub fn coverage_changed(&self, stretch: usize) -> bool {
        let pair = stretch.checked_sub(1).and_then(|before| self.active_sources.get(before..=stretch));
        pair.is_some_and(|pair| {
            let (less, more) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            less > 0.0 && more >= COVERAGE_CHANGES * less
        })
    }
}

/// Why there is no trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTrend {
    /// No incident with a date that is known to a step.
    NoIncident,
    /// More steps than can be gone through.
    TooLong,
}

impl NoTrend {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            NoTrend::NoIncident => "No incident fits whose date is known well enough.",
            NoTrend::TooLong => "The series has too many steps; ask for longer ones or a shorter period.",
        }
    }
}

/// How often incidents happened in even steps of time, and when that changed.
///
/// # Errors
/// If no incident has a date that is known to a step, or there are too many steps.
pub fn trend(view: &View<'_>, filter: &IncidentFilter, step: Step) -> Result<Trend, NoTrend> {
    let all = list(view, filter);
    let (placed, left): (Vec<_>, Vec<_>) =
        all.iter().map(|incident| (incident, settled(incident, step))).partition(|(_, period)| period.is_some());
    let placed: Vec<(&Incident<'_>, Period)> = placed.into_iter().filter_map(|(incident, at)| Some((incident, at?))).collect();
    let first = filter.from.map(|day| Period::of(step, day)).or_else(|| placed.iter().map(|(_, at)| *at).min());
    let asked_until = filter.to.into_iter().chain(view.question().on.filter(|_| filter.to.is_some())).min();
    let last = asked_until.map(|day| Period::of(step, day)).or_else(|| placed.iter().map(|(_, at)| *at).max());
    let (Some(first), Some(last)) = (first, last) else { return Err(NoTrend::NoIncident) };
    let steps: Vec<Period> =
        std::iter::successors(Some(first), |period| (*period < last).then(|| period.next())).take(LONGEST + 1).collect();
    if steps.len() > LONGEST {
        return Err(NoTrend::TooLong);
    }
    let at: BTreeMap<Period, usize> = steps.iter().enumerate().map(|(at, period)| (*period, at)).collect();
    let mut counts = vec![0u32; steps.len()];
    for (incident, period) in &placed {
        counts[at[period]] += at_least(&incident.covers) as u32;
    }
    let weekly = if step == Step::Day { Weekly::From(weekday(first.first()) as usize) } else { Weekly::Never };
    let changes = changes(&counts, weekly);
    let mut found = Trend {
        step,
        first,
        excitation: (step == Step::Day).then(|| from_days(&counts)),
        counts,
        active_sources: Vec::new(),
        claims: Vec::new(),
        incidents: placed.iter().map(|(incident, _)| incident.entity).collect(),
        left_out: left.iter().map(|(incident, _)| incident.entity).collect(),
        changes,
    };
    for stretch in found.changes.stretches.clone() {
        let within: Vec<&(&Incident<'_>, Period)> =
            placed.iter().filter(|(_, period)| (stretch.from..stretch.to).contains(&at[period])).collect();
        let claims: BTreeSet<ClaimRef> = within.iter().flat_map(|(incident, _)| &incident.claims).copied().collect();
        found.claims.push(claims.into_iter().collect());
        let (from, to) = (steps[stretch.from].first(), steps[stretch.to - 1].last());
        found.active_sources.push(active_sources(view, &within, from, to));
    }
    Ok(found)
}

/// The step in which an incident certainly lies.
fn settled(incident: &Incident<'_>, step: Step) -> Option<Period> {
    let when = incident.when.filter(|when| !when.uncertain() && incident.fits().is_certain())?;
    let (first, last) = (Period::of(step, when.earliest()?), Period::of(step, when.latest()?));
    (first == last).then_some(first)
}

/// Sources a month, on average over the months of a stretch.
fn active_sources(view: &View<'_>, incidents: &[&(&Incident<'_>, Period)], from: Day, to: Day) -> f64 {
    let mut by_month: BTreeMap<Day, BTreeSet<String>> = BTreeMap::new();
    for (incident, period) in incidents {
        by_month.entry(period.first().max(from).month_start()).or_default().extend(sources(view, incident));
    }
    let months = std::iter::successors(Some(from.month_start()), |day| Some(day.month_end().succ())).take_while(|day| *day <= to);
    let active: usize = by_month.values().map(BTreeSet::len).sum();
    active as f64 / months.count().max(1) as f64
}
