//! The workspace on disk: dataset versions, operations, history.
//!
//! A workspace is a folder with `sinew.toml` (settings, for people) and `.sinew/` (data):
//!
//! | path | what |
//! |---|---|
//! | `.sinew/format` | number of the layout, [`FORMAT`] |
//! | `.sinew/sinew.db` | SQLite: operations, versions, sources, judgements, documents, proposals, problems |
//! | `.sinew/datasets/NAME/OP.parquet` | the claims of the version that operation OP imported; never changed |
//! | `.sinew/maps/KEY.map` | computed from the rest; may be deleted at any time |
//! | `.sinew/lock` | held by whoever writes |
//!
//! Every change is one operation in one SQLite transaction. Claims are written to a file of their own and
//! synced before the transaction that names it, with its checksum, commits; a file that no operation names is swept
//! away by the next writer. So a process killed at any instant loses at most its own operation, and a file that was
//! changed since is never read as if it had not been.
//!
//! The store never computes an answer.

mod claims;
mod diff;
mod document;
mod error;
mod files;
mod image;
mod import;
mod operation;
mod proposal;
mod settings;
mod stamp;
mod state;
mod tables;
mod unit;
mod workspace;

pub use claims::{COLUMNS, Column, Shape};
pub use diff::{Change, VersionDiff};
pub use document::{Document, DocumentInfo, NewDocument, sha256_of};
pub use error::StoreError;
pub use image::Image;
pub use import::{ImportReceipt, ImportSession};
pub use operation::{Author, Kind as OperationKind, Operation};
pub use proposal::{Decision, Proposal, ProposalId, ProposedClaim};
pub use settings::{Conflicts, ModelSettings, Settings};
pub use stamp::Stamp;
pub use state::{Accepted, Grading, State, Version};
pub use unit::{RuleRecord, Status, Unit, UnitEdit, Units};
pub use workspace::{FORMAT, Workspace};

pub(crate) type Result<T> = std::result::Result<T, StoreError>;
