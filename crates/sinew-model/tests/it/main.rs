//! Property tests of the model's rules.

mod date;
mod range;
