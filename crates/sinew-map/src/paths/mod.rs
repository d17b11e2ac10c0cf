//! How two entities, or two sets of them, are tied: all simple paths up to a number of hops.
//!
//! Method: breadth-first distances from the far end to half the depth, then depth-first enumeration, first of paths of one
//! hop, then of two and so on, that only enters entities from which the far end can still be reached. Time and claims are looked at only on the paths
//! that remain, so a cold question touches few pages of the map.

mod search;

use crate::view::{Link, View};
use crate::{ClaimRef, EntityRef, TieRef};
use search::{Limits, Search};
use sinew_model::{Range, Reliability, Verdict};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Which paths are asked for.
#[derive(Clone, Debug)]
pub struct PathQuery {
    /// At most so many hops.
    pub hops: usize,
    /// Only ties of these types: schemata of relations (`Ownership`; a parent covers its children) or referring
    /// properties (`claimedBy`). Empty: all.
    pub only: Vec<String>,
    /// No ties of these types.
    pub without: Vec<String>,
    /// Only ties of which the amount, where the tie has one, may be at least this. Ties that nobody gives an amount count as possible.
    pub amount: Option<Least>,
    /// Only stakes that may be at least so many percent; other ties are not asked. A share that nobody gives is possible.
    pub share: Option<f64>,
    /// Return at most so many paths, the best ones.
    pub limit: usize,
}

/// A least amount of money.
#[derive(Clone, Debug, PartialEq)]
pub struct Least {
    /// In the currency.
    pub amount: f64,
    /// Its code; an amount in another currency may be more or less. None: amounts in any are compared as they stand.
    pub currency: Option<String>,
}

impl Default for PathQuery {
    fn default() -> PathQuery {
        PathQuery { hops: 4, only: Vec::new(), without: Vec::new(), amount: None, share: None, limit: 10 }
    }
}

/// The paths between two entities, or two sets.
#[derive(Clone, Debug)]
pub struct Paths {
    /// From one of these, in order of id.
    pub from: Vec<EntityRef>,
    /// To one of these.
    pub to: Vec<EntityRef>,
    /// The best ones: fewer hops, hops that say what ties the two, certain before possible, better sources, then by name.
    pub paths: Vec<Path>,
    /// The same paths and those left out, by what they rest on: the best evidence first.
    pub groups: Vec<Group>,
    /// How many there are in all.
    pub total: usize,
    /// How many of them, the longest ones, were counted without looking at their evidence: they are in no group.
    pub unweighed: usize,
    /// Whether the search stopped before it had seen them all; `total` is then a lower bound.
    pub unfinished: bool,
}

/// One path: each entity once.
#[derive(Clone, Debug)]
pub struct Path {
    /// Hop by hop.
    pub hops: Vec<Hop>,
    /// The weakest of its hops.
    pub verdict: Verdict,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What a path rests on: its weakest hop decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The verdict of the path.
    pub verdict: Reverse<Verdict>,
    /// Whether of some hop nobody says what ties the two.
    pub vague: bool,
    /// Of each hop the best source, of these the worst; ungraded is last.
    pub source: Option<Reliability>,
}

/// Paths that rest on evidence of one quality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its quality.
    pub evidence: Evidence,
    /// How many paths.
    pub paths: usize,
    /// The hops of the shortest.
    pub hops: usize,
}

/// One step of a path: all ties between two entities.
#[derive(Clone, Debug)]
pub struct Hop {
    /// Where it starts.
    pub from: EntityRef,
    /// Where it ends.
    pub to: EntityRef,
    /// The ties that stand, certain ones first.
    pub ties: Vec<HopTie>,
}

/// One tie of a hop.
#[derive(Clone, Debug)]
pub struct HopTie {
    /// The tie.
    pub tie: TieRef,
    /// Whether the hop goes from its source to its target.
    pub forward: bool,
    /// Whether it holds.
    pub verdict: Verdict,
    /// The claims it rests on.
    pub claims: Vec<ClaimRef>,
}

/// Paths that are counted before the search stops and says so.
const COUNTED: usize = 100_000;
/// Paths whose evidence is weighed, shortest first, to find the best.
const WEIGHED: usize = 2_000;
/// Ties that are looked at in each of the two searches before it stops and says so.
const STEPS: usize = 20_000_000;

impl<'a> View<'a> {
    /// All simple paths between two entities.
    pub fn paths(&self, from: EntityRef, to: EntityRef, query: &PathQuery) -> Paths {
        self.paths_between(&[from], &[to], query)
    }

    /// All simple paths from one of a set to one of another. What lies between belongs to neither; an entity of both sets starts no
    /// path.
    pub fn paths_between(&self, from: &[EntityRef], to: &[EntityRef], query: &PathQuery) -> Paths {
        self.paths_within(from, to, query, Limits { counted: COUNTED, steps: STEPS })
    }

    fn paths_within(&self, from: &[EntityRef], to: &[EntityRef], query: &PathQuery, limits: Limits) -> Paths {
        let canonical = |side: &[EntityRef]| side.iter().map(|entity| self.canonical(*entity)).collect::<BTreeSet<_>>();
        let (from, to) = (canonical(from), canonical(to));
        let (found, unfinished) = Search::new(self, query, &from, &to, limits).run();
        self.best(from, to, found, unfinished, query)
    }

    fn best(
        &self,
        from: BTreeSet<EntityRef>,
        to: BTreeSet<EntityRef>,
        mut found: Vec<Vec<EntityRef>>,
        unfinished: bool,
        query: &PathQuery,
    ) -> Paths {
        let total = found.len();
        found.sort_by_key(Vec::len);
        let mut paths: Vec<Path> =
            found.iter().take(WEIGHED.max(query.limit.min(COUNTED))).map(|nodes| self.path(nodes, query)).collect();
        paths.sort_by_cached_key(|path| {
            (
                path.hops.len(),
                self.vague_hops(&path.hops),
                Reverse(path.verdict),
                path.evidence.source.map_or(u8::MAX, |r| r as u8),
                self.names(path),
            )
        });
        let (groups, unweighed) = (groups(&paths), total - paths.len());
        paths.truncate(query.limit);
        Paths { from: from.into_iter().collect(), to: to.into_iter().collect(), paths, groups, total, unweighed, unfinished }
    }

    fn path(&self, nodes: &[EntityRef], query: &PathQuery) -> Path {
        let hops: Vec<Hop> = nodes.windows(2).map(|pair| self.hop(pair[0], pair[1], query)).collect();
        let strongest = |hop: &Hop| hop.ties.iter().map(|tie| tie.verdict).max().unwrap_or(Verdict::Excluded);
        let verdict = hops.iter().map(strongest).min().unwrap_or(Verdict::Excluded);
        let (vague, source) = (self.vague_hops(&hops) > 0, self.weakest_source(&hops));
        Path { hops, verdict, evidence: Evidence { verdict: Reverse(verdict), vague, source } }
    }

    fn hop(&self, from: EntityRef, to: EntityRef, query: &PathQuery) -> Hop {
        let between = self.all_ties(from).into_iter().filter(|link| link.far == to && self.is_asked_for(link.tie, query));
        let mut ties: Vec<HopTie> = between.filter_map(|link| self.hop_tie(&link, query)).collect();
        let is_vague = |tie: &HopTie| self.tie_schema(tie.tie).is("UnknownLink");
        ties.sort_by_key(|tie| (is_vague(tie), std::cmp::Reverse(tie.verdict), self.tie_schema(tie.tie), tie.tie));
        Hop { from, to, ties }
    }

    fn hop_tie(&self, link: &Link, query: &PathQuery) -> Option<HopTie> {
        let verdict = self.stands(link.tie).and(self.is_large_enough(link.tie, query));
        let tie = HopTie { tie: link.tie, forward: link.forward, verdict, claims: self.tie_evidence(link.tie) };
        verdict.is_possible().then_some(tie)
    }

    /// Hops of which nobody says what ties the two.
    fn vague_hops(&self, hops: &[Hop]) -> usize {
        let is_vague = |tie: &HopTie| {
            self.is_reference(tie.tie) || ["UnknownLink", "Associate"].iter().any(|name| self.tie_schema(tie.tie).is(name))
        };
        hops.iter().filter(|hop| hop.ties.iter().all(is_vague)).count()
    }

    /// The reliability on which the whole path hangs: of each hop its best source, of these the worst. None: ungraded.
    fn weakest_source(&self, hops: &[Hop]) -> Option<Reliability> {
        let grade = |claim: &ClaimRef| self.claim(*claim).reliability.map_or(Reliability::ALL.len(), |r| r as usize);
        let best = |hop: &Hop| hop.ties.iter().flat_map(|tie| &tie.claims).map(grade).min();
        let worst = hops.iter().map(|hop| best(hop).unwrap_or(Reliability::ALL.len())).max();
        worst.and_then(|worst| Reliability::ALL.get(worst)).copied()
    }

    fn names(&self, path: &Path) -> Vec<&'a str> {
        path.hops.iter().map(|hop| self.caption(hop.to)).collect()
    }

    fn is_asked_for(&self, tie: TieRef, query: &PathQuery) -> bool {
        self.is_of_types(tie, &query.only, &query.without)
    }

    /// Whether the amount or share of a tie is as large as is asked for; certain where it has none and none is asked of it.
    fn is_large_enough(&self, tie: TieRef, query: &PathQuery) -> Verdict {
        if self.is_reference(tie) || (query.amount.is_none() && query.share.is_none()) {
            return Verdict::Certain;
        }
        let (schema, holder) = (self.tie_schema(tie), self.holder(tie));
        let stake = query.share.filter(|_| schema.is("Ownership"));
        let of_share = stake.map(|least| self.number(holder, "percentage").0.unwrap_or(Range::unknown_share()).at_least(least));
        let money = query.amount.as_ref().filter(|_| schema.property("amount").is_some());
        let of_amount = money.map(|least| self.is_amount_at_least(holder, least));
        of_share.unwrap_or(Verdict::Certain).and(of_amount.unwrap_or(Verdict::Certain))
    }

    fn is_amount_at_least(&self, holder: EntityRef, least: &Least) -> Verdict {
        let currencies = self.values(holder, "currency");
        let is_other =
            |currency: &String| currencies.iter().any(|claim| !self.map().value(*claim).eq_ignore_ascii_case(currency));
        match self.number(holder, "amount").0 {
            Some(amount) if !least.currency.as_ref().is_some_and(is_other) => amount.at_least(least.amount),
            _ => Verdict::Possible,
        }
    }
}

fn groups(paths: &[Path]) -> Vec<Group> {
    let mut groups: BTreeMap<(Reverse<Verdict>, bool, usize), Group> = BTreeMap::new();
    for path in paths {
        let Evidence { verdict, vague, source } = path.evidence;
        let quality = (verdict, vague, source.map_or(Reliability::ALL.len(), |r| r as usize));
        let group = groups.entry(quality).or_insert(Group { evidence: path.evidence, paths: 0, hops: path.hops.len() });
        group.paths += 1;
        group.hops = group.hops.min(path.hops.len());
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Builder, DatasetEntry, Filter, Map, Overlay, Question};
    use sinew_model::{Claim, Day, Moment, Schema};

    /// How many paths are found, whether that is all, and whether the best has one hop, between two of ten that are all tied to each other.
    fn found(counted: usize, steps: usize) -> (usize, bool, bool) {
        let mut builder = Builder::new();
        let dataset = builder.dataset(&DatasetEntry { name: "d".to_owned(), day: Day(0), maintained: false });
        let company = Schema::named("Company").expect("a schema");
        let parent = company.property("parent").expect("a property");
        let ids: Vec<String> = (0..10).map(|at| at.to_string()).collect();
        for (at, id) in ids.iter().enumerate() {
            for other in &ids[at..] {
                builder.claim(dataset, &Claim::new(id, company, parent, other), Moment(0)).expect("room");
            }
        }
        let image = builder.finish().to_words();
        let map = Map::read(bytemuck::cast_slice(&image)).expect("an image");
        let (sources, gradings, judgements) = Default::default();
        let overlay = Overlay { sources: &sources, gradings: &gradings, judgements: &judgements, prefer: &[] };
        let view = View::new(map, overlay, Question { on: None, today: Day(0), filter: Filter::default() });
        let query = PathQuery { hops: 3, limit: 1, ..PathQuery::default() };
        let paths = view.paths_within(&[EntityRef(0)], &[EntityRef(9)], &query, Limits { counted, steps });
        (paths.total, paths.unfinished, paths.paths.iter().any(|path| path.hops.len() == 1))
    }

    #[test]
    fn a_search_that_stops_says_so() {
        assert_eq!(found(1000, 1000), (1 + 8 + 8 * 7, false, true));
        assert_eq!(found(30, 1000), (30, true, true));
        // Even where the distances from the far end were not all found, short paths are.
        assert_eq!(found(1000, 12), (1, true, true));
    }
}
