//! The whole way from events to links.

use super::assign::{Edge, assign};
use super::belief::{Scored, probabilities};
use super::candidates::ByDay;
use super::clusters::clusters;
use super::compare::{Reason, Scorer, levels, longer_span};
use super::crowd::crowd;
use super::duplicates::duplicates;
use super::episodes::{Episode, episodes, together};
use super::event::Event;
use super::flags::{Flag, flags};
use super::mistyped::mistyped;
use super::records::{Record, Records};
use super::weights::Weights;
use std::collections::{BTreeMap, BTreeSet};

/// How to integrate.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// What agreements and disagreements are worth.
    pub weights: Weights,
    /// Links are given from this probability on.
    pub possible: f64,
    /// From this probability on a link is called certain, if the days of both are known to a week.
    pub certain: f64,
    /// Events that were judged one already, as they stand among those given, the earlier first: they are linked.
    pub together: BTreeSet<(usize, usize)>,
    /// Events that were judged different: they are never linked.
    pub apart: BTreeSet<(usize, usize)>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { weights: Weights::default(), possible: 0.4, certain: 0.7, together: BTreeSet::new(), apart: BTreeSet::new() }
    }
}

/// How sure a link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// As sure as asked for.
    Certain,
    /// It may be, and is for people to decide.
    Possible,
}

impl Strength {
    /// In a word.
    pub fn words(self) -> &'static str {
        match self {
            Strength::Certain => "certain",
            Strength::Possible => "possible",
        }
    }
}

/// How two events came to be linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Through {
    /// Compared with each other, one to one.
    Pair,
    /// One is a record of several days, the other one of the rows that together are it.
    Split,
    /// Both are linked to an event of a third set.
    Third,
}

impl Through {
    /// In a word.
    pub fn words(self) -> &'static str {
        match self {
            Through::Pair => "one to one",
            Through::Split => "split by day",
            Through::Third => "through a third set",
        }
    }
}

/// Two events of different sets that are, or may be, one. It is a proposal: nothing is joined.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The event of the set that comes first by name, as it stands among those given.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// Probability that the two are one, among all one-to-one matchings.
    pub probability: f64,
    /// What that comes to.
    pub strength: Strength,
    /// How they came to be linked.
    pub through: Through,
    /// What else one of the two may be one with, if anything.
    pub runner_up: Option<Runner>,
}

/// The best other candidate of an end of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Runner {
    /// The end of the link that it would be one with.
    pub of: usize,
    /// The candidate.
    pub event: usize,
    /// Probability that these two are one.
    pub probability: f64,
}

/// What became of sets of events.
pub struct Integration<'w> {
    /// Links, by their events.
    pub links: Vec<Link>,
    /// Events that are one by links that contradict nowhere, as they stand among those given; in order.
    pub clusters: Vec<Vec<usize>>,
    /// Links that would put two events that contradict into one cluster: left out of the links, by their events.
    pub refused: Vec<Link>,
    /// What sources have wrong, by event.
    pub flags: Vec<Flag>,
    /// Rows of one set that say the same, for review.
    pub duplicates: Vec<Vec<usize>>,
    /// Events without a day, which were compared with nothing.
    pub undated: Vec<usize>,
    records: Records,
    record_of: Vec<Option<u32>>,
    rows_of: BTreeMap<u32, Vec<u32>>,
    scorer: Scorer<'w>,
}

/// Which events of different sets are one. The order of events and of sets changes nothing.
pub fn integrate<'w>(events: &[Event], settings: &'w Settings) -> Integration<'w> {
    let mut flags = flags(events);
    let mut records = Records::new(events, &flags);
    order(events, &mut records);
    let scorer = Scorer::new(&settings.weights);
    let sets = sets(events, &records);
    let mut found = Found::default();
    for (at, a) in sets.iter().enumerate() {
        for b in &sets[at + 1..] {
            found.between(&mut records, &scorer, settings, a, b);
        }
    }
    let mut record_of = vec![None; events.len()];
    for (at, record) in records.all.iter().enumerate() {
        record_of[record.event] = Some(at as u32);
    }
    let undated = record_of.iter().enumerate().filter(|(_, record)| record.is_none()).map(|(at, _)| at).collect();
    let clusters = clusters(events, &records, &record_of, found.links, settings);
    let mut linked = vec![false; events.len()];
    clusters.links.iter().for_each(|link| (linked[link.a], linked[link.b]) = (true, true));
    flags.extend(mistyped(events, &records, &linked));
    flags.sort();
    Integration {
        links: clusters.links,
        refused: clusters.refused,
        clusters: clusters.clusters,
        duplicates: duplicates(events),
        flags,
        undated,
        records,
        record_of,
        rows_of: found.rows_of,
        scorer,
    }
}

impl Integration<'_> {
    /// Why the two are, or are not, taken for one: every feature that could be compared. Empty if one has no day.
    pub fn reasons(&self, a: usize, b: usize) -> Vec<Reason> {
        let (Some(one), Some(other)) = (self.record_of[a], self.record_of[b]) else { return Vec::new() };
        let record = |at: u32| &self.records.all[at as usize];
        for (long, row) in [(one, other), (other, one)] {
            if let Some(rows) = self.rows_of.get(&long).filter(|rows| rows.contains(&row)) {
                let (whole, levels) = (record(long), together(&self.records, record(long), rows));
                return self.scorer.reasons(whole, record(row), &levels);
            }
        }
        let (one, other) = (record(one), record(other));
        self.scorer.reasons(one, other, &levels(&self.records, one, other))
    }

    /// How many sources of events do not go back to one origin: events without a known origin stand for themselves.
    pub fn independent_sources(events: &[Event], cluster: &[usize]) -> usize {
        let origin = |at: &usize| {
            let event = &events[*at];
            if event.origin.is_empty() { ("", event.set.as_str()) } else { (event.origin.as_str(), "") }
        };
        cluster.iter().map(origin).collect::<BTreeSet<_>>().len()
    }
}

/// Puts records into an order that what they say decides, so that where they came in changes nothing.
fn order(events: &[Event], records: &mut Records) {
    records.all.sort_by(|one, other| {
        let told = |record: &Record| {
            let point = (record.lat.to_bits(), record.lon.to_bits());
            (record.lo, record.hi, point, record.deaths.to_bits())
        };
        let (event, other_event) = (&events[one.event], &events[other.event]);
        let first = event.set.cmp(&other_event.set).then_with(|| told(one).cmp(&told(other)));
        first.then_with(|| event.in_words().cmp(&other_event.in_words()))
    });
}

/// The records of each set, sets by name.
fn sets(events: &[Event], records: &Records) -> Vec<Vec<u32>> {
    let set = |at: &u32| &events[records.all[*at as usize].event].set;
    let all: Vec<u32> = (0..records.all.len() as u32).collect();
    all.chunk_by(|one, other| set(one) == set(other)).map(<[u32]>::to_vec).collect()
}

/// Links between sets, pair of sets by pair.
#[derive(Default)]
struct Found {
    links: Vec<Link>,
    /// The rows of each record that others split by day.
    rows_of: BTreeMap<u32, Vec<u32>>,
}

/// What is less likely than this is no candidate.
const LEAST_SCORE: f64 = -6.0;
const LEAST_PROBABILITY: f64 = 0.05;
/// Two that surely have a counterpart are linked, though it is open which of several it is.
const SURELY_SOME: f64 = 0.8;

impl Found {
    fn between(&mut self, records: &mut Records, scorer: &Scorer<'_>, settings: &Settings, a: &[u32], b: &[u32]) {
        crowd(records, a, b);
        let mut pairs = scored(records, scorer, settings, a, b);
        let episodes = episodes(records, scorer, [a, b], &pairs);
        let mut taken = vec![false; records.all.len()];
        for episode in &episodes {
            episode.rows.iter().chain([&episode.long]).for_each(|at| taken[*at as usize] = true);
        }
        pairs.retain(|pair| !taken[pair.a as usize] && !taken[pair.b as usize]);
        let size = records.all.len();
        let likely = probabilities(&pairs, (size, size));
        self.links.extend(one_to_one(records, settings, &pairs, &likely));
        for episode in episodes {
            self.links.extend(split(records, settings, &episode, a));
            self.rows_of.insert(episode.long, episode.rows);
        }
    }
}

fn scored(records: &Records, scorer: &Scorer<'_>, settings: &Settings, a: &[u32], b: &[u32]) -> Vec<Scored> {
    let by_day = ByDay::new(records, b);
    let mut pairs = Vec::new();
    for at in a {
        let record = &records.all[*at as usize];
        let first = pairs.len();
        by_day.each(records, record, |other| {
            let candidate = &records.all[other as usize];
            let score = scorer.score(record, candidate, &levels(records, record, candidate));
            if score >= LEAST_SCORE {
                pairs.push(Scored { a: *at, b: other, score });
            }
        });
        pairs[first..].sort_unstable_by_key(|pair| pair.b);
    }
    judged(records, settings, &mut pairs, a, b);
    pairs
}

/// Log-odds of what was judged one.
const JUDGED: f64 = 20.0;

/// Judgements outweigh comparing: pairs judged different are no candidates, those judged one are sure.
fn judged(records: &Records, settings: &Settings, pairs: &mut Vec<Scored>, a: &[u32], b: &[u32]) {
    if settings.together.is_empty() && settings.apart.is_empty() {
        return;
    }
    let events = |pair: &Scored| {
        let (a, b) = (records.all[pair.a as usize].event, records.all[pair.b as usize].event);
        (a.min(b), a.max(b))
    };
    pairs.retain(|pair| !settings.apart.contains(&events(pair)) && !settings.together.contains(&events(pair)));
    let record_of: BTreeMap<usize, u32> = records.all.iter().enumerate().map(|(at, record)| (record.event, at as u32)).collect();
    // Records stand in the order of sets, so each set is sorted.
    let holds = |set: &[u32], at: u32| set.binary_search(&at).is_ok();
    for (one, other) in &settings.together {
        let (Some(one), Some(other)) = (record_of.get(one), record_of.get(other)) else { continue };
        for (one, other) in [(*one, *other), (*other, *one)] {
            if holds(a, one) && holds(b, other) {
                pairs.push(Scored { a: one, b: other, score: JUDGED });
            }
        }
    }
    pairs.sort_unstable_by_key(|pair| (pair.a, pair.b));
}

/// The matching with the most right links to be expected, and of it what is likely enough.
fn one_to_one(records: &Records, settings: &Settings, pairs: &[Scored], likely: &[f64]) -> Vec<Link> {
    let some: Vec<usize> = (0..pairs.len()).filter(|at| likely[*at] >= LEAST_PROBABILITY).collect();
    let edge = |at: &usize| Edge { a: pairs[*at].a, b: pairs[*at].b, worth: (likely[*at] * 1e6).round() as i64 };
    let edges: Vec<Edge> = some.iter().map(edge).collect();
    let mut counterpart = vec![0.0; records.all.len()];
    let mut best: Vec<[Option<(f64, u32)>; 2]> = vec![[None; 2]; records.all.len()];
    for at in &some {
        let pair = &pairs[*at];
        for (end, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
            counterpart[end as usize] += likely[*at];
            keep_two(&mut best[end as usize], (likely[*at], other));
        }
    }
    let is_kept = |at: &usize| {
        let sure = |end: u32| counterpart[end as usize] >= SURELY_SOME;
        likely[*at] >= settings.possible || (sure(pairs[*at].a) && sure(pairs[*at].b))
    };
    let taken = assign(&edges).into_iter().map(|taken| some[taken]).filter(is_kept);
    taken.map(|at| link(records, settings, &pairs[at], likely[at], &best)).collect()
}

/// The two most likely candidates of a record; the first of equals stays first.
fn keep_two(best: &mut [Option<(f64, u32)>; 2], candidate: (f64, u32)) {
    let beats = |held: Option<(f64, u32)>| held.is_none_or(|(likely, _)| candidate.0 > likely);
    if beats(best[0]) {
        *best = [Some(candidate), best[0]];
    } else if beats(best[1]) {
        best[1] = Some(candidate);
    }
}

fn link(records: &Records, settings: &Settings, pair: &Scored, likely: f64, best: &[[Option<(f64, u32)>; 2]]) -> Link {
    let event = |at: u32| records.all[at as usize].event;
    let runner = |of: u32, not: u32| {
        let (probability, other) = best[of as usize].into_iter().flatten().find(|(_, other)| *other != not)?;
        Some(Runner { of: event(of), event: event(other), probability: shown(probability) })
    };
    let runners = [runner(pair.a, pair.b), runner(pair.b, pair.a)];
    let runner_up =
        runners.into_iter().flatten().reduce(|one, other| if other.probability > one.probability { other } else { one });
    Link {
        a: event(pair.a),
        b: event(pair.b),
        probability: shown(likely),
        strength: strength(records, settings, pair.a, pair.b, likely),
        through: Through::Pair,
        runner_up,
    }
}

/// Where the day is not known to a week, a link is never certain.
fn strength(records: &Records, settings: &Settings, a: u32, b: u32, likely: f64) -> Strength {
    let known = longer_span(&records.all[a as usize], &records.all[b as usize]) <= 7;
    if known && likely >= settings.certain { Strength::Certain } else { Strength::Possible }
}

fn split(records: &Records, settings: &Settings, episode: &Episode, a: &[u32]) -> Vec<Link> {
    let likely = 1.0 / (1.0 + (-episode.score).exp());
    let is_of_a = a.contains(&episode.long);
    let link = |row: &u32| {
        let (a, b) = if is_of_a { (episode.long, *row) } else { (*row, episode.long) };
        Link {
            a: records.all[a as usize].event,
            b: records.all[b as usize].event,
            probability: shown(likely),
            strength: if likely >= settings.certain { Strength::Certain } else { Strength::Possible },
            through: Through::Split,
            runner_up: None,
        }
    };
    episode.rows.iter().map(link).collect()
}

/// Probabilities are given to four decimals.
fn shown(probability: f64) -> f64 {
    (probability * 1e4).round() / 1e4
}
