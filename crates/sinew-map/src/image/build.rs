//! Building an image from a stream of claims.
//!
//! Cost: one table look-up for each text of a claim; then one sort of the entities by id and one counting pass each
//! for claims, ties and words. Memory: each distinct text once, 20 bytes for each claim.

use super::finished::{Image, Words};
use super::interner::Interner;
use super::records::{ClaimRecord, DatasetRecord, EntityRecord, NONE, Provenance, Tie};
use super::{fold, keys_of, property_at, schema_at};
use rustc_hash::{FxHashMap, FxHashSet};
use sinew_model::{Claim, Day, Kind, Moment, Schema, Stance};

/// What the map must know of a dataset version.
#[derive(Clone, Debug)]
pub struct DatasetEntry {
    /// Its name.
    pub name: String,
    /// The day of which it speaks: publication, or import.
    pub day: Day,
    /// Whether its keeper keeps it current, as lists and registers are; what people coded by hand is not.
    pub maintained: bool,
}

/// More than 4,294,967,294 claims or distinct texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the map would hold more than 4,294,967,294 claims or texts")]
pub struct MapTooLarge;

/// Collects claims and turns them into an image.
#[derive(Default)]
pub struct Builder {
    strings: Interner,
    claims: Vec<Raw>,
    /// Entity numbers by the number of their id.
    entity_of_string: FxHashMap<u32, u32>,
    entities: Vec<EntityRecord>,
    provenances: Vec<Provenance>,
    provenance_numbers: FxHashMap<Provenance, u32>,
    last_provenance: Option<(Provenance, u32)>,
    last_entity: Option<(u32, u32)>,
    datasets: Vec<DatasetRecord>,
    best_captions: Vec<u16>,
}

#[derive(Clone, Copy)]
struct Raw {
    entity: u32,
    record: ClaimRecord,
}

/// Ties of one holder that are there already: source, target, property.
type Seen = FxHashSet<(u32, u32, u16)>;

/// A caption that nothing can better.
const BEST: u16 = 0;
const NO_CAPTION: u16 = u16::MAX;

impl Builder {
    /// An empty builder.
    pub fn new() -> Builder {
        Builder::default()
    }

    /// An empty builder with room for so many claims. Lists repeat about half of their values.
    pub fn with_capacity(claims: usize) -> Builder {
        Builder { strings: Interner::with_capacity(claims / 2), claims: Vec::with_capacity(claims), ..Builder::default() }
    }

    /// Makes a dataset known; its claims follow under the number returned.
    pub fn dataset(&mut self, entry: &DatasetEntry) -> u16 {
        let name = self.strings.number(&entry.name);
        self.datasets.push(DatasetRecord { name, day: entry.day.0, maintained: u32::from(entry.maintained), reserved: 0 });
        (self.datasets.len() - 1) as u16
    }

    /// Adds one claim of a dataset.
    pub fn claim(&mut self, dataset: u16, claim: &Claim<'_>, recorded: Moment) -> Result<(), MapTooLarge> {
        if self.claims.len() >= NONE as usize - 1 || self.strings.len() >= NONE as usize - 16 {
            return Err(MapTooLarge);
        }
        let entity = self.entity(claim);
        let value = self.strings.number(claim.value);
        let provenance = self.provenance(dataset, claim, recorded);
        self.caption(entity, claim, value);
        let row = claim.locator.row.map_or(NONE, |row| u32::try_from(row).unwrap_or(NONE));
        let (property, schema) = (claim.property.index(), u16::from(claim.schema.index()));
        self.claims.push(Raw { entity, record: ClaimRecord { value, provenance, row, property, schema } });
        Ok(())
    }

    fn entity(&mut self, claim: &Claim<'_>) -> u32 {
        let id = match self.last_entity {
            Some((id, _)) if self.strings.text(id) == claim.entity => id,
            _ => self.strings.number(claim.entity),
        };
        let next = self.entities.len() as u32;
        let entity = match self.last_entity {
            Some((last, entity)) if last == id => entity,
            _ => *self.entity_of_string.entry(id).or_insert(next),
        };
        self.last_entity = Some((id, entity));
        let schema = u16::from(claim.schema.index());
        match self.entities.get_mut(entity as usize) {
            Some(record) if record.schema != schema => {
                let common = schema_at(record.schema).common(claim.schema);
                record.schema = common.map_or(record.schema, |common| u16::from(common.index()));
            }
            Some(_) => {}
            None => {
                self.entities.push(EntityRecord { id, caption: id, claims_start: 0, schema, reserved: 0 });
                self.best_captions.push(NO_CAPTION);
            }
        }
        entity
    }

    fn provenance(&mut self, dataset: u16, claim: &Claim<'_>, recorded: Moment) -> u32 {
        // Claims in a row mostly share source, file and times: comparing with the one before is cheaper than looking up.
        let last = self.last_provenance.map(|(last, _)| last);
        let strings = &mut self.strings;
        let mut again = |text: Option<&str>, before: fn(&Provenance) -> u32| match (text, last.as_ref().map(before)) {
            (None, _) => NONE,
            (Some(text), Some(before)) if before != NONE && strings.text(before) == text => before,
            (Some(text), _) => strings.number(text),
        };
        let (source, file) = (again(claim.source, |p| p.source), again(claim.locator.file, |p| p.file));
        let (first_seen, last_seen) = (again(claim.first_seen, |p| p.first_seen), again(claim.last_seen, |p| p.last_seen));
        let voice = again(claim.voice, |p| p.voice);
        let mut some = |text: Option<&str>| text.map_or(NONE, |text| self.strings.number(text));
        let quote = claim.locator.quote.as_ref();
        let provenance = Provenance {
            recorded: recorded.0,
            source,
            file,
            place: some(claim.locator.place),
            quote: some(quote.map(|q| q.exact)),
            quote_prefix: some(quote.map(|q| q.prefix)),
            quote_suffix: some(quote.map(|q| q.suffix)),
            quote_start: quote.and_then(|q| q.span).map_or(NONE, |span| span.0),
            quote_end: quote.and_then(|q| q.span).map_or(NONE, |span| span.1),
            lang: some(claim.lang),
            original: some(claim.original),
            start: some(claim.start.map(|date| date.to_string()).as_deref()),
            end: some(claim.end.map(|date| date.to_string()).as_deref()),
            voice,
            first_seen,
            last_seen,
            dataset,
            stance: claim.stance as u8,
            credibility: claim.credibility.map_or(0, |c| c as u8 + 1),
            reserved: [0; 2],
        };
        match self.last_provenance {
            Some((last, number)) if last == provenance => number,
            _ => {
                let next = self.provenances.len() as u32;
                let number = *self.provenance_numbers.entry(provenance).or_insert(next);
                if number == next {
                    self.provenances.push(provenance);
                }
                self.last_provenance = Some((provenance, number));
                number
            }
        }
    }

    /// The caption is the value of the first caption property of the schema; among its values, one in Latin script
    /// that is not in capitals throughout, and then the first that came.
    fn caption(&mut self, entity: u32, claim: &Claim<'_>, value: u32) {
        let best = &mut self.best_captions[entity as usize];
        if *best == BEST || claim.stance == Stance::Denied {
            return;
        }
        let Some(order) = claim.schema.def().caption.iter().position(|p| *p == claim.property) else { return };
        let penalty = 4 * order as u16 + u16::from(!is_mixed_case(claim.value)) + 2 * u16::from(!starts_latin(claim.value));
        if penalty < *best {
            *best = penalty;
            self.entities[entity as usize].caption = value;
        }
    }

    /// The image, ready to be written or read.
    pub fn finish(mut self) -> Image {
        let order = self.order_entities();
        let claims = self.order_claims(&order);
        drop(std::mem::take(&mut self.claims));
        let ties = self.ties(&claims);
        let (ties, out_starts) = by_source(ties, self.entities.len());
        let (in_starts, in_ties) = by_target(&ties, self.entities.len());
        let words = self.words(&claims);
        self.strings.close();
        Image {
            strings: std::mem::take(&mut self.strings),
            entities: self.entities,
            claims,
            provenances: self.provenances,
            datasets: self.datasets,
            ties,
            out_starts,
            in_starts,
            in_ties,
            words,
        }
    }

    /// Sorts the entities by id; returns the new place of each.
    fn order_entities(&mut self) -> Vec<u32> {
        let mut sorted: Vec<u32> = (0..self.entities.len() as u32).collect();
        let (entities, strings) = (&self.entities, &self.strings);
        sorted.sort_unstable_by(|a, b| strings.text(entities[*a as usize].id).cmp(strings.text(entities[*b as usize].id)));
        let mut place = vec![0; sorted.len()];
        for (new, old) in sorted.iter().enumerate() {
            place[*old as usize] = new as u32;
        }
        self.entities = sorted.iter().map(|old| self.entities[*old as usize]).collect();
        self.entity_of_string = self.entities.iter().enumerate().map(|(new, entity)| (entity.id, new as u32)).collect();
        place
    }

    /// Groups the claims by entity (counting sort, which keeps their order) and each group by property.
    fn order_claims(&mut self, place: &[u32]) -> Vec<ClaimRecord> {
        let mut starts = vec![0u32; self.entities.len() + 1];
        for raw in &self.claims {
            starts[place[raw.entity as usize] as usize + 1] += 1;
        }
        accumulate(&mut starts);
        for (entity, start) in self.entities.iter_mut().zip(&starts) {
            entity.claims_start = *start;
        }
        let empty = ClaimRecord { value: 0, provenance: 0, row: 0, property: 0, schema: 0 };
        let mut ordered = vec![empty; self.claims.len()];
        let mut next = starts.clone();
        for raw in &self.claims {
            let slot = &mut next[place[raw.entity as usize] as usize];
            ordered[*slot as usize] = raw.record;
            *slot += 1;
        }
        for bounds in starts.windows(2) {
            ordered[bounds[0] as usize..bounds[1] as usize].sort_by_key(|claim| claim.property);
        }
        ordered
    }

    fn ties(&self, claims: &[ClaimRecord]) -> Vec<Tie> {
        let (mut ties, mut seen) = (Vec::new(), Seen::default());
        for (holder, entity) in self.entities.iter().enumerate() {
            let range = self.claims_range(holder, claims);
            self.ties_of(holder as u32, schema_at(entity.schema), range, claims, &mut seen, &mut ties);
        }
        ties
    }

    fn claims_range(&self, entity: usize, claims: &[ClaimRecord]) -> std::ops::Range<usize> {
        let end = self.entities.get(entity + 1).map_or(claims.len(), |next| next.claims_start as usize);
        self.entities[entity].claims_start as usize..end
    }

    /// A relation ties its source ends to its target ends; any other entity is tied to those it refers to.
    fn ties_of(
        &self,
        holder: u32,
        schema: Schema,
        range: std::ops::Range<usize>,
        claims: &[ClaimRecord],
        seen: &mut Seen,
        ties: &mut Vec<Tie>,
    ) {
        let edge = schema.edge();
        let is_source_end = |at: &usize| edge.is_some_and(|(source_end, _)| claims[*at].property == source_end.index());
        let named = |at: usize| self.entity_of_string.get(&claims[at].value).copied();
        let sources: Vec<u32> = range.clone().filter(is_source_end).filter_map(named).collect();
        seen.clear();
        let refers = |at: &usize| property_at(claims[*at].property).kind() == Kind::Entity && !is_source_end(at);
        for at in range.filter(refers) {
            let Some(target) = named(at) else { continue };
            let property = claims[at].property;
            let is_target_end = edge.is_some_and(|(_, target_end)| property == target_end.index());
            let from: &[u32] = if is_target_end { &sources } else { &[holder] };
            for source in from {
                // Several claims may name the same two ends; they are one tie.
                if seen.insert((*source, target, property)) {
                    let schema = u16::from(schema.index());
                    ties.push(Tie { holder, source: *source, target, claim: at as u32, schema, property });
                }
            }
        }
    }

    fn words(&mut self, claims: &[ClaimRecord]) -> Words {
        let mut bearers: Vec<(u32, u32)> = Vec::new();
        for at in 0..self.entities.len() {
            for claim in &claims[self.claims_range(at, claims)] {
                let kind = property_at(claim.property).kind();
                if matches!(kind, Kind::Name | Kind::Identifier) {
                    let folded = fold(self.strings.text(claim.value));
                    bearers.extend(keys_of(kind, &folded).map(|word| (self.strings.number(word), at as u32)));
                }
            }
        }
        self.sort_words(bearers)
    }

    fn sort_words(&self, mut bearers: Vec<(u32, u32)>) -> Words {
        bearers.sort_unstable();
        bearers.dedup();
        let mut strings: Vec<u32> = bearers.iter().map(|(word, _)| *word).collect();
        strings.dedup();
        strings.sort_unstable_by(|a, b| self.strings.text(*a).cmp(self.strings.text(*b)));
        let mut words =
            Words { starts: Vec::with_capacity(strings.len() + 1), entities: Vec::with_capacity(bearers.len()), strings };
        for word in &words.strings {
            words.starts.push(words.entities.len() as u32);
            let from = bearers.partition_point(|(w, _)| w < word);
            words.entities.extend(bearers[from..].iter().take_while(|(w, _)| w == word).map(|(_, entity)| *entity));
        }
        words.starts.push(words.entities.len() as u32);
        words
    }
}

fn by_source(mut ties: Vec<Tie>, entities: usize) -> (Vec<Tie>, Vec<u32>) {
    ties.sort_by_key(|tie| tie.source);
    let starts = starts(ties.iter().map(|tie| tie.source), entities);
    (ties, starts)
}

fn by_target(ties: &[Tie], entities: usize) -> (Vec<u32>, Vec<u32>) {
    let starts = starts(ties.iter().map(|tie| tie.target), entities);
    let mut order: Vec<u32> = (0..ties.len() as u32).collect();
    order.sort_by_key(|at| ties[*at as usize].target);
    (starts, order)
}

fn starts(ends: impl Iterator<Item = u32>, entities: usize) -> Vec<u32> {
    let mut starts = vec![0u32; entities + 1];
    for end in ends {
        starts[end as usize + 1] += 1;
    }
    accumulate(&mut starts);
    starts
}

fn accumulate(counts: &mut [u32]) {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
}

fn starts_latin(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_none_or(|c| c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c))
}

fn is_mixed_case(text: &str) -> bool {
    text.chars().any(char::is_lowercase)
}
