//! The words Sinew is written in: claims, schemata, fuzzy dates, ranges, sources.
//!
//! Pure types and rules. Nothing here reads a file, prints, or knows a file format.

#![forbid(unsafe_code)]
pub mod claim;
pub mod country;
pub mod date;
pub mod day;
pub mod grade;
pub mod ids;
pub mod joined;
pub mod moment;
pub mod problem;
pub mod range;
pub mod schema;
pub mod sink;
pub mod source;
pub mod text;
pub mod verdict;

pub use claim::{Claim, Locator, Quote};
pub use date::{Date, DateError, Period};
pub use day::Day;
pub use grade::{Credibility, Preference, Reliability, Stance};
pub use ids::{ClaimId, OperationId, is_wikidata};
pub use joined::Joined;
pub use moment::Moment;
pub use problem::{Outcome, Problem};
pub use range::{Range, RangeError};
pub use schema::{Kind, Property, Schema};
pub use sink::{Sink, Stopped};
pub use source::{Dataset, Judgement, Sameness, Source};
pub use verdict::Verdict;
