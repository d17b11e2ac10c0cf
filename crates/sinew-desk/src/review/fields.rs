//! A unit as fields that a reviewer can change, and the claims that come of it.

use super::sight::Sight;
use super::told::Told;
use crate::error::{Code, Error, Result};
use sinew_import::claims_csv::Relation;
use sinew_import::ftm::values;
use sinew_model::schema::nearest;
use sinew_model::{Claim, Credibility, Date, Kind, Property, Schema, Stance};
use sinew_store::{Proposal, ProposalId, ProposedClaim, Unit, UnitEdit, Units};

/// A unit on the way to what a reviewer wants.
pub struct Draft<'u> {
    unit: &'u Unit,
    schema: Schema,
    entity: String,
    values: Vec<Held>,
    stance: Option<Stance>,
    /// Set, or taken away.
    voice: Option<Option<String>>,
    credibility: Option<Option<Credibility>>,
    /// Whether an end or the kind changed, so that it is another relation.
    is_another: bool,
}

/// A value, and the proposal that gave it.
struct Held {
    from: Option<ProposalId>,
    property: Property,
    value: String,
}

fn wrong(message: impl Into<String>, hint: impl Into<String>) -> Error {
    Error::new(Code::Usage, message).hint(hint)
}

impl<'u> Draft<'u> {
    /// As it stands. Nothing where a newer Sinew wrote it in words that this one does not know.
    pub fn of(told: &Told<'u>) -> Draft<'u> {
        let held = |proposal: &Proposal| {
            let claim = proposal.standing().claim()?;
            Some(Held { from: Some(proposal.id), property: claim.property, value: claim.value.to_owned() })
        };
        Draft {
            unit: told.unit,
            schema: told.schema,
            entity: told.claims[0].entity.to_owned(),
            values: told.unit.claims.iter().filter_map(held).collect(),
            stance: None,
            voice: None,
            credibility: None,
            is_another: false,
        }
    }

    /// Changes fields: `start=2003; role=leader`. An empty value takes the field away.
    pub fn set_all(&mut self, text: &str, units: &Units, sight: &Sight<'_>) -> Result<()> {
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let Some((field, value)) = part.split_once('=') else {
                return Err(wrong(
                    format!("{part:?} is not of the form field=value"),
                    "write start=2003-05, or role= to take it away",
                ));
            };
            self.set(field.trim(), value.trim(), units, sight)?;
        }
        Ok(())
    }

    /// Changes one field; an empty value takes it away.
    pub fn set(&mut self, field: &str, value: &str, units: &Units, sight: &Sight<'_>) -> Result<()> {
        match field {
            "schema" => self.set_schema(value),
            // Some schemata have a property of this name.
            "kind" if self.schema.property("kind").is_none() => self.set_schema(value),
            "stance" => {
                let known = || Stance::ALL.iter().map(|stance| stance.code()).collect::<Vec<_>>().join(", ");
                let stance = Stance::parse(value)
                    .ok_or_else(|| wrong(format!("{value:?} is no stance"), format!("give one of {}", known())))?;
                self.stance = Some(stance);
                Ok(())
            }
            "voice" => {
                self.voice = Some((!value.is_empty()).then(|| value.to_owned()));
                Ok(())
            }
            "credibility" => {
                let grade = Credibility::parse(value);
                if grade.is_none() && !value.is_empty() {
                    return Err(wrong(format!("{value:?} is no credibility"), "give 1 (confirmed) to 6 (cannot be judged)"));
                }
                self.credibility = Some(grade);
                Ok(())
            }
            _ => self.set_property(self.property(field)?, value, units, sight),
        }
    }

    /// The property that a field means: an end, a date, or any of the schema's own by name.
    fn property(&self, field: &str) -> Result<Property> {
        let def = self.schema.def();
        let of_held = |among: &[Property]| {
            let held = among.iter().find(|property| self.values.iter().any(|value| value.property == **property));
            held.or(among.first()).copied()
        };
        let found = match field {
            "subject" => def.ends.map(|(source, _)| source),
            "object" => def.ends.map(|(_, target)| target),
            "start" => of_held(&def.start),
            "end" => of_held(&def.end),
            name => self.schema.property(name),
        };
        found.ok_or_else(|| {
            let near = nearest(field, self.schema.properties().map(Property::name));
            let near = if near.is_empty() { self.listed() } else { near.join(", ") };
            wrong(format!("{} has no field {field:?}", self.schema.name()), format!("there are {near}"))
        })
    }

    fn listed(&self) -> String {
        let ends = if self.schema.ends().is_some() { "schema, subject, object, " } else { "schema, " };
        let own: Vec<&str> = self.values.iter().map(|held| held.property.name()).collect();
        format!("{ends}start, end, stance, voice, credibility, {}", own.join(", "))
    }

    fn set_property(&mut self, property: Property, value: &str, units: &Units, sight: &Sight<'_>) -> Result<()> {
        let is_end = self.schema.ends().is_some_and(|(source, target)| property == source || property == target);
        if value.is_empty() {
            if is_end {
                return Err(wrong(
                    format!("{} needs both of its ends", self.schema.name()),
                    "reject the proposal if there is no such relation",
                ));
            }
            self.values.retain(|held| held.property != property);
            return Ok(());
        }
        let value = match property.kind() {
            Kind::Entity => self.party(property, value, units, sight)?,
            _ => value.to_owned(),
        };
        values::check(property, &value).map_err(|(message, hint)| wrong(message, hint))?;
        self.is_another |= is_end;
        match self.values.iter_mut().find(|held| held.property == property) {
            Some(held) => held.value = value,
            None => self.values.push(Held { from: None, property, value }),
        }
        Ok(())
    }

    /// The entity that is meant, if it can stand in that place.
    fn party(&self, property: Property, given: &str, units: &Units, sight: &Sight<'_>) -> Result<String> {
        let id = sight.entity(given, units, self.unit)?;
        let proposed = || {
            let names = units.names(self.unit.op()).find(|(known, _)| *known == id)?.1;
            names.iter().find_map(|name| name.standing().claim().map(|claim| claim.schema))
        };
        match (property.def().range, sight.schema(&id).or_else(proposed)) {
            (Some(range), Some(schema)) if range.common(schema).is_none() => Err(wrong(
                format!(
                    "{} of a {} is a {}, and {id} is a {}",
                    property.name(),
                    self.schema.name(),
                    range.label(),
                    schema.label()
                ),
                "give another entity, or another schema",
            )),
            _ => Ok(id),
        }
    }

    fn set_schema(&mut self, name: &str) -> Result<()> {
        let schema = Schema::named(name).filter(|schema| !schema.def().is_abstract).ok_or_else(|| {
            let near = nearest(name, Schema::all().map(Schema::name));
            let near = if near.is_empty() {
                "`sinew template --relations` lists all relations".to_owned()
            } else {
                format!("there are {}", near.join(", "))
            };
            wrong(format!("there is no schema {name:?}"), near)
        })?;
        let carried = |held: &Held| {
            let of_end = self.schema.ends().zip(schema.ends()).and_then(|(old, new)| match held.property {
                property if property == old.0 => Some(new.0),
                property if property == old.1 => Some(new.1),
                _ => None,
            });
            let property = of_end.or_else(|| schema.property(held.property.name()));
            property
                .filter(|property| (property.kind() == Kind::Entity) == (held.property.kind() == Kind::Entity))
                .ok_or(held.property)
        };
        let properties: std::result::Result<Vec<Property>, Property> = self.values.iter().map(carried).collect();
        let properties = properties
            .map_err(|lost| wrong(format!("{name} has no {}", lost.name()), format!("take it away first: {}=", lost.name())))?;
        for (held, property) in self.values.iter_mut().zip(properties) {
            held.property = property;
        }
        self.is_another |= schema != self.schema && schema.ends().is_some();
        self.schema = schema;
        Ok(())
    }

    /// The edit, once it makes sense as a whole. Nothing if it changes nothing.
    pub fn finish(&self) -> Result<Option<UnitEdit>> {
        self.check()?;
        let entity = self.entity();
        let template = self.unit.standing()[0];
        let mut edit = UnitEdit::default();
        for proposal in &self.unit.claims {
            let held = self.values.iter().find(|held| held.from == Some(proposal.id));
            let changed = held.and_then(|held| self.claim(proposal.standing(), held, &entity));
            if changed.as_ref() != Some(&proposal.claim) {
                edit.changed.insert(proposal.id, changed);
            }
        }
        let added = self.values.iter().filter(|held| held.from.is_none());
        edit.added = added.filter_map(|held| Some(self.claim(template, held, &entity)?.added_to(self.unit.id))).collect();
        Ok((!edit.changed.is_empty() || !edit.added.is_empty()).then_some(edit))
    }

    /// A relation between other ends is another relation, and has the id that any table of claims would give it.
    fn entity(&self) -> String {
        let end = |property: Property| self.values.iter().find(|held| held.property == property).map(|held| held.value.as_str());
        let relation = Relation::of(self.schema).filter(|_| self.is_another);
        let id = relation.and_then(|relation| Some(relation.id(end(relation.source)?, end(relation.target)?, "")));
        id.unwrap_or_else(|| self.entity.clone())
    }

    fn claim(&self, from: &ProposedClaim, held: &Held, entity: &str) -> Option<ProposedClaim> {
        let old = from.claim()?;
        let is_same = old.value == held.value;
        let claim = Claim {
            entity,
            schema: self.schema,
            property: held.property,
            value: &held.value,
            original: old.original.filter(|_| is_same),
            lang: old.lang.filter(|_| is_same),
            stance: self.stance.unwrap_or(old.stance),
            voice: self.voice.as_ref().map_or(old.voice, |voice| voice.as_deref()),
            credibility: self.credibility.unwrap_or(old.credibility),
            ..old
        };
        let kept = ProposedClaim::of(&claim).with_rule(from.rule());
        Some(match from.part_of() {
            Some(unit) => kept.added_to(unit),
            None => kept,
        })
    }

    fn check(&self) -> Result<()> {
        let value =
            |property: Property| self.values.iter().find(|held| held.property == property).map(|held| held.value.as_str());
        if self.values.is_empty() {
            return Err(wrong("nothing would be left to accept", "reject the proposal instead"));
        }
        if let Some((source, target)) = self.schema.ends() {
            let (Some(one), Some(other)) = (value(source), value(target)) else {
                return Err(wrong(
                    format!("{} needs a subject and an object", self.schema.name()),
                    "give both: subject=…; object=…",
                ));
            };
            if one == other {
                return Err(wrong(format!("the relation ties {one} to itself"), "give another subject or object"));
            }
        }
        let date = |among: &[Property]| among.iter().find_map(|property| Date::parse(value(*property)?).ok());
        let def = self.schema.def();
        match date(&def.start).zip(date(&def.end)) {
            Some((start, end)) if end.before(&start).is_certain() => {
                Err(wrong(format!("the end {end} is before the start {start}"), "change one of them: start=… or end=…"))
            }
            _ => Ok(()),
        }
    }

    /// The fields as they stand, one a line.
    pub fn lines(&self, told: &Told<'_>) -> String {
        let ends = self.schema.ends();
        let def = self.schema.def();
        let field = |property: Property| match property {
            property if ends.is_some_and(|(source, _)| source == property) => "subject",
            property if ends.is_some_and(|(_, target)| target == property) => "object",
            property if def.start.contains(&property) => "start",
            property if def.end.contains(&property) => "end",
            property => property.name(),
        };
        let name = |held: &Held| match told.name(&held.value) {
            name if held.property.kind() == Kind::Entity && name != held.value => format!("  ({name})"),
            _ => String::new(),
        };
        let stance = self.stance.unwrap_or(told.stance());
        let voice = self.voice.as_ref().map_or(told.voice(), |voice| voice.as_deref()).unwrap_or_default();
        let mut lines = vec![("schema", self.schema.name().to_owned())];
        lines.extend(self.values.iter().map(|held| (field(held.property), format!("{}{}", held.value, name(held)))));
        lines.extend([("stance", stance.code().to_owned()), ("voice", voice.to_owned())]);
        lines.into_iter().map(|(field, value)| format!("  {field:<14} {value}\n")).collect()
    }
}
