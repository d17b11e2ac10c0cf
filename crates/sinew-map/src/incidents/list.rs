//! The incidents on record.

use super::status::status;
use super::{Incident, IncidentFilter, Party};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Range, Schema, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// The incidents that are, or may be, among those asked for: by date (those without one last), then by entity.
pub fn list<'a>(view: &View<'a>, filter: &IncidentFilter) -> Vec<Incident<'a>> {
    let map = view.map();
    let Some(schema) = Schema::named("Incident") else { return Vec::new() };
    let records = map.entities().filter(|entity| map.schema(*entity).is_a(schema) && view.canonical(*entity) == *entity);
    let mut found: Vec<Incident<'a>> = records.filter_map(|entity| incident(view, entity, filter)).collect();
    found.sort_by_key(|incident| (incident.when.is_none(), incident.when, incident.entity));
    found
}

fn incident<'a>(view: &View<'a>, entity: EntityRef, filter: &IncidentFilter) -> Option<Incident<'a>> {
    let mut facts = Facts { view, entity, claims: BTreeSet::new() };
    if !view.claims(entity).iter().any(|claim| view.supports(*claim)) {
        return None;
    }
    let [claimed_by, attributed_to, denied_by, target] =
        ["claimedBy", "attributedTo", "deniedBy", "target"].map(|name| facts.parties(name));
    if !names(view, &claimed_by, filter.claimant)
        || !names(view, &attributed_to, filter.attributed)
        || !names(view, &target, filter.target)
    {
        return None;
    }
    let (when, told) = facts.when();
    let incident = Incident {
        entity,
        caption: view.caption(entity),
        when,
        place: facts.chosen("location"),
        weapon: facts.all("weapon"),
        target_type: facts.all("targetType"),
        deaths: facts.number("deaths").unwrap_or_else(zero_or_more),
        injured: facts.number("injured").unwrap_or_else(zero_or_more),
        covers: facts.number("count").unwrap_or(Range::exact(1.0)),
        status: status(view, &claimed_by, &attributed_to, &denied_by),
        in_period: in_period(when, told, filter, view.question().on),
        in_country: facts.in_country(filter.country.as_deref()),
        target,
        claimed_by,
        attributed_to,
        denied_by,
        claims: facts.claims.into_iter().collect(),
    };
    incident.fits().is_possible().then_some(incident)
}

pub(super) fn zero_or_more() -> Range {
    Range::closed(0.0, f64::INFINITY).unwrap_or(Range::unknown())
}

fn names(view: &View<'_>, parties: &[Party<'_>], wanted: Option<EntityRef>) -> bool {
    wanted.is_none_or(|wanted| parties.iter().any(|party| party.entity == Some(view.canonical(wanted))))
}

/// What a source has told of had happened when it spoke, whatever it says of the day.
fn in_period(when: Option<Date>, told: Option<Day>, filter: &IncidentFilter, on: Option<Day>) -> Verdict {
    let when = when.unwrap_or(Date::OPEN);
    let after = filter.from.map_or(Verdict::Certain, |from| when.on_or_after(from));
    let by = |to: Day| match when.on_or_before(to) {
        Verdict::Possible if told.is_some_and(|told| told <= to) => Verdict::Certain,
        verdict => verdict,
    };
    after.and(filter.to.into_iter().chain(on).min().map_or(Verdict::Certain, by))
}

fn spanning(start: Date, end: Date) -> Date {
    let bounds = start.earliest().zip(end.latest());
    bounds.filter(|_| start != end).and_then(|(first, last)| Date::between(first, last)).unwrap_or(start)
}

/// Reads an incident and remembers what was read.
struct Facts<'v, 'a> {
    view: &'v View<'a>,
    entity: EntityRef,
    claims: BTreeSet<ClaimRef>,
}

impl<'a> Facts<'_, 'a> {
    /// The day, and the day on which a source first told of it. That of a start and an end is somewhere between the
    /// first possible start and the last possible end.
    fn when(&mut self) -> (Option<Date>, Option<Day>) {
        let held = self.view.held(self.entity);
        self.claims.extend(&held.claims);
        let when = match (held.period.start, held.period.end) {
            (Some(start), Some(end)) => Some(spanning(start, end)),
            (start, end) => start.or(end),
        };
        (when, held.period.attested.map(|(first, _)| first))
    }

    fn number(&mut self, property: &str) -> Option<Range> {
        let (range, chosen) = self.view.number(self.entity, property);
        self.claims.extend(chosen.claims);
        range?.intersect(&zero_or_more())
    }

    /// Each value once, in order.
    fn texts(&mut self, claims: Vec<ClaimRef>) -> Vec<&'a str> {
        let values: BTreeSet<&'a str> = claims.iter().map(|claim| self.view.map().value(*claim)).collect();
        self.claims.extend(claims);
        values.into_iter().collect()
    }

    fn all(&mut self, property: &str) -> Vec<&'a str> {
        let claims = self.view.values(self.entity, property);
        self.texts(claims)
    }

    /// By the rule of conflict: there is one place.
    fn chosen(&mut self, property: &str) -> Vec<&'a str> {
        let chosen = self.view.choose(&self.view.values(self.entity, property));
        self.texts(chosen.claims)
    }

    fn in_country(&mut self, wanted: Option<&str>) -> Verdict {
        let countries = self.all("country");
        match wanted {
            None => Verdict::Certain,
            Some(_) if countries.is_empty() => Verdict::Possible,
            Some(wanted) => Verdict::from_bool(countries.iter().any(|country| country.eq_ignore_ascii_case(wanted))),
        }
    }

    /// Those whom a property names, in order of entity.
    fn parties(&mut self, property: &str) -> Vec<Party<'a>> {
        let view = self.view;
        let mut parties: BTreeMap<(Option<EntityRef>, &'a str), Party<'a>> = BTreeMap::new();
        for claim in view.values(self.entity, property) {
            let entity = view.target(claim);
            let name = entity.map_or(view.map().value(claim), |entity| view.caption(entity));
            let blank = || Party { entity, name, voice: Vec::new(), claims: Vec::new() };
            let party = parties.entry((entity, name)).or_insert_with(blank);
            party.voice.extend(view.claim(claim).voice);
            party.claims.push(claim);
            self.claims.insert(claim);
        }
        let mut parties: Vec<Party<'a>> = parties.into_values().collect();
        for party in &mut parties {
            party.voice.sort_unstable();
            party.voice.dedup();
        }
        parties
    }
}
