//! Integration tests of reading.
