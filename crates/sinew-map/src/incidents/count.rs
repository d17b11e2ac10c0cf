//! How many incidents, by what is asked for.

use super::floor::{Least, floor, span};
use super::{Incident, IncidentFilter, Party, list};
use crate::image::fold;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Range, Verdict};
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
}

impl Key {
    /// In words.
    pub fn words(&self, view: &View<'_>) -> String {
        match self {
            Key::Entity(entity) => view.caption(*entity).to_owned(),
            Key::Text(text) => text.clone(),
            Key::Month(year, month) => format!("{year:04}-{month:02}"),
            Key::All => "all".to_owned(),
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
    /// Those that stand in no row.
    pub unplaced: Unplaced,
}

/// Incidents that stand in no row, since nobody says in which, or their date leaves more than a year open.
#[derive(Clone, Debug)]
pub struct Unplaced {
    /// Their number; they are part of the total.
    pub count: Count,
}

/// A date that leaves more months open than this is put into none of them.
const MONTHS_OPEN: usize = 12;

/// How many incidents there were, at least and at most, with the dead and the independent sources.
pub fn count(view: &View<'_>, filter: &IncidentFilter, by: By) -> Counts {
    let incidents = list(view, filter);
    let to = filter.to.into_iter().chain(view.question().on).min();
    let mut rows: BTreeMap<(Key, String), Vec<(&Incident<'_>, Verdict)>> = BTreeMap::new();
    let (mut all, mut unplaced) = (Vec::new(), Vec::new());
    for incident in &incidents {
        all.push((incident, incident.fits()));
        let keys = keys(incident, by, (filter.from, to));
        if keys.is_empty() {
            unplaced.push((incident, incident.fits()));
        }
        for (key, spelling, verdict) in keys {
            rows.entry((key, spelling)).or_default().push((incident, verdict));
        }
    }
    let mut rows: Vec<Count> = rows.into_iter().map(|((key, _), members)| counted(view, respelled(key, &members, by), &members)).collect();
    if by != By::Month {
        rows.sort_by_cached_key(|row| (std::cmp::Reverse((row.certain, row.possible.unwrap_or(u64::MAX))), row.key.words(view), row.key.clone()));
    }
    Counts { by, rows, total: counted(view, Key::All, &all), unplaced: Unplaced { count: counted(view, Key::All, &unplaced) } }
}
