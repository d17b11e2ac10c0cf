//! The facts that would decide what is only possible.

use super::stakes::Stake;
use crate::EntityRef;
use crate::view::View;
use sinew_model::{Day, Range, Verdict};

/// A fact that is not known and on which a verdict depends.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// How much the owner holds of the asset.
    Share {
        /// Who owns.
        owner: EntityRef,
        /// Of what.
        asset: EntityRef,
        /// What is known of the share, in percent; nothing where nobody gives a number.
        known: Option<Range>,
    },
    /// Whether the owner held it on the day.
    Held {
        /// Who owns, or owned.
        owner: EntityRef,
        /// Of what.
        asset: EntityRef,
        /// The day asked for.
        on: Day,
    },
    /// Whether the owner stood designated on the day.
    Designated {
        /// Who.
        owner: EntityRef,
        /// The day asked for.
        on: Day,
    },
    /// Whether the owner is itself reached.
    Reached {
        /// Who.
        owner: EntityRef,
    },
}

impl Missing {
    /// In words: `the share of X in Y is not known`.
    pub fn words(&self, view: &View<'_>) -> String {
        let name = |entity: &EntityRef| view.caption(*entity);
        match self {
            Missing::Share { owner, asset, known: None } => {
                format!("the share of {} in {} is not known", name(owner), name(asset))
            }
            Missing::Share { owner, asset, known: Some(known) } => {
                format!("the share of {} in {} is known only as {} %", name(owner), name(asset), known.display_grouped())
            }
            Missing::Held { owner, asset, on } => {
                format!("whether the share of {} in {} was held on {on}", name(owner), name(asset))
            }
            Missing::Designated { owner, on } => format!("whether {} stood designated on {on}", name(owner)),
            Missing::Reached { owner } => format!("whether {} is itself reached", name(owner)),
        }
    }
}

/// What is not known of a stake and its owner.
pub(super) fn of_stake(stake: &Stake, asset: EntityRef, owner_is: Verdict, is_designated: bool, on: Day) -> Vec<Missing> {
    let owner = stake.owner;
    let about_owner = match (owner_is, is_designated) {
        (Verdict::Certain, _) => None,
        (_, true) => Some(Missing::Designated { owner, on }),
        (_, false) => Some(Missing::Reached { owner }),
    };
    let about_time = (!stake.held.is_certain()).then_some(Missing::Held { owner, asset, on });
    let exact = stake.stated.is_some_and(|share| share.is_exact());
    let about_share = (!exact).then_some(Missing::Share { owner, asset, known: stake.stated });
    [about_owner, about_time, about_share].into_iter().flatten().collect()
}
