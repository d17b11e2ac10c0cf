//! The incidents on record.

use super::statements::{PartyKey, Recorded, Said, Statement, StatementKind, standing};
use super::{Bounds, Incident, IncidentFilter, Party};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Range, Schema, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// The incidents that are, or may be, among those asked for: by date (those without one last), then by entity.
pub fn list<'a>(view: &View<'a>, filter: &IncidentFilter) -> Vec<Incident<'a>> {
    let map = view.map();
    let Some(schema) = Schema::named("Incident") else { return Vec::new() };
    let records = map.entities().filter(|entity| map.schema(*entity).is_a(schema) && view.canonical(*entity) == *entity);
    let recorded = Recorded::find(view);
    let mut found: Vec<Incident<'a>> = records.filter_map(|entity| incident(view, &recorded, entity, filter)).collect();
    found.sort_by_key(|incident| (incident.when.is_none(), incident.when, incident.entity));
    found
}

fn incident<'a>(
    view: &View<'a>,
    recorded: &Recorded<'_, 'a>,
    entity: EntityRef,
    filter: &IncidentFilter,
) -> Option<Incident<'a>> {
    let mut facts = Facts { view, entity, claims: BTreeSet::new() };
    if !view.claims(entity).iter().any(|claim| view.supports(*claim)) {
        return None;
    }
    let (when, told) = facts.when();
    let day = when.and_then(|date| date.earliest());
    let mut statements = recorded.statements(entity);
    if let Some(on) = view.question().on {
        statements.retain(|said| said.statement.said.is_none_or(|day| day <= on));
    }
    let bare: Vec<Statement<PartyKey, &'a str>> = statements.iter().map(|said| said.statement.clone()).collect();
    let standing = standing(&bare, recorded.brands(), day, view.question().on);
    let (target, involved) = (facts.parties("target"), facts.parties("involved"));
    let attributed: BTreeSet<PartyKey> = standing.attributed.keys().cloned().collect();
    facts.claims.extend(statements.iter().flat_map(|said| &said.claims));
    facts.claims.extend(recorded.brand_claims(&(&standing.claimants | &attributed), day));
    let [claimed_by, attributed_to, denied_by, withdrawn_by] = [
        (StatementKind::Claim, &standing.claimants),
        (StatementKind::Attribution, &attributed),
        (StatementKind::Denial, &standing.deniers),
        (StatementKind::Claim, &standing.withdrawn),
    ]
    .map(|(kind, parties)| who(view, &statements, kind, parties));
    if !names(view, &claimed_by, filter.claimant)
        || !names(view, &attributed_to, filter.attributed)
        || !names(view, &target, filter.target)
    {
        return None;
    }
    let deaths = facts.span("deaths").unwrap_or_else(zero_or_more);
    let incident = Incident {
        entity,
        caption: view.caption(entity),
        when,
        place: facts.chosen("location"),
        place_precision: facts.chosen("locationPrecision"),
        point: facts.point(),
        types: facts.all("incidentType"),
        weapon: facts.all("weapon"),
        publishers: facts.all("publisher"),
        target_type: facts.all("targetType"),
        deaths_best: facts.best(),
        deaths,
        injured: facts.span("injured").unwrap_or_else(zero_or_more),
        covers: facts.number("count").unwrap_or(Range::exact(1.0)),
        status: standing.status,
        in_period: in_period(when, told, filter, view.question().on),
        in_country: facts.in_country(filter.country.as_deref()),
        is_usual: is_usual(when, filter, view.question().on),
        target,
        involved,
        claimed_by,
        attributed_to,
        denied_by,
        withdrawn_by,
        statements,
        standing,
        claims: facts.claims.into_iter().collect(),
    };
    incident.fits().is_possible().then_some(incident)
}

/// Those among whom statements of a kind are told, with the claims that name them.
fn who<'a>(view: &View<'a>, said: &[Said<'a>], kind: StatementKind, parties: &BTreeSet<PartyKey>) -> Vec<Party<'a>> {
    let mut found: BTreeMap<&PartyKey, Party<'a>> = BTreeMap::new();
    for said in said.iter().filter(|said| said.statement.kind == kind && parties.contains(&said.statement.party)) {
        let blank = || Party { entity: said.entity, name: said.name, voice: Vec::new(), claims: Vec::new() };
        let party = found.entry(&said.statement.party).or_insert_with(blank);
        party.voice.extend(said.claims.iter().filter_map(|claim| view.claim(*claim).voice));
        party.claims.extend(&said.claims);
    }
    let mut found: Vec<Party<'a>> = found.into_values().collect();
    for party in &mut found {
        party.voice.sort_unstable();
        party.voice.dedup();
        party.claims.sort_unstable();
        party.claims.dedup();
    }
    found.sort_by_key(|party| (party.entity, party.name));
    found
}

/// Whether the first day on which it may have happened lies in the period: what a usual table goes by.
fn is_usual(when: Option<Date>, filter: &IncidentFilter, on: Option<Day>) -> bool {
    let bounds = Bounds { from: filter.from, to: filter.to.into_iter().chain(on).min() };
    match when.and_then(|date| date.earliest()) {
        Some(first) => bounds.holds(first),
        None => bounds == Bounds::default(),
    }
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

    /// All that supporting claims say of a number, from the lowest to the highest: a dissenting source widens it.
    fn span(&mut self, property: &str) -> Option<Range> {
        let claims = self.view.values(self.entity, property);
        let told: Vec<(ClaimRef, Range)> =
            claims.into_iter().filter_map(|claim| Some((claim, self.view.as_number(claim)?))).collect();
        self.claims.extend(told.iter().map(|(claim, _)| claim));
        told.into_iter().map(|(_, range)| range).reduce(|a, b| a.hull(&b))?.intersect(&zero_or_more())
    }

    /// The best estimate of the dead: what claims call so, or the number that the rule of conflict chooses if it is exact.
    fn best(&mut self) -> Option<f64> {
        let best = self.number("deathsBest").map(|best| best.lo());
        best.or_else(|| self.number("deaths").filter(Range::is_exact).map(|deaths| deaths.lo()))
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
    fn point(&mut self) -> Option<(f64, f64)> {
        let mut degrees = |name, most: f64| {
            let text = self.chosen(name).into_iter().next()?;
            text.trim().parse().ok().filter(|degrees: &f64| degrees.abs() <= most)
        };
        degrees("latitude", 90.0).zip(degrees("longitude", 180.0))
    }

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
