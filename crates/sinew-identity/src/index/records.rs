//! Records of the index, as plain bytes.

use bytemuck::{Pod, Zeroable};
use sinew_names::Head;

/// An entity; one more than there are closes the last one's names and values.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct EntityRecord {
    pub(crate) id: u32,
    pub(crate) names: u32,
    pub(crate) values: u32,
    pub(crate) dataset: u32,
    pub(crate) schema: u8,
    pub(crate) kinds: u8,
    pub(crate) padding: u16,
}

/// A name in one of the ways it is read.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct NameRecord {
    pub(crate) head: Head,
    pub(crate) text: u32,
    pub(crate) entity: u32,
    pub(crate) parts: u32,
    pub(crate) count: u8,
    /// What it is to its bearer.
    pub(crate) kind: u8,
    pub(crate) padding: u16,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum ValueKind {
    Birth,
    Founding,
    Country,
    Gender,
    Identifier,
    Address,
    Topic,
    Unknown,
}

impl ValueKind {
    pub(crate) fn at(index: u8) -> ValueKind {
        use ValueKind::*;
        [Birth, Founding, Country, Gender, Identifier, Address, Topic].get(usize::from(index)).copied().unwrap_or(Unknown)
    }
}

/// A value of an entity.
#[derive(Clone, Copy, Debug, Pod, Zeroable)]
#[repr(C)]
pub(crate) struct ValueRecord {
    pub(crate) text: u32,
    /// The property of an identifier.
    pub(crate) property: u32,
    pub(crate) kind: u8,
    /// The kind of an identifier and its validity.
    pub(crate) issue: u8,
    pub(crate) validity: u8,
    pub(crate) padding: u8,
}
