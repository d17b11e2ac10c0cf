//! Sentences: where an end mark stands and the next word may begin one.
//!
//! Abbreviations keep their dots as tokens, so what remains is a dot at the end of an abbreviation that also ends a
//! sentence: there it does when a word of a closed class follows with a capital.

use super::lexicon::bit;
use super::words::Words;
use super::{Block, BlockKind, Case, Sentence, Token, Tokens};
use crate::Span;

/// Legal forms that keep their dot.
const FIRMS: &[&str] = &["Ltd.", "Inc.", "Corp.", "Co.", "L.L.C.", "S.A.", "S.A.L.", "S.A.R.L.", "LLC."];

/// What shows that the name before it is a subject.
const AUXILIARIES: &[&str] = &["is", "was", "are", "were", "has", "have", "had", "also", "serves", "owns"];

/// Cuts the tokens of each block into sentences. `ends` has the token after the last of each block.
pub(super) fn sentences(text: &str, blocks: &[Block], ends: &[usize], tokens: &[Token], words: &Words) -> Vec<Sentence> {
    let cutter = Cutter { text, tokens, words };
    let mut found: Vec<Sentence> = Vec::new();
    let mut start = 0;
    for (block, &end) in ends.iter().enumerate() {
        let joined = block > 0 && found.last().is_some_and(|last| cutter.runs_on(blocks, block, last, start, end));
        let mut from = start;
        if joined {
            let stop = cutter.sentence_end(start, end);
            if let Some(last) = found.last_mut() {
                last.tokens.end = stop as u32;
                last.span.end = tokens[stop - 1].span.end;
            }
            from = stop;
        }
        cutter.cut(from, end, block, &mut found);
        start = end;
    }
    found
}

struct Cutter<'a> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a Words,
}

impl Cutter<'_> {
    fn cut(&self, start: usize, end: usize, block: usize, found: &mut Vec<Sentence>) {
        let (mut from, mut open) = (start, false);
        while from < end {
            let stop = self.sentence_end(from, end);
            let span = Span { start: self.tokens[from].span.start, end: self.tokens[stop - 1].span.end };
            let quoted = open || self.opens(from);
            found.push(Sentence { span, tokens: Tokens::new(from, stop), block: block as u32, quoted });
            open = self.open_after(from, stop, open);
            from = stop;
        }
    }

    /// The token after the sentence that begins at `from`: end mark, then closing quotation marks and brackets.
    fn sentence_end(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end {
            at += 1;
            if at < end && self.heads(from, at) {
                return at;
            }
            if !self.ends(at - 1, end) && !self.ends_with_a_firm(from, at - 1, end) {
                continue;
            }
            while at < end && self.closes(at) {
                at += 1;
            }
            if at == end || self.may_begin(at) {
                return at;
            }
        }
        end
    }

    /// `**The Oban Network** Hasan Oban is`: a heading in bold before the text of its paragraph.
    fn heads(&self, from: usize, at: usize) -> bool {
        let (start, before) = (self.tokens[from].span.start as usize, self.tokens[at - 1].span.end as usize);
        let gap = &self.text[before..self.tokens[at].span.start as usize];
        let bold = gap.starts_with("**") && gap.ends_with([' ', '\u{a0}', '\n']);
        let plain = |at: usize| matches!(self.tokens[at].case, Case::Capital | Case::Upper | Case::Mixed);
        bold && plain(at) && plain(at - 1) && at - from <= 14 && self.text[..start].ends_with("**")
    }

    fn word(&self, at: usize) -> &str {
        self.tokens[at].span.of(self.text)
    }

    fn ends(&self, at: usize, end: usize) -> bool {
        match self.word(at) {
            "." | "!" | "?" | "…" | "..." => true,
            word if word.ends_with('.') && self.tokens[at].case != Case::Mark => at + 1 < end && self.begins_for_sure(at + 1),
            _ => false,
        }
    }

    fn closes(&self, at: usize) -> bool {
        match self.word(at) {
            "”" | "’" | ")" | "]" | "»" | "'" => true,
            // A straight mark closes when it touches the word before it.
            "\"" => self.tokens[at - 1].span.end == self.tokens[at].span.start,
            _ => false,
        }
    }

    fn may_begin(&self, at: usize) -> bool {
        match self.tokens[at].case {
            Case::Lower => false,
            Case::Mark => !matches!(self.word(at), "," | ";" | ":" | "-" | "–" | ")" | "%"),
            _ => true,
        }
    }

    /// Whether a word with a capital begins a sentence even after an abbreviation.
    fn begins_for_sure(&self, at: usize) -> bool {
        let traits = self.words.traits(self.tokens[at].lemma);
        let opener = matches!(self.word(at), "“" | "‘");
        // `Delta Ltd. Panama-based Gamma Inc. is`: a compound of a place is no part of a firm's name.
        let capital = self.tokens[at].case == Case::Capital;
        let based = capital
            && self.tokens.get(at + 1).is_some_and(|next| {
                matches!(next.span.of(self.text), "-based" | "-flagged" | "-registered" | "-owned" | "-incorporated")
            });
        opener || based || self.tokens[at].case == Case::Capital && traits.closed() && !traits.has(bit::adjective | bit::number)
    }

    /// `is run by Orana Shipping Ltd. Veska Marine SA owns it`: behind the legal form of a firm that stands under a verb,
    /// a name with a verb of its own, or what is "based" somewhere, begins the next sentence.
    fn ends_with_a_firm(&self, from: usize, at: usize, end: usize) -> bool {
        let firm = FIRMS.contains(&self.word(at)) && at + 2 < end;
        let told = || (from..at).any(|before| self.tokens[before].case == Case::Lower);
        let capital = |at: usize| matches!(self.tokens[at].case, Case::Capital | Case::Upper | Case::Mixed);
        if !firm || !capital(at + 1) || !told() {
            return false;
        }
        let after = (at + 1..end.min(at + 9)).find(|&next| !capital(next) && self.tokens[next].case != Case::Number);
        after.is_some_and(|next| self.word(next).ends_with("-based") || AUXILIARIES.contains(&self.word(next)))
    }

    fn opens(&self, at: usize) -> bool {
        matches!(self.word(at), "“" | "\"" | "«" | "„")
    }

    fn open_after(&self, from: usize, to: usize, mut open: bool) -> bool {
        for at in from..to {
            match self.word(at) {
                "“" | "„" | "«" => open = true,
                "”" | "»" => open = false,
                "\"" => open = !open,
                _ => {}
            }
        }
        open
    }

    /// Whether a paragraph break lies inside a sentence: no end mark before it, a small letter after it.
    fn runs_on(&self, blocks: &[Block], block: usize, last: &Sentence, start: usize, end: usize) -> bool {
        let prose = |at: usize| matches!(blocks[at].kind, BlockKind::Paragraph | BlockKind::Quotation | BlockKind::Item);
        let item = blocks[block].kind == BlockKind::Item;
        let adjacent = last.tokens.end as usize == start && start < end;
        let whole = adjacent && prose(block) && prose(block - 1) && !item;
        whole && self.tokens[start].case == Case::Lower && !matches!(self.word(start - 1), "." | "!" | "?" | ":" | ";" | "”")
    }
}
