//! Which entities are one: index, search, screening and resolution.
//!
//! A [`Subject`] is what an entity is compared by. [`compare()`] compares two and says why. An [`Index`] holds many, as
//! plain bytes that are read in place, and finds those that a subject may be: [`Searcher`]. [`pairs()`] proposes the
//! pairs within one index, and [`Clusters`] joins what was judged the same.

mod clusters;
mod compare;
mod countries;
mod facts;
mod features;
mod identifiers;
mod index;
mod pairs;
mod subject;

pub use clusters::{Cluster, Clusters, Conflict};
pub use compare::{EntityComparison, Feature, FeatureKind, Query, compare};
pub use countries::{country_code, known_country};
pub use features::Switches;
pub use identifiers::{Identifier, IdentifierKind, Validity};
pub use index::{Begun, Builder, Entity, Filter, Hit, Image, Index, LAYOUT, OpenError, Options, Searcher};
pub use pairs::{Pair, PairOptions, pairs, sort_pairs};
pub use subject::{NameKind, Subject};
