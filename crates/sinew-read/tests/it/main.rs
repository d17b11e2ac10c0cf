//! Integration tests of reading.

mod any;
mod dates;
mod mentions;
mod sentences;
