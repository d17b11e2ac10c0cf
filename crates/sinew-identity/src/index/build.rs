//! Building an index.

use super::near::tells;
use super::open::{SECTIONS, assemble};
use super::records::{EntityRecord, NameRecord, ValueKind, ValueRecord};
use super::table::{Entry, TableBuilder, spread};
use super::{WEIGHT_STEPS, hash, only_word};
use crate::compare::Query;
use crate::facts::Facts;
use crate::subject::Subject;
use hashbrown::HashTable;
use sinew_names::{Part, Word};

/// A finished index: bytes to be written, or to be opened at once.
pub struct Image(Vec<u64>);

impl Image {
    /// The bytes, aligned to eight.
    pub fn bytes(&self) -> &[u8] {
        bytemuck::cast_slice(&self.0)
    }
}

/// Puts an index together. Entities keep the order in which they are added, and the bytes depend on nothing else.
#[derive(Default)]
pub struct Builder {
    strings: Strings,
    entities: Vec<EntityRecord>,
    values: Vec<ValueRecord>,
    names: Vec<NameRecord>,
    parts: Vec<Part>,
    words: Vec<Word>,
    known: HashTable<u32>,
    acronyms: TableBuilder,
    identifiers: TableBuilder,
}

impl Builder {
    /// An index of nothing.
    pub fn new() -> Builder {
        let mut builder = Builder::default();
        builder.strings.number("");
        builder
    }

    /// Takes an entity; gives the number that it will have.
    ///
    /// # Panics
    /// If there are more than 2³² entities, names, parts or bytes of text.
    pub fn add(&mut self, subject: &Subject) -> super::Entity {
        let entity = place(self.entities.len());
        let query = Query::new(subject);
        self.entities.push(EntityRecord {
            id: self.strings.push(subject.id),
            names: place(self.names.len()),
            values: place(self.values.len()),
            dataset: self.strings.number(subject.dataset),
            schema: subject.schema.index(),
            kinds: query.kinds.bits(),
            padding: 0,
        });
        self.add_names(entity, &query);
        self.add_facts(entity, &query.facts);
        for topic in &subject.topics {
            self.value(ValueKind::Topic, topic);
        }
        super::Entity(entity)
    }

    fn add_names(&mut self, entity: u32, query: &Query) {
        let mut last = None;
        for reading in &query.readings {
            let text = match last {
                Some((nth, text)) if nth == reading.nth => text,
                _ => self.strings.push(query.texts[reading.nth]),
            };
            last = Some((reading.nth, text));
            let number = place(self.names.len());
            let (name, parts) = (&reading.name, place(self.parts.len()));
            for part in name.parts() {
                let word = self.word(&name.words()[part.word as usize]);
                self.parts.push(part.at(word));
            }
            name.head().acronym_keys().for_each(|key| self.acronyms.insert(key, number));
            only_word(name.view()).into_iter().for_each(|key| self.acronyms.insert(key, number));
            let (head, count) = (*name.head(), name.parts().len() as u8);
            self.names.push(NameRecord { head, text, entity, parts, count, kind: reading.kind as u8, padding: 0 });
        }
    }

    fn word(&mut self, word: &Word) -> u32 {
        let words = &mut self.words;
        let same = |number: &u32| bytemuck::bytes_of(&words[*number as usize]) == bytemuck::bytes_of(word);
        if let Some(number) = self.known.find(spread(word.spelling()), same) {
            return *number;
        }
        let number = place(words.len());
        words.push(*word);
        self.known.insert_unique(spread(word.spelling()), number, |number| spread(words[*number as usize].spelling()));
        number
    }

    fn add_facts(&mut self, entity: u32, facts: &Facts) {
        facts.births.iter().for_each(|date| self.value(ValueKind::Birth, &date.to_string()));
        facts.foundings.iter().for_each(|date| self.value(ValueKind::Founding, &date.to_string()));
        facts.countries.iter().for_each(|code| self.value(ValueKind::Country, code));
        facts.genders.iter().for_each(|gender| self.value(ValueKind::Gender, gender));
        facts.addresses.iter().for_each(|address| self.value(ValueKind::Address, address));
        for identifier in &facts.identifiers {
            self.identifiers.insert(identifier.key(), entity);
            let (text, property) = (self.strings.push(&identifier.value), self.strings.number(&identifier.property));
            let (issue, validity) = (identifier.kind as u8, identifier.validity as u8);
            self.values.push(ValueRecord { text, property, kind: ValueKind::Identifier as u8, issue, validity, padding: 0 });
        }
    }

    fn value(&mut self, kind: ValueKind, text: &str) {
        let text = self.strings.number(text);
        self.values.push(ValueRecord { text, property: 0, kind: kind as u8, issue: 0, validity: 0, padding: 0 });
    }

    /// The finished index.
    pub fn finish(mut self) -> Image {
        self.entities.push(EntityRecord {
            id: 0,
            names: place(self.names.len()),
            values: place(self.values.len()),
            dataset: 0,
            schema: 0,
            kinds: 0,
            padding: 0,
        });
        self.known = HashTable::new();
        self.sort_words();
        let (starts, bearers) = self.bearers();
        let weights: Vec<u8> = self.names.iter().map(|name| self.weight(name)).collect();
        let (keys, loose) = self.keys();
        let (acronyms, identifiers) = (self.acronyms.finish(), self.identifiers.finish());
        let sections: [&[u8]; SECTIONS] = [
            &self.strings.bytes,
            bytemuck::cast_slice(&self.strings.ends),
            bytemuck::cast_slice(&self.entities),
            bytemuck::cast_slice(&self.values),
            bytemuck::cast_slice(&self.names),
            &weights,
            bytemuck::cast_slice(&self.parts),
            bytemuck::cast_slice(&self.words),
            bytemuck::cast_slice(&starts),
            bytemuck::cast_slice(&bearers),
            bytemuck::cast_slice(&keys.0),
            bytemuck::cast_slice(&keys.1),
            bytemuck::cast_slice(&loose.0),
            bytemuck::cast_slice(&loose.1),
            bytemuck::cast_slice(&acronyms.0),
            bytemuck::cast_slice(&acronyms.1),
            bytemuck::cast_slice(&identifiers.0),
            bytemuck::cast_slice(&identifiers.1),
        ];
        Image(assemble(&sections))
    }

    /// Words alike side by side, frequent ones first, so that a look at all words of a key reads memory in order, and a
    /// look that is broken off has seen those that matter.
    fn sort_words(&mut self) {
        let mut counts = vec![0u32; self.words.len()];
        self.parts.iter().for_each(|part| counts[part.word as usize] += 1);
        let mut order: Vec<(u64, u32, u32)> = Vec::with_capacity(self.words.len());
        for (word, count) in self.words.iter().zip(&counts) {
            let mut least = u64::MAX;
            word.keys(|key| least = least.min(key));
            order.push((least, u32::MAX - count, order.len() as u32));
        }
        order.sort_unstable();
        let mut places = vec![0u32; order.len()];
        order.iter().enumerate().for_each(|(to, (_, _, from))| places[*from as usize] = to as u32);
        self.words = order.iter().map(|(_, _, from)| self.words[*from as usize]).collect();
        self.parts.iter_mut().for_each(|part| *part = part.at(places[part.word as usize]));
    }

    fn bearers(&self) -> (Vec<u32>, Vec<u32>) {
        let mut starts = vec![0u32; self.words.len() + 1];
        let each = || {
            self.names
                .iter()
                .enumerate()
                .flat_map(|(at, name)| distinct(self.parts_of(name)).map(move |word| (at as u32, word as usize)))
        };
        each().for_each(|(_, word)| starts[word + 1] += 1);
        for at in 0..self.words.len() {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut bearers = vec![0u32; starts.last().map_or(0, |end| *end as usize)];
        for (name, word) in each() {
            bearers[next[word] as usize] = name;
            next[word] += 1;
        }
        (starts, bearers)
    }

    fn parts_of(&self, name: &NameRecord) -> &[Part] {
        &self.parts[name.parts as usize..][..usize::from(name.count)]
    }

    fn weight(&self, name: &NameRecord) -> u8 {
        let weight: f32 = self.parts_of(name).iter().map(|part| part.weight).sum();
        (weight * WEIGHT_STEPS).clamp(1.0, 255.0) as u8
    }

    fn keys(&self) -> (Table, Table) {
        let (mut keys, mut loose) = (TableBuilder::default(), TableBuilder::default());
        for (at, word) in self.words.iter().enumerate() {
            keys.insert(exact_key(word), at as u32);
            word.keys(|key| keys.insert(key, at as u32));
            word.loose_keys(|key| {
                if tells(key) {
                    loose.insert(key, at as u32);
                }
            });
        }
        (keys.finish(), loose.finish())
    }
}

type Table = (Vec<u32>, Vec<Entry>);

/// Under which a word is found as it is spelled, whatever else is like it.
pub(super) fn exact_key(word: &Word) -> u64 {
    hash(&[&word.spelling().to_ne_bytes()])
}

/// The words of a name, each once.
fn distinct(parts: &[Part]) -> impl Iterator<Item = u32> + '_ {
    parts
        .iter()
        .enumerate()
        .filter(|(at, part)| parts[..*at].iter().all(|before| before.word != part.word))
        .map(|(_, part)| part.word)
}

fn place(count: usize) -> u32 {
    u32::try_from(count).expect("an index holds fewer than 2^32 entries of each kind")
}

/// Texts; those that recur are kept once.
#[derive(Default)]
struct Strings {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    known: HashTable<u32>,
}

impl Strings {
    fn push(&mut self, text: &str) -> u32 {
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(place(self.bytes.len()));
        place(self.ends.len() - 1)
    }

    fn number(&mut self, text: &str) -> u32 {
        let (bytes, ends) = (&self.bytes, &self.ends);
        let hash_of = |text: &[u8]| hash(&[text]);
        if let Some(number) = self.known.find(hash_of(text.as_bytes()), |number| slice(bytes, ends, *number) == text.as_bytes()) {
            return *number;
        }
        let number = self.push(text);
        let (bytes, ends) = (&self.bytes, &self.ends);
        self.known.insert_unique(hash_of(text.as_bytes()), number, |number| hash_of(slice(bytes, ends, *number)));
        number
    }
}

fn slice<'a>(bytes: &'a [u8], ends: &[u32], number: u32) -> &'a [u8] {
    let at = number as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] as usize };
    &bytes[start..ends[at] as usize]
}
