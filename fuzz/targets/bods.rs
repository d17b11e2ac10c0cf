//! Beneficial ownership statements.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_import::Format;

fuzz_target!(|bytes: &[u8]| sinew_fuzz::import(Format::Bods, &[("register.json", bytes)]));
