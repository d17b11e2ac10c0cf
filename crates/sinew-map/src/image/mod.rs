//! The map as bytes: every claim of a state of the workspace, indexed for questions.
//!
//! An image is built once from a stream of claims ([`Builder`]), saved by whoever owns the disk, and read in place
//! ([`Map`]), so that a question touches only the pages that it needs. It holds claims as they came: judgements,
//! gradings and filters are laid over it by [`crate::View`], so a new judgement needs no new image.
//!
//! Layout: a header, then arrays of fixed-size records, each aligned to eight bytes, little-endian:
//! strings, entities (by id), claims (by entity, then property), provenances, datasets, ties (by source end),
//! their index by target end, search words and the entities that bear them.

mod build;
mod finished;
mod interner;
mod records;
mod words;

pub use build::{Builder, DatasetEntry, MapTooLarge};
pub use finished::Image;
pub use records::{ClaimRecord, DatasetRecord, EntityRecord, Provenance, Tie};
pub(crate) use records::{NONE, optional};
pub use words::{fold, keys_of, words_of};

use bytemuck::Pod;
use sinew_model::{Property, Schema};
use std::io::Write;
use std::ops::Range;

/// The number of this layout, and of the tables of schemata and properties, which images name by number. It goes into the name
/// under which an image is saved, so that no old one is ever read.
pub const LAYOUT: u32 = 1 ^ sinew_model::schema::TABLES_KEY;

const MAGIC: [u8; 8] = *b"SINEWMAP";

/// The arrays, in file order.
#[derive(Clone, Copy)]
#[repr(usize)]
pub(crate) enum Section {
    StringBytes,
    StringEnds,
    Entities,
    Claims,
    Provenances,
    Datasets,
    Ties,
    OutStarts,
    InStarts,
    InTies,
    WordStrings,
    WordStarts,
    WordEntities,
}

const SECTIONS: usize = Section::WordEntities as usize + 1;

#[derive(Clone, Copy, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(C)]
struct Header {
    magic: [u8; 8],
    layout: u32,
    sections: u32,
    bounds: [[u64; 2]; SECTIONS],
}

/// The bytes are no image of this layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the saved map is cut off or of another layout")]
pub struct NotAMap;

/// An image, read in place. Copying it copies references only.
#[derive(Clone, Copy)]
pub struct Map<'a> {
    string_bytes: &'a [u8],
    string_ends: &'a [u64],
    pub(crate) entities: &'a [EntityRecord],
    pub(crate) claims: &'a [ClaimRecord],
    provenances: &'a [Provenance],
    pub(crate) datasets: &'a [DatasetRecord],
    pub(crate) ties: &'a [Tie],
    out_starts: &'a [u32],
    in_starts: &'a [u32],
    in_ties: &'a [u32],
    pub(crate) word_strings: &'a [u32],
    word_starts: &'a [u32],
    word_entities: &'a [u32],
}

/// An entity of the map: an index into its table, in order of id. Only meaningful beside its map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityRef(pub u32);

/// A claim of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimRef(pub u32);

/// A tie of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TieRef(pub u32);

impl<'a> Map<'a> {
    /// Reads an image in place. The bytes must be aligned to eight, as mapped files and `Vec<u64>` are.
    pub fn read(bytes: &'a [u8]) -> Result<Map<'a>, NotAMap> {
        let head = bytes.get(..size_of::<Header>()).ok_or(NotAMap)?;
        let header: &Header = bytemuck::try_from_bytes(head).map_err(|_| NotAMap)?;
        if header.magic != MAGIC || header.layout != LAYOUT || header.sections as usize != SECTIONS {
            return Err(NotAMap);
        }
        let map = Map {
            string_bytes: section(bytes, header, Section::StringBytes)?,
            string_ends: section(bytes, header, Section::StringEnds)?,
            entities: section(bytes, header, Section::Entities)?,
            claims: section(bytes, header, Section::Claims)?,
            provenances: section(bytes, header, Section::Provenances)?,
            datasets: section(bytes, header, Section::Datasets)?,
            ties: section(bytes, header, Section::Ties)?,
            out_starts: section(bytes, header, Section::OutStarts)?,
            in_starts: section(bytes, header, Section::InStarts)?,
            in_ties: section(bytes, header, Section::InTies)?,
            word_strings: section(bytes, header, Section::WordStrings)?,
            word_starts: section(bytes, header, Section::WordStarts)?,
            word_entities: section(bytes, header, Section::WordEntities)?,
        };
        map.is_consistent().then_some(map).ok_or(NotAMap)
    }

    fn is_consistent(&self) -> bool {
        let nodes = self.entities.len() + 1;
        self.out_starts.len() == nodes
            && self.in_starts.len() == nodes
            && self.in_ties.len() == self.ties.len()
            && self.word_starts.len() == self.word_strings.len() + 1
            && self.string_ends.last().copied().unwrap_or(0) as usize == self.string_bytes.len()
    }

    /// Number of entities, relations included.
    pub fn entity_count(&self) -> usize {
        self.entities.len()
    }

    /// Number of claims.
    pub fn claim_count(&self) -> usize {
        self.claims.len()
    }

    /// Number of ties.
    pub fn tie_count(&self) -> usize {
        self.ties.len()
    }

    /// Every entity, in order of id.
    pub fn entities(&self) -> impl Iterator<Item = EntityRef> + use<> {
        (0..self.entities.len() as u32).map(EntityRef)
    }

    /// The entity of this id.
    pub fn find(&self, id: &str) -> Option<EntityRef> {
        let at = self.entities.binary_search_by(|entity| self.text(entity.id).cmp(id));
        at.ok().map(|at| EntityRef(at as u32))
    }

    /// The id of an entity.
    pub fn id(&self, entity: EntityRef) -> &'a str {
        self.text(self.entity(entity).id)
    }

    /// The most specific schema that claims give it.
    pub fn schema(&self, entity: EntityRef) -> Schema {
        schema_at(self.entity(entity).schema)
    }

    /// What to call it: a name, or what its schema's caption says; the id where there is nothing better.
    pub fn caption(&self, entity: EntityRef) -> &'a str {
        self.text(self.entity(entity).caption)
    }

    pub(crate) fn entity(&self, entity: EntityRef) -> &'a EntityRecord {
        &self.entities[entity.0 as usize]
    }

    /// The claims about one entity, ordered by property, then as they came.
    pub fn claims_of(&self, entity: EntityRef) -> impl Iterator<Item = ClaimRef> + use<> {
        let end = self.entities.get(entity.0 as usize + 1).map_or(self.claims.len() as u32, |next| next.claims_start);
        (self.entity(entity).claims_start..end).map(ClaimRef)
    }

    /// The entity that a claim is about.
    pub fn subject(&self, claim: ClaimRef) -> EntityRef {
        EntityRef(self.entities.partition_point(|entity| entity.claims_start <= claim.0) as u32 - 1)
    }

    pub(crate) fn claim(&self, claim: ClaimRef) -> &'a ClaimRecord {
        &self.claims[claim.0 as usize]
    }

    pub(crate) fn provenance(&self, claim: ClaimRef) -> &'a Provenance {
        &self.provenances[self.claim(claim).provenance as usize]
    }

    /// The value of a claim, as text.
    pub fn value(&self, claim: ClaimRef) -> &'a str {
        self.text(self.claim(claim).value)
    }

    /// The property of a claim.
    pub fn property(&self, claim: ClaimRef) -> Property {
        property_at(self.claim(claim).property)
    }

    pub(crate) fn tie(&self, tie: TieRef) -> &'a Tie {
        &self.ties[tie.0 as usize]
    }

    /// Every tie, by source end.
    pub fn ties(&self) -> impl Iterator<Item = TieRef> + use<> {
        (0..self.ties.len() as u32).map(TieRef)
    }

    pub(crate) fn ties_out(&self, entity: EntityRef) -> impl Iterator<Item = TieRef> + use<'a> {
        span(self.out_starts, entity).map(|at| TieRef(at as u32))
    }

    pub(crate) fn ties_in(&self, entity: EntityRef) -> impl Iterator<Item = TieRef> + use<'a> {
        self.in_ties[span(self.in_starts, entity)].iter().map(|tie| TieRef(*tie))
    }

    /// Number of ties at an entity, both ways.
    pub fn degree(&self, entity: EntityRef) -> usize {
        span(self.out_starts, entity).len() + span(self.in_starts, entity).len()
    }

    pub(crate) fn text(&self, string: u32) -> &'a str {
        let at = string as usize;
        let start = if at == 0 { 0 } else { self.string_ends[at - 1] as usize };
        std::str::from_utf8(&self.string_bytes[start..self.string_ends[at] as usize]).unwrap_or("\u{fffd}")
    }

    pub(crate) fn maybe(&self, string: u32) -> Option<&'a str> {
        optional(string).map(|string| self.text(string))
    }

    pub(crate) fn word(&self, word: usize) -> &'a str {
        self.text(self.word_strings[word])
    }

    /// The entities that bear a word, in order.
    pub(crate) fn bearers(&self, word: usize) -> &'a [u32] {
        &self.word_entities[self.word_starts[word] as usize..self.word_starts[word + 1] as usize]
    }
}

fn span(starts: &[u32], entity: EntityRef) -> Range<usize> {
    starts[entity.0 as usize] as usize..starts[entity.0 as usize + 1] as usize
}

fn section<'a, T: Pod>(bytes: &'a [u8], header: &Header, section: Section) -> Result<&'a [T], NotAMap> {
    let [start, len] = header.bounds[section as usize];
    let end = start.checked_add(len).ok_or(NotAMap)?;
    let part = bytes.get(start as usize..end as usize).ok_or(NotAMap)?;
    bytemuck::try_cast_slice(part).map_err(|_| NotAMap)
}

/// The bytes of each array, in file order.
pub(crate) type Parts<'a> = [&'a [u8]; SECTIONS];

fn header(parts: &Parts<'_>) -> Header {
    let mut at = size_of::<Header>();
    let mut header = Header { magic: MAGIC, layout: LAYOUT, sections: SECTIONS as u32, bounds: [[0; 2]; SECTIONS] };
    for (bounds, part) in header.bounds.iter_mut().zip(parts) {
        *bounds = [at as u64, part.len() as u64];
        at = (at + part.len()).next_multiple_of(8);
    }
    header
}

pub(crate) fn write(parts: &Parts<'_>, out: &mut dyn Write) -> std::io::Result<()> {
    out.write_all(bytemuck::bytes_of(&header(parts)))?;
    for part in parts {
        out.write_all(part)?;
        out.write_all(&[0; 8][..part.len().next_multiple_of(8) - part.len()])?;
    }
    Ok(())
}

/// Puts the arrays together in eight-byte words, so that the result is aligned for reading.
pub(crate) fn assemble(parts: &Parts<'_>) -> Vec<u64> {
    let header = header(parts);
    let [last, len] = header.bounds[SECTIONS - 1];
    let mut image = vec![0u64; (last + len).next_multiple_of(8) as usize / 8];
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut image);
    bytes[..size_of::<Header>()].copy_from_slice(bytemuck::bytes_of(&header));
    for (bounds, part) in header.bounds.iter().zip(parts) {
        bytes[bounds[0] as usize..][..part.len()].copy_from_slice(part);
    }
    image
}

pub(crate) fn schema_at(index: u16) -> Schema {
    Schema::from_index(index as u8).unwrap_or_else(fallback_schema)
}

/// Only a damaged image names a schema that is not there.
fn fallback_schema() -> Schema {
    Schema::all().next().expect("the table of schemata is not empty")
}

pub(crate) fn property_at(index: u16) -> Property {
    Property::from_index(index).unwrap_or_else(|| Property::all().next().expect("the table of properties is not empty"))
}
