//! An index of entities: which of many a subject may be.
//!
//! One blob of plain bytes, read in place. Words are kept once, in order of their consonant skeleton, so that words alike
//! lie side by side; names are runs of parts that point to words; each word lists the names that bear it. Three tables
//! lead from keys to words (skeletons and listed names; skeletons with one consonant left out), from acronyms to names
//! and from identifiers to entities.
//!
//! Layout: a header, then arrays of fixed-size records, each aligned to eight bytes, in the byte order of the machine.
//! An index is good for one build of the word lists ([`sinew_names::lists_key`]): it is built again, not migrated.

mod begun;
mod build;
mod candidates;
mod filter;
mod near;
mod open;
mod records;
mod search;
mod table;

pub use begun::Begun;
pub use build::{Builder, Image};
pub use filter::Filter;
pub use open::OpenError;
pub use search::{Hit, Options, Searcher};

use crate::compare::{EntityComparison, NamePair, Query, Reading, compares, explained, weigh_name};
use crate::facts::Facts;
use crate::features::Switches;
use crate::identifiers::{Identifier, IdentifierKind, Validity};
use crate::subject::{Kinds, NameKind};
use records::{EntityRecord, NameRecord, ValueKind, ValueRecord};
use sinew_model::{Date, Schema};
use sinew_names::{Name, NameRef, Part, Role, Word};
use std::borrow::Cow;
use std::ops::Range;
use table::Table;

/// The number of this layout. An index of another one is refused.
pub const LAYOUT: u32 = 1;

/// An entity of an index: its place, in the order of adding. Only meaningful beside its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entity(pub u32);

/// An index, read in place. Copying it copies references only.
#[derive(Clone, Copy)]
pub struct Index<'a> {
    string_bytes: &'a [u8],
    string_ends: &'a [u32],
    entities: &'a [EntityRecord],
    values: &'a [ValueRecord],
    names: &'a [NameRecord],
    weights: &'a [u8],
    parts: &'a [Part],
    words: &'a [Word],
    starts: &'a [u32],
    bearers: &'a [u32],
    keys: Table<'a>,
    loose: Table<'a>,
    acronyms: Table<'a>,
    identifiers: Table<'a>,
}

/// A hash of several texts, each closed off.
pub(crate) fn hash(texts: &[&[u8]]) -> u64 {
    use std::hash::Hasher;
    let mut hasher = rustc_hash::FxHasher::default();
    for text in texts {
        hasher.write(text);
        hasher.write_u8(0xff);
    }
    hasher.finish()
}

/// The spelling of the one word of a name that is neither a legal form nor a common word: it may be an acronym.
fn only_word(name: NameRef) -> Option<u64> {
    let mut telling = name.parts.iter().filter(|part| matches!(part.role(), Role::Name | Role::Bracketed));
    let word = telling.next().filter(|_| telling.next().is_none())?;
    Some(name.words[word.word as usize].spelling())
}

/// Names' weights are kept in steps of a thirty-second.
const WEIGHT_STEPS: f32 = 32.0;

impl<'a> Index<'a> {
    /// Reads an index in place: nothing is copied. The bytes must lie on an address that eight divides, as mapped files
    /// and [`Image`] do.
    ///
    /// # Errors
    /// If the bytes are no index, are cut off or damaged, or are of another layout or other word lists.
    pub fn open(bytes: &'a [u8]) -> Result<Index<'a>, OpenError> {
        open::open(bytes)
    }

    /// The same for bytes that [`open`](Index::open) has found whole, or that were just built: it takes no look at each record,
    /// which on a list takes longer than a search. What was changed since may panic.
    ///
    /// # Errors
    /// If the head is not that of an index of this layout and these word lists.
    pub fn open_again(bytes: &'a [u8]) -> Result<Index<'a>, OpenError> {
        open::open_again(bytes)
    }

    /// Number of entities.
    pub fn len(&self) -> usize {
        self.entities.len() - 1
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of names, one for each way in which a name is read.
    pub fn name_count(&self) -> usize {
        self.names.len()
    }

    /// Number of different words.
    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    /// Every entity, in the order of adding.
    pub fn entities(&self) -> impl Iterator<Item = Entity> + use<> {
        (0..self.len() as u32).map(Entity)
    }

    /// The id of an entity.
    pub fn id(&self, entity: Entity) -> &'a str {
        self.text(self.entity(entity).id)
    }

    /// What it is.
    pub fn schema(&self, entity: Entity) -> Schema {
        Schema::from_index(self.entity(entity).schema).or_else(|| Schema::named("Thing")).unwrap_or_else(first_schema)
    }

    /// The dataset that it comes from; may be empty.
    pub fn dataset(&self, entity: Entity) -> &'a str {
        self.text(self.entity(entity).dataset)
    }

    /// Its names as they were given, each once.
    pub fn names(&self, entity: Entity) -> impl Iterator<Item = (NameKind, &'a str)> + use<'a> {
        let index = *self;
        let mut last = None;
        self.names_of(entity).filter_map(move |at| {
            let record = &index.names[at];
            (last.replace(record.text) != Some(record.text)).then(|| (NameKind::at(record.kind), index.text(record.text)))
        })
    }

    /// A name by its number in a [`Hit`].
    pub fn name(&self, name: u32) -> &'a str {
        self.names.get(name as usize).map_or("", |record| self.text(record.text))
    }

    /// Whether any entity has this topic. Looks at every value.
    pub fn has_topic(&self, topic: &str) -> bool {
        self.values.iter().any(|value| ValueKind::at(value.kind) == ValueKind::Topic && self.text(value.text) == topic)
    }

    fn entity(&self, entity: Entity) -> &'a EntityRecord {
        &self.entities[entity.0 as usize]
    }

    fn kinds(&self, entity: Entity) -> Kinds {
        Kinds::from_bits(self.entity(entity).kinds)
    }

    fn names_of(&self, entity: Entity) -> Range<usize> {
        let next = &self.entities[entity.0 as usize + 1];
        self.entity(entity).names as usize..next.names as usize
    }

    fn values_of(&self, entity: Entity) -> &'a [ValueRecord] {
        let next = &self.entities[entity.0 as usize + 1];
        &self.values[self.entity(entity).values as usize..next.values as usize]
    }

    fn text(&self, string: u32) -> &'a str {
        let at = string as usize;
        let start = if at == 0 { 0 } else { self.string_ends[at - 1] as usize };
        std::str::from_utf8(&self.string_bytes[start..self.string_ends[at] as usize]).unwrap_or("\u{fffd}")
    }

    fn parts_of(&self, name: usize) -> &'a [Part] {
        let record = &self.names[name];
        &self.parts[record.parts as usize..][..usize::from(record.count)]
    }

    fn view(&self, name: usize) -> NameRef<'a> {
        NameRef { head: &self.names[name].head, parts: self.parts_of(name), words: self.words }
    }

    /// The names that bear a word, in rising order.
    fn bearers(&self, word: u32) -> &'a [u32] {
        &self.bearers[self.starts[word as usize] as usize..self.starts[word as usize + 1] as usize]
    }

    fn facts(&self, entity: Entity) -> Facts<'a> {
        self.facts_where(entity, |_| true)
    }

    /// The facts that can bear on those of the other side: what is absent there gives no finding.
    fn facts_beside(&self, entity: Entity, other: &Facts, switches: Switches) -> Facts<'a> {
        self.facts_where(entity, |kind| match kind {
            ValueKind::Birth => switches.dates && !other.births.is_empty(),
            ValueKind::Founding => switches.dates && !other.foundings.is_empty(),
            ValueKind::Country => switches.countries && !other.countries.is_empty(),
            ValueKind::Gender => switches.genders && !other.genders.is_empty(),
            ValueKind::Address => switches.addresses && !other.addresses.is_empty(),
            ValueKind::Identifier => switches.identifiers && !other.identifiers.is_empty(),
            ValueKind::Topic | ValueKind::Unknown => false,
        })
    }

    fn facts_where(&self, entity: Entity, wanted: impl Fn(ValueKind) -> bool) -> Facts<'a> {
        let mut facts = Facts::default();
        for value in self.values_of(entity).iter().filter(|value| wanted(ValueKind::at(value.kind))) {
            let text = self.text(value.text);
            match ValueKind::at(value.kind) {
                ValueKind::Birth => facts.births.extend(Date::parse(text)),
                ValueKind::Founding => facts.foundings.extend(Date::parse(text)),
                ValueKind::Country => facts.countries.push(Cow::Borrowed(text)),
                ValueKind::Gender => facts.genders.push(Cow::Borrowed(text)),
                ValueKind::Address => facts.addresses.push(Cow::Borrowed(text)),
                ValueKind::Identifier => facts.identifiers.push(self.identifier(value)),
                ValueKind::Topic | ValueKind::Unknown => {}
            }
        }
        facts
    }

    fn identifier(&self, value: &ValueRecord) -> Identifier<'a> {
        Identifier {
            kind: IdentifierKind::at(value.issue),
            property: Cow::Borrowed(self.text(value.property)),
            value: Cow::Borrowed(self.text(value.text)),
            validity: [Validity::Checked, Validity::Unchecked, Validity::Wrong][usize::from(value.validity) % 3],
        }
    }

    /// The best pair of a query's readings and an entity's names: score, place among the readings, number of the name.
    fn best_names(&self, query: &Query, entity: Entity) -> Option<(f32, usize, usize)> {
        let kinds = self.kinds(entity);
        let mut best: Option<(f32, usize, usize)> = None;
        for (nth, (kind, view)) in query.views().enumerate() {
            for at in self.names_of(entity) {
                let record = &self.names[at];
                if !compares(query.kinds, view.head.kind(), kinds, record.head.kind()) {
                    continue;
                }
                let score = weigh_name(sinew_names::compare(view, self.view(at)), kind, NameKind::at(record.kind));
                if best.is_none_or(|best| score > best.0) {
                    best = Some((score, nth, at));
                }
            }
        }
        best
    }

    fn best_names_of_two(&self, a: Entity, b: Entity) -> f32 {
        let (kinds_a, kinds_b) = (self.kinds(a), self.kinds(b));
        let mut best = 0.0f32;
        for x in self.names_of(a) {
            for y in self.names_of(b) {
                let (one, other) = (&self.names[x], &self.names[y]);
                if compares(kinds_a, one.head.kind(), kinds_b, other.head.kind()) {
                    let score = sinew_names::compare(self.view(x), self.view(y));
                    best = best.max(weigh_name(score, NameKind::at(one.kind), NameKind::at(other.kind)));
                }
            }
        }
        best
    }

    /// Compares a query with an entity and says why.
    pub fn compare(&self, query: &Query, entity: Entity, switches: Switches) -> EntityComparison {
        let names = self.best_names(query, entity).map(|(score, nth, at)| {
            let mine = &query.readings[nth];
            NamePair::of(mine, query.texts[mine.nth], &self.reading(at), self.text(self.names[at].text), score)
        });
        explained(names, &query.facts, &self.facts(entity), switches)
    }

    /// Compares two of its entities and says why.
    pub fn compare_pair(&self, a: Entity, b: Entity, switches: Switches) -> EntityComparison {
        let readings: Vec<Reading> = self.names_of(a).map(|at| self.reading(at)).collect();
        let texts = self.names_of(a).map(|at| self.text(self.names[at].text)).collect();
        let query = Query { kinds: self.kinds(a), readings, texts, facts: self.facts(a) };
        self.compare(&query, b, switches)
    }

    fn reading(&self, at: usize) -> Reading {
        let record = &self.names[at];
        let nth = at - self.entity(Entity(record.entity)).names as usize;
        Reading { name: Name::read(self.text(record.text), record.head.kind()), kind: NameKind::at(record.kind), nth }
    }
}

/// Only a damaged index names a schema that is not there.
fn first_schema() -> Schema {
    Schema::all().next().expect("the table of schemata is not empty")
}
