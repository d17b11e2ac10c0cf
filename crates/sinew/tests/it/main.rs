//! The command line, run as users run it: one snapshot holds all that they see.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod asking;
mod bad_input;
mod changing;
mod demo;
mod exporting;
mod importing;
mod killed;
mod proposing;
mod real_lists;
mod reference;
mod resolving;
mod reviewing;
mod screening;
mod streams;
mod support;
mod tying;
