//! The view as a graph: entities are nodes, relations and references are edges.
//!
//! A relation is an edge and not a node, so what it refers to beside its two ends (the post of an appointment) is not in
//! the graph; entities and statements have it.

pub mod gexf;
pub mod graphml;

mod xml;

use crate::scope;
use sinew_map::{ClaimRef, EntityRef, TieRef, View};
use sinew_model::{Date, Day, Period, Verdict};
use std::collections::BTreeSet;

/// What a view shows as a graph.
struct Graph<'v, 'a> {
    view: &'v View<'a>,
    /// Whether an entity, by its number, is an end of an edge.
    ends: Vec<bool>,
    ties: Vec<(TieRef, Verdict)>,
}

struct Edge<'a> {
    id: String,
    source: &'a str,
    target: &'a str,
    kind: &'static str,
    directed: bool,
    verdict: &'static str,
    /// The relation's own id, or that of the entity that refers.
    holder: &'a str,
    period: Period,
    /// Keys of the sources of all supporting claims.
    sources: BTreeSet<&'a str>,
    claims: usize,
}

impl<'v, 'a> Graph<'v, 'a> {
    fn of(view: &'v View<'a>) -> Graph<'v, 'a> {
        let mut graph = Graph { view, ends: vec![false; view.map().entity_count()], ties: Vec::new() };
        for tie in view.map().ties().filter(|tie| !is_reference_of_relation(view, *tie)) {
            let (source, target) = view.ends(tie);
            let verdict = if source != target && has_both_ends(view, tie) { view.stands(tie) } else { Verdict::Excluded };
            if verdict.is_possible() {
                graph.ties.push((tie, verdict));
                graph.ends[source.0 as usize] = true;
                graph.ends[target.0 as usize] = true;
            }
        }
        graph
    }

    /// The ends of edges, and what else the view has something to say of, in order of id.
    fn nodes(&self) -> impl Iterator<Item = EntityRef> {
        let stands_alone = |entity: EntityRef| {
            let relation = self.view.schema(entity).edge().is_some();
            !relation && scope::stands(self.view, entity) && !scope::claims(self.view, entity, false).is_empty()
        };
        self.view.entities().filter(move |entity| self.ends[entity.0 as usize] || stands_alone(*entity))
    }

    fn edges(&self) -> impl Iterator<Item = Edge<'a>> {
        self.ties.iter().map(|(tie, verdict)| self.edge(*tie, *verdict))
    }

    fn edge(&self, tie: TieRef, verdict: Verdict) -> Edge<'a> {
        let view = self.view;
        let (source, target) = view.ends(tie);
        let evidence = view.tie_evidence(tie);
        Edge {
            id: format!("tie-{}", tie.0),
            source: view.id(source),
            target: view.id(target),
            kind: view.tie_type(tie),
            directed: view.is_reference(tie) || view.tie_schema(tie).def().directed,
            verdict: if verdict.is_certain() { "certain" } else { "possible" },
            holder: view.map().id(view.holder(tie)),
            period: period(view, tie, &evidence),
            sources: evidence.iter().map(|claim| view.claim(*claim).cited()).collect(),
            claims: evidence.len(),
        }
    }
}

impl Edge<'_> {
    /// The keys of its sources, for reading.
    fn sources(&self) -> String {
        self.sources.iter().copied().collect::<Vec<_>>().join("; ")
    }
}

fn is_reference_of_relation(view: &View<'_>, tie: TieRef) -> bool {
    view.is_reference(tie) && view.tie_schema(tie).edge().is_some()
}

/// Whether claims that are admitted and no denials name both ends of a relation.
fn has_both_ends(view: &View<'_>, tie: TieRef) -> bool {
    let Some((source, target)) = view.tie_schema(tie).edge() else { return true };
    let named: Vec<_> = view.tie_claims(tie).into_iter().map(|claim| view.map().property(claim)).collect();
    named.contains(&source) && named.contains(&target)
}

/// When a tie held: as the relation did; a reference as its own claims say, as widely as they say it.
fn period(view: &View<'_>, tie: TieRef, evidence: &[ClaimRef]) -> Period {
    if !view.is_reference(tie) {
        return view.held(view.holder(tie)).period;
    }
    let claims: Vec<_> = evidence.iter().map(|claim| view.claim(*claim)).collect();
    let dated = claims.iter().any(|claim| claim.start.is_some() || claim.end.is_some());
    if !dated && view.tie_schema(tie).is_interval() {
        return view.held(view.holder(tie)).period;
    }
    let starts: Option<Vec<Date>> = claims.iter().map(|claim| claim.start).collect();
    let ends: Option<Vec<Date>> = claims.iter().map(|claim| claim.end).collect();
    let start = starts.and_then(|starts| starts.into_iter().min_by_key(|date| date.earliest()));
    let end = ends.and_then(|ends| ends.into_iter().max_by_key(|date| date.latest().unwrap_or(Day::MAX)));
    Period::new(start, end)
}
