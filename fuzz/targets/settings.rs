//! `sinew.toml`, and what `init` writes for a name.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_store::Settings;

fuzz_target!(|text: &str| {
    let _ = toml::from_str::<Settings>(text);
    let written = toml::from_str::<Settings>(&Settings::template(text));
    assert_eq!(written.map(|settings| settings.name).as_deref(), Ok(text));
});
