//! The map and its analyses, on small worlds that are written out in the tests.

mod conflicts;
mod control;
mod dossier;
mod identity;
mod image;
mod incidents;
mod ownership;
mod paths;
mod posts;
mod reach;
mod search;
mod support;
mod time;
mod view;
