//! The questions that can be asked of a workspace, one file each: its parameters, whose doc comments are its help text, and
//! its answer.

pub mod against;
pub mod brief;
pub mod brokers;
pub mod capture;
pub mod claim;
pub mod communities;
pub mod control;
pub mod datasets;
pub mod diff;
pub mod document;
pub mod documents;
pub mod exposure;
pub mod flows;
pub mod incidents;
pub mod indicators;
pub mod log;
pub mod network;
pub mod path;
pub mod plan;
pub mod posts;
pub mod power;
pub mod problems;
pub mod proposals;
pub mod reach;
pub mod search;
pub mod show;
pub mod source;
pub mod sources;
pub mod suggest;
pub mod whatif;
pub mod workspace;

use crate::asked::Asked;
use crate::desk::Desk;
use crate::error::Result;
use crate::output::Output;

/// A question with its parameters.
pub trait Ask {
    /// Its answer, as of when and on which claims it is asked.
    ///
    /// # Errors
    /// The workspace or what is named in the question is not there, or what is asked makes no sense.
    fn answer(&self, desk: &Desk, asked: &Asked) -> Result<Output>;
}
