//! The bytes of an index: written, and opened with nothing taken on trust.

use super::table::{Entry, Table};
use super::{Index, LAYOUT};
use bytemuck::{Pod, Zeroable};

pub(super) const SECTIONS: usize = 18;
const MAGIC: [u8; 8] = *b"SINEWIDX";

/// Why bytes are no index that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// They begin otherwise.
    #[error("this is no index of names")]
    Foreign,
    /// Written by another version.
    #[error("the index is of layout {found}, this version reads {LAYOUT}: build it again")]
    Layout {
        /// The number in the bytes.
        found: u32,
    },
    /// Built with other word lists.
    #[error("the index was built with other word lists: build it again")]
    Lists,
    /// An array ends behind the end of the bytes, or begins nowhere.
    #[error("the index is cut off or damaged: build it again")]
    Damaged,
    /// The bytes do not lie on an address that eight divides.
    #[error("the bytes of the index must be aligned to eight")]
    Unaligned,
}

#[derive(Clone, Copy, Pod, Zeroable)]
#[repr(C)]
struct Header {
    magic: [u8; 8],
    layout: u32,
    sections: u32,
    lists: u64,
    /// Of words, whose inside nothing else checks.
    words: u64,
    bounds: [[u64; 2]; SECTIONS],
}

/// Puts arrays together in eight-byte words, aligned for reading.
pub(super) fn assemble(sections: &[&[u8]; SECTIONS]) -> Vec<u64> {
    let mut at = size_of::<Header>();
    let mut header = Header {
        magic: MAGIC,
        layout: LAYOUT,
        sections: SECTIONS as u32,
        lists: sinew_names::lists_key(),
        words: checksum(sections[WORDS]),
        bounds: [[0; 2]; SECTIONS],
    };
    for (bounds, section) in header.bounds.iter_mut().zip(sections) {
        *bounds = [at as u64, section.len() as u64];
        at = (at + section.len()).next_multiple_of(8);
    }
    let mut image = vec![0u64; at / 8];
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut image);
    bytes[..size_of::<Header>()].copy_from_slice(bytemuck::bytes_of(&header));
    for (bounds, section) in header.bounds.iter().zip(sections) {
        bytes[bounds[0] as usize..][..section.len()].copy_from_slice(section);
    }
    image
}

/// The place of the words among the sections.
const WORDS: usize = 7;

/// Four lanes of multiply and rotate over eight bytes each: tells damage, not malice.
fn checksum(bytes: &[u8]) -> u64 {
    let mut lanes = [1u64, 2, 3, 4];
    let mut chunks = bytes.chunks_exact(32);
    for chunk in &mut chunks {
        for (lane, eight) in lanes.iter_mut().zip(chunk.chunks_exact(8)) {
            let word = u64::from_le_bytes(eight.try_into().unwrap_or_default());
            *lane = (*lane ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        }
    }
    let rest = super::hash(&[chunks.remainder()]);
    lanes.iter().fold(rest ^ bytes.len() as u64, |sum, lane| (sum ^ lane).wrapping_mul(0xff51_afd7_ed55_8ccd).rotate_left(31))
}

/// Reads an index and looks at all of it.
pub(super) fn open(bytes: &[u8]) -> Result<Index<'_>, OpenError> {
    let (header, index) = read(bytes)?;
    let words = section::<u8>(bytes, header, WORDS)?;
    (is_consistent(&index) && checksum(words) == header.words).then_some(index).ok_or(OpenError::Damaged)
}

/// Reads an index that was found whole before: only its head is looked at.
pub(super) fn open_again(bytes: &[u8]) -> Result<Index<'_>, OpenError> {
    Ok(read(bytes)?.1)
}

fn read(bytes: &[u8]) -> Result<(&Header, Index<'_>), OpenError> {
    if !(bytes.as_ptr() as usize).is_multiple_of(8) {
        return Err(OpenError::Unaligned);
    }
    if bytes.get(..8) != Some(&MAGIC) {
        return Err(OpenError::Foreign);
    }
    let head = bytes.get(..size_of::<Header>()).ok_or(OpenError::Damaged)?;
    let header: &Header = bytemuck::try_from_bytes(head).map_err(|_| OpenError::Damaged)?;
    if header.layout != LAYOUT || header.sections as usize != SECTIONS {
        return Err(OpenError::Layout { found: header.layout });
    }
    if header.lists != sinew_names::lists_key() {
        return Err(OpenError::Lists);
    }
    let index = Index {
        string_bytes: section(bytes, header, 0)?,
        string_ends: section(bytes, header, 1)?,
        entities: section(bytes, header, 2)?,
        values: section(bytes, header, 3)?,
        names: section(bytes, header, 4)?,
        weights: section(bytes, header, 5)?,
        parts: section(bytes, header, 6)?,
        words: section(bytes, header, WORDS)?,
        starts: section(bytes, header, 8)?,
        bearers: section(bytes, header, 9)?,
        keys: table(bytes, header, 10)?,
        loose: table(bytes, header, 12)?,
        acronyms: table(bytes, header, 14)?,
        identifiers: table(bytes, header, 16)?,
    };
    Ok((header, index))
}

fn section<'a, T: Pod>(bytes: &'a [u8], header: &Header, section: usize) -> Result<&'a [T], OpenError> {
    let [start, length] = header.bounds[section];
    let end = start.checked_add(length).filter(|end| *end <= bytes.len() as u64).ok_or(OpenError::Damaged)?;
    let part = bytes.get(start as usize..end as usize).ok_or(OpenError::Damaged)?;
    bytemuck::try_cast_slice(part).map_err(|_| OpenError::Damaged)
}

fn table<'a>(bytes: &'a [u8], header: &Header, at: usize) -> Result<Table<'a>, OpenError> {
    Ok(Table { starts: section(bytes, header, at)?, entries: section(bytes, header, at + 1)? })
}

/// Whether every number that is used as a place is one.
fn is_consistent(index: &Index) -> bool {
    let strings = index.string_ends.len();
    let Some(last) = index.entities.last() else { return false };
    let (names, words, entities) = (index.names.len(), index.words.len(), index.entities.len() - 1);
    let within = |place: u32, count: usize| (place as usize) < count;
    let tables = [(index.keys, words), (index.loose, words), (index.acronyms, names), (index.identifiers, entities)];
    rises_to(index.string_ends.iter().copied(), index.string_bytes.len())
        && strings > 0
        && rises_to(index.starts.iter().copied(), index.bearers.len())
        && index.starts.len() == words + 1
        && index.weights.len() == names
        && last.names as usize == names
        && last.values as usize == index.values.len()
        && rises_to(index.entities.iter().map(|entity| entity.names), names)
        && rises_to(index.entities.iter().map(|entity| entity.values), index.values.len())
        && index.entities.iter().all(|entity| within(entity.id, strings) && within(entity.dataset, strings))
        && index.values.iter().all(|value| within(value.text, strings) && within(value.property, strings))
        && index.names.iter().all(|name| {
            within(name.text, strings)
                && within(name.entity, entities)
                && (name.parts as usize + usize::from(name.count)) <= index.parts.len()
        })
        && index.parts.iter().all(|part| within(part.word, words))
        && index.bearers.iter().all(|name| within(*name, names))
        && tables.iter().all(|(table, count)| is_sound(table, *count))
}

fn rises_to(mut ends: impl Iterator<Item = u32>, last: usize) -> bool {
    let mut before = 0;
    ends.all(|end| {
        let rises = end >= before && end as usize <= last;
        before = end;
        rises
    }) && before as usize == last
}

fn is_sound(table: &Table, count: usize) -> bool {
    rises_to(table.starts.iter().copied(), table.entries.len())
        && table.entries.iter().all(|entry: &Entry| (entry.value as usize) < count)
}
