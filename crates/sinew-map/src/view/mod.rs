//! The map as seen for one question: as of a day, under a filter, with judgements and gradings laid over it.

mod evidence;
mod identity;
mod resolve;
mod time;

pub use evidence::ClaimView;
pub use identity::Contradiction;
pub use resolve::{Chosen, Conflict};
pub(crate) use resolve::{is_within, only_one};
pub use time::Held;

use crate::image::{ClaimRef, EntityRef, Map, TieRef};
use identity::Identity;
use rustc_hash::FxHashMap;
use sinew_model::{Credibility, Day, Judgement, Preference, Reliability, Schema, Source, Stance, Verdict};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What is laid over the claims: who the sources are, how they are graded, which entities are one.
#[derive(Clone, Copy)]
pub struct Overlay<'a> {
    /// Sources by key.
    pub sources: &'a BTreeMap<String, Source>,
    /// Gradings by source key or dataset name; they outweigh what a source's record says.
    pub gradings: &'a BTreeMap<String, Reliability>,
    /// Judgements, the smaller id first.
    pub judgements: &'a BTreeMap<(String, String), Judgement>,
    /// The rule of conflict.
    pub prefer: &'a [Preference],
}

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// The day of which it is asked; nothing: at any time.
    pub on: Option<Day>,
    /// The day on which it is asked; what can only be asked of one day is asked of this one where `on` gives none.
    pub today: Day,
    /// Which claims may bear on the answer.
    pub filter: Filter,
}

/// Which claims may bear on an answer. The empty filter admits all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these datasets.
    pub datasets: Option<BTreeSet<String>>,
    /// Only these stances.
    pub stances: Option<BTreeSet<Stance>>,
    /// Only sources at least this reliable; ungraded ones are left out.
    pub reliability: Option<Reliability>,
    /// Only claims at least this credible; ungraded ones are left out.
    pub credibility: Option<Credibility>,
    /// No claims of these sources, by key, or of these datasets where they are their own source.
    pub without_sources: BTreeSet<String>,
}

impl Filter {
    /// Whether it admits everything.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }
}

/// The map as seen for one question. All analyses ask this and nothing else.
pub struct View<'a> {
    map: Map<'a>,
    overlay: Overlay<'a>,
    question: Question,
    identity: Identity,
    sources: RefCell<FxHashMap<u32, Option<&'a Source>>>,
}

impl<'a> View<'a> {
    /// Lays an overlay and a question over a map.
    pub fn new(map: Map<'a>, overlay: Overlay<'a>, question: Question) -> View<'a> {
        let identity = Identity::new(&map, overlay.judgements);
        View { map, overlay, question, identity, sources: RefCell::default() }
    }

    /// The same question asked without one source, by the key under which it is cited.
    pub fn without_source(&self, key: &str) -> View<'a> {
        let mut question = self.question.clone();
        question.filter.without_sources.insert(key.to_owned());
        View::new(self.map, self.overlay, question)
    }

    /// The same as of another day.
    #[must_use]
    pub fn on_day(&self, day: Day) -> View<'a> {
        View::new(self.map, self.overlay, Question { on: Some(day), ..self.question.clone() })
    }

    /// The claims beneath.
    pub fn map(&self) -> &Map<'a> {
        &self.map
    }

    /// What is asked.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The entity that stands for this one and all that were judged the same.
    pub fn canonical(&self, entity: EntityRef) -> EntityRef {
        self.identity.canonical(entity)
    }

    /// All entities that were judged the same as this one, itself included.
    pub fn members(&self, entity: EntityRef) -> Vec<EntityRef> {
        self.identity.members(entity)
    }

    /// Judgements that cannot all be right.
    pub fn contradictions(&self) -> &[Contradiction] {
        self.identity.contradictions()
    }

    /// The canonical entity of this id, which may be the id of any entity judged the same.
    pub fn find(&self, id: &str) -> Option<EntityRef> {
        self.map.find(id).map(|entity| self.canonical(entity))
    }

    /// Every canonical entity, in order of id.
    pub fn entities(&self) -> impl Iterator<Item = EntityRef> {
        self.map.entities().filter(|entity| self.canonical(*entity) == *entity)
    }

    /// The id of the canonical entity.
    pub fn id(&self, entity: EntityRef) -> &'a str {
        self.map.id(self.canonical(entity))
    }

    /// What to call the entity.
    pub fn caption(&self, entity: EntityRef) -> &'a str {
        self.map.caption(self.canonical(entity))
    }

    /// The most specific schema that any of the joined entities has.
    pub fn schema(&self, entity: EntityRef) -> Schema {
        let canonical = self.canonical(entity);
        let own = self.map.schema(canonical);
        self.members(canonical).into_iter().fold(own, |schema, member| schema.common(self.map.schema(member)).unwrap_or(schema))
    }

    /// Whether a claim passes the filter.
    pub fn admits(&self, claim: ClaimRef) -> bool {
        let filter = &self.question.filter;
        filter.is_empty() || {
            let view = self.claim(claim);
            filter.datasets.as_ref().is_none_or(|names| names.contains(view.dataset))
                && filter.stances.as_ref().is_none_or(|stances| stances.contains(&view.stance))
                && filter.reliability.is_none_or(|least| view.reliability.is_some_and(|r| r <= least))
                && filter.credibility.is_none_or(|least| view.credibility.is_some_and(|c| c <= least))
                && !filter.without_sources.contains(view.cited())
        }
    }

    /// Whether a claim passes the filter and says that it is so, rather than denying it.
    pub fn supports(&self, claim: ClaimRef) -> bool {
        self.stance(claim) != Stance::Denied && self.admits(claim)
    }

    /// The stance of a claim.
    pub fn stance(&self, claim: ClaimRef) -> Stance {
        Stance::ALL[usize::from(self.map.provenance(claim).stance).min(Stance::ALL.len() - 1)]
    }

    /// The admitted claims about an entity, denials included, by joined entity and property.
    pub fn claims(&self, entity: EntityRef) -> Vec<ClaimRef> {
        let of = |member| self.map.claims_of(member).filter(|claim| self.admits(*claim));
        self.members(entity).into_iter().flat_map(of).collect()
    }

    /// The supporting claims that give an entity this property.
    pub fn values(&self, entity: EntityRef, property: &str) -> Vec<ClaimRef> {
        let mut claims = self.claims(entity);
        claims.retain(|claim| self.map.property(*claim).name() == property && self.supports(*claim));
        claims
    }

    /// The canonical entity that a claim's value names, if it is in the map.
    pub fn target(&self, claim: ClaimRef) -> Option<EntityRef> {
        self.find(self.map.value(claim))
    }

    /// The ties at an entity and all joined to it, those that stand in the question's filter and time; the far end is
    /// canonical. Ordered by far end, then tie.
    pub fn ties(&self, entity: EntityRef) -> Vec<Link> {
        let mut links = self.all_ties(entity);
        links.retain_mut(|link| {
            link.verdict = self.stands(link.tie);
            link.verdict.is_possible()
        });
        links
    }

    /// The same without looking at filter and time: fast, for searching ahead.
    pub(crate) fn all_ties(&self, entity: EntityRef) -> Vec<Link> {
        let mut links = Vec::new();
        self.each_tie(entity, |tie, far, forward| links.push(Link { tie, far, forward, verdict: Verdict::Possible }));
        links.sort_by_key(|link| (link.far, link.tie));
        links
    }

    pub(crate) fn each_tie(&self, entity: EntityRef, mut each: impl FnMut(TieRef, EntityRef, bool)) {
        let canonical = self.canonical(entity);
        self.identity.each_member(canonical, |member| {
            for tie in self.map.ties_out(member) {
                let far = self.canonical(EntityRef(self.map.tie(tie).target));
                if far != canonical {
                    each(tie, far, true);
                }
            }
            for tie in self.map.ties_in(member) {
                let far = self.canonical(EntityRef(self.map.tie(tie).source));
                if far != canonical {
                    each(tie, far, false);
                }
            }
        });
    }

    /// The schema of the relation, or of the entity that refers.
    pub fn tie_schema(&self, tie: TieRef) -> Schema {
        crate::image::schema_at(self.map.tie(tie).schema)
    }

    /// The name by which a tie is filtered: `Ownership` for a relation, `claimedBy` for a reference.
    pub fn tie_type(&self, tie: TieRef) -> &'static str {
        let schema = self.tie_schema(tie);
        if schema.edge().is_some() && !self.is_reference(tie) { schema.name() } else { self.tie_property(tie).name() }
    }

    /// The property of the target end.
    pub fn tie_property(&self, tie: TieRef) -> sinew_model::Property {
        crate::image::property_at(self.map.tie(tie).property)
    }

    /// Whether the tie is an entity's reference to another rather than a relation with two ends.
    pub fn is_reference(&self, tie: TieRef) -> bool {
        let record = self.map.tie(tie);
        record.holder == record.source
    }

    /// The relation, or the entity that refers.
    pub fn holder(&self, tie: TieRef) -> EntityRef {
        EntityRef(self.map.tie(tie).holder)
    }

    /// The two ends, source first; canonical.
    pub fn ends(&self, tie: TieRef) -> (EntityRef, EntityRef) {
        let record = self.map.tie(tie);
        (self.canonical(EntityRef(record.source)), self.canonical(EntityRef(record.target)))
    }
}

/// A tie as seen from one of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The tie.
    pub tie: TieRef,
    /// The entity at its other end.
    pub far: EntityRef,
    /// Whether this end is its source.
    pub forward: bool,
    /// Whether it holds on the day asked for; at any time, where none is.
    pub verdict: Verdict,
}
