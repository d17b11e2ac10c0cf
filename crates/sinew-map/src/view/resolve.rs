//! Which of several conflicting claims the map uses: a rule that the user can read and change.

use super::View;
use crate::image::{ClaimRef, EntityRef};
use sinew_model::{Date, Kind, Preference, Property, Range, Schema, Stance, Verdict};

/// The claims that a rule of conflict leaves, and those that it passes over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// They win, or tie for it.
    pub claims: Vec<ClaimRef>,
    /// They lose.
    pub outweighed: Vec<ClaimRef>,
}

/// Claims about one property of one entity that cannot all be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The property.
    pub property: Property,
    /// Each group says the same; the first holds the claims that the map uses.
    pub sides: Vec<Vec<ClaimRef>>,
}

impl<'a> View<'a> {
    /// Applies the rule of conflict: criteria are compared in order until one leaves a winner; claims that tie on all of
    /// them win together.
    pub fn choose(&self, claims: &[ClaimRef]) -> Chosen {
        let rank = |claim: &ClaimRef| self.rank(*claim);
        let Some(best) = claims.iter().map(rank).min() else { return Chosen::default() };
        let (claims, outweighed) = claims.iter().partition(|claim| rank(claim) == best);
        Chosen { claims, outweighed }
    }

    /// Smaller is better.
    fn rank(&self, claim: ClaimRef) -> Vec<i64> {
        let view = self.claim(claim);
        let criterion = |preference: &Preference| match preference {
            Preference::Reliability => view.reliability.map_or(6, |r| r as i64),
            Preference::Credibility => view.credibility.map_or(6, |c| c as i64),
            Preference::Stance => -i64::from(view.stance.weight()),
            Preference::Recent => -i64::from(self.spoken(claim).0),
        };
        self.overlay.prefer.iter().map(criterion).collect()
    }

    /// The date that supporting claims give an entity under the first of these properties that has any: the winner's, or
    /// the span of all winners where they differ. With the claims that say so.
    pub(crate) fn date(&self, entity: EntityRef, properties: &[Property]) -> (Option<Date>, Chosen) {
        for property in properties {
            let mut claims = self.values(entity, property.name());
            claims.retain(|claim| self.as_date(*claim).is_some());
            if !claims.is_empty() {
                let chosen = self.choose(&claims);
                let is_end = self.schema(entity).def().end.contains(property);
                return (self.joint_date(&chosen.claims, is_end), chosen);
            }
        }
        (None, Chosen::default())
    }

    fn joint_date(&self, claims: &[ClaimRef], is_end: bool) -> Option<Date> {
        let dates = self.dates(claims);
        // A vaguer date that leaves room for a finer one says nothing against it.
        let finer = |date: &Date| dates.iter().any(|other| other != date && is_within(other, date));
        let dates: Vec<Date> = dates.iter().filter(|date| !finer(date)).copied().collect();
        if dates.len() > 1 { span(&dates, is_end) } else { dates.first().copied() }
    }

    /// The different dates that claims give, in order.
    fn dates(&self, claims: &[ClaimRef]) -> Vec<Date> {
        let mut dates: Vec<Date> = claims.iter().filter_map(|claim| self.as_date(*claim)).collect();
        dates.sort();
        dates.dedup();
        dates
    }

    pub(super) fn as_date(&self, claim: ClaimRef) -> Option<Date> {
        Date::parse(self.map().value(claim)).ok()
    }

    pub(crate) fn as_number(&self, claim: ClaimRef) -> Option<Range> {
        Range::parse(self.map().value(claim)).ok()
    }

    /// Whether two of the dates among which a choice was made exclude each other.
    pub(super) fn is_disputed(&self, chosen: &Chosen) -> bool {
        let dates = self.dates(&[chosen.claims.as_slice(), &chosen.outweighed].concat());
        dates.iter().enumerate().any(|(at, one)| dates[at + 1..].iter().any(|other| one.same_day(other).is_excluded()))
    }

    /// The number that supporting claims give an entity: the winner's, or the span of all winners. A value that is no number
    /// gives none.
    pub fn number(&self, entity: EntityRef, property: &str) -> (Option<Range>, Chosen) {
        let mut claims = self.values(entity, property);
        claims.retain(|claim| self.as_number(*claim).is_some());
        let chosen = self.choose(&claims);
        let ranges = chosen.claims.iter().filter_map(|claim| self.as_number(*claim));
        (ranges.reduce(|a, b| a.hull(&b)), chosen)
    }

    /// Where claims about an entity cannot all be right: two dates or numbers that exclude each other where there can
    /// be only one, or a value that one source gives and another denies.
    pub fn conflicts(&self, entity: EntityRef) -> Vec<Conflict> {
        let claims = self.claims(entity);
        let schema = self.schema(entity);
        let mut properties: Vec<Property> = claims.iter().map(|claim| self.map().property(*claim)).collect();
        properties.sort();
        properties.dedup();
        let of = |property: &Property| {
            claims.iter().copied().filter(|claim| self.map().property(*claim) == *property).collect::<Vec<_>>()
        };
        properties.iter().filter_map(|property| self.conflict(schema, *property, &of(property))).collect()
    }

    fn conflict(&self, schema: Schema, property: Property, claims: &[ClaimRef]) -> Option<Conflict> {
        let incompatible = |a: ClaimRef, b: ClaimRef| self.incompatible(schema, property, a, b);
        let any = claims.iter().enumerate().any(|(i, a)| claims[i + 1..].iter().any(|b| incompatible(*a, *b)));
        any.then(|| {
            let mut sides = self.sides(property, claims);
            let of_all = sides.clone();
            sides.retain(|side| of_all.iter().any(|other| incompatible(side[0], other[0])));
            Conflict { property, sides }
        })
    }

    fn incompatible(&self, schema: Schema, property: Property, a: ClaimRef, b: ClaimRef) -> bool {
        let (left, right) = (self.map().value(a), self.map().value(b));
        let denied = |claim| self.stance(claim) == Stance::Denied;
        match (denied(a), denied(b)) {
            (true, true) => false,
            (true, false) | (false, true) => left == right || self.name_the_same(property, a, b),
            (false, false) => only_one(schema, property, left, right),
        }
    }

    /// Whether a conflict is only about being so or not.
    pub fn is_denial(&self, conflict: &Conflict) -> bool {
        let is_denied = |side: &&Vec<ClaimRef>| self.stance(side[0]) == Stance::Denied;
        let (denied, said): (Vec<_>, Vec<_>) = conflict.sides.iter().partition(is_denied);
        let exclude = |a: ClaimRef, b: ClaimRef| self.incompatible(self.schema(self.map().subject(a)), conflict.property, a, b);
        !denied.is_empty()
            && !said.iter().enumerate().any(|(at, one)| said[at + 1..].iter().any(|other| exclude(one[0], other[0])))
    }

    /// Whether the values are ids of one entity.
    fn name_the_same(&self, property: Property, a: ClaimRef, b: ClaimRef) -> bool {
        property.kind() == Kind::Entity && self.target(a).is_some() && self.target(a) == self.target(b)
    }

    fn sides(&self, property: Property, claims: &[ClaimRef]) -> Vec<Vec<ClaimRef>> {
        let mut sides: Vec<Vec<ClaimRef>> = Vec::new();
        let denied = |claim: ClaimRef| self.stance(claim) == Stance::Denied;
        let same_value = |a, b| self.map().value(a) == self.map().value(b) || self.name_the_same(property, a, b);
        for claim in claims {
            match sides.iter_mut().find(|side| denied(side[0]) == denied(*claim) && same_value(side[0], *claim)) {
                Some(side) => side.push(*claim),
                None => sides.push(vec![*claim]),
            }
        }
        sides.sort_by_key(|side| side.iter().map(|claim| (denied(*claim), self.rank(*claim))).min());
        sides
    }
}

/// The span of several dates; nothing if it has no bound on either side. An end of `..` is later than any day, a start of
/// `..` earlier.
fn span(dates: &[Date], is_end: bool) -> Option<Date> {
    let earliest = dates.iter().filter(|date| !(is_end && date.is_open())).map(Date::earliest).min().flatten();
    let reach = |date: &&Date| is_end || !date.is_open();
    let endless = dates.iter().filter(reach).any(|date| date.latest().is_none());
    let latest = dates.iter().filter(reach).filter_map(Date::latest).max().filter(|_| !endless);
    match (earliest, latest) {
        (Some(from), Some(to)) => Date::between(from, to),
        (Some(from), None) => Date::parse(&format!("{from}/..")).ok(),
        (None, Some(to)) => Date::parse(&format!("../{to}")).ok(),
        (None, None) => None,
    }
}

/// Whether the span of one date lies within that of another and is not the same.
pub(crate) fn is_within(inner: &Date, outer: &Date) -> bool {
    let bounded = |date: &Date| date.earliest().zip(date.latest());
    match (bounded(inner), bounded(outer)) {
        (Some(inner), Some(outer)) => inner != outer && outer.0 <= inner.0 && inner.1 <= outer.1,
        _ => false,
    }
}

/// Whether there can be only one value of this property at a time, and two values exclude each other.
pub(crate) fn only_one(schema: Schema, property: Property, left: &str, right: &str) -> bool {
    single_valued(schema, property) && exclude(property.kind(), left, right)
}

/// Whether there can be only one value at a time: temporal bounds, numbers, gender.
fn single_valued(schema: Schema, property: Property) -> bool {
    let def = schema.def();
    def.start.contains(&property)
        || def.end.contains(&property)
        || matches!(property.kind(), Kind::Number | Kind::Gender)
        || is_share(property)
}

/// FollowTheMoney types a share as text.
fn is_share(property: Property) -> bool {
    matches!(property.name(), "percentage" | "sharesCount" | "sharesValue")
}

fn exclude(kind: Kind, left: &str, right: &str) -> bool {
    match kind {
        Kind::Date => match (Date::parse(left), Date::parse(right)) {
            (Ok(left), Ok(right)) => left.same_day(&right) == Verdict::Excluded,
            _ => false,
        },
        Kind::Gender => left != right,
        _ => match (Range::parse(left), Range::parse(right)) {
            (Ok(left), Ok(right)) => left.conflicts_with(&right),
            _ => false,
        },
    }
}
