//! OFAC's four files, cut from one input at 0x1E.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_import::Format;

fuzz_target!(|bytes: &[u8]| {
    let names = ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"];
    let files: Vec<(&str, &[u8])> = names.into_iter().zip(sinew_fuzz::parts(bytes)).collect();
    sinew_fuzz::import(Format::OfacCsv, &files);
});
