//! The fixed-size records of an image. Strings are numbers of the string table; [`NONE`] stands for nothing.

use bytemuck::{Pod, Zeroable};

/// No string, no number.
pub(crate) const NONE: u32 = u32::MAX;

/// The number, unless it stands for nothing.
pub(crate) fn optional(number: u32) -> Option<u32> {
    (number != NONE).then_some(number)
}

/// One entity. 16 bytes.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct EntityRecord {
    pub(crate) id: u32,
    pub(crate) caption: u32,
    pub(crate) claims_start: u32,
    pub(crate) schema: u16,
    pub(crate) reserved: u16,
}

/// One claim. 16 bytes.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct ClaimRecord {
    pub(crate) value: u32,
    pub(crate) provenance: u32,
    pub(crate) row: u32,
    pub(crate) property: u16,
    pub(crate) schema: u16,
}

/// Where claims come from and how they are meant; claims of one list mostly share one. 80 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Pod, Zeroable)]
#[repr(C)]
pub struct Provenance {
    pub(crate) recorded: i64,
    pub(crate) source: u32,
    pub(crate) file: u32,
    pub(crate) place: u32,
    pub(crate) quote: u32,
    pub(crate) quote_prefix: u32,
    pub(crate) quote_suffix: u32,
    pub(crate) quote_start: u32,
    pub(crate) quote_end: u32,
    pub(crate) lang: u32,
    pub(crate) original: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) voice: u32,
    pub(crate) first_seen: u32,
    pub(crate) last_seen: u32,
    pub(crate) dataset: u16,
    pub(crate) stance: u8,
    pub(crate) credibility: u8,
    pub(crate) reserved: [u32; 2],
}

/// One dataset version. 16 bytes.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct DatasetRecord {
    pub(crate) name: u32,
    /// The day of which it speaks: publication, or import.
    pub(crate) day: i32,
    pub(crate) maintained: u32,
    pub(crate) reserved: u32,
}

/// One tie between two entities: a relation, or one entity's reference to another. 20 bytes.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub struct Tie {
    /// The entity that the claims are about: the relation, or the one that refers.
    pub(crate) holder: u32,
    pub(crate) source: u32,
    pub(crate) target: u32,
    /// The claim that names the target.
    pub(crate) claim: u32,
    pub(crate) schema: u16,
    /// The property of the target end.
    pub(crate) property: u16,
}
