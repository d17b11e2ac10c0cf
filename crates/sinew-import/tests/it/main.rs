//! The integration tests of this crate, in one binary.

mod claims_csv;
mod collected;
mod ftm;
