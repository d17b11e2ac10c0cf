//! The rows of a count in which an incident stands.

use super::period::{Period, Step};
use super::tally::Bounds;
use super::{Incident, Party};
use crate::EntityRef;
use crate::image::fold;
use crate::view::View;
use sinew_model::{Date, Day, Verdict};
use std::collections::BTreeMap;

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
    /// What sort of incident, by PLOVER. One of several sorts counts for each.
    Type,
    /// In which period of the calendar. One that may lie in several possibly counts for each.
    Period(Step),
}

impl By {
    /// By month, the most asked for.
    pub const MONTH: By = By::Period(Step::Month);
}

/// What a row of a count is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An entity.
    Entity(EntityRef),
    /// A text, in the first of its spellings.
    Text(String),
    /// A period of the calendar.
    Period(Period),
    /// Several at once, in the order asked for.
    Several(Vec<Key>),
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
            Key::Period(period) => period.to_string(),
            Key::Several(keys) => keys.iter().map(|key| key.words(view)).collect::<Vec<_>>().join(" · "),
            Key::All => "all".to_owned(),
            Key::Unplaced => "not known".to_owned(),
        }
    }

    /// The keys of which it is made, one for each that was asked for.
    pub fn parts(&self) -> &[Key] {
        match self {
            Key::Several(keys) => keys,
            one => std::slice::from_ref(one),
        }
    }

    /// Spellings of one text are one row.
    pub(super) fn folded(&self) -> Key {
        match self {
            Key::Text(text) => Key::Text(fold(text)),
            Key::Several(keys) => Key::Several(keys.iter().map(Key::folded).collect()),
            other => other.clone(),
        }
    }
}

/// A row and whether an incident belongs to it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) key: Key,
    pub(super) verdict: Verdict,
    /// Whether a usual table would put it there.
    pub(super) is_usual: bool,
}

/// A date that leaves more months open than this is put into no period.
const MONTHS_OPEN: i32 = 12;

/// The rows in which an incident stands, each once.
pub(super) fn places(incident: &Incident<'_>, by: &[By], window: Bounds) -> Vec<Place> {
    let whole = vec![(Vec::new(), incident.fits(), incident.is_usual && incident.in_country.is_certain())];
    let crossed = by.iter().fold(whole, |rows: Vec<(Vec<Key>, Verdict, bool)>, by| {
        let places = places_by(incident, *by, window);
        let with = |(keys, verdict, is_usual): &(Vec<Key>, Verdict, bool), place: &Place| {
            let keys = keys.iter().chain([&place.key]).cloned().collect();
            (keys, verdict.and(place.verdict), *is_usual && place.is_usual)
        };
        rows.iter().flat_map(|row| places.iter().map(|place| with(row, place)).collect::<Vec<_>>()).collect()
    });
    let place = |(mut keys, verdict, is_usual): (Vec<Key>, Verdict, bool)| {
        let key = if keys.len() == 1 { keys.remove(0) } else { Key::Several(keys) };
        Place { key, verdict, is_usual }
    };
    crossed.into_iter().map(place).collect()
}

fn places_by(incident: &Incident<'_>, by: By, window: Bounds) -> Vec<Place> {
    let keys = match by {
        By::Claimant => by_fold(incident.claimed_by.iter().map(party)),
        By::Attributed => by_fold(incident.attributed_to.iter().map(party)),
        By::Target if incident.target.is_empty() => by_fold(incident.target_type.iter().map(text)),
        By::Target => by_fold(incident.target.iter().map(party)),
        By::Weapon => by_fold(incident.weapon.iter().map(text)),
        By::Place => by_fold(incident.place.iter().map(text)),
        By::Type => by_fold(incident.types.iter().map(text)),
        By::Period(step) => return incident.when.map_or_else(Vec::new, |when| periods(when, step, window)),
    };
    // There is one place; which of several it is, is not known.
    let verdict = if by == By::Place && keys.len() > 1 { Verdict::Possible } else { Verdict::Certain };
    keys.into_values().map(|key| Place { key, verdict, is_usual: verdict.is_certain() }).collect()
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

/// The periods in which it may lie, as far as they are asked for; none if they leave too much open.
fn periods(when: Date, step: Step, window: Bounds) -> Vec<Place> {
    let (Some(earliest), Some(latest)) = (when.earliest(), when.latest()) else { return Vec::new() };
    let first = window.from.into_iter().chain([earliest]).max().unwrap_or(earliest);
    let last = window.to.into_iter().chain([latest]).min().unwrap_or(latest);
    let months = |day: Day| day.year() * 12 + i32::from(day.ymd().1);
    if last < first || months(last) - months(first) >= MONTHS_OPEN {
        return Vec::new();
    }
    let all = std::iter::successors(Some(Period::of(step, first)), |period| Some(period.next()));
    let all: Vec<Period> = all.take_while(|period| period.first() <= last).collect();
    let verdict = if all.len() > 1 || when.uncertain() { Verdict::Possible } else { Verdict::Certain };
    let place = |period: Period| Place { key: Key::Period(period), verdict, is_usual: period == Period::of(step, earliest) };
    all.into_iter().map(place).collect()
}
