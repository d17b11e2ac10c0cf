//! What can be asked of a workspace, for the command line and the server alike: opening it with its map, the questions with
//! their parameters, and their answers as documents, JSON and rows. It prints nothing and reads no clock and no environment:
//! who asks, and when, it is told.

pub mod asked;
pub mod changes;
pub mod context;
pub mod decisions;
mod derived;
pub mod desk;
pub mod error;
pub mod identity;
pub mod json;
mod kept;
pub mod measures;
pub mod output;
pub mod pairs;
pub mod places;
pub mod progress;
pub mod questions;
pub mod review;
pub mod screening;
