//! Sources get numbers in the order in which they are first cited.

use super::mark::{Cite, Mark, Place};
use super::source::{Cited, DatasetInfo, SourceEntry, entries};
use sinew_map::{ClaimRef, ClaimView, View};
use sinew_model::Stance;
use std::collections::BTreeMap;

/// The sources that one document cites.
#[derive(Clone, Debug, Default)]
pub struct Citations {
    numbers: BTreeMap<String, usize>,
    cited: Vec<Cited>,
}

impl Citations {
    /// Nothing cited yet.
    pub fn new() -> Citations {
        Citations::default()
    }

    /// The marks for some claims. Sources that were not cited before get the next numbers, in the order of the claims.
    pub fn cite(&mut self, view: &View<'_>, claims: &[ClaimRef]) -> Cite {
        let mut marks: Vec<Mark> = Vec::new();
        for claim in claims.iter().map(|claim| view.claim(*claim)) {
            let mark = self.mark(&claim);
            match marks.iter_mut().find(|known| known.source == mark.source && known.manner() == mark.manner()) {
                Some(known) => known.places.extend(mark.places),
                None => marks.push(mark),
            }
        }
        for mark in &mut marks {
            mark.places.sort();
            mark.places.dedup();
        }
        marks.sort_by(|a, b| (a.source, a.manner()).cmp(&(b.source, b.manner())));
        Cite { marks }
    }

    fn mark(&mut self, claim: &ClaimView<'_>) -> Mark {
        Mark {
            source: self.number(claim),
            places: place(claim).into_iter().collect(),
            stance: (claim.stance != Stance::Asserted).then_some(claim.stance),
            voice: claim.voice.map(str::to_owned),
        }
    }

    fn number(&mut self, claim: &ClaimView<'_>) -> usize {
        if let Some(number) = self.numbers.get(claim.cited()) {
            return *number;
        }
        self.cited.push(Cited::of(claim));
        self.numbers.insert(claim.cited().to_owned(), self.cited.len());
        self.cited.len()
    }

    /// Whether nothing was cited.
    pub fn is_empty(&self) -> bool {
        self.cited.is_empty()
    }

    /// The list of the sources cited, in order of their numbers. What the map does not know of datasets is looked up in
    /// `datasets`, by name.
    pub fn sources(&self, datasets: &BTreeMap<String, DatasetInfo>) -> Vec<SourceEntry> {
        entries(&self.cited, datasets)
    }
}

/// What the source itself numbers is easier to find for a reader than the row in which somebody coded it. The words
/// themselves stand for a place where there is none, unless they are the value itself.
fn place(claim: &ClaimView<'_>) -> Option<Place> {
    let named = claim.locator.place.map(|place| Place::Named(place.to_owned()));
    let quote = claim.locator.quote.filter(|quote| quote.exact != claim.value);
    let words = || quote.map(|quote| Place::Words(quote.exact.to_owned()));
    let row = || claim.locator.row.map(|row| Place::Row { file: claim.locator.file.map(str::to_owned), row });
    named.or_else(row).or_else(words)
}
