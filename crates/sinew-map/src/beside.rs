//! What the map holds beside a fact that somebody proposes: the same fact, or claims that cannot be right with it.
//!
//! A fact is what one source says of one entity: a relation with its ends and dates, an event, properties of a person. It
//! meets the map in these rules, in this order:
//!
//! - **Fellows** of a relation are relations of the same schema (or one that extends it) between the same two, either way
//!   round where the schema has no direction. Fellows of a designation are those of the same entity by the same authority,
//!   unless both name programmes and none is the same. Fellows of an event refer to the same entities and may be of the same
//!   day. Two relations that certainly did not hold at the same time are two terms, and no fellows.
//! - A fellow that one side denies and the other does not is a contradiction. So are dates, numbers and shares that exclude
//!   each other where there can be only one.
//! - A fellow that nothing contradicts is the same fact: it is known already, perhaps but for some properties. An entity of
//!   which nothing is known that is proposed is no such fact.
//! - Others who together certainly hold so much of an asset that the proposed share does not fit are a contradiction, and so
//!   is somebody else who certainly holds a post on the same days, but for the day of a handover.
//!
//! Nothing is settled here: both are kept, as everywhere. Cost: the ties of the entities that the fact names.

use crate::image::fold;
use crate::view::{Link, View};
use crate::{ClaimRef, EntityRef};
use sinew_model::{Claim, Date, Kind, Period, Property, Range, Schema, Stance};
use std::collections::{BTreeMap, BTreeSet};

/// What the map holds beside a proposed fact.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// The same fact.
    pub known: Vec<Known>,
    /// Claims that cannot be right with it.
    pub against: Vec<Against>,
    /// The entities that the fact names which the map holds; canonical, each once.
    pub parties: Vec<EntityRef>,
}

/// The same fact in the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The relation, event or entity.
    pub about: EntityRef,
    /// Properties of which the proposed fact gives a value that the map does not hold.
    pub adds: Vec<Property>,
    /// The claims that say it.
    pub claims: Vec<ClaimRef>,
}

/// Claims that cannot be right with a proposed fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// Why not.
    pub why: Why,
    /// The relation, designation or entity of the map.
    pub about: EntityRef,
    /// What is proposed; empty where that is plain.
    pub proposed: String,
    /// What the map holds, each value once.
    pub held: Vec<String>,
    /// The claims of the map.
    pub claims: Vec<ClaimRef>,
}

/// Why two claims cannot both be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Why {
    /// It is proposed, and the map holds that it is not so.
    Denied,
    /// It is proposed that it is not so, and the map holds that it is.
    Affirmed,
    /// Another value of this property, of which there can be only one.
    Differs(Property),
    /// Others hold so much of the asset that the share does not fit.
    Whole,
    /// Somebody else certainly holds the post on the same days.
    Held,
}

/// The fact under consideration.
struct Fact<'c> {
    claims: &'c [Claim<'c>],
    schema: Schema,
    denied: bool,
}

impl<'c> Fact<'c> {
    fn of(claims: &'c [Claim<'c>]) -> Option<Fact<'c>> {
        let first = claims.first()?;
        let schema = claims.iter().fold(first.schema, |schema, claim| schema.common(claim.schema).unwrap_or(schema));
        Some(Fact { claims, schema, denied: claims.iter().any(|claim| claim.stance == Stance::Denied) })
    }

    fn value(&self, property: Property) -> Option<&'c str> {
        self.claims.iter().find(|claim| claim.property == property).map(|claim| claim.value)
    }

    fn named(&self, name: &str) -> Option<&'c str> {
        self.claims.iter().find(|claim| claim.property.name() == name).map(|claim| claim.value)
    }

    fn date(&self, properties: &[Property]) -> Option<Date> {
        properties.iter().find_map(|property| Date::parse(self.value(*property)?).ok())
    }

    fn period(&self) -> Period {
        let def = self.schema.def();
        Period::new(self.date(&def.start), self.date(&def.end))
    }

    fn references(&self) -> impl Iterator<Item = &'c Claim<'c>> {
        self.claims.iter().filter(|claim| claim.property.kind() == Kind::Entity)
    }
}

impl View<'_> {
    /// What the map holds beside the claims that one source makes about one entity. Dates and filter of the question bear
    /// on what is counted as held: ask at any time to see all.
    pub fn beside(&self, claims: &[Claim<'_>]) -> Beside {
        let Some(fact) = Fact::of(claims) else { return Beside::default() };
        let mut beside = Beside { parties: self.parties(&fact), ..Beside::default() };
        for fellow in self.fellows(&fact) {
            let against = self.against(&fact, fellow);
            if against.is_empty() {
                beside.known.extend(self.known(&fact, fellow));
            }
            beside.against.extend(against);
        }
        if !fact.denied {
            beside.against.extend(self.whole(&fact));
            beside.against.extend(self.other_holders(&fact));
        }
        beside
    }

    fn parties(&self, fact: &Fact<'_>) -> Vec<EntityRef> {
        let is_edge = fact.schema.ends().is_some();
        let named = fact.references().map(|claim| claim.value);
        let own = fact.claims.iter().map(|claim| claim.entity).filter(|_| !is_edge).take(1);
        own.chain(named).filter_map(|id| self.find(id)).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Relations, designations and events of the map that may be the same; the entity itself for its properties.
    fn fellows(&self, fact: &Fact<'_>) -> Vec<EntityRef> {
        let found: BTreeSet<EntityRef> = match (fact.schema.edge(), fact.schema.ends()) {
            (Some(ends), _) => self.relations_between(fact, ends),
            (None, Some((entity, authority))) => self.designations_by(fact, entity, authority),
            (None, None) if fact.references().next().is_some() => self.events_like(fact),
            (None, None) => BTreeSet::new(),
        };
        let own = fact.claims.iter().filter(|_| fact.schema.ends().is_none()).filter_map(|claim| self.find(claim.entity));
        found.into_iter().chain(own.take(1)).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn relations_between(&self, fact: &Fact<'_>, (source, target): (Property, Property)) -> BTreeSet<EntityRef> {
        let end = |property| fact.value(property).and_then(|id| self.find(id));
        let Some((source, target)) = end(source).zip(end(target)) else { return BTreeSet::new() };
        let is_fellow = |link: &&Link| {
            !self.is_reference(link.tie)
                && link.far == target
                && self.tie_schema(link.tie).common(fact.schema).is_some()
                && (link.forward || !fact.schema.def().directed)
        };
        let links = self.all_ties(source);
        let holders = links.iter().filter(is_fellow).map(|link| self.holder(link.tie));
        holders.filter(|holder| !self.is_another_term(fact, *holder)).collect()
    }

    fn is_another_term(&self, fact: &Fact<'_>, relation: EntityRef) -> bool {
        self.held(relation).period.overlap(&fact.period()).is_excluded()
    }

    fn designations_by(&self, fact: &Fact<'_>, entity: Property, authority: Property) -> BTreeSet<EntityRef> {
        let Some(target) = fact.value(entity).and_then(|id| self.find(id)) else { return BTreeSet::new() };
        let words = |name: &str, holder: EntityRef| -> BTreeSet<String> {
            self.values(holder, name).into_iter().map(|claim| fold(self.map().value(claim))).collect()
        };
        let by = fact.value(authority).map(fold).unwrap_or_default();
        let program = fact.named("program").map(fold);
        let is_fellow = |holder: &EntityRef| {
            let programs = words("program", *holder);
            let same_program = programs.is_empty() || program.as_ref().is_none_or(|program| programs.contains(program));
            words(authority.name(), *holder).contains(&by) && same_program
        };
        let designates = |link: &&Link| self.is_reference(link.tie) && self.tie_schema(link.tie).is_a(fact.schema);
        let links = self.all_ties(target);
        let holders = links.iter().filter(designates).map(|link| self.holder(link.tie));
        holders.filter(is_fellow).collect()
    }

    /// Events that refer to all that the fact refers to, in the same way, and may be of the same day.
    fn events_like(&self, fact: &Fact<'_>) -> BTreeSet<EntityRef> {
        let date = fact.date(&fact.schema.def().start);
        let refer = |claim: &Claim<'_>| -> BTreeSet<EntityRef> {
            let Some(party) = self.find(claim.value) else { return BTreeSet::new() };
            let same = |link: &&Link| {
                self.is_reference(link.tie)
                    && self.tie_property(link.tie) == claim.property
                    && self.tie_schema(link.tie).common(fact.schema).is_some()
            };
            self.all_ties(party).iter().filter(same).map(|link| self.canonical(self.holder(link.tie))).collect()
        };
        let all = fact.references().map(refer).reduce(|a, b| a.intersection(&b).copied().collect()).unwrap_or_default();
        let same_day = |event: &EntityRef| match (date, self.held(*event).period.start) {
            (Some(one), Some(other)) => !one.same_day(&other).is_excluded(),
            _ => false,
        };
        all.into_iter().filter(same_day).collect()
    }

    /// What of the fact the map knows already of a fellow, if anything.
    fn known(&self, fact: &Fact<'_>, fellow: EntityRef) -> Option<Known> {
        let claims = self.said(fellow, fact.denied);
        let held = |claim: &Claim<'_>| claims.iter().any(|known| self.says(*known, fact.schema, claim));
        let (same, new): (Vec<&Claim<'_>>, Vec<&Claim<'_>>) = fact.claims.iter().partition(|claim| held(claim));
        let adds: BTreeSet<Property> = new.iter().map(|claim| claim.property).collect();
        (!same.is_empty()).then(|| Known { about: fellow, adds: adds.into_iter().collect(), claims })
    }

    /// Whether a claim of the map says what is proposed, or says it more exactly.
    fn says(&self, known: ClaimRef, schema: Schema, proposed: &Claim<'_>) -> bool {
        let (property, value) = (self.map().property(known), self.map().value(known));
        if !plays_the_same(schema, proposed.property, property) {
            return false;
        }
        match proposed.property.kind() {
            Kind::Entity => {
                value == proposed.value || self.target(known).is_some_and(|known| self.find(proposed.value) == Some(known))
            }
            Kind::Date => match (Date::parse(value), Date::parse(proposed.value)) {
                (Ok(known), Ok(proposed)) => known == proposed || super::view::is_within(&known, &proposed),
                _ => value == proposed.value,
            },
            _ => fold(value) == fold(proposed.value),
        }
    }

    /// Where a fellow and the fact cannot both be right.
    fn against(&self, fact: &Fact<'_>, fellow: EntityRef) -> Vec<Against> {
        let (supporting, denying) = (self.said(fellow, false), self.said(fellow, true));
        let is_relation = fact.schema.ends().is_some();
        let polarity = |why, claims| Against { why, about: fellow, proposed: String::new(), held: Vec::new(), claims };
        match (fact.denied, is_relation) {
            (true, true) if !supporting.is_empty() => return vec![polarity(Why::Affirmed, supporting)],
            (false, true) if !denying.is_empty() => return vec![polarity(Why::Denied, denying)],
            _ => {}
        }
        let differs = fact.claims.iter().filter_map(|claim| self.differs(fact, claim, &supporting));
        let is_denied = |claim: &Claim<'_>| -> Vec<ClaimRef> {
            denying.iter().copied().filter(|denial| self.says(*denial, fact.schema, claim)).collect()
        };
        let denials = fact.claims.iter().map(is_denied).filter(|claims| !claims.is_empty() && !fact.denied);
        let mut found: Vec<Against> = differs.chain(denials.map(|claims| polarity(Why::Denied, claims))).collect();
        found.iter_mut().for_each(|against| against.about = fellow);
        found
    }

    /// The claims of the map that give another value where there can be only one.
    fn differs(&self, fact: &Fact<'_>, claim: &Claim<'_>, held: &[ClaimRef]) -> Option<Against> {
        let denied = claim.stance == Stance::Denied;
        let same_role = |other: &&ClaimRef| plays_the_same(fact.schema, claim.property, self.map().property(**other));
        let excludes = |other: &&ClaimRef| {
            let value = self.map().value(**other);
            match denied {
                true => claim.property.kind() != Kind::Entity && value == claim.value,
                false => super::view::only_one(fact.schema, claim.property, claim.value, value),
            }
        };
        let claims: Vec<ClaimRef> = held.iter().filter(same_role).filter(excludes).copied().collect();
        let values: BTreeSet<&str> = claims.iter().map(|claim| self.map().value(*claim)).collect();
        (!claims.is_empty()).then(|| Against {
            why: if denied { Why::Affirmed } else { Why::Differs(claim.property) },
            about: self.map().subject(claims[0]),
            proposed: claim.value.to_owned(),
            held: values.into_iter().map(str::to_owned).collect(),
            claims,
        })
    }

    /// The admitted claims about an entity that say so, or deny.
    fn said(&self, entity: EntityRef, denied: bool) -> Vec<ClaimRef> {
        self.claims(entity).into_iter().filter(|claim| (self.stance(*claim) == Stance::Denied) == denied).collect()
    }

    /// Others who hold so much of the asset that the proposed share does not fit.
    fn whole(&self, fact: &Fact<'_>) -> Option<Against> {
        let (owner, asset) = fact.schema.edge().filter(|_| fact.schema.is("Ownership"))?;
        let (id, asset) = (fact.value(owner)?, self.find(fact.value(asset)?)?);
        let own = fact.named("percentage").and_then(|share| Range::parse(share).ok()).map(|share| share.lo());
        let mut shares: BTreeMap<EntityRef, (f64, Vec<ClaimRef>)> = BTreeMap::new();
        for link in self.all_ties(asset) {
            let relation = self.holder(link.tie);
            let is_stake = !link.forward && !self.is_reference(link.tie) && self.tie_schema(link.tie).is("Ownership");
            if !is_stake
                || self.find(id) == Some(link.far)
                || !self.is_supported(link.tie)
                || self.is_another_term(fact, relation)
            {
                continue;
            }
            let (share, chosen) = self.number(relation, "percentage");
            let share = share.map_or(0.0, |share| share.lo());
            // Two relations of one owner may be one stake seen twice.
            if shares.get(&link.far).is_none_or(|(known, _)| *known < share) {
                shares.insert(link.far, (share, chosen.claims));
            }
        }
        let total: f64 = shares.values().map(|(share, _)| share).sum();
        // Whoever owns something of it owns more than nothing.
        let does_not_fit = own.map_or(total >= 100.0, |own| total + own > 100.0 || (total >= 100.0 && own == 0.0));
        does_not_fit.then(|| Against {
            why: Why::Whole,
            about: asset,
            proposed: fact.named("percentage").unwrap_or_default().to_owned(),
            held: shares
                .iter()
                .filter(|(_, (share, _))| *share > 0.0)
                .map(|(owner, (share, _))| format!("{} {share} %", self.caption(*owner)))
                .collect(),
            claims: shares.into_values().flat_map(|(_, claims)| claims).collect(),
        })
    }

    /// Somebody else who certainly holds the post on more than one of the days on which it is proposed that one certainly does.
    fn other_holders(&self, fact: &Fact<'_>) -> Vec<Against> {
        let Some((holder, post)) = fact.schema.edge().filter(|_| fact.schema.is("Occupancy")) else { return Vec::new() };
        let (Some(id), Some(post)) = (fact.value(holder), fact.value(post).and_then(|id| self.find(id))) else {
            return Vec::new();
        };
        let proposed = fact.period().core();
        let mut found = Vec::new();
        for link in self.all_ties(post) {
            let is_tenure = !link.forward && !self.is_reference(link.tie) && self.tie_schema(link.tie).is("Occupancy");
            if !is_tenure || self.find(id) == Some(link.far) || !self.is_supported(link.tie) {
                continue;
            }
            let held = self.held(self.holder(link.tie));
            if proposed.zip(held.period.core()).is_some_and(|(one, other)| crate::posts::share_days(one, other)) {
                found.push(Against {
                    why: Why::Held,
                    about: self.holder(link.tie),
                    proposed: String::new(),
                    held: vec![self.caption(link.far).to_owned()],
                    claims: self.tie_evidence(link.tie),
                });
            }
        }
        found
    }
}

/// Whether two properties say the same of a thing of this schema: equal, or both its beginning, or both its end, or both
/// ends of a relation without direction.
fn plays_the_same(schema: Schema, one: Property, other: Property) -> bool {
    let def = schema.def();
    let both = |properties: &[Property]| properties.contains(&one) && properties.contains(&other);
    let ends = def.ends.filter(|_| !def.directed).map(|(source, target)| [source, target]);
    one == other || both(&def.start) || both(&def.end) || ends.is_some_and(|ends| both(&ends))
}
