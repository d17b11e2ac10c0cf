//! Integration tests of reading.

#![allow(clippy::unwrap_used, reason = "the helpers of tests fail by panicking")]

mod model;
mod rules;
