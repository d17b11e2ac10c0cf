//! What follows from the claims of a state alone: judgements and gradings do not touch it, so a desk that is asked again and
//! again keeps it over them.

use crate::identity::Names;
use crate::places::Places;
use sinew_identity::{Pair, Switches};
use std::sync::{Arc, Mutex, OnceLock};

/// What was made of the claims of one state so far.
#[derive(Default)]
pub(crate) struct Derived {
    pub(crate) names: Mutex<Option<Arc<Names>>>,
    pub(crate) places: OnceLock<Places>,
    /// Those that were asked for last.
    pub(crate) pairs: Mutex<Option<(PairKey, Arc<Vec<Pair>>)>>,
}

/// What pairs of names depend on, beside the claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PairKey {
    pub(crate) threshold: f32,
    pub(crate) across: bool,
    pub(crate) switches: Switches,
}
