//! The map and its analyses, on small worlds that are written out in the tests.

mod incidents;
mod reach;
mod support;
