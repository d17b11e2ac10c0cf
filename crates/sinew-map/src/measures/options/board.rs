//! A catalogue laid over the flows of a day.

use super::reaching::Reaching;
use super::{Act, Catalogue, Match, Spec, Substitute};
use crate::measures::flows::network::{Network, is_unknown, middle};
use crate::measures::flows::{Flow, FlowQuery, day_of, flows_around};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Day, Range, Verdict};
use std::collections::BTreeSet;

/// Flows, and what each measure of a catalogue does to them.
#[derive(Clone, Debug)]
pub struct Board {
    /// The day.
    pub day: Day,
    /// The currency.
    pub currency: String,
    /// From whom.
    pub from: Vec<EntityRef>,
    /// To whom.
    pub to: Vec<EntityRef>,
    /// The flows on record, then the substitutes of the catalogue in its order.
    pub flows: Vec<Flow>,
    /// How many of them are on record.
    pub recorded: usize,
    /// The same as a network.
    pub network: Network,
    /// The measures of the catalogue.
    pub specs: Vec<Spec>,
    /// What each of them does.
    pub bites: Vec<Vec<Bite>>,
    /// What each of them reaches beyond its entity, and how surely. What is possibly reached is told and not counted on.
    pub reached: Vec<Vec<(EntityRef, Verdict)>>,
    /// Whether the entity of each stands designated already by the same authority.
    pub already: Vec<Verdict>,
    /// Protected flows.
    pub protected: Vec<Protected>,
    /// Flows that no measure stops, with the name of the exemption.
    pub licensed: Vec<(usize, String)>,
    /// After how many days each substitute opens.
    pub opening: Vec<Range>,
}

/// What a measure does to one flow.
#[derive(Clone, Debug)]
pub struct Bite {
    /// Which flow.
    pub flow: usize,
    /// Why.
    pub because: Because,
}

/// Why a measure stops a flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// It is a flow of the entity itself, or one that the measure names.
    Named,
    /// It is a flow of an entity that the designation reaches, by these claims.
    Reached(EntityRef, Vec<ClaimRef>),
}

/// A flow that should not be stopped.
#[derive(Clone, Debug)]
pub struct Protected {
    /// Which flow.
    pub flow: usize,
    /// The name of the exemption.
    pub name: String,
    /// How much a year; none where nobody says.
    pub amount: Option<Range>,
}

impl Board {
    /// Lays a catalogue over the flows of the view's day.
    pub fn new(view: &View<'_>, query: &FlowQuery, from: &[EntityRef], to: &[EntityRef], catalogue: &Catalogue) -> Board {
        let canonical = |entities: &[EntityRef]| entities.iter().map(|entity| view.canonical(*entity)).collect::<Vec<_>>();
        let (from, to) = (canonical(from), canonical(to));
        let reaching: Vec<Reaching> = Reaching::of_all(view, &catalogue.measures);
        let concerned = [from.clone(), to.clone(), concerned(catalogue, &reaching)].concat();
        let mut flows = flows_around(view, query, &concerned);
        let recorded = flows.len();
        let licensed = exempted(view, catalogue, &flows, true);
        let protected = protected(view, catalogue, &flows);
        let bites = all_bites(view, catalogue, &reaching, &flows, &licensed);
        flows.extend(assumed(view, catalogue));
        let told = |each: &Reaching| each.reached.iter().map(|(entity, held, _)| (*entity, *held)).collect();
        Board {
            day: day_of(view),
            currency: query.currency.clone(),
            network: Network::new(&flows, &from, &to),
            bites,
            reached: reaching.iter().map(told).collect(),
            already: reaching.iter().map(|each| each.already).collect(),
            opening: catalogue.substitutes.iter().map(|route| route.delay).collect(),
            specs: catalogue.measures.clone(),
            from,
            to,
            flows,
            recorded,
            protected,
            licensed,
        }
    }

    /// Whether a flow is a route assumed by the catalogue.
    pub fn is_assumed(&self, flow: usize) -> bool {
        flow >= self.recorded
    }

    /// How much all protected flows of known amount that some measures stop wholly or in part lose, and whether some of unknown amount do
    /// too. By the middle of amounts and effects; what several measures stop counts once, at the strongest.
    pub fn harm(&self, measures: &[usize]) -> (f64, bool) {
        let lost = self.protected.iter().filter_map(|each| Some((each, self.strongest(each.flow, measures)?)));
        lost.fold((0.0, false), |(sum, unknown), (each, share)| match &each.amount {
            Some(amount) => (sum + middle(amount) * share, unknown),
            None => (sum, true),
        })
    }

    /// The largest share that one of the measures takes from a flow, by the middle of its effect.
    pub fn strongest(&self, flow: usize, measures: &[usize]) -> Option<f64> {
        let hits = measures.iter().filter(|at| self.bites[**at].iter().any(|bite| bite.flow == flow));
        hits.map(|at| middle(&self.specs[*at].effect) / 100.0).max_by(f64::total_cmp)
    }

    /// The claims on a flow, and on why measures stop it.
    pub fn claims(&self, flow: usize, measures: &[usize]) -> Vec<ClaimRef> {
        let bites = measures.iter().flat_map(|at| &self.bites[*at]).filter(|bite| bite.flow == flow);
        let reached = bites.filter_map(|bite| match &bite.because {
            Because::Reached(_, claims) => Some(claims.clone()),
            Because::Named => None,
        });
        let all: BTreeSet<ClaimRef> = reached.flatten().chain(self.flows[flow].claims.iter().copied()).collect();
        all.into_iter().collect()
    }
}

/// Entities whose flows a catalogue speaks of.
fn concerned(catalogue: &Catalogue, reaching: &[Reaching]) -> Vec<EntityRef> {
    let of_measures = catalogue.measures.iter().filter_map(|spec| match &spec.act {
        Act::Cut(wanted) | Act::Condition(wanted) => Some(wanted),
        Act::Designate(_) | Act::Freeze(_) => None,
    });
    let wanted = of_measures.chain(catalogue.exempt.iter().map(|exempt| &exempt.flows));
    let ends = wanted.flat_map(|wanted| [wanted.from, wanted.to]).flatten();
    ends.chain(reaching.iter().flat_map(Reaching::entities)).collect()
}

/// The routes that a catalogue assumes.
fn assumed(view: &View<'_>, catalogue: &Catalogue) -> Vec<Flow> {
    let flow =
        |route: &Substitute| Flow::assumed(view.canonical(route.from), view.canonical(route.to), route.amount, &route.note);
    catalogue.substitutes.iter().map(flow).collect()
}

/// Flows that are exempt in the one way or the other, each with the name of the exemption.
fn exempted(view: &View<'_>, catalogue: &Catalogue, flows: &[Flow], licence: bool) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for exempt in catalogue.exempt.iter().filter(|exempt| exempt.licence == licence) {
        let of_it = flows.iter().enumerate().filter(|(_, flow)| meant(view, &exempt.flows, flow));
        all.extend(of_it.map(|(at, _)| (at, exempt.name.clone())));
    }
    all
}

/// Protected flows; one that several exemptions name is protected once.
fn protected(view: &View<'_>, catalogue: &Catalogue, flows: &[Flow]) -> Vec<Protected> {
    let known = |flow: usize| flows[flow].amount.as_ref().ok().copied().filter(|_| !is_unknown(&flows[flow]));
    let all = exempted(view, catalogue, flows, false).into_iter();
    let mut protected: Vec<Protected> = all.map(|(flow, name)| Protected { flow, name, amount: known(flow) }).collect();
    protected.sort_by_key(|each| each.flow);
    protected.dedup_by_key(|each| each.flow);
    protected
}

/// What each measure stops, but for what is licensed.
fn all_bites(
    view: &View<'_>,
    catalogue: &Catalogue,
    reaching: &[Reaching],
    flows: &[Flow],
    licensed: &[(usize, String)],
) -> Vec<Vec<Bite>> {
    let free: BTreeSet<usize> = licensed.iter().map(|(at, _)| *at).collect();
    let of_one = |(spec, reaching): (&Spec, &Reaching)| {
        let mut bites = bites(view, spec, reaching, flows);
        bites.retain(|bite| !free.contains(&bite.flow));
        bites
    };
    catalogue.measures.iter().zip(reaching).map(of_one).collect()
}

fn meant(view: &View<'_>, wanted: &Match, flow: &Flow) -> bool {
    let is = |wanted: Option<EntityRef>, found| wanted.is_none_or(|wanted| view.canonical(wanted) == found);
    is(wanted.from, flow.from) && is(wanted.to, flow.to) && flow.speaks_of(&wanted.about)
}

fn bites(view: &View<'_>, spec: &Spec, reaching: &Reaching, flows: &[Flow]) -> Vec<Bite> {
    let because = |flow: &Flow| match &spec.act {
        Act::Designate(_) => reaching.because(flow),
        Act::Freeze(entity) => (view.canonical(*entity) == flow.from).then_some(Because::Named),
        Act::Cut(wanted) | Act::Condition(wanted) => meant(view, wanted, flow).then_some(Because::Named),
    };
    flows.iter().enumerate().filter_map(|(at, flow)| because(flow).map(|because| Bite { flow: at, because })).collect()
}

impl Flow {
    /// A route that the analyst assumes; no claim speaks of it.
    fn assumed(from: EntityRef, to: EntityRef, amount: Range, note: &str) -> Flow {
        Flow {
            relation: from,
            kind: "assumed",
            from,
            to,
            amount: Ok(amount),
            stated: None,
            rate: None,
            channel: Vec::new(),
            goods: Vec::new(),
            purpose: vec![note.to_owned()].into_iter().filter(|note| !note.is_empty()).collect(),
            verdict: Verdict::Certain,
            claims: Vec::new(),
            denied: Vec::new(),
        }
    }
}

/// All claims on a board's flows, and on what its measures reach; each once.
pub fn evidence(board: &Board) -> Vec<ClaimRef> {
    let flows = board.flows.iter().flat_map(|flow| flow.claims.iter().copied());
    let reached = board.bites.iter().flatten().filter_map(|bite| match &bite.because {
        Because::Reached(_, claims) => Some(claims.iter().copied()),
        Because::Named => None,
    });
    let all: BTreeSet<ClaimRef> = flows.chain(reached.flatten()).collect();
    all.into_iter().collect()
}
