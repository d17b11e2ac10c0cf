//! From bytes of a text to its code points, in which others count.

use crate::Span;

/// Bytes between two places whose code points are known.
const STEP: usize = 256;

/// Counts code points up to any byte of one text. Made in one pass; asked, it looks at 256 bytes at most.
#[derive(Clone, Debug)]
pub struct CodePoints<'a> {
    text: &'a str,
    /// Code points that begin before byte 0, 256, 512, …
    before: Vec<u32>,
}

impl<'a> CodePoints<'a> {
    /// Ready to count.
    pub fn of(text: &'a str) -> CodePoints<'a> {
        let mut before = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            before.push(count);
            count += begins(chunk);
        }
        CodePoints { text, before }
    }

    /// Code points before this byte, which is on an edge of characters.
    pub fn at(&self, byte: usize) -> u32 {
        let block = (byte / STEP).min(self.before.len().saturating_sub(1));
        let known = self.before.get(block).copied().unwrap_or(0);
        known + begins(&self.text.as_bytes()[block * STEP..byte])
    }

    /// First code point of a span and the one after its last.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.at(span.start as usize), self.at(span.end as usize))
    }
}

/// How many code points begin in these bytes of UTF-8.
fn begins(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_chars_do() {
        let text = "Ebb – عصائب, naïve ".repeat(60);
        let points = CodePoints::of(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(byte), count as u32);
        }
        assert_eq!(points.at(text.len()) as usize, text.chars().count());
        assert_eq!(CodePoints::of("").at(0), 0);
    }
}
