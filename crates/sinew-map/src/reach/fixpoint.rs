//! What is reached: the least set that holds the designated and every entity whose owners in the set hold enough.
//!
//! It is found tier by tier, once for what is certain and once for what is possible. An entity is certainly reached if
//! the least that certainly reached owners certainly hold is enough: then it is reached however unknown shares, ties
//! and designations turn out, since more shares only reach more. It is possible if the most that possibly reached
//! owners may hold is enough. Cycles need no care: nothing is reached but from the designated, tier by tier.
//!
//! Cost: each entity's stakes are read once; each tier looks again at the entities in which the tier before owns
//! something.

use super::Rule;
use super::stakes::{Stake, Stakes, or_nothing};
use crate::EntityRef;
use sinew_model::{Range, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// The entities of the set and their tier, from 0 for the designated.
pub(super) type Tiers = BTreeMap<EntityRef, usize>;

/// What the designated reach.
pub(super) struct Caught {
    certain: Tiers,
    possible: Tiers,
}

impl Caught {
    pub(super) fn by(rule: &Rule, designated: &BTreeMap<EntityRef, Verdict>, stakes: &mut Stakes<'_, '_>) -> Caught {
        let seeds = |least: Verdict| designated.iter().filter(move |(_, v)| **v >= least).map(|(entity, _)| *entity);
        Caught {
            certain: tiers(rule, Verdict::Certain, seeds(Verdict::Certain).collect(), stakes),
            possible: tiers(rule, Verdict::Possible, seeds(Verdict::Possible).collect(), stakes),
        }
    }

    /// Whether an entity is in the set.
    pub(super) fn verdict(&self, entity: EntityRef) -> Verdict {
        match (self.certain.contains_key(&entity), self.possible.contains_key(&entity)) {
            (true, _) => Verdict::Certain,
            (false, true) => Verdict::Possible,
            (false, false) => Verdict::Excluded,
        }
    }

    /// Its tier: by certain steps if it is certain.
    pub(super) fn depth(&self, entity: EntityRef) -> usize {
        self.certain.get(&entity).or(self.possible.get(&entity)).copied().unwrap_or(0)
    }

    /// All of the set that is at least possible.
    pub(super) fn all(&self) -> impl Iterator<Item = EntityRef> {
        self.possible.keys().copied()
    }

    /// What a stake counts for: nothing unless its owner is in the set, perhaps nothing if that is not certain.
    pub(super) fn counted(&self, stake: &Stake) -> Option<Range> {
        let share = match self.verdict(stake.owner) {
            Verdict::Certain => stake.share,
            Verdict::Possible => or_nothing(&stake.share),
            Verdict::Excluded => return None,
        };
        (share.hi() > 0.0).then_some(share)
    }
}

fn tiers(rule: &Rule, least: Verdict, seeds: BTreeSet<EntityRef>, stakes: &mut Stakes<'_, '_>) -> Tiers {
    let mut tiers: Tiers = seeds.iter().map(|seed| (*seed, 0)).collect();
    let mut last: Vec<EntityRef> = seeds.into_iter().collect();
    for depth in 1.. {
        let assets: BTreeSet<EntityRef> = last.iter().flat_map(|owner| stakes.assets_of(*owner).to_vec()).collect();
        let fresh = assets.into_iter().filter(|asset| !tiers.contains_key(asset));
        last = fresh.filter(|asset| rule.met_by(&held_by(&tiers, &stakes.in_asset(*asset))) >= least).collect();
        if last.is_empty() {
            break;
        }
        tiers.extend(last.iter().map(|entity| (*entity, depth)));
    }
    tiers
}

fn held_by(owners: &Tiers, stakes: &[Stake]) -> Range {
    sum(stakes.iter().filter(|stake| owners.contains_key(&stake.owner)).map(|stake| stake.share))
}

/// The sum of shares, no more than the whole.
pub(super) fn sum(shares: impl Iterator<Item = Range>) -> Range {
    shares.fold(Range::exact(0.0), |sum, share| sum.add(&share)).clamp_to(&Range::unknown_share())
}
