//! A claim as an answer shows it.

use super::View;
use crate::image::{ClaimRef, EntityRef, optional};
use sinew_model::{
    Claim, ClaimId, Credibility, Date, Day, Locator, Moment, Property, Quote, Reliability, Schema, Source, Stance,
};

/// Everything known of one claim.
#[derive(Clone, Copy, Debug)]
pub struct ClaimView<'a> {
    /// The claim, for asking again.
    pub at: ClaimRef,
    /// The entity as its source knows it (not the canonical one).
    pub entity: EntityRef,
    /// Its id.
    pub entity_id: &'a str,
    /// The schema that this claim gives the entity.
    pub schema: Schema,
    /// The property.
    pub property: Property,
    /// The value.
    pub value: &'a str,
    /// Language of the value.
    pub lang: Option<&'a str>,
    /// The value before it was cleaned.
    pub original: Option<&'a str>,
    /// When this value held.
    pub start: Option<Date>,
    /// Until when.
    pub end: Option<Date>,
    /// The dataset that it came with.
    pub dataset: &'a str,
    /// Key of the source, where it is not the dataset itself.
    pub source_key: Option<&'a str>,
    /// What is known of that source.
    pub source: Option<&'a Source>,
    /// Where in it.
    pub locator: Locator<'a>,
    /// How the source stands to it.
    pub stance: Stance,
    /// On whose word.
    pub voice: Option<&'a str>,
    /// Credibility of this piece of information.
    pub credibility: Option<Credibility>,
    /// Reliability of the source, by grading or by its own record.
    pub reliability: Option<Reliability>,
    /// First seen by its publisher.
    pub first_seen: Option<&'a str>,
    /// Last seen by its publisher.
    pub last_seen: Option<&'a str>,
    /// When Sinew learned it.
    pub recorded: Moment,
}

impl<'a> ClaimView<'a> {
    /// The same as it was imported.
    pub fn claim(&self) -> Claim<'a> {
        Claim {
            lang: self.lang,
            original: self.original,
            start: self.start,
            end: self.end,
            source: self.source_key,
            locator: self.locator,
            stance: self.stance,
            voice: self.voice,
            credibility: self.credibility,
            first_seen: self.first_seen,
            last_seen: self.last_seen,
            ..Claim::new(self.entity_id, self.schema, self.property, self.value)
        }
    }

    /// Its id, the same in every workspace.
    pub fn id(&self) -> ClaimId {
        ClaimId::of(self.dataset, &self.claim())
    }

    /// The key under which its source is listed: the source's own, or the dataset's name.
    pub fn cited(&self) -> &'a str {
        self.source_key.unwrap_or(self.dataset)
    }
}

impl<'a> View<'a> {
    /// Everything known of one claim.
    pub fn claim(&self, at: ClaimRef) -> ClaimView<'a> {
        let map = *self.map();
        let (record, provenance) = (map.claim(at), map.provenance(at));
        let entity = map.subject(at);
        let date = |string: u32| map.maybe(string).and_then(|text| Date::parse(text).ok());
        let dataset = map.text(map.datasets[usize::from(provenance.dataset)].name);
        ClaimView {
            at,
            entity,
            entity_id: map.id(entity),
            schema: crate::image::schema_at(record.schema),
            property: map.property(at),
            value: map.value(at),
            lang: map.maybe(provenance.lang),
            original: map.maybe(provenance.original),
            start: date(provenance.start),
            end: date(provenance.end),
            dataset,
            source_key: map.maybe(provenance.source),
            source: self.source(provenance.source),
            locator: self.locator(at),
            stance: self.stance(at),
            voice: map.maybe(provenance.voice),
            credibility: provenance.credibility.checked_sub(1).and_then(|i| Credibility::ALL.get(usize::from(i))).copied(),
            reliability: self.reliability(provenance.source, dataset),
            first_seen: map.maybe(provenance.first_seen),
            last_seen: map.maybe(provenance.last_seen),
            recorded: Moment(provenance.recorded),
        }
    }

    fn locator(&self, at: ClaimRef) -> Locator<'a> {
        let map = *self.map();
        let provenance = map.provenance(at);
        let exact = map.maybe(provenance.quote);
        let quote = exact.map(|exact| Quote {
            exact,
            prefix: map.maybe(provenance.quote_prefix).unwrap_or(""),
            suffix: map.maybe(provenance.quote_suffix).unwrap_or(""),
            span: optional(provenance.quote_start).zip(optional(provenance.quote_end)),
        });
        let row = optional(map.claim(at).row).map(u64::from);
        Locator { file: map.maybe(provenance.file), row, place: map.maybe(provenance.place), quote }
    }

    /// The record of a source; each key is looked up once.
    fn source(&self, key: u32) -> Option<&'a Source> {
        let key = optional(key)?;
        *self.sources.borrow_mut().entry(key).or_insert_with(|| self.overlay.sources.get(self.map.text(key)))
    }

    /// The first day on which a claim may have been spoken: its source spoke on it or later.
    pub(crate) fn spoken_from(&self, claim: ClaimRef) -> Day {
        let provenance = self.map.provenance(claim);
        let source = self.source(provenance.source).and_then(|source| source.date).and_then(|date| date.earliest());
        source.unwrap_or(Day(self.map.datasets[usize::from(provenance.dataset)].day))
    }

    /// The key of the source to which a claim goes back: the end of the chain of origins. Where sources name each other in
    /// a circle, the first of them by name.
    pub fn origin(&self, claim: ClaimRef) -> &'a str {
        let mut chain = vec![self.claim(claim).cited()];
        loop {
            let last = chain[chain.len() - 1];
            let origin = self.overlay.sources.get(last).and_then(|source| source.origin.as_deref());
            let Some(next) = origin.filter(|origin| !origin.is_empty()) else { return last };
            if let Some(at) = chain.iter().position(|known| *known == next) {
                return chain[at..].iter().min().copied().unwrap_or(last);
            }
            chain.push(next);
        }
    }

    fn reliability(&self, source: u32, dataset: &str) -> Option<Reliability> {
        let graded = |name: &str| self.overlay.gradings.get(name).copied();
        match self.map.maybe(source) {
            Some(key) => graded(key).or_else(|| self.source(source).and_then(|s| s.reliability)),
            None => graded(dataset),
        }
    }

    /// The day on which a claim was spoken: its source's date, or the day of the dataset. A list speaks of the day it was
    /// published; that it still says the same today is known only from a newer version.
    pub fn spoken(&self, claim: ClaimRef) -> Day {
        let provenance = self.map.provenance(claim);
        let source = self.source(provenance.source).and_then(|source| source.date).and_then(|date| date.latest());
        source.unwrap_or(Day(self.map.datasets[usize::from(provenance.dataset)].day))
    }
}
