//! How often, when that changed, and whether attacks set off others.

mod changes;
mod counts;
mod excitation;
mod pelt;
mod recorded;

pub use changes::{Changes, Stretch, changes};
pub use counts::Weekly;
pub use excitation::{Branching, CannotTell, from_days, from_times};
pub use pelt::pelt;
pub use recorded::{NoTrend, Trend, trend};
