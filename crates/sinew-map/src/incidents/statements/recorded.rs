//! Statements of responsibility as the map holds them.
//!
//! They stand there in two forms. An entity of schema `Responsibility` is one statement with its speaker, day and words. The
//! properties `claimedBy`, `attributedTo` and `deniedBy` of an incident are statements too, as far as their source tells
//! them: an attribution is the source's own and made when it spoke; when a claim or denial that it relates was made is not
//! known, so it exists at any day.

use super::said::{Brand, Statement, StatementKind};
use crate::image::fold;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Day, Schema};
use std::collections::{BTreeMap, BTreeSet};

/// A party told apart from others: by entity, and by folded name where the map knows none.
pub type PartyKey = (Option<EntityRef>, String);

/// One statement and where it stands.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    /// What was said of whom, and when.
    pub statement: Statement<PartyKey, &'a str>,
    /// The party that it is about, if the map knows it.
    pub entity: Option<EntityRef>,
    /// What to call that party.
    pub name: &'a str,
    /// Who speaks, where the record says so.
    pub speaker: Option<&'a str>,
    /// The words, where the record gives them.
    pub words: Option<&'a str>,
    /// The claims that say so.
    pub claims: Vec<ClaimRef>,
}

/// All statements and brands of a view, found once.
pub(crate) struct Recorded<'v, 'a> {
    view: &'v View<'a>,
    by_incident: BTreeMap<EntityRef, Vec<EntityRef>>,
    brands: Vec<Brand<PartyKey>>,
    brand_claims: Vec<Vec<ClaimRef>>,
}

/// The properties of an incident that are statements, and what they are.
const PROPERTIES: [(&str, StatementKind); 3] =
    [("claimedBy", StatementKind::Claim), ("attributedTo", StatementKind::Attribution), ("deniedBy", StatementKind::Denial)];

impl<'v, 'a> Recorded<'v, 'a> {
    pub(crate) fn find(view: &'v View<'a>) -> Recorded<'v, 'a> {
        let mut recorded = Recorded { view, by_incident: BTreeMap::new(), brands: Vec::new(), brand_claims: Vec::new() };
        for entity in of_schema(view, "Responsibility") {
            for incident in view.values(entity, "incident").into_iter().filter_map(|claim| view.target(claim)) {
                recorded.by_incident.entry(incident).or_default().push(entity);
            }
        }
        for entity in of_schema(view, "Facade") {
            recorded.add_brands(entity);
        }
        recorded
    }

    fn add_brands(&mut self, entity: EntityRef) {
        let (view, held) = (self.view, self.view.held(entity));
        for brand in view.values(entity, "brand") {
            for operator in view.values(entity, "operator") {
                let said = dated(view, brand).max(dated(view, operator));
                self.brands.push(Brand {
                    brand: party(view, brand),
                    operator: party(view, operator),
                    from: held.period.start.and_then(|date| date.earliest()),
                    to: held.period.end.and_then(|date| date.latest()),
                    said,
                });
                self.brand_claims.push([brand, operator].into_iter().chain(held.claims.iter().copied()).collect());
            }
        }
    }

    /// The brands.
    pub(crate) fn brands(&self) -> &[Brand<PartyKey>] {
        &self.brands
    }

    /// The claims of those brands that bear on an incident of this day with these parties.
    pub(crate) fn brand_claims(&self, parties: &BTreeSet<PartyKey>, day: Option<Day>) -> Vec<ClaimRef> {
        let as_of = self.view.question().on;
        let bears = |brand: &Brand<PartyKey>| parties.contains(&brand.brand) && brand.covers(day, as_of);
        let bearing = self.brands.iter().zip(&self.brand_claims).filter(|(brand, _)| bears(brand));
        bearing.flat_map(|(_, claims)| claims).copied().collect()
    }

    /// The statements on an incident: by kind, day, party.
    pub(crate) fn statements(&self, incident: EntityRef) -> Vec<Said<'a>> {
        let mut said: Vec<Said<'a>> = Vec::new();
        for (property, kind) in PROPERTIES {
            said.extend(self.view.values(incident, property).into_iter().map(|claim| self.related(kind, claim)));
        }
        let own = self.by_incident.get(&incident).into_iter().flatten();
        said.extend(own.flat_map(|entity| self.stated(*entity)));
        said.sort_by(|a, b| (&a.statement, a.name, &a.claims).cmp(&(&b.statement, b.name, &b.claims)));
        said
    }

    fn related(&self, kind: StatementKind, claim: ClaimRef) -> Said<'a> {
        let view = self.view;
        let told = view.claim(claim);
        let said = if kind == StatementKind::Attribution { dated(view, claim) } else { None };
        let joint = told.voice.map(|voice| format!("{} {voice}", told.cited()));
        let entity = view.target(claim);
        Said {
            statement: Statement { kind, party: party(view, claim), said, origin: view.origin(claim), joint },
            entity,
            name: entity.map_or(told.value, |entity| view.caption(entity)),
            speaker: told.voice,
            words: told.locator.quote.map(|quote| quote.exact),
            claims: vec![claim],
        }
    }

    /// What one statement says, once for each source that tells it and each party that it names.
    fn stated(&self, entity: EntityRef) -> Vec<Said<'a>> {
        let view = self.view;
        let first = |property: &str| view.values(entity, property).into_iter().next();
        let kind = first("kind").and_then(|claim| StatementKind::named(view.map().value(claim)));
        let Some(kind) = kind else { return Vec::new() };
        let held = view.held(entity);
        let (speakers, subjects) = (view.values(entity, "speaker"), view.values(entity, "subject"));
        let named = if kind == StatementKind::Attribution { &subjects } else { &speakers };
        let words = first("words").map(|claim| view.map().value(claim));
        let speaker = speakers.first().map(|claim| view.target(*claim).map_or(view.map().value(*claim), |who| view.caption(who)));
        let claims: Vec<ClaimRef> = view.claims(entity).into_iter().filter(|claim| view.supports(*claim)).collect();
        let one = |claim: &ClaimRef| {
            let who = view.target(*claim);
            Said {
                statement: Statement {
                    kind,
                    party: party(view, *claim),
                    said: held.period.start.and_then(|date| date.latest()),
                    origin: view.origin(*claim),
                    joint: Some(view.id(entity).to_owned()),
                },
                entity: who,
                name: who.map_or(view.map().value(*claim), |who| view.caption(who)),
                speaker,
                words,
                claims: claims.clone(),
            }
        };
        named.iter().map(one).collect()
    }
}

fn of_schema(view: &View<'_>, name: &str) -> Vec<EntityRef> {
    let Some(schema) = Schema::named(name) else { return Vec::new() };
    let of = |entity: &EntityRef| view.map().schema(*entity).is_a(schema) && view.canonical(*entity) == *entity;
    view.map().entities().filter(of).collect()
}

/// The party that a claim's value names.
fn party(view: &View<'_>, claim: ClaimRef) -> PartyKey {
    match view.target(claim) {
        Some(entity) => (Some(entity), String::new()),
        None => (None, fold(view.map().value(claim))),
    }
}

/// The day on which a claim's source spoke, where it says so.
fn dated(view: &View<'_>, claim: ClaimRef) -> Option<Day> {
    view.claim(claim).source.and_then(|source| source.date).and_then(|date| date.latest())
}
