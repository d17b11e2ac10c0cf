//! Close links: who holds a fifth or more of whom, directly or through others, and who has such a holder in common.
//!
//! The measure is the sum over all ways without a repeated entity of the products of their shares. It is neither
//! integrated ownership (which counts circles out to the end) nor control (which multiplies nothing).

use super::register::{Arrays, When};
use std::collections::BTreeMap;

/// Two entities that are closely linked.
#[derive(Clone, Debug, PartialEq)]
pub struct CloseLink {
    /// The holder, or one of two that have a holder in common.
    pub one: u32,
    /// The held, or the other.
    pub other: u32,
    /// What one holds of the other, in percent; for a common holder the smaller of its two holdings.
    pub share: f64,
    /// The third party that holds enough of both, if the link is of that kind.
    pub through: Option<u32>,
}

/// There are more ways through the register than were allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are more than {0} ways without a repeated entity; ask of a smaller part")]
pub struct TooManyPaths(pub usize);

/// All close links at a threshold in percent (20 in the guideline): first who holds enough of whom, then pairs with a
/// third party that holds enough of both, each pair once, the smaller number first. By both ends, then third party.
/// Shares that are not exact count with their least.
///
/// # Errors
/// If one holder has more than `limit` ways: the sum would not be whole.
pub fn close_links(arrays: &Arrays<'_>, when: When, threshold: f64, limit: usize) -> Result<Vec<CloseLink>, TooManyPaths> {
    let mut links = Vec::new();
    let mut common = Vec::new();
    for holder in 0..arrays.entities() as u32 {
        let held = accumulated(arrays, when, holder, limit)?;
        // Sums of products of decimals miss a threshold by rounding alone.
        let enough: Vec<(u32, f64)> = held.into_iter().filter(|(_, share)| *share >= threshold - 1e-9).collect();
        links.extend(enough.iter().map(|(other, share)| CloseLink { one: holder, other: *other, share: *share, through: None }));
        for (at, (one, first)) in enough.iter().enumerate() {
            let later = enough[at + 1..].iter();
            common.extend(later.map(|(other, second)| CloseLink {
                one: *one,
                other: *other,
                share: first.min(*second),
                through: Some(holder),
            }));
        }
    }
    common.sort_by_key(|link| (link.one, link.other, link.through));
    links.extend(common);
    Ok(links)
}

/// What one holder holds of each entity by all ways without a repeated entity, in percent, by entity.
fn accumulated(arrays: &Arrays<'_>, when: When, holder: u32, limit: usize) -> Result<BTreeMap<u32, f64>, TooManyPaths> {
    let mut walk = Walk { arrays, when, limit, ways: 0, on_way: vec![holder], held: BTreeMap::new() };
    walk.from(holder, 1.0)?;
    Ok(walk.held)
}

struct Walk<'w, 'a> {
    arrays: &'w Arrays<'a>,
    when: When,
    limit: usize,
    ways: usize,
    on_way: Vec<u32>,
    held: BTreeMap<u32, f64>,
}

impl Walk<'_, '_> {
    fn from(&mut self, owner: u32, product: f64) -> Result<(), TooManyPaths> {
        for number in self.arrays.held_by(owner) {
            let stake = self.arrays.stakes[number];
            if !stake.stands(self.when) || self.on_way.contains(&stake.owned) {
                continue;
            }
            self.ways += 1;
            if self.ways > self.limit {
                return Err(TooManyPaths(self.limit));
            }
            let share = product * stake.bounds().range().lo() / 100.0;
            *self.held.entry(stake.owned).or_default() += share * 100.0;
            self.on_way.push(stake.owned);
            self.from(stake.owned, share)?;
            self.on_way.pop();
        }
        Ok(())
    }
}
