//! Who held which post on a day, and over time.

use crate::image::{fold, words_of};
use crate::view::{Held, View};
use crate::{ClaimRef, EntityRef};
use sinew_model::{Day, Verdict};
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
    /// Two that hold it at the same time for more than the day of a handover, with the history only.
    pub overlaps: Vec<Overlap>,
    /// When nobody holds it, between its first and its last holder, with the history only.
    pub gaps: Vec<Gap>,
}

/// Two tenures of one post at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// One, by place among the holders.
    pub one: usize,
    /// The other, a later place.
    pub other: usize,
    /// Certain if both certainly hold it for more than a day; possible if one certainly does and the other may.
    pub verdict: Verdict,
}

/// Days on which nobody holds a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The first.
    pub from: Day,
    /// The last.
    pub to: Day,
    /// Certain if nobody on record may have held it; possible if somebody may and nobody certainly did.
    pub verdict: Verdict,
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
        let mut posts: Vec<Post> = asked.map(|(post, holders)| self.post(post, holders, query.history)).collect();
        posts.sort_by_key(|post| (self.caption(post.post).to_owned(), post.post));
        posts
    }

    fn post(&self, post: EntityRef, mut holders: Vec<Holder>, history: bool) -> Post {
        let start = |holder: &Holder| holder.held.period.start.and_then(|date| date.earliest());
        holders.sort_by_key(|holder| {
            (start(holder), std::cmp::Reverse(holder.verdict), self.caption(holder.holder).to_owned(), holder.occupancy)
        });
        let certain: BTreeSet<EntityRef> = holders.iter().filter(|h| h.verdict.is_certain()).map(|h| h.holder).collect();
        let shared = self.question().on.is_some() && certain.len() > 1;
        let (overlaps, gaps) = if history { (overlaps(&holders), gaps(&holders)) } else { Default::default() };
        Post { post, holders, shared, overlaps, gaps }
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

/// From a day to a day, both included; none where there is no bound.
pub(crate) type Span = (Option<Day>, Option<Day>);

fn overlaps(holders: &[Holder]) -> Vec<Overlap> {
    let mut found = Vec::new();
    for (one, first) in holders.iter().enumerate() {
        for (other, second) in holders.iter().enumerate().skip(one + 1).filter(|(_, second)| second.holder != first.holder) {
            let (a, b) = (&first.held.period, &second.held.period);
            let both = |x: Option<Span>, y: Option<Span>| x.zip(y).is_some_and(|(x, y)| share_days(x, y));
            let certain = both(a.core(), b.core());
            let possible = both(a.core(), Some(b.hull())) || both(Some(a.hull()), b.core());
            if certain || possible {
                let verdict = if certain { Verdict::Certain } else { Verdict::Possible };
                found.push(Overlap { one, other, verdict });
            }
        }
    }
    found
}

/// Whether two spans share more than one day.
pub(crate) fn share_days(one: Span, other: Span) -> bool {
    let from = one.0.max(other.0);
    let to = [one.1, other.1].into_iter().flatten().min();
    match (from, to) {
        (Some(from), Some(to)) => from < to,
        _ => true,
    }
}

fn gaps(holders: &[Holder]) -> Vec<Gap> {
    let nobody_may = between(holders.iter().map(|holder| holder.held.period.hull()).collect());
    let nobody_does = between(holders.iter().filter_map(|holder| holder.held.period.core()).collect());
    let is_certain = |gap: &(Day, Day)| nobody_may.iter().any(|certain| certain.0 <= gap.1 && gap.0 <= certain.1);
    let certain = nobody_may.iter().map(|(from, to)| Gap { from: *from, to: *to, verdict: Verdict::Certain });
    let possible = nobody_does.iter().filter(|gap| !is_certain(gap));
    let mut gaps: Vec<Gap> =
        certain.chain(possible.map(|(from, to)| Gap { from: *from, to: *to, verdict: Verdict::Possible })).collect();
    gaps.sort_by_key(|gap| gap.from);
    gaps
}

/// The days that no span covers, between the first and the last.
fn between(mut spans: Vec<Span>) -> Vec<(Day, Day)> {
    spans.sort();
    let mut gaps = Vec::new();
    let mut covered: Option<Option<Day>> = None;
    for (from, to) in spans {
        let end = match covered {
            Some(Some(end)) => {
                if let Some(from) = from.filter(|from| end.succ() < *from) {
                    gaps.push((end.succ(), from.pred()));
                }
                to.map(|to| to.max(end))
            }
            Some(None) => None,
            None => to,
        };
        covered = Some(end);
    }
    gaps
}
