//! What changed in an answer between two days, or between two states of knowledge, and because of which claims.
//!
//! An answer is taken apart into items, each with a key that means the same in any map: ids, never numbers of a map. Items are compared by
//! key. The reasons of a change are the claims that only one of the two answers rests on; where both rest on the same claims it is the
//! dates in them that decide, and all of them are given.

use crate::capture::{Capture, Hold};
use crate::paths::Paths;
use crate::posts::Post;
use crate::power::body::BodyPower;
use crate::ties::between::Between;
use crate::ties::brokers::Brokers;
use crate::ties::communities::Communities;
use crate::view::View;
use crate::{ClaimRef, EntityRef};
use sinew_model::{ClaimId, Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// One thing that an answer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What tells it apart from others, the same in any map.
    pub key: String,
    /// In words.
    pub what: String,
    /// What is said of it.
    pub value: String,
    /// The claims that it rests on.
    pub claims: Vec<ClaimRef>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which item.
    pub key: String,
    /// In words.
    pub what: String,
    /// What was said of it; nothing: it is gained.
    pub before: Option<String>,
    /// What is said of it; nothing: it is lost.
    pub after: Option<String>,
    /// Claims of the earlier view that bear on it no more, or whose dates decide.
    pub gone: Vec<ClaimRef>,
    /// Claims of the later view that did not bear on it before, or whose dates decide.
    pub new: Vec<ClaimRef>,
}

/// What changed from the items of one view to those of another: gained, lost, changed, in order of key. The views may be of different
/// maps.
pub fn compare(before: (&View<'_>, &[Item]), after: (&View<'_>, &[Item])) -> Vec<Change> {
    let by_key = |items: &[Item]| items.iter().map(|item| (item.key.clone(), item.clone())).collect::<BTreeMap<String, Item>>();
    let (old, now) = (by_key(before.1), by_key(after.1));
    let keys: BTreeSet<&String> = old.keys().chain(now.keys()).collect();
    let change = |key: &&String| {
        let (was, is) = (old.get(*key), now.get(*key));
        let differs = was.map(|item| &item.value) != is.map(|item| &item.value);
        differs.then(|| change((before.0, was), (after.0, is))).flatten()
    };
    keys.iter().filter_map(change).collect()
}

fn change(before: (&View<'_>, Option<&Item>), after: (&View<'_>, Option<&Item>)) -> Option<Change> {
    let named = after.1.or(before.1)?;
    let claims = |item: Option<&Item>| item.map(|item| item.claims.clone()).unwrap_or_default();
    let (mut gone, mut new) = (claims(before.1), claims(after.1));
    let (old_ids, new_ids) = (ids(before.0, &gone), ids(after.0, &new));
    if old_ids != new_ids {
        // What both rest on did not change anything.
        gone.retain(|claim| !new_ids.contains(&before.0.claim(*claim).id()));
        new.retain(|claim| !old_ids.contains(&after.0.claim(*claim).id()));
    }
    Some(Change {
        key: named.key.clone(),
        what: named.what.clone(),
        before: before.1.map(|item| item.value.clone()),
        after: after.1.map(|item| item.value.clone()),
        gone,
        new,
    })
}

fn ids(view: &View<'_>, claims: &[ClaimRef]) -> BTreeSet<ClaimId> {
    claims.iter().map(|claim| view.claim(*claim).id()).collect()
}

/// Paths: each with its verdict. Only those that the answer lists.
pub fn of_paths(view: &View<'_>, paths: &Paths) -> Vec<Item> {
    let item = |path: &crate::paths::Path| {
        let ends = || path.hops.iter().map(|hop| hop.from).take(1).chain(path.hops.iter().map(|hop| hop.to));
        Item {
            key: ends().map(|entity| view.id(entity)).collect::<Vec<_>>().join(" "),
            what: ends().map(|entity| view.caption(entity)).collect::<Vec<_>>().join(" → "),
            value: path.verdict.to_string(),
            claims: path.hops.iter().flat_map(|hop| hop.ties.iter().flat_map(|tie| tie.claims.iter().copied())).collect(),
        }
    };
    paths.paths.iter().map(item).collect()
}

/// Brokers: each with its betweenness, to three decimals.
pub fn of_brokers(view: &View<'_>, brokers: &Brokers) -> Vec<Item> {
    let value = |value: f64| format!("{value:.3}");
    brokers.brokers.iter().map(|one| item(view, "", one.entity, value(one.betweenness), &one.claims)).collect()
}

/// Those on the way: each with on how many paths it lies.
pub fn of_between(view: &View<'_>, between: &Between) -> Vec<Item> {
    let value = |paths: u64, certain: u64| format!("on {paths} of {} paths, {certain} certain", between.paths);
    between.through.iter().map(|one| item(view, "", one.entity, value(one.paths, one.certain_paths), &one.claims)).collect()
}

/// Members of communities: each with the first member of its own.
pub fn of_communities(view: &View<'_>, found: &Communities) -> Vec<Item> {
    let members = |community: &crate::ties::communities::Community| {
        let value = format!("with {}", community.members.first().map_or("nobody", |first| view.caption(*first)));
        let claims = community.claims.clone();
        community.members.iter().map(|member| item(view, "", *member, value.clone(), &claims)).collect::<Vec<_>>()
    };
    found.communities.iter().flat_map(members).collect()
}

/// Holders of posts: each with its verdict.
pub fn of_posts(view: &View<'_>, posts: &[Post]) -> Vec<Item> {
    let mut items: BTreeMap<String, (Item, Verdict)> = BTreeMap::new();
    for post in posts {
        for holder in &post.holders {
            let key = format!("{} {}", view.id(post.post), view.id(holder.holder));
            let what = format!("{}: {}", view.caption(post.post), view.caption(holder.holder));
            let item = Item { key: key.clone(), what, value: holder.verdict.to_string(), claims: holder.claims.clone() };
            // Who held it twice holds it as surely as in the surest term.
            match items.get_mut(&key) {
                Some((known, verdict)) => {
                    known.claims.extend(item.claims);
                    if *verdict < holder.verdict {
                        (known.value, *verdict) = (item.value, holder.verdict);
                    }
                }
                None => drop(items.insert(key, (item, holder.verdict))),
            }
        }
    }
    items.into_values().map(|(item, _)| item).collect()
}

/// Voters: each with its seats and its Shapley–Shubik index.
pub fn of_power(view: &View<'_>, power: &BodyPower) -> Vec<Item> {
    let index = |index: Option<Range>| match index {
        None => "no power".to_owned(),
        Some(index) if (index.hi() - index.lo()) < 5e-4 => format!("Shapley–Shubik {:.3}", index.lo()),
        Some(index) => format!("Shapley–Shubik {:.3}–{:.3}", index.lo(), index.hi()),
    };
    let voters = power.voters.iter().filter_map(|voter| {
        let first = voter.bloc.or(voter.parties.first().copied())?;
        Some(item(view, "", first, format!("{} seats, {}", voter.seats.display_grouped(), index(voter.shapley)), &voter.claims))
    });
    voters.collect()
}

/// Posts, seats and payments of a network.
pub fn of_capture(view: &View<'_>, capture: &Capture) -> Vec<Item> {
    let hold = |hold: Hold| match hold {
        Hold::Certain => "held",
        Hold::Possible => "possibly held",
        Hold::Unknown => "nobody knows",
        Hold::Others => "held by others",
    };
    let mut items: Vec<Item> =
        capture.posts.iter().map(|post| item(view, "post ", post.post, hold(post.hold).to_owned(), &post.claims)).collect();
    if let Some(seats) = &capture.seats {
        let of = |party: &EntityRef| seats.seats.parties.iter().find(|known| known.party == *party);
        for (party, verdict) in &seats.parties {
            let (number, claims) =
                of(party).map_or((String::new(), [].as_slice()), |known| (known.seats.to_string(), &known.claims));
            items.push(item(view, "seats ", *party, format!("{number} seats, {verdict}"), claims));
        }
    }
    for budget in &capture.budget {
        for paid in budget.payments.iter().filter(|paid| paid.belongs.is_possible()) {
            let amount = paid.amount.map_or("amount not known".to_owned(), |amount| amount.display_grouped().to_string());
            let mut one =
                item(view, "paid ", paid.beneficiary, format!("{amount} {}, {}", budget.currency, paid.verdict), &paid.claims);
            one.key.push_str(&format!(" {}", view.id(paid.payment)));
            items.push(one);
        }
    }
    items
}

fn item(view: &View<'_>, kind: &str, entity: EntityRef, value: String, claims: &[ClaimRef]) -> Item {
    let (key, what) = (format!("{kind}{}", view.id(entity)), format!("{kind}{}", view.caption(entity)));
    Item { key, what, value, claims: claims.to_vec() }
}
