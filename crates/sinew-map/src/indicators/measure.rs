//! The value of an indicator on a day.

use super::{Indicator, IndicatorError, Reading};
use crate::capture::{CaptureQuery, capture};
use crate::incidents::{By, IncidentFilter, count};
use crate::posts::PostQuery;
use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use sinew_model::{Day, Range, Verdict};
use std::collections::BTreeSet;

impl Indicator {
    /// The value as of the day of the view. An indicator of nothing that is on record is zero or unknown, never an error.
    pub(super) fn measure(&self, view: &View<'_>, day: Day) -> Result<Reading, IndicatorError> {
        match self {
            Indicator::Posts { network, names, hops } => posts(view, day, &all(view, network)?, names, *hops),
            Indicator::Seats { network, body, size, hops } => {
                seats(view, day, &all(view, network)?, find(view, body)?, *size, *hops)
            }
            Indicator::Payments { from, to, currency } => payments(view, day, find(view, from)?, &all(view, to)?, currency),
            Indicator::Incidents { attributed, claimed, target, days } => {
                let some = |name: &Option<String>| name.as_deref().map(|name| find(view, name)).transpose();
                let filter = IncidentFilter {
                    from: Some(day.plus(1 - days)),
                    to: Some(day),
                    claimant: some(claimed)?,
                    attributed: some(attributed)?,
                    target: some(target)?,
                    country: None,
                };
                Ok(incidents(view, day, &filter, *days))
            }
            Indicator::Ties { of, types } => Ok(ties(view, day, &all(view, of)?, types)),
        }
    }
}

fn find(view: &View<'_>, id: &str) -> Result<EntityRef, IndicatorError> {
    view.find(id).ok_or_else(|| IndicatorError::NoEntity(id.to_owned()))
}

fn all(view: &View<'_>, ids: &[String]) -> Result<Vec<EntityRef>, IndicatorError> {
    ids.iter().map(|id| find(view, id)).collect()
}

fn sorted(claims: impl IntoIterator<Item = ClaimRef>) -> Vec<ClaimRef> {
    claims.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}

fn posts(view: &View<'_>, day: Day, network: &[EntityRef], names: &[String], hops: usize) -> Result<Reading, IndicatorError> {
    let posts = PostQuery { names: names.to_vec(), ..PostQuery::default() };
    let found = capture(view, &CaptureQuery { network: network.to_vec(), hops, posts: Some(posts), ..CaptureQuery::default() });
    let claims = sorted(found.posts.iter().flat_map(|post| post.claims.iter().copied()));
    let unit = format!("% of {} posts", found.posts.len());
    Ok(Reading { day, value: found.posts_share.unwrap_or(Range::unknown_share()), unit, claims })
}

fn seats(
    view: &View<'_>,
    day: Day,
    network: &[EntityRef],
    body: EntityRef,
    size: Option<u64>,
    hops: usize,
) -> Result<Reading, IndicatorError> {
    let query = CaptureQuery { network: network.to_vec(), hops, body: Some(body), size, ..CaptureQuery::default() };
    let held = capture(view, &query).seats;
    let value = held.as_ref().filter(|held| !held.seats.parties.is_empty()).map(|held| held.held);
    let anything = Range::new(0.0, true, f64::INFINITY, false).unwrap_or(Range::unknown());
    let claims = held.map(|held| held.claims).unwrap_or_default();
    Ok(Reading { day, value: value.unwrap_or(anything), unit: "seats".to_owned(), claims })
}

fn payments(view: &View<'_>, day: Day, from: EntityRef, to: &[EntityRef], currency: &str) -> Result<Reading, IndicatorError> {
    let query = CaptureQuery { network: to.to_vec(), payer: Some(from), ..CaptureQuery::default() };
    let budget = capture(view, &query).budget.into_iter().find(|budget| budget.currency.eq_ignore_ascii_case(currency));
    let value = budget.as_ref().map_or(Range::exact(0.0), |budget| budget.received);
    let own = budget.iter().flat_map(|budget| &budget.payments).filter(|paid| paid.belongs.is_possible());
    let claims = sorted(own.flat_map(|paid| paid.claims.iter().copied()));
    // Nothing on record is not nothing paid.
    let value = if claims.is_empty() { Range::new(0.0, true, f64::INFINITY, false).unwrap_or(value) } else { value };
    Ok(Reading { day, value, unit: currency.to_owned(), claims })
}

fn incidents(view: &View<'_>, day: Day, filter: &IncidentFilter, days: i32) -> Reading {
    let total = count(view, filter, &[By::MONTH]).total;
    let most = total.possible.map_or(f64::INFINITY, |most| most as f64);
    let value = Range::new(total.certain as f64, true, most, most.is_finite()).unwrap_or(Range::unknown());
    Reading { day, value, unit: format!("incidents in {days} days"), claims: sorted(total.claims) }
}

fn ties(view: &View<'_>, day: Day, of: &[EntityRef], types: &[String]) -> Reading {
    let mut seen: BTreeSet<TieRef> = BTreeSet::new();
    let (mut certain, mut possible, mut claims) = (0.0, 0.0, Vec::new());
    for link in of.iter().flat_map(|entity| view.ties(*entity)) {
        let is_asked = !view.is_reference(link.tie) && view.is_of_types(link.tie, types, &[]);
        if is_asked && seen.insert(link.tie) {
            certain += if link.verdict == Verdict::Certain { 1.0 } else { 0.0 };
            possible += 1.0;
            claims.extend(view.tie_claims(link.tie));
        }
    }
    let value = Range::closed(certain, possible).unwrap_or(Range::unknown());
    Reading { day, value, unit: "ties".to_owned(), claims: sorted(claims) }
}
