//! Who belongs to a network.

use super::CaptureQuery;
use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// A type of tie by which one belongs to what is in a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The schema.
    pub schema: &'static str,
    /// Whether who belongs is the target (one appointed) rather than the source (a member).
    pub outward: bool,
    /// Whether it counts unless others are asked for.
    pub by_default: bool,
}

/// The types of ties.
pub const CHAINS: [Chain; 6] = [
    Chain { schema: "Membership", outward: false, by_default: true },
    Chain { schema: "Directorship", outward: false, by_default: true },
    Chain { schema: "Employment", outward: false, by_default: true },
    Chain { schema: "Appointment", outward: true, by_default: true },
    Chain { schema: "Command", outward: true, by_default: false },
    Chain { schema: "Control", outward: true, by_default: false },
];

/// One who belongs to the network.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who.
    pub entity: EntityRef,
    /// How surely: as the weakest tie of its surest chain.
    pub verdict: Verdict,
    /// The chain: each tie, and the entity to which it leads; the first is tied to one that was named. Empty for those named.
    pub chain: Vec<(TieRef, EntityRef)>,
    /// The claims that name the ends of these ties.
    pub claims: Vec<ClaimRef>,
}

/// Those named, and all that chains of at most so many ties lead to: along certain ties first, then along all.
pub(super) fn members(view: &View<'_>, query: &CaptureQuery) -> Vec<Member> {
    let mut found: BTreeMap<EntityRef, Member> = BTreeMap::new();
    let named: BTreeSet<EntityRef> = query.network.iter().map(|entity| view.canonical(*entity)).collect();
    for least in [Verdict::Certain, Verdict::Possible] {
        let mut rim: Vec<Member> = named.iter().map(|entity| named_member(*entity)).collect();
        let mut reached: BTreeSet<EntityRef> = named.clone();
        for member in &rim {
            found.entry(member.entity).or_insert_with(|| member.clone());
        }
        for _ in 0..query.hops {
            let mut next: Vec<Member> = Vec::new();
            for member in &rim {
                for (tie, far, verdict) in view.chains_from(member.entity, query) {
                    if verdict >= least && reached.insert(far) {
                        next.push(longer(view, member, tie, far, verdict));
                    }
                }
            }
            for member in &next {
                found.entry(member.entity).or_insert_with(|| member.clone());
            }
            rim = next;
        }
    }
    let mut members: Vec<Member> = found.into_values().collect();
    members.sort_by_key(|member| (member.chain.len(), std::cmp::Reverse(member.verdict), member.entity));
    members
}

fn named_member(entity: EntityRef) -> Member {
    Member { entity, verdict: Verdict::Certain, chain: Vec::new(), claims: Vec::new() }
}

fn longer(view: &View<'_>, member: &Member, tie: TieRef, far: EntityRef, verdict: Verdict) -> Member {
    let mut longer = member.clone();
    longer.entity = far;
    longer.verdict = member.verdict.and(verdict);
    longer.chain.push((tie, far));
    longer.claims.extend(view.tie_claims(tie));
    longer
}

impl View<'_> {
    /// Who belongs to an entity by one tie; in order of the far end.
    fn chains_from(&self, entity: EntityRef, query: &CaptureQuery) -> Vec<(TieRef, EntityRef, Verdict)> {
        let mut found = Vec::new();
        self.each_tie(entity, |tie, far, forward| {
            let is_asked = |chain: &Chain| chain.by_default || !query.only.is_empty();
            let leads = |chain: &Chain| chain.outward == forward && is_asked(chain) && self.tie_schema(tie).is(chain.schema);
            if !self.is_reference(tie) && CHAINS.iter().any(leads) && self.is_of_types(tie, &query.only, &[]) {
                found.push((tie, far));
            }
        });
        found.sort_by_key(|(tie, far)| (*far, *tie));
        let judged = found.into_iter().map(|(tie, far)| (tie, far, self.stands(tie)));
        let mut judged: Vec<_> = judged.filter(|(.., verdict)| verdict.is_possible()).collect();
        judged.sort_by_key(|(tie, far, verdict)| (*far, std::cmp::Reverse(*verdict), *tie));
        judged
    }
}
