//! Who owns how much of what on a day, when several relations may speak of one stake.
//!
//! **Relations between the same two ends**
//! - of one dataset and one `sharesType` (or none) are separate parcels, and added: the dataset tells them apart;
//! - of one dataset and several `sharesType`s may be one stake measured twice (shares and votes) or parcels of two
//!   classes, which nobody can add: the share is at least the largest and at most the sum;
//! - of several datasets are the same stake seen twice: the hull of what they say, where only the datasets count that
//!   are surest that it is held on the day, and among them those that give a number.

use super::stands_on;
use crate::view::View;
use crate::{ClaimRef, EntityRef, TieRef};
use sinew_model::{Day, Range, Schema, Verdict};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What one owner holds of one asset.
#[derive(Clone, Debug)]
pub(super) struct Stake {
    pub(super) owner: EntityRef,
    /// The share in percent if it is held; nothing where nobody gives a number.
    pub(super) stated: Option<Range>,
    /// The share in percent, which may be nothing where it is not certain that it is held.
    pub(super) share: Range,
    pub(super) held: Verdict,
    pub(super) claims: Vec<ClaimRef>,
}

/// Reads each entity's stakes once.
pub(super) struct Stakes<'v, 'a> {
    view: &'v View<'a>,
    day: Day,
    owners: BTreeMap<EntityRef, Rc<[Stake]>>,
    assets: BTreeMap<EntityRef, Rc<[EntityRef]>>,
}

impl<'v, 'a> Stakes<'v, 'a> {
    pub(super) fn new(view: &'v View<'a>, day: Day) -> Stakes<'v, 'a> {
        Stakes { view, day, owners: BTreeMap::new(), assets: BTreeMap::new() }
    }

    /// The stakes in an entity, by owner.
    pub(super) fn in_asset(&mut self, asset: EntityRef) -> Rc<[Stake]> {
        let (view, day) = (self.view, self.day);
        self.owners.entry(asset).or_insert_with(|| stakes_in(view, asset, day).into()).clone()
    }

    /// What an entity owns, or may own, anything of.
    pub(super) fn assets_of(&mut self, owner: EntityRef) -> Rc<[EntityRef]> {
        let view = self.view;
        self.assets.entry(owner).or_insert_with(|| ownership_ties(view, owner, true).into_keys().collect()).clone()
    }
}

/// Ties of ownership at an entity, by far end. An entity's stake in itself does not count.
fn ownership_ties(view: &View<'_>, at: EntityRef, forward: bool) -> BTreeMap<EntityRef, Vec<TieRef>> {
    let mut ties: BTreeMap<EntityRef, Vec<TieRef>> = BTreeMap::new();
    let Some(ownership) = Schema::named("Ownership") else { return ties };
    view.each_tie(at, |tie, far, outward| {
        if outward == forward && !view.is_reference(tie) && view.tie_schema(tie).is_a(ownership) {
            ties.entry(far).or_default().push(tie);
        }
    });
    ties
}

fn stakes_in(view: &View<'_>, asset: EntityRef, day: Day) -> Vec<Stake> {
    let ties = ownership_ties(view, asset, false);
    ties.into_iter().filter_map(|(owner, ties)| stake(view, owner, &ties, day)).collect()
}

/// One relation between an owner and an asset.
struct Relation<'a> {
    dataset: &'a str,
    kind: Vec<String>,
    percentage: Option<Range>,
    held: Verdict,
}

impl Relation<'_> {
    fn stated(&self) -> Range {
        self.percentage.unwrap_or(Range::unknown_share())
    }
}

fn stake(view: &View<'_>, owner: EntityRef, ties: &[TieRef], day: Day) -> Option<Stake> {
    let mut seen = BTreeSet::new();
    let (mut relations, mut claims) = (Vec::new(), Vec::new());
    for tie in ties.iter().filter(|tie| seen.insert(view.canonical(view.holder(**tie)))) {
        let held = stands_on(view, *tie, day);
        if held.is_possible() {
            relations.push(relation(view, *tie, held, &mut claims));
        }
    }
    let held = relations.iter().map(|relation| relation.held).max()?;
    let accounts = accounts(&relations, held);
    let known: Vec<&Account> = accounts.iter().filter(|account| account.known).collect();
    let hull = |share: fn(&Account) -> Range| known.iter().map(|account| share(account)).reduce(|a, b| a.hull(&b));
    let unknown = if held.is_certain() { Range::unknown_share() } else { or_nothing(&Range::unknown_share()) };
    Some(Stake { owner, stated: hull(|a| a.stated), share: hull(|a| a.share).unwrap_or(unknown), held, claims })
}

fn relation<'a>(view: &View<'a>, tie: TieRef, held: Verdict, claims: &mut Vec<ClaimRef>) -> Relation<'a> {
    let holder = view.holder(tie);
    let ends = view.tie_claims(tie);
    let (percentage, chosen) = view.number(holder, "percentage");
    let kinds = view.values(holder, "sharesType");
    let mut kind: Vec<String> = kinds.iter().map(|claim| crate::image::fold(view.map().value(*claim))).collect();
    kind.sort();
    kind.dedup();
    let dataset = ends.first().map_or("", |claim| view.claim(*claim).dataset);
    claims.extend(ends.into_iter().chain(chosen.claims).chain(view.held(holder).claims));
    Relation { dataset, kind, percentage: percentage.map(|share| share.clamp_to(&Range::unknown_share())), held }
}

/// What one dataset says of a stake.
struct Account {
    stated: Range,
    share: Range,
    known: bool,
}

/// One account for each dataset that is surest that the stake is held.
fn accounts(relations: &[Relation<'_>], held: Verdict) -> Vec<Account> {
    let mut by_dataset: BTreeMap<&str, Vec<&Relation<'_>>> = BTreeMap::new();
    for relation in relations {
        by_dataset.entry(relation.dataset).or_default().push(relation);
    }
    let surest = by_dataset.into_values().filter(|relations| relations.iter().any(|relation| relation.held == held));
    surest.map(|relations| account(&relations)).collect()
}

fn account(relations: &[&Relation<'_>]) -> Account {
    let counted = |relation: &Relation<'_>| match relation.held {
        Verdict::Certain => relation.stated(),
        _ => or_nothing(&relation.stated()),
    };
    Account {
        stated: total(relations, |relation| relation.stated()),
        share: total(relations, counted),
        known: relations.iter().any(|relation| relation.percentage.is_some()),
    }
}

/// Parcels of one kind are added; of several kinds, at least the largest and at most the sum.
fn total(relations: &[&Relation<'_>], share: impl Fn(&Relation<'_>) -> Range) -> Range {
    let mut kinds: BTreeMap<&[String], Range> = BTreeMap::new();
    for relation in relations {
        let kind = kinds.entry(&relation.kind).or_insert(Range::exact(0.0));
        *kind = kind.add(&share(relation));
    }
    let sum = kinds.values().fold(Range::exact(0.0), |sum, kind| sum.add(kind));
    let largest = kinds.values().copied().reduce(|a, b| if higher_floor(&b, &a) { b } else { a }).unwrap_or(sum);
    let joint = Range::new(largest.lo(), largest.lo_closed(), sum.hi(), sum.hi_closed()).unwrap_or(sum);
    joint.clamp_to(&Range::unknown_share())
}

fn higher_floor(a: &Range, b: &Range) -> bool {
    (a.lo(), !a.lo_closed()) > (b.lo(), !b.lo_closed())
}

/// The share, or none at all.
pub(super) fn or_nothing(share: &Range) -> Range {
    share.hull(&Range::exact(0.0))
}

/// The sum of shares, no more than the whole.
pub(super) fn sum(shares: impl Iterator<Item = Range>) -> Range {
    shares.fold(Range::exact(0.0), |sum, share| sum.add(&share)).clamp_to(&Range::unknown_share())
}
