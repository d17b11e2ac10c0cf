//! Posts, seats, power and capture.

use super::{Json, held, range, verdict};
use serde_json::{Value, json};
use sinew_map::EntityRef;
use sinew_map::capture::{Budget, Capture, HeldPost, HeldSeats, Hold, Member, Paid};
use sinew_map::posts::{Gap, Overlap, Post};
use sinew_map::power::body::{BodyPower, Coalition};
use sinew_map::power::seats::Seats;
use sinew_model::Verdict;

impl Json<'_, '_> {
    /// The answer of `power`.
    pub fn power(&mut self, power: &BodyPower) -> Value {
        let voters: Vec<Value> = power
            .voters
            .iter()
            .map(|voter| {
                json!({
                    "parties": self.entities(&voter.parties),
                    "bloc": voter.bloc.map(|bloc| self.entity(bloc)),
                    "seats": range(&voter.seats),
                    "banzhaf": voter.banzhaf.as_ref().map(range),
                    "shapley": voter.shapley.as_ref().map(range),
                    "claims": self.claims(&voter.claims),
                })
            })
            .collect();
        let coalition = |one: &Coalition| json!({ "voters": one.voters, "verdict": verdict(one.verdict) });
        let coalitions = |all: &[Coalition]| all.iter().map(coalition).collect::<Vec<_>>();
        json!({
            "seats": self.seats(&power.seats),
            "size": range(&power.size),
            "unlisted": range(&power.unlisted),
            "quota": range(&power.quota),
            "voters": voters,
            "coalitions": coalitions(&power.coalitions),
            "complete": !power.unfinished,
            "partners": power.partners.as_deref().map(coalitions),
            "combinations": power.games,
            "blocked": power.blocked,
        })
    }

    fn seats(&mut self, seats: &Seats) -> Value {
        let parties: Vec<Value> = seats
            .parties
            .iter()
            .map(|party| {
                let moves: Vec<Value> = party
                    .moves
                    .iter()
                    .map(|moved| {
                        json!({
                            "person": self.entity(moved.person),
                            "joins": moved.joins,
                            "verdict": verdict(moved.verdict),
                            "claims": self.claims(&moved.claims),
                        })
                    })
                    .collect();
                json!({
                    "party": self.entity(party.party),
                    "seats": range(&party.seats),
                    "verdict": verdict(party.verdict),
                    "disputed": party.disputed,
                    "moves": moves,
                    "claims": self.claims(&party.claims),
                })
            })
            .collect();
        let blocs: Vec<Value> = seats
            .blocs
            .iter()
            .map(|bloc| {
                json!({
                    "bloc": self.entity(bloc.bloc),
                    "members": self.surely(&bloc.members),
                    "stated": bloc.stated.as_ref().map(range),
                    "claims": self.claims(&bloc.claims),
                })
            })
            .collect();
        json!({ "body": self.entity(seats.body), "stand": verdict(seats.verdict()), "parties": parties, "blocs": blocs })
    }

    fn surely(&self, entities: &[(EntityRef, Verdict)]) -> Value {
        entities.iter().map(|(entity, held)| json!({ "entity": self.entity(*entity), "verdict": verdict(*held) })).collect()
    }

    /// The answer of `capture`.
    pub fn capture(&mut self, capture: &Capture) -> Value {
        let members: Vec<Value> = capture.members.iter().map(|member| self.member(member)).collect();
        let posts: Vec<Value> = capture.posts.iter().map(|post| self.held_post(post)).collect();
        let seats = capture.seats.as_ref().map(|seats| self.held_seats(seats));
        let budget: Vec<Value> = capture.budget.iter().map(|budget| self.budget(budget)).collect();
        json!({
            "day": capture.day.map(|day| day.to_string()),
            "posts_held": range(&capture.posts_held),
            "posts_share": capture.posts_share.as_ref().map(range),
            "posts": posts,
            "seats": seats,
            "budget": budget,
            "members": members,
        })
    }

    fn member(&mut self, member: &Member) -> Value {
        let step =
            |(tie, to)| json!({ "type": self.view.tie_type(tie), "forward": self.view.ends(tie).1 == to, "to": self.entity(to) });
        json!({
            "entity": self.entity(member.entity),
            "verdict": verdict(member.verdict),
            "chain": member.chain.iter().copied().map(step).collect::<Vec<_>>(),
            "claims": self.claims(&member.claims),
        })
    }

    fn held_post(&mut self, post: &HeldPost) -> Value {
        json!({
            "post": self.entity(post.post),
            "held": hold(post.hold),
            "through": self.surely(&post.through),
            "claims": self.claims(&post.claims),
        })
    }

    fn held_seats(&mut self, seats: &HeldSeats) -> Value {
        json!({
            "body": self.entity(seats.seats.body),
            "stand": verdict(seats.seats.verdict()),
            "parties": self.surely(&seats.parties),
            "held": range(&seats.held),
            "share": seats.share.as_ref().map(range),
            "claims": self.claims(&seats.claims),
        })
    }

    fn budget(&mut self, budget: &Budget) -> Value {
        let payments: Vec<Value> = budget.payments.iter().map(|paid| self.payment(paid)).collect();
        json!({
            "currency": budget.currency,
            "received": range(&budget.received),
            "share": range(&budget.share),
            "payments": payments,
        })
    }

    fn payment(&mut self, paid: &Paid) -> Value {
        json!({
            "beneficiary": self.entity(paid.beneficiary),
            "amount": paid.amount.as_ref().map(range),
            "per": paid.per,
            "verdict": verdict(paid.verdict),
            "belongs": verdict(paid.belongs),
            "claims": self.claims(&paid.claims),
        })
    }

    /// The answer of `posts`.
    pub fn posts(&mut self, posts: &[Post]) -> Value {
        posts.iter().map(|post| self.post(post)).collect()
    }

    fn post(&mut self, post: &Post) -> Value {
        let holders: Vec<Value> = post
            .holders
            .iter()
            .map(|holder| {
                json!({
                    "holder": self.entity(holder.holder),
                    "verdict": verdict(holder.verdict),
                    "held": held(&holder.held),
                    "claims": self.claims(&holder.claims),
                })
            })
            .collect();
        let overlap = |overlap: &Overlap| {
            let holder = |at: usize| self.view.id(post.holders[at].holder);
            json!({ "holders": [holder(overlap.one), holder(overlap.other)], "verdict": verdict(overlap.verdict) })
        };
        let gap = |gap: &Gap| json!({ "from": gap.from.to_string(), "to": gap.to.to_string(), "verdict": verdict(gap.verdict) });
        json!({
            "post": self.entity(post.post),
            "shared": post.shared,
            "holders": holders,
            "overlaps": post.overlaps.iter().map(overlap).collect::<Vec<_>>(),
            "gaps": post.gaps.iter().map(gap).collect::<Vec<_>>(),
        })
    }
}

/// Whether a post is held.
pub fn hold(hold: Hold) -> &'static str {
    match hold {
        Hold::Certain => "certain",
        Hold::Possible => "possible",
        Hold::Unknown => "unknown",
        Hold::Others => "excluded",
    }
}
