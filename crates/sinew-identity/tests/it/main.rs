//! Entities compared, indexed, searched, paired and joined.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests")]

mod comparing;
mod lists;
mod resolving;
mod searching;
mod support;
