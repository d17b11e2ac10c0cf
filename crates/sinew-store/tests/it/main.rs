//! The integration tests of this crate, in one binary.

#![allow(clippy::unwrap_used, reason = "the helpers of tests fail by panicking")]

mod damage;
mod diff;
mod history;
mod images;
mod importing;
mod judging;
mod killed;
mod old_format;
mod opening;
mod proposals;
mod sharing;
mod support;
mod units;
