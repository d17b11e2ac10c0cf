//! Documents of any format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_read::document::{Hints, open};

fuzz_target!(|bytes: &[u8]| {
    for name in ["x", "x.md", "x.html"] {
        match open(bytes, &Hints { name, ..Hints::default() }) {
            Ok(document) => assert!(document.text.chars().any(char::is_alphanumeric)),
            Err(error) => assert!(!error.to_string().is_empty() && !error.hint().is_empty()),
        }
    }
});
