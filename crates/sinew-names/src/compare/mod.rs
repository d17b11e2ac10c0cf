//! Comparing two names: a score in 0 to 1, and why.

mod align;
mod explain;
mod features;
mod score;

pub use explain::{Aligned, Comparison, Reason, explain};
pub use score::compare;
#[doc(hidden)]
pub use score::{feature_names, features};
