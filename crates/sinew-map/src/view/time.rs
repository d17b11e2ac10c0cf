//! When things hold.

use super::View;
use crate::image::{ClaimRef, EntityRef, TieRef};
use sinew_model::{Day, Period, Schema, Verdict};

/// When something held, and the claims that say so.
#[derive(Clone, Debug)]
pub struct Held {
    /// The period, with the days on which sources spoke of it.
    pub period: Period,
    /// The claims that give its bounds.
    pub claims: Vec<ClaimRef>,
    /// Whether other claims about its bounds were outweighed.
    pub disputed: bool,
}

impl<'a> View<'a> {
    /// When a relation, designation or event held, by the bounds that claims give it. Sources that give no end attest it
    /// up to the day they spoke.
    pub fn held(&self, entity: EntityRef) -> Held {
        let def = self.schema(entity).def();
        let (start, from) = self.date(entity, &def.start);
        let (end, to) = self.date(entity, &def.end);
        let spoken = self.claims(entity).into_iter().filter(|claim| self.supports(*claim)).map(|claim| self.spoken(claim));
        let attested = spoken.fold(None, |span: Option<(Day, Day)>, day| {
            Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
        });
        let disputed = !from.outweighed.is_empty() || !to.outweighed.is_empty();
        Held { period: Period { start, end, attested }, claims: from.claims.into_iter().chain(to.claims).collect(), disputed }
    }

    /// Whether it held on a day.
    pub fn held_on(&self, entity: EntityRef, day: Day) -> Verdict {
        let held = self.held(entity);
        if endures(self.schema(entity)) { since(&held.period, day) } else { held.period.holds_on(day) }
    }

    /// Whether a tie is supported by an admitted claim and holds on the day asked for; possible at most where only
    /// the time is in doubt.
    pub fn stands(&self, tie: TieRef) -> Verdict {
        if !self.is_supported(tie) {
            return Verdict::Excluded;
        }
        match self.question.on {
            None => Verdict::Certain,
            Some(day) if self.is_reference(tie) => self.reference_holds(tie, day),
            Some(day) => self.held_on(self.holder(tie), day),
        }
    }

    /// A relation needs a supporting claim for each of its ends, a reference for its one.
    pub fn is_supported(&self, tie: TieRef) -> bool {
        let claims = self.tie_claims(tie);
        let target = self.map.tie(tie).property;
        let names_target = |claim: &ClaimRef| self.map.property(*claim).index() == target;
        claims.iter().any(names_target) && (self.is_reference(tie) || claims.iter().any(|claim| !names_target(claim)))
    }

    /// A reference holds while its own claim says; without dates, as long as the thing that refers exists or once the
    /// event that refers has happened.
    fn reference_holds(&self, tie: TieRef, day: Day) -> Verdict {
        let own = self.tie_claims(tie).into_iter().map(|claim| {
            let view = self.claim(claim);
            match (view.start, view.end) {
                (None, None) => None,
                (start, end) => Some(Period { start, end, attested: Some((self.spoken(claim), self.spoken(claim))) }.holds_on(day)),
            }
        });
        let dated: Vec<Option<Verdict>> = own.collect();
        match dated.iter().flatten().max() {
            Some(verdict) => *verdict,
            None if self.tie_schema(tie).is_interval() => self.held_on(self.holder(tie), day),
            None => Verdict::Certain,
        }
    }

    /// The supporting claims that name a tie's ends.
    pub fn tie_claims(&self, tie: TieRef) -> Vec<ClaimRef> {
        let record = self.map.tie(tie);
        let (source, target) = self.ends(tie);
        let edge = if self.is_reference(tie) { None } else { self.tie_schema(tie).edge() };
        let names = |claim: &ClaimRef| {
            let property = self.map.property(*claim);
            let is_target = property.index() == record.property && self.target(*claim) == Some(target);
            let is_source = edge.is_some_and(|(end, _)| property == end) && self.target(*claim) == Some(source);
            (is_target || is_source) && self.supports(*claim)
        };
        self.map.claims_of(self.holder(tie)).filter(names).collect()
    }

    /// All supporting claims about a tie: its ends, dates, shares and roles.
    pub fn tie_evidence(&self, tie: TieRef) -> Vec<ClaimRef> {
        if self.is_reference(tie) {
            return self.tie_claims(tie);
        }
        self.map.claims_of(self.holder(tie)).filter(|claim| self.supports(*claim)).collect()
    }
}

/// Things that, once they have happened, stay true: kinship, payments, appointments, events.
fn endures(schema: Schema) -> bool {
    ["Family", "Succession", "Payment", "Appointment", "ContractAward", "Event"].iter().any(|name| schema.is(name))
}

fn since(period: &Period, day: Day) -> Verdict {
    match (period.start, period.attested) {
        (Some(start), _) => start.on_or_before(day),
        (None, Some((first, _))) if first <= day => Verdict::Certain,
        _ => Verdict::Possible,
    }
}
