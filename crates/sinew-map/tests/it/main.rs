//! The map and its analyses, on small worlds that are written out in the tests.

mod beside;
mod conflicts;
mod control;
mod dossier;
mod graph;
mod identity;
mod image;
mod incidents;
mod indicators;
mod measures;
mod ownership;
mod paths;
mod posts;
mod power;
mod reach;
mod search;
mod state;
mod support;
mod ties;
mod time;
mod view;
