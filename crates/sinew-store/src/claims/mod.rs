//! A dataset version on disk: one immutable Parquet file with one row for each claim.
//!
//! The columns are the format's contract, listed in [`COLUMNS`] and in `docs/workspace.md`; DuckDB, pandas
//! and Polars read the files as they are.

mod checksum;
mod columns;
mod read;
mod write;

pub(crate) use checksum::{Summed, checksum_of};
pub use columns::{COLUMNS, Column, Shape};
pub(crate) use read::{StoredClaim, read_claims};
pub(crate) use write::ClaimWriter;

#[cfg(test)]
mod tests;
