//! Noun phrases and verbs with what belongs to them, by shallow rules on parts of speech.
//!
//! No parser stands behind this: a phrase is a run of words, a verb takes the phrase before it as its subject unless
//! something nearer claims that phrase. What matters is that both parties of a claim are found with their places; where
//! attachment is doubtful, a phrase is listed with both.

mod phrases;
mod verbs;

use crate::text::{Tokens, VerbForm};
pub(crate) use phrases::phrases;
pub(crate) use verbs::verbs;

/// A noun phrase: an article, adjectives, nouns, a name; without the phrases that hang on it with prepositions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its words, from the article to the head.
    pub tokens: Tokens,
    /// The word that it is about: its last noun, or the last word of its name.
    pub head: u32,
    /// The sentence it is in.
    pub sentence: u32,
    /// The mention that its head belongs to: a place in [`crate::Analysis::mentions`].
    pub mention: Option<u32>,
    /// The preposition before it, as a token.
    pub preposition: Option<u32>,
    /// The phrase before the preposition, which this one may belong to: `attacks` for `on Israel`.
    pub attached: Option<u32>,
    /// The phrase with the `'s` or the possessive pronoun before it: `Iran` for `influence` in `Iran's influence`.
    pub possessor: Option<u32>,
    /// The mention that possesses it: that of the possessor, or of `his`, `its`, `their` at its beginning. A place in
    /// [`crate::Analysis::mentions`].
    pub owner: Option<u32>,
    /// The first phrase of the list that it belongs to: `A, B and C`. The first has its own place here.
    pub list: Option<u32>,
    /// The phrase that it says again in other words: `Qaani` for `commander` in `Qaani, commander of the Quds Force`.
    pub apposed: Option<u32>,
}

/// A verb with its auxiliaries and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Auxiliaries, adverbs between, and the verb.
    pub tokens: Tokens,
    /// The verb itself; for `was the leader`, the auxiliary.
    pub head: u32,
    /// The sentence it is in.
    pub sentence: u32,
    /// The form of the verb itself.
    pub form: VerbForm,
    /// Whether its subject undergoes it: `was attacked`, `funded by Iraq`.
    pub passive: bool,
    /// `would`, `could`, `may`, …, as a token; also `to` does not stand here.
    pub modal: Option<u32>,
    /// Whether it has `not`, `never`, `no longer`.
    pub negated: bool,
    /// Whether it has a form of `have`: `has attacked`.
    pub perfect: bool,
    /// How it is joined to what stands before it.
    pub link: Link,
    /// The word that joins it: `which`, `if`, `that`, `to`, `by`, as a token.
    pub joint: Option<u32>,
    /// The verb that governs it: `threatened` for `to impose`, `said` for `that they attacked`.
    pub governor: Option<u32>,
    /// The phrase that does it, or undergoes it if passive; of a list, the first. For a relative clause and a participle,
    /// the phrase that they are about.
    pub subject: Option<u32>,
    /// Phrases without a preposition after it; of a list, all.
    pub objects: Vec<u32>,
    /// Phrases with a preposition after it, up to the next clause; also those that rather hang on an object.
    pub complements: Vec<u32>,
}

/// How a verb is joined to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Link {
    /// A main clause, or one coordinated with it.
    Main,
    /// After `who`, `which`, or `that` after a noun.
    Relative,
    /// After `if`, `because`, `while`, `that` after a verb.
    Subordinate,
    /// After `to`.
    Infinitive,
    /// A participle after the noun it is about: `groups based in Iraq`, `groups operating there`.
    Participle,
    /// An -ing form after a preposition or a comma: `by launching missiles`.
    Gerund,
}
