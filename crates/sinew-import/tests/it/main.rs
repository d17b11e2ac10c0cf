//! The integration tests of this crate, in one binary.

#![allow(clippy::unwrap_used, reason = "the helpers of tests fail by panicking")]

mod bods;
mod claims_csv;
mod collected;
mod ftm;
mod incidents;
mod lists;
mod ofac;
mod un;
