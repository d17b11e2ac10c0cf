//! An index of identities that is not what it should be is refused, and never read.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sinew_identity::{Builder, Index, Options, Query, Searcher, Subject};
use sinew_model::Schema;

fuzz_target!(|damage: Vec<(u16, u8)>| {
    let Some(person) = Schema::named("Person") else { return };
    let mut builder = Builder::new();
    for (id, name) in [("a", "Nabil Qasim al-Rashidi"), ("b", "نبيل قاسم الراشدي"), ("c", "Yusuf bin Salih")] {
        builder.add(&Subject::new(id, person).named(name));
    }
    let image = builder.finish();
    let mut words: Vec<u64> = image.bytes().chunks_exact(8).map(|eight| u64::from_ne_bytes(eight.try_into().unwrap_or_default())).collect();
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut words);
    for (at, to) in damage {
        let at = usize::from(at) % bytes.len();
        bytes[at] = to;
    }
    if let Ok(index) = Index::open(bytes) {
        Searcher::new(index).search(&Query::named("Nabeel Rashidi", person), &Options::default());
    }
});
