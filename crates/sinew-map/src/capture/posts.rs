//! The posts that a network holds.

use super::belong::Member;
use super::belongs;
use crate::posts::{Post, PostQuery};
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::Verdict;
use std::collections::BTreeSet;

/// One post and whether the network holds it.
#[derive(Clone, Debug)]
pub struct HeldPost {
    /// The post.
    pub post: EntityRef,
    /// Whether.
    pub hold: Hold,
    /// Holders who belong to the network, each with how surely this one holds it for the network.
    pub through: Vec<(EntityRef, Verdict)>,
    /// The claims on who holds it, and on how these belong to the network.
    pub claims: Vec<ClaimRef>,
}

/// Whether a network holds a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hold {
    /// One who certainly belongs to it certainly holds the post.
    Certain,
    /// One who may belong to it may hold the post.
    Possible,
    /// Nobody certainly holds it, and none who may belongs to the network: nobody knows.
    Unknown,
    /// Those who certainly hold it do not belong to the network.
    Others,
}

pub(super) fn held(view: &View<'_>, query: &PostQuery, members: &[Member]) -> Vec<HeldPost> {
    view.posts(query).iter().map(|post| of(post, members)).collect()
}

fn of(post: &Post, members: &[Member]) -> HeldPost {
    let mut through = Vec::new();
    let mut claims: BTreeSet<ClaimRef> = BTreeSet::new();
    for holder in &post.holders {
        let verdict = holder.verdict.and(belongs(members, holder.holder));
        claims.extend(&holder.claims);
        if verdict.is_possible() {
            through.push((holder.holder, verdict));
            claims.extend(members.iter().filter(|member| member.entity == holder.holder).flat_map(|member| &member.claims));
        }
    }
    let best = through.iter().map(|(_, verdict)| *verdict).max();
    let is_held = post.holders.iter().any(|holder| holder.verdict.is_certain());
    let hold = match best {
        Some(Verdict::Certain) => Hold::Certain,
        Some(_) => Hold::Possible,
        None if is_held => Hold::Others,
        None => Hold::Unknown,
    };
    HeldPost { post: post.post, hold, through, claims: claims.into_iter().collect() }
}
