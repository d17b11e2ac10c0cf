//! What can be changed in a workspace: each function does one thing as one operation, and says what was done in the words that
//! the command line prints. All of it can be undone.

mod claims;
mod judging;
mod proposals;
mod reviewing;
mod undoing;

pub use claims::{grade, withdraw};
pub use judging::{Judging, judge, sameness_word};
pub use proposals::{accept, reject};
pub use reviewing::{Answer, Answered, Batched, accept_rule, answer, nothing_of};
pub use undoing::undo;

use sinew_model::OperationId;

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// The operation; nothing where nothing had to be changed.
    pub operation: Option<OperationId>,
    /// For people: what was done, how to take it back, what to look at.
    pub said: Vec<String>,
}

impl Done {
    fn new(operation: OperationId, said: impl Into<String>) -> Done {
        Done { operation: Some(operation), said: vec![said.into()] }
    }
}
