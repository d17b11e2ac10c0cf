//! Where importers and readers put what they find.

use crate::{Claim, Judgement, Problem, Source};

/// Takes claims as they are found, in the order of the input. The store writes them; tests collect them.
pub trait Sink {
    /// One claim. `Err` means that the receiver can take no more: stop at once.
    fn claim(&mut self, claim: &Claim<'_>) -> Result<(), Stopped>;

    /// Something that could not be taken, or should be looked at.
    fn problem(&mut self, problem: Problem) -> Result<(), Stopped>;

    /// A source that claims name.
    fn source(&mut self, source: Source) -> Result<(), Stopped>;

    /// A judgement that comes with the input.
    fn judgement(&mut self, judgement: Judgement) -> Result<(), Stopped>;
}

/// The receiver of claims can take no more: its disk failed or the user interrupted. It knows the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;
