//! A finished image, written or put together in memory.

use super::Parts;
use super::interner::Interner;
use super::records::{ClaimRecord, DatasetRecord, EntityRecord, Provenance, Tie};
use std::io::Write;

/// A finished image: the arrays of [`super::Map`], before they are bytes in one place.
pub struct Image {
    pub(super) strings: Interner,
    pub(super) entities: Vec<EntityRecord>,
    pub(super) claims: Vec<ClaimRecord>,
    pub(super) provenances: Vec<Provenance>,
    pub(super) datasets: Vec<DatasetRecord>,
    pub(super) ties: Vec<Tie>,
    pub(super) out_starts: Vec<u32>,
    pub(super) in_starts: Vec<u32>,
    pub(super) in_ties: Vec<u32>,
    pub(super) words: Words,
}

impl Image {
    fn parts(&self) -> Parts<'_> {
        [
            &self.strings.bytes,
            bytemuck::cast_slice(&self.strings.ends),
            bytemuck::cast_slice(&self.entities),
            bytemuck::cast_slice(&self.claims),
            bytemuck::cast_slice(&self.provenances),
            bytemuck::cast_slice(&self.datasets),
            bytemuck::cast_slice(&self.ties),
            bytemuck::cast_slice(&self.out_starts),
            bytemuck::cast_slice(&self.in_starts),
            bytemuck::cast_slice(&self.in_ties),
            bytemuck::cast_slice(&self.words.strings),
            bytemuck::cast_slice(&self.words.starts),
            bytemuck::cast_slice(&self.words.entities),
        ]
    }

    /// Writes the image, part after part: it is never held twice.
    pub fn write(&self, out: &mut dyn Write) -> std::io::Result<()> {
        super::write(&self.parts(), out)
    }

    /// The image in memory, as eight-byte words, so that [`super::Map::read`] can read it in place.
    pub fn to_words(&self) -> Vec<u64> {
        super::assemble(&self.parts())
    }
}

pub(super) struct Words {
    pub(super) strings: Vec<u32>,
    pub(super) starts: Vec<u32>,
    pub(super) entities: Vec<u32>,
}
