//! Each text once.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Numbers texts in the order in which they first come.
#[derive(Default)]
pub(super) struct Interner {
    pub(super) bytes: Vec<u8>,
    pub(super) ends: Vec<u64>,
    table: HashTable<u32>,
}

impl Interner {
    /// With room for so many texts.
    pub(super) fn with_capacity(texts: usize) -> Interner {
        let mut interner = Interner::default();
        interner.table.reserve(texts, |_| 0);
        interner.ends.reserve(texts);
        interner
    }

    pub(super) fn number(&mut self, text: &str) -> u32 {
        let hash = hash(text.as_bytes());
        let (bytes, ends) = (&self.bytes, &self.ends);
        if let Some(found) = self.table.find(hash, |number| slice(bytes, ends, *number) == text.as_bytes()) {
            return *found;
        }
        let number = self.ends.len() as u32;
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(self.bytes.len() as u64);
        let (bytes, ends) = (&self.bytes, &self.ends);
        self.table.insert_unique(hash, number, |number| self::hash(slice(bytes, ends, *number)));
        number
    }

    pub(super) fn text(&self, number: u32) -> &str {
        std::str::from_utf8(slice(&self.bytes, &self.ends, number)).unwrap_or_default()
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Frees what is only needed while texts still come.
    pub(super) fn close(&mut self) {
        self.table = HashTable::new();
    }
}

fn slice<'a>(bytes: &'a [u8], ends: &[u64], number: u32) -> &'a [u8] {
    let at = number as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] as usize };
    &bytes[start..ends[at] as usize]
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}
