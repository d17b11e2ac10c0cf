//! Whether pledges are kept: commitments and the indicators that follow them.
//!
//! A `Commitment` is a claim like any other: who promised or demanded what of whom, when, due when. Its `indicator` is a question on
//! the map, saved as text by whoever thinks that it measures the commitment:
//!
//! ```text
//! posts network=coordination-framework; names=minister
//! seats network=coordination-framework; body=council-of-representatives; size=329
//! payments from=government-of-iraq; to=pmf; currency=USD
//! incidents attributed=pro-iranian-militias; days=90
//! ties of=quds-force; types=Support,Supply
//! ```
//!
//! It is asked as of any day, and its value is a range with its claims. Whether a value keeps a promise is for people to say.

mod measure;
mod parse;

pub use parse::{Indicator, IndicatorError};

use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Date, Day, Range};

/// One commitment and its indicators.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// The `Commitment`.
    pub commitment: EntityRef,
    /// Who made it.
    pub party: Vec<EntityRef>,
    /// To whom, or of whom it is demanded.
    pub toward: Vec<EntityRef>,
    /// Pledge, demand, threat, refusal, as sources put it.
    pub kind: Vec<String>,
    /// What.
    pub text: Vec<String>,
    /// When it was made; one of these days.
    pub said: Option<Date>,
    /// When it is due.
    pub due: Option<Date>,
    /// What sources say became of it.
    pub status: Vec<String>,
    /// The claims on all this.
    pub claims: Vec<ClaimRef>,
    /// Its indicators.
    pub indicators: Vec<Measured>,
}

/// An indicator on several days.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The question as it was saved.
    pub question: String,
    /// The claims that link it to the commitment.
    pub claims: Vec<ClaimRef>,
    /// One value a day, or why there is none.
    pub values: Result<Vec<Reading>, IndicatorError>,
}

/// The value of an indicator on a day.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The day.
    pub day: Day,
    /// The value.
    pub value: Range,
    /// Of what: `% of 10 posts`, `seats`, `USD`, `incidents in 90 days`, `ties`.
    pub unit: String,
    /// The claims that it rests on.
    pub claims: Vec<ClaimRef>,
}

/// Which commitments are asked for, and on which days their indicators.
#[derive(Clone, Debug, Default)]
pub struct CommitmentQuery {
    /// Only those made by, or directed to, one of these; empty: all.
    pub of: Vec<EntityRef>,
    /// The days, in order.
    pub days: Vec<Day>,
}

/// The commitments on record, by the day on which they were made, then by id. As of a day, those that may have been made by then.
pub fn commitments(view: &View<'_>, query: &CommitmentQuery) -> Vec<Commitment> {
    let of: Vec<EntityRef> = query.of.iter().map(|entity| view.canonical(*entity)).collect();
    let all = view.entities().filter(|entity| view.schema(*entity).is("Commitment"));
    let mut found: Vec<Commitment> = all.filter_map(|entity| commitment(view, entity, query)).collect();
    found.retain(|one| of.is_empty() || one.party.iter().chain(&one.toward).any(|entity| of.contains(entity)));
    if let Some(day) = view.question().on {
        found.retain(|one| one.said.is_none_or(|said| said.on_or_before(day).is_possible()));
    }
    found.sort_by_key(|one| (one.said.and_then(|said| said.earliest()), one.commitment));
    found
}

fn commitment(view: &View<'_>, entity: EntityRef, query: &CommitmentQuery) -> Option<Commitment> {
    let claims: Vec<ClaimRef> = view.claims(entity).into_iter().filter(|claim| view.supports(*claim)).collect();
    let texts = |property: &str| {
        let mut texts: Vec<String> =
            view.values(entity, property).iter().map(|claim| view.map().value(*claim).to_owned()).collect();
        texts.sort();
        texts.dedup();
        texts
    };
    let entities = |property: &str| {
        let mut all: Vec<EntityRef> = view.values(entity, property).into_iter().filter_map(|claim| view.target(claim)).collect();
        all.sort();
        all.dedup();
        all
    };
    let held = view.held(entity);
    let indicators = texts("indicator").into_iter().map(|question| measured(view, entity, question, &query.days)).collect();
    (!claims.is_empty()).then(|| Commitment {
        commitment: entity,
        party: entities("party"),
        toward: entities("toward"),
        kind: texts("kind"),
        text: texts("text"),
        said: held.period.start,
        due: texts("dueDate").iter().find_map(|date| Date::parse(date).ok()),
        status: texts("status"),
        claims,
        indicators,
    })
}

fn measured(view: &View<'_>, entity: EntityRef, question: String, days: &[Day]) -> Measured {
    let says_so = |claim: &ClaimRef| view.map().value(*claim) == question;
    let claims = view.values(entity, "indicator").into_iter().filter(says_so).collect();
    let values = Indicator::parse(&question).and_then(|indicator| {
        days.iter().map(|day| indicator.measure(&view.on_day(*day), *day)).collect::<Result<Vec<Reading>, IndicatorError>>()
    });
    Measured { question, claims, values }
}
