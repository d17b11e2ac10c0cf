//! Events in numbers: folded texts as symbols, points on the unit sphere.

use super::event::{Actor, Event, Radius};
use super::flags::{Fault, Flag};
use crate::image::fold;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// An event, ready to be compared. Symbols are zero for what is unknown.
#[derive(Clone)]
pub(super) struct Record {
    /// Where it stands among the events that were given.
    pub(super) event: usize,
    pub(super) lo: i32,
    pub(super) hi: i32,
    /// The one day that the source writes, if it writes one.
    pub(super) stated: Option<i32>,
    /// On the unit sphere; nothing without usable coordinates.
    pub(super) point: Option<[f64; 3]>,
    /// Degrees; only with a point.
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) radius: Radius,
    pub(super) place: u32,
    /// The place where it names a district or province.
    pub(super) place_as_area: u32,
    pub(super) district: u32,
    pub(super) province: u32,
    pub(super) families: Range<u32>,
    pub(super) unknown_actors: u8,
    pub(super) names: Range<u32>,
    pub(super) kind: [u32; 3],
    pub(super) target: Range<u32>,
    pub(super) weapons: Range<u32>,
    pub(super) sources: Range<u32>,
    /// Best number of dead; not a number where nobody says.
    pub(super) deaths: f64,
    /// Logarithm of one and the dead.
    pub(super) log_deaths: f64,
    /// Logarithm of one and the events of the other set around it.
    pub(super) crowd: f64,
}

/// All records, and what their ranges point into.
pub(super) struct Records {
    pub(super) all: Vec<Record>,
    pool: Vec<u32>,
}

impl Records {
    /// Known families of actors, sorted, with repetitions.
    pub(super) fn families(&self, record: &Record) -> &[u32] {
        self.slice(&record.families)
    }

    /// Names of known actors, sorted, each once.
    pub(super) fn names(&self, record: &Record) -> &[u32] {
        self.slice(&record.names)
    }

    /// Words of the target, sorted, each once.
    pub(super) fn target(&self, record: &Record) -> &[u32] {
        self.slice(&record.target)
    }

    pub(super) fn weapons(&self, record: &Record) -> &[u32] {
        self.slice(&record.weapons)
    }

    pub(super) fn sources(&self, record: &Record) -> &[u32] {
        self.slice(&record.sources)
    }

    fn slice(&self, range: &Range<u32>) -> &[u32] {
        &self.pool[range.start as usize..range.end as usize]
    }

    /// The records of these events that have a day, in the order given.
    pub(super) fn new(events: &[Event], flags: &[Flag]) -> Records {
        let mut making = Making { symbols: FxHashMap::default(), raw: FxHashMap::default(), pool: Vec::new() };
        let mut without_point = vec![false; events.len()];
        for flag in flags.iter().filter(|flag| matches!(flag.fault, Fault::Coordinates)) {
            without_point[flag.event] = true;
        }
        let all = events.iter().enumerate().filter_map(|(at, event)| making.record(at, event, !without_point[at])).collect();
        Records { all, pool: making.pool }
    }
}

/// Words that say of a name that it is one of a settlement, or of an area.
const OF_SETTLEMENTS: [&str; 6] = ["town", "village", "city", "neighborhood", "neighbourhood", "camp"];
const OF_AREAS: [&str; 9] =
    ["governorate", "district", "province", "region", "state", "county", "mintaqat", "muhafazat", "oblast"];

struct Making<'e> {
    symbols: FxHashMap<String, u32>,
    raw: FxHashMap<(u8, &'e str), u32>,
    pool: Vec<u32>,
}

impl<'e> Making<'e> {
    fn record(&mut self, at: usize, event: &'e Event, usable_point: bool) -> Option<Record> {
        let (lo, hi) = (event.earliest?.0, event.latest?.0);
        let point = event.place.point.filter(|_| usable_point);
        let known: Vec<&Actor> = event.actors.iter().filter(|actor| !is_unknown(actor)).collect();
        let family = |actor: &&'e Actor| if actor.family.is_empty() { actor.name.as_str() } else { actor.family.as_str() };
        let deaths = event.deaths.map_or(f64::NAN, |deaths| deaths.best.max(0.0));
        Some(Record {
            event: at,
            lo: lo.min(hi),
            hi: hi.max(lo),
            stated: event.stated.map(|day| day.0).or((lo == hi).then_some(lo)),
            point: point.map(|(lat, lon)| on_sphere(lat, lon)),
            lat: point.map_or(0.0, |(lat, _)| lat),
            lon: point.map_or(0.0, |(_, lon)| lon),
            radius: event.place.radius,
            place: self.symbol(1, &event.place.name),
            place_as_area: self.symbol(3, &event.place.name),
            district: self.symbol(2, &event.place.district),
            province: self.symbol(2, &event.place.province),
            families: self.symbols(known.iter().map(family), false),
            unknown_actors: (event.actors.len() - known.len()).min(9) as u8,
            names: self.symbols(known.iter().map(|actor| actor.name.as_str()), true),
            kind: [&event.kind.fine, &event.kind.class, &event.kind.sort].map(|text| self.symbol(0, text)),
            target: self.symbols(event.target.split_whitespace(), true),
            weapons: self.symbols(event.weapons.iter().map(String::as_str), true),
            sources: self.symbols(event.sources.iter().map(String::as_str), true),
            deaths,
            log_deaths: (deaths + 1.0).ln(),
            crowd: 0.0,
        })
    }

    fn symbols(&mut self, texts: impl Iterator<Item = &'e str>, once: bool) -> Range<u32> {
        let start = self.pool.len();
        for text in texts {
            let symbol = self.symbol(0, text);
            if symbol != 0 {
                self.pool.push(symbol);
            }
        }
        self.pool[start..].sort_unstable();
        if once {
            let mut kept: Vec<u32> = self.pool.split_off(start);
            kept.dedup();
            self.pool.extend(kept);
        }
        start as u32..self.pool.len() as u32
    }

    /// The symbol of a text: 0 as it stands, 1 a place, 2 an area, 3 a place if it names an area.
    fn symbol(&mut self, form: u8, text: &'e str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        if let Some(symbol) = self.raw.get(&(form, text)) {
            return *symbol;
        }
        let folded = fold(text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let names_area = words.iter().any(|word| OF_AREAS.contains(word));
        let text_of = |without: &[&str]| {
            let kept: Vec<&str> = words.iter().copied().filter(|word| !without.contains(word)).collect();
            if kept.is_empty() { words.join(" ") } else { kept.join(" ") }
        };
        let reduced = match form {
            1 => text_of(&OF_SETTLEMENTS),
            2 => text_of(&OF_AREAS),
            3 if names_area => text_of(&OF_AREAS),
            3 => String::new(),
            _ => words.join(" "),
        };
        let next = self.symbols.len() as u32 + 1;
        let symbol = if reduced.is_empty() { 0 } else { *self.symbols.entry(reduced).or_insert(next) };
        self.raw.insert((form, text), symbol);
        symbol
    }
}

/// Whether nobody knows who this is.
pub(super) fn is_unknown(actor: &Actor) -> bool {
    const WORDS: [&str; 5] = ["unidentified", "unknown", "unattributed", "unclaimed", "unspecified"];
    let says_so = |text: &str| {
        let text = text.to_ascii_lowercase();
        WORDS.iter().any(|word| text.contains(word))
    };
    actor.name.trim().is_empty() && actor.family.is_empty() || says_so(&actor.name) || says_so(&actor.family)
}

/// A point on the unit sphere: straight distances serve for nearness, across the date line too.
pub(super) fn on_sphere(lat: f64, lon: f64) -> [f64; 3] {
    let ((lat_sin, lat_cos), (lon_sin, lon_cos)) = (lat.to_radians().sin_cos(), lon.to_radians().sin_cos());
    [lat_cos * lon_cos, lat_cos * lon_sin, lat_sin]
}

/// Kilometres along the surface of a sphere with the Earth's mean radius.
pub(super) fn km(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    2.0 * EARTH_KM * (chord_squared(a, b).sqrt() / 2.0).min(1.0).asin()
}

/// The Earth's mean radius.
pub(super) const EARTH_KM: f64 = 6371.0;

pub(super) fn chord_squared(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2) + (a[2] - b[2]).powi(2)
}
