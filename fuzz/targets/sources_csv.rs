//! A table of sources.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_fuzz::Inspector;
use sinew_import::{Input, claims_csv};

fuzz_target!(|bytes: &[u8]| {
    let _ = claims_csv::read_sources(Input::from_bytes("sources.csv", bytes), &mut Inspector);
});
