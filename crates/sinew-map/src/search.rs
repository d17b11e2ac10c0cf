//! Finding entities by id, name or number.
//!
//! Cost: each word of the query is one binary search; the bearers of the rarest word are then checked against the
//! others. Only when nothing is found are all words of the map compared with the query's, for suggestions.

use crate::image::{fold, keys_of, words_of};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use rustc_hash::FxHashMap;
use sinew_model::{Kind, Schema, text::edit_distance};
use std::collections::{BTreeMap, BTreeSet};

/// An entity found, with the claim whose value matched best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entity, canonical.
    pub entity: EntityRef,
    /// The value that matched.
    pub claim: ClaimRef,
    /// How well.
    pub quality: Quality,
}

/// How a value matches a query, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// The same words in the same order.
    Whole,
    /// All words of the query are words of the value.
    Words,
    /// All words of the query, the last one as the beginning of a word.
    Prefix,
    /// Some words differ in a letter or two.
    Near,
}

/// What a name that a user gave leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// One entity.
    Found(EntityRef),
    /// Several entities fit equally well.
    Ambiguous(Vec<Hit>),
    /// None; these are the nearest.
    Unknown(Vec<Hit>),
}

/// Hits that are looked at for their order; more than anybody reads.
const CONSIDERED: usize = 20_000;
/// Bearers that are looked at while a name is being typed.
const LOOKED_AT: usize = 300;
/// Suggestions for a name that is not there.
const SUGGESTIONS: usize = 5;
/// Characters of a name that is not there which are compared with names that are.
const COMPARED: usize = 200;
/// Different words of it that are compared: as many as a number has bits.
const WORDS: usize = u32::BITS as usize;

/// The words of a query.
struct Query<'q> {
    words: Vec<&'q str>,
    /// All but the last, each once.
    firsts: BTreeSet<&'q str>,
    last: &'q str,
}

impl<'q> Query<'q> {
    fn new(folded: &'q str) -> Option<Query<'q>> {
        let words: Vec<&str> = words_of(folded).collect();
        let (last, firsts) = words.split_last()?;
        Some(Query { last, firsts: firsts.iter().copied().collect(), words })
    }
}

impl<'a> View<'a> {
    /// The entity that a user means by an id or a name.
    pub fn look_up(&self, given: &str) -> Lookup {
        if let Some(entity) = self.find(given.trim()) {
            return Lookup::Found(entity);
        }
        let hits = self.search(given, None, SUGGESTIONS * 2);
        let best = hits.first().map(|hit| hit.quality);
        let whole: Vec<Hit> = hits.iter().filter(|hit| Some(hit.quality) == best).cloned().collect();
        match (best, whole.len()) {
            (None, _) => Lookup::Unknown(self.nearest(given, SUGGESTIONS)),
            (Some(_), 1) => Lookup::Found(whole[0].entity),
            _ => Lookup::Ambiguous(whole),
        }
    }

    /// Entities whose names or numbers hold all words of the query; the last word may be the beginning of one. Best
    /// first: better matches, then entities with more ties, then by id. At most `limit`.
    pub fn search(&self, query: &str, schema: Option<Schema>, limit: usize) -> Vec<Hit> {
        let folded = fold(query);
        let mut best: FxHashMap<EntityRef, Hit> = FxHashMap::default();
        best.extend(self.by_id(query, schema).map(|hit| (hit.entity, hit)));
        let Some(query) = Query::new(&folded) else { return best.into_values().collect() };
        let candidates = self.bearers_of_all(&query);
        for entity in candidates.into_iter().take(CONSIDERED).map(EntityRef) {
            let fits = schema.is_none_or(|wanted| self.schema(entity).is_a(wanted));
            if let Some(hit) = fits.then(|| self.match_entity(entity, &query)).flatten() {
                let slot = best.entry(hit.entity).or_insert_with(|| hit.clone());
                if hit.quality < slot.quality {
                    *slot = hit;
                }
            }
        }
        self.ranked(best.into_values().collect(), limit)
    }

    /// For typing ahead: as [`search`](View::search), but only so many bearers of the words are looked at, those with most ties
    /// first, so that one letter costs no more than a whole name.
    pub fn begun(&self, query: &str, schema: Option<Schema>, limit: usize) -> Vec<Hit> {
        let folded = fold(query);
        let mut best: BTreeMap<EntityRef, Hit> = self.by_id(query, schema).map(|hit| (hit.entity, hit)).into_iter().collect();
        let Some(query) = Query::new(&folded) else { return best.into_values().collect() };
        let fits = |entity: &EntityRef| schema.is_none_or(|wanted| self.schema(*entity).is_a(wanted));
        let mut candidates: Vec<EntityRef> = self.bearers_of_all(&query).into_iter().map(EntityRef).filter(fits).collect();
        let exact = self.word(query.last).map_or(&[][..], |at| self.map().bearers(at));
        candidates.sort_by_cached_key(|entity| {
            (exact.binary_search(&entity.0).is_err(), std::cmp::Reverse(self.map().degree(*entity)), *entity)
        });
        for hit in candidates.into_iter().take(LOOKED_AT).filter_map(|entity| self.match_entity(entity, &query)) {
            match best.get(&hit.entity) {
                Some(known) if known.quality <= hit.quality => {}
                _ => drop(best.insert(hit.entity, hit)),
            }
        }
        self.ranked(best.into_values().collect(), limit)
    }

    /// The entity whose id the query is, with its first claim.
    fn by_id(&self, query: &str, schema: Option<Schema>) -> Option<Hit> {
        let entity = self.find(query.trim()).filter(|entity| schema.is_none_or(|wanted| self.schema(*entity).is_a(wanted)))?;
        let named = |claim: &&ClaimRef| self.map().property(**claim).kind() == Kind::Name;
        let claims = self.claims(entity);
        let claim = claims.iter().find(named).or(claims.first())?;
        Some(Hit { entity, claim: *claim, quality: Quality::Whole })
    }

    /// A number that an authority gave its listing leads to who is listed.
    fn meant(&self, entity: EntityRef) -> EntityRef {
        let canonical = self.canonical(entity);
        let listed = || self.values(canonical, "entity").into_iter().find_map(|claim| self.target(claim));
        if self.schema(canonical).is("Sanction") { listed().unwrap_or(canonical) } else { canonical }
    }

    fn ranked(&self, mut hits: Vec<Hit>, limit: usize) -> Vec<Hit> {
        let degree = |entity| self.members(entity).into_iter().map(|m| self.map().degree(m)).sum::<usize>();
        hits.sort_by_cached_key(|hit| (hit.quality, std::cmp::Reverse(degree(hit.entity)), self.id(hit.entity).to_owned()));
        hits.truncate(limit);
        hits
    }

    /// Those who bear the last word as it is come first, then those of whom it begins a word.
    fn bearers_of_all(&self, query: &Query<'_>) -> Vec<u32> {
        let beginning = self.bearers_of_beginning(query.last);
        let mut lists: Vec<&[u32]> = vec![&beginning];
        for word in &query.firsts {
            match self.word(word) {
                Some(at) => lists.push(self.map().bearers(at)),
                None => return Vec::new(),
            }
        }
        lists.sort_by_key(|list| list.len());
        let in_all = |entity: &u32| lists[1..].iter().all(|list| list.binary_search(entity).is_ok());
        let kept = lists[0].iter().copied().filter(in_all);
        let exact = self.word(query.last).map_or(&[][..], |at| self.map().bearers(at));
        let (mut kept, begun): (Vec<u32>, Vec<u32>) = kept.partition(|entity| exact.binary_search(entity).is_ok());
        kept.extend(begun);
        kept
    }

    fn word(&self, word: &str) -> Option<usize> {
        self.map().word_strings.binary_search_by(|at| self.map().text(*at).cmp(word)).ok()
    }

    fn bearers_of_beginning(&self, beginning: &str) -> Vec<u32> {
        let map = self.map();
        let from = map.word_strings.partition_point(|at| map.text(*at) < beginning);
        let words = (from..map.word_strings.len()).take_while(|at| map.word(*at).starts_with(beginning));
        let mut bearers: Vec<u32> = words.flat_map(|at| map.bearers(at)).copied().take(CONSIDERED * 10).collect();
        bearers.sort_unstable();
        bearers.dedup();
        bearers
    }

    fn match_entity(&self, entity: EntityRef, query: &Query<'_>) -> Option<Hit> {
        let named = |claim: &ClaimRef| {
            matches!(self.map().property(*claim).kind(), Kind::Name | Kind::Identifier) && self.supports(*claim)
        };
        let judge = |claim: ClaimRef| {
            Some(Hit {
                entity: self.meant(entity),
                claim,
                quality: quality(self.map().property(claim).kind(), self.map().value(claim), query)?,
            })
        };
        self.map().claims_of(entity).filter(named).filter_map(judge).min_by_key(|hit| hit.quality)
    }

    /// Entities whose names are nearest to one that is not there: most words within a letter or two, then least
    /// different as a whole.
    pub fn nearest(&self, given: &str, limit: usize) -> Vec<Hit> {
        let folded: String = fold(given).chars().take(COMPARED).collect();
        let near = self.bearers_of_near_words(&folded);
        let most = near.values().map(|words| words.count_ones()).max().unwrap_or(0);
        let mut candidates: Vec<u32> =
            near.into_iter().filter(|(_, words)| words.count_ones() == most).map(|(entity, _)| entity).collect();
        candidates.sort_unstable();
        candidates.truncate(CONSIDERED);
        let mut hits: Vec<(usize, Hit)> =
            candidates.into_iter().filter_map(|entity| self.nearest_name(EntityRef(entity), &folded)).collect();
        hits.sort_by_key(|(distance, hit)| (*distance, hit.entity));
        let mut known = BTreeSet::new();
        hits.retain(|(_, hit)| known.insert(hit.entity));
        hits.into_iter().take(limit).map(|(_, hit)| hit).collect()
    }

    /// Entities, each with the words of the query to which it bears a near one, as bits: several spellings of one word are
    /// one word.
    fn bearers_of_near_words(&self, folded: &str) -> FxHashMap<u32, u32> {
        let distinct: BTreeSet<&str> = words_of(folded).collect();
        let words: Vec<Vec<char>> = distinct.iter().take(WORDS).map(|word| word.chars().collect()).collect();
        let mut near: FxHashMap<u32, u32> = FxHashMap::default();
        let mut known: Vec<char> = Vec::new();
        for at in 0..self.map().word_strings.len() {
            known.clear();
            known.extend(self.map().word(at).chars().take(40));
            let to = words.iter().enumerate().filter(|(_, word)| is_near(word, &known)).fold(0, |bits, (bit, _)| bits | 1 << bit);
            if to != 0 {
                self.map().bearers(at).iter().take(CONSIDERED).for_each(|entity| *near.entry(*entity).or_default() |= to);
            }
        }
        near
    }

    fn nearest_name(&self, entity: EntityRef, folded: &str) -> Option<(usize, Hit)> {
        let names = self
            .map()
            .claims_of(entity)
            .filter(|claim| self.map().property(*claim).kind() == Kind::Name && self.supports(*claim));
        let distance = |claim: ClaimRef| edit_distance(fold(self.map().value(claim)).trim(), folded.trim());
        let (distance, claim) = names.take(20).map(|claim| (distance(claim), claim)).min()?;
        Some((distance, Hit { entity: self.canonical(entity), claim, quality: Quality::Near }))
    }
}

fn quality(kind: Kind, value: &str, query: &Query<'_>) -> Option<Quality> {
    let folded = fold(value);
    let own: Vec<&str> = keys_of(kind, &folded).collect();
    let Query { words, firsts, last } = query;
    let begins_another = |word: &&str| word.starts_with(last) && !firsts.contains(word);
    match () {
        _ if own == *words || (kind == Kind::Identifier && words.len() == 1 && own.contains(last)) => Some(Quality::Whole),
        _ if !firsts.iter().all(|word| own.contains(word)) => None,
        _ if own.contains(last) => Some(Quality::Words),
        _ => own.iter().any(begins_another).then_some(Quality::Prefix),
    }
}

/// One letter in short words, two in longer ones; the first letter or the second must agree, as they mostly do.
fn is_near(a: &[char], b: &[char]) -> bool {
    let allowed = if a.len() < 5 { 1 } else { 2 };
    let aligned = a.first() == b.first() || a.get(1) == b.get(1);
    aligned && a.len().abs_diff(b.len()) <= allowed && within(a, b, allowed)
}

/// Whether the edit distance is at most `allowed`; gives up on the first row that exceeds it.
fn within(a: &[char], b: &[char], allowed: usize) -> bool {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(ca != cb);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
        if row.iter().min().is_some_and(|least| *least > allowed) {
            return false;
        }
    }
    row[b.len()] <= allowed
}
