//! The search itself.

use super::PathQuery;
use crate::view::View;
use crate::{EntityRef, TieRef};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// When a search stops.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) counted: usize,
    pub(super) steps: usize,
}

pub(super) struct Search<'v, 'a> {
    view: &'v View<'a>,
    query: &'v PathQuery,
    from: &'v BTreeSet<EntityRef>,
    to: &'v BTreeSet<EntityRef>,
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

impl<'v, 'a> Search<'v, 'a> {
    pub(super) fn new(
        view: &'v View<'a>,
        query: &'v PathQuery,
        from: &'v BTreeSet<EntityRef>,
        to: &'v BTreeSet<EntityRef>,
        limits: Limits,
    ) -> Search<'v, 'a> {
        Search {
            view,
            query,
            from,
            to,
            near_end: BTreeMap::new(),
            ties: FxHashMap::default(),
            stands: FxHashMap::default(),
            found: Vec::new(),
            on_path: Vec::new(),
            unfinished: false,
            steps: 0,
            limits,
            hops: 0,
        }
    }

    /// The paths, and whether the search stopped before it had seen them all.
    pub(super) fn run(mut self) -> (Vec<Vec<EntityRef>>, bool) {
        self.near_end = self.distances(self.query.hops.div_ceil(2));
        self.steps = 0;
        self.find_all();
        (self.found, self.unfinished)
    }

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

    fn distances(&mut self, depth: usize) -> BTreeMap<EntityRef, usize> {
        let mut distances: BTreeMap<EntityRef, usize> = self.to.iter().map(|end| (*end, 0)).collect();
        let mut frontier: Vec<EntityRef> = self.to.iter().copied().collect();
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
        let (view, query) = (self.view, self.query);
        let stands = |tie: TieRef| view.stands(tie).and(view.is_large_enough(tie, query)).is_possible();
        ties.iter().any(|(_, tie)| *self.stands.entry(*tie).or_insert_with(|| stands(*tie)))
    }

    /// Shorter paths first, so that where the search stops they are there. No path has more hops than the map has entities.
    fn find_all(&mut self) {
        let most = self.query.hops.min(self.view.map().entity_count());
        let starts: Vec<EntityRef> = self.from.difference(self.to).copied().collect();
        while self.hops < most && !starts.is_empty() && !self.is_spent() {
            self.hops += 1;
            for start in &starts {
                self.on_path.push(*start);
                self.extend(*start);
                self.on_path.pop();
            }
        }
        self.unfinished |= self.hops < most && !starts.is_empty();
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
            let is_end = self.to.contains(&far);
            let is_new = !self.from.contains(&far) && !self.on_path.contains(&far);
            let leads_on = if left == 1 { is_end } else { !is_end && is_new && self.may_reach(far, left - 1) };
            if leads_on && self.any_stands(between) {
                self.enter(far);
            }
        }
    }

    fn enter(&mut self, far: EntityRef) {
        if self.to.contains(&far) {
            self.found.push(self.on_path.iter().copied().chain([far]).collect());
        } else {
            self.on_path.push(far);
            self.extend(far);
            self.on_path.pop();
        }
    }
}
