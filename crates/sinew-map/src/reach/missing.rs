//! The facts that would decide what is only possible.

use super::extract::ControlFact;
use super::rule::Rule;
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
    /// Whether what a source calls control is control in the sense of the rule.
    Control {
        /// Who is said to control.
        controller: EntityRef,
        /// What.
        controlled: EntityRef,
        /// As the source words it; empty where it says no more.
        kind: String,
    },
    /// Whether control held on the day.
    Controlled {
        /// Who controls, or controlled.
        controller: EntityRef,
        /// What.
        controlled: EntityRef,
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
            Missing::Control { controller, controlled, kind } if kind.is_empty() => {
                format!("in what way {} controls {}", name(controller), name(controlled))
            }
            Missing::Control { controller, controlled, kind } => {
                format!(
                    "whether what {} has over {} ({kind}) is control in the sense of the rule",
                    name(controller),
                    name(controlled)
                )
            }
            Missing::Controlled { controller, controlled, on } => {
                format!("whether {} controlled {} on {on}", name(controller), name(controlled))
            }
            Missing::Reached { owner } => format!("whether {} is itself reached", name(owner)),
        }
    }
}

/// What is not known of a stake and its owner. A share that is enough by itself is no open fact, however vague it is.
pub(super) fn of_stake(
    stake: &Stake,
    asset: EntityRef,
    rule: &Rule,
    owner_is: Verdict,
    is_designated: bool,
    on: Day,
) -> Vec<Missing> {
    let owner = stake.owner;
    let about_owner = of_owner(owner, owner_is, is_designated, on);
    let about_time = (!stake.held.is_certain()).then_some(Missing::Held { owner, asset, on });
    let settled = stake.stated.is_some_and(|share| share.is_exact() || rule.met_by(&share).is_certain());
    let about_share = (!settled).then_some(Missing::Share { owner, asset, known: stake.stated });
    [about_owner, about_time, about_share].into_iter().flatten().collect()
}

/// What is not known of a tie of control and of who controls.
pub(super) fn of_control(fact: &ControlFact, controller_is: Verdict, is_designated: bool, on: Day) -> Vec<Missing> {
    let (controller, controlled) = (fact.controller, fact.controlled);
    let about_kind = (!fact.limb.is_certain()).then(|| Missing::Control { controller, controlled, kind: fact.kind.clone() });
    let about_time = (!fact.held.is_certain()).then_some(Missing::Controlled { controller, controlled, on });
    [of_owner(controller, controller_is, is_designated, on), about_time, about_kind].into_iter().flatten().collect()
}

fn of_owner(owner: EntityRef, owner_is: Verdict, is_designated: bool, on: Day) -> Option<Missing> {
    match (owner_is, is_designated) {
        (Verdict::Certain, _) => None,
        (_, true) => Some(Missing::Designated { owner, on }),
        (_, false) => Some(Missing::Reached { owner }),
    }
}
