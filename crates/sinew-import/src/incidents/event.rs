//! One event as claims.

use super::cells::Cells;
use super::crosswalk::{TYPES, is_type};
use super::medians::Medians;
use crate::about::{Said, Subject, Writer, slug};
use sinew_model::{Date, Locator, Schema, Stance, Stopped, country};
use std::collections::BTreeSet;

/// What a row says of an event.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) when: Option<Date>,
    pub(super) place: String,
    pub(super) place_precision: String,
    pub(super) country: String,
    pub(super) latitude: Option<f64>,
    pub(super) longitude: Option<f64>,
    pub(super) types: Vec<(String, String)>,
    pub(super) weapons: Vec<String>,
    pub(super) targets: Vec<String>,
    pub(super) deaths: Deaths,
    pub(super) injured: Option<f64>,
    /// Parties to it.
    pub(super) involved: Vec<String>,
    /// Whom its coder holds responsible.
    pub(super) attributed: Vec<String>,
    /// Who claimed it, and how.
    pub(super) claimed: Vec<(String, String)>,
    pub(super) publishers: Vec<String>,
    pub(super) sources: Option<f64>,
    pub(super) summary: String,
    pub(super) notes: Vec<String>,
}

/// Estimates of the dead.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Deaths {
    pub(super) low: Option<f64>,
    pub(super) best: Option<f64>,
    pub(super) high: Option<f64>,
}

/// Writes events of one dataset; parties are told of once.
pub(super) struct Events<'w, 's> {
    pub(super) writer: &'w mut Writer<'s>,
    pub(super) prefix: String,
    pub(super) medians: Medians,
    pub(super) parties: BTreeSet<String>,
    pub(super) ids: BTreeSet<String>,
}

impl Events<'_, '_> {
    /// Writes an event if its row is sound, and what is wrong with the row either way.
    pub(super) fn take(&mut self, event: Event, mut cells: Cells<'_>, columns: (&str, &str)) -> Result<(), Stopped> {
        let event = self.checked(event, &mut cells, columns);
        if !cells.is_refused() {
            self.write(&event, cells.number)?;
        }
        cells.send(self.writer.sink())
    }

    fn checked(&mut self, mut event: Event, cells: &mut Cells<'_>, (latitude, longitude): (&str, &str)) -> Event {
        if !cells.is_refused() && !self.ids.insert(event.id.clone()) {
            cells.refuse("id", format!("another row has the id {} already", event.id));
        }
        if !event.country.is_empty() && country::read_either(&event.country).is_none() {
            let message = format!("{:?} is no country by its name or ISO 3166 code; it was left out", event.country);
            cells.flag("country", message);
        }
        for (kind, _) in &event.types {
            if !is_type(kind) {
                cells.flag(
                    "type",
                    format!("there is no type {kind:?}; it was kept as it stands; PLOVER has {}", TYPES.join(", ")),
                );
            }
        }
        if let (Some(lat), Some(lon)) = (event.latitude, event.longitude) {
            let is_place = |lat: f64, lon: f64| lat.abs() <= 90.0 && lon.abs() <= 180.0;
            if !is_place(lat, lon) || self.medians.look_swapped(&event.country, lat, lon) {
                let swapped =
                    if is_place(lon, lat) { "latitude and longitude look swapped" } else { "there is no such place on earth" };
                cells.flag(latitude, format!("{swapped}; both were left out"));
                (event.latitude, event.longitude) = (None, None);
            }
        } else if event.latitude.is_some() != event.longitude.is_some() {
            cells.flag(longitude, "a latitude without a longitude, or the other way round; it was left out");
            (event.latitude, event.longitude) = (None, None);
        }
        if let (Some(low), Some(high)) = (event.deaths.low, event.deaths.high)
            && (low > high || event.deaths.best.is_some_and(|best| best < low || best > high))
        {
            let best = event.deaths.best.map_or("no best".to_owned(), |best| format!("best {best}"));
            cells.flag("deaths", format!("the estimates of deaths are out of order: lowest {low}, {best}, highest {high}"));
        }
        event
    }

    fn write(&mut self, event: &Event, row: u64) -> Result<(), Stopped> {
        let Some(schema) = Schema::named("Incident") else { return Ok(()) };
        let id = format!("{}:{}", self.prefix, event.id);
        let at = Locator { row: Some(row), ..Locator::default() };
        let about = Subject { id: &id, schema, at };
        let number = |number: f64| format!("{number}");
        let mut said: Vec<(&str, String)> = vec![
            ("name", event.called()),
            ("recordId", event.id.clone()),
            ("date", event.when.map(|date| date.to_string()).unwrap_or_default()),
            ("location", event.place.clone()),
            ("locationPrecision", event.place_precision.clone()),
            ("country", country::read_either(&event.country).map(str::to_owned).unwrap_or_default()),
            ("latitude", event.latitude.map(number).unwrap_or_default()),
            ("longitude", event.longitude.map(number).unwrap_or_default()),
            ("deaths", event.deaths.range()),
            ("deathsBest", event.deaths.best.map(number).unwrap_or_default()),
            ("injured", event.injured.map(number).unwrap_or_default()),
            ("sourceCount", event.sources.map(number).unwrap_or_default()),
            ("summary", event.summary.clone()),
        ];
        for (kind, mode) in &event.types {
            said.extend([("incidentType", kind.clone()), ("mode", mode.clone())]);
        }
        said.extend(event.weapons.iter().map(|weapon| ("weapon", weapon.clone())));
        said.extend(event.targets.iter().map(|target| ("targetType", target.clone())));
        said.extend(event.publishers.iter().map(|publisher| ("publisher", publisher.clone())));
        said.extend(event.notes.iter().map(|note| ("notes", note.clone())));
        for (property, value) in &said {
            self.writer.say(&about, property, value.as_str())?;
        }
        for (property, names) in [("involved", &event.involved), ("attributedTo", &event.attributed)] {
            for name in names {
                let party = self.party(name, at)?;
                let stance = (property == "attributedTo").then_some(Stance::Assessed);
                self.writer.say(&about, property, Said { value: &party, stance, original: Some(name), ..Said::default() })?;
            }
        }
        event.claimed.iter().enumerate().try_for_each(|(slot, (name, how))| self.claim(&id, slot, name, how, at))
    }

    /// A claim of responsibility is a statement of its own, apart from the attribution of the coder.
    fn claim(&mut self, incident: &str, slot: usize, name: &str, how: &str, at: Locator<'_>) -> Result<(), Stopped> {
        let Some(schema) = Schema::named("Responsibility") else { return Ok(()) };
        let party = self.party(name, at)?;
        let id = format!("{incident}:claim:{}", slot + 1);
        let about = Subject { id: &id, schema, at };
        for (property, value) in [("incident", incident), ("kind", "claim"), ("speaker", party.as_str()), ("description", how)] {
            self.writer.say(&about, property, Said { value, stance: Some(Stance::Reported), ..Said::default() })?;
        }
        Ok(())
    }

    /// The id of a party, which is told of at its first row.
    fn party(&mut self, name: &str, at: Locator<'_>) -> Result<String, Stopped> {
        let id = format!("{}:actor:{}", self.prefix, slug(name));
        if let (true, Some(schema)) = (self.parties.insert(id.clone()), Schema::named("Organization")) {
            self.writer.say(&Subject { id: &id, schema, at }, "name", name)?;
        }
        Ok(id)
    }
}

impl Event {
    /// What to call it: its name, or its sides and place, or its id.
    fn called(&self) -> String {
        let mut sides: Vec<&str> = Vec::new();
        for side in self.involved.iter().chain(&self.attributed) {
            if !sides.contains(&side.as_str()) {
                sides.push(side);
            }
        }
        let told = [sides.join(" – "), self.place.clone()];
        let told: Vec<&str> = told.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        match () {
            () if !self.name.is_empty() => self.name.clone(),
            () if told.is_empty() => format!("Event {}", self.id),
            () => told.join(", "),
        }
    }
}

impl Deaths {
    /// The span of all estimates.
    fn range(&self) -> String {
        let all = [self.low, self.best, self.high].into_iter().flatten();
        let (low, high) = (all.clone().fold(f64::INFINITY, f64::min), all.fold(f64::NEG_INFINITY, f64::max));
        match () {
            () if !low.is_finite() => String::new(),
            () if low == high => format!("{low}"),
            () => format!("{low}..{high}"),
        }
    }
}

/// `village, district, province`: the names from the narrowest on, without empty ones and those that repeat.
pub(super) fn place(names: &[&str]) -> String {
    let mut told: Vec<&str> = Vec::new();
    for name in names.iter().map(|name| name.trim()) {
        if !name.is_empty() && !told.contains(&name) {
            told.push(name);
        }
    }
    told.join(", ")
}

/// The parts of a list, without empty ones.
pub(super) fn parts(text: &str, separator: char) -> Vec<String> {
    text.split(separator).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
