//! How much of a state a network holds: posts, seats and money, on a day and over time.
//!
//! The network is what was named and everything that belongs to it through chains of ties: members, leaders and employees of what is in it,
//! and whom it appointed; where asked, also whom it commands or controls. Ownership is no such tie: stakes are asked of `reach`. Each chain is as sure as its weakest
//! tie.
//!
//! A share is a range. At its lower end only what is certain counts; at its upper end what is possible counts too, and what nobody
//! knows: posts without a known holder, seats that are not on record, payments of unknown amount.

mod belong;
mod money;
mod posts;

pub use belong::{CHAINS, Chain, Member};
pub use money::{Budget, Paid};
pub use posts::{HeldPost, Hold};

use crate::posts::PostQuery;
use crate::power::seats::{Seats, seats};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{Day, Range, Verdict};
use std::collections::BTreeSet;

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct CaptureQuery {
    /// The network, before chains.
    pub network: Vec<EntityRef>,
    /// Chains of at most so many ties; 0 for the named alone.
    pub hops: usize,
    /// Only chains of these types of ties, of those in [`CHAINS`]; empty: those that are there by default.
    pub only: Vec<String>,
    /// Which posts; none: posts are not asked.
    pub posts: Option<PostQuery>,
    /// The body whose seats are asked.
    pub body: Option<EntityRef>,
    /// All its seats; nothing: those on record.
    pub size: Option<u64>,
    /// Whose payments are asked.
    pub payer: Option<EntityRef>,
}

/// What a network holds on a day.
#[derive(Clone, Debug)]
pub struct Capture {
    /// The day; nothing: at any time.
    pub day: Option<Day>,
    /// Who belongs to the network, those named first, then by fewer ties, surer first, by id.
    pub members: Vec<Member>,
    /// The posts asked for, by name; what the network holds of them.
    pub posts: Vec<HeldPost>,
    /// How many of them.
    pub posts_held: Range,
    /// That many percent; none if no post was found.
    pub posts_share: Option<Range>,
    /// The seats of the body asked for.
    pub seats: Option<HeldSeats>,
    /// The payments asked for, by currency.
    pub budget: Vec<Budget>,
}

impl Capture {
    /// The claims on posts, seats and payments, each once.
    pub fn claims(&self) -> Vec<ClaimRef> {
        let posts = self.posts.iter().flat_map(|post| &post.claims);
        let seats = self.seats.iter().flat_map(|seats| &seats.claims);
        let paid = self.budget.iter().flat_map(|budget| &budget.payments).flat_map(|payment| &payment.claims);
        posts.chain(seats).chain(paid).copied().collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The seats of a network in a body.
#[derive(Clone, Debug)]
pub struct HeldSeats {
    /// All seats.
    pub seats: Seats,
    /// Parties of the network, each with how surely it belongs to it.
    pub parties: Vec<(EntityRef, Verdict)>,
    /// How many seats they have, if the term runs ([`Seats::verdict`]).
    pub held: Range,
    /// That many percent.
    pub share: Option<Range>,
    /// The claims on their seats.
    pub claims: Vec<ClaimRef>,
}

/// Tells what a network holds on the day asked for.
pub fn capture(view: &View<'_>, query: &CaptureQuery) -> Capture {
    let members = belong::members(view, query);
    let held = query.posts.as_ref().map(|posts| posts::held(view, posts, &members)).unwrap_or_default();
    let count = |fits: fn(&Hold) -> bool| held.iter().filter(|post| fits(&post.hold)).count() as f64;
    let (certain, open) = (count(|hold| *hold == Hold::Certain), count(|hold| matches!(hold, Hold::Possible | Hold::Unknown)));
    let posts_held = span(certain, certain + open);
    Capture {
        day: view.question().on,
        posts_share: (!held.is_empty()).then(|| posts_held.scale(100.0 / held.len() as f64)),
        posts_held,
        posts: held,
        seats: query.body.map(|body| held_seats(view, body, query.size, &members)),
        budget: query.payer.map(|payer| money::budget(view, payer, &members)).unwrap_or_default(),
        members,
    }
}

/// The same on several days.
pub fn series(view: &View<'_>, query: &CaptureQuery, days: &[Day]) -> Vec<Capture> {
    days.iter().map(|day| capture(&view.on_day(*day), query)).collect()
}

fn span(lo: f64, hi: f64) -> Range {
    Range::closed(lo, hi).unwrap_or(Range::unknown())
}

/// How surely an entity belongs to the network.
fn belongs(members: &[Member], entity: EntityRef) -> Verdict {
    members.iter().find(|member| member.entity == entity).map_or(Verdict::Excluded, |member| member.verdict)
}

fn held_seats(view: &View<'_>, body: EntityRef, size: Option<u64>, members: &[Member]) -> HeldSeats {
    let seats = seats(view, body);
    let sum = |verdict: Verdict, end: fn(&Range) -> f64| {
        let of = seats.parties.iter().filter(|party| belongs(members, party.party) == verdict);
        of.map(|party| end(&seats.of(party))).sum::<f64>()
    };
    let least = |verdict| sum(verdict, Range::lo);
    let most = |verdict| sum(verdict, Range::hi);
    let (certain, possible, out) = (Verdict::Certain, Verdict::Possible, Verdict::Excluded);
    let (held, share) = match size.map(|size| size as f64) {
        // Seats of which nobody says whose they are may be the network's: all but those that are certainly others'.
        Some(all) => {
            let held = span(least(certain).min(all), all - least(out).min(all));
            (held, Some(held.scale(100.0 / all)).filter(|_| all > 0.0))
        }
        None => {
            let part = |own: f64, others: f64| if own + others > 0.0 { 100.0 * own / (own + others) } else { 0.0 };
            let least_part = part(least(certain), most(possible) + most(out));
            let most_part = part(most(certain) + most(possible), least(out));
            (span(least(certain), most(certain) + most(possible)), Some(span(least_part, most_part)))
        }
    };
    let own =
        seats.parties.iter().map(|party| (party, belongs(members, party.party))).filter(|(_, verdict)| verdict.is_possible());
    let claims: BTreeSet<ClaimRef> = own.clone().flat_map(|(party, _)| party.claims.iter().copied()).collect();
    let parties = own.map(|(party, verdict)| (party.party, verdict)).collect();
    HeldSeats { parties, held, share: share.filter(|_| !seats.parties.is_empty()), claims: claims.into_iter().collect(), seats }
}
