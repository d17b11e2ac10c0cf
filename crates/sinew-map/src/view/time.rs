//! When things hold.

use super::View;
use crate::image::{ClaimRef, EntityRef, NONE, TieRef, optional};
use sinew_model::{Date, Day, Period, Schema, Verdict};

/// When something held, and the claims that say so.
#[derive(Clone, Debug)]
pub struct Held {
    /// The period, with the days on which sources spoke of it.
    pub period: Period,
    /// The claims that give its bounds.
    pub claims: Vec<ClaimRef>,
    /// Whether claims about its bounds exclude each other.
    pub disputed: bool,
}

impl<'a> View<'a> {
    /// When a relation, designation or event held, by the bounds that claims give it. Sources that do not say that it was
    /// over attest it on the day they spoke.
    pub fn held(&self, entity: EntityRef) -> Held {
        let def = self.schema(entity).def();
        let (start, from) = self.date(entity, &def.start);
        let (end, to) = self.date(entity, &def.end);
        let attested = self.attested(entity, start.is_some(), end.is_some());
        let disputed = self.is_disputed(&from) || self.is_disputed(&to);
        Held { period: Period { start, end, attested }, claims: from.claims.into_iter().chain(to.claims).collect(), disputed }
    }

    /// The first and the last day on which a source certainly spoke that does not say that it may have been over by then.
    /// A source dated by a year alone spoke on some day of it: what is certain of that is its last day as a first one, and
    /// its first as a last one.
    fn attested(&self, entity: EntityRef, has_start: bool, has_end: bool) -> Option<(Day, Day)> {
        let ends = &self.schema(entity).def().end;
        let claims: Vec<ClaimRef> = self.claims(entity).into_iter().filter(|claim| self.supports(*claim)).collect();
        let is_end = |claim: &&ClaimRef| ends.contains(&self.map.property(**claim));
        let says_over = |claim: &&ClaimRef| was_over(self.as_date(**claim), self.spoken(**claim));
        let past: Vec<(u32, u16)> = claims.iter().filter(is_end).filter(says_over).map(|claim| self.speaker(*claim)).collect();
        let present = claims.iter().filter(|claim| !past.contains(&self.speaker(**claim)));
        self.certainly_spoken(present.copied(), has_start, has_end)
    }

    /// The span within which these claims were certainly spoken, for a period of which one bound may be known.
    fn certainly_spoken(&self, claims: impl Iterator<Item = ClaimRef>, has_start: bool, has_end: bool) -> Option<(Day, Day)> {
        let spans = claims.map(|claim| (self.spoken_from(claim), self.spoken(claim)));
        let (first, last) = spans.fold(None, |span, (from, to)| {
            let (first, last) = span.unwrap_or((to, from));
            Some((first.min(to), last.max(from)))
        })?;
        match (has_start, has_end) {
            _ if first <= last => Some((first, last)),
            (true, _) => Some((last, last)),
            (false, true) => Some((first, first)),
            (false, false) => None,
        }
    }

    /// When a tie held, as its own claims attest it. A reference of an event bears the event's time and no attestation.
    pub fn tie_held(&self, tie: TieRef) -> Held {
        let holder = self.holder(tie);
        let mut held = self.held(holder);
        if self.is_reference(tie) {
            let (start, end) = (held.period.start.is_some(), held.period.end.is_some());
            let own = self.certainly_spoken(self.tie_claims(tie).into_iter(), start, end);
            held.period.attested = if endures(self.schema(holder)) && (start || end) { None } else { own };
        }
        held
    }

    /// Tells sources apart: the number of the source's key, or that of the dataset where it is its own source.
    fn speaker(&self, claim: ClaimRef) -> (u32, u16) {
        let provenance = self.map.provenance(claim);
        optional(provenance.source).map_or((NONE, provenance.dataset), |source| (source, 0))
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
                (start, end) => {
                    let spoken = self.spoken(claim);
                    let certainly = if start.is_some() { self.spoken_from(claim) } else { spoken };
                    let attested = (!was_over(end, spoken)).then_some((certainly, certainly));
                    Some(Period { start, end, attested }.holds_on(day))
                }
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
        _ if period.end.is_some_and(|end| end.on_or_before(day).is_certain()) => Verdict::Certain,
        _ => Verdict::Possible,
    }
}

/// Whether something with this end may have been over on a day.
fn was_over(end: Option<Date>, day: Day) -> bool {
    end.is_some_and(|end| !end.is_open() && end.before(&Date::from(day)).is_possible())
}
