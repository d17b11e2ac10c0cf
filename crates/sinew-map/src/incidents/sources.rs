//! On how few sources a body of events rests.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How sources share in a body of events.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration<S> {
    /// How many events.
    pub events: u64,
    /// How many of them name exactly one source.
    pub with_one: u64,
    /// How many name none.
    pub with_none: u64,
    /// How often a source is named, each once an event.
    pub mentions: u64,
    /// Deaths in events that name exactly one source.
    pub deaths_on_one: f64,
    /// Each source, most often named first, then in order.
    pub sources: Vec<SourceShare<S>>,
}

/// One source's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceShare<S> {
    /// Which.
    pub source: S,
    /// Events that name it.
    pub mentions: u64,
    /// Events that name it alone.
    pub alone: u64,
}

impl<S> Concentration<S> {
    /// The Herfindahl–Hirschman index over mentions: the sum of squared shares, 1 where there is one source and close to 0
    /// where there are many of equal weight (Hirschman 1964). Nothing where no source is named.
    pub fn herfindahl(&self) -> Option<f64> {
        let share = |source: &SourceShare<S>| (source.mentions as f64 / self.mentions as f64).powi(2);
        (self.mentions > 0).then(|| self.sources.iter().map(share).sum())
    }

    /// The share of events that rest on one source, 0 to 1. Nothing where there is no event.
    pub fn share_on_one(&self) -> Option<f64> {
        (self.events > 0).then(|| self.with_one as f64 / self.events as f64)
    }
}

/// How sources share in events, each given by its sources (those of one origin as that origin) and its deaths.
pub fn concentration<S: Ord + Clone>(events: impl IntoIterator<Item = (BTreeSet<S>, f64)>) -> Concentration<S> {
    let mut found = Concentration { events: 0, with_one: 0, with_none: 0, mentions: 0, deaths_on_one: 0.0, sources: Vec::new() };
    let mut by_source: BTreeMap<S, (u64, u64)> = BTreeMap::new();
    for (sources, deaths) in events {
        let is_alone = sources.len() == 1;
        found.events += 1;
        found.with_one += u64::from(is_alone);
        found.with_none += u64::from(sources.is_empty());
        found.mentions += sources.len() as u64;
        found.deaths_on_one += if is_alone { deaths } else { 0.0 };
        for source in sources {
            let counts = by_source.entry(source).or_default();
            counts.0 += 1;
            counts.1 += u64::from(is_alone);
        }
    }
    found.sources = by_source.into_iter().map(|(source, (mentions, alone))| SourceShare { source, mentions, alone }).collect();
    found.sources.sort_by_key(|share| Reverse(share.mentions));
    found
}
