//! Who has how many seats in a body on a day.
//!
//! - A party's seats are the `seats` of its `Membership` in the body, as the rule of conflict leaves them, beside the verdict whether the
//!   membership stands.
//! - Where all memberships stand only possibly, it is the term that nobody attests on that day: answers then say what holds if it
//!   still runs. Where some are surer than others, the less sure parties may have no seats at all.
//! - People who sit in the body (a membership in it, or a post of it) and have changed party since their party's seats were won take a
//!   seat with them. What is possible of that moves possibly.
//! - Where members of one seat holder have seats of their own, it is a bloc and its seats are theirs.

use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use sinew_model::{Day, Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// The seats of a body.
#[derive(Clone, Debug)]
pub struct Seats {
    /// The body.
    pub body: EntityRef,
    /// Parties with seats, more seats first, then by id.
    pub parties: Vec<Party>,
    /// Seat holders whose members have seats of their own, and which those are; and blocs of parties without seats of their own.
    pub blocs: Vec<Bloc>,
}

impl Seats {
    /// How surely the seats stand: as those of the surest party. Where that is possibly, nobody attests that the term still runs.
    pub fn verdict(&self) -> Verdict {
        self.parties.iter().map(|party| party.verdict).max().unwrap_or(Verdict::Excluded)
    }

    /// The seats that a party has if the term runs: none is one of the possibilities for one that is less sure than others.
    pub fn of(&self, party: &Party) -> Range {
        if party.verdict == self.verdict() { party.seats } else { party.seats.hull(&Range::exact(0.0)) }
    }
}

/// A party in a body.
#[derive(Clone, Debug)]
pub struct Party {
    /// Which.
    pub party: EntityRef,
    /// Its seats, whole numbers, if it has them.
    pub seats: Range,
    /// Whether it has them.
    pub verdict: Verdict,
    /// People who came with a seat, and who left with one.
    pub moves: Vec<Move>,
    /// Whether sources give numbers that exclude each other.
    pub disputed: bool,
    /// The claims on its seats.
    pub claims: Vec<ClaimRef>,
}

/// One who changed party.
#[derive(Clone, Debug)]
pub struct Move {
    /// Who.
    pub person: EntityRef,
    /// Whether into this party rather than out of it.
    pub joins: bool,
    /// Whether it is so.
    pub verdict: Verdict,
    /// The claims on it.
    pub claims: Vec<ClaimRef>,
}

/// Parties that belong together.
#[derive(Clone, Debug)]
pub struct Bloc {
    /// What they belong to.
    pub bloc: EntityRef,
    /// Parties with seats that are members of it, directly or through another member.
    pub members: Vec<(EntityRef, Verdict)>,
    /// The seats that somebody gives the bloc itself; they are not added to those of its members.
    pub stated: Option<Range>,
    /// The claims on who is a member.
    pub claims: Vec<ClaimRef>,
}

/// Memberships between a party and a bloc.
const CHAIN: usize = 3;

/// The seats of a body on the day asked for; at any time, where none is.
pub fn seats(view: &View<'_>, body: EntityRef) -> Seats {
    let body = view.canonical(body);
    let mut stated = stated(view, body);
    let parents = parents(view, stated.keys().copied(), body);
    let mut blocs: BTreeMap<EntityRef, Bloc> = BTreeMap::new();
    for (party, above) in &parents {
        for (bloc, (verdict, claims)) in above {
            let own = stated.get(bloc).map(|party| party.seats);
            let entry =
                blocs.entry(*bloc).or_insert_with(|| Bloc { bloc: *bloc, members: Vec::new(), stated: own, claims: Vec::new() });
            entry.members.push((*party, *verdict));
            entry.claims.extend(claims);
        }
    }
    let mut blocs: Vec<Bloc> =
        blocs.into_values().filter(|bloc| bloc.members.len() > 1 || stated.contains_key(&bloc.bloc)).collect();
    for bloc in &mut blocs {
        bloc.members.retain(|(member, _)| !stated.get(member).is_none_or(|party| party.seats == Range::exact(0.0)));
        bloc.claims.sort();
        bloc.claims.dedup();
    }
    let whole: BTreeSet<EntityRef> = blocs.iter().map(|bloc| bloc.bloc).collect();
    blocs.iter_mut().for_each(|bloc| bloc.members.retain(|(member, _)| !whole.contains(member)));
    blocs.retain(|bloc| !bloc.members.is_empty());
    let is_bloc = |party: &EntityRef| blocs.iter().any(|bloc| bloc.bloc == *party);
    stated.retain(|party, _| !is_bloc(party));
    move_people(view, body, &mut stated);
    let mut parties: Vec<Party> = stated.into_values().collect();
    parties.sort_by(|a, b| {
        b.seats.hi().total_cmp(&a.seats.hi()).then(b.seats.lo().total_cmp(&a.seats.lo())).then(a.party.cmp(&b.party))
    });
    blocs.sort_by_key(|bloc| bloc.bloc);
    Seats { body, parties, blocs }
}

/// Seats as they were won, by party.
fn stated(view: &View<'_>, body: EntityRef) -> BTreeMap<EntityRef, Party> {
    let mut relations: BTreeMap<EntityRef, Vec<Relation>> = BTreeMap::new();
    for (tie, party) in memberships(view, body, false) {
        let (Some(range), chosen) = view.number(view.holder(tie), "seats") else { continue };
        let verdict = view.stands(tie);
        let Some(seats) = whole(&range).filter(|_| verdict.is_possible()) else { continue };
        let (kept, passed) = (chosen.claims, chosen.outweighed);
        let other = |claim: &ClaimRef| Range::parse(view.map().value(*claim)).is_ok_and(|said| said.conflicts_with(&range));
        let disputed = passed.iter().any(other) || (kept.len() > 1 && !range.is_exact());
        let claims: BTreeSet<ClaimRef> =
            view.tie_claims(tie).into_iter().chain(kept).chain(passed).chain(view.held(view.holder(tie)).claims).collect();
        let claims = claims.into_iter().collect();
        relations.entry(party).or_default().push(Relation { verdict, seats, disputed, claims });
    }
    relations.into_iter().filter_map(|(party, all)| Some((party, joint(party, all)?))).collect()
}

/// One membership with seats.
struct Relation {
    verdict: Verdict,
    seats: Range,
    disputed: bool,
    claims: Vec<ClaimRef>,
}

/// Of several memberships those that stand most surely speak.
fn joint(party: EntityRef, mut relations: Vec<Relation>) -> Option<Party> {
    let verdict = relations.iter().map(|relation| relation.verdict).max()?;
    relations.retain(|relation| relation.verdict == verdict);
    let seats = relations.iter().map(|relation| relation.seats).reduce(|a, b| a.hull(&b))?;
    let differ = relations.windows(2).any(|pair| pair[0].seats.conflicts_with(&pair[1].seats));
    let disputed = differ || relations.iter().any(|relation| relation.disputed);
    let claims = relations.into_iter().flat_map(|relation| relation.claims).collect();
    Some(Party { party, seats, verdict, moves: Vec::new(), disputed, claims })
}

/// The whole numbers that a range may be; nothing where it has no end or holds none.
fn whole(range: &Range) -> Option<Range> {
    let lo = if range.lo_closed() { range.lo().ceil() } else { range.lo().floor() + 1.0 };
    let hi = if range.hi_closed() { range.hi().floor() } else { range.hi().ceil() - 1.0 };
    Range::closed(lo.max(0.0), hi).filter(|range| range.hi().is_finite())
}

/// Memberships of an entity: of others in it, or its own in others.
fn memberships(view: &View<'_>, entity: EntityRef, own: bool) -> Vec<(TieRef, EntityRef)> {
    let mut found = Vec::new();
    view.each_tie(entity, |tie, far, forward| {
        if forward == own && !view.is_reference(tie) && view.tie_schema(tie).is("Membership") {
            found.push((tie, far));
        }
    });
    found.sort_by_key(|(tie, far)| (*far, *tie));
    found
}

type Above = BTreeMap<EntityRef, (Verdict, Vec<ClaimRef>)>;

/// What each party is a member of, directly or through others, the body left out; on each the surest chain.
fn parents(view: &View<'_>, parties: impl Iterator<Item = EntityRef>, body: EntityRef) -> BTreeMap<EntityRef, Above> {
    parties
        .map(|party| {
            let mut above: Above = BTreeMap::new();
            let mut rim = vec![(party, Verdict::Certain, Vec::new())];
            for _ in 0..CHAIN {
                let mut next = Vec::new();
                for (at, so_far, claims) in rim {
                    for (tie, parent) in memberships(view, at, true) {
                        let verdict = view.stands(tie).and(so_far);
                        let is_better = above.get(&parent).is_none_or(|known| known.0 < verdict);
                        if verdict.is_possible() && parent != body && parent != party && is_better {
                            let claims: Vec<ClaimRef> = claims.iter().copied().chain(view.tie_claims(tie)).collect();
                            above.insert(parent, (verdict, claims.clone()));
                            next.push((parent, verdict, claims));
                        }
                    }
                }
                rim = next;
            }
            (party, above)
        })
        .collect()
}

/// Moves the seats of those who changed party since their party won them.
fn move_people(view: &View<'_>, body: EntityRef, parties: &mut BTreeMap<EntityRef, Party>) {
    let Some(day) = view.question().on else { return };
    let Some(won) = parties.values().flat_map(|party| party.claims.iter()).filter_map(|claim| start_of(view, *claim)).max()
    else {
        return;
    };
    if won >= day {
        return;
    }
    let then = view.on_day(won);
    for person in sitting(view, body) {
        let at = |view: &View<'_>, party: EntityRef| {
            let of = memberships(view, person, true).into_iter().filter(|(_, far)| *far == party);
            of.map(|(tie, _)| view.stands(tie)).max().unwrap_or(Verdict::Excluded)
        };
        for party in parties.values_mut() {
            let (before, now) = (at(&then, party.party), at(view, party.party));
            let (leaves, joins) = (before.and(now.not()), now.and(before.not()));
            for (joins, verdict) in [(false, leaves), (true, joins)] {
                // That a membership may have begun or ended is no move: somebody must say that it changed.
                if verdict.is_certain() {
                    let ties = memberships(view, person, true).into_iter().filter(|(_, far)| *far == party.party);
                    let claims: Vec<ClaimRef> = ties.flat_map(|(tie, _)| view.tie_evidence(tie)).collect();
                    party.moves.push(Move { person, joins, verdict, claims: claims.clone() });
                    party.claims.extend(claims);
                    let step = Range::exact(if joins { 1.0 } else { -1.0 });
                    party.seats = party.seats.add(&step).clamp_to(&Range::closed(0.0, f64::MAX).unwrap_or(step));
                }
            }
        }
    }
}

/// The first day of the relation that a claim is about.
fn start_of(view: &View<'_>, claim: ClaimRef) -> Option<Day> {
    view.held(view.map().subject(claim)).period.start.and_then(|date| date.latest())
}

/// People who certainly sit in the body.
fn sitting(view: &View<'_>, body: EntityRef) -> BTreeSet<EntityRef> {
    let certain = |tie: &TieRef| view.stands(*tie).is_certain();
    let mut people: BTreeSet<EntityRef> =
        memberships(view, body, false).into_iter().filter(|(tie, _)| certain(tie)).map(|(_, person)| person).collect();
    let mut posts = Vec::new();
    view.each_tie(body, |tie, far, forward| {
        if !forward
            && view.is_reference(tie)
            && view.tie_property(tie).name() == "organization"
            && view.schema(far).is("Position")
        {
            posts.push(far);
        }
    });
    for post in posts {
        view.each_tie(post, |tie, far, _| {
            if !view.is_reference(tie) && view.tie_schema(tie).is("Occupancy") && certain(&tie) {
                people.insert(far);
            }
        });
    }
    people.retain(|person| view.schema(*person).is("Person"));
    people
}
