//! A unit in words: on one line, and as fields.

use super::sight::Sight;
use sinew_model::{Claim, Kind, Property, Schema, Stance};
use sinew_store::{Unit, Units};

/// What a unit is called where no rule found it.
pub const NO_RULE: &str = "no rule";

/// The rule that found it, as it is written.
pub fn rule(unit: &Unit) -> &str {
    unit.rule().unwrap_or(NO_RULE)
}

/// A unit taken apart.
pub struct Told<'u> {
    /// As it is kept.
    pub unit: &'u Unit,
    /// What it says, in the words of this Sinew; at least one claim.
    pub claims: Vec<Claim<'u>>,
    /// What it is about: a relation, an event, a party.
    pub schema: Schema,
    /// What each entity that it names is called.
    names: Vec<(&'u str, String)>,
}

impl<'u> Told<'u> {
    /// Nothing where a newer Sinew wrote it in words that this one does not know.
    pub fn of(unit: &'u Unit, units: &Units, sight: &Sight<'_>) -> Option<Told<'u>> {
        let claims: Vec<Claim<'u>> = unit.standing().into_iter().filter_map(|claim| claim.claim()).collect();
        let first = claims.first()?.schema;
        let schema = claims.iter().fold(first, |schema, claim| schema.common(claim.schema).unwrap_or(schema));
        let named = claims.iter().filter(|claim| claim.property.kind() == Kind::Entity).map(|claim| claim.value);
        let own = [claims[0].entity];
        let names = own.into_iter().chain(named).map(|id| (id, called(id, unit, units, sight))).collect();
        Some(Told { unit, claims, schema, names })
    }

    /// What an entity is called.
    pub fn name<'s>(&'s self, id: &'s str) -> &'s str {
        self.names.iter().find(|(known, _)| *known == id).map_or(id, |(_, name)| name)
    }

    /// The value of a property.
    pub fn value(&self, property: Property) -> Option<&'u str> {
        self.claims.iter().find(|claim| claim.property == property).map(|claim| claim.value)
    }

    /// A value in words: entities by their names.
    pub fn shown(&self, claim: &Claim<'u>) -> String {
        if claim.property.kind() == Kind::Entity { self.name(claim.value).to_owned() } else { claim.value.to_owned() }
    }

    /// The two ends as they are called, source first.
    pub fn ends(&self) -> Option<(String, String)> {
        let (source, target) = self.schema.ends()?;
        let end = |property| Some(self.shown(self.claims.iter().find(|claim| claim.property == property)?));
        Some((end(source)?, end(target)?))
    }

    /// What it says beside its ends and dates.
    pub fn details(&self) -> impl Iterator<Item = &Claim<'u>> {
        let def = self.schema.def();
        // Of a relation that has one end only, the end is a detail.
        let whole = self.ends().is_some();
        let is_end =
            move |property: Property| whole && def.ends.is_some_and(|(source, target)| property == source || property == target);
        let bounded = self.schema.is_interval();
        let is_date = move |property: Property| bounded && (def.start.contains(&property) || def.end.contains(&property));
        self.claims.iter().filter(move |claim| !is_end(claim.property) && !is_date(claim.property))
    }

    /// When: `2003`, `2003 to 2014`, `to 2014`; empty where nothing is said, and for things that are not bounded in time.
    pub fn when(&self) -> String {
        if !self.schema.is_interval() {
            return String::new();
        }
        let def = self.schema.def();
        let date = |properties: &[Property]| properties.iter().find_map(|property| self.value(*property)).unwrap_or_default();
        match (date(&def.start), date(&def.end)) {
            (start, end) if start == end => start.to_owned(),
            (start, "") => start.to_owned(),
            ("", end) => format!("to {end}"),
            (start, end) => format!("{start} to {end}"),
        }
    }

    /// How firmly it is said.
    pub fn stance(&self) -> Stance {
        let denied = self.claims.iter().find(|claim| claim.stance == Stance::Denied);
        denied.or(self.claims.first()).map_or(Stance::Asserted, |claim| claim.stance)
    }

    /// On whose word, outermost first; nothing for the source's own.
    pub fn voice(&self) -> Option<&'u str> {
        self.claims.iter().find_map(|claim| claim.voice)
    }

    /// Key of the source.
    pub fn source(&self) -> Option<&'u str> {
        self.claims.iter().find_map(|claim| claim.source)
    }

    /// All of it on one line: `Hadi al-Amiri is a member of Badr (role: head; 2003)`.
    pub fn line(&self) -> String {
        let denied = if self.stance() == Stance::Denied { "NOT: " } else { "" };
        let head = match self.ends() {
            Some((source, target)) => format!("{source} {} {target}", self.schema.def().verb),
            None if self.schema.ends().is_some() => self.schema.label().to_owned(),
            None => format!("{} {}", self.schema.label(), self.name(self.claims[0].entity)),
        };
        let details = self.details().filter(|claim| !self.is_its_name(claim));
        let details = details.map(|claim| format!("{}: {}", claim.property.label().to_lowercase(), self.shown(claim)));
        let parts: Vec<String> = details.chain(Some(self.when()).filter(|when| !when.is_empty())).collect();
        let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) };
        format!("{denied}{head}{parts}")
    }

    fn is_its_name(&self, claim: &Claim<'_>) -> bool {
        claim.property.kind() == Kind::Name && claim.value == self.name(claim.entity)
    }

    /// Words by which the parties may stand in the passage: their names, and what the reader found in the text.
    pub fn marks(&self, units: &'u Units) -> Vec<String> {
        let is_party = |id: &str| self.names.iter().any(|(known, _)| *known == id);
        let proposed = units.names(self.unit.op()).filter(|(id, _)| is_party(id)).flat_map(|(_, names)| names);
        let proposed = proposed.filter_map(|name| name.claim.claim().map(|claim| claim.value.to_owned()));
        let printed = self.claims.iter().filter_map(|claim| claim.original).map(str::to_owned);
        let ends = self.claims.iter().filter(|claim| self.schema.ends().is_some_and(|(_, target)| claim.property == target));
        let ends = ends.map(|claim| claim.value.to_owned());
        self.names.iter().map(|(_, name)| name.clone()).chain(proposed).chain(printed).chain(ends).collect()
    }

    /// What tells that two units say the same: equal for equal relations between the same entities.
    pub fn key(&self, sight: &Sight<'_>) -> String {
        let value = |claim: &Claim<'_>| match claim.property.kind() {
            Kind::Entity => sight.canonical(claim.value).to_owned(),
            _ => claim.value.to_owned(),
        };
        let mut said: Vec<String> =
            self.claims.iter().map(|claim| format!("{}={}", claim.property.name(), value(claim))).collect();
        said.sort();
        let entity = if self.schema.ends().is_some() { "" } else { self.claims[0].entity };
        format!("{} {entity} {} {}", self.schema.name(), self.stance() == Stance::Denied, said.join(" "))
    }
}

fn called(id: &str, unit: &Unit, units: &Units, sight: &Sight<'_>) -> String {
    if let Some(caption) = sight.caption(id) {
        return caption.to_owned();
    }
    let name = |claim: Claim<'_>| (claim.property.kind() == Kind::Name && claim.entity == id).then(|| claim.value.to_owned());
    let own = unit.standing().into_iter().filter_map(|claim| claim.claim()).find_map(name);
    let proposed = || {
        let names = units.names(unit.op()).find(|(known, _)| *known == id)?.1;
        names.iter().filter_map(|proposal| proposal.standing().claim()).find_map(name)
    };
    own.or_else(proposed).unwrap_or_else(|| id.to_owned())
}
