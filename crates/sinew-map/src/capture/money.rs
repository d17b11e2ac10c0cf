//! The payments that a network receives.

use super::belong::Member;
use super::belongs;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Payments in one currency.
#[derive(Clone, Debug)]
pub struct Budget {
    /// The code; empty where nobody gives one.
    pub currency: String,
    /// What the network receives.
    pub received: Range,
    /// That many percent of all payments on record.
    pub share: Range,
    /// The payments, the network's first, then by beneficiary.
    pub payments: Vec<Paid>,
}

/// One payment that runs on the day.
#[derive(Clone, Debug)]
pub struct Paid {
    /// The `Payment`.
    pub payment: EntityRef,
    /// To whom.
    pub beneficiary: EntityRef,
    /// How much; nothing: nobody says.
    pub amount: Option<Range>,
    /// For how long such an amount is paid, as sources put it.
    pub per: Option<String>,
    /// Whether it runs on the day.
    pub verdict: Verdict,
    /// Whether who receives it belongs to the network.
    pub belongs: Verdict,
    /// The claims on it.
    pub claims: Vec<ClaimRef>,
}

/// The payments of a payer that run on the day asked for: those whose period holds on it. All, where no day is asked for.
pub(super) fn budget(view: &View<'_>, payer: EntityRef, members: &[Member]) -> Vec<Budget> {
    let mut by_currency: BTreeMap<String, Vec<Paid>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for link in view.all_ties(view.canonical(payer)) {
        let is_payment = link.forward && !view.is_reference(link.tie) && view.tie_schema(link.tie).is("Payment");
        if !is_payment || !view.is_supported(link.tie) || !seen.insert(view.holder(link.tie)) {
            continue;
        }
        let payment = view.holder(link.tie);
        let held = view.held(payment);
        let verdict = view.question().on.map_or(Verdict::Certain, |day| held.period.holds_on(day));
        if verdict.is_excluded() {
            continue;
        }
        let text = |property: &str| view.values(payment, property).first().map(|claim| view.map().value(*claim).to_owned());
        let paid = Paid {
            payment,
            beneficiary: link.far,
            amount: view.number(payment, "amount").0,
            per: text("per"),
            verdict,
            belongs: belongs(members, link.far),
            claims: view.tie_evidence(link.tie),
        };
        by_currency.entry(text("currency").unwrap_or_default()).or_default().push(paid);
    }
    by_currency.into_iter().map(|(currency, payments)| total(currency, payments)).collect()
}

fn total(currency: String, mut payments: Vec<Paid>) -> Budget {
    payments.sort_by_key(|paid| (std::cmp::Reverse(paid.belongs), paid.beneficiary, paid.payment));
    let anything = Range::new(0.0, true, f64::INFINITY, false).unwrap_or(Range::unknown());
    let nothing = Range::exact(0.0);
    let amount = |paid: &Paid| paid.amount.unwrap_or(anything);
    let counts = |paid: &Paid, surely: bool| {
        let own = amount(paid);
        if surely { own } else { own.hull(&nothing) }
    };
    let (mut received, mut others) = (nothing, nothing);
    for paid in &payments {
        if paid.belongs.is_possible() {
            received = received.add(&counts(paid, paid.verdict.and(paid.belongs).is_certain()));
        }
        if !paid.belongs.is_certain() {
            others = others.add(&counts(paid, paid.verdict.is_certain() && paid.belongs.is_excluded()));
        }
    }
    Budget { currency, received, share: part(&received, &others), payments }
}

/// Percent of the one in both.
fn part(own: &Range, others: &Range) -> Range {
    let of = |own: f64, others: f64| match (own, others) {
        (own, others) if own + others == 0.0 => 0.0,
        (own, _) if own.is_infinite() => 100.0,
        (_, others) if others.is_infinite() => 0.0,
        (own, others) => 100.0 * own / (own + others),
    };
    Range::closed(of(own.lo(), others.hi()), of(own.hi(), others.lo())).unwrap_or(Range::unknown_share())
}
