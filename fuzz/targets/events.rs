//! Tables of events, and a mapping, cut from one input at 0x1E.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_import::Format;

fuzz_target!(|bytes: &[u8]| {
    for format in [Format::Ged, Format::Acled, Format::Gtd] {
        sinew_fuzz::import(format, &[("events.csv", bytes)]);
    }
    let names = ["events.mapping.toml", "events.csv"];
    let files: Vec<(&str, &[u8])> = names.into_iter().zip(sinew_fuzz::parts(bytes)).collect();
    sinew_fuzz::import(Format::EventsCsv, &files);
});
