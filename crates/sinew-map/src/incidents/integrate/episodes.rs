//! One record of several days against rows of single days that together are it.
//!
//! Rows of one set at the same place, with the same actors and type, on consecutive days from the first to the last day of
//! the longer record are taken together: their dead added up, as one event with its span. It is compared like any other
//! and taken if it fits better than any single pair of the record and of the rows.

use super::belief::Scored;
use super::compare::{DAY_SPAN, Scorer, levels};
use super::records::{Record, Records};
use super::weights::Feature;
use rustc_hash::FxHashMap;

/// Spans of more days are not looked at: rows that fill them by chance are too many.
const LONGEST: i32 = 14;

/// A record and the rows that together are it, as places in the records.
pub(super) struct Episode {
    pub(super) long: u32,
    pub(super) rows: Vec<u32>,
    /// Log-odds.
    pub(super) score: f64,
}

/// What the rows of an episode have in common.
type Key = (u32, u32, u64, Vec<u32>, [u32; 3]);
type Runs = FxHashMap<Key, Vec<(i32, u32)>>;

/// Episodes among two sets, best first, none sharing a record with a better one; found among the candidate pairs.
pub(super) fn episodes(records: &Records, scorer: &Scorer<'_>, sets: [&[u32]; 2], pairs: &[Scored]) -> Vec<Episode> {
    let best = best_scores(records, pairs);
    let mut found = Vec::new();
    for (long, rows) in [(0, 1), (1, 0)] {
        let runs = runs(records, sets[rows]);
        let ends = |pair: &Scored| if long == 0 { (pair.a, pair.b) } else { (pair.b, pair.a) };
        found.extend(pairs.iter().map(ends).filter_map(|(long, first)| episode(records, scorer, &runs, long, first)));
    }
    found.retain(|episode: &Episode| {
        episode.score > 0.0 && episode.rows.iter().chain([&episode.long]).all(|at| episode.score >= best[*at as usize])
    });
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (a.long, &a.rows).cmp(&(b.long, &b.rows))));
    let mut taken = vec![false; records.all.len()];
    found.retain(|episode| {
        let own = || episode.rows.iter().chain([&episode.long]);
        let free = own().all(|at| !taken[*at as usize]);
        own().for_each(|at| taken[*at as usize] |= free);
        free
    });
    found
}

fn best_scores(records: &Records, pairs: &[Scored]) -> Vec<f64> {
    let mut best = vec![f64::NEG_INFINITY; records.all.len()];
    for (at, score) in pairs.iter().flat_map(|pair| [(pair.a, pair.score), (pair.b, pair.score)]) {
        best[at as usize] = best[at as usize].max(score);
    }
    best
}

/// Rows of single days by what an episode has in common, in the order of days.
fn runs(records: &Records, set: &[u32]) -> Runs {
    let mut runs = Runs::default();
    for at in set {
        let record = &records.all[*at as usize];
        if let Some(day) = record.stated {
            runs.entry(key(records, record)).or_default().push((day, *at));
        }
    }
    #[allow(clippy::iter_over_hash_type, reason = "each is sorted by itself")]
    for run in runs.values_mut() {
        run.sort_unstable();
    }
    runs
}

fn key(records: &Records, record: &Record) -> Key {
    let point =
        record.point.map_or(0, |_| (record.lat * 1e3).round().to_bits() ^ (record.lon * 1e3).round().to_bits().rotate_left(32));
    (record.place, record.province, point, records.families(record).to_vec(), record.kind)
}

/// The rows from `first` on that fill the days of the long record, one a day.
fn episode(records: &Records, scorer: &Scorer<'_>, runs: &Runs, long: u32, first: u32) -> Option<Episode> {
    let (whole, row) = (&records.all[long as usize], &records.all[first as usize]);
    let days = whole.hi - whole.lo + 1;
    if row.stated != Some(whole.lo) || !(2..=LONGEST).contains(&days) {
        return None;
    }
    let run = runs.get(&key(records, row))?;
    let on = |day: i32| run[run.partition_point(|(other, _)| *other < day)..].first().filter(|(other, _)| *other == day);
    let later: Option<Vec<u32>> = (whole.lo + 1..=whole.hi).map(|day| on(day).map(|(_, at)| *at)).collect();
    let rows: Vec<u32> = std::iter::once(first).chain(later?).collect();
    let score = scorer.score(whole, row, &together(records, whole, &rows));
    Some(Episode { long, rows, score })
}

/// The levels of the rows taken as one against the long record.
pub(super) fn together(records: &Records, whole: &Record, rows: &[u32]) -> super::compare::Levels {
    let first = &records.all[rows[0] as usize];
    let dead = rows.iter().map(|at| records.all[*at as usize].deaths).sum::<f64>();
    let one = Record { lo: whole.lo, hi: whole.hi, deaths: dead, log_deaths: (dead + 1.0).ln(), ..first.clone() };
    let mut levels = levels(records, whole, &one);
    levels[Feature::Day as usize] = DAY_SPAN;
    levels
}
