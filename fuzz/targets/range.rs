//! A range that is read is written so that it is read back the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_model::Range;

fuzz_target!(|text: &str| {
    if let Ok(range) = Range::parse(text) {
        assert_eq!(Range::parse(&range.to_string()), Ok(range), "{text:?} is written {range}");
    }
});
