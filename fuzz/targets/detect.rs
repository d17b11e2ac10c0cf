//! Telling a format by the first bytes of a file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_import::Format;

fuzz_target!(|bytes: &[u8]| {
    let names = ["sdn.csv", "a.json", "x.pack", "list"];
    let _ = names.map(|name| Format::detect(name, bytes));
});
