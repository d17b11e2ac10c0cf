//! Names as a user of the crate reads and compares them.

mod bounds;
mod comparing;
mod keys;
mod reading;
