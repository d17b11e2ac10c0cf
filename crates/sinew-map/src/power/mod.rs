//! Who can decide: voting power in bodies that decide by weight.
//!
//! [`Game`] is such a body. Its power indices are exact fractions ([`Power`]), and its coalitions are listed ([`Coalitions`]).

pub mod body;
mod coalitions;
mod fraction;
mod game;
mod index;
mod query;
pub mod seats;

pub use coalitions::Coalitions;
pub use fraction::Fraction;
pub use game::{Game, GameError, MOST_PARTIES, MOST_QUARRELLERS, MOST_RULES};
pub use index::{MOST_SUMS, Power};
