//! Which claims a statement rests on, as marks in the text and a list of sources at its end.

mod mark;
mod numbering;
mod source;

pub use mark::{Cite, Mark, Place};
pub use numbering::Citations;
pub use source::{DatasetInfo, SourceEntry};
