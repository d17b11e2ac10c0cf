//! The list of sources at the end of a document.

use super::mark::{Cite, Mark};
use crate::inline::Inline;
use sinew_map::ClaimView;
use sinew_model::{Reliability, Source};
use std::collections::BTreeMap;

/// What a reader should know of a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatasetInfo {
    /// What it is called.
    pub title: String,
    /// Who keeps it.
    pub publisher: Option<String>,
    /// Where it is kept.
    pub url: Option<String>,
    /// What its publisher calls this version; most often a date.
    pub version: Option<String>,
}

/// One source of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceEntry {
    /// By which marks name it, from 1.
    pub number: usize,
    /// Its key, or the dataset's name.
    pub key: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// What it is called.
    pub title: String,
    /// Who put it out.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<String>,
    /// Which version of a dataset.
    pub version: Option<String>,
    /// How far it is to be trusted.
    pub reliability: Option<Reliability>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The cited source that it goes back to.
    pub goes_back_to: Option<usize>,
    /// Other cited sources that go back to the same origin, which is not cited itself.
    pub same_origin: Vec<usize>,
}

/// A source as it was met.
#[derive(Clone, Debug)]
pub(super) struct Cited {
    key: String,
    source: Option<Source>,
    reliability: Option<Reliability>,
}

impl Cited {
    pub(super) fn of(claim: &ClaimView<'_>) -> Cited {
        Cited { key: claim.cited().to_owned(), source: claim.source.cloned(), reliability: claim.reliability }
    }

    fn origin(&self) -> Option<&str> {
        self.source
            .as_ref()
            .and_then(|source| source.origin.as_deref())
            .filter(|origin| !origin.is_empty() && *origin != self.key)
    }
}

pub(super) fn entries(cited: &[Cited], datasets: &BTreeMap<String, DatasetInfo>) -> Vec<SourceEntry> {
    let roots: Vec<&str> = cited.iter().map(|one| root(one, cited)).collect();
    let with_origin = |(at, one): (usize, &Cited)| {
        let mut entry = entry(at + 1, one, datasets.get(&one.key));
        entry.goes_back_to =
            cited.iter().position(|other| other.key == roots[at]).filter(|other| *other != at).map(|other| other + 1);
        if entry.goes_back_to.is_none() && one.origin().is_some() {
            entry.same_origin =
                (0..cited.len()).filter(|other| *other != at && roots[*other] == roots[at]).map(|other| other + 1).collect();
        }
        entry
    };
    cited.iter().enumerate().map(with_origin).collect()
}

/// The source at which the chain of origins ends, as far as it is cited. A chain longer than the list is a circle.
fn root<'c>(one: &'c Cited, cited: &'c [Cited]) -> &'c str {
    let mut at = one;
    for _ in cited {
        let Some(origin) = at.origin() else { return &at.key };
        match cited.iter().find(|other| other.key == origin) {
            Some(next) => at = next,
            None => return origin,
        }
    }
    &one.key
}

/// What the source's own record says; where it has none, what is known of the dataset.
fn entry(number: usize, cited: &Cited, dataset: Option<&DatasetInfo>) -> SourceEntry {
    let source = cited.source.as_ref();
    let titled = source.map(|source| source.title.clone()).filter(|title| !title.is_empty() && *title != cited.key);
    let title = titled.or_else(|| dataset.map(|dataset| dataset.title.clone()).filter(|title| !title.is_empty()));
    let of_source = |part: fn(&Source) -> &Option<String>| source.and_then(|source| part(source).clone());
    let of_dataset = |part: fn(&DatasetInfo) -> &Option<String>| dataset.and_then(|dataset| part(dataset).clone());
    SourceEntry {
        number,
        key: cited.key.clone(),
        author: of_source(|source| &source.author),
        title: title.unwrap_or_else(|| cited.key.clone()),
        publisher: of_source(|source| &source.publisher).or_else(|| of_dataset(|dataset| &dataset.publisher)),
        date: source.and_then(|source| source.date).map(|date| date.to_string()),
        version: of_dataset(|dataset| &dataset.version),
        reliability: cited.reliability,
        url: of_source(|source| &source.url).or_else(|| of_dataset(|dataset| &dataset.url)),
        ..SourceEntry::default()
    }
}

impl SourceEntry {
    /// What the list says of it after its number: `Author: Title. Publisher, date. Reliability B. URL.`
    pub(crate) fn parts(&self) -> Vec<Inline> {
        let mut parts = Vec::new();
        if let Some(author) = &self.author {
            parts.extend([named(author), ": ".into()]);
        }
        parts.extend([Inline::Emphasis(self.title.clone()), format!("{} ", stop(&self.title)).into()]);
        parts.extend(self.publisher.as_deref().map(named));
        parts.push(self.imprint().into());
        if let Some(url) = &self.url {
            parts.extend([Inline::Link { text: url.clone(), url: url.clone() }, Inline::Text(". ".to_owned())]);
        }
        parts.extend(self.origin_note());
        parts
    }

    /// What follows the publisher: `, 2026-06-04. Reliability B. `
    fn imprint(&self) -> String {
        let version = self.version.as_ref().map(|version| format!("version {version}"));
        let issue: Vec<String> = [self.date.clone(), version].into_iter().flatten().collect();
        let issue = issue.join(", ");
        let comma = if self.publisher.is_some() && !issue.is_empty() { ", " } else { "" };
        let end = match (&self.publisher, issue.as_str()) {
            (None, "") => "",
            (Some(publisher), "") if stop(publisher).is_empty() => " ",
            _ => ". ",
        };
        let grade = self.reliability.map(|grade| format!("Reliability {grade}. "));
        format!("{comma}{issue}{end}{}", grade.unwrap_or_default())
    }

    fn origin_note(&self) -> Vec<Inline> {
        let (words, sources) = match self.goes_back_to {
            Some(source) => ("Goes back to", vec![source]),
            None => ("Goes back to the same origin as", self.same_origin.clone()),
        };
        if sources.is_empty() {
            return Vec::new();
        }
        let marks = sources.into_iter().map(|source| Mark { source, places: Vec::new(), stance: None, voice: None }).collect();
        vec![words.into(), Cite { marks }.into(), ".".into()]
    }
}

/// A name that no entity of the map bears; set apart, as it may be in any script.
fn named(caption: &str) -> Inline {
    Inline::Name { caption: caption.to_owned(), id: String::new() }
}

/// A full stop, unless the text ends with one of its own.
fn stop(text: &str) -> &'static str {
    if text.trim_end().ends_with(['.', '?', '!', '…']) { "" } else { "." }
}
