//! How many incidents, by what is asked for.

use super::floor::{Least, floor, span};
use super::{Incident, IncidentFilter, Party, list};
use crate::image::fold;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Range, Verdict};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// By what incidents are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Who claimed them. One that several claim counts for each.
    Claimant,
    /// To whom they are attributed. One that is attributed to several counts for each.
    Attributed,
    /// Against whom or what; by the sort of target where no target is named. One against several counts for each.
    Target,
    /// With which weapon. One with several counts for each.
    Weapon,
    /// Where. One whose place is disputed possibly counts for each.
    Place,
    /// In which month. One that may lie in several months possibly counts for each.
    Month,
}

/// What a row of a count is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An entity.
    Entity(EntityRef),
    /// A text, in the first of its spellings.
    Text(String),
    /// A month of a year.
    Month(i32, u8),
    /// All that are asked for.
    All,
    /// Those that stand in no row.
    Unplaced,
}

impl Key {
    /// In words.
    pub fn words(&self, view: &View<'_>) -> String {
        match self {
            Key::Entity(entity) => view.caption(*entity).to_owned(),
            Key::Text(text) => text.clone(),
            Key::Month(year, month) => format!("{year:04}-{month:02}"),
            Key::All => "all".to_owned(),
            Key::Unplaced => "not known".to_owned(),
        }
    }

    /// Spellings of one text are one row.
    fn folded(&self) -> Key {
        match self {
            Key::Text(text) => Key::Text(fold(text)),
            other => other.clone(),
        }
    }
}

/// A number of incidents.
#[derive(Clone, Debug)]
pub struct Count {
    /// Which.
    pub key: Key,
    /// At least so many.
    pub certain: u64,
    /// At most so many; nothing where a record sets no upper bound.
    pub possible: Option<u64>,
    /// Number of dead, all together.
    pub deaths: Range,
    /// Number of sources that do not go back to the same origin.
    pub independent_sources: usize,
    /// The records counted, by date.
    pub incidents: Vec<EntityRef>,
    /// The claims it rests on.
    pub claims: Vec<ClaimRef>,
}

/// Numbers of incidents, row by row.
#[derive(Clone, Debug)]
pub struct Counts {
    /// By what.
    pub by: By,
    /// Months in order; otherwise most incidents first, then by name.
    pub rows: Vec<Count>,
    /// All together, each incident once.
    pub total: Count,
    /// Those that stand in no row, since nobody says in which, or their date leaves more than a year open. They are
    /// part of the total.
    pub unplaced: Count,
}

/// A date that leaves more months open than this is put into none of them.
const MONTHS_OPEN: usize = 12;

/// An incident and whether it belongs to a row.
type Member<'i, 'a> = (&'i Incident<'a>, Verdict);

/// How many incidents there were, at least and at most, with the dead and the independent sources.
pub fn count(view: &View<'_>, filter: &IncidentFilter, by: By) -> Counts {
    let incidents = list(view, filter);
    let window = (filter.from, filter.to.into_iter().chain(view.question().on).min());
    let mut rows: BTreeMap<Key, (Key, Vec<Member<'_, '_>>)> = BTreeMap::new();
    let mut unplaced = Vec::new();
    for incident in &incidents {
        let keys = keys(incident, by, window);
        if keys.is_empty() {
            unplaced.push((incident, incident.fits()));
        }
        for (key, verdict) in keys {
            let row = rows.entry(key.folded()).or_insert_with(|| (key.clone(), Vec::new()));
            row.0 = key.min(row.0.clone());
            row.1.push((incident, verdict));
        }
    }
    let all: Vec<Member<'_, '_>> = incidents.iter().map(|incident| (incident, incident.fits())).collect();
    let mut rows: Vec<Count> = rows.into_values().map(|(key, members)| counted(view, key, &members)).collect();
    if by != By::Month {
        rows.sort_by_cached_key(|row| {
            (Reverse((row.certain, row.possible.unwrap_or(u64::MAX))), row.key.words(view), row.key.clone())
        });
    }
    Counts { by, rows, total: counted(view, Key::All, &all), unplaced: counted(view, Key::Unplaced, &unplaced) }
}

/// The rows in which an incident stands, each once.
fn keys(incident: &Incident<'_>, by: By, window: (Option<Day>, Option<Day>)) -> Vec<(Key, Verdict)> {
    let fits = incident.fits();
    let keys: BTreeMap<Key, Key> = match by {
        By::Claimant => by_fold(incident.claimed_by.iter().map(party)),
        By::Attributed => by_fold(incident.attributed_to.iter().map(party)),
        By::Target if incident.target.is_empty() => by_fold(incident.target_type.iter().map(text)),
        By::Target => by_fold(incident.target.iter().map(party)),
        By::Weapon => by_fold(incident.weapon.iter().map(text)),
        By::Place => by_fold(incident.place.iter().map(text)),
        By::Month => by_fold(incident.when.map_or_else(Vec::new, |when| months(when, window)).into_iter()),
    };
    // There is one place and one month; which of several it is, is not known.
    let in_doubt = match by {
        By::Place => keys.len() > 1,
        By::Month => keys.len() > 1 || incident.when.is_some_and(|when| when.uncertain()),
        _ => false,
    };
    let verdict = if in_doubt { Verdict::Possible.and(fits) } else { fits };
    keys.into_values().map(|key| (key, verdict)).collect()
}

fn by_fold(keys: impl Iterator<Item = Key>) -> BTreeMap<Key, Key> {
    keys.map(|key| (key.folded(), key)).collect()
}

fn party(party: &Party<'_>) -> Key {
    party.entity.map_or_else(|| Key::Text(party.name.to_owned()), Key::Entity)
}

fn text(text: &&str) -> Key {
    Key::Text((*text).to_owned())
}

/// The months in which it may lie, in the period asked for; none if they are too many.
fn months(when: Date, (from, to): (Option<Day>, Option<Day>)) -> Vec<Key> {
    let first = when.earliest().into_iter().chain(from.filter(|_| when.earliest().is_some())).max();
    let last = when.latest().into_iter().chain(to.filter(|_| when.latest().is_some())).min();
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let starts = std::iter::successors(Some(first.month_start()), |day| Some(day.month_end().succ()));
    let starts: Vec<Day> = starts.take_while(|day| *day <= last).take(MONTHS_OPEN + 1).collect();
    let key = |day: Day| {
        let (year, month, _) = day.ymd();
        Key::Month(year, month)
    };
    if starts.len() > MONTHS_OPEN { Vec::new() } else { starts.into_iter().map(key).collect() }
}

fn counted(view: &View<'_>, key: Key, members: &[Member<'_, '_>]) -> Count {
    let certain = members.iter().filter(|(_, verdict)| verdict.is_certain()).map(|(incident, _)| *incident);
    let firm: Vec<&Incident<'_>> = certain.collect();
    let least = |number: fn(&Incident<'_>) -> f64| {
        floor(&firm.iter().map(|incident| least_of(incident, number(incident))).collect::<Vec<_>>())
    };
    let most = members.iter().map(|(incident, _)| most(&incident.covers)).sum::<f64>();
    let dead = members.iter().map(|(incident, _)| incident.deaths.hi()).sum::<f64>();
    let claims: BTreeSet<ClaimRef> = members.iter().flat_map(|(incident, _)| &incident.claims).copied().collect();
    Count {
        key,
        certain: least(|incident| at_least(&incident.covers)) as u64,
        possible: most.is_finite().then_some(most as u64),
        deaths: Range::closed(least(|incident| incident.deaths.lo()), dead).unwrap_or_else(super::list::zero_or_more),
        independent_sources: origins(view, &claims).len(),
        incidents: members.iter().map(|(incident, _)| incident.entity).collect(),
        claims: claims.into_iter().collect(),
    }
}

fn least_of(incident: &Incident<'_>, number: f64) -> Least {
    Least { span: span(incident.when), number, is_summary: incident.covers != Range::exact(1.0) }
}

/// The least whole number in a range.
fn at_least(range: &Range) -> f64 {
    let lowest = range.lo().ceil();
    if lowest == range.lo() && !range.lo_closed() { lowest + 1.0 } else { lowest.max(0.0) }
}

/// The largest whole number in a range.
fn most(range: &Range) -> f64 {
    let highest = range.hi().floor();
    if highest == range.hi() && !range.hi_closed() && highest.is_finite() { highest - 1.0 } else { highest }
}

/// The sources to which claims go back, by key: two reports of one origin are one.
fn origins<'a>(view: &View<'a>, claims: &BTreeSet<ClaimRef>) -> BTreeSet<&'a str> {
    claims.iter().map(|claim| view.origin(*claim)).collect()
}
