//! What is in a text before any claim: words, mentions, who they mean, clauses, dates.

use crate::clause::{self, Phrase, Verb};
use crate::mention;
use crate::text::Text;
use crate::when::{self, Dated};
use crate::{About, Entity, Mention};

/// A text with all that rules for claims need.
#[derive(Clone, Debug)]
pub struct Analysis<'t> {
    /// Blocks, sentences, words.
    pub text: Text<'t>,
    /// Names, nominals and pronouns that mean somebody, in the order of the text; they do not overlap, but for a country's
    /// adjective or name inside a nominal (`the U.S. administration`).
    pub mentions: Vec<Mention>,
    /// Who and what the mentions mean, in the order of the first mention.
    pub entities: Vec<Entity>,
    /// Noun phrases in the order of the text.
    pub phrases: Vec<Phrase>,
    /// Verbs in the order of the text.
    pub verbs: Vec<Verb>,
    /// Expressions of time in the order of the text.
    pub dates: Vec<Dated>,
}

/// Reads a text up to its clauses. Pure, and linear in the length of the text but for the linking of names, which is
/// linear in their number.
pub fn analyse<'t>(text: &'t str, about: &About) -> Analysis<'t> {
    let text = Text::new(text);
    let names = mention::names(&text);
    let places: Vec<_> = names.iter().map(|name| name.tokens).collect();
    let mut dates = when::dates(&text, about);
    // `the March 14 Alliance`: a name, and no day.
    dates.retain(|date| {
        let behind = places.partition_point(|name| name.start < date.tokens.end);
        behind == 0 || places[behind - 1].start > date.tokens.start || places[behind - 1].end < date.tokens.end
    });
    let dated: Vec<_> = dates.iter().map(|date| date.tokens).collect();
    let mut phrases = clause::phrases(&text, &places, &dated);
    let verbs = clause::verbs(&text, &phrases);
    let (mentions, entities) = mention::resolve(&text, &names, &phrases, &verbs);
    mention::tie(&text, &mentions, &mut phrases);
    Analysis { text, mentions, entities, phrases, verbs, dates }
}

impl Analysis<'_> {
    /// The mention that a token belongs to; of a nominal and a name inside it, the nominal.
    pub fn mention_at(&self, token: usize) -> Option<usize> {
        let after = self.mentions.partition_point(|mention| mention.tokens.start as usize <= token);
        let before = after.saturating_sub(4);
        (before..after).find(|&mention| self.mentions[mention].tokens.holds(token))
    }

    /// The members of the list that a phrase is in, itself among them; else itself alone.
    pub fn list_of(&self, phrase: usize) -> Vec<usize> {
        match self.phrases[phrase].list {
            Some(list) => (0..self.phrases.len()).filter(|&other| self.phrases[other].list == Some(list)).collect(),
            None => vec![phrase],
        }
    }
}
