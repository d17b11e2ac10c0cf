//! The integration tests of this crate, in one binary.

#![allow(clippy::unwrap_used, reason = "the helpers of tests fail by panicking")]

mod deciding;
mod keeping;
mod questions;
mod screening;
mod support;
mod typing;
