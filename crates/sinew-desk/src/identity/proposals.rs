//! Pairs of entities that may be one and of which nothing is judged yet, best first.

use super::datasets;
use crate::progress::{Progress, Unit};
use sinew_identity::{Entity, EntityComparison, Index, Pair, PairOptions, Searcher, Switches, sort_pairs};
use sinew_map::{EntityRef, View};
use sinew_model::Schema;
use sinew_store::State;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};

/// Which pairs are wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// From this score on.
    pub threshold: f32,
    /// Only pairs whose two sides come from no dataset in common.
    pub across: bool,
    /// Both sides are of this schema or one that extends it.
    pub schema: Option<Schema>,
    /// Both sides come from these datasets.
    pub datasets: Option<BTreeSet<String>>,
    /// Which features count.
    pub switches: Switches,
}

/// Two entities, as their sources know them, that may be one.
#[derive(Clone, Copy, Debug)]
pub struct Proposal {
    /// One.
    pub a: EntityRef,
    /// The other.
    pub b: EntityRef,
    places: (Entity, Entity),
    /// How alike they are, 0 to 1.
    pub score: f32,
}

impl Proposal {
    /// Why they may be one.
    pub fn explain(&self, index: &Index<'_>, switches: Switches) -> EntityComparison {
        index.compare_pair(self.places.0, self.places.1, switches)
    }
}

/// Every wanted pair of which nothing is judged, each pair of canonical entities once, by their best members.
pub(crate) fn proposals(view: &View<'_>, state: &State, index: Index<'_>, pairs: &[Pair], wanted: &Wanted) -> Vec<Proposal> {
    let judged = judged(view, state);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for pair in pairs {
        if !fits(&index, pair, wanted) {
            continue;
        }
        let ends = view.map().find(index.id(pair.a)).zip(view.map().find(index.id(pair.b)));
        let Some((a, b)) = ends else { continue };
        let key = unordered(view.canonical(a), view.canonical(b));
        if key.0 != key.1 && !judged.contains(&key) && seen.insert(key) {
            found.push(Proposal { a, b, places: (pair.a, pair.b), score: pair.score });
        }
    }
    found
}

fn unordered(a: EntityRef, b: EntityRef) -> (EntityRef, EntityRef) {
    (a.min(b), a.max(b))
}

/// Pairs of canonical entities of which something is judged.
fn judged(view: &View<'_>, state: &State) -> BTreeSet<(EntityRef, EntityRef)> {
    let ends = |(left, right): &(String, String)| Some(unordered(view.find(left)?, view.find(right)?));
    state.judgements.keys().filter_map(ends).collect()
}

/// Whether anything is judged of these two, or they are joined.
pub fn is_settled(view: &View<'_>, state: &State, a: EntityRef, b: EntityRef) -> bool {
    let key = unordered(view.canonical(a), view.canonical(b));
    key.0 == key.1 || judged(view, state).contains(&key)
}

fn fits(index: &Index<'_>, pair: &Pair, wanted: &Wanted) -> bool {
    let both = |holds: &dyn Fn(Entity) -> bool| holds(pair.a) && holds(pair.b);
    let is_apart = || datasets(index, pair.a).all(|one| datasets(index, pair.b).all(|other| one != other));
    wanted.schema.is_none_or(|schema| both(&|entity| index.schema(entity).is_a(schema)))
        && wanted.datasets.as_ref().is_none_or(|names| both(&|entity| datasets(index, entity).any(|name| names.contains(name))))
        && (!wanted.across || is_apart())
}

/// Entities that a thread takes at a time.
const SPAN: u32 = 64;

/// Every pair of names from the score on, whoever bears them and whatever was judged.
pub(crate) fn all_pairs(index: Index<'_>, wanted: &Wanted, progress: &dyn Progress) -> Vec<Pair> {
    let options =
        PairOptions { threshold: wanted.threshold, across: wanted.across, switches: wanted.switches, ..PairOptions::default() };
    let count = index.len() as u32;
    let meter = progress.begin(u64::from(count), Unit::Entities, "comparing names");
    let next = AtomicU32::new(0);
    let work = || {
        let (mut searcher, mut pairs) = (Searcher::new(index), Vec::new());
        loop {
            let start = next.fetch_add(SPAN, Ordering::Relaxed);
            if start >= count {
                return pairs;
            }
            for entity in start..count.min(start + SPAN) {
                searcher.pairs_of(Entity(entity), &options, &mut pairs);
            }
            meter.more(u64::from(SPAN));
        }
    };
    let mut all = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..std::thread::available_parallelism().map_or(1, usize::from)).map(|_| scope.spawn(work)).collect();
        let results = threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        results.flatten().collect::<Vec<Pair>>()
    });
    sort_pairs(&mut all);
    all
}
