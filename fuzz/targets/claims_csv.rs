//! Tables of claims and of sources, cut from one input at 0x1E.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_import::Format;

fuzz_target!(|bytes: &[u8]| {
    let names = ["a.claims.csv", "sources.csv", "b.claims.csv"];
    let files: Vec<(&str, &[u8])> = names.into_iter().zip(sinew_fuzz::parts(bytes)).collect();
    sinew_fuzz::import(Format::ClaimsCsv, &files);
});
