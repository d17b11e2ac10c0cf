//! Searching: candidates by their words, compared in full, the best first.

use super::candidates::Candidates;
use super::records::ValueKind;
use super::{Entity, Filter, Index, only_word};
use crate::compare::{Query, compares, weigh_name};
use crate::facts::Facts;
use crate::features::{self, Effect, Switches};
use crate::pairs::{Pair, PairOptions};
use crate::subject::{Kinds, NameKind};
use sinew_names::{Name, NameRef};

/// How a search is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Hits score at least this much, 0 to 1.
    pub threshold: f32,
    /// At most so many hits.
    pub limit: usize,
    /// Names of the index that are compared in full with each name asked for.
    pub candidates: usize,
    /// Which features count.
    pub switches: Switches,
    /// Which entities may be hits.
    pub filter: Filter,
}

impl Default for Options {
    fn default() -> Self {
        Options { threshold: 0.7, limit: 10, candidates: 640, switches: Switches::default(), filter: Filter::default() }
    }
}

/// An entity that may be the one asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which.
    pub entity: Entity,
    /// How likely it is the same, 0 to 1: as [`Index::compare`] gives it.
    pub score: f32,
    /// The score of the best pair of names.
    pub name_score: f32,
    /// Its name in that pair: see [`Index::name`]. None where an identifier alone led to it.
    pub name: Option<u32>,
    /// The place of the asked name among the subject's names.
    pub asked: usize,
}

/// Names whose estimate is below this share of the least score that is of use are not compared: on lists of sanctions one
/// in a hundred of those that would have reached it is lost by this, and seven in eight comparisons are saved.
const ESTIMATE: f32 = 0.62;
/// Names that score less are of use only with an identifier, whatever facts agree.
const LEAST_NAME: f32 = 0.45;
/// What all favourable findings together may add to the logarithm of the odds; floors come by identifiers, which lead to
/// their entities on a way of their own.
const MOST_FOR: f32 = 3.9;

/// Searches one index again and again with the same room. Each thread has its own.
pub struct Searcher<'i> {
    index: Index<'i>,
    candidates: Candidates,
    found: Vec<Found>,
}

/// A name of the index that was compared.
#[derive(Clone, Copy)]
struct Found {
    entity: Entity,
    score: f32,
    name: Option<u32>,
    asked: usize,
    /// An identifier led to it too.
    identified: bool,
}

/// One name asked for.
#[derive(Clone, Copy)]
struct Asked<'a> {
    view: NameRef<'a>,
    kind: NameKind,
    nth: usize,
    /// With its texts, where they are at hand.
    spelled: Option<&'a Name>,
}

impl<'i> Searcher<'i> {
    /// Room for searching an index: some tens of bytes for each of its words and names.
    pub fn new(index: Index<'i>) -> Searcher<'i> {
        Searcher { index, candidates: Candidates::new(&index), found: Vec::new() }
    }

    /// The index that is searched.
    pub fn index(&self) -> Index<'i> {
        self.index
    }

    /// The entities that may be the one asked for, best first; among equals those added first.
    ///
    /// Work is bounded whatever is asked: see [`Options::candidates`]. The score of a hit counts its best name among the
    /// candidates.
    pub fn search(&mut self, query: &Query, options: &Options) -> Vec<Hit> {
        self.collect(query, options);
        let mut hits = Vec::new();
        let floor = least_name(options, &query.facts);
        let found = std::mem::take(&mut self.found);
        for found in found.iter().filter(|found| found.score >= floor || found.identified) {
            let score = self.with_facts(found, &query.facts, options.switches);
            if score >= options.threshold {
                hits.push(Hit { entity: found.entity, score, name_score: found.score, name: found.name, asked: found.asked });
            }
        }
        self.found = found;
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.entity.cmp(&b.entity)));
        hits.truncate(options.limit);
        hits
    }

    /// The entities that a search compares in full, in the order of the index.
    pub fn candidates(&mut self, query: &Query, options: &Options) -> impl Iterator<Item = Entity> + '_ {
        self.collect(query, options);
        self.found.iter().map(|found| found.entity)
    }

    fn collect(&mut self, query: &Query, options: &Options) {
        self.found.clear();
        self.candidates.near.make_room();
        let least = least_of_use(options, query.facts.is_empty());
        for reading in &query.readings {
            let asked = Asked { view: reading.name.view(), kind: reading.kind, nth: reading.nth, spelled: Some(&reading.name) };
            self.by_words(&asked, query.kinds, options, Entity(0), least);
            self.by_acronym(&asked, query.kinds, options, Entity(0));
        }
        if options.switches.identifiers {
            self.by_identifier(query, options);
        }
        self.best_of_each();
    }

    fn with_facts(&self, found: &Found, facts: &Facts, switches: Switches) -> f32 {
        if facts.is_empty() || switches == Switches::NAMES_ONLY {
            return found.score;
        }
        features::apply(
            found.score,
            &features::findings(facts, &self.index.facts_beside(found.entity, facts, switches), switches),
        )
    }

    /// Compares the likeliest names that share words with this one, of entities from `first` on.
    fn by_words(&mut self, asked: &Asked, kinds: Kinds, options: &Options, first: Entity, least: f32) {
        let index = self.index;
        let from = index.entities[first.0 as usize].names;
        let ranked = self.candidates.find(&index, asked.view, asked.spelled, from);
        ranked.retain(|(estimate, _)| *estimate >= least * ESTIMATE);
        let all = options.filter.is_empty();
        // What a filter or another kind of entity leaves out must not take the room of others.
        ranked.retain(|(_, name)| {
            let record = &index.names[*name as usize];
            let entity = Entity(record.entity);
            compares(kinds, asked.view.head.kind(), index.kinds(entity), record.head.kind())
                && (all || options.filter.passes(&index, entity))
        });
        let order = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if ranked.len() > options.candidates {
            ranked.select_nth_unstable_by(options.candidates, order);
            ranked.truncate(options.candidates);
        }
        for (_, name) in ranked.iter() {
            self.found.push(found(&index, asked, *name));
        }
    }

    /// Names that an acronym joins to this one.
    fn by_acronym(&mut self, asked: &Asked, kinds: Kinds, options: &Options, first: Entity) {
        let index = self.index;
        for key in asked.view.head.acronym_keys().chain(only_word(asked.view)) {
            for entry in index.acronyms.get(key).iter().take(options.candidates) {
                let record = &index.names[entry.value as usize];
                let entity = Entity(record.entity);
                if entity >= first
                    && compares(kinds, asked.view.head.kind(), index.kinds(entity), record.head.kind())
                    && options.filter.passes(&index, entity)
                {
                    self.found.push(found(&index, asked, entry.value));
                }
            }
        }
    }

    /// Entities that share an identifier, with their best names.
    fn by_identifier(&mut self, query: &Query, options: &Options) {
        let index = self.index;
        for identifier in &query.facts.identifiers {
            for entry in index.identifiers.get(identifier.key()).iter().take(options.candidates) {
                let entity = Entity(entry.value);
                if !query.kinds.meet(index.kinds(entity)) || !options.filter.passes(&index, entity) {
                    continue;
                }
                let best = index.best_names(query, entity);
                let (score, asked) = best.map_or((0.0, 0), |(score, nth, _)| (score, query.readings[nth].nth));
                self.found.push(Found { entity, score, name: best.map(|(_, _, name)| name as u32), asked, identified: true });
            }
        }
    }

    /// Keeps the best name of each entity, in order of entity.
    fn best_of_each(&mut self) {
        self.found.sort_unstable_by(|a, b| {
            a.entity.cmp(&b.entity).then(b.score.total_cmp(&a.score)).then(a.asked.cmp(&b.asked)).then(a.name.cmp(&b.name))
        });
        self.found.dedup_by(|later, kept| {
            let same = later.entity == kept.entity;
            kept.identified |= same && later.identified;
            same
        });
    }

    /// Adds the pairs of one entity with those added after it, unsorted. Going through all entities gives every pair
    /// once; each may be asked on a thread of its own.
    pub fn pairs_of(&mut self, entity: Entity, options: &PairOptions, into: &mut Vec<Pair>) {
        self.candidates_behind(entity, options);
        let index = self.index;
        let facts = index.facts(entity);
        let floor = Effect::Odds(-MOST_FOR).on(options.threshold);
        for found in self.found.iter().filter(|found| found.score >= floor || found.identified) {
            if options.across && index.dataset(entity) == index.dataset(found.entity) {
                continue;
            }
            let score = self.with_facts(found, &facts, options.switches);
            if score >= options.threshold {
                into.push(Pair { a: entity, b: found.entity, score, name_score: found.score });
            }
        }
    }

    /// The entities behind this one that its names, acronyms and identifiers lead to.
    fn candidates_behind(&mut self, entity: Entity, options: &PairOptions) {
        let index = self.index;
        let (kinds, first) = (index.kinds(entity), Entity(entity.0 + 1));
        let options = Options {
            threshold: options.threshold,
            candidates: options.candidates,
            switches: options.switches,
            ..Options::default()
        };
        let least = least_of_use(&options, index.facts(entity).is_empty());
        self.found.clear();
        self.candidates.near.make_room();
        for (nth, at) in index.names_of(entity).enumerate() {
            let asked = Asked { view: index.view(at), kind: NameKind::at(index.names[at].kind), nth, spelled: None };
            self.by_words(&asked, kinds, &options, first, least);
            self.by_acronym(&asked, kinds, &options, first);
        }
        if options.switches.identifiers {
            self.by_its_identifiers(entity, &options);
        }
        self.best_of_each();
    }

    fn by_its_identifiers(&mut self, entity: Entity, options: &Options) {
        let index = self.index;
        for value in index.values_of(entity).iter().filter(|value| ValueKind::at(value.kind) == ValueKind::Identifier) {
            let entries = index.identifiers.get(index.identifier(value).key());
            let behind = entries.iter().map(|entry| Entity(entry.value)).filter(|other| *other > entity);
            for other in behind.take(options.candidates).filter(|other| index.kinds(entity).meet(index.kinds(*other))) {
                let score = index.best_names_of_two(entity, other);
                self.found.push(Found { entity: other, score, name: None, asked: 0, identified: true });
            }
        }
    }
}

fn found(index: &Index, asked: &Asked, name: u32) -> Found {
    let record = &index.names[name as usize];
    let score = sinew_names::compare(asked.view, index.view(name as usize));
    let score = weigh_name(score, asked.kind, NameKind::at(record.kind));
    Found { entity: Entity(record.entity), score, name: Some(name), asked: asked.nth, identified: false }
}

/// A name that scores less cannot reach the threshold, whatever else agrees. Equal identifiers lift higher, but they lead
/// to their entities by themselves.
fn least_name(options: &Options, facts: &Facts) -> f32 {
    let names_only = facts.is_empty() || options.switches == Switches::NAMES_ONLY;
    if names_only { options.threshold } else { Effect::Odds(-MOST_FOR).on(options.threshold) }
}

/// The least score of a name that makes its entity worth comparing.
fn least_of_use(options: &Options, nothing_else: bool) -> f32 {
    let names_only = nothing_else || options.switches == Switches::NAMES_ONLY;
    if names_only { options.threshold } else { options.threshold.min(LEAST_NAME) }
}
