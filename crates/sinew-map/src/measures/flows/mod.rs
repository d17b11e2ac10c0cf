//! Money and goods that move from one entity to another, as of a day.
//!
//! A flow is a `Payment` (payer to beneficiary), a `Supply` (supplier to recipient), where goods are asked for, or `Support` whose kind is
//! `funds` (supporter to supported). Its amount is brought to a year ([`amount`]) and to one currency by dated rates that the user gives
//! ([`rates`]). What nobody says stays unknown: the amount is then without limit in a [`Network`], and is shown apart where no
//! known amount limits it on its way.
//!
//! [`max_flow`] answers how much can pass from some to others, with a smallest cut as the certificate: by the theorem of Ford and Fulkerson
//! (1956), flow and cut are equal, and either proves the other.

pub mod amount;
pub mod answer;
pub mod network;
pub mod rates;

pub use answer::{Crossing, MaxFlow, max_flow};
pub use network::{Case, Money, Network};
pub use rates::{Rate, Rates};

use crate::view::{Link, View};
use crate::{ClaimRef, EntityRef};
use amount::{Stated, Unknown};
use sinew_model::{Day, Range, Stance, Verdict};
use std::collections::BTreeSet;

/// What is asked.
#[derive(Clone, Debug)]
pub struct FlowQuery {
    /// In which currency amounts are given: a code such as `USD`.
    pub currency: String,
    /// What other currencies are worth.
    pub rates: Rates,
    /// Goods that are followed beside money: supplies whose goods hold one of these words. None: money alone.
    pub goods: Vec<String>,
}

impl Default for FlowQuery {
    fn default() -> FlowQuery {
        FlowQuery { currency: "USD".to_owned(), rates: Rates::default(), goods: Vec::new() }
    }
}

/// One flow that runs on the day, or possibly does.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The relation.
    pub relation: EntityRef,
    /// Its schema: `Payment`, `Supply`, `Support`.
    pub kind: &'static str,
    /// From whom.
    pub from: EntityRef,
    /// To whom.
    pub to: EntityRef,
    /// How much a year, in the currency asked for; or why that is not known.
    pub amount: Result<Range, Unknown>,
    /// The amount as sources state it.
    pub stated: Option<Stated>,
    /// By which rate it was converted.
    pub rate: Option<Rate>,
    /// Through what, as sources put it.
    pub channel: Vec<String>,
    /// For which goods.
    pub goods: Vec<String>,
    /// What for.
    pub purpose: Vec<String>,
    /// Whether it runs on the day.
    pub verdict: Verdict,
    /// The claims on it.
    pub claims: Vec<ClaimRef>,
    /// Claims that deny it.
    pub denied: Vec<ClaimRef>,
}

/// The day of which flows are asked: they have no answer "at any time".
pub fn day_of(view: &View<'_>) -> Day {
    view.question().on.unwrap_or(view.question().today)
}

/// All flows that run on the day among the seeds and whoever is tied to them by flows, in either direction; by giver, receiver and relation.
pub fn flows_around(view: &View<'_>, query: &FlowQuery, seeds: &[EntityRef]) -> Vec<Flow> {
    let mut seen: BTreeSet<EntityRef> = seeds.iter().map(|seed| view.canonical(*seed)).collect();
    let mut open: Vec<EntityRef> = seen.iter().copied().collect();
    let mut known = BTreeSet::new();
    let mut flows = Vec::new();
    while let Some(entity) = open.pop() {
        for link in view.all_ties(entity).into_iter().filter(|link| carries(view, query, link)) {
            let relation = view.holder(link.tie);
            if !known.insert(relation) {
                continue;
            }
            if let Some(flow) = flow(view, query, &link) {
                open.extend([flow.from, flow.to].into_iter().filter(|end| seen.insert(*end)));
                flows.push(flow);
            }
        }
    }
    flows.sort_by_key(|flow| (flow.from, flow.to, flow.relation));
    flows
}

fn carries(view: &View<'_>, query: &FlowQuery, link: &Link) -> bool {
    if view.is_reference(link.tie) || !view.is_supported(link.tie) {
        return false;
    }
    let (schema, relation) = (view.tie_schema(link.tie), view.holder(link.tie));
    if schema.is("Payment") {
        return true;
    }
    if schema.is("Support") {
        return texts(view, relation, "kind").iter().any(|kind| kind.eq_ignore_ascii_case("funds"));
    }
    let wanted = |goods: &String| query.goods.iter().any(|word| goods.to_lowercase().contains(&word.to_lowercase()));
    schema.is("Supply") && texts(view, relation, "goods").iter().any(wanted)
}

/// The flow of a tie, if it may run on the day.
fn flow(view: &View<'_>, query: &FlowQuery, link: &Link) -> Option<Flow> {
    let relation = view.holder(link.tie);
    let (from, to) = view.ends(link.tie);
    let held = view.held(relation);
    let day = day_of(view);
    let verdict = held.period.holds_on(day);
    if verdict.is_excluded() {
        return None;
    }
    let stated = Stated::of(view, relation, &held.period);
    let (amount, rate) = match &stated {
        None => (Err(Unknown::NotStated), None),
        Some(stated) => stated.a_year(&query.currency, &query.rates, day),
    };
    let denied = view.claims(relation).into_iter().filter(|claim| view.stance(*claim) == Stance::Denied).collect();
    Some(Flow {
        relation,
        kind: view.tie_schema(link.tie).name(),
        from,
        to,
        amount,
        stated,
        rate,
        channel: texts(view, relation, "channel"),
        goods: texts(view, relation, "goods"),
        purpose: texts(view, relation, "purpose"),
        verdict,
        claims: view.tie_evidence(link.tie),
        denied,
    })
}

/// What supporting claims say under a property, each once, in order.
pub(super) fn texts(view: &View<'_>, entity: EntityRef, property: &str) -> Vec<String> {
    let values = view.values(entity, property);
    let all: BTreeSet<&str> = values.iter().map(|claim| view.map().value(*claim)).collect();
    all.into_iter().map(str::to_owned).collect()
}

impl Flow {
    /// Whether any of these words stands in its channel, goods or purpose; none asked for: yes.
    pub fn speaks_of(&self, words: &[String]) -> bool {
        let all = self.channel.iter().chain(&self.goods).chain(&self.purpose);
        let text = all.map(|text| text.to_lowercase()).collect::<Vec<_>>().join(" ");
        words.is_empty() || words.iter().any(|word| text.contains(&word.to_lowercase()))
    }

    /// What it is for, as one line: goods, purpose, channel.
    pub fn about(&self) -> String {
        self.goods.iter().chain(&self.purpose).chain(&self.channel).cloned().collect::<Vec<_>>().join("; ")
    }
}
