//! What a document says of itself.

use super::{dates, head};
use crate::About;
use sinew_model::Date;

/// A value and where it was found, in words: `meta tag`, `JSON-LD`, `head of the text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub from: &'static str,
}

/// What a document says of itself, each with its place. What it does not say is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// Its title.
    pub title: Option<Told<String>>,
    /// Who published it.
    pub publisher: Option<Told<String>>,
    /// Who wrote it.
    pub author: Option<Told<String>>,
    /// The day of publication; a month or a year where no more is said.
    pub published: Option<Told<Date>>,
    /// ISO 639-3.
    pub language: Option<Told<String>>,
    /// Where it is published.
    pub address: Option<Told<String>>,
}

/// Longest title, name or address that is taken; longer ones are text in the wrong place.
const LONGEST: usize = 1000;

impl Meta {
    /// The same for the reader.
    pub fn about(&self) -> About {
        let text = |told: &Option<Told<String>>| told.as_ref().map(|told| told.value.clone());
        About {
            published: self.published.as_ref().map(|told| told.value),
            publisher: text(&self.publisher),
            author: text(&self.author),
            title: text(&self.title),
            language: text(&self.language),
        }
    }

    pub(super) fn title(&mut self, value: &str, from: &'static str) {
        fill(&mut self.title, value, from);
    }

    pub(super) fn publisher(&mut self, value: &str, from: &'static str) {
        fill(&mut self.publisher, value, from);
    }

    pub(super) fn author(&mut self, value: &str, from: &'static str) {
        // An address of a profile is no name.
        if !value.starts_with("http") {
            fill(&mut self.author, value, from);
        }
    }

    pub(super) fn address(&mut self, value: &str, from: &'static str) {
        if value.starts_with("https://") || value.starts_with("http://") {
            fill(&mut self.address, value, from);
        }
    }

    /// A date in ISO form or in words; anything else is left alone.
    pub(super) fn published(&mut self, value: &str, from: &'static str) {
        if self.published.is_none() {
            self.published = dates::day_in(value).map(|value| Told { value, from });
        }
    }

    /// What a format's own fields do not say may stand in the first lines.
    pub(super) fn add_head(&mut self, text: &str) {
        const FROM: &str = "head of the text";
        let found = head::of(text);
        found.title.iter().for_each(|title| self.title(title, FROM));
        found.author.iter().for_each(|author| self.author(author, FROM));
        found.publisher.iter().for_each(|publisher| self.publisher(publisher, FROM));
        if self.published.is_none() {
            self.published = found.published.map(|value| Told { value, from: FROM });
        }
    }

    /// The language of the words, by their trigrams, where that is clear; a tag of HTML is often that of a template.
    pub(super) fn add_language(&mut self, text: &str) {
        let sample: String = text.chars().take(20_000).collect();
        if let Some(found) = whatlang::detect(&sample).filter(whatlang::Info::is_reliable) {
            self.language = Some(Told { value: found.lang().code().to_owned(), from: "words of the text" });
        }
    }
}

fn fill(slot: &mut Option<Told<String>>, value: &str, from: &'static str) {
    let value = super::tidy::spaces(value);
    if slot.is_none() && !value.is_empty() && value.len() <= LONGEST {
        *slot = Some(Told { value, from });
    }
}
