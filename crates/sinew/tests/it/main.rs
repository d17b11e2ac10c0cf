//! The command line, run as users run it: one snapshot holds all that they see.

mod asking;
mod bad_input;
mod changing;
mod demo;
mod exporting;
mod importing;
mod real_lists;
mod reference;
mod streams;
mod support;
