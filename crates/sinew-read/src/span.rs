//! Places in a text.

use std::ops::Range;

/// Bytes of the extracted text, first and the one after the last; always on the edges of characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// From one byte up to another.
    pub fn new(start: usize, end: usize) -> Span {
        // Texts are limited to far less than 4 GiB when they are extracted.
        Span { start: start as u32, end: end as u32 }
    }

    /// As a range, to index with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words there.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether all of `other` lies within.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether they share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}
