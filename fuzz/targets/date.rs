//! An EDTF date that is read is written so that it is read back the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_model::Date;

fuzz_target!(|text: &str| {
    if let Ok(date) = Date::parse(text) {
        assert_eq!(Date::parse(&date.to_string()), Ok(date), "{text:?}");
        let (earliest, latest) = date.span();
        assert!(earliest.zip(latest).is_none_or(|(a, b)| a <= b), "{text:?}");
        let _ = (date.stated(), date.precision(), date.overlaps(&date), date.before(&date));
    }
});
