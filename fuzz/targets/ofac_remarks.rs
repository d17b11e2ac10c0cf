//! The remarks of one party of each kind.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_import::Format;

fuzz_target!(|remarks: &str| {
    let quoted = remarks.replace('"', "\"\"");
    for kind in ["individual", "-0- ", "vessel", "aircraft"] {
        let row = format!("7,\"X, Y\",{kind},\"TAG] [OTHER\",\"Minister\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{quoted}.\"\r\n");
        sinew_fuzz::import(Format::OfacCsv, &[("sdn.csv", row.as_bytes())]);
    }
});
