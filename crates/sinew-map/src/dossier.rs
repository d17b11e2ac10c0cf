//! Everything that is said of one entity, as of a day.

use crate::view::{Conflict, Held, Link, View};
use crate::{ClaimRef, EntityRef, TieRef};
use sinew_model::{Kind, Property, Schema, Stance, Verdict};
use std::collections::BTreeSet;

/// What is said of one entity.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The entity, canonical.
    pub entity: EntityRef,
    /// All entities judged the same, itself included.
    pub members: Vec<EntityRef>,
    /// Names, by property: name, alias, former names.
    pub names: Vec<Fact>,
    /// The other properties, the schema's featured ones first.
    pub facts: Vec<Fact>,
    /// Designations by authorities.
    pub designations: Vec<Designation>,
    /// Ties that hold, or possibly hold, by type and direction.
    pub ties: Vec<TieGroup>,
    /// Ties that are not shown: they do not hold on the day asked for, or no admitted claim supports them.
    pub former: usize,
    /// Where claims about the entity or its ties cannot all be right.
    pub conflicts: Vec<Disagreement>,
}

/// The values of one property.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The property.
    pub property: Property,
    /// Each value once.
    pub values: Vec<Value>,
}

/// One value with all the claims that give it.
#[derive(Clone, Debug)]
pub struct Value {
    /// As text.
    pub text: String,
    /// The entity it names, where it names one in the map.
    pub target: Option<EntityRef>,
    /// Supporting claims; none where it is only denied.
    pub claims: Vec<ClaimRef>,
    /// Claims that deny it.
    pub denied: Vec<ClaimRef>,
}

/// One designation.
#[derive(Clone, Debug)]
pub struct Designation {
    /// The `Sanction` entity.
    pub sanction: EntityRef,
    /// Who designates.
    pub authority: Vec<Value>,
    /// Under which programme.
    pub program: Vec<Value>,
    /// Since when.
    pub held: Held,
    /// Whether it stands on the day asked for.
    pub verdict: Verdict,
    /// The claims it rests on.
    pub claims: Vec<ClaimRef>,
}

/// Ties of one type in one direction.
#[derive(Clone, Debug)]
pub struct TieGroup {
    /// Schema of the relation, or of the entity that refers.
    pub schema: Schema,
    /// For references: the property that refers.
    pub property: Property,
    /// Whether the entity is the source end.
    pub forward: bool,
    /// Whether they are references rather than relations.
    pub reference: bool,
    /// The ties: certain ones first, then by far end.
    pub ties: Vec<TieFact>,
}

/// One tie of a dossier.
#[derive(Clone, Debug)]
pub struct TieFact {
    /// The tie.
    pub tie: TieRef,
    /// The other end.
    pub far: EntityRef,
    /// Whether it holds.
    pub verdict: Verdict,
    /// When.
    pub held: Held,
    /// What else is said of the relation: role, share, amount.
    pub details: Vec<Fact>,
    /// The claims it rests on.
    pub claims: Vec<ClaimRef>,
}

/// Claims about one thing that cannot all be right.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// The thing: the entity itself, or a relation of it.
    pub about: EntityRef,
    /// For a relation: its other end.
    pub with: Option<EntityRef>,
    /// What they disagree on.
    pub conflict: Conflict,
}

impl<'a> View<'a> {
    /// Everything that is said of one entity, as of the day asked for.
    pub fn dossier(&self, entity: EntityRef) -> Dossier {
        let entity = self.canonical(entity);
        let claims = self.claims(entity);
        let (names, facts) = self.facts(&claims).into_iter().partition(|fact| fact.property.kind() == Kind::Name);
        let all = self.all_ties(entity);
        let standing = self.ties(entity);
        let (sanctions, ties): (Vec<Link>, Vec<Link>) =
            standing.iter().partition(|link| self.tie_schema(link.tie).is("Sanction"));
        let mut conflicts: Vec<Disagreement> =
            self.conflicts(entity).into_iter().map(|conflict| Disagreement { about: entity, with: None, conflict }).collect();
        // A denied tie is not among those that stand, yet where nobody asks for a day its denial is a disagreement.
        let compared: &[Link] = if self.question().on.is_some() { &standing } else { &all };
        let is_relation = |link: &&Link| !self.is_reference(link.tie) || self.tie_schema(link.tie).is("Sanction");
        // Two lists may give one relation.
        let mut told = BTreeSet::new();
        let is_new = |link: &&Link| told.insert((self.canonical(self.holder(link.tie)), link.far));
        conflicts.extend(compared.iter().filter(is_relation).filter(is_new).flat_map(|link| {
            let about = self.holder(link.tie);
            self.relation_conflicts(link).into_iter().map(move |conflict| Disagreement { about, with: Some(link.far), conflict })
        }));
        Dossier {
            entity,
            members: self.members(entity),
            names,
            facts: self.featured_first(entity, facts),
            designations: sanctions.iter().map(|link| self.designation(link)).collect(),
            former: all.len() - sanctions.len() - ties.len(),
            ties: self.groups(&ties),
            conflicts,
        }
    }

    /// Conflicts about a relation. Who denies an end of it denies all that is said of it: that is shown once, at its far end
    /// where that is denied.
    fn relation_conflicts(&self, link: &Link) -> Vec<Conflict> {
        let (denials, mut conflicts): (Vec<Conflict>, Vec<Conflict>) =
            self.conflicts(self.holder(link.tie)).into_iter().partition(|conflict| self.is_denial(conflict));
        let ends = self
            .tie_schema(link.tie)
            .ends()
            .map(|(source, target)| if link.forward { [target, source] } else { [source, target] });
        let denied = |end| denials.iter().find(|denial| denial.property == end).cloned();
        let of_end = ends.into_iter().flatten().find_map(denied);
        conflicts.extend(of_end.map_or(denials, |denial| vec![denial]));
        conflicts.sort_by_key(|conflict| conflict.property);
        conflicts
    }

    /// Claims gathered into properties and values, in the order of the table of properties.
    pub fn facts(&self, claims: &[ClaimRef]) -> Vec<Fact> {
        let mut claims = claims.to_vec();
        claims.sort_by_key(|claim| (self.map().property(*claim), *claim));
        claims.chunk_by(|a, b| self.map().property(*a) == self.map().property(*b)).map(|same| self.fact(same)).collect()
    }

    fn fact(&self, claims: &[ClaimRef]) -> Fact {
        let property = self.map().property(claims[0]);
        let mut values: Vec<Value> = Vec::new();
        for claim in claims {
            let target = if property.kind() == Kind::Entity { self.target(*claim) } else { None };
            let text = self.map().value(*claim);
            let known = values.iter_mut().find(|value| value.text == text || (target.is_some() && value.target == target));
            let value = match known {
                Some(value) => value,
                None => {
                    values.push(Value { text: text.to_owned(), target, claims: Vec::new(), denied: Vec::new() });
                    let last = values.len() - 1;
                    &mut values[last]
                }
            };
            let side = if self.stance(*claim) == Stance::Denied { &mut value.denied } else { &mut value.claims };
            side.push(*claim);
        }
        Fact { property, values }
    }

    fn featured_first(&self, entity: EntityRef, mut facts: Vec<Fact>) -> Vec<Fact> {
        let featured = &self.schema(entity).def().featured;
        facts.retain(|fact| !fact.property.def().hidden);
        facts.sort_by_key(|fact| (featured.iter().position(|p| *p == fact.property).unwrap_or(usize::MAX), fact.property));
        facts
    }

    fn designation(&self, link: &Link) -> Designation {
        let sanction = self.holder(link.tie);
        let facts = self.facts(&self.claims(sanction));
        let of = |name: &str| {
            facts.iter().find(|fact| fact.property.name() == name).map(|fact| fact.values.clone()).unwrap_or_default()
        };
        let claims = self.claims(sanction).into_iter().filter(|claim| self.supports(*claim)).collect();
        let (authority, program) = (of("authority"), of("program"));
        Designation { sanction, authority, program, held: self.held(sanction), verdict: link.verdict, claims }
    }

    fn groups(&self, links: &[Link]) -> Vec<TieGroup> {
        let mut groups: Vec<TieGroup> = Vec::new();
        for link in links {
            let (schema, property, reference) =
                (self.tie_schema(link.tie), self.tie_property(link.tie), self.is_reference(link.tie));
            let same = |group: &&mut TieGroup| {
                group.schema == schema
                    && group.property == property
                    && group.forward == link.forward
                    && group.reference == reference
            };
            let fact = self.tie_fact(link);
            match groups.iter_mut().find(same) {
                Some(group) => group.ties.push(fact),
                None => groups.push(TieGroup { schema, property, forward: link.forward, reference, ties: vec![fact] }),
            }
        }
        groups.sort_by_key(|group| (group.reference, group.schema, group.property, !group.forward));
        for group in &mut groups {
            group.ties.sort_by_key(|tie| (std::cmp::Reverse(tie.verdict), self.caption(tie.far).to_owned(), tie.tie));
        }
        groups
    }

    /// What is said of one tie.
    pub fn tie_fact(&self, link: &Link) -> TieFact {
        let holder = self.holder(link.tie);
        let claims = self.tie_evidence(link.tie);
        let details = if self.is_reference(link.tie) { Vec::new() } else { self.details(holder) };
        TieFact { tie: link.tie, far: link.far, verdict: link.verdict, held: self.tie_held(link.tie), details, claims }
    }

    /// What is said of a relation beside its ends and dates.
    fn details(&self, relation: EntityRef) -> Vec<Fact> {
        let def = self.map().schema(relation).def();
        let is_end = |property: Property| def.ends.is_some_and(|(source, target)| property == source || property == target);
        let is_date = |property: Property| def.start.contains(&property) || def.end.contains(&property);
        let mut facts = self.facts(&self.claims(relation));
        facts.retain(|fact| !is_end(fact.property) && !is_date(fact.property) && !fact.property.def().hidden);
        facts
    }
}
