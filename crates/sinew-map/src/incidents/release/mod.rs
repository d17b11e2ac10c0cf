//! A later release of the same source: what changed in substance, what only in spelling, which ids are new, gone, or given
//! anew; and what the source said as of a day.
//!
//! Rows are compared by id, field by field. Two values are **spelled differently** and the same in substance if they are
//! equal after NFKD, without marks, in lower case, with everything but letters and digits of any script as one blank, or if
//! both are the same number. A row that is only in the old release and one that is only in the new are **the same under
//! another id** if they agree in all fields (certainly, where no other row does), or in all but one (possibly).
//!
//! Nothing is overwritten: [`History`] keeps every release, and answers for any day.
//!
//! Cost: linear in rows times fields.

mod changes;
mod history;
mod renumbered;
mod spelling;

pub use changes::{Change, Changes, FieldChange, changes};
pub use history::{History, Said};
pub use renumbered::Renumbered;
pub use spelling::{in_substance, same_in_substance};

use std::collections::BTreeMap;

/// The rows of one release: by id, and by field. A field that a release does not have is not compared.
pub type Rows = BTreeMap<String, BTreeMap<String, String>>;

/// Whether a release holds all that its source has, or a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What is not in it was taken out.
    Whole,
    /// What is not in it may be there all the same.
    Selection,
}
