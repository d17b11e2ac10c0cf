//! A text as blocks, sentences and words.
//!
//! Everything here is a place in one immutable text. Marks of Markdown are no words: they are stepped over, and no span
//! begins or ends on one.

mod blocks;
mod inflect;
mod lexicon;
mod sentences;
mod tag;
mod tokens;
mod words;

pub use lexicon::{Pos, VerbForm};
pub(crate) use lexicon::{Traits, bit};
pub(crate) use words::Words;

use crate::Span;

/// A document taken apart into blocks, sentences and words.
#[derive(Clone, Debug)]
pub struct Text<'t> {
    /// The whole text.
    pub text: &'t str,
    /// In the order of the text; they do not overlap.
    pub blocks: Vec<Block>,
    /// In the order of the text; each lies in one block, or runs on over the paragraph break inside it.
    pub sentences: Vec<Sentence>,
    /// In the order of the text.
    pub tokens: Vec<Token>,
    words: Words,
}

/// A stretch of text between breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Without marks at its start.
    pub span: Span,
    /// What it is for.
    pub kind: BlockKind,
}

/// What a block is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BlockKind {
    /// The title of the document.
    Title,
    /// Who wrote it, and when.
    Byline,
    /// A heading.
    Heading,
    /// Prose.
    Paragraph,
    /// An item of a list.
    Item,
    /// A quotation set off from the text.
    Quotation,
    /// Fields before the text, such as `date: 2020-01-01`.
    Front,
    /// Stock phrases that every text of this publisher ends with: no claims are read there.
    Boilerplate,
}

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first word or quotation mark to its end mark.
    pub span: Span,
    /// Its words.
    pub tokens: Tokens,
    /// Which block it is in: a place in [`Text::blocks`].
    pub block: u32,
    /// Whether it begins inside a quotation.
    pub quoted: bool,
}

/// A run of tokens: the first, and the one after the last, as places in [`Text::tokens`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tokens {
    /// First token.
    pub start: u32,
    /// The token after the last.
    pub end: u32,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it is.
    pub span: Span,
    /// How it is written.
    pub case: Case,
    /// What it does in its sentence, as far as a small lexicon and its neighbours tell.
    pub pos: Pos,
    /// Its lemma's number: see [`Text::lemma`].
    pub lemma: u32,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Case {
    /// `attack`, `al-Zaidi` has [`Case::Mixed`].
    Lower,
    /// `Attack`.
    Capital,
    /// `IRGC`, `U.S.`; a single capital is a [`Case::Capital`].
    Upper,
    /// `al-Zaidi`, `pro-Iranian`, `iPhone`.
    Mixed,
    /// Digits, possibly with separators or `th`, and money: `2,000`, `17th`, `$25,000`.
    Number,
    /// A mark.
    Mark,
    /// A script without case.
    Uncased,
}

impl Tokens {
    /// From one token up to another.
    pub fn new(start: usize, end: usize) -> Tokens {
        Tokens { start: start as u32, end: end as u32 }
    }

    /// As a range, to index with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether a token is one of them.
    pub fn holds(self, token: usize) -> bool {
        self.range().contains(&token)
    }

    /// Whether all of `other` are among them.
    pub fn contains(self, other: Tokens) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether they share a token.
    pub fn overlaps(self, other: Tokens) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl<'t> Text<'t> {
    /// Takes a text apart. Linear in its length.
    pub fn new(text: &'t str) -> Text<'t> {
        let blocks = blocks::blocks(text);
        let mut words = Words::default();
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut ends = Vec::with_capacity(blocks.len());
        for block in &blocks {
            tokens::tokens(text, block.span, &mut words, &mut tokens);
            ends.push(tokens.len());
        }
        let sentences = sentences::sentences(text, &blocks, &ends, &tokens, &words);
        tag::tag(&sentences, &mut tokens, &mut words);
        Text { text, blocks, sentences, tokens, words }
    }

    /// The words of a token as they stand.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// A token's lemma: the base form of a verb, the singular of a noun, else the word in lower case; curly
    /// apostrophes are straight.
    pub fn lemma(&self, token: usize) -> &str {
        self.words.lemma(self.tokens[token].lemma)
    }

    /// The number that tokens with this lemma carry, if there is any such token.
    pub fn lemma_number(&self, lemma: &str) -> Option<u32> {
        self.words.number(lemma)
    }

    /// A token's word in lower case with straight apostrophes.
    pub(crate) fn folded(&self, token: usize) -> String {
        let mut folded = String::new();
        words::fold(self.word(token), &mut folded);
        folded
    }

    pub(crate) fn traits(&self, token: usize) -> Traits {
        self.words.traits(self.tokens[token].lemma)
    }

    /// What the lexicon knows of a token's lemma.
    pub(crate) fn traits_of_lemma(&self, token: usize) -> Traits {
        self.traits(token)
    }

    /// Where a run of tokens stands, from the first byte to the last.
    pub fn span(&self, tokens: Tokens) -> Span {
        match (self.tokens.get(tokens.start as usize), self.tokens[..tokens.end as usize].last()) {
            (Some(first), Some(last)) if !tokens.is_empty() => Span { start: first.span.start, end: last.span.end },
            _ => Span::default(),
        }
    }

    /// The tokens that lie within a span.
    pub fn tokens_in(&self, span: Span) -> Tokens {
        let start = self.tokens.partition_point(|token| token.span.start < span.start);
        let end = self.tokens.partition_point(|token| token.span.end <= span.end);
        Tokens::new(start, end.max(start))
    }

    /// The sentence that a token is in, as a place in [`Text::sentences`].
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end as usize <= token)
    }

    /// The block of a sentence.
    pub fn block(&self, sentence: usize) -> &Block {
        &self.blocks[self.sentences[sentence].block as usize]
    }
}
