//! How two entities are tied: all simple paths up to a number of hops.
//!
//! Method: breadth-first distances from the far end to half the depth, then depth-first enumeration, first of paths of one
//! hop, then of two and so on, that only enters entities from which the far end can still be reached. Time and claims are looked at only on the paths
//! that remain, so a cold question touches few pages of the map.

use crate::view::{Link, View};
use crate::{ClaimRef, EntityRef, TieRef};
use rustc_hash::FxHashMap;
use sinew_model::{Reliability, Verdict};
use std::collections::BTreeMap;
use std::rc::Rc;

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
    /// Return at most so many paths, the best ones.
    pub limit: usize,
}

impl Default for PathQuery {
    fn default() -> PathQuery {
        PathQuery { hops: 4, only: Vec::new(), without: Vec::new(), limit: 10 }
    }
}

/// The paths between two entities.
#[derive(Clone, Debug)]
pub struct Paths {
    /// From.
    pub from: EntityRef,
    /// To.
    pub to: EntityRef,
    /// The best ones: fewer hops, hops that say what ties the two, certain before possible, better sources, then by name.
    pub paths: Vec<Path>,
    /// How many there are in all.
    pub total: usize,
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

/// When a search stops.
#[derive(Clone, Copy)]
struct Limits {
    counted: usize,
    steps: usize,
}

impl<'a> View<'a> {
    /// All simple paths between two entities.
    pub fn paths(&self, from: EntityRef, to: EntityRef, query: &PathQuery) -> Paths {
        self.paths_within(from, to, query, Limits { counted: COUNTED, steps: STEPS })
    }

    fn paths_within(&self, from: EntityRef, to: EntityRef, query: &PathQuery, limits: Limits) -> Paths {
        let (from, to) = (self.canonical(from), self.canonical(to));
        let mut search = Search {
            view: self,
            query,
            to,
            near_end: BTreeMap::new(),
            ties: FxHashMap::default(),
            stands: FxHashMap::default(),
            found: Vec::new(),
            on_path: vec![from],
            unfinished: false,
            steps: 0,
            limits,
            hops: 0,
        };
        search.near_end = search.distances(to, query.hops.div_ceil(2));
        search.steps = 0;
        if from != to {
            search.find_all(from);
        }
        let Search { found, unfinished, .. } = search;
        self.best(from, to, found, unfinished, query)
    }

    fn best(&self, from: EntityRef, to: EntityRef, found: Vec<Vec<EntityRef>>, unfinished: bool, query: &PathQuery) -> Paths {
        let total = found.len();
        let mut found = found;
        found.sort_by_key(Vec::len);
        let mut paths: Vec<Path> =
            found.iter().take(WEIGHED.max(query.limit.min(COUNTED))).map(|nodes| self.path(nodes, query)).collect();
        paths.sort_by_cached_key(|path| {
            (path.hops.len(), self.vague_hops(path), std::cmp::Reverse(path.verdict), self.weakest_source(path), self.names(path))
        });
        paths.truncate(query.limit);
        Paths { from, to, paths, total, unfinished }
    }

    fn path(&self, nodes: &[EntityRef], query: &PathQuery) -> Path {
        let hops: Vec<Hop> = nodes.windows(2).map(|pair| self.hop(pair[0], pair[1], query)).collect();
        let strongest = |hop: &Hop| hop.ties.iter().map(|tie| tie.verdict).max().unwrap_or(Verdict::Excluded);
        let verdict = hops.iter().map(strongest).min().unwrap_or(Verdict::Excluded);
        Path { hops, verdict }
    }

    fn hop(&self, from: EntityRef, to: EntityRef, query: &PathQuery) -> Hop {
        let between = self.all_ties(from).into_iter().filter(|link| link.far == to && self.is_asked_for(link.tie, query));
        let mut ties: Vec<HopTie> = between.filter_map(|link| self.hop_tie(&link)).collect();
        let is_vague = |tie: &HopTie| self.tie_schema(tie.tie).is("UnknownLink");
        ties.sort_by_key(|tie| (is_vague(tie), std::cmp::Reverse(tie.verdict), self.tie_schema(tie.tie), tie.tie));
        Hop { from, to, ties }
    }

    fn hop_tie(&self, link: &Link) -> Option<HopTie> {
        let verdict = self.stands(link.tie);
        let tie = HopTie { tie: link.tie, forward: link.forward, verdict, claims: self.tie_evidence(link.tie) };
        verdict.is_possible().then_some(tie)
    }

    /// Hops of which nobody says what ties the two.
    fn vague_hops(&self, path: &Path) -> usize {
        let is_vague = |tie: &HopTie| {
            self.is_reference(tie.tie) || ["UnknownLink", "Associate"].iter().any(|name| self.tie_schema(tie.tie).is(name))
        };
        path.hops.iter().filter(|hop| hop.ties.iter().all(is_vague)).count()
    }

    /// The reliability on which the whole path hangs: of each hop its best source, of these the worst.
    fn weakest_source(&self, path: &Path) -> u8 {
        let grade = |claim: &ClaimRef| self.claim(*claim).reliability.map_or(Reliability::ALL.len() as u8, |r| r as u8);
        let best = |hop: &Hop| hop.ties.iter().flat_map(|tie| &tie.claims).map(grade).min();
        path.hops.iter().filter_map(best).max().unwrap_or(u8::MAX)
    }

    fn names(&self, path: &Path) -> Vec<&'a str> {
        path.hops.iter().map(|hop| self.caption(hop.to)).collect()
    }

    fn is_asked_for(&self, tie: TieRef, query: &PathQuery) -> bool {
        let fits = |name: &String| {
            let relation = !self.is_reference(tie) && self.tie_schema(tie).is(name);
            relation || self.tie_type(tie).eq_ignore_ascii_case(name) || self.tie_schema(tie).name().eq_ignore_ascii_case(name)
        };
        (query.only.is_empty() || query.only.iter().any(fits)) && !query.without.iter().any(fits)
    }
}

struct Search<'v, 'a> {
    view: &'v View<'a>,
    query: &'v PathQuery,
    to: EntityRef,
    /// How far entities near the end are from it.
    near_end: BTreeMap<EntityRef, usize>,
    /// Ties of the types asked for at the entities visited, by far end.
    ties: FxHashMap<EntityRef, Rc<[(EntityRef, TieRef)]>>,
    stands: FxHashMap<TieRef, bool>,
    found: Vec<Vec<EntityRef>>,
    on_path: Vec<EntityRef>,
    unfinished: bool,
    steps: usize,
    limits: Limits,
    /// The hops that the paths now looked for have.
    hops: usize,
}

impl Search<'_, '_> {
    fn ties(&mut self, entity: EntityRef) -> Rc<[(EntityRef, TieRef)]> {
        if let Some(known) = self.ties.get(&entity) {
            return known.clone();
        }
        let (view, query) = (self.view, self.query);
        let mut ties = Vec::new();
        view.each_tie(entity, |tie, far, _| {
            self.steps += 1;
            if view.is_asked_for(tie, query) {
                ties.push((far, tie));
            }
        });
        ties.sort_unstable();
        let ties: Rc<[(EntityRef, TieRef)]> = ties.into();
        self.ties.insert(entity, ties.clone());
        ties
    }

    fn distances(&mut self, from: EntityRef, depth: usize) -> BTreeMap<EntityRef, usize> {
        let mut distances = BTreeMap::from([(from, 0)]);
        let mut frontier = vec![from];
        for distance in 1..=depth {
            let mut next = Vec::new();
            for entity in frontier {
                for (far, _) in self.ties(entity).iter() {
                    if !distances.contains_key(far) {
                        distances.insert(*far, distance);
                        next.push(*far);
                    }
                }
                if self.steps > self.limits.steps {
                    self.unfinished = true;
                    return distances;
                }
            }
            if next.is_empty() {
                break;
            }
            frontier = next;
        }
        distances
    }

    /// Whether the end can still be reached from here in so many hops. Beyond the distances that are known, it may be.
    fn may_reach(&self, entity: EntityRef, hops: usize) -> bool {
        match self.near_end.get(&entity) {
            Some(distance) => *distance <= hops,
            None => hops > self.query.hops.div_ceil(2) || self.unfinished,
        }
    }

    fn any_stands(&mut self, ties: &[(EntityRef, TieRef)]) -> bool {
        let view = self.view;
        ties.iter().any(|(_, tie)| *self.stands.entry(*tie).or_insert_with(|| view.stands(*tie).is_possible()))
    }

    /// Shorter paths first, so that where the search stops they are there. No path has more hops than the map has entities.
    fn find_all(&mut self, from: EntityRef) {
        let most = self.query.hops.min(self.view.map().entity_count());
        while self.hops < most && !self.is_spent() {
            self.hops += 1;
            self.extend(from);
        }
        self.unfinished |= self.hops < most;
    }

    fn is_spent(&self) -> bool {
        self.found.len() >= self.limits.counted || self.steps > self.limits.steps
    }

    fn extend(&mut self, at: EntityRef) {
        let left = self.hops - (self.on_path.len() - 1);
        let ties = self.ties(at);
        for between in ties.chunk_by(|a, b| a.0 == b.0) {
            if self.is_spent() {
                self.unfinished = true;
                return;
            }
            self.steps += between.len();
            let far = between[0].0;
            let is_on_the_way = far != self.to && self.may_reach(far, left - 1) && !self.on_path.contains(&far);
            let leads_on = if left == 1 { far == self.to } else { is_on_the_way };
            if leads_on && self.any_stands(between) {
                self.enter(far);
            }
        }
    }

    fn enter(&mut self, far: EntityRef) {
        if far == self.to {
            self.found.push(self.on_path.iter().copied().chain([far]).collect());
        } else {
            self.on_path.push(far);
            self.extend(far);
            self.on_path.pop();
        }
    }
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
        let paths = view.paths_within(EntityRef(0), EntityRef(9), &query, Limits { counted, steps });
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
