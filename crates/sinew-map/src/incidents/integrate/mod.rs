//! Which events of several sets are one event, how sure that is, and why.
//!
//! [`integrate`] is a pure function of plain records. Its steps, a file each:
//!
//! 1. `records`: what is compared, in numbers; `flags`: what a source has wrong (pointed out, never mended).
//! 2. `candidates`: pairs of different sets that are near in time and in place, precision of both included.
//! 3. `compare`, [`Weights`]: a sum of log-odds, feature by feature, in the way of Fellegi and Sunter (1969), from a table
//!    that people can read.
//! 4. `belief`: the probability of each pair among all one-to-one matchings of its neighbourhood, so that two good
//!    candidates share what one of them would have alone (belief propagation on monomer–dimer models, exact on trees).
//! 5. `assign`: the one-to-one matching with the largest total, exact, component by component.
//! 6. `episodes`: one record of several days against rows of single days that together are it.
//! 7. `clusters`: links of three and more sets, so that no cluster holds two events of a set or two that contradict.
//! 8. `mistyped`: what is left over and agrees but for a slip of the pen in the date is pointed out.
//!
//! Donnay et al. (2019, MELTT) match by a window of kilometres and days and by taxonomies; here the window is as wide as the
//! precision of the two records demands, and the best total is taken, not the first pair.
//!
//! Cost: linear in the events times those of the other set that lie in the same days; memory about 1 kB an event.

mod assign;
mod belief;
mod candidates;
mod clusters;
mod compare;
mod crowd;
mod duplicates;
mod episodes;
mod event;
mod flags;
mod mistyped;
mod of_view;
mod pairs;
mod records;
mod sets;
mod weights;

pub use assign::{Edge, assign};
pub use compare::Reason;
pub use event::{Actor, Deaths, Event, Kind, Place, Radius};
pub use flags::{Fault, Flag};
pub use of_view::{FromView, events};
pub use pairs::{Integration, Link, Runner, Settings, Strength, Through, integrate};
pub use weights::{Feature, Row, Weights};
