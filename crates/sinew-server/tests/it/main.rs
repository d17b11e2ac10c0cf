//! The server as its callers see it: a real one on a port of its own, over a small workspace.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asking;
mod changing;
mod guarding;
mod linking;
mod pages;
mod properties;
mod support;
mod tasks;
mod yente;
