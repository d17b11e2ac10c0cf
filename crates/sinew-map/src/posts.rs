//! Who held which post on a day, and over time.

use crate::image::{fold, words_of};
use crate::view::{Held, View};
use crate::{ClaimRef, EntityRef};
use sinew_model::Verdict;
use std::collections::{BTreeMap, BTreeSet};

/// Which posts are asked for.
#[derive(Clone, Debug, Default)]
pub struct PostQuery {
    /// Posts whose name holds all words of one of these; any post if there is none.
    pub names: Vec<String>,
    /// Posts of this body.
    pub organization: Option<EntityRef>,
    /// Posts that this person has held.
    pub holder: Option<EntityRef>,
    /// Also those who do not hold it on the day asked for.
    pub history: bool,
}

/// One post.
#[derive(Clone, Debug)]
pub struct Post {
    /// The `Position`.
    pub post: EntityRef,
    /// Who holds it, by start; of those who start on one day, certain holders first.
    pub holders: Vec<Holder>,
    /// Whether more than one person certainly holds it on the day asked for.
    pub shared: bool,
}

/// Someone who holds or held a post.
#[derive(Clone, Debug)]
pub struct Holder {
    /// Who.
    pub holder: EntityRef,
    /// The `Occupancy`.
    pub occupancy: EntityRef,
    /// When.
    pub held: Held,
    /// Whether on the day asked for; at any time, where none is.
    pub verdict: Verdict,
    /// The claims it rests on.
    pub claims: Vec<ClaimRef>,
}

impl<'a> View<'a> {
    /// Posts and their holders, by name of the post. A post that nobody is known to hold on the day is listed empty.
    pub fn posts(&self, query: &PostQuery) -> Vec<Post> {
        let posts = self.entities().filter(|entity| self.schema(*entity).is("Position"));
        let told = posts.filter(|post| self.claims(*post).into_iter().any(|claim| self.supports(claim)));
        let mut holders: BTreeMap<EntityRef, Vec<Holder>> = told.map(|post| (post, Vec::new())).collect();
        for tie in self.map().ties().filter(|tie| self.tie_schema(*tie).is("Occupancy") && !self.is_reference(*tie)) {
            let (holder, post) = self.ends(tie);
            if !self.is_supported(tie) {
                continue;
            }
            let (verdict, occupancy) = (self.stands(tie), self.holder(tie));
            let all = holders.entry(post).or_default();
            let is_known = all.iter().any(|known| known.occupancy == occupancy && known.holder == holder);
            if !is_known && (verdict.is_possible() || query.history) {
                all.push(Holder { holder, occupancy, held: self.held(occupancy), verdict, claims: self.tie_evidence(tie) });
            }
        }
        let asked = holders.into_iter().filter(|(post, holders)| self.is_post_asked_for(*post, holders, query));
        let mut posts: Vec<Post> = asked.map(|(post, holders)| self.post(post, holders)).collect();
        posts.sort_by_key(|post| (self.caption(post.post).to_owned(), post.post));
        posts
    }

    fn post(&self, post: EntityRef, mut holders: Vec<Holder>) -> Post {
        let start = |holder: &Holder| holder.held.period.start.and_then(|date| date.earliest());
        holders.sort_by_key(|holder| {
            (start(holder), std::cmp::Reverse(holder.verdict), self.caption(holder.holder).to_owned(), holder.occupancy)
        });
        let certain: BTreeSet<EntityRef> = holders.iter().filter(|h| h.verdict.is_certain()).map(|h| h.holder).collect();
        Post { post, holders, shared: self.question().on.is_some() && certain.len() > 1 }
    }

    fn is_post_asked_for(&self, post: EntityRef, holders: &[Holder], query: &PostQuery) -> bool {
        let own = || self.values(post, "name").into_iter().map(|claim| fold(self.map().value(claim))).collect::<Vec<_>>();
        let holds = |own: &String, name: &String| words_of(&fold(name)).all(|word| words_of(own).any(|one| one == word));
        let is_id = |name: &String| self.find(name) == Some(post);
        let named = query.names.is_empty()
            || query.names.iter().any(is_id)
            || own().iter().any(|own| query.names.iter().any(|name| holds(own, name)));
        let of_body = query.organization.is_none_or(|body| {
            self.values(post, "organization").into_iter().any(|claim| self.target(claim) == Some(self.canonical(body)))
        });
        let held = query.holder.is_none_or(|person| holders.iter().any(|holder| holder.holder == self.canonical(person)));
        named && of_body && held
    }
}
